/**
 * Saving new values without writing the whole workbook: a file of this program's own is kept open as it is packed, and
 * only the worksheets that were touched, and the list of texts, are written and packed anew.
 */

import type { Spreadsheet } from '../../workbook/sheets-api.ts';
import type { CellChange } from '../page/protocol.ts';
import { chunksOf, HELPER_TITLE } from './helper-sheet.ts';
import { type KeptState, keptStateOf, parseKeptState } from './kept-state.ts';
import { textOf, unpack } from './package.ts';
import { type PackedParts, packedPartsOf, packedText, unpackedText, zipOf } from './packed-parts.ts';
import { type KeptNames, patchedSheet } from './patch-sheet.ts';
import {
  editStrings,
  type SharedStrings,
  sharedStringsOf,
  sharedStringsXml,
  textOfItem,
} from './shared-strings.ts';
import { elementText, relationshipsOf, tagsOf, typeName } from './xml.ts';

export interface OpenPackage {
  readonly parts: PackedParts;
  /** The text of worksheets that have been touched before, by part. */
  readonly texts: ReadonlyMap<string, string>;
  readonly strings: SharedStrings;
  readonly stringsPart: string;
  readonly formats: readonly string[];
  /** The part of the helper sheet, and in how many cells the state stands there. */
  readonly helper: { readonly part: string; readonly chunks: number };
  /** By the sheet's id. */
  readonly sheets: ReadonlyMap<number, { readonly part: string; readonly kept: KeptNames }>;
}

/**
 * Opens a file for new values. Nothing when it must be written whole first: it is not as this program writes a file of
 * that resource, or holds what a new value would make untrue. @param resource what the file reads as
 */
export function openPackage(bytes: Uint8Array, resource: Spreadsheet): OpenPackage | undefined {
  const parts = packedPartsOf(bytes);
  const contents = unpack(bytes);
  const workbook = relationshipsOf(contents, '').find((r) => typeName(r) === 'officeDocument')?.target ?? '';
  const workbookXml = textOf(contents, workbook) ?? '';
  const relationships = relationshipsOf(contents, workbook);
  const partOf = (type: string) => relationships.find((r) => typeName(r) === type)?.target ?? '';
  // Excel takes a list of formulas that is not true, or a signature, for damage; dates may count from 1904.
  const untrue =
    relationshipsOf(contents, '').some((r) => typeName(r) === 'origin') || partOf('calcChain') !== '';
  if (parts === undefined || untrue || /\sdate1904="(?:1|true)"/.test(workbookXml)) return undefined;

  const sheetParts = relationships.filter((r) => /sheet$/i.test(typeName(r)));
  const texts = new Map(sheetParts.map(({ target }) => [target, textOf(contents, target) ?? '']));
  const stringsPart = partOf('sharedStrings');
  const strings = sharedStringsOf(textOf(contents, stringsPart) ?? '', [...texts.values()]);
  if (strings === undefined) return undefined;

  const byTitle = new Map(
    tagsOf(workbookXml)
      .filter((tag) => tag.name === 'sheet')
      .map(({ attributes }) => [
        attributes['name'] ?? '',
        sheetParts.find((r) => r.id === attributes['r:id'] && typeName(r) === 'worksheet')?.target ?? '',
      ]),
  );
  const state = keptStateOf(resource);
  const helper = texts.get(byTitle.get(HELPER_TITLE) ?? '') ?? '';
  const written = parseKeptState(stateText(helper, strings));
  if (written === undefined || placesIn(written) !== placesIn(state)) return undefined;
  const charted = chartedCells(resource);
  const sheets = new Map(
    state.sheets.map(({ title, sheetId, columns = [], rows = [] }) => {
      const headers = columns.flatMap(({ index, anchor }) =>
        anchor === undefined ? [] : [[index, anchor] as const],
      );
      const kept: KeptNames = {
        headers: new Map(headers),
        rows: new Set(rows.map(({ index }) => index)),
        charted: charted.get(sheetId) ?? new Set(),
      };
      return [sheetId, { part: byTitle.get(title) ?? '', kept }];
    }),
  );
  const styles = elementText(textOf(contents, partOf('styles')) ?? '', 'cellXfs') ?? '';
  const formats = styles.match(/<xf\b[^>]*\/>|<xf\b[^>]*>[\s\S]*?<\/xf>/g) ?? [];
  const helperPart = byTitle.get(HELPER_TITLE) ?? '';
  const chunks = stateChunks(helper, strings).length;
  return {
    parts,
    texts: new Map(),
    strings,
    stringsPart,
    formats,
    helper: { part: helperPart, chunks },
    sheets,
  };
}

