/**
 * Putting back what was in the file and is none of the tool's business: pictures, other people's charts, tables,
 * threaded comments, pivot tables, links to other files, the theme, extension lists.
 */

import { type Copying, copyPart } from './copy-parts.ts';
import { graftDrawing } from './graft-drawing.ts';
import { setText, textOf } from './package.ts';
import { VALIDATION_EXTENSION } from './prepare-sheet.ts';
import type { Source } from './source.ts';
import type { WrittenSheet } from './writing.ts';
import {
  afterCells,
  elementText,
  type Relationship,
  relationshipsOf,
  setRelationships,
  tagsOf,
  typeName,
  WORKBOOK_ORDER,
  WORKSHEET_ORDER,
  withElement,
} from './xml.ts';

/** Relationships of a sheet whose parts stay as they are. */
const SHEET_KEPT = new Set('table pivotTable threadedComment image slicer timeline queryTable'.split(' '));
/** Relationships of the workbook whose parts are written anew, or would be wrong afterwards. */
const WORKBOOK_RENEWED = new Set(
  'worksheet chartsheet dialogsheet xlMacrosheet styles sharedStrings theme calcChain sheetMetadata vbaProject FeaturePropertyBag'.split(
    ' ',
  ),
);
const PACKAGE_RENEWED = new Set(
  'officeDocument core-properties extended-properties thumbnail origin'.split(' '),
);

/** Elements that refer to nothing but cells, or to parts that are kept. */
const SHEET_ELEMENTS = ['protectedRanges', 'ignoredErrors', 'picture', 'tableParts', 'extLst'];
const WORKBOOK_ELEMENTS = ['externalReferences', 'pivotCaches', 'extLst'];

export function graftWorkbook(copying: Copying, workbookPart: string, source: Source): void {
  const parts = copying.to;
  const renamed = graftRelationships(copying, workbookPart, source.workbookRelationships, (r) =>
    WORKBOOK_RENEWED.has(typeName(r)),
  );
  let xml = textOf(parts, workbookPart) ?? '';
  for (const name of WORKBOOK_ELEMENTS) {
    const element = elementText(source.workbookXml, name);
    const changed = element === undefined ? undefined : withIds(element, renamed);
    if (changed !== undefined) xml = withElement(xml, 'workbook', WORKBOOK_ORDER, changed);
  }
  setText(parts, workbookPart, withNamespaces(xml, source.workbookXml));
  const theme = source.workbookRelationships.find((r) => typeName(r) === 'theme')?.target;
  const themeText = theme === undefined ? undefined : source.parts.get(theme);
  if (themeText !== undefined) parts.set('xl/theme/theme1.xml', themeText);
  // Custom document properties and other things that hang on the package itself.
  graftRelationships(copying, '', relationshipsOf(source.parts, ''), (r) => PACKAGE_RENEWED.has(typeName(r)));
}

export function graftSheet(copying: Copying, part: string, written: WrittenSheet): void {
  const { before } = written;
  if (before === undefined) return;
  const parts = copying.to;
  const renamed = graftRelationships(
    copying,
    part,
    before.file.relationships,
    (r) => r.external || !SHEET_KEPT.has(typeName(r)),
  );
  let xml = textOf(parts, part) ?? '';
  const after = afterCells(before.file.xml);
  for (const name of SHEET_ELEMENTS) {
    const element = name === 'extLst' ? extensionsOf(after) : elementText(after, name);
    const changed = element === undefined ? undefined : withIds(element, renamed);
    if (changed !== undefined) xml = withElement(xml, 'worksheet', WORKSHEET_ORDER, changed);
  }
  xml = withTheirs(
    xml,
    after,
    'sheetProtection',
    (_ours, theirs) => 'password' in theirs || 'hashValue' in theirs,
  );
  xml = withTheirs(xml, after, 'autoFilter', (ours, theirs) => ours['ref'] === theirs['ref']);
  const head = before.file.xml.slice(0, Math.max(0, before.file.xml.indexOf('<sheetData')));
  xml = withTheirs(xml, head, 'sheetFormatPr', () => true);
  xml = graftDrawing(copying, xml, part, before, written);
  setText(parts, part, withNamespaces(xml, before.file.xml));
}

/** Adds kept relationships to a part under new ids; returns old id → new id. */
function graftRelationships(
  copying: Copying,
  part: string,
  theirs: readonly Relationship[],
  isRenewed: (relationship: Relationship) => boolean,
): Map<string, string> {
  const relationships = relationshipsOf(copying.to, part);
  const renamed = new Map<string, string>();
  for (const relationship of theirs) {
    if (isRenewed(relationship)) continue;
    const target = relationship.external ? relationship.target : copyPart(copying, relationship.target);
    if (target === undefined) continue;
    const id = `rIdKept${renamed.size + 1}`;
    renamed.set(relationship.id, id);
    relationships.push({ ...relationship, id, target });
  }
  setRelationships(copying.to, part, relationships);
  return renamed;
}

/** The sheet's extensions, without the validations that were read from them and are written anew. */
function extensionsOf(xml: string): string | undefined {
  // The list of the sheet is the last one; rules of the sheet may have lists of their own.
  const list = xml.slice(xml.lastIndexOf('<extLst'));
  const element = elementText(list, 'extLst');
  const kept = element?.replace(VALIDATION_EXTENSION, '');
  return kept === undefined || !kept.includes('<ext ') ? undefined : kept;
}

/** Their element in place of ours: a password, and the choices of a filter, are only in the file's own words. */
function withTheirs(
  xml: string,
  after: string,
  name: string,
  fits: (ours: Record<string, string>, theirs: Record<string, string>) => boolean,
): string {
  const ours = elementText(xml, name);
  const theirs = elementText(after, name);
  if (ours === undefined || theirs === undefined) return xml;
  const same = fits(tagsOf(ours)[0]?.attributes ?? {}, tagsOf(theirs)[0]?.attributes ?? {});
  // Attributes of newer versions would have to be declared as such on the root.
  const plain = theirs.replace(/ (?:xr\d*|x14ac|mc):\w+="[^"]*"/g, '');
  return same ? xml.replace(ours, () => plain) : xml;
}

/** An element with its references renamed; nothing when it refers to something that is not kept. */
function withIds(element: string, renamed: ReadonlyMap<string, string>): string | undefined {
  let whole = true;
  const changed = element.replace(/\br:(id|embed)="([^"]*)"/g, (_, attribute: string, id: string) => {
    const now = renamed.get(id);
    if (now === undefined) whole = false;
    return `r:${attribute}="${now ?? ''}"`;
  });
  return whole ? changed : undefined;
}

/** Namespaces that kept elements use are declared on the root of the file they came from. */
function withNamespaces(xml: string, from: string): string {
  const rootOf = (text: string) => /<(?:worksheet|workbook)\b[^>]*>/.exec(text)?.[0] ?? '';
  const root = rootOf(xml);
  const body = xml.slice(xml.indexOf(root) + root.length);
  const missing = [...rootOf(from).matchAll(/ xmlns:(\w+)=(?:"[^"]*"|'[^']*')/g)].filter(
    ([, prefix = '']) => !root.includes(` xmlns:${prefix}=`) && body.includes(`${prefix}:`),
  );
  const added = missing.map(([declaration]) => declaration).join('');
  return added === '' ? xml : xml.replace(root, () => `${root.slice(0, -1)}${added}>`);
}
