import type { Movement } from '../domain/balances.ts';
import { compareWithBank } from '../domain/bank-differences.ts';
import { heldSince, holdingAt, moneyTrail, type PlaceHolding } from '../domain/money-trail.ts';
import { CASH, type Receiver } from '../domain/receivers.ts';
import type { BookLine } from '../workbook/receipt-book.ts';
import type { BankSection } from '../workbook/reconciliation-bank.ts';
import type { Assessment } from './assess.ts';
import type { Now } from './outcome.ts';

/** Days after which money in an official's own account, or in cash, should lie in the treasury. The plan names none. */
export const MOST_HELD_DAYS = 15;

/** What statements say beside the receipt book, and how long money has lain where. */
export function bankSection(
  { receipts, bank, accounts, use }: Assessment,
  now: Now,
  placeName: (receiver: Receiver) => string,
): BankSection {
  const booked = receipts.book.lines.map(({ receipt }) => receipt);
  const compared = compareWithBank(booked, [...bank.credits.values()]);
  const accountName = (number: string) => placeName({ kind: 'account', number });
  return {
    accounts: compared.map(({ account, booked: sum, seen }) => ({
      name: accountName(account),
      booked: sum,
      seen,
    })),
    notSeen: compared.flatMap(({ notSeen }) => notSeen),
    open: compared.flatMap(({ open }) =>
      open.map(({ credit: { text, amount, on }, left }) => ({ text, amount, on, left })),
    ),
    held: heldPlaces(receipts.book.lines, accounts, use?.movements ?? []).map(
      ({ receiver, balance, held }) => ({
        name: placeName(receiver),
        amount: balance,
        since: heldSince(held, now.today),
      }),
    ),
    mostDays: MOST_HELD_DAYS,
  };
}

/** Where money lies that should go to the treasury: accounts in their order, then cash. */
function heldPlaces(
  lines: readonly BookLine[],
  accounts: readonly string[],
  used: readonly Movement<unknown>[],
): PlaceHolding<BookLine>[] {
  const { places } = moneyTrail(lines, used);
  const receivers: Receiver[] = [...accounts.map((number) => ({ kind: 'account' as const, number })), CASH];
  return receivers.map((receiver) => holdingAt(receiver, places)).filter(({ balance }) => balance > 0);
}
