/** What a sidebar prints and what it saves, for a browser without a printer. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** What was in the document when it was asked to print. */
export interface Printed {
  readonly text: string;
  readonly images: number;
  readonly scripts: number;
  /** Of its body: its own style is in force. */
  readonly font: string;
}

/** Notes what a frame of the page holds when it is asked to print; to be called before anything is. */
export async function watchPrinting(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    const printed: Printed[] = [];
    Object.assign(window, { printed });
    // Before the page's own listener of the frame, so that its print is ours.
    document.addEventListener(
      'load',
      ({ target }) => {
        if (!(target instanceof HTMLIFrameElement) || target.dataset['print'] === undefined) return;
        const shown = target.contentDocument;
        if (!target.contentWindow || !shown) return;
        target.contentWindow.print = () =>
          printed.push({
            text: shown.body.textContent ?? '',
            images: shown.querySelectorAll('img, svg').length,
            scripts: shown.querySelectorAll('script').length,
            font: target.contentWindow?.getComputedStyle(shown.body).fontFamily ?? '',
          });
      },
      true,
    );
  });
}

/** What was printed last; waits until something was. */
export async function printed(page: Page | Frame): Promise<Printed> {
  await page.waitForFunction(() => (window as unknown as { printed: Printed[] }).printed.length > 0);
  const all = await page.evaluate(() => (window as unknown as { printed: Printed[] }).printed);
  const last = all[all.length - 1];
  if (!last) throw new Error('Nothing was printed');
  return last;
}

/** The file that comes of some doing. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
