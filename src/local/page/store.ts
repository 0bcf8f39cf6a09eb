import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { stampList } from '../../actions/stamp-list.ts';
import { TABS, vietnameseNumber } from '../../text/vi.ts';
import { REMINDED } from '../../text/vi-cli.ts';
import { EDIT_REFUSED, FILE_STATE } from '../../text/vi-page.ts';
import { REMIND } from '../../text/vi-reminders.ts';
import type { Request, Spreadsheet } from '../../workbook/sheets-api.ts';
import { type BookMail, bookMail } from '../mail/book-mail.ts';
import type { MailPort } from '../realm/ports.ts';
import { sheetOf } from '../sheet-cells.ts';
import { ApiError } from '../sheets/errors.ts';
import { cellName } from '../xlsx/a1.ts';
import { xlsxBytes } from '../xlsx/write.ts';
import { continuedFormulas } from './continued-formulas.ts';
import { otherProgram, rescueBeside } from './disk.ts';
import {
  asDoorCall,
  asEditCall,
  bounded,
  type CellKey,
  cellKey,
  cellsWritten,
  hasHugeFormula,
  isOfCells,
  MOST_CELLS,
  ticksIn,
} from './edits.ts';
import { newHistory } from './history.ts';
import { type LockHit, lockHit, sheetLocks } from './locks.ts';
import { isOurs, type OpenBook } from './open-book.ts';
import type { BookAnswer, DoorAnswer, EditAnswer, PageEvent, Shown } from './protocol.ts';
import { openSaving } from './saving.ts';
import { univerBook } from './univer-data.ts';

/** One workbook open in the program: what pages do to it, one thing after the other, and its file. */
export interface Store {
  /** As it was when the workbook was opened. */
  readonly lacksOwnFile: boolean;
  book(): Promise<BookAnswer>;
  /** @param asked an EditCall, or whatever somebody sent for one */
  edit(asked: unknown): Promise<EditAnswer>;
  /** @param asked a DoorCall, or whatever somebody sent for one */
  call(asked: unknown): Promise<DoorAnswer>;
  /** The workbook as it is now. */
  snapshot(): Promise<Spreadsheet>;
  /** The file as it is on the disk, or as it would be if the disk can be reached no more. */
  file(): Promise<Uint8Array>;
  /**
   * Waits for what is under way, and saves what is not saved.
   * @returns where it had to be put, when the file did not take it; `null` when nothing took it
   */
  close(): Promise<string | null | undefined>;
}

/** The other file of a workbook whose books are apart. */
export interface OtherPage {
  readonly path: string;
  readonly isOwn: boolean;
  /** The address of its page, once there is one. */
  address(): string | undefined;
}

export interface StoreOptions {
  readonly path: string;
  /** The other file of the workbook, and the page that shows it. */
  readonly other?: OtherPage | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether a page begins with the summary and the dashboard. */
  readonly onSummary?: boolean;
  /** How mails leave; left out: as the machine is set up, or as files beside the workbook. */
  readonly mail?: MailPort;
  /** @param except the page that knows already */
  readonly tell: (event: PageEvent, except?: string) => void;
}

/** Doors through which mail leaves, by their names (see addon.ts). */
const LETS_MAIL_LEAVE = /Send$/;

/** What of the workbook an edit is checked against. */
const FRAME = 'sheets(properties,protectedRanges)';

