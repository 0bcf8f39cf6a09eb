import type { Channel } from '../domain/reminders.ts';
import { TABS } from '../text/vi.ts';
import { testSubject } from '../text/vi-letters.ts';
import { senderName } from '../text/vi-mail.ts';
import { momentWords } from '../text/vi-notices.ts';
import { REMIND } from '../text/vi-reminders.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { dailyRequests, readDaily } from '../workbook/daily-state.ts';
import { protectionRequests } from '../workbook/protections.ts';
import {
  mailedRequests,
  reminderLines,
  reminderPlace,
  settleSending,
  wasMailed,
} from '../workbook/reminder-log.ts';
import { logRequest, nextRun, readLog, tokenRequest, tokenRequests } from '../workbook/run-log.ts';
import type { Request } from '../workbook/sheets-api.ts';
import { historyRequests } from '../workbook/submission-history.ts';
import type { Assessment } from './assess.ts';
import { countEnds, type Dispatch, type MailEnd, type OutgoingMail } from './dispatch.ts';
import type { RenderedLetter } from './letter-render.ts';
import { Refusal } from './refusal.ts';
import { campaignKey, type ReminderView } from './reminder-plan.ts';
import { tabMaker } from './tab-maker.ts';

/** A mail with its line in the log. */
export interface LoggedMail {
  readonly unit: string;
  readonly unitName: string;
  readonly to: string;
  readonly occasion: string;
  readonly channel: Channel;
  /** In words, of the unit and of nobody in it. */
  readonly reasons: string;
  readonly letter: RenderedLetter;
}

/** What else a run does and tells. */
export interface Sending<Report> {
  readonly mails: readonly LoggedMail[];
  readonly overQuota: number;
  /** Told after the counts. */
  readonly remarks: readonly string[];
  /** Whether this is the daily trigger's run: then it is noted, and what is noticed of the lists is recorded. */
  readonly daily: boolean;
  /** More requests about who may edit what. */
  readonly protections: readonly Request[];
  report(ends: readonly MailEnd[]): Report;
}

/**
 * The dispatch of some mails.
 * @throws Refusal when nobody could tell what was sent before
 */
export function dispatchMails<Report>(view: ReminderView, sending: Sending<Report>): Dispatch<Report> {
  const { assessment, followed, now } = view;
  const { view: book, settings } = assessment;
  refuseWithoutLog(view);
  const isFiles = now.outbox !== undefined;
  const run = nextRun(book, readLog(book));
  const tabs = toolTabs(assessment);
  const place = reminderPlace(tabs.reminders, followed.reminders.table);
  const { mails, overQuota, remarks, daily } = sending;
  /** What a killed run left half done; and the tabs that are missing. */
  const opening: Request[] = [
    ...tabs.made,
    ...(followed.reminders.lines.some(({ state }) => state === 'sending')
      ? [settleSending(place, 'unknown')]
      : []),
  ];
  const token = (step: number): Request[] =>
    step === 0 ? tokenRequests(book, run) : [tokenRequest(run + step)];
  const news = daily ? historyRequests(tabs.history, followed.history.table, followed.news) : [];
  const counts = (ends: readonly MailEnd[]) => countEnds(ends, mails.length, overQuota);

  return {
    mails: mails.map((mail) => outgoing(mail, settings)),
    overQuota,
    claim(at, step, moment) {
      const mail = mails[at];
      if (!mail) return [];
      const { letter, ...line } = mail;
      const claimed = {
        ...line,
        at: momentWords(moment),
        campaign: campaignKey(view),
        dueDate: settings.dueDate,
        subject: letter.subject,
        state: 'sending' as const,
        who: now.who,
        note: now.outbox === undefined ? '' : REMIND.asFile,
      };
      const first = step === 0 ? [...opening, ...mailedRequests(book)] : [];
      return [...first, ...token(step), reminderLines(place, [claimed])];
    },
    settle: (end, step) => [...token(step), settleSending(place, end)],
    close(ends, step, moment) {
      const told = counts(ends);
      const isNews = mails.length + overQuota > 0 || news.length > 0;
      const state = daily ? readDaily(book) : undefined;
      if (!isNews && !state) return [];
      const result = mails.length + overQuota > 0 ? REMIND.done(told, isFiles) : REMIND.noneDue;
      const line = {
        run: run + step,
        at: momentWords(moment),
        who: now.who,
        what: daily ? LOG_WORDS.remindedDaily : LOG_WORDS.reminded,
        figures: result,
        fingerprint: '',
      };
      return [
        ...(step === 0 ? opening : []),
        ...token(step),
        ...news,
        ...(state ? dailyRequests(book, { ...state, lastRun: moment, lastResult: result }) : []),
        ...(isNews ? [logRequest(tabs.log, line)] : []),
      ];
    },
    protections: [...protectionRequests(book, tabs.protections), ...sending.protections],
    notice: (ends) => ({
      title: REMIND.title,
      lines: [mails.length + overQuota > 0 ? REMIND.done(counts(ends), isFiles) : REMIND.noneDue, ...remarks],
    }),
    report: (ends) => sending.report(ends),
  };
}

function outgoing(
  { to, channel, letter }: LoggedMail,
  settings: ReminderView['assessment']['settings'],
): OutgoingMail {
  const { subject, text, html } = letter;
  return {
    to,
    subject: channel === 'test' ? testSubject(subject) : subject,
    text,
    html,
    name: senderName(settings),
    replyTo: settings.accountantEmail,
  };
}

/** @throws Refusal when nobody could tell what was sent before */
export function refuseWithoutLog(view: ReminderView): void {
  const why = whyNothingIsSent(view);
  if (why !== '') throw new Refusal(why);
}

/** Without the log nobody knows what was sent: then nothing is. @returns the sentence; '' when mails may leave */
export function whyNothingIsSent({ assessment: { view }, followed }: ReminderView): string {
  if (followed.reminders.problems.some(({ severity }) => severity === 'error')) return REMIND.logUnreadable;
  return !view.byTitle(TABS.reminders) && wasMailed(view) ? REMIND.logLost : '';
}

/** The tabs that a dispatch writes; those that are missing are made by its first batch. */
export function toolTabs(assessment: Assessment) {
  const { idOf, made, protections } = tabMaker(assessment);
  return { log: idOf('log'), reminders: idOf('reminders'), history: idOf('history'), made, protections };
}
