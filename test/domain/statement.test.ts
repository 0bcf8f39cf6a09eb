import { readStatement, type StatementReading } from '../../src/domain/statement.ts';
import { findStatementColumns, type StatementRows } from '../../src/domain/statement-columns.ts';
import { STATEMENT_ACCOUNTS, STATEMENT_CASES, tableRows } from './cases/statements.ts';
import { day } from './typed.ts';

/** The reading of rows whose header is found. */
function read(rows: StatementRows, today?: string): StatementReading {
  const columns = findStatementColumns(rows);
  if (!columns) throw new Error('no header was found');
  return readStatement(rows, columns, {
    accounts: STATEMENT_ACCOUNTS,
    ...(today === undefined ? {} : { today: day(today) }),
  });
}

describe.each(STATEMENT_CASES)('$bank', ({ table, credits, rows, balance, declared, account }) => {
  test('what came in is read', () => {
    const reading = read(tableRows(table));
    expect(reading.credits).toEqual(
      credits.map(([row, on, amount, text, reference]) => ({ row, on: day(on), amount, text, reference })),
    );
    expect(reading.faults).toEqual([]);
  });

  test('it adds up', () => {
    const reading = read(tableRows(table));
    const { creditTotal, declaredCreditTotal } = reading;
    expect({ rows: reading.rows, creditTotal, declaredCreditTotal, balance: reading.balance }).toEqual({
      rows,
      creditTotal: credits.reduce((sum, [, , amount]) => sum + amount, 0),
      declaredCreditTotal: declared,
      balance,
    });
    expect(reading.account).toBe(account);
  });
});

const HEADER = 'Ngày|Nội dung|Ghi nợ|Ghi có|Số dư';
const SIGNED = 'Ngày|Nội dung|Số tiền';
const MARKED = 'Ngày|Nội dung|Số tiền|Nợ/Có\n1/5/2024|a|1|C\n1/5/2024|b|1|D';

/** A table under a header. */
const under = (header: string, ...rows: readonly string[]) => tableRows([header, ...rows].join('\n'));

describe('money that cannot be counted is a fault', () => {
  test.each<[string, StatementRows, string]>([
    ['without a day', under(HEADER, '|ung ho||450.000|'), 'date DATE_MISSING'],
    ['with words for a day', under(HEADER, 'hôm qua|ung ho||450.000|'), 'date DATE_UNREADABLE'],
    ['with a day that does not exist', under(HEADER, '31/2/2024|ung ho||450.000|'), 'date DATE_UNREADABLE'],
    ['after today', under(HEADER, '2/7/2024|ung ho||450.000|'), 'date DATE_IN_FUTURE'],
    [
      'month first',
      under(HEADER, '5/31/2024|a|1.000||', '5/6/2024|ung ho||450.000|'),
      'date DATE_MONTH_FIRST',
    ],
    ['with a broken cell', under(HEADER, '5/6/2024|ung ho||#REF!|'), 'credit AMOUNT_UNREADABLE'],
    ['with a formula', under(HEADER, '5/6/2024|ung ho||=D1*2|'), 'credit AMOUNT_UNREADABLE'],
    ['with words', under(HEADER, '5/6/2024|ung ho||bốn trăm|'), 'credit AMOUNT_UNREADABLE'],
    ['with a fraction', under(HEADER, '5/6/2024|ung ho||450000,5|'), 'credit AMOUNT_FRACTION'],
    ['below zero', under(HEADER, '5/6/2024|hoan||-450.000|'), 'credit AMOUNT_NEGATIVE'],
    ['of two readings', under(HEADER, '5/6/2024|ung ho||1.500|1,000,000'), 'credit AMOUNT_AMBIGUOUS'],
    ['too large', under(HEADER, '5/6/2024|ung ho||1.000.000.000.001|'), 'credit AMOUNT_TOO_LARGE'],
    ['both in and out', under(HEADER, '5/6/2024|ung ho|1.000|450.000|'), 'credit BOTH_SIDES'],
    ['of no direction', under(SIGNED, '5/6/2024|ung ho|450.000'), 'sign SIDE_MISSING'],
    ['without a mark', under(MARKED, '5/6/2024|ung ho|450.000|'), 'sign SIDE_MISSING'],
    ['with an unknown mark', under(MARKED, '5/6/2024|ung ho|450.000|X'), 'sign SIDE_UNREADABLE'],
  ])('%s', (_fact, rows, fault) => {
    const { faults, creditTotal } = read(rows, '30/6/2024');
    expect(faults.map(({ row, field, code }) => [row, `${field} ${code}`])).toEqual([[rows.length, fault]]);
    expect(creditTotal).toBe(rows.length > 3 ? 1 : 0);
  });

  test('all that is wrong in a row is told', () => {
    const { faults } = read(under(HEADER, '32/1/2024|ung ho||-5.000|'));
    expect(faults.map(({ code }) => code)).toEqual(['DATE_UNREADABLE', 'AMOUNT_NEGATIVE']);
  });
});

