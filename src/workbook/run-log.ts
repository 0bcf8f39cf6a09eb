import { textOf } from '../domain/cells.ts';
import { TABS } from '../text/vi.ts';
import { LOG_HEADERS } from '../text/vi-columns.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import type { Column } from './columns.ts';
import { rowData } from './content.ts';
import { bookMark, dropMark } from './marks.ts';
import { findTable, typedRows } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import { RUN_TOKEN, type WorkbookView } from './tab-view.ts';
import type { ToolCell } from './tool-cell.ts';

export type LogKey = keyof typeof LOG_HEADERS;

/** `Nhật ký`: append-only; one line for each write. */
export const LOG_FORM: readonly Column<LogKey>[] = [
  { key: 'run', header: LOG_HEADERS.run, kind: 'integer', role: 'essential', width: 60 },
  { key: 'at', header: LOG_HEADERS.at, kind: 'text', role: 'essential', width: 150 },
  { key: 'who', header: LOG_HEADERS.who, kind: 'text', role: 'typed', width: 190 },
  { key: 'what', header: LOG_HEADERS.what, kind: 'text', role: 'essential', width: 200 },
  { key: 'figures', header: LOG_HEADERS.figures, kind: 'text', role: 'typed', width: 520 },
  { key: 'fingerprint', header: LOG_HEADERS.fingerprint, kind: 'text', role: 'typed', width: 150 },
];

export interface LogLine {
  readonly run: number;
  readonly at: string;
  readonly what: string;
  readonly fingerprint: string;
}

/** What is larger was typed by somebody; Google takes no such number for a token. */
const MOST_RUNS = 1_000_000_000;

/** The lines of the log that bear a number, oldest first. */
export function readLog(view: WorkbookView): LogLine[] {
  const tab = view.byTitle(TABS.log);
  const table = tab && findTable(tab, LOG_FORM, '').table;
  if (!table) return [];
  return typedRows(table).flatMap((row) => {
    const run = Number(textOf(table.cell(row, 'run')));
    if (!Number.isInteger(run) || run < 1 || run > MOST_RUNS) return [];
    const text = (key: LogKey) => textOf(table.cell(row, key));
    return [{ run, at: text('at'), what: text('what'), fingerprint: text('fingerprint') }];
  });
}

/** The lines behind the last `Mở đợt mới`: what came before is of another year. */
export function ofThisRound(log: readonly LogLine[]): readonly LogLine[] {
  return log.slice(log.map(({ what }) => what).lastIndexOf(LOG_WORDS.newRound) + 1);
}

/** How many run tokens are kept: enough that no run still under way read a state older than the oldest. */
const KEPT_TOKENS = 50;

/** The next run's number, above every number in the log and every token. */
export function nextRun(view: WorkbookView, log: readonly LogLine[]): number {
  return Math.max(0, ...log.map((line) => line.run), ...tokens(view).map(({ run }) => run)) + 1;
}

/**
 * Marks a write with its number. Metadata ids are unique in a workbook, so a second run that read the same state
 * fails as a whole, whoever started it.
 */
export function tokenRequests(view: WorkbookView, run: number): Request[] {
  const stale = tokens(view).filter((token) => token.run <= run - KEPT_TOKENS);
  return [tokenRequest(run), ...stale.map(({ metadataId }) => dropMark(metadataId))];
}

/** The mark alone: for the later batches of a run that writes several, each with the next number. */
export function tokenRequest(run: number): Request {
  return bookMark(RUN_TOKEN, `${run}`, run);
}

/** The runs whose marks are kept, of both files where there are two. */
function tokens(view: WorkbookView): { run: number; metadataId: number }[] {
  return (view.snapshot.developerMetadata ?? []).flatMap(({ metadataKey, metadataValue, metadataId }) =>
    metadataKey === RUN_TOKEN && metadataId !== undefined
      ? [{ run: Number(metadataValue) || 0, metadataId }]
      : [],
  );
}

/** One more line at the end of the log. */
export function logRequest(
  sheetId: number,
  line: { run: number; at: string; who: string; what: string; figures: string; fingerprint: string },
): Request {
  const cells: ToolCell[] = [
    { value: line.run, look: 'integer' },
    { value: line.at, look: 'textCentred' },
    { value: line.who, look: 'text' },
    { value: line.what, look: 'text' },
    { value: line.figures, look: 'text' },
    { value: line.fingerprint, look: 'textCentred' },
  ];
  return { appendCells: { sheetId, rows: rowData([cells]), fields: 'userEnteredValue,userEnteredFormat' } };
}
