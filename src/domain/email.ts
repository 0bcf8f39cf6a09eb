/**
 * Whether an address can be written to: one local part, one domain with a dot, nothing a mail header could be
 * broken with. Deliberately narrower than the standard: what it refuses, no commune office uses.
 */
export function isEmail(address: string): boolean {
  return (
    address.length <= 254 && /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/.test(address)
  );
}
