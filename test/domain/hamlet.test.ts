import { participated } from '../../src/domain/entry.ts';
import { assessHousehold } from '../../src/domain/hamlet.ts';
import { GOODS, LAND } from './cases/gifts.ts';
import { codes, household, placed, RULES } from './rows.ts';
import { facts, inVietnamese, saying } from './typed.ts';

const NAMED = { name: 'Ma Văn Bình' };

const goods = GOODS.map((row) => {
  const [what, quantity, unitPrice, value, told] = row;
  const cells = `${saying(what)}, ${saying(quantity)} × ${saying(unitPrice)}`;
  return [`${cells} is ${inVietnamese(value)} đ ${told.join(' ')}`, row] as const;
});

test.each(goods)('goods: %s', (_fact, [what, quantity, unitPrice, value, told]) => {
  const { entry, problems } = assessHousehold(
    household({ ...NAMED, goods: what, quantity, unitPrice }),
    RULES,
  );
  expect(entry.inKindValue).toBe(value);
  expect(codes(problems)).toEqual(told);
  expect(participated(entry)).toBe(value > 0);
});

test.each([
  [{ goods: 'Tre', quantity: '20' }, 'unitPrice'],
  [{ goods: 'Tre', unitPrice: '15.000' }, 'quantity'],
])('unpriced goods %j are asked about where the remedy goes: %s', (typed, field) => {
  const { problems } = assessHousehold(household({ ...NAMED, ...typed }), RULES);
  expect(placed(problems)).toEqual([`${field}: IN_KIND_UNPRICED`]);
});

test('a price that cannot be read is told at its own cell', () => {
  const typed = { ...NAMED, goods: 'Gỗ', quantity: '2', unitPrice: 'rẻ' };
  const { entry, problems } = assessHousehold(household(typed), RULES);
  expect(placed(problems)).toEqual(['unitPrice: AMOUNT_UNREADABLE']);
  expect(entry.inKindValue).toBe(0);
});

test('goods worth more than anybody gives are asked about at their price, and count as nothing', () => {
  const { entry, problems } = assessHousehold(
    household({ ...NAMED, goods: 'Gỗ', quantity: '1.000', unitPrice: '2.000.000.000' }),
    RULES,
  );
  expect(placed(problems)).toEqual(['unitPrice: AMOUNT_TOO_LARGE']);
  expect(entry.inKindValue).toBe(0);
});

const area = (_typed: unknown, value: number, told: readonly string[]) =>
  `is ${inVietnamese(value)} m² ${told.join(' ')}`;

test.each(facts(LAND, area))('land: %s', (_fact, land, value, told) => {
  const { entry, problems } = assessHousehold(household({ ...NAMED, land }), RULES);
  expect(entry.landArea).toBe(value);
  expect(codes(problems)).toEqual(told);
  expect(participated(entry)).toBe(value > 0);
});

test('land is never turned into money', () => {
  const { entry } = assessHousehold(household({ ...NAMED, land: '1.000' }), RULES);
  expect(entry).toMatchObject({ labourValue: 0, inKindValue: 0, payments: [{ amount: 0 }] });
});

test('a household has no target: whatever it gives, nothing remains and nothing is surplus', () => {
  const cells = household({
    ...NAMED,
    days: '2,5',
    paid: '450.000',
    paidOn: '19/5/2024',
    method: 'Tiền mặt',
  });
  const { entry, problems } = assessHousehold(cells, RULES);
  expect(problems).toEqual([]);
  expect(entry).toMatchObject({
    labourDays: 2.5,
    labourValue: 375_000,
    payments: [{ amount: 450_000, timeliness: 'onTime' }],
    target: { days: 0, amount: 0 },
    remaining: 0,
    surplus: 0,
  });
});

test('a household without a name is an error, and all its gifts count', () => {
  const gifts = { days: '1', goods: 'Gạch', quantity: '100', unitPrice: '900', land: '5' };
  const { entry, problems } = assessHousehold(household(gifts), RULES);
  expect(placed(problems)).toEqual(['name: NAME_MISSING']);
  expect(entry).toMatchObject({ labourValue: 150_000, inKindValue: 90_000, landArea: 5 });
});
