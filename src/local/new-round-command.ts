import { existsSync } from 'node:fs';
import type { NewRoundReport } from '../actions/new-round.ts';
import { PRINTED, USAGE } from '../text/vi-cli.ts';
import { NEW_ROUND_CLI, openedLines } from '../text/vi-new-round-page.ts';
import { type CommonOptions, openBook, type Streams, workbookPath } from './commands.ts';
import { UsageError } from './usage-error.ts';
import { writeXlsxFile } from './xlsx/write.ts';

export interface NewRoundOptions extends CommonOptions {
  readonly output?: string;
  /** The accountant's own file of the new round, where the last one has one. */
  readonly tepRiengMoi?: string;
  readonly nam?: string;
  readonly nopTruoc?: string;
  readonly khoa?: string;
  readonly tiepNhanTu?: string;
  readonly tiepNhanDen?: string;
  readonly canCu?: string;
  readonly soKeHoach?: string;
  readonly ngayKeHoach?: string;
  readonly giuNguoi?: boolean;
  readonly lyDo?: string;
  readonly xem?: boolean;
}

/** `mo-dot`: the next round in a file of its own; the last round's stays as it is. */
export async function newRound(file: string, options: NewRoundOptions, streams: Streams): Promise<number> {
  if (options.xem) return look(file, options, streams);
  if (options.output === undefined) throw new UsageError(NEW_ROUND_CLI.noOutput);
  if (options.nam === undefined) throw new UsageError(NEW_ROUND_CLI.noYear);
  const hasOwn = options.tepRieng !== undefined;
  if (hasOwn && options.tepRiengMoi === undefined) throw new UsageError(NEW_ROUND_CLI.noOwnOutput);
  if (!hasOwn && options.tepRiengMoi !== undefined) throw new UsageError(NEW_ROUND_CLI.noOwn);
  const shared = freePath(options.output);
  const own = options.tepRiengMoi === undefined ? undefined : freePath(options.tepRiengMoi);
  if (own === shared) throw new UsageError(NEW_ROUND_CLI.sameFiles);
  const { session, original, ownOriginal, lost } = await openBook(file, options, streams, true);
  const before = session.sheets.revision;
  const report = session.call('runNewRound', {
    year: options.nam,
    dueDate: options.nopTruoc,
    closingDate: options.khoa,
    acceptFrom: options.tiepNhanTu,
    acceptUntil: options.tiepNhanDen,
    legalBasis: options.canCu,
    planNumber: options.soKeHoach,
    planDate: options.ngayKeHoach,
    keepPeople: options.giuNguoi,
    reason: options.lyDo,
  }) as NewRoundReport;
  // A workbook of that year already: there is nothing to put into another file.
  if (report.from === report.year || session.sheets.revision === before)
    throw new UsageError(openedLines({ ...report, from: report.year })[0] ?? '');
  // The books first, from which the rest can be made again.
  if (own !== undefined && session.own)
    await writeXlsxFile(own, session.own.snapshot(), ownOriginal ? { original: ownOriginal } : {});
  await writeXlsxFile(shared, session.sheets.snapshot(), { original });
  if (lost.length > 0) streams.err(PRINTED.lost(lost));
  const files = own === undefined ? [shared] : [own, shared];
  streams.out(
    options.json
      ? JSON.stringify({ ...report, files })
      : [...openedLines(report), PRINTED.written(files)].join('\n'),
  );
  return 0;
}

async function look(file: string, options: NewRoundOptions, streams: Streams): Promise<number> {
  const { session } = await openBook(file, options, streams);
  const board = session.call('sideNewRound') as Parameters<typeof NEW_ROUND_CLI.board>[0];
  streams.out(options.json ? JSON.stringify(board) : NEW_ROUND_CLI.board(board).join('\n'));
  return 0;
}

/** @throws UsageError for a file that is there already: a round is never put over anything */
function freePath(name: string): string {
  const path = workbookPath(name);
  if (existsSync(path)) throw new UsageError(USAGE.exists(path));
  return path;
}
