import { type IRunOptions, TextRun } from 'docx';
import { MEAN_WIDTH } from './decree.ts';
import { halfPoints, widthOf } from './units.ts';

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

/**
 * A bold line in the middle that breaks where a person would break it: before the campaign's name in its marks where that
 * fits on a line, and never so that a year stands alone.
 */
export function titleRun(text: string, size: number, width: number): TextRun {
  const words = clean(text);
  const whole = nameIn(words, size, width) || (/[^ ]+(?: [^ ]+){0,2}$/.exec(words)?.[0] ?? '');
  const glued = words.slice(0, words.length - whole.length) + whole.replace(/ /g, '\u00a0');
  return new TextRun({ text: glued, size: halfPoints(size), bold: true });
}

/** How long the line is under which a title's rule stands: that of the name where the title needs more than one. */
export function titleWidth(text: string, size: number, width: number): number {
  const words = clean(text);
  const whole = widthOf(words, size, MEAN_WIDTH.mixed);
  if (whole <= width) return whole;
  return widthOf(nameIn(words, size, width), size, MEAN_WIDTH.mixed) || width;
}

/** The campaign's name and what follows it, where it fits on a line; else ''. */
function nameIn(words: string, size: number, width: number): string {
  const name = words.slice(words.search(/“|$/));
  return widthOf(name, size, MEAN_WIDTH.mixed) <= width ? name : '';
}

/** Between two runs of a line, whose own outer spaces are cleaned away. */
export function gap(size: number): TextRun {
  return new TextRun({ text: ' ', size: halfPoints(size) });
}
