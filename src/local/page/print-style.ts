import type { Border, BorderLine, ColorStyle } from '../../workbook/sheets-api.ts';
import { PIXELS_PER_POINT } from '../xlsx/pixels.ts';
import type { PrintedCell } from './print-rows.ts';

/** The looks of a printed page as CSS classes, so that the page needs no style attribute. */
export interface ClassTable {
  /** The class of some declarations. They must be made of numbers and fixed words only. */
  of(declarations: string): string;
  ofCell(cell: PrintedCell): string;
  css(): string;
}

export function classTable(scale: number): ClassTable {
  const names = new Map<string, string>();
  const of = (declarations: string): string => {
    if (declarations === '') return '';
    const name = names.get(declarations) ?? `c${names.size}`;
    names.set(declarations, name);
    return name;
  };
  return {
    of,
    ofCell: (cell) => of(declarationsOf(cell, scale)),
    css: () => [...names].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n'),
  };
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const LINES: Readonly<Record<Exclude<BorderLine, 'NONE'>, string>> = {
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  DOUBLE: '3px double',
};

function declarationsOf({ format, kind, text, across }: PrintedCell, scale: number): string {
  const {
    fontFamily,
    fontSize = 10,
    bold,
    italic,
    strikethrough,
    underline,
    foregroundColorStyle,
  } = format.textFormat ?? {};
  const isLink = kind === 'link';
  const aligned =
    format.horizontalAlignment ?? (kind === 'number' ? 'RIGHT' : kind === 'box' ? 'CENTER' : 'LEFT');
  const lines = [underline && !isLink ? 'underline' : '', strikethrough ? 'line-through' : ''].filter(
    Boolean,
  );
  const keepsLine = kind === 'number' || (format.wrapStrategy !== 'WRAP' && across === 1);
  return [
    ...SIDES.flatMap((side) => borderOf(side, format.borders?.[side])),
    ...(format.backgroundColorStyle ? [`background:${colour(format.backgroundColorStyle)}`] : []),
    ...(foregroundColorStyle && !isLink ? [`color:${colour(foregroundColorStyle)}`] : []),
    ...(text === '' ? [] : [`font:${fontOf(fontFamily, fontSize * scale * PIXELS_PER_POINT, bold, italic)}`]),
    ...(lines.length > 0 ? [`text-decoration:${lines.join(' ')}`] : []),
    ...(aligned === 'LEFT' ? [] : [`text-align:${aligned.toLowerCase()}`]),
    ...(format.verticalAlignment === 'MIDDLE' ? ['vertical-align:middle'] : []),
    ...(format.verticalAlignment === 'TOP' ? ['vertical-align:top'] : []),
    ...(keepsLine && text !== '' ? ['white-space:pre'] : []),
  ].join(';');
}

function borderOf(side: string, border: Border | undefined): string[] {
  if (border?.style === undefined || border.style === 'NONE') return [];
  return [`border-${side}:${LINES[border.style]} ${border.colorStyle ? colour(border.colorStyle) : '#000'}`];
}

/** A font's name is a person's text: only letters, digits, spaces and hyphens of it go into the style. */
function fontOf(family = 'Arial', size: number, bold = false, italic = false): string {
  const name = family.replace(/[^\p{L}\p{N} -]/gu, '');
  const kin = /times|serif/i.test(name)
    ? '"Liberation Serif","Noto Serif",serif'
    : '"Liberation Sans","Noto Sans",sans-serif';
  return `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${Math.round(size * 100) / 100}px "${name}",${kin}`;
}

function colour({ rgbColor: { red = 0, green = 0, blue = 0 } }: ColorStyle): string {
  return `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(' ')})`;
}
