import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';

/** What the mask names, of the whole spreadsheet. */
export function readWorkbook(id: string, fields: string): Spreadsheet {
  return spreadsheets().get(id, { fields }) as Spreadsheet;
}

/**
 * The one read, whose mask names tabs with their properties. A spreadsheet has a tab: any other answer was lost on the way, and
 * nothing may be made of it.
 */
export function readTabs(id: string, fields: string): Spreadsheet {
  return withTabs(readWorkbook(id, fields));
}

/** What the mask names of one range, in A1 notation with its tab. @throws what Google throws, also where there is no such tab */
export function readRange(id: string, range: string, fields: string): Spreadsheet {
  return withTabs(spreadsheets().get(id, { fields, ranges: [range] }));
}

function withTabs(answer: unknown): Spreadsheet {
  const { sheets } = (answer ?? {}) as Spreadsheet;
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
