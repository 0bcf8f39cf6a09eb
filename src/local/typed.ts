/** A part of a command as it is typed: in quotes where it has a space. */
export function asTyped(part: string): string {
  return /\s/.test(part) ? `"${part}"` : part;
}
