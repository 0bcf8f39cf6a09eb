import type { IStyleData } from '@univerjs/core';
import fc from 'fast-check';
import { isLocked, isWhollyLocked, lockHit, mayDelete, sheetLocks } from '../../../src/local/page/locks.ts';
import { formatChange, gridStyle, gridValue } from '../../../src/local/page/univer-cell.ts';
import { univerBook } from '../../../src/local/page/univer-data.ts';
import type {
  CellData,
  CellFormat,
  DataValidationRule,
  ProtectedRange,
  Request,
  Sheet,
} from '../../../src/workbook/sheets-api.ts';

function sheet(cells: readonly (readonly CellData[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    properties: { sheetId: 5, title: 'MN', gridProperties: { rowCount: 50, columnCount: 12 } },
    data: [{ rowData: cells.map((values) => ({ values: [...values] })) }],
    ...more,
  };
}

function resource(of: ReturnType<typeof univerBook>, name: string) {
  const data = of.resources?.find((found) => found.name === name)?.data ?? '{}';
  return JSON.parse(data)['5'];
}

test('cells come with what they amount to; formulas and links travel beside', () => {
  const link = 'https://docs.google.com/spreadsheets/d/x/edit#gid=5&range=F12';
  const book = univerBook({
    sheets: [
      sheet([
        [
          { userEnteredValue: { numberValue: 450_000 } },
          { userEnteredValue: { formulaValue: '=A1*2' }, effectiveValue: { numberValue: 900_000 } },
          {
            userEnteredValue: { stringValue: '<b>Thử</b>' },
            userEnteredFormat: { textFormat: { link: { uri: link } } },
          },
          { userEnteredValue: { boolValue: false } },
          {
            userEnteredValue: { formulaValue: '=1/0' },
            effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } },
          },
        ],
      ]),
    ],
  });
  const [row] = Object.values(book.sheets['5']?.cellData ?? {});
  expect(row?.[0]).toEqual({ v: 450_000, t: 2 });
  expect(row?.[1]).toEqual({ v: 900_000, t: 2, custom: { formula: '=A1*2' } });
  expect(row?.[2]).toMatchObject({ v: '<b>Thử</b>', t: 1, custom: { link } });
  expect(row?.[3]).toEqual({ v: 0, t: 3 });
  expect(row?.[4]).toMatchObject({ v: '#DIV/0!', t: 1 });
  // No formula is left for the grid to calculate.
  expect(JSON.stringify(book.sheets)).not.toContain('"f":');
});

test('one look is kept once, whatever the number of its cells', () => {
  const format: CellFormat = {
    textFormat: { bold: true },
    numberFormat: { type: 'NUMBER', pattern: '#,##0' },
  };
  const cell = { userEnteredValue: { numberValue: 1 }, userEnteredFormat: format };
  const book = univerBook({ sheets: [sheet(Array.from({ length: 40 }, () => [cell, cell, cell]))] });
  expect(Object.values(book.styles)).toEqual([{ bl: 1, vt: 3, n: { pattern: '#,##0' } }]);
});

test('a number with a fraction is drawn with a comma, also where the cell has no format of numbers', () => {
  const styleOf = (numberValue: number, userEnteredFormat?: CellFormat) => {
    const cell = { userEnteredValue: { numberValue }, ...(userEnteredFormat ? { userEnteredFormat } : {}) };
    const book = univerBook({ sheets: [sheet([[cell]])] });
    return Object.values(book.styles).map((style) => style?.n?.pattern);
  };
  expect(styleOf(42.5)).toEqual(['0.##########']);
  expect(styleOf(3.5, { textFormat: { bold: true } })).toEqual(['0.##########']);
  expect(styleOf(3.5, { numberFormat: { type: 'NUMBER', pattern: '0.0' } })).toEqual(['0.0']);
  expect(styleOf(42)).toEqual([]);
});

test('frozen rows, hidden rows, widths, tab colour and merges', () => {
  const book = univerBook({
    sheets: [
      {
        properties: {
          sheetId: 5,
          title: 'MN',
          hidden: true,
          tabColorStyle: { rgbColor: { red: 1 } },
          gridProperties: { rowCount: 50, columnCount: 12, frozenRowCount: 6, hideGridlines: true },
        },
        data: [
          {
            rowMetadata: [{ pixelSize: 21 }, { pixelSize: 40 }, { pixelSize: 21, hiddenByUser: true }],
            columnMetadata: [{ pixelSize: 45 }],
          },
        ],
        merges: [{ sheetId: 5, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 7 }],
      },
    ],
  });
  expect(book.sheets['5']).toMatchObject({
    hidden: 1,
    tabColor: '#ff0000',
    showGridlines: 0,
    freeze: { ySplit: 6, startRow: 6, xSplit: 0, startColumn: -1 },
    rowData: { 1: { h: 40, ia: 0 }, 2: { hd: 1 } },
    columnData: { 0: { w: 45 } },
    mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 6 }],
  });
});

