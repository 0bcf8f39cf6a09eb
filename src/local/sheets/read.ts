/** The `Spreadsheet` resource that a `get` answers with, built from the book for a mask. */
import type {
  CellData,
  CellFormat,
  DeveloperMetadata,
  DimensionProperties,
  ExtendedValue,
  GridData,
  Sheet,
  Spreadsheet,
} from '../../workbook/sheets-api.ts';
import {
  type Book,
  columnCountOf,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  idOf,
  type Row,
  rowCountOf,
  type SheetState,
} from './book.ts';
import { below, type FieldsMask, frozen, select } from './fields-mask.ts';
import { tokenize } from './formula.ts';
import { display } from './number-display.ts';
import type { ComputedValues } from './recalculate.ts';

/** Where the values of formula cells come from. */
export interface ValueSource {
  /** Whether those that came with the file still hold. */
  fromFile: boolean;
  /** Asked for only when a computed value is wanted. */
  computed(): ComputedValues;
}

/** The masked part of the book, with the grid's data or without. */
export function readBook(book: Book, mask: FieldsMask, withGrid: boolean, source: ValueSource): Spreadsheet {
  const { spreadsheetId, spreadsheetUrl, properties } = book;
  const sheetsMask = below(mask, 'sheets');
  const metadata = book.metadata.filter(({ location }) => location?.locationType === 'SPREADSHEET');
  const whole: Spreadsheet = {
    spreadsheetId,
    properties,
    ...(sheetsMask ? { sheets: book.sheets.map((sheet, index) => sheetResource(book, sheet, index)) } : {}),
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
    spreadsheetUrl,
  };
  const answer = select(whole, mask) as Spreadsheet;
  const dataMask = withGrid ? below(sheetsMask, 'data') : undefined;
  if (dataMask !== undefined) {
    book.sheets.forEach((sheet, i) => {
      const target = answer.sheets?.[i];
      if (target) target.data = [gridData(book, sheet, dataMask, source)];
    });
  }
  return answer;
}

/** What a cell comes to: the value typed, the one that a file brought along, or the computed one. */
export function effectiveValue(
  cell: CellData,
  source: ValueSource,
  sheetId: number,
  row: number,
  column: number,
): ExtendedValue | undefined {
  const entered = cell.userEnteredValue;
  if (entered?.formulaValue === undefined) return entered;
  if (cell.effectiveValue && source.fromFile) return cell.effectiveValue;
  return source.computed()(sheetId, row, column);
}

function sheetResource(book: Book, sheet: SheetState, index: number): Sheet {
  const { sheetId, title, ...rest } = sheet.properties;
  const metadata = book.metadata.filter(
    ({ location }) => location?.locationType === 'SHEET' && location.sheetId === idOf(sheet),
  );
  const list = <K extends keyof Sheet>(name: K, items: readonly unknown[]): object =>
    items.length > 0 ? { [name]: items } : {};
  return {
    properties: { sheetId: sheetId ?? 0, ...(title === undefined ? {} : { title }), index, ...rest },
    ...list('merges', sheet.merges),
    ...list('conditionalFormats', sheet.conditionalFormats),
    ...list('protectedRanges', sheet.protectedRanges),
    ...list('developerMetadata', metadata),
    ...list('charts', sheet.charts),
    ...(sheet.basicFilter ? { basicFilter: sheet.basicFilter } : {}),
  };
}

function gridData(book: Book, sheet: SheetState, mask: FieldsMask, source: ValueSource): GridData {
  const data: GridData = {};
  const rowsMask = below(mask, 'rowData');
  if (rowsMask !== undefined) {
    const rowData = rowDataOf(sheet, cellReader(book, source, below(rowsMask, 'values') ?? true));
    if (rowData.length > 0) data.rowData = rowData;
  }
  const rowMask = below(mask, 'rowMetadata');
  if (rowMask !== undefined) {
    data.rowMetadata = dimensionMetadata(book, sheet, 'ROWS').map(
      (item) => select(item, rowMask) as DimensionProperties,
    );
  }
  const columnMask = below(mask, 'columnMetadata');
  if (columnMask !== undefined) {
    data.columnMetadata = dimensionMetadata(book, sheet, 'COLUMNS').map(
      (item) => select(item, columnMask) as DimensionProperties,
    );
  }
  return data;
}

/** A stored cell as an answer tells it. */
export type CellReader = (cell: CellData, sheetId: number, row: number, column: number) => CellData;

/** Reads cells with what Google works out for them; only what the mask asks for is worked out. */
export function cellReader(book: Book, source: ValueSource, mask: FieldsMask): CellReader {
  const partOf = (field: keyof CellData) => parts(below(mask, field));
  const typed = TYPED.flatMap((field) => {
    const take = partOf(field);
    return take === undefined ? [] : [[field, take] as const];
  });
  const [takeValue, takeText] = [partOf('effectiveValue'), partOf('formattedValue')];
  const [takeFormat, takeLink] = [partOf('effectiveFormat'), partOf('hyperlink')];
  const needsValue = [takeValue, takeText, takeFormat].some((take) => take !== undefined);
  return (cell, sheetId, row, column) => {
    const answer: Record<string, unknown> = {};
    for (const [field, take] of typed) {
      const kept = cell[field];
      if (kept !== undefined) answer[field] = take(kept);
    }
    const value = needsValue ? effectiveValue(cell, source, sheetId, row, column) : undefined;
    if (value && takeValue) answer['effectiveValue'] = takeValue(value);
    if (takeText) {
      const text = display(value, cell.userEnteredFormat?.numberFormat, book.properties.locale);
      if (text !== undefined) answer['formattedValue'] = text;
    }
    if (takeFormat && (value || cell.userEnteredFormat))
      answer['effectiveFormat'] = takeFormat(effectiveFormat(cell.userEnteredFormat, value));
    const link = takeLink && hyperlinkOf(cell);
    if (link !== undefined) answer['hyperlink'] = link;
    return answer;
  };
}

