import { vietnameseDate } from '../domain/dates.ts';
import { SETTING_LABELS, TABS } from '../text/vi.ts';
import { CLOSING } from '../text/vi-closing.ts';
import { errorLine } from '../text/vi-reminders.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { describe } from '../workbook/describe.ts';
import { isClosed, isListLocked, lockedTabs } from '../workbook/list-lock.ts';
import type { Problem } from '../workbook/problem.ts';
import { lockProtection, protectionRequests, unlockRequests } from '../workbook/protections.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess } from './assess.ts';
import { closing } from './closing.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';

/** What was done to the locks of the units' tabs, by the units' codes. */
export interface LockReport {
  readonly locked: readonly string[];
  readonly opened: readonly string[];
  /** Locks that had lost the accountant, as those of a copied workbook do. */
  readonly mended: readonly string[];
}

/**
 * `Khóa danh sách`: after the closing date, every unit's tab is kept to the accountant, but for those that are reopened;
 * a reopened one is locked again when its last day is over. The accountant is named in each lock, so none shuts them out.
 * Where the date was put off, or taken away, after lists were locked, they are opened; not where nobody can read it.
 * @throws Refusal before the closing date when there is nothing to open, or while nobody is known as the accountant
 */
export function lockLists(snapshot: Spreadsheet, now: Now): Outcome<LockReport> {
  const assessment = assess(snapshot, now.today);
  const { settings, view } = assessment;
  const { closingDate } = settings;
  const unsure = unreadSetting(assessment);
  if (unsure) throw new Refusal(`${errorLine(unsure.cell, describe(unsure))} ${CLOSING.asBefore}`);
  const { requests, report } = lockRequests(assessment, now);
  const changed = requests.length > 0;
  if (isClosed(settings, now.today)) {
    if (accountantOf(assessment, now) === '') throw new Refusal(CLOSING.noAccountant);
  } else if (!changed)
    throw new Refusal(closingDate ? CLOSING.tooEarly(vietnameseDate(closingDate)) : CLOSING.noDate);
  const log = view.byTitle(TABS.log);
  return {
    requests:
      changed && log
        ? closing(view, log.sheetId, now, { what: LOG_WORDS.locked, figures: CLOSING.logLine(report) })
        : [],
    protections: requests,
    notice: {
      title: CLOSING.title,
      lines: [CLOSING.done(report), isClosed(settings, now.today) ? CLOSING.next : CLOSING.notYet],
    },
    report,
  };
}

function accountantOf({ settings }: Assessment, now: Now): string {
  return settings.accountantEmail || now.who;
}

/** What nobody can tell the locks from: a date or an address that cannot be read has a default, and that is no answer. */
function unreadSetting({ problems }: Assessment): Problem | undefined {
  const asked: unknown[] = [SETTING_LABELS.closingDate, SETTING_LABELS.accountantEmail];
  return problems.find(({ facts, severity }) => severity === 'error' && asked.includes(facts?.['setting']));
}

/**
 * What makes every tab's lock as it is to be today; nothing is locked while no accountant is known, and nothing is changed
 * while the settings cannot be read.
 */
export function lockRequests(assessment: Assessment, now: Now): { requests: Request[]; report: LockReport } {
  const { settings, view, units } = assessment;
  const accountant = accountantOf(assessment, now);
  const report = { locked: [] as string[], opened: [] as string[], mended: [] as string[] };
  if (unreadSetting(assessment)) return { requests: [], report };
  const there = lockedTabs(view);
  const requests = units.flatMap(({ reading: { orgUnit, tab } }): Request[] => {
    if (!tab) return [];
    if (!isListLocked(orgUnit, settings, now.today)) {
      const opening = unlockRequests(tab);
      if (opening.length > 0) report.opened.push(orgUnit.code);
      return opening;
    }
    if (accountant === '') return [];
    const locking = protectionRequests(view, [lockProtection(tab.sheetId, accountant)]);
    if (locking.length > 0) report[there.has(tab.sheetId) ? 'mended' : 'locked'].push(orgUnit.code);
    return locking;
  });
  const ofUnits = new Set(units.map(({ reading }) => reading.tab));
  const left = view.tabs.filter((tab) => there.has(tab.sheetId) && !ofUnits.has(tab));
  if (isClosed(settings, now.today) || left.length === 0) return { requests, report };
  // Of a unit that has left the register since.
  report.opened.push(...left.map(({ title }) => title));
  return { requests: [...requests, ...left.flatMap(unlockRequests)], report };
}
