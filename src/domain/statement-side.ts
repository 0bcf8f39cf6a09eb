import { plainNumerals } from './fold.ts';
import { wordsOf } from './statement-headers.ts';

/** Longer than any mark of a direction. */
const LONGEST_MARK = 30;
const IN = /^(?:c|cr|co|credit|(?:ghi|ps|phat sinh) co|thu|tien vao|nhan tien|in)$/;
const OUT = /^(?:d|dr|n|no|debit|(?:ghi|ps|phat sinh) no|chi|tien ra|chuyen tien di|out)$/;

/** The direction of money that a mark tells: C/D, Có/Nợ, +/-. Undefined when it is no such mark. */
export function sideIn(cell: string): 'in' | 'out' | undefined {
  if (cell.length > LONGEST_MARK) return undefined;
  const sign = plainNumerals(cell);
  if (sign === '+' || sign === '-') return sign === '+' ? 'in' : 'out';
  const words = wordsOf(cell);
  if (IN.test(words)) return 'in';
  return OUT.test(words) ? 'out' : undefined;
}
