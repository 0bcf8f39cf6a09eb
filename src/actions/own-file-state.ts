import { fold } from '../domain/fold.ts';
import { TABS } from '../text/vi.ts';
import { OWN_FILE_REFUSED } from '../text/vi-own-file.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { isOwn, listsAreMarkedOwn, type OwnFileState, ownFileState } from '../workbook/own-file.ts';
import { isOfBusinessOrDonor } from '../workbook/own-tabs.ts';
import type { Problem } from '../workbook/problem.ts';
import { place } from '../workbook/read-table.ts';
import type { UnitReading } from '../workbook/read-unit.ts';
import { readLog } from '../workbook/run-log.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import { Refusal } from './refusal.ts';

type OutOfSight = Extract<OwnFileState, 'missing' | 'other' | 'half'>;

/**
 * Why the books cannot be seen, if they cannot. Marks may be lost where a file goes through other programs; then the log
 * still tells that the books were moved, unless somebody moved them back.
 */
export function booksOutOfSight(view: WorkbookView): OutOfSight | undefined {
  const state = ownFileState(view.snapshot);
  if (state === 'missing' || state === 'other' || state === 'half') return state;
  if (state === 'joined' || view.byTitle(TABS.receipts)) return undefined;
  return readLog(view).some(({ what }) => what === LOG_WORDS.ownFile) ? 'missing' : undefined;
}

/**
 * Without the books money would be counted as the units declare it, and with another workbook's as nobody gave it.
 * @throws Refusal when the books are in a file that is not at hand, or the file at hand belongs elsewhere
 */
export function assertOwnFile(view: WorkbookView): void {
  const state = booksOutOfSight(view);
  if (state) throw new Refusal(OWN_FILE_REFUSED[state]);
}

/** What is wrong with how the tabs stand in the two files. */
export function ownFileProblems(view: WorkbookView): Problem[] {
  const settings = view.byTitle(TABS.settings);
  if (settings && booksOutOfSight(view))
    return [{ ...place(settings, '', 0, 0), severity: 'warning', code: 'OWN_FILE_MISSING', found: '' }];
  if (ownFileState(view.snapshot) !== 'joined') return [];
  const own = new Set(view.tabs.filter(({ sheetId }) => isOwn(sheetId)).map(({ title }) => fold(title)));
  return view.tabs
    .filter(({ sheetId, title }) => !isOwn(sheetId) && own.has(fold(title)))
    .map((tab) => ({
      ...place(tab, '', 0, 0),
      severity: 'error' as const,
      code: 'TAB_IN_BOTH_FILES' as const,
      found: tab.title,
    }));
}

/** Whether a unit's list is where it cannot be seen: then that it has no tab is no fault of anybody's. */
export function isOutOfSight(view: WorkbookView, { orgUnit, tab }: UnitReading): boolean {
  if (tab || !isOfBusinessOrDonor(orgUnit)) return false;
  return listsAreMarkedOwn(view.snapshot) && booksOutOfSight(view) !== undefined;
}
