/** The local page as a person uses it: the program in a process of its own, the page in a real browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { openBrowser } from '../support/chromium.ts';
import { type Program, TODAY } from './program.ts';

/** Kept with the run, to be looked at. */
const SCREENS = 'artefacts/screens';

export interface LocalPage {
  readonly page: Page;
  readonly address: string;
  /** What the page wrote as an error, and what it asked of another host: both stay empty. */
  readonly complaints: readonly string[];
  tab(title: string): Promise<void>;
  /** Chooses a cell by the box at the left of the formula bar. */
  choose(cell: string): Promise<void>;
  /** The cell that is chosen and what it shows, as a screen reader is told. */
  chosen(): Promise<string>;
  /** Types into a cell, presses Enter and waits until it is in the file. */
  type(cell: string, text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** Pastes what another program has put into the clipboard. */
  paste(cell: string, text: string): Promise<void>;
  saved(): Promise<void>;
  /** Chooses an item of the menu that a right click on a tab opens. */
  tabMenu(tab: string, item: string): Promise<void>;
  rename(tab: string, name: string): Promise<void>;
  /** Clicks into the sheet, so many pixels from its corner. */
  click(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** Clicks the number of a row at the left edge. */
  clickRowNumber(row: number, button?: 'left' | 'right'): Promise<void>;
  menu(item: string): Promise<void>;
  /** Chooses an item of the menu Tệp. */
  file(item: string): Promise<void>;
  sidebar(): FrameLocator;
  /** Chooses an item that opens a sidebar; the one before it is gone when this is done. */
  openSidebar(item: string): Promise<FrameLocator>;
  /** What an alert of the script says, after which it is closed. */
  alert(): Promise<string>;
  /** Answers a question and waits until its effect is in the file. */
  answer(choice: string): Promise<void>;
  toast(): Promise<string>;
  screenshot(name: string): Promise<void>;
}

/** A program with a workbook open, and the pages on it. */
export interface OpenWorkbook {
  readonly address: string;
  readonly file: string;
  /** What it printed so far, once these words are there or it ended. */
  said(words: string): Promise<string>;
  open(): Promise<LocalPage>;
  /** Ends the program as Ctrl+C does, with its pages still open. @returns the exit code */
  end(): Promise<number>;
  /** Closes the pages and ends the program. */
  stop(): Promise<void>;
}

/** Programs that a failed test left behind would keep the run from ending. */
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** `chungsuc mo`: its first line is the address. */
export async function openWorkbook(program: Program, file: string): Promise<OpenWorkbook> {
  const args = [program.entry, 'mo', file, '--khong-mo', '--cong', '0', '--ngay', TODAY];
  const child = spawn(process.execPath, args, { cwd: program.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let out = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  const address = await firstLine(child);
  const contexts: BrowserContext[] = [];
  const end = (): Promise<number> => {
    child.kill('SIGINT');
    if (child.exitCode !== null) return Promise.resolve(child.exitCode);
    return new Promise((done) => child.once('exit', (code) => done(code ?? -1)));
  };
  return {
    address,
    file,
    async said(words) {
      while (!out.includes(words) && child.exitCode === null)
        await new Promise((done) => setTimeout(done, 50));
      return out;
    },
    async open() {
      const context = await (await openBrowser()).newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'vi-VN',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      contexts.push(context);
      return localPage(await context.newPage(), address);
    },
    end,
    async stop() {
      for (const context of contexts) await context.close();
      await end();
    },
  };
}

/** Does it again, twice at most, where it did not succeed. */
async function insist(act: () => Promise<void>): Promise<void> {
  for (let left = 2; left > 0; left -= 1) {
    try {
      return await act();
    } catch {
      // Once more.
    }
  }
  await act();
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (data) => {
      out += data;
      if (out.includes('\n')) found(out.split('\n')[0] ?? '');
    });
    child.stderr?.on('data', (data) => {
      err += data;
    });
    child.once('exit', (code) => failed(new Error(`chungsuc mo: exit ${code}: ${err}`)));
  });
}

async function localPage(page: Page, address: string): Promise<LocalPage> {
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) complaints.push(url);
  });
  await page.goto(address);
  const saveState = page.getByRole('status', { name: 'Trạng thái lưu' });
  const saved = () => saveState.and(page.getByText('Đã lưu', { exact: true })).waitFor();
  await page.locator('body[data-ready]').waitFor();
  await saved();
  const box = page.getByRole('textbox', { name: 'Ô cần đến' });
  const chosenCell = page.getByRole('status', { name: 'Ô đang chọn' });

  /** Waits until what was done is in the file; what changes nothing is given a moment to do so. */
  const afterEdit = async (act: () => Promise<void>) => {
    const before = await saveState.getAttribute('data-revision');
    await act();
    await saveState
      .and(page.locator(`:not([data-revision="${before}"])`))
      .waitFor({ timeout: 1_500 })
      .catch(() => {});
    await saved();
  };

  /** On a busy machine the sheet tells which row was chosen some frames after the click. */
  const told = async (row: number): Promise<boolean> => {
    for (let frame = 0; frame < 4; frame += 1)
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    return new RegExp(` A${row}\\b`).test(await made.chosen());
  };

  const made: LocalPage = {
    page,
    address,
    complaints,
    async tab(title) {
      await page.getByRole('tab', { name: title, exact: true }).click();
      await page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor();
    },
    async choose(cell) {
      const first = cell.split(':')[0] ?? cell;
      const arrived = chosenCell.and(page.getByText(new RegExp(` ${first}:`)));
      // On a busy machine the box may still be told of the cell before, over what was just typed.
      await insist(async () => {
        await box.fill(cell);
        await box.press('Enter');
        await arrived.waitFor({ state: 'attached', timeout: 10_000 });
      });
      // The keyboard goes back to the sheet.
      await page.waitForFunction(() => document.activeElement?.getAttribute('contenteditable') === 'true');
    },
    async chosen() {
      return (await chosenCell.textContent()) ?? '';
    },
    async type(cell, text) {
      await made.choose(cell);
      await page.keyboard.type(text);
      await made.press('Enter');
      // On a busy machine the list of functions may come late and take the key for itself.
      if (text.startsWith('=') && (await made.chosen()).includes(` ${cell}:`)) await made.press('Enter');
    },
    async press(keys) {
      await afterEdit(() => page.keyboard.press(keys));
    },
    async paste(cell, text) {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await made.choose(cell);
      await made.press('Control+V');
    },
    saved,
    async tabMenu(tab, item) {
      await page.getByRole('tab', { name: tab, exact: true }).click({ button: 'right' });
      await page.getByRole('button', { name: item, exact: true }).last().click();
    },
    async click(x, y, button = 'left') {
      const corner = await page.locator('#grid canvas[data-u-comp="render-canvas"]').last().boundingBox();
      await page.mouse.click((corner?.x ?? 0) + x, (corner?.y ?? 0) + y, { button });
    },
    async clickRowNumber(row, button) {
      // How high the rows above stand depends on what they tell, so the number is looked for downwards.
      for (let y = 30; y < 600; y += 8) {
        await made.click(20, y);
        if (!(await told(row))) continue;
        await made.click(20, y, button);
        if (await told(row)) return;
        await page.keyboard.press('Escape');
      }
      throw new Error(`No number of row ${row} is in sight.`);
    },
    async rename(tab, name) {
      await made.tabMenu(tab, 'Đổi tên');
      // The name becomes a field in its own time.
      await page.locator('[role=tab] [contenteditable=true]:focus').waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(name);
      await made.press('Enter');
    },
    async menu(item) {
      await page.getByRole('button', { name: 'Chung sức NTM' }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    async file(item) {
      await page.getByRole('button', { name: 'Tệp' }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    sidebar: () => page.frameLocator('aside iframe'),
    async openSidebar(item) {
      const before = await page.locator('aside iframe').elementHandles();
      await made.menu(item);
      // A click into a frame that is being replaced would end with it.
      for (const frame of before) await page.waitForFunction((old) => !old.isConnected, frame);
      return made.sidebar();
    },
    async alert() {
      const dialog = page.getByRole('dialog');
      const text = (await dialog.textContent()) ?? '';
      await dialog.getByRole('button', { name: 'OK' }).click();
      await dialog.waitFor({ state: 'detached' });
      return text;
    },
    async answer(choice) {
      await afterEdit(() =>
        page.getByRole('dialog').getByRole('button', { name: choice, exact: true }).click(),
      );
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    async toast() {
      return (await page.locator('.toast').textContent()) ?? '';
    },
    async screenshot(name) {
      mkdirSync(SCREENS, { recursive: true });
      await page.screenshot({ path: `${SCREENS}/${basename(name)}.png` });
    },
  };
  return made;
}
