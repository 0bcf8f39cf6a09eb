import { assessDonor } from '../../src/domain/donor.ts';
import { paidIn } from '../../src/domain/entry.ts';
import { donor, placed, RULES } from './rows.ts';

const NAMED = { name: 'Hội đồng hương Điềm Mặc' };
const IN_CASH = { paidOn: '10/5/2024', method: 'Tiền mặt' };

test('a donor has no target: whatever it gives, nothing remains and nothing is surplus', () => {
  const cells = donor({ ...NAMED, paid: '10 triệu', goodsValue: '2tr5', ...IN_CASH });
  const { entry, problems } = assessDonor(cells, RULES);
  expect(problems).toEqual([]);
  expect(entry).toMatchObject({
    payments: [{ amount: 10_000_000, timeliness: 'onTime', receiver: { kind: 'cash' } }],
    inKindValue: 2_500_000,
    labourValue: 0,
    target: { days: 0, amount: 0 },
    remaining: 0,
    surplus: 0,
  });
});

test('a donor of 1.000 đ is below no floor', () => {
  expect(assessDonor(donor({ ...NAMED, paid: '1.000', ...IN_CASH }), RULES).problems).toEqual([]);
});

test('a pledge is not money, and one that cannot be read is told', () => {
  const { entry, problems } = assessDonor(donor({ ...NAMED, pledge: 'vài triệu' }), RULES);
  expect(paidIn(entry)).toBe(0);
  expect(placed(problems)).toEqual(['pledge: AMOUNT_UNREADABLE']);
  expect(paidIn(assessDonor(donor({ ...NAMED, pledge: '5.000.000' }), RULES).entry)).toBe(0);
});

test.each([
  ['', false, []],
  [true, true, []],
  ['x', true, []],
  ['có', true, []],
  [false, false, []],
  ['không', false, []],
  // Who cannot be understood is not named.
  ['có lẽ', true, ['anonymous: BOX_UNREADABLE']],
])('with «%s» under Ẩn danh the name is withheld: %s', (anonymous, withheld, told) => {
  const { entry, problems } = assessDonor(donor({ ...NAMED, anonymous }), RULES);
  expect(entry.anonymous).toBe(withheld);
  expect(placed(problems)).toEqual(told);
});

test('a donor without a name is an error, and its gifts count', () => {
  const { entry, problems } = assessDonor(
    donor({ paid: '450k', goodsValue: '1.000.000', ...IN_CASH }),
    RULES,
  );
  expect(placed(problems)).toEqual(['name: NAME_MISSING']);
  expect(entry).toMatchObject({ payments: [{ amount: 450_000 }], inKindValue: 1_000_000 });
});

test('goods in đồng that cannot be read are nothing, and the money counts', () => {
  const { entry, problems } = assessDonor(
    donor({ ...NAMED, paid: '450k', goodsValue: '2 con trâu', ...IN_CASH }),
    RULES,
  );
  expect(placed(problems)).toEqual(['goodsValue: AMOUNT_UNREADABLE']);
  expect(entry).toMatchObject({ payments: [{ amount: 450_000 }], inKindValue: 0 });
});
