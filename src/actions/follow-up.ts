import { type CivilDate, compareDates, vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import type { ProblemCode } from '../domain/problems.ts';
import { NO_DONG } from '../domain/quantities.ts';
import { type ReminderReason, reasonsOf } from '../domain/reminders.ts';
import { handedInOn, isHandedIn, newEvent } from '../domain/submission.ts';
import { TABS } from '../text/vi.ts';
import { HISTORY_WORDS } from '../text/vi-history.ts';
import { momentWords } from '../text/vi-notices.ts';
import type { Problem } from '../workbook/problem.ts';
import { type LoggedReminder, readReminders } from '../workbook/reminder-log.ts';
import { type NewEvent, type RecordedEvent, readHistory } from '../workbook/submission-history.ts';
import type { Assessment, UnitAssessment } from './assess.ts';
import { changeWords, listFingerprint, rowMarks } from './list-changes.ts';
import type { Now } from './outcome.ts';
import { countProblems } from './problem-counts.ts';

/** Where a unit stands: what it handed in and when, what is still missing, when it was last told. */
export interface FollowUp {
  readonly unit: UnitAssessment;
  readonly errors: number;
  /** Cells that a complete list left blank and explained in no note. */
  readonly blanks: readonly Problem[];
  /** None when it is done, or asked for nothing. */
  readonly reasons: readonly ReminderReason[];
  /** The day that counts for its list; undefined while it was never handed in. */
  readonly handedInOn: CivilDate | undefined;
  /** Changes after the list was handed in, oldest first. */
  readonly changes: readonly RecordedEvent[];
  /** The newest day of a payment. */
  readonly paidUntil: CivilDate | undefined;
  readonly lastTold: LoggedReminder | undefined;
}

export interface CampaignFollowUp {
  readonly units: readonly FollowUp[];
  /** What is noticed of the lists for the first time; the next write records it. */
  readonly news: readonly NewEvent[];
  readonly history: ReturnType<typeof readHistory>;
  readonly reminders: ReturnType<typeof readReminders>;
}

/** Blanks that a complete list should not have: filled, or explained in the row's note (RULES.md 2 counts them all the same). */
const BLANKS: ReadonlySet<ProblemCode> = new Set([
  'DATE_MISSING',
  'METHOD_MISSING',
  'ACCOUNT_MISSING',
  'IN_KIND_UNPRICED',
]);

/** Follows every unit up, from one assessment and the two logs of the workbook. */
export function followUp(assessment: Assessment, now: Now): CampaignFollowUp {
  const { view } = assessment;
  const history = readHistory(view.byTitle(TABS.history));
  const reminders = readReminders(view.byTitle(TABS.reminders));
  const told = new Map<string, LoggedReminder>();
  for (const line of reminders.lines) {
    if (line.channel !== 'test' && line.state !== 'failed') told.set(fold(line.unit), line);
  }
  const news: NewEvent[] = [];
  const units = assessment.units.map((unit) => {
    const { orgUnit } = unit.reading;
    const before = history.of(orgUnit.code);
    const fresh = newsOf(unit, before, now);
    if (fresh) news.push(fresh);
    const events = fresh ? [...before, fresh] : before;
    const { errors } = countProblems(unit.problems);
    const dates = unit.rows.flatMap(({ entry }) =>
      entry.payments.flatMap(({ amount, paidOn }) => (amount > 0 && paidOn ? [paidOn] : [])),
    );
    return {
      unit,
      errors,
      blanks: unit.list === 'complete' ? unexplained(unit) : [],
      reasons: reasonsOf({
        kind: orgUnit.kind,
        list: unit.list,
        isEmpty: unit.isEmpty,
        errors,
        signedOn: orgUnit.signedOn,
        remaining: unit.figures?.remaining ?? NO_DONG,
      }),
      handedInOn: handedInOn(events),
      changes: events.filter(({ kind }) => kind !== 'first' && kind !== 'dated'),
      paidUntil: dates.reduce<CivilDate | undefined>(
        (latest, day) => (latest && compareDates(latest, day) >= 0 ? latest : day),
        undefined,
      ),
      lastTold: told.get(fold(orgUnit.code)),
    };
  });
  return { units, news, history, reminders };
}

function newsOf(unit: UnitAssessment, before: readonly RecordedEvent[], now: Now): NewEvent | undefined {
  const { orgUnit, list } = unit.reading;
  if (!list || !unit.figures) return undefined;
  const isIn = isHandedIn(unit.list, list.declaration, list.rows.length);
  const fingerprint = isIn ? listFingerprint(unit.reading) : '';
  const kind = newEvent(before, isIn, fingerprint);
  if (kind === undefined) return undefined;
  const rows = isIn ? rowMarks(unit.reading) : new Map<string, string>();
  const paid = unit.figures.paid as number;
  const event = {
    at: momentWords(now.at),
    unit: orgUnit.code,
    unitName: orgUnit.name,
    kind,
    why: '',
    who: now.who,
    fingerprint,
    rows,
    paid,
  };
  if (kind === 'first') {
    const { doneOn } = list.declaration;
    // Nobody hands in tomorrow: a date still to come counts as today.
    const on = doneOn && compareDates(doneOn, now.today) < 0 ? doneOn : now.today;
    const what =
      unit.list === 'nobody' ? HISTORY_WORDS.nobody : HISTORY_WORDS.firstAs(list.rows.length, paid);
    const stamped = doneOn ? `; ${HISTORY_WORDS.stamped(vietnameseDate(doneOn))}` : '';
    return { ...event, on, what: `${what}${stamped}` };
  }
  // A day that the accountant set is of no list.
  const last = [...before].reverse().find(({ fingerprint: mark }) => mark !== '');
  const what = isIn && last ? changeWords(last, { rows, paid }) : '';
  // The same rows in another order are the same list.
  if (kind === 'changed' && what === '') return undefined;
  return { ...event, on: now.today, what };
}

function unexplained({ reading: { list }, problems }: UnitAssessment): Problem[] {
  const explained = new Set(
    list?.rows.filter(({ row }) => list.table.cell(row, 'note').kind === 'text').map(({ row }) => row + 1),
  );
  return problems.filter(
    ({ code, cell }) => BLANKS.has(code) && !explained.has(Number(cell.replace(/^[A-Z]+/, ''))),
  );
}
