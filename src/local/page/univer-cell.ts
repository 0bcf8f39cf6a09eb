/**
 * One cell between the Sheets API and the grid of the page, in both directions. Pure: the program uses it for the whole
 * workbook, the page for single edits.
 *
 * The grid shows what a formula comes to and calculates none itself: the formula travels in `custom`, so that there is one
 * calculation, the one that goes into the file.
 */
import type { IBorderStyleData, ICellData, IStyleData, Nullable } from '@univerjs/core';
import { errorText } from '../../text/cell-errors.ts';
import type { Border, BorderLine, CellData, CellFormat, ColorStyle } from '../../workbook/sheets-api.ts';

/** What a cell of the grid carries beside its value. */
export interface CellExtras {
  /** As the sheet has it: `=SUM(A1;A2)`. */
  readonly formula?: string;
  /** Where the cell leads. */
  readonly link?: string;
}

/** The grid's own words for kinds of values (CellValueType). */
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_STRING = 4;

const WRAPPED_PADDING = { t: 1, b: 2, l: 2, r: 2 };
const HORIZONTAL = { LEFT: 1, CENTER: 2, RIGHT: 3 } as const;
const VERTICAL = { TOP: 1, MIDDLE: 2, BOTTOM: 3 } as const;
const WRAP = { OVERFLOW_CELL: 1, CLIP: 2, WRAP: 3 } as const;
const LINE: Readonly<Record<BorderLine, number>> = {
  NONE: 0,
  SOLID: 1,
  DOTTED: 3,
  DASHED: 4,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

/** What the grid holds for a cell, its looks aside; undefined for a cell with nothing in it. */
export function gridValue({
  userEnteredValue,
  effectiveValue,
  userEnteredFormat,
  hyperlink,
}: CellData): Pick<ICellData, 'v' | 't' | 'custom'> | undefined {
  const value = effectiveValue ?? userEnteredValue ?? {};
  const formula = userEnteredValue?.formulaValue;
  const link = userEnteredFormat?.textFormat?.link?.uri ?? hyperlink;
  const extras: CellExtras = {
    ...(formula === undefined ? {} : { formula }),
    ...(link === undefined ? {} : { link }),
  };
  const custom = Object.keys(extras).length === 0 ? {} : { custom: extras };
  if (value.numberValue !== undefined) return { v: value.numberValue, t: NUMBER, ...custom };
  if (value.boolValue !== undefined) return { v: value.boolValue ? 1 : 0, t: BOOLEAN, ...custom };
  if (value.stringValue !== undefined)
    return { v: value.stringValue, t: kindOf(value.stringValue), ...custom };
  if (value.errorValue) return { v: errorText(value.errorValue.type), t: STRING, ...custom };
  return formula === undefined && link === undefined ? undefined : custom;
}

/** Text that looks like a number would be shown as one, and 46161 as a day. */
function kindOf(text: string): number {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? FORCED_STRING : STRING;
}

/** As many decimals as a number has: the grid puts a comma only where a pattern asks for it. */
const PLAIN_FRACTION = { type: 'NUMBER', pattern: '0.##########' } as const;

/** The format that a cell is drawn with. */
export function drawnFormat({ effectiveValue, userEnteredValue, userEnteredFormat }: CellData) {
  const number = (effectiveValue ?? userEnteredValue)?.numberValue ?? 0;
  if (Number.isInteger(number) || userEnteredFormat?.numberFormat?.pattern !== undefined)
    return userEnteredFormat;
  return { ...userEnteredFormat, numberFormat: PLAIN_FRACTION };
}

/** A format as the grid's style. */
export function gridStyle(format: CellFormat): IStyleData {
  const { textFormat = {}, borders = {} } = format;
  const colour = hex(textFormat.foregroundColorStyle);
  const fill = hex(format.backgroundColorStyle);
  return {
    ...(textFormat.fontFamily === undefined ? {} : { ff: textFormat.fontFamily }),
    ...(textFormat.fontSize === undefined ? {} : { fs: textFormat.fontSize }),
    ...(textFormat.bold ? { bl: 1 } : {}),
    ...(textFormat.italic ? { it: 1 } : {}),
    ...(textFormat.underline ? { ul: { s: 1 } } : {}),
    ...(textFormat.strikethrough ? { st: { s: 1 } } : {}),
    ...(colour === undefined ? {} : { cl: { rgb: colour } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(format.horizontalAlignment === undefined ? {} : { ht: HORIZONTAL[format.horizontalAlignment] }),
    vt: VERTICAL[format.verticalAlignment ?? 'BOTTOM'],
    ...(format.wrapStrategy === undefined ? {} : { tb: WRAP[format.wrapStrategy] }),
    // The library leaves no room above and below lines that it fits, and cuts the marks of letters.
    ...(format.wrapStrategy === 'WRAP' ? { pd: WRAPPED_PADDING } : {}),
    ...(format.numberFormat?.pattern === undefined ? {} : { n: { pattern: format.numberFormat.pattern } }),
    ...(Object.keys(borders).length === 0
      ? {}
      : {
          bd: {
            t: gridBorder(borders.top),
            b: gridBorder(borders.bottom),
            l: gridBorder(borders.left),
            r: gridBorder(borders.right),
          },
        }),
  };
}

/** Every part of a style, so that what the format does not have is taken away from the cell. */
export function wholeStyle(format: CellFormat): IStyleData {
  const cleared = Object.fromEntries(STYLE_PARTS.map((part) => [part, null]));
  return { ...cleared, ...gridStyle(format) };
}

const STYLE_PARTS = ['ff', 'fs', 'it', 'bl', 'ul', 'st', 'cl', 'bg', 'bd', 'n', 'ht', 'tb'] as const;

function gridBorder(border: Border | undefined): IBorderStyleData | null {
  if (border === undefined || border.style === undefined || border.style === 'NONE') return null;
  return { s: LINE[border.style], cl: { rgb: hex(border.colorStyle) ?? '#000000' } };
}

function hex(style: ColorStyle | undefined): string | undefined {
  if (style === undefined) return undefined;
  const { red = 0, green = 0, blue = 0 } = style.rgbColor;
  const part = (share: number) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** A change of looks: the format and the fields of it that were changed. */
export interface FormatChange {
  readonly format: CellFormat;
  /** Paths under `userEnteredFormat`. */
  readonly fields: readonly string[];
}

/** What a person changed of a cell's style, as the Sheets API says it. A part of the style set to null is cleared. */
export function formatChange(style: IStyleData): FormatChange {
  const format: CellFormat = {};
  const text: NonNullable<CellFormat['textFormat']> = {};
  const fields: string[] = [];
  const set = (field: string, put: () => void) => {
    fields.push(field);
    put();
  };
  for (const key of Object.keys(style) as (keyof IStyleData)[]) {
    if (key === 'bl') set('textFormat.bold', () => Object.assign(text, { bold: style.bl === 1 }));
    else if (key === 'it') set('textFormat.italic', () => Object.assign(text, { italic: style.it === 1 }));
    else if (key === 'ul')
      set('textFormat.underline', () => Object.assign(text, { underline: style.ul?.s === 1 }));
    else if (key === 'st')
      set('textFormat.strikethrough', () => Object.assign(text, { strikethrough: style.st?.s === 1 }));
    else if (key === 'ff')
      set('textFormat.fontFamily', () => Object.assign(text, style.ff ? { fontFamily: style.ff } : {}));
    else if (key === 'fs')
      set('textFormat.fontSize', () => Object.assign(text, style.fs ? { fontSize: style.fs } : {}));
    else if (key === 'cl') set('textFormat.foregroundColorStyle', () => assignColour(text, style.cl?.rgb));
    else if (key === 'bg')
      set('backgroundColorStyle', () => {
        const colour = colourStyle(style.bg?.rgb);
        if (colour) format.backgroundColorStyle = colour;
      });
    else if (key === 'ht')
      set('horizontalAlignment', () => {
        const found = nameOf(HORIZONTAL, style.ht);
        if (found) format.horizontalAlignment = found;
      });
    else if (key === 'vt')
      set('verticalAlignment', () => {
        const found = nameOf(VERTICAL, style.vt);
        if (found) format.verticalAlignment = found;
      });
    else if (key === 'tb')
      set('wrapStrategy', () => {
        const found = nameOf(WRAP, style.tb);
        if (found) format.wrapStrategy = found;
      });
    else if (key === 'n')
      set('numberFormat', () => {
        if (style.n) format.numberFormat = { type: formatType(style.n.pattern), pattern: style.n.pattern };
      });
    else if (key === 'bd') {
      for (const [side, name] of Object.entries(SIDES)) {
        if (!Object.hasOwn(style.bd ?? {}, side)) continue;
        set(`borders.${name}`, () => {
          const border = sheetBorder(style.bd?.[side as keyof typeof SIDES]);
          if (border) format.borders = { ...format.borders, [name]: border };
        });
      }
    }
  }
  if (Object.keys(text).length > 0) format.textFormat = text;
  return { format, fields };
}

const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right' } as const;

function sheetBorder(border: Nullable<IBorderStyleData>): Border | undefined {
  if (!border || border.s === 0) return undefined;
  const style = (Object.keys(LINE) as BorderLine[]).find((name) => LINE[name] === border.s) ?? 'SOLID';
  return { style, ...withColour(border.cl?.rgb) };
}

function withColour(rgb: Nullable<string>): { colorStyle?: ColorStyle } {
  const colorStyle = colourStyle(rgb);
  return colorStyle === undefined ? {} : { colorStyle };
}

function assignColour(text: NonNullable<CellFormat['textFormat']>, rgb: Nullable<string>): void {
  const colour = colourStyle(rgb);
  if (colour) text.foregroundColorStyle = colour;
}

/** `#rrggbb`, `#rgb` and `rgb(r, g, b)`; anything else is no colour. */
function colourStyle(rgb: Nullable<string>): ColorStyle | undefined {
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(rgb ?? '');
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb ?? '');
  const decimal = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb ?? '');
  const parts = long
    ? long.slice(1).map((part) => Number.parseInt(part, 16))
    : short
      ? short.slice(1).map((part) => Number.parseInt(part + part, 16))
      : decimal?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Math.min(255, part) / 255);
  return { rgbColor: { red, green, blue } };
}

function nameOf<Name extends string>(
  numbers: Readonly<Record<Name, number>>,
  number: Nullable<number>,
): Name | undefined {
  return (Object.keys(numbers) as Name[]).find((name) => numbers[name] === number);
}

/** What a pattern shows, by the marks outside its quoted parts. */
function formatType(pattern: string): NonNullable<CellFormat['numberFormat']>['type'] {
  const marks = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (marks.trim() === '@') return 'TEXT';
  const hasDate = /[dy]/i.test(marks) || /m{3,}/i.test(marks);
  const hasTime = /[hs]/i.test(marks);
  if (hasDate) return hasTime ? 'DATE_TIME' : 'DATE';
  if (hasTime) return 'TIME';
  return marks.includes('%') ? 'PERCENT' : 'NUMBER';
}
