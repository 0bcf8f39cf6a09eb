/**
 * What a part must be before patterns are looked for in it: XML whose tags end and match, in one pass over its bytes.
 * A pattern that looks for the end of a tag that never comes would otherwise begin anew at each `<`, for hours.
 */

import { BadPackage } from './bad-files.ts';

/** The format nests some twenty deep. */
const DEEPEST = 200;
/** A cell holds 32 767 characters at most; a list of ranges may be longer. */
const LONGEST = 1024 * 1024;
/** Markup in a comment, which programs do not write, is markup to a pattern. */
const MOST_COMMENTED = 20;

const [LESS, GREATER, SLASH, QUOTE, APOSTROPHE, BANG, QUESTION] = [0x3c, 0x3e, 0x2f, 0x22, 0x27, 0x21, 0x3f];
/** What begins with these words ends with those. */
const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Whether a part is XML: by its name, or by how it begins. */
export function isXml(name: string, content: Uint8Array): boolean {
  return /\.(?:xml|rels)$/i.test(name) || /^(?:\xEF\xBB\xBF)?\s*</.test(latin(content.subarray(0, 64)));
}

/** How many `<` there are, which is about what a part costs to read. */
export function countTags(content: Uint8Array): number {
  let tags = 0;
  for (let at = 0; at < content.length; at += 1) if (content[at] === LESS) tags += 1;
  return tags;
}

/** @throws BadPackage for what no reader should be given */
export function refuseMalformed(content: Uint8Array): void {
  const part = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  /** Where the names of the elements begin that are open. */
  const open: number[] = [];
  let commented = 0;
  let after = 0;
  for (let at = part.indexOf(LESS); at >= 0; at = part.indexOf(LESS, after)) {
    if (at - after > LONGEST) throw new BadPackage('too-large');
    const sign = part[at + 1];
    const isAside = sign === BANG || sign === QUESTION;
    const end = isAside ? endOfAside(part, at) : endOfTag(part, at + 1);
    if (end - at > LONGEST) throw new BadPackage('too-large');
    after = end + 1;
    if (isAside) {
      commented += countTags(part.subarray(at + 1, end));
      if (commented > MOST_COMMENTED) throw new BadPackage('damaged');
    } else if (sign === SLASH) {
      if (!isSameName(part, open.pop() ?? at, at + 2)) throw new BadPackage('damaged');
    } else if (part[end - 1] !== SLASH) {
      open.push(at + 1);
      if (open.length > DEEPEST) throw new BadPackage('damaged');
    }
  }
  if (open.length > 0) throw new BadPackage('damaged');
}

/** Where the `>` of a tag stands. */
function endOfTag(part: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < part.length; at += 1) {
    const sign = part[at];
    if (sign === LESS) break;
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === QUOTE || sign === APOSTROPHE) quote = sign;
    else if (sign === GREATER) return at;
  }
  throw new BadPackage('damaged');
}

/** Where the `>` of a comment, of text as it stands, or of an instruction stands. */
function endOfAside(part: Buffer, at: number): number {
  const head = part.toString('latin1', at, at + 9);
  const [begin, close] = ASIDES.find(([words]) => head.startsWith(words)) ?? ['', ''];
  const end = begin === '' ? -1 : part.indexOf(close, at + begin.length);
  if (end < 0) throw new BadPackage('damaged');
  return end + close.length - 1;
}

function isSameName(part: Buffer, one: number, other: number): boolean {
  for (let i = 0; ; i += 1) {
    const ended = isEndOfName(part[one + i]);
    if (ended || isEndOfName(part[other + i])) return ended && isEndOfName(part[other + i]);
    if (part[one + i] !== part[other + i]) return false;
  }
}

function isEndOfName(sign: number | undefined): boolean {
  return sign === undefined || sign <= 0x20 || sign === SLASH || sign === GREATER;
}

function latin(content: Uint8Array): string {
  return Buffer.from(content).toString('latin1');
}
