import { assessBusiness } from '../../src/domain/business.ts';
import {
  type AssessedRow,
  addFigures,
  figuresOfGifts,
  figuresOfMoney,
  figuresOfRows,
  fulfilment,
  noFigures,
  withWhole,
} from '../../src/domain/figures.ts';
import { assessHousehold } from '../../src/domain/hamlet.ts';
import type { Payment } from '../../src/domain/payments.ts';
import { hasError } from '../../src/domain/problems.ts';
import { dong, labourDays } from '../../src/domain/quantities.ts';
import { CASH, UNTOLD } from '../../src/domain/receivers.ts';
import { assessStaff } from '../../src/domain/staff.ts';
import { ACCOUNTS } from './cases/money.ts';
import { business, household, RULES, staff } from './rows.ts';

type Staff = Parameters<typeof staff>[0];

function person(typed: Staff): AssessedRow {
  const { entry, problems } = assessStaff(staff({ category: 'Viên chức', ...typed }), RULES, false);
  return { entry, rejected: hasError(problems) };
}

const HIGH = 'Từ 5 triệu trở lên';
const LOW = 'Dưới 5 triệu';

/** A school of seven, as one might hand it in. */
const SCHOOL: readonly AssessedRow[] = [
  person({ name: 'Hoa', income: HIGH, paid: '450.000', paidOn: '19/5/2024', account: '8502215035268' }),
  person({ name: 'Lan', income: HIGH, paid: '300.000', paidOn: '20/5/2024', account: '8502215036905' }),
  person({ name: 'Mai', income: LOW, paid: '500.000', paidOn: '21/5/2024', method: 'Tiền mặt' }),
  person({ name: 'Cúc', income: LOW, days: '1,5' }),
  person({ name: 'Đào', income: '', paid: '300.000', paidOn: '5/2024', method: 'Chuyển khoản' }),
  person({ name: 'Huệ', income: HIGH, status: 'Nghỉ thai sản', note: 'QĐ 12', days: '0,5' }),
  person({ name: '', income: HIGH, paid: '150.000', paidOn: '1/4/2024', account: 'Tiền mặt' }),
];

test('the figures of a school, person by person', () => {
  expect(figuresOfRows(SCHOOL, ACCOUNTS)).toEqual({
    listed: 7,
    // Hoa, Lan, Mai and Cúc; Đào is undetermined, Huệ and the row without a name have no target.
    inScope: 4,
    undetermined: 1,
    participated: 7,
    targetDays: 3 + 3 + 2 + 2,
    targetAmount: 450_000 + 450_000 + 300_000 + 300_000,
    paidOnTime: 450_000 + 150_000,
    paidOnDueDate: 300_000,
    paidLate: 500_000,
    paidUndated: 300_000,
    paid: 1_700_000,
    labourDays: 2,
    labourValue: 300_000,
    inKindValue: 0,
    landArea: 0,
    mobilised: 2_000_000,
    // Lan lacks 150.000 and Cúc 75.000; Mai gave 200.000 more, Huệ 75.000, the nameless 150.000.
    remaining: 150_000 + 75_000,
    surplus: 200_000 + 75_000 + 150_000,
    paidBy: {
      accounts: new Map([
        ['8502215035268', 450_000],
        ['8502215036905', 300_000],
      ]),
      cash: 500_000 + 150_000,
      untold: 300_000,
    },
    rows: { read: 7, counted: 5, rejected: 2 },
  });
});

test('one person’s surplus never covers another’s remainder', () => {
  const two = [
    person({ name: 'Hoa', income: HIGH, paid: '900.000', paidOn: '1/5/2024', method: 'Tiền mặt' }),
    person({ name: 'Lan', income: HIGH }),
  ];
  expect(figuresOfRows(two, ACCOUNTS)).toMatchObject({
    targetAmount: 900_000,
    paid: 900_000,
    remaining: 450_000,
    surplus: 450_000,
  });
});

test('hamlets and businesses have no target, no remainder and no surplus', () => {
  const gift = { paid: '1.500.000', paidOn: '1/5/2024', method: 'Tiền mặt' };
  const goods = { goods: 'Gạch', quantity: '1.000', unitPrice: '900', land: '120,5', days: '2' };
  const rows = [
    assessHousehold(household({ name: 'Ma Văn Bình', ...gift, ...goods }), RULES),
    assessBusiness(
      business({ name: 'Công ty Chè', form: 'Doanh nghiệp', ...gift, goodsValue: '2tr' }),
      RULES,
    ),
  ].map(({ entry, problems }) => ({ entry, rejected: hasError(problems) }));
  expect(figuresOfRows(rows, ACCOUNTS)).toMatchObject({
    listed: 2,
    inScope: 0,
    undetermined: 0,
    participated: 2,
    targetDays: 0,
    targetAmount: 0,
    paid: 3_000_000,
    labourValue: 300_000,
    inKindValue: 900_000 + 2_000_000,
    landArea: 120.5,
    // Money + labour value + goods; land is never money.
    mobilised: 3_000_000 + 300_000 + 2_900_000,
    remaining: 0,
    surplus: 0,
    rows: { read: 2, counted: 2, rejected: 0 },
  });
});

