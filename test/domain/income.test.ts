import { readIncome } from '../../src/domain/income.ts';
import { dong } from '../../src/domain/quantities.ts';
import { incomeBandWords } from '../../src/text/vi.ts';
import { INCOMES_READ, INCOMES_UNREADABLE } from './cases/income.ts';
import { cell, facts, inVietnamese, saying } from './typed.ts';

const againstThreshold = (_typed: unknown, threshold: number, band: string, kind: string) =>
  `against ${inVietnamese(threshold)} is a ${kind}: ${band}`;

test.each(facts(INCOMES_READ, againstThreshold))('%s', (_fact, typed, threshold, band, kind) => {
  expect(readIncome(cell(typed), dong(threshold))).toEqual({ kind, band });
});

test.each(INCOMES_UNREADABLE.map((typed) => [saying(typed), typed] as const))(
  '%s tells no band',
  (_fact, typed) => {
    expect(readIncome(cell(typed), dong(5_000_000))).toEqual({ kind: 'unreadable' });
  },
);

test.each(['', ' ', '\u00a0', '\u200b'])('an income of %j is blank', (typed) => {
  expect(readIncome(cell(typed), dong(5_000_000))).toEqual({ kind: 'blank' });
});

test.each([5_000_000, 5_500_000, 4_680_000, 10_000_000, 4_999_999, 12_345_678])(
  'the words that the drop-down makes from a threshold of %d are read back',
  (threshold) => {
    const words = incomeBandWords(threshold);
    expect(readIncome(cell(words.high), dong(threshold))).toEqual({ kind: 'band', band: 'high' });
    expect(readIncome(cell(words.low), dong(threshold))).toEqual({ kind: 'band', band: 'low' });
  },
);
