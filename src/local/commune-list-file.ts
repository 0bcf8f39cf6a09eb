import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { certainEncoding, decode, readText } from '../tables/read-text.ts';
import { readWorkbook } from '../tables/read-workbook.ts';
import { COMMUNE_LIST_HEADERS } from '../text/vi-roll-up.ts';
import { ROLL_UP_CLI } from '../text/vi-roll-up-page.ts';
import { UsageError } from './usage-error.ts';
import { harmless } from './xlsx/source.ts';

/** More than there are communes in the country. */
const MOST_ROWS = 5_000;
const LARGEST_FILE = 5 * 1024 * 1024;

/**
 * Who is expected: a commune a line, its district in the next column. Columns may bear the headers of `Danh sách xã`, and
 * then stand anywhere.
 * @param file .txt, .csv or .xlsx, of which the first tab is read
 * @throws UsageError for a file that cannot be read, and for one without a commune
 */
export async function expectedCommunes(file: string): Promise<{ name: string; district: string }[]> {
  const rows = await rowsOf(resolve(file));
  const at = (header: string, row: readonly string[]) => row.findIndex((cell) => isHeader(cell, header));
  const headerRow = rows.findIndex((row) => at(COMMUNE_LIST_HEADERS.name, row) >= 0);
  const header = rows[headerRow];
  const name = header ? at(COMMUNE_LIST_HEADERS.name, header) : 0;
  const district = header ? at(COMMUNE_LIST_HEADERS.district, header) : 1;
  const communes = rows
    .slice(headerRow + 1)
    .map((row) => ({ name: row[name]?.trim() ?? '', district: row[district]?.trim() ?? '' }))
    .filter((commune) => commune.name !== '');
  if (communes.length === 0) throw new UsageError(ROLL_UP_CLI.emptyList(basename(file)));
  return communes;
}

function isHeader(cell: string, header: string): boolean {
  return cell.trim().normalize('NFC').toLowerCase() === header.toLowerCase();
}

/** @throws Error where there are more lines than communes: nobody is left out without a word */
function short(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length > MOST_ROWS) throw new Error('No list is so long');
  return rows;
}

async function rowsOf(path: string): Promise<readonly (readonly string[])[]> {
  try {
    if (!statSync(path).isFile() || statSync(path).size > LARGEST_FILE)
      throw new Error('No list is so large');
    const bytes = readFileSync(path);
    if (bytes.subarray(0, 2).toString('latin1') === 'PK')
      return short((await readWorkbook(harmless(bytes), MOST_ROWS + 1))[0]?.rows ?? []);
    const encoding = certainEncoding(bytes);
    if (encoding !== undefined) return short(readText(decode(bytes, encoding)).rows);
  } catch {
    // Whatever is wrong with it, it is no such list.
  }
  throw new UsageError(ROLL_UP_CLI.badList(path, MOST_ROWS));
}
