import { type IRunOptions, TextRun } from 'docx';
import { halfPoints } from './units.ts';

/** What XML cannot hold (control characters, halves of a pair) would make a file that no program opens. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Marks that turn or hide what stands beside them have no place in a document. */
const UNSEEN = /[\p{Cc}\p{Cf}\s]+/gu;

/** A person's words on one line, fit for XML; the library escapes what has a meaning in it. */
export function clean(text: string): string {
  return text.replace(UNSEEN, ' ').replace(NOT_XML, '').trim();
}

export function run(text: string, size: number, more: Omit<IRunOptions, 'text' | 'size'> = {}): TextRun {
  return new TextRun({ text: clean(text), size: halfPoints(size), ...more });
}
