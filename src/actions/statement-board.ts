import { isoDate } from '../domain/dates.ts';
import { ownAccounts } from '../domain/settings.ts';
import { RECONCILE } from '../text/vi-statement.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { reconcileReport, statementView } from './reconcile.ts';
import { checkedMatch, checkedStore, linesOf } from './reconcile-request.ts';
import { type StoreReport, storeCredits } from './store-credits.ts';

/**
 * What the credits of a statement are, with who may be chosen for them: for a sidebar that has read the statement itself
 * and sends nothing of it but money that came in. Before there is a statement, no lines and no account are sent.
 * @param request see `MatchRequest`
 * @throws Refusal when the workbook is not of this tool, or the account is not the campaign's
 */
export function statementBoard(snapshot: Spreadsheet, now: Now, request: unknown) {
  const asked = checkedMatch(request);
  const lines = linesOf(asked);
  const assessment = assess(snapshot, now.today);
  const { settings, accounts } = assessment;
  // Of no lines it does not matter whose they are.
  const account = asked.account === '' && lines.length === 0 ? (accounts[0] ?? '') : asked.account;
  const view = statementView(assessment, { account, lines, rows: lines.length });
  const rowsOf = (some: readonly { readonly row: number }[]) => some.map(({ row }) => row);
  return {
    requests: [],
    protections: [],
    notice: { title: RECONCILE.title, lines: [] },
    report: {
      ...reconcileReport(view),
      /** 2024-05-18: what a statement dates later is a slip. */
      today: isoDate(now.today),
      accounts: ownAccounts(settings),
      /** Rows of the statement, from 1: of nobody that is known, stored before, between the campaign's own accounts. */
      rows: {
        unmatched: rowsOf(view.result.unmatched),
        imported: rowsOf(view.result.alreadyImported),
        internal: rowsOf(view.result.internal),
      },
      payees: view.payees.map(({ code, unit, name, unitName, remaining, isUnit }) => ({
        code,
        unit,
        name,
        unitName,
        remaining,
        isUnit,
      })),
      /** Credits that were kept before and stand, the newest first. */
      stored: [...view.bank.credits.values()].reverse().map(({ id, on, amount, text, pass, shares }) => ({
        id,
        on: on ?? null,
        amount,
        text,
        pass,
        shares,
      })),
    },
  } satisfies Outcome<unknown>;
}

export type StatementBoard = ReturnType<typeof statementBoard>['report'];

/**
 * Keeps what is certain, if asked to, and what the accountant confirmed.
 * @param request see `StoreRequest`
 * @throws Refusal when something asked for cannot be; then nothing is written
 */
export function storeStatement(snapshot: Spreadsheet, now: Now, request: unknown): Outcome<StoreReport> {
  const asked = checkedStore(request);
  const lines = linesOf(asked);
  return storeCredits(
    statementView(assess(snapshot, now.today), { ...asked, lines, rows: lines.length }),
    asked,
    now,
  );
}
