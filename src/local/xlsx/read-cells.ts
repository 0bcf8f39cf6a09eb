/** The cells of one sheet of a file, as rows of our JSON. */

import type { Cell, CellStyle } from 'hucre/xlsx';
import type { CellData, CellFormat, DataValidationRule, RowData } from '../../workbook/sheets-api.ts';
import { parseRectangle } from './a1.ts';
import { extendedValueOf, unescapedText } from './cells.ts';
import { type Effort, KEPT_CELL } from './effort.ts';
import { formulaFromFile, shiftedFormula } from './formulas.ts';
import { type Tabs, uriOf } from './links.ts';
import type { SourceSheet } from './source.ts';
import type { PerCell } from './validations.ts';

export interface CellReading {
  is1904: boolean;
  tabs: Tabs;
  formatOf(style: CellStyle | undefined, linked: boolean): CellFormat | undefined;
}

/** The library's details of each cell, by row and column; its own map is keyed by text. */
export function detailsOf(sheet: SourceSheet): PerCell<Cell> {
  const details: PerCell<Cell> = new Map();
  for (const [key, cell] of sheet.model.cells ?? []) {
    const comma = key.indexOf(',');
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    if (!Number.isInteger(row) || !Number.isInteger(column)) continue;
    const columns = details.get(row);
    if (columns === undefined) details.set(row, new Map([[column, cell]]));
    else columns.set(column, cell);
  }
  return details;
}

/** Rows up to the last cell that holds or shows anything; validations are laid over them later. */
export function readRows(
  sheet: SourceSheet,
  details: PerCell<Cell>,
  reading: CellReading,
  effort: Effort,
): RowData[] {
  const formulas = formulasOf(details, effort);
  const rows: RowData[] = [];
  const height = Math.max(sheet.model.rows.length, ...last(details.keys()));
  for (let row = 0; row < height; row += 1) {
    const values = sheet.model.rows[row] ?? [];
    const cells = details.get(row);
    const width = Math.max(values.length, ...last(cells?.keys() ?? []));
    const data: CellData[] = [];
    let filled = 0;
    for (let column = 0; column < width; column += 1) {
      const cell = cells?.get(column);
      const read = readCell(
        cell,
        cell?.value ?? values[column] ?? null,
        formulas.get(row)?.get(column),
        sheet.model.name,
        reading,
      );
      data.push(read);
      if (Object.keys(read).length > 0) filled = column + 1;
    }
    data.length = filled;
    rows.push(filled === 0 ? {} : { values: data });
  }
  while (rows.length > 0 && rows.at(-1)?.values === undefined) rows.pop();
  return rows;
}

/** One past the largest number, as arguments for `Math.max`. */
function last(numbers: Iterable<number>): number[] {
  let most = -1;
  for (const n of numbers) most = Math.max(most, n);
  return [most + 1];
}

function readCell(
  cell: Cell | undefined,
  value: Cell['value'],
  formula: string | undefined,
  ownTitle: string,
  reading: CellReading,
): CellData {
  const code = cell?.style?.numFmt;
  const tick = tickOf(cell?.formula);
  const content = extendedValueOf(tick ?? value, cell?.type === 'error', code, reading.is1904);
  const data: CellData = {};
  if (formula !== undefined && formula !== SPILLED) data.userEnteredValue = { formulaValue: formula };
  else if (content !== undefined && formula !== SPILLED) data.userEnteredValue = content;
  if (content !== undefined) data.effectiveValue = content;
  const link = cell?.hyperlink;
  const uri = link === undefined ? undefined : uriOf(link, ownTitle, reading.tabs);
  const format = reading.formatOf(cell?.style, uri !== undefined);
  if (uri !== undefined) {
    data.userEnteredFormat = { ...format, textFormat: { ...format?.textFormat, link: { uri } } };
    data.hyperlink = uri;
  } else if (format !== undefined) data.userEnteredFormat = format;
  const note = cell?.comment?.text;
  if (note !== undefined && note !== '') data.note = unescapedText(note);
  return data;
}

/** Stands for a value that a formula of another cell put here. */
const SPILLED = '';

/** The formula of every cell, those that share one and those of an array spelled out. */
function formulasOf(details: PerCell<Cell>, effort: Effort): PerCell<string> {
  const shared = new Map<number, { formula: string; row: number; column: number }>();
  for (const [row, cells] of details) {
    for (const [column, cell] of cells) {
      if (cell.formulaSharedIndex !== undefined && cell.formula) {
        shared.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
      }
    }
  }
  const formulas: PerCell<string> = new Map();
  const put = (row: number, column: number, formula: string) => {
    const columns = formulas.get(row) ?? new Map<number, string>();
    formulas.set(row, columns.set(column, formula));
  };
  for (const [row, cells] of details) {
    for (const [column, cell] of cells) {
      if (cell.formula === undefined) continue;
      const from = cell.formula === '' ? shared.get(cell.formulaSharedIndex ?? -1) : undefined;
      effort.spend((from?.formula ?? cell.formula).length);
      const text =
        from === undefined
          ? cell.formula
          : shiftedFormula(from.formula, row - from.row, column - from.column);
      if (text === '') continue;
      if (isConstant(text, cell)) continue;
      const formula = formulaFromFile(text);
      put(row, column, formula);
      const area = cell.formulaType === 'array' ? parseRectangle(cell.formulaRef ?? '') : undefined;
      const cellsOfArray = area === undefined ? 0 : (area.bottom - area.top) * (area.right - area.left);
      if (area === undefined || cellsOfArray > 100_000) continue;
      effort.spend(KEPT_CELL * cellsOfArray);
      for (let r = area.top; r < area.bottom; r += 1) {
        for (let c = area.left; c < area.right; c += 1) {
          if (r !== row || c !== column) put(r, c, cell.formulaDynamic === true ? SPILLED : formula);
        }
      }
    }
  }
  return formulas;
}

/**
 * LibreOffice writes a tick as `=TRUE()`, with 1 for its value where the cell has a number format, and an error as a
 * formula of that error alone.
 */
function isConstant(formula: string, cell: Cell): boolean {
  return tickOf(formula) !== undefined || (cell.type === 'error' && formula === cell.value);
}

/** The tick that a formula says outright. */
export function tickOf(formula: string | undefined): boolean | undefined {
  const word = /^(TRUE|FALSE)(?:\(\))?$/i.exec(formula ?? '')?.[1];
  return word === undefined ? undefined : word.toUpperCase() === 'TRUE';
}

/** Lays rules over rows, making cells where there are none. */
export function layOver(rows: RowData[], rules: PerCell<DataValidationRule>): void {
  for (const [row, columns] of rules) {
    while (rows.length <= row) rows.push({});
    const data = rows[row];
    if (data === undefined) continue;
    data.values ??= [];
    for (const [column, dataValidation] of columns) {
      while (data.values.length <= column) data.values.push({});
      const cell = data.values[column];
      if (cell !== undefined) cell.dataValidation = dataValidation;
    }
  }
}
