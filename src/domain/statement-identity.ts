import { isoDate } from './dates.ts';
import { fold } from './fold.ts';
import type { StatementLine } from './statement-line.ts';

/** Makes of any text a short one from which it cannot be read back, the same for the same text only. */
export type Digest = (text: string) => string;

/**
 * What each line is known by, in the order of the lines: account, day, amount, reference, folded text, and its number among
 * the file's equal lines (RULES.md 4). Never amount and day alone: colleagues give the same on one day.
 *
 * Certain: the same file again gives the same ids. A file that has k lines of one kind shares the first k ids with every file
 * that has more of them, so of statements that overlap, that end in the middle of a day, or of which one begins there, each
 * equal line counts as often as in the file that has most of them: nothing is doubled, and nothing is lost once one file
 * covers that day so far. Not to be told, since nothing in them differs: two files that each hold another one of two equal
 * lines without reference. They count once, until a statement of the whole day is brought in.
 */
export function lineIds(account: string, lines: readonly StatementLine[], digest: Digest): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ on, amount, reference, text }) => {
    const kind = [account, isoDate(on), amount, fold(reference), fold(text)].join('\u001f');
    const occurrence = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, occurrence);
    return digest(`${kind}\u001f${occurrence}`);
  });
}
