import type { HandoverReport } from '../actions/handover-report.ts';
import { HANDOVER_CLI } from '../text/vi-handover.ts';
import { CODES_PRINTED } from '../text/vi-payment-codes.ts';
import { isoDay, vietnameseDay } from './clock.ts';
import { type CommonOptions, openBook, replaceKeeping, type Streams } from './commands.ts';
import { pagePath } from './page-path.ts';

export interface HandoverOptions extends CommonOptions {
  readonly output?: string;
  readonly tu?: string;
  readonly den?: string;
}

/**
 * `ban-giao`: what went to the treasury in a time, with which receipts; with `-o` as a page to be printed. The workbook is only
 * read.
 */
export async function handover(file: string, options: HandoverOptions, streams: Streams): Promise<number> {
  const target = options.output === undefined ? undefined : pagePath(options.output);
  const request = {
    ...(options.tu === undefined ? {} : { from: isoDay(options.tu) }),
    ...(options.den === undefined ? {} : { until: isoDay(options.den) }),
  };
  const { session } = await openBook(file, options, streams);
  const report = session.call('runHandover', request) as HandoverReport;
  if (target !== undefined) {
    const page = session.call('runHandoverSheet', request) as string;
    replaceKeeping(target, Buffer.from(page), streams);
  }
  const { lines, transfers, ...json } = report;
  if (options.json) {
    streams.out(JSON.stringify({ ...json, transfers }));
    return 0;
  }
  const [first = '', ...rest] = lines;
  streams.out(
    [
      first,
      ...transfers.map(({ on, voucher, from, amount, receipts }) =>
        HANDOVER_CLI.transfer(
          on === null ? '' : vietnameseDay(on),
          voucher,
          from,
          amount,
          receipts.filter((receipt) => receipt.voucher !== null).length,
        ),
      ),
      ...rest,
      ...(target === undefined ? [] : [CODES_PRINTED.written(target)]),
    ].join('\n'),
  );
  return 0;
}
