/** Changes to a workbook's styles before the library reads them, and their undoing afterwards. */

import type { Cell } from 'hucre/xlsx';
import { builtInCode } from './number-formats.ts';
import { type Parts, setText, textOf } from './package.ts';
import { elementText, escapeXml, type Relationship, setRelationships, tagsOf, typeName } from './xml.ts';

export const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
const SCRATCH_TITLE = '_chungsuc_column_styles';

/**
 * Gives every cell format a number format that no reader takes for a date: the place of the true code in the
 * list returned. Day counts then stay the numbers that they are in the file.
 */
export function recodeNumberFormats(parts: Parts, relationships: readonly Relationship[]): string[] {
  const part = relationships.find((r) => typeName(r) === 'styles')?.target ?? '';
  const xml = textOf(parts, part);
  if (xml === undefined) return [];
  const named = new Map(
    tagsOf(elementText(xml, 'numFmts') ?? '').map((tag) => [
      Number(tag.attributes['numFmtId']),
      tag.attributes['formatCode'] ?? '',
    ]),
  );
  const codes: string[] = [];
  const places = new Map<number, number>();
  const cellFormats = elementText(xml, 'cellXfs') ?? '';
  const recoded = cellFormats.replace(/\bnumFmtId="(\d+)"/g, (whole, digits: string) => {
    const id = Number(digits);
    const code = named.get(id) ?? builtInCode(id);
    if (code === undefined || code === '') return whole;
    const place = places.get(id) ?? codes.push(code) - 1;
    places.set(id, place);
    return `numFmtId="${1000 + place}"`;
  });
  const formats = codes.map((_, i) => `<numFmt numFmtId="${1000 + i}" formatCode="0.${i}"/>`).join('');
  const rest = xml.replace(elementText(xml, 'numFmts') ?? /$^/, '').replace(cellFormats, () => recoded);
  const start = />/.exec(rest.slice(rest.indexOf('<styleSheet')));
  const at = rest.indexOf('<styleSheet') + (start?.index ?? 0) + 1;
  setText(parts, part, `${rest.slice(0, at)}<numFmts>${formats}</numFmts>${rest.slice(at)}`);
  return codes;
}

export function decode(cell: Cell, codes: readonly string[]): void {
  const place = /^0\.(\d+)$/.exec(cell.style?.numFmt ?? '')?.[1];
  const code = place === undefined ? undefined : codes[Number(place)];
  if (cell.style !== undefined && code !== undefined) cell.style = { ...cell.style, numFmt: code };
}

/** A last sheet whose row n holds one cell of style n, so that the library tells what column styles mean. */
export function addScratchSheet(
  parts: Parts,
  workbookPart: string,
  workbookXml: string,
  relationships: Relationship[],
  columnTags: readonly { attributes: Record<string, string> }[],
): void {
  const used = new Set(columnTags.map((tag) => Number(tag.attributes['style'] ?? 'NaN')));
  const rows = [...used]
    .filter((style) => Number.isInteger(style) && style >= 0 && style < 65_536)
    .sort((a, b) => a - b)
    .map((style) => `<row r="${style + 1}"><c r="A${style + 1}" s="${style}"/></row>`);
  const part = 'xl/worksheets/_chungsuc_column_styles.xml';
  setText(parts, part, EMPTY_SHEET.replace('<sheetData/>', `<sheetData>${rows.join('')}</sheetData>`));
  const id = 'chungsucColumnStyles';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  setRelationships(parts, workbookPart, [...relationships, { id, type, target: part, external: false }]);
  const sheet = `<sheet name="${escapeXml(SCRATCH_TITLE)}" sheetId="65534" r:id="${id}"/>`;
  const changed = workbookXml.replace(/<\/((?:\w+:)?)sheets>/, (end) => `${sheet}${end}`);
  setText(parts, workbookPart, changed);
}
