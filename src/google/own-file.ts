import { OWN_FILE_ADDRESS } from '../text/vi-own-file.ts';
import { asFailure, Failure } from './failures.ts';
import { openWorkbook } from './open-workbook.ts';
import type { Task } from './run.ts';
import { activeSpreadsheet, hasAddresses, keepOwnFileId, ownFileId, workbookId } from './workbook-id.ts';

/** What the screen says of the accountant's own file. */
export interface OwnFileStanding {
  /** The address of the own file; '' where there is none. */
  readonly own: string;
  /** The address of the file in front, where it is not the shared one: the likeliest own file. */
  readonly inFront: string;
  /** Whether files have addresses here: on a laptop they have paths, and the command line joins them. */
  readonly hasAddresses: boolean;
}

/** Where a spreadsheet is opened. */
export function addressOf(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

export function ownFileStanding(): OwnFileStanding {
  try {
    const own = ownFileId();
    const front = activeSpreadsheet()?.getId();
    return {
      own: own === undefined ? '' : addressOf(own),
      inFront: front === undefined || front === workbookId() ? '' : addressOf(front),
      hasAddresses: hasAddresses(),
    };
  } catch (error) {
    throw asFailure(error, 'reading');
  }
}

/**
 * A task over the shared file and another one, which is the own file from then on. It is remembered last: until then both
 * files know of each other, and the next try finds them so.
 * @param address of a spreadsheet, or its id; '' for the one that is remembered
 * What is no address is refused when it is opened, and so is the shared file's own.
 */
export function withOwnFile<Report>(task: Task<Report>, address: string): Task<Report> {
  const given = address.trim();
  let id: string | undefined;
  return {
    ...task,
    open: () => {
      id = given === '' ? ownFileId() : idIn(given);
      if (id !== undefined && id === workbookId()) throw new Failure('refused', OWN_FILE_ADDRESS.isShared);
      return openWorkbook(task.reads, id);
    },
    after: () => {
      if (given !== '' && id !== undefined) keepOwnFileId(id);
    },
  };
}

/** Google's ids are long, and are all that an address needs. @throws Failure for what is no address */
export function idIn(address: string): string {
  const id = /\/d\/([\w-]{20,})/.exec(address)?.[1] ?? (/^[\w-]{20,}$/.test(address) ? address : undefined);
  if (id === undefined) throw new Failure('refused', OWN_FILE_ADDRESS.unknown);
  return id;
}
