import type { BatchUpdate, Spreadsheet } from '../../workbook/sheets-api.ts';
import type { ErrorParts } from './service-error.ts';

/** What a realm needs from the machine it runs on. */

/** The Sheets API over some spreadsheet. It throws what Google refuses as an error with a numeric `code`. */
export interface SheetsPort {
  get(id: string, options: { fields: string; ranges?: string[] }): Spreadsheet;
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
  /** What somebody answers to a question; left out: no. */
  confirm?(title: string, text: string): boolean;
  menu(title: string, items: readonly MenuItem[]): void;
  /** @param page the name of a file in dist/, without `.html` */
  sidebar(page: string, title: string): void;
  /** Brings a tab and a cell of it, in A1 notation, before the person. */
  goTo(sheetId: number, cell: string): void;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  /** The sender's name, beside an address that the port knows. */
  readonly name?: string;
  readonly replyTo?: string;
}

/** Where mails leave the machine. */
export interface MailPort {
  /** Where mails only become files, for somebody to send: their folder. */
  readonly folder?: string;
  /** Recipients left today. */
  left(): number;
  /**
   * Done when the mail has left. An error named `MailNotSent`, or `MailRefused` where it is this mail's own fault, says
   * that it certainly has not; any other, that nobody
   * knows.
   */
  send(mail: Mail): void | Promise<void>;
}

/** The three property stores; written in place, so that who owns them may keep them. */
export interface PropertyStores {
  document: Record<string, string>;
  user: Record<string, string>;
  script: Record<string, string>;
}

/** A failure put in for a test: an error before the call has any effect, or after it had; or something else for its answer. */
export type Fault =
  | { readonly when: 'before' | 'after'; readonly error: ErrorParts }
  | { readonly when: 'instead'; readonly answer: unknown };

export interface RealmOptions {
  /** The text of the built Code.js. */
  readonly code: string;
  readonly sheets: SheetsPort;
  readonly ui: UiPort;
  /** Milliseconds; every clock of the realm follows it. */
  readonly now: () => number;
  /** The e-mail of who runs the script; '' as when Google does not tell. */
  readonly user: string;
  /** The account as which the script runs, where that is another than the one at the screen. */
  readonly runsAs?: string;
  readonly properties: PropertyStores;
  /** Left out: this machine sends no mail. */
  readonly mail?: MailPort;
  /**
   * Puts the workbook on the disk: in a call that waits, after each write and before the realm hears of it. When it fails
   * the realm gets its error, and from then on can neither read, nor write, nor send: its workbook is ahead of the file.
   */
  readonly afterWrite?: () => Promise<void>;
  /** The spreadsheet that holds the script; left out: one called `local`. `null`: no file holds it. */
  readonly container?: Container | null;
  /** Whether somebody opens the doors of time triggers at their time; left out: nobody does. */
  readonly fires?: boolean;
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
  /**
   * The same in a thread of its own with a fresh realm, where services may take their time: each write is on the disk and
   * each mail has left before the bundle goes on. Properties, triggers and the lock are those of all calls.
   */
  callWaiting(door: string, ...args: unknown[]): Promise<unknown>;
  /** Calls of the Sheets API so far, by method: `{ "spreadsheets.get": 1 }`. */
  readonly calls: Readonly<Record<string, number>>;
}
