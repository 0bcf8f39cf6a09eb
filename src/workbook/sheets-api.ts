/**
 * The part of the Google Sheets API v4 that the add-on speaks, and the only interface to a spreadsheet.
 * Field names and enum words are Google's (reference: developers.google.com/sheets/api/reference/rest/v4);
 * `test/contract/` holds Google's own schema and checks every request the code can make against it.
 *
 * Google leaves out what is zero, false or empty, so a reader treats "absent" as that.
 */

export interface Color {
  red?: number;
  green?: number;
  blue?: number;
}

export interface ColorStyle {
  rgbColor: Color;
}

export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: { type?: string; message?: string };
}

export type NumberFormatType =
  | 'TEXT'
  | 'NUMBER'
  | 'PERCENT'
  | 'CURRENCY'
  | 'DATE'
  | 'TIME'
  | 'DATE_TIME'
  | 'SCIENTIFIC';

export interface TextFormat {
  foregroundColorStyle?: ColorStyle;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  link?: { uri?: string };
}

export type BorderLine = 'NONE' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOTTED' | 'DASHED' | 'DOUBLE';

export interface Border {
  style?: BorderLine;
  colorStyle?: ColorStyle;
}

export interface CellFormat {
  numberFormat?: { type: NumberFormatType; pattern?: string };
  backgroundColorStyle?: ColorStyle;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
  horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  wrapStrategy?: 'OVERFLOW_CELL' | 'CLIP' | 'WRAP';
  textFormat?: TextFormat;
}

export interface CellData {
  userEnteredValue?: ExtendedValue;
  /** Read only: what the cell comes to. */
  effectiveValue?: ExtendedValue;
  /** Read only: Google's display of the value. */
  formattedValue?: string;
  userEnteredFormat?: CellFormat;
  /** Read only: the format after defaults. */
  effectiveFormat?: CellFormat;
  /** Read only: where the cell links to; absent when there is no link or more than one. */
  hyperlink?: string;
  note?: string;
  dataValidation?: DataValidationRule;
}

export interface RowData {
  values?: CellData[];
}

/** Zero-based, end exclusive; a missing bound is unbounded. `sheetId` 0 may be left out by Google. */
export interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface BooleanCondition {
  type: ConditionType;
  values?: { userEnteredValue?: string; relativeDate?: string }[];
}

export type ConditionType =
  | 'NUMBER_GREATER_THAN_EQ'
  | 'NUMBER_BETWEEN'
  | 'NUMBER_GREATER'
  | 'NUMBER_EQ'
  | 'TEXT_EQ'
  | 'TEXT_CONTAINS'
  | 'DATE_IS_VALID'
  | 'ONE_OF_LIST'
  | 'ONE_OF_RANGE'
  | 'CUSTOM_FORMULA'
  | 'BOOLEAN'
  | 'NOT_BLANK'
  | 'BLANK';

export interface DataValidationRule {
  condition: BooleanCondition;
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
}

export interface ConditionalFormatRule {
  ranges: GridRange[];
  booleanRule: { condition: BooleanCondition; format: CellFormat };
}

export interface Editors {
  users?: string[];
  domainUsersCanEdit?: boolean;
}

export interface ProtectedRange {
  protectedRangeId?: number;
  range: GridRange;
  description?: string;
  warningOnly?: boolean;
  unprotectedRanges?: GridRange[];
  editors?: Editors;
  /** Read only. */
  requestingUserCanEdit?: boolean;
}

/** Attached to the whole spreadsheet, a sheet, or a column or row of a sheet. */
export interface DeveloperMetadataLocation {
  spreadsheet?: boolean;
  sheetId?: number;
  dimensionRange?: DimensionRange;
  locationType?: 'SPREADSHEET' | 'SHEET' | 'COLUMN' | 'ROW';
}

export interface DeveloperMetadata {
  metadataId?: number;
  metadataKey?: string;
  metadataValue?: string;
  location?: DeveloperMetadataLocation;
  visibility?: 'DOCUMENT' | 'PROJECT';
}

export interface DimensionRange {
  sheetId?: number;
  dimension: 'ROWS' | 'COLUMNS';
  startIndex?: number;
  endIndex?: number;
}

export interface DimensionProperties {
  pixelSize?: number;
  hiddenByUser?: boolean;
  hiddenByFilter?: boolean;
  developerMetadata?: DeveloperMetadata[];
}

export interface GridProperties {
  rowCount?: number;
  columnCount?: number;
  frozenRowCount?: number;
  frozenColumnCount?: number;
  hideGridlines?: boolean;
}

