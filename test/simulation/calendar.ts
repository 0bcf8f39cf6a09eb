/** The days of the simulated campaign, by a reckoning of its own: nothing of the code under test is asked. */

export const FIRST_DAY = '2024-05-05';
export const LAST_DAY = '2024-07-04';
export const DUE_DATE = '2024-05-20';
export const CLOSING_DATE = '2024-06-01';

/** The schedule, in days against the due date. */
export const OFFSETS = [-7, -3, -1, 0, 1, 7];
/** How often a unit is reminded at most. */
export const MOST_REMINDERS = 6;

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;

/** The moment of a day at an hour in Vietnam. */
export function moment(day: string, hour = 8, minute = 0): number {
  return Date.parse(`${day}T00:00:00Z`) - VIETNAM + hour * 3_600_000 + minute * 60_000;
}

/** The day in Vietnam at a moment. */
export function dayOf(ms: number): string {
  return new Date(ms + VIETNAM).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** 20/5/2024 */
export function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

/** The occasion of a day as the log has it: the last one that has come; undefined before the first. */
export function occasionOf(day: string): string | undefined {
  const come = OFFSETS.filter((offset) => offset <= daysBetween(DUE_DATE, day));
  return come.length === 0 ? undefined : `${come[come.length - 1]}`;
}

/** The first day of the last occasion. */
export const LAST_OCCASION = dayAfter(DUE_DATE, OFFSETS[OFFSETS.length - 1]);

/** The week of a day, by its Monday. */
export function mondayOf(day: string): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return dayAfter(day, -weekday);
}
