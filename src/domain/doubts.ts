import { addDays, type CivilDate, compareDates, isoDate } from './dates.ts';
import { fold } from './fold.ts';
import { grouped } from './grouped.ts';
import type { Allocation, Match } from './match.ts';
import { addDong, type Dong, NO_DONG } from './quantities.ts';
import { receiptOrigins } from './receipt-origins.ts';
import type { Receipt } from './receipts.ts';
import { isAccount } from './receivers.ts';
import type { StatementLine } from './statement-line.ts';

/** Why a person should look at a credit before it is kept, even one whose code is whole. */
export type Doubt =
  /** Cash of the same sum was received for the same payee shortly before: it may be that cash, brought to the bank. */
  | { readonly kind: 'banked'; readonly vouchers: readonly string[] }
  /** The book has it as money that only moved into this account. */
  | { readonly kind: 'moved'; readonly vouchers: readonly string[] }
  /** The book has the very sum for that payee in this account, in a line without number or day: no credit is linked to it. */
  | { readonly kind: 'unfinished' }
  /** The text has another account of the campaign, so it may have moved from there. */
  | { readonly kind: 'otherAccount' }
  /** An earlier row of the statement is proposed for the very remainder that this one is. */
  | { readonly kind: 'proposedBefore'; readonly row: number }
  /** So many times what is asked that a zero may be too much. */
  | { readonly kind: 'farAbove'; readonly target: Dong };

export interface DoubtContext {
  /** The number of the statement's account. */
  readonly account: string;
  /** The lines of the receipt book. */
  readonly receipts: readonly Receipt[];
  /** The code (folded) of the unit that a code (folded) belongs to; undefined for nobody's. */
  readonly unitOf: (code: string) => string | undefined;
  /** What is asked of a code (folded), in đồng; undefined where nothing is, or it cannot be told. */
  readonly targetOf: (code: string) => Dong | undefined;
  /** What of it is still asked; 0 where nothing is. */
  readonly remainingOf: (code: string) => Dong;
}

/** How many days cash may lie before it is brought to the bank and still be taken for the same money. */
const BANKED_WITHIN = 31;
/** How many days a line of the book may be away from the bank's and still be the same money. */
const NEAR_DAYS = 3;
/** One zero too much. */
const FAR_ABOVE = 10;

/** What is to be looked at in each match, in the order of the statement; nothing for most. */
export function doubtsOf(matches: readonly Match[], context: DoubtContext): ReadonlyMap<Match, Doubt[]> {
  const cash = cashOf(context);
  const moved = movedInto(context);
  const isUnfinished = unfinishedIn(context);
  const before = proposedBefore(context);
  return new Map(
    matches.map((match) => {
      const { amount, on } = match.line;
      const [only, ...more] = match.allocations;
      const code = only && more.length === 0 ? fold(only.code) : undefined;
      const target = code === undefined ? undefined : context.targetOf(code);
      const moves = moved(amount, on);
      const banked = code === undefined || moves.length > 0 ? [] : cash(code, amount, on);
      const row = before(match);
      const doubts: (Doubt | false)[] = [
        moves.length > 0 && { kind: 'moved', vouchers: moves },
        banked.length > 0 && { kind: 'banked', vouchers: banked },
        match.allocations.some((share) => isUnfinished(share, on)) && { kind: 'unfinished' },
        match.mayBeInternal === true && { kind: 'otherAccount' },
        row !== undefined && { kind: 'proposedBefore', row },
        target !== undefined && target > 0 && amount >= FAR_ABOVE * target && { kind: 'farAbove', target },
      ];
      return [match, doubts.filter((doubt) => doubt !== false)];
    }),
  );
}

/** Vouchers of lines by which the book moves the very sum into the statement's account about that day. */
export function movedInto({ receipts, account }: Pick<DoubtContext, 'receipts' | 'account'>) {
  const moves = receipts.filter(({ kind, receiver }) => kind === 'transfer' && isAccount(receiver, account));
  return (amount: Dong, on: CivilDate): string[] =>
    moves
      .filter((move) => move.amount === amount && move.on && isNear(move.on, on))
      .map(({ number }) => number);
}

