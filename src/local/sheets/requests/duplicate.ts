/** The request that copies a tab, as a person does from the tab's menu. */
import type { DeveloperMetadata, GridRange, Request } from '../../../workbook/sheets-api.ts';
import { type Draft, idOf, type SheetDraft, sheetById, titleOf } from '../book.ts';
import { invalid } from '../errors.ts';
import { mapChartRanges } from '../follow.ts';
import { freshChartId } from './charts.ts';
import { checkCells } from './dimensions.ts';
import { freshMetadataId } from './metadata.ts';
import { complete, freshProtectionId } from './protection.ts';
import { checkTitle, newSheetId } from './sheets.ts';

/** Copies a tab with its cells, rules, protections (which lose their editors), charts and metadata, under new ids. */
export function duplicateSheet(draft: Draft, request: NonNullable<Request['duplicateSheet']>): object {
  const source = sheetById(draft, request.sourceSheetId);
  const sheetId = newSheetId(draft, request.newSheetId);
  const title = request.newSheetName ?? copyTitle(draft, titleOf(source));
  checkTitle(draft, title, undefined);
  const at = request.insertSheetIndex ?? 0;
  if (at < 0 || at > draft.sheets.length)
    throw invalid(`Sheet index must be between 0 and ${draft.sheets.length}`);
  const there = (range: GridRange): GridRange => {
    if ((range.sheetId ?? 0) !== idOf(source)) return range;
    const { sheetId: _old, ...bounds } = range;
    return sheetId === 0 ? bounds : { sheetId, ...bounds };
  };
  // From here on the two tabs share their rows, so this draft may no longer write into those it had copied.
  for (const row of source.rows) if (row) draft.owned.delete(row);
  const copy: SheetDraft = {
    ...source,
    properties: { ...source.properties, sheetId, title },
    // Computed values that came from a file are the other tab's.
    rows: source.rows.map((row) =>
      row?.some((cell) => cell?.effectiveValue)
        ? row.map((cell) => {
            if (!cell?.effectiveValue) return cell;
            const { effectiveValue: _computed, ...rest } = cell;
            return rest;
          })
        : row,
    ),
    merges: source.merges.map(there),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map(there),
    })),
    protectedRanges: [],
    charts: [],
    ...(source.basicFilter?.range ? { basicFilter: { range: there(source.basicFilter.range) } } : {}),
  };
  draft.sheets.splice(at, 0, copy);
  checkCells(draft);
  for (const protection of source.protectedRanges) {
    const { editors: _editors, unprotectedRanges: open, ...rest } = protection;
    const moved = { ...rest, protectedRangeId: freshProtectionId(draft), range: there(protection.range) };
    copy.protectedRanges = [
      ...copy.protectedRanges,
      complete(draft, open ? { ...moved, unprotectedRanges: open.map(there) } : moved),
    ];
  }
  for (const chart of source.charts) {
    const overlay = chart.position?.overlayPosition;
    copy.charts = [
      ...copy.charts,
      {
        ...mapChartRanges(chart, there),
        chartId: freshChartId(draft),
        ...(overlay
          ? { position: { overlayPosition: { ...overlay, anchorCell: { ...overlay.anchorCell, sheetId } } } }
          : {}),
      },
    ];
  }
  for (const metadata of draft.metadata) {
    const location = copyLocation(metadata.location, idOf(source), sheetId);
    if (location)
      draft.metadata = [...draft.metadata, { ...metadata, metadataId: freshMetadataId(draft), location }];
  }
  draft.valuesVersion += 1;
  return { duplicateSheet: { properties: { ...copy.properties, index: at } } };
}

function copyLocation(
  location: DeveloperMetadata['location'],
  from: number,
  to: number,
): DeveloperMetadata['location'] | undefined {
  if (location?.sheetId === from) return { ...location, sheetId: to };
  const range = location?.dimensionRange;
  if (!location || !range || (range.sheetId ?? 0) !== from) return undefined;
  const { sheetId: _old, ...rest } = range;
  return { ...location, dimensionRange: to === 0 ? rest : { sheetId: to, ...rest } };
}

function copyTitle(draft: Draft, title: string): string {
  const base = draft.properties.locale?.startsWith('vi') ? `Bản sao của ${title}` : `Copy of ${title}`;
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? base : `${base} ${n}`;
    if (!draft.sheets.some((sheet) => titleOf(sheet).toLowerCase() === candidate.toLowerCase()))
      return candidate;
  }
}
