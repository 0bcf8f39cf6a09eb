import { paperOf } from '../domain/confirmations.ts';
import { dong } from '../domain/quantities.ts';
import { originKey } from '../domain/receipts.ts';
import { BY_LIST } from '../text/vi-by-list.ts';
import { type NewReceipt, receiverWord } from '../workbook/receipt-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess } from './assess.ts';
import { checkedUndo } from './by-list-request.ts';
import { confirmationsIn } from './confirmations.ts';
import { type KeptLine, type KeptList, keptLists } from './kept-lists.ts';
import type { Now, Outcome } from './outcome.ts';
import { receiptBatch } from './receipt-batch.ts';
import { Refusal } from './refusal.ts';

/**
 * Takes a list back that was kept: `Sổ thu` gets a line for each that reverses what of it stands. The lines themselves stay.
 * @param request see `UndoRequest`
 * @throws Refusal when it does not stand as the person saw it, or when something else was built on it
 */
export function undoList(
  snapshot: Spreadsheet,
  now: Now,
  request: unknown,
): Outcome<{ readonly lines: readonly string[] }> {
  const { run, amount } = checkedUndo(request);
  const assessment = assess(snapshot, now.today);
  const { settings } = assessment;
  const all = keptLists(assessment.receipts.book.lines);
  const kept = all.find((list) => list.run === run);
  if (!kept || kept.amount !== amount) throw new Refusal(BY_LIST.gone);
  refuseIfBuiltOn(assessment, kept, all);
  const receipts = kept.lines.map(
    ({ line: { receipt, collector }, standing }): NewReceipt => ({
      number: receipt.number,
      on: now.today,
      payer: receipt.payer,
      code: receipt.code,
      amount: dong(-standing),
      receiver: receiverWord(settings, receipt.receiver),
      kind: 'correction',
      original: receipt.number,
      collector,
      note: BY_LIST.undoNote(run),
    }),
  );
  const vouchers = vouchersOf(kept.lines).join(', ');
  const papers = papersOf(assessment, kept);
  const lines = [
    BY_LIST.undone(run, receipts.length, kept.amount, vouchers),
    ...(papers.length > 0 ? [BY_LIST.undonePapers(papers)] : []),
  ];
  return {
    ...receiptBatch(assessment, now, {
      receipts,
      what: BY_LIST.undoTitle,
      figures: BY_LIST.undoLog(run, receipts.length, kept.amount, vouchers),
    }),
    notice: { title: BY_LIST.undoTitle, lines },
    report: { lines },
  };
}

/** A voucher and payee tell which line is reversed: what came later under both has to go first, and what the bank confirms. */
function refuseIfBuiltOn({ bank }: Assessment, kept: KeptList, all: readonly KeptList[]): void {
  const mine = new Set(kept.lines.map(keyOf));
  const later = all.find((list) => list.run > kept.run && list.lines.some((line) => mine.has(keyOf(line))));
  if (later) throw new Refusal(BY_LIST.undoLaterFirst(later.run));
  const shares = [...bank.credits.values()].flatMap((credit) => credit.shares);
  const confirmed = shares.filter(({ voucher, code }) => mine.has(originKey(voucher, code)));
  if (confirmed.length > 0)
    throw new Refusal(BY_LIST.undoAtBankFirst([...new Set(confirmed.map(({ voucher }) => voucher))]));
}

/** The numbers of papers that were given out for it. */
function papersOf(assessment: Assessment, { lines }: KeptList): number[] {
  const find = paperOf(confirmationsIn(assessment).papers);
  const papers = lines.flatMap(({ line: { receipt } }) => find(receipt.number, receipt.code)?.number ?? []);
  return [...new Set(papers)];
}

function vouchersOf(lines: readonly KeptLine[]): string[] {
  return [...new Set(lines.map(({ line }) => line.receipt.number))];
}

function keyOf({ line: { receipt } }: KeptLine): string {
  return originKey(receipt.number, receipt.code);
}
