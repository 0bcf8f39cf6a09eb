import { createHash } from 'node:crypto';
import { type BigIntStats, existsSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { unsavedCopyMark } from '../../text/vi-page.ts';
import { lockFileBeside } from '../xlsx/bad-files.ts';

/** The file as this program last read or wrote it, so that a change by another program is seen. */
export interface KnownFile {
  /**
   * What became of the file since; one that cannot be reached is missing. Cheap while nothing touched it: then its dates
   * and size say so.
   */
  state(): 'same' | 'changed' | 'missing';
  /** Takes the file as it is now for known. @param bytes what was just read or written */
  know(bytes: Uint8Array): void;
}

export function knownFile(path: string): KnownFile {
  let stamp = '';
  let hash = '';
  return {
    state() {
      const found = look(path);
      if (found === undefined) return 'missing';
      if (found.stamp === stamp) return 'same';
      // Touched, perhaps only renamed to and fro: what counts is what is in it.
      const now = found.hash();
      if (now !== hash) return now === undefined ? 'missing' : 'changed';
      stamp = found.stamp;
      return 'same';
    },
    know(bytes) {
      const found = look(path);
      hash = hashOf(bytes);
      // Written again between reading and this look, it is another file: then its dates are not those of the bytes.
      stamp = found?.hash() === hash ? found.stamp : '';
    },
  };
}

/** The files of a workbook as this program last read or wrote them. */
export interface KnownFiles {
  readonly paths: readonly string[];
  stateOf(path: string): ReturnType<KnownFile['state']>;
  /** One that another program wrote since. */
  changed(): string | undefined;
  /** One that cannot be reached. */
  missing(): string | undefined;
  allSame(): boolean;
  know(path: string, bytes: Uint8Array): void;
}

export function knownFiles(paths: readonly string[]): KnownFiles {
  const files = new Map(paths.map((path) => [path, knownFile(path)]));
  const stateOf = (path: string) => files.get(path)?.state() ?? 'missing';
  return {
    paths,
    stateOf,
    changed: () => paths.find((path) => stateOf(path) === 'changed'),
    missing: () => paths.find((path) => stateOf(path) === 'missing'),
    allSame: () => paths.every((path) => stateOf(path) === 'same'),
    know: (path, bytes) => files.get(path)?.know(bytes),
  };
}

function look(path: string): { stamp: string; hash(): string | undefined } | undefined {
  const reached = <Value>(reach: () => Value): Value | undefined => {
    try {
      return reach();
    } catch {
      return undefined;
    }
  };
  const stat = reached(() => statSync(path, { bigint: true }));
  if (!stat?.isFile()) return undefined;
  return { stamp: stampOf(stat), hash: () => reached(() => hashOf(readFileSync(path))) };
}

function stampOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The program that has the file open beside this one, by the lock file that it leaves; `undefined` when none does. */
export function otherProgram(path: string): 'Excel' | 'LibreOffice' | undefined {
  const lock = lockFileBeside(path);
  if (lock === undefined) return undefined;
  return lock.startsWith('~$') ? 'Excel' : 'LibreOffice';
}

/** Where what could not be saved goes: names beside the file, then in the folder for temporary files; none is taken. */
export function rescuePaths(path: string): string[] {
  return [dirname(path), tmpdir()].map((folder) => {
    for (let number = 1; ; number++) {
      const copy = rescuePath(path, folder, number);
      if (!existsSync(copy)) return copy;
    }
  });
}

/** A copy beside the workbook that kept what could not be saved once. */
export function rescueBeside(path: string): string | undefined {
  const copy = rescuePath(path, dirname(path), 1);
  return existsSync(copy) ? copy : undefined;
}

function rescuePath(path: string, folder: string, number: number): string {
  const mark = number === 1 ? unsavedCopyMark : `${unsavedCopyMark} ${number}`;
  return join(folder, `${basename(path, extname(path))} (${mark})${extname(path)}`);
}
