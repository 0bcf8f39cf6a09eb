/** Widths and heights: our JSON counts pixels, the file counts digits of a font, and points. */

/** Every usual font's digits are seven pixels wide. */
export const PIXELS_PER_CHARACTER = 7;
export const PIXELS_PER_POINT = 4 / 3;
export const USUAL_COLUMN_PIXELS = 100;
export const USUAL_ROW_PIXELS = 21;
