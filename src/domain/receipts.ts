import { readAmount, readSignedAmount } from './amounts.ts';
import { type CellValue, isBlank, shown, textOf } from './cells.ts';
import type { Choice } from './choices.ts';
import { type DateWindow, readDateWithin } from './date-cells.ts';
import { type CivilDate, vietnameseDate } from './dates.ts';
import { fold } from './fold.ts';
import { lastDayOf, readAmountInto } from './payments.ts';
import { problemList, type Report, type RowProblem } from './problems.ts';
import { type Dong, dong, NO_DONG } from './quantities.ts';
import { accountIn, CASH, type Receiver, TREASURY, UNTOLD } from './receivers.ts';

/** `Loại` of a line of the receipt book: money in, money given back, money moved, a line that reverses another. */
export type ReceiptKind = 'receipt' | 'refund' | 'transfer' | 'correction';

export type ReceiptField = 'number' | 'on' | 'code' | 'amount' | 'receiver' | 'kind' | 'original';

export interface ReceiptCells {
  readonly number: CellValue;
  readonly on: CellValue;
  readonly payer: CellValue;
  readonly code: CellValue;
  readonly amount: CellValue;
  readonly receiver: CellValue;
  readonly place: Choice<'cash' | 'treasury'>;
  readonly kind: Choice<ReceiptKind>;
  readonly kindCell: CellValue;
  readonly original: CellValue;
}

export interface ReceiptRules {
  readonly window: DateWindow;
  readonly accounts: readonly string[];
}

/** A line of `Sổ thu`, which only grows: what is wrong is put right by another line. */
export interface Receipt {
  readonly number: string;
  /** The day the money came; undefined where that is not told or cannot be read. */
  readonly on: CivilDate | undefined;
  readonly payer: string;
  /** For whom: the code of a unit or of a person's row, as typed. */
  readonly code: string;
  /** What the line adds to what was received; below zero for a refund and for a correction downwards. */
  readonly amount: Dong;
  readonly receiver: Receiver;
  readonly kind: ReceiptKind;
  /** The number of the line that this one refunds or corrects. */
  readonly original: string;
}

/** One line; what is wrong is reported, what is readable still counts. Whom it is for is looked up by the caller. */
export function readReceipt(
  cells: ReceiptCells,
  rules: ReceiptRules,
): { receipt: Receipt; problems: RowProblem<ReceiptField>[] } {
  const { problems, report } = problemList<ReceiptField>();
  if (cells.kind.kind === 'unknown') {
    report({ code: 'RECEIPT_KIND_UNKNOWN', field: 'kind', found: shown(cells.kindCell) });
  }
  const kind = cells.kind.kind === 'known' ? cells.kind.value : 'receipt';
  const receipt: Receipt = {
    number: textOf(cells.number),
    on: readDay(cells, rules.window, report),
    payer: textOf(cells.payer),
    code: textOf(cells.code),
    // A word that is no kind may have meant a refund: nothing is guessed of it.
    amount: cells.kind.kind === 'unknown' ? NO_DONG : readEffect(kind, cells.amount, report),
    receiver: readReceiver(cells, rules.accounts, report),
    kind,
    original: textOf(cells.original),
  };
  if (receipt.number === '') report({ code: 'RECEIPT_NUMBER_MISSING', field: 'number', found: '' });
  return { receipt, problems };
}

function readDay(
  { on }: ReceiptCells,
  window: DateWindow,
  report: Report<ReceiptField>,
): CivilDate | undefined {
  const date = readDateWithin(on, window);
  if (!date.ok) {
    const facts = { from: vietnameseDate(window.from), until: vietnameseDate(lastDayOf(window)) };
    report({ code: date.code, field: 'on', found: shown(on), facts });
    return undefined;
  }
  if (!date.value) report({ code: 'DATE_MISSING', field: 'on', found: '' });
  return date.value;
}

/** A refund takes away however it is signed; only corrections and transfers are typed with a sign. */
function readEffect(kind: ReceiptKind, cell: CellValue, report: Report<ReceiptField>): Dong {
  const read = kind === 'receipt' ? readAmount : readSignedAmount;
  const amount = readAmountInto('amount', cell, report, read);
  if (amount === undefined) return NO_DONG;
  if (amount === 0) report({ code: 'RECEIPT_AMOUNT_MISSING', field: 'amount', found: shown(cell) });
  return kind === 'refund' ? dong(-Math.abs(amount)) : amount;
}

function readReceiver(
  { receiver, place }: ReceiptCells,
  accounts: readonly string[],
  report: Report<ReceiptField>,
): Receiver {
  const number = accountIn(receiver, accounts);
  if (number !== undefined) return { kind: 'account', number };
  if (place.kind === 'known') return place.value === 'cash' ? CASH : TREASURY;
  const code = isBlank(receiver) ? 'RECEIPT_PLACE_MISSING' : 'ACCOUNT_UNKNOWN';
  report({ code, field: 'receiver', found: shown(receiver) });
  return UNTOLD;
}

/** One voucher may be for many people, so a line is known by its number and whom it is for. */
export function originKey(number: string, code: string): string {
  return `${fold(number)}\n${fold(code)}`;
}
