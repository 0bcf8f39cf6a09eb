import { type MoneyStyle, readFigure } from './statement-amounts.ts';
import { wordsOf } from './statement-headers.ts';

/** What a line beside the transactions says of all of them, in đồng. */
export interface StatementTotals {
  /** All the money that came in, as the bank adds it up. */
  readonly credit?: number;
  /** The balance before the first transaction. */
  readonly opening?: number;
}

/** Columns where a total stands under the amounts that it adds up. */
interface TotalColumns {
  readonly credit?: number;
  readonly balance?: number;
}

/** Longer than any label with its figure. */
const LONGEST_LABEL = 120;
const OPENING = /^(?:so du dau|(?:opening|beginning) balance)(?: |$)/;
const OTHER_BALANCE = /^(?:so du|(?:closing|ending|available) balance|balance (?:brought|carried))(?: |$)/;
/** `Tổng công ty` begins like a sum and is none. */
const SUM =
  /^(?:(?:cong|tong)(?! cong ty(?: |$))(?: (?:cong|so|phat|ps|ghi|no|co|tien|doanh|credits?|debits?|trang|mang|trong|ngay|giao|cac)(?: |$)|$)|(?:sub)?totals?(?: |$)|luy ke)/;
/** Sums of a page, of a day or from the beginning on: not of this statement. */
const PARTIAL =
  /(?:^| )(?:trang|mang sang|trong ngay|phat sinh ngay|cong ngay|luy ke|subtotals?|page)(?: |$)/;
const OF_CREDITS = / (?:co|credits?|tien vao)(?: |$)/;
const OF_DEBITS = / (?:no|debits?|tien ra)(?: |$)/;
/** What a label is made of that is believed in a row with a date; a transfer may well be called «Tổng cộng». */
const ONLY_LABEL =
  /^(?:(?:so du (?:dau|cuoi)(?: (?:ky|ngay))?|(?:tong|cong) (?:phat sinh|ps)(?: (?:no|co|trong|ky|ngay))*|(?:opening|closing) balance) ?)+$/;

/** Whether a text is wholly the label of a total, as some banks put a date beside their opening balance. */
export function isTotalLabel(text: string): boolean {
  // Most texts of transfers have a digit, and no label has one.
  return text.length <= LONGEST_LABEL && !/\d/.test(text) && ONLY_LABEL.test(wordsOf(text));
}

/** The totals in a row; undefined when no cell of it is the label of one. */
export function readTotals(
  row: readonly string[],
  columns: TotalColumns,
  style: MoneyStyle,
): StatementTotals | undefined {
  let totals: StatementTotals | undefined;
  row.forEach((cell, at) => {
    const words = cell.length > LONGEST_LABEL ? '' : wordsOf(cell);
    if (OPENING.test(words)) {
      const opening = openingOf(row, at, columns, style);
      totals = { ...totals, ...(opening === undefined ? {} : { opening }) };
    } else if (SUM.test(words)) {
      const credit = PARTIAL.test(words) ? undefined : creditOf(row, at, words, columns, style);
      totals = { ...totals, ...(credit === undefined ? {} : { credit }) };
    } else if (OTHER_BALANCE.test(words)) totals = { ...totals };
  });
  return totals;
}

function creditOf(
  row: readonly string[],
  at: number,
  words: string,
  columns: TotalColumns,
  style: MoneyStyle,
): number | undefined {
  const debits = OF_DEBITS.test(words);
  if (OF_CREDITS.test(words) && !debits) return besideLabel(row, at, style);
  if (debits && !OF_CREDITS.test(words)) return undefined;
  return columns.credit === undefined ? undefined : readFigure(row[columns.credit] ?? '', style);
}

function openingOf(
  row: readonly string[],
  at: number,
  { balance }: TotalColumns,
  style: MoneyStyle,
): number | undefined {
  const under = balance === undefined ? undefined : readFigure(row[balance] ?? '', style);
  return under ?? besideLabel(row, at, style);
}

/** After the colon of the label's own cell, or the next cell that has anything in it. */
function besideLabel(row: readonly string[], at: number, style: MoneyStyle): number | undefined {
  const [, own = ''] = /:([^:]*)$/.exec(row[at] ?? '') ?? [];
  const figure = own.trim() === '' ? row.slice(at + 1).find((cell) => cell.trim() !== '') : own;
  return figure === undefined ? undefined : readFigure(figure, style);
}
