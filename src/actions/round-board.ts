import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { roundStanding } from './round-standing.ts';

/** What `Mở đợt mới` would empty and carry over, and what is in its way; nothing is written. */
export function roundBoard(snapshot: Spreadsheet, now: Now) {
  const assessment = assess(snapshot, now.today);
  const { year, legalBasis } = assessment.settings;
  const { lists, books, lines, isSealed, openWorks, unreadable, strays, left } = roundStanding(
    assessment,
    now,
  );
  const counted = (tabs: readonly { readonly tab: { readonly title: string }; readonly rows: number }[]) =>
    tabs.filter(({ rows }) => rows > 0).map(({ tab, rows }) => ({ title: tab.title, rows }));
  return {
    requests: [],
    protections: [],
    notice: { title: '', lines: [] },
    report: {
      year,
      legalBasis,
      lists: counted(lists),
      books: counted([...books, ...lines]),
      isSealed,
      openWorks,
      unreadable,
      strays,
      /** Null where nobody can tell what was left. */
      left: left ? left.map(({ place, amount }) => ({ place, amount })) : null,
    },
  } satisfies Outcome<unknown>;
}
