import { type CellValue, shown, textOf } from '../domain/cells.ts';
import type { SEVERITY } from '../domain/problems.ts';
import { dong } from '../domain/quantities.ts';
import { numbersWords } from '../text/vi-papers-page.ts';
import { CONFIRMATIONS_FORM, type ConfirmationKey, paperNumber } from '../workbook/confirmation-book.ts';
import type { Problem } from '../workbook/problem.ts';
import { placed } from '../workbook/read-list.ts';
import { findTable, type Table, typedRows } from '../workbook/read-table.ts';
import type { TabView } from '../workbook/tab-view.ts';
import { amountInWords } from './amount-words.ts';

type Code = Extract<keyof typeof SEVERITY, `PAPER_${string}`>;

/**
 * What somebody changed in `Giấy xác nhận`, to which nothing but the tool should write: numbers that are gone, lines that are gone,
 * and amounts that are not what their words say.
 */
export function paperProblems(tab: TabView | undefined): Problem[] {
  if (!tab) return [];
  const { table, problems: told } = findTable(tab, CONFIRMATIONS_FORM, '');
  // Papers are in no figure, so nothing is missing from one.
  const problems = told.map((problem): Problem => ({ ...problem, severity: 'warning' }));
  if (!table) return problems;
  const sums = new Map<number, { row: number; sum: number; isCancelled: boolean }>();
  const wordsOf = readOut();
  const tell = (row: number, code: Code, field: ConfirmationKey, found: string) =>
    problems.push(placed(table, '', row, { code, field, found }));
  const rows = typedRows(table);
  // Beyond any number of papers that can have been made and deleted, somebody typed it.
  const most = 2 * rows.length + 1000;
  for (const row of rows) {
    const number = paperNumber(table.cell(row, 'number'));
    if (number === undefined || number > most) {
      tell(row, 'PAPER_NUMBER_UNREADABLE', 'number', shown(table.cell(row, 'number')));
      continue;
    }
    const amount = amountOf(table.cell(row, 'amount'));
    if (amount === undefined || isUnlike(table, row, wordsOf(amount)))
      tell(row, 'PAPER_AMOUNT_CHANGED', 'amount', shown(table.cell(row, 'amount')));
    const before = sums.get(number) ?? { row, sum: 0, isCancelled: false };
    before.sum += amount ?? 0;
    before.isCancelled ||= (amount ?? 0) < 0;
    sums.set(number, before);
  }
  for (const [number, { row, sum, isCancelled }] of sums)
    if (isCancelled && sum !== 0) tell(row, 'PAPER_LINES_MISSING', 'number', `${number}`);
  const gone = missing([...sums.keys()]);
  if (gone.length > 0) tell(table.headerRow, 'PAPER_NUMBERS_MISSING', 'number', numbersWords(gone));
  return problems;
}

function amountOf(cell: CellValue): number | undefined {
  return cell.kind === 'number' && Number.isSafeInteger(cell.value) ? cell.value : undefined;
}

function isUnlike(table: Table<ConfirmationKey>, row: number, words: string): boolean {
  return table.positions.has('words') && textOf(table.cell(row, 'words')) !== words;
}

/** Colleagues give the same amounts, which need be read out only once. */
function readOut(): (amount: number) => string {
  const known = new Map<number, string>();
  return (amount) => {
    const words = known.get(amount) ?? amountInWords(dong(amount));
    known.set(amount, words);
    return words;
  };
}

/** The numbers below the highest that are not there. */
function missing(numbers: readonly number[]): number[] {
  const there = new Set(numbers);
  const last = numbers.reduce((most, number) => Math.max(most, number), 0);
  return Array.from({ length: last }, (_, at) => at + 1).filter((number) => !there.has(number));
}
