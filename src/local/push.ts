/**
 * `npm run push`: sends what was built to the Apps Script project, by the real clasp, and believes only what clasp says it
 * sent: it ends well also where it skipped the push.
 *
 *   node build/push.mjs [folder with .clasp.json and dist; left out: this one]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PUSH, PUSH_REFUSED } from '../text/vi-push.ts';
import { UsageError } from './usage-error.ts';

const PLACEHOLDER = 'THAY-BANG-ID-DU-AN-APPS-SCRIPT-CUA-BAN';
const SCRIPT_ID = /^[\w-]{40,80}$/;
const LONGEST_MS = 180_000;

/** What clasp says, or what Google says through it; the first that fits. */
const MEANINGS: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/No credentials found|Could not read API credentials/i, () => PUSH_REFUSED.noLogin],
  [/not enabled the Apps Script API/i, () => PUSH_REFUSED.apiOff],
  [
    /invalid_grant|invalid_rapt|invalid authentication credentials|expired or revoked|No (access|refresh)/i,
    () => PUSH_REFUSED.expired,
  ],
  [/Requested entity was not found/i, PUSH_REFUSED.unknownId],
  [/does not have permission|PERMISSION_DENIED/i, PUSH_REFUSED.noAccess],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|socket hang up/i,
    () => PUSH_REFUSED.network,
  ],
];

try {
  process.stdout.write(`${push(resolve(process.argv[2] ?? '.'))}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** @returns what was done, in a sentence @throws UsageError with the sentence of what was not */
function push(folder: string): string {
  const id = scriptIdIn(join(folder, '.clasp.json'));
  if (!existsSync(join(folder, 'dist', 'Code.js'))) throw new UsageError(PUSH_REFUSED.notBuilt);
  process.stderr.write(`${PUSH.pushing(id)}\n`);
  // Nobody is asked: a manifest that differs is ours.
  const said = clasp(folder, id, 'push', '--force');
  const isUpToDate = /already up to date/i.test(said);
  const sent = new Set(isUpToDate ? considered(folder, id) : pathsIn(said));
  if (sent.size === 0) throw new UsageError(PUSH_REFUSED.skipped(plain(said)));
  const missing = readdirSync(join(folder, 'dist')).filter((name) => !sent.has(`dist/${name}`));
  if (missing.length > 0) throw new UsageError(PUSH_REFUSED.incomplete(missing));
  return isUpToDate ? PUSH.upToDate(id) : PUSH.done(sent.size, id);
}

/** The files that clasp says it pushed. */
function pathsIn(said: string): string[] {
  return [...said.matchAll(/└─ (.+)/g)].map(([, path = '']) => slashed(path.trim()));
}

/** The files that clasp compared with the project's: one that it was told to leave out is up to date to it. */
function considered(folder: string, id: string): string[] {
  const { filesToPush = [] } = JSON.parse(clasp(folder, id, 'show-file-status', '--json'));
  return filesToPush.map(slashed);
}

function slashed(path: string): string {
  return path.replace(/\\/g, '/');
}

/** @returns what clasp prints @throws UsageError with what its refusal means */
function clasp(folder: string, id: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [claspPath(), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT')
    throw new UsageError(PUSH_REFUSED.tooSlow);
  if (status === 0) return stdout;
  const words = plain(`${stderr}\n${stdout}`);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(words));
  throw new UsageError(meaning ? meaning[1](id) : PUSH_REFUSED.other(words));
}

/** @throws UsageError for a project file that names no project */
function scriptIdIn(path: string): string {
  if (!existsSync(path)) throw new UsageError(PUSH_REFUSED.noProject);
  let project: { scriptId?: unknown; rootDir?: unknown };
  try {
    project = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError(PUSH_REFUSED.badProject);
  }
  const id = typeof project.scriptId === 'string' ? project.scriptId.trim() : '';
  if (id === '' || id === PLACEHOLDER) throw new UsageError(PUSH_REFUSED.noId);
  if (!SCRIPT_ID.test(id)) throw new UsageError(PUSH_REFUSED.badId(id));
  if (project.rootDir !== 'dist') throw new UsageError(PUSH_REFUSED.badFolder);
  return id;
}

/** The clasp of this project, not one that happens to be on the path. */
function claspPath(): string {
  try {
    return fileURLToPath(import.meta.resolve('@google/clasp'));
  } catch {
    throw new UsageError(PUSH_REFUSED.noClasp);
  }
}

/** One line of the words, without the spinner. */
function plain(text: string): string {
  return text
    .replace(/[⠀-⣿]|Pushing files\.\.\./g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
