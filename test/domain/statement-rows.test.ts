/** What each row of a statement is: money, more of a text, a sum, or nothing of the account. */
import { vietnameseDate } from '../../src/domain/dates.ts';
import type { StatementColumns } from '../../src/domain/statement-columns.ts';
import { joined, rowReader, type StatementRow } from '../../src/domain/statement-rows.ts';
import { tableRows } from './cases/statements.ts';
import { day } from './typed.ts';

/** Ngày | nội dung | ghi nợ | ghi có | số dư | người chuyển | số chứng từ. */
const COLUMNS: StatementColumns = {
  ...{ headerRow: -1, date: 0, text: [1, 5], debit: 2, credit: 3, balance: 4, reference: 6 },
};

function said(row: StatementRow): string {
  switch (row.kind) {
    case 'gap':
    case 'furniture':
      return row.kind;
    case 'totals':
      return `totals ${JSON.stringify(row.totals)}`;
    case 'continued':
      return `continued «${row.text}»`;
    case 'out':
      return `out ${row.amount ?? '?'}`;
    case 'in':
      return `in ${row.amount} on ${vietnameseDate(row.on)} «${row.text}» ${row.reference}`.trim();
    default:
      return row.faults.map(({ field, code }) => `${field} ${code}`).join(', ');
  }
}
function kinds(written: readonly string[], columns = COLUMNS): string[] {
  const rows = tableRows(written.join('\n'));
  return rows.map((row) => said(rowReader(rows, columns, day('30/6/2024'))(row)));
}

/** A row · what it is. */
test.each<[string, string]>([
  ['5/6/2024|ung ho||450.000||', 'in 450000 on 5/6/2024 «ung ho»'],
  ['5/6/2024|ung ho||450.000||MA VAN MAU|FT 01', 'in 450000 on 5/6/2024 «ung ho MA VAN MAU» FT 01'],
  ['5/6/2024|||450.000||MA VAN MAU', 'in 450000 on 5/6/2024 «MA VAN MAU»'],
  ['5/6/2024|ung   ho⏎xom 1||450.000', 'in 450000 on 5/6/2024 «ung ho xom 1»'],
  ['5/6/2024|rut tien|300.000|||', 'out 300000'],
  ['5/6/2024|rut tien|#REF!|||', 'out ?'],
  ['5/6/2024|phi|Hủy|||', 'out ?'],
  ['5/6/2024|phi|Hủy', 'out ?'],
  ['5/6/2024|ung ho||Hủy||', 'credit AMOUNT_UNREADABLE'],
  ['5/6/2024|ung ho|x|Hủy||', 'credit AMOUNT_UNREADABLE'],
  ['30/6/2024|ung ho||450.000||', 'in 450000 on 30/6/2024 «ung ho»'],
  ['1/7/2024|ung ho||450.000||', 'date DATE_IN_FUTURE'],
  ['31/2/2024|ung ho||450.000||', 'date DATE_UNREADABLE'],
  ['hôm qua|ung ho||450.000||', 'date DATE_UNREADABLE'],
  ['|ung ho||450.000||', 'date DATE_MISSING'],
  ['|ung ho|300.000|||', 'out 300000'],
  ['5/6/2024|ung ho||1.000.000.000.000||', 'in 1000000000000 on 5/6/2024 «ung ho»'],
  ['5/6/2024|ung ho||1.000.000.000.001||', 'credit AMOUNT_TOO_LARGE'],
  ['|ung ho||1.000.000.000.001||', 'date DATE_MISSING, credit AMOUNT_TOO_LARGE'],
  ['5/6/2024|ung ho|1.000|450.000||', 'credit BOTH_SIDES'],
  ['|ung ho|1.000|450.000||', 'date DATE_MISSING, credit BOTH_SIDES'],
  ['|||-450.000||', 'date DATE_MISSING, credit AMOUNT_NEGATIVE'],
  ['|||450.000||', 'date DATE_MISSING'],
])('money: «%s»: %s', (row, kind) => {
  expect(kinds([row])).toEqual([kind]);
});

test.each<[string, string]>([
  ['', 'gap'],
  ['|||||', 'gap'],
  [' | | | ', 'gap'],
  // A day on which nothing moved: a text after it belongs to nothing above.
  ['5/6/2024|khong phat sinh|0|0|9.000', 'gap'],
  ['31/2/2024|khong phat sinh|||', 'gap'],
  ['|xom 1|||', 'continued «xom 1»'],
  ['|xom 1|  |||MAU', 'continued «xom 1 MAU»'],
  ['08:30|xom 1||', 'continued «xom 1»'],
  // Something beside the text: it is no text of the row above.
  ['|xom 1|||9.000', 'furniture'],
  ['|xom 1|||||FT01', 'furniture'],
  ['abc|xom 1|||', 'furniture'],
  ['Ngày|Nội dung|Ghi nợ|Ghi có', 'furniture'],
  ['|xom 1||Kiểm soát viên|', 'furniture'],
  ['|Tổng cộng|1.000|2.000|', 'totals {"credit":2000}'],
  ['|Số dư đầu kỳ|||9.000', 'totals {"opening":9000}'],
  ['5/6/2024|Tổng phát sinh||2.000||MAU', 'totals {"credit":2000}'],
  ['5/6/2024|MAU||2.000||Tổng phát sinh', 'totals {"credit":2000}'],
  // A transfer may well be called so.
  ['5/6/2024|Tổng cộng||2.000|', 'in 2000 on 5/6/2024 «Tổng cộng»'],
  ['5/6/2024|ung ho tong cong||2.000|', 'in 2000 on 5/6/2024 «ung ho tong cong»'],
  ['31/2/2024|ung ho|Cộng phát sinh|450.000|', 'date DATE_UNREADABLE'],
  // Two sums side by side that nothing names.
  ['||1.000|2.000|', 'totals {"credit":2000}'],
  ['||1|2|', 'totals {"credit":2}'],
])('beside money: «%s»: %s', (row, kind) => {
  expect(kinds([row])).toEqual([kind]);
});