describe('beside the transactions', () => {
  test.each([
    ['Trang 2/3||||'],
    ['|||3|'],
    ['(1)|(2)|(3)|(4)|(5)'],
    ['Ngày|Nội dung|Ghi nợ|Ghi có|Số dư'],
    ['Date|Details|Debit|Credit|Balance'],
    ['||Giao dịch viên|Kiểm soát viên|'],
    ['|Ngày 31 tháng 5 năm 2024|||'],
    ['Số dư cuối kỳ||||450.000'],
    ['|Cộng trang|1.000|2.000|'],
    ['|Lũy kế từ đầu năm|1.000|2.000|'],
    ['5/6/2024|khong phat sinh|0|0|450.000'],
  ])('%s is no transaction, no text and no total', (row) => {
    const reading = read(under(HEADER, '5/6/2024|ung ho||450.000|450.000', row));
    expect(reading).toMatchObject({ rows: 1, faults: [], creditTotal: 450_000 });
    expect(reading.credits.map(({ text }) => text)).toEqual(['ung ho']);
    expect(reading).not.toHaveProperty('declaredCreditTotal');
  });

  test.each([
    ['Tổng cộng||1.000|2.000|', 2000],
    ['|Cộng phát sinh có:||2.000|', 2000],
    ['|Tổng phát sinh Nợ: 1.000|Tổng phát sinh Có: 2.000||', 2000],
    ['|Tổng phát sinh nợ|1.000||', undefined],
  ])('%s says that %p came in', (row, total) => {
    expect(read(under(HEADER, '5/6/2024|ung ho||450.000|', row)).declaredCreditTotal).toBe(total);
  });

  test('a company is no sum', () => {
    const { credits } = read(
      under(HEADER, '5/6/2024|CT tu||450.000|', '|CONG TY HOA BAN|||', '|TONG CONG TY|||'),
    );
    expect(credits.map(({ text }) => text)).toEqual(['CT tu CONG TY HOA BAN TONG CONG TY']);
  });

  test('a transfer called a total is a transfer', () => {
    expect(read(under(HEADER, '5/6/2024|TONG CONG||450.000|'))).toMatchObject({
      creditTotal: 450_000,
      rows: 1,
    });
  });

  test('money that came back among the debits does not break the balance', () => {
    const rows = under(
      HEADER,
      '5/6/2024|a|1.000||9.000',
      '5/6/2024|b|-1.000||10.000',
      '6/6/2024|c||500|10.500',
    );
    expect(read(rows).balance).toBe('agrees');
  });

  test('debits may all be printed below zero', () => {
    const rows = under(HEADER, '5/6/2024|a|-1.000||9.000', '6/6/2024|c||500|9.500');
    expect(read(rows).balance).toBe('agrees');
  });
});

