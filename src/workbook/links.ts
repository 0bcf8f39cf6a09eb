import { flipped, isOwn, ownFileOf } from './own-file.ts';
import type { Spreadsheet } from './sheets-api.ts';

/** Full addresses of cells, which work from the sheet, a mail and a phone alike. */
export function cellLink(snapshot: Spreadsheet, sheetId: number, cell = 'A1'): string {
  const own = isOwn(sheetId);
  const { spreadsheetUrl = '', spreadsheetId = '' } = (own ? ownFileOf(snapshot) : snapshot) ?? {};
  const given = spreadsheetUrl.replace(/[?#].*$/, '');
  const base = given || `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
  return `${base}#gid=${own ? flipped(sheetId) : sheetId}&range=${cell}`;
}

/** Whether the workbook has an address at all: Google's ids are long, and a file on somebody's machine has none. */
export const isAddressed = ({ spreadsheetUrl = '' }: Spreadsheet): boolean =>
  /^https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]{20,}(?:\/|$)/.test(spreadsheetUrl);

/** Addresses of tabs by their titles, from a tab; undefined for a title that no tab has. @param ids of the tabs, by title */
export function linksFrom(
  snapshot: Spreadsheet,
  from: number,
  ids: ReadonlyMap<string, number>,
): (title: string) => string | undefined {
  return (title) => {
    const id = ids.get(title);
    return id === undefined ? undefined : linkFrom(snapshot, from, id);
  };
}

/**
 * The link from a tab of one file to a cell, perhaps of the other; a file on a laptop knows no address of another.
 * @param from the id of the tab where it stands
 */
export function linkFrom(
  snapshot: Spreadsheet,
  from: number,
  sheetId: number,
  cell?: string,
): string | undefined {
  return isOwn(from) === isOwn(sheetId) || isAddressed(snapshot)
    ? cellLink(snapshot, sheetId, cell)
    : undefined;
}
