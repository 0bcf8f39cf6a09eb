import { momentWords } from '../text/vi-notices.ts';
import { DAILY } from '../text/vi-reminders.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { type DailyState, dailyRequests, readDaily } from '../workbook/daily-state.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import { closing } from './closing.ts';
import type { Dispatch } from './dispatch.ts';
import { toolTabs } from './dispatch-mails.ts';
import type { Now } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { type ReminderReport, remindDue } from './remind.ts';
import { reminderView } from './reminder-plan.ts';

/** `Bật nhắc hằng ngày` and `Tắt`, over one reading of the workbook. */
export interface DailySwitch {
  /** Undefined when it is off. */
  readonly state: DailyState | undefined;
  /** @throws Refusal when somebody else keeps it, unless it is taken over */
  assertFree(account: string, takeOver: boolean): void;
  /** The batch that says who keeps it from now on. */
  on(account: string, trigger: string): Request[];
  off(): Request[];
}

/** @throws Refusal when the workbook is not of this tool */
export function dailySwitch(snapshot: Spreadsheet, now: Now): DailySwitch {
  const assessment = assess(snapshot, now.today);
  const { view } = assessment;
  const state = readDaily(view);
  const { log, made } = toolTabs(assessment);
  return {
    state,
    assertFree(account, takeOver) {
      if (!state || takeOver || state.who === account) return;
      throw new Refusal(DAILY.ofOther(state.who, momentWords(state.since)));
    },
    on: (who, trigger) => [
      ...made,
      ...dailyRequests(view, { who, trigger, since: now.at, lastRun: '', lastResult: '' }),
      ...closing(view, log, now, { what: LOG_WORDS.dailyOn, figures: who }),
    ],
    off: () => [
      ...made,
      ...dailyRequests(view, undefined),
      ...closing(view, log, now, { what: LOG_WORDS.dailyOff, figures: state?.who ?? '' }),
    ],
  };
}

/**
 * The daily trigger's run: reminders of the day, the locks, and what is noticed of the lists.
 * @param trigger Google's id of the trigger that fired
 * @throws Refusal saying `DAILY.leftover` when the workbook knows another trigger, or none
 */
export function remindDaily(
  snapshot: Spreadsheet,
  now: Now,
  quota: number,
  trigger: string,
): Dispatch<ReminderReport> {
  const view = reminderView(snapshot, now);
  const state = readDaily(view.assessment.view);
  if (!state || state.trigger !== trigger) throw new Refusal(DAILY.leftover);
  return remindDue(view, quota, { daily: true });
}
