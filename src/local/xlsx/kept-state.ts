/**
 * What the file format has no place for (ids, metadata, who may edit) is kept as one JSON text on a hidden
 * helper sheet: Excel, LibreOffice and openpyxl all keep a sheet, and none of them keeps custom document
 * properties for certain. Without it, or when it makes no sense, defaults are used.
 */

import type { EmbeddedChart, ProtectedRange, Sheet, Spreadsheet } from '../../workbook/sheets-api.ts';
import { MAX_COLUMNS, MAX_ROWS } from './a1.ts';
import {
  type KeptDimension,
  keptDimensions,
  type StoredMetadata,
  withoutLocation,
} from './kept-dimensions.ts';
import { keptState } from './kept-schema.ts';

export interface KeptSheet {
  title: string;
  sheetId: number;
  rowCount: number;
  columnCount: number;
  protectedRanges?: ProtectedRange[];
  developerMetadata?: StoredMetadata[];
  columns?: KeptDimension[];
  rows?: KeptDimension[];
  charts?: EmbeddedChart[];
}
export interface KeptState {
  version: 1;
  spreadsheetId?: string;
  spreadsheetUrl?: string;
  title?: string;
  locale?: string;
  timeZone?: string;
  developerMetadata?: StoredMetadata[];
  sheets: KeptSheet[];
}

/** The state in a text; nothing when it is broken or not of the expected shape. */
export function parseKeptState(text: string): KeptState | undefined {
  try {
    const parsed = keptState.safeParse(JSON.parse(text));
    // JSON has no `undefined`, so an optional field of the schema is an absent one.
    return parsed.success ? (parsed.data as unknown as KeptState) : undefined;
  } catch {
    return undefined;
  }
}

export function keptStateOf(resource: Spreadsheet): KeptState {
  const { spreadsheetId, spreadsheetUrl, properties, developerMetadata = [], sheets = [] } = resource;
  return {
    version: 1,
    ...(spreadsheetId === undefined ? {} : { spreadsheetId }),
    ...(spreadsheetUrl === undefined ? {} : { spreadsheetUrl }),
    ...(properties?.title === undefined ? {} : { title: properties.title }),
    ...(properties?.locale === undefined ? {} : { locale: properties.locale }),
    ...(properties?.timeZone === undefined ? {} : { timeZone: properties.timeZone }),
    ...(developerMetadata.length === 0 ? {} : { developerMetadata: developerMetadata.map(withoutLocation) }),
    sheets: sheets.map(keptSheetOf),
  };
}

function keptSheetOf(sheet: Sheet): KeptSheet {
  const { title = '', sheetId = 0, gridProperties } = sheet.properties;
  const { protectedRanges = [], developerMetadata = [], charts = [] } = sheet;
  const columns = keptDimensions(sheet, 'columnMetadata');
  const rows = keptDimensions(sheet, 'rowMetadata');
  return {
    title,
    sheetId,
    rowCount: Math.min(gridProperties?.rowCount ?? 1000, MAX_ROWS),
    columnCount: Math.min(gridProperties?.columnCount ?? 26, MAX_COLUMNS),
    ...(protectedRanges.length === 0 ? {} : { protectedRanges }),
    ...(developerMetadata.length === 0 ? {} : { developerMetadata: developerMetadata.map(withoutLocation) }),
    ...(columns.length === 0 ? {} : { columns }),
    ...(rows.length === 0 ? {} : { rows }),
    ...(charts.length === 0 ? {} : { charts }),
  };
}
