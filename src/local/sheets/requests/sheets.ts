/** Requests about the spreadsheet as a whole and its tabs. */
import type { Request, SheetProperties } from '../../../workbook/sheets-api.ts';
import {
  columnCountOf,
  type Draft,
  freshId,
  idOf,
  rowCountOf,
  type SheetDraft,
  sheetById,
  titleOf,
} from '../book.ts';
import { invalid } from '../errors.ts';
import { below, merge, parseUpdateMask } from '../fields-mask.ts';
import { rewriteFormulas } from '../follow.ts';
import { normalize } from '../normalize.ts';
import { forgetInFormula, renameInFormula } from '../references.ts';
import { checkCells, resizeTo } from './dimensions.ts';
import { checkFreeze } from './merges.ts';

/** Title, locale and time zone of the spreadsheet. */
export function updateSpreadsheetProperties(
  draft: Draft,
  request: NonNullable<Request['updateSpreadsheetProperties']>,
): object {
  const mask = parseUpdateMask(request.fields, 'SpreadsheetProperties');
  const given = normalize(request.properties, 'SpreadsheetProperties');
  const next = merge(draft.properties, given, mask) ?? {};
  if (!next.title && below(mask, 'title')) throw invalid('The spreadsheet title cannot be empty.');
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(next.locale ?? ''))
    throw invalid(`Unsupported locale: ${next.locale ?? ''}`);
  if (!isTimeZone(next.timeZone)) throw invalid(`Invalid time zone: ${next.timeZone ?? ''}`);
  if (next.locale !== draft.properties.locale || next.timeZone !== draft.properties.timeZone)
    draft.valuesVersion += 1;
  draft.properties = next;
  return {};
}

/** A new tab, by default of 1000 rows and 26 columns, at the end. */
export function addSheet(draft: Draft, request: { properties?: SheetProperties }): object {
  const given = normalize(request.properties, 'SheetProperties') ?? {};
  const sheetId = newSheetId(draft, request.properties?.sheetId);
  const title = request.properties?.title ?? defaultTitle(draft);
  checkTitle(draft, title, undefined);
  const { index: _index, ...kept } = given;
  const sheet: SheetDraft = {
    properties: {
      ...kept,
      sheetId,
      title,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26, ...given.gridProperties },
    },
    rows: [],
    rowProperties: new Map(),
    columnProperties: new Map(),
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    charts: [],
  };
  const at = given.index ?? draft.sheets.length;
  if (at < 0 || at > draft.sheets.length)
    throw invalid(`Sheet index must be between 0 and ${draft.sheets.length}`);
  draft.sheets.splice(at, 0, sheet);
  checkGrid(sheet);
  checkCells(draft);
  // A formula may have been waiting for a tab of this name.
  draft.valuesVersion += 1;
  return { addSheet: { properties: { ...sheet.properties, index: at } } };
}

/** Takes a tab away with all it holds; references to it become `#REF!`. */
export function deleteSheet(draft: Draft, { sheetId = 0 }: { sheetId?: number }): object {
  const sheet = sheetById(draft, sheetId);
  const rest = draft.sheets.filter((other) => other !== sheet);
  if (rest.length === 0) throw invalid("You can't remove all the sheets in a document.");
  if (rest.every((other) => other.properties.hidden)) {
    throw invalid("You can't remove all the visible sheets in a document.");
  }
  draft.sheets = rest;
  draft.metadata = draft.metadata.filter(({ location }) => {
    const id =
      location?.sheetId ?? (location?.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : undefined);
    return id !== sheetId;
  });
  const title = titleOf(sheet);
  rewriteFormulas(draft, (formula) => (formula.includes('!') ? forgetInFormula(formula, title) : formula));
  draft.valuesVersion += 1;
  return {};
}

