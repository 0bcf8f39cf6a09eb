/** `A`, `B`, … `AA`: the letters of a column (from 0). */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `F12` of a row and column (both from 0). */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A tab's title inside a formula or a reference: quoted, with quotes doubled. */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}
