/**
 * What Tổng hợp costs beside what somebody would do instead, in one run:
 * - the script that tutorials teach, in calls of Google, under the stand-in that our own bundle runs on;
 * - a workbook of formulas made by hand, calculated by LibreOffice;
 * - a script over exceljs (by its maintained rewrite) that reads the lists, adds up and saves.
 *
 *   npm run bench:peers                     a table
 *   npm run bench:peers -- --latency 200    with another time for a call of Google, in ms (150)
 *   npm run bench:peers -- --sizes 18x40    of one size, or of some: 18x40,18x400
 *   npm run bench:peers -- --json           one JSON object
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Workbook } from '@cj-tech-master/excelts';
import { bundleSources } from './sources.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Cells that `chungsuc` takes in a file; a thousand units on one laptop are nobody's. */
const MOST_PEOPLE_IN_A_FILE = 10_000;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    latency: { type: 'string', default: '150' },
    sizes: { type: 'string', default: '18x40,18x400,1000x100' },
  },
});
const latency = Number(options.latency);
/** Units, and people in each. */
const SIZES = options.sizes.split(',').map((size) => size.split('x').map(Number));

const folder = mkdtempSync(join(ROOT, 'build', 'bench-'));
try {
  await bundleSources(folder);
  const office = await startOffice();
  const rows = [];
  for (const [units, people] of SIZES) rows.push(await measured(units, people, office));
  print(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measured(units, rows, office) {
  const inFile = units * rows <= MOST_PEOPLE_IN_A_FILE;
  script('peer-files.mjs', units, rows, inFile ? 'yes' : 'no');
  const ours = script('measure.mjs', units, rows);
  const tutorial = script('peer-tutorial.mjs', units, rows);
  const exceljs = attempted(() => script('peer-exceljs.mjs', units, rows));
  return {
    units,
    rows,
    google: {
      ours: { calls: ours.calls, ms: ours.calls * latency + ours.ms },
      tutorial: { calls: tutorial.calls, ms: tutorial.calls * latency + tutorial.ms },
    },
    libreOffice: { ms: office(`formulas-${units}-${rows}.xlsx`) },
    exceljs,
    action: { ms: ours.ms, parseMs: ours.parseMs },
    commandLine: inFile ? { ms: commandLine(`own-${units}-${rows}.xlsx`) } : undefined,
  };
}

/** Some ways cannot do some sizes. */
function attempted(work) {
  try {
    return work();
  } catch (error) {
    return { failed: /^(?:Error: )?.*(?:Error|error): (.*)$/m.exec(error.message)?.[1] ?? 'failed' };
  }
}

/** What a script of this folder prints, run in a process of its own. */
function script(name, ...sizes) {
  const args = [
    '--expose-gc',
    '--max-old-space-size=8192',
    join(ROOT, 'bench', name),
    folder,
    ...sizes.map(String),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Opens the file in LibreOffice, which calculates what has no value, and saves it; without the time to start and stop. */
async function startOffice() {
  const profile = mkdtempSync(join(tmpdir(), 'chungsuc-bench-'));
  const convert = (file) => {
    const start = performance.now();
    const args = [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
    ];
    execFileSync('soffice', [...args, '--outdir', join(folder, 'calculated'), join(folder, file)], {
      stdio: 'ignore',
    });
    return performance.now() - start;
  };
  const empty = new Workbook();
  empty.addWorksheet('Trống');
  await empty.xlsx.writeFile(join(folder, 'empty.xlsx'));
  convert('empty.xlsx');
  const idle = convert('empty.xlsx');
  return (file) => Math.max(0, convert(file) - idle);
}

/** The whole command, from its start to the saved file. */
function commandLine(file) {
  const start = performance.now();
  const args = [
    join(ROOT, 'build/chungsuc.mjs'),
    'tong-hop',
    join(folder, file),
    '-o',
    join(folder, 'own-out.xlsx'),
  ];
  const { status, stderr } = spawnSync(process.execPath, [...args, '--ngay', '24/5/2024', '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

function print(rows) {
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ latency, sizes: rows })}\n`);
    return;
  }
  const seconds = (ms) => (ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`);
  const times = (peer, own) =>
    own === undefined || peer === undefined ? '–' : `${(peer / own).toFixed(1)} ×`;
  // biome-ignore lint/suspicious/noConsole: the table is the answer
  console.table(
    rows.map(({ units, rows: people, google, libreOffice, exceljs, action, commandLine: command }) => ({
      'units × rows': `${units} × ${people}`,
      'calls, ours': google.ours.calls,
      'calls, tutorial': google.tutorial.calls,
      [`on Google at ${latency} ms a call, ours`]: seconds(google.ours.ms),
      tutorial: seconds(google.tutorial.ms),
      'tutorial : ours': times(google.tutorial.ms, google.ours.ms),
      'the action alone': seconds(action.ms),
      'LibreOffice, formulas': seconds(libreOffice.ms),
      'exceljs script': exceljs.failed ?? seconds(exceljs.ms),
      'chungsuc tong-hop': seconds(command?.ms),
      'exceljs : chungsuc': times(exceljs.ms, command?.ms),
    })),
  );
}
