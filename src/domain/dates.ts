/** A day of the civil calendar, without hour or zone. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 30/12/1899, the zero of spreadsheet serial numbers, to 1/1/1970. */
const SERIAL_OF_UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;

/** @returns undefined when there is no such day (31/2). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const asDate = new Date(Date.UTC(year, month - 1, day));
  const exists = asDate.getUTCMonth() === month - 1 && asDate.getUTCDate() === day;
  return exists ? { year, month, day } : undefined;
}

/** The spreadsheet serial number of a day (1 = 31/12/1899). */
export function toSerial(date: CivilDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / MS_PER_DAY + SERIAL_OF_UNIX_EPOCH;
}

/** The day of a spreadsheet serial number; the hour, its fraction, is left out. */
export function fromSerial(serial: number): CivilDate | undefined {
  const date = new Date((Math.floor(serial) - SERIAL_OF_UNIX_EPOCH) * MS_PER_DAY);
  return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** So many days later; earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromSerial(toSerial(date) + days) ?? date;
}

/** Days from today to a day; negative when it is over. */
export function daysUntil(day: CivilDate, today: CivilDate): number {
  return toSerial(day) - toSerial(today);
}

/** Negative when `a` is the earlier day, 0 when they are one day. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return toSerial(a) - toSerial(b);
}

/** 2024-05-19, as in the JSON outputs. */
export function isoDate(date: CivilDate): string {
  const pad = (n: number, width: number) => `${n}`.padStart(width, '0');
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** The day of 2024-05-19, or of a moment that begins with it; undefined for what is none. */
export function dateFromIso(iso: string): CivilDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return civilDate(Number(year), Number(month), Number(day));
}

/** 19/5/2024, as people here write it. */
export function vietnameseDate(date: CivilDate): string {
  return `${date.day}/${date.month}/${date.year}`;
}
