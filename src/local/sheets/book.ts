/**
 * The spreadsheet in memory. A `Book` and all it holds is never changed in place: a batch works on a `Draft` that shares
 * every row it does not write, and the draft either becomes the book or is thrown away.
 */
import type {
  CellData,
  ConditionalFormatRule,
  DeveloperMetadata,
  DimensionProperties,
  EmbeddedChart,
  GridRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
} from '../../workbook/sheets-api.ts';
import { invalid } from './errors.ts';

/** What is kept of a row: cells with something in them, by column. */
export type Row = readonly (CellData | undefined)[];

export interface SheetState {
  /** Without `index`, which is the place in `Book.sheets`. */
  properties: SheetProperties;
  rows: readonly (Row | undefined)[];
  rowProperties: ReadonlyMap<number, DimensionProperties>;
  columnProperties: ReadonlyMap<number, DimensionProperties>;
  merges: readonly GridRange[];
  conditionalFormats: readonly ConditionalFormatRule[];
  protectedRanges: readonly ProtectedRange[];
  charts: readonly EmbeddedChart[];
  basicFilter?: { range?: GridRange };
}

export interface Book {
  spreadsheetId: string;
  spreadsheetUrl: string;
  properties: SpreadsheetProperties;
  sheets: readonly SheetState[];
  /** All of it, wherever it is attached. */
  metadata: readonly DeveloperMetadata[];
  /** Grows whenever a computed value may have changed. */
  valuesVersion: number;
}

type MutableRow = (CellData | undefined)[];

export interface SheetDraft extends Omit<SheetState, 'rows'> {
  rows: (Row | undefined)[];
}

export interface Draft extends Omit<Book, 'sheets'> {
  sheets: SheetDraft[];
  owner: string;
  /** The rows that this draft has copied and may write into. */
  owned: WeakSet<Row>;
}

export const DEFAULT_ROW_HEIGHT = 21;
export const DEFAULT_COLUMN_WIDTH = 100;

export function draftOf(book: Book, owner: string): Draft {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice() })),
    owner,
    owned: new WeakSet(),
  };
}

export function bookOf(draft: Draft): Book {
  const { owner: _owner, owned: _owned, ...book } = draft;
  return book;
}

/** The sheet's own id; Google leaves 0 out of ranges but not out of properties. */
export function idOf(sheet: SheetState | SheetDraft): number {
  return sheet.properties.sheetId ?? 0;
}

export function titleOf(sheet: SheetState | SheetDraft): string {
  return sheet.properties.title ?? '';
}

export function rowCountOf(sheet: SheetState | SheetDraft): number {
  return sheet.properties.gridProperties?.rowCount ?? 0;
}

export function columnCountOf(sheet: SheetState | SheetDraft): number {
  return sheet.properties.gridProperties?.columnCount ?? 0;
}

/** The sheet a request names, in the words Google uses when the request is about the sheet itself. */
export function sheetById(draft: Draft, sheetId: number | undefined): SheetDraft {
  const sheet = draft.sheets.find((candidate) => idOf(candidate) === (sheetId ?? 0));
  if (!sheet) throw invalid(`No sheet with id: ${sheetId ?? 0}`);
  return sheet;
}

/** The sheet a range names. */
export function gridById(draft: Draft, sheetId: number | undefined): SheetDraft {
  const sheet = draft.sheets.find((candidate) => idOf(candidate) === (sheetId ?? 0));
  if (!sheet) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** A row of the draft that may be written into. */
export function writableRow(draft: Draft, sheet: SheetDraft, index: number): MutableRow {
  const row = sheet.rows[index];
  if (row && draft.owned.has(row)) return row as MutableRow;
  const copy: MutableRow = row ? row.slice() : [];
  draft.owned.add(copy);
  while (sheet.rows.length < index) sheet.rows.push(undefined);
  sheet.rows[index] = copy;
  return copy;
}

/** Changes each stored cell of the draft for which `change` gives another one. Rows without a change stay shared. */
export function mapCells(
  draft: Draft,
  sheet: SheetDraft,
  change: (cell: CellData, row: number, column: number) => CellData | undefined,
): void {
  for (let r = 0; r < sheet.rows.length; r += 1) {
    const row = sheet.rows[r];
    if (!row) continue;
    for (let c = 0; c < row.length; c += 1) {
      const cell = row[c];
      if (!cell) continue;
      const next = change(cell, r, c);
      if (next !== cell) writableRow(draft, sheet, r)[c] = next;
    }
  }
}

/** An id that is not taken, the same for the same book. Google's are random; small numbers are left to callers. */
export function freshId(taken: (id: number) => boolean): number {
  let id = 1_020_304_050;
  do id = (id * 48_271) % 0x7fffffff;
  while (taken(id));
  return id;
}
