import { type CivilDate, daysUntil } from './dates.ts';
import { placeKey } from './differences.ts';
import { compareDays, type Move, moneyMoves } from './money-moves.ts';
import { type Dong, dong } from './quantities.ts';
import { originKey, type Receipt } from './receipts.ts';
import type { Receiver } from './receivers.ts';

/** Money that stays together: by which line of the book it first came in, and how much of it is meant. */
export interface Part<Line> {
  /** Undefined where no line explains the money: more left a place than had come to it. */
  readonly origin: Line | undefined;
  /** The day on which it first came in, wherever it went since; undefined where that is not told. */
  readonly since: CivilDate | undefined;
  /** Above zero. */
  readonly amount: Dong;
}

/** A move with the money that it took along; its parts add up to its amount. */
export interface TracedMove<Line> extends Move {
  readonly parts: readonly Part<Line>[];
}

/** What lies at a place. */
export interface PlaceHolding<Line> {
  readonly receiver: Receiver;
  /** What the book says: everything that came, less everything that left; below zero where the book contradicts itself. */
  readonly balance: Dong;
  /** The oldest first; together the balance, or nothing where that is below zero. */
  readonly held: readonly Part<Line>[];
}

export interface MoneyTrail<Line> {
  readonly moves: readonly TracedMove<Line>[];
  /** Places in the order in which the book first names them. */
  readonly places: readonly PlaceHolding<Line>[];
}

interface Lot<Line> {
  readonly origin: Line | undefined;
  readonly since: CivilDate | undefined;
  left: number;
}

/** What leaves a place: a move, or money that is given back or was never there. */
interface Leaving {
  readonly on: CivilDate | undefined;
  readonly from: Receiver;
  readonly amount: number;
  /** The line that it goes back to, which is taken from first. */
  readonly original: string | undefined;
}

/**
 * Follows money from the line by which it came in through every `Chuyển nội bộ`: of what lies at a place, what came first
 * goes on first. A correction changes the line that it corrects, as if that had been right from the start; a refund takes from its
 * own line, or from the oldest where that money is gone already.
 */
export function moneyTrail<Line extends { readonly receipt: Receipt }>(
  lines: readonly Line[],
): MoneyTrail<Line> {
  const receipts = lines.map(({ receipt }) => receipt);
  const balances = new Map<string, { receiver: Receiver; balance: number }>();
  for (const { receiver, amount } of receipts) {
    const key = placeKey(receiver);
    const { balance } = balances.get(key) ?? { balance: 0 };
    balances.set(key, { receiver, balance: balance + amount });
  }
  const keyOf = keysOnce<Line>();
  const { lots, leaving } = cameIn(lines, keyOf);
  const queues = new Map<string, Lot<Line>[]>([...balances.keys()].map((key) => [key, lots.get(key) ?? []]));
  /** Queues to which something was added since they were put in order. */
  const unsorted = new Set<Lot<Line>[]>();
  const queue = (key: string) => {
    const there = queues.get(key) ?? [];
    if (unsorted.delete(there)) there.sort((a, b) => compareDays(a.since, b.since));
    return there;
  };
  const moves = moneyMoves(receipts).map((move) => ({ move, parts: [] as Part<Line>[] }));
  /** What left a place without having come to it, as far as the book had got. */
  const short: { from: Receiver; left: number; parts: Part<Line>[] }[] = [];
  const events = [
    ...moves.map(({ move, parts }) => ({ on: move.on, happen: () => carry(move, parts) })),
    ...leaving.map((one) => ({ on: one.on, happen: () => drop(one) })),
  ].sort((a, b) => compareDays(a.on, b.on));
  for (const { happen } of events) happen();
  // What came in later after all explains it; further on it stays unexplained.
  for (const one of short) {
    const found = take(queue(placeKey(one.from)), one.left);
    if (one.parts.length > 0) replaceUnexplained(one.parts, found);
  }
  return {
    moves: moves.map(({ move, parts }) => ({ ...move, parts })),
    places: [...balances].map(([key, { receiver, balance }]) => ({
      receiver,
      balance: dong(balance),
      held: queue(key).flatMap(({ origin, since, left }) =>
        left > 0 ? [{ origin, since, amount: dong(left) }] : [],
      ),
    })),
  };

  function carry({ from, to, on, amount }: Move, parts: Part<Line>[]): void {
    parts.push(...(from ? take(queue(placeKey(from)), amount) : []));
    const left = amount - sumOf(parts);
    if (left > 0) {
      parts.push({ origin: undefined, since: undefined, amount: dong(left) });
      if (from) short.push({ from, left, parts });
    }
    if (!to) return;
    const there = queues.get(placeKey(to)) ?? [];
    // Of what nobody can explain it is known at least since when it lies here.
    for (const part of parts)
      there.push({ ...part, since: part.origin ? part.since : on, left: part.amount });
    unsorted.add(there);
  }

  function drop({ from, amount, original }: Leaving): void {
    const there = queue(placeKey(from));
    const own =
      original === undefined ? [] : there.filter(({ origin }) => origin && keyOf(origin) === original);
    const taken = sumOf(take(own, amount));
    const left = amount - taken - sumOf(take(there, amount - taken));
    if (left > 0) short.push({ from, left, parts: [] });
  }
}

