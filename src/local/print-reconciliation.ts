import type { MatchedRow } from '../actions/reconcile.ts';
import type { TableReport } from '../actions/reconcile-table.ts';
import { RECONCILED } from '../text/vi-reconcile-cli.ts';
import { PASS_WORDS } from '../text/vi-statement.ts';

/** What a statement's credits are, for a terminal. Of money that is nobody's only the sum is said. */
export function printedReconciliation(report: TableReport): string {
  const { statement, matched, proposed, unmatched, balance } = report;
  const { account, rows, credits, creditTotal } = statement;
  return [
    RECONCILED.head(account, rows, credits, creditTotal),
    ...(balance === 'agrees'
      ? [report.faults.length > 0 ? RECONCILED.balanceAgreesWhereRead : RECONCILED.balanceAgrees]
      : []),
    '',
    RECONCILED.matched(matched.length, sumOf(matched)),
    ...matched.flatMap(linesOf),
    RECONCILED.proposed(proposed.length, sumOf(proposed)),
    ...proposed.flatMap(linesOf),
    RECONCILED.unmatched(unmatched.count, unmatched.total),
    ...(report.alreadyImported > 0
      ? [RECONCILED.already(report.alreadyImported, report.alreadyImportedTotal)]
      : []),
    ...(report.internal > 0 ? [RECONCILED.internal(report.internal, report.internalTotal)] : []),
  ].join('\n');
}

function sumOf(rows: readonly MatchedRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

function linesOf({ row, amount, pass, allocations, open, others, doubts }: MatchedRow): string[] {
  const shares = allocations.map((share) => RECONCILED.share(share.code, share.amount));
  const told = shares.length === 0 ? [RECONCILED.nobody(others)] : shares;
  if (open > 0 && shares.length > 0) told.push(RECONCILED.open(open));
  if (others.length > 0 && shares.length > 0) told.push(RECONCILED.others(others));
  return [RECONCILED.row(row, amount, told.join('; '), PASS_WORDS[pass]), ...doubts.map(RECONCILED.doubt)];
}
