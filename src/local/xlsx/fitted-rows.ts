/**
 * Heights of rows that nobody set. Google and Excel fit such a row to its text while they show it; LibreOffice, printing
 * without a screen, does not. So a height is reckoned and written as what it is, a passing one (`ht` without
 * `customHeight`): programs may fit the row again, and it is not read back.
 */

import type { CellData, Sheet } from '../../workbook/sheets-api.ts';
import { gridOf } from '../sheet-cells.ts';
import { boundedRange } from './a1.ts';
import { type Parts, setText, textOf } from './package.ts';
import { PIXELS_PER_POINT, USUAL_COLUMN_PIXELS, USUAL_ROW_PIXELS } from './pixels.ts';

const USUAL_FONT_POINTS = 10;
/** Of a font's size: how wide its letters are on the whole, and how far its lines are apart. */
const LETTER = 0.45;
const BOLD_LETTER = 0.5;
const LINE = 1.2;
const CELL_PADDING = 8;
/** Points of a row that needs no more than any. */
export const USUAL_HEIGHT = USUAL_ROW_PIXELS / PIXELS_PER_POINT;

/** Points for each row (from 0) that needs more than the usual. */
export function fittedHeights(sheet: Sheet): Map<number, number> {
  const widths = sheet.data?.[0]?.columnMetadata ?? [];
  const merged = mergedRows(sheet);
  const heights = new Map<number, number>();
  for (const [row, column, cell] of gridOf(sheet)) {
    const width = widths[column]?.pixelSize ?? USUAL_COLUMN_PIXELS;
    const height = fittedHeight(cell, merged.has(row) ? Number.POSITIVE_INFINITY : width);
    if (height > Math.max(USUAL_HEIGHT, heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

/** A merged cell's width is not its column's; its row is fitted to its font alone. */
function mergedRows(sheet: Sheet): Set<number> {
  return new Set((sheet.merges ?? []).map((range) => boundedRange(range).top));
}

/** Points that a cell's text needs in a column of `width` pixels. */
export function fittedHeight(
  { userEnteredValue, effectiveValue, userEnteredFormat }: CellData,
  width: number,
): number {
  const text = userEnteredValue?.stringValue ?? effectiveValue?.stringValue ?? '';
  if (text === '') return 0;
  const { fontSize = USUAL_FONT_POINTS, bold = false } = userEnteredFormat?.textFormat ?? {};
  const wraps = userEnteredFormat?.wrapStrategy === 'WRAP';
  const letter = fontSize * PIXELS_PER_POINT * (bold ? BOLD_LETTER : LETTER);
  const perLine = Math.max(1, Math.floor((width - CELL_PADDING) / letter));
  return Math.ceil((wraps ? linesOf(text, perLine) : 1) * fontSize * LINE + 2);
}

/** Lines of a text whose words are not broken unless one is longer than a line. */
function linesOf(text: string, perLine: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let left = perLine;
    for (const word of paragraph.split(' ')) {
      if (word.length > left && left < perLine) [lines, left] = [lines + 1, perLine];
      for (let rest = word.length; rest > perLine; rest -= perLine) lines += 1;
      left -= (word.length % perLine) + 1;
    }
  }
  return lines;
}

/** Writes the heights into the rows that have none. */
export function writeFittedHeights(parts: Parts, part: string, heights: ReadonlyMap<number, number>): void {
  if (heights.size === 0) return;
  const xml = (textOf(parts, part) ?? '').replace(
    /<row r="(\d+)"([^>]*)>/g,
    (tag, digits: string, rest: string) => {
      const height = heights.get(Number(digits) - 1);
      return height === undefined || / ht="/.test(rest) ? tag : `<row r="${digits}" ht="${height}"${rest}>`;
    },
  );
  setText(parts, part, xml);
}
