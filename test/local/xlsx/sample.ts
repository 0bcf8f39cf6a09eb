/** A workbook that uses everything which is mapped, for the tests of this folder. */

import type { CellData, CellFormat, ColorStyle, Spreadsheet } from '../../../src/workbook/sheets-api.ts';

export const red: ColorStyle = { rgbColor: { red: 1 } };
export const pale: ColorStyle = { rgbColor: { red: 1, green: 242 / 255, blue: 204 / 255 } };

export const text = (stringValue: string, userEnteredFormat?: CellFormat): CellData => ({
  userEnteredValue: { stringValue },
  effectiveValue: { stringValue },
  ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
});
export const number = (numberValue: number, userEnteredFormat?: CellFormat): CellData => ({
  userEnteredValue: { numberValue },
  effectiveValue: { numberValue },
  ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
});
export const bool = (boolValue: boolean): CellData => ({
  userEnteredValue: { boolValue },
  effectiveValue: { boolValue },
});
export const formula = (formulaValue: string, effectiveValue?: CellData['effectiveValue']): CellData => ({
  userEnteredValue: { formulaValue },
  ...(effectiveValue === undefined ? {} : { effectiveValue }),
});

const header: CellFormat = {
  backgroundColorStyle: pale,
  borders: { bottom: { style: 'SOLID_MEDIUM' }, top: { style: 'SOLID', colorStyle: red } },
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  textFormat: { bold: true, fontSize: 11, foregroundColorStyle: red },
};
const money: CellFormat = { numberFormat: { type: 'NUMBER', pattern: '#,##0' } };
const date: CellFormat = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
const percent: CellFormat = { numberFormat: { type: 'PERCENT', pattern: '0.0%' } };

const band = {
  condition: {
    type: 'ONE_OF_LIST' as const,
    values: [{ userEnteredValue: 'Từ 5.000.000 đồng, trở lên' }, { userEnteredValue: 'Dưới 5.000.000 đồng' }],
  },
  strict: true,
  showCustomUi: true,
  inputMessage: 'Chọn mức\nthu nhập',
};
const way = {
  condition: {
    type: 'ONE_OF_LIST' as const,
    values: [{ userEnteredValue: 'Chuyển khoản' }, { userEnteredValue: 'Tiền mặt' }],
  },
  showCustomUi: true,
};
const fromRange = {
  condition: { type: 'ONE_OF_RANGE' as const, values: [{ userEnteredValue: "='Cấu hình'!$A$2:$A$4" }] },
  strict: true,
  showCustomUi: true,
};
const box = { condition: { type: 'BOOLEAN' as const }, strict: true, showCustomUi: true };
const atLeast = {
  condition: { type: 'NUMBER_GREATER_THAN_EQ' as const, values: [{ userEnteredValue: '0' }] },
  strict: true,
};
const between = {
  condition: {
    type: 'NUMBER_BETWEEN' as const,
    values: [{ userEnteredValue: '1' }, { userEnteredValue: '31' }],
  },
};
const anyDate = { condition: { type: 'DATE_IS_VALID' as const }, strict: true };
const custom = {
  condition: {
    type: 'CUSTOM_FORMULA' as const,
    values: [{ userEnteredValue: '=AND(LEN(H5)>0;ISNUMBER(H5))' }],
  },
  strict: true,
};

