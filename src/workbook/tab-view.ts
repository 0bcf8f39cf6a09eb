import { BLANK, type CellValue, isBlank } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { errorText } from '../text/cell-errors.ts';
import type { CellData, ExtendedValue, Sheet, Spreadsheet } from './sheets-api.ts';

/** One tab of the snapshot, read by row and column (both from 0). */
export interface TabView {
  readonly sheet: Sheet;
  readonly sheetId: number;
  readonly title: string;
  /** Rows that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  cellData(row: number, column: number): CellData | undefined;
  cell(row: number, column: number): CellValue;
  /** A value typed over, or a formula still in place. */
  isFormula(row: number, column: number): boolean;
  /** How many cells of the row the snapshot holds. */
  rowWidth(row: number): number;
}

export function tabView(sheet: Sheet): TabView {
  const data = sheet.data?.[0];
  const rows = data?.rowData ?? [];
  // One read of a whole sheet starts at A1; a mask with ranges would not, and then the offset counts.
  const top = data?.startRow ?? 0;
  const left = data?.startColumn ?? 0;
  const cellData = (row: number, column: number) => rows[row - top]?.values?.[column - left];
  return {
    sheet,
    sheetId: sheet.properties.sheetId ?? 0,
    title: sheet.properties.title ?? '',
    rowCount: rows.length + top,
    columnCount: rows.reduce((widest, row) => Math.max(widest, row.values?.length ?? 0), 0) + left,
    cellData,
    cell: (row, column) => toCellValue(cellData(row, column)),
    isFormula: (row, column) => cellData(row, column)?.userEnteredValue?.formulaValue !== undefined,
    rowWidth: (row) => (rows[row - top]?.values?.length ?? 0) + left,
  };
}

const DATE_FORMATS = new Set(['DATE', 'DATE_TIME', 'TIME']);

/** What a cell holds, in the domain's terms. A formula that nothing has calculated is unreadable, not blank. */
export function toCellValue(cell: CellData | undefined): CellValue {
  if (!cell) return BLANK;
  const value: ExtendedValue | undefined = cell.effectiveValue;
  if (!value)
    return cell.userEnteredValue?.formulaValue === undefined ? fromTyped(cell) : { kind: 'uncalculated' };
  return fromValue(value, cell);
}

function fromTyped(cell: CellData): CellValue {
  return cell.userEnteredValue ? fromValue(cell.userEnteredValue, cell) : BLANK;
}

function fromValue(value: ExtendedValue, cell: CellData): CellValue {
  if (value.numberValue !== undefined) {
    const isDate = DATE_FORMATS.has(cell.effectiveFormat?.numberFormat?.type ?? '');
    return { kind: 'number', value: value.numberValue, isDate };
  }
  if (value.stringValue !== undefined) return { kind: 'text', value: value.stringValue };
  if (value.boolValue !== undefined) return { kind: 'boolean', value: value.boolValue };
  if (value.errorValue) return { kind: 'error', value: shownError(value.errorValue.type) };
  return BLANK;
}

/** While a function fetches its data, a cell has an error too. */
function shownError(type: string | undefined): string {
  return type === 'LOADING' ? 'Loading...' : errorText(type);
}

/** The workbook's tabs, found by title (folded) or by what our own metadata says they are. */
export interface WorkbookView {
  readonly snapshot: Spreadsheet;
  readonly tabs: readonly TabView[];
  byTitle(title: string): TabView | undefined;
  /** Tabs that our metadata marks: `unit:MN`, `summary`. */
  byMark(mark: string): readonly TabView[];
}

/** Metadata keys of ours. */
export const TAB_MARK = 'chungsuc.tab';
export const LAYOUT_MARK = 'chungsuc.layout';
export const PRINT_MARK = 'chungsuc.print';
export const RUN_TOKEN = 'chungsuc.run';
export const DAILY_MARK = 'chungsuc.daily';
export const MAILED_MARK = 'chungsuc.mailed';

export function workbookView(snapshot: Spreadsheet): WorkbookView {
  const tabs = (snapshot.sheets ?? []).map(tabView);
  const exact = new Map(tabs.map((tab) => [tab.title, tab]));
  const folded = new Map([...tabs].reverse().map((tab) => [fold(tab.title), tab]));
  return {
    snapshot,
    tabs,
    byTitle: (title) => exact.get(title) ?? folded.get(fold(title)),
    byMark: (mark) => tabs.filter((tab) => metadataOf(tab, TAB_MARK) === mark),
  };
}

export function metadataOf(tab: TabView, key: string): string | undefined {
  return tab.sheet.developerMetadata?.find((item) => item.metadataKey === key)?.metadataValue;
}

/** Whether anything is written in the tab at all. */
export function isEmptyTab(tab: TabView): boolean {
  for (let row = 0; row < tab.rowCount; row++) {
    for (let column = 0; column < tab.rowWidth(row); column++) {
      if (!isBlank(tab.cell(row, column))) return false;
    }
  }
  return true;
}
