/**
 * The tests of hostile input, as often as asked and from another seed, and what they cost.
 *
 *   npm run fuzz -- [--runs <n>] [--seed <n>] [--only <file>]
 *
 * @param runs how many times as many inputs as `npm test` tries (20)
 * @param seed of the random inputs; left out: a new one, which is printed, so that a failure can be tried again
 * @param only a part of the name of a file in test/hostile/
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { help } from './help.mjs';
import { slowness } from './yardstick.mjs';

/** Of the heap: as a command may have. */
const MOST_MEGABYTES = 1024;

const { values: asked } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    only: { type: 'string', default: '' },
    help: { type: 'boolean' },
  },
});
if (asked.help) help(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'chungsuc-fuzz-'));
const figures = join(folder, 'figures');
writeFileSync(figures, '');
const env = { ...process.env, FUZZ_TIMES: asked.runs, FUZZ_SEED: asked.seed, FUZZ_FIGURES: figures };
// Each file in a process of its own, so that what one keeps is not taken for what another needs.
const failed = readdirSync(join(root, 'test/hostile'))
  .filter((name) => name.endsWith('.test.ts') && name.includes(asked.only))
  .filter((name) => {
    const jest = ['node_modules/jest/bin/jest.js', `test/hostile/${name}`, '-i', '--testTimeout=3600000'];
    const heap = `--max-old-space-size=${MOST_MEGABYTES}`;
    return spawnSync(process.execPath, [heap, ...jest], { cwd: root, stdio: 'inherit', env }).status !== 0;
  });

const borders = readFileSync(figures, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });
/** One line for all doors, one for all commands. */
const groups = grouped(borders);
const rows = [...groups].map(([border, all]) => [
  border,
  all.reduce((sum, { tried }) => sum + tried, 0),
  Math.max(...all.map(({ slowestMs }) => slowestMs)),
  Math.max(...all.map(({ memoryMb }) => memoryMb)),
]);
const total = rows.reduce((sum, [, tried]) => sum + tried, 0);
const print = (...cells) =>
  process.stdout.write(
    `${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(12))).join('')}\n`,
  );
print('border', 'inputs', 'slowest ms', 'memory MB');
for (const row of rows) print(...row);
print('together', total);
process.stdout.write(
  `this machine is ${slowness().toFixed(1)} times as slow as the one of the limits: a program may take ${(10 * slowness()).toFixed(0)} s of it\n`,
);
process.stdout.write(
  `seed ${asked.seed}: ${failed.length === 0 ? 'none crashed, hung, or got through' : `see the failures of ${failed.join(', ')}`}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function groupOf({ border }) {
  return border.replace(/^(door|request|command|route \w+) .*/, '$1s');
}

function grouped(all) {
  const found = new Map();
  for (const one of all) found.set(groupOf(one), [...(found.get(groupOf(one)) ?? []), one]);
  return found;
}
