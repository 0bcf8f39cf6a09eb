import { textOf } from './cells.ts';
import { type CivilDate, compareDates } from './dates.ts';
import { LARGEST_GIFT } from './quantities.ts';
import type { StatementColumns, StatementRows } from './statement-columns.ts';
import { type DayCell, type DayFault, hasMonthFirst, readDay } from './statement-dates.ts';
import { wordsOf } from './statement-headers.ts';
import { cellsOf, type Movement, type MovementFault, moneyReader } from './statement-money.ts';
import { isTotalLabel, readTotals, type StatementTotals } from './statement-totals.ts';

/** Why money that came in is not counted. */
export interface CreditFault {
  /** The column of `StatementColumns` where the remedy goes. */
  readonly field: 'date' | 'credit' | 'sign';
  readonly code: MovementFault | DayFault | 'DATE_MISSING' | 'DATE_IN_FUTURE';
}

/** A row of a statement, as what it is. */
export type StatementRow =
  /** Blank, or of a day on which nothing moved: a text after it belongs to nothing above. */
  | { readonly kind: 'gap' }
  /** A header again, a page's number, a signature: nothing of the account. */
  | { readonly kind: 'furniture' }
  | { readonly kind: 'totals'; readonly totals: StatementTotals }
  /** More of the text of the row above. */
  | { readonly kind: 'continued'; readonly text: string }
  | (Moved & { readonly kind: 'in'; readonly on: CivilDate; readonly amount: number } & Words)
  | (Moved & { readonly kind: 'out'; readonly amount: number | undefined })
  | (Moved & { readonly kind: 'faulty'; readonly faults: readonly CreditFault[] });

interface Moved {
  readonly on: CivilDate | undefined;
  /** The running balance after the row, in đồng. */
  readonly balance: number | undefined;
}

interface Words {
  readonly text: string;
  readonly reference: string;
}

/** Lines that stand under a table in the column of the details, and are not its text. */
const UNDER_THE_TABLE =
  /^(?:(?:trang|page) \d|(?:nguoi lap|giao dich vien|kiem soat|ke toan truong|giam doc|truong phong|ky ten|chu ky)(?: |$)|(?:ngay in|printed|luu y|ghi chu)(?: |$)|ngay \d+ thang)/;
/** `(1)`, `A`, `(5)=(3)-(4)`: columns are numbered so under the header of official tables. */
const COLUMN_NUMBER = /^\(?\w{1,2}\)?(?: ?=.*)?$/;
const PAGE_NUMBER = /^-? ?\d{1,3} ?-?$/;

