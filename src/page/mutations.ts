/**
 * What a person's action did to the grid, in the words of the Sheets API. The grid tells of its changes as "mutations";
 * undoing and redoing come as mutations too.
 */
import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import { type CellExtras, type FormatChange, formatChange } from '../local/page/univer-cell.ts';
import type { CellData, ExtendedValue, Request, RowData } from '../workbook/sheets-api.ts';

/** What has to be looked up in the grid as it is after the mutation. */
export interface GridLookup {
  cell(sheetId: number, row: number, column: number): ICellData | undefined;
  style(style: string | IStyleData): IStyleData | undefined;
  isTickBox(sheetId: number, row: number, column: number): boolean;
  /** The tabs in their order. */
  sheetIds(): readonly number[];
  rowCount(sheetId: number): number;
  columnCount(sheetId: number): number;
}

interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly [key: string]: unknown;
}

type Translate = (params: Params, sheetId: number, grid: GridLookup) => Request[];

/** Mutations that only concern the screen, or that the program does not keep: nothing is lost by leaving them out. */
const OF_THE_SCREEN = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.toggle-note-popup',
  'sheet.mutation.update-note-position',
  'sheet.mutation.data-validation-formula-mark-dirty',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.empty',
  'sheet.mutation.copy-worksheet-end',
  'sheet.mutation.set-worksheet-row-count',
  'sheet.mutation.set-worksheet-column-count',
]);

/** Colours follow their rows by themselves, here as in the program; nothing else can change them here. */
const FOLLOWS = /conditional-rule$/;

/** Whether a mutation concerns the workbook at all. */
export function isAboutWorkbook(id: string): boolean {
  return id.startsWith('sheet.mutation.') && !OF_THE_SCREEN.has(id) && !FOLLOWS.test(id);
}

/** Whether the program can keep what the mutation does. */
export function isKept(id: string): boolean {
  return Object.hasOwn(TRANSLATIONS, id);
}

/** The requests of one mutation; none for one that changes nothing the file holds. */
export function requestsOf(id: string, params: object, grid: GridLookup): Request[] {
  const given = params as Params;
  return TRANSLATIONS[id]?.(given, Number(given.subUnitId ?? 0), grid) ?? [];
}

const TRANSLATIONS: Readonly<Record<string, Translate>> = {
  'sheet.mutation.set-range-values': ({ cellValue }, sheetId, grid) =>
    cellRequests(sheetId, (cellValue ?? {}) as CellMatrix, grid),
  'sheet.mutation.insert-row': ({ range }, sheetId, grid) =>
    range ? inserted(sheetId, 'ROWS', range.startRow, range.endRow, grid.rowCount(sheetId)) : [],
  'sheet.mutation.insert-col': ({ range }, sheetId, grid) =>
    range ? inserted(sheetId, 'COLUMNS', range.startColumn, range.endColumn, grid.columnCount(sheetId)) : [],
  'sheet.mutation.set-worksheet-row-height': ({ ranges = [], rowHeight }, sheetId) =>
    ranges.flatMap(({ startRow, endRow }) => sizes(sheetId, 'ROWS', startRow, endRow, rowHeight)),
  'sheet.mutation.set-worksheet-col-width': ({ ranges = [], colWidth }, sheetId) =>
    ranges.flatMap(({ startColumn, endColumn }) =>
      sizes(sheetId, 'COLUMNS', startColumn, endColumn, colWidth),
    ),
  'sheet.mutation.set-row-hidden': (params, sheetId) => hiding(params, sheetId, 'ROWS', true),
  'sheet.mutation.set-row-visible': (params, sheetId) => hiding(params, sheetId, 'ROWS', false),
  'sheet.mutation.set-col-hidden': (params, sheetId) => hiding(params, sheetId, 'COLUMNS', true),
  'sheet.mutation.set-col-visible': (params, sheetId) => hiding(params, sheetId, 'COLUMNS', false),
  'sheet.mutation.add-worksheet-merge': ({ ranges = [] }, sheetId) =>
    ranges.map((range) => ({
      mergeCells: { range: { sheetId, ...gridRange(range) }, mergeType: 'MERGE_ALL' },
    })),
  'sheet.mutation.remove-worksheet-merge': ({ ranges = [] }, sheetId) =>
    ranges.map((range) => ({ unmergeCells: { range: { sheetId, ...gridRange(range) } } })),
  'sheet.mutation.set-frozen': ({ xSplit, ySplit }, sheetId) => [
    {
      updateSheetProperties: {
        properties: {
          sheetId,
          gridProperties: { frozenRowCount: count(ySplit), frozenColumnCount: count(xSplit) },
        },
        fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
      },
    },
  ],
  'sheet.mutation.set-worksheet-name': ({ name }, sheetId) => [
    { updateSheetProperties: { properties: { sheetId, title: String(name) }, fields: 'title' } },
  ],
  'sheet.mutation.set-worksheet-hidden': ({ hidden }, sheetId) => [
    { updateSheetProperties: { properties: { sheetId, hidden: hidden === 1 }, fields: 'hidden' } },
  ],
  'sheet.mutation.set-worksheet-order': (_params, sheetId, grid) => [
    {
      updateSheetProperties: {
        properties: { sheetId, index: Math.max(0, grid.sheetIds().indexOf(sheetId)) },
        fields: 'index',
      },
    },
  ],
  'sheet.mutation.update-note': ({ row, col, note }, sheetId) =>
    noteRequest(
      sheetId,
      Number(row),
      Number(col),
      String((note as { note?: unknown } | undefined)?.note ?? ''),
    ),
  'sheet.mutation.remove-note': ({ row, col }, sheetId) =>
    row === undefined || col === undefined ? [] : noteRequest(sheetId, Number(row), Number(col), ''),
};

type CellMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** Cells that were written into: their values in one request for each block, their looks in others. */
function cellRequests(sheetId: number, matrix: CellMatrix, grid: GridLookup): Request[] {
  const values: Written[] = [];
  const looks = new Map<string, (Written & { fields: string })[]>();
  for (const [row, column, cell] of entriesOf(matrix)) {
    if (cell === null || cell === undefined || VALUE_KEYS.some((key) => Object.hasOwn(cell, key))) {
      values.push({ row, column, data: valueData(sheetId, row, column, grid) });
    }
    if (cell === null || cell === undefined || !Object.hasOwn(cell, 's')) continue;
    const { format, fields } = change(cell.s, grid);
    if (fields.length === 0) continue;
    const mask = fields.map((field) => `userEnteredFormat${field === '' ? '' : `.${field}`}`).join(',');
    const written = { row, column, data: { userEnteredFormat: format }, fields: mask };
    const before = looks.get(mask);
    if (before) before.push(written);
    else looks.set(mask, [written]);
  }
  return [
    ...blocks(sheetId, values, 'userEnteredValue'),
    ...[...looks].flatMap(([mask, cells]) => blocks(sheetId, cells, mask)),
  ];
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly data: CellData;
}

const VALUE_KEYS = ['v', 'f', 'p', 't', 'custom'] as const;

/** A style of null clears the looks altogether. */
function change(style: ICellData['s'], grid: GridLookup): FormatChange {
  if (style === null || style === undefined) return { format: {}, fields: [''] };
  return formatChange(grid.style(style) ?? {});
}

function* entriesOf(matrix: CellMatrix): Generator<[number, number, Nullable<ICellData>]> {
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {})) yield [Number(row), Number(column), cell];
  }
}

function valueData(sheetId: number, row: number, column: number, grid: GridLookup): CellData {
  const value = enteredValue(grid.cell(sheetId, row, column), grid.isTickBox(sheetId, row, column));
  return value === undefined ? {} : { userEnteredValue: value };
}

/** What a cell of the grid holds, as the sheet says it. */
export function enteredValue(cell: ICellData | undefined, isTickBox: boolean): ExtendedValue | undefined {
  const formula = (cell?.custom as CellExtras | null | undefined)?.formula;
  if (formula !== undefined) return { formulaValue: formula };
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return undefined;
  if (cell?.t === 3 || (isTickBox && /^[01]$/.test(String(value)))) {
    return { boolValue: Number(value) === 1 };
  }
  if (cell?.t === 2 && Number.isFinite(Number(value))) return { numberValue: Number(value) };
  return { stringValue: String(value) };
}

/** One request for each run of cells that stand beside each other in a row, runs of one shape below each other joined. */
function blocks(sheetId: number, cells: readonly Written[], fields: string): Request[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const made: { row: number; column: number; rows: RowData[] }[] = [];
  let run: { row: number; column: number; values: CellData[] } | undefined;
  const close = () => {
    if (run === undefined) return;
    const above = made[made.length - 1];
    const joins =
      above !== undefined &&
      above.column === run.column &&
      above.row + above.rows.length === run.row &&
      above.rows[0]?.values?.length === run.values.length;
    if (joins) above.rows.push({ values: run.values });
    else made.push({ row: run.row, column: run.column, rows: [{ values: run.values }] });
    run = undefined;
  };
  for (const { row, column, data } of sorted) {
    if (run !== undefined && run.row === row && run.column + run.values.length === column) {
      run.values.push(data);
      continue;
    }
    close();
    run = { row, column, values: [data] };
  }
  close();
  return made.map(({ row, column, rows }) => ({
    updateCells: { start: { sheetId, rowIndex: row, columnIndex: column }, rows, fields },
  }));
}

/** Rows at the very end are appended: there is no row whose looks they could take. */
function inserted(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  last: number,
  countAfter: number,
): Request[] {
  const length = last - start + 1;
  return start + length >= countAfter
    ? [{ appendDimension: { sheetId, dimension, length } }]
    : [{ insertDimension: { range: span(sheetId, dimension, start, last), inheritFromBefore: start > 0 } }];
}

function span(sheetId: number, dimension: 'ROWS' | 'COLUMNS', start: number, last: number) {
  return { sheetId, dimension, startIndex: start, endIndex: last + 1 };
}

function sizes(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  start: number,
  last: number,
  size: unknown,
): Request[] {
  const ofOne = (at: number) =>
    typeof size === 'number' ? size : Number((size as Record<number, number> | undefined)?.[at]);
  return Array.from({ length: last - start + 1 }, (_, i) => start + i).flatMap((at) => {
    const pixelSize = Math.round(ofOne(at));
    if (!Number.isFinite(pixelSize)) return [];
    const range = span(sheetId, dimension, at, at);
    return [{ updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } }];
  });
}

function hiding(
  { ranges = [] }: Params,
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  hiddenByUser: boolean,
): Request[] {
  return ranges.map((range) => ({
    updateDimensionProperties: {
      range:
        dimension === 'ROWS'
          ? span(sheetId, dimension, range.startRow, range.endRow)
          : span(sheetId, dimension, range.startColumn, range.endColumn),
      properties: { hiddenByUser },
      fields: 'hiddenByUser',
    },
  }));
}

function noteRequest(sheetId: number, row: number, column: number, note: string): Request[] {
  const data: CellData = note === '' ? {} : { note };
  return blocks(sheetId, [{ row, column, data }], 'note');
}

function count(value: unknown): number {
  return Math.max(0, Number(value) || 0);
}

function gridRange({ startRow, endRow, startColumn, endColumn }: IRange) {
  return {
    startRowIndex: startRow,
    endRowIndex: endRow + 1,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn + 1,
  };
}
