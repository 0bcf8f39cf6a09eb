import { TABS } from '../text/vi.ts';
import { flipped, isOwn } from './own-file.ts';
import type { Request, Spreadsheet } from './sheets-api.ts';

/** Also seen by whoever is kept out, beside the tab's name; then since when, and by which script. */
const HOLD = 'Chung sức: đang ghi';

/** Whose hold on a tab it is. */
export interface Holder {
  /** A moment, as text without blanks. */
  readonly since: string;
  /** What tells scripts apart that do not see each other's locks; '' where that is not known. */
  readonly script: string;
}

/** Tabs that are written anew as a whole: a row that somebody inserts there moves nothing. */
const WHOLE: readonly string[] = [
  TABS.guide,
  TABS.summary,
  TABS.submissions,
  TABS.problems,
  TABS.reconciliation,
  TABS.ownProblems,
];

/**
 * Tabs in which a batch fills cells by their place, or that it takes away, while other people may insert rows. `batchUpdate`
 * knows no revision: a row that comes in between the read and the write would move the place, or be lost. They are held while
 * such a batch is made.
 */
function tabsToHold({ sheets = [] }: Spreadsheet, requests: readonly Request[]): number[] {
  const written = new Set(requests.map(sheetIn));
  return sheets
    .filter(({ properties: { title = '' } }) => !WHOLE.includes(title))
    .map(({ properties: { sheetId = 0 } }) => sheetId)
    .filter((sheetId) => written.has(sheetId));
}

function sheetIn({ updateCells, repeatCell, deleteSheet }: Request): number | undefined {
  if (deleteSheet) return deleteSheet.sheetId;
  if (updateCells) return updateCells.range?.sheetId ?? updateCells.start?.sheetId ?? 0;
  // Looks alone may lie a row off until the next set-up; what is written or emptied may not.
  return repeatCell?.fields.includes('userEnteredValue') ? (repeatCell.range.sheetId ?? 0) : undefined;
}

/**
 * Until it is let go of, nobody but the accountant changes these tabs.
 * @param who the account that writes; '' when it is not known
 * @param from ids that nobody else has
 */
function holdRequests(
  sheetIds: readonly number[],
  who: string,
  from: number,
  { since, script }: Holder,
): Request[] {
  return sheetIds.map((sheetId, place) => ({
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: isOwn(sheetId) ? flipped(from + place) : from + place,
        range: { sheetId },
        description: `${HOLD} ${since} ${script}`,
        editors: { users: who === '' ? [] : [who], domainUsersCanEdit: false },
      },
    },
  }));
}

/**
 * Lets go of the tabs that this run holds, and of those that a run held when it was cut off.
 * @param requests the batch that is written; a tab that it takes away goes with what held it
 * @param held what `holdRequests` gave
 * @param isOver whether a run that is not this one has ended
 */
function letGoRequests(
  { sheets = [] }: Spreadsheet,
  requests: readonly Request[],
  held: readonly Request[],
  isOver: (holder: Holder) => boolean,
): Request[] {
  const gone = new Set(requests.map(({ deleteSheet }) => deleteSheet?.sheetId));
  const own = new Set(heldIds(held));
  return sheets
    .filter(({ properties: { sheetId = 0 } }) => !gone.has(sheetId))
    .flatMap(({ protectedRanges = [] }) => protectedRanges)
    .flatMap(({ description = '', protectedRangeId }): Request[] => {
      if (protectedRangeId === undefined || !description.startsWith(HOLD)) return [];
      const [since = '', script = ''] = description.slice(HOLD.length + 1).split(' ');
      const ends = own.has(protectedRangeId) || isOver({ since, script });
      return ends ? [{ deleteProtectedRange: { protectedRangeId } }] : [];
    });
}

/** The ids of what `holdRequests` gave. */
function heldIds(held: readonly Request[]): number[] {
  return held.flatMap(({ addProtectedRange }) => addProtectedRange?.protectedRange.protectedRangeId ?? []);
}

/** How tabs are held while a batch is made. */
export const HOLDS = { tabs: tabsToHold, requests: holdRequests, ids: heldIds, letGo: letGoRequests };
