import { momentWords } from '../text/vi-notices.ts';
import { logRequest, nextRun, readLog, tokenRequests } from '../workbook/run-log.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import type { Now } from './outcome.ts';

/** What ends a batch: the token of this write and its line of the log. */
export function closing(
  view: WorkbookView,
  logId: number,
  now: Now,
  line: { readonly what: string; readonly figures: string },
): Request[] {
  const run = nextRun(view, readLog(view));
  const entry = { ...line, run, at: momentWords(now.at), who: now.who, fingerprint: '' };
  return [...tokenRequests(view, run), logRequest(logId, entry)];
}