/** Nothing is said of the helper sheet itself. */
const NOTHING_KEPT: KeptNames = { headers: new Map(), rows: new Set(), charted: new Set() };

/** What a state says of where things are: as long as it is true of the file, so is the rest of it. */
function placesIn({ sheets }: KeptState): string {
  const dimensions = (list: KeptState['sheets'][number]['rows'] = []) =>
    list.map(({ index, anchor }) => [index, anchor]);
  return JSON.stringify(
    sheets.map(({ title, sheetId, columns, rows }) => [
      title,
      sheetId,
      dimensions(columns),
      dimensions(rows),
    ]),
  );
}

/** The text on the helper sheet, in its first column below the mark. */
function stateText(helper: string, strings: SharedStrings): string {
  return stateChunks(helper, strings).join('');
}

function stateChunks(helper: string, strings: SharedStrings): string[] {
  const cells = [...helper.matchAll(/<c r="A(\d+)"[^>]*><v>(\d+)<\/v><\/c>/g)].slice(1);
  return cells.map(([, , place]) => textOfItem(strings.items[Number(place)] ?? ''));
}

/** The cells of the helper sheet that a state takes, and those that it leaves. */
function stateChanges(state: KeptState, before: number): CellChange[] {
  const chunks = chunksOf(JSON.stringify(state));
  return Array.from({ length: Math.max(before, chunks.length) }, (_, at) => {
    const text = chunks[at];
    const data = text === undefined ? {} : { userEnteredValue: { stringValue: text } };
    return { sheetId: 0, row: at + 1, column: 0, data };
  });
}

/** Cells whose text is written into a chart, by the sheet's id. */
function chartedCells({ sheets = [] }: Spreadsheet): Map<number, Set<string>> {
  const cells = new Map<number, Set<string>>();
  for (const chart of sheets.flatMap((sheet) => sheet.charts ?? [])) {
    for (const { series } of chart.spec.basicChart.series) {
      const { sheetId = 0, startRowIndex = 0, startColumnIndex = 0 } = series.sourceRange.sources[0] ?? {};
      const of = cells.get(sheetId) ?? new Set();
      cells.set(sheetId, of.add(`${startRowIndex} ${startColumnIndex}`));
    }
  }
  return cells;
}

/**
 * The file with new values in some cells, and the package opened for the next; nothing when one of them is not certain.
 * The same bytes for the same input.
 * @param changes cells of which nothing but the value is other than it was, or new ones that look like the cell above
 * @param state what the helper sheet is to say from now on; left out: what it says
 */
export function patched(
  open: OpenPackage,
  changes: readonly CellChange[],
  state?: KeptState,
): { bytes: Uint8Array; open: OpenPackage } | undefined {
  const strings = editStrings(open.strings);
  const parts = new Map(open.parts);
  const texts = new Map(open.texts);
  const isPatched = (part: string, kept: KeptNames | undefined, of: readonly CellChange[]): boolean => {
    const packed = parts.get(part);
    if (packed === undefined || kept === undefined) return false;
    const { formats } = open;
    const text = patchedSheet(texts.get(part) ?? unpackedText(packed), of, { strings, formats, kept });
    if (text === undefined) return false;
    texts.set(part, text);
    parts.set(part, packedText(text));
    return true;
  };
  for (const sheetId of new Set(changes.map((change) => change.sheetId))) {
    const { part = '', kept } = open.sheets.get(sheetId) ?? {};
    const of = changes.filter((change) => change.sheetId === sheetId);
    if (!isPatched(part, kept, of)) return undefined;
  }
  const told = state === undefined ? [] : stateChanges(state, open.helper.chunks);
  if (told.length > 0 && !isPatched(open.helper.part, NOTHING_KEPT, told)) return undefined;
  const helper = state === undefined ? open.helper : { ...open.helper, chunks: told.length };
  const now = strings.finished();
  if (now !== open.strings) parts.set(open.stringsPart, packedText(sharedStringsXml(now)));
  return { bytes: zipOf(parts), open: { ...open, parts, texts, helper, strings: now } };
}
