import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleMissing } from '../text/vi-cli.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { createRealm } from './realm/realm.ts';
import { createSheetsService, type SheetsService } from './sheets/service.ts';
import { UsageError } from './usage-error.ts';

/** One workbook open on this machine, with the very bundle that goes to Google working on it. */
export interface Session {
  readonly sheets: SheetsService;
  /** Calls a door of the bundle. @throws Error whose message is the Vietnamese sentence. */
  call(door: string, ...args: unknown[]): unknown;
  /** Calls of the Sheets API so far, counted at the realm's edge. */
  readonly calls: Readonly<Record<string, number>>;
}

export interface SessionOptions {
  /** The clock: milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Whether formulas are worked out here. A file is read as it is: a formula that no program has calculated yet is
   * unreadable (RULES.md 2), and would be read otherwise the second time if saving it calculated it.
   */
  readonly recalculate: boolean;
  /** What the add-on says while it works. */
  readonly progress?: (message: string) => void;
}

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
export function openSession(resource: Spreadsheet, options: SessionOptions): Session {
  const id = resource.spreadsheetId ?? 'local';
  const sheets = createSheetsService(
    { ...resource, spreadsheetId: id },
    { now: () => new Date(options.now()) },
  );
  const realm = createRealm({
    code: readFileSync(bundlePath(), 'utf8'),
    sheets,
    ui: {
      toast: (message) => options.progress?.(message),
      alert: (_title, text) => options.progress?.(text),
      menu: () => {},
    },
    now: options.now,
    user: '',
    properties: { document: {}, user: {}, script: {} },
    container: { id, url: resource.spreadsheetUrl ?? '', activeSheetId: () => 0 },
  });
  return { sheets, calls: realm.calls, call: (door, ...args) => realm.call(door, ...args) };
}

/** The built bundle: beside the built command line, or from the sources when tests run them. */
function bundlePath(): string {
  const places = ['../dist/Code.js', '../../dist/Code.js'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const path = places.find(existsSync);
  if (path === undefined) throw new UsageError(bundleMissing);
  return path;
}
