/** The cells of a sheet as the library writes them. */

import type { Cell, CellStyle } from 'hucre/xlsx';
import { lostKinds } from '../../text/vi-xlsx.ts';
import type { CellData, CellFormat, Sheet } from '../../workbook/sheets-api.ts';
import { cellAt, gridOf } from '../sheet-cells.ts';
import { cachedResult, constantCell, escapedText, MAX_TEXT } from './cells.ts';
import { formulaToFile } from './formulas.ts';
import { fileLinkOf } from './links.ts';
import { tickBoxCode } from './number-formats.ts';
import type { Locks } from './protection.ts';
import { detailsOf } from './read-cells.ts';
import { fileStyleOf, type StyleContext } from './styles.ts';
import { type PerCell, setAt } from './validations.ts';
import type { Before, SheetWriting } from './writing.ts';

/** All cells that have to be written, with what they hold and how they look. */
export function cellsOf(
  sheet: Sheet,
  before: Before | undefined,
  locks: Locks,
  writing: SheetWriting,
): PerCell<Partial<Cell>> {
  const cells: PerCell<Partial<Cell>> = new Map();
  const originals = before === undefined ? undefined : detailsOf(before.file);
  const styles = styleMaker(writing.context);
  for (const [row, column, data] of gridOf(sheet)) {
    const original = originals?.get(row)?.get(column);
    const same = cellAt(before?.sheet, row, column);
    const cell = fileCellOf(data, original, same, writing);
    const style = styles(data, original, same, locks.any ? locks.isLocked(row, column) : undefined);
    if (style !== undefined) cell.style = style;
    if (data.dataValidation?.condition.type === 'BOOLEAN' && !data.dataValidation.condition.values?.length) {
      cell.checkbox = true;
      cell.style = { ...cell.style, numFmt: cell.style?.numFmt ?? tickBoxCode };
    }
    if (Object.keys(cell).length > 0) setAt(cells, row, column, cell);
  }
  if (locks.any) addEmptyLockedCells(sheet, locks, cells);
  return cells;
}

/** openpyxl drops empty cells whose style is all defaults, and being locked is one: so it is not the only thing. */
const LOCKED: CellStyle = { alignment: { vertical: 'bottom' }, protection: { locked: true } };
const FREE: CellStyle = { protection: { locked: false } };

/** Cells that hold nothing but are locked unlike their column, or free unlike it. */
function addEmptyLockedCells(sheet: Sheet, locks: Locks, cells: PerCell<Partial<Cell>>): void {
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  for (let row = 0; row < rowCount; row += 1) {
    const present = cells.get(row);
    for (let column = 0; column < columnCount; column += 1) {
      if (present?.has(column)) continue;
      const locked = locks.isLocked(row, column);
      if (locked !== locks.isColumnLocked(column)) {
        setAt(cells, row, column, { style: locked ? LOCKED : FREE });
      }
    }
  }
}

function fileCellOf(
  data: CellData,
  original: Cell | undefined,
  same: CellData | undefined,
  writing: SheetWriting,
): Partial<Cell> {
  const entered = data.userEnteredValue;
  const cell: Partial<Cell> = {};
  if (entered?.formulaValue !== undefined) {
    const unchanged = same?.userEnteredValue?.formulaValue === entered.formulaValue;
    // A cell that had its formula from an array of another cell only has the value.
    if (unchanged && original?.formula === undefined) return arrayMember(data);
    cell.formula = formulaToFile(entered.formulaValue);
    cell.formulaResult = cachedResult(data.effectiveValue);
    if (unchanged && original?.formulaType === 'array' && original.formulaRef !== undefined) {
      cell.formulaType = 'array';
      cell.formulaRef = original.formulaRef;
      if (original.formulaDynamic === true) cell.formulaDynamic = true;
    }
  } else if (entered !== undefined) {
    if ((entered.stringValue ?? '').length > MAX_TEXT) writing.lost.add(lostKinds.longText);
    const runs = same?.userEnteredValue?.stringValue === entered.stringValue ? original?.richText : undefined;
    if (runs?.some((run) => run.font !== undefined)) {
      cell.richText = runs.map((run) => ({ ...run, text: escapedText(run.text) }));
      cell.value = entered.stringValue ?? null;
    } else Object.assign(cell, constantCell(entered));
  }
  const uri = data.userEnteredFormat?.textFormat?.link?.uri;
  if (uri !== undefined && uri !== '') {
    const link = fileLinkOf(uri, writing.tabs);
    if (link === undefined) writing.lost.add(lostKinds.link);
    else {
      const tip = same?.hyperlink === uri ? original?.hyperlink?.tooltip : undefined;
      cell.hyperlink = { ...link, ...(tip === undefined ? {} : { tooltip: tip }) };
    }
  } else if (original?.hyperlink !== undefined && same?.hyperlink === undefined) {
    // A link to a name inside the workbook stays; one to another file or program does not.
    if (original.hyperlink.location === undefined) writing.lost.add(lostKinds.link);
    else cell.hyperlink = original.hyperlink;
  }
  if (data.note !== undefined && data.note !== '') {
    const author = same?.note === data.note ? original?.comment?.author : undefined;
    cell.comment = { text: escapedText(data.note), ...(author === undefined ? {} : { author }) };
  }
  return cell;
}

function arrayMember({ effectiveValue }: CellData): Partial<Cell> {
  return effectiveValue === undefined ? {} : constantCell(effectiveValue);
}

/** Styles by format and lock; a cell whose format did not change keeps the very style it had in the file. */
function styleMaker(context: StyleContext) {
  const made = new Map<string, CellStyle | undefined>();
  const keys = new WeakMap<CellFormat, string>();
  const keyOf = (format: CellFormat | undefined) => {
    if (format === undefined) return '';
    const key = keys.get(format) ?? JSON.stringify(format);
    keys.set(format, key);
    return key;
  };
  return (
    data: CellData,
    original: Cell | undefined,
    same: CellData | undefined,
    locked: boolean | undefined,
  ): CellStyle | undefined => {
    const key = keyOf(data.userEnteredFormat);
    if (original?.style !== undefined && key === keyOf(same?.userEnteredFormat)) {
      const { protection, ...looks } = original.style;
      if (locked === undefined) return original.style;
      return locked && protection === undefined ? looks : { ...looks, protection: { ...protection, locked } };
    }
    const full = `${key} ${locked}`;
    if (!made.has(full)) {
      const linked = data.userEnteredFormat?.textFormat?.link?.uri !== undefined;
      const style =
        data.userEnteredFormat === undefined
          ? {}
          : fileStyleOf(data.userEnteredFormat, context.baseFont, linked);
      if (locked !== undefined) style.protection = { locked };
      if (locked === true) style.alignment ??= { vertical: 'bottom' };
      made.set(full, Object.keys(style).length === 0 ? undefined : style);
    }
    return made.get(full);
  };
}
