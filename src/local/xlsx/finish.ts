/** What the library's finished sheets lack: column styles, cached errors, spaces in notes, a filter's name. */

import { columnLetters, MAX_COLUMNS } from './a1.ts';
import { chartName } from './charts.ts';
import { writeFittedHeights } from './fitted-rows.ts';
import { type Parts, setText, textOf } from './package.ts';
import { PIXELS_PER_CHARACTER, USUAL_COLUMN_PIXELS } from './pixels.ts';
import type { WrittenColumn, WrittenSheet } from './writing.ts';
import {
  elementText,
  escapeXml,
  relationshipsOf,
  tagsOf,
  typeName,
  unescapeXml,
  WORKSHEET_ORDER,
  withElement,
} from './xml.ts';

export function finishSheet(parts: Parts, part: string, written: WrittenSheet): void {
  const xml = textOf(parts, part) ?? '';
  const styles = scratchStyles(xml, written.scratchRow);
  setText(
    parts,
    part,
    withColumns(withCachedErrors(withoutScratchRow(xml, written.scratchRow)), written, styles),
  );
  writeFittedHeights(parts, part, written.fittedHeights);
  for (const relationship of relationshipsOf(parts, part)) {
    if (typeName(relationship) === 'comments') keepSpaces(parts, relationship.target);
    if (typeName(relationship) === 'drawing') nameCharts(parts, relationship.target, written);
  }
}

/** The library writes every cached text as text; ours that stand for errors carry a mark. */
function withCachedErrors(xml: string): string {
  return xml.replace(
    / t="str"(>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>)\uE000(#[A-Z/0_]+[!?]?<\/v>)/g,
    ' t="e"$1$2',
  );
}

function scratchRowText(xml: string, row: number): string | undefined {
  const start = xml.lastIndexOf(`<row r="${row + 1}"`);
  const end = xml.indexOf('</row>', start);
  return start < 0 || end < 0 ? undefined : xml.slice(start, end + 6);
}

function scratchStyles(xml: string, row: number): Map<string, string> {
  const text = scratchRowText(xml, row) ?? '';
  return new Map(
    [...text.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)].map(([, letters = '', style = '']) => [
      letters,
      style,
    ]),
  );
}

function withoutScratchRow(xml: string, row: number): string {
  const text = scratchRowText(xml, row);
  // The library's dimension counts the scratch row; the element is optional.
  return (text === undefined ? xml : xml.replace(text, '')).replace(/<dimension [^>]*\/>/, '');
}

function withColumns(xml: string, written: WrittenSheet, styles: ReadonlyMap<string, string>): string {
  const all = [...written.columns, written.otherColumns];
  const attributes = all.map((column, at) => columnAttributes(column, styles.get(columnLetters(at))));
  const columns: string[] = [];
  for (let first = 0; first < all.length; ) {
    let last = first;
    while (last + 1 < all.length && attributes[last + 1] === attributes[first]) last += 1;
    const end = last === all.length - 1 ? MAX_COLUMNS : last + 1;
    if (attributes[first] !== '') columns.push(`<col min="${first + 1}" max="${end}"${attributes[first]}/>`);
    first = last + 1;
  }
  return columns.length === 0
    ? xml
    : withElement(xml, 'worksheet', WORKSHEET_ORDER, `<cols>${columns.join('')}</cols>`);
}

/** Excel takes a column without a width for one of width nought, so a styled one gets the usual width. */
const USUAL_WIDTH = USUAL_COLUMN_PIXELS / PIXELS_PER_CHARACTER;

function columnAttributes(column: WrittenColumn, style: string | undefined): string {
  const { width, hidden, outlineLevel, collapsed } = column;
  const parts = [
    ...(width === undefined ? [] : [`width="${width}" customWidth="1"`]),
    ...(style === undefined ? [] : [`style="${style}"`]),
    ...(hidden === true ? ['hidden="1"'] : []),
    ...(outlineLevel === undefined ? [] : [`outlineLevel="${outlineLevel}"`]),
    ...(collapsed === true ? ['collapsed="1"'] : []),
  ];
  if (parts.length === 0) return '';
  if (width === undefined) parts.unshift(`width="${USUAL_WIDTH}"`);
  return ` ${parts.join(' ')}`;
}

function keepSpaces(parts: Parts, part: string): void {
  setText(parts, part, (textOf(parts, part) ?? '').replaceAll('<t>', '<t xml:space="preserve">'));
}

/** The tool's charts are known again by their names. */
function nameCharts(parts: Parts, part: string, written: WrittenSheet): void {
  let at = 0;
  const named = (textOf(parts, part) ?? '').replace(/ name="Chart \d+"/g, (old) => {
    const chart = written.charts[at];
    at += 1;
    return chart === undefined ? old : ` name="${escapeXml(chartName(chart))}"`;
  });
  setText(parts, part, named);
}

/** Hides the names that were hidden in the original, and a filter's own, without which LibreOffice drops it. */
export function hideNames(parts: Parts, workbookPart: string, originalXml: string): void {
  const hidden = new Set(
    tagsOf(elementText(originalXml, 'definedNames') ?? '')
      .filter((tag) => /^(?:1|true)$/.test(tag.attributes['hidden'] ?? ''))
      .map((tag) => tag.attributes['name'] ?? ''),
  );
  hidden.add('_xlnm._FilterDatabase');
  const xml = textOf(parts, workbookPart) ?? '';
  setText(
    parts,
    workbookPart,
    xml.replace(/<definedName name="([^"]*)"/g, (tag, name: string) =>
      hidden.has(unescapeXml(name)) ? `${tag} hidden="1"` : tag,
    ),
  );
}
