import type { Column } from './columns.ts';
import { rowData } from './content.ts';
import type { Table } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import type { ToolCell } from './tool-cell.ts';

/** Where a table's columns stand: where people moved them, or in the form's own order in a tab that is made just now. */
export function positionsIn<Key extends string>(
  form: readonly Column<Key>[],
  table: Pick<Table<Key>, 'positions'> | undefined,
): ReadonlyMap<Key, number> {
  return table?.positions ?? new Map(form.map(({ key }, at) => [key, at]));
}

/** Lines at the end of a table that only grows, each cell under its header. */
export function appendLines<Key extends string>(
  sheetId: number,
  positions: ReadonlyMap<Key, number>,
  lines: readonly Readonly<Partial<Record<Key, ToolCell>>>[],
): Request {
  const width = Math.max(...positions.values()) + 1;
  const rows = lines.map((line) => {
    const cells: ToolCell[] = Array.from({ length: width }, () => ({}));
    for (const [key, at] of positions) cells[at] = line[key] ?? {};
    return cells;
  });
  return { appendCells: { sheetId, rows: rowData(rows), fields: 'userEnteredValue,userEnteredFormat' } };
}
