import { ApiError } from '../../../src/local/sheets/errors.ts';
import {
  createSheetsService,
  type SheetsService,
  type SheetsServiceOptions,
} from '../../../src/local/sheets/service.ts';
import type { CellData, Request, Sheet, Spreadsheet } from '../../../src/workbook/sheets-api.ts';

export const ID = 'book';

/** A cell as a person would have typed it: a formula begins with "=". */
export function cell(value: string | number | boolean | undefined): CellData {
  if (value === undefined) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: value.startsWith('=') ? { formulaValue: value } : { stringValue: value } };
}

export function rows(...values: (string | number | boolean | undefined)[][]): { values: CellData[] }[] {
  return values.map((row) => ({ values: row.map(cell) }));
}

/** A tab with these cells; 20 rows by 8 columns unless said otherwise. */
export function tab(
  title: string,
  sheetId: number,
  values: (string | number | boolean | undefined)[][] = [],
  extra: Partial<Sheet> = {},
): Sheet {
  return {
    properties: { sheetId, title, gridProperties: { rowCount: 20, columnCount: 8 } },
    data: [{ rowData: rows(...values) }],
    ...extra,
  };
}

export function serviceOf(sheets: Sheet[], options: SheetsServiceOptions = {}): SheetsService {
  const resource: Spreadsheet = {
    spreadsheetId: ID,
    properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets,
  };
  return createSheetsService(resource, { owner: 'ketoan@xa.vn', ...options });
}

/** Applies the requests and gives their replies. */
export function apply(service: SheetsService, ...requests: Request[]): object[] {
  return service.batchUpdate({ requests }, ID).replies;
}

/** The refusal of a batch, which must have left everything as it was. */
export function refusal(service: SheetsService, ...requests: unknown[]): string {
  const before = JSON.stringify(service.get(ID, { includeGridData: true }));
  const revision = service.revision;
  let message = '';
  try {
    service.batchUpdate({ requests: requests as Request[] }, ID);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    message = error.message;
  }
  expect(message).not.toBe('');
  expect(JSON.stringify(service.get(ID, { includeGridData: true }))).toBe(before);
  expect(service.revision).toBe(revision);
  return message;
}

/** One kept part of every cell of a tab, as Google would answer. */
export function grid<K extends keyof CellData>(
  service: SheetsService,
  sheet: number,
  field: K,
): CellData[K][][] {
  const answer = service.get(ID, { fields: `sheets.data.rowData.values.${field}` });
  const rowData = answer.sheets?.[sheet]?.data?.[0]?.rowData ?? [];
  return rowData.map((row) => (row.values ?? []).map((value) => value[field]));
}

/** The plain values of a tab as typed. */
export function typed(service: SheetsService, sheet = 0): unknown[][] {
  return grid(service, sheet, 'userEnteredValue').map((row) =>
    row.map((value) => Object.values(value ?? {})[0]),
  );
}

/** The plain values of a tab as computed; an error is its type. */
export function computed(service: SheetsService, sheet = 0): unknown[][] {
  return grid(service, sheet, 'effectiveValue').map((row) =>
    row.map((value) => (value?.errorValue ? value.errorValue.type : Object.values(value ?? {})[0])),
  );
}

/** A tab of the answer without its grid. */
export function sheetOf(service: SheetsService, index = 0): Sheet {
  const sheet = service.get(ID).sheets?.[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}
