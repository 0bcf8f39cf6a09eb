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

/** A line in the middle and bold, whose last three words stay together: nobody wants «2024» on a line of its own. */
export function titleRun(text: string, size: number): TextRun {
  const glued = clean(text).replace(/ (?=[^ ]+(?: [^ ]+)?$)/g, '\u00a0');
  return new TextRun({ text: glued, size: halfPoints(size), bold: true });
}

/** Between two runs of a line, whose own outer spaces are cleaned away. */
export function gap(size: number): TextRun {
  return new TextRun({ text: ' ', size: halfPoints(size) });
}
