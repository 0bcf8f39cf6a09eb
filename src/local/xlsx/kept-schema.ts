/** The shape that kept state must have to be believed: it comes from a file that anybody may have changed. */

import * as z from 'zod/mini';
import { MAX_COLUMNS, MAX_ROWS } from './a1.ts';

const index = z.int().check(z.minimum(0), z.maximum(MAX_ROWS));
const id = z.int().check(z.minimum(0), z.maximum(2 ** 31 - 1));
const gridRange = z.object({
  sheetId: z.optional(id),
  startRowIndex: z.optional(index),
  endRowIndex: z.optional(index),
  startColumnIndex: z.optional(index),
  endColumnIndex: z.optional(index),
});
const metadata = z.object({
  metadataId: z.optional(id),
  metadataKey: z.optional(z.string()),
  metadataValue: z.optional(z.string()),
  visibility: z.optional(z.enum(['DOCUMENT', 'PROJECT'])),
});
const protectedRange = z.object({
  protectedRangeId: z.optional(id),
  range: gridRange,
  description: z.optional(z.string()),
  warningOnly: z.optional(z.boolean()),
  unprotectedRanges: z.optional(z.array(gridRange)),
  editors: z.optional(
    z.object({ users: z.optional(z.array(z.string())), domainUsersCanEdit: z.optional(z.boolean()) }),
  ),
});
const chartRange = z.object({ sourceRange: z.object({ sources: z.array(gridRange) }) });
const chart = z.object({
  chartId: z.optional(id),
  spec: z.object({
    title: z.optional(z.string()),
    altText: z.optional(z.string()),
    basicChart: z.object({
      chartType: z.enum(['BAR', 'COLUMN', 'LINE']),
      legendPosition: z.optional(z.enum(['NO_LEGEND', 'BOTTOM_LEGEND'])),
      headerCount: z.optional(index),
      axis: z.optional(
        z.array(
          z.object({
            position: z.enum(['BOTTOM_AXIS', 'LEFT_AXIS']),
            title: z.optional(z.string()),
            viewWindowOptions: z.optional(
              z.object({ viewWindowMin: z.optional(z.number()), viewWindowMax: z.optional(z.number()) }),
            ),
          }),
        ),
      ),
      domains: z.array(z.object({ domain: chartRange })),
      series: z.array(
        z.object({ series: chartRange, targetAxis: z.optional(z.enum(['BOTTOM_AXIS', 'LEFT_AXIS'])) }),
      ),
    }),
  }),
  position: z.optional(
    z.object({
      overlayPosition: z.optional(
        z.object({
          anchorCell: z.object({
            sheetId: z.optional(id),
            rowIndex: z.optional(index),
            columnIndex: z.optional(index),
          }),
          widthPixels: z.optional(index),
          heightPixels: z.optional(index),
        }),
      ),
    }),
  ),
});
/** Metadata of a column or row, and the text by which it is found again when it has moved. */
const dimension = z.object({ index, anchor: z.optional(z.string()), metadata: z.array(metadata) });
const keptSheet = z.object({
  title: z.string(),
  sheetId: id,
  rowCount: z.int().check(z.minimum(1), z.maximum(MAX_ROWS)),
  columnCount: z.int().check(z.minimum(1), z.maximum(MAX_COLUMNS)),
  protectedRanges: z.optional(z.array(protectedRange)),
  developerMetadata: z.optional(z.array(metadata)),
  columns: z.optional(z.array(dimension)),
  rows: z.optional(z.array(dimension)),
  charts: z.optional(z.array(chart)),
});
export const keptState = z.object({
  version: z.literal(1),
  spreadsheetId: z.optional(z.string()),
  spreadsheetUrl: z.optional(z.string()),
  title: z.optional(z.string()),
  locale: z.optional(z.string()),
  timeZone: z.optional(z.string()),
  developerMetadata: z.optional(z.array(metadata)),
  sheets: z.array(keptSheet),
});
