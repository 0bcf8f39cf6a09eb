/** The program is killed at every step of its writing: what lies there is the old workbook or the new one, and it opens. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import { person, smallBook } from '../../support/book.ts';
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
}, 300_000);
