import { addDays, type CivilDate, compareDates, isoDate, toSerial } from '../domain/dates.ts';
import { isInvited, type MailState, nextOccasion } from '../domain/reminders.ts';
import { MENU_ITEMS } from '../text/vi-google.ts';
import { shortMessage } from '../text/vi-mail.ts';
import { momentOf } from '../text/vi-notices.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../text/vi-reminder-log.ts';
import { REMIND } from '../text/vi-reminders.ts';
import { campaignTitle } from '../text/vi-summary.ts';
import { readDaily } from '../workbook/daily-state.ts';
import { isListLocked, isReopened, lockedTabs } from '../workbook/list-lock.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import { whyNothingIsSent } from './dispatch-mails.ts';
import type { FollowUp } from './follow-up.ts';
import { followUp } from './follow-up.ts';
import type { Now, Outcome } from './outcome.ts';
import {
  letterTo,
  occasionByHand,
  occasionToday,
  type PlannedReminder,
  type ReminderView,
  reasonWords,
  reminderCount,
  remindersToday,
  standing,
} from './reminder-plan.ts';
import { reminderFacts } from './unit-letter.ts';

export type ReminderBoard = ReturnType<typeof reminderBoard>['report'];
export type BoardUnit = ReminderBoard['units'][number];

/** `none`: nothing is due to it today (done, or no occasion, or an invited unit). */
export type BoardState = MailState | 'none';

/**
 * Everybody's submission, and who would get what today; writes and sends nothing.
 * @param quota recipients that may still be written to today
 * @param account whose triggers would be made here
 * @throws Refusal when the workbook is not of this tool
 */
export function reminderBoard(snapshot: Spreadsheet, now: Now, quota: number, account = now.who) {
  const assessment = assess(snapshot, now.today);
  const view: ReminderView = { assessment, followed: followUp(assessment, now), now };
  const { settings } = assessment;
  const today = new Map(remindersToday(view, quota).map((mail, rank) => [mail.follow, { ...mail, rank }]));
  const occasion = occasionToday(view);
  const next = nextOccasion(settings.reminderDays, settings.dueDate, now.today);
  const daily = readDaily(assessment.view);
  const isClosed = settings.closingDate !== undefined && compareDates(now.today, settings.closingDate) > 0;
  return {
    requests: [],
    protections: [],
    notice: { title: MENU_ITEMS.reminders, lines: [] },
    report: {
      campaign: campaignTitle(settings),
      today: isoDate(now.today),
      dueDate: isoDate(settings.dueDate),
      /** Negative after the due date. */
      daysLeft: toSerial(settings.dueDate) - toSerial(now.today),
      /** `-3`: days against the due date; null when the schedule has nothing today. */
      occasion: occasion ?? null,
      /** The day on which today's occasion began; null when there is none. */
      occasionOn: occasion === undefined ? null : isoDate(addDays(settings.dueDate, Number(occasion))),
      /** The day of the next occasion; null when all have come. */
      nextOn: next === undefined ? null : isoDate(addDays(settings.dueDate, next)),
      schedule: settings.reminderDays,
      maxReminders: settings.maxReminders,
      /** Recipients that may still be written to today. */
      quota,
      accountantEmail: settings.accountantEmail,
      /** Why nothing may be sent; '' when it may. */
      blocked: whyNothingIsSent(view),
      daily: daily ? { ...daily, mine: daily.who === account && account !== '' } : null,
      closing: {
        /** The day after which lists are closed; null when none is set. */
        date: settings.closingDate ? isoDate(settings.closingDate) : null,
        isClosed,
      },
      units: view.followed.units.map((follow) => unitLine(view, follow, today.get(follow))),
    },
  } satisfies Outcome<unknown>;
}

function unitLine(
  view: ReminderView,
  follow: FollowUp,
  mail: (PlannedReminder & { readonly rank: number }) | undefined,
) {
  const { unit, reasons, lastTold, errors } = follow;
  const { orgUnit, tab } = unit.reading;
  const { assessment, now } = view;
  const invited = isInvited(orgUnit.kind);
  const writable = tab !== undefined && orgUnit.kind !== undefined && (invited || reasons.length > 0);
  const byHand = occasionByHand(view, follow);
  const letter = writable ? letterTo(view, follow) : undefined;
  const { handedInOn, paidUntil } = follow;
  return {
    code: orgUnit.code,
    name: orgUnit.name,
    head: orgUnit.head,
    phone: orgUnit.phone,
    to: orgUnit.email,
    /** Businesses and donors: invited and thanked, never reminded by the clock. */
    invited,
    done: !invited && reasons.length === 0 && unit.list !== null,
    reasons: reasonWords(follow),
    state: (mail?.state ?? 'none') satisfies BoardState as BoardState,
    note: mail?.note ?? noteOf(follow, invited),
    /** Its place among those that are due, most urgent first; null when it is not due. */
    rank: mail?.rank ?? null,
    /** Under which it would be sent by hand; '' when there is nothing to write. */
    occasion: writable ? byHand : '',
    /** Whether that mail may still leave: `sent` and `unknown` are not sent again. */
    byHand: standing(view, orgUnit.code, byHand),
    reminders: reminderCount(view, follow),
    last: lastTold
      ? {
          at: momentOf(lastTold.at) ?? lastTold.at,
          channel: CHANNEL_WORDS[lastTold.channel],
          state: STATE_WORDS[lastTold.state === 'sending' ? 'unknown' : lastTold.state],
          inDoubt: lastTold.state === 'sending' || lastTold.state === 'unknown',
        }
      : null,
    letter: letter ?? null,
    message: writable ? shortMessage(reminderFacts(assessment, follow, now)) : '',
    list: unit.list,
    errors,
    /** The day that counts for its list, and whether that is before the due date; null while not handed in. */
    handedIn: handedInOn
      ? { on: isoDate(handedInOn), onTime: compareDates(handedInOn, assessment.settings.dueDate) < 0 }
      : null,
    signedOn: iso(orgUnit.signedOn),
    paidUntil: iso(paidUntil),
    changes: follow.changes.length,
    /** `open`: the closing date is not over; `toLock`: it is, and the tab is not protected yet. */
    lock: lockOf(view, follow),
    reopenedUntil: iso(orgUnit.reopenedUntil),
  };
}

function noteOf({ unit, reasons }: FollowUp, invited: boolean): string {
  if (unit.reading.tab === undefined) return REMIND.tabMissing;
  return !invited && reasons.length === 0 && unit.list !== null ? REMIND.done1 : '';
}

function lockOf(
  { assessment: { settings, view }, now }: ReminderView,
  { unit }: FollowUp,
): 'open' | 'locked' | 'toLock' | 'reopened' {
  const { orgUnit, tab } = unit.reading;
  if (isListLocked(orgUnit, settings, now.today))
    return tab && lockedTabs(view).has(tab.sheetId) ? 'locked' : 'toLock';
  return isReopened(orgUnit, settings, now.today) ? 'reopened' : 'open';
}

function iso(day: CivilDate | undefined): string | null {
  return day ? isoDate(day) : null;
}
