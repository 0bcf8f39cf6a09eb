import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What keeps people from using the page, as axe-core finds it: nothing is the only good answer.
 * @param except a part of the page that is not looked at
 */
export async function seriousFaults(page: Page, except?: string): Promise<string[]> {
  // The page's own rules let no script in that is not its own; evaluating is the browser's, not the page's.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((outside) => {
    const { axe: tool } = window as unknown as {
      axe: { run(context: object): Promise<import('axe-core').AxeResults> };
    };
    return tool.run({ include: [['body']], exclude: outside === undefined ? [] : [[outside]] });
  }, except);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** At the width of Google's sidebar, and at half of it as twice the zoom makes it: nobody is kept out, nothing is cut off. */
export async function expectAnyZoom(page: Page): Promise<void> {
  for (const width of [300, 150]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await seriousFaults(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}
