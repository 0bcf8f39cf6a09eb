import { TABS } from '../text/vi.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import type { Problem } from '../workbook/problem.ts';
import { placed } from '../workbook/read-list.ts';
import { findTable, place } from '../workbook/read-table.ts';
import { ofThisRound, readLog } from '../workbook/run-log.ts';
import { SEALS_FORM, type SealBook } from '../workbook/seal-book.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import { booksOutOfSight } from './own-file-state.ts';

/** What somebody changed in, or took out of, `Các lần tổng hợp`; the log tells of runs that are gone from its end. */
export function sealProblems(view: WorkbookView, { table, seals, faults }: SealBook): Problem[] {
  const tab = view.byTitle(TABS.seals);
  const last = seals[seals.length - 1]?.number ?? 0;
  const logged = ofThisRound(readLog(view)).filter(({ what }) => what === LOG_WORDS.sealed).length;
  const isGone = logged > last && !booksOutOfSight(view) && (!tab || table !== undefined);
  const at = tab ?? view.byTitle(TABS.log);
  const number = last + 1 === logged ? `${logged}` : `${last + 1}–${logged}`;
  return [
    ...(tab ? findTable(tab, SEALS_FORM, '').problems : []),
    ...(table ? faults.map(({ row, ...fault }) => placed(table, '', row, fault)) : []),
    ...(isGone && at
      ? [
          {
            ...place(at, '', table?.headerRow ?? 0, table?.positions.get('number') ?? 0),
            severity: 'error' as const,
            code: 'SEAL_MISSING' as const,
            found: '',
            facts: { number },
          },
        ]
      : []),
  ];
}
