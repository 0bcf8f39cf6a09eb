/** Which cells refuse a hand on this machine: the very ones that the file itself would lock. */
import type { CellData, GridRange, Request, Spreadsheet } from '../../workbook/sheets-api.ts';
import { isLock } from '../xlsx/protection.ts';
import type { SheetLocks } from './protocol.ts';

/** The locks of each tab that has any. */
export function sheetLocks(spreadsheet: Spreadsheet): SheetLocks[] {
  return (spreadsheet.sheets ?? []).flatMap(({ properties, protectedRanges = [] }) => {
    const locks = protectedRanges.filter(isLock);
    if (locks.length === 0) return [];
    return [
      {
        sheetId: properties.sheetId ?? 0,
        locked: locks.map((lock) => lock.range),
        open: locks.flatMap((lock) => lock.unprotectedRanges ?? []),
      },
    ];
  });
}

export function isLocked({ locked, open }: SheetLocks, row: number, column: number): boolean {
  return (
    locked.some((range) => covers(range, row, column)) && !open.some((range) => covers(range, row, column))
  );
}

/** Whether no cell of the tab is open: then its rows, columns and name are the tool's too. */
export function isWhollyLocked({ locked, open }: SheetLocks): boolean {
  return open.length === 0 && locked.some((range) => bounds(range).every((bound) => bound === undefined));
}

/** Whether rows or columns can be taken out without taking a locked part away whole. */
export function mayDelete(
  locks: SheetLocks,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  end: number,
): boolean {
  return (
    !isWhollyLocked(locks) &&
    !locks.locked.some((range) => {
      const [first, last] =
        dimension === 'ROWS'
          ? [range.startRowIndex, range.endRowIndex]
          : [range.startColumnIndex, range.endColumnIndex];
      // A lock of part of the rows stands in certain columns: it is in the way of columns, not of single rows.
      if (dimension === 'COLUMNS') return (first ?? 0) < end && (last ?? Number.POSITIVE_INFINITY) > start;
      return first !== undefined && last !== undefined && start <= first && last <= end;
    })
  );
}

/** What an edit may not do, and where: the first cell or tab that is locked. */
export type LockHit =
  | { readonly kind: 'cell'; readonly sheetId: number; readonly row: number; readonly column: number }
  | { readonly kind: 'sheet' | 'rows' | 'columns'; readonly sheetId: number };

/**
 * The first locked thing that the requests would change; looks, sizes and notes are free everywhere but in tabs that the
 * tool writes whole.
 *
 * @param current what the cell holds now: writing the very same again is no change
 */
export function lockHit(
  requests: readonly Request[],
  locks: readonly SheetLocks[],
  current: (sheetId: number, row: number, column: number) => CellData | undefined,
): LockHit | undefined {
  const of = (sheetId: number | undefined) => locks.find((lock) => lock.sheetId === (sheetId ?? 0));
  for (const request of requests) {
    const hit = hitOf(request, of, current);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

function hitOf(
  request: Request,
  of: (sheetId: number | undefined) => SheetLocks | undefined,
  current: (sheetId: number, row: number, column: number) => CellData | undefined,
): LockHit | undefined {
  const { updateCells, insertDimension, deleteDimension, mergeCells, updateSheetProperties, deleteSheet } =
    request;
  if (updateCells !== undefined) return cellHit(updateCells, of, current);
  if (insertDimension !== undefined) {
    const { sheetId = 0, dimension } = insertDimension.range;
    const locks = of(sheetId);
    return locks && isWhollyLocked(locks) ? { kind: kindOf(dimension), sheetId } : undefined;
  }
  if (deleteDimension !== undefined) {
    const { sheetId = 0, dimension, startIndex = 0, endIndex = startIndex + 1 } = deleteDimension.range;
    const locks = of(sheetId);
    return locks && !mayDelete(locks, dimension, startIndex, endIndex)
      ? { kind: kindOf(dimension), sheetId }
      : undefined;
  }
  if (mergeCells !== undefined) {
    const { sheetId = 0 } = mergeCells.range;
    const locks = of(sheetId);
    return locks?.locked.some((range) => overlap(range, mergeCells.range))
      ? { kind: 'sheet', sheetId }
      : undefined;
  }
  // The tool finds its own tabs by their names.
  const renamed = updateSheetProperties?.fields.split(',').includes('title')
    ? updateSheetProperties.properties.sheetId
    : undefined;
  const touched = deleteSheet?.sheetId ?? renamed;
  const locks = touched === undefined ? undefined : of(touched);
  return locks && isWhollyLocked(locks) ? { kind: 'sheet', sheetId: locks.sheetId } : undefined;
}

function kindOf(dimension: 'ROWS' | 'COLUMNS'): 'rows' | 'columns' {
  return dimension === 'ROWS' ? 'rows' : 'columns';
}

function cellHit(
  { start, range, rows = [], fields }: NonNullable<Request['updateCells']>,
  of: (sheetId: number | undefined) => SheetLocks | undefined,
  current: (sheetId: number, row: number, column: number) => CellData | undefined,
): LockHit | undefined {
  const sheetId = start?.sheetId ?? range?.sheetId ?? 0;
  const locks = of(sheetId);
  if (locks === undefined || !touchesValues(fields)) return undefined;
  const top = start?.rowIndex ?? range?.startRowIndex ?? 0;
  const left = start?.columnIndex ?? range?.startColumnIndex ?? 0;
  const bottom = range?.endRowIndex ?? top + rows.length;
  const width = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  const right = range?.endColumnIndex ?? left + width;
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      if (!isLocked(locks, row, column)) continue;
      const wanted = rows[row - top]?.values?.[column - left]?.userEnteredValue;
      const there = current(sheetId, row, column)?.userEnteredValue;
      if (JSON.stringify(wanted ?? {}) !== JSON.stringify(there ?? {}))
        return { kind: 'cell', sheetId, row, column };
    }
  }
  return undefined;
}

/** `*` and the value itself; formats and notes are no values. */
function touchesValues(fields: string): boolean {
  return fields
    .split(',')
    .some((field) => field.trim() === '*' || field.trim().startsWith('userEnteredValue'));
}

function bounds({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange) {
  return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex];
}

/** Whether a range holds a cell; a side that it leaves open reaches to the end. */
export function covers(range: GridRange, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY)
  );
}

function overlap(a: GridRange, b: GridRange): boolean {
  const end = (value: number | undefined) => value ?? Number.POSITIVE_INFINITY;
  return (
    (a.startRowIndex ?? 0) < end(b.endRowIndex) &&
    (b.startRowIndex ?? 0) < end(a.endRowIndex) &&
    (a.startColumnIndex ?? 0) < end(b.endColumnIndex) &&
    (b.startColumnIndex ?? 0) < end(a.endColumnIndex)
  );
}
