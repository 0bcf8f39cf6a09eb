import * as z from 'zod/mini';
import { compareDates } from '../domain/dates.ts';
import { inOneSentence } from '../text/vi.ts';
import { momentWords } from '../text/vi-notices.ts';
import { REMINDER_LOG_WORDS } from '../text/vi-reminder-log.ts';
import { REMIND } from '../text/vi-reminders.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { protectionRequests } from '../workbook/protections.ts';
import { reminderLines, reminderPlace } from '../workbook/reminder-log.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { checkedArguments, typedLine, UNIT_CODE } from './arguments.ts';
import { closing } from './closing.ts';
import { refuseWithoutLog, toolTabs } from './dispatch-mails.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { campaignKey, followUpOf, reasonWords, reminderView } from './reminder-plan.ts';

const CONTACT = z.strictObject({
  unit: UNIT_CODE,
  channel: z.enum(['call', 'zalo']),
  note: z.string().check(z.maxLength(300)),
});

export type ContactRequest = z.infer<typeof CONTACT>;

/**
 * `Đã gọi điện`, `Đã nhắn Zalo`: a line in `Nhật ký nhắc`, since many heads live on the phone. It counts as no mail. The same
 * with the same note stands there once a day: somebody who pressed twice, or did not hear that it was done, changes nothing.
 * @param sent a `ContactRequest`; anything else is refused
 * @throws Refusal for a unit that is not there, or a log that cannot be read
 */
export function logContact(
  snapshot: Spreadsheet,
  now: Now,
  sent: unknown,
): Outcome<{ readonly lines: readonly string[] }> {
  const { unit: code, channel, note } = checkedArguments(CONTACT, sent);
  const view = reminderView(snapshot, now);
  refuseWithoutLog(view);
  const follow = followUpOf(view, code);
  if (!follow) throw new Refusal(REMIND.unknownUnit(code));
  const { orgUnit } = follow.unit.reading;
  const said = typedLine(note);
  const before = view.followed.reminders.lines.find(
    (one) =>
      one.unit === orgUnit.code &&
      one.channel === channel &&
      one.note === said &&
      one.on !== undefined &&
      compareDates(one.on, now.today) === 0,
  );
  if (before) {
    const lines = [REMIND.calledAlready(orgUnit.name, before.at)];
    return { requests: [], protections: [], notice: { title: REMIND.title, lines }, report: { lines } };
  }
  const tabs = toolTabs(view.assessment);
  const place = reminderPlace(tabs.reminders, view.followed.reminders.table);
  const at = momentWords(now.at);
  const line = {
    at,
    campaign: campaignKey(view),
    dueDate: view.assessment.settings.dueDate,
    unit: orgUnit.code,
    unitName: orgUnit.name,
    occasion: REMINDER_LOG_WORDS.told(at),
    channel,
    to: orgUnit.phone,
    reasons: inOneSentence(reasonWords(follow)),
    subject: '',
    state: 'told' as const,
    who: now.who,
    note: said,
  };
  const done = REMIND.called(orgUnit.name);
  return {
    requests: [
      ...tabs.made,
      reminderLines(place, [line]),
      ...closing(view.assessment.view, tabs.log, now, { what: LOG_WORDS.told, figures: orgUnit.code }),
    ],
    protections: protectionRequests(view.assessment.view, tabs.protections),
    notice: { title: REMIND.title, lines: [done] },
    report: { lines: [done] },
  };
}
