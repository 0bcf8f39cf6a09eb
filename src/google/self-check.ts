import { PROGRESS, remedyText } from '../text/vi-google.ts';
import {
  type CheckLine,
  type CheckName,
  NOT_GOOGLE,
  REMEDIES,
  SELF_CHECK_TITLE,
  selfCheckText,
} from '../text/vi-self-check.ts';
import { classify, Failure, messageOf } from './failures.ts';
import { alert, toast } from './screen.ts';
import { Found } from './self-check-found.ts';
import {
  checkAccount,
  checkConsent,
  checkLock,
  checkMail,
  checkPages,
  checkTrigger,
} from './self-check-services.ts';
import {
  checkApi,
  checkAtomic,
  checkEdits,
  checkLocale,
  checkLocks,
  checkOwnFile,
  checkProtection,
  checkTimeZone,
  checkWrite,
  removeScratch,
} from './self-check-workbook.ts';
import { hasAddresses, workbookId } from './workbook-id.ts';

/** A step finds all well and may add a figure, or throws: a `Found`, or whatever the service threw. */
type Step = () => string | undefined;

/**
 * Runs each service once and shows a line for each, after whose services they are. The workbook is left as it was.
 * @param editDoor the door that the trigger of edits opens
 */
export function selfCheckFromMenu(editDoor: string): void {
  toast(PROGRESS.selfCheck);
  const lines = selfCheckText(selfCheck(editDoor));
  alert(SELF_CHECK_TITLE, isOnGoogle() ? lines : `${NOT_GOOGLE}\n\n${lines}`);
}

/** By the address of the file in front; an address that cannot be had does not stop the check. */
function isOnGoogle(): boolean {
  try {
    return hasAddresses();
  } catch {
    return true;
  }
}

function selfCheck(editDoor: string): CheckLine[] {
  const lines: CheckLine[] = [];
  const attempt = (name: CheckName, step: Step): boolean => {
    const line = tried(name, step);
    lines.push(line);
    return line.state === 'ok';
  };
  const skip = (...names: CheckName[]) => {
    lines.push(...names.map((name) => ({ name, state: 'skipped' as const, detail: REMEDIES.skipped })));
  };

  attempt('consent', checkConsent);
  attempt('account', checkAccount);
  let id = '';
  const hasApi = attempt('api', () => {
    id = workbookId();
    return checkApi(id);
  });
  if (hasApi) checkWorkbook(id, attempt, skip);
  else skip('locale', 'timeZone', 'write', 'atomic', 'protection');
  attempt('lock', checkLock);
  attempt('mail', checkMail);
  attempt('trigger', () => checkTrigger(workbookId()));
  if (hasApi) {
    attempt('edits', () => checkEdits(workbookId(), editDoor));
    attempt('locks', () => checkLocks(workbookId()));
    attempt('ownFile', checkOwnFile);
  } else skip('edits', 'locks', 'ownFile');
  attempt('pages', checkPages);
  return lines;
}

/** What is tried on the workbook itself, on a tab of its own that goes away whatever happens. */
function checkWorkbook(
  id: string,
  attempt: (name: CheckName, step: Step) => boolean,
  skip: (...names: CheckName[]) => void,
): void {
  attempt('locale', () => checkLocale(id));
  attempt('timeZone', () => checkTimeZone(id));
  try {
    if (attempt('write', () => checkWrite(id))) {
      attempt('atomic', () => checkAtomic(id));
      attempt('protection', () => checkProtection(id));
    } else skip('atomic', 'protection');
  } finally {
    attempt('undo', () => twice(() => removeScratch(id)));
  }
}

/** Undoing is worth a second try: a passing fault must not leave the tab behind. */
function twice(step: Step): string | undefined {
  try {
    return step();
  } catch {
    return step();
  }
}

function tried(name: CheckName, step: Step): CheckLine {
  try {
    return { name, state: 'ok', detail: step() ?? '' };
  } catch (error) {
    const found = remedyFor(error);
    return { name, state: 'failed', detail: name === 'undo' ? `${REMEDIES.undo} ${found}` : found };
  }
}

function remedyFor(error: unknown): string {
  if (error instanceof Found) return error.message;
  if (error instanceof Failure) return error.message.replace(/\n/g, ' ');
  return remedyText(classify(error), messageOf(error));
}
