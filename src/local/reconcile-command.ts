import type { TableReport } from '../actions/reconcile-table.ts';
import { PRINTED } from '../text/vi-cli.ts';
import { RECONCILE_CLI } from '../text/vi-reconcile-cli.ts';
import { type CommonOptions, openBook, type Streams, saveAndTell } from './commands.ts';
import { printedReconciliation } from './print-reconciliation.ts';
import { statementTables } from './statement-file.ts';
import { UsageError } from './usage-error.ts';

export interface ReconcileOptions extends CommonOptions {
  readonly saoKe?: string;
  readonly taiKhoan?: string;
  readonly bangMa?: string;
  /** Whether what is certain is kept; without it nothing is written. */
  readonly ghi?: boolean;
}

/** `doi-chieu`: a bank statement beside the workbook. Of the statement only credits that are certain are ever written. */
export async function reconcile(file: string, options: ReconcileOptions, streams: Streams): Promise<number> {
  if (options.saoKe === undefined) throw new UsageError(RECONCILE_CLI.noStatement);
  const tables = await statementTables(options.saoKe, options.bangMa);
  const book = await openBook(file, options, streams);
  const store = options.ghi ?? false;
  const report = book.session.call('runStatement', {
    tables,
    account: options.taiKhoan ?? '',
    store,
  }) as TableReport;
  const written = await saveAndTell(book, streams);
  if (options.json) {
    const { lines, ...json } = report;
    streams.out(JSON.stringify(json));
    return 0;
  }
  streams.out([printedReconciliation(report), '', ...report.lines].join('\n').trimEnd());
  if (!store)
    streams.out(`\n${report.matched.length > 0 ? RECONCILE_CLI.notStored : RECONCILE_CLI.nothingCertain}`);
  else if (written.length > 0) streams.out(`\n${PRINTED.written(written)}`);
  return 0;
}
