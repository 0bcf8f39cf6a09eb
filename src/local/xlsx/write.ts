/** Writing a Google Sheets API `Spreadsheet` resource to an `.xlsx` file. */

import type { Workbook } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { cannotHold, lostKinds } from '../../text/vi-xlsx.ts';
import type { Sheet, Spreadsheet } from '../../workbook/sheets-api.ts';
import { cellAt, sheetOf } from '../sheet-cells.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from './atomic-write.ts';
import { asFileError } from './bad-files.ts';
import type { Copying } from './copy-parts.ts';
import { finishSheet, hideNames } from './finish.ts';
import { graftSheet, graftWorkbook } from './graft.ts';
import { newHelperSheet } from './helper-sheet.ts';
import { keptStateOf } from './kept-state.ts';
import { tabsOf } from './links.ts';
import { lostFrom } from './lost.ts';
import { namedRangesOf } from './names.ts';
import { type Parts, pack, unpack } from './package.ts';
import { resourceOf, sortedSheets } from './read.ts';
import { openSource, type Source } from './source.ts';
import { DEFAULT_FONT, styleContextOf } from './styles.ts';
import { writeSheet } from './write-sheet.ts';
import type { Before, SheetWriting, WrittenSheet } from './writing.ts';
import { relationshipsOf, typeName } from './xml.ts';

const WORKBOOK_PART = 'xl/workbook.xml';
/** Files must not differ because the clock moved on. */
const FIXED_DATE = new Date('2024-01-01T00:00:00Z');

export interface WriteXlsxOptions {
  /** The bytes that the resource was read from; what we do not understand in them is kept. */
  original?: Uint8Array;
}

/**
 * Replaces or creates the file at `path`, atomically. Returns kinds of things, in Vietnamese words, that are in
 * the resource or the original file and could not be written.
 */
export async function writeXlsxFile(
  path: string,
  resource: Spreadsheet,
  options: WriteXlsxOptions = {},
): Promise<{ lost: string[] }> {
  // An original that cannot be read is the file's fault; a resource that cannot be written is the program's.
  const source =
    options.original === undefined
      ? undefined
      : await openSource(options.original).catch((error: unknown) => {
          throw asFileError(error, path);
        });
  const { bytes, lost } = await bytesOf(resource, source);
  writeAtomically(path, bytes);
  return { lost };
}

/** The file of a resource; the same bytes for the same input. */
export async function xlsxBytes(
  resource: Spreadsheet,
  options: WriteXlsxOptions = {},
): Promise<{ bytes: Uint8Array; lost: string[] }> {
  return bytesOf(resource, options.original === undefined ? undefined : await openSource(options.original));
}

async function bytesOf(resource: Spreadsheet, source: Source | undefined) {
  const lost = new Set(source === undefined ? [] : lostFrom(source));
  const sheets = resource.sheets ?? [];
  const helper = newHelperSheet();
  const writing: SheetWriting = {
    context: styleContextOf(source?.book),
    tabs: tabsOf(
      sheets.map(({ properties: { sheetId = 0, title = '' } }) => ({ sheetId, title })),
      resource.spreadsheetUrl,
    ),
    lists: helper,
    lost,
    textAt: (sheetId, row, column) =>
      cellAt(sheetOf(resource, sheetId), row, column)?.userEnteredValue?.stringValue,
  };
  const befores = beforeOf(source, sheets, lost);
  const written = sheets.map((sheet) => writeSheet(sheet, befores.get(sheet), writing));

  const firstShown = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.properties.hidden !== true),
  );
  const active = activeOf(source?.book, written) ?? firstShown;
  const parts = await writeXlsx({
    sheets: [...written.map((sheet) => sheet.model), helper.finished(keptStateOf(resource))],
    defaultFont: source?.book.defaultFont ?? DEFAULT_FONT,
    properties: { ...withoutCustom(source?.book), modified: source?.book.properties?.modified ?? FIXED_DATE },
    namedRanges: namedRangesOf(source?.book, sheets, written),
    activeSheet: sheets[active]?.properties.hidden === true ? firstShown : active,
    ...(source?.book.workbookProtection === undefined
      ? {}
      : { workbookProtection: source.book.workbookProtection }),
  })
    .then(unpack)
    .catch((error: unknown) => {
      throw new UsageError(cannotHold, { cause: error });
    });
  finish(parts, written, source);
  return { bytes: pack(parts), lost: [...lost].sort((a, b) => a.localeCompare(b, 'vi')) };
}

function finish(parts: Parts, written: readonly WrittenSheet[], source: Source | undefined): void {
  const worksheets = relationshipsOf(parts, WORKBOOK_PART).filter((r) => typeName(r) === 'worksheet');
  const copying: Copying = { from: source?.parts ?? new Map(), to: parts, names: new Map() };
  written.forEach((sheet, i) => {
    const part = worksheets[i]?.target ?? '';
    finishSheet(parts, part, sheet);
    graftSheet(copying, part, sheet);
  });
  hideNames(parts, WORKBOOK_PART, source?.workbookXml ?? '');
  if (source !== undefined) graftWorkbook(copying, WORKBOOK_PART, source);
}

/** Which sheet of the original file each sheet was: by its id, which outlives a new name. */
function beforeOf(
  source: Source | undefined,
  sheets: readonly Sheet[],
  lost: Set<string>,
): Map<Sheet, Before> {
  const befores = new Map<Sheet, Before>();
  if (source === undefined) return befores;
  const files = sortedSheets(source).tabs;
  const read = resourceOf(source, '').sheets ?? [];
  const free = new Map(read.map((sheet, i) => [sheet.properties.sheetId ?? 0, { sheet, file: files[i] }]));
  for (const sheet of sheets) {
    const found = free.get(sheet.properties.sheetId ?? 0);
    if (found?.file === undefined) continue;
    befores.set(sheet, { source, file: found.file, sheet: found.sheet });
    free.delete(sheet.properties.sheetId ?? 0);
  }
  const droppedParts = [...free.values()].some(({ file }) =>
    file?.relationships.some((r) => ['drawing', 'table', 'pivotTable'].includes(typeName(r))),
  );
  if (droppedParts) lost.add(lostKinds.deletedSheetParts);
  return befores;
}

function withoutCustom(book: Workbook | undefined): NonNullable<Workbook['properties']> {
  const { custom: _graftedAsIs, ...properties } = book?.properties ?? {};
  return properties;
}

function activeOf(book: Workbook | undefined, written: readonly WrittenSheet[]): number | undefined {
  const title = book === undefined ? undefined : book.sheets[book.activeSheet ?? 0]?.name;
  const at = written.findIndex((sheet) => sheet.before?.file.model.name === title);
  return title === undefined || at < 0 ? undefined : at;
}
