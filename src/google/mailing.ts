import type { Dispatch, MailEnd, OutgoingMail } from '../actions/dispatch.ts';
import type { Now } from '../actions/outcome.ts';
import type { ReminderReport } from '../actions/remind.ts';
import { PROGRESS } from '../text/vi-google.ts';
import { REMIND, sendingQuestion } from '../text/vi-reminders.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { moment } from './clock.ts';
import { asFailure, isAnswerless, messageOf, type Phase } from './failures.ts';
import { underLock } from './lock.ts';
import { type OpenWorkbook, openWorkbook, type Reading } from './open-workbook.ts';
import { nowOfRun, protect, runForSidebar, type Task, tellLines } from './run.ts';
import { confirm, toast } from './screen.ts';

/** Work that lets mail leave: what it is called, what it reads, and what it makes of that and of the day's quota. */
export interface MailTask<Report> {
  readonly name: string;
  readonly reads: Reading;
  dispatch(snapshot: Spreadsheet, now: Now, quota: number): Dispatch<Report>;
}

/** What a run of mails came to. */
export interface Mailed<Report> {
  readonly report: Report;
  /** The lines for whoever looks on. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** Google ends a run after six minutes; what is not begun by then is left for the next run. */
const LONGEST_RUN_MS = 4.5 * 60 * 1000;

/** Sends from the menu what is due today, once the person agrees: a mail cannot be called back. */
export function mailAsked(preview: Task<ReminderReport>, task: MailTask<ReminderReport>): void {
  tellLines(task.name, () => {
    const question = mailQuestion(preview);
    if (question === '' || confirm(REMIND.confirmTitle, REMIND.confirm(question)))
      return perform(task, toast).lines;
    return [REMIND.cancelled];
  });
}

/** @returns what is asked before the mails of the day leave, with their addresses; '' when none would */
export function mailQuestion(preview: Task<ReminderReport>): string {
  return sendingQuestion(runForSidebar(preview));
}

/**
 * Sends for a sidebar, the daily trigger or another host.
 * @throws Failure whose message is the Vietnamese sentence, when nothing was begun
 */
export function mailFor<Report>(task: MailTask<Report>): Mailed<Report> {
  return perform(task, () => {});
}

/** The recipients that may still be written to today; none where the service cannot be asked. */
export function mailQuota(): number {
  return Math.max(0, Math.floor(Number(MailApp.getRemainingDailyQuota()) || 0));
}

/** The moment of a run on a host whose mails only become files: there `MailApp` names their folder, which Google's has not. */
export function withOutbox(now: Now): Now {
  const { outbox } = MailApp as { outbox?: unknown };
  return typeof outbox === 'string' && outbox !== '' ? { ...now, outbox } : now;
}

/** The quota is read before anything else; the lock is held for the whole run, so that two clicks are one run. */
function perform<Report>(task: MailTask<Report>, say: (progress: string) => void): Mailed<Report> {
  let phase: Phase = 'reading';
  try {
    return underLock(task.name, () => {
      say(PROGRESS.reading);
      const quota = mailQuota();
      const began = Date.now();
      const workbook = openWorkbook(task.reads);
      const dispatch = task.dispatch(workbook.snapshot, withOutbox(nowOfRun()), quota);
      phase = 'writing';
      const { ends, remarks } = sendAll(workbook, dispatch, began, say);
      const failure = protect(workbook, dispatch);
      say(PROGRESS.done);
      const { title, lines } = dispatch.notice(ends);
      if (failure !== undefined) remarks.push(failure);
      return { report: dispatch.report(ends), title, lines: [...lines, ...remarks] };
    });
  } catch (error) {
    throw asFailure(error, phase);
  }
}

/**
 * One mail after the other, each between its two batches. The first batch that fails ends the run, for then nobody knows
 * who else is at work; a mail whose first batch failed was not sent.
 */
function sendAll<Report>(
  workbook: OpenWorkbook,
  dispatch: Dispatch<Report>,
  began: number,
  say: (progress: string) => void,
): { ends: MailEnd[]; remarks: string[] } {
  const ends: MailEnd[] = [];
  const remarks: string[] = [];
  const broken = (...more: string[]) => ({ ends, remarks: [...remarks, ...more] });
  let step = 0;
  for (const [at, mail] of dispatch.mails.entries()) {
    if (Date.now() - began > LONGEST_RUN_MS) break;
    say(PROGRESS.sending(at + 1, dispatch.mails.length));
    try {
      workbook.write(dispatch.claim(at, step, moment(Date.now())));
      step += 1;
    } catch (error) {
      // Nothing was sent yet, so the sentence of the failure says it all.
      if (ends.length === 0) throw error;
      return broken(asFailure(error, 'writing').message);
    }
    const { end, why, goOn } = send(mail);
    if (why !== '') remarks.push(REMIND.why(mail.to, why));
    ends.push(end);
    const failure = settle(workbook, dispatch, end, step);
    if (failure !== undefined) return broken(REMIND.notSettled(end), failure);
    step += 1;
    if (!goOn) break;
  }
  try {
    const last = dispatch.close(ends, step, moment(Date.now()));
    if (last.length > 0) workbook.write(last);
    return { ends, remarks };
  } catch (error) {
    if (ends.length === 0) throw error;
    return broken(asFailure(error, 'writing').message);
  }
}

/**
 * A batch whose answer never came is sent once more under the same number: were it there already, it is refused.
 * @returns the sentence of the failure
 */
function settle<Report>(
  workbook: OpenWorkbook,
  dispatch: Dispatch<Report>,
  end: MailEnd,
  step: number,
): string | undefined {
  const requests = dispatch.settle(end, step);
  try {
    workbook.write(requests);
    return undefined;
  } catch (error) {
    if (!isAnswerless(error)) return asFailure(error, 'writing').message;
  }
  try {
    workbook.write(requests);
    return undefined;
  } catch (error) {
    return asFailure(error, 'writing').message;
  }
}

/** Sends one mail. A refused address is that mail's fault alone; after any other failure nobody else is tried. */
function send({ to, subject, text, html, name, replyTo }: OutgoingMail): {
  end: MailEnd;
  why: string;
  goOn: boolean;
} {
  try {
    MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name, ...(replyTo ? { replyTo } : {}) });
    return { end: 'sent', why: '', goOn: true };
  } catch (error) {
    const why = messageOf(error);
    if (says(error, 'MailRefused', BAD_ADDRESS)) return { end: 'failed', why, goOn: true };
    return { end: says(error, 'MailNotSent', NOT_SENT) ? 'failed' : 'unknown', why, goOn: false };
  }
}

/** Google's words, in the two languages that an account here has. */
const BAD_ADDRESS = /Invalid email|no recipient|không hợp lệ: .*@/i;
const NOT_SENT =
  /Service invoked too many times|Limit Exceeded|quá nhiều lần|permission|Authorization is required|quyền/i;

/**
 * A host that knows names its error; of Google's own, the words tell. Words of anybody else (a mail server's, say) tell
 * nothing.
 */
function says(error: unknown, name: string, words: RegExp): boolean {
  const given = (error as Error | null)?.name;
  return given === name || (given === GOOGLES && words.test(messageOf(error)));
}

/** What Apps Script calls the errors of its services. */
const GOOGLES = 'Exception';
