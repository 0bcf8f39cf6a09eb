import { type CivilDate, toSerial } from './dates.ts';
import { placeKey } from './differences.ts';
import { type Dong, dong } from './quantities.ts';
import type { Receiver } from './receivers.ts';

/** What a movement is to the pool: carried over, received, moved between places, spent (below zero; a return above). */
export type MovementKind = 'carried' | 'received' | 'moved' | 'spent';

/** Money that came to a place, or left it. */
export interface Movement<Source> {
  readonly place: Receiver;
  readonly on: CivilDate | undefined;
  /** In đồng; below zero where it left. */
  readonly amount: number;
  readonly kind: MovementKind;
  /** The line that says so. */
  readonly source: Source;
}

/** Money at one place, in đồng: `left = carried + received + moved + spent`. */
export interface Balance extends Readonly<Record<MovementKind, Dong>> {
  readonly place: Receiver;
  readonly left: Dong;
}

/** Places in the order given, then those that are only met. */
export function balances(places: readonly Receiver[], movements: readonly Movement<unknown>[]): Balance[] {
  const sums = new Map<string, Record<MovementKind, number> & { place: Receiver }>();
  const at = (place: Receiver) => {
    const sum = sums.get(placeKey(place)) ?? { place, carried: 0, received: 0, moved: 0, spent: 0 };
    sums.set(placeKey(place), sum);
    return sum;
  };
  for (const place of places) at(place);
  for (const { place, kind, amount } of movements) if (amount !== 0) at(place)[kind] += amount;
  return [...sums.values()].map(({ place, carried, received, moved, spent }) => ({
    place,
    carried: dong(carried),
    received: dong(received),
    moved: dong(moved),
    spent: dong(spent),
    left: dong(carried + received + moved + spent),
  }));
}

/** A place that has less than nothing at the end of a day. */
export interface Dip<Source> {
  readonly place: Receiver;
  /** Undefined where no day is told of what left. */
  readonly on: CivilDate | undefined;
  /** In đồng, below zero. */
  readonly left: Dong;
  /** What left last on that day. */
  readonly source: Source;
}

/**
 * Each time that a place goes below zero. What moves on one day counts together, whatever its order; what came on no told
 * day was there before all, and what left on none leaves last.
 */
export function dips<Source>(movements: readonly Movement<Source>[]): Dip<Source>[] {
  const byPlace = new Map<string, Movement<Source>[]>();
  for (const movement of movements) {
    const key = placeKey(movement.place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), movement]);
  }
  return [...byPlace.values()].flatMap(dipsOf);
}

function dipsOf<Source>(movements: readonly Movement<Source>[]): Dip<Source>[] {
  const days = new Map<number, Movement<Source>[]>();
  for (const movement of movements) {
    const day = dayOf(movement);
    const there = days.get(day);
    if (there) there.push(movement);
    else days.set(day, [movement]);
  }
  const found: Dip<Source>[] = [];
  let left = 0;
  for (const [, moved] of [...days].sort(([a], [b]) => a - b)) {
    const before = left;
    for (const { amount } of moved) left += amount;
    const last = moved.filter(({ amount }) => amount < 0).pop();
    if (left < 0 && before >= 0 && last) {
      found.push({ place: last.place, on: last.on, left: dong(left), source: last.source });
    }
  }
  return found;
}

function dayOf({ on, amount }: Movement<unknown>): number {
  if (on) return toSerial(on);
  return amount > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
