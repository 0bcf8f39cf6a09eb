const TABS = [
  'properties(sheetId,title,index,hidden,gridProperties)',
  'merges',
  'conditionalFormats(ranges)',
  'protectedRanges(protectedRangeId,range,description,warningOnly,editors)',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  'charts(chartId,spec(altText))',
];
const CELL = ['userEnteredValue', 'effectiveValue', 'effectiveFormat(numberFormat(type))', 'hyperlink'];

/**
 * The mask of the one read: typed and computed values with the kind of their number format (so that a date in a
 * money cell is seen), and what tells tabs apart. Nothing else, since a workbook is read whole at every action.
 */
export const SNAPSHOT_FIELDS = mask(TABS, `startRow,startColumn,rowData(values(${CELL.join(',')}))`);

/** The same with all that makes a tab look and behave as it does: to copy it into another file. */
export const WHOLE_TABS_FIELDS = mask(
  TABS.map((field) =>
    field.replace('gridProperties', 'gridProperties,tabColorStyle').replace('(ranges)', ''),
  ),
  `startRow,startColumn,columnMetadata(pixelSize,hiddenByUser),rowData(values(${[...CELL, 'userEnteredFormat', 'note', 'dataValidation'].join(',')}))`,
);

function mask(tabs: readonly string[], data: string): string {
  return [
    'spreadsheetId',
    'spreadsheetUrl',
    'properties(title,locale,timeZone)',
    'developerMetadata(metadataId,metadataKey,metadataValue)',
    `sheets(${[...tabs, `data(${data})`].join(',')})`,
  ].join(',');
}
