import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SENDING } from '../../text/vi-mail-local.ts';
import { UsageError } from '../usage-error.ts';
import { XlsxFileError } from '../xlsx/bad-files.ts';

/** Tries to take a lock that a killed program left. */
const TRIES = 3;

/**
 * Does work while no other program on this machine sends for the same workbook: a page that is open and a command that the
 * clock starts know nothing of each other.
 * @throws UsageError when another one is at it, XlsxFileError where the workbook's folder takes no file
 */
export async function whileSending<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.dang-gui`);
  take(lock, path);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string, path: string): void {
  for (let tried = 0; tried < TRIES; tried++) {
    try {
      const handle = openSync(lock, 'wx');
      writeSync(handle, `${process.pid}`);
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new XlsxFileError('not-writable', path, '', error);
      if (isHeld(lock)) break;
      rmSync(lock, { force: true });
    }
  }
  throw new UsageError(SENDING.busy(basename(path)));
}

/** Longer than any run: after a power cut another program may bear the number of the one that is no more. */
const LONGEST_RUN_MS = 6 * 60 * 60 * 1000;

/** A program that is no more holds nothing; one that cannot be asked may. */
function isHeld(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_RUN_MS) return false;
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ESRCH' && code !== 'ENOENT' && !(error instanceof TypeError);
  }
}
