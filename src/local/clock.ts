import { USAGE } from '../text/vi-cli.ts';
import { UsageError } from './usage-error.ts';

/**
 * The clock of a session: the machine's, or eight in the morning of a given day in Vietnam.
 *
 * @param day 2024-05-18 or 18/5/2024
 * @throws UsageError for anything else
 */
export function clock(day: string | undefined): () => number {
  if (day === undefined) return () => Date.now();
  const ms = morningOf(isoDay(day));
  return () => ms;
}

/**
 * @param day 2024-05-18 or 18/5/2024
 * @returns 2024-05-18
 * @throws UsageError for anything else
 */
export function isoDay(day: string): string {
  const iso = writtenDay(day);
  const exists = iso !== '' && new Date(morningOf(iso) + VIETNAM_MS).toISOString().startsWith(iso);
  if (!exists) throw new UsageError(USAGE.badDate(day));
  return iso;
}

/** Eight o'clock in Vietnam, in milliseconds. */
function morningOf(iso: string): number {
  return Date.parse(`${iso}T08:00:00+07:00`);
}

/** How far Vietnam's clocks are ahead, in milliseconds. */
export const VIETNAM_MS = 7 * 3_600_000;

/** 2024-05-18 of 2024-05-18 or 18/5/2024; '' of anything else. */
function writtenDay(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return year !== '' && !Number.isNaN(Date.parse(iso)) ? iso : '';
}

/** 18/5/2024 of either way to write it. */
export function vietnameseDay(day: string): string {
  return writtenDay(day).split('-').reverse().map(Number).join('/');
}
