/**
 * An address as mail servers take it everywhere: ASCII, one `@`, a domain of two labels or more. Nothing in it can end a
 * header or a command.
 */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const LONGEST = 254;

export function isAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}
