import type {
  CellData,
  CellFormat,
  DimensionProperties,
  GridRange,
  Sheet,
  Spreadsheet,
} from '../../workbook/sheets-api.ts';
import { display } from '../sheets/number-display.ts';
import { fittedHeights } from '../xlsx/fitted-rows.ts';
import { PIXELS_PER_POINT, USUAL_COLUMN_PIXELS, USUAL_ROW_PIXELS } from '../xlsx/pixels.ts';
import { covers, isLocked, isWhollyLocked, sheetLocks } from './locks.ts';

/** A cell as it is printed: its text, its look, and how far it reaches. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly format: CellFormat;
  readonly kind: 'text' | 'number' | 'box' | 'link';
  /** Columns and rows, of those that are printed. */
  readonly across: number;
  readonly down: number;
}

export interface PrintedRow {
  readonly row: number;
  /** Pixels. */
  readonly height: number;
  readonly cells: readonly PrintedCell[];
}

/** A tab's rows and column widths (pixels): without what is hidden, and without what is empty at the end. */
export function printedRows(book: Spreadsheet, sheet: Sheet): { rows: PrintedRow[]; widths: number[] } {
  const data = sheet.data?.[0] ?? {};
  const at = (row: number, column: number) => data.rowData?.[row]?.values?.[column];
  const shown = (row: number, column: number) => printedText(book, at(row, column));
  const filled = usedArea(book, sheet, shown);
  const rows = visible(filled.rows, data.rowMetadata);
  const columns = visible(filled.columns, data.columnMetadata);
  const merges = sheet.merges ?? [];
  const fitted = fittedHeights(sheet);
  const isAnchor = (row: number, column: number) =>
    (sheet.charts ?? []).some(({ position }) => {
      const { rowIndex = 0, columnIndex = 0 } = position?.overlayPosition?.anchorCell ?? {};
      return rowIndex === row && columnIndex === column;
    });

  const printed = rows.map((row): PrintedRow => {
    const cells: PrintedCell[] = [];
    for (let place = 0; place < columns.length; ) {
      const column = columns[place] ?? 0;
      const merge = merges.find((range) => covers(range, row, column));
      const across = merge ? columns.filter((each) => covers(merge, row, each)).length : 1;
      const first = merge === undefined || isFirst(merge, row, column, rows, columns);
      if (first) {
        const top = merge?.startRowIndex ?? row;
        const left = merge?.startColumnIndex ?? column;
        const { text, kind } = shown(top, left);
        const free = merge === undefined && kind === 'text' && text !== '' ? roomBeside(place, row) : 0;
        const format = at(top, left)?.userEnteredFormat ?? {};
        cells.push({
          row,
          column,
          text,
          kind,
          format,
          across: across + (overflows(format) ? free : 0),
          down: merge ? rows.filter((each) => covers(merge, each, column)).length : 1,
        });
        place += across + (overflows(format) ? free : 0);
      } else place += 1;
    }
    const height = data.rowMetadata?.[row]?.pixelSize ?? USUAL_ROW_PIXELS;
    // A row that nobody set is as high as its text, like everywhere.
    const needed = height === USUAL_ROW_PIXELS ? (fitted.get(row) ?? 0) * PIXELS_PER_POINT : 0;
    return { row, height: Math.max(height, needed), cells };
  });

  /** How many columns beside a text are empty and plain, so that it may run over them, as on the screen. */
  function roomBeside(place: number, row: number): number {
    let free = 0;
    for (const column of columns.slice(place + 1)) {
      const cell = at(row, column);
      const { borders, backgroundColorStyle } = cell?.userEnteredFormat ?? {};
      const plain = borders === undefined && backgroundColorStyle === undefined && !isAnchor(row, column);
      if (!plain || shown(row, column).text !== '' || merges.some((range) => covers(range, row, column)))
        break;
      free += 1;
    }
    return free;
  }

  return {
    rows: printed,
    widths: columns.map((column) => data.columnMetadata?.[column]?.pixelSize ?? USUAL_COLUMN_PIXELS),
  };
}

function overflows({ wrapStrategy, horizontalAlignment = 'LEFT' }: CellFormat): boolean {
  return wrapStrategy === undefined || wrapStrategy === 'OVERFLOW_CELL'
    ? horizontalAlignment === 'LEFT'
    : false;
}

function printedText(book: Spreadsheet, cell: CellData | undefined): Pick<PrintedCell, 'text' | 'kind'> {
  const value = cell?.effectiveValue ?? cell?.userEnteredValue;
  if (cell?.dataValidation?.condition.type === 'BOOLEAN')
    return { text: value?.boolValue === true ? '☑' : '☐', kind: 'box' };
  const text = display(value, cell?.userEnteredFormat?.numberFormat, book.properties?.locale) ?? '';
  if (cell?.hyperlink !== undefined || cell?.userEnteredFormat?.textFormat?.link !== undefined)
    return { text, kind: 'link' };
  return { text, kind: value?.numberValue === undefined ? 'text' : 'number' };
}

/** How many rows and columns, from the first, have anything to print. */
function usedArea(
  book: Spreadsheet,
  sheet: Sheet,
  shown: (row: number, column: number) => Pick<PrintedCell, 'text' | 'kind'>,
): { rows: number; columns: number } {
  const [locks] = sheetLocks({ ...book, sheets: [sheet] });
  // The tool numbers rows that are ready to be filled: alone in a row, that is nothing to print.
  const own = (row: number, column: number) =>
    locks !== undefined && !isWhollyLocked(locks) && isLocked(locks, row, column);
  let rows = 0;
  let columns = 0;
  (sheet.data?.[0]?.rowData ?? []).forEach(({ values = [] }, row) => {
    values.forEach((_cell, column) => {
      const { text } = shown(row, column);
      if (text === '') return;
      columns = Math.max(columns, column + 1);
      if (!own(row, column)) rows = Math.max(rows, row + 1);
    });
  });
  for (const {
    startRowIndex = 0,
    startColumnIndex = 0,
    endRowIndex = 0,
    endColumnIndex = 0,
  } of sheet.merges ?? []) {
    if (
      startRowIndex < rows &&
      startColumnIndex < columns &&
      shown(startRowIndex, startColumnIndex).text !== ''
    ) {
      rows = Math.max(rows, endRowIndex);
      columns = Math.max(columns, endColumnIndex);
    }
  }
  return { rows, columns };
}

function visible(count: number, properties: readonly DimensionProperties[] = []): number[] {
  return Array.from({ length: count }, (_, at) => at).filter(
    (at) => properties[at]?.hiddenByUser !== true && properties[at]?.hiddenByFilter !== true,
  );
}

/** Whether a cell is the first printed one of its merge. */
function isFirst(
  merge: GridRange,
  row: number,
  column: number,
  rows: readonly number[],
  columns: readonly number[],
): boolean {
  return (
    row === rows.find((each) => covers(merge, each, column)) &&
    column === columns.find((each) => covers(merge, row, each))
  );
}
