import { failureText } from '../text/vi-google.ts';
import { letGoRequests, tabsToHold } from '../workbook/holds.ts';
import type { SplitBatch } from '../workbook/own-file.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { classify, Failure, messageOf } from './failures.ts';
import { readWorkbook, writeBatch } from './sheets.ts';
import { hasAddresses, ownFileId, workbookId } from './workbook-id.ts';

/** How the workbook is read, and how its two files, where there are two, are one to an action and apart to Google. */
export interface Reading {
  /** The fields mask of the one read of each file. */
  readonly fields: string;
  join(shared: Spreadsheet, own: Spreadsheet): Spreadsheet;
  split(requests: readonly Request[]): SplitBatch;
}

export interface OpenWorkbook {
  /** Of the shared spreadsheet. */
  readonly id: string;
  readonly snapshot: Spreadsheet;
  /** The tabs that have to be held while this batch is made: see `tabsToHold`. None where nobody else may be at work. */
  toHold(requests: readonly Request[]): number[];
  /** Lets go of what is held: see `letGoRequests`. */
  letGo(): Request[];
  /**
   * One batch: all of it or nothing of it. With an own file it is a batch of each: the books first, from which all that is
   * in the shared one can be made again.
   * @throws Failure when the own file was written and the shared one was not; else whatever Google throws
   */
  write(requests: readonly Request[]): void;
}

/** One read of the workbook, of each of its files. @throws Failure when there is no workbook; whatever Google throws */
export function openWorkbook(reading: Reading, own = ownFileId()): OpenWorkbook {
  const id = workbookId();
  const shared = readWorkbook(id, reading.fields);
  const second = own === undefined ? undefined : readOwn(own, reading.fields);
  if (own === undefined || second === undefined)
    return { id, snapshot: shared, ...holdingIn(shared), write: (requests) => writeBatch(id, requests) };
  const snapshot = reading.join(shared, second);
  return {
    id,
    snapshot,
    ...holdingIn(snapshot),
    write(requests) {
      const batch = reading.split(requests);
      if (batch.own.length > 0) writeBatch(own, batch.own);
      if (batch.shared.length === 0) return;
      try {
        writeBatch(id, batch.shared);
      } catch (error) {
        throw batch.own.length === 0 ? error : halfWritten(error);
      }
    },
  };
}

export function holdingIn(snapshot: Spreadsheet): Pick<OpenWorkbook, 'toHold' | 'letGo'> {
  return {
    toHold(requests) {
      const tabs = tabsToHold(snapshot, requests);
      // A file on a laptop is nobody else's.
      return tabs.length > 0 && hasAddresses() ? tabs : [];
    },
    letGo: () => letGoRequests(snapshot),
  };
}

/** Of a file that this tool alone writes into. */
export const NOT_HELD: Pick<OpenWorkbook, 'toHold' | 'letGo'> = { toHold: () => [], letGo: () => [] };

/** Undefined where this account is not let in: what needs the books then says so, and a check of a tab goes on. */
function readOwn(id: string, fields: string): Spreadsheet | undefined {
  try {
    return readWorkbook(id, fields);
  } catch (error) {
    if (['noAccess', 'notFound'].includes(classify(error))) return undefined;
    throw error;
  }
}

function halfWritten(error: unknown): Failure {
  const kind = classify(error);
  return new Failure(kind, failureText(kind, 'half', messageOf(error)));
}
