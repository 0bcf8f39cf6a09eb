import { TABS } from '../text/vi.ts';
import {
  BANK_HEADERS,
  CODES_HEADERS,
  CONFIRMATION_HEADERS,
  HISTORY_HEADERS,
  LOG_HEADERS,
  REMINDER_HEADERS,
  SEAL_HEADERS,
} from '../text/vi-columns.ts';
import { CONFIRMATION_TAB } from '../text/vi-confirmations.ts';
import { HISTORY_WORDS } from '../text/vi-history.ts';
import { REMINDER_LOG_WORDS } from '../text/vi-reminder-log.ts';
import { SEALS_TAB } from '../text/vi-seals.ts';
import { STATEMENT_TAB } from '../text/vi-statement.ts';
import { CODES_WORDS, LOG_WORDS, SUMMARY_WORDS } from '../text/vi-summary.ts';
import { BANK_FORM } from './bank-book.ts';
import { CODES_FORM } from './code-registry.ts';
import type { Column } from './columns.ts';
import { CONFIRMATIONS_FORM } from './confirmation-book.ts';
import { type Content, replaceContent } from './content.ts';
import { GUIDE_WIDTHS } from './guide-tab.ts';
import { COLOURS } from './looks.ts';
import { markRequests } from './marks.ts';
import { flipped, isOwn } from './own-file.ts';
import { ownTitles, type UnitTitle } from './own-tabs.ts';
import { PROBLEM_COLUMNS, PROBLEM_HEADER_ROW } from './problems-tab.ts';
import { RECONCILIATION_WIDTHS } from './reconciliation-tab.ts';
import { REMINDERS_FORM } from './reminder-log.ts';
import { LOG_FORM } from './run-log.ts';
import { SEALS_FORM, SEALS_HIDDEN } from './seal-book.ts';
import type { Request } from './sheets-api.ts';
import { HISTORY_FORM } from './submission-history.ts';
import { SUBMISSION_COLUMNS, SUBMISSION_HEADER_ROW } from './submissions.ts';
import { SUMMARY_COLUMNS, SUMMARY_HEADER_ROW } from './summary.ts';
import { addTabRequests, widthRequests } from './tab-layout.ts';
import { LAYOUT_MARK, metadataOf, type TabView, type WorkbookView } from './tab-view.ts';
import type { ToolCell } from './tool-cell.ts';

/** The tabs that the tool writes whole; people read them. */
export type ToolTab =
  | 'guide'
  | 'summary'
  | 'submissions'
  | 'problems'
  | 'bank'
  | 'confirmations'
  | 'reconciliation'
  | 'seals'
  | 'ownProblems'
  | 'log'
  | 'reminders'
  | 'history'
  | 'codes';

interface ToolTabForm {
  readonly widths: readonly number[];
  /** From 0; -1 for a tab without a table. */
  readonly headerRow: number;
  readonly landscape: boolean;
  readonly frozenColumns: number;
  /** Columns that are for the tool alone (from 0). */
  readonly hidden?: readonly number[];
  /** What a new tab shows until it is first written; a table's own head where lines are only ever appended. */
  readonly first: Content;
}

/** Grows when the columns of a tool-owned tab change: tabs of an older version get the new widths. */
const TOOL_LAYOUT = 'tool-3';
const ROWS_OF_A_NEW_TAB = 60;

const notYet: Content = { rows: [[{ value: SUMMARY_WORDS.notYet, look: 'plain' }]], merges: [] };

const tableHead = (title: string, howTo: string, headers: readonly string[]): Content => ({
  rows: [
    [{ value: title, look: 'titleLeft' }],
    [{ value: howTo, look: 'faint' }],
    [],
    headers.map((value): ToolCell => ({ value, look: 'header' })),
  ],
  merges: [],
});

/** A tab to which lines are only ever added: its head, and the widths of its form. */
function lineTab(
  form: readonly Column[],
  { title, howTo }: { readonly title: string; readonly howTo: string },
  headers: Readonly<Record<string, string>>,
): ToolTabForm {
  return {
    widths: form.map((column) => column.width),
    headerRow: 3,
    landscape: true,
    frozenColumns: 0,
    first: tableHead(title, howTo, Object.values(headers)),
  };
}

