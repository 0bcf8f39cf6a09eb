import type { BoardUnit } from '../../actions/reminder-board.ts';
import { withoutMarks } from '../../domain/fold.ts';

/** Which units stand in which part of the page. */

/** Due today; what the quota does not reach stands last. */
export function dueToday(units: readonly BoardUnit[]): BoardUnit[] {
  return units
    .filter(({ state }) => state === 'would-send' || state === 'over-quota')
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

export function inDoubt(units: readonly BoardUnit[]): BoardUnit[] {
  return units.filter(({ state, last }) => state === 'unknown' || last?.inDoubt);
}

/** Asked for something, with no address to write to: on a day without an occasion too, for there is time to call. */
export function withoutAddress(units: readonly BoardUnit[]): BoardUnit[] {
  const doubted = new Set(inDoubt(units));
  return units.filter((unit) => !unit.invited && unit.to === '' && unit.message !== '' && !doubted.has(unit));
}

export function searchTextOf({ code, name, head, phone, to, reasons }: BoardUnit): string {
  return withoutMarks([code, name, head, phone, to, ...reasons].join(' '));
}