/** What a cell keeps as it was given. */
const TYPED = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'] as const;

/** Takes of a value what a mask wants of it: of what is one object in many cells, once. */
function parts(mask: FieldsMask | undefined): ((value: unknown) => unknown) | undefined {
  if (mask === undefined) return undefined;
  if (mask === true) return frozen;
  const known = new WeakMap<object, unknown>();
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const taken = frozen(select(value, mask));
    known.set(value, taken);
    return taken;
  };
}

function rowDataOf(sheet: SheetState, read: CellReader): { values?: CellData[] }[] {
  const sheetId = idOf(sheet);
  const lastRow = lastFilled(
    sheet.rows,
    (row) => row !== undefined && lastFilled(row, (cell) => cell !== undefined) >= 0,
  );
  return Array.from({ length: lastRow + 1 }, (_, r) => {
    const row: Row = sheet.rows[r] ?? [];
    const last = lastFilled(row, (cell) => cell !== undefined);
    if (last < 0) return {};
    const values = Array.from({ length: last + 1 }, (_none, c) => {
      const cell = row[c];
      return cell ? read(cell, sheetId, r, c) : {};
    });
    return { values };
  });
}

/** Every row or column of the grid with its size and the metadata attached to it. */
function dimensionMetadata(
  book: Book,
  sheet: SheetState,
  dimension: 'ROWS' | 'COLUMNS',
): DimensionProperties[] {
  const rows = dimension === 'ROWS';
  const attached = new Map<number, DeveloperMetadata[]>();
  for (const metadata of book.metadata) {
    const range = metadata.location?.dimensionRange;
    if (!range || range.dimension !== dimension || (range.sheetId ?? 0) !== idOf(sheet)) continue;
    const index = range.startIndex ?? 0;
    attached.set(index, [...(attached.get(index) ?? []), metadata]);
  }
  const properties = rows ? sheet.rowProperties : sheet.columnProperties;
  return Array.from({ length: rows ? rowCountOf(sheet) : columnCountOf(sheet) }, (_, i) => {
    const developerMetadata = attached.get(i);
    return {
      pixelSize: rows ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH,
      ...properties.get(i),
      ...(developerMetadata ? { developerMetadata } : {}),
    };
  });
}

function lastFilled<T>(items: readonly T[], filled: (item: T) => boolean): number {
  let last = items.length - 1;
  while (last >= 0 && !filled(items[last] as T)) last -= 1;
  return last;
}

const PLAIN: CellFormat = {};
/** Cells of one format, which is one object, have one effective format for each alignment. */
const effectiveFormats = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** The format after Google's defaults. What conditional formats would add is not worked out here. */
function effectiveFormat(given: CellFormat = PLAIN, value: ExtendedValue | undefined): CellFormat {
  const alignment = alignmentOf(value);
  const known = effectiveFormats.get(given) ?? new Map<string, CellFormat>();
  const format = known.get(alignment) ?? withDefaults(given, alignment);
  effectiveFormats.set(given, known.set(alignment, format));
  return format;
}

function withDefaults(given: CellFormat, horizontalAlignment: 'LEFT' | 'CENTER' | 'RIGHT'): CellFormat {
  return {
    backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
    horizontalAlignment,
    verticalAlignment: 'BOTTOM',
    wrapStrategy: 'OVERFLOW_CELL',
    ...given,
    textFormat: {
      foregroundColorStyle: { rgbColor: {} },
      fontFamily: 'Arial',
      fontSize: 10,
      bold: false,
      italic: false,
      strikethrough: false,
      underline: false,
      ...given.textFormat,
    },
  };
}

function alignmentOf(value: ExtendedValue | undefined): 'LEFT' | 'CENTER' | 'RIGHT' {
  if (value?.numberValue !== undefined) return 'RIGHT';
  return value?.boolValue !== undefined || value?.errorValue ? 'CENTER' : 'LEFT';
}

/** The cell's link: of its format, or the address that its HYPERLINK formula spells out. */
function hyperlinkOf(cell: CellData): string | undefined {
  const uri = cell.userEnteredFormat?.textFormat?.link?.uri;
  const formula = cell.userEnteredValue?.formulaValue;
  if (uri !== undefined || formula === undefined || !/^=\s*hyperlink\s*\(/i.test(formula)) return uri;
  const [, , , address, after] = tokenize(formula).filter(({ text }) => text.trim() !== '');
  if (address?.kind !== 'string' || !after || !/^[;,)]$/.test(after.text)) return undefined;
  return address.text.slice(1, -1).replaceAll('""', '"');
}
