import { LOOKS } from './looks.ts';
import type { CellFormat, Request } from './sheets-api.ts';
import { block } from './tab-layout.ts';
import type { ToolCell } from './tool-cell.ts';

/** Cells of one look that fill a rectangle: one request formats them all. Rows and columns from 0, ends exclusive. */
interface Block {
  readonly look: CellFormat;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  endColumn: number;
}

/** Formats of a whole tab in few requests: a look repeated down a column, and across like columns, is said once. */
export function formatRequests(sheetId: number, rows: readonly (readonly ToolCell[])[]): Request[] {
  return blocksOf(rows).map(({ look, startRow, endRow, startColumn, endColumn }) => ({
    repeatCell: {
      range: block(sheetId, [startRow, endRow], [startColumn, endColumn]),
      cell: { userEnteredFormat: look },
      fields: 'userEnteredFormat',
    },
  }));
}

function blocksOf(rows: readonly (readonly ToolCell[])[]): Block[] {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const blocks: Block[] = [];
  let left = new Map<string, Block>();
  for (let column = 0; column < columns; column++) {
    const here = new Map<string, Block>();
    for (const run of runsOf(rows, column)) {
      const key = `${run.startRow} ${run.endRow} ${JSON.stringify(run.look)}`;
      const neighbour = left.get(key);
      if (neighbour) neighbour.endColumn = column + 1;
      else blocks.push(run);
      here.set(key, neighbour ?? run);
    }
    left = here;
  }
  return blocks;
}

/** The runs of one look down a column; cells without a look are between them. */
function runsOf(rows: readonly (readonly ToolCell[])[], column: number): Block[] {
  const runs: Block[] = [];
  let start = 0;
  let current: ToolCell['look'];
  const close = (end: number) => {
    if (current === undefined) return;
    const look = typeof current === 'string' ? LOOKS[current] : current;
    runs.push({ look, startRow: start, endRow: end, startColumn: column, endColumn: column + 1 });
  };
  for (let row = 0; row <= rows.length; row++) {
    const look = rows[row]?.[column]?.look;
    if (row < rows.length && sameLook(look, current)) continue;
    close(row);
    [start, current] = [row, look];
  }
  return runs;
}

function sameLook(a: ToolCell['look'], b: ToolCell['look']): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}
