import type { Movement } from './balances.ts';
import { type CivilDate, daysUntil } from './dates.ts';
import { placeKey } from './differences.ts';
import {
  cameIn,
  keysOnce,
  type Leaving,
  type Lot,
  olderFirst,
  type Part,
  sumOf,
  take,
} from './money-lots.ts';
import { compareDays, type Move, moneyMoves } from './money-moves.ts';
import { type Dong, dong } from './quantities.ts';
import type { Receipt } from './receipts.ts';
import type { Receiver } from './receivers.ts';

export type { Part } from './money-lots.ts';

/** A move with the money that it took along; its parts add up to its amount. */
export interface TracedMove<Line> extends Move {
  readonly parts: readonly Part<Line>[];
}

/** What lies at a place. */
export interface PlaceHolding<Line> {
  readonly receiver: Receiver;
  /** Everything that came, less everything that left; below zero where the books contradict themselves. */
  readonly balance: Dong;
  /** The oldest first; together the balance, or nothing where that is below zero. */
  readonly held: readonly Part<Line>[];
}

export interface MoneyTrail<Line> {
  readonly moves: readonly TracedMove<Line>[];
  /** What was spent and did not come back; of what was spent but never came, nothing. */
  readonly spent: readonly Part<Line>[];
  /** Places in the order in which the books first name them. */
  readonly places: readonly PlaceHolding<Line>[];
}

/**
 * Follows money from the line by which it came in through every `Chuyển nội bộ` and payment: of what lies at a place, what came
 * first goes on or is spent first. A correction changes the line that it corrects, as if that had been right from the start; a
 * refund takes from its own line, or from the oldest where that money is gone already.
 * @param used movements of the money's use: what was carried over, spent and came back; those of the receipt book among them
 *   count already
 */
export function moneyTrail<Line extends { readonly receipt: Receipt }>(
  lines: readonly Line[],
  used: readonly Movement<unknown>[] = [],
): MoneyTrail<Line> {
  const receipts = lines.map(({ receipt }) => receipt);
  const beside = used.filter(({ kind, amount }) => (kind === 'carried' || kind === 'spent') && amount !== 0);
  const balances = balancesOf(receipts, beside);
  const keyOf = keysOnce<Line>();
  const { lots, leaving } = cameIn(lines, beside, keyOf);
  const queues = new Map<string, Lot<Line>[]>([...balances.keys()].map((key) => [key, lots.get(key) ?? []]));
  /** Queues to which something was added since they were put in order. */
  const unsorted = new Set<Lot<Line>[]>();
  const queue = (key: string) => {
    const there = queues.get(key) ?? [];
    if (unsorted.delete(there)) there.sort(olderFirst);
    return there;
  };
  const moves = moneyMoves(receipts).map((move) => ({ move, parts: [] as Part<Line>[] }));
  /** What was spent, where, in its order. */
  const spent: { readonly key: string; readonly lot: Lot<Line> }[] = [];
  /** What left a place without having come to it, as far as the books had got. */
  const short: { from: Receiver; left: number; explain: (found: readonly Part<Line>[]) => void }[] = [];
  const events = [
    ...moves.map(({ move, parts }) => ({
      on: move.on,
      turn: move.to?.kind === 'treasury' ? TURN.toTreasury : TURN.move,
      happen: () => carry(move, parts),
    })),
    ...leaving.flatMap((one) => {
      const rest = { left: one.amount };
      return [
        { on: one.on, turn: TURN.ownRefund, happen: () => giveBack(one, rest) },
        { on: one.on, turn: TURN.leave, happen: () => drop(one, rest) },
      ];
    }),
    ...beside.flatMap(({ kind, place, on, amount }) => {
      if (kind === 'carried' && amount > 0) return [];
      const turn = amount > 0 ? TURN.comeBack : place.kind === 'treasury' ? TURN.treasurySpends : TURN.leave;
      return [{ on, turn, happen: () => (amount > 0 ? comeBack(place, on, amount) : spend(place, -amount)) }];
    }),
  ].sort((a, b) => compareDays(a.on, b.on) || a.turn - b.turn);
  for (const { happen } of events) happen();
  // What came in later after all explains it; further on it stays unexplained.
  for (const { from, left, explain } of short) explain(take(queue(placeKey(from)), left));
  return {
    moves: moves.map(({ move, parts }) => ({ ...move, parts })),
    spent: partsOf(spent.map(({ lot }) => lot)),
    places: [...balances].map(([key, { receiver, balance }]) => ({
      receiver,
      balance: dong(balance),
      held: partsOf(queue(key)),
    })),
  };

  function put(place: Receiver, lot: Lot<Line>): void {
    const there = queues.get(placeKey(place)) ?? [];
    there.push(lot);
    unsorted.add(there);
  }

  function carry({ from, to, on, amount }: Move, parts: Part<Line>[]): void {
    parts.push(...(from ? take(queue(placeKey(from)), amount) : []));
    const left = amount - sumOf(parts);
    if (left > 0) {
      parts.push({ origin: undefined, since: undefined, amount: dong(left) });
      if (from) short.push({ from, left, explain: (found) => replaceUnexplained(parts, found) });
    }
    if (!to) return;
    // Of what nobody can explain it is known at least since when it lies here.
    for (const { amount: left, ...part } of parts)
      put(to, { ...part, since: part.origin || part.isCarried ? part.since : on, left });
  }

  /** A refund takes its own money before any of that day goes on, as long as it lies there. */
  function giveBack({ from, original }: Leaving, rest: { left: number }): void {
    // What is no refund need not look through all that lies there.
    if (original === undefined) return;
    const own = queue(placeKey(from)).filter(({ origin }) => origin && keyOf(origin) === original);
    rest.left -= sumOf(take(own, rest.left));
  }

  function drop(one: Leaving, rest: { left: number }): void {
    giveBack(one, rest);
    const left = rest.left - sumOf(take(queue(placeKey(one.from)), rest.left));
    if (left > 0) short.push({ from: one.from, left, explain: () => {} });
  }

  function spend(from: Receiver, amount: number): void {
    const key = placeKey(from);
    const keep = (parts: readonly Part<Line>[]) => {
      for (const { amount: left, ...part } of parts) spent.push({ key, lot: { ...part, left } });
    };
    const parts = take(queue(key), amount);
    keep(parts);
    const left = amount - sumOf(parts);
    if (left > 0) short.push({ from, left, explain: keep });
  }

  /** What comes back is what was spent last, of this place if it was spent there; it keeps the day on which it first came. */
  function comeBack(to: Receiver, on: CivilDate | undefined, amount: number): void {
    const last = [...spent].reverse();
    const here = last.filter(({ key }) => key === placeKey(to));
    const parts = take(
      [...here, ...last].map(({ lot }) => lot),
      amount,
    );
    for (const { amount: left, ...part } of parts) put(to, { ...part, left });
    const left = amount - sumOf(parts);
    if (left > 0) put(to, { origin: undefined, since: on, left });
  }
}

