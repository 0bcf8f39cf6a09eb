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
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: asked } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    only: { type: 'string', default: '' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'chungsuc-fuzz-'));
const figures = join(folder, 'figures');
writeFileSync(figures, '');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    `test/hostile/${asked.only}`,
    '--runInBand',
    '--testTimeout=3600000',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_TIMES: asked.runs, FUZZ_SEED: asked.seed, FUZZ_FIGURES: figures },
  },
);

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
  `seed ${asked.seed}: ${status === 0 ? 'none crashed, hung, or got through' : 'see the failures above'}\n`,
);
process.exitCode = status ?? 1;

function groupOf({ border }) {
  return border.replace(/^(door|request|command|route \w+) .*/, '$1s');
}

function grouped(all) {
  const found = new Map();
  for (const one of all) found.set(groupOf(one), [...(found.get(groupOf(one)) ?? []), one]);
  return found;
}
