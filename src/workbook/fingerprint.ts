import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CellValue, isBlank } from '../domain/cells.ts';

/** Takes in what was read, piece by piece, and gives the same short text for the same input only. */
export interface Fingerprint {
  add(parts: readonly (string | number | CellValue)[]): void;
  /** 16 hexadecimal digits. */
  value(): string;
}

/** Fingerprint of a run's inputs (SHA-256, shortened): what figures were computed from, without keeping it. */
export function fingerprint(): Fingerprint {
  const hash = sha256.create();
  return {
    add(parts) {
      hash.update(bytesOf(`${parts.map(written).join('\u001f')}\u001e`));
    },
    value: () => bytesToHex(hash.clone().digest()).slice(0, 16),
  };
}

/** Fingerprint of one text: what a row is known by where its text must not be kept. */
export function textFingerprint(text: string): string {
  const hash = fingerprint();
  hash.add([text]);
  return hash.value();
}

/**
 * SHA-256 of a text in UTF-8, 64 hexadecimal digits: what any other program makes of the same text.
 * @param text without halves of characters, as JSON is
 */
export function digestOf(text: string): string {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at++) {
    const isEscape = escaped[at] === '%';
    bytes.push(isEscape ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at));
    if (isEscape) at += 2;
  }
  return bytesToHex(sha256(Uint8Array.from(bytes)));
}

function written(part: string | number | CellValue): string {
  if (typeof part !== 'object') return `${part}`;
  return 'value' in part && !isBlank(part) ? `${part.kind[0]}${part.value}` : '';
}

/** UTF-16 bytes: Apps Script has no TextEncoder, and any fixed encoding serves. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}
