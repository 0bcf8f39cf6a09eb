import { createSheetsService } from '../../../src/local/sheets/service.ts';
import type { CellData, CellFormat } from '../../../src/workbook/sheets-api.ts';
import { apply, cell, grid, ID, rows, serviceOf, sheetOf, tab } from './support.ts';

const format = (userEnteredFormat: CellFormat, value?: CellData): CellData => ({
  ...value,
  userEnteredFormat,
});

describe('get', () => {
  test('without a mask gives everything but the grid', () => {
    const service = serviceOf([
      tab('A', 0, [[1]], {
        merges: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 }],
      }),
      tab('B', 7),
    ]);
    expect(service.get(ID)).toEqual({
      spreadsheetId: ID,
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${ID}/edit`,
      properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'A',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 20, columnCount: 8 },
          },
          merges: [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 }],
        },
        {
          properties: {
            sheetId: 7,
            title: 'B',
            index: 1,
            sheetType: 'GRID',
            gridProperties: { rowCount: 20, columnCount: 8 },
          },
        },
      ],
    });
  });

  test('with includeGridData gives every cell and every row and column', () => {
    const data = serviceOf([tab('A', 0, [[1]])]).get(ID, { includeGridData: true }).sheets?.[0]?.data?.[0];
    expect(data?.rowData).toHaveLength(1);
    expect(data?.rowData?.[0]?.values?.[0]).toMatchObject({
      effectiveValue: { numberValue: 1 },
      formattedValue: '1',
    });
    expect(data?.rowMetadata).toHaveLength(20);
    expect(data?.columnMetadata?.[7]).toEqual({ pixelSize: 100 });
  });

  test('another id is not found; ranges are said to be missing', () => {
    const service = serviceOf([tab('A', 0)]);
    expect(() => service.get('other')).toThrow('Requested entity was not found.');
    expect(() => service.batchUpdate({ requests: [] }, 'other')).toThrow('Requested entity was not found.');
    expect(() => service.get(ID, { ranges: ['A!A1'] })).toThrow(
      'Not implemented by the local Sheets service: ranges',
    );
  });

  test('an answer is the caller’s own: changing it changes nothing', () => {
    const service = serviceOf([tab('A', 0, [['a']])]);
    const answer = service.get(ID, { includeGridData: true });
    const value = answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredValue;
    if (value) value.stringValue = 'b';
    expect(grid(service, 0, 'userEnteredValue')).toEqual([[{ stringValue: 'a' }]]);
  });
});

describe('what is empty is left out', () => {
  test('empty rows and cells at the end, also when another field is asked for', () => {
    const service = serviceOf([
      {
        properties: { sheetId: 0, title: 'A' },
        data: [
          {
            rowData: [
              { values: [{}, cell('x'), {}, { note: '' }] },
              {},
              { values: [{ note: 'n' }] },
              { values: [{}] },
            ],
          },
        ],
      },
    ]);
    const read = (fields: string) => service.get(ID, { fields: `sheets.data.${fields}` }).sheets?.[0]?.data;
    expect(read('rowData.values.userEnteredValue')).toEqual([
      { rowData: [{ values: [{}, { userEnteredValue: { stringValue: 'x' } }] }, {}, { values: [{}] }] },
    ]);
    expect(read('rowData.values.note')).toEqual([
      { rowData: [{ values: [{}, {}] }, {}, { values: [{ note: 'n' }] }] },
    ]);
    expect(serviceOf([tab('A', 0)]).get(ID, { fields: 'sheets.data.rowData' }).sheets).toEqual([
      { data: [{}] },
    ]);
  });

  test('blocks of data lie where they say', () => {
    const service = serviceOf([
      {
        properties: { sheetId: 0, title: 'A' },
        data: [
          { startRow: 1, startColumn: 2, rowData: rows(['x']) },
          { startRow: 0, rowData: rows(['y']) },
        ],
      },
    ]);
    expect(grid(service, 0, 'userEnteredValue')).toEqual([
      [{ stringValue: 'y' }],
      [undefined, undefined, { stringValue: 'x' }],
    ]);
  });

  test('zero, false and empty texts, but not a zero or a cleared box in a cell', () => {
    const service = serviceOf([
      {
        properties: {
          sheetId: 0,
          title: 'A',
          hidden: false,
          gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 0, hideGridlines: false },
        },
        data: [{ rowData: rows([0, false, '']) }],
      },
    ]);
    expect(sheetOf(service).properties.hidden).toBeUndefined();
    expect(sheetOf(service).properties.gridProperties).toEqual({ rowCount: 5, columnCount: 3 });
    expect(grid(service, 0, 'userEnteredValue')).toEqual([[{ numberValue: 0 }, { boolValue: false }]]);
  });

  test('colours keep eight bits a channel, and black has none', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(service, {
      updateCells: {
        start: { sheetId: 0 },
        rows: [
          {
            values: [
              format({ backgroundColorStyle: { rgbColor: { red: 0.85, green: 0, blue: 1 } } }),
              format({ backgroundColorStyle: { rgbColor: { red: 0, green: 0, blue: 0 } } }),
            ],
          },
        ],
        fields: 'userEnteredFormat',
      },
    });
    expect(grid(service, 0, 'userEnteredFormat')).toEqual([
      [
        { backgroundColorStyle: { rgbColor: { red: 0.8509804, blue: 1 } } },
        { backgroundColorStyle: { rgbColor: {} } },
      ],
    ]);
  });
});

describe('what Google works out', () => {
  const service = serviceOf([
    {
      properties: { sheetId: 0, title: 'A' },
      data: [
        {
          rowData: [
            {
              values: [
                format({ numberFormat: { type: 'NUMBER', pattern: '#,##0' } }, cell(1_234_567)),
                format({ numberFormat: { type: 'DATE', pattern: 'd/m/yyyy' } }, cell(45_431)),
                cell('chữ'),
                cell(true),
                cell('=1/0'),
                format({ numberFormat: { type: 'NUMBER', pattern: '#,##0' } }, cell('=1000*2')),
              ],
            },
          ],
        },
      ],
    },
  ]);

  test('effective values and their display', () => {
    expect(grid(service, 0, 'effectiveValue')[0]).toEqual([
      { numberValue: 1_234_567 },
      { numberValue: 45_431 },
      { stringValue: 'chữ' },
      { boolValue: true },
      { errorValue: { type: 'DIVIDE_BY_ZERO', message: '#DIV/0!' } },
      { numberValue: 2000 },
    ]);
    expect(grid(service, 0, 'formattedValue')[0]).toEqual([
      '1.234.567',
      '19/5/2024',
      'chữ',
      'TRUE',
      '#DIV/0!',
      '2.000',
    ]);
  });

  test('the effective format has every default', () => {
    const [number, , text, box] = grid(service, 0, 'effectiveFormat')[0] ?? [];
    expect(number).toEqual({
      numberFormat: { type: 'NUMBER', pattern: '#,##0' },
      backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
      horizontalAlignment: 'RIGHT',
      verticalAlignment: 'BOTTOM',
      wrapStrategy: 'OVERFLOW_CELL',
      textFormat: {
        foregroundColorStyle: { rgbColor: {} },
        fontFamily: 'Arial',
        fontSize: 10,
        bold: false,
        italic: false,
        strikethrough: false,
        underline: false,
      },
    });
    expect([text?.horizontalAlignment, box?.horizontalAlignment]).toEqual(['LEFT', 'CENTER']);
  });

  test('a link of the format or spelled out in a HYPERLINK', () => {
    const links = serviceOf([
      {
        properties: { sheetId: 0, title: 'A' },
        data: [
          {
            rowData: [
              {
                values: [
                  format({ textFormat: { link: { uri: '#gid=7' } } }, cell('Mở')),
                  cell('=HYPERLINK("https://xa.vn/?a=""b""";"Xã")'),
                  cell('=HYPERLINK("#gid="&A1;"x")'),
                  cell('=IF(TRUE;HYPERLINK("u";"x"))'),
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(grid(links, 0, 'hyperlink')).toEqual([['#gid=7', 'https://xa.vn/?a="b"', undefined, undefined]]);
  });
});

describe('a snapshot', () => {
  test('read again is the same spreadsheet', () => {
    const service = serviceOf([tab('A', 3, [['a', 1, '=B1*2'], [true]]), tab('B', 0, [['=A!C1']])]);
    apply(
      service,
      {
        setDataValidation: {
          range: { sheetId: 3, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
          rule: { condition: { type: 'BOOLEAN' }, strict: true },
        },
      },
      {
        mergeCells: {
          range: { sheetId: 3, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 },
          mergeType: 'MERGE_ALL',
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: 3, startColumnIndex: 1, endColumnIndex: 2 }],
            booleanRule: {
              condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '5' }] },
              format: { textFormat: { bold: true } },
            },
          },
          index: 0,
        },
      },
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 0 }, description: 'tờ', editors: { users: ['a@b.vn'] } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 5,
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { sheetId: 3, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 0 } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', visibility: 'PROJECT', location: { spreadsheet: true } },
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 3, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
          properties: { pixelSize: 150, hiddenByUser: true },
          fields: '*',
        },
      },
      {
        addChart: {
          chart: {
            spec: {
              title: 'Biểu đồ',
              basicChart: {
                chartType: 'BAR',
                domains: [
                  {
                    domain: {
                      sourceRange: {
                        sources: [
                          {
                            sheetId: 3,
                            startRowIndex: 0,
                            endRowIndex: 2,
                            startColumnIndex: 0,
                            endColumnIndex: 1,
                          },
                        ],
                      },
                    },
                  },
                ],
                series: [],
              },
            },
            position: { overlayPosition: { anchorCell: { sheetId: 3 } } },
          },
        },
      },
    );
    const snapshot = service.snapshot();
    const again = createSheetsService(snapshot, { owner: 'ketoan@xa.vn' });
    expect(again.snapshot()).toEqual(snapshot);
    expect(again.get(ID, { includeGridData: true })).toEqual(service.get(ID, { includeGridData: true }));
    expect(snapshot.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[2]).toEqual({
      userEnteredValue: { formulaValue: '=B1*2' },
      effectiveValue: { numberValue: 2 },
    });
  });
});
