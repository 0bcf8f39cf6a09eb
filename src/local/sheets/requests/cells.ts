/** Requests that write cells: updateCells, repeatCell, appendCells. */
import type { CellData, Request, RowData } from '../../../workbook/sheets-api.ts';
import { columnCountOf, type Draft, gridById, rowCountOf, type SheetDraft, writableRow } from '../book.ts';
import { invalid } from '../errors.ts';
import { below, type FieldsMask, merge, parseUpdateMask } from '../fields-mask.ts';
import { normalizeCell } from '../load.ts';
import type { Copies } from '../normalize.ts';
import { type Area, areaOf, cellOf } from '../ranges.ts';
import { copyFormula } from '../references.ts';
import { checkValidationRule } from './conditions.ts';
import { growTo } from './dimensions.ts';

/** Writes `rows` into a range, or from a cell on. Within a range, what `rows` does not reach is cleared. */
export function updateCells(draft: Draft, request: NonNullable<Request['updateCells']>): object {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  const copies: Copies = new WeakMap();
  if (request.range) {
    const { sheet, area } = areaOf(draft, request.range);
    checkFits(rows, area.top, area.left, area.bottom, area.right);
    writeRows(draft, sheet, rows, area, mask, copies);
  } else if (request.start) {
    const { sheet, row, column } = cellOf(draft, request.start);
    checkFits(rows, row, column, rowCountOf(sheet), columnCountOf(sheet));
    rows.forEach((given, i) => {
      const width = given.values?.length ?? 0;
      writeRows(
        draft,
        sheet,
        [given],
        { top: row + i, bottom: row + i + 1, left: column, right: column + width },
        mask,
        copies,
      );
    });
  } else throw invalid('Must specify either a range or a start.');
  noteValues(draft, mask);
  return {};
}

/** Writes one cell all over a range; relative references of a formula move along, as in a copy. */
export function repeatCell(draft: Draft, request: NonNullable<Request['repeatCell']>): object {
  const mask = cellMask(request.fields);
  if (!request.range) throw invalid('Must specify a range.');
  const { sheet, area } = areaOf(draft, request.range);
  const source = prepareCell(request.cell);
  const formula =
    mask === true || mask.has('userEnteredValue') ? source?.userEnteredValue?.formulaValue : undefined;
  for (let r = area.top; r < area.bottom; r += 1) {
    const row = writableRow(draft, sheet, r);
    for (let c = area.left; c < area.right; c += 1) {
      const cell =
        formula === undefined || !source
          ? source
          : {
              ...source,
              userEnteredValue: { formulaValue: copyFormula(formula, r - area.top, c - area.left) },
            };
      row[c] = writeCell(row[c], cell, mask);
    }
  }
  noteValues(draft, mask);
  return {};
}

/** Writes `rows` under the last row that holds a value, with new rows in the grid where they are needed. */
export function appendCells(draft: Draft, request: NonNullable<Request['appendCells']>): object {
  const mask = cellMask(request.fields);
  const sheet = gridById(draft, request.sheetId);
  const rows = request.rows ?? [];
  const copies: Copies = new WeakMap();
  const top = afterLastValue(sheet);
  checkFits(rows, top, 0, Number.MAX_SAFE_INTEGER, columnCountOf(sheet));
  growTo(draft, sheet, 'ROWS', top + rows.length);
  rows.forEach((given, i) => {
    const width = given.values?.length ?? 0;
    writeRows(
      draft,
      sheet,
      [given],
      { top: top + i, bottom: top + i + 1, left: 0, right: width },
      mask,
      copies,
    );
  });
  noteValues(draft, mask);
  return {};
}

function cellMask(fields: string): FieldsMask {
  const mask = parseUpdateMask(fields, 'CellData');
  if (mask === true || typeof (mask.get('userEnteredValue') ?? true) === 'boolean') return mask;
  // The kinds of value exclude each other, so naming one of them is naming the value.
  return new Map([...mask, ['userEnteredValue', true]]);
}

function writeRows(
  draft: Draft,
  sheet: SheetDraft,
  rows: readonly RowData[],
  area: Area,
  mask: FieldsMask,
  copies: Copies,
): void {
  for (let r = area.top; r < area.bottom; r += 1) {
    const values = rows[r - area.top]?.values ?? [];
    if (values.length === 0 && !sheet.rows[r]) continue;
    const row = writableRow(draft, sheet, r);
    for (let c = area.left; c < area.right; c += 1) {
      row[c] = writeCell(row[c], prepareCell(values[c - area.left], copies), mask);
    }
  }
}

function writeCell(
  old: CellData | undefined,
  cell: CellData | undefined,
  mask: FieldsMask,
): CellData | undefined {
  const next = merge(old, cell, mask);
  if (!next?.effectiveValue || below(mask, 'userEnteredValue') === undefined) return next;
  const { effectiveValue: _stale, ...rest } = next;
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** The cell as it will be kept, with what Google refuses in it refused. */
function prepareCell(cell: CellData | undefined, copies?: Copies): CellData | undefined {
  const given = cell?.userEnteredValue;
  if (given?.formulaValue !== undefined && !given.formulaValue.startsWith('=')) {
    throw invalid(`Formula must start with '=': ${given.formulaValue}`);
  }
  if (given?.errorValue !== undefined) throw invalid('Field is read only: userEnteredValue.errorValue');
  if (given?.stringValue !== undefined && given.stringValue.length > 50_000) {
    throw invalid('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  if (cell?.dataValidation) checkValidationRule(cell.dataValidation);
  return normalizeCell(cell, copies);
}

function checkFits(rows: readonly RowData[], top: number, left: number, bottom: number, right: number): void {
  if (top + rows.length > bottom) {
    throw invalid(`Attempting to write row: ${bottom}, beyond the last requested row of: ${bottom - 1}`);
  }
  for (const { values } of rows) {
    if (left + (values?.length ?? 0) > right) {
      throw invalid(
        `Attempting to write column: ${right}, beyond the last requested column of: ${right - 1}`,
      );
    }
  }
}

function afterLastValue(sheet: SheetDraft): number {
  for (let r = sheet.rows.length - 1; r >= 0; r -= 1) {
    if (sheet.rows[r]?.some((cell) => cell?.userEnteredValue !== undefined)) return r + 1;
  }
  return 0;
}

function noteValues(draft: Draft, mask: FieldsMask): void {
  if (below(mask, 'userEnteredValue') !== undefined) draft.valuesVersion += 1;
}
