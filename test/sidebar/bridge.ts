/** A built sidebar in a real browser, 300 × 700 as Google shows it, over the real bundle: nothing is answered by a stand-in. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Session } from '../../src/local/session.ts';
import type { Doors } from '../../src/sidebar/shared/call.ts';
import { openBrowser } from '../support/chromium.ts';

const VIEWPORT = { width: 300, height: 700 };

export interface SidebarPage {
  readonly page: Page;
  readonly session: Session;
  /** The doors that the page opened so far, in order. */
  readonly calls: readonly { readonly door: string; readonly args: readonly unknown[] }[];
  /** What the page wrote to its console as an error, and what it asked the network for: both stay empty. */
  readonly complaints: readonly string[];
}

/**
 * Opens `dist/sidebar-<name>.html` on a session.
 * @param before runs ahead of each door call; what it throws is what the page is told (a lost connection)
 */
export async function sidebarPage(options: {
  readonly name: string;
  readonly session: Session;
  readonly before?: (door: keyof Doors) => void | Promise<void>;
}): Promise<SidebarPage> {
  const file = `dist/sidebar-${options.name}.html`;
  if (!existsSync(file)) throw new Error(`${file} is not built: node build.mjs`);
  const { page, answering } = left.pop() ?? (await newWindow());
  const calls: { door: string; args: unknown[] }[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => request.url().startsWith('http') && complaints.push(request.url()));
  answering.door = async (door, json) => {
    const args = JSON.parse(json) as unknown[];
    calls.push({ door, args });
    try {
      await options.before?.(door);
      return { value: options.session.call(door, ...args) };
    } catch (error) {
      return { error: String(error) };
    }
  };
  await page.evaluate(bridge);
  await page.setContent(readFileSync(file, 'utf8'));
  return { page, session: options.session, calls, complaints };
}

/** What answers a window's doors: another sidebar's session after another. */
interface Answering {
  door(door: keyof Doors, json: string): Promise<object>;
}

interface Window {
  readonly page: Page;
  readonly answering: Answering;
}

/** Those that a test is done with: to open one takes the browser longer than most tests do. */
const left: Window[] = [];
const windows = new Map<Page, Window>();

async function newWindow(): Promise<Window> {
  const page = await (await openBrowser()).newPage({ viewport: VIEWPORT, locale: 'vi-VN' });
  page.setDefaultTimeout(30_000);
  const answering: Answering = { door: () => Promise.reject(new Error('No sidebar is open')) };
  await page.exposeFunction('openDoor', (door: keyof Doors, json: string) => answering.door(door, json));
  const made = { page, answering };
  windows.set(page, made);
  return made;
}

/** Ends with a sidebar: nothing of it is left in the window, which the next test takes. */
export async function closeSidebar(page: Page): Promise<void> {
  const window = windows.get(page);
  if (!window) throw new Error('This page was not opened by sidebarPage');
  page.removeAllListeners();
  await page.goto('about:blank');
  await page.setViewportSize(VIEWPORT);
  left.push(window);
}

/** What an opened page tells the page around it of work that is not saved, from now on and in order. */
export async function unsavedTold(page: Page): Promise<() => Promise<boolean[]>> {
  // What it says of itself as it opens is said by then.
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page.waitForTimeout(100);
  await page.evaluate(() => {
    const told: boolean[] = [];
    Object.assign(window, { told });
    window.addEventListener('message', ({ data }) => {
      if (data?.chungsuc === 'unsaved') told.push(data.unsaved);
    });
  });
  return async () => {
    // A message arrives after whatever the page is doing.
    await page.waitForTimeout(50);
    return page.evaluate(() => (window as unknown as { told: boolean[] }).told);
  };
}

/** Runs in the page: Google's `google.script.run`, whose calls come back later and never throw. */
function bridge(): void {
  type Handler = (value: unknown) => void;
  const openDoor = (window as unknown as { openDoor(door: string, json: string): Promise<object> }).openDoor;
  const runner = (done: Handler, failed: Handler): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failed);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(done, handler);
          return async (...args: unknown[]) => {
            const answer = (await openDoor(String(name), JSON.stringify(args))) as {
              value?: unknown;
              error?: string;
            };
            if (answer.error === undefined) done(answer.value);
            else failed(new Error(answer.error));
          };
        },
      },
    );
  const nothing = () => {};
  Object.assign(window, { google: { script: { run: runner(nothing, nothing), host: { close: nothing } } } });
}
