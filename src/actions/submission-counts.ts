import { type CivilDate, compareDates } from '../domain/dates.ts';
import { isComplete } from '../domain/submission.ts';
import type { UnitAssessment } from './assess.ts';

/** Units whose list was complete before the due date, by the day beside the box. */
export function onTimeLists(units: readonly UnitAssessment[], dueDate: CivilDate): number {
  return units.filter((unit) => {
    const doneOn = unit.reading.list?.declaration.doneOn;
    return (
      unit.list !== null && isComplete(unit.list) && doneOn !== undefined && compareDates(doneOn, dueDate) < 0
    );
  }).length;
}
