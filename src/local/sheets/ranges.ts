/** Ranges of a request against the grid they lie in. */
import type { DimensionRange, GridCoordinate, GridRange } from '../../workbook/sheets-api.ts';
import { columnCountOf, type Draft, gridById, idOf, rowCountOf, type SheetDraft } from './book.ts';
import { invalid } from './errors.ts';

/** A range with all its bounds; ends exclusive. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The sheet and the cells of a range, or Google's refusal of a range that leaves the grid. */
export function areaOf(draft: Draft, range: GridRange): { sheet: SheetDraft; area: Area } {
  const sheet = gridById(draft, range.sheetId);
  const rows = spanOf(range.startRowIndex, range.endRowIndex, rowCountOf(sheet), 'Row', 'row');
  const columns = spanOf(
    range.startColumnIndex,
    range.endColumnIndex,
    columnCountOf(sheet),
    'Column',
    'column',
  );
  return { sheet, area: { top: rows.start, bottom: rows.end, left: columns.start, right: columns.end } };
}

function spanOf(
  from: number | undefined,
  to: number | undefined,
  count: number,
  field: string,
  word: string,
) {
  const start = from ?? 0;
  const end = to ?? count;
  if (start < 0) throw invalid(`GridRange.start${field}Index[${start}] must be >= 0`);
  if (start >= count) {
    throw invalid(`GridRange.start${field}Index[${start}] is after last ${word} in grid[${count - 1}]`);
  }
  if (end > count)
    throw invalid(`GridRange.end${field}Index[${end}] is after last ${word} in grid[${count}]`);
  if (end <= start) {
    throw invalid(`GridRange.start${field}Index[${start}] must be less than end${field}Index[${end}]`);
  }
  return { start, end };
}

/** Refuses a range that names no sheet of the book or leaves its grid. */
export function checkRange(draft: Draft, range: GridRange): void {
  areaOf(draft, range);
}

/** The sheet and the place of a single cell. */
export function cellOf(draft: Draft, at: GridCoordinate): { sheet: SheetDraft; row: number; column: number } {
  const sheet = gridById(draft, at.sheetId);
  const row = at.rowIndex ?? 0;
  const column = at.columnIndex ?? 0;
  const check = (index: number, count: number, field: string, word: string): void => {
    if (index < 0) throw invalid(`GridCoordinate.${field}[${index}] must be >= 0`);
    if (index >= count) {
      throw invalid(`GridCoordinate.${field}[${index}] is after last ${word} in grid[${count - 1}]`);
    }
  };
  check(row, rowCountOf(sheet), 'rowIndex', 'row');
  check(column, columnCountOf(sheet), 'columnIndex', 'column');
  return { sheet, row, column };
}

/** The rows or columns that a range of a dimension names; a missing bound is the edge of the grid. */
export function dimensionOf(draft: Draft, range: DimensionRange | undefined) {
  if (!range?.dimension) throw invalid('range.dimension must be set.');
  const sheet = sheetOfDimension(draft, range);
  const count = range.dimension === 'ROWS' ? rowCountOf(sheet) : columnCountOf(sheet);
  return {
    sheet,
    dimension: range.dimension,
    start: range.startIndex ?? 0,
    end: range.endIndex ?? count,
    count,
  };
}

function sheetOfDimension(draft: Draft, range: DimensionRange): SheetDraft {
  const sheet = draft.sheets.find((candidate) => idOf(candidate) === (range.sheetId ?? 0));
  if (!sheet) throw invalid(`No sheet with id: ${range.sheetId ?? 0}`);
  return sheet;
}

export function intersects(a: Area, b: Area): boolean {
  return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom &&
    outer.left <= inner.left &&
    outer.right >= inner.right
  );
}

/** The bounds of a range that is known to have them all, such as a merge. */
export function boundedArea(range: GridRange): Area {
  return {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? Number.MAX_SAFE_INTEGER,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? Number.MAX_SAFE_INTEGER,
  };
}

/** An area as Google writes it. */
export function rangeOf(sheetId: number, area: Area): GridRange {
  return {
    ...(sheetId === 0 ? {} : { sheetId }),
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  };
}
