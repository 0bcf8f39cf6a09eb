/** Cell formats: our JSON and the file's styles. */

import type { CellStyle, Workbook } from 'hucre/xlsx';
import type { Border, BorderLine, CellFormat, TextFormat } from '../../workbook/sheets-api.ts';
import { colorStyleOf, fileColorOf, hexOf } from './colours.ts';
import { codeOf, numberFormatOf } from './number-formats.ts';

type FileFont = NonNullable<CellStyle['font']>;
type FileBorder = NonNullable<CellStyle['border']>;
type FileSide = NonNullable<FileBorder['top']>;

/** The font of a cell that says nothing about its font: Google's, and a new file's. */
export const DEFAULT_FONT: FileFont = { name: 'Arial', size: 10, family: 2 };

/** A link gets the looks that people know from other programs, unless its cell says otherwise. */
const LINK_COLOUR = '0563C1';

export interface StyleContext {
  theme: readonly string[];
  baseFont: FileFont;
}

export function styleContextOf(book: Workbook | undefined): StyleContext {
  return { theme: book?.themeColors ?? [], baseFont: book?.defaultFont ?? DEFAULT_FONT };
}

const LINES: Readonly<Record<Exclude<BorderLine, 'NONE'>, FileSide['style']>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};
const LINES_READ: Readonly<Record<FileSide['style'], BorderLine>> = {
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  dotted: 'DOTTED',
  hair: 'DOTTED',
  dashed: 'DASHED',
  mediumDashed: 'DASHED',
  dashDot: 'DASHED',
  mediumDashDot: 'DASHED',
  dashDotDot: 'DASHED',
  mediumDashDotDot: 'DASHED',
  slantDashDot: 'DASHED',
  double: 'DOUBLE',
};
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const VERTICAL = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const;

/** Turns file styles into formats; one result for all cells of one style. */
export function formatReader(
  context: StyleContext,
): (style: CellStyle | undefined, linked: boolean) => CellFormat | undefined {
  const numbers = new WeakMap<object, number>();
  let count = 0;
  const identity = (part: object | undefined): number => {
    if (part === undefined) return 0;
    const known = numbers.get(part);
    if (known !== undefined) return known;
    count += 1;
    numbers.set(part, count);
    return count;
  };
  const results = new Map<string, CellFormat | undefined>();
  return (style, linked) => {
    if (style === undefined) return undefined;
    const { font, fill, border, alignment, numFmt } = style;
    const key = `${identity(font)} ${identity(fill)} ${identity(border)} ${identity(alignment)} ${linked} ${numFmt}`;
    if (!results.has(key)) results.set(key, cellFormatOf(style, context, linked));
    return results.get(key);
  };
}

export function cellFormatOf(
  style: CellStyle,
  context: StyleContext,
  linked = false,
): CellFormat | undefined {
  const numberFormat = numberFormatOf(style.numFmt);
  const background = backgroundOf(style, context.theme);
  const borders = bordersOf(style.border, context.theme);
  const textFormat = textFormatOf(style.font, context, linked);
  const { horizontal, vertical, wrapText } = style.alignment ?? {};
  const across = keyOf(HORIZONTAL, horizontal);
  // The bottom is where text stands anyway; LibreOffice says so of every cell.
  const down = vertical === 'bottom' ? undefined : keyOf(VERTICAL, vertical);
  const format: CellFormat = {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(background === undefined ? {} : { backgroundColorStyle: colorStyleOf(background) }),
    ...(borders === undefined ? {} : { borders }),
    ...(across === undefined ? {} : { horizontalAlignment: across }),
    ...(down === undefined ? {} : { verticalAlignment: down }),
    ...(wrapText === true ? { wrapStrategy: 'WRAP' as const } : {}),
    ...(textFormat === undefined ? {} : { textFormat }),
  };
  return Object.keys(format).length === 0 ? undefined : format;
}

