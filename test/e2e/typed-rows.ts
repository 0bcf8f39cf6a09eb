/** Rows as people type them into a tab of a file. */
import type { ExtendedValue, Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { tabIn, write } from '../local/page/support.ts';
import type { TypedRow } from '../support/book.ts';

/** Types rows below the headers of a tab. */
export function typed(book: Spreadsheet, title: string, rows: readonly TypedRow[], skip = 0): Request[] {
  const { sheetId, find } = tabIn(book, title);
  return rows.flatMap((row, place) =>
    Object.entries(row).flatMap(([header, value]) => {
      if (value === undefined || typeof value === 'object') return [];
      const spot = find(header);
      return [write(sheetId, spot.row + 1 + skip + place, spot.column, entered(value))];
    }),
  );
}

function entered(value: string | number | boolean): ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}
