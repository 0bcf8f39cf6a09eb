import type { PaymentReport } from '../actions/payment-codes.ts';
import { CODES_PRINTED } from '../text/vi-payment-codes.ts';
import { type CommonOptions, openBook, replaceKeeping, type Streams } from './commands.ts';
import { pagePath } from './page-path.ts';
import { printedCodes } from './print-codes.ts';

/** `ma`: everybody's transfer memo and QR code; with `-o`, as a page to be printed. The workbook is only read. */
export async function codes(
  file: string,
  options: CommonOptions & { output?: string },
  streams: Streams,
): Promise<number> {
  const target = options.output === undefined ? undefined : pagePath(options.output);
  const { session } = await openBook(file, options, streams);
  const report = session.call('runPaymentCodes') as PaymentReport;
  if (target !== undefined)
    replaceKeeping(target, Buffer.from(session.call('runPaymentSheet') as string), streams);
  if (options.json) streams.out(JSON.stringify(report.codes));
  else if (target === undefined) streams.out(printedCodes(report));
  else streams.out([CODES_PRINTED.written(target), report.noQr].filter((line) => line !== '').join('\n'));
  return 0;
}
