/** A sheet's drawing when other people's things are on it: theirs stay, the tool's old charts go, new ones come. */

import { CHART_NAME, isSameChart } from './charts.ts';
import { type Copying, copyPart, freeName, removeContentType, setContentType } from './copy-parts.ts';
import { drawingOf, drawnCharts } from './drawings.ts';
import { setText, textOf } from './package.ts';
import type { Before, WrittenSheet } from './writing.ts';
import {
  relationshipsOf,
  relationshipsPart,
  setRelationships,
  tagsOf,
  typeName,
  WORKSHEET_ORDER,
  withElement,
} from './xml.ts';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const DRAWING_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing';
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Returns the sheet's text, which gets a reference to a drawing when it had none. */
export function graftDrawing(
  copying: Copying,
  sheetXml: string,
  sheetPart: string,
  before: Before,
  written: WrittenSheet,
): string {
  const parts = copying.to;
  const theirs = drawingOf(before.source, before.file);
  const old = ourOldAnchors(before, written);
  const others = (theirs?.anchors ?? []).filter((anchor) => !old.has(anchor));
  if (theirs === undefined || others.length === 0) return sheetXml;

  let xml = theirs.xml;
  for (const anchor of old) xml = xml.replace(anchor, '');
  const relationships = theirs.relationships.flatMap((relationship) => {
    if (!others.some((anchor) => anchor.includes(`"${relationship.id}"`))) return [];
    const target = relationship.external ? relationship.target : copyPart(copying, relationship.target);
    return target === undefined ? [] : [{ ...relationship, target }];
  });

  const sheetRelationships = relationshipsOf(parts, sheetPart);
  const mine = sheetRelationships.find((r) => typeName(r) === 'drawing');
  if (mine !== undefined) {
    xml = withAnchors(xml, textOf(parts, mine.target) ?? '');
    for (const r of relationshipsOf(parts, mine.target)) relationships.push({ ...r, id: `rIdOurs${r.id}` });
    parts.delete(mine.target);
    parts.delete(relationshipsPart(mine.target));
    removeContentType(parts, mine.target);
  }
  const name = freeName(parts, theirs.part);
  setText(parts, name, xml);
  setRelationships(parts, name, relationships);
  setContentType(parts, name, DRAWING_TYPE);
  if (mine !== undefined) {
    mine.target = name;
    setRelationships(parts, sheetPart, sheetRelationships);
    return sheetXml;
  }
  const id = 'rIdKeptDrawing';
  const added = { id, type: DRAWING_RELATIONSHIP, target: name, external: false };
  setRelationships(parts, sheetPart, [...sheetRelationships, added]);
  return withElement(sheetXml, 'worksheet', WORKSHEET_ORDER, `<drawing r:id="${id}"/>`);
}

/** Their drawing with our anchors at its end, under ids of their own. */
function withAnchors(theirs: string, ours: string): string {
  const root = /<((?:\w+:)?)wsDr\b/.exec(theirs)?.[1] ?? 'xdr:';
  const ids = tagsOf(theirs).map((tag) => (tag.name === 'cNvPr' ? Number(tag.attributes['id']) || 0 : 0));
  let next = Math.max(0, ...ids) + 1;
  const anchors = [...ours.matchAll(/<xdr:twoCellAnchor[\s\S]*?<\/xdr:twoCellAnchor>/g)].map(([anchor]) =>
    anchor
      .replace('<xdr:twoCellAnchor', (tag) => `${tag} ${NAMESPACES}`)
      .replace(/ r:id="([^"]*)"/g, ' r:id="rIdOurs$1"')
      .replace(/<xdr:cNvPr id="\d+"/, () => `<xdr:cNvPr id="${next++}"`),
  );
  return theirs.replace(`</${root}wsDr>`, (end) => anchors.join('') + end);
}

/** The anchors of charts that the tool drew earlier: by their names, else by their titles and ranges. */
function ourOldAnchors(before: Before, written: WrittenSheet): Set<string> {
  const known = [...(before.sheet.charts ?? []), ...written.charts];
  const isOurs = (drawn: ReturnType<typeof drawnCharts>[number]) =>
    drawn.name.startsWith(CHART_NAME) ||
    known.some((chart) => isSameChart(chart, drawn.chart, written.titleOf));
  return new Set(
    drawnCharts(before.source, before.file)
      .filter(isOurs)
      .map((drawn) => drawn.anchor),
  );
}
