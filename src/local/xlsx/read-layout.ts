/** The columns and rows of a sheet of a file. */

import type { DimensionProperties } from '../../workbook/sheets-api.ts';
import { parseRectangle } from './a1.ts';
import type { KeptDimension } from './kept-dimensions.ts';
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT, USUAL_COLUMN_PIXELS } from './pixels.ts';
import type { SourceSheet } from './source.ts';
import { elementText } from './xml.ts';

export function columnsOf(sheet: SourceSheet, count: number): DimensionProperties[] {
  return (sheet.model.columns ?? []).slice(0, count).map(({ width, hidden }, at): DimensionProperties => {
    const chosen = sheet.columns.some((c) => c.widthChosen && at >= c.first && at <= c.last);
    const pixelSize = Math.round((width ?? 0) * PIXELS_PER_CHARACTER);
    const usual = width === undefined || (!chosen && pixelSize === USUAL_COLUMN_PIXELS);
    return { ...(usual ? {} : { pixelSize }), ...(hidden === true ? { hiddenByUser: true } : {}) };
  });
}

export function rowsOf(sheet: SourceSheet, count: number): DimensionProperties[] {
  const filter = parseRectangle(sheet.model.autoFilter?.range ?? '');
  const filtering = (elementText(sheet.xml, 'autoFilter') ?? '').includes('<filterColumn');
  const rows: DimensionProperties[] = [];
  for (const [row, { height, hidden }] of sheet.model.rowDefs ?? []) {
    if (row >= count) continue;
    while (rows.length <= row) rows.push({});
    const filtered = filtering && filter !== undefined && row > filter.top && row < filter.bottom;
    rows[row] = {
      ...(height === undefined ? {} : { pixelSize: Math.round(height * PIXELS_PER_POINT) }),
      ...(hidden === true ? (filtered ? { hiddenByFilter: true } : { hiddenByUser: true }) : {}),
    };
  }
  return rows;
}

export function withMetadata(
  dimensions: DimensionProperties[],
  placed: ReadonlyMap<number, KeptDimension['metadata']>,
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
): DimensionProperties[] {
  for (const [at, items] of placed) {
    while (dimensions.length <= at) dimensions.push({});
    const location = {
      dimensionRange: { sheetId, dimension, startIndex: at, endIndex: at + 1 },
      locationType: dimension === 'ROWS' ? ('ROW' as const) : ('COLUMN' as const),
    };
    dimensions[at] = {
      ...dimensions[at],
      developerMetadata: items.map((item) => ({ ...item, location })),
    };
  }
  while (dimensions.length > 0 && Object.keys(dimensions.at(-1) ?? {}).length === 0) dimensions.pop();
  return dimensions;
}
