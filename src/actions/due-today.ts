import { daysUntil, fromSerial, vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { isInvited } from '../domain/org-kinds.ts';
import { isInDoubt, type MailState, mondayOf, withinQuota } from '../domain/reminders.ts';
import { inOneSentence, TABS, vietnameseNumber } from '../text/vi.ts';
import { digestLetter, thanksLetter } from '../text/vi-letters.ts';
import { REMINDER_LOG_WORDS } from '../text/vi-reminder-log.ts';
import type { LoggedMail } from './dispatch-mails.ts';
import { renderLetter } from './letter-render.ts';
import {
  isAsked,
  letterTo,
  occasionToday,
  type PlannedReminder,
  type ReminderView,
  reasonWords,
  remindersToday,
  SAID_BEFORE,
  standing,
} from './reminder-plan.ts';
import { completeUnits, onTimeLists } from './submission-counts.ts';
import { webLink } from './unit-letter.ts';

/** Everything that is due on a day: reminders, thanks, and the chairman's letter. */

/** A mail that is due, and what is to become of it. */
export interface Due {
  readonly mail: LoggedMail;
  readonly state: MailState;
  readonly note: string;
  readonly planned?: PlannedReminder;
}

export type DueToday = Record<'reminders' | 'thanks' | 'digest', readonly Due[]>;

/**
 * What is due, within the day's quota: reminders, most urgent first, then thanks, then the weekly letter.
 * @param quota recipients that may still be written to today
 */
export function dueToday(view: ReminderView, quota: number): DueToday {
  const reminders = remindersToday(view).map(
    (planned): Due => ({
      mail: reminderTo(view, planned, 'auto'),
      state: planned.state,
      note: planned.note,
      planned,
    }),
  );
  const due = withinQuota([...reminders, ...thanksDue(view), ...digestDue(view)], quota);
  const by = (channel: LoggedMail['channel']) => due.filter(({ mail }) => mail.channel === channel);
  return { reminders: by('auto'), thanks: by('thanks'), digest: by('digest') };
}

/** A unit's reminder with its line in the log. */
export function reminderTo(
  view: ReminderView,
  { follow, occasion }: Pick<PlannedReminder, 'follow' | 'occasion'>,
  channel: LoggedMail['channel'],
): LoggedMail {
  const { orgUnit } = follow.unit.reading;
  const reasons = reasonWords(follow);
  return {
    unit: orgUnit.code,
    unitName: orgUnit.name,
    to: orgUnit.email,
    occasion,
    channel,
    reasons: inOneSentence(reasons) || REMINDER_LOG_WORDS.invite,
    letter: letterTo(view, follow),
  };
}

/** A thank-you for money that came since the last one, to the address of the list it stands in. */
function thanksDue(view: ReminderView): Due[] {
  const { settings } = view.assessment;
  return view.followed.units.flatMap(({ unit }): Due[] => {
    const { orgUnit } = unit.reading;
    const paid = unit.figures?.paid ?? 0;
    if (!isInvited(orgUnit.kind) || orgUnit.email === '' || paid <= thanked(view, orgUnit.code)) return [];
    const occasion = REMINDER_LOG_WORDS.thanks(vietnameseNumber(paid));
    const letter = thanksLetter({
      settings,
      today: view.now.today,
      unitName: orgUnit.name,
      head: orgUnit.head,
      paid,
    });
    const mail = {
      unit: orgUnit.code,
      unitName: orgUnit.name,
      to: orgUnit.email,
      occasion,
      channel: 'thanks' as const,
      reasons: '',
      letter: renderLetter(letter),
    };
    return [openDue(view, mail)];
  });
}

/** The largest amount that a unit was thanked for, or may have been. */
function thanked({ followed }: ReminderView, unit: string): number {
  const amounts = followed.reminders.lines
    .filter((line) => line.channel === 'thanks' && fold(line.unit) === fold(unit) && line.state !== 'failed')
    .map(({ occasion }) => Number(occasion.replace(/\D/g, '')));
  return Math.max(0, ...amounts);
}

/** The chairman's letter: one a week while something is missing, and one when all is done. */
function digestDue(view: ReminderView): Due[] {
  const { assessment, followed, now } = view;
  const { settings, units, totals } = assessment;
  const isOver = occasionToday(view) === undefined;
  if (settings.chairmanEmail === '' || isOver) return [];
  const missing = followed.units.filter(isAsked);
  const monday = fromSerial(mondayOf(now.today)) ?? now.today;
  const summary = assessment.view.byTitle(TABS.summary);
  const letter = digestLetter({
    settings,
    today: now.today,
    daysLeft: daysUntil(settings.dueDate, now.today),
    totals,
    expected: units.length,
    complete: completeUnits(units),
    onTime: onTimeLists(followed.units, settings.dueDate),
    missing: missing.map((follow) => ({
      name: follow.unit.reading.orgUnit.name,
      reasons: inOneSentence(reasonWords(follow)),
    })),
    inDoubt: followed.reminders.lines.filter(isInDoubt).length,
    link: summary ? webLink(assessment.view.snapshot, summary.sheetId) : '',
  });
  const mail = {
    unit: '',
    unitName: REMINDER_LOG_WORDS.chairman,
    to: settings.chairmanEmail,
    occasion:
      missing.length === 0 ? REMINDER_LOG_WORDS.finished : REMINDER_LOG_WORDS.week(vietnameseDate(monday)),
    channel: 'digest' as const,
    reasons: '',
    letter: renderLetter(letter),
  };
  return [openDue(view, mail)];
}

function openDue(view: ReminderView, mail: LoggedMail): Due {
  const found = standing(view, mail.unit, mail.occasion);
  return { mail, ...(found === 'open' ? { state: 'would-send' as const, note: '' } : SAID_BEFORE[found]) };
}
