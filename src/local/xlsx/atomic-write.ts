/** Writing a file so that a crash leaves the old one or the new one, never half of either. */

import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { lockFileBeside, XlsxFileError } from './bad-files.ts';

/** Replaces or creates the file at `path`; a symbolic link stays one and its target is replaced. */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  const target = followed(path);
  const mode = checkTarget(target, path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new XlsxFileError('not-writable', path, '', error);
  }
  removeLeftovers(target);
  syncFolder(dirname(target));
}

/** Long enough that no other run can still be writing it. */
const LEFT_OVER_MS = 60 * 60 * 1000;

/** Temporary files of runs that were killed while they wrote; the workbook itself is whole by now. */
function removeLeftovers(target: string): void {
  const prefix = `.${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(prefix) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(prefix.length))) continue;
    const path = join(dirname(target), name);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > LEFT_OVER_MS)
      rmSync(path, { force: true });
  }
}

/** Throws what writing the file would throw, as far as it can be known before. */
export function assertWritable(path: string): void {
  checkTarget(followed(path), path);
}

/** Where a path really leads; a link whose target does not exist yet is followed too. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return resolve(dirname(path), readlinkSync(path));
    } catch {
      return path;
    }
  }
}

/** The mode that the new file gets; an error when the old one may not be replaced. */
function checkTarget(target: string, path: string): number {
  const old = statSync(target, { throwIfNoEntry: false });
  const newFileMode = 0o666 & ~process.umask();
  if (old === undefined) return newFileMode;
  if (old.isDirectory()) throw new XlsxFileError('is-folder', path);
  const lock = lockFileBeside(target) ?? lockFileBeside(path);
  if (lock !== undefined) throw new XlsxFileError('in-use', path, lock);
  // A rename would replace even a file marked read-only, so the mark is looked at first.
  if ((old.mode & 0o222) === 0) throw new XlsxFileError('not-writable', path);
  try {
    accessSync(target, constants.W_OK);
  } catch (error) {
    throw new XlsxFileError('not-writable', path, '', error);
  }
  return old.mode & 0o7777;
}

/** Makes the rename itself durable; systems that cannot sync a folder (Windows) are left alone. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The new file is in place; only its durability at a power cut is in doubt.
  }
}
