/** Edits as Google's installable trigger tells them: it runs as the accountant, whoever edits, on a phone too. */

/** What of an edit event is used. */
export interface EditEvent {
  /** Only of a single cell: `TRUE` for a box that was ticked. */
  readonly value?: unknown;
  readonly range?: Pick<GoogleAppsScript.Spreadsheet.Range, 'getRow' | 'getColumn' | 'getSheet'>;
}

/**
 * The box that somebody ticked; undefined for any other edit. Asked of every edit of the workbook, so it calls no service
 * before it is sure.
 */
export function tickedBox({
  value,
  range,
}: EditEvent): { sheetId: number; row: number; column: number } | undefined {
  if (range === undefined || `${value}`.toUpperCase() !== 'TRUE') return undefined;
  return { sheetId: range.getSheet().getSheetId(), row: range.getRow() - 1, column: range.getColumn() - 1 };
}

/**
 * Has this account's edits watched, once. It may fail (no permission, too many triggers) without spoiling anything: then
 * the day of receipt is written by the next `Tổng hợp` instead.
 */
export function watchEdits(handler: string, workbook: string): void {
  try {
    const watched = ScriptApp.getProjectTriggers().some(
      (trigger) => trigger.getHandlerFunction() === handler,
    );
    if (!watched) ScriptApp.newTrigger(handler).forSpreadsheet(workbook).onEdit().create();
  } catch {
    // Told by the self-check, which tries a trigger of this kind.
  }
}
