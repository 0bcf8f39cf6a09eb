/**
 * What the page costs on this machine, on the sample commune: until the first picture, until a typed cell is in the file,
 * until a sidebar is there, and how large it is; beside what a person waits for anyway, the writing of the whole workbook by the command line.
 *
 *   npm run bench:page              a table
 *   npm run bench:page -- --json    one JSON object
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startChromium } from '../scripts/chromium.mjs';

const BUILD = fileURLToPath(new URL('../build', import.meta.url));
const ENTRY = join(BUILD, 'chungsuc.mjs');
const DAY = '2024-05-24';
const EDITS = 15;

const folder = mkdtempSync(join(tmpdir(), 'chungsuc-bench-'));
try {
  command('xem-thu');
  const book = join(folder, 'mau', 'chung-suc-mau.xlsx');
  const started = performance.now();
  // Another day changes the summary, so that the file is written.
  command('tong-hop', book, '--ngay', '2024-05-25');
  const wholeMs = performance.now() - started;
  print({ ...(await page(book)), wholeMs, size: pageSize() });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function command(...args) {
  const { status, stderr } = spawnSync(process.execPath, [ENTRY, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`chungsuc ${args.join(' ')}: ${stderr}`);
}

async function page(book) {
  const args = [ENTRY, 'mo', book, '--khong-mo', '--cong', '0', '--ngay', DAY];
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const browser = await startChromium();
  try {
    const address = await new Promise((found) => {
      program.stdout.once('data', (data) => found(String(data).split('\n')[0]));
    });
    const tab = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    const opened = performance.now();
    await tab.goto(address);
    await tab.locator('#grid canvas').last().waitFor();
    await tab.locator('body[data-ready]').waitFor();
    const pictureMs = performance.now() - opened;
    return { pictureMs, editMs: median(await edits(tab)), ...(await sidebars(tab)) };
  } finally {
    await browser.close();
    program.kill('SIGTERM');
    await new Promise((ended) => program.once('exit', ended));
  }
}

/** From the key that ends a cell to «Đã lưu», measured in the page itself. */
async function edits(tab) {
  await tab.getByRole('tab', { name: 'MN', exact: true }).click();
  await tab.evaluate(() => {
    window.saves = [];
    let since;
    const state = document.querySelector('.save-state');
    new MutationObserver(() => {
      if (state.dataset.state === 'saving') since ??= performance.now();
      else if (since !== undefined) {
        window.saves.push(performance.now() - since);
        since = undefined;
      }
    }).observe(state, { attributes: true });
  });
  const box = tab.getByRole('textbox', { name: 'Ô cần đến' });
  for (let edit = 0; edit < EDITS; edit += 1) {
    await box.fill(`I${7 + edit}`);
    await box.press('Enter');
    await tab.waitForTimeout(150);
    await tab.keyboard.type(`${100 + edit}.000`);
    await tab.keyboard.press('Enter');
    await tab.waitForFunction((count) => window.saves.length >= count, edit + 1);
  }
  return tab.evaluate(() => window.saves);
}

/** From the choice in the menu until the sidebar is there, and until its first figures are. */
async function sidebars(tab) {
  const opened = [];
  const filled = [];
  for (const name of ['Bảng điều hành', 'Xem và sửa lỗi', 'Nhập danh sách', 'Thiết lập']) {
    await tab.getByRole('button', { name: 'Chung sức NTM' }).click();
    const item = tab.getByRole('menuitem', { name, exact: true });
    await item.waitFor();
    const chosen = performance.now();
    await item.click();
    const frame = tab.frameLocator(`iframe[title="${name}"]`);
    await frame.locator('#app > *').first().waitFor();
    opened.push(performance.now() - chosen);
    await frame.getByRole('heading').first().waitFor();
    filled.push(performance.now() - chosen);
  }
  return { sidebarMs: median(opened), sidebarFilledMs: median(filled) };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What the page begins with, in bytes: all, as it would be packed for the net, the grid library's packages, and ours. */
function pageSize() {
  const file = readFileSync(join(BUILD, 'page/page.js'));
  const parts = Object.entries(JSON.parse(readFileSync(join(BUILD, 'page-sizes.json'), 'utf8')));
  const sum = (some) => some.reduce((total, [, bytes]) => total + bytes, 0);
  return {
    bytes: file.length,
    packed: gzipSync(file).length,
    grid: sum(parts.filter(([name]) => name.startsWith('@univerjs/'))),
    ours: sum(parts.filter(([name]) => name === 'src')),
  };
}

function print(result) {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const ms = (value) => `${value.toFixed(0)} ms`;
  const mb = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  const { bytes, packed, grid, ours } = result.size;
  const lines = [
    ['first picture', ms(result.pictureMs)],
    [
      'a typed cell in the file',
      `${ms(result.editMs)}, ${(result.editMs / result.wholeMs).toFixed(2)} of a run of tong-hop`,
    ],
    ['a sidebar is there', ms(result.sidebarMs)],
    ['a sidebar with its figures', ms(result.sidebarFilledMs)],
    ['a run of tong-hop, for comparison', ms(result.wholeMs)],
    [
      'page.js',
      `${mb(bytes)}, packed ${mb(packed)}; Univer ${mb(grid)}, what it asks for ${mb(bytes - grid - ours)}, ours ${mb(ours)}`,
    ],
  ];
  for (const [what, cost] of lines) process.stdout.write(`${what.padEnd(36)}${cost}\n`);
}
