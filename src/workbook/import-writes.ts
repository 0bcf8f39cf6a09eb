import type { Column } from './columns.ts';
import type { PlannedLine } from './import-lines.ts';
import type { NewRow } from './import-rows.ts';
import type { Table } from './read-table.ts';
import type { ExtendedValue, Request, RowData } from './sheets-api.ts';

/** Values by row and column; `undefined` is a cell of a new row that stays blank. */
type Cells = Map<number, Map<number, ExtendedValue | undefined>>;

/** The writes of an import into one tab: nothing but the cells of its lines. */
export function importWrites(
  table: Table,
  changes: readonly PlannedLine[],
  additions: readonly { readonly line: PlannedLine; readonly at: NewRow }[],
): Request[] {
  const cells: Cells = new Map();
  const put = (row: number, key: string, value: ExtendedValue | undefined) => {
    const column = table.positions.get(key);
    if (column === undefined) return;
    const line = cells.get(row) ?? new Map<number, ExtendedValue | undefined>();
    cells.set(row, line.set(column, value));
  };
  for (const { row, cells: changed } of changes) {
    if (row !== undefined) for (const { key, value } of changed) put(row, key, value);
  }
  const blanks = table.columns.filter(isBlankInNewRow);
  for (const { line, at } of additions) {
    for (const { key } of blanks) put(at.row, key, undefined);
    for (const { key, value } of line.cells) put(at.row, key, value);
    if (at.number !== undefined) put(at.row, 'number', { numberValue: at.number });
    if (at.code !== undefined) put(at.row, 'code', { stringValue: at.code });
  }
  return blocks(table.tab.sheetId, cells);
}

/** Written as blank, so that a new row goes in one piece; a box is left as it is. */
function isBlankInNewRow({ role, kind }: Column): boolean {
  return (role === 'essential' || role === 'typed') && kind !== 'box';
}

/** One write for each block of neighbouring cells: rows that follow each other with the same columns go together. */
function blocks(sheetId: number, cells: Cells): Request[] {
  const open = new Map<string, { start: number; rows: RowData[]; column: number }>();
  const done: { start: number; rows: RowData[]; column: number }[] = [];
  for (const [row, line] of [...cells].sort(([a], [b]) => a - b)) {
    for (const run of runs(line)) {
      const key = `${run.column} ${run.values.length}`;
      const before = open.get(key);
      const rowData: RowData = {
        values: run.values.map((value) => (value === undefined ? {} : { userEnteredValue: value })),
      };
      if (before && before.start + before.rows.length === row) {
        before.rows.push(rowData);
        continue;
      }
      const block = { start: row, rows: [rowData], column: run.column };
      open.set(key, block);
      done.push(block);
    }
  }
  return done.map(({ start, rows, column }) => ({
    updateCells: {
      start: { sheetId, rowIndex: start, columnIndex: column },
      rows,
      fields: 'userEnteredValue',
    },
  }));
}

function runs(line: ReadonlyMap<number, ExtendedValue | undefined>) {
  const found: { column: number; values: (ExtendedValue | undefined)[] }[] = [];
  for (const [column, value] of [...line].sort(([a], [b]) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.column + last.values.length === column) last.values.push(value);
    else found.push({ column, values: [value] });
  }
  return found;
}
