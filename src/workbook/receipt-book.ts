import { type CellValue, textOf } from '../domain/cells.ts';
import { readChoice, vocabulary } from '../domain/choices.ts';
import type { CivilDate } from '../domain/dates.ts';
import type { RowProblem } from '../domain/problems.ts';
import type { Dong } from '../domain/quantities.ts';
import { bookProblems } from '../domain/receipt-problems.ts';
import {
  type Receipt,
  type ReceiptField,
  type ReceiptKind,
  type ReceiptRules,
  readReceipt,
} from '../domain/receipts.ts';
import type { Receiver } from '../domain/receivers.ts';
import type { Settings } from '../domain/settings.ts';
import { RECEIPT_HEADERS } from '../text/vi-columns.ts';
import { PLACE_WORDS, RECEIPT_KIND_WORDS, RECEIPT_NOTES } from '../text/vi-receipts.ts';
import { appendLines } from './append-line.ts';
import type { Column } from './columns.ts';
import type { Problem } from './problem.ts';
import { placed } from './read-list.ts';
import { findTable, type Table, typedRows } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import type { TabView } from './tab-view.ts';
import { accountChoices } from './unit-forms.ts';

export type ReceiptKey = keyof typeof RECEIPT_HEADERS;

/** `Sổ thu`: append-only; what counts as received, line by line. */
export function receiptsForm(settings: Settings): readonly Column<ReceiptKey>[] {
  return [
    { key: 'number', header: RECEIPT_HEADERS.number, kind: 'text', role: 'typed', width: 110 },
    { key: 'on', header: RECEIPT_HEADERS.on, kind: 'date', role: 'essential', width: 90 },
    { key: 'payer', header: RECEIPT_HEADERS.payer, kind: 'text', role: 'typed', width: 190 },
    {
      key: 'code',
      header: RECEIPT_HEADERS.code,
      kind: 'digits',
      role: 'essential',
      width: 100,
      note: RECEIPT_NOTES.code,
    },
    {
      key: 'amount',
      header: RECEIPT_HEADERS.amount,
      kind: 'signedMoney',
      role: 'essential',
      width: 110,
      note: RECEIPT_NOTES.amount,
    },
    {
      key: 'receiver',
      header: RECEIPT_HEADERS.receiver,
      kind: 'choice',
      role: 'essential',
      width: 240,
      choices: [...accountChoices(settings), ...Object.values(PLACE_WORDS)],
    },
    {
      key: 'kind',
      header: RECEIPT_HEADERS.kind,
      kind: 'choice',
      role: 'essential',
      width: 110,
      choices: Object.values(RECEIPT_KIND_WORDS),
      strict: true,
    },
    {
      key: 'original',
      header: RECEIPT_HEADERS.original,
      kind: 'text',
      role: 'typed',
      width: 110,
      note: RECEIPT_NOTES.original,
    },
    { key: 'collector', header: RECEIPT_HEADERS.collector, kind: 'text', role: 'typed', width: 150 },
    { key: 'note', header: RECEIPT_HEADERS.note, kind: 'text', role: 'typed', width: 190 },
  ];
}

const KINDS = vocabulary(RECEIPT_KIND_WORDS);
const PLACES = vocabulary(PLACE_WORDS);

/** A line of the book, with its row (from 0). */
export interface BookLine {
  readonly row: number;
  readonly receipt: Receipt;
  /** Who took the money in; '' where nobody is told. */
  readonly collector: string;
  readonly note: string;
}

/** The book as read. */
export interface ReceiptBook {
  /** Undefined where there is no such tab, or its headers cannot be found. */
  readonly table: Table<ReceiptKey> | undefined;
  /** In the order of the book. */
  readonly lines: readonly BookLine[];
  readonly problems: readonly Problem[];
  /** Cells that its figures come from, for the fingerprint. */
  readonly inputs: readonly (number | CellValue)[];
}

/** @param isKnown whether a code (folded) is a unit's or a person's */
export function readReceiptBook(
  tab: TabView | undefined,
  settings: Settings,
  rules: ReceiptRules,
  isKnown: (foldedCode: string) => boolean,
): ReceiptBook {
  if (!tab) return { table: undefined, lines: [], problems: [], inputs: [] };
  const { table, problems: told } = findTable(tab, receiptsForm(settings), '');
  if (!table) return { table, lines: [], problems: told, inputs: [] };
  const problems = [...told];
  const rows = typedRows(table);
  const report = (row: number, problem: RowProblem) => problems.push(placed(table, '', row, problem));
  const lines = rows.map((row) => {
    const { receipt, problems: wrong } = readLine(table, row, rules);
    for (const problem of wrong) report(row, problem);
    const text = (key: ReceiptKey) => textOf(table.cell(row, key));
    return { row, receipt, collector: text('collector'), note: text('note') };
  });
  const across = bookProblems(
    lines.map(({ receipt }) => receipt),
    isKnown,
  );
  for (const { line, problem } of across) report(lines[line]?.row ?? table.headerRow, problem);
  const inputs = rows.flatMap((row) => [row, ...table.columns.map(({ key }) => table.cell(row, key))]);
  return { table, lines, problems, inputs };
}

function readLine(table: Table<ReceiptKey>, row: number, rules: ReceiptRules) {
  const cell = (key: ReceiptField | 'payer') => table.cell(row, key);
  return readReceipt(
    {
      number: cell('number'),
      on: cell('on'),
      payer: cell('payer'),
      code: cell('code'),
      amount: cell('amount'),
      receiver: cell('receiver'),
      place: readChoice(cell('receiver'), PLACES),
      kind: readChoice(cell('kind'), KINDS),
      kindCell: cell('kind'),
      original: cell('original'),
    },
    rules,
  );
}

/** A line that a batch adds to the book. */
export interface NewReceipt {
  readonly number: string;
  readonly on: CivilDate | undefined;
  readonly payer: string;
  readonly code: string;
  readonly amount: Dong;
  /** As the drop-down shows it. */
  readonly receiver: string;
  readonly kind: ReceiptKind;
  readonly original: string;
  readonly collector: string;
  readonly note: string;
}

/** Lines at the end of the book. */
export function receiptLines(table: Table<ReceiptKey>, receipts: readonly NewReceipt[]): Request {
  const lines = receipts.map(({ kind, ...receipt }) => ({
    number: { value: receipt.number, look: 'input' as const },
    on: { value: receipt.on, look: 'date' as const },
    payer: { value: receipt.payer, look: 'input' as const },
    code: { value: receipt.code, look: 'inputDigits' as const },
    amount: { value: receipt.amount, look: 'money' as const },
    receiver: { value: receipt.receiver, look: 'input' as const },
    kind: { value: RECEIPT_KIND_WORDS[kind], look: 'input' as const },
    original: { value: receipt.original, look: 'input' as const },
    collector: { value: receipt.collector, look: 'input' as const },
    note: { value: receipt.note, look: 'input' as const },
  }));
  return appendLines(table.tab.sheetId, table.positions, lines);
}

/** The word of the drop-down for an account. */
export function accountWord(settings: Settings, account: string): string {
  return accountChoices(settings).find((word) => word.startsWith(account)) ?? account;
}

/** The word of the drop-down for whoever has the money; '' where that is not told. */
export function receiverWord(settings: Settings, receiver: Receiver): string {
  if (receiver.kind === 'account') return accountWord(settings, receiver.number);
  return receiver.kind === 'untold' ? '' : PLACE_WORDS[receiver.kind];
}
