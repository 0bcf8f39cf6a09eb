import { SIDEBAR_TITLES } from '../text/vi-google.ts';
import { mailLeft, REMEDIES } from '../text/vi-self-check.ts';
import { currentAccount, owner } from './account.ts';
import { Found } from './self-check-found.ts';
import { hasPage, type SidebarName } from './sidebar.ts';

/** Steps of the self-check that try the other services of Apps Script. */

const LOCK_WAIT_MS = 500;

export function checkConsent(): undefined {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  if (status === ScriptApp.AuthorizationStatus.REQUIRED) throw new Found(REMEDIES.consent);
}

/** Google runs the script as one of several accounts of a browser, and not always as the one at the screen. */
export function checkAccount(): string {
  const [atScreen, running] = [currentAccount(), owner()];
  if (atScreen !== '' && atScreen !== running) throw new Found(REMEDIES.account(atScreen, running));
  return running;
}

/** Pages that are not in the project open empty sidebars. */
export function checkPages(): undefined {
  const missing = (Object.keys(SIDEBAR_TITLES) as SidebarName[]).filter((name) => !hasPage(name));
  if (missing.length > 0) throw new Found(REMEDIES.pages(missing.map((name) => SIDEBAR_TITLES[name])));
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
