import type { UnitEntry } from '../domain/register.ts';
import type { SettingKey, SettingKind, Settings } from '../domain/settings.ts';
import { NUMBER_FORMATS } from './columns.ts';
import { enteredValue } from './content.ts';
import { firstFreeRow, settingValue, unitValues } from './office-layout.ts';
import { UNITS_FORM, type UnitsKey } from './office-tabs.ts';
import type { Table } from './read-table.ts';
import type { CellData, CellFormat, Request, RowData } from './sheets-api.ts';
import { type TabView, tabView } from './tab-view.ts';
import { rowRequests } from './table-layout.ts';
import type { ToolCell } from './tool-cell.ts';
import { gridOf } from './tool-tabs.ts';

/** One cell of the accountant's own tabs, typed in the form instead of in the tab. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: ToolCell['value'];
  /** The format that the value needs to be read as what it is; left out: the cell keeps its own. */
  readonly numberFormat?: CellFormat['numberFormat'];
}

/** A number in a cell that somebody formatted as a day, or as text, would be read as that. */
const FORMAT_OF: Readonly<Record<SettingKind, CellFormat['numberFormat']>> = {
  text: NUMBER_FORMATS.digits,
  number: NUMBER_FORMATS.integer,
  money: NUMBER_FORMATS.money,
  days: NUMBER_FORMATS.days,
  date: NUMBER_FORMATS.date,
  yesNo: NUMBER_FORMATS.digits,
  issuer: NUMBER_FORMATS.digits,
};

/** A setting's value in its cell. */
export function settingEdit(
  at: { row: number; column: number },
  kind: SettingKind,
  value: Settings[SettingKey],
): CellEdit {
  return edit(at, settingValue(value), FORMAT_OF[kind]);
}

/**
 * The cells of a register's line that are to be other than they are.
 * @param was the line as it is typed; undefined for a new one
 */
export function unitEdits(
  table: Table<UnitsKey>,
  row: number,
  entry: UnitEntry,
  was: UnitEntry | undefined,
): CellEdit[] {
  const wanted = unitValues(entry);
  const there = was && unitValues(was);
  return UNITS_FORM.flatMap(({ key, kind }) => {
    const column = table.positions.get(key);
    const value = wanted.get(key);
    if (column === undefined || !wanted.has(key) || (there ? there.get(key) === value : value === ''))
      return [];
    return [edit({ row, column }, value, NUMBER_FORMATS[kind])];
  });
}

function edit(
  { row, column }: { row: number; column: number },
  value: ToolCell['value'],
  numberFormat: CellFormat['numberFormat'],
): CellEdit {
  return { row, column, value, ...(numberFormat ? { numberFormat } : {}) };
}

/** Where new lines of the register go. */
export function newLines(table: Table<UnitsKey>, entries: readonly UnitEntry[]): CellEdit[] {
  const first = firstFreeRow(table);
  return entries.flatMap((entry, place) => unitEdits(table, first + place, entry, undefined));
}

/** Rows, with the formats and checks of their columns, for lines that do not fit into the tab any more. */
export function roomFor(table: Table<UnitsKey>, edits: readonly CellEdit[]): Request[] {
  const { sheetId } = table.tab;
  const { rows } = gridOf(table.tab);
  const end = Math.max(rows, ...edits.map(({ row }) => row + 1));
  if (end === rows) return [];
  return [
    { appendDimension: { sheetId, dimension: 'ROWS', length: end - rows } },
    ...rowRequests(UNITS_FORM, { sheetId, positions: table.positions }, [rows, end]),
  ];
}

/** Writes the edits, those of neighbouring cells together. */
export function editRequests(sheetId: number, edits: readonly CellEdit[]): Request[] {
  const runs: CellEdit[][] = [];
  for (const one of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const joins = last?.row === one.row && last.column + 1 === one.column && fieldsOf(last) === fieldsOf(one);
    if (run && joins) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run): Request[] => {
    const [first] = run;
    if (!first) return [];
    const start = { sheetId, rowIndex: first.row, columnIndex: first.column };
    return [{ updateCells: { start, rows: [{ values: run.map(cellOf) }], fields: fieldsOf(first) } }];
  });
}

function fieldsOf({ numberFormat }: CellEdit): string {
  return numberFormat ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue';
}

function cellOf({ numberFormat, ...cell }: CellEdit): CellData {
  const value = enteredValue(cell);
  return {
    ...(value ? { userEnteredValue: value } : {}),
    ...(numberFormat ? { userEnteredFormat: { numberFormat } } : {}),
  };
}

/** The tab as it will read once the edits are written. */
export function withEdits(tab: TabView, edits: readonly CellEdit[]): TabView {
  const rowData: RowData[] = Array.from(
    { length: Math.max(tab.rowCount, ...edits.map(({ row }) => row + 1)) },
    (_, row) => ({
      values: Array.from({ length: tab.rowWidth(row) }, (_, at) => tab.cellData(row, at) ?? {}),
    }),
  );
  for (const one of edits) {
    const values = rowData[one.row]?.values ?? [];
    while (values.length < one.column) values.push({});
    const { userEnteredValue } = cellOf(one);
    const { numberFormat } = one;
    values[one.column] = {
      ...(userEnteredValue ? { userEnteredValue, effectiveValue: userEnteredValue } : {}),
      ...(numberFormat ? { effectiveFormat: { numberFormat } } : {}),
    };
  }
  return tabView({ ...tab.sheet, data: [{ rowData }] });
}
