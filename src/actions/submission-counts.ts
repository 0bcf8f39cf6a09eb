import { type CivilDate, compareDates } from '../domain/dates.ts';
import { completeLists, isComplete } from '../domain/submission.ts';
import type { UnitAssessment } from './assess.ts';
import type { FollowUp } from './follow-up.ts';
import { countProblems } from './problem-counts.ts';

/** Units whose list is complete, with something in it, and without errors. */
export function completeUnits(units: readonly UnitAssessment[]): number {
  return completeLists(
    units.map(({ list, isEmpty, problems }) => ({ list, isEmpty, errors: countProblems(problems).errors })),
  );
}

/**
 * Units whose list is complete and was first so before the due date, whatever was changed in it since (RULES.md 3). Never
 * more than the units expected.
 */
export function onTimeLists(units: readonly FollowUp[], dueDate: CivilDate): number {
  return units.filter(
    ({ unit, handedInOn }) =>
      unit.list !== null &&
      isComplete(unit.list) &&
      !unit.isEmpty &&
      handedInOn !== undefined &&
      compareDates(handedInOn, dueDate) < 0,
  ).length;
}
