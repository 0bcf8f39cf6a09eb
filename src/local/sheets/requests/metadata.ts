/** Requests about developer metadata. */
import type { DeveloperMetadata, DeveloperMetadataLocation, Request } from '../../../workbook/sheets-api.ts';
import { columnCountOf, type Draft, freshId, rowCountOf, sheetById } from '../book.ts';
import { invalid } from '../errors.ts';
import { normalize } from '../normalize.ts';

/** Attaches metadata. Ids are unique over the spreadsheet, which makes one usable as a token. */
export function createDeveloperMetadata(
  draft: Draft,
  request: NonNullable<Request['createDeveloperMetadata']>,
): object {
  const given = normalize(request.developerMetadata, 'DeveloperMetadata');
  if (!given?.metadataKey) throw invalid('developerMetadata.metadataKey must be set.');
  if (!given.visibility) throw invalid('developerMetadata.visibility must be set.');
  const location = locate(draft, request.developerMetadata.location);
  const metadataId = given.metadataId ?? freshMetadataId(draft);
  if (draft.metadata.some((other) => other.metadataId === metadataId)) {
    throw invalid(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const metadata: DeveloperMetadata = { ...given, metadataId, location };
  draft.metadata = [...draft.metadata, metadata];
  return { createDeveloperMetadata: { developerMetadata: metadata } };
}

/** Takes away all metadata that matches; it is in the reply. */
export function deleteDeveloperMetadata(
  draft: Draft,
  request: NonNullable<Request['deleteDeveloperMetadata']>,
): object {
  const lookup = normalize(request.dataFilter?.developerMetadataLookup, 'DeveloperMetadataLookup');
  if (!lookup) throw invalid('dataFilter.developerMetadataLookup must be set.');
  const { locationType, ...exact } = lookup as Record<string, unknown>;
  const matches = (metadata: DeveloperMetadata): boolean =>
    Object.entries(exact).every(([name, value]) => metadata[name as keyof DeveloperMetadata] === value) &&
    (locationType === undefined || metadata.location?.locationType === locationType);
  const deletedDeveloperMetadata = draft.metadata.filter(matches);
  if (deletedDeveloperMetadata.length === 0) return { deleteDeveloperMetadata: {} };
  draft.metadata = draft.metadata.filter((metadata) => !matches(metadata));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata } };
}

/** An id that no metadata of the book has. */
export function freshMetadataId(draft: Draft): number {
  const taken = new Set(draft.metadata.map((metadata) => metadata.metadataId));
  return freshId((id) => taken.has(id));
}

function locate(draft: Draft, given: DeveloperMetadataLocation | undefined): DeveloperMetadataLocation {
  const ways = [
    given?.spreadsheet === true,
    given?.sheetId !== undefined,
    given?.dimensionRange !== undefined,
  ];
  if (!given || ways.filter(Boolean).length !== 1) {
    throw invalid(
      'developerMetadata.location must name exactly one of spreadsheet, sheetId and dimensionRange.',
    );
  }
  if (given.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (given.sheetId !== undefined) {
    sheetById(draft, given.sheetId);
    return { locationType: 'SHEET', sheetId: given.sheetId };
  }
  const range = given.dimensionRange;
  if (!range?.dimension) throw invalid('location.dimensionRange.dimension must be set.');
  const sheet = sheetById(draft, range.sheetId);
  const start = range.startIndex ?? 0;
  if (range.endIndex !== start + 1) {
    throw invalid('Developer metadata can only be associated with a single row or column.');
  }
  const count = range.dimension === 'ROWS' ? rowCountOf(sheet) : columnCountOf(sheet);
  if (start < 0 || start >= count) throw invalid(`location.dimensionRange is outside the grid (${count}).`);
  return {
    locationType: range.dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: {
      ...(range.sheetId ? { sheetId: range.sheetId } : {}),
      dimension: range.dimension,
      startIndex: start,
      endIndex: start + 1,
    },
  };
}
