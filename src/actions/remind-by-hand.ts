import * as z from 'zod/mini';
import { isInvited } from '../domain/org-kinds.ts';
import { type MailState, withinQuota } from '../domain/reminders.ts';
import { momentWords } from '../text/vi-notices.ts';
import { REMINDER_LOG_WORDS } from '../text/vi-reminder-log.ts';
import { REMIND } from '../text/vi-reminders.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { checkedArguments, UNIT_CODE } from './arguments.ts';
import type { Dispatch } from './dispatch.ts';
import { dispatchMails } from './dispatch-mails.ts';
import { reminderTo } from './due-today.ts';
import type { Now } from './outcome.ts';
import { Refusal } from './refusal.ts';
import {
  followUpOf,
  handOccasion,
  isAsked,
  occasionToday,
  type ReminderView,
  reminderView,
  SAID_BEFORE,
  standing,
} from './reminder-plan.ts';

const HAND = z.strictObject({
  units: z
    .array(
      z.strictObject({
        unit: UNIT_CODE,
        occasion: z.string().check(z.minLength(1), z.maxLength(60)),
      }),
    )
    .check(z.minLength(1), z.maxLength(200)),
});

export type HandRequest = z.infer<typeof HAND>;

/** `done`: nothing is asked of it any more. `failed`: it surely did not leave. */
export type HandState = MailState | 'done' | 'failed';

/** What became of each unit that was chosen. */
export interface HandReport {
  readonly units: readonly { readonly unit: string; readonly state: HandState }[];
}

/**
 * Reminders to the units that the accountant chose, each under the occasion that the sidebar showed: what somebody else
 * sent meanwhile is not sent again, and a unit that is done meanwhile is left in peace.
 * @param sent a `HandRequest`; anything else is refused
 * @throws Refusal as {@link remindToday}, and for a unit or an occasion that is not there
 */
export function remindByHand(
  snapshot: Spreadsheet,
  now: Now,
  quota: number,
  sent: unknown,
): Dispatch<HandReport> {
  const { units } = checkedArguments(HAND, sent);
  const view = reminderView(snapshot, now);
  const seen = new Set<string>();
  const asked = units.flatMap(({ unit, occasion }) => {
    const follow = followUpOf(view, unit);
    if (!follow) throw new Refusal(REMIND.unknownUnit(unit));
    const { orgUnit } = follow.unit.reading;
    if (seen.has(orgUnit.code)) return [];
    seen.add(orgUnit.code);
    const known = [occasionToday(view), handOccasion(view)];
    if (!known.includes(occasion)) throw new Refusal(REMIND.staleBoard);
    return [{ follow, occasion, state: stateByHand(view, follow, occasion), unit: orgUnit.code }];
  });
  const chosen = withinQuota(asked, quota);
  const going = chosen.filter(({ state }) => state === 'would-send');
  return dispatchMails(view, {
    mails: going.map((one) => reminderTo(view, one, 'hand')),
    overQuota: chosen.filter(({ state }) => state === 'over-quota').length,
    remarks: [],
    daily: false,
    protections: [],
    report: (ends) => ({
      units: chosen.map((one) => ({ unit: one.unit, state: ends[going.indexOf(one)] ?? one.state })),
    }),
  });
}

function stateByHand(
  view: ReminderView,
  follow: NonNullable<ReturnType<typeof followUpOf>>,
  occasion: string,
): HandState {
  const { orgUnit } = follow.unit.reading;
  if (!isInvited(orgUnit.kind) && !isAsked(follow)) return 'done';
  const found = standing(view, orgUnit.code, occasion);
  if (found !== 'open') return SAID_BEFORE[found].state;
  return orgUnit.email === '' ? 'no-address' : 'would-send';
}

const TEST = z.strictObject({ unit: UNIT_CODE });

/**
 * A unit's letter to the accountant alone, to be looked at; it counts as no reminder.
 * @throws Refusal without an address to send it to
 */
export function remindForTest(
  snapshot: Spreadsheet,
  now: Now,
  quota: number,
  sent: unknown,
): Dispatch<{ readonly to: string }> {
  const { unit } = checkedArguments(TEST, sent);
  const view = reminderView(snapshot, now);
  const follow = followUpOf(view, unit);
  if (!follow) throw new Refusal(REMIND.unknownUnit(unit));
  const to = view.assessment.settings.accountantEmail || now.who;
  if (to === '') throw new Refusal(REMIND.noAccountant);
  const mail = {
    ...reminderTo(view, { follow, occasion: REMINDER_LOG_WORDS.test(momentWords(now.at)) }, 'test'),
    to,
  };
  return dispatchMails(view, {
    mails: quota > 0 ? [mail] : [],
    overQuota: quota > 0 ? 0 : 1,
    remarks: [],
    daily: false,
    protections: [],
    report: () => ({ to }),
  });
}
