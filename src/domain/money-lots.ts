import type { Movement } from './balances.ts';
import type { CivilDate } from './dates.ts';
import { placeKey } from './differences.ts';
import { compareDays } from './money-moves.ts';
import { type Dong, dong } from './quantities.ts';
import { originKey, type Receipt } from './receipts.ts';
import type { Receiver } from './receivers.ts';

/** Money that stays together: by which line of the book it first came in, and how much of it is meant. */
export interface Part<Line> {
  /** Undefined where no line explains the money: more left a place than had come to it. */
  readonly origin: Line | undefined;
  /** The day on which it first came in, wherever it went since; undefined where that is not told. */
  readonly since: CivilDate | undefined;
  /** It was there before the campaign: no line explains it, and none has to. */
  readonly isCarried?: boolean;
  /** Above zero. */
  readonly amount: Dong;
}

/** Money that lies together, and how much of it is still there. */
export interface Lot<Line> extends Omit<Part<Line>, 'amount'> {
  left: number;
}

/** What leaves a place: a move, or money that is given back or was never there. */
export interface Leaving {
  readonly on: CivilDate | undefined;
  readonly from: Receiver;
  readonly amount: number;
  /** The line that it goes back to, which is taken from first. */
  readonly original: string | undefined;
}

/** What was carried over to each place and what the book's lines, transfers apart, brought there, corrections counted in; and what they took away. */
export function cameIn<Line extends { readonly receipt: Receipt }>(
  lines: readonly Line[],
  used: readonly Movement<unknown>[],
  keyOf: (line: Line) => string,
) {
  const lots = new Map<string, Lot<Line>[]>();
  const leaving: Leaving[] = [];
  const put = (place: Receiver, lot: Lot<Line>) => {
    const there = lots.get(placeKey(place));
    if (there) there.push(lot);
    else lots.set(placeKey(place), [lot]);
  };
  const add = (line: Line) => {
    const { receiver, on, amount } = line.receipt;
    put(receiver, { origin: line, since: on, left: amount });
  };
  for (const { kind, place, on, amount } of used)
    if (kind === 'carried' && amount > 0)
      put(place, { origin: undefined, since: on, isCarried: true, left: amount });
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
  for (const there of lots.values()) there.sort(olderFirst);
  return { lots, leaving };
}

/** What was carried over is older than all that the campaign brought, whatever days are written. */
export function olderFirst(a: Lot<unknown>, b: Lot<unknown>): number {
  return Number(b.isCarried ?? false) - Number(a.isCarried ?? false) || compareDays(a.since, b.since);
}

/** Takes so much from the first lots, or all that there is. */
export function take<Line>(lots: readonly Lot<Line>[], amount: number): Part<Line>[] {
  const parts: Part<Line>[] = [];
  let wanted = amount;
  for (const lot of lots) {
    if (wanted === 0) break;
    const taken = Math.min(lot.left, wanted);
    if (taken === 0) continue;
    lot.left -= taken;
    wanted -= taken;
    const { left: _, ...own } = lot;
    parts.push({ ...own, amount: dong(taken) });
  }
  return parts;
}

/** By what refunds and corrections go back to a line; worked out once for each, and only where one asks. */
export function keysOnce<Line extends { readonly receipt: Receipt }>(): (line: Line) => string {
  const known = new Map<Line, string>();
  return (line) => {
    const key = known.get(line) ?? originKey(line.receipt.number, line.receipt.code);
    known.set(line, key);
    return key;
  };
}

export function sumOf(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
