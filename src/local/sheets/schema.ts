/**
 * The part of Google's Sheets schema that the stand-in keeps, as data: it drives the fields masks, the check of
 * requests and the leaving out of defaults. A test compares it with the schema that Google publishes.
 *
 * `name:type`, then
 *   `[]`  a list;
 *   `!`   kept even when zero, false or empty (Google's fields with presence);
 *   `=`   before the type: read only, ignored in a write under `*`;
 *   `~`   instead of a type: Google's, but not kept here. Reading gives nothing, writing is refused by name.
 * A type in capitals with `|` is an enumeration.
 */
const TABLE: Readonly<Record<string, string>> = {
  Spreadsheet:
    'spreadsheetId:string spreadsheetUrl:string properties:SpreadsheetProperties sheets:Sheet[] developerMetadata:DeveloperMetadata[] namedRanges:~ dataSources:~ dataSourceSchedules:~',
  SpreadsheetProperties:
    'title:string locale:string timeZone:string autoRecalc:~ defaultFormat:~ iterativeCalculationSettings:~ spreadsheetTheme:~',
  Sheet:
    'properties:SheetProperties data:GridData[] merges:GridRange[] conditionalFormats:ConditionalFormatRule[] protectedRanges:ProtectedRange[] developerMetadata:DeveloperMetadata[] charts:EmbeddedChart[] basicFilter:BasicFilter bandedRanges:~ columnGroups:~ filterViews:~ rowGroups:~ slicers:~',
  SheetProperties:
    'sheetId:int! title:string index:int! sheetType:=GRID hidden:bool tabColorStyle:ColorStyle! gridProperties:GridProperties rightToLeft:~ tabColor:~ dataSourceSheetProperties:~',
  GridProperties:
    'rowCount:int columnCount:int frozenRowCount:int frozenColumnCount:int hideGridlines:bool rowGroupControlAfter:~ columnGroupControlAfter:~',
  GridData:
    'startRow:int startColumn:int rowData:RowData[] rowMetadata:DimensionProperties[] columnMetadata:DimensionProperties[]',
  DimensionProperties:
    'pixelSize:int hiddenByUser:bool hiddenByFilter:=bool developerMetadata:=DeveloperMetadata[] dataSourceColumnReference:~',
  RowData: 'values:CellData[]',
  CellData:
    'userEnteredValue:ExtendedValue effectiveValue:=ExtendedValue formattedValue:=string userEnteredFormat:CellFormat effectiveFormat:=CellFormat hyperlink:=string note:string dataValidation:DataValidationRule textFormatRuns:~ pivotTable:~ dataSourceTable:~ dataSourceFormula:~',
  ExtendedValue:
    'numberValue:number! stringValue:string! boolValue:bool! formulaValue:string! errorValue:=ErrorValue',
  ErrorValue: 'type:string message:string',
  CellFormat:
    'numberFormat:NumberFormat backgroundColorStyle:ColorStyle! borders:Borders horizontalAlignment:LEFT|CENTER|RIGHT verticalAlignment:TOP|MIDDLE|BOTTOM wrapStrategy:OVERFLOW_CELL|LEGACY_WRAP|CLIP|WRAP textFormat:TextFormat padding:~ textDirection:~ textRotation:~ hyperlinkDisplayType:~ backgroundColor:~',
  NumberFormat: 'type:TEXT|NUMBER|PERCENT|CURRENCY|DATE|TIME|DATE_TIME|SCIENTIFIC pattern:string',
  TextFormat:
    'foregroundColorStyle:ColorStyle! fontFamily:string fontSize:int bold:bool! italic:bool! underline:bool! strikethrough:bool! link:Link foregroundColor:~',
  Link: 'uri:string',
  Borders: 'top:Border bottom:Border left:Border right:Border',
  Border:
    'style:NONE|SOLID|SOLID_MEDIUM|SOLID_THICK|DOTTED|DASHED|DOUBLE colorStyle:ColorStyle! color:~ width:~',
  ColorStyle: 'rgbColor:Color! themeColor:~',
  Color: 'red:number green:number blue:number alpha:number',
  GridRange: 'sheetId:int startRowIndex:int! endRowIndex:int! startColumnIndex:int! endColumnIndex:int!',
  GridCoordinate: 'sheetId:int rowIndex:int columnIndex:int',
  DimensionRange: 'sheetId:int dimension:ROWS|COLUMNS startIndex:int! endIndex:int!',
  DataValidationRule: 'condition:BooleanCondition inputMessage:string strict:bool showCustomUi:bool',
  BooleanCondition:
    'type:NUMBER_GREATER|NUMBER_GREATER_THAN_EQ|NUMBER_LESS|NUMBER_LESS_THAN_EQ|NUMBER_EQ|NUMBER_NOT_EQ|NUMBER_BETWEEN|NUMBER_NOT_BETWEEN|TEXT_CONTAINS|TEXT_NOT_CONTAINS|TEXT_STARTS_WITH|TEXT_ENDS_WITH|TEXT_EQ|TEXT_IS_EMAIL|TEXT_IS_URL|DATE_EQ|DATE_BEFORE|DATE_AFTER|DATE_ON_OR_BEFORE|DATE_ON_OR_AFTER|DATE_BETWEEN|DATE_NOT_BETWEEN|DATE_IS_VALID|ONE_OF_RANGE|ONE_OF_LIST|BLANK|NOT_BLANK|CUSTOM_FORMULA|BOOLEAN|TEXT_NOT_EQ|DATE_NOT_EQ|FILTER_EXPRESSION values:ConditionValue[]',
  ConditionValue:
    'userEnteredValue:string relativeDate:PAST_YEAR|PAST_MONTH|PAST_WEEK|YESTERDAY|TODAY|TOMORROW',
  ConditionalFormatRule: 'ranges:GridRange[] booleanRule:BooleanRule gradientRule:~',
  BooleanRule: 'condition:BooleanCondition format:CellFormat!',
  ProtectedRange:
    'protectedRangeId:int range:GridRange! description:string warningOnly:bool unprotectedRanges:GridRange[] editors:Editors requestingUserCanEdit:=bool namedRangeId:~',
  Editors: 'users:string[] groups:string[] domainUsersCanEdit:bool',
  DeveloperMetadata:
    'metadataId:int metadataKey:string metadataValue:string location:DeveloperMetadataLocation visibility:DOCUMENT|PROJECT',
  DeveloperMetadataLocation:
    'locationType:=ROW|COLUMN|SHEET|SPREADSHEET spreadsheet:bool sheetId:int! dimensionRange:DimensionRange!',
  DeveloperMetadataLookup:
    'metadataId:int metadataKey:string metadataValue:string visibility:DOCUMENT|PROJECT locationType:ROW|COLUMN|SHEET|SPREADSHEET metadataLocation:~ locationMatchingStrategy:~',
  DataFilter: 'developerMetadataLookup:DeveloperMetadataLookup a1Range:~ gridRange:~',
  BasicFilter: 'range:GridRange! criteria:~ filterSpecs:~ sortSpecs:~',
  EmbeddedChart: 'chartId:int spec:ChartSpec position:EmbeddedObjectPosition border:~',
  EmbeddedObjectPosition: 'overlayPosition:OverlayPosition newSheet:~ sheetId:~',
  OverlayPosition:
    'anchorCell:GridCoordinate! offsetXPixels:int offsetYPixels:int widthPixels:int heightPixels:int',
  ChartSpec:
    'title:string subtitle:string altText:string basicChart:BasicChartSpec fontName:string maximized:bool backgroundColor:~ backgroundColorStyle:ColorStyle! bubbleChart:~ candlestickChart:~ dataSourceChartProperties:~ filterSpecs:~ hiddenDimensionStrategy:~ histogramChart:~ orgChart:~ pieChart:~ scorecardChart:~ sortSpecs:~ subtitleTextFormat:~ subtitleTextPosition:~ titleTextFormat:~ titleTextPosition:~ treemapChart:~ waterfallChart:~',
  BasicChartSpec:
    'chartType:BAR|LINE|AREA|COLUMN|SCATTER|COMBO|STEPPED_AREA legendPosition:BOTTOM_LEGEND|LEFT_LEGEND|RIGHT_LEGEND|TOP_LEGEND|NO_LEGEND axis:BasicChartAxis[] domains:BasicChartDomain[] series:BasicChartSeries[] headerCount:int stackedType:NOT_STACKED|STACKED|PERCENT_STACKED compareMode:~ interpolateNulls:bool lineSmoothing:bool threeDimensional:bool totalDataLabel:~',
  BasicChartAxis:
    'position:BOTTOM_AXIS|LEFT_AXIS|RIGHT_AXIS title:string format:~ titleTextPosition:~ viewWindowOptions:ChartAxisViewWindowOptions',
  ChartAxisViewWindowOptions: 'viewWindowMin:number viewWindowMax:number viewWindowMode:~',
  BasicChartDomain: 'domain:ChartData reversed:bool',
  BasicChartSeries:
    'series:ChartData targetAxis:BOTTOM_AXIS|LEFT_AXIS|RIGHT_AXIS type:BAR|LINE|AREA|COLUMN|SCATTER|COMBO|STEPPED_AREA colorStyle:ColorStyle! color:~ dataLabel:~ lineStyle:~ pointStyle:~ styleOverrides:~',
  ChartData: 'sourceRange:ChartSourceRange aggregateType:~ columnReference:~ groupRule:~',
  ChartSourceRange: 'sources:GridRange[]',
  UpdateSpreadsheetPropertiesRequest: 'properties:SpreadsheetProperties fields:string',
  AddSheetRequest: 'properties:SheetProperties',
  DeleteSheetRequest: 'sheetId:int',
  DuplicateSheetRequest: 'sourceSheetId:int insertSheetIndex:int newSheetId:int! newSheetName:string',
  UpdateSheetPropertiesRequest: 'properties:SheetProperties fields:string',
  UpdateDimensionPropertiesRequest:
    'range:DimensionRange properties:DimensionProperties fields:string dataSourceSheetRange:~',
  AppendDimensionRequest: 'sheetId:int dimension:ROWS|COLUMNS length:int',
  InsertDimensionRequest: 'range:DimensionRange inheritFromBefore:bool',
  DeleteDimensionRequest: 'range:DimensionRange',
  UpdateCellsRequest: 'range:GridRange! start:GridCoordinate! rows:RowData[] fields:string',
  RepeatCellRequest: 'range:GridRange! cell:CellData fields:string',
  AppendCellsRequest: 'sheetId:int rows:RowData[] fields:string',
  FindReplaceRequest:
    'find:string replacement:string matchCase:bool matchEntireCell:bool range:GridRange! sheetId:int! includeFormulas:~ searchByRegex:~ allSheets:~',
  FindReplaceResponse:
    'valuesChanged:int formulasChanged:int rowsChanged:int sheetsChanged:int occurrencesChanged:int',
  MergeCellsRequest: 'range:GridRange! mergeType:MERGE_ALL|MERGE_COLUMNS|MERGE_ROWS',
  UnmergeCellsRequest: 'range:GridRange!',
  SetDataValidationRequest: 'range:GridRange! rule:DataValidationRule',
  AddConditionalFormatRuleRequest: 'rule:ConditionalFormatRule index:int',
  DeleteConditionalFormatRuleRequest: 'sheetId:int index:int',
  AddProtectedRangeRequest: 'protectedRange:ProtectedRange',
  UpdateProtectedRangeRequest: 'protectedRange:ProtectedRange fields:string',
  DeleteProtectedRangeRequest: 'protectedRangeId:int',
  CreateDeveloperMetadataRequest: 'developerMetadata:DeveloperMetadata',
  DeleteDeveloperMetadataRequest: 'dataFilter:DataFilter',
  AddChartRequest: 'chart:EmbeddedChart',
  DeleteEmbeddedObjectRequest: 'objectId:int',
};

