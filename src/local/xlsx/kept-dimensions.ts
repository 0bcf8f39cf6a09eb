/** Metadata of columns and rows: kept with a text of theirs, and found again by it when they have moved. */

import type { DeveloperMetadata, RowData, Sheet } from '../../workbook/sheets-api.ts';

/** Metadata without its place, which follows from where it is kept. */
export type StoredMetadata = Omit<DeveloperMetadata, 'location'>;

export interface KeptDimension {
  index: number;
  anchor?: string;
  metadata: StoredMetadata[];
}

export function withoutLocation({ location: _place, ...rest }: DeveloperMetadata): StoredMetadata {
  return rest;
}

/** How far down a sheet a header is looked for. */
const HEADER_ROWS = 100;

function textAt(rows: readonly RowData[], row: number, column: number): string | undefined {
  const text = rows[row]?.values?.[column]?.userEnteredValue?.stringValue;
  return text === '' ? undefined : text;
}

/** The row in which most of these columns have a text: the header row. */
function headerRowOf(rows: readonly RowData[], columns: readonly number[]): number {
  let best = 0;
  let most = 0;
  for (let row = 0; row < Math.min(rows.length, HEADER_ROWS); row += 1) {
    const texts = columns.filter((column) => textAt(rows, row, column) !== undefined).length;
    if (texts > most) [best, most] = [row, texts];
  }
  return best;
}

/** The metadata of a sheet's columns or rows, each with the text by which it is found again. */
export function keptDimensions(sheet: Sheet, kind: 'columnMetadata' | 'rowMetadata'): KeptDimension[] {
  const [data] = sheet.data ?? [];
  const rows = data?.rowData ?? [];
  const found = (data?.[kind] ?? []).flatMap((dimension, at) =>
    (dimension.developerMetadata ?? []).length === 0
      ? []
      : [{ index: at, metadata: (dimension.developerMetadata ?? []).map(withoutLocation) }],
  );
  const header = headerRowOf(
    rows,
    found.map((item) => item.index),
  );
  return found.map((item) => {
    const anchor = kind === 'columnMetadata' ? textAt(rows, header, item.index) : firstText(rows[item.index]);
    return { ...item, ...(anchor === undefined ? {} : { anchor }) };
  });
}

function firstText(row: RowData | undefined): string | undefined {
  return row?.values?.find((cell) => (cell.userEnteredValue?.stringValue ?? '') !== '')?.userEnteredValue
    ?.stringValue;
}

/**
 * Where a column's metadata belongs now: the column that still carries its header, else the only other one that
 * does. Metadata whose header is gone is dropped, so that it can never name the wrong column.
 */
export function placedColumns(kept: readonly KeptDimension[], rows: readonly RowData[], columns: number) {
  const carries = (column: number, text: string) => {
    for (let row = 0; row < Math.min(rows.length, HEADER_ROWS); row += 1) {
      if (textAt(rows, row, column) === text) return true;
    }
    return false;
  };
  return placed(kept, columns, carries);
}

export function placedRows(kept: readonly KeptDimension[], rows: readonly RowData[], count: number) {
  return placed(kept, Math.max(count, rows.length), (row, text) => firstText(rows[row]) === text);
}

function placed(
  kept: readonly KeptDimension[],
  count: number,
  carries: (at: number, text: string) => boolean,
): Map<number, StoredMetadata[]> {
  const places = new Map<number, StoredMetadata[]>();
  for (const { index: at, anchor, metadata: items } of kept) {
    let place: number | undefined = at < count ? at : undefined;
    if (anchor !== undefined && (place === undefined || !carries(place, anchor))) {
      const others = Array.from({ length: count }, (_, i) => i).filter((i) => carries(i, anchor));
      place = others.length === 1 ? others[0] : undefined;
    }
    if (place !== undefined && !places.has(place)) places.set(place, items);
  }
  return places;
}
