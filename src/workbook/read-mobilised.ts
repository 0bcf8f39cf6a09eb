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
