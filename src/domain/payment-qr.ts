import { bankBin } from './banks.ts';
import type { Dong } from './quantities.ts';
import type { Settings } from './settings.ts';
import { vietQrPayload } from './vietqr.ts';

/** Why the campaign's account has no QR codes. */
export type NoQrReason = 'NOT_CONFIRMED' | 'NO_ACCOUNT' | 'BANK_UNKNOWN';

type AccountSettings = Pick<Settings, 'account1' | 'bank' | 'accountsConfirmed'>;

/** A QR is shown or mailed only once somebody confirmed the accounts (RULES.md 4). */
export function whyNoQr({ account1, bank, accountsConfirmed }: AccountSettings): NoQrReason | undefined {
  if (!accountsConfirmed) return 'NOT_CONFIRMED';
  if (!/^\d+$/.test(account1)) return 'NO_ACCOUNT';
  return bankBin(bank) === undefined ? 'BANK_UNKNOWN' : undefined;
}

/**
 * The text of the QR by which an amount comes to the campaign's first account under a memo.
 * @param amount 0 leaves it to whoever pays
 * @returns null where there is no memo, or {@link whyNoQr} says why not
 */
export function paymentQr(settings: AccountSettings, memo: string, amount: Dong): string | null {
  const bin = bankBin(settings.bank);
  if (memo === '' || bin === undefined || whyNoQr(settings) !== undefined) return null;
  return vietQrPayload({ bin, account: settings.account1, amount, memo });
}