/** Whether the book has a share of a credit about that day, in a line of the account that nobody finished. */
function unfinishedIn({ receipts, account }: DoubtContext) {
  const lines = grouped(receipts, ({ receiver, number, on, code, amount }) =>
    isAccount(receiver, account) && (number === '' || !on) ? shareKey(code, amount) : undefined,
  );
  return ({ code, amount }: Allocation, on: CivilDate): boolean =>
    lines.get(shareKey(code, amount))?.some((line) => !line.on || isNear(line.on, on)) === true;
}

/** Vouchers of cash for a payee, each alone or all together being the sum asked for: of a unit that of all its people. */
function cashOf({ receipts, unitOf }: DoubtContext) {
  const { standing } = receiptOrigins(receipts);
  const byCode = new Map<string, { receipt: Receipt; left: Dong }[]>();
  for (const receipt of receipts) {
    const left = standing.get(receipt) ?? NO_DONG;
    if (left <= 0 || receipt.receiver.kind !== 'cash') continue;
    const code = fold(receipt.code);
    for (const key of new Set([code, unitOf(code) ?? code])) {
      const before = byCode.get(key);
      if (before) before.push({ receipt, left });
      else byCode.set(key, [{ receipt, left }]);
    }
  }
  return (code: string, amount: Dong, on: CivilDate): string[] => {
    const near = (byCode.get(code) ?? []).filter(
      ({ receipt }) => !receipt.on || isWithin(receipt.on, on, BANKED_WITHIN, 0),
    );
    // What was given back later was in the cash that was banked.
    return (
      vouchersOfSum(near, amount, ({ left }) => left) ??
      vouchersOfSum(near, amount, ({ receipt }) => receipt.amount) ??
      []
    );
  };
}

type Cash = { readonly receipt: Receipt; readonly left: Dong };

function vouchersOfSum(cash: readonly Cash[], wanted: Dong, of: (one: Cash) => Dong): string[] | undefined {
  const sums = new Map<string, Dong>();
  for (const one of cash) {
    const { number } = one.receipt;
    sums.set(number, addDong(sums.get(number) ?? NO_DONG, of(one)));
  }
  const alone = [...sums].filter(([, sum]) => sum === wanted).map(([number]) => number);
  if (alone.length > 0) return alone;
  return addDong(...sums.values()) === wanted ? [...sums.keys()] : undefined;
}

/** The row of the statement that was proposed for all that is asked of this one's payees. */
function proposedBefore({ remainingOf }: DoubtContext) {
  const taken = new Map<string, { sum: Dong; row: number }>();
  return ({ pass, allocations, line }: Match): number | undefined => {
    if (pass === 'code') return undefined;
    const before = allocations.map(({ code }) => taken.get(fold(code)));
    const isTaken = ({ code }: Match['allocations'][number]) => {
      const remaining = remainingOf(fold(code));
      return remaining > 0 && (taken.get(fold(code))?.sum ?? NO_DONG) >= remaining;
    };
    const row = allocations.every(isTaken) ? before[0]?.row : undefined;
    for (const { code, amount } of allocations) {
      const known = taken.get(fold(code));
      taken.set(fold(code), { sum: addDong(known?.sum ?? NO_DONG, amount), row: known?.row ?? line.row });
    }
    return row;
  };
}

/** By which a share of a credit and a line of the book that may be its money are found. */
export function shareKey(code: string, amount: number): string {
  return `${fold(code)}\n${amount}`;
}

/** Whether a line of the book may be the bank's by its day. */
export function isNear(day: CivilDate, other: CivilDate): boolean {
  return isWithin(day, other, NEAR_DAYS, NEAR_DAYS);
}

/** Whether a day is at most so many days before another, and at most so many after it. */
export function isWithin(day: CivilDate, other: CivilDate, before: number, after: number): boolean {
  return compareDates(day, addDays(other, -before)) >= 0 && compareDates(day, addDays(other, after)) <= 0;
}

/**
 * Credits that nothing tells apart, their bank reference included. All of them count, since equal payments are genuine
 * more often than not (RULES.md 4); but a bank that wrote one twice is to be noticed.
 * @returns rows of the statement, from 1
 */
export function twinRows(lines: readonly StatementLine[]): number[][] {
  const groups = grouped(lines, ({ reference, on, amount, text }) =>
    reference === '' ? undefined : [fold(reference), isoDate(on), amount, fold(text)].join('\n'),
  );
  return [...groups.values()].filter(({ length }) => length > 1).map((alike) => alike.map(({ row }) => row));
}
