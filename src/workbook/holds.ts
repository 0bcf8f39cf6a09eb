import { TABS } from '../text/vi.ts';
import { flipped, isOwn } from './own-file.ts';
import type { Request, Spreadsheet } from './sheets-api.ts';

/** Also seen by whoever is kept out, beside the tab's name. */
const HOLD = 'Chung sức: đang ghi';

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
function holdRequests(sheetIds: readonly number[], who: string, from: number): Request[] {
  return sheetIds.map((sheetId, place) => ({
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: isOwn(sheetId) ? flipped(from + place) : from + place,
        range: { sheetId },
        description: HOLD,
        editors: { users: who === '' ? [] : [who], domainUsersCanEdit: false },
      },
    },
  }));
}

/**
 * Lets go of every tab that is held, also of one that a run held when it was cut off.
 * @param requests the batch that is written; a tab that it takes away goes with what held it
 */
function letGoRequests({ sheets = [] }: Spreadsheet, requests: readonly Request[]): Request[] {
  const gone = new Set(requests.map(({ deleteSheet }) => deleteSheet?.sheetId));
  const kept = sheets.filter(({ properties: { sheetId = 0 } }) => !gone.has(sheetId));
  return kept.flatMap(({ protectedRanges = [] }) =>
    protectedRanges.flatMap(({ description, protectedRangeId }): Request[] =>
      description === HOLD && protectedRangeId !== undefined
        ? [{ deleteProtectedRange: { protectedRangeId } }]
        : [],
    ),
  );
}

/** How tabs are held while a batch is made. */
export const HOLDS = { tabs: tabsToHold, requests: holdRequests, letGo: letGoRequests };
