/**
 * One character of `0-9A-Z` behind a text of them that tells every single wrong character, every swap of two neighbours
 * and every swap across one. A character is an element of the product of the fields of 4 and of 9 elements, of which there
 * are 36, and the text is read as a polynomial at a point whose distance from 0 and from 1 can be divided by (the idea of
 * Damm, "Totally anti-symmetric quasigroups", 2004; a remainder by 36 or 37 would miss some swaps or need a 37th sign).
 */
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An element: of the field of four (bits), and of the field of nine, `u + w·i` with remainders by 3. */
type Element = readonly [four: number, u: number, w: number];

const ZERO: Element = [0, 0, 0];

/** @param text of `0-9A-Z` only */
export function checkCharacter(text: string): string {
  const [four, u, w] = times(read(text));
  return CHARACTERS[four + 4 * (negative(u) + 3 * negative(w))] ?? '';
}

/** Whether the last character of a text is the check character of the rest. */
export function isChecked(text: string): boolean {
  return text.length > 1 && read(text).every((part) => part === 0);
}

function read(text: string): Element {
  return [...text].reduce<Element>((sum, character) => plus(times(sum), elementOf(character)), ZERO);
}

function elementOf(character: string): Element {
  const place = CHARACTERS.indexOf(character);
  const nine = Math.floor(place / 4);
  return [place % 4, nine % 3, Math.floor(nine / 3)];
}

/** Times the point: a root of `x² + x + 1` in the field of four, `1 + i` in the field of nine. */
function times([four, u, w]: Element): Element {
  return [TIMES_ROOT[four] ?? 0, (u + negative(w)) % 3, (u + w) % 3];
}

const TIMES_ROOT = [0, 2, 3, 1];

function plus(a: Element, b: Element): Element {
  return [a[0] ^ b[0], (a[1] + b[1]) % 3, (a[2] + b[2]) % 3];
}

function negative(remainder: number): number {
  return (3 - remainder) % 3;
}
