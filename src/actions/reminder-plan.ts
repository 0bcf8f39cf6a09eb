import { vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { isInvited } from '../domain/org-kinds.ts';
import { NO_DONG } from '../domain/quantities.ts';
import {
  compareUrgency,
  failuresOf,
  type MailState,
  occasionOn,
  type ReminderReason,
  remindersSent,
  type Standing,
  standingOf,
  standingOn,
} from '../domain/reminders.ts';
import { reminderLetter } from '../text/vi-mail.ts';
import { REASON_WORDS, REMINDER_LOG_WORDS } from '../text/vi-reminder-log.ts';
import { REMIND } from '../text/vi-reminders.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type Assessment, assess } from './assess.ts';
import { type CampaignFollowUp, type FollowUp, followUp } from './follow-up.ts';
import { type RenderedLetter, renderLetter } from './letter-render.ts';
import type { Now } from './outcome.ts';
import { reminderFacts } from './unit-letter.ts';

/** A reminder that a unit is due on an occasion. */
export interface PlannedReminder {
  readonly follow: FollowUp;
  readonly occasion: string;
  readonly state: MailState;
  /** Why it is in this state, where that is not plain. */
  readonly note: string;
}

/** What the whole of reminding rests on: one reading of the workbook. */
export interface ReminderView {
  readonly assessment: Assessment;
  readonly followed: CampaignFollowUp;
  readonly now: Now;
}

/** @throws Refusal when the workbook is not of this tool */
export function reminderView(snapshot: Spreadsheet, now: Now): ReminderView {
  const assessment = assess(snapshot, now.today);
  return { assessment, followed: followUp(assessment, now), now };
}

/** The campaign in the key of a mail; its name may be put better in the middle of it, its year stays. */
export function campaignKey({ assessment: { settings } }: ReminderView): string {
  return `${settings.year}`;
}

/** The schedule's occasion today, as the key has it; undefined when there is none. */
export function occasionToday({ assessment: { settings }, now }: ReminderView): string | undefined {
  const { reminderDays, dueDate, acceptUntil } = settings;
  const occasion = occasionOn(reminderDays, dueDate, now.today, acceptUntil);
  return occasion === undefined ? undefined : `${occasion}`;
}

/** Whether a unit can be asked at all: it is asked for something, and has a tab to do it in. */
export function isAsked({ unit, reasons }: FollowUp): boolean {
  return reasons.length > 0 && unit.reading.tab !== undefined;
}

export function reminderCount(view: ReminderView, { unit }: FollowUp): number {
  return remindersSent(view.followed.reminders.lines, campaignKey(view), unit.reading.orgUnit.code);
}

/** Whether the mail of an occasion left, by the log. */
export function standing(view: ReminderView, unit: string, occasion: string): Standing {
  return standingOf(view.followed.reminders.lines, keyOf(view, unit, occasion));
}

function keyOf(view: ReminderView, unit: string, occasion: string) {
  const { dueDate } = view.assessment.settings;
  return { campaign: campaignKey(view), dueDate, unit, occasion };
}

/** Everybody who is due a reminder today by the schedule, most urgent first. A unit that is done is not in it. */
export function remindersToday(view: ReminderView): PlannedReminder[] {
  const occasion = occasionToday(view);
  if (occasion === undefined) return [];
  const due = view.followed.units.filter(isAsked).map((follow) => ({
    follow,
    occasion,
    ...stateToday(view, follow, occasion),
    urgency: {
      reasons: follow.reasons,
      remaining: follow.unit.figures?.remaining ?? NO_DONG,
      reminders: reminderCount(view, follow),
      failures: failuresOf(
        view.followed.reminders.lines,
        keyOf(view, follow.unit.reading.orgUnit.code, occasion),
      ),
    },
  }));
  const open = due
    .filter(({ state }) => state === 'would-send')
    .sort((a, b) => compareUrgency(a.urgency, b.urgency));
  const others = due.filter(({ state }) => state !== 'would-send');
  return [...open, ...others];
}

function stateToday(
  view: ReminderView,
  follow: FollowUp,
  occasion: string,
): Pick<PlannedReminder, 'state' | 'note'> {
  const { lines } = view.followed.reminders;
  const { code, email, badEmail } = follow.unit.reading.orgUnit;
  const { maxReminders } = view.assessment.settings;
  const onOccasion = standing(view, code, occasion);
  if (onOccasion !== 'open') return SAID_BEFORE[onOccasion];
  const thisDay = standingOn(lines, code, view.now.today);
  if (thisDay === 'sent') return { ...SAID_BEFORE.sent, note: REMIND.sentToday };
  if (thisDay === 'unknown') return SAID_BEFORE.unknown;
  if (reminderCount(view, follow) >= maxReminders)
    return { state: 'already-sent', note: REMIND.capped(maxReminders) };
  if (email === '')
    return {
      state: 'no-address',
      note: badEmail === '' ? REMIND.noAddressNote : REMIND.badAddressNote(badEmail),
    };
  return { state: 'would-send', note: '' };
}

/** What becomes of a mail that left before, or may have. */
export const SAID_BEFORE = {
  sent: { state: 'already-sent', note: REMIND.alreadySent },
  unknown: { state: 'unknown', note: REMIND.inDoubt },
} as const;

/**
 * The occasion under which a unit would be written to by hand: the schedule's, so that the clock does not write a second
 * time; else the day's own.
 */
export function occasionByHand(view: ReminderView, { unit }: FollowUp): string {
  const occasion = occasionToday(view);
  const { code, kind } = unit.reading.orgUnit;
  const isOpen = occasion !== undefined && !isInvited(kind) && standing(view, code, occasion) === 'open';
  return isOpen ? occasion : handOccasion(view);
}

export function handOccasion({ now }: ReminderView): string {
  return REMINDER_LOG_WORDS.byHand(vietnameseDate(now.today));
}

export function reasonWords({ reasons, errors, unit }: FollowUp): string[] {
  const remaining = unit.figures?.remaining ?? 0;
  return reasons.map((reason: ReminderReason) => REASON_WORDS[reason]({ errors, remaining }));
}

/** The letter of a reminder as it leaves. */
export function letterTo(view: ReminderView, follow: FollowUp): RenderedLetter {
  return renderLetter(reminderLetter(reminderFacts(view.assessment, follow, view.now)));
}

/** A unit's follow-up by its code. */
export function followUpOf(view: ReminderView, code: string): FollowUp | undefined {
  return view.followed.units.find(({ unit }) => fold(unit.reading.orgUnit.code) === fold(code));
}