describe('checks of cells', () => {
  const checkOf = (rule: DataValidationRule) =>
    resource(
      univerBook({ sheets: [sheet([[{ dataValidation: rule }], [{ dataValidation: rule }]])] }),
      'SHEET_DATA_VALIDATION_PLUGIN',
    );

  test('a list, as strict as the sheet has it, for all cells in one rule', () => {
    const values = ['Chuyển khoản', 'Tiền mặt', 'một, hai', 'có "nháy"'].map((userEnteredValue) => ({
      userEnteredValue,
    }));
    expect(checkOf({ condition: { type: 'ONE_OF_LIST', values }, strict: true })).toMatchObject([
      {
        type: 'list',
        formula1: 'Chuyển khoản,Tiền mặt,"một, hai","có ""nháy"""',
        errorStyle: 1,
        ranges: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 }],
      },
    ]);
  });

  test('a number not below zero only warns; a tick box is one', () => {
    const values = [{ userEnteredValue: '0' }];
    expect(
      checkOf({ condition: { type: 'NUMBER_GREATER_THAN_EQ', values }, inputMessage: 'Ghi đủ số đồng.' }),
    ).toMatchObject([
      {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formula1: '0',
        errorStyle: 2,
        error: 'Ghi đủ số đồng.',
      },
    ]);
    expect(checkOf({ condition: { type: 'BOOLEAN' }, strict: true })).toMatchObject([{ type: 'checkbox' }]);
  });
});

