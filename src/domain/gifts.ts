import { type CellValue, isBlank, shown } from './cells.ts';
import { type DateWindow, readDateWithin } from './date-cells.ts';
import { type CivilDate, vietnameseDate } from './dates.ts';
import { fold } from './fold.ts';
import { lastDayOf } from './payments.ts';
import type { Report, RowProblem } from './problems.ts';

/**
 * A line of a book of gifts that are no money, which only grows: labour (`Ngày công`) in days, goods (`Hiện vật`) in
 * đồng. Each book has one unit of measure, the `Amount`.
 */
export interface Gift<Amount extends number> {
  /** Undefined where the day is not told or cannot be read. */
  readonly on: CivilDate | undefined;
  /** For whom: the code of a unit or of a person's row, as typed. */
  readonly code: string;
  /** What the line adds; below zero where it corrects another, 0 where it is in error. */
  readonly amount: Amount;
  /** Somebody answers for it: the day was worked, the goods were handed over. Else it is declared, and does not count. */
  readonly isConfirmed: boolean;
  /** For which work, as typed; its code first where it is one that is proposed. */
  readonly works: string;
  /** Who gave what, folded: two lines equal in this, in day, code and amount are alike. */
  readonly what: string;
}

/** The day of a gift; one that is wrong is reported, and the gift counts all the same. */
export function readGiftDay<Field extends string>(
  cell: CellValue,
  window: DateWindow,
  report: Report<Field | 'on'>,
): CivilDate | undefined {
  const date = readDateWithin(cell, window);
  if (!date.ok) {
    const facts = { ofGift: 1, from: vietnameseDate(window.from), until: vietnameseDate(lastDayOf(window)) };
    report({ code: date.code, field: 'on', found: shown(cell), facts });
    return undefined;
  }
  if (!date.value) report({ code: 'DATE_MISSING', field: 'on', found: '', facts: { ofGift: 1 } });
  return date.value;
}

/** Whether a line may count as it is signed: one below zero corrects another, and says why in its note. */
export function hasItsReason<Field extends string>(
  quantity: number,
  cell: CellValue,
  note: CellValue,
  report: Report<Field | 'note'>,
): boolean {
  if (quantity >= 0 || !isBlank(note)) return true;
  report({ code: 'GIFT_REASON_MISSING', field: 'note', found: shown(cell) });
  return false;
}

/** A problem of one line of a book (its place in the list, from 0). */
export interface GiftProblem<Field extends string> {
  readonly line: number;
  readonly problem: RowProblem<Field>;
}

/**
 * What lines say of each other: whom they are for, whether two are alike, and whether a correction takes more than there
 * is. A correction that does is in error and adds nothing (RULES.md 2), so that nobody ever gave less than nothing.
 * @param isKnown whether a code (folded) is a unit's or a person's
 * @param amountField the column of the amount
 * @returns the same lines, in their order
 */
export function settleGifts<Amount extends number, Field extends string>(
  gifts: readonly Gift<Amount>[],
  isKnown: (foldedCode: string) => boolean,
  amountField: Field,
): { gifts: Gift<Amount>[]; problems: GiftProblem<Field | 'code'>[] } {
  const problems: GiftProblem<Field | 'code'>[] = [];
  const left = new Map<string, number>();
  for (const gift of gifts) {
    if (gift.amount > 0) left.set(drawer(gift), (left.get(drawer(gift)) ?? 0) + gift.amount);
  }
  const seen = new Set<string>();
  const settled = gifts.map((gift, line) => {
    const { code, amount } = gift;
    if (code === '')
      problems.push({ line, problem: { code: 'RECEIPT_CODE_MISSING', field: 'code', found: '' } });
    else if (!isKnown(fold(code))) {
      problems.push({ line, problem: { code: 'RECEIPT_CODE_UNKNOWN', field: 'code', found: code } });
    }
    const whole = JSON.stringify([gift.on, fold(code), amount, gift.what]);
    if (amount !== 0 && seen.has(whole)) {
      problems.push({ line, problem: { code: 'GIFT_REPEATED', field: 'code', found: code } });
    }
    seen.add(whole);
    if (amount >= 0) return gift;
    const before = left.get(drawer(gift)) ?? 0;
    if (before + amount >= 0) {
      left.set(drawer(gift), before + amount);
      return gift;
    }
    const facts = { taken: -amount, left: before };
    problems.push({
      line,
      problem: { code: 'GIFT_CORRECTION_TOO_MUCH', field: amountField, found: '', facts },
    });
    return { ...gift, amount: 0 as Amount };
  });
  return { gifts: settled, problems };
}

/** What a correction can take from: gifts for the same code, confirmed and declared ones apart. */
function drawer({ code, isConfirmed }: Gift<number>): string {
  return `${isConfirmed}\n${fold(code)}`;
}

/** What a book has for one code. */
export interface Given<Amount extends number> {
  readonly confirmed: Amount;
  readonly unconfirmed: Amount;
}

/**
 * Sums lines by code (folded).
 * @param make makes a sum the book's own measure
 */
export function givenByCode<Amount extends number>(
  gifts: readonly Gift<Amount>[],
  make: (sum: number) => Amount,
): Map<string, Given<Amount>> {
  const given = new Map<string, Given<Amount>>();
  for (const { code, amount, isConfirmed } of gifts) {
    const { confirmed, unconfirmed } = given.get(fold(code)) ?? { confirmed: make(0), unconfirmed: make(0) };
    given.set(fold(code), {
      confirmed: isConfirmed ? make(confirmed + amount) : confirmed,
      unconfirmed: isConfirmed ? unconfirmed : make(unconfirmed + amount),
    });
  }
  return given;
}
