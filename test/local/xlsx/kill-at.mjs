/**
 * Loaded before the program: kills it, as kill -9 does, before or after one of its calls that change a file. Writes are cut into
 * pieces, so that there is a middle. KILL_AT: `before 3`, `after 3`; without it the calls are counted in the file KILL_COUNT.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const PIECE = 16 * 1024;
const [when, at] = (process.env.KILL_AT ?? 'never 0').split(' ');
const { writeFileSync, openSync, writeSync } = fs;
const named = [];

function watched(name, call) {
  return (...args) => {
    named.push(name);
    const isIt = named.length === Number(at);
    if (isIt && when === 'before') process.kill(process.pid, 'SIGKILL');
    const result = call(...args);
    if (isIt && when === 'after') process.kill(process.pid, 'SIGKILL');
    return result;
  };
}

fs.openSync = (path, flags, mode) =>
  flags === 'r' || flags === undefined
    ? openSync(path, flags, mode)
    : watched('open', openSync)(path, flags, mode);
fs.writeSync = watched('write', (handle, bytes, from) =>
  writeSync(handle, bytes, from, Math.min(PIECE, bytes.length - from)),
);
for (const name of [
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
])
  fs[name] = watched(name, fs[name]);
syncBuiltinESMExports();

if (process.env.KILL_COUNT)
  process.on('exit', () => writeFileSync(process.env.KILL_COUNT, JSON.stringify(named)));
