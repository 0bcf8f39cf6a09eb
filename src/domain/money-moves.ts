import { type CivilDate, compareDates, isoDate } from './dates.ts';
import { placeKey } from './differences.ts';
import { fold } from './fold.ts';
import { type Dong, dong } from './quantities.ts';
import type { Receipt } from './receipts.ts';
import type { Receiver } from './receivers.ts';

/** Money that went from one place to another; undefined where no line of the book tells from where, or where to. */
export interface Move {
  readonly from: Receiver | undefined;
  readonly to: Receiver | undefined;
  /** The day on which it left, else on which it arrived; undefined where neither is told. */
  readonly on: CivilDate | undefined;
  readonly voucher: string;
  /** Above zero. */
  readonly amount: Dong;
}

type Transfer = Pick<Receipt, 'kind' | 'number' | 'on' | 'amount' | 'receiver'>;

/** What a voucher's lines of one day do at one place, and how much of it has not found its other side. */
interface Side {
  readonly receiver: Receiver;
  readonly on: CivilDate | undefined;
  readonly number: string;
  left: number;
}

/**
 * Puts the two lines of each `Chuyển nội bộ` together, in passes of falling certainty: the same voucher and day, the same
 * voucher, the same day and amount. Lines of one voucher and day at one place are summed first, so that one that takes
 * another back leaves nothing.
 * @returns in the order of their days, those without one last; what leaves and what arrives is all there
 */
export function moneyMoves(transfers: readonly Transfer[]): Move[] {
  const { outs, ins } = sidesOf(transfers);
  const moves: Move[] = [];
  for (const { key, isExact } of PASSES) {
    const waiting = new Map<string, Side[]>();
    for (const side of ins) {
      const name = key(side);
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), side]);
    }
    for (const out of outs) {
      for (const into of waiting.get(key(out) ?? '') ?? []) {
        if (out.left === 0 || into.left === 0 || (isExact && out.left !== into.left)) continue;
        const amount = Math.min(out.left, into.left);
        out.left -= amount;
        into.left -= amount;
        moves.push(moveOf(out, into, amount));
      }
    }
  }
  moves.push(...outs.filter(isLeft).map((out) => moveOf(out, undefined, out.left)));
  moves.push(...ins.filter(isLeft).map((into) => moveOf(undefined, into, into.left)));
  return moves.sort((a, b) => compareDays(a.on, b.on));
}

/** Of two days the earlier one first, what has none last. */
export function compareDays(a: CivilDate | undefined, b: CivilDate | undefined): number {
  if (a && b) return compareDates(a, b);
  return a ? -1 : b ? 1 : 0;
}

const dayOf = ({ on }: Pick<Side, 'on'>) => (on ? isoDate(on) : '');
const numberOf = ({ number }: Side) => (number === '' ? undefined : fold(number));
const numberAndDay = (side: Side) => `${fold(side.number)}\n${dayOf(side)}`;
const isLeft = ({ left }: Side) => left > 0;

/** By what two sides are one move. Equal amounts come first, then one side is shared out among several. */
const PASSES: readonly { readonly key: (side: Side) => string | undefined; readonly isExact: boolean }[] = [
  { key: numberAndDay, isExact: true },
  { key: (side) => (side.number === '' ? undefined : numberAndDay(side)), isExact: false },
  { key: numberOf, isExact: true },
  { key: numberOf, isExact: false },
  { key: (side) => (side.on ? dayOf(side) : undefined), isExact: true },
];

function sidesOf(transfers: readonly Transfer[]): { outs: Side[]; ins: Side[] } {
  const sums = new Map<string, Side & { left: number }>();
  for (const [at, { kind, number, on, amount, receiver }] of transfers.entries()) {
    if (kind !== 'transfer') continue;
    // Without a voucher nothing says that two lines belong together; no voucher has a line break.
    const voucher = number === '' ? `\n${at}` : fold(number);
    const key = [voucher, dayOf({ on }), placeKey(receiver)].join('\n');
    const sum = sums.get(key) ?? { receiver, on, number, left: 0 };
    sum.left += amount;
    sums.set(key, sum);
  }
  const sides = [...sums.values()];
  return {
    outs: sides.filter(({ left }) => left < 0).map((side) => ({ ...side, left: -side.left })),
    ins: sides.filter(isLeft),
  };
}

function moveOf(out: Side | undefined, into: Side | undefined, amount: number): Move {
  const numbers = [out?.number ?? '', into?.number ?? ''].filter((number) => number !== '');
  const distinct = numbers.filter(
    (number, at) => numbers.findIndex((one) => fold(one) === fold(number)) === at,
  );
  return {
    from: out?.receiver,
    to: into?.receiver,
    on: out?.on ?? into?.on,
    voucher: distinct.join('; '),
    amount: dong(amount),
  };
}
