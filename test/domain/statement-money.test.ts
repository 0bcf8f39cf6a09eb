/** What each row of a statement moved, by what all its rows show together. */
import type { StatementColumns } from '../../src/domain/statement-columns.ts';
import { cellsOf, type Movement, moneyReader } from '../../src/domain/statement-money.ts';
import { tableRows } from './cases/statements.ts';

const TOLD = { headerRow: -1, date: 9, text: [9] };
/** Ghi nợ | ghi có | số dư. */
const DIVIDED: StatementColumns = { ...TOLD, debit: 0, credit: 1, balance: 2 };
/** Số tiền, with its sign. */
const SIGNED: StatementColumns = { ...TOLD, credit: 0, sign: { kind: 'signed' } };
/** Số tiền | Nợ/Có. */
const MARKED: StatementColumns = { ...TOLD, credit: 0, sign: { kind: 'marked', column: 1 } };

function said(movement: Movement): string {
  if (movement.kind === 'fault') return `${movement.field} ${movement.code}`;
  return 'amount' in movement ? `${movement.kind} ${movement.amount ?? '?'}` : movement.kind;
}
function moves(columns: StatementColumns, written: readonly string[]): string[] {
  const rows = tableRows(written.join('\n'));
  const { movement } = moneyReader(rows, columns);
  return rows.map((row) => said(movement(row)));
}

/** A row · what it moved. */
test.each<[string, string]>([
  ['|450.000|', 'in 450000'],
  ['300.000||', 'out 300000'],
  ['0|450.000|', 'in 450000'],
  ['300.000|0|', 'out 300000'],
  ['||9.000', 'none'],
  ['0|0|9.000', 'none'],
  ['', 'none'],
  ['300.000', 'out 300000'],
  ['300.000|450.000|', 'credit BOTH_SIDES'],
  ['|-450.000|', 'credit AMOUNT_NEGATIVE'],
  ['300.000|-450.000|', 'credit AMOUNT_NEGATIVE'],
  ['|450000,5|', 'credit AMOUNT_FRACTION'],
  ['300.000|#REF!|', 'credit AMOUNT_UNREADABLE'],
  // Money went out, but how much cannot be read.
  ['#REF!||', 'out ?'],
  ['300000,5|0|', 'out ?'],
  // What cannot be read beside what came in does not take it away.
  ['#REF!|450.000|', 'in 450000'],
  ['300.000|Hủy|', 'out 300000'],
  ['|Ghi có|', 'words'],
  ['Ghi nợ||', 'words'],
  ['Ghi nợ|Ghi có|Số dư', 'words'],
  ['Hủy|450.000|', 'in 450000'],
])('with debits and credits apart, «%s» is: %s', (row, moved) => {
  expect(moves(DIVIDED, [row])).toEqual([moved]);
});

test.each<[string, string[], string[]]>([
  ['all debits below zero went out', ['-300|', '-200|'], ['out 300', 'out 200']],
  ['a single one below zero came back', ['300|', '-200|'], ['out 300', 'out -200']],
  ['a debit below zero beside one with a plus', ['+300|', '-200|'], ['out 300', 'out -200']],
  ['debits with a plus', ['+300|'], ['out 300']],
  ['debits below zero beside nothing', ['-300|', '0|', '|5'], ['out 300', 'none', 'in 5']],
])('%s', (_, rows, moved) => {
  expect(moves(DIVIDED, rows)).toEqual(moved);
});

test('without a column of debits only what came in is seen', () => {
  const { debit: _, ...columns } = DIVIDED;
  expect(moves(columns, ['300.000||9', '|450.000|', 'x|0|'])).toEqual(['none', 'in 450000', 'none']);
});

