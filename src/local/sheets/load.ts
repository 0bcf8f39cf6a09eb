/** From a `Spreadsheet` resource, as Google or a file store gives it, to the book in memory. */
import type {
  CellData,
  DeveloperMetadata,
  DimensionProperties,
  ExtendedValue,
  Sheet,
  Spreadsheet,
} from '../../workbook/sheets-api.ts';
import { type Book, freshId, type Row, type SheetState } from './book.ts';
import { type Copies, normalize } from './normalize.ts';

/** The book of a resource. Computed values of formula cells are kept until something changes. */
export function loadBook(resource: Spreadsheet): Book {
  const spreadsheetId = resource.spreadsheetId ?? 'local';
  const metadata: DeveloperMetadata[] = [...(resource.developerMetadata ?? [])];
  const sheets = (resource.sheets ?? []).map((sheet) => loadSheet(sheet, metadata));
  if (sheets.length === 0) throw new Error('A spreadsheet has at least one sheet.');
  giveIds(sheets);
  return {
    spreadsheetId,
    spreadsheetUrl: resource.spreadsheetUrl ?? `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', ...resource.properties },
    sheets,
    metadata: metadata.map(loadMetadata),
    valuesVersion: 0,
  };
}

function loadSheet(sheet: Sheet, metadata: DeveloperMetadata[]): SheetState {
  const copies: Copies = new WeakMap();
  const rows: (Row | undefined)[] = [];
  const rowProperties = new Map<number, DimensionProperties>();
  const columnProperties = new Map<number, DimensionProperties>();
  let width = 0;
  metadata.push(...(sheet.developerMetadata ?? []));
  for (const block of sheet.data ?? []) {
    const startRow = block.startRow ?? 0;
    const startColumn = block.startColumn ?? 0;
    (block.rowData ?? []).forEach(({ values }, r) => {
      if (!values || values.length === 0) return;
      const at = startRow + r;
      const row: (CellData | undefined)[] = rows[at]?.slice() ?? [];
      values.forEach((cell, c) => {
        row[startColumn + c] = loadCell(cell, copies);
      });
      while (rows.length < at) rows.push(undefined);
      rows[at] = Array.from(row);
      width = Math.max(width, row.length);
    });
    loadDimensions(block.rowMetadata, startRow, rowProperties, metadata);
    loadDimensions(block.columnMetadata, startColumn, columnProperties, metadata);
  }
  const { index: _index, ...given } = sheet.properties;
  const properties = normalize(given, 'SheetProperties') ?? {};
  const grid = properties.gridProperties;
  return {
    properties: {
      ...properties,
      sheetId: properties.sheetId ?? 0,
      sheetType: 'GRID',
      gridProperties: {
        ...grid,
        rowCount: Math.max(grid?.rowCount ?? 1000, rows.length),
        columnCount: Math.max(grid?.columnCount ?? 26, width),
      },
    },
    rows,
    rowProperties,
    columnProperties,
    merges: all(sheet.merges, 'GridRange'),
    conditionalFormats: all(sheet.conditionalFormats, 'ConditionalFormatRule'),
    // Whoever opens a file here may do everything with it.
    protectedRanges: all(sheet.protectedRanges, 'ProtectedRange').map((protection) => ({
      ...protection,
      requestingUserCanEdit: true,
    })),
    charts: all(sheet.charts, 'EmbeddedChart'),
    ...(sheet.basicFilter ? { basicFilter: normalize(sheet.basicFilter, 'BasicFilter') ?? {} } : {}),
  };
}

/** Google's protections and charts always have an id; those of a file may have none. */
function giveIds(sheets: SheetState[]): void {
  const taken = new Set<number | undefined>();
  for (const { protectedRanges, charts } of sheets) {
    for (const { protectedRangeId } of protectedRanges) taken.add(protectedRangeId);
    for (const { chartId } of charts) taken.add(chartId);
  }
  const fresh = (): number => {
    const id = freshId((candidate) => taken.has(candidate));
    taken.add(id);
    return id;
  };
  for (const sheet of sheets) {
    sheet.protectedRanges = sheet.protectedRanges.map((protection) =>
      protection.protectedRangeId ? protection : { ...protection, protectedRangeId: fresh() },
    );
    sheet.charts = sheet.charts.map((chart) => (chart.chartId ? chart : { ...chart, chartId: fresh() }));
  }
}

function loadCell(cell: CellData | undefined, copies: Copies): CellData | undefined {
  const error = cell?.userEnteredValue?.errorValue;
  // Nobody can write an error through the API, but a file may hold one; it must not turn into an empty cell.
  if (error) return { ...normalizeCell(cell, copies), userEnteredValue: { errorValue: { ...error } } };
  const kept = normalizeCell(cell, copies);
  const cached = cell?.effectiveValue;
  return kept?.userEnteredValue?.formulaValue !== undefined && cached
    ? { ...kept, effectiveValue: { ...cached } as ExtendedValue }
    : kept;
}

/** A cell as it is kept: an empty text is no value. */
export function normalizeCell(cell: CellData | undefined, copies?: Copies): CellData | undefined {
  const kept = normalize(cell, 'CellData', copies);
  if (kept?.userEnteredValue?.stringValue !== '') return kept;
  const { userEnteredValue: _empty, ...rest } = kept;
  return Object.keys(rest).length > 0 ? rest : undefined;
}

function loadDimensions(
  list: readonly DimensionProperties[] | undefined,
  start: number,
  into: Map<number, DimensionProperties>,
  metadata: DeveloperMetadata[],
): void {
  (list ?? []).forEach((properties, i) => {
    metadata.push(...(properties.developerMetadata ?? []));
    const kept = normalize(properties, 'DimensionProperties');
    const filtered = properties.hiddenByFilter ? { hiddenByFilter: true } : {};
    if (kept || properties.hiddenByFilter) into.set(start + i, { ...kept, ...filtered });
  });
}

function loadMetadata(metadata: DeveloperMetadata): DeveloperMetadata {
  const type = metadata.location?.locationType;
  const kept = normalize(metadata, 'DeveloperMetadata') ?? {};
  return type ? { ...kept, location: { ...kept.location, locationType: type } } : kept;
}

function all<T extends object>(list: readonly T[] | undefined, type: string): T[] {
  return (list ?? []).flatMap((item) => normalize(item, type) ?? []);
}
