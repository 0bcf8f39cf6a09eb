import * as z from 'zod/mini';
import { readStatement, type StatementFault } from '../domain/statement.ts';
import type { BalanceCheck } from '../domain/statement-balance.ts';
import { findStatementColumns } from '../domain/statement-columns.ts';
import { RECONCILE } from '../text/vi-statement.ts';
import { FAULT_WORDS, STATEMENT_READ } from '../text/vi-statement-read.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { checkedArguments } from './arguments.ts';
import { assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { type ReconcileReport, reconcileReport, statementView } from './reconcile.ts';
import { Refusal } from './refusal.ts';
import { storeCredits } from './store-credits.ts';

const REQUEST = z.strictObject({
  /** The statement as a table of texts; of several, such as the tabs of a workbook, the first that is a statement. */
  tables: z.array(z.array(z.array(z.string()))),
  /** '' to find it in the statement's head. */
  account: z.string().check(z.maxLength(60)),
  /** Whether what is certain is kept. */
  store: z.boolean(),
});

export type TableRequest = z.infer<typeof REQUEST>;

export interface TableReport extends ReconcileReport {
  /** The running balance: `agrees`, `absent`, or the rows (from 1) at which it does not. */
  readonly balance: BalanceCheck;
  /** Rows of money that came in and could not be read: not counted anywhere. */
  readonly faults: readonly StatementFault[];
  /** Lines for a person, in Vietnamese. */
  readonly lines: readonly string[];
}

/**
 * Reads a whole statement and says what its credits are; for a host that has the file on its own machine. Of the statement
 * only the credits that are certain are kept, and only when asked to.
 * @param request see `TableRequest`
 * @throws Refusal when its columns cannot be told, or the account is not the campaign's
 */
export function reconcileTable(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<TableReport> {
  const { tables, account, store } = checkedArguments(REQUEST, request);
  const assessment = assess(snapshot, now.today);
  const [found] = tables.flatMap((rows) => {
    const columns = findStatementColumns(rows);
    return columns ? [{ rows, columns }] : [];
  });
  if (!found) throw new Refusal(STATEMENT_READ.noHeader);
  const { accounts } = assessment;
  const reading = readStatement(found.rows, found.columns, { accounts, today: now.today });
  const named = accountAsked(account, accounts);
  if (named !== undefined && reading.account !== undefined && named !== reading.account)
    throw new Refusal(STATEMENT_READ.otherAccount(reading.account, named));
  const asked = {
    account: named ?? reading.account ?? (accounts.length === 1 ? accounts[0] : undefined) ?? '',
    lines: reading.credits,
    rows: reading.rows,
  };
  const view = statementView(assessment, asked);
  const outcome = store
    ? storeCredits(view, { certain: true, confirmed: [], except: brokenRows(reading.balance) }, now)
    : { requests: [], protections: [], notice: { title: RECONCILE.title, lines: [] as string[] } };
  const { balance, faults, declaredCreditTotal, creditTotal } = reading;
  const lines = [
    ...outcome.notice.lines,
    ...(typeof balance === 'object' ? [STATEMENT_READ.balanceBroken(balance.brokenAt)] : []),
    ...(declaredCreditTotal !== undefined && declaredCreditTotal !== creditTotal
      ? [STATEMENT_READ.totalDiffers(declaredCreditTotal, creditTotal)]
      : []),
    ...faults.map(({ row, code }) => STATEMENT_READ.fault(row, FAULT_WORDS[code])),
  ];
  return {
    requests: outcome.requests,
    protections: outcome.protections,
    notice: { title: RECONCILE.title, lines },
    report: { ...withBroken(reconcileReport(view), brokenRows(balance)), balance, faults, lines },
  };
}

/** The rows at which the balance breaks say so themselves. */
function withBroken(report: ReconcileReport, broken: ReadonlySet<number>): ReconcileReport {
  const marked = (rows: ReconcileReport['matched']) =>
    rows.map((row) =>
      broken.has(row.row) ? { ...row, doubts: [...row.doubts, STATEMENT_READ.balanceBreaks] } : row,
    );
  return { ...report, matched: marked(report.matched), proposed: marked(report.proposed) };
}

/** A row at which the running balance breaks may be misread, or rows before it may be missing. */
function brokenRows(balance: BalanceCheck): ReadonlySet<number> {
  return new Set(typeof balance === 'object' ? balance.brokenAt : []);
}

/** The account that a person names by its number or its place in `Cấu hình`, 1 or 2; undefined when none is named. */
function accountAsked(typed: string, accounts: readonly string[]): string | undefined {
  if (typed === '') return undefined;
  return (/^\d$/.test(typed) ? accounts[Number(typed) - 1] : undefined) ?? typed;
}