/** The number of a page alone, or the numbers of the columns. */
test.each<[string, boolean]>([
  ['|||3|', true],
  ['|||12|', true],
  ['||| 123 |', true],
  ['|||- 3 -|', true],
  ['|||1234|', false],
  ['|x||3|', false],
  ['(1)|(2)|(3)|(4)|(5)', true],
  ['A|B|10|11|12', true],
  ['1| 2 |3|4|5 = 3 - 4', true],
  ['1|2|3|4|(5)=(3)-(4)', true],
  ['1|2|3|450|5', false],
  ['1|ung ho||450.000|', false],
  ['1||3|4|abc', false],
])('whether «%s» only numbers pages or columns: %s', (row, isNumbering) => {
  expect(kinds([row])[0] === 'furniture').toBe(isNumbering);
});

/** A line alone under the details · whether it is more of the text above. */
test.each<[string, boolean]>([
  ['Trang 2/3', false],
  ['Page 2 of 3', false],
  ['trang trai 2', true],
  ['CT tu trang 2', true],
  ['Người lập', false],
  ['Giao dịch viên', false],
  ['Kiểm soát', false],
  ['Kế toán trưởng', false],
  ['GIÁM ĐỐC', false],
  ['Trưởng phòng', false],
  ['Ký tên, đóng dấu', false],
  ['Chữ ký', false],
  ['CHU KYLE', true],
  ['nop thay giam doc', true],
  ['Ngày in: 1/7/2024', false],
  ['Printed', false],
  ['Lưu ý:', false],
  ['Ghi chú', false],
  ['ghi chuyen ho xom 1', true],
  ['Ngày 31 tháng 5 năm 2024', false],
  ['ngay nop thang 5', true],
  ['ngay mot thang', true],
  [`${'-'.repeat(80)} Kế toán trưởng`, false],
])('whether «%s» goes on with the text above: %s', (text, goesOn) => {
  expect(kinds([`|${text}|||`])).toEqual([goesOn ? `continued «${text}»` : 'furniture']);
});

test('a row keeps its day and the balance after it, also where it is in error or money went out', () => {
  const read = rowReader([], COLUMNS, undefined);
  const seen = { on: day('5/6/2024'), balance: 9000 };
  expect(read(['5/6/2024', 'a', '', '450.000', '9.000'])).toMatchObject({ kind: 'in', ...seen });
  expect(read(['5/6/2024', 'a', '300', '', '9.000'])).toMatchObject({ kind: 'out', ...seen });
  expect(read(['5/6/2024', 'a', '300', '450', '9.000'])).toMatchObject({ kind: 'faulty', ...seen });
  expect(read(['', 'a', '', '450', '9.000'])).toMatchObject({ kind: 'faulty', on: undefined, balance: 9000 });
});

test('where no day is today, none is in the future', () => {
  const read = rowReader([], COLUMNS, undefined);
  expect(read(['5/6/2099', 'a', '', '450.000'])).toMatchObject({ kind: 'in', on: day('5/6/2099') });
});

test('a reference may stand behind the day, in a column of its own, or nowhere', () => {
  const row = ['5/6/2024⏎FT01|a||450.000|||FT 02'];
  expect(kinds(row, { ...COLUMNS, reference: 0 })).toEqual(['in 450000 on 5/6/2024 «a» FT01']);
  expect(kinds(row)).toEqual(['in 450000 on 5/6/2024 «a» FT 02']);
  const { reference: _, ...none } = COLUMNS;
  expect(kinds(row, none)).toEqual(['in 450000 on 5/6/2024 «a»']);
});

test('the order of day and month is told only by the days under the header', () => {
  const above = ['5/31/2024|||', 'Ngày|Nội dung|Ghi nợ|Ghi có|Số dư'];
  const row = '5/6/2024|a||450.000|';
  expect(kinds([...above, row], { ...COLUMNS, headerRow: 1 })[2]).toBe('in 450000 on 5/6/2024 «a»');
  expect(kinds([row, '5/31/2024|||'])[0]).toBe('date DATE_MONTH_FIRST');
});

test('rows that end before the columns that are told have nothing there', () => {
  const far: StatementColumns = { headerRow: -1, date: 5, text: [0, 6], credit: 1, debit: 7, reference: 8 };
  expect(kinds(['xom 1'], far)).toEqual(['continued «xom 1»']);
  expect(kinds(['ung ho|450.000'], far)).toEqual(['date DATE_MISSING']);
  expect(kinds(['ung ho|450.000||||5/6/2024'], far)).toEqual(['in 450000 on 5/6/2024 «ung ho»']);
});

/** Text · its next line · how long both are. */
test.each<[number, number, number]>([
  [3, 3, 7],
  [900, 99, 1000],
  [900, 100, 1000],
  [998, 5, 1000],
  [999, 5, 999],
  [1000, 5, 1000],
  // Of two columns: nothing is cut, and nothing more is taken.
  [1600, 5, 1600],
])('a text of %d signs and one of %d become one of %d', (text, next, length) => {
  const [one, other] = ['a'.repeat(text), 'b'.repeat(next)];
  const both = joined(one, other);
  expect(both).toBe(`${one} ${other}`.slice(0, length));
});
