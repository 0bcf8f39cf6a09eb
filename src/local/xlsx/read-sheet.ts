/** One sheet of a file as a sheet of our JSON. */

import type { Cell } from 'hucre/xlsx';
import type {
  ConditionalFormatRule,
  DataValidationRule,
  DeveloperMetadata,
  GridRange,
  ProtectedRange,
  RowData,
  Sheet,
} from '../../workbook/sheets-api.ts';
import { boundedRange, openRange, parseRectangle, parseRectangles, type Rectangle } from './a1.ts';
import { chartName, isSameChart } from './charts.ts';
import { colorStyleOf, hexOf } from './colours.ts';
import { conditionalFormatOf } from './conditional-formats.ts';
import { drawnCharts } from './drawings.ts';
import { type Effort, KEPT_CELL } from './effort.ts';
import { placedColumns, placedRows } from './kept-dimensions.ts';
import type { KeptSheet } from './kept-state.ts';
import { protectedRangesOf } from './protection.ts';
import { type CellReading, detailsOf, layOver, readRows } from './read-cells.ts';
import { columnsOf, rowsOf, withMetadata } from './read-layout.ts';
import { fileLocksOf } from './read-locks.ts';
import type { Source, SourceSheet } from './source.ts';
import type { StyleContext } from './styles.ts';
import { type Lists, type PerCell, ruleOf, setAt, validationsOf } from './validations.ts';

export interface SheetReading {
  source: Source;
  context: StyleContext;
  cells: CellReading;
  lists: Lists;
  titleOf: ReadonlyMap<number, string>;
  effort: Effort;
}

