import { type CellValue, textOf } from '../domain/cells.ts';
import { vocabulary } from '../domain/choices.ts';
import type { Paper, VoucherMoney } from '../domain/confirmations.ts';
import { readDate } from '../domain/date-cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { dong } from '../domain/quantities.ts';
import { CONFIRMATION_HEADERS } from '../text/vi-columns.ts';
import { PAPER_STATE_WORDS } from '../text/vi-confirmations.ts';
import { appendLines, positionsIn } from './append-line.ts';
import { type Column, columnsUnder } from './columns.ts';
import { findTable, type Table, typedRows } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import type { TabView } from './tab-view.ts';

export type ConfirmationKey = keyof typeof CONFIRMATION_HEADERS;

const column = columnsUnder(CONFIRMATION_HEADERS);

/** `Giấy xác nhận`: append-only; a line for each payee of a paper, and the same below zero when the paper is cancelled. */
export const CONFIRMATIONS_FORM: readonly Column<ConfirmationKey>[] = [
  column('number', 'essential', 70),
  column('on', 'typed', 90, 'date'),
  column('voucher', 'essential', 110),
  column('code', 'essential', 100),
  column('unitName', 'typed', 190),
  column('payer', 'typed', 190),
  column('received', 'typed', 90),
  column('place', 'typed', 190),
  column('amount', 'essential', 110),
  column('words', 'typed', 260),
  column('state', 'essential', 90),
  column('who', 'typed', 150),
];

/** What a paper says of one payee. */
export interface PaperShare extends VoucherMoney {
  readonly payer: string;
  /** The day on which the money came, as people read it; several where they differ. */
  readonly received: string;
  readonly place: string;
}

/** A paper as the tab has it. */
export interface StoredPaper extends Paper<PaperShare> {
  /** The day on which it was made. */
  readonly on: CivilDate | undefined;
  readonly unitName: string;
}

/** The tab as read. */
export interface ConfirmationBook {
  /** Undefined where there is no such tab, or its headers cannot be found. */
  readonly table: Table<ConfirmationKey> | undefined;
  /** By their numbers. */
  readonly papers: readonly StoredPaper[];
  /** The highest number that stands on any line; 0 where there is none. No number is given twice. */
  readonly last: number;
}

const STATES = vocabulary(PAPER_STATE_WORDS);
/** What is larger was typed by somebody. */
const MOST_PAPERS = 1_000_000;

/** Every paper that was ever made. A state that somebody wrote over stands as made: no paper is cancelled by a slip. */
export function readConfirmations(tab: TabView | undefined): ConfirmationBook {
  const table = tab && findTable(tab, CONFIRMATIONS_FORM, '').table;
  if (!table) return { table, papers: [], last: 0 };
  const papers = new Map<number, StoredPaper>();
  // Kept apart, for somebody may have sorted the lines.
  const cancelled = new Set<number>();
  for (const row of typedRows(table)) {
    const text = (key: ConfirmationKey) => textOf(table.cell(row, key));
    const number = paperNumber(table.cell(row, 'number'));
    if (number === undefined) continue;
    if (STATES.get(fold(text('state'))) === 'cancelled') {
      cancelled.add(number);
      continue;
    }
    const share: PaperShare = {
      voucher: text('voucher'),
      code: text('code'),
      amount: amountIn(table.cell(row, 'amount')),
      payer: text('payer'),
      received: text('received'),
      place: text('place'),
    };
    const on = readDate(table.cell(row, 'on'), 0);
    papers.set(number, {
      number,
      on: on.ok ? on.value : undefined,
      unitName: text('unitName'),
      isCancelled: false,
      shares: [...(papers.get(number)?.shares ?? []), share],
    });
  }
  const inOrder = [...papers.values()].sort((a, b) => a.number - b.number);
  return {
    table,
    last: Math.max(0, ...papers.keys(), ...cancelled),
    papers: inOrder.map((paper) => ({ ...paper, isCancelled: cancelled.has(paper.number) })),
  };
}

/** @returns undefined for what is no number of a paper */
export function paperNumber(cell: CellValue): number | undefined {
  const number = Number(textOf(cell));
  return Number.isInteger(number) && number >= 1 && number <= MOST_PAPERS ? number : undefined;
}

/** Written by the tool as numbers; what somebody wrote over them is nothing. */
function amountIn(cell: CellValue) {
  return dong(cell.kind === 'number' && Number.isSafeInteger(cell.value) ? cell.value : 0);
}

/** Lines at the end of the tab: each paper's payees, those of a cancelled one below zero, so that the column adds up. */
export function confirmationLines(
  sheetId: number,
  table: Table<ConfirmationKey> | undefined,
  papers: readonly StoredPaper[],
  who: string,
  inWords: (share: VoucherMoney) => string,
): Request {
  const lines = papers.flatMap(({ number, on, unitName, isCancelled, shares }) =>
    shares.map((share) => {
      const signed = { ...share, amount: dong(isCancelled ? 0 - share.amount : share.amount) };
      return {
        number: { value: number, look: 'integer' as const },
        on: { value: on, look: 'date' as const },
        voucher: { value: share.voucher, look: 'textCentred' as const },
        code: { value: share.code, look: 'textCentred' as const },
        unitName: { value: unitName, look: 'text' as const },
        payer: { value: share.payer, look: 'text' as const },
        received: { value: share.received, look: 'textCentred' as const },
        place: { value: share.place, look: 'text' as const },
        amount: { value: signed.amount, look: 'money' as const },
        words: { value: inWords(signed), look: 'text' as const },
        state: {
          value: PAPER_STATE_WORDS[isCancelled ? 'cancelled' : 'issued'],
          look: 'textCentred' as const,
        },
        who: { value: who, look: 'text' as const },
      };
    }),
  );
  return appendLines(sheetId, positionsIn(CONFIRMATIONS_FORM, table), lines);
}
