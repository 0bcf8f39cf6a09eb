import * as z from 'zod/mini';
import { type CivilDate, civilDate, compareDates, vietnameseDate } from '../domain/dates.ts';
import { readSetting, type Settings } from '../domain/settings.ts';
import { NO } from '../text/vi.ts';
import { NEW_ROUND } from '../text/vi-new-round.ts';
import { checkedArguments, typedLine } from './arguments.ts';
import { Refusal } from './refusal.ts';
import type { SetUpOptions } from './set-up-options.ts';

const TYPED = z.optional(z.string().check(z.maxLength(500)));

/** Texts are as typed. Days that are left out: the receiving days move with the year, the others are none. */
const REQUEST = z.strictObject({
  year: z.string().check(z.maxLength(20)),
  dueDate: TYPED,
  closingDate: TYPED,
  acceptFrom: TYPED,
  acceptUntil: TYPED,
  legalBasis: TYPED,
  planNumber: TYPED,
  planDate: TYPED,
  /** Whether names stay in the lists, with what a unit would write of them again. */
  keepPeople: z.optional(z.boolean()),
  /** Why the round is opened although something of the last one is open. */
  reason: TYPED,
});

export type NewRoundRequest = z.infer<typeof REQUEST>;

/** @throws Refusal for anything that is no such request, and for a year that is none */
export function checkedRound(sent: unknown, today: CivilDate) {
  const { keepPeople = false, ...texts } = checkedArguments(REQUEST, sent);
  const lines = Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typedLine(text ?? '')]),
  ) as Partial<Record<keyof typeof texts, string>>;
  const year = readSetting('year', { kind: 'text', value: lines.year ?? '' }, 0, today);
  if (!year.ok) throw new Refusal(NEW_ROUND.badYear);
  return { ...lines, year: year.value, keepPeople, reason: lines.reason ?? '' };
}

/**
 * What the settings become: the plan's own paper and the leave to name givers are the last round's, and go.
 * @throws Refusal without a due date
 */
export function settingsOfRound(
  asked: ReturnType<typeof checkedRound>,
  last: Settings,
): NonNullable<SetUpOptions['settings']> {
  const { year, dueDate = '', closingDate = '', legalBasis = '', planNumber = '', planDate = '' } = asked;
  if (dueDate === '') throw new Refusal(NEW_ROUND.noDueDate);
  const moved = (day: CivilDate) => vietnameseDate(inYear(day, day.year + year - last.year));
  return {
    year: `${year}`,
    dueDate,
    closingDate,
    acceptFrom: asked.acceptFrom || moved(last.acceptFrom),
    acceptUntil: asked.acceptUntil || moved(last.acceptUntil),
    planNumber,
    planDate,
    ...(legalBasis === '' ? {} : { legalBasis }),
    namesPublic: NO,
  };
}

/** @throws Refusal for rounds that overlap, and for a due date on which nothing is received */
export function assertPeriod({ dueDate, acceptFrom, acceptUntil }: Settings, last: Settings): void {
  const words = vietnameseDate;
  if (compareDates(acceptFrom, last.acceptUntil) <= 0)
    throw new Refusal(NEW_ROUND.overlaps(words(acceptFrom), words(last.acceptUntil)));
  if (compareDates(dueDate, acceptFrom) < 0 || compareDates(dueDate, acceptUntil) > 0)
    throw new Refusal(NEW_ROUND.dueDateOutside(words(dueDate), words(acceptFrom), words(acceptUntil)));
}

/** The same day of another year; of 29/2 the day before. */
function inYear({ month, day }: CivilDate, year: number): CivilDate {
  return civilDate(year, month, day) ?? { year, month, day: day - 1 };
}
