/**
 * Whether Google would take a batch: every request against Google's own schema, and what the schema does not say, with
 * the workbook followed from request to request.
 */
import type { GridRange, Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import {
  type Area,
  areaIn,
  type BatchState,
  overlap,
  type SheetState,
  stateOf,
  within,
} from './batch-state.ts';
import { checkCell, checkColourRule, checkColours, checkValidation } from './cell-rules.ts';
import {
  type Complain,
  checkMask,
  checkType,
  checkWritable,
  fieldsOf,
  REQUEST_KINDS,
} from './google-schema.ts';

export interface BatchRules {
  /** The number that the batch must bear as its one token; 'none' for the batch of protections; 'any' where it is not known. */
  readonly token: number | 'none' | 'any';
  /** Texts that people typed: none may stand in a formula. */
  readonly typed?: readonly string[];
}

/** What the mask of each kind speaks of. */
const MASKED: Readonly<Record<string, string>> = {
  updateSpreadsheetProperties: 'SpreadsheetProperties',
  updateSheetProperties: 'SheetProperties',
  updateDimensionProperties: 'DimensionProperties',
  updateCells: 'CellData',
  repeatCell: 'CellData',
  appendCells: 'CellData',
  updateProtectedRange: 'ProtectedRange',
};
const TOKEN_KEY = 'chungsuc.run';
const LARGEST_BODY = 2_000_000;

/** Every fault of a batch, each with its place; none when Google would take it. */
export function faultsOf(requests: readonly Request[], before: Spreadsheet, rules: BatchRules): string[] {
  const faults: string[] = [];
  const state = stateOf(before);
  // What crosses to Google is the JSON.
  const body = JSON.stringify({ requests });
  if (body.length > LARGEST_BODY) faults.push(`the body has ${body.length} characters`);
  const sent = (JSON.parse(body) as { requests: Request[] }).requests;
  sent.forEach((request, place) => {
    const complain: Complain = (path, fault) => faults.push(`requests[${place}]${path}: ${fault}`);
    checkRequest(request, place, state, rules.typed ?? [], complain);
  });
  if (rules.token !== 'any') checkToken(sent, rules.token, (path, fault) => faults.push(`${path}: ${fault}`));
  return faults;
}

function checkRequest(
  request: Request,
  place: number,
  state: BatchState,
  typed: readonly string[],
  complain: Complain,
): void {
  const [kind = '', second] = Object.keys(request);
  if (kind === '' || second !== undefined) {
    complain('', 'a request is of exactly one kind');
    return;
  }
  const type = REQUEST_KINDS.get(kind);
  if (!type) {
    complain('', `there is no kind ${kind}`);
    return;
  }
  let fits = true;
  const noteAndComplain: Complain = (path, fault) => {
    fits = false;
    complain(path, fault);
  };
  checkType(Object.values(request)[0], type, `.${kind}`, noteAndComplain);
  checkFields(request, kind, type, noteAndComplain);
  checkColours(request, '', noteAndComplain);
  if (kind === 'updateSpreadsheetProperties' && place > 0) {
    noteAndComplain(`.${kind}`, 'the locale comes first in its batch');
  }
  if (fits) follow(request, state, typed, (path, fault) => complain(`.${kind}${path}`, fault));
}

function checkFields(request: Request, kind: string, type: string, complain: Complain): void {
  const body = Object.values(request)[0] as {
    fields?: unknown;
    rows?: { values?: object[] }[];
    cell?: object;
  };
  if (!fieldsOf(type)?.['fields']) return;
  const masked = MASKED[kind];
  if (typeof body.fields !== 'string' || body.fields === '') {
    complain(`.${kind}.fields`, 'is missing');
    return;
  }
  if (!masked) {
    complain(`.${kind}.fields`, 'the checker does not know what it speaks of');
    return;
  }
  if (body.fields.includes('(')) complain(`.${kind}.fields`, 'a mask of a write has no brackets');
  checkMask(body.fields, masked, `.${kind}.fields`, complain);
  checkWritable(body.fields, masked, `.${kind}.fields`, complain);
  const named = new Set(body.fields.split(',').map((path) => path.split('.')[0]));
  if (named.has('*')) {
    complain(`.${kind}.fields`, 'a star would clear what is not ours');
    return;
  }
  const cells = [body.cell ?? {}, ...(body.rows ?? []).flatMap((row) => row.values ?? [])];
  const unnamed = cells.flatMap((cell) => Object.keys(cell)).find((name) => !named.has(name));
  if (unnamed) complain(`.${kind}.fields`, `«${unnamed}» is written but not named`);
}

/** Checks a request against the workbook at this point of the batch, and carries it out on the state. */
function follow(request: Request, state: BatchState, typed: readonly string[], complain: Complain): void {
  const sheetOf = (id: number | undefined): SheetState | undefined => {
    const sheet = state.sheets.get(id ?? 0);
    if (!sheet) complain('', `there is no sheet ${id ?? 0} at this point`);
    return sheet;
  };
  const inside = (range: GridRange | undefined): { sheet: SheetState; area: Area } | undefined => {
    const sheet = sheetOf(range?.sheetId);
    if (!sheet || !range) return undefined;
    const area = areaIn(sheet, range);
    if (area.top >= area.bottom || area.left >= area.right) complain('.range', 'ends before it starts');
    const whole = { top: 0, bottom: sheet.rows, left: 0, right: sheet.columns };
    if (!within(area, whole)) complain('.range', `is outside the sheet of ${sheet.rows} × ${sheet.columns}`);
    return { sheet, area };
  };
  const [kind, body] = Object.entries(request)[0] as [keyof Request, never];
  const act: { [Kind in keyof Request]-?: (body: NonNullable<Request[Kind]>) => void } = {
    updateSpreadsheetProperties: ({ properties, fields }) => {
      if (fields.split(',').some((path) => !(path in properties)))
        complain('.properties', 'a value is missing');
    },
    addSheet: ({ properties }) => {
      const { sheetId, title = '', index = state.sheets.size, gridProperties: grid } = properties;
      if (sheetId === undefined || sheetId < 0) {
        complain('.properties.sheetId', 'is missing');
        return;
      }
      if (state.sheets.has(sheetId)) complain('.properties.sheetId', `${sheetId} is taken`);
      checkTitle(title, state, complain);
      if (index < 0 || index > state.sheets.size) complain('.properties.index', 'is no place among the tabs');
      const [rows, columns] = [grid?.rowCount ?? 1000, grid?.columnCount ?? 26];
      const [frozenRows, frozenColumns] = [grid?.frozenRowCount ?? 0, grid?.frozenColumnCount ?? 0];
      if (rows < 1 || columns < 1) complain('.properties.gridProperties', 'a sheet has a row and a column');
      if (frozenRows >= rows || frozenColumns >= columns)
        complain('.properties.gridProperties', 'something must stay unfrozen');
      const empty = { afterValues: 0, rules: 0, merges: [] };
      state.sheets.set(sheetId, { sheetId, title, rows, columns, frozenRows, frozenColumns, ...empty });
    },
    deleteSheet: ({ sheetId }) => {
      if (!sheetOf(sheetId)) return;
      state.sheets.delete(sheetId);
      if (state.sheets.size === 0) complain('', 'a workbook keeps one sheet');
    },
    duplicateSheet: () => complain('', 'no action copies tabs'),
    updateSheetProperties: () => complain('', 'no action changes tabs that are there'),
    updateDimensionProperties: ({ range, fields, properties }) => {
      const sheet = sheetOf(range.sheetId);
      const [start = 0, end = 0] = [range.startIndex, range.endIndex];
      const count = range.dimension === 'ROWS' ? sheet?.rows : sheet?.columns;
      if (start < 0 || start >= end || end > (count ?? 0)) complain('.range', 'is outside the sheet');
      if (fields.split(',').some((path) => !(path in properties)))
        complain('.properties', 'a value is missing');
    },
    appendDimension: ({ sheetId, dimension, length }) => {
      const sheet = sheetOf(sheetId);
      if (length < 1) complain('.length', 'is not above zero');
      if (sheet && dimension === 'ROWS') sheet.rows += length;
      if (sheet && dimension === 'COLUMNS') sheet.columns += length;
    },
    insertDimension: () => complain('', 'no action inserts rows or columns'),
    deleteDimension: () => complain('', 'no action deletes rows or columns'),
    updateCells: ({ range, start, rows = [], fields }) => {
      if ((range === undefined) === (start === undefined)) {
        complain('', 'has a range or a start');
        return;
      }
      const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
      const at = start && {
        sheetId: start.sheetId ?? 0,
        startRowIndex: start.rowIndex ?? 0,
        endRowIndex: (start.rowIndex ?? 0) + rows.length,
        startColumnIndex: start.columnIndex ?? 0,
        endColumnIndex: (start.columnIndex ?? 0) + width,
      };
      const found = inside(range ?? at);
      if (!found) return;
      const { sheet, area } = found;
      if (rows.length > area.bottom - area.top || width > area.right - area.left) {
        complain('.rows', `${rows.length} × ${width} cells do not fit the range`);
      }
      rows.forEach((row, r) => {
        row.values?.forEach((cell, c) => {
          checkCell(cell, typed, `.rows[${r}].values[${c}]`, complain);
        });
      });
      if (fields.includes('userEnteredValue')) noteValues(sheet, area, rows.length);
    },
    repeatCell: ({ range, cell, fields }) => {
      const found = inside(range);
      checkCell(cell, typed, '.cell', complain);
      if (found && fields.includes('userEnteredValue')) {
        noteValues(found.sheet, found.area, found.area.bottom - found.area.top);
      }
    },
    appendCells: ({ sheetId, rows }) => {
      const sheet = sheetOf(sheetId);
      if (!sheet) return;
      if (rows.length === 0) complain('.rows', 'there is nothing to append');
      if (rows.some((row) => (row.values?.length ?? 0) > sheet.columns))
        complain('.rows', 'are wider than the sheet');
      rows.forEach((row, r) => {
        row.values?.forEach((cell, c) => {
          checkCell(cell, typed, `.rows[${r}].values[${c}]`, complain);
        });
      });
      sheet.afterValues += rows.length;
      sheet.rows = Math.max(sheet.rows, sheet.afterValues);
    },
    findReplace: ({
      find,
      replacement,
      range,
      sheetId,
      matchCase: _case,
      matchEntireCell: _whole,
      ...others
    }) => {
      const [other] = Object.keys(others);
      if (other !== undefined) complain(`.${other}`, 'is asked for by no action');
      if ((range === undefined) === (sheetId === undefined)) complain('', 'has a range or a sheet');
      else if (range) inside(range);
      else sheetOf(sheetId);
      if (!find) complain('.find', 'is empty');
      checkCell({ userEnteredValue: { stringValue: replacement } }, typed, '.replacement', complain);
      if (replacement.startsWith('=')) complain('.replacement', 'a text does not begin with =');
    },
    mergeCells: ({ range }) => {
      const found = inside(range);
      if (!found) return;
      const { sheet, area } = found;
      const across = (edge: number, from: number, to: number) => edge > from && edge < to;
      if (across(sheet.frozenRows, area.top, area.bottom)) complain('.range', 'crosses the frozen rows');
      if (across(sheet.frozenColumns, area.left, area.right))
        complain('.range', 'crosses the frozen columns');
      if (sheet.merges.some((other) => overlap(other, area))) complain('.range', 'overlaps a merge');
      sheet.merges.push(area);
    },
    unmergeCells: ({ range }) => {
      const found = inside(range);
      if (!found) return;
      const { sheet, area } = found;
      if (sheet.merges.some((other) => overlap(other, area) && !within(other, area)))
        complain('.range', 'cuts a merge');
      sheet.merges = sheet.merges.filter((other) => !overlap(other, area));
    },
    setDataValidation: ({ range, rule }) => {
      inside(range);
      if (rule) checkValidation(rule, typed, '.rule', complain);
    },
    addConditionalFormatRule: ({ rule, index }) => {
      checkColourRule(rule, typed, '.rule', complain);
      const sheets = rule.ranges.map((range) => inside(range)?.sheet);
      const [sheet] = sheets;
      if (new Set(sheets).size > 1) complain('.rule.ranges', 'are on more than one sheet');
      if (!sheet) return;
      if (index < 0 || index > sheet.rules) complain('.index', `${index} is beyond ${sheet.rules} rules`);
      sheet.rules += 1;
    },
    deleteConditionalFormatRule: ({ sheetId, index }) => {
      const sheet = sheetOf(sheetId);
      if (!sheet) return;
      if (index < 0 || index >= sheet.rules) complain('.index', 'there is no such rule');
      sheet.rules -= 1;
    },
    addProtectedRange: ({ protectedRange: { range, description, warningOnly, editors } }) => {
      inside(range);
      if (!description) complain('.protectedRange', 'is known again by its description');
      if (warningOnly && editors) complain('.protectedRange', 'a warning lets everybody in');
      if (!warningOnly && (editors?.users ?? []).length === 0) complain('.protectedRange', 'names no editor');
      checkEditors(editors, complain);
    },
    updateProtectedRange: ({ protectedRange }) => {
      if (!state.protections.has(protectedRange.protectedRangeId ?? 0))
        complain('.protectedRange', 'there is no such protection');
      inside(protectedRange.range);
      checkEditors(protectedRange.editors, complain);
    },
    deleteProtectedRange: ({ protectedRangeId }) => {
      if (!state.locks.has(protectedRangeId))
        complain('', 'only the lock of a closed list, and what holds a tab, is ever lifted');
    },
    createDeveloperMetadata: ({ developerMetadata: item }) => {
      const { metadataId, metadataKey, location, visibility } = item;
      if (!metadataKey?.startsWith('chungsuc.')) complain('', 'its key is not ours');
      if (visibility !== 'DOCUMENT') complain('', 'is not visible with the document');
      const places = [location?.spreadsheet, location?.sheetId, location?.dimensionRange];
      if (places.filter((at) => at !== undefined).length !== 1) complain('.location', 'is exactly one place');
      if (location?.sheetId !== undefined) sheetOf(location.sheetId);
      if (metadataId === undefined) return;
      if (metadataId < 1) complain('.metadataId', 'is not above zero');
      if (state.metadataIds.has(metadataId)) complain('.metadataId', `${metadataId} is taken`);
      state.metadataIds.add(metadataId);
    },
    deleteDeveloperMetadata: ({ dataFilter }) => {
      const { metadataId, ...others } = dataFilter.developerMetadataLookup;
      if (metadataId === undefined || Object.keys(others).length > 0) {
        complain('.dataFilter', 'names one line by its id');
        return;
      }
      if (!state.metadataIds.delete(metadataId))
        complain('.dataFilter', `there is no metadata ${metadataId}`);
    },
    addChart: ({ chart: { spec, position } }) => {
      for (const { domain } of spec.basicChart.domains) domain.sourceRange.sources.forEach(inside);
      for (const { series } of spec.basicChart.series) series.sourceRange.sources.forEach(inside);
      const anchor = position?.overlayPosition?.anchorCell;
      const sheet = sheetOf(anchor?.sheetId);
      if (!anchor || !sheet) {
        complain('.position', 'has no anchor');
        return;
      }
      const { rowIndex = 0, columnIndex = 0 } = anchor;
      if (rowIndex >= sheet.rows || columnIndex >= sheet.columns)
        complain('.position', 'its anchor is outside the sheet');
    },
    deleteEmbeddedObject: ({ objectId }) => {
      if (!state.charts.delete(objectId)) complain('.objectId', 'there is no such chart');
    },
  };
  act[kind](body);
}

function noteValues(sheet: SheetState, area: Area, rows: number): void {
  const last = area.top + rows;
  sheet.afterValues = area.bottom >= sheet.afterValues ? last : Math.max(sheet.afterValues, last);
}

/** Legal in Google and in a file of Excel alike, since one workbook lives in both. */
function checkTitle(title: string, state: BatchState, complain: Complain): void {
  const path = '.properties.title';
  if (title.trim() === '' || title.length > 31) complain(path, 'has 1 to 31 characters');
  if (/[[\]:*?/\\]|^'|'$|\p{Cc}/u.test(title)) complain(path, 'has a character that no tab may have');
  const taken = [...state.sheets.values()].some((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
  if (taken) complain(path, `«${title}» is taken`);
}

function checkEditors(
  editors: { users?: string[]; domainUsersCanEdit?: boolean } | undefined,
  complain: Complain,
): void {
  if (!editors) return;
  if (editors.domainUsersCanEdit !== false) complain('.editors', 'the whole domain may edit');
  for (const user of editors.users ?? []) {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(user)) complain('.editors.users', `«${user}» is no address`);
  }
}

function checkToken(requests: readonly Request[], token: number | 'none', complain: Complain): void {
  const tokens = requests.flatMap((request) => {
    const item = request.createDeveloperMetadata?.developerMetadata;
    return item?.metadataKey === TOKEN_KEY ? [item] : [];
  });
  if (token === 'none') {
    if (tokens.length > 0) complain('batch', 'the batch of protections bears no token');
    return;
  }
  const [only] = tokens;
  if (!only || tokens.length > 1) {
    complain('batch', `bears ${tokens.length} tokens, not one`);
    return;
  }
  if (only.metadataId !== token) complain('batch', `its token is ${only.metadataId}, not ${token}`);
  if (only.location?.spreadsheet !== true) complain('batch', 'its token is not on the whole workbook');
}
