import { textOf } from '../domain/cells.ts';
import type { MobilisedLine } from '../domain/persons.ts';
import { MOBILISED_FORM } from './office-tabs.ts';
import type { Problem } from './problem.ts';
import { findTable, typedRows } from './read-table.ts';
import type { TabView } from './tab-view.ts';

/** The lines of `Đã vận động`; a workbook without the tab has none. */
export function readMobilised(tab: TabView | undefined): { lines: MobilisedLine[]; problems: Problem[] } {
  if (!tab) return { lines: [], problems: [] };
  const { table, problems } = findTable(tab, MOBILISED_FORM, '');
  if (!table) return { lines: [], problems };
  const lines = typedRows(table).map((row) => ({
    name: textOf(table.cell(row, 'name')),
    orgUnit: textOf(table.cell(row, 'orgUnit')),
  }));
  return { lines, problems };
}

/** Where a formula finds the names and their units; a tab whose headers cannot be found is taken as a new one. */
export function mobilisedColumns(tab: TabView | undefined): { name: number; orgUnit: number } {
  const table = tab && findTable(tab, MOBILISED_FORM, '').table;
  const column = (key: 'name' | 'orgUnit') =>
    table?.positions.get(key) ?? MOBILISED_FORM.findIndex((form) => form.key === key);
  return { name: column('name'), orgUnit: column('orgUnit') };
}