/** Name, place, size, freezing, colour and hiding of a tab. References elsewhere follow a new name. */
export function updateSheetProperties(
  draft: Draft,
  request: NonNullable<Request['updateSheetProperties']>,
): object {
  const mask = parseUpdateMask(request.fields, 'SheetProperties');
  const sheet = sheetById(draft, request.properties?.sheetId);
  const old = sheet.properties;
  const given = normalize(request.properties, 'SheetProperties');
  const { index, ...next } = merge<SheetProperties>(old, given, mask) ?? {};
  const title = next.title ?? '';
  if (title !== old.title) rename(draft, sheet, title);
  if (below(mask, 'index')) move(draft, sheet, index ?? draft.sheets.length);
  const { rowCount = 0, columnCount = 0, ...grid } = next.gridProperties ?? {};
  sheet.properties = {
    ...next,
    sheetId: idOf(sheet),
    sheetType: 'GRID',
    gridProperties: { ...grid, rowCount: rowCountOf(sheet), columnCount: columnCountOf(sheet) },
  };
  resizeTo(draft, sheet, 'ROWS', rowCount);
  resizeTo(draft, sheet, 'COLUMNS', columnCount);
  checkGrid(sheet);
  if (draft.sheets.every((other) => other.properties.hidden)) {
    throw invalid("You can't hide all the sheets in a document.");
  }
  return {};
}

/** Refuses a title that Google refuses: empty, too long, or another tab's (capitals do not matter). */
export function checkTitle(draft: Draft, title: string, own: SheetDraft | undefined): void {
  if (title === '') throw invalid('The sheet name cannot be empty.');
  if (title.length > 100) throw invalid('The sheet name cannot be greater than 100 characters.');
  const taken = draft.sheets.some(
    (sheet) => sheet !== own && titleOf(sheet).toLowerCase() === title.toLowerCase(),
  );
  if (taken) throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** The id asked for, or one of ours. */
export function newSheetId(draft: Draft, asked: number | undefined): number {
  const taken = (id: number): boolean => draft.sheets.some((sheet) => idOf(sheet) === id);
  if (asked === undefined) return freshId(taken);
  if (asked < 0) throw invalid('sheetId must be >= 0');
  if (taken(asked)) throw invalid(`A sheet with the id ${asked} already exists. Please enter another id.`);
  return asked;
}

function rename(draft: Draft, sheet: SheetDraft, title: string): void {
  checkTitle(draft, title, sheet);
  const old = titleOf(sheet);
  rewriteFormulas(draft, (formula) =>
    formula.includes('!') ? renameInFormula(formula, old, title) : formula,
  );
  draft.valuesVersion += 1;
}

/** Google counts places as they were before the move. */
function move(draft: Draft, sheet: SheetDraft, index: number): void {
  if (index < 0 || index > draft.sheets.length)
    throw invalid(`Sheet index must be between 0 and ${draft.sheets.length}`);
  const now = draft.sheets.indexOf(sheet);
  draft.sheets.splice(now, 1);
  draft.sheets.splice(index > now ? index - 1 : index, 0, sheet);
}

function checkGrid(sheet: SheetDraft): void {
  const grid = sheet.properties.gridProperties ?? {};
  for (const [word, frozen, count] of [
    ['rows', grid.frozenRowCount, rowCountOf(sheet)],
    ['columns', grid.frozenColumnCount, columnCountOf(sheet)],
  ] as const) {
    if (count < 1) throw invalid(`You can't delete all the ${word} on the sheet.`);
    if ((frozen ?? 0) < 0) throw invalid(`gridProperties: frozen ${word} must be >= 0`);
    if ((frozen ?? 0) >= count) throw invalid(`You can't freeze all visible ${word} on the sheet.`);
  }
  checkFreeze(sheet);
}

function defaultTitle(draft: Draft): string {
  const word = draft.properties.locale?.startsWith('vi') ? 'Trang tính' : 'Sheet';
  for (let n = draft.sheets.length + 1; ; n += 1) {
    if (!draft.sheets.some((sheet) => titleOf(sheet) === `${word}${n}`)) return `${word}${n}`;
  }
}

function isTimeZone(zone: string | undefined): boolean {
  if (!zone) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
