import { readAmount, readSignedAmount } from './amounts.ts';
import { isBlank, shown } from './cells.ts';
import type { Choice } from './choices.ts';
import type { DateWindow } from './date-cells.ts';
import type { CivilDate } from './dates.ts';
import type { RowProblem } from './problems.ts';
import { type Dong, NO_DONG } from './quantities.ts';
import { accountIn, CASH, type Receiver, TREASURY, UNTOLD } from './receivers.ts';
import { type CellOf, lineReader } from './use-cells.ts';

/**
 * `Loại` of a line of `Thanh quyết toán`: money carried over from last year, money handed over when communes merge, money
 * out in advance or for work that is done, the value of work accepted against an advance, an advance's rest that came
 * back, a line that reverses another.
 */
export type SettlementKind =
  | 'opening'
  | 'handover'
  | 'advance'
  | 'payment'
  | 'settlement'
  | 'return'
  | 'reversal';

export type SettlementField =
  | 'number'
  | 'on'
  | 'code'
  | 'kind'
  | 'amount'
  | 'place'
  | 'payee'
  | 'original'
  | 'papers'
  | 'isComplete';

/** A line of `Thanh quyết toán`, which only grows: what is wrong is put right by a line that reverses it. */
export interface SettlementLine {
  /** The voucher's. */
  readonly number: string;
  readonly on: CivilDate | undefined;
  /** The work's; of no meaning for money carried or handed over. */
  readonly code: string;
  /** Undefined for a word that is no kind: then the amount is 0, and nothing is guessed of it. */
  readonly kind: SettlementKind | undefined;
  /** As typed: below zero only where a line reverses another, or hands money over. */
  readonly amount: Dong;
  readonly place: Receiver;
  readonly payee: string;
  /** The voucher of the line that this one settles, brings back or reverses. */
  readonly original: string;
  readonly papers: string;
  readonly isComplete: boolean;
}

export interface SettlementChoices {
  readonly kind: Choice<SettlementKind>;
  readonly place: Choice<'cash' | 'treasury'>;
}

export interface SettlementRules {
  readonly window: DateWindow;
  readonly accounts: readonly string[];
}

const SIGNED: readonly (SettlementKind | undefined)[] = ['reversal', 'handover'];
/** What moves no money, or moves it where another line says. */
const PLACELESS: readonly (SettlementKind | undefined)[] = ['settlement', 'reversal', undefined];
const OF_NO_WORK: readonly (SettlementKind | undefined)[] = ['opening', 'handover', undefined];

export function isOfWork({ kind }: Pick<SettlementLine, 'kind'>): boolean {
  return !OF_NO_WORK.includes(kind);
}

/** One line; what is wrong is reported, what is readable still counts. */
export function readSettlementLine(
  cell: CellOf<SettlementField>,
  choices: SettlementChoices,
  { window, accounts }: SettlementRules,
): { line: SettlementLine; problems: RowProblem<SettlementField>[] } {
  const { problems, report, text, day, money, box } = lineReader(cell, window);
  const kind = choices.kind.kind === 'known' ? choices.kind.value : undefined;
  if (!kind) report({ code: 'RECEIPT_KIND_UNKNOWN', field: 'kind', found: shown(cell('kind')) });
  const amount = kind && money('amount', SIGNED.includes(kind) ? readSignedAmount : readAmount);
  const isComplete = box('isComplete');
  const line: SettlementLine = {
    number: text('number'),
    on: day('on'),
    code: text('code'),
    kind,
    amount: amount ?? NO_DONG,
    place: readPlace(),
    payee: text('payee'),
    original: text('original'),
    papers: text('papers'),
    isComplete,
  };
  if (amount === 0) report({ code: 'RECEIPT_AMOUNT_MISSING', field: 'amount', found: shown(cell('amount')) });
  if (isBlank(cell('on'))) report({ code: 'DATE_MISSING', field: 'on', found: '', facts: { ofGift: 1 } });
  if (line.number === '') report({ code: 'RECEIPT_NUMBER_MISSING', field: 'number', found: '' });
  if (line.code === '' && isOfWork(line) && kind !== 'reversal') {
    report({ code: 'WORK_CODE_UNKNOWN', field: 'code', found: '' });
  }
  if (kind === 'handover' && line.papers === '') {
    report({ code: 'MINUTES_MISSING', field: 'papers', found: '' });
  }
  return { line, problems };

  function readPlace(): Receiver {
    const number = accountIn(cell('place'), accounts);
    if (number !== undefined) return { kind: 'account', number };
    if (choices.place.kind === 'known') return choices.place.value === 'cash' ? CASH : TREASURY;
    if (!PLACELESS.includes(kind) || !isBlank(cell('place'))) {
      report({ code: 'RECEIPT_PLACE_MISSING', field: 'place', found: shown(cell('place')) });
    }
    return UNTOLD;
  }
}
