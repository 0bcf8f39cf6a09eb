/** Number formats: the file only has a code; our JSON has a type and a pattern. */

import type { CellFormat, NumberFormatType } from '../../workbook/sheets-api.ts';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

/** Codes that a file names by number alone (ECMA-376 part 1, 18.8.30); the dates are shown the Vietnamese way. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The pattern when our JSON names a type only. */
const DEFAULT_PATTERN: Readonly<Record<NumberFormatType, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.##',
  PERCENT: '0.00%',
  CURRENCY: '#,##0 [$₫-42A]',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

/** East Asian date formats have numbers but no fixed code. */
export function builtInCode(id: number): string | undefined {
  const eastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (eastAsianDate ? 'dd/mm/yyyy' : undefined);
}

/** What a format code shows; nothing for `General`. */
export function formatTypeOf(code: string): NumberFormatType | undefined {
  const first = code.split(';')[0] ?? '';
  const currency = /\[\$[^-\]]+(?:-[^\]]*)?\]|[₫$€£¥]|"\s*(?:đ|₫|đồng|VND|VNĐ)\s*"/i.test(
    first.replace(/\[\$-[^\]]*\]/g, ''),
  );
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (bare.trim() === '' || bare.trim() === 'general') return currency ? 'CURRENCY' : undefined;
  if (bare.includes('@')) return 'TEXT';
  if (/0+(\.[0#]*)?e[+-]/.test(bare) || /#e[+-]/.test(bare)) return 'SCIENTIFIC';
  const withoutAmPm = bare.replace(/am\/pm|a\/p/g, 'h');
  const time = /[hs]/.test(withoutAmPm) || /\[m+\]/.test(withoutAmPm);
  const date = /[dy]/.test(withoutAmPm) || (!time && /m/.test(withoutAmPm));
  if (date || time) return date && time ? 'DATE_TIME' : date ? 'DATE' : 'TIME';
  if (bare.includes('%')) return 'PERCENT';
  return currency ? 'CURRENCY' : 'NUMBER';
}

/** The country of a figure's marks: with it LibreOffice shows 1.234.567 wherever it runs; Excel goes by the machine. */
const VIETNAM = '[$-42A]';
/** How a tick box looks where there is none: LibreOffice shows the number format of a true or false. */
const TICK_BOX = '"☑";"☑";"☐"';

export function numberFormatOf(written: string | undefined): NumberFormat | undefined {
  const code = written?.split(VIETNAM).join('');
  if (code === undefined || code === TICK_BOX) return undefined;
  const type = formatTypeOf(code);
  return type === undefined ? undefined : { type, pattern: code };
}

export function codeOf(format: NumberFormat | undefined): string | undefined {
  if (format === undefined) return undefined;
  const pattern = format.pattern === undefined || format.pattern === '' ? undefined : format.pattern;
  const code = (pattern ?? DEFAULT_PATTERN[format.type]).replace(/am\/pm/gi, 'AM/PM');
  return FIGURES.has(format.type) ? inVietnam(code) : code;
}

/** The code of a cell with a tick box. */
export const tickBoxCode = TICK_BOX;

const FIGURES = new Set<NumberFormatType>(['NUMBER', 'PERCENT']);

/** Each part of a code (positive; negative; zero) names its country by itself; a part without marks needs none. */
function inVietnam(code: string): string {
  if (code.includes('[$-')) return code;
  return code
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => (/[0#?][,.]|[,.][0#?]/.test(part.replace(/"[^"]*"/g, '')) ? VIETNAM + part : part))
    .join(';');
}

/** Whether a number shown so is a day count, which the 1904 system of old Macs counts from another day. */
export function countsDays(code: string | undefined): boolean {
  const type = code === undefined ? undefined : formatTypeOf(code);
  return type === 'DATE' || type === 'DATE_TIME';
}
