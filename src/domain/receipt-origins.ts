import { type Dong, dong } from './quantities.ts';
import { originKey, type Receipt } from './receipts.ts';

/** A part of a refund or a correction, in đồng as it counts, with the receipt that it goes back to. */
export interface OriginPart {
  readonly amount: Dong;
  /** Undefined where the book has no such receipt. */
  readonly origin: Receipt | undefined;
}

/** What goes back to what in a receipt book. */
export interface ReceiptOrigins {
  /** Of each refund and correction. */
  readonly parts: ReadonlyMap<Receipt, readonly OriginPart[]>;
  /** What of each receipt still stands; below zero where more was taken back than it had. */
  readonly standing: ReadonlyMap<Receipt, Dong>;
}

/**
 * Finds the receipt that each refund and correction goes back to: of its voucher and payee, the latest before it of which
 * something is left. One voucher may be written again after it was taken back, on another day say, so its number alone does
 * not tell. Where somebody sorted the lines, a later receipt is taken if no earlier one is there.
 */
export function receiptOrigins(receipts: readonly Receipt[]): ReceiptOrigins {
  const places = new Map<string, number[]>();
  const left = receipts.map(({ amount }): number => amount);
  receipts.forEach(({ kind, number, code }, place) => {
    if (kind !== 'receipt' || number === '') return;
    const key = originKey(number, code);
    const before = places.get(key);
    if (before) before.push(place);
    else places.set(key, [place]);
  });
  const parts = new Map<Receipt, OriginPart[]>();
  receipts.forEach((receipt, place) => {
    if (receipt.kind !== 'refund' && receipt.kind !== 'correction') return;
    const all = places.get(originKey(receipt.original, receipt.code)) ?? [];
    const inTurn = [...all.filter((at) => at < place).reverse(), ...all.filter((at) => at > place)];
    const taken: OriginPart[] = [];
    const take = (at: number | undefined, amount: number) => {
      if (amount === 0) return;
      if (at !== undefined) left[at] = (left[at] ?? 0) + amount;
      taken.push({ amount: dong(amount), origin: at === undefined ? undefined : receipts[at] });
    };
    let rest: number = receipt.amount;
    for (const at of inTurn) {
      // What is added, or is more than there was, is of the latest.
      const part = -Math.min(-rest, Math.max(0, left[at] ?? 0));
      take(at, part);
      rest -= part;
    }
    take(inTurn[0], rest);
    parts.set(receipt, taken);
  });
  const standing = receipts.flatMap((receipt, place): [Receipt, Dong][] =>
    receipt.kind === 'receipt' ? [[receipt, dong(left[place] ?? 0)]] : [],
  );
  return { parts, standing: new Map(standing) };
}