/** Reads the rows of a statement one by one, in the style that all of them show together. */
export function rowReader(
  rows: StatementRows,
  columns: StatementColumns,
  today: CivilDate | undefined,
): (row: readonly string[]) => StatementRow {
  const money = moneyReader(rows, columns);
  const monthFirst = hasMonthFirst(cellsOf(rows, columns.headerRow + 1, [columns.date]));

  return (row) => {
    if (row.every(isEmpty)) return { kind: 'gap' };
    const day = readDay(row[columns.date] ?? '', monthFirst);
    const isDated = day.kind === 'day' || day.kind === 'fault';
    if (!isDated || columns.text.some((column) => isTotalLabel(row[column] ?? ''))) {
      const totals = readTotals(row, columns, money.style);
      if (totals) return { kind: 'totals', totals };
    }
    return isDated ? dated(row, day) : undated(row, day);
  };

  function dated(row: readonly string[], day: DayCell): StatementRow {
    const movement = money.movement(row);
    if (movement.kind === 'words') {
      const isCredit = !isEmpty(row[columns.credit] ?? '');
      const unread: Movement = isCredit
        ? { kind: 'fault', field: 'credit', code: 'AMOUNT_UNREADABLE' }
        : { kind: 'out', amount: undefined };
      return moved(row, day, unread);
    }
    return movement.kind === 'none' ? { kind: 'gap' } : moved(row, day, movement);
  }

  function undated(row: readonly string[], day: DayCell): StatementRow {
    const movement = money.movement(row);
    if (movement.kind === 'none' && day.kind === 'none') return continued(row);
    if (movement.kind === 'none' || movement.kind === 'words') return { kind: 'furniture' };
    if (isNumbering(row)) return { kind: 'furniture' };
    // Two sums side by side that nothing names: no transfer goes both ways.
    const isSum = movement.kind === 'fault' && movement.code === 'BOTH_SIDES' && textIn(row) === '';
    return isSum ? { kind: 'totals', totals: money.sum(row) } : moved(row, day, movement);
  }

  function continued(row: readonly string[]): StatementRow {
    const text = textIn(row);
    const alone = row.every(
      (cell, column) => isEmpty(cell) || columns.text.includes(column) || column === columns.date,
    );
    return alone && !UNDER_THE_TABLE.test(wordsOf(text))
      ? { kind: 'continued', text }
      : { kind: 'furniture' };
  }

  function moved(
    row: readonly string[],
    day: DayCell,
    movement: Exclude<Movement, { kind: 'none' | 'words' }>,
  ): StatementRow {
    const on = day.kind === 'day' ? day.on : undefined;
    const seen = { on, balance: money.balance(row) };
    if (movement.kind === 'out') return { kind: 'out', ...seen, amount: movement.amount };
    const faults = [...dayFaults(day), ...amountFaults(movement)];
    if (faults.length > 0 || movement.kind !== 'in' || !on) return { kind: 'faulty', ...seen, faults };
    const reference = columns.reference === columns.date && day.kind === 'day' ? day.rest : referenceIn(row);
    return { kind: 'in', ...seen, on, amount: movement.amount, text: textIn(row), reference };
  }

  function dayFaults(day: DayCell): CreditFault[] {
    const code = dayFault(day);
    return code === undefined ? [] : [{ field: 'date', code }];
  }

  function dayFault(day: DayCell): CreditFault['code'] | undefined {
    if (day.kind === 'none') return 'DATE_MISSING';
    if (day.kind === 'words') return 'DATE_UNREADABLE';
    if (day.kind === 'fault') return day.code;
    return today && compareDates(day.on, today) > 0 ? 'DATE_IN_FUTURE' : undefined;
  }

  function textIn(row: readonly string[]): string {
    const parts = columns.text.map((column) => oneLine(row[column] ?? ''));
    return parts.filter((part) => part !== '').join(' ');
  }

  function referenceIn(row: readonly string[]): string {
    return columns.reference === undefined ? '' : oneLine(row[columns.reference] ?? '');
  }
}

function amountFaults(movement: Movement): CreditFault[] {
  if (movement.kind === 'fault') return [{ field: movement.field, code: movement.code }];
  const tooLarge = movement.kind === 'in' && movement.amount > LARGEST_GIFT;
  return tooLarge ? [{ field: 'credit', code: 'AMOUNT_TOO_LARGE' }] : [];
}

/** A page's number alone, or the numbers of the columns. */
function isNumbering(row: readonly string[]): boolean {
  const typed = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (typed.length === 1) return PAGE_NUMBER.test(typed[0] ?? '');
  return typed.length > 2 && typed.every((cell) => COLUMN_NUMBER.test(cell));
}

function isEmpty(cell: string): boolean {
  return cell.trim() === '';
}

/** More than any bank's text of a transfer; what is longer is cut. */
const LONGEST_TEXT = 1000;

/** Without what cannot be seen, and without line breaks. */
function oneLine(cell: string): string {
  return textOf({ kind: 'text', value: cell.slice(0, LONGEST_TEXT) }).replace(/\s+/g, ' ');
}

/** A text and its next line, no longer than a text may be. */
export function joined(text: string, next: string): string {
  return text.length + 1 >= LONGEST_TEXT ? text : oneLine(`${text} ${next}`);
}
