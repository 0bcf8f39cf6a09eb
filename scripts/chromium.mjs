/** Debian's browser as tests, the bench and the pictures start it: silent, and never on the network by itself. */
import { chromium } from 'playwright-core';

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @param more switches besides the usual ones
 * @returns a running browser; CHROMIUM in the environment says where it is, when not /usr/bin/chromium
 */
export function startChromium(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...SWITCHES, ...more],
  });
}
