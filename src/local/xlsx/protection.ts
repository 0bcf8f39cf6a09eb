/**
 * Protection. The file can only say "locked", not "for whom": a protected range locks its cells when it only
 * warns or when it leaves at most one editor; a range for two people or more is no lock on one machine. Nor is the lock of
 * a closed list: it would shut out the accountant, for whom alone it is open.
 */

import type { SheetProtection } from 'hucre';
import { LIST_LOCK } from '../../text/vi-closing.ts';
import type { ProtectedRange } from '../../workbook/sheets-api.ts';
import { boundedRange, MAX_COLUMNS, MAX_ROWS, openRange, type Rectangle, rectanglesOf } from './a1.ts';

export interface Locks {
  /** Whether anything on the sheet is locked. */
  any: boolean;
  isLocked(row: number, column: number): boolean;
  /** Whether a column is locked from some row down to the end of the sheet: the column's own style. */
  isColumnLocked(column: number): boolean;
}

/** What a locked sheet still allows: everything but changing locked cells. */
export const SHEET_PROTECTION: SheetProtection = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
};

export function isLock(range: ProtectedRange): boolean {
  if (range.description === LIST_LOCK) return false;
  return range.warningOnly === true || (range.editors?.users ?? []).length <= 1;
}

export function locksOf(ranges: readonly ProtectedRange[]): Locks {
  const locks = ranges.filter(isLock).map((range) => ({
    locked: boundedRange(range.range),
    free: (range.unprotectedRanges ?? []).map((free) => boundedRange(free)),
  }));
  const covers = (r: Rectangle, row: number, column: number) =>
    row >= r.top && row < r.bottom && column >= r.left && column < r.right;
  return {
    any: locks.length > 0,
    isLocked: (row, column) =>
      locks.some(
        ({ locked, free }) => covers(locked, row, column) && !free.some((r) => covers(r, row, column)),
      ),
    isColumnLocked: (column) =>
      locks.some(
        ({ locked, free }) =>
          covers(locked, MAX_ROWS - 1, column) && !free.some((r) => covers(r, MAX_ROWS - 1, column)),
      ),
  };
}

/** The locks that a file shows, on the grid of the sheet. */
export interface FileLocks {
  rows: number;
  columns: number;
  isLocked(row: number, column: number): boolean;
  isColumnLocked(column: number): boolean;
  /** The cell that counts: the first one of a merge. Programs do as they like with the others. */
  counting(row: number, column: number): readonly [row: number, column: number];
}

/**
 * The protected ranges of a sheet: those that were kept with the file as long as the file still agrees with
 * them, and one warning range for every block of locked cells that they do not explain.
 */
export function protectedRangesOf(
  sheetId: number,
  kept: readonly ProtectedRange[],
  file: FileLocks | undefined,
): ProtectedRange[] {
  if (file === undefined) return [...kept];
  const agreeing = kept.filter((range) => !isLock(range) || agrees(range, file));
  const explained = locksOf(agreeing);
  const rows: [number, number[]][] = [];
  for (let row = 0; row < file.rows; row += 1) {
    const columns: number[] = [];
    for (let column = 0; column < file.columns; column += 1) {
      const cell = file.counting(row, column);
      if (file.isLocked(...cell) && !explained.isLocked(...cell)) columns.push(column);
    }
    if (columns.length > 0) rows.push([row, columns]);
  }
  const blocks = rectanglesOf(rows).map((r) => ({
    range: openRange(sheetId, toTheEnd(r, file)),
    warningOnly: true,
  }));
  return [...agreeing, ...blocks];
}

function agrees(range: ProtectedRange, file: FileLocks): boolean {
  const alone = locksOf([range]);
  const r = boundedRange(range.range, file.rows, file.columns);
  for (let row = r.top; row < Math.min(r.bottom, file.rows); row += 1) {
    for (let column = r.left; column < Math.min(r.right, file.columns); column += 1) {
      const cell = file.counting(row, column);
      if (alone.isLocked(...cell) && !file.isLocked(...cell)) return false;
    }
  }
  return true;
}

/** A block that reaches the end of the grid goes on below and beside it when the file says so. */
function toTheEnd(r: Rectangle, file: FileLocks): Rectangle {
  const columns = Array.from({ length: r.right - r.left }, (_, i) => r.left + i);
  const below = r.bottom === file.rows && columns.every((column) => file.isColumnLocked(column));
  const beside = r.right === file.columns && below && file.isColumnLocked(file.columns);
  return { ...r, bottom: below ? MAX_ROWS : r.bottom, right: beside ? MAX_COLUMNS : r.right };
}
