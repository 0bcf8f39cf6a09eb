/** Links: full addresses in our JSON, `'Tab'!F12` inside the file. */

import type { Cell } from 'hucre/xlsx';
import { parseRectangle, quotedTitle, rectangleName, splitSheetReference } from './a1.ts';

type FileLink = NonNullable<Cell['hyperlink']>;

/** What stands before `#gid=` in a workbook that lives on this machine only. */
export const LOCAL_LINK_PREFIX = '';

/** The only schemes that are ever written: a file must not start programs or open other files. */
const SAFE_SCHEME = /^(?:https?:\/\/|mailto:)/i;

export interface Tabs {
  titleOf: ReadonlyMap<number, string>;
  idOf: ReadonlyMap<string, number>;
  /** The workbook's own address, without any fragment. */
  url: string;
}

export function tabsOf(sheets: readonly { sheetId: number; title: string }[], url: string | undefined): Tabs {
  return {
    titleOf: new Map(sheets.map((s) => [s.sheetId, s.title])),
    idOf: new Map(sheets.map((s) => [s.title, s.sheetId])),
    url: url === undefined ? LOCAL_LINK_PREFIX : (url.split('#')[0] ?? ''),
  };
}

/** The file's link for an address; nothing when it leads nowhere or is not safe. */
export function fileLinkOf(uri: string, tabs: Tabs): FileLink | undefined {
  const gid = /^([^#]*)#(?:.*&)?gid=(\d+)(?:&(?:.*&)?range=([^&]*))?/.exec(uri);
  const title = gid === null ? undefined : tabs.titleOf.get(Number(gid[2]));
  if (gid !== null && title !== undefined) {
    const range = parseRectangle(decodeURIComponent(gid[3] ?? 'A1'));
    const address = range === undefined ? 'A1' : rectangleName(range);
    return { target: '', location: `${quotedTitle(title)}!${address}` };
  }
  return SAFE_SCHEME.test(uri) ? { target: uri } : undefined;
}

/** The address of a file's link; nothing for one that our JSON cannot say. */
export function uriOf(link: FileLink, ownTitle: string, tabs: Tabs): string | undefined {
  const inside = link.location ?? (link.target.startsWith('#') ? link.target.slice(1) : undefined);
  if (inside === undefined) return SAFE_SCHEME.test(link.target) ? link.target : undefined;
  const { title = ownTitle, address } = splitSheetReference(inside);
  const sheetId = tabs.idOf.get(title);
  const range = parseRectangle(address.replaceAll('.', ':'));
  if (sheetId === undefined || range === undefined) return undefined;
  return `${tabs.url}#gid=${sheetId}&range=${rectangleName(range)}`;
}
