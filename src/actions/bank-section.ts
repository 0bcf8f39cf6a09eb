import type { Movement } from '../domain/balances.ts';
import { compareWithBank, heldSince } from '../domain/bank-differences.ts';
import { placeKey } from '../domain/differences.ts';
import type { Receiver } from '../domain/receivers.ts';
import type { BankSection } from '../workbook/reconciliation-bank.ts';
import type { Assessment } from './assess.ts';
import type { Now } from './outcome.ts';

/** Days after which money in an official's own account, or in cash, should lie in the treasury. The plan names none. */
const MOST_HELD_DAYS = 15;

/** What statements say beside the receipt book, and how long money has lain where. */
export function bankSection(
  { receipts, bank, accounts, use }: Assessment,
  now: Now,
  placeName: (receiver: Receiver) => string,
): BankSection {
  const booked = receipts.book.lines.map(({ receipt }) => receipt);
  const moved: readonly Pick<Movement<unknown>, 'place' | 'on' | 'amount'>[] =
    use?.movements ?? booked.map(({ receiver, on, amount }) => ({ place: receiver, on, amount }));
  const compared = compareWithBank(booked, [...bank.credits.values()]);
  const accountName = (number: string) => placeName({ kind: 'account', number });
  const places: Receiver[] = [
    ...accounts.map((number) => ({ kind: 'account' as const, number })),
    { kind: 'cash' },
  ];
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
    held: places.flatMap((place) => {
      const there = moved.filter((one) => placeKey(one.place) === placeKey(place));
      const amount = there.reduce((sum, one) => sum + one.amount, 0);
      return amount > 0 ? [{ name: placeName(place), amount, since: heldSince(there, now.today) }] : [];
    }),
    mostDays: MOST_HELD_DAYS,
  };
}
