/** The parts of a package as they are packed, so that a part that did not change goes into the next file as it stands. */

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CENTRAL_HEADER, crc32, directoryOf, END_OF_DIRECTORY, LOCAL_HEADER, packedOf } from './package.ts';

export interface PackedPart {
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Part name (no leading slash) → the part, in the order of the file. */
export type PackedParts = ReadonlyMap<string, PackedPart>;

const STORED = 0;
const DEFLATED = 8;

/** The parts of a file that `unpack` has taken; nothing when two bear one name. */
export function packedPartsOf(bytes: Uint8Array): PackedParts | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(file);
  const parts = new Map(
    entries.map((entry): [string, PackedPart] => [entry.name, { ...entry, packed: packedOf(file, entry) }]),
  );
  return parts.size === entries.length ? parts : undefined;
}

export function packedText(text: string): PackedPart {
  const content = Buffer.from(text, 'utf8');
  return {
    method: DEFLATED,
    crc: crc32(content),
    size: content.length,
    packed: deflateRawSync(content, { level: 6 }),
  };
}

export function unpackedText({ method, packed, size }: PackedPart): string {
  return new TextDecoder().decode(
    method === STORED || size === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size }),
  );
}

/** 1 January 1980, midnight, as every file here is dated. */
const FIXED_TIME = 0x00210000;
const VERSION = 20;
const UTF8_NAME = 0x0800;

/** One file for one map of parts. */
export function zipOf(parts: PackedParts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [text, { method, crc, size, packed }] of parts) {
    const name = Buffer.from(text, 'utf8');
    // The same thirteen words stand before the part and in the directory.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(name.length === text.length ? 0 : UTF8_NAME, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(FIXED_TIME, 6);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(CENTRAL_HEADER, 0);
    entry.writeUInt16LE(VERSION, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, name);
    pieces.push(word(LOCAL_HEADER), common, name, packed);
    at += 4 + common.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

function word(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
