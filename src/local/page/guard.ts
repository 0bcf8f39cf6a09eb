import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may talk to the program: the pages that it served itself, to a browser on this machine. */

const TOKEN_BYTES = 32;

/** What stands in the address of the page and nowhere else: 256 random bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Where a request wants to go; nothing of it is decoded, so it can only be a name that the program gave out itself. */
export interface Target {
  /** What stands where the token belongs. */
  readonly token: string;
  /** The path behind the token, without the slash; `undefined` where the address ends with the token. */
  readonly path: string | undefined;
  readonly query: URLSearchParams;
}

export function targetOf(url: string): Target {
  const [whole = '', query = ''] = url.split('?', 2);
  const end = whole.indexOf('/', 1);
  const token = whole.startsWith('/') ? whole.slice(1, end < 0 ? undefined : end) : '';
  return {
    token,
    path: end < 0 ? undefined : whole.slice(end + 1),
    query: new URLSearchParams(query),
  };
}

/** Compares in a time that tells nothing of where two tokens differ. */
export function isToken(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/**
 * The status of the refusal of a request that brought the right token; `undefined` when it may go on.
 *
 * Another site may learn the address (from a screen, say) and make the browser call it: such a call names another host
 * (DNS rebinding), another origin, or comes without JSON, which a browser sends across sites only when it is allowed to.
 */
export function refusalOf({ headers, method }: IncomingMessage, port: number, isPage: boolean) {
  const host = headers.host ?? '';
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 403;
  const own = `http://${host}`;
  if (method === 'GET') {
    if (headers.origin !== undefined && headers.origin !== own) return 403;
    // A link in a message opens the page from elsewhere; nothing else is ever asked for from elsewhere.
    const site = headers['sec-fetch-site'] ?? 'none';
    const opensPage = isPage && headers['sec-fetch-mode'] === 'navigate';
    return site === 'none' || site === 'same-origin' || opensPage ? undefined : 403;
  }
  if (method !== 'POST') return 405;
  if (headers.origin !== own) return 403;
  return /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '') ? undefined : 415;
}
