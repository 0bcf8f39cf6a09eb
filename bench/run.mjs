/**
 * What Tổng hợp costs, and how that grows, beside `JSON.parse` of the very snapshot it works on: reading the answer of
 * Google is what no tool can do without. What it costs to match a bank statement, beside `JSON.parse` of its lines. And what
 * it costs to roll up the files of a district's communes, beside unpacking the very files.
 *
 *   npm run bench              a table
 *   npm run bench -- --json    one JSON object
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { bundleSources } from './sources.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CODE = join(ROOT, 'dist/Code.js');
const SIZES = [
  [18, 40],
  [18, 400],
  [250, 100],
  [500, 100],
  [1000, 100],
];
/** The last three sizes double one another. */
const DOUBLINGS = SIZES.slice(2);
/** A bank statement of a year, and everybody it may come from: people, lines. */
const STATEMENT = [1000, 10_000];
/** Files of communes that a district rolls up. */
const COMMUNES = 100;

const folder = mkdtempSync(join(ROOT, 'build', 'bench-'));
try {
  await bundleSources(folder);
  const sizes = SIZES.map(([units, rows]) => measure(units, rows));
  const result = {
    sizes,
    growthPerDoubling: growth(sizes.slice(-DOUBLINGS.length)),
    matching: measured('matching.mjs', STATEMENT),
    rollUp: measured('roll-up.mjs', [COMMUNES]),
    coldStartMs: coldStart(),
    bundleBytes: statSync(CODE).size,
    peers: sizes.map(({ people, parseMs }) => ({
      name: 'JSON.parse of the same snapshot',
      people,
      ms: parseMs,
    })),
  };
  print(result);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(units, rows) {
  const size = measured('measure.mjs', [units, rows]);
  return { ...size, ratio: size.ms / size.parseMs };
}

/** What a script of this folder prints, run in a process of its own. */
function measured(name, sizes) {
  const script = join(ROOT, 'bench', name);
  const args = ['--expose-gc', '--max-old-space-size=8192', script, folder, ...sizes.map(String)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** How much longer each doubling of the rows takes than twice as long: 1 is exactly proportional. */
function growth(sizes) {
  const steps = sizes
    .slice(1)
    .map((size, place) => size.ms / sizes[place].ms / (size.people / sizes[place].people));
  return steps.reduce((product, step) => product * step, 1) ** (1 / steps.length);
}

/** From the text of the bundle to its doors being there, in a bare context. */
function coldStart() {
  const code = readFileSync(CODE, 'utf8');
  const times = Array.from({ length: 15 }, () => {
    const context = createContext({});
    const start = performance.now();
    new Script(code).runInContext(context);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[7];
}

function print(result) {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const round = (value) => Math.round(value * 10) / 10;
  const table = result.sizes.map(
    ({ units, rowsPerUnit, people, calls, requestBytes, ms, parseMs, ratio, peakMb }) => ({
      'units × rows': `${units} × ${rowsPerUnit}`,
      people,
      calls,
      'request KB': Math.round(requestBytes / 1024),
      ms: round(ms),
      'JSON.parse ms': round(parseMs),
      ratio: round(ratio),
      'peak MB': round(peakMb),
    }),
  );
  // biome-ignore lint/suspicious/noConsole: the table is the answer
  console.table(table);
  const { growthPerDoubling, coldStartMs, bundleBytes, matching, rollUp } = result;
  process.stdout.write(
    `growth per doubling ${growthPerDoubling.toFixed(2)} · cold start ${round(coldStartMs)} ms · bundle ${bundleBytes} bytes\n` +
      `matching ${matching.lines} lines × ${matching.people} people ${round(matching.ms)} ms · ratio ${round(matching.ratio)}\n` +
      `roll-up of ${rollUp.files} files ${round(rollUp.ms)} ms · ratio ${round(rollUp.ratio)} · peak ${round(rollUp.peakMb)} MB\n`,
  );
}
