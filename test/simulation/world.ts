import type { SheetsPort } from '../../src/local/realm/ports.ts';
import type { Sheet, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { answeringOnce } from '../support/ask-once.ts';
import { type Book, openBook } from '../support/book.ts';
import { dayOf, occasionOf } from './calendar.ts';
import type { Opening, Outcome } from './opening.ts';
import { firstSight, judge, type Knowledge, QUOTA, type Seen, type Taken } from './oracle.ts';
import { readTabs } from './reading.ts';
import { giveBack, Runner, type Script, takeRunner } from './runner.ts';
import { type Locks, surround } from './surroundings.ts';
import { ACCOUNTANT, type Unit } from './units.ts';

/** Doors that let mails leave. */
export const SENDING_DOORS = ['dailyRemindersSend', 'runRemindersSend', 'sideRemindersSend'];

interface State {
  clock: number;
  units: Unit[];
  seen: Seen;
  /** Google's id of the daily trigger. */
  trigger: string;
}

/** A moment that any number of worlds can go on from. */
export interface Checkpoint {
  readonly code: string;
  readonly resource: Spreadsheet;
  readonly state: State;
}

/** A workbook, the people's knowledge of it, the mails that left, and whoever watches over all that. */
export class World implements State {
  readonly code: string;
  book: Book;
  clock: number;
  units: Unit[];
  seen: Seen;
  trigger: string;
  /** Told with every violation. */
  label = '';
  /** Addresses that the mail service refuses, though the workbook takes them. */
  refused: ReadonlySet<string> = new Set();
  /** Whether each run has a realm of its own, as on Google; else one that ran before, for speed. */
  isFresh = false;
  /** The workbook as it lay there when this world began. */
  private resource: Spreadsheet;
  private readonly documents: Record<Script, Record<string, string>> = {
    own: {},
    other: { workbookId: 'local' },
  };
  private readonly locks: Locks = { own: undefined, other: undefined };
  /** Runs that are within each other, and the mails that they took together. */
  private depth = 0;
  private step: Taken[] = [];
  /** Whether another door than a sending one was opened within the step. */
  private isMixed = false;

  private constructor({ code, resource, state }: Checkpoint) {
    this.code = code;
    this.resource = resource;
    this.book = openBook(resource);
    const { clock, units, seen, trigger } = structuredClone(state);
    this.clock = clock;
    this.units = units;
    this.seen = seen;
    this.trigger = trigger;
  }

  static from(checkpoint: Checkpoint): World {
    return new World(checkpoint);
  }

  /** A world around a workbook as it lies before us. */
  static begin(code: string, resource: Spreadsheet, units: Unit[], clock: number): World {
    const seen = firstSight(readTabs(openBook(resource).service));
    return new World({ code, resource, state: { clock, units, seen, trigger: '' } });
  }

  checkpoint(): Checkpoint {
    const { code, clock, units, seen, trigger } = this;
    return { code, resource: this.book.resource(), state: structuredClone({ clock, units, seen, trigger }) };
  }

  get day(): string {
    return dayOf(this.clock);
  }

  /** Somebody holds the workbook's lock, and lets go of it. */
  whileLocked<Result>(work: () => Result): Result {
    this.locks.own = {};
    const result = work();
    this.locks.own = undefined;
    return result;
  }

  isLocked(): boolean {
    return this.locks.own !== undefined;
  }

  /** Brings a tab back that was deleted, as the history of versions does. */
  restore(tab: Sheet): void {
    const resource = this.book.resource();
    this.resource = { ...resource, sheets: [...(resource.sheets ?? []), tab] };
    this.book = openBook(this.resource);
    this.seen.isLogAway = false;
  }

  /** What people did to the workbook is taken as it is; the logs are not theirs to change. */
  edited(): void {
    judge(this.seen, readTabs(this.book.service), [], `${this.day} an edit ${this.label}`, false);
  }

  /** Opens a door, and holds what it did against what it may do. */
  run(door: string, args: readonly unknown[] = [], opening: Opening = {}): Outcome {
    const { day } = this;
    const isSending = SENDING_DOORS.includes(door);
    if (this.depth === 0) this.isMixed = false;
    if (!isSending) this.isMixed = true;
    this.depth += 1;
    const outcome = this.open(door, args, opening);
    this.depth -= 1;
    if (this.depth > 0) return outcome;
    const mails = this.step;
    this.step = [];
    judge(this.seen, readTabs(this.book.service), mails, `${day} ${door} ${this.label}`, !this.isMixed);
    return outcome;
  }

  private open(door: string, args: readonly unknown[], opening: Opening): Outcome {
    const { who = ACCOUNTANT, script = 'own', byHand, isLeftOver, hook, slowness = 0 } = opening;
    const { code, day } = this;
    const run: Knowledge = {
      door,
      who,
      day,
      units: structuredClone(this.units),
      isAutomatic: byHand === undefined,
      occasionOf: byHand ? (unit) => byHand.get(unit) : () => occasionOf(day),
    };
    const mails: Taken[] = [];
    const { surroundings, begin, end } = surround({
      world: this,
      sheets: this.sheets(),
      locks: this.locks,
      script,
      hook,
      slowness,
      left: () => QUOTA - this.takenToday(who),
      take: ({ to, subject }) => {
        if (this.refused.has(to))
          throw Object.assign(new Error(`Invalid email: ${to}`), { name: 'Exception' });
        const mail = { to, subject, at: this.clock, run };
        mails.push(mail);
        this.step.push(mail);
      },
    });
    const runner = this.isFresh ? new Runner(code, script, who) : takeRunner(code, script, who);
    runner.enter(surroundings, this.documents[script]);
    const given = isLeftOver ? [{ triggerUid: runner.onlyTrigger(door) }] : args;
    begin();
    const done = attempt(() => runner.realm.call(door, ...given));
    end();
    this.documents[script] = { ...runner.properties.document };
    runner.leave();
    if (!this.isFresh) giveBack(runner, code, script, who);
    return { ...done, mails };
  }

  /** The workbook; before anybody has written to it, it answers as in every world from its checkpoint. */
  private sheets(): SheetsPort {
    return answeringOnce(this.book.service, this.resource);
  }

  /** Mails that an account got rid of today, those of this step too. */
  private takenToday(who: string): number {
    const now = this.step.filter(({ at, run }) => run.who === who && dayOf(at) === this.day).length;
    return now + (this.seen.perDay.get(`${who} ${this.day}`) ?? 0);
  }
}

function attempt(work: () => unknown): { value: unknown; error: Error | undefined } {
  try {
    return { value: work(), error: undefined };
  } catch (error) {
    return { value: undefined, error: error as Error };
  }
}
