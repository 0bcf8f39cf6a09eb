import { CODES_PRINTED } from '../text/vi-payment-codes.ts';
import { PERSON_CLI } from '../text/vi-person-page.ts';
import { type CommonOptions, openBook, replaceKeeping, type Streams } from './commands.ts';
import { pagePath } from './page-path.ts';
import { UsageError } from './usage-error.ts';

export interface PersonOptions extends CommonOptions {
  readonly ma?: string;
  readonly output?: string;
}

/** `tra-cuu`: one person's or unit's page, to be printed. The workbook is only read. */
export async function person(file: string, options: PersonOptions, streams: Streams): Promise<number> {
  if (options.ma === undefined) throw new UsageError(PERSON_CLI.noCode);
  if (options.output === undefined) throw new UsageError(PERSON_CLI.noOutput);
  const target = pagePath(options.output);
  const { session } = await openBook(file, options, streams);
  const page = session.call('runPersonPage', { code: options.ma.trim() }) as string;
  replaceKeeping(target, Buffer.from(page), streams);
  streams.out(options.json ? JSON.stringify({ file: target }) : CODES_PRINTED.written(target));
  return 0;
}
