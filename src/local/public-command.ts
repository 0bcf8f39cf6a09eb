import { extname, resolve } from 'node:path';
import type { PublicReport } from '../actions/public-file.ts';
import { PUBLIC_CLI, PUBLIC_TAB } from '../text/vi-public.ts';
import { type CommonOptions, openBook, replaceKeeping, type Streams } from './commands.ts';
import { newSpreadsheet, PUBLIC_ID } from './session.ts';
import { UsageError } from './usage-error.ts';
import { xlsxBytes } from './xlsx/write.ts';

export interface PublicOptions extends CommonOptions {
  readonly output?: string;
}

/** `cong-khai`: what everybody may read, as a workbook or a page of its own. The campaign's workbook is only read. */
export async function publicBoard(file: string, options: PublicOptions, streams: Streams): Promise<number> {
  const target =
    options.output === undefined ? undefined : outputPath(options.output, file, options.tepRieng);
  const { session } = await openBook(file, options, streams, false, newSpreadsheet(PUBLIC_TAB));
  const { lines, ...report } = session.call('runPublicBoard') as PublicReport;
  if (target !== undefined) {
    if (isPage(target)) {
      replaceKeeping(target, Buffer.from(session.call('runPublicSheet') as string), streams);
    } else {
      session.call('runPublish', PUBLIC_ID);
      const { bytes } = await xlsxBytes(session.publicFile?.snapshot() ?? {});
      replaceKeeping(target, bytes, streams);
    }
  }
  if (options.json) {
    streams.out(JSON.stringify({ ...report, file: target ?? null }));
    return 0;
  }
  const { mobilised, paid } = report.totals;
  streams.out(
    [
      PUBLIC_CLI.totals(mobilised, paid),
      ...lines,
      ...(target === undefined ? [] : [PUBLIC_CLI.written(target)]),
    ].join('\n'),
  );
  return 0;
}

function isPage(path: string): boolean {
  return /^\.html?$/i.test(extname(path));
}

/** @throws UsageError for a name that no program would open, and for a file of the campaign */
function outputPath(path: string, ...books: readonly (string | undefined)[]): string {
  const to = resolve(path);
  if (!isPage(to) && extname(to).toLowerCase() !== '.xlsx') throw new UsageError(PUBLIC_CLI.badName(path));
  if (books.some((book) => book !== undefined && resolve(book) === to))
    throw new UsageError(PUBLIC_CLI.isBook);
  return to;
}
