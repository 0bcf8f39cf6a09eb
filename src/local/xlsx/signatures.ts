/** Signatures and the paper: they are on one page, and never without something of what is signed. */

import type { Sheet } from '../../workbook/sheets-api.ts';
import { printedRows } from '../page/print-rows.ts';
import { gridOf } from '../sheet-cells.ts';
import { boundedRange } from './a1.ts';
import { MARGINS, type PrintSetup } from './print-setup.ts';

/** Rows before the signatures that stay with them. */
const COMPANY = 2;
/** What is longer than a page by no more than this is made to fit it. */
export const MOST_OVER = 1.2;
/** Inches of a sheet of A4. */
const A4 = { short: 8.27, long: 11.69 } as const;
const PIXELS_PER_INCH = 96;
/** How far heights may be other than we reckon: each program draws lines in its own way. */
const TOLERANCE = 0.05;

/**
 * The rows (from 0) before which a page may end, and then not again up to the end of the tab: the first one under the
 * boxes, and, where the rest is more than a page, the last one. Nothing where nobody signs: signatures are the merged
 * lines after the last box.
 */
export function signatureStarts(sheet: Sheet): readonly [first: number, last: number] | undefined {
  let boxed = 0;
  for (const [row, , { userEnteredFormat }] of gridOf(sheet))
    if (userEnteredFormat?.borders !== undefined) boxed = Math.max(boxed, row + 1);
  const merged = (sheet.merges ?? []).map((range) => boundedRange(range).top).filter((top) => top >= boxed);
  if (boxed === 0 || merged.length === 0) return undefined;
  const last = Math.max(0, Math.min(...merged) - COMPANY);
  return [Math.min(boxed, last), last];
}

/**
 * How a file's tab with signatures is put on pages one page wide: on one page where it nearly fits; else with an end
 * of a page (`rowBreaks`: the row, from 0, after which it is) before the rows that stay together, unless it is sure
 * that none comes among them.
 */
export function signedPages(
  sheet: Sheet,
  { orientation, headerRow }: PrintSetup,
): { readonly fitToHeight: 0 | 1; readonly rowBreaks: number[] } | undefined {
  const starts = signatureStarts(sheet);
  if (starts === undefined) return undefined;
  const { rows, widths } = printedRows({ sheets: [sheet] }, sheet);
  const [wide, high] = orientation === 'landscape' ? [A4.long, A4.short] : [A4.short, A4.long];
  const width = widths.reduce((total, each) => total + each, 0);
  const across = wide - MARGINS.left - MARGINS.right;
  const page = (high - MARGINS.top - MARGINS.bottom) * Math.max(PIXELS_PER_INCH, width / across);
  const height = (from: number, end = Number.POSITIVE_INFINITY) =>
    rows.reduce((total, { row, height }) => (from <= row && row < end ? total + height : total), 0);
  if (height(0) <= page * MOST_OVER) return { fitToHeight: 1, rowBreaks: [] };

  const header = headerRow === undefined ? 0 : height(headerRow - 1, headerRow);
  const pageOf = (last: number, stretch: number) => {
    let pages = 1;
    let left = page;
    for (const { row, height } of rows) {
      if (row > last) break;
      if (height * stretch > left) {
        pages += 1;
        left = page - header * stretch;
      }
      left -= height * stretch;
    }
    return pages;
  };
  const start = starts.find((row) => (header + height(row)) * (1 + TOLERANCE) <= page) ?? starts[1];
  const isWhole = pageOf(start, 1 - TOLERANCE) === pageOf(Number.POSITIVE_INFINITY, 1 + TOLERANCE);
  return { fitToHeight: 0, rowBreaks: isWhole || start === 0 ? [] : [start - 1] };
}
