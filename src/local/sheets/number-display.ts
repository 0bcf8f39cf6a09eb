/** How Google shows a value: number and date patterns in the spreadsheet's locale. */
import { errorText } from '../../text/cell-errors.ts';
import type { CellFormat, ExtendedValue } from '../../workbook/sheets-api.ts';
import { type LocaleFormat, localeFormat } from './locale.ts';
import { dateOf } from './serial.ts';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

type Part =
  | { kind: 'literal'; text: string }
  | {
      kind: 'number';
      digits: number;
      least: number;
      most: number;
      grouped: boolean;
      thousands: number;
      exponent: number;
    }
  | { kind: 'date'; text: string }
  | { kind: 'text' };

interface Section {
  parts: Part[];
  percent: boolean;
  isDate: boolean;
}

/** What Google shows for a kind of number that comes without a pattern. */
const DEFAULT_PATTERN: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0 "₫"',
  DATE: 'd/m/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'd/m/yyyy hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
  TEXT: '@',
};

const TOKEN =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(AM\/PM|am\/pm)|(d+|m+|M+|y+|h+|H+|s+)|([#0?][#0?,]*(?:\.[#0?]*)?,*(?:[eE]\+?0+)?|\.[0?#]+)|(@)|(%)|(_.)|([\s\S])/g;

const compiled = new Map<string, Section[]>();

/** The text of a value, or `undefined` for an empty one. */
export function display(
  value: ExtendedValue | undefined,
  format: NumberFormat | undefined,
  locale: string | undefined,
): string | undefined {
  if (!value) return undefined;
  if (value.numberValue !== undefined) return displayNumber(value.numberValue, format, localeFormat(locale));
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.errorValue) return errorText(value.errorValue.type);
  return value.stringValue || undefined;
}

function displayNumber(value: number, format: NumberFormat | undefined, locale: LocaleFormat): string {
  const pattern = format?.pattern ?? (format ? DEFAULT_PATTERN[format.type] : undefined);
  if (!pattern) return general(value, locale);
  const sections = sectionsOf(pattern);
  const negative = value < 0 && sections.length > 1;
  const section =
    (value === 0 ? sections[2] : undefined) ?? (negative ? sections[1] : undefined) ?? sections[0];
  if (!section) return general(value, locale);
  if (section.isDate) return displayDate(value, section, locale);
  return displayParts(negative ? -value : value, section, locale);
}

/** Without a pattern: up to ten decimals, powers of ten for the very large and small. */
function general(value: number, { decimal }: LocaleFormat): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-5)) {
    const [mantissa = '0', power = '0'] = value.toExponential(5).split('e');
    const sign = power.startsWith('-') ? '-' : '+';
    const short = mantissa.replace(/\.?0+$/, '').replace('.', decimal);
    return `${short}E${sign}${power.replace(/[+-]/, '').padStart(2, '0')}`;
  }
  return Number(value.toFixed(10)).toString().replace('.', decimal);
}

function displayParts(value: number, section: Section, locale: LocaleFormat): string {
  const scaled = section.percent ? value * 100 : value;
  let text = '';
  let nothingShown = true;
  for (const part of section.parts) {
    if (part.kind === 'number') {
      const digits = digitsOf(Math.abs(scaled), part, locale);
      if (/[1-9]/.test(digits)) nothingShown = false;
      text += digits;
    } else if (part.kind === 'text') {
      text += general(value, locale);
      nothingShown = value >= 0;
      if (value < 0) return text;
    } else text += part.kind === 'literal' ? part.text : '';
  }
  return value < 0 && !nothingShown ? `-${text}` : text;
}

