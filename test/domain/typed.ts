import type { CellValue } from '../../src/domain/cells.ts';
import type { CivilDate } from '../../src/domain/dates.ts';
import { vietnameseDate } from '../../src/domain/dates.ts';

/** A cell as the tables write it: what a person types, or what the sheet makes of it. '' is a blank cell. */
export type Typed = string | number | boolean | CellValue;

/** A number under a date format. */
export const dated = (serial: number): CellValue => ({ kind: 'number', value: serial, isDate: true });
export const broken = (shown: string): CellValue => ({ kind: 'error', value: shown });
export const UNCALCULATED: CellValue = { kind: 'uncalculated' };

export function cell(typed: Typed): CellValue {
  switch (typeof typed) {
    case 'string':
      return typed === '' ? { kind: 'blank' } : { kind: 'text', value: typed };
    case 'number':
      return { kind: 'number', value: typed, isDate: false };
    case 'boolean':
      return { kind: 'boolean', value: typed };
    default:
      return typed;
  }
}

/** The cells of a line by their columns; those that are not typed are blank. */
export const cellsOf =
  (typed: Readonly<Partial<Record<string, Typed>>>) =>
  (field: string): CellValue =>
    cell(typed[field] ?? '');

/** The cells of a whole line, each under its column. */
export function lineOf<Column extends string>(typed: Readonly<Record<Column, Typed>>) {
  const cells = Object.entries<Typed>(typed).map(([column, value]) => [column, cell(value)]);
  return Object.fromEntries(cells) as Record<Column, CellValue>;
}

/** The cell in the name of a test; what nobody sees is written out. */
export function saying(typed: Typed): string {
  if (typeof typed === 'string') return typed === '' ? 'a blank cell' : `«${written(typed)}»`;
  if (typeof typed === 'number') return `the number ${Object.is(typed, -0) ? '-0' : typed}`;
  if (typeof typed === 'boolean') return typed ? 'a ticked box' : 'an unticked box';
  switch (typed.kind) {
    case 'number':
      return `${typed.isDate ? 'a date of serial' : 'the number'} ${typed.value}`;
    case 'error':
      return `the error ${typed.value}`;
    case 'uncalculated':
      return 'an uncalculated formula';
    case 'blank':
      return 'a blank cell';
    default:
      return saying(typed.value);
  }
}

function written(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const code = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return short.replace(/(?! )[\s\p{C}\p{M}]/gu, code);
}

/** `19/5/2024`, for tables; '' is no day. */
export function day(written: string): CivilDate {
  const [day = 0, month = 0, year = 0] = written.split('/').map(Number);
  return { year, month, day };
}

type Row = readonly [Typed, ...unknown[]];

/** Rows of a table, each after a name that reads as a fact: `«450k» is 450.000`. */
export function facts<Case extends Row>(
  table: readonly Case[],
  verb: (...row: Case) => string,
): [fact: string, ...row: Case][] {
  return table.map((row) => [`${saying(row[0])} ${verb(...row)}`, ...row]);
}

export function inVietnamese(value: unknown): string {
  if (typeof value === 'number') return `${value}`.replace('.', ',').replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  if (typeof value === 'object' && value !== null && 'year' in value)
    return vietnameseDate(value as CivilDate);
  return String(value);
}

/** The row's own words: `reads as 450.000`, or `is refused: AMOUNT_UNREADABLE`. */
export const readsAs = (_typed: Typed, value: unknown, ..._more: unknown[]) =>
  `reads as ${inVietnamese(value)}`;
export const refusedAs = (_typed: Typed, code: string) => `is refused: ${code}`;
