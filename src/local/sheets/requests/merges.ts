/** Requests that merge cells and take merges apart. */
import type { Request } from '../../../workbook/sheets-api.ts';
import { type Draft, idOf, type SheetDraft, writableRow } from '../book.ts';
import { invalid } from '../errors.ts';
import { type Area, areaOf, boundedArea, contains, intersects, rangeOf } from '../ranges.ts';

const PARTIAL = 'You must select all cells in a merged range to merge or unmerge them.';

/** Merges a range, or each of its rows or columns. Merges inside it give way; only the first value stays. */
export function mergeCells(draft: Draft, request: NonNullable<Request['mergeCells']>): object {
  if (!request.range) throw invalid('Must specify a range.');
  const { sheet, area } = areaOf(draft, request.range);
  checkWhole(sheet, area);
  const blocks = split(area, request.mergeType ?? 'MERGE_ALL');
  for (const block of blocks) checkFrozen(sheet, block);
  const outside = sheet.merges.filter((merged) => !intersects(boundedArea(merged), area));
  const made = blocks.filter((block) => (block.bottom - block.top) * (block.right - block.left) > 1);
  sheet.merges = [...outside, ...made.map((block) => rangeOf(idOf(sheet), block))];
  for (const block of made) keepFirstValue(draft, sheet, block);
  return {};
}

/** Takes apart the merges inside a range. */
export function unmergeCells(draft: Draft, request: NonNullable<Request['unmergeCells']>): object {
  if (!request.range) throw invalid('Must specify a range.');
  const { sheet, area } = areaOf(draft, request.range);
  checkWhole(sheet, area);
  sheet.merges = sheet.merges.filter((merged) => !intersects(boundedArea(merged), area));
  return {};
}

/** Refuses a frozen edge that would cut a merge in two. */
export function checkFreeze(sheet: SheetDraft): void {
  const { rows, columns } = frozenEdges(sheet);
  for (const merged of sheet.merges) {
    const area = boundedArea(merged);
    const cut = (edge: number, from: number, to: number): boolean => edge > from && edge < to;
    for (const [word, hit] of [
      ['rows', cut(rows, area.top, area.bottom)],
      ['columns', cut(columns, area.left, area.right)],
    ] as const) {
      if (hit) {
        throw invalid(
          `Sorry, you can't freeze ${word} which contain only part of a merged cell. Try to break apart merged cells or freeze more ${word} to include the complete merged cells.`,
        );
      }
    }
  }
}

function checkWhole(sheet: SheetDraft, area: Area): void {
  for (const merged of sheet.merges) {
    const other = boundedArea(merged);
    if (intersects(other, area) && !contains(area, other)) throw invalid(PARTIAL);
  }
}

function checkFrozen(sheet: SheetDraft, area: Area): void {
  const { rows, columns } = frozenEdges(sheet);
  if (area.top < rows && area.bottom > rows) throw invalid("You can't merge frozen and non-frozen rows.");
  if (area.left < columns && area.right > columns)
    throw invalid("You can't merge frozen and non-frozen columns.");
}

function frozenEdges(sheet: SheetDraft): { rows: number; columns: number } {
  const grid = sheet.properties.gridProperties;
  return { rows: grid?.frozenRowCount ?? 0, columns: grid?.frozenColumnCount ?? 0 };
}

function split(area: Area, type: 'MERGE_ALL' | 'MERGE_ROWS' | 'MERGE_COLUMNS'): Area[] {
  if (type === 'MERGE_ALL') return [area];
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: area.bottom - area.top }, (_, i) => ({
      ...area,
      top: area.top + i,
      bottom: area.top + i + 1,
    }));
  }
  return Array.from({ length: area.right - area.left }, (_, i) => ({
    ...area,
    left: area.left + i,
    right: area.left + i + 1,
  }));
}

function keepFirstValue(draft: Draft, sheet: SheetDraft, area: Area): void {
  for (let r = area.top; r < area.bottom; r += 1) {
    for (let c = area.left; c < area.right; c += 1) {
      const cell = sheet.rows[r]?.[c];
      if (!cell?.userEnteredValue || (r === area.top && c === area.left)) continue;
      const { userEnteredValue: _value, effectiveValue: _computed, ...rest } = cell;
      writableRow(draft, sheet, r)[c] = Object.keys(rest).length > 0 ? rest : undefined;
      draft.valuesVersion += 1;
    }
  }
}
