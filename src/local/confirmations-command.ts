import type { ConfirmationsReport } from '../actions/confirmations.ts';
import { PRINTED } from '../text/vi-cli.ts';
import { CONFIRMATIONS_CLI } from '../text/vi-confirmations.ts';
import { CODES_PRINTED } from '../text/vi-payment-codes.ts';
import { type CommonOptions, openBook, replaceKeeping, type Streams, saveAndTell } from './commands.ts';
import { pagePath } from './page-path.ts';

export interface ConfirmationsOptions extends CommonOptions {
  readonly output?: string;
  /** Codes of units or people, with commas between. */
  readonly donVi?: string;
}

/**
 * `giay-xac-nhan`: papers for the received money that has none, written into the workbook; with `-o` the papers that stand,
 * and those that were just cancelled, as a page to be printed.
 */
export async function confirmations(
  file: string,
  options: ConfirmationsOptions,
  streams: Streams,
): Promise<number> {
  const target = options.output === undefined ? undefined : pagePath(options.output);
  const book = await openBook(file, options, streams);
  const report = book.session.call('runConfirmations', requestOf(options)) as ConfirmationsReport;
  // The workbook first: no paper may leave the printer whose number is nowhere.
  const written = await saveAndTell(book, streams);
  if (target !== undefined) {
    const numbers = [...report.cancelled.map(({ number }) => number), ...report.standing];
    const page = book.session.call('runConfirmationSheet', { numbers }) as string;
    replaceKeeping(target, Buffer.from(page), streams);
  }
  if (options.json) {
    const { lines, ...json } = report;
    streams.out(JSON.stringify(json));
    return 0;
  }
  streams.out(
    [
      ...report.lines,
      ...report.cancelled.map(({ number }) => CONFIRMATIONS_CLI.cancelled(number)),
      ...report.issued.map(({ number, voucher, codes, amount }) =>
        CONFIRMATIONS_CLI.paper(number, voucher, codes.join(', '), amount),
      ),
      ...(written.length > 0 ? [PRINTED.written(written)] : []),
      ...(target === undefined ? [] : [CODES_PRINTED.written(target)]),
    ].join('\n'),
  );
  return 0;
}

function requestOf({ donVi }: ConfirmationsOptions): { codes?: string[] } {
  if (donVi === undefined) return {};
  return { codes: donVi.split(',').map((code) => code.trim()) };
}