const PROBLEMS_FORM: ToolTabForm = {
  widths: PROBLEM_COLUMNS.map((column) => column.width),
  headerRow: PROBLEM_HEADER_ROW,
  landscape: true,
  frozenColumns: 0,
  first: notYet,
};

const FORMS: Readonly<Record<ToolTab, ToolTabForm>> = {
  guide: { widths: GUIDE_WIDTHS, headerRow: -1, landscape: true, frozenColumns: 0, first: notYet },
  summary: {
    widths: SUMMARY_COLUMNS.map((column) => column.width),
    headerRow: SUMMARY_HEADER_ROW,
    landscape: true,
    // The letterhead is merged across the tab, and Google merges nothing across a frozen edge.
    frozenColumns: 0,
    first: notYet,
  },
  submissions: {
    widths: SUBMISSION_COLUMNS.map((column) => column.width),
    headerRow: SUBMISSION_HEADER_ROW,
    landscape: true,
    frozenColumns: 2,
    first: notYet,
  },
  problems: PROBLEMS_FORM,
  ownProblems: PROBLEMS_FORM,
  bank: lineTab(BANK_FORM, STATEMENT_TAB, BANK_HEADERS),
  confirmations: lineTab(CONFIRMATIONS_FORM, CONFIRMATION_TAB, CONFIRMATION_HEADERS),
  reconciliation: {
    widths: RECONCILIATION_WIDTHS,
    headerRow: -1,
    landscape: true,
    frozenColumns: 0,
    first: notYet,
  },
  seals: {
    ...lineTab(SEALS_FORM, SEALS_TAB, SEAL_HEADERS),
    hidden: SEALS_HIDDEN,
  },
  log: lineTab(LOG_FORM, LOG_WORDS, LOG_HEADERS),
  reminders: lineTab(REMINDERS_FORM, REMINDER_LOG_WORDS, REMINDER_HEADERS),
  history: {
    ...lineTab(HISTORY_FORM, HISTORY_WORDS, HISTORY_HEADERS),
    hidden: [HISTORY_FORM.findIndex(({ key }) => key === 'rows')],
  },
  codes: { ...lineTab(CODES_FORM, CODES_WORDS, CODES_HEADERS), landscape: false },
};

const COLOUR_OF: Partial<Record<ToolTab, typeof COLOURS.header>> = {
  summary: COLOURS.header,
  problems: COLOURS.error,
  ownProblems: COLOURS.error,
};

/** A new tool-owned tab, with `content` or what it shows until it is first written. */
export function newToolTab(tab: ToolTab, sheetId: number, index: number, content?: Content): Request[] {
  const form = FORMS[tab];
  const colour = COLOUR_OF[tab];
  const frozenRows = form.headerRow + 1;
  const grid = { rows: ROWS_OF_A_NEW_TAB, columns: form.widths.length };
  return [
    ...addTabRequests({
      sheetId,
      title: TABS[tab],
      mark: tab,
      layout: TOOL_LAYOUT,
      index,
      rows: grid.rows,
      widths: form.widths,
      frozenRows,
      frozenColumns: form.frozenColumns,
      print: {
        orientation: form.landscape ? 'landscape' : 'portrait',
        ...(form.headerRow >= 0 ? { headerRow: form.headerRow + 1 } : {}),
      },
      gridlines: false,
      ...(colour ? { colour } : {}),
    }),
    ...(form.hidden ?? []).map((column) => hideRequest(sheetId, column)),
    ...replaceContent(sheetId, content ?? form.first, grid),
  ];
}

/** A tool-owned tab as it was before anything was written in it. */
export function blankToolTab(tab: ToolTab, there: TabView): Request[] {
  return replaceContent(there.sheetId, FORMS[tab].first, gridOf(there));
}

