import { readFileSync } from 'node:fs';
import { bundleMissing } from '../text/vi-cli.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { builtPath } from './built.ts';
import type { MailPort, UiPort } from './realm/ports.ts';
import { createRealm } from './realm/realm.ts';
import { engineThread } from './sheets/engine-thread.ts';
import { createSheetsService, type SheetsService } from './sheets/service.ts';
import { UsageError } from './usage-error.ts';

/** One workbook open on this machine, with the very bundle that goes to Google working on it. */
export interface Session {
  /** The spreadsheet's id, which every call of the service names. */
  readonly id: string;
  readonly sheets: SheetsService;
  /** The accountant's own file, where there is one. */
  readonly own: SheetsService | undefined;
  /** A file that everybody may read, where one is to be written. */
  readonly publicFile?: SheetsService | undefined;
  /** The file that the screen shows. */
  readonly front: { readonly id: string; readonly sheets: SheetsService };
  /** Calls a door of the bundle. @throws Error whose message is the Vietnamese sentence. */
  call(door: string, ...args: unknown[]): unknown;
  /** Calls of the Sheets API so far, counted at the realm's edge. */
  readonly calls: Readonly<Record<string, number>>;
}

/** A session that can also wait. */
export interface WaitingSession extends Session {
  /** `call` in a thread of its own, where each write is on the disk and each mail has left before the bundle goes on. */
  callWaiting(door: string, ...args: unknown[]): Promise<unknown>;
}

export interface SessionOptions {
  /** The clock: milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Whether formulas are worked out here. A file is read as it is: a formula that no program has calculated yet is
   * unreadable (RULES.md 2), and would be read otherwise the second time if saving it calculated it.
   */
  readonly recalculate: boolean;
  /** What the add-on says while it works, where there is no screen. */
  readonly progress?: (message: string) => void;
  /** The screen; left out: there is none. */
  readonly ui?: UiPort;
  /** The tab in front of the person; left out: the first that was made. */
  readonly activeSheetId?: () => number;
  /** How mails leave; left out: they do not. */
  readonly mail?: MailPort;
  /** Saves the workbook: after each write of {@link WaitingSession.callWaiting}, before the bundle hears of it. */
  readonly afterWrite?: () => Promise<void>;
  /** The accountant's own file; left out: there is none. */
  readonly own?: Spreadsheet | undefined;
  /** The file that everybody may read; left out: none is written. */
  readonly publicFile?: Spreadsheet | undefined;
  /** Files of communes by the ids under which a district reads them. */
  readonly communes?: ReadonlyMap<string, Spreadsheet>;
  /** Whether it is the own file that the screen shows. */
  readonly ownInFront?: boolean;
}

/** The id of the own file; that of the shared one is kept in its file. */
const OWN_ID = 'own';
/** The id of the file that everybody may read. */
export const PUBLIC_ID = 'public-file-of-this-machine';

/** A spreadsheet as Google makes it: one empty tab. */
export function newSpreadsheet(title: string): Spreadsheet {
  return {
    spreadsheetId: 'local',
    properties: { title, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [
      {
        properties: {
          sheetId: 0,
          title: 'Trang tính1',
          index: 0,
          gridProperties: { rowCount: 100, columnCount: 26 },
        },
        data: [{}],
      },
    ],
  };
}

/** Opens a workbook; nothing leaves the machine and no file is touched. */
export function openSession(resource: Spreadsheet, options: SessionOptions): WaitingSession {
  const id = resource.spreadsheetId ?? 'local';
  const serve = (spreadsheet: Spreadsheet, spreadsheetId: string) =>
    createSheetsService(
      { ...spreadsheet, spreadsheetId },
      { now: () => new Date(options.now()), recalculate: options.recalculate, engines: engineThread() },
    );
  const sheets = serve(resource, id);
  const own = options.own && serve(options.own, OWN_ID);
  const publicFile = options.publicFile && serve(options.publicFile, PUBLIC_ID);
  const front = options.ownInFront && own ? { id: OWN_ID, sheets: own } : { id, sheets };
  const others = new Map([
    [OWN_ID, own],
    [PUBLIC_ID, publicFile],
  ]);
  const serving = (asked: string) => {
    const commune = options.communes?.get(asked);
    return commune ? serve(commune, asked) : (others.get(asked) ?? sheets);
  };
  const realm = createRealm({
    code: readFileSync(bundlePath(), 'utf8'),
    sheets: {
      get: (asked, part) => serving(asked).get(asked, part),
      batchUpdate: (body, asked) => serving(asked).batchUpdate(body, asked),
    },
    ui: options.ui ?? noScreen(options.progress),
    now: options.now,
    user: '',
    properties: { document: own ? { workbookId: id, ownFileId: OWN_ID } : {}, user: {}, script: {} },
    // Links inside the workbook are made as Google makes them; the file itself is on this machine.
    container: {
      id: front.id,
      url: 'local:',
      activeSheetId: options.activeSheetId ?? (() => 0),
    },
    ...(options.mail === undefined ? {} : { mail: options.mail }),
    ...(options.afterWrite === undefined ? {} : { afterWrite: options.afterWrite }),
  });
  return {
    id,
    sheets,
    own,
    publicFile,
    front,
    calls: realm.calls,
    call: (door, ...args) => realm.call(door, ...args),
    callWaiting: (door, ...args) => realm.callWaiting(door, ...args),
  };
}

function noScreen(progress: (message: string) => void = () => {}): UiPort {
  return {
    toast: progress,
    alert: (_title, text) => progress(text),
    menu: () => {},
    sidebar: () => {},
    goTo: () => {},
  };
}

function bundlePath(): string {
  const path = builtPath('../dist/Code.js', '../../dist/Code.js');
  if (path === undefined) throw new UsageError(bundleMissing);
  return path;
}