describe('the running balance', () => {
  test.each<[string, string[], unknown]>([
    ['a gift is missing', ['5/6/2024|a||1.000|11.000', '7/6/2024|c||500|12.500'], { brokenAt: [3] }],
    ['a debit is missing', ['5/6/2024|a|1.000||9.000', '7/6/2024|c|500||8.000'], { brokenAt: [3] }],
    ['every row leads to the next', ['5/6/2024|a|1.000||9.000', '7/6/2024|c||500|9.500'], 'agrees'],
    // What cannot be read may be what is missing.
    [
      'a debit cannot be read',
      ['5/6/2024|a||1.000|11.000', '6/6/2024|phi|#REF!||10.500', '7/6/2024|c||500|11.000'],
      'agrees',
    ],
    [
      'a gift cannot be read',
      ['5/6/2024|a||1.000|11.000', '6/6/2024|b||Hủy|11.500', '7/6/2024|c||500|12.000'],
      'agrees',
    ],
    [
      'each page has its own opening balance',
      [
        '|Số dư đầu kỳ|||10.000',
        '5/6/2024|a||1.000|11.000',
        '|Số dư đầu kỳ|||11.000',
        '6/6/2024|b||500|11.500',
      ],
      'agrees',
    ],
  ])('where %s', (_fact, rows, balance) => {
    expect(read(under(HEADER, ...rows)).balance).toEqual(balance);
  });
});

describe('columns that a person tells', () => {
  const told = { headerRow: -1, date: 0, text: [1], credit: 2 };

  test('are read without a header', () => {
    const { credits } = readStatement([['5/6/2024', 'ung ho', '450000']], told, { accounts: [] });
    expect(credits).toMatchObject([{ row: 1, amount: 450_000, text: 'ung ho' }]);
  });

  test('leave out the row that is told as the header, and what stands above it', () => {
    const rows = ['5', '6', '7'].map((on) => [`${on}/6/2024`, 'ung ho', '450000']);
    const from = (headerRow: number) =>
      readStatement(rows, { ...told, headerRow }, { accounts: [] }).credits.map(({ row }) => row);
    expect([-1, 0, 1].map(from)).toEqual([[1, 2, 3], [2, 3], [3]]);
  });

  test('that do not exist read nothing', () => {
    const nowhere = { headerRow: 9, date: 7, text: [8], credit: 99 };
    const reading = readStatement([['a'], []], nowhere, { accounts: [] });
    expect(reading).toMatchObject({ rows: 0, credits: [], faults: [], balance: 'absent' });
  });
});

describe('hostile input', () => {
  test('only a header reads nothing', () => {
    expect(read(under(HEADER))).toMatchObject({ rows: 0, credits: [], creditTotal: 0, balance: 'absent' });
  });

  test('a huge cell is cut, and the row counts', () => {
    const { credits } = read(under(HEADER, `5/6/2024|${'ung ho '.repeat(100_000)}||450.000|`));
    expect(credits[0]?.amount).toBe(450_000);
    expect(credits[0]?.text.length).toBeLessThanOrEqual(1000);
  });

  test('a text over very many rows is cut', () => {
    const { credits } = read(under(HEADER, '5/6/2024|a||450.000|', ...Array<string>(20_000).fill('|bc|||')));
    expect(credits[0]?.text).toHaveLength(1000);
  });

  test('a sum beyond all numbers is a fault, not an error', () => {
    const rows = under(HEADER, ...Array<string>(9_100).fill('5/6/2024|a||1000000000000|'));
    const { creditTotal, faults } = read(rows);
    expect(creditTotal).toBe(9_007_000_000_000_000);
    expect(new Set(faults.map(({ field, code }) => `${field} ${code}`))).toEqual(
      new Set(['credit AMOUNT_TOO_LARGE']),
    );
  });

  test('two accounts above the header are none', () => {
    const [first = '', second = ''] = STATEMENT_ACCOUNTS;
    expect(read([[first], [second], ...under(HEADER)]).account).toBeUndefined();
    expect(read([[first], ['0000999'], ...under(HEADER)]).account).toBe(first);
  });

  test('an account is looked for in the first 300 characters of a cell', () => {
    const [account = ''] = STATEMENT_ACCOUNTS;
    const behind = (length: number) => read([[' '.repeat(length) + account], ...under(HEADER)]).account;
    expect([behind(300 - account.length), behind(300)]).toEqual([account, undefined]);
  });
});
