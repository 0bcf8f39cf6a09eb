/** Which cells of a file are locked. */

import type { Cell, CellStyle } from 'hucre/xlsx';
import { MAX_COLUMNS, MAX_ROWS } from './a1.ts';
import type { FileLocks } from './protection.ts';
import type { SourceSheet } from './source.ts';
import { type PerCell, setAt } from './validations.ts';

/** What is locked in the file; nothing when its sheet is not protected at all. */
export function fileLocksOf(
  sheet: SourceSheet,
  details: PerCell<Cell>,
  rows: number,
  columns: number,
): FileLocks | undefined {
  if (sheet.model.protection?.sheet !== true) return undefined;
  const lockedBy = (style: CellStyle | undefined) => style?.protection?.locked ?? true;
  const byColumn: boolean[] = [];
  for (const { first, last, style } of sheet.columns) {
    for (let column = first; column <= Math.min(last, columns, MAX_COLUMNS - 1); column += 1) {
      byColumn[column] = lockedBy(style);
    }
  }
  const isColumnLocked = (column: number) => byColumn[column] ?? true;
  const merged: PerCell<readonly [number, number]> = new Map();
  for (const { startRow, startCol, endRow, endCol } of sheet.model.merges ?? []) {
    for (let row = startRow; row <= Math.min(endRow, rows); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, columns); column += 1) {
        setAt(merged, row, column, [startRow, startCol]);
      }
    }
  }
  return {
    rows: Math.min(rows, MAX_ROWS),
    columns,
    isColumnLocked,
    counting: (row, column) => merged.get(row)?.get(column) ?? [row, column],
    isLocked: (row, column) => {
      const cell = details.get(row)?.get(column);
      if (cell !== undefined) return lockedBy(cell.style);
      // A cell that is there without any style has the first one, which is locked.
      const plain = (sheet.model.rows[row]?.[column] ?? null) !== null;
      return plain || isColumnLocked(column);
    },
  };
}
