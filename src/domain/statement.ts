import type { CivilDate } from './dates.ts';
import { type Dong, dong } from './quantities.ts';
import { accountIn } from './receivers.ts';
import { moneyStyle } from './statement-amounts.ts';
import { type BalanceCheck, type BalanceLine, checkBalance } from './statement-balance.ts';
import type { StatementColumns, StatementRows } from './statement-columns.ts';
import type { StatementLine } from './statement-line.ts';
import { type CreditFault, joined, rowReader, type StatementRow } from './statement-rows.ts';
import { readTotals, type StatementTotals } from './statement-totals.ts';

/** Why the money of a row (from 1) is not counted. */
export interface StatementFault extends CreditFault {
  readonly row: number;
}

/** What is kept of a bank statement: the money that came in, and of everything else counts and checks (RULES.md 4). */
export interface StatementReading {
  readonly columns: StatementColumns;
  /** The one known account whose number stands above the header. */
  readonly account: string | undefined;
  /** Transactions seen, debits and faulty ones included. */
  readonly rows: number;
  readonly credits: readonly StatementLine[];
  readonly creditTotal: Dong;
  /** What the bank itself says that came in, where it says so. */
  readonly declaredCreditTotal?: Dong;
  readonly balance: BalanceCheck;
  readonly faults: readonly StatementFault[];
}

export interface StatementRules {
  /** The campaign's accounts. */
  readonly accounts: readonly string[];
  /** Given: what is dated later is a fault. */
  readonly today?: CivilDate;
}

/** Room for an account's number with its label. */
const LONGEST_HEAD_CELL = 300;

/** Reads the money that came in. Nothing is thrown for bad input: what cannot be read is a fault and not counted. */
export function readStatement(
  rows: StatementRows,
  columns: StatementColumns,
  { accounts, today }: StatementRules,
): StatementReading {
  const head = rows.slice(0, Math.max(0, columns.headerRow));
  const readRow = rowReader(rows, columns, today);
  const book = openBook(totalsAbove(head));
  for (let at = head.length + (columns.headerRow < 0 ? 0 : 1); at < rows.length; at++) {
    book.take(readRow(rows[at] ?? []), at + 1);
  }
  return { columns, account: accountAbove(head, accounts), ...book.close() };
}

/** Takes the rows in their order and keeps only what may be kept. */
function openBook(above: StatementTotals) {
  const credits: Mutable<StatementLine>[] = [];
  const faults: StatementFault[] = [];
  const lines: BalanceLine[] = [];
  let total = 0;
  let totals = above;
  /** The row that a following text belongs to; null when it is one whose text is not kept. */
  let open: Mutable<StatementLine> | null = null;

  function take(seen: StatementRow, row: number): void {
    switch (seen.kind) {
      case 'furniture':
        return;
      case 'continued':
        if (open) open.text = joined(open.text, seen.text);
        return;
      case 'gap':
        open = null;
        return;
      case 'totals':
        open = null;
        totals = withTotals(totals, seen.totals);
        return;
      default:
        open = null;
        move(seen, row);
    }
  }

  function move(seen: Extract<StatementRow, { on: CivilDate | undefined }>, row: number): void {
    const { on, balance } = seen;
    lines.push({ row, on, net: netOf(seen), balance });
    if (seen.kind === 'faulty') for (const fault of seen.faults) faults.push({ row, ...fault });
    if (seen.kind !== 'in') return;
    if (!Number.isSafeInteger(total + seen.amount)) {
      faults.push({ row, field: 'credit', code: 'AMOUNT_TOO_LARGE' });
      return;
    }
    total += seen.amount;
    const { text, reference } = seen;
    open = { row, on: seen.on, amount: dong(seen.amount), text, reference };
    credits.push(open);
  }

  function close() {
    const { credit, opening } = totals;
    return {
      rows: lines.length,
      credits,
      creditTotal: dong(total),
      ...(credit === undefined ? {} : { declaredCreditTotal: dong(credit) }),
      balance: checkBalance(lines, opening),
      faults,
    };
  }

  return { take, close };
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function netOf(seen: StatementRow): number | undefined {
  if (seen.kind === 'in') return seen.amount;
  return seen.kind === 'out' && seen.amount !== undefined ? -seen.amount : undefined;
}

function accountAbove(head: StatementRows, accounts: readonly string[]): string | undefined {
  const found = new Set<string>();
  for (const row of head) {
    for (const cell of row) {
      const account = accountIn({ kind: 'text', value: cell.slice(0, LONGEST_HEAD_CELL) }, accounts);
      if (account !== undefined) found.add(account);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** Some banks put their totals above the header. */
function totalsAbove(head: StatementRows): StatementTotals {
  const style = moneyStyle(head.flat());
  let totals: StatementTotals = {};
  for (const row of head) totals = withTotals(totals, readTotals(row, {}, style));
  return totals;
}

/** The last sum is the whole one, the first opening balance is the statement's: pages have their own. */
function withTotals(before: StatementTotals, found: StatementTotals | undefined): StatementTotals {
  return before.opening === undefined
    ? { ...before, ...found }
    : { ...before, ...found, opening: before.opening };
}
