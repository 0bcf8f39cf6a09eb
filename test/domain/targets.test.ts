import { dong, labourDays } from '../../src/domain/quantities.ts';
import { balanceOf, isUnusual, NO_TARGET, targetOf } from '../../src/domain/targets.ts';
import { RULES } from './rows.ts';

test('from 5.000.000 on three days are asked, below it two, a day being 150.000 (plan II.1)', () => {
  expect(targetOf('high', RULES)).toEqual({ days: 3, amount: 450_000 });
  expect(targetOf('low', RULES)).toEqual({ days: 2, amount: 300_000 });
  expect(NO_TARGET).toEqual({ days: 0, amount: 0 });
});

/** Asked · given · remaining · surplus. */
test.each([
  [450_000, 0, 450_000, 0],
  [450_000, 300_000, 150_000, 0],
  [450_000, 450_000, 0, 0],
  [450_000, 500_000, 0, 50_000],
  [0, 100_000, 0, 100_000],
])('of %d with %d given there remain %d, and %d is more', (asked, given, remaining, surplus) => {
  const target = { days: labourDays(0), amount: dong(asked) };
  expect(balanceOf(target, dong(given))).toEqual({ remaining, surplus });
});

test.each([
  [1_350_000, 450_000, false],
  [1_350_001, 450_000, true],
  [4_500_000, 450_000, true],
  [450_000, 450_000, false],
  // Where nothing is asked no gift is too large.
  [4_500_000, 0, false],
  [4_500_000, undefined, false],
])('%d where %s is asked is looked at: %s', (given, asked, isLookedAt) => {
  expect(isUnusual(dong(given), asked === undefined ? undefined : dong(asked))).toBe(isLookedAt);
});
