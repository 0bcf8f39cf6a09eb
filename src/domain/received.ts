import type { CivilDate } from './dates.ts';
import { fold } from './fold.ts';
import { type Payment, timelinessOf } from './payments.ts';
import { originKey, type Receipt } from './receipts.ts';

/**
 * What the receipt book says was received for each code (folded). A refund or a correction counts on the day of the line
 * that it goes back to, so that no day ever has less than nothing; what only moved between places is nobody's.
 */
export function receivedByCode(receipts: readonly Receipt[], dueDate: CivilDate): Map<string, Payment[]> {
  const days = new Map(receipts.map(({ number, code, on }) => [originKey(number, code), on]));
  const received = new Map<string, Payment[]>();
  for (const receipt of receipts) {
    if (receipt.kind === 'transfer' || receipt.amount === 0) continue;
    const key = fold(receipt.code);
    const back = receipt.kind === 'receipt' ? undefined : days.get(originKey(receipt.original, receipt.code));
    const paidOn = back ?? receipt.on;
    const { amount, receiver } = receipt;
    const payment: Payment = { amount, paidOn, timeliness: timelinessOf(paidOn, dueDate), receiver };
    const before = received.get(key);
    if (before) before.push(payment);
    else received.set(key, [payment]);
  }
  return received;
}
