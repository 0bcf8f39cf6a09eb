/** `ranges` of a `get`: the one tab that is named, and of it the columns from the first to the one that is named. */
import type { Spreadsheet } from '../../workbook/sheets-api.ts';
import type { Book } from './book.ts';
import { invalid, notImplemented } from './errors.ts';

/** `'Các lần tổng hợp'!A:Y`; other forms of ranges nobody here asks for. */
const WHOLE_COLUMNS = /^'((?:[^']|'')+)'!A:([A-Z]{1,2})$/;

/** What `read` gives of the book, cut to the ranges; all of it without. @throws ApiError as Google does where there is no such tab */
export function withinRanges(
  book: Book,
  ranges: readonly string[] | undefined,
  read: (part: Book) => Spreadsheet,
): Spreadsheet {
  const [range, ...others] = ranges ?? [];
  if (range === undefined) return read(book);
  const [, quoted, letters] = WHOLE_COLUMNS.exec(range) ?? [];
  if (others.length > 0 || quoted === undefined || letters === undefined)
    throw notImplemented('such ranges in spreadsheets.get');
  const title = quoted.replaceAll("''", "'");
  const sheets = book.sheets.filter((sheet) => sheet.properties.title === title);
  if (sheets.length === 0) throw invalid(`Unable to parse range: ${range}`);
  const width = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const narrow = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row?.slice(0, width)) }));
  return read({ ...book, sheets: narrow });
}
