import { lastDayOf, type Payment, readPayment, timelinessOf } from '../../src/domain/payments.ts';
import type { RowProblem } from '../../src/domain/problems.ts';
import { SEVERITY } from '../../src/domain/problems.ts';
import { TIMELINESS } from './cases/dates.ts';
import { RECEIVERS } from './cases/money.ts';
import { donor, placed, RULES } from './rows.ts';
import { day, saying, type Typed } from './typed.ts';

type Columns = { paid?: Typed; paidOn?: Typed; method?: Typed; account?: Typed };

function read(typed: Columns): { payment: Payment; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const payment = readPayment(donor(typed), RULES, (problem) => problems.push(problem));
  return { payment, problems };
}

const BY_BANK = { method: 'Chuyển khoản', account: '8502215035268' };

function receiverOf({ receiver }: Payment): string {
  if (receiver.kind === 'account') return receiver.number;
  return receiver.kind === 'cash' ? 'Tiền mặt' : '?';
}

describe('who has the money', () => {
  const cases = RECEIVERS.map((row) => ({
    ...row,
    fact: `method ${saying(row.method)}, account ${saying(row.account)}: ${row.receiver} ${row.warnings.join(' ')}`,
  }));

  test.each(cases)('$fact', ({ method, account, receiver, warnings }) => {
    const { payment, problems } = read({ paid: '450.000', paidOn: '19/5/2024', method, account });
    expect(payment.amount).toBe(450_000);
    expect(receiverOf(payment)).toBe(receiver);
    expect(problems.map(({ code }) => code).sort()).toEqual([...warnings].sort());
    expect(problems.every(({ code }) => SEVERITY[code] === 'warning')).toBe(true);
    for (const { code, field, found } of problems) {
      expect(field).toBe(code.startsWith('METHOD') ? 'method' : 'account');
      if (code.endsWith('MISSING')) expect(found).toBe('');
    }
  });

  test('without money nobody is asked for a method or an account', () => {
    expect(read({ paid: '' }).problems).toEqual([]);
    expect(read({ paid: '0', paidOn: '' }).problems).toEqual([]);
  });

  test('an unknown method or account is told even without money', () => {
    expect(placed(read({ method: 'CK', account: '123' }).problems)).toEqual([
      'method: METHOD_UNKNOWN',
      'account: ACCOUNT_UNKNOWN',
    ]);
  });
});

describe('when money came', () => {
  test.each(TIMELINESS)('paid on «%s» it is %s', (paidOn, timeliness) => {
    const { payment } = read({ paid: '450.000', paidOn, ...BY_BANK });
    expect(payment).toMatchObject({ amount: 450_000, timeliness });
  });

  test('the due day follows the setting', () => {
    expect(timelinessOf(day('31/5/2024'), day('1/6/2024'))).toBe('onTime');
    expect(timelinessOf(day('1/6/2024'), day('1/6/2024'))).toBe('onDueDate');
    expect(timelinessOf(day('2/6/2024'), day('1/6/2024'))).toBe('late');
  });

  test('money without a date only warns', () => {
    const { problems } = read({ paid: '450.000', ...BY_BANK });
    expect(problems).toEqual([{ code: 'DATE_MISSING', field: 'paidOn', found: '' }]);
  });

  test.each([
    ['5/2024', 'DATE_UNREADABLE'],
    ['31/2/2024', 'DATE_UNREADABLE'],
    ['31/12/2023', 'DATE_OUT_OF_CAMPAIGN'],
    ['1/7/2024', 'DATE_OUT_OF_CAMPAIGN'],
  ])('a date of %s is the error %s with money and without', (paidOn, code) => {
    const withMoney = read({ paid: '450.000', paidOn, ...BY_BANK });
    expect(placed(withMoney.problems)).toEqual([`paidOn: ${code}`]);
    expect(withMoney.problems[0]?.found).toBe(paidOn);
    expect(withMoney.problems[0]?.facts).toEqual({ from: '1/1/2024', until: '30/6/2024' });
    expect(placed(read({ paidOn }).problems)).toEqual([`paidOn: ${code}`]);
    expect(SEVERITY[code as keyof typeof SEVERITY]).toBe('error');
  });
});

test.each([
  ['30/6/2024', '30/6/2024'],
  ['31/12/2024', '31/12/2024'],
  ['1/1/2025', '31/12/2024'],
])('on %s the last day that a date may have is %s', (today, last) => {
  expect(lastDayOf({ ...RULES.window, today: day(today) })).toEqual(day(last));
});

describe('an amount that cannot be read', () => {
  test.each([
    ['300.000/3 ngày', 'AMOUNT_UNREADABLE'],
    [450, 'AMOUNT_SUSPICIOUS'],
    ['-450.000', 'AMOUNT_NEGATIVE'],
    ['450.000,5', 'AMOUNT_FRACTION'],
    ['19/5/2024', 'AMOUNT_IS_DATE'],
  ])('of %s is nothing paid, and only that is told', (paid, code) => {
    const { payment, problems } = read({ paid, paidOn: '19/5/2024', ...BY_BANK });
    expect(payment.amount).toBe(0);
    expect(placed(problems)).toEqual([`paid: ${code}`]);
    const suggested = code === 'AMOUNT_SUSPICIOUS' ? { suggested: '450.000' } : undefined;
    expect(problems[0]?.facts).toEqual(suggested);
  });
});
