/**
 * Mutation testing (docs/mutation.md), some files at a time, so that what is measured is kept if it is stopped.
 *
 *   npm run mutate                      the rules, then the actions: what has changed since the last time
 *   npm run mutate -- domain            one of them
 *   npm run mutate -- src/domain/fold.ts src/domain/dates.ts
 *   npm run mutate -- --again           the survivors once more, each with ten times as much time
 *   npm run mutate -- --table           only the table of what was measured
 *   npm run mutate -- --survivors       only a line for each change that no test notices, with why as far as it can be told
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { help } from './help.mjs';

const PARTS = ['domain', 'actions'];
const CAUGHT = ['Killed', 'Timeout'];
/** What no test notices, each with why: a person's own reasons are kept from one printing to the next. */
const LIST = 'docs/mutation-survivors.txt';
const LINES_AT_A_TIME = Number(process.env.MUTATE_LINES ?? 2000);

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'boolean' },
    table: { type: 'boolean' },
    survivors: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) help(import.meta.url);

const asked = positionals.length > 0 ? positionals : PARTS;
for (const part of PARTS) {
  const files = asked.includes(part)
    ? sources(`src/${part}`)
    : asked.filter((file) => file.startsWith(`src/${part}/`));
  if (files.length === 0) continue;
  const report = `reports/mutation/${part}.json`;
  if (values.again) forgetSurvivors(report, files);
  if (!values.table && !values.survivors) for (const some of batches(files)) measure(part, some);
  if (!existsSync(report)) continue;
  const measured = JSON.parse(readFileSync(report, 'utf8')).files;
  if (values.survivors) printSurvivors(measured, files);
  else printTable(measured, files);
}

function sources(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function batches(files) {
  const all = [[]];
  let lines = 0;
  for (const file of files) {
    const its = readFileSync(file.replace(/:.*/, ''), 'utf8').split('\n').length;
    if (lines > 0 && lines + its > LINES_AT_A_TIME) {
      all.push([]);
      lines = 0;
    }
    all.at(-1).push(file);
    lines += its;
  }
  return all;
}

/** What is not in the report is measured. */
function forgetSurvivors(report, files) {
  const whole = JSON.parse(readFileSync(report, 'utf8'));
  for (const file of files) {
    const measured = whole.files[file];
    if (measured) measured.mutants = measured.mutants.filter(({ status }) => CAUGHT.includes(status));
  }
  writeFileSync(report, JSON.stringify(whole));
}

function measure(part, files) {
  const times = values.again ? { MUTATE_TIMES: process.env.MUTATE_TIMES ?? '10' } : {};
  const env = { ...process.env, MUTATE_PART: part, MUTATE_FILES: files.join(','), ...times };
  const run = spawnSync('npx', ['stryker', 'run'], { stdio: 'inherit', env });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function printTable(measured, files) {
  const rows = files.filter((file) => measured[file]).map((file) => [file, counted(measured[file].mutants)]);
  const total = counted(rows.flatMap(([file]) => measured[file].mutants));
  const line = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
  line(['file', 'mutants', 'killed', 'timeout', 'survived', 'not reached', 'static, not run', '% killed']);
  line(['---', ...Array(7).fill('--:')]);
  for (const [name, its] of [...rows, ['**all**', total]]) {
    const { Killed, Timeout, Survived, NoCoverage, Ignored, all, share } = its;
    line([name, all, Killed, Timeout, Survived, NoCoverage, Ignored, share]);
  }
}

function counted(mutants) {
  const of = (status) => mutants.filter((mutant) => mutant.status === status).length;
  const counts = Object.fromEntries(
    ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map((status) => [status, of(status)]),
  );
  const caught = counts.Killed + counts.Timeout;
  const valid = caught + counts.Survived + counts.NoCoverage;
  return { ...counts, all: mutants.length, share: valid === 0 ? '' : ((100 * caught) / valid).toFixed(1) };
}

function printSurvivors(measured, files) {
  const reasons = knownReasons();
  for (const file of files.filter((name) => measured[name])) {
    const lines = measured[file].source.split('\n');
    const survivors = measured[file].mutants.filter(({ status }) =>
      ['Survived', 'NoCoverage'].includes(status),
    );
    survivors.sort((a, b) => a.location.start.line - b.location.start.line);
    for (const { status, location, mutatorName, replacement } of survivors) {
      const { start, end } = location;
      const text = lines[start.line - 1];
      const was = start.line === end.line ? text.slice(start.column - 1, end.column - 1) : `${text.trim()} …`;
      const now = (replacement ?? '').replaceAll(/\s+/g, ' ');
      const change = `${mutatorName}: ${was}  ⇒  ${now}`;
      const why =
        reasons.get(`${file} ${change}`)?.shift() ?? whyUnnoticed({ status, mutatorName, was, text });
      process.stdout.write(`${file}:${start.line} ${change}  (${why})\n`);
    }
  }
}

/** The reasons in the list for each change, in the order of its lines: alike ones may stand in one file. */
function knownReasons() {
  const reasons = new Map();
  if (!existsSync(LIST)) return reasons;
  for (const line of readFileSync(LIST, 'utf8').split('\n')) {
    const [, file, change, why] = /^(\S+?):\d+ (.*? {2}⇒ {2}.*) {2}\((.*)\)$/.exec(line) ?? [];
    if (why === undefined || why === 'open') continue;
    const key = `${file} ${change}`;
    reasons.set(key, [...(reasons.get(key) ?? []), why]);
  }
  return reasons;
}

/** What can be told from the change alone; an open one nobody has looked at yet. */
function whyUnnoticed({ status, mutatorName, was, text }) {
  const isDefault =
    was.includes('??') || (/\?\? *(?:''|0|\[\]|\{\})/.test(text) && /^(?:''|0|\[\]|\{\})$/.test(was));
  if (mutatorName === 'OptionalChaining' || isDefault) return 'a default that only the compiler asks for';
  return status === 'NoCoverage' ? 'no case comes here' : 'open';
}
