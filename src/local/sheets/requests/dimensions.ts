/** Requests about rows and columns: their properties, more of them, fewer of them. */
import type { CellData, DimensionProperties, Request } from '../../../workbook/sheets-api.ts';
import {
  columnCountOf,
  type Draft,
  idOf,
  type Row,
  rowCountOf,
  type SheetDraft,
  sheetById,
  writableRow,
} from '../book.ts';
import { invalid } from '../errors.ts';
import { merge, parseUpdateMask } from '../fields-mask.ts';
import { shiftBook } from '../follow.ts';
import { normalize } from '../normalize.ts';
import { dimensionOf } from '../ranges.ts';

type Dimension = 'ROWS' | 'COLUMNS';

const MOST_CELLS = 10_000_000;

/** Width, height and hiding of rows or columns. */
export function updateDimensionProperties(
  draft: Draft,
  request: NonNullable<Request['updateDimensionProperties']>,
): object {
  const mask = parseUpdateMask(request.fields, 'DimensionProperties');
  const { sheet, dimension, start, end, count } = dimensionOf(draft, request.range);
  checkWithin(start, end, count, dimension);
  if ((request.properties?.pixelSize ?? 0) < 0) throw invalid('pixelSize must be >= 0');
  const given = normalize(request.properties, 'DimensionProperties');
  const field = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const next = new Map<number, DimensionProperties>(sheet[field]);
  for (let i = start; i < end; i += 1) {
    const properties = merge(next.get(i), given, mask);
    if (properties) next.set(i, properties);
    else next.delete(i);
  }
  sheet[field] = next;
  return {};
}

/** More rows or columns at the end. */
export function appendDimension(draft: Draft, request: NonNullable<Request['appendDimension']>): object {
  const sheet = sheetById(draft, request.sheetId);
  if (!request.dimension) throw invalid('dimension must be set.');
  if (!(request.length > 0)) throw invalid('length must be greater than 0.');
  growTo(draft, sheet, request.dimension, countOf(sheet, request.dimension) + request.length);
  return {};
}

/** New rows or columns inside the grid; they take format and validation from a neighbour. */
export function insertDimension(draft: Draft, request: NonNullable<Request['insertDimension']>): object {
  const { sheet, dimension, start, end, count } = dimensionOf(draft, request.range);
  const inherit = request.inheritFromBefore === true;
  if (end <= start || start < 0) throw invalid('range.startIndex must be less than range.endIndex.');
  if (start > count) throw invalid(`range.startIndex is larger than current grid size (${count})`);
  if (start === count && !inherit) {
    throw invalid(
      `range.startIndex must be less than the grid size (${count}) if inheritFromBefore is false.`,
    );
  }
  if (start === 0 && inherit)
    throw invalid('range.startIndex must be greater than 0 if inheritFromBefore is true.');
  const inserted = end - start;
  setCount(draft, sheet, dimension, count + inserted);
  const frozen = frozenOf(sheet, dimension);
  if (start < frozen) setFrozen(sheet, dimension, frozen + inserted);
  const neighbour = inherit ? start - 1 : start;
  if (dimension === 'ROWS') insertRows(draft, sheet, start, inserted, sheet.rows[neighbour]);
  else insertColumns(draft, sheet, start, inserted, neighbour);
  const field = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const neighbourProperties = sheet[field].get(neighbour);
  const next = new Map<number, DimensionProperties>();
  for (const [i, properties] of sheet[field]) next.set(i >= start ? i + inserted : i, properties);
  if (neighbourProperties) {
    const { hiddenByFilter: _filter, hiddenByUser: _hidden, ...visible } = neighbourProperties;
    for (let i = start; i < end; i += 1) next.set(i, visible);
  }
  sheet[field] = next;
  shiftBook(draft, { kind: 'insert', sheetId: idOf(sheet), dimension, at: start, count: inserted });
  draft.valuesVersion += 1;
  return {};
}

/** Takes rows or columns out, with all that lies in them. */
export function deleteDimension(draft: Draft, request: NonNullable<Request['deleteDimension']>): object {
  const { sheet, dimension, start, end, count } = dimensionOf(draft, request.range);
  const word = dimension === 'ROWS' ? 'row' : 'column';
  if (end <= start || start < 0) throw invalid('range.startIndex must be less than range.endIndex.');
  if (end > count) {
    throw invalid(
      `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${Math.max(start, count)} but there are only ${count} ${word}s.`,
    );
  }
  if (end - start === count) throw invalid(`You can't delete all the ${word}s on the sheet.`);
  const frozen = frozenOf(sheet, dimension);
  if (start <= frozen && end === count) {
    if (frozen > 0) throw invalid(`Sorry, it is not possible to delete all non-frozen ${word}s.`);
  }
  remove(draft, sheet, dimension, start, end);
  return {};
}

