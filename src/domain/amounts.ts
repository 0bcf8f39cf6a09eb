import { type CellValue, type Reading, textOf } from './cells.ts';
import { plainNumerals } from './fold.ts';
import { type Dong, dong, LARGEST_GIFT, NO_DONG, SMALLEST_BELIEVABLE } from './quantities.ts';

export type AmountFault =
  | 'AMOUNT_UNREADABLE'
  | 'AMOUNT_SUSPICIOUS'
  | 'AMOUNT_NEGATIVE'
  | 'AMOUNT_FRACTION'
  | 'AMOUNT_IS_DATE'
  | 'AMOUNT_TOO_LARGE';

export type AmountReading = Reading<Dong, AmountFault>;

/** Room for the noise of binary fractions in a calculated cell. */
const NOISE = 1e-6;

/** What people write for đồng, in plain numerals, as alternatives of a pattern. */
export const CURRENCY_WORDS = 'vnđ|vnd|đồng|đ|₫';
const CURRENCY = new RegExp(` ?(?:${CURRENCY_WORDS})\\.?$`);
const PLAIN =
  /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d{1,2}))?$/;
/** `1.234.56`: one mark for thousands and for decimals can be read two ways, so it is not read. */
const MIXES_ONE_MARK = /\.\d{3}\.\d{1,2}$|,\d{3},\d{1,2}$/;
const SCALED = /^(\d+(?:[.,]\d+)?) ?(k|nghìn|ngàn|triệu|tr|tỷ|tỉ)$/;
const MILLIONS_AND_REST = /^(\d+) ?tr ?(\d{1,6})$/;
const DATE_LIKE = /^\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})$|^\d{4}-\d{1,2}-\d{1,2}$/;
const SCALE: Readonly<Record<string, number>> = {
  k: 3,
  nghìn: 3,
  ngàn: 3,
  triệu: 6,
  tr: 6,
  tỷ: 9,
  tỉ: 9,
};

/** The amount in a cell: RULES.md 2, "what people really type". A blank cell is 0. */
export function readAmount(cell: CellValue): AmountReading {
  const reading = readRawAmount(cell);
  return isBelievable(cell, reading) ? reading : fault('AMOUNT_SUSPICIOUS');
}

/** As `readAmount`, and what has a minus or stands in brackets is below zero: only a line that reverses another is. */
export function readSignedAmount(cell: CellValue): AmountReading {
  const reading = readAmount(cell);
  if (reading.ok || reading.code !== 'AMOUNT_NEGATIVE') return reading;
  const positive = readAmount(opposite(cell));
  return positive.ok ? { ok: true, value: dong(-positive.value) } : positive;
}

/** The cell without its minus or brackets; a number with the other sign. */
export function opposite(cell: CellValue): CellValue {
  if (cell.kind === 'number') return { ...cell, value: -cell.value };
  return { kind: 'text', value: plainNumerals(textOf(cell)).replace(/^- ?|[()]/g, '') };
}

/** As `readAmount`, but small amounts are believed: a brick costs 900 đ. */
export function readUnitPrice(cell: CellValue): AmountReading {
  return readRawAmount(cell);
}

function isBelievable(cell: CellValue, reading: AmountReading): boolean {
  if (reading.ok) return reading.value === 0 || reading.value >= SMALLEST_BELIEVABLE;
  // 5,5 is more likely five and a half thousand than half a đồng: the eaten thousands come first.
  const fraction = reading.code === 'AMOUNT_FRACTION' && cell.kind === 'number';
  return !fraction || cell.value < 1 || cell.value >= SMALLEST_BELIEVABLE;
}

function readRawAmount(cell: CellValue): AmountReading {
  switch (cell.kind) {
    case 'blank':
      return understood(0);
    case 'number':
      return cell.isDate ? fault('AMOUNT_IS_DATE') : fromNumber(cell.value);
    case 'text':
      return fromText(plainNumerals(textOf(cell)));
    default:
      return fault('AMOUNT_UNREADABLE');
  }
}

function fromNumber(value: number): AmountReading {
  if (!Number.isFinite(value)) return fault('AMOUNT_UNREADABLE');
  if (value < 0) return fault('AMOUNT_NEGATIVE');
  const whole = Math.round(value);
  return Math.abs(value - whole) <= NOISE ? understood(whole) : fault('AMOUNT_FRACTION');
}

function fromText(text: string): AmountReading {
  if (text === '') return understood(0);
  if (DATE_LIKE.test(text)) return fault('AMOUNT_IS_DATE');
  const bare = text.replace(CURRENCY, '');
  const negative = /^- ?(?=\d)/.exec(bare) ?? /^\(([^()]*)\)$/.exec(bare);
  if (negative) {
    const positive = fromText(negative[1] ?? bare.slice(negative[0].length));
    return positive.ok && positive.value > 0 ? fault('AMOUNT_NEGATIVE') : positive;
  }
  return fromPlain(bare) ?? fromScaled(bare) ?? fault('AMOUNT_UNREADABLE');
}

function fromPlain(text: string): AmountReading | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const [, digits = '', decimals] = match;
  if (MIXES_ONE_MARK.test(text)) return undefined;
  const whole = Number(digits.replace(/[., ]/g, ''));
  if (/^0*$/.test(decimals ?? '')) return understood(whole);
  return whole >= SMALLEST_BELIEVABLE ? fault('AMOUNT_FRACTION') : undefined;
}

/** `450k`, `1,5 triệu`, and `5tr5` = five and a half million. */
function fromScaled(text: string): AmountReading | undefined {
  const rest = MILLIONS_AND_REST.exec(text);
  if (rest) return scaled(`${rest[1]},${rest[2]}`, 6);
  const match = SCALED.exec(text);
  const places = SCALE[match?.[2] ?? ''];
  return match && places !== undefined ? scaled(match[1] ?? '', places) : undefined;
}

/** Moves the decimal mark by digits, not by multiplication, so that 2,05 million is exact. */
function scaled(numeral: string, places: number): AmountReading {
  const thousands = /^\d{1,3}\.\d{3}$/.test(numeral);
  const [whole = '', fraction = ''] = thousands ? [numeral.replace('.', '')] : numeral.split(/[.,]/);
  const kept = fraction.slice(0, places).padEnd(places, '0');
  if (/[1-9]/.test(fraction.slice(places))) return fault('AMOUNT_FRACTION');
  return understood(Number(whole + kept));
}

function understood(value: number): AmountReading {
  if (value > LARGEST_GIFT) return fault('AMOUNT_TOO_LARGE');
  return { ok: true, value: value === 0 ? NO_DONG : dong(value) };
}

function fault(code: AmountFault): AmountReading {
  return { ok: false, code };
}
