import { mark } from './marks.ts';
import type { Protection } from './protections.ts';
import type { CellData, DimensionProperties, Request, Sheet } from './sheets-api.ts';
import { TAB_MARK } from './tab-view.ts';

const COPIED = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'] as const;

/**
 * A tab as it is, made anew elsewhere: its cells with their looks, notes and checks, its columns, colours and marks.
 * @param sheet as `WHOLE_TABS_FIELDS` reads it
 */
export function copyRequests(sheet: Sheet, sheetId: number): Request[] {
  const { title = '', gridProperties, tabColorStyle, hidden } = sheet.properties;
  const [{ rowData = [], columnMetadata = [] } = {}] = sheet.data ?? [];
  const here = <Range extends object>(range: Range) => ({ ...range, sheetId });
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          ...(gridProperties && { gridProperties }),
          ...(tabColorStyle && { tabColorStyle }),
          ...(hidden && { hidden }),
        },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: rowData.map(({ values = [] }) => ({ values: values.map(copied) })),
        fields: COPIED.join(','),
      },
    },
    ...(sheet.merges ?? []).map(
      (range): Request => ({ mergeCells: { range: here(range), mergeType: 'MERGE_ALL' } }),
    ),
    ...columnMetadata.flatMap((column, at) => columnRequest(sheetId, at, column)),
    ...(sheet.conditionalFormats ?? []).map(
      (rule, index): Request => ({
        addConditionalFormatRule: { rule: { ...rule, ranges: rule.ranges.map(here) }, index },
      }),
    ),
    ...(sheet.developerMetadata ?? []).map(({ metadataKey = TAB_MARK, metadataValue = '' }) =>
      mark(sheetId, metadataKey, metadataValue),
    ),
  ];
}

/** Its protections, for the copy. */
export function copiedProtections(sheet: Sheet, sheetId: number): Protection[] {
  return (sheet.protectedRanges ?? []).map(
    ({ protectedRangeId: _, range, description = '', warningOnly, editors }) => ({
      range: { ...range, sheetId },
      description,
      ...(warningOnly && { warningOnly }),
      ...(editors && { editors }),
    }),
  );
}

/** What was typed in a tab, for telling a copy from another tab; formulas are ours, and point elsewhere in the copy. */
export function typedIn(sheet: Sheet): string {
  const [{ rowData = [] } = {}] = sheet.data ?? [];
  const rows = rowData.map(({ values = [] }) =>
    values.map(({ userEnteredValue }) =>
      userEnteredValue?.formulaValue === undefined ? (userEnteredValue ?? 0) : 0,
    ),
  );
  const text = (row: readonly unknown[]) =>
    JSON.stringify(row)
      .replace(/(,0)+\]$/, ']')
      .replace(/^\[0\]$/, '[]');
  return rows
    .map(text)
    .join('\n')
    .replace(/(\n\[\])+$/, '');
}

function copied(cell: CellData): CellData {
  return Object.fromEntries(COPIED.flatMap((key) => (cell[key] === undefined ? [] : [[key, cell[key]]])));
}

function columnRequest(
  sheetId: number,
  at: number,
  { pixelSize, hiddenByUser }: DimensionProperties,
): Request[] {
  if (pixelSize === undefined && !hiddenByUser) return [];
  return [
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: {
          ...(pixelSize === undefined ? {} : { pixelSize }),
          ...(hiddenByUser && { hiddenByUser }),
        },
        fields: [
          ...(pixelSize === undefined ? [] : ['pixelSize']),
          ...(hiddenByUser ? ['hiddenByUser'] : []),
        ].join(','),
      },
    },
  ];
}
