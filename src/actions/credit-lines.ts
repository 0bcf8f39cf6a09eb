import { isNear, shareKey } from '../domain/doubts.ts';
import { fold } from '../domain/fold.ts';
import { grouped } from '../domain/grouped.ts';
import { sumOf } from '../domain/list-payment.ts';
import type { Allocation } from '../domain/match.ts';
import type { Dong } from '../domain/quantities.ts';
import { receiptOrigins } from '../domain/receipt-origins.ts';
import { originKey, type Receipt } from '../domain/receipts.ts';
import { isAccount } from '../domain/receivers.ts';
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

/** The lines of both tabs. A share that stands in the book already is linked to that line, not written again. */
export function creditLines(
  view: StatementView,
  kept: readonly KeptCredit[],
  now: Now,
): { credits: NewCredit[]; receipts: NewReceipt[] } {
  const { assessment, account, bank, payees } = view;
  const { settings, receipts: book } = assessment;
  const names = new Map(payees.map(({ code, name }) => [code, name]));
  const free = freeReceipts(
    book.book.lines.map(({ receipt }) => receipt),
    bank,
    (code) => fold(book.owners.get(fold(code))?.reading.orgUnit.code ?? ''),
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
    const shares = allocations.flatMap(({ code, amount }): StoredShare[] => {
      const found = free.take(line, account, code, amount);
      if (found.length > 0)
        return found.map((receipt) => ({
          code: receipt.code,
          amount: receipt.amount,
          voucher: receipt.number,
        }));
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
      return [{ code, amount, voucher }];
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
 * @param unitOf the code of the unit that a code belongs to, folded
 */
function freeReceipts(receipts: readonly Receipt[], { credits }: BankBook, unitOf: (code: string) => string) {
  const used = new Set(
    [...credits.values()].flatMap(({ shares }) =>
      shares.map(({ voucher, code }) => originKey(voucher, code)),
    ),
  );
  const { standing } = receiptOrigins(receipts);
  const free = new Set(
    receipts.filter(
      (receipt) =>
        receipt.number !== '' &&
        !used.has(originKey(receipt.number, receipt.code)) &&
        // Only receipts stand: what takes one back has nothing of its own.
        standing.get(receipt) === receipt.amount,
    ),
  );
  const ones = grouped(free, ({ code, amount }) => shareKey(code, amount));
  const vouchers = grouped(free, ({ number, code }) => originKey(number, unitOf(code)));
  const lists = grouped(vouchers.values(), (list) => shareKey(unitOf(list[0]?.code ?? ''), sumOf(list)));
  return {
    /**
     * Takes the receipts that are the money of a transfer's share, each once: the one for that very payee; for a unit, all
     * those of one voucher of its people that add up to it, as a payment by list writes them.
     * @returns none where the money is not in the book
     */
    take(line: StatementLine, account: string, code: string, amount: Dong): Receipt[] {
      const isFree = (receipt: Receipt) => free.has(receipt) && isOfTransfer(receipt, line, account);
      const own = ones.get(shareKey(code, amount))?.find(isFree);
      const taken = own
        ? [own]
        : (lists.get(shareKey(code, amount))?.find((list) => list.every(isFree)) ?? []);
      for (const receipt of taken) free.delete(receipt);
      return taken;
    },
  };
}

function isOfTransfer({ receiver, on }: Receipt, line: StatementLine, account: string): boolean {
  return isAccount(receiver, account) && on !== undefined && isNear(on, line.on);
}
