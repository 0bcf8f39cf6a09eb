/** The whole workbook as the grid of the page takes it. */
import type {
  ICellData,
  IColumnData,
  IRange,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import { GRID_WORDS } from '../../text/vi-grid.ts';
import type {
  BooleanCondition,
  CellData,
  CellFormat,
  DataValidationRule,
  DimensionProperties,
  GridRange,
  Sheet,
  Spreadsheet,
} from '../../workbook/sheets-api.ts';
import { rectanglesOf } from '../xlsx/a1.ts';
import { formulaToFile } from '../xlsx/formulas.ts';
import { gridStyle, gridValue } from './univer-cell.ts';

/** Where the grid keeps what its parts know of a workbook. */
const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';
const COLOURS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
const NOTES = 'SHEET_NOTE_PLUGIN';

const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;
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
    mergeData: merges.map((range) => gridRange(range, rowCount, columnCount)),
    cellData: cells(sheet, styles),
    rowData: dimensions(
      grid?.rowMetadata,
      (pixels, hidden): Partial<IRowData> => ({
        // A row of the usual height is one that nobody gave a height: it grows with its text.
        ...(pixels === undefined || pixels === DEFAULT_ROW_HEIGHT ? {} : { h: pixels, ia: 0 }),
        ...(hidden ? { hd: 1 } : {}),
      }),
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
  for (const [row, column, data] of cellsOf(sheet)) {
    const cell: ICellData = {
      ...gridValue(data),
      ...(data.userEnteredFormat === undefined ? {} : { s: styles.idOf(data.userEnteredFormat) }),
    };
    if (Object.keys(cell).length === 0) continue;
    made[row] ??= {};
    made[row][column] = cell;
  }
  return made;
}

function* cellsOf(sheet: Sheet): Generator<[row: number, column: number, data: CellData]> {
  for (const { startRow = 0, startColumn = 0, rowData = [] } of sheet.data ?? []) {
    for (const [r, { values = [] }] of rowData.entries()) {
      for (const [c, data] of values.entries()) yield [startRow + r, startColumn + c, data];
    }
  }
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

/** The grid's ranges include their ends. */
function gridRange(range: GridRange, rowCount: number, columnCount: number): IRange {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: (range.endRowIndex ?? rowCount) - 1,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: (range.endColumnIndex ?? columnCount) - 1,
  };
}

function notes(sheet: Sheet) {
  const made: Record<number, Record<number, object>> = {};
  for (const [row, col, { note }] of cellsOf(sheet)) {
    if (note === undefined || note === '') continue;
    made[row] ??= {};
    made[row][col] = { id: `n${row}_${col}`, row, col, note, show: false, ...NOTE_SIZE };
  }
  return Object.keys(made).length === 0 ? undefined : made;
}

/** The checks of a tab, each once with all the blocks of cells that it holds for. */
function validations(sheet: Sheet) {
  const byRule = new Map<string, { rule: DataValidationRule; rows: Map<number, number[]> }>();
  for (const [row, column, { dataValidation }] of cellsOf(sheet)) {
    if (dataValidation === undefined) continue;
    const key = JSON.stringify(dataValidation);
    const found = byRule.get(key) ?? { rule: dataValidation, rows: new Map<number, number[]>() };
    byRule.set(key, found);
    const columns = found.rows.get(row);
    if (columns) columns.push(column);
    else found.rows.set(row, [column]);
  }
  const made = [...byRule.values()].flatMap(({ rule, rows }, at) => {
    const check = gridCheck(rule);
    if (check === undefined) return [];
    const ranges = rectanglesOf([...rows]).map(({ top, bottom, left, right }) => ({
      startRow: top,
      endRow: bottom - 1,
      startColumn: left,
      endColumn: right - 1,
    }));
    return [{ uid: `v${at}`, ranges, ...check }];
  });
  return made.length === 0 ? undefined : made;
}

/** `errorStyle` 1 refuses what does not fit, 2 only marks it. */
function gridCheck({ condition, strict, inputMessage, showCustomUi }: DataValidationRule) {
  const kind = checkKind(condition);
  if (kind === undefined) return undefined;
  return {
    ...kind,
    allowBlank: true,
    errorStyle: strict ? 1 : 2,
    showErrorMessage: true,
    ...(inputMessage === undefined ? {} : { prompt: inputMessage }),
    ...messageOf(condition, inputMessage),
    ...(kind.type === 'list' ? { showDropDown: showCustomUi !== false, renderMode: 1 } : {}),
  };
}

/** What is said of a value that does not fit. */
function messageOf({ type, values = [] }: BooleanCondition, inputMessage: string | undefined) {
  if (inputMessage !== undefined) return { error: inputMessage };
  const words = values.map(({ userEnteredValue = '' }) => userEnteredValue);
  return type === 'ONE_OF_LIST' ? { error: GRID_WORDS.chooseFromList(words) } : {};
}

function checkKind({ type, values = [] }: BooleanCondition) {
  const [first = '', second = ''] = values.map(({ userEnteredValue = '' }) => userEnteredValue);
  const formula = (text: string) => (text.startsWith('=') ? `=${formulaToFile(text)}` : text);
  switch (type) {
    case 'BOOLEAN':
      return { type: 'checkbox' };
    case 'ONE_OF_LIST':
      // The grid takes a list as CSV: a word with a comma in it goes in quotes.
      return {
        type: 'list',
        formula1: values.map(({ userEnteredValue = '' }) => listWord(userEnteredValue)).join(','),
      };
    case 'ONE_OF_RANGE':
      return { type: 'list', formula1: formula(first) };
    case 'NUMBER_GREATER_THAN_EQ':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: formula(first) };
    case 'NUMBER_GREATER':
      return { type: 'decimal', operator: 'greaterThan', formula1: formula(first) };
    case 'NUMBER_EQ':
      return { type: 'decimal', operator: 'equal', formula1: formula(first) };
    case 'NUMBER_BETWEEN':
      return { type: 'decimal', operator: 'between', formula1: formula(first), formula2: formula(second) };
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formula1: formula(first) };
    // Shown by no part of the grid; the program and the file still hold it.
    default:
      return undefined;
  }
}

function listWord(word: string): string {
  return /[",]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
}

function colours(sheet: Sheet) {
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  const made = (sheet.conditionalFormats ?? []).flatMap(({ ranges, booleanRule }, at) => {
    const value = ruleFormula(booleanRule.condition);
    if (value === undefined) return [];
    const { vt: _vt, ...style } = gridStyle(booleanRule.format);
    return [
      {
        cfId: `c${at}`,
        ranges: ranges.map((range) => gridRange(range, rowCount, columnCount)),
        stopIfTrue: false,
        rule: { type: 'highlightCell', subType: 'formula', value, style },
      },
    ];
  });
  return made.length === 0 ? undefined : made;
}

function ruleFormula({ type, values: [first] = [] }: BooleanCondition): string | undefined {
  return type === 'CUSTOM_FORMULA' && first?.userEnteredValue
    ? `=${formulaToFile(first.userEnteredValue)}`
    : undefined;
}
