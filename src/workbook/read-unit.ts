import { type CellValue, textOf } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import type { MobilisedList } from '../domain/persons.ts';
import type { Settings } from '../domain/settings.ts';
import type { Declaration } from '../domain/submission.ts';
import { isTabTitle } from '../domain/tab-titles.ts';
import { HISTORY_WORDS } from '../text/vi-history.ts';
import { a1 } from './a1.ts';
import { isTotal } from './import-furniture.ts';
import type { Problem } from './problem.ts';
import { readDeclaration } from './read-declaration.ts';
import { type ListRow, type ListRules, mergedCells, overwrittenCells, placed, readRow } from './read-list.ts';
import { findTable, place, type Table, typedRows } from './read-table.ts';
import type { OrgUnit } from './read-units.ts';
import { metadataOf, TAB_MARK, type TabView, type WorkbookView } from './tab-view.ts';
import { unitForm } from './unit-forms.ts';

/** What one unit handed in, before any look across units. */
export interface UnitReading {
  readonly orgUnit: OrgUnit;
  readonly tab: TabView | undefined;
  /** Undefined when the tab cannot be read. */
  readonly list:
    | { readonly table: Table; readonly rows: readonly ListRow[]; readonly declaration: Declaration }
    | undefined;
  readonly problems: readonly Problem[];
  /** Cells that its figures come from, in a fixed order, for the fingerprint. */
  inputs(): (string | number | CellValue)[];
  /** What was typed in each row, beside the row's code or number: to tell a changed list from the one handed in. */
  listed(): { readonly key: string; readonly cells: readonly CellValue[] }[];
}

/** The mark of a unit's tab in our metadata. */
export function unitMark(code: string): string {
  return `unit:${code}`;
}

/**
 * The tab of each unit: by its name in `Đơn vị`, else the one tab that our metadata says is this unit's. A tab is one
 * unit's only, so that no row counts twice: one that is marked for another unit is taken by name only if that unit has
 * another tab.
 */
export function tabsOfUnits(view: WorkbookView, units: readonly OrgUnit[]): ReadonlyMap<OrgUnit, TabView> {
  const tabs = new Map<OrgUnit, TabView>();
  const used = new Set<TabView>();
  const settle = (find: (unit: OrgUnit) => TabView | undefined) => {
    for (const unit of units) {
      const tab = tabs.has(unit) ? undefined : find(unit);
      if (!tab || used.has(tab)) continue;
      tabs.set(unit, tab);
      used.add(tab);
    }
  };
  settle((unit) => {
    const tab = view.byTitle(unit.tabTitle);
    const marked = tab && (metadataOf(tab, TAB_MARK) ?? '');
    return marked === '' || marked === unitMark(unit.code) ? tab : undefined;
  });
  settle((unit) => {
    const marked = view.byMark(unitMark(unit.code)).filter((tab) => !used.has(tab));
    return marked.length === 1 ? marked[0] : undefined;
  });
  settle((unit) => view.byTitle(unit.tabTitle));
  return tabs;
}

/** Reads a unit's tab: its declaration and every row. Without a tab or an essential column there is no list. */
export function readUnit(
  tab: TabView | undefined,
  unitsTab: TabView,
  orgUnit: OrgUnit,
  settings: Settings,
  rules: ListRules,
  mobilised: MobilisedList,
): UnitReading {
  const unreadable = (problems: Problem[]): UnitReading => ({
    orgUnit,
    tab,
    list: undefined,
    problems,
    inputs: () => [orgUnit.code, 'unreadable'],
    listed: () => [],
  });
  // Without a kind no tab can be made either, and that is told already.
  if (!orgUnit.kind) return unreadable([]);
  if (!tab) return unreadable([missingTab(unitsTab, orgUnit)]);
  const form = FORM_OF[orgUnit.kind];
  const { table, problems } = findTable(tab, unitForm(form, settings), orgUnit.code);
  if (!table) return unreadable(problems);
  const typed = typedRows(table);
  const totals = new Set(typed.filter((row) => isTotal(textOf(table.cell(row, 'name')))));
  const numbers = typed.filter((row) => !totals.has(row));
  const timesNamed = countNames(table, numbers);
  const known = new Map<string, boolean>();
  const isMobilised = (foldedName: string): boolean => {
    const before = known.get(foldedName);
    if (before !== undefined) return before;
    const verdict = mobilised.exclusion(foldedName, orgUnit, timesNamed.get(foldedName) ?? 0) === 'mobilised';
    known.set(foldedName, verdict);
    return verdict;
  };
  const rows = numbers.map((row) => readRow(table, form, row, rules, isMobilised));
  const told = readDeclaration(table, orgUnit.code, settings.year, rows.length);
  return {
    orgUnit,
    tab,
    list: { table, rows, declaration: told.declaration },
    problems: [
      ...problems,
      ...told.problems,
      ...shortList(table, orgUnit, told, rows.length),
      ...[...totals].map((row) => totalLine(table, orgUnit, row)),
      ...rows.flatMap((row) => row.problems.map((problem) => placed(table, orgUnit.code, row.row, problem))),
      ...overwrittenCells(table, orgUnit.code),
      ...mergedCells(table, orgUnit.code),
    ],
    inputs: () => [
      orgUnit.code,
      orgUnit.kindWords,
      ...told.raw,
      ...typed.flatMap((row) => [row, ...typedCells(table, row)]),
    ],
    listed: () =>
      rows.map(({ row, code }) => ({
        key: code.replace(/\s+/g, '_') || HISTORY_WORDS.line(row + 1).replace(' ', '_'),
        cells: typedCells(table, row),
      })),
  };
}

/** A line that somebody wrote below the others to add them up: it is nobody's, and would count all a second time. */
function totalLine(table: Table, { code }: OrgUnit, row: number): Problem {
  const found = textOf(table.cell(row, 'name'));
  return placed(table, code, row, { code: 'TOTAL_LINE', field: 'name', found });
}

function typedCells(table: Table, row: number): CellValue[] {
  return table.columns
    .filter((column) => column.role !== 'computed' && column.key !== 'number')
    .map((column) => table.cell(row, column.key));
}

function countNames(table: Table, rows: readonly number[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const row of rows) {
    const name = fold(textOf(table.cell(row, 'name')));
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

/** "On time but half empty": told until the accountant says that it is right. */
function shortList(
  table: Table,
  { kind, code, expected, note }: OrgUnit,
  { declaration, doneSpot }: ReturnType<typeof readDeclaration>,
  listed: number,
): Problem[] {
  const isStaff = kind !== undefined && FORM_OF[kind] === 'staff';
  if (!isStaff || !declaration.listDone || note !== '' || listed === 0 || listed >= expected) return [];
  return [
    {
      ...place(table.tab, code, doneSpot.row, doneSpot.column),
      severity: 'warning',
      code: 'LIST_SHORT',
      found: '',
      facts: { listed, expected },
    },
  ];
}

function missingTab(unitsTab: TabView, orgUnit: OrgUnit): Problem {
  return {
    ...place(unitsTab, orgUnit.code, orgUnit.tabCell.row, orgUnit.tabCell.column),
    cell: a1(orgUnit.tabCell.row, orgUnit.tabCell.column),
    severity: 'error',
    code: isTabTitle(orgUnit.tabTitle) ? 'TAB_MISSING' : 'TAB_NAME_INVALID',
    found: orgUnit.tabTitle,
  };
}
