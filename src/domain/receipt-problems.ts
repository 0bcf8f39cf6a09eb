import { fold } from './fold.ts';
import type { ProblemFacts, RowProblem } from './problems.ts';
import { receiptOrigins } from './receipt-origins.ts';
import { originKey, type Receipt, type ReceiptField } from './receipts.ts';

/** A problem of one line of the book (its place in the list, from 0). */
export interface BookProblem {
  readonly line: number;
  readonly problem: RowProblem<ReceiptField>;
}

/**
 * What lines say of each other: whom they are for, the line that a refund or a correction goes back to, and whether what
 * moved between places left one for another.
 * @param isKnown whether a code (folded) is a unit's or a person's
 */
export function bookProblems(
  receipts: readonly Receipt[],
  isKnown: (foldedCode: string) => boolean,
): BookProblem[] {
  const problems: BookProblem[] = [];
  const left = new Map<string, number>();
  const seen = new Set<string>();
  const { standing } = receiptOrigins(receipts);
  let moved = 0;
  let lastMove = -1;
  for (const receipt of receipts) {
    if (receipt.kind === 'receipt' && receipt.number !== '') {
      const key = originKey(receipt.number, receipt.code);
      left.set(key, (left.get(key) ?? 0) + receipt.amount);
    }
  }
  receipts.forEach((receipt, line) => {
    const tell = (code: RowProblem['code'], field: ReceiptField, found: string, facts?: ProblemFacts) =>
      problems.push({ line, problem: { code, field, found, ...(facts ? { facts } : {}) } });
    if (receipt.kind === 'transfer') {
      moved += receipt.amount;
      lastMove = line;
      return;
    }
    if (receipt.code === '') tell('RECEIPT_CODE_MISSING', 'code', '');
    else if (!isKnown(fold(receipt.code))) tell('RECEIPT_CODE_UNKNOWN', 'code', receipt.code);
    if (receipt.kind === 'receipt') {
      const whole = JSON.stringify([
        receipt.number,
        receipt.on,
        fold(receipt.code),
        receipt.amount,
        receipt.receiver,
      ]);
      // One that was taken back since is repeated by none.
      if ((standing.get(receipt) ?? 0) <= 0) return;
      if (receipt.number !== '' && seen.has(whole)) tell('RECEIPT_REPEATED', 'number', receipt.number);
      seen.add(whole);
      return;
    }
    const key = originKey(receipt.original, receipt.code);
    const before = left.get(key);
    if (before === undefined) {
      tell('RECEIPT_ORIGINAL_UNKNOWN', 'original', receipt.original);
      return;
    }
    left.set(key, before + receipt.amount);
    if (before + receipt.amount < 0)
      tell('RECEIPT_REFUND_TOO_MUCH', 'amount', '', { taken: -receipt.amount, left: before });
  });
  if (moved !== 0) {
    const problem = {
      code: 'RECEIPT_TRANSFER_UNEVEN',
      field: 'amount',
      found: '',
      facts: { moved },
    } as const;
    problems.push({ line: lastMove, problem });
  }
  return problems;
}
