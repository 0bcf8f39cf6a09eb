import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';

/** The one read: what the mask names, of the whole spreadsheet. */
export function readWorkbook(id: string, fields: string): Spreadsheet {
  return answered(fields, spreadsheets().get(id, { fields }));
}

/** What the mask names of one range, in A1 notation with its tab. @throws what Google throws, also where there is no such tab */
export function readRange(id: string, range: string, fields: string): Spreadsheet {
  return answered(fields, spreadsheets().get(id, { fields, ranges: [range] }));
}

/**
 * A spreadsheet has a tab, and a tab has properties: where its tabs were asked for, anything else is an answer that was lost on
 * the way, and nothing may be made of it.
 */
function answered(fields: string, answer: unknown): Spreadsheet {
  if (!fields.includes('sheets')) return answer as Spreadsheet;
  const { sheets } = (answer ?? {}) as { sheets?: unknown };
  if (Array.isArray(sheets) && sheets.length > 0 && sheets.every((sheet) => sheet?.properties))
    return answer as Spreadsheet;
  throw new Error('Empty response');
}

/** One batch: all of it or nothing of it. */
export function writeBatch(id: string, requests: readonly Request[]): void {
  const body = { requests } as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
  spreadsheets().batchUpdate(body, id);
}

/** Without the service added in the script editor the name itself does not exist: a ReferenceError, told in failures.ts. */
function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  return (Sheets as GoogleAppsScript.Sheets).Spreadsheets;
}
