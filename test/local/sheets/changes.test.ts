import fc from 'fast-check';
import type { SheetsService } from '../../../src/local/sheets/service.ts';
import type { CellData, Request, Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import { apply, cell, serviceOf, tab } from './support.ts';

const service = (): SheetsService =>
  serviceOf([
    tab('MN', 1, [
      ['Người Mẫu', 450_000, '=B1*2', true],
      [undefined, '=SUM(B1;Tổng!A1)', '=IF(A2="";"";1/0)'],
      [],
      ['=HYPERLINK("#gid=0";"xem")', -1, 'a'],
    ]),
    tab('Tổng', 2, [[3, '=SUM(MN!B1:B4)', '=COUNTIF(MN!A1:A9;"<>")'], ['=MN!C1&"đ"']]),
  ]);

const write = (
  sheetId: number,
  row: number,
  column: number,
  data: CellData,
  fields = 'userEnteredValue',
) => ({
  updateCells: { start: { sheetId, rowIndex: row, columnIndex: column }, rows: [{ values: [data] }], fields },
});

/** Every cell that two snapshots tell otherwise. */
function difference(before: Spreadsheet, after: Spreadsheet) {
  return (after.sheets ?? []).flatMap((sheet, at) => {
    const was = before.sheets?.[at]?.data?.[0]?.rowData ?? [];
    const is = sheet.data?.[0]?.rowData ?? [];
    return Array.from({ length: 20 * 8 }, (_, i) => ({ row: Math.floor(i / 8), column: i % 8 })).flatMap(
      ({ row, column }) => {
        const data = is[row]?.values?.[column] ?? {};
        const same = JSON.stringify(was[row]?.values?.[column] ?? {}) === JSON.stringify(data);
        return same ? [] : [{ sheetId: sheet.properties.sheetId ?? 0, row, column, data }];
      },
    );
  });
}

const typed = fc.oneof(
  fc.constantFrom('', 'Người Khác', '  ', '=1/0', '=A1', '=SUM(Tổng!A1:A2)*2', '=MN!B1', '=TRUE'),
  fc.constantFrom(0, 1, 450_000, 0.1, -2),
  fc.boolean(),
  fc.constant(undefined),
);
const looks = fc.constantFrom<[CellData, string]>(
  [{ userEnteredFormat: { textFormat: { bold: true } } }, 'userEnteredFormat'],
  [{}, 'userEnteredFormat,note'],
  [{ note: 'Xem lại' }, 'note'],
  [{ dataValidation: { condition: { type: 'BOOLEAN' } } }, 'dataValidation'],
);
const place = fc.record({ sheetId: fc.constantFrom(1, 2), row: fc.nat(5), column: fc.nat(5) });
const valueRequest = fc
  .record({ place, typed })
  .map(({ place: { sheetId, row, column }, typed }) => write(sheetId, row, column, cell(typed)));
const looksRequest = fc
  .record({ place, looks })
  .map(({ place: { sheetId, row, column }, looks: [data, fields] }) =>
    write(sheetId, row, column, data, fields),
  );

const bold = (row: number) =>
  write(1, row, 3, { userEnteredFormat: { textFormat: { bold: true } } }, 'userEnteredFormat');
const BOLD_BELOW_BOLD = [[bold(1)], [bold(2)], [write(1, 0, 0, cell(''))]];

test('what changed since a moment is what two snapshots tell otherwise', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.oneof({ weight: 4, arbitrary: valueRequest }, looksRequest), {
          minLength: 1,
          maxLength: 4,
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      (batches) => {
        const sheets = service();
        for (const requests of batches) {
          const moment = sheets.mark();
          const before = sheets.snapshot();
          apply(sheets, ...(requests as Request[]));
          const expected = difference(before, sheets.snapshot());
          const stripped = ({
            userEnteredValue: _typed,
            effectiveValue: _value,
            hyperlink: _link,
            ...rest
          }: CellData) => rest;
          const looksOf = (book: Spreadsheet, sheetId: number, row: number, column: number) =>
            JSON.stringify(
              stripped(book.sheets?.[sheetId - 1]?.data?.[0]?.rowData?.[row]?.values?.[column] ?? {}),
            );
          const after = sheets.snapshot();
          const other = expected.filter(
            ({ sheetId, row, column }) =>
              looksOf(before, sheetId, row, column) !== looksOf(after, sheetId, row, column),
          );
          // A new cell may look like the one above it, as the next line of a log does.
          const isNewLine = other.every(
            ({ sheetId, row, column }) =>
              looksOf(before, sheetId, row, column) === '{}' &&
              looksOf(after, sheetId, row - 1, column) === looksOf(after, sheetId, row, column),
          );
          const changes = sheets.changesSince(moment);
          expect(changes).toEqual({ cells: expected, valuesOnly: expect.any(Boolean) });
          if (other.length === 0 || !isNewLine)
            expect(changes).toMatchObject({ valuesOnly: other.length === 0 });
        }
      },
    ),
    { numRuns: 150, examples: [[BOLD_BELOW_BOLD]] },
  );
});

