import { type CivilDate, compareDates, daysUntil, toSerial } from './dates.ts';
import { fold } from './fold.ts';
import { isInvited, type OrgKind } from './org-kinds.ts';
import type { Dong } from './quantities.ts';
import { type ListState, owesList } from './submission.ts';

/** Why a unit is reminded; each follows from the figures, and none of them is a debt. */
export type ReminderReason = 'NO_LIST' | 'LIST_HAS_ERRORS' | 'NO_SIGNED_PAPER' | 'REMAINING';

/** What of a unit says whether anything is still missing. */
export interface UnitFacts {
  readonly kind: OrgKind | undefined;
  /** Null when its tab cannot be read. */
  readonly list: ListState | null;
  /** Ticked as done, with nothing in it. */
  readonly isEmpty: boolean;
  readonly errors: number;
  readonly signedOn: CivilDate | undefined;
  readonly remaining: Dong;
}

/**
 * What a unit is still asked for, most pressing first; none when it is done. Businesses and donors are asked for nothing:
 * the plan invites them (II.1). A signed paper is of a list, so without a list it is not asked for.
 */
export function reasonsOf({ kind, list, isEmpty, errors, signedOn, remaining }: UnitFacts): ReminderReason[] {
  if (kind === undefined || isInvited(kind)) return [];
  const reasons: (ReminderReason | false)[] = [
    list !== null && (isEmpty || owesList(kind, list)) && 'NO_LIST',
    errors > 0 && 'LIST_HAS_ERRORS',
    list === 'complete' && !isEmpty && signedOn === undefined && 'NO_SIGNED_PAPER',
    remaining > 0 && 'REMAINING',
  ];
  return reasons.filter((reason) => reason !== false);
}

/**
 * The occasion of the schedule that a day belongs to, in days against the due date: the last one that has come. A day on
 * which the trigger did not run, or the quota ran out, is made good on the next; the last occasion stays open to the end.
 * @param offsets rising
 * @returns undefined before the first occasion and after the campaign's last day
 */
export function occasionOn(
  offsets: readonly number[],
  dueDate: CivilDate,
  today: CivilDate,
  lastDay: CivilDate,
): number | undefined {
  if (compareDates(today, lastDay) > 0) return undefined;
  const days = -daysUntil(dueDate, today);
  return [...offsets].reverse().find((offset) => offset <= days);
}

/** The first day of an occasion that is still to come; undefined when all have come. */
export function nextOccasion(
  offsets: readonly number[],
  dueDate: CivilDate,
  today: CivilDate,
): number | undefined {
  const days = -daysUntil(dueDate, today);
  return offsets.find((offset) => offset > days);
}

/** How something went to a unit, or was said to it. */
export type Channel = 'auto' | 'hand' | 'test' | 'thanks' | 'digest' | 'call' | 'zalo';

/** `sending` on a line that a run left behind is a mail of which nobody knows whether it left. */
export type SendState = 'sending' | 'sent' | 'unknown' | 'failed' | 'told';

/** A line of the reminders' log. */
export interface ReminderLine {
  readonly campaign: string;
  readonly dueDate: CivilDate | undefined;
  /** The unit's code; '' for the chairman's. */
  readonly unit: string;
  readonly occasion: string;
  readonly channel: Channel;
  readonly state: SendState;
  readonly on: CivilDate | undefined;
}

/** What is known of one mail: gone, perhaps gone, or not gone. */
export type Standing = 'sent' | 'unknown' | 'open';

/** Whether a mail left, by its key: campaign, due date, unit and occasion. A failed one is open again. */
export function standingOf(
  lines: readonly ReminderLine[],
  key: Pick<ReminderLine, 'campaign' | 'dueDate' | 'unit' | 'occasion'>,
): Standing {
  return worst(lines.filter((line) => isSameKey(line, key)));
}

