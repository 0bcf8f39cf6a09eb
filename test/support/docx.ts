/** A `.docx` taken apart, to be looked at. */
import { strFromU8, unzipSync } from 'fflate';

export interface DocxParts {
  /** The XML of each part by its path. */
  readonly parts: ReadonlyMap<string, string>;
  readonly document: string;
  /** The text of each paragraph. */
  readonly paragraphs: readonly string[];
}

/** @throws Error for a part that is no well-formed XML */
export function takeApart(bytes: Uint8Array): DocxParts {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  for (const [path, xml] of parts) {
    const fault = faultOf(xml);
    if (fault !== '') throw new Error(`${path}: ${fault}`);
  }
  const document = parts.get('word/document.xml') ?? '';
  return { parts, document, paragraphs: paragraphsOf(document) };
}

/** The text of each paragraph, those in tables too. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) =>
    [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join(''),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** What makes a text no well-formed XML: forbidden characters, loose signs, tags that do not pair. */
export function faultOf(xml: string): string {
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (forbidden) return `a character that XML forbids at ${forbidden.index}`;
  const open: string[] = [];
  const token = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const [whole, closing, name = '', , empty, text, loose] of xml.matchAll(token)) {
    if (loose) return `a loose <: ${xml.slice(0, 80)}`;
    if (text !== undefined && /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
      return `a loose &: ${text}`;
    if (name === '' || empty) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return `${whole} closes nothing`;
  }
  return open.length === 0 ? '' : `<${open.join('><')}> left open`;
}
