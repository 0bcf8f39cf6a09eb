import { failureText } from '../text/vi-google.ts';
import type { HOLDS, Holder } from '../workbook/holds.ts';
import type { SplitBatch } from '../workbook/own-file.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { owner } from './account.ts';
import { moment } from './clock.ts';
import { classify, Failure, messageOf } from './failures.ts';
import { readTabs, writeBatch } from './sheets.ts';
import { activeSpreadsheet, hasAddresses, ownFileId, workbookId } from './workbook-id.ts';

/** How the workbook is read, and how its two files, where there are two, are one to an action and apart to Google. */
export interface Reading {
  /** The fields mask of the one read of each file. */
  readonly fields: string;
  join(shared: Spreadsheet, own: Spreadsheet): Spreadsheet;
  split(requests: readonly Request[]): SplitBatch;
  /** How tabs are held in which others insert rows. */
  readonly holds: typeof HOLDS;
}

export interface OpenWorkbook {
  /** Of the shared spreadsheet. */
  readonly id: string;
  readonly snapshot: Spreadsheet;
  /** What holds the tabs that have to be while this batch is made; nothing where nobody else may be at work. */
  hold(requests: readonly Request[]): Request[];
  /** What lets go, at the end of this batch, of what `hold` gave, and of what a run left behind that was cut off. */
  letGo(requests: readonly Request[], held: readonly Request[]): Request[];
  /** The ids of what `hold` gave. */
  heldIds(held: readonly Request[]): number[];
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
  const shared = readTabs(id, reading.fields);
  const second = own === undefined ? undefined : readOwn(own, reading.fields);
  if (own === undefined || second === undefined)
    return {
      id,
      snapshot: shared,
      ...holdingIn(reading, shared),
      write: (requests) => writeBatch(id, requests),
    };
  const snapshot = reading.join(shared, second);
  return {
    id,
    snapshot,
    ...holdingIn(reading, snapshot),
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

function holdingIn({ holds }: Reading, snapshot: Spreadsheet): Holding {
  return {
    hold(requests) {
      const tabs = holds.tabs(snapshot, requests);
      // A file on a laptop is nobody else's.
      return tabs.length > 0 && hasAddresses()
        ? holds.requests(tabs, owner(), (Date.now() * APART) % MOST_IDS, {
            since: moment(Date.now()),
            script: containerId(),
          })
        : [];
    },
    letGo: (requests, held) => holds.letGo(snapshot, requests, held, isOver),
    heldIds: holds.ids,
  };
}

type Holding = Pick<OpenWorkbook, 'hold' | 'letGo' | 'heldIds'>;

/** Under the lock no other run of this script goes on; one of another script's ends at the latest when Google ends it. */
function isOver({ since, script }: Holder): boolean {
  const began = Date.parse(since);
  return (
    Number.isNaN(began) || Date.now() - began > LONGEST_RUN_MS || (script !== '' && script === containerId())
  );
}

/** Six minutes is what Google lets a run last. */
const LONGEST_RUN_MS = 7 * 60 * 1000;

/** The file that holds the script, and its lock. */
const containerId = (): string => activeSpreadsheet()?.getId() ?? '';

/**
 * Ids of protections are numbers of 31 bits, and those that Google chooses may be any: a moment is as good as chance. A prime, for
 * else every full hour would have the same.
 */
const MOST_IDS = 1_999_999_973;
/** A run holds many tabs, and the ids of the next moment's run are others. */
const APART = 1000;

/** Of a file that nobody but the tool writes into, or hardly anybody: the public one, the district's. */
export const NOT_HELD: Holding = { hold: () => [], letGo: () => [], heldIds: () => [] };

/** Undefined where this account is not let in: what needs the books then says so, and a check of a tab goes on. */
function readOwn(id: string, fields: string): Spreadsheet | undefined {
  try {
    return readTabs(id, fields);
  } catch (error) {
    if (['noAccess', 'notFound'].includes(classify(error))) return undefined;
    throw error;
  }
}

function halfWritten(error: unknown): Failure {
  const kind = classify(error);
  return Object.assign(new Failure(kind, failureText(kind, 'half', messageOf(error))), { cause: error });
}
