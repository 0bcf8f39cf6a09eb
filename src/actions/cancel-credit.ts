import { fold } from '../domain/fold.ts';
import { dong } from '../domain/quantities.ts';
import { momentWords } from '../text/vi-notices.ts';
import { RECONCILE } from '../text/vi-statement.ts';
import { type NewCredit, withoutBankText } from '../workbook/bank-book.ts';
import { accountWord, type NewReceipt } from '../workbook/receipt-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { receiptBatch } from './receipt-batch.ts';
import { checkedCancel } from './reconcile-request.ts';
import { Refusal } from './refusal.ts';

/**
 * Takes a stored credit back: `Sổ thu` gets a line that reverses each receipt that came from it, the bank's words leave
 * `Sao kê`, and the bank's line may be matched anew.
 * @param request the id of the line in `Sao kê`
 * @throws Refusal when there is no such line that stands
 */
export function cancelCredit(
  snapshot: Spreadsheet,
  now: Now,
  request: unknown,
): Outcome<{ readonly id: string }> {
  const { id } = checkedCancel(request);
  const assessment = assess(snapshot, now.today);
  const credit = assessment.bank.credits.get(id);
  if (!credit) throw new Refusal(RECONCILE.notStored);
  const { settings } = assessment;
  const receipts = credit.shares
    .filter(({ voucher, code }) => isOurs(assessment, voucher, code))
    .map(
      ({ voucher, code, amount }): NewReceipt => ({
        number: voucher,
        on: now.today,
        payer: '',
        code,
        amount: dong(-amount),
        receiver: accountWord(settings, credit.account),
        kind: 'correction',
        original: voucher,
        collector: '',
        note: RECONCILE.reversed(voucher),
      }),
    );
  const taken: NewCredit = {
    ...credit,
    reference: '',
    text: '',
    state: 'cancelled',
    at: momentWords(now.at),
    who: now.who,
  };
  const vouchers = [...new Set(credit.shares.map(({ voucher }) => voucher))].join(', ');
  const batch = receiptBatch(assessment, now, {
    credits: [taken],
    receipts,
    what: RECONCILE.title,
    figures: RECONCILE.reversed(vouchers),
  });
  const { bank } = assessment;
  return {
    ...batch,
    requests: [...withoutBankText(bank.table, bank.rowsOf.get(id) ?? []), ...batch.requests],
    notice: { title: RECONCILE.title, lines: [RECONCILE.cancelled(vouchers)] },
    report: { id },
  };
}

/** Whether the receipt was written by the tool from the statement; one that the accountant wrote stays hers. */
function isOurs({ receipts }: Assessment, voucher: string, code: string): boolean {
  return receipts.book.lines.some(
    ({ receipt, note }) =>
      receipt.kind === 'receipt' &&
      fold(receipt.number) === fold(voucher) &&
      fold(receipt.code) === fold(code) &&
      fold(note) === fold(RECONCILE.fromStatement),
  );
}
