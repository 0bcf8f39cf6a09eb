import { type CellValue, textOf } from '../domain/cells.ts';
import { vocabulary } from '../domain/choices.ts';
import { readDate } from '../domain/date-cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { type Dong, dong } from '../domain/quantities.ts';
import { BANK_HEADERS } from '../text/vi-columns.ts';
import { BANK_STATE_WORDS } from '../text/vi-statement.ts';
import { appendLines, positionsIn } from './append-line.ts';
import { type Column, columnsUnder } from './columns.ts';
import type { Problem } from './problem.ts';
import { findTable, type Table, typedRows } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import type { TabView } from './tab-view.ts';

export type BankKey = keyof typeof BANK_HEADERS;

const column = columnsUnder(BANK_HEADERS);

/** `Sao kê`: append-only; the credits of statements that were matched, one line for each payee they were divided among. */
export const BANK_FORM: readonly Column<BankKey>[] = [
  column('id', 'essential', 110),
  column('account', 'essential', 120),
  column('on', 'essential', 90, 'date'),
  column('amount', 'essential', 110),
  column('reference', 'typed', 120),
  column('text', 'typed', 330),
  column('pass', 'typed', 130),
  column('code', 'essential', 100),
  column('share', 'essential', 110),
  column('voucher', 'essential', 100),
  column('state', 'essential', 90),
  column('at', 'typed', 140),
  column('who', 'typed', 150),
];

/** A share of a stored credit. */
export interface StoredShare {
  readonly code: string;
  readonly amount: Dong;
  /** The line of `Sổ thu` that it is. */
  readonly voucher: string;
}

/** A credit of a statement that is kept. */
export interface StoredCredit {
  /** Of the bank's line: the same line in a later statement has the same. */
  readonly id: string;
  readonly account: string;
  readonly on: CivilDate | undefined;
  readonly amount: Dong;
  readonly reference: string;
  readonly text: string;
  readonly pass: string;
  readonly shares: readonly StoredShare[];
}

/** The tab as read. */
export interface BankBook {
  readonly table: Table<BankKey> | undefined;
  /** Credits that stand, by id, in the order in which they were stored; those that were cancelled are not among them. */
  readonly credits: ReadonlyMap<string, StoredCredit>;
  /** The rows of each credit, by its id; of one that was cancelled and matched anew, all of them. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  /** Vouchers ever given (folded), cancelled ones too: no number is given twice. */
  readonly vouchers: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly inputs: readonly CellValue[];
}

const STATES = vocabulary(BANK_STATE_WORDS);

/**
 * What was stored, the last word on each line counting. A state that somebody wrote over stands as matched: a line that is
 * kept once too often shows itself, one that is imported twice does not.
 */
export function readBankBook(tab: TabView | undefined): BankBook {
  const credits = new Map<string, StoredCredit>();
  const vouchers = new Set<string>();
  const rowsOf = new Map<string, number[]>();
  if (!tab) return { table: undefined, credits, vouchers, rowsOf, problems: [], inputs: [] };
  const { table, problems } = findTable(tab, BANK_FORM, '');
  if (!table) return { table, credits, vouchers, rowsOf, problems, inputs: [] };
  const rows = typedRows(table);
  for (const row of rows) {
    const text = (key: BankKey) => textOf(table.cell(row, key));
    const id = text('id');
    const ownRows = rowsOf.get(id) ?? [];
    rowsOf.set(id, [...ownRows, row]);
    if (text('voucher') !== '') vouchers.add(fold(text('voucher')));
    if (STATES.get(fold(text('state'))) === 'cancelled') {
      credits.delete(id);
      continue;
    }
    const share = {
      code: text('code'),
      amount: amountIn(table.cell(row, 'share')),
      voucher: text('voucher'),
    };
    const before = credits.get(id);
    const on = readDate(table.cell(row, 'on'), 0);
    credits.set(id, {
      id,
      account: text('account'),
      on: on.ok ? on.value : undefined,
      amount: amountIn(table.cell(row, 'amount')),
      reference: text('reference'),
      text: text('text'),
      pass: text('pass'),
      shares: [...(before?.shares ?? []), share],
    });
  }
  // Who kept it, and when, is no figure.
  const counted = table.columns.filter(({ key }) => key !== 'at' && key !== 'who');
  const inputs = rows.flatMap((row) => counted.map(({ key }) => table.cell(row, key)));
  return { table, credits, vouchers, rowsOf, problems, inputs };
}

/** Written by the tool as numbers; what somebody wrote over them is nothing. */
function amountIn(cell: CellValue): Dong {
  return dong(cell.kind === 'number' && Number.isSafeInteger(cell.value) ? cell.value : 0);
}

/** What a batch adds to the tab. */
export interface NewCredit extends StoredCredit {
  readonly state: keyof typeof BANK_STATE_WORDS;
  /** The moment as people read it. */
  readonly at: string;
  readonly who: string;
}

/**
 * Takes out what the bank wrote of a credit that is nobody's any more: who is not of the campaign is not kept. What the line is
 * known by stays.
 */
export function withoutBankText(table: Table<BankKey> | undefined, rows: readonly number[]): Request[] {
  if (!table) return [];
  const { sheetId } = table.tab;
  const columns = (['text', 'reference'] as const).flatMap((key) => table.positions.get(key) ?? []);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [{}] }],
        fields: 'userEnteredValue',
      },
    })),
  );
}

/** Lines at the end of the tab, one for each share. */
export function bankLines(
  sheetId: number,
  table: Table<BankKey> | undefined,
  credits: readonly NewCredit[],
): Request {
  const lines = credits.flatMap(({ shares, state, ...credit }) =>
    shares.map((share) => ({
      id: { value: credit.id, look: 'textCentred' as const },
      account: { value: credit.account, look: 'textCentred' as const },
      on: { value: credit.on, look: 'date' as const },
      amount: { value: credit.amount, look: 'money' as const },
      reference: { value: credit.reference, look: 'textCentred' as const },
      text: { value: credit.text, look: 'text' as const },
      pass: { value: credit.pass, look: 'text' as const },
      code: { value: share.code, look: 'textCentred' as const },
      share: { value: share.amount, look: 'money' as const },
      voucher: { value: share.voucher, look: 'textCentred' as const },
      state: { value: BANK_STATE_WORDS[state], look: 'textCentred' as const },
      at: { value: credit.at, look: 'textCentred' as const },
      who: { value: credit.who, look: 'text' as const },
    })),
  );
  return appendLines(sheetId, positionsIn(BANK_FORM, table), lines);
}
