/** Dates as spreadsheets count them: days since 30 December 1899, the time of day as a fraction. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of an instant on the clocks of a time zone. */
export function serialOf(instant: Date, timeZone = 'UTC'): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value ?? 0);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return (local - EPOCH) / DAY;
}

/** The calendar day and time of a serial number, in the UTC fields of a Date; to the second. */
export function dateOf(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * 86_400) * 1000);
}
