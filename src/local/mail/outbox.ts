import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_SENT, PERHAPS_SENT, unnamedMail } from '../../text/vi-mail-local.ts';
import { VIETNAM_MS } from '../clock.ts';
import type { MailPort } from '../realm/ports.ts';
import { syncFolder } from '../xlsx/atomic-write.ts';
import { composed } from './compose.ts';
import { daily, MOST_A_DAY } from './daily.ts';
import { MailNotSent } from './not-sent.ts';

export interface OutboxOptions {
  /** The sender; left out: the mails have none. */
  readonly from?: string;
  readonly most?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Mails as files that any mail program opens, one a mail, for whoever has no mail server at hand. */
export function outbox(
  folder: string,
  { from, most = MOST_A_DAY, now = Date.now }: OutboxOptions = {},
): MailPort {
  return daily(most, async (mail) => {
    const at = now();
    keep(
      folder,
      `${stamp(at)}-${slug(`${mail.to} ${mail.subject}`)}`,
      await composed(mail, from, at, { draft: true }),
    );
  });
}

/** Puts a new file on the disk, under the first free one of `name`, `name-2`, … */
function keep(folder: string, name: string, bytes: Uint8Array): void {
  let file: { path: string; handle: number };
  try {
    mkdirSync(folder, { recursive: true });
    file = createdAnew(folder, name);
  } catch (error) {
    throw new MailNotSent(NOT_SENT.folder(folder, wordsOf(error)), { cause: error });
  }
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file.handle, bytes, at);
      fsyncSync(file.handle);
    } finally {
      closeSync(file.handle);
    }
  } catch (error) {
    takeBack(file.path, error);
    throw new MailNotSent(NOT_SENT.folder(folder, wordsOf(error)), { cause: error });
  }
  syncFolder(folder);
}

function createdAnew(folder: string, name: string): { path: string; handle: number } {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.eml`);
    try {
      return { path, handle: openSync(path, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Half a mail must not lie among whole ones. */
function takeBack(path: string, cause: unknown): void {
  try {
    rmSync(path);
  } catch {
    throw new Error(PERHAPS_SENT.halfWritten(path, wordsOf(cause)), { cause });
  }
}

function wordsOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}

const LONGEST_SLUG = 60;

/** `2024-05-18-080000`, as a clock in Vietnam shows it. */
function stamp(at: number): string {
  return new Date(at + VIETNAM_MS).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
}

/** A subject as a part of a name: `Đôn đốc: Xóm 1` is `don-doc-xom-1`. Nothing else of it can get into a path. */
function slug(subject: string): string {
  const plain = subject.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '') || unnamedMail;
}
