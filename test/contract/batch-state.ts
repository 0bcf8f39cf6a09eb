/** A workbook as it stands in the middle of a batch: its tabs, their sizes and the ids that are taken. */
import type { GridRange, Sheet, Spreadsheet } from '../../src/workbook/sheets-api.ts';

/** Protections that are taken away again: the lock of a closed list, and what holds a tab while it is written into. */
const LIFTED = ['Chung sức: lock', 'Chung sức: đang ghi'];

export interface SheetState {
  readonly sheetId: number;
  title: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** The row after the last one with a value, where lines are appended. */
  afterValues: number;
  rules: number;
  merges: Area[];
}

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface BatchState {
  readonly sheets: Map<number, SheetState>;
  readonly metadataIds: Set<number>;
  readonly protections: Set<number>;
  /** Those of closed lists, which alone are ever lifted. */
  readonly locks: Set<number>;
  readonly charts: Set<number>;
}

export function stateOf(snapshot: Spreadsheet): BatchState {
  const sheets = snapshot.sheets ?? [];
  const ids = (items: readonly { metadataId?: number }[] | undefined) =>
    (items ?? []).map((item) => item.metadataId ?? 0);
  return {
    sheets: new Map(sheets.map((sheet) => [sheet.properties.sheetId ?? 0, sheetState(sheet)])),
    metadataIds: new Set([
      ...ids(snapshot.developerMetadata),
      ...sheets.flatMap((sheet) => ids(sheet.developerMetadata)),
    ]),
    locks: new Set(
      sheets.flatMap((sheet) =>
        (sheet.protectedRanges ?? [])
          .filter(({ description = '' }) => LIFTED.some((lifted) => description.startsWith(lifted)))
          .map((range) => range.protectedRangeId ?? 0),
      ),
    ),
    protections: new Set(
      sheets.flatMap((sheet) => (sheet.protectedRanges ?? []).map((range) => range.protectedRangeId ?? 0)),
    ),
    charts: new Set(sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => chart.chartId ?? 0))),
  };
}

function sheetState(sheet: Sheet): SheetState {
  const { sheetId = 0, title = '', gridProperties: grid } = sheet.properties;
  const rows = sheet.data?.[0]?.rowData ?? [];
  const hasValue = (row: (typeof rows)[number]) =>
    (row.values ?? []).some((cell) => cell.userEnteredValue !== undefined);
  const state: SheetState = {
    sheetId,
    title,
    rows: grid?.rowCount ?? 0,
    columns: grid?.columnCount ?? 0,
    frozenRows: grid?.frozenRowCount ?? 0,
    frozenColumns: grid?.frozenColumnCount ?? 0,
    afterValues: rows.reduce((last, row, place) => (hasValue(row) ? place + 1 : last), 0),
    rules: sheet.conditionalFormats?.length ?? 0,
    merges: [],
  };
  state.merges = (sheet.merges ?? []).map((range) => areaIn(state, range));
  return state;
}

/** The rectangle of a range; a missing bound is the sheet's edge. */
export function areaIn(sheet: SheetState, range: GridRange): Area {
  return {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? sheet.rows,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? sheet.columns,
  };
}

export function overlap(one: Area, other: Area): boolean {
  return one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;
}

export function within(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}
