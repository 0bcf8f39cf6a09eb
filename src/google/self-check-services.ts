import { mailLeft, REMEDIES } from '../text/vi-self-check.ts';
import { Found } from './self-check-found.ts';

/** Steps of the self-check that try the other services of Apps Script. */

const LOCK_WAIT_MS = 500;

export function checkConsent(): undefined {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  if (status === ScriptApp.AuthorizationStatus.REQUIRED) throw new Found(REMEDIES.consent);
}

export function checkLock(): undefined {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) throw new Found(REMEDIES.noLock);
  if (!lock.tryLock(LOCK_WAIT_MS)) throw new Found(REMEDIES.lockTaken);
  lock.releaseLock();
}

/** Asks what is left of the day's recipients; sends nothing. */
export function checkMail(): string {
  const left = MailApp.getRemainingDailyQuota();
  if (left <= 0) throw new Found(REMEDIES.mailEmpty);
  return mailLeft(left);
}

/** Of the kind that later work needs. Should its removal fail, what stays only builds the menu once more. */
export function checkTrigger(workbook: string): undefined {
  ScriptApp.deleteTrigger(ScriptApp.newTrigger('onOpen').forSpreadsheet(workbook).onOpen().create());
}
