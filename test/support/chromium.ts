/** Debian's browser, one for all pages of a test file; it is closed by itself at the end. */
import type { Browser } from 'playwright-core';
import { startChromium } from '../../scripts/chromium.mjs';

let browser: Promise<Browser> | undefined;

export function openBrowser(): Promise<Browser> {
  browser ??= startChromium();
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
});
