import { fold } from './fold.ts';
import type { LandField, LandLine } from './land-lines.ts';
import { type Measure, measure } from './quantities.ts';
import { originKey } from './receipts.ts';
import { type LineProblem, settleReversals } from './reversals.ts';

/** Land given, in m²; never money. */
export interface LandGiven {
  readonly byWork: ReadonlyMap<string, Measure>;
  /** By the code (folded) of the household or hamlet. */
  readonly byCode: ReadonlyMap<string, Measure>;
  readonly total: Measure;
  readonly problems: readonly LineProblem<LandField>[];
}

/**
 * What the lines of `Hiến đất` add up to, and what they say of each other.
 * @param isKnown whether a code (folded) is a unit's or a household's
 * @param isWork whether a code (folded) is a work's
 */
export function landGiven(
  lines: readonly LandLine[],
  isKnown: (foldedCode: string) => boolean,
  isWork: (foldedCode: string) => boolean,
): LandGiven {
  const { effects, problems: wrong } = settleReversals(lines, {
    nameOf: ({ minutes, code }) => originKey(minutes, code),
    reverses: ({ amount, original, code }) => (amount < 0 ? originKey(original, code) : undefined),
    means: (reversing, original) => reversing.works === '' || fold(reversing.works) === fold(original.works),
    likeness: ({ works }) => fold(works),
  });
  const problems: LineProblem<LandField>[] = [...wrong];
  const seen = new Set<string>();
  lines.forEach(({ code, works, mapSheet, plot, amount, minutes }, at) => {
    const tell = (problem: LineProblem<LandField>['problem']) => problems.push({ at, problem });
    if (code === '') tell({ code: 'RECEIPT_CODE_MISSING', field: 'code', found: '' });
    else if (!isKnown(fold(code))) tell({ code: 'RECEIPT_CODE_UNKNOWN', field: 'code', found: code });
    if (works !== '' && !isWork(fold(works))) {
      tell({ code: 'WORK_CODE_UNKNOWN', field: 'works', found: works });
    }
    const whole = JSON.stringify([code, works, mapSheet, plot, minutes].map(fold).concat(`${amount}`));
    if (amount !== 0 && seen.has(whole)) tell({ code: 'GIFT_REPEATED', field: 'code', found: code });
    seen.add(whole);
  });
  const byWork = new Map<string, Measure>();
  const byCode = new Map<string, Measure>();
  let total = measure(0);
  const add = (sums: Map<string, Measure>, key: string, amount: number) =>
    sums.set(key, measure((sums.get(key) ?? 0) + amount));
  for (const { as, amount } of effects) {
    add(byWork, fold(as.works), amount);
    add(byCode, fold(as.code), amount);
    total = measure(total + amount);
  }
  return { byWork, byCode, total, problems };
}
