import { addDays, type CivilDate, compareDates, daysUntil, isoDate } from '../domain/dates.ts';
import { isInvited } from '../domain/org-kinds.ts';
import { isInDoubt, type MailState, nextOccasion } from '../domain/reminders.ts';
import { MENU_ITEMS } from '../text/vi-google.ts';
import { reminderLetter, shortMessage } from '../text/vi-mail.ts';
import { momentOf } from '../text/vi-notices.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../text/vi-reminder-log.ts';
import { REMIND } from '../text/vi-reminders.ts';
import { campaignTitle } from '../text/vi-summary.ts';
import { readDaily } from '../workbook/daily-state.ts';
import { isClosed, isListLocked, isReopened, lockedTabs } from '../workbook/list-lock.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { whyNothingIsSent } from './dispatch-mails.ts';
import { type Due, dueToday } from './due-today.ts';
import type { FollowUp } from './follow-up.ts';
import { renderLetter } from './letter-render.ts';
import type { Now, Outcome } from './outcome.ts';
import {
  occasionByHand,
  occasionToday,
  type ReminderView,
  reasonWords,
  reminderCount,
  reminderView,
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
  const view = reminderView(snapshot, now);
  const { settings, view: book } = view.assessment;
  const { thanks, digest, reminders } = dueToday(view, quota);
  const today = new Map(
    reminders.map(({ planned, state, note }, rank) => [planned?.follow, { state, note, rank }]),
  );
  const locked = lockedTabs(book);
  const occasion = occasionToday(view);
  const next = nextOccasion(settings.reminderDays, settings.dueDate, now.today);
  const daily = readDaily(book);
  return {
    requests: [],
    protections: [],
    notice: { title: MENU_ITEMS.reminders, lines: [] },
    report: {
      campaign: campaignTitle(settings),
      today: isoDate(now.today),
      dueDate: isoDate(settings.dueDate),
      /** Negative after the due date. */
      daysLeft: daysUntil(settings.dueDate, now.today),
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
      /** The folder where mails only become files; '' where they leave. */
      outbox: now.outbox ?? '',
      /** Letters that leave with the reminders of the day and are no reminders: thanks, and the chairman's. */
      others: [...thanks, ...digest].filter(isOpen).map(({ mail, state }) => ({
        name: mail.unitName,
        to: mail.to,
        state,
        letter: mail.letter,
      })),
      /** Why nothing may be sent; '' when it may. */
      blocked: whyNothingIsSent(view),
      daily: daily ? { ...daily, mine: daily.who === account && account !== '' } : null,
      closing: {
        /** The day after which lists are closed; null when none is set. */
        date: settings.closingDate ? isoDate(settings.closingDate) : null,
        isClosed: isClosed(settings, now.today),
      },
      units: view.followed.units.map((follow) => unitLine(view, follow, today.get(follow), locked)),
    },
  } satisfies Outcome<unknown>;
}

function unitLine(
  view: ReminderView,
  follow: FollowUp,
  mail: (Pick<Due, 'state' | 'note'> & { readonly rank: number }) | undefined,
  locked: ReadonlySet<number>,
) {
  const { unit, reasons, lastTold, errors } = follow;
  const { orgUnit, tab } = unit.reading;
  const { assessment, now } = view;
  const invited = isInvited(orgUnit.kind);
  const writable = tab !== undefined && (invited || reasons.length > 0);
  const byHand = occasionByHand(view, follow);
  const facts = writable ? reminderFacts(assessment, follow, now) : undefined;
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
          inDoubt: isInDoubt(lastTold),
        }
      : null,
    letter: facts ? renderLetter(reminderLetter(facts)) : null,
    message: facts ? shortMessage(facts) : '',
    list: unit.list,
    errors,
    /** The day that counts for its list, and whether that is before the due date; null while not handed in. */
    handedIn: handedInOn
      ? { on: isoDate(handedInOn), onTime: compareDates(handedInOn, assessment.settings.dueDate) < 0 }
      : null,
    signedOn: iso(orgUnit.signedOn),
    paidUntil: iso(paidUntil),
    changes: follow.changes.length,
    /** `toLock`: the closing date is over, and the tab is not protected yet; `toOpen`: it is, and the date was put off. */
    lock: lockOf(view, follow, locked),
    reopenedUntil: iso(orgUnit.reopenedUntil),
  };
}

function isOpen({ state }: Due): boolean {
  return state === 'would-send' || state === 'over-quota';
}

function noteOf({ unit, reasons }: FollowUp, invited: boolean): string {
  if (unit.reading.tab === undefined) return REMIND.tabMissing;
  return !invited && reasons.length === 0 && unit.list !== null ? REMIND.done1 : '';
}

function lockOf(
  { assessment: { settings }, now }: ReminderView,
  { unit }: FollowUp,
  locked: ReadonlySet<number>,
): 'open' | 'locked' | 'toLock' | 'toOpen' | 'reopened' {
  const { orgUnit, tab } = unit.reading;
  const bearsLock = tab !== undefined && locked.has(tab.sheetId);
  if (isListLocked(orgUnit, settings, now.today)) return bearsLock ? 'locked' : 'toLock';
  if (isReopened(orgUnit, settings, now.today)) return 'reopened';
  return bearsLock ? 'toOpen' : 'open';
}

function iso(day: CivilDate | undefined): string | null {
  return day ? isoDate(day) : null;
}
