import type { Movement } from './balances.ts';
import { placeKey } from './differences.ts';
import type { Part, PlaceHolding } from './money-trail.ts';
import { type Dong, dong } from './quantities.ts';
import type { Receiver } from './receivers.ts';

/**
 * What lies at a place once the money's use is counted in: what was carried over from before is the oldest of it, and of all
 * the oldest was spent.
 * @param places as the receipt book alone has them
 * @param used movements of the money's use; those of the receipt book among them count already
 */
export function heldAt<Line>(
  receiver: Receiver,
  places: readonly PlaceHolding<Line>[],
  used: readonly Movement<unknown>[],
): PlaceHolding<Line> {
  const isHere = (place: Receiver) => placeKey(place) === placeKey(receiver);
  const booked = places.find((place) => isHere(place.receiver));
  const beside = used.filter(({ place, kind }) => isHere(place) && (kind === 'carried' || kind === 'spent'));
  const balance = dong((booked?.balance ?? 0) + beside.reduce((sum, { amount }) => sum + amount, 0));
  const carried = beside.flatMap(({ kind, on, amount }) =>
    kind === 'carried' && amount > 0 ? [{ origin: undefined, since: on, amount: dong(amount) }] : [],
  );
  return { receiver, balance, held: youngest([...carried, ...(booked?.held ?? [])], balance) };
}

/** The last so much of it. */
function youngest<Line>(held: readonly Part<Line>[], left: Dong): Part<Line>[] {
  let missing: number = left;
  const kept: Part<Line>[] = [];
  for (const part of [...held].reverse()) {
    const amount = Math.min(part.amount, missing);
    if (amount <= 0) break;
    missing -= amount;
    kept.unshift({ ...part, amount: dong(amount) });
  }
  return kept;
}
