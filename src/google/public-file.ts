import type { Now, Outcome } from '../actions/outcome.ts';
import { PUBLIC_REFUSED } from '../text/vi-public.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { asFailure, Failure } from './failures.ts';
import { NOT_HELD, openWorkbook } from './open-workbook.ts';
import { addressOf, idIn } from './own-file.ts';
import type { Task } from './run.ts';
import { readTabs, writeBatch } from './sheets.ts';
import { hasAddresses, keepPublicFileId, ownFileId, publicFileId, workbookId } from './workbook-id.ts';

/** What the screen says of the file that everybody may read. */
export interface PublicFileStanding {
  /** '' where there is none. */
  readonly address: string;
  /** Whether files have addresses here; on a laptop the command line makes the file. */
  readonly hasAddresses: boolean;
}

export function publicFileStanding(): PublicFileStanding {
  try {
    const id = publicFileId();
    return { address: id === undefined ? '' : addressOf(id), hasAddresses: hasAddresses() };
  } catch (error) {
    throw asFailure(error, 'reading');
  }
}

/** Work that reads the campaign's files and writes another. */
export interface PublishTask<Report> extends Omit<Task<Report>, 'act' | 'open' | 'after'> {
  publish(snapshot: Spreadsheet, now: Now, target: Spreadsheet): Outcome<Report>;
}

/**
 * A task whose one batch goes to the public file, which is remembered once it is written.
 * @param address of a spreadsheet, or its id; '' for the one that is remembered
 * Refused when it is opened: what is no address, where none is remembered, and a file of the campaign.
 */
export function toPublicFile<Report>(
  { publish, ...task }: PublishTask<Report>,
  address: string,
): Task<Report> {
  const given = address.trim();
  let id = '';
  let target: Spreadsheet = {};
  return {
    ...task,
    open: () => {
      id = (given === '' ? publicFileId() : idIn(given)) ?? '';
      if (id === '') throw new Failure('refused', PUBLIC_REFUSED.none);
      if (id === workbookId() || id === ownFileId()) throw new Failure('refused', PUBLIC_REFUSED.isOurs);
      const workbook = openWorkbook(task.reads);
      target = readTabs(id, task.reads.fields);
      return { ...workbook, ...NOT_HELD, write: (requests) => writeBatch(id, requests) };
    },
    act: (snapshot, now) => publish(snapshot, now, target),
    after: () => {
      if (given !== '') keepPublicFileId(id);
    },
  };
}
