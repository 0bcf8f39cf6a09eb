import { addDong, type Dong } from './quantities.ts';
import { originKey, type Receipt } from './receipts.ts';

/** Money of one voucher for one payee, in đồng. */
export interface VoucherMoney {
  readonly voucher: string;
  /** Of the unit or of the person's row. */
  readonly code: string;
  readonly amount: Dong;
}

/** What of a voucher stands for one payee, once refunds and corrections are taken off; not above zero: nothing. */
export interface StandingMoney<Line> extends VoucherMoney {
  /** The lines of the book by which it came in. */
  readonly lines: readonly Line[];
}

/**
 * What each voucher stands for, payee by payee, in the order of the book.
 * @returns `loose`: lines of which no voucher and payee is told, and those that go back to no line of the book
 */
export function standingMoney<Line extends { readonly receipt: Receipt }>(
  lines: readonly Line[],
): { money: StandingMoney<Line>[]; loose: number } {
  const byKey = new Map<string, StandingMoney<Line>>();
  let loose = 0;
  const counted = lines.filter(({ receipt }) => receipt.kind !== 'transfer' && receipt.amount !== 0);
  for (const line of counted) {
    const { number: voucher, code, amount, kind } = line.receipt;
    if (kind !== 'receipt') continue;
    const key = originKey(voucher, code);
    const before = byKey.get(key);
    if (voucher === '' || code === '') loose += 1;
    else if (before)
      byKey.set(key, { ...before, amount: addDong(before.amount, amount), lines: [...before.lines, line] });
    else byKey.set(key, { voucher, code, amount, lines: [line] });
  }
  for (const { receipt } of counted) {
    if (receipt.kind === 'receipt') continue;
    const key = originKey(receipt.original, receipt.code);
    const before = byKey.get(key);
    if (before) byKey.set(key, { ...before, amount: addDong(before.amount, receipt.amount) });
    else loose += 1;
  }
  return { money: [...byKey.values()], loose };
}

/** A paper that was given out: its number, and what it confirms for each payee. */
export interface Paper<Share extends VoucherMoney = VoucherMoney> {
  readonly number: number;
  readonly shares: readonly Share[];
  readonly isCancelled: boolean;
}

/** What is to be done about the papers. */
export interface PaperChanges<Line, Given extends Paper> {
  /** Papers that say something else than the book does now. */
  readonly cancelled: readonly Given[];
  /** Each a paper: what of one voucher is for one unit and is on no paper that stands. */
  readonly issued: readonly (readonly StandingMoney<Line>[])[];
  /** Payees of a voucher whose unit is not known now: nothing is guessed of them. */
  readonly unowned: number;
}

/**
 * Compares the papers with the book. A paper is never changed: one whose money was refunded or corrected is cancelled, and
 * what is left of it is confirmed anew.
 * @param unitOf the unit of a code; undefined where it is nobody's
 * @param isAsked whether a code is among those that are asked for; a paper with one of them is looked at whole
 */
export function paperChanges<Line, Given extends Paper>(
  money: readonly StandingMoney<Line>[],
  papers: readonly Given[],
  unitOf: (code: string) => string | undefined,
  isAsked: (code: string) => boolean,
): PaperChanges<Line, Given> {
  const now = new Map(money.map((one) => [keyOf(one), one.amount]));
  const standing = papers.filter(({ isCancelled }) => !isCancelled);
  const cancelled = standing.filter(
    ({ shares }) =>
      shares.some(({ code }) => isAsked(code)) &&
      shares.some((share) => (now.get(keyOf(share)) ?? 0) !== share.amount),
  );
  const freed = keysOf(cancelled);
  const confirmed = keysOf(standing.filter((paper) => !cancelled.includes(paper)));
  const groups = new Map<string, StandingMoney<Line>[]>();
  let unowned = 0;
  for (const one of money) {
    if (one.amount <= 0 || confirmed.has(keyOf(one))) continue;
    const unit = unitOf(one.code);
    if (unit === undefined) {
      unowned += 1;
      continue;
    }
    const key = originKey(one.voucher, unit);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const issued = [...groups.values()].filter((group) =>
    group.some((one) => isAsked(one.code) || freed.has(keyOf(one))),
  );
  return { cancelled, issued, unowned };
}

/** What papers confirm together, in đồng. */
export function confirmedBy(shares: readonly VoucherMoney[]): Dong {
  return addDong(...shares.map(({ amount }) => amount));
}

/** The papers by what they confirm: whose voucher and code stand on which paper that stands. */
export function paperOf<Given extends Paper>(
  papers: readonly Given[],
): (voucher: string, code: string) => Given | undefined {
  const byKey = new Map(
    papers
      .filter(({ isCancelled }) => !isCancelled)
      .flatMap((paper) => paper.shares.map((share) => [keyOf(share), paper] as const)),
  );
  return (voucher, code) => byKey.get(originKey(voucher, code));
}

function keysOf(papers: readonly Paper[]): Set<string> {
  return new Set(papers.flatMap(({ shares }) => shares.map(keyOf)));
}

function keyOf({ voucher, code }: VoucherMoney): string {
  return originKey(voucher, code);
}
