import { paidIn } from './entry.ts';
import type { Payment } from './payments.ts';
import { addDong, type Dong, dong, excess } from './quantities.ts';
import type { Receiver } from './receivers.ts';

/** How what a payer's unit declares and what the receipt book says differ. */
export type Difference =
  | {
      /** `perhapsUndivided`: not received for this payer, and perhaps in what the unit paid as a whole. */
      readonly kind: 'notReceived' | 'perhapsUndivided' | 'notDeclared' | 'amount';
      readonly declared: Dong;
      readonly received: Dong;
    }
  /** Money for a unit as a whole beside what its people declare and have not been booked for. */
  | { readonly kind: 'undivided'; readonly declared: Dong; readonly received: Dong }
  | { readonly kind: 'place'; readonly declared: Receiver; readonly received: Receiver };

/** @returns undefined where both say the same */
export function differenceOf(
  declared: readonly Payment[],
  received: readonly Payment[],
): Difference | undefined {
  const [said, came] = [paidIn({ payments: declared }), paidIn({ payments: received })];
  if (said !== came) {
    const kind = came === 0 ? 'notReceived' : said === 0 ? 'notDeclared' : 'amount';
    return { kind, declared: said, received: came };
  }
  const [toldPlaces, places] = [placesOf(declared), placesOf(received)];
  const [told, place] = [[...toldPlaces.values()][0], [...places.values()][0]];
  const isElsewhere =
    toldPlaces.size === 1 && places.size === 1 && [...toldPlaces.keys()][0] !== [...places.keys()][0];
  return told && place && isElsewhere ? { kind: 'place', declared: told, received: place } : undefined;
}

/**
 * What a unit's own money is to be compared with: nobody declares it, it is what its people declare and it pays for them all.
 * @param people what each of its people declares beside what was booked for that person
 * @param whole received for the unit as a whole
 * @returns undefined where nothing was
 */
export function undividedOf(
  people: readonly { readonly declared: Dong; readonly received: Dong }[],
  whole: Dong,
): Extract<Difference, { kind: 'undivided' }> | undefined {
  if (whole === 0) return undefined;
  const missing = people.map(({ declared, received }) => excess(declared, received));
  return { kind: 'undivided', declared: addDong(...missing), received: whole };
}

/** Where money is said to lie; what is not told differs from nothing. */
function placesOf(payments: readonly Payment[]): ReadonlyMap<string, Receiver> {
  const sums = new Map<string, { receiver: Receiver; sum: number }>();
  for (const { amount, receiver } of payments) {
    if (receiver.kind === 'untold') continue;
    const key = placeKey(receiver);
    sums.set(key, { receiver, sum: (sums.get(key)?.sum ?? 0) + amount });
  }
  return new Map(
    [...sums].flatMap(([key, { receiver, sum }]) => (sum === 0 ? [] : [[key, receiver] as const])),
  );
}

/** A receiver as the key of a table: an account by its number. */
export function placeKey(receiver: Receiver): string {
  return receiver.kind === 'account' ? receiver.number : receiver.kind;
}

/** Money at one place, in đồng. */
export interface Holding {
  readonly receiver: Receiver;
  /** What the units' lists say went there. */
  readonly declared: Dong;
  /** What was received there, refunds and corrections taken off; what only moved is apart. */
  readonly received: Dong;
  readonly moved: Dong;
}

/** What lies where: places in the order given, then those that are only met. */
export function holdings(
  places: readonly Receiver[],
  declared: readonly Payment[],
  booked: readonly { readonly receiver: Receiver; readonly amount: Dong; readonly isMove: boolean }[],
): Holding[] {
  const sums = new Map<string, { receiver: Receiver; declared: number; received: number; moved: number }>();
  const at = (receiver: Receiver) => {
    const key = placeKey(receiver);
    const sum = sums.get(key) ?? { receiver, declared: 0, received: 0, moved: 0 };
    sums.set(key, sum);
    return sum;
  };
  for (const place of places) at(place);
  for (const { receiver, amount } of declared) if (amount !== 0) at(receiver).declared += amount;
  for (const { receiver, amount, isMove } of booked) {
    if (amount !== 0) at(receiver)[isMove ? 'moved' : 'received'] += amount;
  }
  return [...sums.values()].map(({ receiver, ...sum }) => ({
    receiver,
    declared: dong(sum.declared),
    received: dong(sum.received),
    moved: dong(sum.moved),
  }));
}
