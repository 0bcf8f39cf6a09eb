import { compareDates, vietnameseDate } from '../domain/dates.ts';
import { TABS } from '../text/vi.ts';
import { CLOSING } from '../text/vi-closing.ts';
import { momentWords } from '../text/vi-notices.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { protectionRequests } from '../workbook/protections.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { historyRequests } from '../workbook/submission-history.ts';
import { closing } from './closing.ts';
import { toolTabs } from './dispatch-mails.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { followUpOf, reminderView } from './reminder-plan.ts';
import { checkedUnitDay } from './unit-requests.ts';

/**
 * The accountant sets another day for a list that was handed in, with a reason: a paper list that came earlier than the tick
 * in the workbook, say. The first day stays in `Lịch sử nộp`.
 * @param sent a `UnitDayRequest`; anything else is refused
 * @throws Refusal for a list that was never handed in, a day still to come, or no reason
 */
export function dateList(
  snapshot: Spreadsheet,
  now: Now,
  sent: unknown,
): Outcome<{ readonly lines: readonly string[] }> {
  const view = reminderView(snapshot, now);
  const { assessment, followed } = view;
  const { unit: code, day, why } = checkedUnitDay(sent, assessment.settings.year);
  const follow = followUpOf(view, code);
  if (!follow) throw new Refusal(CLOSING.unknownUnit(code));
  const { orgUnit } = follow.unit.reading;
  if (!follow.handedInOn) throw new Refusal(CLOSING.neverIn(orgUnit.name));
  const words = vietnameseDate(day);
  if (compareDates(day, now.today) > 0) throw new Refusal(CLOSING.dayAhead(words));
  const lines = [CLOSING.dated(orgUnit.name, words)];
  const told = { notice: { title: TABS.history, lines }, report: { lines } };
  const last = followed.history
    .of(orgUnit.code)
    .filter(({ kind }) => kind === 'dated')
    .pop();
  // Done twice, or done again by somebody who did not hear that it was done.
  if (last?.on && compareDates(last.on, day) === 0 && last.why === why)
    return { requests: [], protections: [], ...told };
  const tabs = toolTabs(assessment);
  const mine = followed.news.filter(({ unit }) => unit === orgUnit.code);
  const dated = {
    at: momentWords(now.at),
    unit: orgUnit.code,
    unitName: orgUnit.name,
    kind: 'dated' as const,
    on: day,
    what: '',
    why,
    who: now.who,
    fingerprint: '',
    rows: new Map<string, string>(),
    paid: 0,
  };
  return {
    requests: [
      ...tabs.made,
      // What was only just noticed of the list comes first.
      ...historyRequests(tabs.history, followed.history.table, [...mine, dated]),
      ...closing(assessment.view, tabs.log, now, {
        what: LOG_WORDS.dated,
        figures: CLOSING.datedLog(orgUnit.code, words, why),
      }),
    ],
    protections: protectionRequests(assessment.view, tabs.protections),
    ...told,
  };
}
