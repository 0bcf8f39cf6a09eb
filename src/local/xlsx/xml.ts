/** The little XML that has to be read and changed as text, around what the library does. */

import { type Parts, setText, textOf } from './package.ts';

export interface Relationship {
  id: string;
  type: string;
  /** Full part name, or the address itself when it is external. */
  target: string;
  external: boolean;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"'\n\r\t]/g,
    (c) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[c] ??
      `&#${c.charCodeAt(0)};`,
  );
}

/** The last word of a relationship's type address, which is all that tells one from another. */
export function typeName(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1);
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points to; `''` stands for the package itself. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const xml = textOf(parts, relationshipsPart(part));
  const found: Relationship[] = [];
  if (xml === undefined) return found;
  for (const { name, attributes } of tagsOf(xml)) {
    if (name !== 'Relationship') continue;
    const target = attributes['Target'] ?? '';
    const external = attributes['TargetMode'] === 'External';
    found.push({
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: external ? target : resolvedName(part, target),
      external,
    });
  }
  return found;
}

export function setRelationships(parts: Parts, part: string, relationships: readonly Relationship[]): void {
  const name = relationshipsPart(part);
  if (relationships.length === 0) {
    parts.delete(name);
    return;
  }
  const items = relationships.map(
    (r) =>
      `<Relationship Id="${escapeXml(r.id)}" Type="${escapeXml(r.type)}" Target="${escapeXml(r.external ? r.target : `/${r.target}`)}"${r.external ? ' TargetMode="External"' : ''}/>`,
  );
  setText(
    parts,
    name,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`,
  );
}

function resolvedName(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** All opening tags, without namespace prefixes on their names. */
export function tagsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  for (const [, name = '', inside = ''] of xml.matchAll(/<(?:\w+:)?(\w+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
    const attributes: Record<string, string> = {};
    for (const [, key = '', double, single] of inside.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      attributes[key] = unescapeXml(double ?? single ?? '');
    }
    tags.push({ name, attributes });
  }
  return tags;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED_ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What stands after the cells of a sheet: the long part of it is left out of further searches. */
export function afterCells(worksheet: string): string {
  const end = /<\/sheetData>|<sheetData\s*\/>/.exec(worksheet);
  return end === null ? '' : worksheet.slice(end.index + end[0].length);
}

/** The whole text of the first element of that name which holds no element of the same name. */
export function elementText(xml: string, name: string): string | undefined {
  const open = new RegExp(`<${name}(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`).exec(xml);
  if (open === null) return undefined;
  if (open[0].endsWith('/>')) return open[0];
  const close = xml.indexOf(`</${name}>`, open.index);
  return close < 0 ? undefined : xml.slice(open.index, close + name.length + 3);
}

/** Puts an element into its place among its siblings, replacing the one of the same name. */
export function withElement(xml: string, root: string, order: readonly string[], element: string): string {
  const name = /^<([\w:]+)/.exec(element)?.[1] ?? '';
  const old = elementText(xml, name);
  if (old !== undefined) return xml.replace(old, () => element);
  for (const later of order.slice(order.indexOf(name) + 1)) {
    const at = new RegExp(`<${later}[\\s/>]`).exec(xml)?.index;
    if (at !== undefined) return xml.slice(0, at) + element + xml.slice(at);
  }
  const end = xml.lastIndexOf(`</${root}>`);
  return xml.slice(0, end) + element + xml.slice(end);
}

/** The order of a worksheet's parts (ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** The order of a workbook's parts (ECMA-376 part 1, 18.2.27). */
export const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );
