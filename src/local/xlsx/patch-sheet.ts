/**
 * New values in the text of a worksheet, cell by cell. Whatever is not plainly understood is refused (nothing is
 * returned), and the whole workbook is then written by write.ts, which knows every case.
 */

import type { CellChange } from '../page/protocol.ts';
import { columnIndex, parseRectangle, type Rectangle } from './a1.ts';
import { fittedHeight, USUAL_HEIGHT } from './fitted-rows.ts';
import { type FileCell, patchedCell } from './patch-cell.ts';
import { PIXELS_PER_CHARACTER, USUAL_COLUMN_PIXELS } from './pixels.ts';
import type { StringsEdit } from './shared-strings.ts';
import { afterCells, elementText, tagsOf } from './xml.ts';

/** What the helper sheet and the charts say of a tab's cells, which a new value there would make untrue. */
export interface KeptNames {
  /** The header by which each column with metadata is found again. */
  readonly headers: ReadonlyMap<number, string>;
  readonly rows: ReadonlySet<number>;
  /** `row column` of cells that name a chart's series. */
  readonly charted: ReadonlySet<string>;
}

export interface SheetPatching {
  readonly strings: StringsEdit;
  /** The text of each cell format of the workbook. */
  readonly formats: readonly string[];
  readonly kept: KeptNames;
}

/** The worksheet with the changes, all of them this sheet's. */
export function patchedSheet(
  xml: string,
  changes: readonly CellChange[],
  patching: SheetPatching,
): string | undefined {
  const start = xml.indexOf('<sheetData>') + '<sheetData>'.length;
  const end = xml.indexOf('</sheetData>');
  const body = xml.slice(start, Math.max(start, end));
  // Formulas with attributes reach into other cells; tables name the texts of their headers.
  if (end < start || /<f |<!|<extLst/.test(body) || xml.includes('<tableParts')) return undefined;
  const rows = rowsOf(body);
  const layout = layoutOf(xml, start);
  if (rows === undefined || layout.taken === undefined) return undefined;

  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    const of = byRow.get(change.row);
    if (of === undefined) byRow.set(change.row, [change]);
    else of.push(change);
  }
  const pieces: string[] = [];
  let at = 0;
  let inserted = false;
  let last: { readonly row: number; readonly text: string } | undefined;
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    const old = rows.get(row);
    const up = rows.get(row - 1);
    const above = last?.row === row - 1 ? last.text : up === undefined ? '' : body.slice(up.start, up.end);
    const place = old?.start ?? nextStart(rows, row, body.length);
    const text = old === undefined ? `<row r="${row + 1}"></row>` : body.slice(old.start, old.end);
    const patched = patchedRow(text, above, row, cells, layout, patching);
    if (patched === undefined) return undefined;
    last = { row, text: patched.text };
    pieces.push(body.slice(at, place), patched.text);
    at = old?.end ?? place;
    inserted ||= patched.inserted;
  }
  // The element that tells the area of the cells is optional.
  const head = inserted ? xml.slice(0, start).replace(/<dimension\b[^>]*\/>/, '') : xml.slice(0, start);
  return head + pieces.join('') + body.slice(at) + xml.slice(end);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where each row (from 0) stands, in rising order. */
function rowsOf(body: string): Map<number, Span> | undefined {
  const starts: [row: number, start: number][] = [];
  for (const tag of body.matchAll(/<row(?=[\s/>])[^>]*>/g)) {
    const row = Number(/\sr="(\d+)"/.exec(tag[0])?.[1] ?? 0) - 1;
    if (row <= (starts.at(-1)?.[0] ?? -1)) return undefined;
    starts.push([row, tag.index]);
  }
  if (body.slice(0, starts[0]?.[1]).trim() !== '') return undefined;
  return new Map(starts.map(([row, start], i) => [row, { start, end: starts[i + 1]?.[1] ?? body.length }]));
}

function nextStart(rows: ReadonlyMap<number, Span>, row: number, end: number): number {
  for (const [other, span] of rows) if (other > row) return span.start;
  return end;
}

interface Layout {
  readonly columns: readonly { first: number; last: number; style: string | undefined; pixels: number }[];
  readonly merges: readonly Rectangle[];
  /** Areas whose cells are linked; nothing when an area is not understood. */
  readonly taken: readonly Rectangle[] | undefined;
}

function layoutOf(xml: string, start: number): Layout {
  const after = afterCells(xml);
  const areas = (element: string) =>
    tagsOf(elementText(after, element) ?? '').flatMap(({ attributes: { ref } }) =>
      ref === undefined ? [] : [parseRectangle(ref)],
    );
  const merges = areas('mergeCells');
  const links = areas('hyperlinks');
  const known = (list: (Rectangle | undefined)[]) => list.filter((area) => area !== undefined);
  const understood = [...merges, ...links].every((area) => area !== undefined);
  return {
    columns: tagsOf(elementText(xml.slice(0, start), 'cols') ?? '')
      .filter((tag) => tag.name === 'col')
      .map(({ attributes: { min, max, style, width } }) => ({
        first: Number(min) - 1,
        last: Number(max) - 1,
        style,
        pixels: width === undefined ? USUAL_COLUMN_PIXELS : Math.round(Number(width) * PIXELS_PER_CHARACTER),
      })),
    merges: known(merges),
    taken: understood ? known(links) : undefined,
  };
}

