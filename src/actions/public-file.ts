import { fold } from '../domain/fold.ts';
import { TABS } from '../text/vi.ts';
import { booksBehindLine } from '../text/vi-notices.ts';
import { PUBLIC_REFUSED, PUBLIC_TAB, PUBLIC_TOLD } from '../text/vi-public.ts';
import { replaceContent, shows } from '../workbook/content.ts';
import { PUBLIC_WIDTHS, publicContent } from '../workbook/public-tab.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { addTabRequests, dropOnlyTab } from '../workbook/tab-layout.ts';
import {
  isEmptyTab,
  metadataOf,
  TAB_MARK,
  type TabView,
  type WorkbookView,
  workbookView,
} from '../workbook/tab-view.ts';
import { gridOf, idsFor } from '../workbook/tool-tabs.ts';
import { type Assessment, assess } from './assess.ts';
import { booksBehind } from './books-behind.ts';
import type { Now, Outcome } from './outcome.ts';
import { countProblems } from './problem-counts.ts';
import { type PublicFacts, publicBoard } from './public-board.ts';
import { Refusal } from './refusal.ts';

/** What the public tab is to us. */
const PUBLIC_MARK = 'public';
const ROWS_OF_A_NEW_TAB = 60;

export interface PublicReport {
  /** Sentences for whoever publishes. */
  readonly lines: readonly string[];
  /** Whether anybody is named in it. */
  readonly hasNames: boolean;
  readonly named: number;
  readonly unnamed: number;
  readonly totals: { readonly mobilised: number; readonly paid: number };
}

/** What would be published; nothing is written. */
export function publicStanding(snapshot: Spreadsheet, now: Now): Outcome<PublicReport> {
  const assessment = assess(snapshot, now.today);
  return told([], assessment, publicBoard(assessment, now), []);
}

/**
 * Writes the tab `Công khai` of a second file anew, as a whole; the campaign's workbook is only read.
 * @param target the second file as it is
 * @throws Refusal where that file is a workbook of the campaign, or somebody else's tab has that name
 */
export function publish(snapshot: Spreadsheet, now: Now, target: Spreadsheet): Outcome<PublicReport> {
  const assessment = assess(snapshot, now.today);
  const facts = publicBoard(assessment, now);
  const requests = tabRequests(workbookView(target), facts);
  return told(requests, assessment, facts, [requests.length > 0 ? PUBLIC_TOLD.updated : PUBLIC_TOLD.same]);
}

function told(
  requests: Request[],
  assessment: Assessment,
  { people }: PublicFacts,
  done: readonly string[],
): Outcome<PublicReport> {
  const { problems, totals } = assessment;
  const { errors } = countProblems(problems);
  const { named = 0, unnamed = 0 } = people ?? {};
  const lines = [
    ...done,
    people ? PUBLIC_TOLD.names(named, unnamed) : PUBLIC_TOLD.noNames,
    ...(errors > 0 ? [PUBLIC_TOLD.errors(errors)] : []),
    ...booksBehindLine(booksBehind(assessment)),
  ];
  const { mobilised, paid } = totals;
  return {
    requests,
    protections: [],
    notice: { title: PUBLIC_TOLD.title, lines },
    report: { lines, hasNames: named > 0, named, unnamed, totals: { mobilised, paid } },
  };
}

function tabRequests(target: WorkbookView, { board }: PublicFacts): Request[] {
  const { tabs } = target;
  if (tabs.some(isOfCampaign)) throw new Refusal(PUBLIC_REFUSED.isCampaign);
  const content = publicContent(board);
  const [there = target.byTitle(PUBLIC_TAB)] = target.byMark(PUBLIC_MARK);
  if (there) {
    const isOurs = metadataOf(there, TAB_MARK) === PUBLIC_MARK;
    if (!isOurs && !isEmptyTab(there)) throw new Refusal(PUBLIC_REFUSED.othersTab);
    return shows(there, content) ? [] : replaceContent(there.sheetId, content, gridOf(there));
  }
  const sheetId = idsFor(tabs.map((tab) => tab.sheetId))(false);
  return [
    ...addTabRequests({
      sheetId,
      title: PUBLIC_TAB,
      mark: PUBLIC_MARK,
      layout: 'public-1',
      index: 0,
      rows: ROWS_OF_A_NEW_TAB,
      widths: PUBLIC_WIDTHS,
      frozenRows: 0,
      frozenColumns: 0,
      print: { orientation: 'landscape' },
      gridlines: false,
    }),
    ...replaceContent(sheetId, content, { rows: ROWS_OF_A_NEW_TAB, columns: PUBLIC_WIDTHS.length }),
    ...dropOnlyTab(tabs),
  ];
}

/** A tab of the campaign's own workbook, or of the accountant's file, also where a copy lost its marks. */
function isOfCampaign(tab: TabView): boolean {
  const mark = metadataOf(tab, TAB_MARK);
  if (mark !== undefined) return mark !== PUBLIC_MARK;
  return [TABS.settings, TABS.units, TABS.receipts].some((title) => fold(title) === fold(tab.title));
}
