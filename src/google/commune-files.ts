import type { Outcome } from '../actions/outcome.ts';
import type { FileReading, GivenFile } from '../domain/commune-files.ts';
import type { ExpectedCommune } from '../domain/roll-up.ts';
import { COMMUNE_FILE } from '../text/vi-google.ts';
import { ROLL_UP_REFUSED } from '../text/vi-roll-up.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { classify, Failure, messageOf } from './failures.ts';
import { NOT_HELD } from './open-workbook.ts';
import { addressOf, idIn } from './own-file.ts';
import type { Task } from './run.ts';
import { readRange, readTabs, writeBatch } from './sheets.ts';
import { hasAddresses, workbookId } from './workbook-id.ts';

/** Google lets an account read 60 files a minute and a run last six minutes. */
const MOST_FILES = 200;
const WAIT_MS = 20_000;
const MOST_WAITS = 5;

/** A file as it was asked for; `why` where the host could not open it. */
export interface AskedFile {
  readonly address: string;
  readonly name: string;
  readonly why: string;
}

/** Work of a district: it reads its own workbook and a part of many others, and writes its own. */
export interface RollUpTask<Report> extends Omit<Task<Report>, 'act' | 'open'> {
  /** What was asked for. @throws Refusal for what is no such request */
  asked(): Asked;
  /** What is read of each file, and the mask for one that lacks it. */
  readonly part: { readonly range: string; readonly fields: string; readonly titles: string };
  readFile(snapshot: Spreadsheet): FileReading;
  rollUp(target: Spreadsheet, files: readonly GivenFile[], expected: Asked['expected']): Outcome<Report>;
}

interface Asked {
  readonly files: readonly AskedFile[];
  readonly expected: readonly ExpectedCommune[] | undefined;
}

/** One read of each file, then one batch. A file that cannot be opened is told; what goes wrong with all ends the run. */
export function overFiles<Report>({
  asked,
  part,
  readFile,
  rollUp,
  ...task
}: RollUpTask<Report>): Task<Report> {
  let expected: Asked['expected'];
  let given: readonly GivenFile[] = [];
  return {
    ...task,
    open() {
      const request = asked();
      if (hasAddresses() && request.files.length > MOST_FILES)
        throw new Failure('refused', ROLL_UP_REFUSED.tooMany(MOST_FILES));
      expected = request.expected;
      const target = workbookId();
      const snapshot = readTabs(target, task.reads.fields);
      given = named(request.files).map(({ id, name, why }) => {
        if (id === undefined) return { name, reading: { kind: 'unreadable', why } };
        if (id === target) return { name, reading: { kind: 'unreadable', why: ROLL_UP_REFUSED.isTarget } };
        return { name, reading: read(id, part, readFile) };
      });
      return {
        id: target,
        snapshot,
        ...NOT_HELD,
        write: (requests) => writeBatch(target, requests),
      };
    },
    act: (snapshot) => rollUp(snapshot, given, expected),
  };
}

/** Each file once, by its id; without one where it has none that could be one. */
function named(files: readonly AskedFile[]): { id?: string; name: string; why: string }[] {
  const seen = new Set<string>();
  return files.flatMap(({ address, name, why }) => {
    if (address === '') return [{ name, why }];
    try {
      const id = idIn(address);
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ id, name: name || addressOf(id), why }];
    } catch (error) {
      return [{ name: name || address, why: messageOf(error) }];
    }
  });
}

function read(
  id: string,
  part: RollUpTask<unknown>['part'],
  readFile: RollUpTask<unknown>['readFile'],
): FileReading {
  try {
    return readFile(patiently(() => readRange(id, part.range, part.fields)));
  } catch (error) {
    switch (classify(error)) {
      case 'noAccess':
      case 'notFound':
        return { kind: 'unreadable', why: COMMUNE_FILE.noAccess };
      case 'rejected':
        return readWithout(id, part, readFile);
      default:
        throw error;
    }
  }
}

/** A file without the range: what else is in it tells what it is. Google opens no file of another program. */
function readWithout(
  id: string,
  { titles }: RollUpTask<unknown>['part'],
  readFile: RollUpTask<unknown>['readFile'],
): FileReading {
  try {
    return readFile(patiently(() => readTabs(id, titles)));
  } catch (error) {
    if (classify(error) !== 'rejected') throw error;
    return { kind: 'unreadable', why: COMMUNE_FILE.noSheet };
  }
}

/** Whoever reads faster than Google lets an account is asked to wait a moment. */
function patiently<Result>(reading: () => Result): Result {
  for (let waits = 0; ; waits++) {
    try {
      return reading();
    } catch (error) {
      if (classify(error) !== 'quota' || waits === MOST_WAITS) throw error;
      Utilities.sleep(WAIT_MS);
    }
  }
}
