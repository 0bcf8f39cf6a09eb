/** The columns and rows of a sheet as they are written. */

import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Sheet } from '../../workbook/sheets-api.ts';
import { MAX_COLUMNS } from './a1.ts';
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT, USUAL_ROW_PIXELS } from './pixels.ts';
import type { Locks } from './protection.ts';
import type { Before, WrittenColumn } from './writing.ts';

/** Widths, groups and styles of all columns that there can be. */
export function columnsOf(sheet: Sheet, before: Before | undefined, locks: Locks) {
  const metadata = sheet.data?.[0]?.columnMetadata ?? [];
  const sources = before?.file.columns ?? [];
  const columnCount = sheet.properties.gridProperties?.columnCount ?? 0;
  const count = Math.min(
    MAX_COLUMNS,
    Math.max(
      columnCount,
      metadata.length,
      // Columns like one another up to the last that there can be are told by one element.
      ...sources.map((s) => (s.last >= MAX_COLUMNS - 1 ? s.first : s.last + 1)),
    ),
  );
  const columnAt = (at: number): WrittenColumn => {
    const column: WrittenColumn = {};
    const original = before?.file.model.columns?.[at];
    const source = sources.find((s) => at >= s.first && at <= s.last);
    const { pixelSize, hiddenByUser, hiddenByFilter } = metadata[at] ?? {};
    if (pixelSize !== undefined) {
      const unchanged = Math.round((original?.width ?? -1) * PIXELS_PER_CHARACTER) === pixelSize;
      column.width = unchanged && original?.width ? original.width : pixelSize / PIXELS_PER_CHARACTER;
    } else if (at >= columnCount && original?.width !== undefined && source?.widthChosen === true) {
      column.width = original.width;
    }
    if (hiddenByUser === true || hiddenByFilter === true) column.hidden = true;
    if (original?.outlineLevel !== undefined) column.outlineLevel = original.outlineLevel;
    if (original?.collapsed === true) column.collapsed = true;
    const looks = source?.style;
    const style: CellStyle = { ...looks };
    if (locks.any) style.protection = { ...looks?.protection, locked: locks.isColumnLocked(at) };
    if (Object.keys(style).length > 0) column.style = style;
    return column;
  };
  return {
    columns: Array.from({ length: count }, (_, at) => columnAt(at)),
    otherColumns: count < MAX_COLUMNS ? columnAt(count) : {},
  };
}

/** A row of the usual height is left for the reading program to fit to its text, as Google does. */
function writtenHeight(pixelSize: number | undefined): number | undefined {
  return pixelSize === undefined || pixelSize === USUAL_ROW_PIXELS ? undefined : pixelSize / PIXELS_PER_POINT;
}

/** Heights and groups of rows, and which are hidden. */
export function rowDefs(sheet: Sheet, before: Before | undefined): NonNullable<WriteSheet['rowDefs']> {
  const defs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const start = sheet.data?.[0]?.startRow ?? 0;
  (sheet.data?.[0]?.rowMetadata ?? []).forEach(({ pixelSize, hiddenByUser, hiddenByFilter }, i) => {
    const original = before?.file.model.rowDefs?.get(start + i);
    const height =
      pixelSize !== undefined && Math.round((original?.height ?? -1) * PIXELS_PER_POINT) === pixelSize
        ? original?.height
        : writtenHeight(pixelSize);
    const hidden = hiddenByUser === true || hiddenByFilter === true;
    if (height === undefined && !hidden) return;
    defs.set(start + i, { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) });
  });
  for (const [row, { outlineLevel, collapsed }] of before?.file.model.rowDefs ?? []) {
    if (outlineLevel === undefined && collapsed === undefined) continue;
    defs.set(row, {
      ...defs.get(row),
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      ...(collapsed === undefined ? {} : { collapsed }),
    });
  }
  return defs;
}
