import { type AmountFault, readAmount } from './amounts.ts';
import { type CellValue, isBlank, shown } from './cells.ts';
import type { Choice } from './choices.ts';
import { type DateWindow, readDateWithin } from './date-cells.ts';
import { type CivilDate, compareDates, vietnameseDate } from './dates.ts';
import type { Report } from './problems.ts';
import { type Dong, NO_DONG } from './quantities.ts';
import { accountIn, CASH, type Method, type Receiver, UNTOLD } from './receivers.ts';

/** The cells of a row that say what money came, when, how and to whom. */
export interface PaymentCells {
  readonly paid: CellValue;
  readonly paidOn: CellValue;
  readonly method: Choice<Method>;
  readonly methodCell: CellValue;
  /** The account cell read as a method: people write `Tiền mặt` there. */
  readonly accountAsMethod: Choice<Method>;
  readonly account: CellValue;
}

export type PaymentField = 'paid' | 'paidOn' | 'method' | 'account';

export interface PaymentRules {
  readonly window: DateWindow;
  readonly dueDate: CivilDate;
  readonly accounts: readonly string[];
}

/** When money came, against the due date (plan III.9). The due day itself is to be confirmed. */
export type Timeliness = 'onTime' | 'onDueDate' | 'late' | 'undated';

export interface Payment {
  readonly amount: Dong;
  /** The day it was paid, where that is told. */
  readonly paidOn: CivilDate | undefined;
  readonly timeliness: Timeliness;
  readonly receiver: Receiver;
}

/** "Trước ngày 20/5/2024": 19/5 is on time, 20/5 is counted by itself, 21/5 is late. */
export function timelinessOf(paidOn: CivilDate | undefined, dueDate: CivilDate): Timeliness {
  if (!paidOn) return 'undated';
  const order = compareDates(paidOn, dueDate);
  return order < 0 ? 'onTime' : order === 0 ? 'onDueDate' : 'late';
}

/** Reads a row's payment; what is wrong is reported, what is readable still counts. */
export function readPayment(cells: PaymentCells, rules: PaymentRules, report: Report<PaymentField>): Payment {
  const amount = readAmountInto('paid', cells.paid, report) ?? NO_DONG;
  const date = readDateWithin(cells.paidOn, rules.window);
  if (!date.ok) {
    report({
      code: date.code,
      field: 'paidOn',
      found: shown(cells.paidOn),
      facts: { from: vietnameseDate(rules.window.from), until: vietnameseDate(lastDayOf(rules.window)) },
    });
  } else if (amount > 0 && !date.value) {
    report({ code: 'DATE_MISSING', field: 'paidOn', found: '' });
  }
  const paidOn = date.ok ? date.value : undefined;
  return {
    amount,
    paidOn,
    timeliness: timelinessOf(paidOn, rules.dueDate),
    receiver: readReceiver(cells, amount, rules.accounts, report),
  };
}

/** Reads an amount; one that cannot be read is reported and undefined. */
export function readAmountInto<Field extends string>(
  field: Field,
  cell: CellValue,
  report: Report<Field>,
  read: (cell: CellValue) => ReturnType<typeof readAmount> = readAmount,
): Dong | undefined {
  const reading = read(cell);
  if (reading.ok) return reading.value;
  report({ code: reading.code, field, found: shown(cell), ...suggestion(reading.code, cell) });
  return undefined;
}

/** 450 was probably 450.000 before the sheet's locale ate the thousands. */
function suggestion(code: AmountFault, cell: CellValue): { facts?: { suggested: string } } {
  const typed = Number.parseFloat(shown(cell).replace(',', '.'));
  if (code !== 'AMOUNT_SUSPICIOUS' || !Number.isFinite(typed)) return {};
  return { facts: { suggested: shown({ kind: 'number', value: Math.round(typed * 1000), isDate: false }) } };
}

function readReceiver(
  cells: PaymentCells,
  amount: Dong,
  accounts: readonly string[],
  report: Report<PaymentField>,
): Receiver {
  const { method, account } = cells;
  const number = accountIn(account, accounts);
  const cashInAccount = cells.accountAsMethod.kind === 'known' && cells.accountAsMethod.value === 'cash';
  const cashInMethod = method.kind === 'known' && method.value === 'cash';
  const receiver: Receiver = number
    ? { kind: 'account', number }
    : cashInAccount || cashInMethod
      ? CASH
      : UNTOLD;
  if (method.kind === 'unknown') {
    report({ code: 'METHOD_UNKNOWN', field: 'method', found: shown(cells.methodCell) });
  }
  if (!isBlank(account) && !number && !cashInAccount) {
    report({ code: 'ACCOUNT_UNKNOWN', field: 'account', found: shown(account) });
  }
  if (amount === 0) return receiver;
  const conflict = number
    ? cashInMethod
    : cashInAccount && method.kind === 'known' && method.value === 'transfer';
  if (conflict) report({ code: 'METHOD_CONFLICT', field: 'method', found: shown(cells.methodCell) });
  if (method.kind === 'blank' && !cashInAccount) {
    report({ code: 'METHOD_MISSING', field: 'method', found: '' });
  }
  if (isBlank(account) && !cashInMethod) report({ code: 'ACCOUNT_MISSING', field: 'account', found: '' });
  return receiver;
}

/** The last day that a date may have: today, while the campaign runs. */
export function lastDayOf(window: DateWindow): CivilDate {
  return compareDates(window.today, window.until) < 0 ? window.today : window.until;
}
