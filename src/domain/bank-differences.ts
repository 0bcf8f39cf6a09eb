import { type CivilDate, compareDates } from './dates.ts';
import { type Dong, dong } from './quantities.ts';
import { originKey, type Receipt } from './receipts.ts';

/** A credit of a bank statement that is kept, as far as it is compared with the receipt book. */
export interface SeenCredit {
  readonly account: string;
  readonly on: CivilDate | undefined;
  readonly amount: Dong;
  readonly text: string;
  readonly shares: readonly { readonly code: string; readonly amount: Dong; readonly voucher: string }[];
}

/** What the receipt book says came to an account beside what was seen at the bank. */
export interface BankComparison {
  readonly account: string;
  readonly booked: Dong;
  readonly seen: Dong;
  /** Receipts up to the last day of the statements behind which no credit stands. */
  readonly notSeen: readonly Receipt[];
  /** Credits of which a part is nobody's yet. */
  readonly open: readonly { readonly credit: SeenCredit; readonly left: Dong }[];
}

/** Of each account of which a statement was brought in; what came in after its last credit cannot have been seen yet. */
export function compareWithBank(
  receipts: readonly Receipt[],
  credits: readonly SeenCredit[],
): BankComparison[] {
  const accounts = [...new Set(credits.map(({ account }) => account))];
  return accounts.map((account) => {
    const own = credits.filter((credit) => credit.account === account);
    const shares = new Set(
      own.flatMap(({ shares: some }) => some.map(({ voucher, code }) => originKey(voucher, code))),
    );
    const booked = receipts.filter(
      ({ receiver, kind }) =>
        // What was paid back went out, and of a statement only what came in is kept.
        receiver.kind === 'account' &&
        receiver.number === account &&
        kind !== 'transfer' &&
        kind !== 'refund',
    );
    const taken = new Set(
      booked.flatMap(({ kind, original, code }) => (kind === 'receipt' ? [] : [originKey(original, code)])),
    );
    const last = own.reduce<CivilDate | undefined>(
      (latest, { on }) => (on && (!latest || compareDates(on, latest) > 0) ? on : latest),
      undefined,
    );
    return {
      account,
      booked: sumOf(booked),
      seen: sumOf(own),
      notSeen: booked.filter(
        ({ kind, number, code, on }) =>
          kind === 'receipt' &&
          !shares.has(originKey(number, code)) &&
          !taken.has(originKey(number, code)) &&
          (!on || !last || compareDates(on, last) <= 0),
      ),
      open: own.flatMap((credit) => {
        const left = credit.amount - sumOf(credit.shares);
        return left > 0 ? [{ credit, left: dong(left) }] : [];
      }),
    };
  });
}

function sumOf(some: readonly { readonly amount: Dong }[]): Dong {
  return dong(some.reduce((sum, { amount }) => sum + amount, 0));
}
