import { type CellValue, isBlank, type Reading, textOf } from './cells.ts';
import { type CivilDate, civilDate, compareDates, fromSerial } from './dates.ts';
import { plainNumerals } from './fold.ts';

/** The days a payment may bear: inside the campaign and not in the future. */
export interface DateWindow {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly today: CivilDate;
  /** The campaign's year, for `15/5` alone. */
  readonly year: number;
}

export type DateFault = 'DATE_UNREADABLE' | 'DATE_OUT_OF_CAMPAIGN';

const DAY_FIRST = /^(?:ngày )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}[:h]\d{2}(?::\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/;
const DAY_AND_MONTH = /^(?:ngày )?(\d{1,2})[/-](\d{1,2})$/;

/** The day in a cell: a serial number, or text, always day first. A blank cell is no day. */
export function readDate(cell: CellValue, year: number): Reading<CivilDate | undefined, 'DATE_UNREADABLE'> {
  if (isBlank(cell)) return { ok: true, value: undefined };
  const date = cell.kind === 'number' ? fromSerial(cell.value) : fromText(textOf(cell), year);
  return date ? { ok: true, value: date } : { ok: false, code: 'DATE_UNREADABLE' };
}

/** As `readDate`, and inside the window: `Tiếp nhận từ ngày` … `Tiếp nhận đến ngày`, not after today. */
export function readDateWithin(
  cell: CellValue,
  window: DateWindow,
): Reading<CivilDate | undefined, DateFault> {
  const reading = readDate(cell, window.year);
  if (!reading.ok || reading.value === undefined) return reading;
  const inside =
    compareDates(reading.value, window.from) >= 0 &&
    compareDates(reading.value, window.until) <= 0 &&
    compareDates(reading.value, window.today) <= 0;
  return inside ? reading : { ok: false, code: 'DATE_OUT_OF_CAMPAIGN' };
}

function fromText(text: string, campaignYear: number): CivilDate | undefined {
  const typed = plainNumerals(text);
  const dayFirst = DAY_FIRST.exec(typed);
  if (dayFirst) return civilDate(fullYear(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) return civilDate(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const short = DAY_AND_MONTH.exec(typed);
  return short ? civilDate(campaignYear, Number(short[2]), Number(short[1])) : undefined;
}

function fullYear(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
