/** What became other between two moments of a book, told by the objects that the two no longer share. */
import type { CellData, ExtendedValue } from '../../workbook/sheets-api.ts';
import type { CellChange } from '../page/protocol.ts';
import { type Book, idOf, type Row, type SheetState } from './book.ts';
import type { FieldsMask } from './fields-mask.ts';
import { cellReader, effectiveValue, type ValueSource } from './read.ts';

/** A book as it was, with what its formulas came to then. Holding one costs only the rows that have changed since. */
export interface Moment {
  readonly book: Book;
  readonly values: ValueSource;
}

/**
 * Every cell that is now other than it was, computed ones included; or the word that more than cells may have changed:
 * tabs, rows, columns, sizes, merges, colours by rule, protections, charts, filters, metadata of tabs, the workbook's
 * properties.
 */
export type Changes = ChangedCells | 'structure';

export interface ChangedCells {
  readonly cells: readonly CellChange[];
  /**
   * Whether formats, notes and validations all stayed as they were, or a new cell has those of the cell above it, as the
   * next line of a log does.
   */
  readonly valuesOnly: boolean;
  /** Present where the workbook's own metadata are other, as after each numbered write. */
  readonly metadata?: true;
}

/** @param mask what is told of a cell that changed */
export function changesBetween(before: Moment, after: Moment, mask: FieldsMask): Changes {
  if (!isSameFrame(before.book, after.book)) return 'structure';
  const read = cellReader(after.book, after.values, mask);
  const cells: CellChange[] = [];
  let valuesOnly = true;
  after.book.sheets.forEach((sheet, i) => {
    const sheetId = idOf(sheet);
    const old = before.book.sheets[i]?.rows ?? [];
    for (let row = 0; row < Math.max(old.length, sheet.rows.length); row += 1) {
      const was = old[row] ?? EMPTY_ROW;
      const is = sheet.rows[row] ?? EMPTY_ROW;
      for (let column = 0; column < Math.max(was.length, is.length); column += 1) {
        const a = was[column];
        const b = is[column];
        if (a === b && b?.userEnteredValue?.formulaValue === undefined) continue;
        const looksKept = a === b || isSameBeside(a, b);
        if (
          looksKept &&
          isSameValue(a?.userEnteredValue, b?.userEnteredValue) &&
          isSameValue(valueAt(before, a, sheetId, row, column), valueAt(after, b, sheetId, row, column))
        ) {
          continue;
        }
        if (!looksKept && !isLikeAbove(after, i, row, column, a)) valuesOnly = false;
        cells.push({ sheetId, row, column, data: b === undefined ? {} : read(b, sheetId, row, column) });
      }
    }
  });
  const sameMetadata = before.book.metadata === after.book.metadata;
  return { cells, valuesOnly, ...(sameMetadata ? {} : { metadata: true }) };
}

const EMPTY_ROW: Row = [];

/** Whether all but the cells is the same; a batch that leaves a part alone hands on the very object. */
function isSameFrame(before: Book, after: Book): boolean {
  return (
    before.spreadsheetId === after.spreadsheetId &&
    before.spreadsheetUrl === after.spreadsheetUrl &&
    isSameList(placedMetadata(before), placedMetadata(after)) &&
    before.properties === after.properties &&
    before.sheets.length === after.sheets.length &&
    after.sheets.every((sheet, i) => {
      const { rows: _old, ...was } = before.sheets[i] as SheetState;
      const { rows: _new, ...is } = sheet;
      const names = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof typeof is>;
      return [...names].every((name) => was[name] === is[name]);
    })
  );
}

/** What is attached to tabs, rows and columns: a tab's print setup is, for one. */
function placedMetadata({ metadata }: Book): readonly object[] {
  return metadata.filter(({ location }) => location?.spreadsheet !== true);
}

function isSameList(before: readonly object[], after: readonly object[]): boolean {
  return before.length === after.length && before.every((item, at) => item === after[at]);
}

function valueAt(
  { values }: Moment,
  cell: CellData | undefined,
  sheetId: number,
  row: number,
  column: number,
) {
  return cell && effectiveValue(cell, values, sheetId, row, column);
}

/**
 * Whether a cell that was not there looks just like the one above it, and is locked as that is: no protection of the tab
 * begins or ends with a row.
 */
function isLikeAbove(
  { book }: Moment,
  sheet: number,
  row: number,
  column: number,
  was: CellData | undefined,
): boolean {
  const { rows = [], protectedRanges = [] } = book.sheets[sheet] ?? {};
  const above = rows[row - 1]?.[column];
  const { note, dataValidation } = rows[row]?.[column] ?? {};
  return (
    was === undefined &&
    above !== undefined &&
    note === undefined &&
    dataValidation === undefined &&
    protectedRanges.every(
      ({ range }) => range.startRowIndex === undefined && range.endRowIndex === undefined,
    ) &&
    isSameBeside(above, rows[row]?.[column])
  );
}

/** Whether a cell's format, note and validation are the same, however they came to be. */
function isSameBeside(a: CellData | undefined, b: CellData | undefined): boolean {
  const { userEnteredValue: _a, effectiveValue: _cachedA, ...was } = a ?? {};
  const { userEnteredValue: _b, effectiveValue: _cachedB, ...is } = b ?? {};
  const names = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<keyof typeof is>;
  return [...names].every(
    (name) => was[name] === is[name] || JSON.stringify(was[name]) === JSON.stringify(is[name]),
  );
}

function isSameValue(a: ExtendedValue | undefined, b: ExtendedValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    a.numberValue === b.numberValue &&
    a.stringValue === b.stringValue &&
    a.boolValue === b.boolValue &&
    a.formulaValue === b.formulaValue &&
    a.errorValue?.type === b.errorValue?.type &&
    a.errorValue?.message === b.errorValue?.message
  );
}
