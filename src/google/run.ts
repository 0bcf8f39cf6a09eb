import type { Now, Outcome } from '../actions/outcome.ts';
import { PROGRESS, protectionsFailureText } from '../text/vi-google.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { currentAccount } from './account.ts';
import { civilToday, moment } from './clock.ts';
import { asFailure, classify, type Failure, messageOf, type Phase } from './failures.ts';
import { quietly, underLock } from './lock.ts';
import { type OpenWorkbook, openWorkbook, type Reading } from './open-workbook.ts';
import { alert, toast } from './screen.ts';

/** A thing a person does: what it is called, what it reads, and what it makes of that. */
export interface Task<Report> {
  readonly name: string;
  readonly reads: Reading;
  /** @param workbook the id of the spreadsheet that was read. */
  act(snapshot: Spreadsheet, now: Now, workbook: string): Outcome<Report>;
  /** Whether the outcome is written, or only told. */
  readonly writes: boolean;
  /** Another way to the files than the usual one. */
  open?(): OpenWorkbook;
  /** What is done last, once all is written. */
  after?(workbook: string): void;
}

interface Looked<Report> {
  readonly workbook: OpenWorkbook;
  readonly outcome: Outcome<Report>;
}

interface Done<Report> {
  readonly outcome: Outcome<Report>;
  /** What else is to be told: all was written but who may edit what, say. */
  readonly remarks: readonly string[];
}

/** Runs a task from the menu: the person is told the outcome, or what went wrong. */
export function runFromMenu<Report>(task: Task<Report>): void {
  let told: { title: string; text: string };
  try {
    const { outcome, remarks } = perform(task, toast);
    told = { title: outcome.notice.title, text: [...outcome.notice.lines, ...remarks].join('\n') };
  } catch (error) {
    told = { title: task.name, text: (error as Failure).message };
  }
  alert(told.title, told.text);
}

/** Tells from the menu what some work says, or what went wrong. */
export function tellLines(title: string, work: () => readonly string[]): void {
  let text: string;
  try {
    text = work().join('\n');
  } catch (error) {
    text = (error as Failure).message;
  }
  alert(title, text);
}

/**
 * Runs a task for another host, such as the command line.
 *
 * @throws Failure whose message is the Vietnamese sentence.
 */
export function runForHost<Report>(task: Task<Report>): Report {
  return reportOf(perform(task, toast));
}

/**
 * Runs a task for a sidebar, which shows itself that something is under way.
 *
 * @throws Failure whose message is the Vietnamese sentence.
 */
export function runForSidebar<Report>(task: Task<Report>): Report {
  return reportOf(perform(task, () => {}));
}

function reportOf<Report>({ outcome, remarks }: Done<Report>): Report {
  for (const remark of remarks) toast(remark);
  return outcome.report;
}

/** Lock, read, act, write, unlock. Whatever is thrown comes out as a Failure. */
function perform<Report>(task: Task<Report>, say: (progress: string) => void): Done<Report> {
  let phase: Phase = 'reading';
  try {
    return underLock(task.name, () => {
      say(PROGRESS.reading);
      const now = nowOfRun();
      let looked = look(task, now);
      if (!task.writes) return { outcome: looked.outcome, remarks: [] };
      if (looked.outcome.requests.length > 0) {
        say(PROGRESS.writing);
        const hold = looked.workbook.hold(looked.outcome.requests);
        const write = () => {
          phase = 'writing';
          const { workbook, outcome } = looked;
          workbook.write([...outcome.requests, ...workbook.letGo(outcome.requests, hold)]);
        };
        if (hold.length === 0) write();
        else
          whileHeld(looked.workbook, hold, () => {
            looked = look(task, now);
            write();
          });
      }
      const { workbook, outcome } = looked;
      const failure = protect(workbook, outcome);
      task.after?.(workbook.id);
      say(PROGRESS.done);
      return { outcome, remarks: failure === undefined ? [] : [failure] };
    });
  } catch (error) {
    const failure = asFailure(error, phase);
    // biome-ignore lint/suspicious/noConsole: the execution log keeps the stack for who looks after the script.
    if (failure.kind === 'bug') console.error(error);
    throw failure;
  }
}

function look<Report>(task: Task<Report>, now: Now): Looked<Report> {
  const workbook = task.open?.() ?? openWorkbook(task.reads);
  return { workbook, outcome: task.act(workbook.snapshot, now, workbook.id) };
}

/** Reads and writes while nobody else can move a row. The write lets go of the tabs; when it does not come to that, this does. */
function whileHeld(workbook: OpenWorkbook, hold: readonly Request[], work: () => void): void {
  let isHeld = false;
  try {
    workbook.write(hold);
    isHeld = true;
    work();
  } catch (error) {
    letGoAtOnce(workbook, hold);
    // Of two files one may be held and the other not: nothing of the work itself was written.
    const { cause } = error as { cause?: unknown };
    throw isHeld ? error : (cause ?? error);
  }
}

/** Of two files one may be let go of already, and that is refused: each for itself. Ids of the own file are below zero. */
function letGoAtOnce(workbook: OpenWorkbook, hold: readonly Request[]): void {
  const ids = workbook.heldIds(hold);
  for (const isOwn of [true, false]) {
    const some = ids.filter((id) => id < 0 === isOwn);
    const requests = some.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } }));
    if (some.length > 0) quietly(() => workbook.write(requests));
  }
}

/** A batch of its own, after the first: one bad e-mail address spoils nothing else. */
export function protect(
  workbook: OpenWorkbook,
  outcome: Pick<Outcome<unknown>, 'protections'>,
): string | undefined {
  if (outcome.protections.length === 0) return undefined;
  try {
    workbook.write(outcome.protections);
    return undefined;
  } catch (error) {
    return protectionsFailureText(classify(error), messageOf(error));
  }
}

export function nowOfRun(): Now {
  const ms = Date.now();
  return { today: civilToday(ms), at: moment(ms), who: currentAccount() };
}
