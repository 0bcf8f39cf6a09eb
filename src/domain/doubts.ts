import { addDays, type CivilDate, compareDates, isoDate } from './dates.ts';
import { fold } from './fold.ts';
import type { Match } from './match.ts';
import { addDong, type Dong, dong, NO_DONG } from './quantities.ts';
import { receiptOrigins } from './receipt-origins.ts';
import type { Receipt } from './receipts.ts';
import type { StatementLine } from './statement-line.ts';

/** Why a person should look at a credit before it is kept, even one whose code is whole. */
export type Doubt =
  /** Cash of the same sum was received for the same unit shortly before: it may be that cash, brought to the bank. */
  | { readonly kind: 'banked'; readonly vouchers: readonly string[] }
  /** So many times what is asked that a zero may be too much. */
  | { readonly kind: 'farAbove'; readonly target: Dong };

export interface DoubtContext {
  /** The lines of the receipt book. */
  readonly receipts: readonly Receipt[];
  /** The code (folded) of the unit that a code (folded) belongs to; undefined for nobody's. */
  readonly unitOf: (code: string) => string | undefined;
  /** What is asked of a code (folded), in đồng; undefined where nothing is, or it cannot be told. */
  readonly targetOf: (code: string) => Dong | undefined;
}

/** How many days cash may lie before it is brought to the bank and still be taken for the same money. */
const BANKED_WITHIN = 31;
/** One zero too much. */
const FAR_ABOVE = 10;

/** @returns finds what is to be looked at in a match; nothing for most */
export function doubtFinder(context: DoubtContext): (match: Match) => Doubt[] {
  const cash = cashOf(context);
  return (match) => {
    const doubts: Doubt[] = [];
    const { amount, on } = match.line;
    const [only, ...more] = match.allocations;
    const unit = only && more.length === 0 && context.unitOf(fold(only.code));
    if (only && unit === fold(only.code)) {
      const vouchers = cash(unit, amount, on);
      if (vouchers.length > 0) doubts.push({ kind: 'banked', vouchers });
    }
    const target = only && more.length === 0 ? context.targetOf(fold(only.code)) : undefined;
    if (target !== undefined && target > 0 && amount >= FAR_ABOVE * target)
      doubts.push({ kind: 'farAbove', target });
    return doubts;
  };
}

/** Vouchers of cash for a unit or its people that stand, each alone or all of a unit together being the sum asked for. */
function cashOf({ receipts, unitOf }: DoubtContext) {
  const { standing } = receiptOrigins(receipts);
  const byUnit = new Map<string, { receipt: Receipt; left: Dong }[]>();
  for (const receipt of receipts) {
    const left = standing.get(receipt) ?? NO_DONG;
    const unit = unitOf(fold(receipt.code));
    if (left <= 0 || receipt.receiver.kind !== 'cash' || unit === undefined) continue;
    const before = byUnit.get(unit);
    if (before) before.push({ receipt, left });
    else byUnit.set(unit, [{ receipt, left }]);
  }
  return (unit: string, amount: Dong, on: CivilDate): string[] => {
    const near = (byUnit.get(unit) ?? []).filter(({ receipt }) => isShortlyBefore(receipt.on, on));
    const sums = new Map<string, Dong>();
    for (const { receipt, left } of near)
      sums.set(receipt.number, addDong(sums.get(receipt.number) ?? NO_DONG, left));
    const alone = [...sums].filter(([, sum]) => sum === amount).map(([number]) => number);
    if (alone.length > 0) return alone;
    return sums.size > 0 && dong([...sums.values()].reduce((all, sum) => all + sum, 0)) === amount
      ? [...sums.keys()]
      : [];
  };
}

/** A receipt without a day may be any. */
function isShortlyBefore(received: CivilDate | undefined, banked: CivilDate): boolean {
  if (!received) return true;
  return compareDates(received, banked) <= 0 && compareDates(received, addDays(banked, -BANKED_WITHIN)) >= 0;
}

/**
 * Credits that nothing tells apart, their bank reference included. All of them count, since equal payments are genuine
 * more often than not (RULES.md 4); but a bank that wrote one twice is to be noticed.
 * @returns rows of the statement, from 1
 */
export function twinRows(lines: readonly StatementLine[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const { reference, on, amount, text, row } of lines) {
    if (reference === '') continue;
    const key = [fold(reference), isoDate(on), amount, fold(text)].join('\n');
    const before = groups.get(key);
    if (before) before.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
