import { withoutMarks } from './fold.ts';

/** What a bank lets through in a transfer's text everywhere: RULES.md 4. */
const LONGEST = 19;

/**
 * The text that a unit writes on its transfer: the campaign and the unit's code, `CSNTM24 MN`; capitals, digits and one
 * space, at most 19 characters.
 */
export function transferMemo(year: number, code: string): string {
  const plain = withoutMarks(code)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return `CSNTM${`${year % 100}`.padStart(2, '0')} ${plain}`.slice(0, LONGEST).trim();
}
