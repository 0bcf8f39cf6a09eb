import { type Doubt, doubtsOf, movedInto } from '../domain/doubts.ts';
import { fold } from '../domain/fold.ts';
import type { Match, MatchPayee, MatchResult } from '../domain/match.ts';
import { matchStatement } from '../domain/matching.ts';
import { type Dong, NO_DONG } from '../domain/quantities.ts';
import { ownAccounts } from '../domain/settings.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import { TABS } from '../text/vi.ts';
import { doubtWords, RECONCILE } from '../text/vi-statement.ts';
import type { BankBook } from '../workbook/bank-book.ts';
import { textFingerprint } from '../workbook/fingerprint.ts';
import type { Assessment } from './assess.ts';
import { payeesOf } from './payees.ts';
import { Refusal } from './refusal.ts';

/** A credit of the statement with whom it is for, as JSON. */
export interface MatchedRow {
  /** In the statement, from 1. */
  readonly row: number;
  readonly amount: number;
  readonly pass: Match['pass'];
  readonly allocations: readonly { readonly code: string; readonly amount: number }[];
  /** What of the amount is nobody's yet. */
  readonly open: number;
  /** Codes of a few who it could be instead. */
  readonly others: readonly string[];
  /** What is to be looked at before it is kept, in Vietnamese: by itself no row with a doubt is. */
  readonly doubts: readonly string[];
}

export interface ReconcileReport {
  readonly statement: {
    readonly account: string;
    /** Rows with a movement, money out among them; as the reader of the statement counted. */
    readonly rows: number;
    readonly credits: number;
    readonly creditTotal: number;
  };
  readonly matched: readonly MatchedRow[];
  readonly proposed: readonly MatchedRow[];
  readonly unmatched: { readonly count: number; readonly total: number };
  /** Rows; what they are worth stands beside. */
  readonly alreadyImported: number;
  readonly alreadyImportedTotal: number;
  readonly internal: number;
  readonly internalTotal: number;
}

/** A statement beside the campaign: what its credits are. */
export interface StatementView {
  readonly assessment: Assessment;
  readonly bank: BankBook;
  readonly payees: readonly MatchPayee[];
  readonly account: string;
  readonly lines: readonly StatementLine[];
  readonly rows: number;
  readonly result: MatchResult;
  readonly doubts: ReadonlyMap<Match, readonly Doubt[]>;
}

/**
 * Looks at a statement's credits beside the campaign. Nothing of it is written anywhere.
 * @param rows rows of the statement with a movement, money out among them
 * @throws Refusal when the account is not the campaign's, or `Sao kê` cannot be read
 */
export function statementView(
  assessment: Assessment,
  asked: { readonly account: string; readonly lines: readonly StatementLine[]; readonly rows: number },
): StatementView {
  const { settings, accounts, bank } = assessment;
  const account = accounts.find((number) => fold(number) === fold(asked.account));
  if (account === undefined)
    throw new Refusal(
      asked.account === ''
        ? RECONCILE.unknownAccount(accounts)
        : RECONCILE.otherAccount(asked.account, accounts),
    );
  // Without its headers nobody could tell what was stored before.
  if (assessment.view.byTitle(TABS.bank) && !bank.table) throw new Refusal(RECONCILE.noBank);
  const payees = payeesOf(assessment, { beforeReceipts: true });
  const { owners } = assessment.receipts;
  const found = matchStatement(asked.lines, payees, {
    year: settings.year,
    account,
    accounts: ownAccounts(settings),
    stored: new Set(bank.credits.keys()),
    digest: textFingerprint,
    ofSharedCodes: payeesOf(assessment, { withShared: true }).filter(({ code }) => !owners.has(fold(code))),
  });
  const targets = targetsOf(assessment);
  const receipts = assessment.receipts.book.lines.map(({ receipt }) => receipt);
  // What the book has as money that only moved is nobody's gift, whatever little the bank writes of it.
  const moved = movedInto({ receipts, account });
  const isMoved = ({ amount, on }: StatementLine) => moved(amount, on).length > 0;
  const result = {
    ...found,
    unmatched: found.unmatched.filter((line) => !isMoved(line)),
    internal: [...found.internal, ...found.unmatched.filter(isMoved)],
  };
  const remaining = new Map(payees.map((payee) => [fold(payee.code), payee.remaining]));
  const doubts = doubtsOf([...result.matched, ...result.proposed], {
    account,
    receipts,
    unitOf: (code) => {
      const owner = owners.get(code);
      return owner && fold(owner.reading.orgUnit.code);
    },
    targetOf: (code) => targets.get(code),
    remainingOf: (code) => remaining.get(code) ?? NO_DONG,
  });
  return { assessment, bank, payees, account, lines: asked.lines, rows: asked.rows, result, doubts };
}

/** What the credits of a statement are. */
export function reconcileReport({ account, lines, rows, result, doubts }: StatementView): ReconcileReport {
  const row = (match: Match) => matchedRow(match, doubts.get(match) ?? []);
  const total = (some: readonly StatementLine[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  return {
    statement: { account, rows, credits: lines.length, creditTotal: total(lines) },
    matched: result.matched.map(row),
    proposed: result.proposed.map(row),
    unmatched: { count: result.unmatched.length, total: total(result.unmatched) },
    alreadyImported: result.alreadyImported.length,
    alreadyImportedTotal: total(result.alreadyImported),
    internal: result.internal.length,
    internalTotal: total(result.internal),
  };
}

function matchedRow({ line, pass, allocations, open, others }: Match, doubts: readonly Doubt[]): MatchedRow {
  return {
    row: line.row,
    amount: line.amount,
    pass,
    allocations,
    open,
    others,
    doubts: doubts.map(doubtWords),
  };
}

/** What is asked of each person and of each unit's people together, by code (folded). */
function targetsOf({ units }: Assessment): ReadonlyMap<string, Dong> {
  return new Map(
    units.flatMap(({ reading: { orgUnit }, figures, rows }): [string, Dong][] => [
      ...rows.flatMap(({ row, entry: { target } }): [string, Dong][] =>
        target ? [[fold(row.code), target.amount]] : [],
      ),
      ...(figures ? [[fold(orgUnit.code), figures.targetAmount] as [string, Dong]] : []),
    ]),
  );
}
