import { type CivilDate, compareDates } from '../domain/dates.ts';
import { isComplete } from '../domain/submission.ts';
import type { UnitAssessment } from './assess.ts';
import { countProblems } from './problem-counts.ts';

const isDone = (unit: UnitAssessment) => unit.list !== null && isComplete(unit.list);

/** Units whose list is complete and without errors; never more than the units expected. */
export function completeLists(units: readonly UnitAssessment[]): number {
  return units.filter((unit) => isDone(unit) && countProblems(unit.problems).errors === 0).length;
}

/** Units whose list was complete before the due date, by the day beside the box. */
export function onTimeLists(units: readonly UnitAssessment[], dueDate: CivilDate): number {
  return units.filter((unit) => {
    const doneOn = unit.reading.list?.declaration.doneOn;
    return isDone(unit) && doneOn !== undefined && compareDates(doneOn, dueDate) < 0;
  }).length;
}