function keyOf<K extends string>(table: Readonly<Record<K, string>>, value: string | undefined) {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

function backgroundOf(style: CellStyle, theme: readonly string[]): string | undefined {
  const fill = style.fill;
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined;
  return fill.pattern === 'solid' ? hexOf(fill.fgColor ?? fill.bgColor, theme) : hexOf(fill.bgColor, theme);
}

function bordersOf(border: FileBorder | undefined, theme: readonly string[]): CellFormat['borders'] {
  const borders: NonNullable<CellFormat['borders']> = {};
  for (const side of SIDES) {
    const line = border?.[side];
    const style = line === undefined ? undefined : LINES_READ[line.style];
    if (style === undefined) continue;
    const hex = hexOf(line?.color, theme);
    borders[side] = { style, ...(hex === undefined ? {} : { colorStyle: colorStyleOf(hex) }) };
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

function textFormatOf(font: FileFont | undefined, context: StyleContext, linked: boolean) {
  if (font === undefined) return undefined;
  const base = context.baseFont;
  const hex = hexOf(font.color, context.theme);
  // The text colour of the theme is what a cell has anyway.
  const automatic = font.color?.theme === 1 && font.color.tint === undefined;
  const looksLikeLink = linked && hex === LINK_COLOUR && font.underline !== undefined;
  const shown = hex === undefined || automatic || looksLikeLink ? undefined : hex;
  const underline = font.underline !== undefined && font.underline !== false && !looksLikeLink;
  const format: TextFormat = {
    ...(shown === undefined || shown === hexOf(base.color, context.theme)
      ? {}
      : { foregroundColorStyle: colorStyleOf(shown) }),
    ...(font.name === undefined || font.name === base.name ? {} : { fontFamily: font.name }),
    ...(font.size === undefined || font.size === base.size ? {} : { fontSize: font.size }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(underline ? { underline: true } : {}),
    ...(font.strikethrough === true ? { strikethrough: true } : {}),
  };
  return Object.keys(format).length === 0 ? undefined : format;
}

/** The file's style for a format; `linked` cells without looks of their own are shown as links. */
export function fileStyleOf(format: CellFormat, baseFont: FileFont, linked = false): CellStyle {
  const style: CellStyle = {};
  const code = codeOf(format.numberFormat);
  if (code !== undefined && code !== 'General') style.numFmt = code;
  if (format.backgroundColorStyle !== undefined) {
    style.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: fileColorOf(format.backgroundColorStyle),
      bgColor: { indexed: 64 },
    };
  }
  const border: FileBorder = {};
  for (const side of SIDES) {
    const line = format.borders?.[side];
    if (line?.style === undefined || line.style === 'NONE') continue;
    border[side] = fileSideOf(line, line.style);
  }
  if (Object.keys(border).length > 0) style.border = border;
  const horizontal = format.horizontalAlignment && HORIZONTAL[format.horizontalAlignment];
  const vertical = format.verticalAlignment && VERTICAL[format.verticalAlignment];
  const wrapText = format.wrapStrategy === 'WRAP';
  if (horizontal !== undefined || vertical !== undefined || wrapText) {
    style.alignment = {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(wrapText ? { wrapText } : {}),
    };
  }
  const font = fileFontOf(format.textFormat, baseFont, linked);
  if (font !== undefined) style.font = font;
  return style;
}

function fileSideOf(border: Border, line: Exclude<BorderLine, 'NONE'>): FileSide {
  return {
    style: LINES[line],
    ...(border.colorStyle === undefined ? {} : { color: fileColorOf(border.colorStyle) }),
  };
}

function fileFontOf(text: TextFormat | undefined, base: FileFont, linked: boolean): FileFont | undefined {
  const plainLink =
    linked && text?.foregroundColorStyle === undefined && text?.underline === undefined
      ? { color: { rgb: LINK_COLOUR }, underline: true }
      : {};
  const { scheme: _theme, ...named } = base;
  const font: FileFont = {
    ...(text?.fontFamily === undefined ? base : { ...named, name: text.fontFamily }),
    ...plainLink,
    ...(text?.fontSize === undefined ? {} : { size: text.fontSize }),
    ...(text?.bold === undefined ? {} : { bold: text.bold }),
    ...(text?.italic === undefined ? {} : { italic: text.italic }),
    ...(text?.underline === undefined ? {} : { underline: text.underline }),
    ...(text?.strikethrough === undefined ? {} : { strikethrough: text.strikethrough }),
    ...(text?.foregroundColorStyle === undefined ? {} : { color: fileColorOf(text.foregroundColorStyle) }),
  };
  return JSON.stringify(font) === JSON.stringify(base) ? undefined : font;
}

/** A difference style, as conditional formats use it: only what is said, and the fill the other way round. */
export function differenceStyleOf(format: CellFormat): CellStyle {
  const { bold, italic, strikethrough, underline, foregroundColorStyle } = format.textFormat ?? {};
  const font: FileFont = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(foregroundColorStyle === undefined ? {} : { color: fileColorOf(foregroundColorStyle) }),
  };
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(format.backgroundColorStyle === undefined
      ? {}
      : {
          fill: { type: 'pattern', pattern: 'solid', bgColor: fileColorOf(format.backgroundColorStyle) },
        }),
  };
}

export function differenceFormatOf(style: CellStyle | undefined, context: StyleContext): CellFormat {
  const fill = style?.fill;
  const background =
    fill?.type === 'pattern' ? hexOf(fill.bgColor ?? fill.fgColor, context.theme) : undefined;
  const font = style?.font;
  const hex = hexOf(font?.color, context.theme);
  const textFormat: TextFormat = {
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strikethrough === true ? { strikethrough: true } : {}),
    ...(hex === undefined ? {} : { foregroundColorStyle: colorStyleOf(hex) }),
  };
  return {
    ...(background === undefined ? {} : { backgroundColorStyle: colorStyleOf(background) }),
    ...(Object.keys(textFormat).length === 0 ? {} : { textFormat }),
  };
}
