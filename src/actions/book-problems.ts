import type { Settings } from '../domain/settings.ts';
import { TABS } from '../text/vi.ts';
import type { Problem } from '../workbook/problem.ts';
import { lostEditors } from '../workbook/protections.ts';
import { place } from '../workbook/read-table.ts';
import type { OrgUnit } from '../workbook/read-units.ts';
import { readReminders } from '../workbook/reminder-log.ts';
import type { SealBook } from '../workbook/seal-book.ts';
import type { TabView, WorkbookView } from '../workbook/tab-view.ts';
import { paperProblems } from './paper-problems.ts';
import { sealProblems } from './seal-problems.ts';

/** What is wrong with the workbook around the lists: its logs and its protections. */
export function bookProblems(
  view: WorkbookView,
  tabs: ReadonlyMap<OrgUnit, TabView>,
  settings: Settings,
  seals: SealBook,
): Problem[] {
  return [
    ...lostProtections(tabs, settings),
    ...unreadableLog(view),
    ...paperProblems(view.byTitle(TABS.confirmations)),
    ...sealProblems(view, seals),
  ];
}

/** A copied workbook keeps our protections and loses whom they let in: told, and mended by the next locking or set-up. */
function lostProtections(tabs: ReadonlyMap<OrgUnit, TabView>, settings: Settings): Problem[] {
  return [...tabs].flatMap(([unit, tab]): Problem[] => {
    if (!lostEditors(tab, unit, settings.accountantEmail)) return [];
    return [
      {
        ...place(tab, unit.code, 0, 0),
        severity: 'warning',
        code: 'PROTECTION_LOST',
        found: '',
        facts: { tab: tab.title },
      },
    ];
  });
}

function unreadableLog(view: WorkbookView): Problem[] {
  const tab = view.byTitle(TABS.reminders);
  const [lost] = readReminders(tab).problems.filter(({ severity }) => severity === 'error');
  if (!tab || !lost) return [];
  return [{ ...lost, severity: 'warning', code: 'REMINDERS_UNREADABLE', found: '' }];
}
