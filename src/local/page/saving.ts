import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { SENDING } from '../../text/vi-mail-local.ts';
import { FILE_STATE } from '../../text/vi-page.ts';
import { whileSending } from '../mail/send-lock.ts';
import type { MailPort } from '../realm/ports.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../xlsx/atomic-write.ts';
import { XlsxFileError } from '../xlsx/bad-files.ts';
import { xlsxBytes } from '../xlsx/write.ts';
import { knownFiles, otherProgram, rescuePaths } from './disk.ts';
import { type BookFile, type BookPaths, type Called, type OpenBook, openBook } from './open-book.ts';

/** The open workbook and its file: saved after each change, read again when another program changed it. */
export interface Saving {
  book(): OpenBook;
  /** Why what was changed here is not in the file; `undefined` when it is. */
  unsaved(): string | undefined;
  /**
   * Looks whether another program changed the file, and reads it again then.
   * @param forEdit whether somebody is about to change the workbook, which then does not happen
   * @returns the sentence of what was noticed; `undefined` when the workbook may go on as it is
   */
  notice(forEdit: boolean): Promise<string | undefined>;
  save(): Promise<Saved>;
  /** Calls a door that lets mail leave, from a workbook that is in its file, and while nobody else sends for it. */
  callWaiting(door: string, args: readonly unknown[], activeSheetId: number): Promise<Called>;
  /** The last save. @returns where it had to be put instead, `null` when nothing took it */
  close(): Promise<string | null | undefined>;
}

export type Saved =
  | { readonly state: 'saved' }
  | { readonly state: 'unsaved'; readonly message: string }
  /**
   * Nothing was written, and the change is gone: another program had changed the file, which the message says, or, without
   * a message, a file cannot hold such a workbook.
   */
  | { readonly state: 'undone'; readonly message?: string };

export interface SavingOptions extends BookPaths {
  readonly now: () => number;
  readonly mail: MailPort;
  /** Told when the state changes, and of nothing that a call returns anyway. */
  readonly tell: (state: 'saved' | 'unsaved', message?: string) => void;
  readonly readAgain: (message: string) => void;
  /** Does work when nothing else is under way. */
  readonly work: (work: () => Promise<void>) => void;
}

/** How often an unsaved workbook is tried again, and a change looked for that the system did not tell of. */
const LOOK_MS = 3_000;
/** Programs write a file in several steps. */
const SETTLE_MS = 250;

/** Thrown when another program wrote the file after the workbook was read from it. */
class ChangedMeanwhile extends UsageError {}

