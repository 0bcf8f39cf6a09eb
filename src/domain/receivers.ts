import { type CellValue, isBlank, textOf } from './cells.ts';
import { plainNumerals } from './fold.ts';

/** How money came: by bank transfer or in cash. */
export type Method = 'transfer' | 'cash';

/** Who has the money: one of the campaign's accounts (by its number), the cash box, or not told. */
export type Receiver =
  | { readonly kind: 'account'; readonly number: string }
  | { readonly kind: 'cash' }
  | { readonly kind: 'untold' };

export const CASH: Receiver = { kind: 'cash' };
export const UNTOLD: Receiver = { kind: 'untold' };

/** The one known account whose digits stand in the cell, whatever stands around them. */
export function accountIn(cell: CellValue, accounts: readonly string[]): string | undefined {
  if (isBlank(cell)) return undefined;
  const digits = plainNumerals(textOf(cell)).replace(/(\d)[ .-]+(?=\d)/g, '$1');
  const runs = new Set<string>(digits.match(/\d+/g));
  const found = accounts.filter((account) => runs.has(account));
  return found.length === 1 ? found[0] : undefined;
}
