/** The program is killed at every step of its writing: what lies there is the old workbook or the new one, and it opens. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import { person, receipt, smallBook } from '../../support/book.ts';
import { temporaryFolder } from './support.ts';

const PROGRAM = resolve('build/chungsuc.mjs');
const PRELOAD = resolve('test/local/xlsx/kill-at.mjs');
const folder = temporaryFolder();
const book = join(folder, 'so.xlsx');

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, ['--import', PRELOAD, PROGRAM, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

const consolidate = (path: string, env?: Readonly<Record<string, string>>) =>
  run(['tong-hop', path, '--ngay', '24/5/2024'], env);

test('killed before each step, and after the last', async () => {
  await writeXlsxFile(
    book,
    smallBook()
      .fill('MN', [person('Mai Thị Thử')])
      .resource(),
  );
  const old = readFileSync(book);
  const clean = join(folder, 'clean.xlsx');
  const counted = join(folder, 'calls.json');
  copyFileSync(book, clean);
  expect(consolidate(clean, { KILL_COUNT: counted }).status).toBe(0);
  const young = readFileSync(clean);
  const calls: string[] = JSON.parse(readFileSync(counted, 'utf8'));
  expect(calls).toEqual(expect.arrayContaining(['open', 'write', 'fsyncSync', 'closeSync', 'renameSync']));
  expect(calls.filter((call) => call === 'write').length).toBeGreaterThan(2);

  const left = { old: 0, young: 0 };
  for (const kill of [...calls.keys()].map((at) => `before ${at + 1}`).concat(`after ${calls.length}`)) {
    const path = join(folder, `killed-${kill}.xlsx`);
    copyFileSync(book, path);
    expect(consolidate(path, { KILL_AT: kill }).signal).toBe('SIGKILL');
    const bytes = readFileSync(path);
    const which = bytes.equals(old) ? 'old' : bytes.equals(young) ? 'young' : undefined;
    expect([kill, which]).toEqual([kill, expect.any(String)]);
    if (which) left[which] += 1;
  }
  expect(left.old).toBeGreaterThan(0);
  expect(left.young).toBeGreaterThan(0);
  // Once more, and it is as if nothing had been: but for what the kill left beside it, which goes by itself after an hour.
  const again = join(folder, 'killed-before 3.xlsx');
  expect(consolidate(again).status).toBe(0);
  expect(readFileSync(again).equals(young)).toBe(true);
  expect(readdirSync(folder).filter((name) => !/\.xlsx$|^calls|\.tmp$/.test(name))).toEqual([]);
  process.stdout.write(
    `killed ${left.old + left.young} times at ${calls.length} steps: ${left.old} times the old file, ${left.young} times the new one\n`,
  );
});

describe('where two files are written, one after the other', () => {
  const shared = 'chung.xlsx';
  const own = 'ke-toan.xlsx';

  /** A folder with a workbook in which money was received. */
  async function place(name: string): Promise<string> {
    const at = join(folder, name);
    mkdirSync(at);
    const received = smallBook()
      .fill('MN', [person('Mai Thị Thử')])
      .fill('Sổ thu', [receipt('MN-01', { 'Số chứng từ': 'PT77' })]);
    await writeXlsxFile(join(at, shared), received.resource());
    return at;
  }

  const separate = (at: string, env?: Readonly<Record<string, string>>) =>
    run(['tach-so', join(at, shared), '--tep-rieng', join(at, own), '--ngay', '24/5/2024'], env);

  /** How often the receipt stands in a file; undefined where there is none. */
  async function receiptsIn(path: string): Promise<number | undefined> {
    if (!existsSync(path)) return undefined;
    const { sheets = [] } = (await readXlsxFile(path)).resource;
    const book = sheets.find(({ properties }) => properties.title === 'Sổ thu');
    const cells = (book?.data?.[0]?.rowData ?? []).flatMap(({ values = [] }) => values);
    return cells.filter(({ userEnteredValue }) => userEnteredValue?.stringValue === 'PT77').length;
  }

  test('the books are in one file or in both, and doing it again puts them into one', async () => {
    const clean = await place('hai-tep');
    const counted = join(folder, 'calls-of-two.json');
    expect(separate(clean, { KILL_COUNT: counted }).status).toBe(0);
    const calls: string[] = JSON.parse(readFileSync(counted, 'utf8'));
    const steps = [...calls.keys()];
    const standings = new Set<string>();
    for (const step of steps) {
      const at = await place(`hai-tep-${step}`);
      expect(separate(at, { KILL_AT: `before ${step + 1}` }).signal).toBe('SIGKILL');
      const found = [await receiptsIn(join(at, shared)), await receiptsIn(join(at, own))];
      standings.add(found.join());
      expect({ step, found: found.some((times) => times === 1) }).toEqual({ step, found: true });
      expect(separate(at).status).toBe(0);
      expect([await receiptsIn(join(at, shared)), await receiptsIn(join(at, own))]).toEqual([0, 1]);
    }
    // Before there is a second file, with an empty one, with the books in both, and moved.
    expect([...standings]).toEqual(expect.arrayContaining(['1,', '1,0', '1,1']));
    process.stdout.write(`killed at ${steps.length} steps of two files: ${[...standings].join(' | ')}\n`);
  }, 1_800_000);
});
