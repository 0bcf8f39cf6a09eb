import { extname, resolve } from 'node:path';
import { CODES_PRINTED } from '../text/vi-payment-codes.ts';
import { UsageError } from './usage-error.ts';

/** Where a page is to be written. @throws UsageError for a name that no browser would open as a page */
export function pagePath(path: string): string {
  if (!/^\.html?$/i.test(extname(path))) throw new UsageError(CODES_PRINTED.notHtml(path));
  return resolve(path);
}
