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
 * Has this account's edits of the workbook watched, once, and those of a workbook of before no more. It may fail (no
 * permission, too many triggers) without spoiling anything: then the day of receipt is written by the next `Tổng hợp`
 * instead.
 */
export function watchEdits(handler: string, workbook: string): void {
  try {
    const watching = watchers(handler);
    const others = watching.filter((trigger) => trigger.getTriggerSourceId() !== workbook);
    if (others.length === watching.length)
      ScriptApp.newTrigger(handler).forSpreadsheet(workbook).onEdit().create();
    for (const trigger of others) ScriptApp.deleteTrigger(trigger);
  } catch {
    // Told by the self-check.
  }
}

/** Whether this account's edits of the workbook are watched. */
export function watchesEdits(handler: string, workbook: string): boolean {
  return watchers(handler).some((trigger) => trigger.getTriggerSourceId() === workbook);
}

function watchers(handler: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
}
