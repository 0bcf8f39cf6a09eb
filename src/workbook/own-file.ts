/**
 * The accountant's own file. Whoever edits the shared spreadsheet can read all of it, so the books of money, and the lists
 * of businesses and donors where she wants, may live in a second spreadsheet that only she opens. To an action both are one
 * workbook: tabs of the own file have ids below zero, by which its requests find their file again.
 */
import type { DeveloperMetadata, GridRange, Request, Sheet, Spreadsheet } from './sheets-api.ts';
import { RUN_TOKEN } from './tab-view.ts';

/** A snapshot of both files: the shared one with the own one's tabs behind its own. */
interface TwoFiles extends Spreadsheet {
  readonly ownFile: Spreadsheet;
}

/**
 * Marks with the same value, one on each spreadsheet: they belong together. A copy of the shared one bears the shared one's,
 * and is not taken for the own file.
 */
export const HAS_OWN_FILE_MARK = 'chungsuc.hasOwnFile';
export const OWN_FILE_MARK = 'chungsuc.ownFile';

/** What stands behind the key where the lists of businesses and donors are in the own file too. */
const WITH_LISTS = '+lists';

/**
 * `none`: there is but one file. `unpaired`: a second one is at hand and nothing was moved to it yet. `joined`: both are at
 * hand. `half`: the own file knows of a workbook and this one knows of none. `missing`: the books are in a file that is not
 * at hand. `other`: the file at hand is another workbook's.
 */
export type OwnFileState = 'none' | 'unpaired' | 'joined' | 'half' | 'missing' | 'other';

/** Ids of the own file in the joined snapshot, and back: 0, 1, 2 … are −1, −2, −3 … */
export const flipped = (id = 0): number => -id - 1;

export const isOwn = (id: number | undefined): boolean => id !== undefined && id < 0;

/** The own file behind a snapshot, as it was read. */
export function ownFileOf(snapshot: Spreadsheet): Spreadsheet | undefined {
  return (snapshot as Partial<TwoFiles>).ownFile;
}

export function ownFileState(snapshot: Spreadsheet): OwnFileState {
  const here = markOf(snapshot, HAS_OWN_FILE_MARK);
  const own = ownFileOf(snapshot);
  if (!own) return here === undefined ? 'none' : 'missing';
  const there = markOf(own, OWN_FILE_MARK);
  if (here === undefined) return there === undefined ? 'unpaired' : 'half';
  return here === there ? 'joined' : 'other';
}

/** Whether the lists of businesses and donors are kept in the own file, be it at hand or not. */
export function listsAreMarkedOwn(snapshot: Spreadsheet): boolean {
  return markOf(snapshot, HAS_OWN_FILE_MARK)?.endsWith(WITH_LISTS) === true;
}

/** What both files are marked with. @param name whatever no other pair has: the moment they were paired, say */
export function pairMark(name: string, withLists: boolean): string {
  return `${name}${withLists ? WITH_LISTS : ''}`;
}

function markOf({ developerMetadata = [] }: Spreadsheet, key: string): string | undefined {
  return developerMetadata.find(({ metadataKey }) => metadataKey === key)?.metadataValue;
}

/**
 * Both files as one. Until they are paired, and where they do not belong together, the own file's tabs stay out; its runs
 * are known all the same, so that no number is given twice.
 */
export function joinFiles(shared: Spreadsheet, own: Spreadsheet): Spreadsheet {
  const tokens = (own.developerMetadata ?? []).filter(({ metadataKey }) => metadataKey === RUN_TOKEN);
  const joined: TwoFiles = {
    ...shared,
    developerMetadata: [...(shared.developerMetadata ?? []), ...tokens.map(withFlippedId)],
    ownFile: own,
  };
  if (ownFileState(joined) !== 'joined') return joined;
  return { ...joined, sheets: [...(shared.sheets ?? []), ...(own.sheets ?? []).map(asOwn)] } as TwoFiles;
}

/** A tab under its id in the joined snapshot. */
export function asOwn(sheet: Sheet): Sheet {
  const sheetId = flipped(sheet.properties.sheetId);
  const here = (range: GridRange) => ({ ...range, sheetId });
  const { merges, protectedRanges, conditionalFormats, developerMetadata, charts } = sheet;
  return {
    ...sheet,
    properties: { ...sheet.properties, sheetId },
    ...(merges && { merges: merges.map(here) }),
    ...(protectedRanges && {
      protectedRanges: protectedRanges.map(({ protectedRangeId, range, ...rest }) => ({
        ...rest,
        range: here(range),
        ...(protectedRangeId === undefined ? {} : { protectedRangeId: flipped(protectedRangeId) }),
      })),
    }),
    ...(conditionalFormats && {
      conditionalFormats: conditionalFormats.map((format) => ({
        ...format,
        ranges: format.ranges.map(here),
      })),
    }),
    ...(developerMetadata && { developerMetadata: developerMetadata.map(withFlippedId) }),
    ...(charts && {
      charts: charts.map(({ chartId, ...chart }) =>
        chartId === undefined ? chart : { ...chart, chartId: flipped(chartId) },
      ),
    }),
  };
}

/** A mark of the own file under its id in the joined snapshot. */
export function withFlippedId({ metadataId, ...rest }: DeveloperMetadata): DeveloperMetadata {
  return metadataId === undefined ? rest : { ...rest, metadataId: flipped(metadataId) };
}

/** What of a batch goes to which file, in its order. */
export interface SplitBatch {
  readonly shared: Request[];
  readonly own: Request[];
}

/**
 * A batch for the joined workbook as the batch of each file. The locale, in which amounts are typed, is for both; the token
 * of a run is for each file that the run writes to.
 */
export function splitBatch(requests: readonly Request[]): SplitBatch {
  const shared: Request[] = [];
  const own: Request[] = [];
  const tokens: Request[] = [];
  for (const request of requests) {
    const ids = idsIn(request);
    const created = request.createDeveloperMetadata?.developerMetadata;
    if (ids.some(isOwn) || created?.metadataKey === OWN_FILE_MARK) own.push(inOwnFile(request));
    else if (created?.metadataKey === RUN_TOKEN) tokens.push(request);
    else {
      shared.push(request);
      if (request.updateSpreadsheetProperties) own.push(request);
    }
  }
  // Old tokens alone are not worth a call.
  const isOwnWritten = own.some(({ deleteDeveloperMetadata }) => deleteDeveloperMetadata === undefined);
  return {
    shared: shared.length > 0 || !isOwnWritten ? [...shared, ...tokens] : [],
    own: isOwnWritten ? [...own, ...tokens] : [],
  };
}

const IDS: ReadonlySet<string> = new Set([
  'sheetId',
  'sourceSheetId',
  'newSheetId',
  'protectedRangeId',
  'metadataId',
  'chartId',
  'objectId',
]);

/** Large, and without ids. */
const CONTENT: ReadonlySet<string> = new Set(['rows', 'cell']);

function idsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (CONTENT.has(key)) return [];
    return IDS.has(key) && typeof inner === 'number' ? [inner] : idsIn(inner);
  });
}

function inOwnFile<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(inOwnFile) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (CONTENT.has(key)) return [key, inner];
      return [
        key,
        IDS.has(key) && typeof inner === 'number' && inner < 0 ? flipped(inner) : inOwnFile(inner),
      ];
    }),
  ) as Value;
}
