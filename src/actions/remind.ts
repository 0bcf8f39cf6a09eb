import { isoDate } from '../domain/dates.ts';
import { isInvited } from '../domain/org-kinds.ts';
import type { MailState } from '../domain/reminders.ts';
import { REMIND } from '../text/vi-reminders.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import type { Dispatch, MailEnd } from './dispatch.ts';
import { dispatchMails } from './dispatch-mails.ts';
import { type Due, type DueToday, dueToday } from './due-today.ts';
import { lockRequests } from './lock-lists.ts';
import type { Now } from './outcome.ts';
import { occasionToday, type ReminderView, reminderView } from './reminder-plan.ts';

/** Who would get what, and what became of it: the JSON of `don-doc`. */
export interface ReminderReport {
  readonly on: string;
  /** Days against the due date; null when the schedule has nothing today. */
  readonly occasion: string | null;
  readonly mails: readonly ReportedMail[];
  /** Letters to businesses and donors whose money came. */
  readonly thanks: readonly Omit<ReportedMail, 'reasons'>[];
  /** The chairman's weekly letter; null when it is not due. */
  readonly digest: Omit<ReportedMail, 'reasons' | 'unit'> | null;
  /** Names of units that are asked for a list, and whose tab cannot be read: nobody knows what to remind them of. */
  readonly unread: readonly string[];
}

export interface ReportedMail {
  readonly unit: string;
  readonly to: string;
  readonly subject: string;
  readonly reasons: readonly string[];
  readonly state: MailState;
  readonly note: string;
}

/**
 * Everything that is due today by the schedule: reminders, most urgent first, then thanks, then the weekly letter.
 * @param quota recipients that may still be written to today
 * @throws Refusal when the workbook is not of this tool, or nobody could tell what was sent before
 */
export function remindToday(snapshot: Spreadsheet, now: Now, quota: number): Dispatch<ReminderReport> {
  return remindDue(reminderView(snapshot, now), quota, { daily: false });
}

/**
 * {@link remindToday} over a reading.
 * @param daily whether it is the daily trigger's run
 */
export function remindDue(
  view: ReminderView,
  quota: number,
  { daily }: { readonly daily: boolean },
): Dispatch<ReminderReport> {
  const { reminders, thanks, digest } = dueToday(view, quota);
  const due = [...reminders, ...thanks, ...digest];
  const going = due.filter(({ state }) => state === 'would-send');
  const unreached = reminders.filter(({ state }) => state === 'no-address').map(({ mail }) => mail.unitName);
  const unread = unreadUnits(view);
  return dispatchMails(view, {
    mails: going.map(({ mail }) => mail),
    overQuota: due.filter(({ state }) => state === 'over-quota').length,
    remarks: [
      ...(unreached.length > 0 ? [REMIND.noAddress(unreached)] : []),
      ...(unread.length > 0 ? [REMIND.unread(unread)] : []),
    ],
    daily,
    protections: daily ? lockRequests(view.assessment, view.now).requests : [],
    report: (ends) => reportOf(view, { reminders, thanks, digest }, endsOf(going, ends)),
  });
}

/** What {@link remindToday} would do, nothing sent and nothing written. */
export function previewToday(snapshot: Spreadsheet, now: Now, quota: number): ReminderReport {
  const view = reminderView(snapshot, now);
  return reportOf(view, dueToday(view, quota), new Map());
}

/** Nothing of a mail that was not tried. */
type Ends = ReadonlyMap<Due, MailEnd | undefined>;

function endsOf(going: readonly Due[], ends: readonly MailEnd[]): Ends {
  return new Map(going.map((due, at) => [due, ends[at]]));
}

/** What became of a mail that was tried. */
const STATE_AFTER: Readonly<Record<MailEnd, MailState>> = {
  sent: 'sent',
  unknown: 'unknown',
  // It did not leave, so it is due again.
  failed: 'would-send',
};

function reportOf(view: ReminderView, { reminders, thanks, digest }: DueToday, ends: Ends): ReminderReport {
  const line = (due: Due) => {
    const end = ends.get(due);
    const { unit, to, letter } = due.mail;
    return {
      unit,
      to,
      subject: letter.subject,
      state: end ? STATE_AFTER[end] : due.state,
      note: end === 'failed' ? REMIND.notSent : due.note,
    };
  };
  const [first] = digest;
  return {
    on: isoDate(view.now.today),
    occasion: occasionToday(view) ?? null,
    mails: reminders.map((due) => ({ ...line(due), reasons: due.planned?.follow.reasons ?? [] })),
    thanks: thanks.map(line),
    digest: first ? withoutUnit(line(first)) : null,
    unread: unreadUnits(view),
  };
}

function unreadUnits(view: ReminderView): string[] {
  if (occasionToday(view) === undefined) return [];
  return view.followed.units
    .filter(({ unit }) => unit.list === null && !isInvited(unit.reading.orgUnit.kind))
    .map(({ unit }) => unit.reading.orgUnit.name);
}

/** The chairman is no unit. */
function withoutUnit<Line extends { readonly unit: string }>({
  unit: _chairman,
  ...line
}: Line): Omit<Line, 'unit'> {
  return line;
}
