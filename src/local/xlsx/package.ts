/** The zip around a workbook: opened within fixed limits, and always written to the same bytes. */

import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { BadPackage, refuseOtherKinds, refuseOtherPackages } from './bad-files.ts';
import { countTags, isXml, refuseMalformed } from './well-formed.ts';

/** Part name (no leading slash) → its bytes, in the order of the file. */
export type Parts = Map<string, Uint8Array>;

/** Far above any campaign's workbook, far below what fills the memory of an old laptop. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** Read, a byte of XML is some four bytes. */
const MAX_XML_BYTES = 128 * 1024 * 1024;
/** A cell is two to four tags; every tag costs some two hundred bytes once it is read. */
const MAX_TAGS = 1_500_000;

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;

/** All parts of a package; a {@link BadPackage} for anything that is not a whole, modest `.xlsx`. */
export function unpack(bytes: Uint8Array): Parts {
  refuseOtherKinds(bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(file);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > MAX_UNPACKED_BYTES || entries.length > MAX_ENTRIES) throw new BadPackage('too-large');
  const mimetype = entries.find((entry) => entry.name === 'mimetype' && entry.size < 200);
  refuseOtherPackages(
    new Set(entries.map((entry) => entry.name)),
    mimetype === undefined ? '' : Buffer.from(contentOf(file, mimetype)).toString('latin1'),
  );
  const parts: Parts = new Map();
  let tags = 0;
  let xml = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const content = contentOf(file, entry);
    if (isXml(entry.name, content)) {
      tags += countTags(content);
      xml += content.length;
      if (tags > MAX_TAGS || xml > MAX_XML_BYTES) throw new BadPackage('too-large');
      // Excel's own drawings of notes are not always well-formed; nothing is looked for in them.
      if (!/\.vml$/i.test(entry.name)) refuseMalformed(content);
    }
    parts.set(entry.name, content);
  }
  return parts;
}

/** One zip for one set of parts: fixed date, fixed order, no system-dependent attributes. */
export function pack(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level, mtime: '1980-01-01T00:00:00' });
}

export function textOf(parts: Parts, name: string): string | undefined {
  const content = parts.get(name);
  return content === undefined ? undefined : new TextDecoder().decode(content);
}

export function setText(parts: Parts, name: string, text: string): void {
  parts.set(name, new TextEncoder().encode(text));
}

/** A part as the directory at the end of the file tells of it. */
export interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  crc: number;
  at: number;
}

/** The central directory, found from the end of the file. */
export function directoryOf(file: Buffer): Entry[] {
  let end = file.length - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && file.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < last || end < 0) throw new BadPackage('damaged');
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL_HEADER) throw new BadPackage('damaged');
    const nameLength = file.readUInt16LE(at + 28);
    const entry = {
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    };
    // 0xffffffff announces a 64-bit size: such a part is beyond the limits anyway.
    if (entry.size === 0xffffffff) throw new BadPackage('too-large');
    if ((file.readUInt16LE(at + 8) & 1) !== 0) throw new BadPackage('encrypted');
    entries.push(entry);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** An entry's bytes; never more than its directory entry announces. */
export function contentOf(file: Buffer, entry: Entry): Uint8Array {
  const packed = packedOf(file, entry);
  const content = entry.method === 0 ? packed : inflated(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new BadPackage('damaged');
  return content;
}

/** An entry's bytes as they stand in the file. */
export function packedOf(file: Buffer, entry: Entry): Buffer {
  if (entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== LOCAL_HEADER) {
    throw new BadPackage('damaged');
  }
  const start = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new BadPackage('damaged');
  return packed;
}

function inflated(packed: Buffer, entry: Entry): Buffer {
  if (entry.method !== 8) throw new BadPackage('damaged');
  if (entry.size === 0) return Buffer.alloc(0);
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size });
  } catch (error) {
    throw new BadPackage('damaged', String(error));
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The zip format's checksum (Node 20 has none of its own). */
export function crc32(content: Uint8Array): number {
  let crc = 0xffffffff;
  // An iterator over so many bytes would take longer than all the rest.
  for (let at = 0; at < content.length; at += 1) {
    crc = (CRC_TABLE[(crc ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
