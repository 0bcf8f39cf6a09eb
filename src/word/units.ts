/** The units of Word's files. */

const TWIPS_PER_MM = 1440 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Type is measured in half points. */
export function halfPoints(points: number): number {
  return points * 2;
}

/** Space between paragraphs is measured in twentieths of a point. */
export function twentieths(points: number): number {
  return points * 20;
}

/** So many single lines. */
export function lines(count: number): number {
  return Math.round(count * 240);
}

/** About how wide a line of text is, in millimetres. */
export function widthOf(text: string, points: number, meanWidth: number): number {
  return [...text].length * meanWidth * points * (25.4 / 72);
}