export interface Field {
  /** `string`, `int`, `number`, `bool`, `enum`, `unsupported`, or the name of a type. */
  type: string;
  repeated: boolean;
  readOnly: boolean;
  keepsDefault: boolean;
  words: readonly string[];
}

/** What holds no further fields. */
const PRIMITIVES = new Set(['string', 'int', 'number', 'bool', 'enum', 'unsupported']);

function parseField(spec: string): Field {
  const match = /^(=?)([^![]+)(\[\])?(!?)$/.exec(spec);
  if (!match) throw new Error(`The schema table cannot be read: ${spec}`);
  const [, readOnly, word = '', repeated, keeps] = match;
  const isEnum = /^[A-Z_|]+$/.test(word);
  return {
    type: word === '~' ? 'unsupported' : isEnum ? 'enum' : word,
    repeated: repeated !== undefined,
    readOnly: readOnly === '=',
    keepsDefault: keeps === '!',
    words: isEnum ? word.split('|') : [],
  };
}

const FIELDS = new Map<string, ReadonlyMap<string, Field>>(
  Object.entries(TABLE).map(([type, specs]) => [
    type,
    new Map(
      specs.split(' ').map((spec) => {
        const colon = spec.indexOf(':');
        return [spec.slice(0, colon), parseField(spec.slice(colon + 1))] as const;
      }),
    ),
  ]),
);

/** The fields of a type of Google's. */
export function fieldsOf(type: string): ReadonlyMap<string, Field> {
  const fields = FIELDS.get(type);
  if (!fields) throw new Error(`The schema table has no type ${type}`);
  return fields;
}

/** Whether a field holds other fields. */
export function isMessage(field: Field): boolean {
  return !PRIMITIVES.has(field.type);
}

/** The request kinds this stand-in applies: `updateCells` of type `UpdateCellsRequest`, and so on. */
export const REQUEST_TYPES: ReadonlyMap<string, string> = new Map(
  Object.keys(TABLE)
    .filter((type) => type.endsWith('Request'))
    .map((type) => [type.charAt(0).toLowerCase() + type.slice(1, -'Request'.length), type]),
);

/** Every type named in the table, for the test that compares it with Google's schema. */
export const KEPT_TYPES: readonly string[] = [...FIELDS.keys()];
