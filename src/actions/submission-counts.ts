import { type CivilDate, compareDates } from '../domain/dates.ts';
import { isComplete } from '../domain/submission.ts';
import type { FollowUp } from './follow-up.ts';

/**
 * Units whose list is complete and was first so before the due date, whatever was changed in it since (RULES.md 3). Never
 * more than the units expected.
 */
export function onTimeLists(units: readonly FollowUp[], dueDate: CivilDate): number {
  return units.filter(
    ({ unit, handedInOn }) =>
      unit.list !== null &&
      isComplete(unit.list) &&
      handedInOn !== undefined &&
      compareDates(handedInOn, dueDate) < 0,
  ).length;
}