function digitsOf(value: number, part: Extract<Part, { kind: 'number' }>, locale: LocaleFormat): string {
  if (part.exponent > 0) {
    const [mantissa = '0', power = '0'] = value.toExponential(part.most).split('e');
    const sign = power.startsWith('-') ? '-' : '+';
    return `${mantissa.replace('.', locale.decimal)}E${sign}${power.replace(/[+-]/, '').padStart(part.exponent, '0')}`;
  }
  const [whole = '0', fraction = ''] = round(value / 1000 ** part.thousands, part.most).split('.');
  let shown = fraction;
  while (shown.length > part.least && shown.endsWith('0')) shown = shown.slice(0, -1);
  let front = (whole === '0' ? '' : whole).padStart(part.digits, '0');
  if (part.grouped) front = front.replace(/\B(?=(\d{3})+$)/g, locale.group);
  return shown === '' ? front : `${front}${locale.decimal}${shown}`;
}

/** Halves go away from zero, as they are read: 1.005 with two decimals is 1.01. */
function round(value: number, decimals: number): string {
  const text = String(value);
  if (text.includes('e')) return value.toFixed(decimals);
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

function displayDate(serial: number, section: Section, { tag }: LocaleFormat): string {
  const date = dateOf(serial);
  const half = section.parts.some((part) => part.kind === 'date' && /am\/pm/i.test(part.text));
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(date);
  const pad = (n: number, width: number): string => String(n).padStart(Math.min(width, 2), '0');
  const hours = half ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  let minutes = false;
  const show = (text: string, following: Part | undefined): string => {
    const width = text.length;
    const letter = text.charAt(0).toLowerCase();
    const wasHour = minutes;
    minutes = letter === 'h';
    switch (letter) {
      case 'd':
        return width < 3 ? pad(date.getUTCDate(), width) : name({ weekday: width === 3 ? 'short' : 'long' });
      case 'y':
        return width < 3 ? String(date.getUTCFullYear()).slice(-2) : String(date.getUTCFullYear());
      case 'h':
        return pad(hours, width);
      case 's':
        return pad(date.getUTCSeconds(), width);
      case 'a':
        return name({ hour: 'numeric', hour12: true }).replace(/[\d\s.:]/g, '');
      default:
        if (wasHour || (following?.kind === 'date' && following.text.startsWith('s'))) {
          return pad(date.getUTCMinutes(), width);
        }
        return width < 3
          ? pad(date.getUTCMonth() + 1, width)
          : name({ month: width === 3 ? 'short' : 'long' });
    }
  };
  let text = '';
  section.parts.forEach((part, i) => {
    if (part.kind === 'date')
      text += show(
        part.text,
        section.parts.slice(i + 1).find((next) => next.kind === 'date'),
      );
    else if (part.kind === 'literal') text += part.text;
  });
  return text;
}

function sectionsOf(pattern: string): Section[] {
  let sections = compiled.get(pattern);
  if (!sections) {
    sections = (pattern.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? []).map(compile);
    compiled.set(pattern, sections);
  }
  return sections;
}

function compile(pattern: string): Section {
  const parts: Part[] = [];
  let percent = false;
  for (const match of pattern.matchAll(TOKEN)) {
    const [, quoted, escaped, currency, half, date, digits, text, sign, space, other] = match;
    const literal = quoted ?? escaped ?? currency ?? other ?? (space ? ' ' : undefined);
    if (literal !== undefined) parts.push({ kind: 'literal', text: literal });
    else if (half ?? date) parts.push({ kind: 'date', text: half ?? date ?? '' });
    else if (digits) parts.push(compileNumber(digits));
    else if (text) parts.push({ kind: 'text' });
    else if (sign) {
      percent = true;
      parts.push({ kind: 'literal', text: '%' });
    }
  }
  return { parts, percent, isDate: parts.some((part) => part.kind === 'date') };
}

function compileNumber(text: string): Part {
  const [mantissa = '', power] = text.split(/[eE]\+?/);
  const [whole = '', fraction = ''] = mantissa.replace(/,+$/, '').split('.');
  return {
    kind: 'number',
    digits: whole.replace(/[^0]/g, '').length,
    least: fraction.replace(/[^0]/g, '').length,
    most: fraction.length,
    grouped: whole.includes(','),
    thousands: /,*$/.exec(mantissa)?.[0].length ?? 0,
    exponent: power?.length ?? 0,
  };
}
