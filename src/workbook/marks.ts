import type { DeveloperMetadata, Request } from './sheets-api.ts';
import type { TabView } from './tab-view.ts';

/** Lines of metadata: what a tab is and what the workbook knows of itself, seen by whoever opens the document's metadata. */

/** A mark on a tab. */
export function mark(sheetId: number, metadataKey: string, metadataValue: string): Request {
  return made({ metadataKey, metadataValue, location: { sheetId } });
}

/** A mark on the workbook. @param metadataId our own; left out: Google chooses */
export function bookMark(metadataKey: string, metadataValue: string, metadataId?: number): Request {
  const id = metadataId === undefined ? {} : { metadataId };
  return made({ ...id, metadataKey, metadataValue, location: { spreadsheet: true } });
}

function made(line: DeveloperMetadata): Request {
  return { createDeveloperMetadata: { developerMetadata: { ...line, visibility: 'DOCUMENT' } } };
}

export function dropMark(metadataId: number): Request {
  return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } };
}

/** Takes away every mark of a key. */
export function dropMarks(marks: readonly DeveloperMetadata[] | undefined, key: string): Request[] {
  return (marks ?? []).flatMap(({ metadataKey, metadataId }) =>
    metadataKey === key && metadataId !== undefined ? [dropMark(metadataId)] : [],
  );
}

/** The mark with this value, in place of what the tab had; nothing when it had just that. */
export function markRequests({ sheet, sheetId }: TabView, key: string, value: string): Request[] {
  const old = (sheet.developerMetadata ?? []).filter((item) => item.metadataKey === key);
  if (old.length === 1 && old[0]?.metadataValue === value) return [];
  return [...dropMarks(old, key), mark(sheetId, key, value)];
}