function hideRequest(sheetId: number, column: number): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  };
}

/** The widths of a tab that an older version laid out; nothing for one of this version. */
export function relayToolTab(tab: ToolTab, there: TabView): Request[] {
  if (metadataOf(there, LAYOUT_MARK) === TOOL_LAYOUT) return [];
  return [
    ...widthRequests(there.sheetId, FORMS[tab].widths),
    ...markRequests(there, LAYOUT_MARK, TOOL_LAYOUT),
  ];
}

/** The tab's size as the snapshot tells it. */
export function gridOf(tab: TabView): { rows: number; columns: number } {
  const { rowCount, columnCount } = tab.sheet.properties.gridProperties ?? {};
  return { rows: rowCount ?? tab.rowCount, columns: columnCount ?? tab.columnCount };
}

const HIGHEST_ID = 2 ** 31 - 1;
const MOST_NEW_TABS = 10_000;

/** The order in which new tabs stand among those that are there, each in the file where it belongs. */
export function tabOrder(view: WorkbookView, unitTabs: readonly UnitTitle[]): TabOrder {
  const wanted = [
    TABS.guide,
    TABS.settings,
    TABS.units,
    TABS.mobilised,
    ...unitTabs.map(({ tabTitle }) => tabTitle),
    TABS.summary,
    TABS.submissions,
    TABS.problems,
    TABS.receipts,
    TABS.labour,
    TABS.goods,
    TABS.proposals,
    TABS.land,
    TABS.plan,
    TABS.settlement,
    TABS.bank,
    TABS.confirmations,
    TABS.reconciliation,
    TABS.seals,
    TABS.ownProblems,
    TABS.log,
    TABS.reminders,
    TABS.history,
    TABS.codes,
  ];
  const titles = (own: boolean) =>
    view.tabs.filter(({ sheetId }) => isOwn(sheetId) === own).map(({ title }) => title);
  const present = { shared: titles(false), own: titles(true) };
  const belongs = ownTitles(view.snapshot, unitTabs);
  const newId = idsFor(view.tabs.map(({ sheetId }) => sheetId));
  return {
    add(title) {
      const own = belongs(title);
      const there = present[own ? 'own' : 'shared'];
      const after = wanted.slice(wanted.indexOf(title) + 1);
      const before = there.findIndex((other) => after.includes(other));
      const index = before < 0 ? there.length : before;
      const free = freeTitle(title, there);
      there.splice(index, 0, free);
      return { index, sheetId: newId(own), title: free };
    },
  };
}

/**
 * Ids for new tabs: above every id there is, so that no old link leads to a new tab; Google's own ids may leave no room
 * there. In the own file they are below zero.
 */
export function idsFor(ids: readonly number[]): (own: boolean) => number {
  const series = (taken: readonly number[]) => {
    const used = new Set(taken);
    const highest = Math.max(0, ...taken);
    let last = highest < HIGHEST_ID - MOST_NEW_TABS ? highest : 0;
    return () => {
      do last += 1;
      while (used.has(last));
      return last;
    };
  };
  const shared = series(ids.filter((id) => !isOwn(id)));
  const own = series(ids.filter(isOwn).map(flipped));
  return (isNewOwn) => (isNewOwn ? flipped(own()) : shared());
}

export interface TabOrder {
  /**
   * A place, an id and a title for a new tab; ids are chosen by us so that one batch can create a tab and fill it. The
   * title is the wanted one unless another tab has it.
   */
  add(title: string): { index: number; sheetId: number; title: string };
}

const LONGEST_TITLE = 31;

/** Two tabs of one name cannot be: the later one has a number behind it, and is known by its mark. */
function freeTitle(wanted: string, present: readonly string[]): string {
  const taken = new Set(present.map((title) => title.toLowerCase()));
  let title = wanted;
  for (let copy = 2; taken.has(title.toLowerCase()); copy++) {
    title = `${wanted.slice(0, LONGEST_TITLE - 5).replace(/[\ud800-\udbff]$/, '')} ${copy}`;
  }
  return title;
}
