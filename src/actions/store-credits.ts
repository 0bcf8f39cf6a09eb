import { twinRows } from '../domain/doubts.ts';
import { fold } from '../domain/fold.ts';
import type { Allocation, Match } from '../domain/match.ts';
import { addDong, excess } from '../domain/quantities.ts';
import { lineIds } from '../domain/statement-identity.ts';
import { RECONCILE } from '../text/vi-statement.ts';
import { textFingerprint } from '../workbook/fingerprint.ts';
import { creditLines, type KeptCredit } from './credit-lines.ts';
import type { Now, Outcome } from './outcome.ts';
import { receiptBatch } from './receipt-batch.ts';
import { type ReconcileReport, reconcileReport, type StatementView } from './reconcile.ts';
import { allocationsOf, type StoreRequest } from './reconcile-request.ts';
import { Refusal } from './refusal.ts';

export interface StoreReport extends ReconcileReport {
  readonly stored: number;
}

type Asked = Pick<StoreRequest, 'certain' | 'confirmed'> & {
  /** Rows of the statement that are not kept by themselves, certain as their codes are. */
  readonly except?: ReadonlySet<number>;
};

/**
 * Keeps credits of a statement: each in `Sao kê`, and its shares in `Sổ thu` where they do not stand there already.
 * Everything else of the statement is written nowhere.
 * @throws Refusal when something asked for cannot be; then nothing is written
 */
export function storeCredits(view: StatementView, asked: Asked, now: Now): Outcome<StoreReport> {
  const kept = keptOf(view, asked);
  const whole = addDong(...kept.map(({ line }) => line.amount));
  const amount = addDong(...kept.flatMap(({ allocations }) => allocations.map((share) => share.amount)));
  const report = { ...reconcileReport(view), stored: kept.length };
  const rows = new Set(kept.map(({ line }) => line.row));
  const left = RECONCILE.left(
    view.result.proposed.filter(({ line }) => !rows.has(line.row)).length,
    view.result.unmatched.filter(({ row }) => !rows.has(row)).length,
  );
  const twins = twinRows(kept.map(({ line }) => line));
  const doubtful = asked.certain
    ? view.result.matched.filter((match) => !rows.has(match.line.row) && !isCertain(view, match, asked))
    : [];
  const lines = [
    RECONCILE.stored(kept.length, amount, excess(whole, amount)),
    ...(twins.length === 0 ? [] : [RECONCILE.twins(twins)]),
    ...(doubtful.length === 0 ? [] : [RECONCILE.doubtful(doubtful.map(({ line }) => line.row))]),
    ...(left === '' ? [] : [`${left}.`]),
  ];
  if (kept.length === 0)
    return { requests: [], protections: [], notice: { title: RECONCILE.title, lines }, report };
  const { assessment } = view;
  if (!assessment.receipts.received) lines.push(RECONCILE.firstLine);
  const { credits, receipts } = creditLines(view, kept, now);
  return {
    ...receiptBatch(assessment, now, {
      credits,
      receipts,
      what: RECONCILE.title,
      figures: RECONCILE.log(kept.length, amount),
    }),
    notice: { title: RECONCILE.title, lines },
    report,
  };
}

/** What is certain, and what the accountant said. @throws Refusal for a line that is not there, or shares that cannot be */
function keptOf(view: StatementView, asked: Asked): KeptCredit[] {
  const { result, lines, account, payees, bank } = view;
  const confirmed = new Map(asked.confirmed.map((one) => [one.row, allocationsOf(one.shares)]));
  const ids = lineIds(account, lines, textFingerprint);
  const codes = new Map(payees.map(({ code }) => [fold(code), code]));
  const findings = new Map<number, Match>(
    [...result.matched, ...result.proposed].map((match) => [match.line.row, match]),
  );
  const certain = new Set(
    asked.certain
      ? result.matched.filter((match) => isCertain(view, match, asked)).map(({ line }) => line.row)
      : [],
  );
  const kept = lines.flatMap((line, place): KeptCredit[] => {
    const id = ids[place] ?? '';
    const said = confirmed.get(line.row);
    const finding = findings.get(line.row);
    if (bank.credits.has(id)) return [];
    confirmed.delete(line.row);
    if (!said) return finding && certain.has(line.row) ? [finding] : [];
    for (const { code } of said)
      if (!codes.has(fold(code))) throw new Refusal(RECONCILE.unknownCode(line.row, code));
    const allocations = said.map(({ code, amount }) => ({ code: codes.get(fold(code)) ?? code, amount }));
    if (addDong(...allocations.map(({ amount }) => amount)) > line.amount)
      throw new Refusal(RECONCILE.tooMuch(line.row));
    const isAsProposed = finding && sameShares(finding.allocations, allocations);
    return [{ line, id, pass: isAsProposed ? finding.pass : 'hand', allocations }];
  });
  for (const row of confirmed.keys()) throw new Refusal(RECONCILE.notALine(row));
  return kept;
}

/** Kept without a further word: by its whole code, and with nothing to look at. */
function isCertain({ doubts }: StatementView, match: Match, { except }: Asked): boolean {
  return (doubts.get(match) ?? []).length === 0 && !except?.has(match.line.row);
}

function sameShares(a: readonly Allocation[], b: readonly Allocation[]): boolean {
  const key = (shares: readonly Allocation[]) =>
    shares
      .map(({ code, amount }) => `${fold(code)} ${amount}`)
      .sort()
      .join();
  return key(a) === key(b);
}