export async function openSaving(options: SavingOptions): Promise<Saving> {
  const { path, other, now, mail, tell } = options;
  const file = basename(path);
  const known = knownFiles(other === undefined ? [path] : [path, other.path]);
  const read = () => openBook({ path, other }, now, put, mail);
  let book = await read();
  knowAll();
  /** Whether the workbook was changed here since it was last read or saved. */
  let dirty = false;
  /** Why the workbook and its file are not the same; `undefined` when they are. */
  let trouble: string | undefined;

  function become(now: string | undefined): void {
    if (now === trouble) return;
    trouble = now;
    if (now === undefined) tell('saved');
    else tell('unsaved', now);
  }

  async function notice(forEdit: boolean): Promise<string | undefined> {
    const touched = known.changed();
    if (touched === undefined) return undefined;
    let fresh: OpenBook;
    try {
      fresh = await read();
    } catch (error) {
      become(FILE_STATE.unreadable((error as Error).message));
      return trouble;
    }
    const kept = dirty ? [await keepCopy()] : [];
    dirty = false;
    book = fresh;
    knowAll();
    become(undefined);
    const name = basename(touched);
    const message = [forEdit ? FILE_STATE.readAgainRefused(name) : FILE_STATE.readAgain(name), ...kept].join(
      ' ',
    );
    options.readAgain(message);
    return message;
  }

  /** A sentence on where the changes went that the file never took. */
  async function keepCopy(): Promise<string> {
    const copy = await rescue();
    return copy === null ? FILE_STATE.noCopy : FILE_STATE.keptCopy(copy);
  }

  /** Copies of what every file of the workbook would be. @returns where they are; null when one found no place */
  async function rescue(): Promise<string | null> {
    const copies = await Promise.all(book.files.map(rescued));
    return copies.includes(null) ? null : copies.join(', ');
  }

  async function rescued({ path: lost, file: last, snapshot }: BookFile): Promise<string | null> {
    for (const copy of rescuePaths(lost)) {
      try {
        const { bytes } = await xlsxBytes(snapshot(), { original: last.bytes });
        writeAtomically(copy, bytes);
        return copy;
      } catch {
        // The next place is tried.
      }
    }
    return null;
  }

  async function save(): Promise<Saved> {
    const alone = !dirty;
    dirty = true;
    let failure: string | undefined;
    try {
      await book.save();
      dirty = false;
    } catch (error) {
      if (error instanceof ChangedMeanwhile) {
        const mine = book;
        const message = (await notice(true)) ?? '';
        return { state: mine === book ? 'unsaved' : 'undone', message };
      }
      // What no file can hold would never be saved, nor anything after it.
      if (!(error instanceof XlsxFileError) && alone && known.allSame()) {
        book = await read();
        dirty = false;
        return { state: 'undone' };
      }
      failure = sentenceOf(error);
    }
    become(failure);
    return failure === undefined ? { state: 'saved' } : { state: 'unsaved', message: failure };
  }

  async function callWaiting(door: string, args: readonly unknown[], activeSheetId: number): Promise<Called> {
    const saved = dirty ? await save() : undefined;
    if (saved && saved.state !== 'saved')
      return { error: new Error(saved.message ?? FILE_STATE.notWritable(file)), shown: [] };
    try {
      return await whileSending(path, async () => {
        const { isAhead, ...called } = await book.callWaiting(door, args, activeSheetId);
        if (isAhead) await readBack();
        return called;
      });
    } catch (error) {
      return { error: error as Error, shown: [] };
    }
  }

  /** What did not reach the file is given up: it says of a mail what never became true. */
  async function readBack(): Promise<void> {
    try {
      book = await read();
      knowAll();
      dirty = false;
      options.readAgain(FILE_STATE.readBack(file));
    } catch (error) {
      // Then it is read as soon as it can be, though it is the same.
      known.know(path, new Uint8Array());
      become(FILE_STATE.unreadable((error as Error).message));
    }
  }

  /** Between the look and the writing nothing else of this program runs, and other programs have no time. */
  function put(to: string, bytes: Uint8Array): void {
    const state = known.stateOf(to);
    if (state === 'changed') throw new ChangedMeanwhile(SENDING.changed(basename(to)));
    if (state === 'missing') throw new XlsxFileError('missing', to);
    writeAtomically(to, bytes);
    known.know(to, bytes);
  }

  function knowAll(): void {
    for (const { path: of, file: read } of book.files) known.know(of, read.bytes);
  }

  function sentenceOf(error: unknown): string {
    if (!(error instanceof XlsxFileError)) return FILE_STATE.notMade(file, (error as Error).message);
    if (error.reason === 'missing') return FILE_STATE.missing(file);
    const program = error.reason === 'in-use' ? otherProgram(path) : undefined;
    return program === undefined ? FILE_STATE.notWritable(file) : FILE_STATE.inUse(file, program);
  }

  /** What is done without being asked. */
  async function look(): Promise<void> {
    if ((await notice(false)) !== undefined) return;
    if (dirty) await save();
    else {
      const gone = known.missing();
      become(gone === undefined ? undefined : FILE_STATE.missing(basename(gone)));
    }
  }

  const looking = setInterval(() => options.work(look), LOOK_MS);
  looking.unref();
  const watchers = known.paths.map((of) => watched(of, () => options.work(look)));

  return {
    book: () => book,
    unsaved: () => trouble,
    notice,
    save,
    callWaiting,
    async close() {
      clearInterval(looking);
      for (const watcher of watchers) watcher?.close();
      if (dirty) await save();
      return dirty || known.missing() !== undefined ? rescue() : undefined;
    },
  };
}

/** Calls back a moment after the file was touched, where the system tells of it. */
function watched(path: string, touched: () => void): FSWatcher | undefined {
  let settling: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
      if (name !== null && name !== basename(path)) return;
      clearTimeout(settling);
      settling = setTimeout(touched, SETTLE_MS);
      settling.unref();
    });
    // A folder that goes away ends the watching; the look every few seconds stays.
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}
