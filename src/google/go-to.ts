import type { CellPlace } from '../actions/cell-place.ts';
import { GO_TO } from '../text/vi-problem-board.ts';
import { asFailure, Failure } from './failures.ts';
import { activeSpreadsheet, hasAddresses, ownFileId, workbookId } from './workbook-id.ts';

/** Whether the cell is now in front of the person; otherwise the address that opens it. */
export type WentTo = { readonly shown: true } | { readonly shown: false; readonly link: string };

/**
 * Brings a cell of the campaign's workbook before the person. The screen may show another file, such as the officer's
 * own one that holds the script: no script can change what that shows, so the address is given instead.
 *
 * @throws Failure when the tab or the cell is no more
 */
export function goTo({ sheetId, cell, isInOwnFile, linkIn }: CellPlace): WentTo {
  try {
    const id = (isInOwnFile ? ownFileId() : undefined) ?? workbookId();
    const active = activeSpreadsheet();
    if (active?.getId() !== id) {
      // On a laptop both files of a workbook have a page of their own, and no address.
      if (ownFileId() !== undefined && !hasAddresses()) throw new Failure('refused', GO_TO.otherFile);
      return { shown: false, link: linkIn(id) };
    }
    const sheet = active.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
    if (sheet === undefined) throw new Failure('refused', GO_TO.tabGone);
    rangeOf(sheet, cell).activate();
    return { shown: true };
  } catch (error) {
    throw asFailure(error, 'reading');
  }
}

/** The address is a sound one, so Google refuses it only where the tab has grown smaller. */
function rangeOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, cell: string) {
  try {
    return sheet.getRange(cell);
  } catch {
    throw new Failure('refused', GO_TO.cellGone(cell));
  }
}
