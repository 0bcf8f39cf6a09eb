/** Values of cells: our JSON and the file's. */

import type { Cell, CellValue } from 'hucre/xlsx';
import type { ExtendedValue } from '../../workbook/sheets-api.ts';
import { countsDays } from './number-formats.ts';

/** What the file writes for an error → Google's name for it. */
const ERROR_TYPES: ReadonlyMap<string, string> = new Map([
  ['#NULL!', 'NULL_VALUE'],
  ['#DIV/0!', 'DIVIDE_BY_ZERO'],
  ['#VALUE!', 'VALUE'],
  ['#REF!', 'REF'],
  ['#NAME?', 'NAME'],
  ['#NUM!', 'NUM'],
  ['#N/A', 'N_A'],
  ['#GETTING_DATA', 'LOADING'],
  ['#SPILL!', 'ERROR'],
  ['#CALC!', 'ERROR'],
]);
const ERROR_TEXTS: ReadonlyMap<string, string> = new Map(
  [...ERROR_TYPES].filter(([text]) => text !== '#CALC!').map(([text, type]) => [type, text]),
);

/** Days between 1 January 1900 and 1 January 1904 as the two date systems count. */
const DAYS_1904 = 1462;
/** Longest text that a cell of the file may hold. */
export const MAX_TEXT = 32_767;
/** Marks a cached result that is an error until the finished text is corrected (see finish.ts). */
export const ERROR_MARK = '\uE000';

/** The file's value as our JSON has it; nothing for an empty cell. */
export function extendedValueOf(
  value: CellValue | undefined,
  isError: boolean,
  code: string | undefined,
  is1904: boolean,
): ExtendedValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') {
    return { numberValue: is1904 && countsDays(code) ? value + DAYS_1904 : value };
  }
  if (typeof value === 'string') {
    return isError
      ? { errorValue: { type: ERROR_TYPES.get(value) ?? 'ERROR', message: value } }
      : { stringValue: value };
  }
  return undefined;
}

export function errorTextOf(error: NonNullable<ExtendedValue['errorValue']>): string {
  const { type = 'ERROR', message = '' } = error;
  return ERROR_TYPES.has(message) ? message : (ERROR_TEXTS.get(type) ?? '#VALUE!');
}

/** Text in the file's own escapes: `_x0041_` would otherwise be read as `A`, and XML has no control characters. */
export function escapedText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** What the library leaves undone in notes. */
export function unescapedText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A constant as the library writes it; a text that reads like an error is written as a run of text. */
export function constantCell(value: ExtendedValue): Partial<Cell> {
  if (value.numberValue !== undefined) return { value: value.numberValue, type: 'number' };
  if (value.boolValue !== undefined) return { value: value.boolValue, type: 'boolean' };
  if (value.errorValue !== undefined) return { value: errorTextOf(value.errorValue), type: 'error' };
  if (value.stringValue === undefined) return {};
  const text = escapedText(value.stringValue.slice(0, MAX_TEXT));
  if (!ERROR_TYPES.has(text)) return { value: text, type: 'string' };
  return { value: text, type: 'richText', richText: [{ text }] };
}

/** A formula's cached result as the library writes it. */
export function cachedResult(value: ExtendedValue | undefined): CellValue {
  if (value === undefined) return null;
  if (value.errorValue !== undefined) return ERROR_MARK + errorTextOf(value.errorValue);
  if (value.stringValue !== undefined) {
    return escapedText(value.stringValue.slice(0, MAX_TEXT)).replace(ERROR_MARK, '_xE000_');
  }
  return value.numberValue ?? value.boolValue ?? null;
}
