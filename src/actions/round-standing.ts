import { fold } from '../domain/fold.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import type { ProblemCode } from '../domain/problems.ts';
import type { Receiver } from '../domain/receivers.ts';
import { isSealedAs } from '../domain/sealing-changes.ts';
import { TABS } from '../text/vi.ts';
import { typedIn } from '../workbook/copy-tab.ts';
import { officeForm } from '../workbook/office-layout.ts';
import { UNITS_FORM } from '../workbook/office-tabs.ts';
import { isOwn } from '../workbook/own-file.ts';
import { findTable, type Table, typedRows } from '../workbook/read-table.ts';
import type { OrgUnit } from '../workbook/read-units.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import type { TabView } from '../workbook/tab-view.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import type { Assessment } from './assess.ts';
import type { Now } from './outcome.ts';
import { placeNames } from './place-names.ts';
import { sealableFigures } from './seal-figures.ts';
import { lastSeal } from './seal-report.ts';
import { isIntact } from './seals.ts';

/** The accountant's own tabs that hold one round. */
const BOOKS = [
  'mobilised',
  'receipts',
  'labour',
  'goods',
  'proposals',
  'land',
  'plan',
  'settlement',
] as const;
/** Lines that the tool wrote of one round, and that nothing could make again. */
const LINES = ['bank', 'confirmations', 'seals', 'reminders', 'history', 'codes'] as const;
/** What the next `Tổng hợp` writes again. */
const PAGES = ['summary', 'submissions', 'problems', 'reconciliation', 'ownProblems'] as const;

const STRAY: ReadonlySet<ProblemCode> = new Set(['TAB_UNREGISTERED', 'TAB_DUPLICATED']);

/** A tab to which the tool only adds has its lines below so many rows. */
const LINES_BEGIN = 4;

export interface RoundTab {
  readonly tab: TabView;
  readonly rows: number;
}

/** What a round left in the workbook, and what of it is still open. */
export interface RoundStanding {
  readonly lists: readonly (RoundTab & { readonly orgUnit: OrgUnit; readonly table: Table })[];
  readonly books: readonly (RoundTab & { readonly table: Table })[];
  readonly lines: readonly (RoundTab & { readonly name: (typeof LINES)[number] })[];
  readonly pages: readonly { readonly tab: TabView; readonly name: (typeof PAGES)[number] }[];
  /** `Đơn vị`; undefined where its headers cannot be found: then nobody knows whose the lists are. */
  readonly register: Table | undefined;
  /** Titles of tabs whose headers cannot be found, and of lists of units of no known kind, so that nobody knows what to empty. */
  readonly unreadable: readonly string[];
  /** Titles of lists that are no unit's, such as one whose tab was renamed: they would be kept as they are. */
  readonly strays: readonly string[];
  readonly isSealed: boolean;
  /** The number of the last sealed run that can be read. */
  readonly seal: number | undefined;
  /** Codes of works whose money is not settled. */
  readonly openWorks: readonly string[];
  /** What is left at each place; undefined where the use of money is not kept, or rests on what lists declare. */
  readonly left:
    | readonly { readonly receiver: Receiver; readonly place: string; readonly amount: number }[]
    | undefined;
}

export function roundStanding(assessment: Assessment, now: Now): RoundStanding {
  const { view, settings, units, use, seals, problems } = assessment;
  const unreadable: string[] = [];
  const books = BOOKS.flatMap((name) => {
    const tab = view.byTitle(TABS[name]);
    if (!tab) return [];
    const { table } = findTable(tab, officeForm(name, settings), '');
    if (!table) unreadable.push(tab.title);
    return table ? [{ tab, table, rows: typedRows(table).length }] : [];
  });
  const lists = units.flatMap(({ reading: { orgUnit, tab } }) => {
    if (!tab) return [];
    const table =
      orgUnit.kind && findTable(tab, unitForm(FORM_OF[orgUnit.kind], settings), orgUnit.code).table;
    if (!table) unreadable.push(tab.title);
    return table ? [{ orgUnit, tab, table, rows: typedRows(table).length }] : [];
  });
  const last = lastSeal(seals);
  const registerTab = view.byTitle(TABS.units);
  const register = registerTab && findTable(registerTab, UNITS_FORM, '').table;
  if (!register) unreadable.push(TABS.units);
  const nameOf = placeNames(settings);
  return {
    lists,
    books,
    lines: LINES.flatMap((name) => {
      const tab = view.byTitle(TABS[name]);
      return tab ? [{ name, tab, rows: Math.max(0, tab.rowCount - LINES_BEGIN) }] : [];
    }),
    pages: PAGES.flatMap((name) => {
      const tab = view.byTitle(TABS[name]);
      return tab ? [{ name, tab }] : [];
    }),
    register,
    unreadable,
    strays: problems.filter(({ code }) => STRAY.has(code)).map(({ found }) => found),
    isSealed: isIntact(last) && isSealedAs(last.seal, sealableFigures(assessment, now)),
    seal: isIntact(last) ? last.number : undefined,
    openWorks: (use?.works ?? []).filter(({ spent }) => spent.open !== 0).map(({ code }) => code),
    left:
      use && !use.isDeclared
        ? use.places
            .filter(({ left }) => left !== 0)
            .map(({ place, left }) => ({ receiver: place, place: nameOf(place), amount: left }))
        : undefined,
  };
}

/**
 * Titles of tabs whose content would be lost: another file that is to keep it has not the very same. A tab of the own file
 * without a line has nothing to lose: it was emptied by a run that got no further.
 */
export function notRecorded({ lists, books, lines, register }: RoundStanding, record: Spreadsheet): string[] {
  const there = new Map(
    (record.sheets ?? []).map((sheet) => [fold(sheet.properties.title ?? ''), typedIn(sheet)]),
  );
  return [...lists, ...books, ...lines, ...(register ? [{ tab: register.tab, rows: 1 }] : [])]
    .filter(({ tab, rows }) => rows > 0 || !isOwn(tab.sheetId))
    .map(({ tab }) => tab)
    .filter((tab) => there.get(fold(tab.title)) !== typedIn(tab.sheet))
    .map(({ title }) => title);
}
