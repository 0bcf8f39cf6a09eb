import { continuedFormulas } from '../../../src/local/page/continued-formulas.ts';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import type { CellData, Request } from '../../../src/workbook/sheets-api.ts';

/** A header, three people with days and what they come to, an empty row below. */
function list() {
  const row = (number: number): CellData[] => [
    { userEnteredValue: { numberValue: number } },
    { userEnteredValue: { formulaValue: `=IF($A${number}="";"";$A${number}*Mức!$B$1)` } },
    { userEnteredValue: { formulaValue: `=COUNTIF($A$2:$A$4;$A${number})` } },
  ];
  const header = ['Ngày', 'Quy tiền', 'Số lần'].map((text) => ({ userEnteredValue: { stringValue: text } }));
  return createSheetsService(
    {
      spreadsheetId: 'x',
      sheets: [
        {
          properties: { sheetId: 5, title: 'MN', gridProperties: { rowCount: 20, columnCount: 3 } },
          data: [{ rowData: [header, row(2), row(3), row(4)].map((values) => ({ values })) }],
        },
      ],
    },
    { recalculate: false },
  );
}

/** Puts rows in as a hand does, and tells the formulas that the second column then has. */
function afterInserting(start: number, end: number): (string | undefined)[][] {
  const service = list();
  const requests: Request[] = [
    {
      insertDimension: {
        range: { sheetId: 5, dimension: 'ROWS', startIndex: start, endIndex: end },
        inheritFromBefore: start > 0,
      },
    },
  ];
  service.batchUpdate({ requests }, 'x');
  const rows = () => service.snapshot().sheets?.[0]?.data?.[0]?.rowData ?? [];
  const found = continuedFormulas(
    requests,
    (_sheet, row, column) => rows()[row]?.values?.[column],
    () => 3,
  );
  if (found.length > 0) service.batchUpdate({ requests: found }, 'x');
  return rows()
    .slice(start, end)
    .map(({ values = [] }) => [1, 2].map((column) => values[column]?.userEnteredValue?.formulaValue));
}

test.each([
  ['between two people', 2, 3, [['=IF($A3="";"";$A3*Mức!$B$1)', '=COUNTIF($A$2:$A$5;$A3)']]],
  [
    'two at once',
    2,
    4,
    [
      ['=IF($A3="";"";$A3*Mức!$B$1)', '=COUNTIF($A$2:$A$6;$A3)'],
      ['=IF($A4="";"";$A4*Mức!$B$1)', '=COUNTIF($A$2:$A$6;$A4)'],
    ],
  ],
  ['under the header', 1, 2, [['=IF($A2="";"";$A2*Mức!$B$1)', '=COUNTIF($A$3:$A$5;$A2)']]],
  ['after the last', 4, 5, [['=IF($A5="";"";$A5*Mức!$B$1)', '=COUNTIF($A$2:$A$4;$A5)']]],
  ['above the header', 0, 1, [[undefined, undefined]]],
])('a row %s', (_name, start, end, formulas) => {
  expect(afterInserting(start, end)).toEqual(formulas);
});

test('only a single insertion of rows goes on; anything else adds nothing', () => {
  const cell = () => ({ userEnteredValue: { formulaValue: '=$A$1' } });
  const rows = { sheetId: 5, dimension: 'ROWS' as const, startIndex: 2, endIndex: 3 };
  const insert: Request = { insertDimension: { range: rows } };
  expect(continuedFormulas([insert], cell, () => 1)).toHaveLength(1);
  expect(continuedFormulas([insert, insert], cell, () => 1)).toEqual([]);
  expect(
    continuedFormulas([{ insertDimension: { range: { ...rows, dimension: 'COLUMNS' } } }], cell, () => 1),
  ).toEqual([]);
  expect(continuedFormulas([{ deleteDimension: { range: rows } }], cell, () => 1)).toEqual([]);
});