/** Makes the grid as long as that, if it is shorter. */
export function growTo(draft: Draft, sheet: SheetDraft, dimension: Dimension, count: number): void {
  if (count > countOf(sheet, dimension)) setCount(draft, sheet, dimension, count);
}

/** Makes the grid exactly as long as that; what was beyond is deleted. */
export function resizeTo(draft: Draft, sheet: SheetDraft, dimension: Dimension, count: number): void {
  const now = countOf(sheet, dimension);
  if (count < 1)
    throw invalid(`You can't delete all the ${dimension === 'ROWS' ? 'rows' : 'columns'} on the sheet.`);
  if (count < now) remove(draft, sheet, dimension, count, now);
  else growTo(draft, sheet, dimension, count);
}

function remove(draft: Draft, sheet: SheetDraft, dimension: Dimension, start: number, end: number): void {
  const count = end - start;
  const frozen = frozenOf(sheet, dimension);
  setFrozen(sheet, dimension, frozen - Math.max(0, Math.min(frozen, end) - start));
  setCount(draft, sheet, dimension, countOf(sheet, dimension) - count);
  if (dimension === 'ROWS') sheet.rows.splice(start, count);
  else {
    sheet.rows.forEach((row, r) => {
      if (row && row.length > start) writableRow(draft, sheet, r).splice(start, count);
    });
  }
  const field = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const next = new Map<number, DimensionProperties>();
  for (const [i, properties] of sheet[field]) {
    if (i < start) next.set(i, properties);
    else if (i >= end) next.set(i - count, properties);
  }
  sheet[field] = next;
  shiftBook(draft, { kind: 'delete', sheetId: idOf(sheet), dimension, at: start, count });
  draft.valuesVersion += 1;
}

function insertRows(
  draft: Draft,
  sheet: SheetDraft,
  at: number,
  count: number,
  neighbour: Row | undefined,
): void {
  const look = neighbour?.map(lookOf);
  while (sheet.rows.length < at) sheet.rows.push(undefined);
  const fresh = Array.from({ length: count }, () => {
    if (!look?.some(Boolean)) return undefined;
    const row = look.slice();
    draft.owned.add(row);
    return row;
  });
  if (at < sheet.rows.length || fresh.some(Boolean)) sheet.rows.splice(at, 0, ...fresh);
}

function insertColumns(draft: Draft, sheet: SheetDraft, at: number, count: number, neighbour: number): void {
  sheet.rows.forEach((row, r) => {
    if (!row || row.length <= Math.min(at, neighbour)) return;
    const target = writableRow(draft, sheet, r);
    const look = lookOf(target[neighbour]);
    while (target.length < at) target.push(undefined);
    target.splice(at, 0, ...Array.from({ length: count }, () => look));
  });
}

/** What a new cell takes over from its neighbour. */
function lookOf(cell: CellData | undefined): CellData | undefined {
  if (!cell?.userEnteredFormat && !cell?.dataValidation) return undefined;
  return {
    ...(cell.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : {}),
    ...(cell.dataValidation ? { dataValidation: cell.dataValidation } : {}),
  };
}

function countOf(sheet: SheetDraft, dimension: Dimension): number {
  return dimension === 'ROWS' ? rowCountOf(sheet) : columnCountOf(sheet);
}

function setCount(draft: Draft, sheet: SheetDraft, dimension: Dimension, count: number): void {
  const field = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  sheet.properties = {
    ...sheet.properties,
    gridProperties: { ...sheet.properties.gridProperties, [field]: count },
  };
  checkCells(draft);
}

/** Google's limit on the size of a spreadsheet. */
export function checkCells(draft: Draft): void {
  let cells = 0;
  for (const sheet of draft.sheets) cells += rowCountOf(sheet) * columnCountOf(sheet);
  if (cells > MOST_CELLS) {
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

function frozenOf(sheet: SheetDraft, dimension: Dimension): number {
  const grid = sheet.properties.gridProperties;
  return (dimension === 'ROWS' ? grid?.frozenRowCount : grid?.frozenColumnCount) ?? 0;
}

function setFrozen(sheet: SheetDraft, dimension: Dimension, frozen: number): void {
  const field = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const { [field]: _old, ...grid } = sheet.properties.gridProperties ?? {};
  sheet.properties = {
    ...sheet.properties,
    gridProperties: frozen > 0 ? { ...grid, [field]: frozen } : grid,
  };
}

function checkWithin(start: number, end: number, count: number, dimension: Dimension): void {
  const word = dimension === 'ROWS' ? 'row' : 'column';
  if (start < 0 || end <= start) throw invalid('range.startIndex must be less than range.endIndex.');
  if (end > count) {
    throw invalid(`DimensionRange.endIndex[${end}] is after last ${word} in grid[${count}]`);
  }
}