/** Opens the workbook of a file. @throws XlsxFileError */
export async function openStore({
  path,
  other,
  now,
  onSummary = false,
  mail,
  tell,
}: StoreOptions): Promise<Store> {
  const leaving: BookMail = mail === undefined ? bookMail(path) : { port: mail, by: 'smtp', folder: '' };
  const history = newHistory();
  const saving = await openSaving({
    path,
    other,
    now,
    mail: leaving.port,
    tell: (state, message) => tell({ kind: 'saving', state, ...(message === undefined ? {} : { message }) }),
    readAgain(message) {
      history.note('');
      tell({ kind: 'reload', revision: history.revision, message });
    },
    work: (work) => {
      // Nobody waits for it, and it is done again in a moment.
      inTurn(work).catch(() => {});
    },
  });

  let last: Promise<unknown> = Promise.resolve();
  /** Work waits for the work before it, whether that went well or not. */
  function inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  }

  const refused = (message: string): EditAnswer => ({
    state: 'refused',
    revision: history.revision,
    message,
  });

  async function edit(asked: unknown): Promise<EditAnswer> {
    const wanted = asEditCall(asked);
    if (wanted === undefined) return refused(EDIT_REFUSED.notUnderstood);
    const { page, base } = wanted;
    const outside = await saving.notice(true);
    if (outside !== undefined) return refused(outside);
    const book = saving.book();
    const { sheets, id } = book.session.front;
    const frame = sheets.get(id, { fields: FRAME });
    const requests = bounded(wanted.requests, frame.sheets ?? []);
    const written = cellsWritten(requests);
    if (written === undefined) return refused(EDIT_REFUSED.tooMany(vietnameseNumber(MOST_CELLS)));
    const cells = isOfCells(requests) ? written : undefined;
    if (hasHugeFormula(requests)) return refused(EDIT_REFUSED.hugeFormula);
    const conflict = history.conflict(page, base, cells);
    if (conflict !== undefined) return refused(EDIT_REFUSED.stale[conflict]);
    const hit = lockHit(requests, sheetLocks(frame), book.cell);
    if (hit !== undefined) return refused(lockedSentence(hit, frame));
    const before = sheets.mark();
    try {
      sheets.batchUpdate({ requests }, id);
      const formulas = continuedFormulas(requests, book.cell, columnsOf(frame));
      if (formulas.length > 0) sheets.batchUpdate({ requests: formulas }, id);
      for (const stamped of stampTicks(book, requests)) cells?.add(stamped);
    } catch (error) {
      if (error instanceof ApiError) return refused(EDIT_REFUSED.impossible);
      throw error;
    }
    const changes = sheets.changesSince(before);
    const saved = await saving.save();
    if (saved.state === 'undone') return refused(saved.message ?? cannotHold(requests));
    const ofCells = changes === 'structure' ? {} : { changed: changes.cells };
    history.note(page, changes === 'structure' ? undefined : cells);
    const { revision } = history;
    tell(
      ofCells.changed ? { kind: 'edited', revision, changed: ofCells.changed } : { kind: 'reload', revision },
      page,
    );
    return { ...saved, revision, ...ofCells };
  }

  /** Google's own trigger does the same: a unit that ticks its box gets the day beside it at once. */
  function stampTicks({ session }: OpenBook, requests: readonly Request[]): CellKey[] {
    return ticksIn(requests).flatMap((ticked) => {
      try {
        const { stamped } = session.call('runTicked', ticked) as ReturnType<typeof stampList>['report'];
        return stamped ? [cellKey(ticked.sheetId, stamped.row, stamped.column)] : [];
      } catch {
        // The edit stands; the next «Tổng hợp» records the day.
        return [];
      }
    });
  }

  const failed = (error: string, changed: boolean): DoorAnswer => ({
    error,
    shown: [],
    revision: history.revision,
    changed,
  });

  async function call(asked: unknown): Promise<DoorAnswer> {
    const wanted = asDoorCall(asked);
    if (wanted === undefined) return failed(EDIT_REFUSED.noSuchDoor, false);
    const outside = await saving.notice(true);
    if (outside !== undefined) return failed(outside, true);
    const { revision, call } = saving.book();
    const before = revision();
    const { door, args, activeSheetId } = wanted;
    const left = leaving.port.left();
    const { value, error, shown } = LETS_MAIL_LEAVE.test(door)
      ? await saving.callWaiting(door, args, activeSheetId)
      : call(door, args, activeSheetId);
    const isInOutbox = leaving.by === 'outbox' && leaving.port.left() < left;
    const changed = revision() > before;
    if (changed) {
      const saved = await saving.save();
      if (saved.state === 'undone') return failed(saved.message ?? cannotHold([]), changed);
      // Anything may be other than it was, also for the page that called.
      history.note('');
      tell({ kind: 'reload', revision: history.revision }, wanted.page);
    }
    return {
      ...(value === undefined ? {} : { value }),
      ...(error === undefined ? {} : { error: sentenceOf(error) }),
      shown: isInOutbox ? [...shown, outboxToast(leaving.folder)] : shown,
      revision: history.revision,
      changed,
    };
  }

  async function book(): Promise<BookAnswer> {
    await saving.notice(false);
    const now = saving.book();
    const snapshot = now.snapshot();
    const program = otherProgram(path);
    const fileName = basename(path);
    const unsaved = saving.unsaved();
    const rescued = rescueBeside(path);
    const address = other?.address();
    return {
      revision: history.revision,
      fileName,
      data: univerBook(snapshot),
      locks: sheetLocks(snapshot),
      menu: now.menu,
      remarks: [
        ...(program === undefined ? [] : [FILE_STATE.openElsewhere(fileName, program)]),
        ...(rescued === undefined ? [] : [FILE_STATE.rescuedBefore(basename(rescued))]),
        ...(isEmpty(snapshot) && other === undefined ? [] : now.remarks()),
      ],
      start:
        isEmpty(snapshot) && other === undefined
          ? sidebarOf(now, 'menuSetUpForm')
          : onSummary
            ? summaryOf(now, snapshot)
            : [],
      ...(unsaved === undefined ? {} : { unsaved }),
      ...(address === undefined ? {} : { other: { name: basename(other?.path ?? ''), address } }),
    };
  }

  return {
    lacksOwnFile: saving.book().lacksOwnFile,
    book: () => inTurn(book),
    edit: (asked) => inTurn(() => edit(asked)),
    call: (asked) => inTurn(() => call(asked)),
    snapshot: () => inTurn(() => saving.book().snapshot()),
    file: () =>
      inTurn(async () => {
        try {
          return readFileSync(path);
        } catch {
          // Gone or out of reach: then the more so.
          return (await xlsxBytes(saving.book().snapshot())).bytes;
        }
      }),
    close: () => inTurn(() => saving.close()),
  };
}

