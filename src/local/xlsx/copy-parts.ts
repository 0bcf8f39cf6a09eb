/** Copying parts, with all that they refer to, from the original package into the new one. */

import { type Parts, setText, textOf } from './package.ts';
import { escapeXml, relationshipsOf, setRelationships, tagsOf } from './xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';

export interface Copying {
  from: Parts;
  to: Parts;
  /** Old name → new name of what has been copied. */
  names: Map<string, string>;
}

/** The name of the copy; nothing when there is no such part. */
export function copyPart(copying: Copying, name: string): string | undefined {
  const done = copying.names.get(name);
  const content = copying.from.get(name);
  if (done !== undefined || content === undefined) return done;
  const copy = freeName(copying.to, name);
  copying.names.set(name, copy);
  copying.to.set(copy, content);
  const type = contentTypeOf(copying.from, name);
  if (type !== undefined) setContentType(copying.to, copy, type);
  const relationships = relationshipsOf(copying.from, name).flatMap((relationship) => {
    if (relationship.external) return [relationship];
    const target = copyPart(copying, relationship.target);
    return target === undefined ? [] : [{ ...relationship, target }];
  });
  if (relationships.length > 0) setRelationships(copying.to, copy, relationships);
  return copy;
}

/** A name like the one wanted that no part has. */
export function freeName(parts: Parts, wanted: string): string {
  if (!parts.has(wanted)) return wanted;
  const [, stem = wanted, extension = ''] = /^(.*?)\d*(\.\w+)$/.exec(wanted) ?? [];
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n}${extension}`;
    if (!parts.has(name)) return name;
  }
}

function contentTypeOf(parts: Parts, name: string): string | undefined {
  const types = tagsOf(textOf(parts, CONTENT_TYPES) ?? '');
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const own = types.find((tag) => tag.attributes['PartName'] === `/${name}`);
  const general = types.find((tag) => tag.attributes['Extension']?.toLowerCase() === extension);
  return (own ?? general)?.attributes['ContentType'];
}

export function setContentType(parts: Parts, name: string, type: string): void {
  const item = `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`;
  removeContentType(parts, name);
  const xml = textOf(parts, CONTENT_TYPES) ?? '';
  setText(
    parts,
    CONTENT_TYPES,
    xml.replace('</Types>', (end) => item + end),
  );
}

export function removeContentType(parts: Parts, name: string): void {
  const xml = textOf(parts, CONTENT_TYPES) ?? '';
  const kept = xml.replace(/<Override [^>]*>/g, (item) =>
    item.includes(`PartName="/${escapeXml(name)}"`) ? '' : item,
  );
  setText(parts, CONTENT_TYPES, kept);
}
