/** Sends a dispatch as the host does, each of its batches checked as Google would and applied to a book. */
import type { Dispatch, MailEnd, OutgoingMail } from '../../src/actions/dispatch.ts';
import { nextRun, readLog } from '../../src/workbook/run-log.ts';
import type { Request } from '../../src/workbook/sheets-api.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';
import { faultsOf } from '../contract/check-requests.ts';
import type { Book } from './book.ts';

export interface Dispatched<Report> {
  readonly report: Report;
  readonly mails: readonly OutgoingMail[];
  readonly lines: readonly string[];
}

/**
 * @param endOf what becomes of a mail; left out: it leaves. `killed`: the run ends before anybody hears of it
 */
export function send<Report>(
  book: Book,
  dispatch: Dispatch<Report>,
  at: string,
  endOf: (mail: OutgoingMail, place: number) => MailEnd | 'killed' = () => 'sent',
): Dispatched<Report> {
  const view = workbookView(book.read());
  const run = nextRun(view, readLog(view));
  let step = 0;
  const write = (requests: Request[]) => {
    if (requests.length === 0) return;
    const faults = faultsOf(requests, book.read(), { token: run + step });
    if (faults.length > 0) throw new Error(`Google would refuse this batch:\n${faults.join('\n')}`);
    book.send(...requests);
    step += 1;
  };
  const ends: MailEnd[] = [];
  const mails: OutgoingMail[] = [];
  for (const [place, mail] of dispatch.mails.entries()) {
    write(dispatch.claim(place, step, at));
    const end = endOf(mail, place);
    if (end === 'killed') return { report: dispatch.report(ends), mails, lines: [] };
    if (end === 'sent') mails.push(mail);
    ends.push(end);
    write(dispatch.settle(end, step));
  }
  write(dispatch.close(ends, step, at));
  if (dispatch.protections.length > 0) book.send(...dispatch.protections);
  return { report: dispatch.report(ends), mails, lines: dispatch.notice(ends).lines };
}
