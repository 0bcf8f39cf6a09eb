import { asBooked } from '../../src/domain/booked.ts';
import type { Payment } from '../../src/domain/payments.ts';
import { dong, labourDays } from '../../src/domain/quantities.ts';
import { CASH } from '../../src/domain/receivers.ts';
import { assessStaff } from '../../src/domain/staff.ts';
import { RULES, staff } from './rows.ts';

const RATE = dong(150_000);
const cash = (amount: number): Payment => ({
  ...{ amount: dong(amount), paidOn: undefined, timeliness: 'onTime' },
  receiver: CASH,
});

/** Asked for 450.000: declares 300.000 in money and half a day (75.000). */
const declared = assessStaff(
  staff({
    ...{ name: 'Lò Thị Sen', category: 'Viên chức', income: 'Từ 5 triệu trở lên', days: '0,5' },
    ...{ paid: '300.000', paidOn: '1/5/2024', method: 'Tiền mặt', account: 'Tiền mặt' },
  }),
  RULES,
  false,
).entry;
const NOTHING = { payments: undefined, labourDays: undefined, inKindValue: undefined };

const told = (booked: Partial<Parameters<typeof asBooked>[1]>, hasTargets = true) => {
  const { payments, labourValue, inKindValue, remaining, surplus } = asBooked(
    declared,
    { ...NOTHING, ...booked },
    RATE,
    hasTargets,
  );
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  return [paid, labourValue, inKindValue, remaining, surplus];
};

/** Paid · labour in đồng · goods · remaining · surplus. */
test.each<[string, Parameters<typeof told>[0], number[]]>([
  ['no book has a line: what is declared counts', {}, [300_000, 75_000, 0, 75_000, 0]],
  [
    'the receipt book has another sum',
    { payments: [cash(100_000), cash(50_000)] },
    [150_000, 75_000, 0, 225_000, 0],
  ],
  ['the receipt book has it, and took it back', { payments: [] }, [0, 75_000, 0, 375_000, 0]],
  ['the book of labour has two days', { labourDays: labourDays(2) }, [300_000, 300_000, 0, 0, 150_000]],
  ['the book of labour has none', { labourDays: labourDays(0) }, [300_000, 0, 0, 150_000, 0]],
  ['goods fulfil no target', { inKindValue: dong(900_000) }, [300_000, 75_000, 900_000, 75_000, 0]],
])('a person’s row: %s', (_, booked, expected) => {
  expect(told(booked)).toEqual(expected);
});

test('whose list has no targets lacks nothing', () => {
  expect(told({ payments: [cash(900_000)] }, false)).toEqual([900_000, 75_000, 0, 0, 0]);
});
