import { fold } from '../domain/fold.ts';
import { FORM_OF, ORG_KINDS, type OrgKind } from '../domain/org-kinds.ts';
import {
  BLANK_ENTRY,
  oneLine,
  readExpected,
  registerFaults,
  tabTitleOf,
  type UnitEntry,
} from '../domain/register.ts';
import type { Settings } from '../domain/settings.ts';
import { KIND_WORDS, TABS } from '../text/vi.ts';
import { SET_UP_REFUSED, UNIT_SENTENCES } from '../text/vi-set-up.ts';
import { describe } from '../workbook/describe.ts';
import { editRequests, newLines, roomFor, unitEdits, withEdits } from '../workbook/office-edits.ts';
import { OFFICE_HEADER_ROW, PLAN_UNITS } from '../workbook/office-layout.ts';
import { findTable, typedRows } from '../workbook/read-table.ts';
import { tabsOfUnits } from '../workbook/read-unit.ts';
import { kindIn, type OrgUnit, readUnits, unitEntry } from '../workbook/read-units.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import type { AskedUnit } from './set-up-options.ts';

/** The register as it is to be, and what writes it. */
export interface SettledUnits {
  readonly units: readonly OrgUnit[];
  /** The lines of a new register. */
  readonly entries: readonly UnitEntry[];
  readonly requests: readonly Request[];
  /** Codes of the units that were asked for and are new, or other than they were. */
  readonly changed: readonly string[];
  /** A sentence for each thing that cannot be. */
  readonly refused: readonly string[];
}

/**
 * The units there are, or the plan's own for a new workbook, with those that were asked for. A unit is known by its code;
 * no line is ever taken away, and only cells that mean something else are written anew.
 */
export function settleUnits(
  view: WorkbookView,
  settings: Settings,
  asked: readonly AskedUnit[] | undefined,
): SettledUnits {
  const tab = view.byTitle(TABS.units);
  if (!tab) return newRegister(view, settings, asked);
  const { units, table, problems } = readUnits(tab, settings.year);
  if (!asked) return { units, entries: [], requests: [], changed: [], refused: [] };
  if (!table) {
    const [first] = problems.filter((problem) => problem.severity === 'error');
    const why = first ? describe(first).message : '';
    return {
      units,
      entries: [],
      requests: [],
      changed: [],
      refused: [SET_UP_REFUSED.registerUnreadable(why)],
    };
  }
  const lines = new Map(units.map((unit) => [fold(unit.code), unit.row]));
  const wishes = asked.map((given) => {
    const row = lines.get(fold(oneLine(given.code)));
    const was = row === undefined ? undefined : unitEntry(table, row);
    return { given, row, was, entry: wishedEntry(given, was) };
  });
  const named = new Set(asked.map(({ code }) => fold(oneLine(code))));
  const others = units.filter(({ code }) => !named.has(fold(code))).map(({ row }) => unitEntry(table, row));
  const faults = sentencesOf(others, wishes);
  if (faults.length > 0) return { units, entries: [], requests: [], changed: [], refused: faults };

  const edits = [
    ...wishes.flatMap(({ row, was, entry }) => (row === undefined ? [] : unitEdits(table, row, entry, was))),
    ...newLines(
      table,
      wishes.flatMap(({ row, entry }) => (row === undefined ? [entry] : [])),
    ),
  ];
  const after = readUnits(withEdits(tab, edits), settings.year).units;
  const touched = new Set(edits.map(({ row }) => row));
  const typed = new Set(typedRows(table).map((row) => fold(unitEntry(table, row).code)));
  return {
    units: after,
    entries: [],
    requests: [...roomFor(table, edits), ...editRequests(tab.sheetId, edits)],
    changed: after.filter(({ row }) => touched.has(row)).map(({ code }) => code),
    refused: [...unreadBack(wishes, typed, after), ...movedLists(view, settings, units, after)],
  };
}

interface Wish {
  readonly given: AskedUnit;
  /** Its line in the register, and what stands there; undefined for a new unit. */
  readonly row: number | undefined;
  readonly was: UnitEntry | undefined;
  readonly entry: UnitEntry;
}

function newRegister(
  view: WorkbookView,
  settings: Settings,
  asked: readonly AskedUnit[] | undefined,
): SettledUnits {
  const wishes = asked?.map((given) => ({
    given,
    row: undefined,
    was: undefined,
    entry: wishedEntry(given, undefined),
  }));
  const entries = wishes?.map(({ entry }) => entry) ?? PLAN_UNITS;
  const units = entries.map(unitOf);
  return {
    units,
    entries,
    requests: [],
    changed: wishes?.map(({ entry }) => entry.code) ?? [],
    refused: wishes ? [...sentencesOf([], wishes), ...movedLists(view, settings, [], units)] : [],
  };
}

