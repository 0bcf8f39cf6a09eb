import fc from 'fast-check';
import { readStatement } from '../../src/domain/statement.ts';
import { findStatementColumns } from '../../src/domain/statement-columns.ts';

interface Transfer {
  readonly dayOfMay: number;
  readonly amount: number;
  readonly isCredit: boolean;
}

type Column = 'date' | 'details' | 'payer' | 'debit' | 'credit' | 'balance' | 'reference' | 'account';

const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  date: ['Ngày giao dịch', 'Transaction date', 'Ngày/ TNX Date', 'NGAY GD'],
  details: ['Nội dung', 'Description', 'Diễn giải/\nDetails', 'Mo ta'],
  payer: ['Đối tác', 'Remitter', 'Tên tài khoản đối ứng', 'Nguoi chuyen'],
  debit: ['Ghi nợ', 'Debit', 'Số tiền ghi nợ/ Debit', 'PS no'],
  credit: ['Ghi có', 'Credit', 'Số tiền ghi có/ Credit', 'PS co'],
  balance: ['Số dư', 'Balance', 'Số dư/\nBalance', 'So du'],
  reference: ['Số tham chiếu', 'Reference', 'Số bút toán/ Transaction No', 'So CT'],
  account: ['Số tài khoản đối ứng', 'Beneficiary account', 'Tài khoản đối ứng/ Account', 'So TK'],
};

/** How a bank writes its statements. */
const layout = fc.record({
  columns: fc.shuffledSubarray(Object.keys(HEADERS) as Column[], { minLength: 8 }),
  language: fc.nat(3),
  thousands: fc.constantFrom('.', ',', ' ', ''),
  decimals: fc.boolean(),
  blank: fc.constantFrom('', '0', '-'),
  newestFirst: fc.boolean(),
  pageLength: fc.integer({ min: 1, max: 9 }),
  head: fc.nat(20),
});
const transfer: fc.Arbitrary<Transfer> = fc.record({
  dayOfMay: fc.integer({ min: 1, max: 31 }),
  amount: fc.integer({ min: 1, max: 900_000_000 }),
  isCredit: fc.boolean(),
});
const statement = fc.tuple(layout, fc.array(transfer, { maxLength: 40 })).map(([bank, unsorted]) => {
  const transfers = [...unsorted].sort((a, b) => a.dayOfMay - b.dayOfMay);
  return { bank, transfers, rows: printed(bank, transfers) };
});

type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

function printed(bank: Layout, transfers: readonly Transfer[]): string[][] {
  const { columns, language, newestFirst, pageLength } = bank;
  let balance = 2_000_000_000_000;
  const lines = transfers.map((each, index) => {
    balance += each.isCredit ? each.amount : -each.amount;
    const cells = cellsOf(bank, each, index, balance);
    return columns.map((column) => cells[column]);
  });
  if (newestFirst) lines.reverse();
  const header = columns.map((column) => HEADERS[column][language] ?? '');
  const pageEnd = columns.map((_, at) => (at === 0 ? 'Trang 1/9' : ''));
  const pages = lines.flatMap((line, at) =>
    at > 0 && at % pageLength === 0 ? [pageEnd, [], header, line] : [line],
  );
  return [...Array.from({ length: bank.head }, () => ['Sao kê']), header, ...pages];
}

function cellsOf(bank: Layout, each: Transfer, index: number, balance: number): Record<Column, string> {
  const { dayOfMay, amount, isCredit } = each;
  const secret = isCredit ? 'gop' : 'BIMAT';
  return {
    date: `${dayOfMay}/05/2024`,
    details: `${secret} ${index}`,
    payer: `Ten ${secret}`,
    debit: isCredit ? bank.blank : money(bank, amount),
    credit: isCredit ? money(bank, amount) : bank.blank,
    balance: money(bank, balance),
    reference: `${secret}${index}`,
    account: '10000000777',
  };
}

function money({ thousands, decimals }: Layout, amount: number): string {
  const whole = `${amount}`.replace(/\B(?=(\d{3})+$)/g, thousands);
  return decimals ? `${whole}${thousands === ',' ? '.00' : ',00'}` : whole;
}

function read(rows: string[][]) {
  const columns = findStatementColumns(rows);
  if (!columns) throw new Error('no header was found');
  return readStatement(rows, columns, { accounts: ['10000000777'] });
}

describe('a statement of any bank', () => {
  test('is read to the đồng, and its balance agrees', () => {
    fc.assert(
      fc.property(statement, ({ transfers, rows }) => {
        const reading = read(rows);
        const credits = transfers.filter(({ isCredit }) => isCredit);
        const sum = credits.reduce((total, { amount }) => total + amount, 0);
        expect(reading.faults).toEqual([]);
        expect([reading.creditTotal, reading.credits.length, reading.rows]).toEqual([
          sum,
          credits.length,
          transfers.length,
        ]);
        expect(reading.credits.reduce((total, { amount }) => total + amount, 0)).toBe(sum);
        expect(reading.balance).toBe(transfers.length < 2 ? 'absent' : 'agrees');
      }),
    );
  });

  test('leaves no word and no amount of what went out', () => {
    fc.assert(
      fc.property(statement, ({ bank, transfers, rows }) => {
        const kept = JSON.stringify(read(rows));
        expect(kept).not.toContain('BIMAT');
        const told = new Set(transfers.filter(({ isCredit }) => isCredit).map(({ amount }) => amount));
        const secret = transfers.filter(
          ({ isCredit, amount }) => !isCredit && amount > 99_999 && !told.has(amount),
        );
        for (const { amount } of secret) expect(kept).not.toMatch(new RegExp(`[:"]${amount}[,"}]`));
        for (const { amount } of secret) if (bank.thousands) expect(kept).not.toContain(money(bank, amount));
      }),
    );
  });

  test('reads the same twice, and leaves its rows as they were', () => {
    fc.assert(
      fc.property(statement, ({ rows }) => {
        const before = JSON.stringify(rows);
        expect(read(rows)).toEqual(read(rows));
        expect(JSON.stringify(rows)).toBe(before);
      }),
    );
  });

  test('may hold anything in any cell without an error', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '1.500',
        '15/5/2024',
        '(',
        '-',
        'Cộng phát sinh',
        '#REF!',
        '9'.repeat(400),
        'Số dư đầu kỳ',
      ),
    );
    fc.assert(
      fc.property(
        statement,
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }),
        ({ rows }, more) => {
          const reading = read([...rows, ...more]);
          expect(Number.isSafeInteger(reading.creditTotal)).toBe(true);
          expect(reading.credits.every(({ amount }) => amount > 0)).toBe(true);
        },
      ),
    );
  });
});
