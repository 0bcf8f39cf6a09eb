/** The whole workbook as the grid of the page takes it. */
import type {
  ICellData,
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { CellFormat, DimensionProperties, Sheet, Spreadsheet } from '../../workbook/sheets-api.ts';
import { gridOf } from '../sheet-cells.ts';
import { boundedRange } from '../xlsx/a1.ts';
import { drawnFormat, gridStyle, gridValue } from './univer-cell.ts';
import { colours, inclusive, validations } from './univer-rules.ts';

/** Where the grid keeps what its parts know of a workbook. */
const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';
const COLOURS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
const NOTES = 'SHEET_NOTE_PLUGIN';

const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;
/** Letters of 11 points fill a usual row. */
const PIXELS_PER_POINT_AND_ROOM = 1.9;
const NOTE_SIZE = { width: 220, height: 110 };

/** @returns what `createWorkbook` of the grid takes; tabs are named by their sheet ids. */
export function univerBook(spreadsheet: Spreadsheet): IWorkbookData {
  const styles = new StyleTable();
  const sheets = spreadsheet.sheets ?? [];
  const byId = <Value>(make: (sheet: Sheet) => Value | undefined): Record<string, Value> =>
    Object.fromEntries(
      sheets.flatMap((sheet) => {
        const value = make(sheet);
        return value === undefined ? [] : [[idOf(sheet), value]];
      }),
    );
  const worksheets = byId((sheet) => worksheet(sheet, styles));
  return {
    id: 'book',
    name: spreadsheet.properties?.title ?? '',
    appVersion: '0.25.1',
    locale: 'viVN' as IWorkbookData['locale'],
    styles: styles.all,
    sheetOrder: sheets.map(idOf),
    sheets: worksheets,
    resources: [
      { name: VALIDATIONS, data: JSON.stringify(byId(validations)) },
      { name: COLOURS, data: JSON.stringify(byId(colours)) },
      { name: NOTES, data: JSON.stringify(byId(notes)) },
    ],
  };
}

/** Looks are few and cells many: each look once, under a name. */
class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(format: CellFormat): string {
    const style = gridStyle(format);
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `s${this.ids.size}`;
    this.ids.set(key, id);
    this.all[id] = style;
    return id;
  }
}

function idOf(sheet: Sheet): string {
  return String(sheet.properties.sheetId ?? 0);
}

function worksheet(sheet: Sheet, styles: StyleTable): Partial<IWorksheetData> {
  const { properties, merges = [], data: [grid] = [] } = sheet;
  const { rowCount = 0, columnCount = 0, ...view } = properties.gridProperties ?? {};
  const ySplit = view.frozenRowCount ?? 0;
  const xSplit = view.frozenColumnCount ?? 0;
  const tabColor = properties.tabColorStyle
    ? gridStyle({ backgroundColorStyle: properties.tabColorStyle }).bg?.rgb
    : undefined;
  return {
    id: idOf(sheet),
    name: properties.title ?? '',
    tabColor: tabColor ?? '',
    hidden: properties.hidden ? 1 : 0,
    rowCount,
    columnCount,
    freeze: {
      xSplit,
      ySplit,
      startRow: ySplit > 0 ? ySplit : -1,
      startColumn: xSplit > 0 ? xSplit : -1,
    },
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    mergeData: merges.map((range) => inclusive(boundedRange(range, rowCount, columnCount))),
    cellData: cells(sheet, styles),
    rowData: withLargeLetters(
      sheet,
      dimensions(
        grid?.rowMetadata,
        (pixels, hidden): Partial<IRowData> => ({
          // A row of the usual height is one that nobody gave a height: it grows with its text.
          ...(pixels === undefined || pixels === DEFAULT_ROW_HEIGHT ? {} : { h: pixels, ia: 0 }),
          ...(hidden ? { hd: 1 } : {}),
        }),
      ),
    ),
    columnData: dimensions(
      grid?.columnMetadata,
      (pixels, hidden): Partial<IColumnData> => ({
        ...(pixels === undefined ? {} : { w: pixels }),
        ...(hidden ? { hd: 1 } : {}),
      }),
    ),
    showGridlines: view.hideGridlines ? 0 : 1,
  };
}

function cells(sheet: Sheet, styles: StyleTable): Record<number, Record<number, ICellData>> {
  const made: Record<number, Record<number, ICellData>> = {};
  for (const [row, column, data] of gridOf(sheet)) {
    const format = drawnFormat(data);
    const cell: ICellData = {
      ...gridValue(data),
      ...(format === undefined ? {} : { s: styles.idOf(format) }),
    };
    if (Object.keys(cell).length === 0) continue;
    made[row] ??= {};
    made[row][column] = cell;
  }
  return made;
}

/** Rows of headings are not fitted where they are merged: they get the height of their letters. */
function withLargeLetters(
  sheet: Sheet,
  rows: Record<number, Partial<IRowData>>,
): Record<number, Partial<IRowData>> {
  for (const [row, , { userEnteredFormat }] of gridOf(sheet)) {
    const height = Math.round((userEnteredFormat?.textFormat?.fontSize ?? 0) * PIXELS_PER_POINT_AND_ROOM);
    if (height <= DEFAULT_ROW_HEIGHT || rows[row]?.h !== undefined) continue;
    rows[row] = { ...rows[row], h: height };
  }
  return rows;
}

function dimensions<Made extends object>(
  metadata: readonly DimensionProperties[] | undefined,
  make: (pixels: number | undefined, hidden: boolean) => Made,
): Record<number, Made> {
  return Object.fromEntries(
    (metadata ?? []).flatMap(({ pixelSize, hiddenByUser, hiddenByFilter }, at) => {
      const made = make(pixelSize, hiddenByUser === true || hiddenByFilter === true);
      return Object.keys(made).length === 0 ? [] : [[at, made]];
    }),
  );
}

function notes(sheet: Sheet) {
  const made: Record<number, Record<number, object>> = {};
  for (const [row, col, { note }] of gridOf(sheet)) {
    if (note === undefined || note === '') continue;
    made[row] ??= {};
    made[row][col] = { id: `n${row}_${col}`, row, col, note, show: false, ...NOTE_SIZE };
  }
  return Object.keys(made).length === 0 ? undefined : made;
}
