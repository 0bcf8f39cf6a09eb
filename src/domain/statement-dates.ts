import { readDate } from './date-cells.ts';
import type { CivilDate } from './dates.ts';
import { plainNumerals } from './fold.ts';

/** What stands in a date's cell; `rest` is what follows the day and the hour, in a column of two meanings. */
export type DayCell =
  | { readonly kind: 'none' }
  /** Something that is no day at all, as in a footer. */
  | { readonly kind: 'words' }
  | { readonly kind: 'day'; readonly on: CivilDate; readonly rest: string }
  | { readonly kind: 'fault'; readonly code: DayFault };

export type DayFault = 'DATE_UNREADABLE' | 'DATE_MONTH_FIRST';

const HOUR = '\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?';
const DAY = new RegExp(`^'?(?:${HOUR},? )?((\\d{1,4})([/.-])(\\d{1,2})\\3\\d{1,4})(?!\\d)(?:[ t]${HOUR})?`);
const ONLY_HOUR = new RegExp(`^${HOUR}$`);

/** Whether a cell begins with what is meant as a day, readable or not. */
export function startsWithDay(cell: string): boolean {
  return DAY.test(plainNumerals(cell));
}

/**
 * Whether a column proves that it has the month first, as American programs write it: a middle number above 12 and
 * never a first one. No day of such a column is then read, since 5/6 could be either.
 */
export function hasMonthFirst(cells: Iterable<string>): boolean {
  let proven = false;
  for (const cell of cells) {
    const [, , first, , middle] = DAY.exec(plainNumerals(cell)) ?? [];
    if (first === undefined || first.length > 2) continue;
    if (Number(first) > 12) return false;
    proven ||= Number(middle) > 12;
  }
  return proven;
}

/** The day of a cell, day first always, with an hour before or after it or without. */
export function readDay(cell: string, monthFirst: boolean): DayCell {
  const typed = plainNumerals(cell);
  if (typed === '' || ONLY_HOUR.test(typed)) return { kind: 'none' };
  const found = DAY.exec(typed);
  if (!found) return { kind: 'words' };
  const [all, written = '', first = ''] = found;
  if (monthFirst && first.length <= 2) return { kind: 'fault', code: 'DATE_MONTH_FIRST' };
  const reading = readDate({ kind: 'text', value: written }, 0);
  if (!reading.ok || !reading.value) return { kind: 'fault', code: 'DATE_UNREADABLE' };
  return { kind: 'day', on: reading.value, rest: all.length < typed.length ? restOf(cell, all.length) : '' };
}

/** As typed: the day was read in lower case. */
function restOf(cell: string, length: number): string {
  return cell.replace(/\s+/g, ' ').trim().slice(length).trim();
}
