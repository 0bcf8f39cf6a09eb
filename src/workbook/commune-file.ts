import { shown } from '../domain/cells.ts';
import type { FileReading } from '../domain/commune-files.ts';
import { sumFaults } from '../domain/sealed-sums.ts';
import type { SealedRun } from '../domain/sealing.ts';
import type { SettingKey } from '../domain/settings.ts';
import { TABS } from '../text/vi.ts';
import { columnLetters, quotedTitle } from './a1.ts';
import { describe } from './describe.ts';
import type { Problem } from './problem.ts';
import { placed } from './read-list.ts';
import { findTable } from './read-table.ts';
import { groupKey, readSeals, SUMMARY_FORM } from './seal-book.ts';
import type { Spreadsheet } from './sheets-api.ts';
import { workbookView } from './tab-view.ts';

/** All that is read of a commune's file: the tab of sealed runs up to the columns that tell of people, which stay unread. */
export const SEALED_RANGE = `${quotedTitle(TABS.seals)}!A:${columnLetters(SUMMARY_FORM.length - 1)}`;

/** The mask of that read. */
export const SEALED_RANGE_FIELDS =
  'sheets(properties(sheetId,title),data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue,effectiveFormat(numberFormat(type))))))';

/** The mask of the read that tells what kind of file has no such tab. */
export const TITLES_FIELDS = 'sheets(properties(sheetId,title))';

/**
 * The last sealed run of a commune's file, its digests made again, its chain followed, each cell held against it and its
 * units added up again; or why there is none to be taken.
 * @param snapshot what {@link SEALED_RANGE} gives, or titles alone
 */
export function readCommuneFile(snapshot: Spreadsheet): FileReading {
  const view = workbookView(snapshot);
  const tab = view.byTitle(TABS.seals);
  if (!tab) return { kind: view.byTitle(TABS.settings) && view.byTitle(TABS.units) ? 'noSeal' : 'notOurs' };
  const { table, seals, faults } = readSeals(tab, SUMMARY_FORM);
  const [fault] = faults;
  if (!table) return notIntact(findTable(tab, SUMMARY_FORM, '').problems[0]);
  if (fault) return notIntact(placed(table, '', fault.row, fault));
  const last = seals[seals.length - 1];
  if (!last?.seal) return { kind: 'noSeal' };
  const { seal: run, digest } = last;
  const sums = sumFaults(run, groupKey);
  if (sums.length > 0) return { kind: 'notSums', faults: sums.length };
  const name = settingText(run, 'commune');
  if (name === '') return { kind: 'noName' };
  return {
    kind: 'sealed',
    commune: {
      name,
      district: settingText(run, 'district'),
      year: Number(settingText(run, 'year')) || 0,
      run,
      digest,
      chain: seals.map((seal) => seal.digest),
    },
  };
}

function notIntact(problem: Problem | undefined): FileReading {
  return { kind: 'notIntact', cell: problem?.cell ?? '', what: problem ? describe(problem).message : '' };
}

/** On one line and without what nobody sees, for it stands in tabs, on pages and on terminals. */
function settingText({ settings }: SealedRun, key: SettingKey): string {
  return plainLine(`${settings.find(([one]) => one === key)?.[1] ?? ''}`, 80);
}

/** A text from somebody else's file as it is shown: one line, nothing invisible, not longer than `most`. */
export function plainLine(text: string, most: number): string {
  return shown({ kind: 'text', value: text }, most);
}
