/**
 * Makes what is handed out, in release/: an empty workbook without anybody's account or name, a zip of what goes to Google, and the sums of
 * both. The same commit gives the same bytes, wherever and whenever it is made: names are sorted, and every time inside is
 * that of the commit.
 *
 *   npm run release [-- --out <folder>]
 *
 * SOURCE_DATE_EPOCH says the time where there is no git (reproducible-builds.org).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'release') } },
});

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? git('log', '-1', '--format=%ct'));
if (!Number.isInteger(seconds)) throw new Error('SOURCE_DATE_EPOCH is no number of seconds.');
const day = new Date(seconds * 1000).toISOString().slice(0, 10);

const out = resolve(options.out);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// The built command line finds its packages from where it lies.
mkdirSync(join(ROOT, 'build'), { recursive: true });
const work = mkdtempSync(join(ROOT, 'build/release-'));
try {
  run('build.mjs', '--dist', join(work, 'dist'), '--build', join(work, 'build'));
  keep(`chungsuc-${version}-google.zip`, googleZip());
  keep(`chungsuc-${version}-so-trong.xlsx`, emptyWorkbook());
} finally {
  rmSync(work, { recursive: true });
}
const files = readdirSync(out).sort();
const sums = files.map((name) => `${sha256(readFileSync(join(out, name)))}  ${name}\n`).join('');
writeFileSync(join(out, 'SHA256SUMS'), sums);
process.stdout.write(`${sums}${out}, ${version}, ${day}\n`);
if (process.env.SOURCE_DATE_EPOCH === undefined && git('status', '--porcelain') !== '') {
  process.stderr.write('Some files differ from the commit, so this is no release of it.\n');
  process.exitCode = 1;
}

/** What goes to Google by clasp, and the one file that is pasted by hand. */
function googleZip() {
  const dist = readdirSync(join(work, 'dist')).map((name) => [
    `dist/${name}`,
    readFileSync(join(work, 'dist', name)),
  ]);
  const pasted = readFileSync(join(work, 'build/dan-vao-apps-script.js'));
  const licence = readFileSync(join(ROOT, 'LICENSE'));
  const entries = [...dist, ['LICENSE', licence], ['dan-vao-apps-script.js', pasted]];
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: zipTime() });
}

/** A zip holds a wall clock without a zone: everywhere that of UTC. */
function zipTime() {
  const at = new Date(seconds * 1000);
  const date = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return new Date(...date, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
}

function emptyWorkbook() {
  const path = join(work, 'so.xlsx');
  run(join(work, 'build/chungsuc.mjs'), 'tao', '--khong-ten', '-o', path, '--ngay', day);
  return readFileSync(path);
}

function keep(name, content) {
  writeFileSync(join(out, name), content);
}

function run(script, ...args) {
  execFileSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function git(...args) {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