test('a formula of another tab that comes to something else is among the changes', () => {
  const sheets = service();
  const moment = sheets.mark();
  apply(sheets, write(1, 0, 1, { userEnteredValue: { numberValue: 500_000 } }));
  expect(sheets.changesSince(moment)).toEqual({
    valuesOnly: true,
    cells: [
      change(1, 0, 1, { numberValue: 500_000 }, { numberValue: 500_000 }),
      change(1, 0, 2, { formulaValue: '=B1*2' }, { numberValue: 1_000_000 }),
      change(1, 1, 1, { formulaValue: '=SUM(B1;Tổng!A1)' }, { numberValue: 500_003 }),
      change(2, 0, 1, { formulaValue: '=SUM(MN!B1:B4)' }, { numberValue: 1_000_002 }),
      change(2, 1, 0, { formulaValue: '=MN!C1&"đ"' }, { stringValue: '1000000đ' }),
    ],
  });
});

function change(
  sheetId: number,
  row: number,
  column: number,
  userEnteredValue: CellData['userEnteredValue'],
  effectiveValue: CellData['effectiveValue'],
) {
  return { sheetId, row, column, data: { userEnteredValue, effectiveValue } };
}

test('values that came with a file and are first worked out here count as changed', () => {
  const sheets = serviceOf([
    {
      ...tab('MN', 1),
      data: [
        {
          rowData: [
            {
              values: [
                cell(1),
                { userEnteredValue: { formulaValue: '=A1+1' }, effectiveValue: { numberValue: 99 } },
                { userEnteredValue: { formulaValue: '=A1+2' }, effectiveValue: { numberValue: 3 } },
              ],
            },
          ],
        },
      ],
    },
  ]);
  const moment = sheets.mark();
  expect(sheets.changesSince(moment)).toEqual({ cells: [], valuesOnly: true });
  apply(sheets, write(1, 4, 4, cell('x')));
  expect(sheets.changesSince(moment)).toEqual({
    valuesOnly: true,
    cells: [
      change(1, 0, 1, { formulaValue: '=A1+1' }, { numberValue: 2 }),
      change(1, 4, 4, { stringValue: 'x' }, { stringValue: 'x' }),
    ],
  });
});

test('the same value or format typed again is no change', () => {
  const sheets = service();
  apply(sheets, write(1, 0, 0, { userEnteredFormat: { textFormat: { bold: true } } }, 'userEnteredFormat'));
  const moment = sheets.mark();
  apply(
    sheets,
    write(1, 0, 0, { ...cell('Người Mẫu'), userEnteredFormat: { textFormat: { bold: true } } }, '*'),
  );
  expect(sheets.changesSince(moment)).toEqual({ cells: [], valuesOnly: true });
});

test.each<[what: string, request: Request]>([
  [
    'rows moved',
    { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
  ],
  ['a tab was added', { addSheet: { properties: { title: 'Mới' } } }],
  ['a tab went', { deleteSheet: { sheetId: 2 } }],
  [
    'a tab got another name',
    { updateSheetProperties: { properties: { sheetId: 2, title: 'Khác' }, fields: 'title' } },
  ],
  [
    'a column got another width',
    {
      updateDimensionProperties: {
        range: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 300 },
        fields: 'pixelSize',
      },
    },
  ],
  [
    'cells were merged',
    {
      mergeCells: {
        mergeType: 'MERGE_ALL',
        range: { sheetId: 1, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 2 },
      },
    },
  ],
  ['a range was protected', { addProtectedRange: { protectedRange: { range: { sheetId: 1 } } } }],
  [
    'metadata was attached',
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'k',
          metadataValue: 'v',
          location: { sheetId: 1 },
          visibility: 'DOCUMENT',
        },
      },
    },
  ],
])('more than cells: %s', (_what, request) => {
  const sheets = service();
  const moment = sheets.mark();
  apply(sheets, request);
  expect(sheets.changesSince(moment)).toBe('structure');
});

test('metadata of the whole workbook are told beside its cells', () => {
  const sheets = service();
  const moment = sheets.mark();
  const developerMetadata = {
    metadataKey: 'k',
    metadataValue: 'v',
    location: { spreadsheet: true },
    visibility: 'DOCUMENT' as const,
  };
  apply(sheets, { createDeveloperMetadata: { developerMetadata } });
  expect(sheets.changesSince(moment)).toEqual({ cells: [], valuesOnly: true, metadata: true });
});

describe('a new cell that looks like the one above it', () => {
  const line = (row: number, bold: boolean, more: object = {}): Request => ({
    updateCells: {
      start: { sheetId: 1, rowIndex: row, columnIndex: 5 },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: `dòng ${row}` },
              userEnteredFormat: { textFormat: { bold } },
              ...more,
            },
          ],
        },
      ],
      fields: '*',
    },
  });
  const valuesOnly = (...requests: Request[]) => {
    const sheets = service();
    apply(sheets, line(11, true));
    const moment = sheets.mark();
    for (const request of requests) apply(sheets, request);
    const changes = sheets.changesSince(moment);
    return changes === 'structure' ? changes : changes.valuesOnly;
  };

  test('is a new value', () => expect(valuesOnly(line(12, true))).toBe(true));
  test('and so is the next', () => expect(valuesOnly(line(12, true), line(13, true))).toBe(true));
  test('with other looks is not', () => expect(valuesOnly(line(12, false))).toBe(false));
  test('below a blank row is not', () => expect(valuesOnly(line(13, true))).toBe(false));
  test('with a note is not', () => expect(valuesOnly(line(12, true, { note: 'x' }))).toBe(false));
  test('beside a protection that ends with a row is not', () => {
    const sheets = service();
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 12 };
    apply(sheets, line(11, true), { addProtectedRange: { protectedRange: { range, warningOnly: true } } });
    const moment = sheets.mark();
    apply(sheets, line(12, true));
    expect(sheets.changesSince(moment)).toMatchObject({ valuesOnly: false });
  });
});
