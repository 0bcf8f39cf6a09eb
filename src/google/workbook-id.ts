import { failureText, OTHER_WORKBOOK } from '../text/vi-google.ts';
import { Failure } from './failures.ts';

const WORKBOOK_ID_PROPERTY = 'workbookId';

/** Which spreadsheet the campaign lives in: the property, or the one that holds the script. */
export function workbookId(): string {
  const configured = documentProperties()?.getProperty(WORKBOOK_ID_PROPERTY)?.trim();
  const id = configured || activeSpreadsheet()?.getId();
  if (!id) throw new Failure('noWorkbook', failureText('noWorkbook', 'unchanged', ''));
  return id;
}

/**
 * The tab in front of the person.
 *
 * @throws Failure when the screen shows a file other than the workbook `id`.
 */
export function activeSheetId(id: string): number {
  const sheetId = sheetInFront(id);
  if (sheetId === undefined) throw new Failure('refused', OTHER_WORKBOOK);
  return sheetId;
}

/** The tab in front of the person, if the screen shows the workbook `id` at all. */
export function sheetInFront(id: string): number | undefined {
  const active = activeSpreadsheet();
  return active?.getId() === id ? active.getActiveSheet().getSheetId() : undefined;
}

/** Absent in a script that no file holds, which the published types do not say. */
export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
  return SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
}

/** Absent in a script that no file holds, which the published types do not say. */
export function documentProperties(): GoogleAppsScript.Properties.Properties | null {
  return PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
}
