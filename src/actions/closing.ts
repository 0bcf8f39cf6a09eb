import { momentWords } from '../text/vi-notices.ts';
import { logRequest, nextRun, readLog, tokenRequests } from '../workbook/run-log.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import type { Now } from './outcome.ts';

/** A write as the log tells of it. */
export interface ClosingLine {
  readonly what: string;
  readonly figures: string;
  /** Its number; the next one when the batch itself does not show it. */
  readonly run?: number;
  /** Of what was read; only a consolidation has one. */
  readonly fingerprint?: string;
}

/** What ends a batch: the token of this write and its line of the log. */
export function closing(view: WorkbookView, logId: number, now: Now, line: ClosingLine): Request[] {
  const { run = nextRun(view, readLog(view)), fingerprint = '' } = line;
  const entry = { ...line, run, fingerprint, at: momentWords(now.at), who: now.who };
  return [...tokenRequests(view, run), logRequest(logId, entry)];
}