test('a list without rows has no figures', () => {
  expect(figuresOfRows([], ACCOUNTS)).toEqual(noFigures(ACCOUNTS));
  expect(addFigures([], ACCOUNTS)).toEqual(noFigures(ACCOUNTS));
});

test('every known account has its figure, used or not', () => {
  expect([...figuresOfRows(SCHOOL.slice(0, 1), ACCOUNTS).paidBy.accounts]).toEqual([
    ['8502215035268', 450_000],
    ['8502215036905', 0],
  ]);
});

test('labour counts in halves and land in thousandths, without a binary remainder', () => {
  const rows = Array.from({ length: 10 }, () =>
    assessHousehold(household({ name: 'Hộ', days: '0,5', land: '0,1' }), RULES),
  ).map(({ entry }) => ({ entry, rejected: false }));
  expect(figuresOfRows(rows, ACCOUNTS)).toMatchObject({ labourDays: 5, labourValue: 750_000, landArea: 1 });
});

test.each([
  [450_000, 450_000, 0],
  [450_000, 0, 1],
  [450_000, 112_500, 0.75],
])('of a target of %d with %d remaining the share is %d', (targetAmount, remaining, share) => {
  const figures = { ...noFigures([]), targetAmount, remaining } as ReturnType<typeof noFigures>;
  expect(fulfilment(figures)).toBe(share);
});

test('without a target there is no share', () => {
  expect(fulfilment(noFigures(ACCOUNTS))).toBeUndefined();
});

test('an account’s figure is the sum of what came to it', () => {
  const to = { account: '8502215035268', paidOn: '1/5/2024' };
  const two = [
    person({ name: 'Hoa', income: HIGH, paid: '450.000', ...to }),
    person({ name: 'Lan', income: LOW, paid: '300.000', ...to }),
  ];
  expect(figuresOfRows(two, ACCOUNTS).paidBy.accounts.get('8502215035268')).toBe(750_000);
});

describe('what was given for a unit as a whole', () => {
  const came = (amount: number, how: Pick<Payment, 'timeliness' | 'receiver'>): Payment => ({
    ...how,
    amount: dong(amount),
    paidOn: undefined,
  });
  const account = { kind: 'account', number: '8502215035268' } as const;

  test('is money by its day and its receiver', () => {
    const money = figuresOfMoney([
      came(100_000, { timeliness: 'onTime', receiver: account }),
      came(20_000, { timeliness: 'onTime', receiver: account }),
      came(3_000, { timeliness: 'late', receiver: CASH }),
      came(400, { timeliness: 'undated', receiver: UNTOLD }),
    ]);
    expect(money).toEqual({
      ...noFigures([]),
      paidOnTime: 120_000,
      paidLate: 3_000,
      paidUndated: 400,
      paid: 123_400,
      mobilised: 123_400,
      paidBy: { accounts: new Map([['8502215035268', 120_000]]), cash: 3_000, untold: 400 },
    });
  });

  test('is labour and goods, which are mobilised and are no money', () => {
    const gifts = { labourDays: labourDays(2), labourValue: dong(300_000), inKindValue: dong(900_000) };
    expect(figuresOfGifts(gifts)).toEqual({ ...noFigures([]), ...gifts, mobilised: 1_200_000 });
  });

  /** Lan lacks 450.000 and Hoa has given 150.000 too much. */
  const people = figuresOfRows(
    [
      person({ name: 'Hoa', income: HIGH, paid: '600.000', paidOn: '1/5/2024', method: 'Tiền mặt' }),
      person({ name: 'Lan', income: HIGH }),
    ],
    ACCOUNTS,
  );
  const money = (amount: number) =>
    figuresOfMoney([came(amount, { timeliness: 'onTime', receiver: account })]);
  const labour = figuresOfGifts({
    labourDays: labourDays(1),
    labourValue: dong(150_000),
    inKindValue: dong(0),
  });
  const goods = figuresOfGifts({
    labourDays: labourDays(0),
    labourValue: dong(0),
    inKindValue: dong(900_000),
  });

  test.each([
    ['200.000 đồng', [money(200_000)], 250_000, 150_000],
    ['200.000 đồng and a day of labour', [money(200_000), labour], 100_000, 150_000],
    ['as much as they lack', [money(450_000)], 0, 150_000],
    ['more than they lack', [money(500_000)], 0, 200_000],
    ['goods alone, which fulfil no target', [goods], 450_000, 150_000],
  ])('goes against what its people lack together: %s', (_, whole, remaining, surplus) => {
    expect(withWhole(people, whole, ACCOUNTS, true)).toMatchObject({ remaining, surplus });
  });

  test('is nobody’s surplus where nobody has a target', () => {
    const unit = withWhole(noFigures(ACCOUNTS), [money(500_000)], ACCOUNTS, false);
    expect(unit).toMatchObject({ paid: 500_000, mobilised: 500_000, remaining: 0, surplus: 0 });
  });
});
