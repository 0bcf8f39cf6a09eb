import { type CellValue, isBlank, textOf } from './cells.ts';
import { plainNumerals } from './fold.ts';

/** How money came: by bank transfer or in cash. */
export type Method = 'transfer' | 'cash';

/** Who has the money: one of the campaign's accounts (by its number), the cash box, the State Treasury, or not told. */
export type Receiver =
  | { readonly kind: 'account'; readonly number: string }
  | { readonly kind: 'cash' }
  | { readonly kind: 'treasury' }
  | { readonly kind: 'untold' };

export const CASH: Receiver = { kind: 'cash' };
export const TREASURY: Receiver = { kind: 'treasury' };
export const UNTOLD: Receiver = { kind: 'untold' };

export function isAccount(receiver: Receiver, number: string): boolean {
  return receiver.kind === 'account' && receiver.number === number;
}

/** The one known account whose digits stand in the cell, whatever stands around them. */
export function accountIn(cell: CellValue, accounts: readonly string[]): string | undefined {
  if (isBlank(cell)) return undefined;
  const typed = plainNumerals(textOf(cell));
  const found = accounts.filter((account) => accountPattern(account).test(typed));
  return found.length === 1 ? found[0] : undefined;
}

/** An account's digits, in groups or not, beside other numbers or not, but never inside a longer one. */
export function accountPattern(account: string): RegExp {
  return new RegExp(`(?<!\\d)${[...account].join('[ .-]*')}(?!\\d)`);
}