/** A mail in a folder has not reached anybody yet. */
function outboxToast(folder: string): Shown {
  return { kind: 'toast', title: REMIND.title, text: REMINDED.outbox(folder) };
}

function isEmpty(snapshot: Spreadsheet): boolean {
  return (
    !isOurs(snapshot) && (snapshot.sheets ?? []).every(({ data }) => (data?.[0]?.rowData ?? []).length === 0)
  );
}

/** The sidebar that a menu item opens. */
function sidebarOf(book: OpenBook, door: string): Shown[] {
  return book.call(door, [], 0).shown.filter(({ kind }) => kind === 'sidebar');
}

/** The summary with the dashboard beside it: what there is to see. */
function summaryOf(book: OpenBook, { sheets = [] }: Spreadsheet): Shown[] {
  const summary = sheets.find(({ properties }) => properties.title === TABS.summary);
  const sheetId = summary?.properties.sheetId;
  const there: Shown[] = sheetId === undefined ? [] : [{ kind: 'goTo', sheetId, cell: 'A9' }];
  return [...there, ...sidebarOf(book, 'menuDashboard')];
}

/** Names of tabs are what a file is stricter about than Google. */
function cannotHold(requests: readonly Request[]): string {
  const names = requests.some(
    ({ addSheet, duplicateSheet, updateSheetProperties }) =>
      addSheet !== undefined || duplicateSheet !== undefined || updateSheetProperties !== undefined,
  );
  return names ? EDIT_REFUSED.tabName : EDIT_REFUSED.cannotHold;
}

function sentenceOf({ message }: Error): string {
  return message.startsWith('Script function not found') ? EDIT_REFUSED.noSuchDoor : message;
}

function lockedSentence(hit: LockHit, book: Spreadsheet): string {
  const tab = sheetOf(book, hit.sheetId)?.properties.title ?? '';
  switch (hit.kind) {
    case 'cell':
      return EDIT_REFUSED.lockedCell(tab, cellName(hit.row, hit.column));
    case 'rows':
      return EDIT_REFUSED.lockedRows(tab);
    case 'columns':
      return EDIT_REFUSED.lockedColumns(tab);
    case 'sheet':
      return EDIT_REFUSED.lockedSheet(tab);
  }
}

/** How many columns a tab has. */
function columnsOf(book: Spreadsheet): (sheetId: number) => number {
  return (sheetId) => sheetOf(book, sheetId)?.properties.gridProperties?.columnCount ?? 0;
}
