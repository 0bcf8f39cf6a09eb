import { readDate } from '../domain/date-cells.ts';
import { type CivilDate, compareDates } from '../domain/dates.ts';
import type { Settings } from '../domain/settings.ts';
import { UNITS_FORM } from './office-tabs.ts';
import { findTable } from './read-table.ts';
import type { OrgUnit } from './read-units.ts';
import type { TabView } from './tab-view.ts';

/** Whether a unit's list is closed: `Ngày khóa danh sách` is over, and the unit has not been reopened until today or later. */
export function isListLocked(
  unitsTab: TabView,
  unit: OrgUnit,
  settings: Settings,
  today: CivilDate,
): boolean {
  const { closingDate } = settings;
  if (!closingDate || compareDates(today, closingDate) <= 0) return false;
  const cell = findTable(unitsTab, UNITS_FORM, '').table?.cell(unit.row, 'reopenedUntil');
  const until = readDate(cell ?? { kind: 'blank' }, settings.year);
  return !until.ok || !until.value || compareDates(today, until.value) > 0;
}