export interface SheetProperties {
  sheetId?: number;
  title?: string;
  index?: number;
  /** Read only. */
  sheetType?: 'GRID';
  hidden?: boolean;
  tabColorStyle?: ColorStyle;
  gridProperties?: GridProperties;
}

export interface GridData {
  startRow?: number;
  startColumn?: number;
  rowData?: RowData[];
  rowMetadata?: DimensionProperties[];
  columnMetadata?: DimensionProperties[];
}

export interface ChartSourceRange {
  sourceRange: { sources: GridRange[] };
}

export interface ChartAxis {
  position: 'BOTTOM_AXIS' | 'LEFT_AXIS';
  title?: string;
  viewWindowOptions?: { viewWindowMin?: number; viewWindowMax?: number };
}

export interface ChartSpec {
  title?: string;
  altText?: string;
  basicChart: {
    chartType: 'BAR' | 'COLUMN' | 'LINE';
    legendPosition?: 'NO_LEGEND' | 'BOTTOM_LEGEND';
    headerCount?: number;
    axis?: ChartAxis[];
    domains: { domain: ChartSourceRange }[];
    series: { series: ChartSourceRange; targetAxis?: 'BOTTOM_AXIS' | 'LEFT_AXIS' }[];
  };
}

export interface EmbeddedChart {
  chartId?: number;
  spec: ChartSpec;
  position?: {
    overlayPosition?: {
      anchorCell: { sheetId?: number; rowIndex?: number; columnIndex?: number };
      widthPixels?: number;
      heightPixels?: number;
    };
  };
}

export interface Sheet {
  properties: SheetProperties;
  data?: GridData[];
  merges?: GridRange[];
  conditionalFormats?: ConditionalFormatRule[];
  protectedRanges?: ProtectedRange[];
  developerMetadata?: DeveloperMetadata[];
  charts?: EmbeddedChart[];
  basicFilter?: { range?: GridRange };
}

export interface SpreadsheetProperties {
  title?: string;
  locale?: string;
  timeZone?: string;
}

export interface Spreadsheet {
  spreadsheetId?: string;
  spreadsheetUrl?: string;
  properties?: SpreadsheetProperties;
  sheets?: Sheet[];
  developerMetadata?: DeveloperMetadata[];
}

/** Exactly one kind is present in each request. */
export interface Request {
  updateSpreadsheetProperties?: { properties: SpreadsheetProperties; fields: string };
  addSheet?: { properties: SheetProperties };
  deleteSheet?: { sheetId: number };
  duplicateSheet?: {
    sourceSheetId: number;
    insertSheetIndex?: number;
    newSheetId?: number;
    newSheetName?: string;
  };
  updateSheetProperties?: { properties: SheetProperties; fields: string };
  updateDimensionProperties?: { range: DimensionRange; properties: DimensionProperties; fields: string };
  appendDimension?: { sheetId: number; dimension: 'ROWS' | 'COLUMNS'; length: number };
  insertDimension?: { range: DimensionRange; inheritFromBefore?: boolean };
  deleteDimension?: { range: DimensionRange };
  updateCells?: { range?: GridRange; start?: GridCoordinate; rows?: RowData[]; fields: string };
  repeatCell?: { range: GridRange; cell: CellData; fields: string };
  appendCells?: { sheetId: number; rows: RowData[]; fields: string };
  findReplace?: {
    find: string;
    replacement: string;
    matchCase?: boolean;
    matchEntireCell?: boolean;
    range?: GridRange;
    sheetId?: number;
  };
  mergeCells?: { range: GridRange; mergeType: 'MERGE_ALL' | 'MERGE_ROWS' | 'MERGE_COLUMNS' };
  unmergeCells?: { range: GridRange };
  setDataValidation?: { range: GridRange; rule?: DataValidationRule };
  addConditionalFormatRule?: { rule: ConditionalFormatRule; index: number };
  deleteConditionalFormatRule?: { sheetId: number; index: number };
  addProtectedRange?: { protectedRange: ProtectedRange };
  updateProtectedRange?: { protectedRange: ProtectedRange; fields: string };
  deleteProtectedRange?: { protectedRangeId: number };
  createDeveloperMetadata?: { developerMetadata: DeveloperMetadata };
  deleteDeveloperMetadata?: { dataFilter: DataFilter };
  addChart?: { chart: EmbeddedChart };
  deleteEmbeddedObject?: { objectId: number };
}

export interface GridCoordinate {
  sheetId?: number;
  rowIndex?: number;
  columnIndex?: number;
}

export interface DataFilter {
  developerMetadataLookup: { metadataId?: number; metadataKey?: string };
}

export interface BatchUpdate {
  requests: Request[];
}
