import { HELP, MENU_TITLE } from '../text/vi-google.ts';
import { activeSpreadsheet } from './workbook-id.ts';

const TOAST_SECONDS = 10;

/** Progress in the corner of the screen. Progress that cannot be shown never stops a run. */
export function toast(message: string): void {
  try {
    activeSpreadsheet()?.toast(message, MENU_TITLE, TOAST_SECONDS);
  } catch {
    // No screen in a trigger or a call from outside.
  }
}

/** Waits for the person, so never while the lock is held. */
export function alert(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks before what cannot be taken back; never while the lock is held. */
export function confirm(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

export function showHelp(): void {
  alert(HELP.title, HELP.text);
}
