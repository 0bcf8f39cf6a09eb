import { failureText, OTHER_WORKBOOK } from '../text/vi-google.ts';
import { Failure } from './failures.ts';

const WORKBOOK_ID_PROPERTY = 'workbookId';
const OWN_FILE_ID_PROPERTY = 'ownFileId';
const PUBLIC_FILE_ID_PROPERTY = 'publicFileId';

/** Which spreadsheet the campaign lives in: the property, or the one that holds the script. */
export function workbookId(): string {
  const configured = documentProperties()?.getProperty(WORKBOOK_ID_PROPERTY)?.trim();
  const id = configured || activeSpreadsheet()?.getId();
  if (!id) throw new Failure('noWorkbook', failureText('noWorkbook', 'unchanged', ''));
  return id;
}

/** The spreadsheet that is the accountant's alone; undefined where there is none. */
export function ownFileId(): string | undefined {
  const id = documentProperties()?.getProperty(OWN_FILE_ID_PROPERTY)?.trim();
  return id && id !== workbookId() ? id : undefined;
}

/** @throws whatever Google throws, and where no file holds the script */
export function keepOwnFileId(id: string): void {
  keep(OWN_FILE_ID_PROPERTY, id);
}

/** The spreadsheet that everybody may read; undefined where there is none. */
export function publicFileId(): string | undefined {
  return documentProperties()?.getProperty(PUBLIC_FILE_ID_PROPERTY)?.trim() || undefined;
}

/** @throws whatever Google throws, and where no file holds the script */
export function keepPublicFileId(id: string): void {
  keep(PUBLIC_FILE_ID_PROPERTY, id);
}

function keep(property: string, id: string): void {
  const properties = documentProperties();
  // It is kept once the files are written: whoever calls knows what became of them, and says so.
  if (properties === null) throw new Error('getDocumentProperties: null');
  properties.setProperty(property, id);
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

/** Whether files have addresses here, as on Google. */
export function hasAddresses(): boolean {
  return activeSpreadsheet()?.getUrl().startsWith('https://docs.google.com/') ?? true;
}

/** Absent in a script that no file holds, which the published types do not say. */
export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
  return SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
}

/** Absent in a script that no file holds, which the published types do not say. */
export function documentProperties(): GoogleAppsScript.Properties.Properties | null {
  return PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
}
