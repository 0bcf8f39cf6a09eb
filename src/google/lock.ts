import { busyText } from '../text/vi-google.ts';
import { currentAccount } from './account.ts';
import { hourOfDay } from './clock.ts';
import { Failure } from './failures.ts';
import { documentProperties } from './workbook-id.ts';

/** A second click should hear at once that it is second, not wait for the first. */
const WAIT_MS = 500;
const RUNNING_PROPERTY = 'running';

interface Running {
  what: string;
  who: string;
  since: string;
}

/**
 * Runs one piece of work at a time per document. Where no document holds the script there is no such lock: then the
 * run number written with every batch is the guard.
 *
 * @throws Failure of kind `busy`, naming who runs what since when.
 */
export function underLock<Result>(what: string, work: () => Result): Result {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) return work();
  if (!lock.tryLock(WAIT_MS)) throw busy();
  try {
    note({ what, who: currentAccount(), since: hourOfDay(Date.now()) });
    return work();
  } finally {
    forget();
    quietly(() => lock.releaseLock());
  }
}

function busy(): Failure {
  const { what, who, since } = whoRuns();
  return new Failure('busy', busyText(what, who, since));
}

/** The note only serves the words of a second click: whatever happens to it, the run goes on. */
function note(running: Running): void {
  quietly(() => documentProperties()?.setProperty(RUNNING_PROPERTY, JSON.stringify(running)));
}

function forget(): void {
  quietly(() => documentProperties()?.deleteProperty(RUNNING_PROPERTY));
}

function whoRuns(): Running {
  const unknown = { what: '', who: '', since: '' };
  return (
    quietly(() => ({ ...unknown, ...parsed(documentProperties()?.getProperty(RUNNING_PROPERTY)) })) ?? unknown
  );
}

function parsed(text: string | null | undefined): Partial<Running> {
  const value: unknown = JSON.parse(text ?? '{}');
  return typeof value === 'object' && value !== null ? value : {};
}

/** What nobody needs to hear of when it fails. */
export function quietly<Result>(attempt: () => Result): Result | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
