/** The program as people run it: a process of its own, from what was built. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Report } from './report.ts';

export interface Outcome {
  code: number;
  out: string;
  err: string;
  ms: number;
}

export interface Program {
  /** A folder for the files of this test, outside the project. */
  folder: string;
  path(name: string): string;
  run(...args: string[]): Promise<Outcome>;
  /** Runs a command with `--json` on the day that the tests call today, and reads its answer. */
  report(...args: string[]): Promise<Report & { exitCode: number }>;
  entry: string;
  remove(): void;
}

export const TODAY = '2024-05-24';
const ROOT = resolve(__dirname, '../..');

/** The built program, and a new folder for a test's files. */
export function builtProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'chungsuc-e2e-'));
  const entry = join(ROOT, 'build', 'chungsuc.mjs');
  const run = (...args: string[]) => execute(process.execPath, [entry, ...args], folder);
  return {
    folder,
    entry,
    run,
    path: (name) => join(folder, name),
    async report(...args) {
      const { code, out, err } = await run(...args, '--json', '--ngay', TODAY);
      if (code === 1) throw new Error(`chungsuc ${args.join(' ')}: ${err}`);
      return { ...(JSON.parse(out) as Report), exitCode: code };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function execute(file: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const start = Date.now();
  return new Promise((settle) => {
    execFile(file, args, { cwd, maxBuffer: 1 << 30 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      settle({ code, out, err, ms: Date.now() - start });
    });
  });
}

/** Does the work of all items, a few at a time, and keeps their order. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 2,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < items.length; place = next++) {
      results[place] = await work(items[place] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** The first python3 that knows openpyxl: a Python of one's own often stands before the system's. */
const python = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'python3'))
  .find((file) => works(file, ['-c', 'import openpyxl']));

/** Runs a script beside the tests and gives what it printed. */
export async function runPython(script: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await execute(
    python ?? 'python3',
    [join(__dirname, script), ...args],
    __dirname,
  );
  if (code !== 0) throw new Error(`${script}: ${err}`);
  return out;
}

export const havePython = python !== undefined;
export const haveOffice = works('soffice', ['--version']);
export const havePoppler = works('pdfinfo', ['-v']);

/** A `describe` that is left out, and says so, where a program is missing; never where everything is checked. */
export function describeWith(
  programs: Readonly<Record<string, boolean>>,
): (name: string, body: () => void) => void {
  const missing = Object.keys(programs).filter((name) => programs[name] !== true);
  if (missing.length === 0 || process.env['CI'] === 'true') return (name, body) => describe(name, body);
  return (name, body) => describe.skip(`${name} (skipped: ${missing.join(', ')} not installed)`, body);
}

function works(file: string, args: readonly string[]): boolean {
  try {
    execFileSync(file, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
