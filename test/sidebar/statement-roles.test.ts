import { findStatementColumns } from '../../src/domain/statement-columns.ts';
import { recognised, withHeader } from '../../src/sidebar/statement/recognise.ts';
import { columnsOf, missingRoles, rolesOf, withRole } from '../../src/sidebar/statement/roles.ts';

const rowsOf = (table: string) => table.split('\n').map((row) => row.split('|'));

test.each([
  ['money in and out apart', 'Ngày|Nội dung|Nợ|Có|Số dư|Số bút toán'],
  ['no more than what is needed', 'Ngày|Nội dung|Có'],
  ['the reference beside the day', 'Ngày / Số CT|Nội dung|Có'],
  ['who paid beside the details', 'Ngày|Đối tác|Nội dung|Có'],
  ['one signed column', 'Ngày|Nội dung|Số tiền'],
  ['one column with a mark', 'Ngày|Nội dung|Số tiền|D/C\n15/5/2024|a|1.000|C'],
])('what a header tells is what the choices say: %s', (_fact, table) => {
  const rows = rowsOf(table);
  const found = findStatementColumns(rows);
  expect(found).toBeDefined();
  if (found) expect(columnsOf(rolesOf(found, 6), found.headerRow)).toEqual(found);
});

test.each([
  ['one column is the day', ['date', null], 1, 'date', [null, 'date']],
  [
    'a day with its reference is a day',
    ['date', 'reference', null],
    2,
    'dateAndReference',
    [null, null, 'dateAndReference'],
  ],
  ['a text may have several columns', ['text', null], 1, 'text', ['text', 'text']],
  [
    'one column of amounts leaves none for money in or out',
    ['credit', 'debit', null],
    2,
    'amount',
    [null, null, 'amount'],
  ],
  ['money in by itself needs no mark', ['amount', 'side', null], 2, 'credit', [null, null, 'credit']],
  ['a column that is left out changes no other', ['date', 'text'], 0, null, [null, 'text']],
] as const)('%s', (_fact, before, at, role, after) => {
  expect(withRole(before, at, role)).toEqual(after);
});

test('without a day, a text and money that came in nothing can be read', () => {
  expect(missingRoles(['debit', 'balance'])).toEqual(['date', 'text', 'credit']);
  expect(columnsOf(['debit', 'balance'], 0)).toBeUndefined();
  expect(missingRoles(['dateAndReference', 'text', 'amount'])).toEqual([]);
});

test('another header row is read anew; one that tells nothing leaves the columns as they were', () => {
  const rows = rowsOf('Ngày|Nội dung|Có|Số dư\nx|y|z|t\nCó|Ngày|Nội dung|');
  const first = recognised(rows);
  expect(first).toEqual({ headerRow: 0, roles: ['date', 'text', 'credit', 'balance'] });
  expect(withHeader(rows, 2, first)).toEqual({ headerRow: 2, roles: ['credit', 'date', 'text', null] });
  expect(withHeader(rows, 1, first)).toEqual({ headerRow: 1, roles: first.roles });
  expect(withHeader(rows, -1, first)).toEqual({ headerRow: -1, roles: first.roles });
});
