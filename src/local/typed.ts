/** A part of a command as it is typed: in quotes where it has a space. */
export function asTyped(part: string): string {
  return /\s/.test(part) ? `"${part}"` : part;
}

/** Line breaks, signs that steer a terminal, and halves of characters: nobody types one, a paste or a script may bring one. */
const UNTYPED = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/** The first part that nobody can have typed, as a terminal may show it; `undefined` when there is none. */
export function untyped(parts: readonly string[]): string | undefined {
  const found = parts.find((part) => part.search(UNTYPED) >= 0);
  return found?.replaceAll(UNTYPED, ' ').slice(0, 60);
}