/** What was given over what is there; a code keeps the spelling of the register. */
function wishedEntry({ kind, ...given }: AskedUnit, was: UnitEntry | undefined): UnitEntry {
  const old: UnitEntry = was ?? BLANK_ENTRY;
  const texts = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...old,
    ...Object.fromEntries(texts),
    code: was?.code ?? given.code,
    kind: kind === undefined ? old.kind : (kindOf(kind) ?? ''),
  };
}

function kindOf(typed: string): OrgKind | undefined {
  return ORG_KINDS.find((kind) => kind === typed) ?? kindIn(typed);
}

/** What keeps the list from being a register: of units that are there already, only what was asked for. */
function sentencesOf(others: readonly UnitEntry[], wishes: readonly Wish[]): string[] {
  const entries = [...others, ...wishes.map(({ entry }) => entry)];
  return registerFaults(entries, Object.values(TABS)).flatMap(({ place, field, code }) => {
    const wish = wishes[place - others.length];
    if (!wish || (wish.was && wish.given[field] === undefined)) return [];
    const found = field === 'tab' ? tabTitleOf(wish.entry) : oneLine(wish.entry[field]);
    const sentence = UNIT_SENTENCES[code](found);
    return [SET_UP_REFUSED.unit(oneLine(wish.entry.code), place - others.length, sentence)];
  });
}

/** Lines that the register would not be read to have, since another, unread line has their code or tab. */
function unreadBack(
  wishes: readonly Wish[],
  typed: ReadonlySet<string>,
  after: readonly OrgUnit[],
): string[] {
  const read = new Map(after.map((unit) => [fold(unit.code), unit]));
  return wishes.flatMap(({ entry, row }, place) => {
    const code = oneLine(entry.code);
    const isThere = row === undefined && typed.has(fold(code));
    if (!isThere && read.get(fold(code))?.tabTitle === tabTitleOf(entry)) return [];
    return [SET_UP_REFUSED.unit(code, place, SET_UP_REFUSED.lineInUse(code))];
  });
}

/** No list may pass to another tab, and none may be laid out for another form than it was written in. */
function movedLists(
  view: WorkbookView,
  settings: Settings,
  before: readonly OrgUnit[],
  after: readonly OrgUnit[],
): string[] {
  const [oldTabs, newTabs] = [tabsOfUnits(view, before), tabsOfUnits(view, after)];
  const old = new Map(before.map((unit) => [fold(unit.code), unit]));
  return after.flatMap((unit, place) => {
    const refuse = (sentence: string) => [SET_UP_REFUSED.unit(unit.code, place, sentence)];
    const was = old.get(fold(unit.code));
    const [oldTab, newTab] = [was && oldTabs.get(was), newTabs.get(unit)];
    const isRenamed = was && fold(was.tabTitle) !== fold(unit.tabTitle);
    const isItsTitle = oldTab && fold(oldTab.title) === fold(unit.tabTitle);
    if (oldTab && (newTab?.sheetId !== oldTab.sheetId || (isRenamed && !isItsTitle)))
      return refuse(SET_UP_REFUSED.tabOfList(oldTab.title));
    if (oldTab && was?.kind && unit.kind && FORM_OF[was.kind] !== FORM_OF[unit.kind]) {
      const { table } = findTable(oldTab, unitForm(FORM_OF[was.kind], settings), unit.code);
      return refuse(SET_UP_REFUSED.kindOfList(oldTab.title, table ? typedRows(table).length : 0));
    }
    if (!oldTab && newTab && unit.kind) {
      const { table } = findTable(newTab, unitForm(FORM_OF[unit.kind], settings), unit.code);
      if (!table) return refuse(SET_UP_REFUSED.tabInUse(newTab.title));
    }
    return [];
  });
}

/** A new register's line as it will be read. */
function unitOf(entry: UnitEntry, place: number): OrgUnit {
  const row = OFFICE_HEADER_ROW + 1 + place;
  const code = oneLine(entry.code);
  return {
    code,
    name: oneLine(entry.name) || code,
    kind: entry.kind || undefined,
    kindWords: entry.kind === '' ? '' : KIND_WORDS[entry.kind],
    head: oneLine(entry.head),
    email: oneLine(entry.email),
    badEmail: '',
    tabTitle: tabTitleOf(entry),
    expected: readExpected({ kind: 'text', value: entry.expected }) ?? 0,
    signedOn: undefined,
    reopenedUntil: undefined,
    reopenedWhy: '',
    phone: oneLine(entry.phone),
    note: '',
    row,
    tabCell: { row, column: 6 },
  };
}
