import type { DailySwitch } from '../actions/daily-switch.ts';
import type { Now } from '../actions/outcome.ts';
import { DAILY } from '../text/vi-reminders.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { owner } from './account.ts';
import { asFailure, Failure, messageOf, type Phase } from './failures.ts';
import { underLock } from './lock.ts';
import { type MailTask, mailFor } from './mailing.ts';
import { type OpenWorkbook, openWorkbook, type Reading } from './open-workbook.ts';
import { nowOfRun } from './run.ts';

/** The daily trigger: one a workbook, owned by one person, who is named in the workbook itself. */

/** Google fires somewhere in the hour. */
const HOUR = 8;
const ZONE = 'Asia/Ho_Chi_Minh';

/** What of an event of Google's the trigger needs. */
export interface TriggerEvent {
  readonly triggerUid?: string;
}

/** The work of turning it on and off. */
export interface SwitchTask {
  readonly name: string;
  readonly reads: Reading;
  open(snapshot: Spreadsheet, now: Now): DailySwitch;
}

/**
 * Turns daily reminding on for this account. The trigger is made before the workbook names it: one that is left behind by a
 * crash is known by no workbook, and ends itself when it fires.
 * @returns the lines to be told
 * @throws Failure when somebody else keeps it, or there is no clock
 */
export function turnDailyOn(task: SwitchTask, handler: string, takeOver: boolean): string[] {
  return switched(task, ({ state, assertFree, on }, workbook) => {
    const account = owner() || DAILY.nobody;
    assertFree(account, takeOver);
    if (state && isMine(handler, state.trigger)) return [DAILY.alreadyOn];
    const { id } = newDailyTrigger(handler);
    try {
      workbook.write(on(account, id));
    } catch (error) {
      dropTriggers(handler, (trigger) => trigger.getUniqueId() === id);
      throw error;
    }
    dropTriggers(handler, (trigger) => trigger.getUniqueId() !== id);
    return [DAILY.turnedOn(account)];
  });
}

/** Turns it off, whoever keeps it: a trigger of somebody else's ends itself when it fires. */
export function turnDailyOff(task: SwitchTask, handler: string): string[] {
  return switched(task, ({ state, off }, workbook) => {
    if (state) workbook.write(off());
    dropTriggers(handler, () => true);
    return [state ? DAILY.turnedOff : DAILY.alreadyOff];
  });
}

function switched(task: SwitchTask, act: (daily: DailySwitch, workbook: OpenWorkbook) => string[]): string[] {
  let phase: Phase = 'reading';
  try {
    return underLock(task.name, () => {
      const workbook = openWorkbook(task.reads);
      const daily = task.open(workbook.snapshot, nowOfRun());
      phase = 'writing';
      return act(daily, workbook);
    });
  } catch (error) {
    throw asFailure(error, phase);
  }
}

/**
 * Runs the trigger's work. A trigger that the workbook does not know takes itself away.
 * @throws Failure, which Google tells the trigger's owner of
 */
export function runDaily<Report>(
  task: MailTask<Report>,
  handler: string,
  event: TriggerEvent | undefined,
): void {
  try {
    mailFor(task);
  } catch (error) {
    if ((error as Error).message !== DAILY.leftover) throw error;
    dropTriggers(handler, (trigger) => trigger.getUniqueId() === event?.triggerUid);
  }
}

function newDailyTrigger(handler: string): { readonly id: string } {
  try {
    const trigger = ScriptApp.newTrigger(handler)
      .timeBased()
      .everyDays(1)
      .atHour(HOUR)
      .inTimezone(ZONE)
      .create();
    return { id: trigger.getUniqueId() };
  } catch (error) {
    if (/not implemented on this machine/.test(messageOf(error))) throw new Failure('refused', DAILY.notHere);
    throw error;
  }
}

function isMine(handler: string, id: string): boolean {
  return ScriptApp.getProjectTriggers().some(
    (trigger) => trigger.getHandlerFunction() === handler && trigger.getUniqueId() === id,
  );
}

/** Takes away triggers of a door; only this account's can be seen. */
function dropTriggers(handler: string, isToGo: (trigger: GoogleAppsScript.Script.Trigger) => boolean): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === handler && isToGo(trigger)) ScriptApp.deleteTrigger(trigger);
  }
}