/** Since when the oldest of the money lies, and the days since; undefined where there is none, or no day is told. */
export function heldSince(
  held: readonly Part<unknown>[],
  today: CivilDate,
): { readonly on: CivilDate; readonly days: number } | undefined {
  const on = held[0]?.since;
  return on && { on, days: daysUntil(today, on) };
}

/** What the book's lines, transfers apart, brought to each place, corrections counted in; and what they took away. */
function cameIn<Line extends { readonly receipt: Receipt }>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
) {
  const lots = new Map<string, Lot<Line>[]>();
  const leaving: Leaving[] = [];
  const add = (line: Line) => {
    const { receiver, on, amount } = line.receipt;
    const key = placeKey(receiver);
    const lot = { origin: line, since: on, left: amount };
    const there = lots.get(key);
    if (there) there.push(lot);
    else lots.set(key, [lot]);
  };
  for (const line of lines) if (line.receipt.kind === 'receipt' && line.receipt.amount > 0) add(line);
  const lotsOf = (place: Receiver, origin: string) =>
    (lots.get(placeKey(place)) ?? []).filter((lot) => lot.origin && keyOf(lot.origin) === origin);
  for (const line of lines) {
    const { kind, receiver: from, on, amount, original, code } = line.receipt;
    if (kind === 'transfer' || kind === 'receipt' || amount === 0) continue;
    const origin = originKey(original, code);
    if (kind === 'refund') {
      leaving.push({ on, from, amount: -amount, original: origin });
    } else if (amount > 0) {
      const [own] = lotsOf(from, origin);
      if (own) own.left += amount;
      else add(line);
    } else {
      const left = -amount - sumOf(take(lotsOf(from, origin), -amount));
      if (left > 0) leaving.push({ on, from, amount: left, original: undefined });
    }
  }
  for (const there of lots.values()) there.sort((a, b) => compareDays(a.since, b.since));
  return { lots, leaving };
}

/** Takes so much from the first lots, or all that there is. */
function take<Line>(lots: readonly Lot<Line>[], amount: number): Part<Line>[] {
  const parts: Part<Line>[] = [];
  let wanted = amount;
  for (const lot of lots) {
    if (wanted === 0) break;
    const taken = Math.min(lot.left, wanted);
    if (taken === 0) continue;
    lot.left -= taken;
    wanted -= taken;
    parts.push({ origin: lot.origin, since: lot.since, amount: dong(taken) });
  }
  return parts;
}

/** The last part, which is the unexplained one, becomes what explains it and what is left of it. */
function replaceUnexplained<Line>(parts: Part<Line>[], found: readonly Part<Line>[]): void {
  const last = parts.pop();
  if (!last) return;
  parts.push(...found);
  const left = last.amount - sumOf(found);
  if (left > 0) parts.push({ ...last, amount: dong(left) });
}

/** By what refunds and corrections go back to a line; worked out once for each, and only where one asks. */
function keysOnce<Line extends { readonly receipt: Receipt }>(): (line: Line) => string {
  const known = new Map<Line, string>();
  return (line) => {
    const key = known.get(line) ?? originKey(line.receipt.number, line.receipt.code);
    known.set(line, key);
    return key;
  };
}

function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
