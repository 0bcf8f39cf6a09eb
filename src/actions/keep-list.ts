import { vietnameseDate } from '../domain/dates.ts';
import { BY_LIST } from '../text/vi-by-list.ts';
import { RECONCILE } from '../text/vi-statement.ts';
import { type NewReceipt, receiverWord } from '../workbook/receipt-book.ts';
import { nextRun, readLog } from '../workbook/run-log.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { amountInWords } from './amount-words.ts';
import { assess } from './assess.ts';
import { checkedKeep } from './by-list-request.ts';
import { checkedList } from './checked-list.ts';
import { type ListQuestion, listQuestions } from './list-questions.ts';
import type { Now, Outcome } from './outcome.ts';
import { placeNames } from './place-names.ts';
import { receiptBatch } from './receipt-batch.ts';

export interface KeepReport {
  /** What is to be agreed to first; where there is any, nothing was written. */
  readonly questions: readonly ListQuestion[];
  /** What was written and where. */
  readonly lines: readonly string[];
}

/**
 * Keeps the money that came for many people of one unit: a line of `Sổ thu` for each, all with one voucher. Whatever should
 * be looked at first is asked, and nothing is written until it is agreed to.
 * @param request see `KeepRequest`
 * @throws Refusal when the list does not agree with the workbook, or with the money that was counted
 */
export function keepList(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<KeepReport> {
  const asked = checkedKeep(request);
  const assessment = assess(snapshot, now.today);
  const list = checkedList(assessment, now, asked);
  const questions = listQuestions(assessment, list).filter(({ id }) => !asked.agreed.includes(id));
  if (questions.length > 0) {
    const lines = questions.map(({ text }) => text);
    return {
      requests: [],
      protections: [],
      notice: { title: BY_LIST.title, lines },
      report: { questions, lines: [] },
    };
  }
  const { view, settings, receipts: book } = assessment;
  const run = nextRun(view, readLog(view));
  const { unit, shares, total, voucher, on, receiver, payer, collector, note } = list;
  const place = receiverWord(settings, receiver);
  const receipts = shares.map(
    ({ code, amount }): NewReceipt => ({
      number: voucher,
      on,
      payer,
      code,
      amount,
      receiver: place,
      kind: 'receipt',
      original: '',
      collector,
      note: BY_LIST.note(run, note),
    }),
  );
  const lines = [
    BY_LIST.done(shares.length, total, amountInWords(total)),
    BY_LIST.doneWhere(unit.name, voucher, vietnameseDate(on), placeNames(settings)(receiver)),
    ...(book.received ? [] : [RECONCILE.firstLine]),
  ];
  return {
    ...receiptBatch(assessment, now, {
      receipts,
      run,
      what: BY_LIST.title,
      figures: BY_LIST.log(unit.code, shares.length, total, voucher),
    }),
    notice: { title: BY_LIST.title, lines },
    report: { questions: [], lines },
  };
}