const CELL = /\s*<c((?:\s+[\w:]+="[^"]*")*)\s*(?:\/>|>(.*?)<\/c>)\s*/gsy;
const ROW = /^<row((?:\s+[\w:]+="[^"]*")*)\s*(?:\/>|>(.*)<\/row>)\s*$/s;

function patchedRow(
  text: string,
  above: string,
  row: number,
  changes: readonly CellChange[],
  layout: Layout,
  patching: SheetPatching,
): { text: string; inserted: boolean } | undefined {
  const [, attributes, inside = ''] = ROW.exec(text) ?? [];
  const cells = attributes === undefined ? undefined : cellsOf(inside, row);
  if (attributes === undefined || cells === undefined || patching.kept.rows.has(row)) return undefined;
  let inserted = false;
  let height = 0;
  for (const { column, data } of changes) {
    const merge = layout.merges.find((area) => covers(area, row, column));
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) return undefined;
    if (layout.taken?.some((area) => covers(area, row, column))) return undefined;
    if (patching.kept.charted.has(`${row} ${column}`)) return undefined;
    const place = cells.findIndex((cell) => cell.column >= column);
    const found = place >= 0 && cells[place]?.column === column ? cells[place] : undefined;
    const columnLooks = layout.columns.find(({ first, last }) => first <= column && column <= last);
    // A new cell that has a format has the one of the cell above: no other is told as a new value.
    const styled = data.userEnteredFormat === undefined ? undefined : styleIn(above, row - 1, column);
    const old =
      found ??
      newCell(row, column, styled ?? columnLooks?.style, attributes, patching.formats, styled !== undefined);
    const header = patching.kept.headers.get(column);
    const isKnown = found !== undefined || styled !== undefined;
    const cell = old && patchedCell(old, data, isKnown, header, patching);
    if (cell === undefined) return undefined;
    if (found !== undefined) cells[place] = cell;
    else if (cell.text !== '') {
      cells.splice(place < 0 ? cells.length : place, 0, cell);
      inserted = true;
    }
    const width = layout.merges.some((area) => area.top === row)
      ? Number.POSITIVE_INFINITY
      : columnLooks?.pixels;
    height = Math.max(height, fittedHeight(data, width ?? USUAL_COLUMN_PIXELS));
  }
  const kept = inserted ? attributes.replace(/\sspans="[^"]*"/, '') : attributes;
  return {
    text: `<row${withHeight(kept, height)}>${cells.map((cell) => cell.text).join('')}</row>`,
    inserted,
  };
}

function covers(area: Rectangle, row: number, column: number): boolean {
  return area.top <= row && row < area.bottom && area.left <= column && column < area.right;
}

/** The cells of a row in rising order of column. */
function cellsOf(inside: string, row: number): FileCell[] | undefined {
  const cells: FileCell[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < inside.length) {
    const [text, attributes = '', content = ''] = CELL.exec(inside) ?? [];
    if (text === undefined) return undefined;
    const [, letters = '', digits] = /\sr="([A-Z]{1,3})(\d+)"/.exec(attributes) ?? [];
    const column = columnIndex(letters);
    if (Number(digits) !== row + 1 || column <= (cells.at(-1)?.column ?? -1)) return undefined;
    cells.push({ row, column, attributes, content, text });
  }
  return cells;
}

/** The format of a cell in the text of its row; nothing where the row has no such cell, or it has none. */
function styleIn(rowText: string, row: number, column: number): string | undefined {
  const [, , inside = ''] = ROW.exec(rowText) ?? [];
  const cell = cellsOf(inside, row)?.find((candidate) => candidate.column === column);
  return cell && /\ss="(\d+)"/.exec(cell.attributes)?.[1];
}

/** A cell that the file does not have, in its column's format if that has no looks which the cell does not have. */
function newCell(
  row: number,
  column: number,
  style: string | undefined,
  rowAttributes: string,
  formats: readonly string[],
  isAbove: boolean,
): FileCell | undefined {
  if (/\s(?:s|customFormat)="/.test(rowAttributes)) return undefined;
  if (style !== undefined && !isAbove && !isPlain(formats[Number(style)])) return undefined;
  const attributes = style === undefined ? '' : ` s="${style}"`;
  return { row, column, attributes, content: '', text: '' };
}

/** Whether a format says nothing but whether its cells are locked. */
function isPlain(format: string | undefined): boolean {
  if (format === undefined) return false;
  const alignment = elementText(format, 'alignment') ?? '';
  return (
    ['numFmtId', 'fontId', 'fillId', 'borderId'].every((name) => format.includes(` ${name}="0"`)) &&
    (alignment === '' || alignment === '<alignment vertical="bottom"/>')
  );
}

/** Raises a row whose height nobody set to what a new text needs; a full write fits it again. */
function withHeight(attributes: string, height: number): string {
  if (/ customHeight="(?:1|true)"/.test(attributes)) return attributes;
  const now = Number(/ ht="([^"]*)"/.exec(attributes)?.[1] ?? USUAL_HEIGHT);
  if (!(height > now)) return attributes;
  return attributes.replace(/ ht="[^"]*"/, '').replace(/ r="\d+"/, (r) => `${r} ht="${height}"`);
}
