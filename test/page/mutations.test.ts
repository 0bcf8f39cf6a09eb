import type { ICellData } from '@univerjs/core';
import fc from 'fast-check';
import { createSheetsService } from '../../src/local/sheets/service.ts';
import {
  enteredValue,
  type GridLookup,
  isAboutWorkbook,
  isKept,
  requestsOf,
} from '../../src/page/mutations.ts';
import type { Request } from '../../src/workbook/sheets-api.ts';

type Matrix = Record<number, Record<number, ICellData | null>>;

/** A grid whose cells are what the mutation has just put there. */
function gridOf(matrix: Matrix, boxes: readonly string[] = []): GridLookup {
  return {
    cell: (_sheetId, row, column) => matrix[row]?.[column] ?? undefined,
    style: (style) => (typeof style === 'string' ? undefined : style),
    isTickBox: (_sheetId, row, column) => boxes.includes(`${row} ${column}`),
    sheetIds: () => [7, 5],
    rowCount: () => 100,
    columnCount: () => 26,
  };
}

function ofCells(matrix: Matrix, boxes?: readonly string[]): Request[] {
  const params = { subUnitId: '5', cellValue: matrix };
  return requestsOf('sheet.mutation.set-range-values', params, gridOf(matrix, boxes));
}

const at = (rowIndex: number, columnIndex: number) => ({ sheetId: 5, rowIndex, columnIndex });

test.each<[string, Matrix, Request[]]>([
  [
    'a number',
    { 6: { 8: { v: 450_000, t: 2 } } },
    [
      {
        updateCells: {
          start: at(6, 8),
          rows: [{ values: [{ userEnteredValue: { numberValue: 450_000 } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  ],
  [
    'an emptied cell',
    { 6: { 8: { v: null } } },
    [{ updateCells: { start: at(6, 8), rows: [{ values: [{}] }], fields: 'userEnteredValue' } }],
  ],
  [
    'a formula, which is text with its own place',
    { 0: { 0: { v: 3, t: 2, custom: { formula: '=1+2' } } } },
    [
      {
        updateCells: {
          start: at(0, 0),
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+2' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  ],
  [
    'text that looks like a formula stays text',
    { 0: { 0: { v: '=1+2', t: 1 } } },
    [
      {
        updateCells: {
          start: at(0, 0),
          rows: [{ values: [{ userEnteredValue: { stringValue: '=1+2' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  ],
  [
    'a block of two rows is one request',
    { 1: { 2: { v: 'a', t: 1 }, 3: { v: 'b', t: 1 } }, 2: { 2: { v: 'c', t: 1 }, 3: { v: 'd', t: 1 } } },
    [
      {
        updateCells: {
          start: at(1, 2),
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: 'a' } },
                { userEnteredValue: { stringValue: 'b' } },
              ],
            },
            {
              values: [
                { userEnteredValue: { stringValue: 'c' } },
                { userEnteredValue: { stringValue: 'd' } },
              ],
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    ],
  ],
  [
    'bold alone leaves the value and the other looks',
    { 0: { 0: { s: { bl: 1 } } } },
    [
      {
        updateCells: {
          start: at(0, 0),
          rows: [{ values: [{ userEnteredFormat: { textFormat: { bold: true } } }] }],
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
    ],
  ],
])('%s', (_name, matrix, requests) => {
  expect(ofCells(matrix)).toEqual(requests);
});

test('a tick box is true or false, whatever the grid calls it', () => {
  expect(enteredValue({ v: 1, t: 2 }, true)).toEqual({ boolValue: true });
  expect(enteredValue({ v: '0', t: 1 }, true)).toEqual({ boolValue: false });
  expect(enteredValue({ v: 1, t: 2 }, false)).toEqual({ numberValue: 1 });
});

test.each<[string, object, Request[]]>([
  [
    'sheet.mutation.insert-row',
    { range: { startRow: 3, endRow: 4, startColumn: 0, endColumn: 25 } },
    [
      {
        insertDimension: {
          range: { sheetId: 5, dimension: 'ROWS', startIndex: 3, endIndex: 5 },
          inheritFromBefore: true,
        },
      },
    ],
  ],
  [
    'sheet.mutation.insert-row',
    { range: { startRow: 98, endRow: 99, startColumn: 0, endColumn: 25 } },
    [{ appendDimension: { sheetId: 5, dimension: 'ROWS', length: 2 } }],
  ],
  [
    'sheet.mutation.set-worksheet-name',
    { name: '<b>Thử</b>' },
    [{ updateSheetProperties: { properties: { sheetId: 5, title: '<b>Thử</b>' }, fields: 'title' } }],
  ],
  [
    'sheet.mutation.set-worksheet-order',
    {},
    [{ updateSheetProperties: { properties: { sheetId: 5, index: 1 }, fields: 'index' } }],
  ],
  [
    'sheet.mutation.set-row-hidden',
    { ranges: [{ startRow: 1, endRow: 2, startColumn: 0, endColumn: 25 }] },
    [
      {
        updateDimensionProperties: {
          range: { sheetId: 5, dimension: 'ROWS', startIndex: 1, endIndex: 3 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ],
  ],
])('%s %j', (id, params, requests) => {
  expect(requestsOf(id, { subUnitId: '5', ...params }, gridOf({}))).toEqual(requests);
});

test('what the file would not keep is known beforehand', () => {
  expect(isAboutWorkbook('sheet.mutation.reorder-range')).toBe(true);
  expect(isKept('sheet.mutation.reorder-range')).toBe(false);
  expect(isAboutWorkbook('sheet.mutation.set-conditional-rule')).toBe(false);
  expect(isKept('sheet.mutation.move-range')).toBe(false);
  expect(isAboutWorkbook('doc.mutation.rich-text-editing')).toBe(false);
  expect(isAboutWorkbook('sheet.mutation.set-worksheet-row-auto-height')).toBe(false);
  expect(isKept('constructor')).toBe(false);
});

test('cells of any values arrive in the workbook just as they are in the grid', () => {
  const cell: fc.Arbitrary<ICellData> = fc.oneof(
    fc.string({ minLength: 1 }).map((v) => ({ v, t: 1 })),
    fc.integer().map((v) => ({ v, t: 2 })),
    fc.boolean().map((value) => ({ v: value ? 1 : 0, t: 3 })),
    fc.constant({ v: null }),
  );
  const cells = fc.uniqueArray(fc.tuple(fc.nat(20), fc.nat(10), cell), {
    minLength: 1,
    maxLength: 40,
    selector: ([row, column]) => `${row} ${column}`,
  });
  fc.assert(
    fc.property(cells, (given) => {
      const matrix: Matrix = {};
      for (const [row, column, data] of given) {
        matrix[row] ??= {};
        matrix[row][column] = data;
      }
      const service = createSheetsService({
        spreadsheetId: 'x',
        sheets: [
          { properties: { sheetId: 5, title: 'T', gridProperties: { rowCount: 100, columnCount: 26 } } },
        ],
      });
      service.batchUpdate({ requests: ofCells(matrix) }, 'x');
      const rows = service.snapshot().sheets?.[0]?.data?.[0]?.rowData ?? [];
      for (const [row, column, data] of given) {
        expect(rows[row]?.values?.[column]?.userEnteredValue).toEqual(enteredValue(data, false));
      }
    }),
  );
});
