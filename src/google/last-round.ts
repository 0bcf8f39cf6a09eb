import type { Now, Outcome } from '../actions/outcome.ts';
import { NEW_ROUND } from '../text/vi-new-round.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { classify, Failure } from './failures.ts';
import { openWorkbook } from './open-workbook.ts';
import { idIn } from './own-file.ts';
import type { Task } from './run.ts';
import { readTabs } from './sheets.ts';
import { ownFileId, workbookId } from './workbook-id.ts';

/** Work that empties what stands in another file as well. */
export interface RecordedTask<Report> extends Omit<Task<Report>, 'act' | 'open'> {
  act(snapshot: Spreadsheet, now: Now, record: Spreadsheet): Outcome<Report>;
}

/** The file of the last round, and the accountant's own of that time where there was one. */
export interface RecordAddresses {
  readonly shared: string;
  readonly own: string;
}

/**
 * A task with the files of the last round at hand, which are only read.
 * Refused when it is opened: what is no address, and a file that the task itself writes to.
 */
export function besideLastRound<Report>(
  { act, ...task }: RecordedTask<Report>,
  addresses: RecordAddresses,
): Task<Report> {
  let record: Spreadsheet = {};
  return {
    ...task,
    open() {
      const given = [addresses.shared, addresses.own].map((address) => address.trim());
      if (given[0] === '') throw new Failure('refused', NEW_ROUND.noRecord);
      const ids = given.filter((address) => address !== '').map(idIn);
      if (ids.some((id) => id === workbookId() || id === ownFileId()))
        throw new Failure('refused', NEW_ROUND.sameFile);
      const workbook = openWorkbook(task.reads);
      const [shared = {}, own] = ids.map((id) => readRecord(id, task.reads.fields));
      record = own ? task.reads.join(shared, own) : shared;
      return workbook;
    },
    act: (snapshot, now) => act(snapshot, now, record),
  };
}

function readRecord(id: string, fields: string): Spreadsheet {
  try {
    return readTabs(id, fields);
  } catch (error) {
    if (['noAccess', 'notFound'].includes(classify(error)))
      throw new Failure('refused', NEW_ROUND.unreachable);
    throw error;
  }
}
