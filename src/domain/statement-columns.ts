import { holdsNumber } from './statement-amounts.ts';
import { startsWithDay } from './statement-dates.ts';
import { type HeaderMeaning, type HeaderRole, headerMeaning } from './statement-headers.ts';
import { sideIn } from './statement-side.ts';

/** The cells of a statement as texts, row by row: pasted, or of a .csv or an .xlsx. */
export type StatementRows = readonly (readonly string[])[];

/** Where one column of amounts holds both directions: the sign stands at the amount, or a mark in another column. */
export type AmountSign =
  | { readonly kind: 'signed' }
  /** C/D, Có/Nợ */
  | { readonly kind: 'marked'; readonly column: number };

/** Where a bank statement has what is read of it; rows and columns from 0. */
export interface StatementColumns {
  /** The (upper) row of the header; -1: there is none. */
  readonly headerRow: number;
  readonly date: number;
  /** Joined in this order: the details, and who paid. */
  readonly text: readonly number[];
  /** Money that came in; with `sign`, all amounts. */
  readonly credit: number;
  readonly debit?: number;
  readonly balance?: number;
  /** May be the date's own column: `Ngày / Số CT`. */
  readonly reference?: number;
  readonly sign?: AmountSign;
}

/** How far down a header is looked for: banks print a page of the account's data above it. */
const HEADER_SEARCH_ROWS = 80;
/** Rows by which a column of marks proves itself. */
const SAMPLE_ROWS = 50;

type Meanings = readonly (HeaderMeaning | undefined)[];

/**
 * Finds the header among the first 80 rows by what it means, in Vietnamese or English; it may take two rows.
 * @returns undefined when no row names a date, a text and money that came in
 */
export function findStatementColumns(rows: StatementRows): StatementColumns | undefined {
  let best: StatementColumns | undefined;
  for (let row = 0; row < Math.min(rows.length, HEADER_SEARCH_ROWS); row++) {
    const upper = rows[row] ?? [];
    if (holdsData(upper)) continue;
    const lower = rows[row + 1] ?? [];
    const alone = columnsOf(upper.map(headerMeaning), rows, row);
    const divided = holdsData(lower) ? undefined : dividedHeader(upper, lower, rows, row);
    // Another table above names less; a second row counts only where it tells more than the first by itself.
    for (const found of [alone, divided]) if (found && told(found) > told(best)) best = found;
  }
  return best;
}

/** A header has words only. */
function holdsData(row: readonly string[]): boolean {
  return row.some((cell) => startsWithDay(cell) || holdsNumber(cell));
}

/** Two rows are one header only where they tell more than the lower one: above it may stand the account's number. */
function dividedHeader(
  upper: readonly string[],
  lower: readonly string[],
  rows: StatementRows,
  row: number,
): StatementColumns | undefined {
  const divided = columnsOf(meaningsOfTwo(upper, lower), rows, row);
  return told(divided) > told(columnsOf(lower.map(headerMeaning), rows, row + 1)) ? divided : undefined;
}

/** A merged cell stands in its first column: its word goes for the columns under it. */
function meaningsOfTwo(upper: readonly string[], lower: readonly string[]): Meanings {
  let merged = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = upper[column]?.trim() ?? '';
    const below = lower[column]?.trim() ?? '';
    if (above !== '' || below === '') merged = above;
    return meaningBelow(merged, below);
  });
}

function meaningBelow(above: string, below: string): HeaderMeaning | undefined {
  const upper = headerMeaning(above);
  const lower = headerMeaning(below);
  // A balance may be divided as well: what is under `Có` is then the balance of an account that holds money.
  if (upper?.role === 'balance' && lower?.role === 'credit') return upper;
  if (upper?.role === 'balance' && lower?.role === 'debit') return undefined;
  return lower ?? headerMeaning(`${above} ${below}`) ?? upper;
}

function columnsOf(meanings: Meanings, rows: StatementRows, headerRow: number): StatementColumns | undefined {
  const date = columnOf(meanings, 'date');
  const text = textColumns(meanings);
  const money = moneyColumns(meanings, rows, headerRow);
  if (date === undefined || text.length === 0 || money === undefined) return undefined;
  const balance = columnOf(meanings, 'balance');
  const withDate = meanings[date]?.withReference ? date : undefined;
  const reference = columnOf(meanings, 'reference') ?? withDate;
  return {
    ...{ headerRow, date, text, ...money },
    ...(balance === undefined ? {} : { balance }),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** The first column of the lowest rank. */
function columnOf(meanings: Meanings, role: HeaderRole): number | undefined {
  let best: number | undefined;
  meanings.forEach((meaning, column) => {
    const rank = best === undefined ? Number.POSITIVE_INFINITY : (meanings[best]?.rank ?? 0);
    if (meaning?.role === role && meaning.rank < rank) best = column;
  });
  return best;
}

function textColumns(meanings: Meanings): number[] {
  return meanings.flatMap((meaning, column) =>
    meaning?.role === 'details' || meaning?.role === 'payer' ? [column] : [],
  );
}

type MoneyColumns = Pick<StatementColumns, 'credit' | 'debit' | 'sign'>;

function moneyColumns(meanings: Meanings, rows: StatementRows, headerRow: number): MoneyColumns | undefined {
  const credit = columnOf(meanings, 'credit');
  if (credit !== undefined) {
    const debit = columnOf(meanings, 'debit') ?? columnOf(meanings, 'bareNo');
    return debit === undefined ? { credit } : { credit, debit };
  }
  const amount = columnOf(meanings, 'amount');
  const side = columnOf(meanings, 'side');
  if (amount === undefined)
    return side === undefined ? undefined : { credit: side, sign: { kind: 'signed' } };
  const mark = [side, columnOf(meanings, 'kind')].find((column) => holdsMarks(rows, headerRow, column));
  return { credit: amount, sign: mark === undefined ? { kind: 'signed' } : { kind: 'marked', column: mark } };
}

/** Whether most of what stands in a column tells a direction. */
function holdsMarks(rows: StatementRows, headerRow: number, column: number | undefined): boolean {
  if (column === undefined) return false;
  const typed = rows
    .slice(headerRow + 1, headerRow + 1 + SAMPLE_ROWS)
    .map((row) => row[column] ?? '')
    .filter((cell) => cell.trim() !== '');
  return typed.filter((cell) => sideIn(cell) !== undefined).length * 2 > typed.length;
}

function told(columns: StatementColumns | undefined): number {
  if (!columns) return 0;
  const { text, debit, balance, reference, sign } = columns;
  const more = [debit, balance, reference, sign?.kind === 'marked' ? sign.column : undefined];
  return 3 + text.length + more.filter((column) => column !== undefined).length;
}
