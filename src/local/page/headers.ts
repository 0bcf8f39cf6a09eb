import { createHash } from 'node:crypto';

/** What every answer says: nothing is kept, guessed, framed or told to others. */
export const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
} as const;

/** For answers that are no page. */
export const NO_PAGE = policy({ 'frame-ancestors': "'none'" });

/**
 * The page. The grid puts <style> elements and style attributes into the document while it draws, and gives no place for
 * a nonce; styles can neither run nor send anything under this policy, so they alone may stand in the document.
 */
export const PAGE = policy({
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'frame-ancestors': "'none'",
});

/**
 * A sidebar is a page of its own without an origin: it cannot reach the program but through the page that shows it.
 * Said here too, so that its address opened by itself is no more than that.
 */
export function sidebarPolicy(html: string): string {
  return policy({
    'script-src': hashes(html, 'script'),
    'style-src': hashes(html, 'style'),
    // A letter is shown in a frame of its own as mail programs show it: each element brings its style.
    'style-src-attr': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'frame-ancestors': "'self'",
    sandbox: 'allow-scripts allow-forms allow-downloads allow-popups',
  });
}

/** A page to print: its own style and script, known by what they are. */
export function printPolicy(html: string): string {
  return policy({
    'script-src': hashes(html, 'script'),
    'style-src': hashes(html, 'style'),
    'frame-ancestors': "'self'",
  });
}

function policy(more: Readonly<Record<string, string>>): string {
  const whole = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", ...more };
  return Object.entries(whole)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The hashes of the elements of a page that stand in it without attributes, as all of ours do. */
function hashes(html: string, element: 'script' | 'style'): string {
  const found = [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))];
  const all = found.map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return all.length === 0 ? "'none'" : all.join(' ');
}
