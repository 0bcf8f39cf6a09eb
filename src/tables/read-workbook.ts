import { readXlsx, type Sheet } from 'hucre/xlsx';
import { type CellPlace, trimmed } from './read-text.ts';
import { refuseZipBomb } from './zip-limits.ts';

/** Reads an .xlsx. Its own file, so that in a page the reader is loaded only for who chooses such a file. */

export interface WorkbookTab {
  readonly name: string;
  readonly rows: string[][];
  readonly uncalculated: readonly CellPlace[];
}

/**
 * The tabs of an .xlsx that have anything in them.
 * @param maxRows rows of each tab that are read at most
 * @throws Error for a file that cannot be read, or not within reason
 */
export async function readWorkbook(bytes: Uint8Array, maxRows: number): Promise<WorkbookTab[]> {
  refuseZipBomb(bytes);
  const { sheets } = await readXlsx(bytes, { maxRows });
  return sheets
    .map((sheet) => ({
      name: sheet.name,
      rows: trimmed(sheet.rows.map((row) => row.map(cellText))),
      uncalculated: uncalculatedIn(sheet),
    }))
    .filter(({ rows, uncalculated }) => rows.length + uncalculated.length > 0);
}

/** Programs that write a file without calculating it leave its formulas without a result; an empty text is a result. */
function uncalculatedIn({ cells }: Sheet): CellPlace[] {
  return [...(cells ?? [])].flatMap(([key, { formula, value }]) => {
    const [row = -1, column = -1] = key.split(',').map(Number);
    return formula !== undefined && value === null ? [{ row, column }] : [];
  });
}

/** A cell as somebody here would type it: 15/5/2024, 1,5. */
function cellText(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  return typeof value === 'number' ? numberText(value) : String(value).normalize('NFC');
}

/** Rounded to the second: a day count that came through binary fractions may lack a thousandth of it. */
function dateText(date: Date): string {
  const day = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(day.getTime())) return '';
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

/** With a comma, and never just three decimals, which would be read as thousands. */
function numberText(value: number): string {
  const text = `${value}`.replace('.', ',');
  return /,\d{3}$/.test(text) ? `${text}0` : text;
}
