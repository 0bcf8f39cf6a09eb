import { type CivilDate, compareDates } from './dates.ts';
import { placeKey } from './differences.ts';
import { fold } from './fold.ts';
import { grouped } from './grouped.ts';
import { addDong, type Dong } from './quantities.ts';
import { receiptOrigins } from './receipt-origins.ts';
import { originKey, type Receipt } from './receipts.ts';
import type { Receiver } from './receivers.ts';

/** Money that somebody brings for several people at once. */
export interface ListPayment {
  readonly voucher: string;
  readonly on: CivilDate;
  readonly receiver: Receiver;
  /** Each code once; what each person's part is, in đồng. */
  readonly shares: readonly { readonly code: string; readonly amount: Dong }[];
}

/** Lines of the book that stand and may be the very same money; each of them in one of these. */
export interface Likeness {
  /** The same in all: voucher, day, place, payee and amount. */
  readonly same: readonly Receipt[];
  /** Others of the same voucher, whoever they are for. */
  readonly sameVoucher: readonly Receipt[];
  /** The same day, place, payee and amount, on another voucher. */
  readonly alike: readonly Receipt[];
  /** All lines of other vouchers that add up to the payment, on the same day and in the same bank account. */
  readonly sameSum: readonly Receipt[];
}

/** What the book has that a payment by list may already be. What was taken back does not count. */
export function likenessOf(payment: ListPayment, receipts: readonly Receipt[]): Likeness {
  const { standing } = receiptOrigins(receipts);
  const lines = receipts.filter((receipt) => (standing.get(receipt) ?? 0) > 0);
  const voucher = fold(payment.voucher);
  const own = lines.filter(({ number }) => fold(number) === voucher);
  const others = lines.filter(
    (receipt) =>
      fold(receipt.number) !== voucher && isSameDay(receipt, payment) && isSamePlace(receipt, payment),
  );
  const shares = new Set(payment.shares.map(({ code, amount }) => originKey(`${amount}`, code)));
  const isShare = ({ amount, code }: Receipt) => shares.has(originKey(`${amount}`, code));
  const isSame = (receipt: Receipt) =>
    isSameDay(receipt, payment) && isSamePlace(receipt, payment) && isShare(receipt);
  return {
    same: own.filter(isSame),
    sameVoucher: own.filter((receipt) => !isSame(receipt)),
    alike: others.filter(isShare),
    sameSum: payment.receiver.kind === 'account' ? vouchersOfSum(others, sumOf(payment.shares), isShare) : [],
  };
}

/** The sum of a payment, in đồng. */
export function sumOf(shares: readonly { readonly amount: Dong }[]): Dong {
  return addDong(...shares.map(({ amount }) => amount));
}

/** Whole vouchers of that sum, of which no line is told already. */
function vouchersOfSum(
  lines: readonly Receipt[],
  total: Dong,
  isTold: (line: Receipt) => boolean,
): Receipt[] {
  const groups = [...grouped(lines, ({ number }) => fold(number)).values()];
  return groups.filter((group) => sumOf(group) === total && !group.some(isTold)).flat();
}

function isSameDay({ on }: Receipt, payment: ListPayment): boolean {
  return on !== undefined && compareDates(on, payment.on) === 0;
}

function isSamePlace({ receiver }: Receipt, payment: ListPayment): boolean {
  return placeKey(receiver) === placeKey(payment.receiver);
}
