import { RECONCILE } from '../text/vi-statement.ts';
import { bankLines, type NewCredit } from '../workbook/bank-book.ts';
import { protectionRequests } from '../workbook/protections.ts';
import { type NewReceipt, receiptLines } from '../workbook/receipt-book.ts';
import type { Assessment } from './assess.ts';
import { type ClosingLine, closing } from './closing.ts';
import type { Now } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { tabMaker } from './tab-maker.ts';

/** The one batch: lines of `Sổ thu` and of `Sao kê`, their token and a line of the log. @throws Refusal without a receipt book */
export function receiptBatch(
  assessment: Assessment,
  now: Now,
  {
    credits = [],
    receipts,
    ...line
  }: { readonly credits?: readonly NewCredit[]; readonly receipts: readonly NewReceipt[] } & ClosingLine,
) {
  const { view } = assessment;
  const { table } = assessment.receipts.book;
  if (!table) throw new Refusal(RECONCILE.noBook);
  const { idOf, made, protections } = tabMaker(assessment);
  const requests = [
    ...(credits.length > 0 ? [bankLines(idOf('bank'), assessment.bank.table, credits)] : []),
    ...(receipts.length > 0 ? [receiptLines(table, receipts)] : []),
    ...closing(view, idOf('log'), now, line),
  ];
  return { requests: [...made, ...requests], protections: protectionRequests(view, protections) };
}