/**
 * What comes first of one day, for vouchers of a day have no order: a refund of what lies there still; what moves between
 * accounts and cash, so that cash can be drawn and paid out; what is spent; what comes back; then what goes to the treasury.
 */
const TURN = { ownRefund: 0, move: 1, leave: 2, comeBack: 3, toTreasury: 4, treasurySpends: 5 } as const;

function balancesOf(receipts: readonly Receipt[], beside: readonly Movement<unknown>[]) {
  const balances = new Map<string, { receiver: Receiver; balance: number }>();
  const all = [...receipts, ...beside.map(({ place, amount }) => ({ receiver: place, amount }))];
  for (const { receiver, amount } of all) {
    const key = placeKey(receiver);
    const { balance } = balances.get(key) ?? { balance: 0 };
    balances.set(key, { receiver, balance: balance + amount });
  }
  return balances;
}

/** What lies at a place; nothing at one that the books do not know. */
export function holdingAt<Line>(
  receiver: Receiver,
  places: readonly PlaceHolding<Line>[],
): PlaceHolding<Line> {
  const found = places.find((place) => placeKey(place.receiver) === placeKey(receiver));
  return found ?? { receiver, balance: dong(0), held: [] };
}

/** Since when the oldest of the money lies, and the days since; undefined where there is none, or no day is told. */
export function heldSince(
  held: readonly Part<unknown>[],
  today: CivilDate,
): { readonly on: CivilDate; readonly days: number } | undefined {
  const on = held[0]?.since;
  return on && { on, days: daysUntil(today, on) };
}

/** What is left of lots. */
function partsOf<Line>(lots: readonly Lot<Line>[]): Part<Line>[] {
  return lots.flatMap(({ left, ...lot }) => (left > 0 ? [{ ...lot, amount: dong(left) }] : []));
}

/** The last part, which is the unexplained one, becomes what explains it and what is left of it. */
function replaceUnexplained<Line>(parts: Part<Line>[], found: readonly Part<Line>[]): void {
  const last = parts.pop();
  if (!last) return;
  parts.push(...found);
  const left = last.amount - sumOf(found);
  if (left > 0) parts.push({ ...last, amount: dong(left) });
}
