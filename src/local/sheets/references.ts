/** How references and ranges follow what happens around them: a copy, inserted or deleted rows, a renamed tab. */
import type { GridRange } from '../../workbook/sheets-api.ts';
import { type CellReference, mapReferences, type Reference } from './formula.ts';

/** Rows or columns put into a sheet before index `at`, or taken out from `at` on. */
export interface Shift {
  kind: 'insert' | 'delete';
  sheetId: number;
  dimension: 'ROWS' | 'COLUMNS';
  at: number;
  count: number;
}

/** The formula as it reads when copied so far down and right: `$` stays, the rest moves along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (cell: CellReference): CellReference => ({
    ...cell,
    ...(cell.row === undefined || cell.rowFixed ? {} : { row: cell.row + rows }),
    ...(cell.column === undefined || cell.columnFixed ? {} : { column: cell.column + columns }),
  });
  const outside = (cell: CellReference): boolean => (cell.row ?? 0) < 0 || (cell.column ?? 0) < 0;
  return mapReferences(formula, (reference) => {
    const start = move(reference.start);
    const end = reference.end && move(reference.end);
    if (outside(start) || (end && outside(end))) return undefined;
    return { ...reference, start, ...(end ? { end } : {}) };
  });
}

/** The formula after a shift; `concerns` says whether a reference leads into the sheet that was shifted. */
export function shiftFormula(
  formula: string,
  shift: Shift,
  concerns: (reference: Reference) => boolean,
): string {
  return mapReferences(formula, (reference) =>
    concerns(reference) ? shiftReference(reference, shift) : reference,
  );
}

/** The formula after a tab's new name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  const old = from.toLowerCase();
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === old ? { ...reference, sheet: to } : reference,
  );
}

/** The formula after a tab is gone. */
export function forgetInFormula(formula: string, title: string): string {
  const gone = title.toLowerCase();
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === gone ? undefined : reference,
  );
}

/** The range after a shift; `undefined` when all of it was deleted. */
export function shiftRange(range: GridRange, shift: Shift): GridRange | undefined {
  if ((range.sheetId ?? 0) !== shift.sheetId) return range;
  const rows = shift.dimension === 'ROWS';
  const span = rows
    ? shiftSpan(range.startRowIndex, range.endRowIndex, shift)
    : shiftSpan(range.startColumnIndex, range.endColumnIndex, shift);
  if (!span) return undefined;
  const next = { ...range };
  if (span.start !== undefined) next[rows ? 'startRowIndex' : 'startColumnIndex'] = span.start;
  if (span.end !== undefined) next[rows ? 'endRowIndex' : 'endColumnIndex'] = span.end;
  return next;
}

/** The ranges after a shift, without those that were deleted. */
export function shiftRanges(ranges: readonly GridRange[], shift: Shift): GridRange[] {
  return ranges.flatMap((range) => shiftRange(range, shift) ?? []);
}

/** The bounds (end exclusive, either may be open) after a shift; `undefined` when nothing is left between them. */
export function shiftSpan(
  start: number | undefined,
  end: number | undefined,
  { kind, at, count }: Shift,
): { start: number | undefined; end: number | undefined } | undefined {
  if (kind === 'insert') {
    return {
      start: start !== undefined && start >= at ? start + count : start,
      end: end !== undefined && end > at ? end + count : end,
    };
  }
  const cut = (index: number): number => (index <= at ? index : Math.max(at, index - count));
  const next = {
    start: start === undefined ? undefined : cut(start),
    end: end === undefined ? undefined : cut(end),
  };
  return next.end !== undefined && next.end <= (next.start ?? 0) ? undefined : next;
}

function shiftReference(reference: Reference, shift: Shift): Reference | undefined {
  const axis = shift.dimension === 'ROWS' ? 'row' : 'column';
  const first = reference.start[axis];
  const last = reference.end ? reference.end[axis] : first;
  if (first === undefined && last === undefined) return reference;
  // A range may be written from its lower corner (B3:A1): what counts is which end is the smaller.
  const turned = first !== undefined && last !== undefined && first > last;
  const low = turned ? last : first;
  const high = turned ? first : last;
  const span = shiftSpan(low, high === undefined ? undefined : high + 1, shift);
  if (!span) return undefined;
  const newLow = span.start;
  const newHigh = span.end === undefined ? undefined : span.end - 1;
  if (newLow === low && newHigh === high) return reference;
  const start = place(reference.start, axis, turned ? newHigh : newLow);
  return reference.end
    ? { ...reference, start, end: place(reference.end, axis, turned ? newLow : newHigh) }
    : { ...reference, start };
}

function place(cell: CellReference, axis: 'row' | 'column', index: number | undefined): CellReference {
  return index === undefined ? cell : { ...cell, [axis]: index };
}