export function readSheet(
  sheet: SourceSheet,
  sheetId: number,
  index: number,
  kept: KeptSheet | undefined,
  reading: SheetReading,
): Sheet {
  const { model } = sheet;
  const details = detailsOf(sheet);
  const rowData = readRows(sheet, details, reading.cells, reading.effort);
  const merges = (model.merges ?? []).map((m) => ({
    sheetId,
    startRowIndex: m.startRow,
    endRowIndex: m.endRow + 1,
    startColumnIndex: m.startCol,
    endColumnIndex: m.endCol + 1,
  }));
  const rowCount = Math.max(
    kept?.rowCount ?? 1,
    rowData.length,
    model.freezePane?.rows ?? 0,
    ...merges.map((m) => m.endRowIndex),
  );
  const columnCount = Math.max(
    kept?.columnCount ?? 1,
    widest(rowData),
    model.freezePane?.columns ?? 0,
    ...merges.map((m) => m.endColumnIndex),
  );
  const grid = { rows: rowCount, columns: columnCount };
  reading.effort.spend(KEPT_CELL * validatedCells(model, grid));
  layOver(rowData, rulesOf(sheet, details, rowCount, columnCount, reading.lists));

  const placed = {
    columns: placedColumns(kept?.columns ?? [], rowData, columnCount),
    rows: placedRows(kept?.rows ?? [], rowData, rowCount),
  };
  const columnMetadata = withMetadata(columnsOf(sheet, columnCount), placed.columns, sheetId, 'COLUMNS');
  const rowMetadata = withMetadata(rowsOf(sheet, rowCount), placed.rows, sheetId, 'ROWS');
  const conditionalFormats = conditionalFormatsOf(sheet, sheetId, reading.context);
  const locked = model.protection?.sheet === true;
  reading.effort.spend(locked ? costOfLocks(merges, kept?.protectedRanges ?? [], grid) : 0);
  const protectedRanges = protectedRangesOf(
    sheetId,
    kept?.protectedRanges ?? [],
    fileLocksOf(sheet, details, rowCount, columnCount),
  );
  const charts = (kept?.charts ?? []).filter((chart) =>
    drawnCharts(reading.source, sheet).some(
      (drawn) => drawn.name === chartName(chart) || isSameChart(chart, drawn.chart, reading.titleOf),
    ),
  );
  const filter = parseRectangle(model.autoFilter?.range ?? '');
  const developerMetadata = (kept?.developerMetadata ?? []).map(
    (item): DeveloperMetadata => ({ ...item, location: { sheetId, locationType: 'SHEET' } }),
  );
  const data = {
    ...(rowData.length === 0 ? {} : { rowData }),
    ...(rowMetadata.length === 0 ? {} : { rowMetadata }),
    ...(columnMetadata.length === 0 ? {} : { columnMetadata }),
  };
  return {
    properties: propertiesOf(sheet, sheetId, index, rowCount, columnCount, reading.context),
    ...(Object.keys(data).length === 0 ? {} : { data: [data] }),
    ...(merges.length === 0 ? {} : { merges }),
    ...(conditionalFormats.length === 0 ? {} : { conditionalFormats }),
    ...(protectedRanges.length === 0 ? {} : { protectedRanges }),
    ...(developerMetadata.length === 0 ? {} : { developerMetadata }),
    ...(charts.length === 0 ? {} : { charts }),
    ...(filter === undefined ? {} : { basicFilter: { range: openRange(sheetId, filter) } }),
  };
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** Every cell of the grid is looked at beside every range, and those of a merge are kept. */
function costOfLocks(merges: readonly GridRange[], kept: readonly ProtectedRange[], grid: Grid): number {
  const merged = merges.reduce((sum, range) => sum + areaWithin(boundedRange(range), grid), 0);
  const free = kept.reduce((sum, { unprotectedRanges = [] }) => sum + unprotectedRanges.length, 0);
  return KEPT_CELL * merged + grid.rows * grid.columns * (1 + kept.length + free);
}

function validatedCells({ dataValidations = [] }: SourceSheet['model'], grid: Grid): number {
  return dataValidations
    .flatMap(({ range }) => parseRectangles(range))
    .reduce((sum, area) => sum + areaWithin(area, grid), 0);
}

function areaWithin({ top, left, bottom, right }: Rectangle, { rows, columns }: Grid): number {
  return Math.max(0, Math.min(bottom, rows) - top) * Math.max(0, Math.min(right, columns) - left);
}

function widest(rows: readonly RowData[]): number {
  return rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
}

function propertiesOf(
  sheet: SourceSheet,
  sheetId: number,
  index: number,
  rowCount: number,
  columnCount: number,
  context: StyleContext,
): Sheet['properties'] {
  const { name, hidden, veryHidden, freezePane, view } = sheet.model;
  const tab = hexOf(view?.tabColor, context.theme);
  return {
    sheetId,
    title: name,
    index,
    gridProperties: {
      rowCount,
      columnCount,
      ...(freezePane?.rows === undefined ? {} : { frozenRowCount: freezePane.rows }),
      ...(freezePane?.columns === undefined ? {} : { frozenColumnCount: freezePane.columns }),
      ...(view?.showGridLines === false ? { hideGridlines: true } : {}),
    },
    ...(hidden === true || veryHidden === true ? { hidden: true } : {}),
    ...(tab === undefined ? {} : { tabColorStyle: colorStyleOf(tab) }),
  };
}

/** A tick box that somebody made in Excel, where it is a format of the cell. */
const TICK_BOX: DataValidationRule = { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true };

function rulesOf(
  sheet: SourceSheet,
  details: PerCell<Cell>,
  rows: number,
  columns: number,
  lists: Lists,
): PerCell<DataValidationRule> {
  const rules = new Map((sheet.model.dataValidations ?? []).map((rule) => [rule, ruleOf(rule, lists)]));
  const laid: PerCell<DataValidationRule> = new Map();
  for (const [row, cells] of validationsOf(sheet.model, rows, columns)) {
    for (const [column, fileRule] of cells) {
      const rule = rules.get(fileRule);
      if (rule !== undefined) setAt(laid, row, column, rule);
    }
  }
  for (const [row, cells] of details) {
    for (const [column, cell] of cells) {
      if (cell.checkbox === true && laid.get(row)?.has(column) !== true) setAt(laid, row, column, TICK_BOX);
    }
  }
  return laid;
}

function conditionalFormatsOf(sheet: SourceSheet, sheetId: number, context: StyleContext) {
  return [...(sheet.model.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => conditionalFormatOf(rule, sheetId, context))
    .filter((rule): rule is ConditionalFormatRule => rule !== undefined);
}
