import { LIST_LOCK } from '../text/vi-closing.ts';
import type { Column } from './columns.ts';
import type { OrgUnit } from './read-units.ts';
import type { ProtectedRange, Request } from './sheets-api.ts';
import { block, runsOf } from './tab-layout.ts';
import type { TabView, WorkbookView } from './tab-view.ts';
import type { TablePlace } from './table-layout.ts';
import type { ToolTab } from './tool-tabs.ts';

/** A protection that a tab is to have. */
export type Protection = ProtectedRange & { readonly description: string };

/** Descriptions are how a protection of ours is known again; copies of a workbook keep them and lose the editors. */
const PREFIX = 'Chung sức: ';

function warn(name: string, range: ProtectedRange['range']): Protection {
  return { range, description: `${PREFIX}${name}`, warningOnly: true };
}

/** A tab that the tool writes whole: whoever types in it is warned. */
export function toolProtection(tab: ToolTab, sheetId: number): Protection {
  return warn(`tool ${tab}`, { sheetId });
}

/**
 * A unit's tab: the header and the tool's columns only warn, since a locked column would stop people from inserting
 * and sorting rows and the tool computes it again anyway. The tab as a whole is kept to the accountant and the unit,
 * where the unit's e-mail is known.
 */
export function unitProtections(
  columns: readonly Column[],
  place: TablePlace,
  unit: OrgUnit,
  accountant: string,
): Protection[] {
  return [...columnProtections(columns, place), ...onlyForUnit(place.sheetId, unit, accountant)];
}

/** The header and the tool's own columns of a table: whoever types in them is warned. */
export function columnProtections(columns: readonly Column[], place: TablePlace): Protection[] {
  const { sheetId, headerRow, endRow, positions } = place;
  const owned = columns
    .filter((column) => column.role === 'computed' || column.role === 'prefilled')
    .flatMap((column) => positions.get(column.key) ?? [])
    .sort((a, b) => a - b);
  const width = Math.max(...positions.values()) + 1;
  return [
    warn('header', block(sheetId, [headerRow, headerRow + 1], [0, width])),
    ...runsOf(owned).map((run, number) =>
      warn(`computed ${number + 1}`, block(sheetId, [headerRow + 1, endRow], run)),
    ),
  ];
}

function onlyForUnit(sheetId: number, unit: OrgUnit, accountant: string): Protection[] {
  if (unit.email === '' || accountant === '' || unit.email === accountant) return [];
  const users = [accountant, unit.email];
  const description = `${PREFIX}unit ${unit.code}`;
  return [{ range: { sheetId }, description, editors: { users, domainUsersCanEdit: false } }];
}

/**
 * A closed list: only the accountant's account edits the tab. It stands beside the tab's other protections, and Google lets
 * in whom all of them let in.
 */
export function lockProtection(sheetId: number, accountant: string): Protection {
  return {
    range: { sheetId },
    description: LIST_LOCK,
    editors: { users: accountant === '' ? [] : [accountant], domainUsersCanEdit: false },
  };
}

/** Takes our lock off a tab; nothing where there is none. */
export function unlockRequests(tab: TabView): Request[] {
  const { description } = lockProtection(tab.sheetId, '');
  return (tab.sheet.protectedRanges ?? []).flatMap((range): Request[] =>
    range.description === description && range.protectedRangeId !== undefined
      ? [{ deleteProtectedRange: { protectedRangeId: range.protectedRangeId } }]
      : [],
  );
}

/** What is to be done so that each tab has its protections; nothing when they are there and let in whom they should. */
export function protectionRequests(view: WorkbookView, wanted: readonly Protection[]): Request[] {
  const there = new Map(
    view.tabs.map((tab) => [
      tab.sheetId,
      new Map((tab.sheet.protectedRanges ?? []).map((range) => [range.description, range])),
    ]),
  );
  return wanted.flatMap((protection) => {
    const existing = there.get(protection.range.sheetId ?? 0)?.get(protection.description);
    return existing ? mended(existing, protection) : [{ addProtectedRange: { protectedRange: protection } }];
  });
}

/** The tool's own columns of a tab, guarded down to its new end where they were guarded to its old one. */
export function lengthenedProtections(tab: TabView, oldEnd: number, end: number): Request[] {
  return (tab.sheet.protectedRanges ?? []).flatMap(({ protectedRangeId, range, description }): Request[] => {
    const ours = description?.startsWith(`${PREFIX}computed`) && range.endRowIndex === oldEnd;
    if (!ours || protectedRangeId === undefined) return [];
    const protectedRange = { protectedRangeId, range: { ...range, endRowIndex: end } };
    return [{ updateProtectedRange: { protectedRange, fields: 'range' } }];
  });
}

/**
 * Whether a protection of ours on a unit's tab no longer lets in whom it names. Google tells the editors only to those who
 * may edit the range; where they are not told, nothing is known.
 */
export function lostEditors(tab: TabView, unit: OrgUnit, accountant: string): boolean {
  if (accountant === '') return false;
  const wanted = [lockProtection(tab.sheetId, accountant), ...onlyForUnit(tab.sheetId, unit, accountant)];
  return (tab.sheet.protectedRanges ?? []).some((range) => {
    const ours = wanted.find(({ description }) => description === range.description);
    return ours !== undefined && range.editors?.users !== undefined && mended(range, ours).length > 0;
  });
}

/** Where it stands is left to the sheet, which moves it with its rows and columns; whom it lets in is ours. */
function mended(existing: ProtectedRange, wanted: Protection): Request[] {
  const { protectedRangeId } = existing;
  // Google keeps addresses in small letters.
  const lettingIn = new Set((existing.editors?.users ?? []).map((user) => user.toLowerCase()));
  const lost = (wanted.editors?.users ?? []).some((user) => !lettingIn.has(user.toLowerCase()));
  if (!lost || protectedRangeId === undefined) return [];
  return [{ updateProtectedRange: { protectedRange: { ...wanted, protectedRangeId }, fields: 'editors' } }];
}
