import type { Table } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import { block, runsOf } from './tab-layout.ts';
import { gridOf } from './tool-tabs.ts';

const OURS = ['computed', 'prefilled'];

/**
 * Empties a table below its header, columns that somebody added among them; what the tool itself puts there stays.
 * @param keeps whether a column of the form (by its key), or one that was added (undefined), stays as it is
 */
export function emptyTable(
  table: Table,
  keeps: (key: string | undefined) => boolean = () => false,
): Request[] {
  const { rows, columns } = gridOf(table.tab);
  if (rows <= table.headerRow + 1) return [];
  const keyAt = new Map([...table.positions].map(([key, at]) => [at, key]));
  const ours = new Set(table.columns.flatMap(({ key, role }) => (OURS.includes(role) ? [key] : [])));
  const emptied = Array.from({ length: columns }, (_, at) => at).filter((at) => {
    const key = keyAt.get(at);
    return !(key !== undefined && ours.has(key)) && !keeps(key);
  });
  return runsOf(emptied).map((run) => ({
    repeatCell: {
      range: block(table.tab.sheetId, [table.headerRow + 1, rows], run),
      cell: {},
      fields: 'userEnteredValue,note',
    },
  }));
}
