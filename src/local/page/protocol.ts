/**
 * What the page in the browser and the program behind it say to each other, as JSON over HTTP. Every path begins with the
 * token of the address: `/<token>/…`.
 *
 *   GET  /<token>/                 the page
 *   GET  /<token>/api/book         → BookAnswer
 *   POST /<token>/api/edit         EditCall → EditAnswer
 *   POST /<token>/api/call         DoorCall → DoorAnswer
 *   GET  /<token>/api/events       an event stream of PageEvent; `?page=<id of the page>`
 *   GET  /<token>/sidebar/<name>   a sidebar of dist/, with the bridge to the page that shows it
 *   GET  /<token>/print?sheet=<id> the tab as a page to print
 *   GET  /<token>/file             the workbook as it is on the disk
 */
import type { IWorkbookData } from '@univerjs/core';
import type { CellData, GridRange, Request } from '../../workbook/sheets-api.ts';
import type { MenuItem } from '../realm/ports.ts';

/** The whole workbook as the grid takes it. */
export interface BookAnswer {
  /** Grows with every change, whoever made it. */
  readonly revision: number;
  /** The file's name, without its folder. */
  readonly fileName: string;
  /** The workbook's other file, and where its page is. */
  readonly other?: { readonly name: string; readonly address: string };
  readonly data: IWorkbookData;
  /** Cells that refuse typing, by tab. */
  readonly locks: readonly SheetLocks[];
  readonly menu: { readonly title: string; readonly items: readonly MenuItem[] };
  /** Parts of the file that saving cannot keep, and other programs that have it open: sentences to show once. */
  readonly remarks: readonly string[];
  /** What is opened with the workbook: the set-up form of a new one. */
  readonly start: readonly Shown[];
  /** Why the workbook and its file are not the same now; absent when they are. */
  readonly unsaved?: string;
}

/** What of a tab may not be typed over; rows and columns from 0, ends exclusive, a missing bound is unbounded. */
export interface SheetLocks {
  readonly sheetId: number;
  readonly locked: readonly GridRange[];
  /** Parts of the locked ranges that are open after all. */
  readonly open: readonly GridRange[];
}

/** What a person did to cells, rows, columns or tabs, in the words of the Sheets API. */
export interface EditCall {
  /** The page's own id, so that it is not told of its own edit. */
  readonly page: string;
  /** The revision that the person saw. */
  readonly base: number;
  readonly requests: readonly Request[];
}

/** A cell as it is now, with what it comes to; an empty `data` is an empty cell. */
export interface CellChange {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly data: CellData;
}

/**
 * `saved`: applied, and on the disk. `refused`: nothing was changed, and `message` says why (locked, edited by somebody
 * else in the meantime, not understood). `unsaved`: applied here, but the disk would not take it; it is tried again with
 * the next edit.
 */
export interface EditAnswer {
  readonly state: 'saved' | 'refused' | 'unsaved';
  readonly revision: number;
  readonly message?: string;
  /** Every cell that is now other than it was, computed ones included; absent when tabs, rows or columns changed. */
  readonly changed?: readonly CellChange[];
}

/** A menu item chosen in the page (`menu…`), or a sidebar's call (`side…`). */
export interface DoorCall {
  readonly page: string;
  readonly door: string;
  readonly args: readonly unknown[];
  /** The tab in front of the person. */
  readonly activeSheetId: number;
}

export interface DoorAnswer {
  readonly value?: unknown;
  /** The Vietnamese sentence of what went wrong. */
  readonly error?: string;
  /** What is to be shown, in order. */
  readonly shown: readonly Shown[];
  readonly revision: number;
  /** Whether the workbook changed, so that the page has to read it anew. */
  readonly changed: boolean;
}

export type Shown =
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  | { readonly kind: 'alert'; readonly title: string; readonly text: string }
  | { readonly kind: 'sidebar'; readonly page: string; readonly title: string }
  | { readonly kind: 'goTo'; readonly sheetId: number; readonly cell: string };

/**
 * `edited`: somebody else's edit, cell by cell. `reload`: tabs, rows or columns changed, or the file was changed by
 * another program and read again; `message` then says so. `saving`: the state of the file. `closing`: the program ends.
 */
export type PageEvent =
  | { readonly kind: 'edited'; readonly revision: number; readonly changed: readonly CellChange[] }
  | { readonly kind: 'reload'; readonly revision: number; readonly message?: string }
  | { readonly kind: 'saving'; readonly state: 'saved' | 'unsaved'; readonly message?: string }
  | { readonly kind: 'closing' };
