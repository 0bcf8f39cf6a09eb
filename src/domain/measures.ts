import { opposite } from './amounts.ts';
import { type CellValue, type Reading, textOf } from './cells.ts';
import { plainNumerals } from './fold.ts';
import { type LabourDays, labourDays, type Measure, measure, NO_DAYS, NO_MEASURE } from './quantities.ts';

export type DaysFault = 'DAYS_UNREADABLE' | 'DAYS_NEGATIVE' | 'DAYS_STEP' | 'DAYS_TOO_MANY';
export type MeasureFault = 'UNREADABLE' | 'NEGATIVE' | 'STEP';

const DAYS_OF_A_LEAP_YEAR = 366;
const NOISE = 1e-6;
const LARGEST_MEASURE = 1_000_000_000;

/**
 * Labour days in a cell, in halves (RULES.md 1). A blank cell is 0.
 * @param most more is no year of one person's
 */
export function readLabourDays(
  cell: CellValue,
  most: number = DAYS_OF_A_LEAP_YEAR,
): Reading<LabourDays, DaysFault> {
  if (cell.kind === 'number' && cell.isDate) return { ok: false, code: 'DAYS_UNREADABLE' };
  const text =
    cell.kind === 'text' ? plainNumerals(textOf(cell)).replace(/ ?(?:ngày công|ngày|công)$/, '') : '';
  const value = cell.kind === 'text' ? decimal(text) : numberIn(cell);
  if (value === undefined) return { ok: false, code: 'DAYS_UNREADABLE' };
  if (value < 0) return { ok: false, code: 'DAYS_NEGATIVE' };
  if (value > most) return { ok: false, code: 'DAYS_TOO_MANY' };
  const halves = Math.round(value * 2);
  if (Math.abs(value * 2 - halves) > NOISE) return { ok: false, code: 'DAYS_STEP' };
  return { ok: true, value: halves === 0 ? NO_DAYS : labourDays(halves / 2) };
}

/** As `readLabourDays`, and what has a minus is below zero: only a line that corrects another is. */
export function readSignedLabourDays(cell: CellValue): Reading<LabourDays, DaysFault> {
  const reading = readLabourDays(cell);
  if (reading.ok || reading.code !== 'DAYS_NEGATIVE') return reading;
  const positive = readLabourDays(opposite(cell));
  return positive.ok ? { ok: true, value: labourDays(-positive.value) } : positive;
}

/** A quantity of goods or an area in m², up to three decimals (RULES.md 2). A blank cell is 0. */
export function readMeasure(cell: CellValue): Reading<Measure, MeasureFault> {
  if (cell.kind === 'number' && cell.isDate) return { ok: false, code: 'UNREADABLE' };
  const value =
    cell.kind === 'text' ? decimal(plainNumerals(textOf(cell)).replace(/ ?m2$/, '')) : numberIn(cell);
  if (value === undefined || value > LARGEST_MEASURE) return { ok: false, code: 'UNREADABLE' };
  if (value < 0) return { ok: false, code: 'NEGATIVE' };
  const thousandths = value * 1000;
  if (Math.abs(thousandths - Math.round(thousandths)) > NOISE * Math.max(1, value / 1e6)) {
    return { ok: false, code: 'STEP' };
  }
  return { ok: true, value: value === 0 ? NO_MEASURE : measure(value) };
}

/** As `readMeasure`, and what has a minus is below zero: only a line that corrects another is. */
export function readSignedMeasure(cell: CellValue): Reading<Measure, MeasureFault> {
  const reading = readMeasure(cell);
  if (reading.ok || reading.code !== 'NEGATIVE') return reading;
  const positive = readMeasure(opposite(cell));
  return positive.ok ? { ok: true, value: measure(-positive.value) } : positive;
}

function numberIn(cell: CellValue): number | undefined {
  if (cell.kind === 'blank') return 0;
  return cell.kind === 'number' && Number.isFinite(cell.value) ? cell.value : undefined;
}

/**
 * A numeral with a comma or a point as its decimal mark. Exactly three digits after a point are a thousand, as
 * everywhere in Vietnam; `1.000,5` and `1,000.5` tell by themselves which mark is which.
 */
function decimal(text: string): number | undefined {
  if (text === '') return 0;
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
    return Number(text.replace(/\./g, '').replace(',', '.'));
  }
  if (/^-?[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(text)) return Number(text.replace(/,/g, ''));
  return /^-?\d+[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
