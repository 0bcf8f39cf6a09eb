/** Cell addresses as text (`B7`, `'Đơn vị'!$A$2:$A$30`) and as zero-based numbers. */

import type { GridRange } from '../../workbook/sheets-api.ts';

/** What a sheet of the file format can hold. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Zero-based, end exclusive, always bounded. */
export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → 0, `AA` → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B7:D9`, or `B7` for a single cell. */
export function rectangleName(r: Rectangle): string {
  const first = cellName(r.top, r.left);
  const last = cellName(r.bottom - 1, r.right - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `$B$7:$D$9`, as chart series and defined names want it. */
export function absoluteName(r: Rectangle): string {
  return rectangleName(r).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** `B7`, `$B$7:D9`, `B:D` or `7:9`; nothing when the text is no address. */
export function parseRectangle(text: string): Rectangle | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  if (firstColumn === '' && firstRow === '') return undefined;
  const rows = [firstRow, lastRow].map((row, i) => (row === '' ? (i === 0 ? 1 : MAX_ROWS) : Number(row)));
  const columns = [firstColumn, lastColumn].map((letters, i) =>
    letters === '' ? (i === 0 ? 0 : MAX_COLUMNS - 1) : columnIndex(letters),
  );
  const [r0 = 1, r1 = 1] = rows.sort((a, b) => a - b);
  const [c0 = 0, c1 = 0] = columns.sort((a, b) => a - b);
  if (r0 < 1 || r1 > MAX_ROWS || c1 >= MAX_COLUMNS) return undefined;
  return { top: r0 - 1, left: c0, bottom: r1, right: c1 + 1 };
}

/** The rectangles of a space-separated list such as `A1:A9 C3`. */
export function parseRectangles(text: string): Rectangle[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(parseRectangle)
    .filter((r) => r !== undefined);
}

/** A tab's name as it stands before `!` in a formula; always in quotes, which every program accepts. */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** `'Đơn vị'!$A$2` → tab and address; no tab when the text names none. */
export function splitSheetReference(reference: string): { title?: string; address: string } {
  const quoted = /^'((?:[^']|'')*)'!(.+)$/s.exec(reference);
  if (quoted !== null) return { title: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const bang = reference.lastIndexOf('!');
  return bang < 0
    ? { address: reference }
    : { title: reference.slice(0, bang), address: reference.slice(bang + 1) };
}

/** The bounded rectangle of a range; a missing bound becomes the limit given. */
export function boundedRange(range: GridRange, rows = MAX_ROWS, columns = MAX_COLUMNS): Rectangle {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? rows,
    right: range.endColumnIndex ?? columns,
  };
}

/** The range of a rectangle; a side that reaches the end of the sheet is left open. */
export function openRange(sheetId: number, r: Rectangle): GridRange {
  const wholeRows = r.left === 0 && r.right >= MAX_COLUMNS;
  const wholeColumns = r.top === 0 && r.bottom >= MAX_ROWS;
  return {
    sheetId,
    ...(wholeColumns ? {} : { startRowIndex: r.top }),
    ...(r.bottom >= MAX_ROWS ? {} : { endRowIndex: r.bottom }),
    ...(wholeRows ? {} : { startColumnIndex: r.left }),
    ...(r.right >= MAX_COLUMNS ? {} : { endColumnIndex: r.right }),
  };
}

/**
 * The fewest-looking rectangles that cover a set of cells: runs of a row, joined downwards while they match.
 * `rows` gives, in rising order of row, the rising column numbers of the cells in the set.
 */
export function rectanglesOf(rows: Iterable<[row: number, columns: readonly number[]]>): Rectangle[] {
  const done: Rectangle[] = [];
  let open = new Map<string, Rectangle>();
  let previousRow = -2;
  for (const [row, columns] of rows) {
    const next = new Map<string, Rectangle>();
    for (let i = 0; i < columns.length; ) {
      const left = columns[i] ?? 0;
      let right = left + 1;
      for (i += 1; columns[i] === right; i += 1) right += 1;
      const key = `${left}:${right}`;
      const above = row === previousRow + 1 ? open.get(key) : undefined;
      if (above === undefined) next.set(key, { top: row, left, bottom: row + 1, right });
      else {
        above.bottom = row + 1;
        next.set(key, above);
        open.delete(key);
      }
    }
    done.push(...open.values());
    open = next;
    previousRow = row;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.top - b.top || a.left - b.left);
}