/** Two tabs as the tool makes them: a unit's list, and the settings that belong to the tool. */
export function sampleWorkbook(): Spreadsheet {
  const person = (row: number, name: string): CellData[] => [
    number(row - 4),
    text(name),
    { ...text('Dưới 5.000.000 đồng'), dataValidation: band },
    { ...number(450000, money), dataValidation: atLeast },
    { ...number(45430, date), dataValidation: anyDate },
    { ...text('Tiền mặt'), dataValidation: way },
    { ...formula(`=IF(D${row}="";"";D${row}/150000)`, { numberValue: 3 }), userEnteredFormat: percent },
    { ...number(row), dataValidation: custom },
    { dataValidation: fromRange },
    { ...bool(true), dataValidation: box },
  ];
  return {
    properties: { title: 'Chung sức', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    spreadsheetId: 'local',
    developerMetadata: [
      {
        metadataId: 7,
        metadataKey: 'chungsuc.run',
        metadataValue: '{"number":3}',
        location: { spreadsheet: true, locationType: 'SPREADSHEET' },
        visibility: 'DOCUMENT',
      },
    ],
    sheets: [
      {
        properties: {
          sheetId: 101,
          title: 'Trường MN «A» & B',
          index: 0,
          gridProperties: { rowCount: 9, columnCount: 10, frozenRowCount: 4, frozenColumnCount: 2 },
          tabColorStyle: red,
        },
        data: [
          {
            rowData: [
              { values: [text('DANH SÁCH', { textFormat: { bold: true, fontSize: 14 } })] },
              { values: [text('Ngày'), { dataValidation: between }, text('', {}), text('=1+1')] },
              {},
              {
                values: ['STT', 'Họ và tên', 'Mức', 'Tiền', 'Ngày', 'Cách', 'Tỷ lệ', 'Số', 'Mã', 'Xong'].map(
                  (t) => text(t, header),
                ),
              },
              { values: person(5, 'Nguyễn Thị Thu') },
              { values: person(6, '  Ma Văn Đông\n(hai dòng) ') },
              { values: person(7, 'Nguyễn _x0041_ 😀') },
            ].map((row) => ('values' in row ? { values: row.values.map(clean) } : row)),
            columnMetadata: [
              { pixelSize: 40 },
              {
                pixelSize: 200,
                developerMetadata: [
                  {
                    metadataId: 9,
                    metadataKey: 'chungsuc.column',
                    metadataValue: 'name',
                    visibility: 'DOCUMENT',
                    location: {
                      dimensionRange: { sheetId: 101, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
                      locationType: 'COLUMN',
                    },
                  },
                ],
              },
              { pixelSize: 180 },
              {},
              { hiddenByUser: true },
            ],
            rowMetadata: [{ pixelSize: 32 }, {}, { hiddenByUser: true }],
          },
        ],
        merges: [{ sheetId: 101, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 8 }],
        conditionalFormats: [
          {
            ranges: [{ sheetId: 101, startRowIndex: 4, startColumnIndex: 0, endColumnIndex: 10 }],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND($B5<>"";$D5="")' }] },
              format: { backgroundColorStyle: pale },
            },
          },
          {
            ranges: [
              { sheetId: 101, startRowIndex: 4, endRowIndex: 9, startColumnIndex: 5, endColumnIndex: 6 },
            ],
            booleanRule: {
              condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Tiền "mặt"' }] },
              format: { textFormat: { bold: true, foregroundColorStyle: red } },
            },
          },
          {
            ranges: [
              { sheetId: 101, startRowIndex: 4, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 2 },
            ],
            booleanRule: {
              condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'Nguyễn' }] },
              format: { textFormat: { bold: true } },
            },
          },
          {
            ranges: [
              { sheetId: 101, startRowIndex: 4, endRowIndex: 9, startColumnIndex: 3, endColumnIndex: 4 },
            ],
            booleanRule: {
              condition: {
                type: 'NUMBER_BETWEEN',
                values: [{ userEnteredValue: '1' }, { userEnteredValue: '999' }],
              },
              format: { backgroundColorStyle: red },
            },
          },
        ],
        protectedRanges: [
          {
            protectedRangeId: 1,
            range: { sheetId: 101, startRowIndex: 0, endRowIndex: 4 },
            description: 'chungsuc: đầu trang',
            editors: { users: ['ke.toan@example.com'] },
          },
          {
            protectedRangeId: 2,
            range: { sheetId: 101, startRowIndex: 4, startColumnIndex: 6, endColumnIndex: 7 },
            description: 'chungsuc: cột tính',
            warningOnly: true,
          },
          {
            protectedRangeId: 3,
            range: { sheetId: 101 },
            description: 'chungsuc: đơn vị',
            editors: { users: ['ke.toan@example.com', 'mn@example.com'], domainUsersCanEdit: false },
          },
        ],
        developerMetadata: [
          {
            metadataId: 8,
            metadataKey: 'chungsuc.print',
            metadataValue: '{"orientation":"landscape","headerRow":4,"footer":"Trường MN & bạn"}',
            location: { sheetId: 101, locationType: 'SHEET' },
            visibility: 'DOCUMENT',
          },
        ],
        basicFilter: {
          range: { sheetId: 101, startRowIndex: 3, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 10 },
        },
      },
      {
        properties: {
          sheetId: 5,
          title: 'Cấu hình',
          index: 1,
          gridProperties: { rowCount: 30, columnCount: 4, hideGridlines: true },
        },
        data: [
          {
            rowData: [
              { values: [text('Mục', header), text('Giá trị', header)] },
              { values: [{ ...text('Xã'), note: ' Ghi chú\nhai dòng ' }, number(0.85, percent)] },
              {
                values: [
                  link('Trường', '#gid=101&range=F12'),
                  number(0.4, percent),
                  link('trang', 'https://example.com/a?b=1&c=2#d'),
                ],
              },
              {
                values: [
                  text('Tỉnh'),
                  number(0.6, percent),
                  {
                    userEnteredValue: { errorValue: { type: 'REF', message: '#REF!' } },
                    effectiveValue: { errorValue: { type: 'REF', message: '#REF!' } },
                  },
                  formula('=1/0', { errorValue: { type: 'DIVIDE_BY_ZERO', message: '#DIV/0!' } }),
                ],
              },
              {
                values: [
                  text('#N/A'),
                  formula("=SUM('Trường MN «A» & B'!D5:D;{1\\2;3\\4})", { numberValue: 12 }),
                  formula('="a;b"&"c,d"', { stringValue: 'a;bc,d' }),
                  formula('=NOW()'),
                ],
              },
            ],
          },
        ],
        protectedRanges: [
          {
            protectedRangeId: 4,
            range: { sheetId: 5 },
            description: 'chungsuc: trang của công cụ',
            unprotectedRanges: [
              { sheetId: 5, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
            ],
            editors: { users: ['ke.toan@example.com'], domainUsersCanEdit: false },
          },
        ],
        charts: [
          {
            chartId: 77,
            spec: {
              title: 'Tỷ lệ thực hiện',
              altText: 'Biểu đồ tỷ lệ',
              basicChart: {
                chartType: 'BAR',
                legendPosition: 'NO_LEGEND',
                headerCount: 1,
                axis: [{ position: 'BOTTOM_AXIS', title: 'Tỷ lệ' }],
                domains: [
                  {
                    domain: {
                      sourceRange: {
                        sources: [
                          {
                            sheetId: 5,
                            startRowIndex: 0,
                            endRowIndex: 4,
                            startColumnIndex: 0,
                            endColumnIndex: 1,
                          },
                        ],
                      },
                    },
                  },
                ],
                series: [
                  {
                    series: {
                      sourceRange: {
                        sources: [
                          {
                            sheetId: 5,
                            startRowIndex: 0,
                            endRowIndex: 4,
                            startColumnIndex: 1,
                            endColumnIndex: 2,
                          },
                        ],
                      },
                    },
                    targetAxis: 'BOTTOM_AXIS',
                  },
                ],
              },
            },
            position: {
              overlayPosition: {
                anchorCell: { sheetId: 5, rowIndex: 8, columnIndex: 0 },
                widthPixels: 500,
                heightPixels: 300,
              },
            },
          },
        ],
      },
      {
        properties: {
          sheetId: 6,
          title: 'Mã',
          index: 2,
          hidden: true,
          gridProperties: { rowCount: 5, columnCount: 2 },
        },
      },
    ],
  };
}

function link(words: string, uri: string): CellData {
  return { ...text(words, { textFormat: { link: { uri } } }), hyperlink: uri };
}

/** An empty format is as good as none. */
function clean(cell: CellData): CellData {
  const { userEnteredFormat, ...rest } = cell;
  return userEnteredFormat === undefined || Object.keys(userEnteredFormat).length === 0
    ? rest
    : { ...rest, userEnteredFormat };
}
