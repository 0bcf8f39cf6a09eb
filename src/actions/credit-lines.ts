import { addDays, compareDates } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import type { Allocation } from '../domain/match.ts';
import type { Dong } from '../domain/quantities.ts';
import { receiptOrigins } from '../domain/receipt-origins.ts';
import { originKey, type Receipt } from '../domain/receipts.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import { momentWords } from '../text/vi-notices.ts';
import { PASS_WORDS, RECONCILE } from '../text/vi-statement.ts';
import type { BankBook, NewCredit, StoredShare } from '../workbook/bank-book.ts';
import { accountWord, type NewReceipt } from '../workbook/receipt-book.ts';
import type { Now } from './outcome.ts';
import type { StatementView } from './reconcile.ts';

/** A credit that is to be kept, and by what it was matched. */
export interface KeptCredit {
  readonly line: StatementLine;
  readonly id: string;
  readonly pass: keyof typeof PASS_WORDS;
  readonly allocations: readonly Allocation[];
}

/** How many days a receipt in the book may be away from the bank's and still be the same money. */
const NEAR_DAYS = 3;

/** The lines of both tabs. A share that stands in the book already is linked to that line, not written again. */
export function creditLines(
  view: StatementView,
  kept: readonly KeptCredit[],
  now: Now,
): { credits: NewCredit[]; receipts: NewReceipt[] } {
  const { assessment, account, bank, payees } = view;
  const { settings, receipts: book } = assessment;
  const names = new Map(payees.map(({ code, name }) => [code, name]));
  const takeFree = freeReceipts(
    book.book.lines.map(({ receipt }) => receipt),
    bank,
  );
  const taken = new Set([...bank.vouchers, ...book.book.lines.map(({ receipt }) => fold(receipt.number))]);
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(fold(RECONCILE.voucher(last))));
    return RECONCILE.voucher(last);
  };
  const receipts: NewReceipt[] = [];
  const credits = kept.map(({ line, id, pass, allocations }): NewCredit => {
    let voucher = '';
    const shares = allocations.map(({ code, amount }): StoredShare => {
      const found = takeFree(line, account, code, amount);
      if (found) return { code, amount, voucher: found.number };
      // One transfer is one voucher, for however many people it is.
      voucher ||= next();
      receipts.push({
        number: voucher,
        on: line.on,
        payer: names.get(code) ?? '',
        code,
        amount,
        receiver: accountWord(settings, account),
        kind: 'receipt',
        original: line.reference,
        collector: '',
        note: RECONCILE.fromStatement,
      });
      return { code, amount, voucher };
    });
    const { on, amount, reference, text } = line;
    return {
      id,
      account,
      on,
      amount,
      reference,
      text,
      pass: PASS_WORDS[pass],
      shares,
      state: 'matched',
      at: momentWords(now.at),
      who: now.who,
    };
  });
  return { credits, receipts };
}

/**
 * Receipts behind which no line of a statement stands yet, and that no other line of the book takes back.
 * @returns takes the one that is the money of a transfer's share, if there is one: each is taken once
 */
function freeReceipts(receipts: readonly Receipt[], { credits }: BankBook) {
  const used = new Set(
    [...credits.values()].flatMap(({ shares }) =>
      shares.map(({ voucher, code }) => originKey(voucher, code)),
    ),
  );
  const { standing } = receiptOrigins(receipts);
  const free = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const { kind, number, code, amount } = receipt;
    if (kind !== 'receipt' || number === '' || used.has(originKey(number, code))) continue;
    if (standing.get(receipt) !== amount) continue;
    const alike = `${fold(code)}\n${amount}`;
    const before = free.get(alike);
    if (before) before.push(receipt);
    else free.set(alike, [receipt]);
  }
  return (line: StatementLine, account: string, code: string, amount: Dong): Receipt | undefined => {
    const alike = free.get(`${fold(code)}\n${amount}`) ?? [];
    const place = alike.findIndex((receipt) => isOfTransfer(receipt, line, account));
    return place < 0 ? undefined : alike.splice(place, 1)[0];
  };
}

function isOfTransfer({ receiver, on }: Receipt, line: StatementLine, account: string): boolean {
  if (receiver.kind !== 'account' || receiver.number !== account || !on) return false;
  const [first, last] = [addDays(line.on, -NEAR_DAYS), addDays(line.on, NEAR_DAYS)];
  return compareDates(on, first) >= 0 && compareDates(on, last) <= 0;
}
