import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SeparateReport } from '../actions/separate-books.ts';
import { PRINTED } from '../text/vi-cli.ts';
import { OWN_FILE_CLI } from '../text/vi-own-file.ts';
import { type CommonOptions, openBook, type Streams, saveAndTell, workbookPath } from './commands.ts';
import { newSpreadsheet } from './session.ts';
import { UsageError } from './usage-error.ts';
import { readXlsxFile } from './xlsx/read.ts';
import { writeXlsxFile } from './xlsx/write.ts';

export interface SeparateOptions extends CommonOptions {
  /** Whether the lists of businesses and donors go too. */
  readonly caDanhSach?: boolean;
}

/** `tach-so`: moves the books of money into the accountant's own file, which is made where there is none. */
export async function separate(file: string, options: SeparateOptions, streams: Streams): Promise<number> {
  if (options.tepRieng === undefined) throw new UsageError(OWN_FILE_CLI.noFile);
  const own = workbookPath(options.tepRieng);
  if (own === resolve(file)) throw new UsageError(OWN_FILE_CLI.sameFile);
  // Before anything is made: what is wrong with the shared file is said first.
  await readXlsxFile(resolve(file));
  if (!existsSync(own)) await writeXlsxFile(own, newSpreadsheet(OWN_FILE_CLI.fileTitle));
  const book = await openBook(file, options, streams, true);
  const report = book.session.call('runSeparateBooks', {
    withLists: options.caDanhSach ?? false,
  }) as SeparateReport;
  const written = await saveAndTell(book, streams);
  if (options.json) streams.out(JSON.stringify({ moved: report.moved, file: own }));
  else streams.out([...report.lines, ...(written.length > 0 ? [PRINTED.written(written)] : [])].join('\n'));
  return 0;
}
