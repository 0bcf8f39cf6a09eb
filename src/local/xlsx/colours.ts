/** Colours of the file (hex, theme or palette) and of our JSON (fractions; black is an empty object). */

import { type Cell, resolveThemeColor } from 'hucre/xlsx';
import type { ColorStyle } from '../../workbook/sheets-api.ts';

export type FileColor = NonNullable<NonNullable<NonNullable<Cell['style']>['font']>['color']>;

/** The 56 palette colours of old Excel files, from index 8 on (ECMA-376 part 1, 18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** The file stores light before dark, the library lists dark before light. */
const THEME_ORDER = [1, 0, 3, 2];

/** Six hex digits; nothing for an automatic colour. */
export function hexOf(color: FileColor | undefined, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  if (color.rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(color.rgb)) return color.rgb.toUpperCase();
  if (color.theme !== undefined && theme.length > 0) {
    return resolveThemeColor([...theme], THEME_ORDER[color.theme] ?? color.theme, color.tint);
  }
  if (color.indexed !== undefined) {
    return PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8];
  }
  return undefined;
}

export function colorStyleOf(hex: string): ColorStyle {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(0), part(2), part(4)];
  return {
    rgbColor: {
      ...(red > 0 ? { red } : {}),
      ...(green > 0 ? { green } : {}),
      ...(blue > 0 ? { blue } : {}),
    },
  };
}

export function fileColorOf(style: ColorStyle): FileColor {
  const { red = 0, green = 0, blue = 0 } = style.rgbColor;
  const part = (fraction: number) =>
    Math.round(Math.min(1, Math.max(0, fraction)) * 255)
      .toString(16)
      .padStart(2, '0');
  return { rgb: `${part(red)}${part(green)}${part(blue)}`.toUpperCase() };
}
