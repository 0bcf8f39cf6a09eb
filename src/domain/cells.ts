import { fromSerial, vietnameseDate } from './dates.ts';

/** A cell as the domain sees it: what it holds, free of any spreadsheet's own types. */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly isDate: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An error value, as the sheet shows it: `#REF!`. */
  | { readonly kind: 'error'; readonly value: string }
  /** A formula that no program has calculated yet: unreadable, not blank. */
  | { readonly kind: 'uncalculated' };

export const BLANK: CellValue = { kind: 'blank' };

/** What was understood from a cell, or why it was not. */
export type Reading<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code };

/** The cell as a person would recognise it in a sentence; never longer than `limit` characters. */
export function shown(cell: CellValue, limit = 60): string {
  switch (cell.kind) {
    case 'blank':
    case 'uncalculated':
      return '';
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'number':
      return shownNumber(cell.value, cell.isDate);
    default: {
      const text = printable(cell.value).replace(/\s+/g, ' ');
      return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(HALF_AT_END, '')}…`;
    }
  }
}

/** The text of a cell with what cannot be seen taken out: control and zero-width characters, outer spaces. */
export function textOf(cell: CellValue): string {
  switch (cell.kind) {
    case 'text':
      return printable(cell.value);
    case 'number':
      return Number.isFinite(cell.value) ? `${cell.value}` : '';
    default:
      return '';
  }
}

/** Whether a person left the cell empty: nothing, or only spaces and invisible characters. */
export function isBlank(cell: CellValue): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && printable(cell.value) === '');
}

/** Control and format characters, which nobody sees, and halves of characters; line breaks and tabs stay. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;

/** The first half of a character, left over where a text was cut. */
const HALF_AT_END = /[\ud800-\udbff]$/;

function printable(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

function shownNumber(value: number, isDate: boolean): string {
  const date = isDate ? fromSerial(value) : undefined;
  if (date) return vietnameseDate(date);
  const [whole = '', fraction] = `${value}`.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
