import { CURRENCY_WORDS } from './amounts.ts';
import { plainNumerals } from './fold.ts';

/** What stands in a cell of money. */
export type MoneyCell =
  /** Blank, 0 or a dash. */
  | { readonly kind: 'none' }
  /** Whole đồng, below zero where a sign says so. */
  | { readonly kind: 'amount'; readonly value: number }
  /** No number at all, as in a header or a footer. */
  | { readonly kind: 'words' }
  | { readonly kind: 'fault'; readonly code: MoneyFault };

export type MoneyFault = 'AMOUNT_UNREADABLE' | 'AMOUNT_AMBIGUOUS' | 'AMOUNT_FRACTION' | 'AMOUNT_TOO_LARGE';

type Sign = '+' | '-' | undefined;
type Mark = '.' | ',';

/** A number as written, before it is known which mark divides its thousands. */
interface Numeral {
  readonly sign: Sign;
  /** Digits of the whole part, and of the part after the decimal mark. */
  readonly whole: string;
  readonly decimals: string;
  /** The mark that divides thousands, where this numeral tells it. */
  readonly thousands: Mark | undefined;
  /** False for `1.500` alone, which is fifteen hundred or one and a half. */
  readonly certain: boolean;
}

/** Which marks divide thousands in a statement: surely, or perhaps. */
export interface MoneyStyle {
  readonly proven: ReadonlySet<Mark>;
  readonly possible: ReadonlySet<Mark>;
}

/** Longer than any amount with its currency and the spaces that a PDF puts around it. */
const LONGEST_AMOUNT = 100;
const CURRENCY = `(?:${CURRENCY_WORDS})`;
/** `-5`, `(5)`, `5-`, `5 dr` are below zero; `+5`, `5 cr` above. */
const SHAPE = new RegExp(
  `^(\\(?)([+-]?) ?(?:${CURRENCY} ?)?([+-]?) ?(\\d[\\d., ]*?) ?${CURRENCY}?\\.? ?(-|cr|dr)?(\\)?)$`,
);
const GROUPED = /^([1-9]\d{0,2}(?:([., ])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/;
const UNGROUPED = /^(\d+)(?:([.,])(\d+))?$/;
const NOTHING = /^-*$/;
/** What a spreadsheet shows where a number could not be calculated, or was pasted as a formula. */
const BROKEN = /^[#=]/;

/** The amount in a cell, in whole đồng; what the statement's style leaves in doubt is a fault, never a guess. */
export function readMoney(cell: string, style: MoneyStyle): MoneyCell {
  const typed = plain(cell);
  if (typed === undefined) return { kind: 'words' };
  if (NOTHING.test(typed)) return { kind: 'none' };
  const numeral = numeralOf(typed);
  if (!numeral)
    return BROKEN.test(typed) || SHAPE.test(typed) ? fault('AMOUNT_UNREADABLE') : { kind: 'words' };
  if (!isSettled(numeral, style)) return fault('AMOUNT_AMBIGUOUS');
  if (/[1-9]/.test(numeral.decimals)) return fault('AMOUNT_FRACTION');
  const value = Number(numeral.whole);
  if (value === 0) return { kind: 'none' };
  if (!Number.isSafeInteger(value)) return fault('AMOUNT_TOO_LARGE');
  return { kind: 'amount', value: numeral.sign === '-' ? -value : value };
}

/** As `readMoney`, for a balance or a total: undefined where there is none, or none that can be read. */
export function readFigure(cell: string, style: MoneyStyle): number | undefined {
  const read = readMoney(cell, style);
  if (read.kind === 'amount') return read.value;
  return read.kind === 'none' && cell.includes('0') ? 0 : undefined;
}

/** Which marks divide the thousands of these cells. */
export function moneyStyle(cells: Iterable<string>): MoneyStyle {
  const proven = new Set<Mark>();
  const possible = new Set<Mark>();
  for (const cell of cells) {
    const numeral = numeralIn(cell);
    if (numeral?.thousands) (numeral.certain ? proven : possible).add(numeral.thousands);
  }
  return { proven, possible };
}

/** Which signs the amounts of a column bear; `none`: some bear none. */
export function signsIn(cells: Iterable<string>): ReadonlySet<'+' | '-' | 'none'> {
  const signs = new Set<'+' | '-' | 'none'>();
  for (const cell of cells) {
    const numeral = numeralIn(cell);
    if (numeral && /[1-9]/.test(numeral.whole)) signs.add(numeral.sign ?? 'none');
  }
  return signs;
}

/** Whether a cell holds a number of three digits or more: more than the number of a page or a column. */
export function holdsNumber(cell: string): boolean {
  return (numeralIn(cell)?.whole.length ?? 0) >= 3;
}

function numeralIn(cell: string): Numeral | undefined {
  const typed = plain(cell);
  return typed === undefined ? undefined : numeralOf(typed);
}

function numeralOf(typed: string): Numeral | undefined {
  const [, opened, first, second, digits = '', last, closed] = SHAPE.exec(typed) ?? [];
  const signs = [opened && '-', first, second, last].filter((sign) => sign);
  if (signs.length > 1 || !opened !== !closed) return undefined;
  return numeral(digits, signs[0] === undefined ? undefined : /[+c]/.test(signs[0]) ? '+' : '-');
}

function numeral(digits: string, sign: Sign): Numeral | undefined {
  if (/^0[0.,]*$/.test(digits))
    return { sign, whole: '0', decimals: '', thousands: undefined, certain: true };
  const grouped = GROUPED.exec(digits);
  if (grouped && grouped[2] !== grouped[3]) return groupedNumeral(sign, grouped);
  const [, whole, mark, decimals = ''] = UNGROUPED.exec(digits) ?? [];
  // 1500.000 has lost a mark, or has decimals of a thousandth.
  if (whole === undefined || decimals.length === 3) return undefined;
  return { sign, whole, decimals, thousands: otherMark(mark), certain: true };
}

function groupedNumeral(
  sign: Sign,
  [, digits = '', mark = '', decimalMark, decimals = '']: RegExpExecArray,
): Numeral | undefined {
  const groups = digits.split(mark);
  // 1.500,000 is a million and a half of two marks, or has decimals of a thousandth.
  if (decimals.length === 3 && groups.length === 2) return undefined;
  const certain = groups.length > 2 || decimalMark !== undefined;
  const thousands = mark === ' ' ? otherMark(decimalMark) : otherMark(otherMark(mark));
  return { sign, whole: groups.join(''), decimals, thousands, certain };
}

/** What divides thousands where this mark divides decimals, and the other way round. */
function otherMark(mark: string | undefined): Mark | undefined {
  if (mark === undefined) return undefined;
  return mark === '.' ? ',' : '.';
}

function isSettled({ certain, thousands }: Numeral, { proven, possible }: MoneyStyle): boolean {
  if (certain || !thousands) return true;
  const other = thousands === '.' ? ',' : '.';
  return !proven.has(other) && (proven.has(thousands) || !possible.has(other));
}

/** Undefined: too long for an amount. */
function plain(cell: string): string | undefined {
  if (cell.length > LONGEST_AMOUNT) return undefined;
  // The common case needs none of the rest.
  return /^[\d.,]*$/.test(cell) ? cell : plainNumerals(cell).replace(/^'/, '');
}

function fault(code: MoneyFault): MoneyCell {
  return { kind: 'fault', code };
}
