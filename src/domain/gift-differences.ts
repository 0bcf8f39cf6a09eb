import type { Given } from './gifts.ts';

/** How what a list declares and what a book of gifts has differ; both in the book's own measure. */
export interface GiftDifference extends Given<number> {
  readonly kind: 'unconfirmed' | 'notBooked' | 'notDeclared' | 'amount';
  readonly declared: number;
}

/** @returns undefined where both say the same, and all of it is confirmed */
export function giftDifferenceOf(
  declared: number,
  { confirmed, unconfirmed }: Given<number>,
): GiftDifference | undefined {
  if (declared === confirmed && unconfirmed === 0) return undefined;
  // What waits for a signature comes first: the difference may end with it.
  const waits = unconfirmed !== 0;
  const kind = waits
    ? 'unconfirmed'
    : confirmed === 0
      ? 'notBooked'
      : declared === 0
        ? 'notDeclared'
        : 'amount';
  return { kind, declared, confirmed, unconfirmed };
}