test('colours by formula and notes', () => {
  const book = univerBook({
    sheets: [
      sheet([[{ note: 'Ghi đủ số đồng' }]], {
        conditionalFormats: [
          {
            ranges: [
              { sheetId: 5, startRowIndex: 6, endRowIndex: 50, startColumnIndex: 2, endColumnIndex: 3 },
            ],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=OR($C7="";$D7="a;b")' }] },
              format: { backgroundColorStyle: { rgbColor: { red: 1, green: 1 } } },
            },
          },
        ],
      }),
    ],
  });
  expect(resource(book, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toMatchObject([
    {
      ranges: [{ startRow: 6, endRow: 49, startColumn: 2, endColumn: 2 }],
      rule: { value: '=OR($C7="",$D7="a;b")', style: { bg: { rgb: '#ffff00' } } },
    },
  ]);
  expect(resource(book, 'SHEET_NOTE_PLUGIN')[0][0]).toMatchObject({ note: 'Ghi đủ số đồng', row: 0, col: 0 });
});

test('looks go into the grid and come back the same', () => {
  const line = fc.constantFrom('SOLID', 'DOTTED', 'DASHED', 'DOUBLE', 'SOLID_MEDIUM', 'SOLID_THICK');
  const share = fc.nat(255).map((part) => part / 255);
  const colour = fc.record({ rgbColor: fc.record({ red: share, green: share, blue: share }) });
  const border = fc.record({ style: line, colorStyle: colour });
  const format = fc.record(
    {
      numberFormat: fc.constantFrom(
        { type: 'NUMBER' as const, pattern: '#,##0' },
        { type: 'DATE' as const, pattern: 'd/m/yyyy' },
        { type: 'PERCENT' as const, pattern: '0.0%' },
        { type: 'TEXT' as const, pattern: '@' },
        { type: 'NUMBER' as const, pattern: '#,##0;-#,##0;"–"' },
      ),
      backgroundColorStyle: colour,
      borders: fc.record({ top: border, bottom: border, left: border, right: border }),
      horizontalAlignment: fc.constantFrom('LEFT', 'CENTER', 'RIGHT'),
      wrapStrategy: fc.constantFrom('OVERFLOW_CELL', 'CLIP', 'WRAP'),
      textFormat: fc.record(
        {
          foregroundColorStyle: colour,
          fontFamily: fc.constantFrom('Times New Roman', 'Arial'),
          fontSize: fc.integer({ min: 6, max: 40 }),
          bold: fc.constant(true),
          italic: fc.constant(true),
          underline: fc.constant(true),
          strikethrough: fc.constant(true),
        },
        { requiredKeys: ['fontSize'] },
      ),
    },
    { requiredKeys: [] },
  );
  const withVertical = fc
    .tuple(format, fc.constantFrom('TOP', 'MIDDLE', 'BOTTOM'))
    .map(([looks, verticalAlignment]) => ({ ...looks, verticalAlignment }) as CellFormat);
  fc.assert(
    fc.property(withVertical, (looks) => {
      expect(formatChange(gridStyle(looks)).format).toEqual(looks);
    }),
  );
});

test('a look that is taken away is named, so that the sheet clears it', () => {
  const cleared = { bl: 0, bg: null, bd: { t: null } } as IStyleData;
  expect(formatChange(cleared)).toEqual({
    format: { textFormat: { bold: false } },
    fields: ['textFormat.bold', 'backgroundColorStyle', 'borders.top'],
  });
});

test('an empty cell is no cell of the grid', () => {
  expect(gridValue({})).toBeUndefined();
  expect(gridValue({ userEnteredFormat: { textFormat: { bold: true } } })).toBeUndefined();
});

describe('locks', () => {
  const warned = (range: ProtectedRange['range']): ProtectedRange => ({ range, warningOnly: true });
  const header = warned({
    sheetId: 5,
    startRowIndex: 5,
    endRowIndex: 6,
    startColumnIndex: 0,
    endColumnIndex: 12,
  });
  const computed = warned({
    sheetId: 5,
    startRowIndex: 6,
    endRowIndex: 50,
    startColumnIndex: 9,
    endColumnIndex: 12,
  });
  const forPeople: ProtectedRange = { range: { sheetId: 5 }, editors: { users: ['a@x.vn', 'b@x.vn'] } };
  const [ofUnit] = sheetLocks({ sheets: [sheet([], { protectedRanges: [header, computed, forPeople] })] });
  const [ofTool] = sheetLocks({ sheets: [sheet([], { protectedRanges: [warned({ sheetId: 5 })] })] });
  if (!ofUnit || !ofTool) throw new Error('no locks');

  test.each([
    ['the header', 5, 3, true],
    ['a computed cell', 7, 10, true],
    ['a typed cell', 7, 3, false],
    ['below the list', 50, 10, false],
  ])('%s', (_name, row, column, locked) => {
    expect(isLocked(ofUnit, row, column)).toBe(locked);
  });

  test('a tab that the tool writes is locked whole, a unit’s is not', () => {
    expect([isWhollyLocked(ofTool), isWhollyLocked(ofUnit)]).toEqual([true, false]);
  });

  test.each([
    ['a row of people', 'ROWS', 8, 9, true],
    ['the header', 'ROWS', 5, 6, false],
    ['everything from the title down', 'ROWS', 0, 30, false],
    ['a typed column', 'COLUMNS', 3, 4, false],
    ['a computed column', 'COLUMNS', 10, 11, false],
  ] as const)('deleting %s', (_name, dimension, start, end, may) => {
    expect(mayDelete(ofUnit, dimension, start, end)).toBe(may);
  });

  const value = (
    row: number,
    column: number,
    userEnteredValue: CellData['userEnteredValue'],
    fields = 'userEnteredValue',
  ): Request => ({
    updateCells: {
      start: { sheetId: 5, rowIndex: row, columnIndex: column },
      rows: [{ values: [userEnteredValue ? { userEnteredValue } : {}] }],
      fields,
    },
  });
  const now = (_sheetId: number, row: number) =>
    row === 7 ? { userEnteredValue: { formulaValue: '=1' } } : undefined;

  test.each<[string, Request, unknown]>([
    [
      'typing over a computed cell',
      value(7, 10, { numberValue: 5 }),
      { kind: 'cell', sheetId: 5, row: 7, column: 10 },
    ],
    ['emptying it', value(7, 10, undefined), { kind: 'cell', sheetId: 5, row: 7, column: 10 }],
    ['everything of it', value(7, 10, undefined, '*'), { kind: 'cell', sheetId: 5, row: 7, column: 10 }],
    ['the same formula again', value(7, 10, { formulaValue: '=1' }), undefined],
    ['its looks', value(7, 10, undefined, 'userEnteredFormat.textFormat.bold'), undefined],
    ['a typed cell', value(7, 3, { numberValue: 5 }), undefined],
    [
      'the header away',
      { deleteDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex: 5, endIndex: 6 } } },
      { kind: 'rows', sheetId: 5 },
    ],
    ['another tab', { deleteSheet: { sheetId: 6 } }, undefined],
  ])('%s', (_name, request, hit) => {
    expect(lockHit([request], [ofUnit], now)).toEqual(hit);
  });

  test.each<[string, Request]>([
    ['renaming', { updateSheetProperties: { properties: { sheetId: 5, title: 'X' }, fields: 'title' } }],
    ['removing', { deleteSheet: { sheetId: 5 } }],
    [
      'a new row',
      { insertDimension: { range: { sheetId: 5, dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
    ],
  ])('a tool’s tab: %s is refused', (_name, request) => {
    expect(lockHit([request], [ofTool], () => undefined)).toBeDefined();
    expect(lockHit([request], [ofUnit], () => undefined)).toBeUndefined();
  });
});