test.each<[string, string[], string[]]>([
  ['pluses and minuses', ['+450.000', '-300.000'], ['in 450000', 'out 300000']],
  ['minuses alone', ['450.000', '-300.000'], ['in 450000', 'out 300000']],
  ['pluses alone', ['+450.000', '300.000'], ['in 450000', 'in 300000']],
  ['brackets', ['450.000', '(300.000)'], ['in 450000', 'out 300000']],
  // Nothing tells whether it came in or went out.
  ['no sign at all', ['450.000', '300.000'], ['sign SIDE_MISSING', 'sign SIDE_MISSING']],
  ['neither', ['0', '', 'Số tiền', '-300'], ['none', 'none', 'words', 'out 300']],
  ['a broken cell', ['#REF!', '-300'], ['credit AMOUNT_UNREADABLE', 'out 300']],
])('with one column of amounts and %s', (_, rows, moved) => {
  expect(moves(SIGNED, rows)).toEqual(moved);
});

/** A row · what it moved. */
test.each<[string, string]>([
  ['450.000|C', 'in 450000'],
  ['450.000|Có', 'in 450000'],
  ['300.000|D', 'out 300000'],
  ['-300.000|Nợ', 'out 300000'],
  ['-450.000|C', 'credit AMOUNT_NEGATIVE'],
  ['450.000|', 'sign SIDE_MISSING'],
  ['450.000| ', 'sign SIDE_MISSING'],
  ['450.000', 'sign SIDE_MISSING'],
  ['450.000|X', 'sign SIDE_UNREADABLE'],
  ['#REF!|C', 'credit AMOUNT_UNREADABLE'],
  ['#REF!|X', 'credit AMOUNT_UNREADABLE'],
  ['#REF!|D', 'out ?'],
  ['450000,5|D', 'out ?'],
  ['0|C', 'none'],
  ['|D', 'none'],
  ['Số tiền|Nợ/Có', 'words'],
  ['Số tiền|D', 'words'],
])('with marks, «%s» is: %s', (row, moved) => {
  expect(moves(MARKED, [row])).toEqual([moved]);
});

/** Above the table stands the account's data; its numbers tell nothing of the table's own. */
test('only what stands under the header tells the style and the signs', () => {
  const above = ['-5|1,234,567|', 'Ghi nợ|Ghi có|Số dư'];
  const under = moves({ ...DIVIDED, headerRow: 1 }, [...above, '|1.500|', '300||']).slice(above.length);
  expect(under).toEqual(['in 1500', 'out 300']);
  expect(moves({ ...SIGNED, headerRow: 1 }, ['-5', 'Số tiền', '450.000']).at(-1)).toBe('sign SIDE_MISSING');
});

test('every column of amounts tells the style', () => {
  expect(moves(DIVIDED, ['|1.500|'])).toEqual(['in 1500']);
  for (const other of ['1,234,567||', '|1,234,567|', '||1,234,567']) {
    expect(moves(DIVIDED, ['|1.500|', other])[0]).toBe('credit AMOUNT_AMBIGUOUS');
  }
});

/** A row · the balance · what stands in the column of credits, where the row is a sum. */
test.each<[string, number | undefined, { credit?: number }]>([
  ['|450.000|9.000', 9000, { credit: 450_000 }],
  ['|0|0', 0, { credit: 0 }],
  ['|-450.000|-9.000', -9000, { credit: -450_000 }],
  ['||', undefined, {}],
  ['', undefined, {}],
  ['|Có|Số dư', undefined, {}],
])('of «%s» the balance is %d', (row, balance, sum) => {
  const [cells = []] = tableRows(row);
  const reader = moneyReader([cells], DIVIDED);
  expect(reader.balance(cells)).toBe(balance);
  expect(reader.sum(cells)).toStrictEqual(sum);
  const { balance: _, ...columns } = DIVIDED;
  expect(moneyReader([cells], columns).balance(cells)).toBeUndefined();
});

test('cells of some columns, row by row, without the empty ones', () => {
  const rows = [['a', 'b'], ['c', '', 'd'], [], ['e']];
  expect([...cellsOf(rows, 0, [0, undefined, 2])]).toEqual(['a', 'c', 'd', 'e']);
  expect([...cellsOf(rows, 1, [1, 0])]).toEqual(['c', 'e']);
  expect([...cellsOf(rows, -3, [1])]).toEqual(['b']);
  expect([...cellsOf(rows, 4, [0])]).toEqual([]);
});
