import { type CivilDate, compareDates } from '../domain/dates.ts';
import type { Settings } from '../domain/settings.ts';
import { lockProtection } from './protections.ts';
import type { OrgUnit } from './read-units.ts';
import type { WorkbookView } from './tab-view.ts';

/** Whether a unit's list is closed: `Ngày khóa danh sách` is over, and the unit has not been reopened until today or later. */
export function isListLocked(
  unit: Pick<OrgUnit, 'reopenedUntil'>,
  settings: Pick<Settings, 'closingDate'>,
  today: CivilDate,
): boolean {
  return isClosed(settings, today) && !isReopened(unit, settings, today);
}

/** Whether lists are closed today, but for those that were reopened. */
export function isClosed({ closingDate }: Pick<Settings, 'closingDate'>, today: CivilDate): boolean {
  return closingDate !== undefined && compareDates(today, closingDate) > 0;
}

/** Whether a closed list is open again today. */
export function isReopened(
  { reopenedUntil }: Pick<OrgUnit, 'reopenedUntil'>,
  settings: Pick<Settings, 'closingDate'>,
  today: CivilDate,
): boolean {
  return isClosed(settings, today) && reopenedUntil !== undefined && compareDates(today, reopenedUntil) <= 0;
}

/** The ids of the tabs that bear our lock. */
export function lockedTabs({ tabs }: WorkbookView): ReadonlySet<number> {
  return new Set(
    tabs
      .filter(({ sheet, sheetId }) => {
        const { description } = lockProtection(sheetId, '');
        return (sheet.protectedRanges ?? []).some((range) => range.description === description);
      })
      .map(({ sheetId }) => sheetId),
  );
}
