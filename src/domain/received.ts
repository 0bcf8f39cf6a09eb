import type { CivilDate } from './dates.ts';
import { fold } from './fold.ts';
import { type Payment, timelinessOf } from './payments.ts';
import { receiptOrigins } from './receipt-origins.ts';
import type { Receipt } from './receipts.ts';

/**
 * What the receipt book says was received for each code (folded). A refund or a correction counts on the day of the line
 * that it goes back to, so that no day ever has less than nothing; what only moved between places is nobody's.
 */
export function receivedByCode(receipts: readonly Receipt[], dueDate: CivilDate): Map<string, Payment[]> {
  const { parts } = receiptOrigins(receipts);
  const received = new Map<string, Payment[]>();
  for (const receipt of receipts) {
    if (receipt.kind === 'transfer' || receipt.amount === 0) continue;
    const key = fold(receipt.code);
    const { receiver } = receipt;
    const payments = (parts.get(receipt) ?? [{ amount: receipt.amount, origin: undefined }]).map(
      ({ amount, origin }): Payment => {
        const paidOn = origin?.on ?? receipt.on;
        return { amount, paidOn, timeliness: timelinessOf(paidOn, dueDate), receiver };
      },
    );
    const before = received.get(key);
    if (before) before.push(...payments);
    else received.set(key, payments);
  }
  return received;
}
