import { confirmedBy } from '../domain/confirmations.ts';
import { fold } from '../domain/fold.ts';
import { whyNoQr } from '../domain/payment-qr.ts';
import { TABS } from '../text/vi.ts';
import { NO_QR } from '../text/vi-payment-codes.ts';
import { readConfirmations, type StoredPaper } from '../workbook/confirmation-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { payeesOf } from './payees.ts';

/** A paper that was made, newest first, as a list shows it. */
export interface GivenPaper {
  readonly number: number;
  readonly voucher: string;
  readonly unitName: string;
  readonly codes: readonly string[];
  /** Of those whose codes stand on it, as far as they are known. */
  readonly names: readonly string[];
  readonly payers: readonly string[];
  /** In đồng. */
  readonly amount: number;
  readonly isCancelled: boolean;
}

/**
 * What the sidebar of papers starts from: whom papers may be for, what was made, and why there is no QR code. Writes nothing.
 * @throws Refusal when the workbook is not of this tool
 */
export function papersBoard(snapshot: Spreadsheet, now: Now) {
  const assessment = assess(snapshot, now.today);
  const reason = whyNoQr(assessment.settings);
  const payees = payeesOf(assessment);
  const { papers } = readConfirmations(assessment.view.byTitle(TABS.confirmations));
  return {
    requests: [],
    protections: [],
    notice: { title: '', lines: [] },
    report: {
      /** Why there are no QR codes, and what to do; '' when there are. */
      noQr: reason === undefined ? '' : NO_QR[reason],
      /** Each unit with the number of its people that have a code of their own. */
      units: payees
        .filter(({ isUnit }) => isUnit)
        .map(({ code, name }) => ({
          code,
          name,
          people: payees.filter(({ unit, isUnit }) => unit === code && !isUnit).length,
        })),
      payees: payees.map(({ code, name, unitName, isUnit }) => ({ code, name, unitName, isUnit })),
      papers: [...papers].reverse().map((paper) => givenPaper(assessment, paper)),
    },
  } satisfies Outcome<unknown>;
}

export type PapersBoard = ReturnType<typeof papersBoard>['report'];

function givenPaper(
  { receipts: { owners } }: Assessment,
  { number, unitName, shares, isCancelled }: StoredPaper,
): GivenPaper {
  const distinct = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '');
  return {
    number,
    voucher: shares[0]?.voucher ?? '',
    unitName,
    codes: shares.map(({ code }) => code),
    names: distinct(shares.map(({ code }) => owners.get(fold(code))?.row?.name ?? '')),
    payers: distinct(shares.map(({ payer }) => payer)),
    amount: confirmedBy(shares),
    isCancelled,
  };
}
