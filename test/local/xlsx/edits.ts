/** What people and hostile programs put into cells, for the tests of this folder. */

import fc from 'fast-check';
import type { ExtendedValue, Request } from '../../../src/workbook/sheets-api.ts';

export const hostileTexts = [
  '=1+1',
  '+84',
  '-5',
  '@a',
  "'x",
  '_x0041_',
  '_x005F_x0041_',
  ' lề ',
  'dòng\nhai\r\nba\rbốn',
  '\ttab\t',
  '#N/A',
  '#REF!',
  'Nguyễn'.normalize('NFD'),
  '😀👩‍👩‍👧',
  '\u0000\u0001\u001f',
  '&lt;b&gt;',
  'TRUE',
  '1e5',
  '\uE000#REF!',
  '\uFFFE',
];

export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...hostileTexts),
);

/** One cell gets a value, or none. */
export interface Edit {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly value: ExtendedValue | undefined;
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.constantFrom(1e21, 0.1, -1, 450_000, 1e-7, 45_422, Number.MAX_SAFE_INTEGER),
);
const formula = fc.constantFrom(
  '=1/0',
  '=A1',
  '=SUM(A1:B9;3)*0,5',
  '="  hai & <ba>"&CHAR(10)',
  '=TRUE',
  '=A1>1',
  '=NA()',
  '=IF($A$1="a;b,c";"x""y";B2)',
  '=A1&"#N/A"',
  '=XLOOKUP(A1;A:A;B:B)',
  '=NOSUCH(1',
);
const value: fc.Arbitrary<ExtendedValue | undefined> = fc.oneof(
  { weight: 4, arbitrary: anyText.map((stringValue) => ({ stringValue })) },
  { weight: 3, arbitrary: number.map((numberValue) => ({ numberValue })) },
  { weight: 1, arbitrary: fc.boolean().map((boolValue) => ({ boolValue })) },
  { weight: 2, arbitrary: formula.map((formulaValue) => ({ formulaValue })) },
  { weight: 2, arbitrary: fc.constant(undefined) },
);

export const edits = (tabs: number, rows: number, columns: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.record({ tab: fc.nat(tabs - 1), row: fc.nat(rows - 1), column: fc.nat(columns - 1), value }), {
    minLength: 1,
    maxLength: 6,
  });

/** The request that makes an edit in a tab. */
export function requestOf(
  sheetId: number,
  { row, column, value: userEnteredValue }: Omit<Edit, 'tab'>,
): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [userEnteredValue === undefined ? {} : { userEnteredValue }] }],
      fields: 'userEnteredValue',
    },
  };
}
