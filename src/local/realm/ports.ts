import type { BatchUpdate, Spreadsheet } from '../../workbook/sheets-api.ts';
import type { ErrorParts } from './service-error.ts';

/** What a realm needs from the machine it runs on. */

/** The Sheets API over some spreadsheet. It throws what Google refuses as an error with a numeric `code`. */
export interface SheetsPort {
  get(id: string, options: { fields: string }): Spreadsheet;
  batchUpdate(body: BatchUpdate, id: string): object;
}

export interface MenuItem {
  readonly label: string;
  /** The door that the item opens; a separator has none. */
  readonly door?: string;
}

/** The screen. */
export interface UiPort {
  toast(message: string, title: string): void;
  alert(title: string, text: string): void;
  menu(title: string, items: readonly MenuItem[]): void;
  /** @param page the name of a file in dist/, without `.html` */
  sidebar(page: string, title: string): void;
  /** Brings a tab and a cell of it, in A1 notation, before the person. */
  goTo(sheetId: number, cell: string): void;
}

/** The three property stores; written in place, so that who owns them may keep them. */
export interface PropertyStores {
  document: Record<string, string>;
  user: Record<string, string>;
  script: Record<string, string>;
}

/** A failure put in for a test: before the call has any effect, or after it had. */
export interface Fault {
  readonly when: 'before' | 'after';
  readonly error: ErrorParts;
}

export interface RealmOptions {
  /** The text of the built Code.js. */
  readonly code: string;
  readonly sheets: SheetsPort;
  readonly ui: UiPort;
  /** Milliseconds; every clock of the realm follows it. */
  readonly now: () => number;
  /** The e-mail of who runs the script; '' as when Google does not tell. */
  readonly user: string;
  readonly properties: PropertyStores;
  /** The spreadsheet that holds the script; left out: one called `local`. `null`: no file holds it. */
  readonly container?: Container | null;
  /** Whether another run holds the document lock at this moment. */
  readonly lockedElsewhere?: () => boolean;
  readonly log?: (level: string, text: string) => void;
  /** @param nth counts the calls of this method of this service, from 1. */
  readonly fault?: (service: string, method: string, nth: number) => Fault | undefined;
}

export interface Container {
  readonly id: string;
  readonly url: string;
  readonly activeSheetId: () => number;
}

export interface Realm {
  /** Calls a top-level function of the bundle. Arguments and result cross as JSON; what it throws comes out as an Error. */
  call(door: string, ...args: unknown[]): unknown;
  /** Calls of the Sheets API so far, by method: `{ "spreadsheets.get": 1 }`. */
  readonly calls: Readonly<Record<string, number>>;
}
