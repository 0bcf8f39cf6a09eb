import { resolve } from 'node:path';
import type { SealBoard } from '../actions/seal-board.ts';
import type { SealCheckReport } from '../actions/seal-check.ts';
import type { SealRunReport } from '../actions/seal-run.ts';
import { PRINTED } from '../text/vi-cli.ts';
import { changeLine } from '../text/vi-seal-changes.ts';
import { SEAL_CLI } from '../text/vi-seal-page.ts';
import { type CommonOptions, openBook, type Streams, saveAndTell } from './commands.ts';
import { UsageError } from './usage-error.ts';

export interface SealOptions extends CommonOptions {
  readonly nguoiLap?: string;
  readonly nguoiDuyet?: string;
  readonly lyDo?: string;
  readonly vanChot?: string;
  /** Only look at what would be sealed. */
  readonly xem?: boolean;
  /** Digest, follow and add up again what was sealed. */
  readonly kiem?: boolean;
}

/** Lines of changes that are printed; `--json` has them all. */
const MOST_PRINTED = 40;

/** `chot`: freezes the figures as sent; `--xem` looks before, `--kiem` checks what was sealed. */
export async function seal(file: string, options: SealOptions, streams: Streams): Promise<number> {
  if (options.kiem) return verify(file, options, streams);
  if (options.xem) return look(file, options, streams);
  const { nguoiLap, nguoiDuyet } = options;
  if (nguoiLap === undefined) throw new UsageError(SEAL_CLI.noPreparer);
  if (nguoiDuyet === undefined) throw new UsageError(SEAL_CLI.noApprover);
  const book = await openBook(file, options, streams);
  // What is sealed is a run of `Tổng hợp`: where the figures moved since, that comes first. Both are saved as one.
  book.session.call('runConsolidate');
  const report = book.session.call('runSeal', {
    preparedBy: nguoiLap,
    approvedBy: nguoiDuyet,
    ...(options.lyDo === undefined ? {} : { reason: options.lyDo }),
    ...(options.vanChot === undefined ? {} : { waiver: options.vanChot }),
  }) as SealRunReport;
  const written = await saveAndTell(book, streams);
  if (options.json) {
    const { lines, ...json } = report;
    streams.out(JSON.stringify(json));
    return 0;
  }
  streams.out(
    [
      ...report.lines,
      ...changesPrinted(report.changes),
      written.length === 0
        ? PRINTED.unchanged(resolve(file))
        : (report.changed ? PRINTED.written : PRINTED.consolidatedInto)(written),
    ].join('\n'),
  );
  return 0;
}

async function look(file: string, options: SealOptions, streams: Streams): Promise<number> {
  const { session } = await openBook(file, options, streams);
  const board = session.call('sideSeal') as SealBoard;
  if (options.json) streams.out(JSON.stringify(board));
  else streams.out([...SEAL_CLI.board(board), ...changesPrinted(board.changes, board.omitted)].join('\n'));
  return 0;
}

/** @returns 2 where something is no longer as it was sealed, as `kiem-tra` does for errors */
async function verify(file: string, options: SealOptions, streams: Streams): Promise<number> {
  const { session } = await openBook(file, options, streams);
  const report = session.call('runSealCheck') as SealCheckReport;
  if (options.json) {
    const { lines, ...json } = report;
    streams.out(JSON.stringify(json));
  } else streams.out([...report.lines, ...changesPrinted(report.changes)].join('\n'));
  return report.ok ? 0 : 2;
}

function changesPrinted(changes: SealRunReport['changes'], omitted = 0): string[] {
  if (changes.length === 0) return [];
  const rest = changes.length - MOST_PRINTED + omitted;
  return [
    SEAL_CLI.changes,
    ...changes
      .slice(0, MOST_PRINTED)
      .map((change) => SEAL_CLI.change(changeLine(change), change.tab, change.cell)),
    ...(rest > 0 ? [SEAL_CLI.more(rest)] : []),
  ];
}
