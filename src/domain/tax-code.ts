import { type CellValue, isBlank, textOf } from './cells.ts';
import { plainNumerals } from './fold.ts';

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * Whether a Vietnamese tax code can be real: 10 digits with a check digit (10 − Σ mod 11), 10-3 for a branch,
 * or the 12 digits of a citizen's number, for a household business only. A blank cell is fine.
 */
export function isTaxCode(cell: CellValue, mayBePersonal: boolean): boolean {
  if (isBlank(cell)) return true;
  const code = plainNumerals(textOf(cell)).replace(/ /g, '');
  if (/^\d{12}$/.test(code)) return mayBePersonal;
  const match = /^(\d{10})(?:-?\d{3})?$/.exec(code);
  if (!match?.[1]) return false;
  const digits = [...match[1]].map(Number);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  return 10 - (sum % 11) === digits[9];
}
