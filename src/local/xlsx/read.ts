/** Reading an `.xlsx` file into a Google Sheets API `Spreadsheet` resource. */

import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DeveloperMetadata, Spreadsheet } from '../../workbook/sheets-api.ts';
import { asFileError, XlsxFileError } from './bad-files.ts';
import { newEffort } from './effort.ts';
import { isHelperSheet, listsOn, stateOn } from './helper-sheet.ts';
import type { KeptState } from './kept-state.ts';
import { tabsOf } from './links.ts';
import { lostFrom } from './lost.ts';
import { readSheet } from './read-sheet.ts';
import { openSource, type Source, type SourceSheet } from './source.ts';
import { formatReader, styleContextOf } from './styles.ts';

/** A packed workbook beyond this is no campaign's. */
const MAX_FILE_BYTES = 200 * 1024 * 1024;

export interface ReadXlsx {
  resource: Spreadsheet;
  /** The file as it was, to be given to the writer so that it keeps what we do not understand. */
  original: Uint8Array;
  /** Kinds of things in the file, in Vietnamese words, that would not survive writing it. */
  lost: string[];
}

/** Throws an {@link XlsxFileError} for a file that cannot be used. */
export async function readXlsxFile(path: string): Promise<ReadXlsx> {
  const original = bytesOf(path);
  try {
    const source = await openSource(original);
    const title = basename(path).replace(/\.xlsx$/i, '');
    return { resource: resourceOf(source, title), original, lost: lostFrom(source) };
  } catch (error) {
    throw asFileError(error, path);
  }
}

/**
 * One tab of a file, and the titles of all: what a file holds besides is not read. Without a tab of that title its titles
 * alone. Throws an {@link XlsxFileError} for a file that cannot be used.
 */
export async function readXlsxTab(path: string, title: string): Promise<Spreadsheet> {
  const original = bytesOf(path);
  try {
    const source = await openSource(original, (one) => one === title);
    const { sheets = [], ...resource } = resourceOf(source, basename(path));
    const read = sheets.find(({ properties }) => properties.title === title);
    const empty = (one: string, i: number) => ({ properties: { sheetId: i + 1, title: one, index: i } });
    return {
      ...resource,
      sheets: source.titles.map((one, i) => {
        const tab = empty(one, i);
        return one === title && read
          ? { ...read, properties: { ...read.properties, ...tab.properties } }
          : tab;
      }),
    };
  } catch (error) {
    throw asFileError(error, path);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new XlsxFileError('is-folder', path);
    // A device or a pipe may never end.
    if (!stat.isFile()) throw new XlsxFileError('not-xlsx', path);
    if (stat.size > MAX_FILE_BYTES) throw new XlsxFileError('too-large', path);
    if (stat.size === 0) throw new XlsxFileError('empty', path);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof XlsxFileError) throw error;
    throw new XlsxFileError('missing', path, '', error);
  }
}

/** The sheets of a file that are people's own, and the tool's helper sheet. */
export function sortedSheets(source: Source): { tabs: SourceSheet[]; helper: SourceSheet | undefined } {
  const helper = source.sheets.find((sheet) => isHelperSheet(sheet.model));
  return { tabs: source.sheets.filter((sheet) => sheet !== helper), helper };
}

/** The resource of an opened file. */
export function resourceOf(source: Source, defaultTitle: string): Spreadsheet {
  const { tabs, helper } = sortedSheets(source);
  const state = stateOn(helper?.model);
  const ids = sheetIdsOf(
    tabs.map((tab) => tab.model.name),
    state,
  );
  const named = tabs.map((tab, i) => ({ title: tab.model.name, sheetId: ids[i] ?? i + 1 }));
  const links = tabsOf(named, state?.spreadsheetUrl);
  const context = styleContextOf(source.book);
  const reading = {
    source,
    context,
    lists: listsOn(helper?.model),
    titleOf: links.titleOf,
    effort: newEffort(),
    cells: { is1904: source.book.dateSystem === '1904', tabs: links, formatOf: formatReader(context) },
  };
  const developerMetadata = (state?.developerMetadata ?? []).map(
    (item): DeveloperMetadata => ({ ...item, location: { spreadsheet: true, locationType: 'SPREADSHEET' } }),
  );
  return {
    ...(state?.spreadsheetId === undefined ? {} : { spreadsheetId: state.spreadsheetId }),
    ...(state?.spreadsheetUrl === undefined ? {} : { spreadsheetUrl: state.spreadsheetUrl }),
    properties: {
      title: state?.title ?? defaultTitle,
      locale: state?.locale ?? 'vi_VN',
      timeZone: state?.timeZone ?? 'Asia/Ho_Chi_Minh',
    },
    sheets: tabs.map((tab, i) => {
      const kept = state?.sheets.find((sheet) => sheet.title === tab.model.name);
      return readSheet(tab, ids[i] ?? i + 1, i, kept, reading);
    }),
    ...(developerMetadata.length === 0 ? {} : { developerMetadata }),
  };
}

/** The ids that were kept, and the smallest free ones from 1 upward for the rest. */
function sheetIdsOf(titles: readonly string[], state: KeptState | undefined): number[] {
  const kept = new Map(state?.sheets.map((sheet) => [sheet.title, sheet.sheetId]));
  const taken = new Set<number>();
  const ids = titles.map((title) => {
    const id = kept.get(title);
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  // An id that belonged to a tab which is gone is not given to another one.
  const used = new Set([...taken, ...kept.values()]);
  let next = 1;
  return ids.map((id) => {
    if (id !== undefined) return id;
    while (used.has(next)) next += 1;
    used.add(next);
    return next;
  });
}
