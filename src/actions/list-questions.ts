import { compareDates, vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { likenessOf, sumOf } from '../domain/list-payment.ts';
import type { Receipt } from '../domain/receipts.ts';
import { isUnusual, UNUSUAL_TIMES } from '../domain/targets.ts';
import { BY_LIST } from '../text/vi-by-list.ts';
import { textFingerprint } from '../workbook/fingerprint.ts';
import type { Assessment } from './assess.ts';
import type { CheckedList } from './checked-list.ts';
import { placeNames } from './place-names.ts';

/** What a person is to agree to before a list is kept. */
export interface ListQuestion {
  /** Of what is asked: another list, or a book that has changed, is another question. */
  readonly id: string;
  readonly text: string;
  /** The list stands in the book already, line by line: to keep it again is to say outright that it is another payment. */
  readonly isRepeat: boolean;
}

/** All that should be looked at before this list is kept, the gravest first. */
export function listQuestions(assessment: Assessment, list: CheckedList): ListQuestion[] {
  const { receipts, settings } = assessment;
  const day = vietnameseDate(list.on);
  const place = placeNames(settings)(list.receiver);
  const found = likenessOf(
    list,
    receipts.book.lines.map(({ receipt }) => receipt),
  );
  const nameOf = (code: string) => receipts.owners.get(fold(code))?.row?.name ?? code;
  const names = (some: readonly Receipt[]) => [...new Set(some.map(({ code }) => nameOf(code)))];
  const codes = new Set(found.same.map(({ code }) => fold(code)));
  const repeated = list.shares.filter(({ code }) => codes.has(fold(code)));
  const isRepeat = repeated.length === list.shares.length;
  const texts: string[] = [];
  if (repeated.length > 0)
    texts.push(
      BY_LIST.same(
        repeated.map(({ person }) => person.name),
        list.shares.length,
        list.voucher,
        day,
        place,
      ),
    );
  if (found.sameVoucher.length > 0)
    texts.push(
      BY_LIST.sameVoucher(
        list.voucher,
        found.sameVoucher.length,
        sumOf(found.sameVoucher),
        unitsOf(assessment, found.sameVoucher),
      ),
    );
  if (found.alike.length > 0)
    texts.push(BY_LIST.alike(names(found.alike), vouchersOf(found.alike), day, place));
  if (found.sameSum.length > 0) texts.push(BY_LIST.sameSum(vouchersOf(found.sameSum), list.total, day));
  const told = new Set([...found.same, ...found.alike, ...found.sameSum].map(({ number }) => fold(number)));
  const whole = wholeOf(assessment, list);
  if (whole.left > 0 && !whole.vouchers.some((voucher) => told.has(fold(voucher))))
    texts.push(BY_LIST.undivided(list.unit.name, whole.left, whole.vouchers));
  for (const vouchers of creditsOfSum(assessment, list)) {
    if (!vouchers.some((voucher) => told.has(fold(voucher))))
      texts.push(BY_LIST.atBank(list.total, day, vouchers));
  }
  // Who repeats a list is told so already.
  const changed = list.shares.filter(({ person, seen }) => person.received !== seen);
  if (changed.length > 0 && repeated.length === 0)
    texts.push(BY_LIST.receivedMeanwhile(changed.map(({ person }) => person.name)));
  const unusual = list.shares.flatMap(({ amount, person: { name, target } }) =>
    target !== undefined && isUnusual(amount, target) ? [BY_LIST.unusualOne(name, amount, target)] : [],
  );
  if (unusual.length > 0) texts.push(BY_LIST.unusual(unusual, UNUSUAL_TIMES));
  return texts.map((text, at) => ({
    id: textFingerprint(text),
    text,
    isRepeat: isRepeat && at === 0,
  }));
}

/** The vouchers of each credit of the statement that came into the same account on that day with the very sum. */
function creditsOfSum({ bank }: Assessment, { receiver, on, total }: CheckedList): string[][] {
  if (receiver.kind !== 'account') return [];
  return [...bank.credits.values()]
    .filter(
      (credit) =>
        credit.account === receiver.number &&
        credit.amount === total &&
        credit.on !== undefined &&
        compareDates(credit.on, on) === 0,
    )
    .map(({ shares }) => [...new Set(shares.map(({ voucher }) => voucher))]);
}

/** What stands in the book for the unit as a whole, which this list may be the parts of. */
function wholeOf(
  { receipts, units }: Assessment,
  { unit }: CheckedList,
): { left: number; vouchers: string[] } {
  const key = fold(unit.code);
  const left = units.find(({ reading }) => fold(reading.orgUnit.code) === key)?.undivided ?? 0;
  const own = receipts.book.lines.flatMap(({ receipt }) =>
    receipt.kind === 'receipt' && fold(receipt.code) === key ? [receipt] : [],
  );
  return { left, vouchers: vouchersOf(own) };
}

function vouchersOf(receipts: readonly Receipt[]): string[] {
  return [...new Set(receipts.map(({ number }) => number))];
}

function unitsOf({ receipts }: Assessment, some: readonly Receipt[]): string[] {
  return [...new Set(some.map(({ code }) => receipts.owners.get(fold(code))?.reading.orgUnit.name ?? code))];
}
