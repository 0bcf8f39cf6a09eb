const LOCAL_PART = /^(?=.{1,64}$)[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

/**
 * Whether an address can be written to: one local part, one domain with a dot, nothing a mail header could be
 * broken with. Deliberately narrower than the standard: what it refuses, no commune office uses.
 */
export function isEmail(address: string): boolean {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, Math.max(0, at)), address.slice(at + 1)];
  return address.length <= 254 && LOCAL_PART.test(local) && DOMAIN.test(domain);
}
