/**
 * The mask of the one read: typed and computed values with the kind of their number format (so that a date in a
 * money cell is seen), and what tells tabs apart. Nothing else, since a workbook is read whole at every action.
 */
export const SNAPSHOT_FIELDS = [
  'spreadsheetId',
  'spreadsheetUrl',
  'properties(title,locale,timeZone)',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  `sheets(${[
    'properties(sheetId,title,index,hidden,gridProperties)',
    'merges',
    'conditionalFormats(ranges)',
    'protectedRanges(protectedRangeId,range,description,warningOnly,editors)',
    'developerMetadata(metadataId,metadataKey,metadataValue)',
    'charts(chartId,spec(altText))',
    'data(startRow,startColumn,rowData(values(userEnteredValue,effectiveValue,effectiveFormat(numberFormat(type)),hyperlink)))',
  ].join(',')})`,
].join(',');
