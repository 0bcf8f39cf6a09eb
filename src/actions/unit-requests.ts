import * as z from 'zod/mini';
import { readDate } from '../domain/date-cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { CLOSING } from '../text/vi-closing.ts';
import { checkedArguments, typedLine, UNIT_CODE } from './arguments.ts';
import { Refusal } from './refusal.ts';

/** What a sidebar asks for a unit, a day and a reason: to reopen a list, or to set the day it was handed in. */
const REQUEST = z.strictObject({
  unit: UNIT_CODE,
  /** As a person types it: 25/5/2024; or as a date field gives it: 2024-05-25. */
  day: z.string().check(z.maxLength(30)),
  why: z.string().check(z.maxLength(300)),
});

export type UnitDayRequest = z.infer<typeof REQUEST>;

/**
 * The request with its day and its reason in one line.
 * @param year the campaign's, for a day without one
 * @throws Refusal for what is no day, or a reason that says nothing
 */
export function checkedUnitDay(
  sent: unknown,
  year: number,
): { readonly unit: string; readonly day: CivilDate; readonly why: string } {
  const { unit, day, why } = checkedArguments(REQUEST, sent);
  const reading = readDate({ kind: 'text', value: day }, year);
  if (!reading.ok || !reading.value) throw new Refusal(CLOSING.badDay(day));
  const reason = typedLine(why);
  if (reason === '') throw new Refusal(CLOSING.reasonMissing);
  return { unit, day: reading.value, why: reason };
}
