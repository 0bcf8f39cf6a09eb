/**
 * What a person types into a cell, read as a Vietnamese sheet reads it, and the text that a cell is edited as. The page
 * takes less for granted than Google does: what is not certainly a number or a date stays the text that was typed.
 */
import type { CellFormat, ExtendedValue } from '../workbook/sheets-api.ts';

export interface Entered {
  /** Undefined for an emptied cell. */
  readonly value: ExtendedValue | undefined;
  /** The format that comes with the value, where the cell has none that shows it. */
  readonly numberFormat?: NonNullable<CellFormat['numberFormat']>;
}

const DAY_MS = 86_400_000;
/** Day 0 of a sheet. */
const EPOCH = Date.UTC(1899, 11, 30);
/** More digits than a number holds exactly stay text, and so does a number that begins with 0: a phone, a code. */
const MOST_DIGITS = 15;
/** A fraction may need two digits more to be told exactly. */
const DECIMALS_MORE = 2;

/**
 * @param text as typed
 * @param pattern of the cell's number format; `@` keeps everything as text
 */
export function entered(text: string, pattern: string | undefined): Entered {
  if (text === '') return { value: undefined };
  if (pattern === '@') return { value: { stringValue: text } };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (/^=./s.test(text)) return { value: { formulaValue: text } };
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return { value: { boolValue: /^true$/i.test(plain) } };
  return readNumber(plain, pattern) ?? readMoment(plain, pattern) ?? { value: { stringValue: text } };
}

/** 1.234.567 · 1234567 · -12,5 · 12,5% · 1,5E+21 */
function readNumber(text: string, pattern: string | undefined): Entered | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '', percent = ''] =
    /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(E[+-]?\d{1,3})?\s?(%?)$/i.exec(text) ?? [];
  if (whole === '') return undefined;
  const digits = whole.replaceAll('.', '');
  if (digits.length > 1 && digits.startsWith('0')) return undefined;
  const longest = Math.max(digits.length, (digits + fraction.slice(1)).length - DECIMALS_MORE);
  if (longest > MOST_DIGITS) return undefined;
  const value = Number(
    `${sign}${digits}${fraction.replace(',', '.')}${exponent}${percent === '' ? '' : 'E-2'}`,
  );
  const number = exponent !== '' && percent !== '' ? Number.NaN : value;
  if (!Number.isFinite(number)) return undefined;
  const showsPercent = pattern?.includes('%') === true;
  return {
    value: { numberValue: number },
    ...(percent === '' || showsPercent
      ? {}
      : { numberFormat: { type: 'PERCENT', pattern: fraction === '' ? '0%' : '0.0%' } }),
  };
}

/** 19/5/2024 · 19-5-2024 · 2024-05-19, with or without the time of day after it. */
function readMoment(text: string, pattern: string | undefined): Entered | undefined {
  const local =
    /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? undefined;
  const [day, month, year, hour, minute, second] = local
    ? [local[1], local[3], local[4], local[5], local[6], local[7]]
    : [iso?.[3], iso?.[2], iso?.[1]];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const time = [hour ?? '0', minute ?? '0', second ?? '0'].map(Number);
  const [h = 0, m = 0, s = 0] = time;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s));
  const exists =
    moment.getUTCFullYear() === Number(year) &&
    moment.getUTCMonth() === Number(month) - 1 &&
    moment.getUTCDate() === Number(day) &&
    h < 24 &&
    m < 60 &&
    s < 60 &&
    Number(year) >= 1900;
  if (!exists) return undefined;
  const wanted = hour === undefined ? 'd/m/yyyy' : 'd/m/yyyy h:mm:ss';
  return {
    value: { numberValue: (moment.getTime() - EPOCH) / DAY_MS },
    ...(isMomentPattern(pattern)
      ? {}
      : { numberFormat: { type: hour === undefined ? 'DATE' : 'DATE_TIME', pattern: wanted } }),
  };
}

/** Whether a pattern shows a day or a time. */
export function isMomentPattern(pattern: string | undefined): boolean {
  return /[dyhs]|m{3,}/i.test((pattern ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

/**
 * The text that a cell is edited as: typed back unchanged, it is the same value again.
 * @param pattern of the cell's number format
 */
export function editText(value: ExtendedValue | undefined, pattern: string | undefined): string {
  if (value === undefined) return '';
  if (value.formulaValue !== undefined) return value.formulaValue;
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return numberText(value.numberValue, pattern);
  const text = value.stringValue ?? '';
  const again = entered(text, pattern).value;
  return again?.stringValue === text ? text : `'${text}`;
}

function numberText(value: number, pattern: string | undefined): string {
  if (isMomentPattern(pattern)) {
    const text = momentText(value);
    if (text !== undefined) return text;
  }
  if (pattern?.includes('%')) {
    const percent = `${decimalComma(Number((value * 100).toPrecision(15)))}%`;
    if (entered(percent, pattern).value?.numberValue === value) return percent;
  }
  const plain = decimalComma(value);
  return entered(plain, undefined).value?.numberValue === value ? plain : longNumber(value);
}

/** Numbers of more digits than a hand types are written with an exponent, which loses nothing. */
function longNumber(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.replace('.', ',')}E${exponent}`;
}

function decimalComma(value: number): string {
  return String(value).replace('.', ',').replace('e', 'E');
}

function momentText(serial: number): string | undefined {
  const moment = new Date(Math.round((serial * DAY_MS) / 1000) * 1000 + EPOCH);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999) return undefined;
  const day = `${moment.getUTCDate()}/${moment.getUTCMonth() + 1}/${moment.getUTCFullYear()}`;
  const two = (part: number) => `${part}`.padStart(2, '0');
  const time = `${moment.getUTCHours()}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}`;
  const text = Number.isInteger(serial) ? day : `${day} ${time}`;
  return entered(text, 'd/m/yyyy').value?.numberValue === serial ? text : undefined;
}
