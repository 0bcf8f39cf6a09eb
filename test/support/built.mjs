/**
 * Jest's first step: every test that runs what was built runs the same build, made once and anew whenever a source is
 * younger than it. `dist/` and `build/` are what people get; `build/readable/` is the bundle with its names, for the
 * simulation.
 */
import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src', 'build.mjs', 'appsscript.json', 'package.json', 'package-lock.json'];
const BUILDS = [
  { youngest: 'build/dan-vao-apps-script.js', flags: [] },
  {
    youngest: 'build/readable/dan-vao-apps-script.js',
    flags: ['--readable', '--dist', 'build/readable/dist', '--build', 'build/readable'],
  },
];

export default async function buildOnce() {
  const changed = Math.max(...SOURCES.map(lastChange));
  for (const { youngest, flags } of BUILDS) {
    if (builtAt(youngest) > changed) continue;
    await promisify(execFile)(process.execPath, ['build.mjs', ...flags], { cwd: ROOT });
  }
}

/** A folder changes with what lies in it: a file taken away leaves no other trace. */
function lastChange(name) {
  const path = join(ROOT, name);
  const entry = statSync(path);
  const within = entry.isDirectory() ? readdirSync(path).map((child) => lastChange(join(name, child))) : [];
  return Math.max(entry.mtimeMs, ...within);
}

function builtAt(name) {
  return statSync(join(ROOT, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
