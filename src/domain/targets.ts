import type { IncomeBand } from './income.ts';
import { type Dong, excess, type LabourDays, labourValue, NO_DAYS, NO_DONG } from './quantities.ts';

/** The plan's numbers that a contribution target is made of. */
export interface TargetRules {
  readonly labourRate: Dong;
  readonly incomeThreshold: Dong;
  readonly daysAtOrAbove: LabourDays;
  readonly daysBelow: LabourDays;
}

/** What is asked of one person: days of labour, or the same in money (plan II.1). */
export interface ContributionTarget {
  readonly days: LabourDays;
  readonly amount: Dong;
}

export const NO_TARGET: ContributionTarget = { days: NO_DAYS, amount: NO_DONG };

export function targetOf(band: IncomeBand, rules: TargetRules): ContributionTarget {
  const days = band === 'high' ? rules.daysAtOrAbove : rules.daysBelow;
  return { days, amount: labourValue(days, rules.labourRate) };
}

export interface Balance {
  readonly remaining: Dong;
  readonly surplus: Dong;
}

/** One person's own balance: nobody's surplus covers another's remainder, and only one side is above zero. */
export function balanceOf(target: ContributionTarget, credit: Dong): Balance {
  return { remaining: excess(target.amount, credit), surplus: excess(credit, target.amount) };
}

/** How many times the target a payment may be before somebody is asked to look at it. */
export const UNUSUAL_TIMES = 3;

/** @param target in đồng; undefined, or 0, where nothing is asked: then no gift is too large */
export function isUnusual(amount: Dong, target: Dong | undefined): boolean {
  return target !== undefined && target > 0 && amount > UNUSUAL_TIMES * target;
}
