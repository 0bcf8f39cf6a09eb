import { fold } from '../domain/fold.ts';
import { paymentQr, whyNoQr } from '../domain/payment-qr.ts';
import { NO_DONG } from '../domain/quantities.ts';
import { type Memos, memosOf, type Payee } from '../domain/transfer-memo.ts';
import { NO_QR, PAYMENT_CODES } from '../text/vi-payment-codes.ts';
import { campaignTitle } from '../text/vi-summary.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess, type UnitAssessment } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { payeesOf } from './payees.ts';
import { unnamedCodes } from './unnamed.ts';

/** By what a unit or a person pays. */
export interface PaymentCode {
  /** Of the unit, or of the person as the row has it. */
  readonly code: string;
  /** The code of the unit. */
  readonly unit: string;
  readonly name: string;
  /** '' where none can be given: the code is too long for one, or would give the same as another. */
  readonly memo: string;
  /** What is still to be mobilised, in đồng; 0 where there is no target, or nothing remains. */
  readonly amount: number;
  /** The text of the VietQR code, without an amount when that is 0; null without a memo, and as `noQr` says. */
  readonly qr: string | null;
}

export interface PaymentReport {
  readonly campaign: string;
  readonly account: string;
  readonly holder: string;
  readonly bank: string;
  /** Why there are no QR codes; '' when there are. */
  readonly noQr: string;
  /** Each unit, and behind it the named people of its list who have a code. */
  readonly codes: readonly PaymentCode[];
  /** Codes (folded) of those who asked not to be named, for what is handed out. */
  readonly unnamed: readonly string[];
}

/**
 * The transfer memos and QR codes of everybody who may pay; writes nothing.
 * @throws Refusal when the workbook is not of this tool
 */
export function paymentCodes(snapshot: Spreadsheet, now: Now): Outcome<PaymentReport> {
  const assessment = assess(snapshot, now.today);
  const { settings } = assessment;
  const reason = whyNoQr(settings);
  const memos = memosIn(assessment);
  const pooled = new Set(
    assessment.units.flatMap(({ reading, undivided }) => (undivided > 0 ? [fold(reading.orgUnit.code)] : [])),
  );
  return {
    requests: [],
    protections: [],
    notice: { title: PAYMENT_CODES, lines: [] },
    report: {
      campaign: campaignTitle(settings),
      account: settings.account1,
      holder: settings.accountHolder1,
      bank: settings.bank,
      unnamed: [...unnamedCodes(assessment)],
      noQr: reason === undefined ? '' : NO_QR[reason],
      codes: payeesOf(assessment, { withShared: true }).map((payee) => {
        const memo = memos.of(payee);
        const { code, unit, name } = payee;
        // Of whom the unit's own money is, nobody knows: each pays what is agreed on.
        const amount = !payee.isUnit && pooled.has(fold(unit)) ? NO_DONG : payee.remaining;
        return { code, unit, name, memo, amount, qr: paymentQr(settings, memo, amount) };
      }),
    },
  };
}

/** What a unit writes on its transfer, and the QR code by which it pays what remains of all its people; '' where it has none. */
export function unitPayment(assessment: Assessment, unit: UnitAssessment): { memo: string; qr: string } {
  const { code } = unit.reading.orgUnit;
  const memo = memosIn(assessment).of({ unit: code, code });
  const amount = unit.figures?.remaining ?? NO_DONG;
  return { memo, qr: paymentQr(assessment.settings, memo, amount) ?? '' };
}

const known = new WeakMap<Assessment, Memos<Payee>>();

/** The memos of everybody, made once for all letters of one reading. */
function memosIn(assessment: Assessment): Memos<Payee> {
  const memos =
    known.get(assessment) ??
    memosOf<Payee>(assessment.settings.year, payeesOf(assessment, { withShared: true }));
  known.set(assessment, memos);
  return memos;
}
