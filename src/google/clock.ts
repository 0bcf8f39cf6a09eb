import type { CivilDate } from '../domain/dates.ts';

/** Vietnam keeps UTC+7 all year, so the civil day needs no time-zone tables and not the script's own zone. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day in Vietnam at a moment. */
export function civilToday(ms: number): CivilDate {
  const local = new Date(ms + VIETNAM_OFFSET_MS);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** The moment with Vietnam's offset, to the second: 2024-05-18T08:00:00+07:00. */
export function moment(ms: number): string {
  return `${new Date(ms + VIETNAM_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** The hour of day in Vietnam: 08:05. */
export function hourOfDay(ms: number): string {
  return moment(ms).slice(11, 16);
}
