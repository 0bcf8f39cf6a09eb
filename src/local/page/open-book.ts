import { basename } from 'node:path';
import { TABS } from '../../text/vi.ts';
import { PRINTED } from '../../text/vi-cli.ts';
import { PROGRESS } from '../../text/vi-google.ts';
import { OWN_FILE_CLI } from '../../text/vi-own-file.ts';
import { FILE_STATE } from '../../text/vi-page.ts';
import { ownFileState } from '../../workbook/own-file.ts';
import type { CellData, Spreadsheet } from '../../workbook/sheets-api.ts';
import type { MailPort, MenuItem, UiPort } from '../realm/ports.ts';
import { openSession, type WaitingSession } from '../session.ts';
import { cellAt, sheetOf } from '../sheet-cells.ts';
import type { SheetsService } from '../sheets/service.ts';
import { asTyped } from '../typed.ts';
import { openXlsxFile, type XlsxFile } from '../xlsx/open-file.ts';
import { readXlsxFile } from '../xlsx/read.ts';
import type { Shown } from './protocol.ts';

/** The workbook's file that a page shows, and the other one where the accountant's own file is apart. */
export interface BookPaths {
  readonly path: string;
  readonly other?: { readonly path: string; readonly isOwn: boolean } | undefined;
}

/** A workbook as it was read from its file, with the bundle working on it. */
export interface OpenBook {
  readonly session: WaitingSession;
  readonly menu: { readonly title: string; readonly items: readonly MenuItem[] };
  /** Whether its books are in the accountant's own file, which is not at hand. */
  readonly lacksOwnFile: boolean;
  /** What the person should know of the file, in sentences. */
  remarks(): readonly string[];
  /** Its files, the one that is saved first at the head. */
  readonly files: readonly BookFile[];
  /** Puts what changed on the disk. @throws whatever the file that could not be written throws */
  save(): Promise<void>;
  /** Grows with each change of any of its files. */
  revision(): number;
  /** What the page shows, as it is now. Not a copy: the same object until the workbook changes. */
  snapshot(): Spreadsheet;
  /** A cell of it. */
  cell(sheetId: number, row: number, column: number): CellData | undefined;
  /** Calls a door of the bundle: what it gave or threw, and what it showed. */
  call(door: string, args: readonly unknown[], activeSheetId: number): Called;
  /**
   * Calls a door that lets mail leave: each of its writes is in the file before the mail that follows leaves.
   * @returns also whether a write did not reach the file: then the workbook is ahead of it, and is to be read again
   */
  callWaiting(
    door: string,
    args: readonly unknown[],
    activeSheetId: number,
  ): Promise<Called & { readonly isAhead: boolean }>;
}

export interface BookFile {
  readonly path: string;
  readonly file: XlsxFile;
  snapshot(): Spreadsheet;
}

export interface Called {
  readonly value?: unknown;
  readonly error?: Error;
  readonly shown: readonly Shown[];
}

/** What a page is told comes when the work is done: that it is under way is no news then. */
const UNDER_WAY: ReadonlySet<string> = new Set([PROGRESS.reading, PROGRESS.writing]);

/**
 * Reads a workbook.
 *
 * @param put writes a file when the workbook is saved
 * @param mail how mails leave
 * @throws XlsxFileError
 */
export async function openBook(
  { path, other }: BookPaths,
  now: () => number,
  put: (path: string, bytes: Uint8Array) => void,
  mail: MailPort,
): Promise<OpenBook> {
  let isAhead = false;
  const ownInFront = other?.isOwn === false;
  const front = await readXlsxFile(path);
  const second = other && (await readXlsxFile(other.path));
  const [shared, own] = ownInFront && second ? [second, front] : [front, second];
  const lost = [...new Set([...front.lost, ...(second?.lost ?? [])])];
  let shown: Shown[] = [];
  let menu: OpenBook['menu'] = { title: '', items: [] };
  let activeSheetId = 0;
  const ui: UiPort = {
    toast: (text, title) => {
      if (!UNDER_WAY.has(text)) shown.push({ kind: 'toast', title, text });
    },
    alert: (title, text) => shown.push({ kind: 'alert', title, text }),
    // The page asks before it opens a door that lets mail leave.
    confirm: () => true,
    sidebar: (page, title) => shown.push({ kind: 'sidebar', page, title }),
    goTo: (sheetId, cell) => shown.push({ kind: 'goTo', sheetId, cell }),
    menu: (title, items) => {
      menu = { title, items };
    },
  };
  const session = openSession(shared.resource, {
    now,
    own: own?.resource,
    ownInFront,
    recalculate: true,
    ui,
    activeSheetId: () => activeSheetId,
    mail,
    afterWrite: async () => {
      isAhead = true;
      await save();
      isAhead = false;
    },
  });
  const bookFile = (to: string, read: typeof front, sheets: SheetsService): BookFile => ({
    path: to,
    file: openXlsxFile(to, read, sheets, (bytes) => put(to, bytes)),
    snapshot: () => sheets.snapshot(),
  });
  const [sharedPath, ownPath] = ownInFront ? [other.path, path] : [path, other?.path];
  // The books first: from them all that is in the shared file can be made again.
  const files = [
    ...(own && ownPath && session.own ? [bookFile(ownPath, own, session.own)] : []),
    bookFile(sharedPath, shared, session.sheets),
  ];
  async function save(): Promise<void> {
    for (const { file } of files) await file.save();
  }
  session.call('onOpen');

  let current: { revision: number; snapshot: Spreadsheet } | undefined;
  const snapshot = () => {
    const { sheets } = session.front;
    if (current?.revision !== sheets.revision)
      current = { revision: sheets.revision, snapshot: sheets.snapshot() };
    return current.snapshot;
  };
  const marks = session.sheets.get(session.id, { fields: 'developerMetadata' });
  const lacksOwnFile = !own && ownFileState(marks) === 'missing';
  return {
    session,
    menu,
    lacksOwnFile,
    remarks: () => [
      ...(lost.length > 0 ? [PRINTED.lost(lost)] : []),
      ...(isOurs(session.sheets.get(session.id, { fields: 'sheets.properties.title' }))
        ? []
        : [FILE_STATE.notOurs]),
      ...FILE_STATE.formulas[session.front.sheets.formulas],
      ...(lacksOwnFile ? [OWN_FILE_CLI.notOpened(asTyped(basename(path)))] : []),
    ],
    files,
    save,
    revision: () => session.sheets.revision + (session.own?.revision ?? 0),
    snapshot,
    cell: (sheetId, row, column) => cellAt(sheetOf(snapshot(), sheetId), row, column),
    call(door, args, sheetId) {
      shown = [];
      activeSheetId = sheetId;
      try {
        const value = session.call(door, ...args);
        return value === undefined ? { shown } : { value, shown };
      } catch (error) {
        return { error: error as Error, shown };
      }
    },
    async callWaiting(door, args, sheetId) {
      shown = [];
      activeSheetId = sheetId;
      try {
        const value = await session.callWaiting(door, ...args);
        return { ...(value === undefined ? {} : { value }), shown, isAhead };
      } catch (error) {
        return { error: error as Error, shown, isAhead };
      }
    },
  };
}

/** Whether the workbook is one of the campaign. */
export function isOurs({ sheets = [] }: Spreadsheet): boolean {
  const titles = sheets.map(({ properties }) => properties.title);
  return titles.includes(TABS.settings) && titles.includes(TABS.units);
}