/** Whether a unit was reminded by mail on a day, on whatever occasion: nobody gets two in a day unasked. */
export function standingOn(lines: readonly ReminderLine[], unit: string, day: CivilDate): Standing {
  return worst(
    lines.filter(
      (line) => isReminder(line) && isOf(line, unit) && line.on && compareDates(line.on, day) === 0,
    ),
  );
}

/** Reminders by mail that a unit got, or may have got, in a campaign. */
export function remindersSent(lines: readonly ReminderLine[], campaign: string, unit: string): number {
  return lines.filter(
    (line) => isReminder(line) && line.campaign === campaign && isOf(line, unit) && worst([line]) !== 'open',
  ).length;
}

/** Times that the mail of an occasion did not leave. */
export function failuresOf(lines: readonly ReminderLine[], key: Parameters<typeof standingOf>[1]): number {
  return lines.filter((line) => line.state === 'failed' && isSameKey(line, key)).length;
}

function isReminder({ channel }: ReminderLine): boolean {
  return channel === 'auto' || channel === 'hand';
}

function isSameKey(line: ReminderLine, key: Parameters<typeof standingOf>[1]): boolean {
  return (
    line.campaign === key.campaign &&
    isOf(line, key.unit) &&
    line.occasion === key.occasion &&
    // A due date that somebody wrote over may have been this one: better not sent than sent again.
    (line.dueDate === undefined || key.dueDate === undefined || compareDates(line.dueDate, key.dueDate) === 0)
  );
}

/** Codes are compared as everywhere, whatever their letters. */
function isOf(line: ReminderLine, unit: string): boolean {
  return fold(line.unit) === fold(unit);
}

/** Whether nobody knows if a mail left. */
export function isInDoubt({ state }: Pick<ReminderLine, 'state'>): boolean {
  return state === 'sending' || state === 'unknown';
}

/** One that surely left outweighs one in doubt. */
function worst(lines: readonly ReminderLine[]): Standing {
  if (lines.some(({ state }) => state === 'sent')) return 'sent';
  return lines.some(isInDoubt) ? 'unknown' : 'open';
}

/** What is to become, or became, of a reminder, as the outputs name it (JSON of `don-doc`). */
export type MailState = 'would-send' | 'sent' | 'already-sent' | 'no-address' | 'over-quota' | 'unknown';

/** Mails in their order; of those that would leave, what the day's quota does not reach is put off. */
export function withinQuota<Mail extends { readonly state: string }>(
  mails: readonly Mail[],
  quota: number,
): Mail[] {
  let left = quota;
  return mails.map((mail) => {
    if (mail.state !== 'would-send') return mail;
    left -= 1;
    return left < 0 ? { ...mail, state: 'over-quota' } : mail;
  });
}

/** What decides who is written to first when the day's quota is not enough for all. */
export interface Urgency {
  readonly reasons: readonly ReminderReason[];
  readonly remaining: Dong;
  /** Reminders it got in this campaign. */
  readonly reminders: number;
  /** Times that its mail of this occasion did not leave: a bad address must not keep the others waiting. */
  readonly failures: number;
}

const WEIGHT: Readonly<Record<ReminderReason, number>> = {
  NO_LIST: 0,
  LIST_HAS_ERRORS: 1,
  NO_SIGNED_PAPER: 2,
  REMAINING: 3,
};

/**
 * Most urgent first: whoever was reminded least (so that a small quota reaches everybody in turn), then what is missing,
 * then the larger remainder; after all of them, those whose mail would not leave.
 */
export function compareUrgency(a: Urgency, b: Urgency): number {
  const weight = ({ reasons: [first] }: Urgency) => (first === undefined ? 9 : WEIGHT[first]);
  return (
    a.failures - b.failures || a.reminders - b.reminders || weight(a) - weight(b) || b.remaining - a.remaining
  );
}

/**
 * The week's Monday, by which the chairman's digest is known.
 */
export function mondayOf(day: CivilDate): number {
  const serial = toSerial(day);
  // Serial 2 was a Monday (1/1/1900 by the true calendar).
  return serial - ((((serial - 2) % 7) + 7) % 7);
}
