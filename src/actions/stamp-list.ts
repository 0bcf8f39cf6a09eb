import { FORM_OF } from '../domain/org-kinds.ts';
import { TABS } from '../text/vi.ts';
import { NUMBER_FORMATS } from '../workbook/columns.ts';
import { editRequests } from '../workbook/office-edits.ts';
import { declarationSpots } from '../workbook/read-declaration.ts';
import { readSettingsTab } from '../workbook/read-settings.ts';
import { findTable } from '../workbook/read-table.ts';
import { tabsOfUnits } from '../workbook/read-unit.ts';
import { readUnits } from '../workbook/read-units.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { workbookView } from '../workbook/tab-view.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import type { Now, Outcome } from './outcome.ts';

/** A cell that somebody ticked; from 0. */
export interface Ticked {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/**
 * A unit ticked that its list is done, or that it has none: the day of receipt is written beside the box at once. Any other
 * cell, and a box that is empty again, is left alone. Nothing but this one cell is written.
 */
export function stampList(
  snapshot: Spreadsheet,
  now: Now,
  ticked: Ticked | undefined,
): Outcome<{ readonly stamped: { readonly row: number; readonly column: number } | null }> {
  const edits = ticked ? editsOf(snapshot, now, ticked) : [];
  const [stamp] = edits;
  return {
    requests: editRequests(ticked?.sheetId ?? 0, edits),
    protections: [],
    notice: { title: TABS.submissions, lines: [] },
    report: { stamped: stamp ? { row: stamp.row, column: stamp.column } : null },
  };
}

function editsOf(snapshot: Spreadsheet, now: Now, { sheetId, row, column }: Ticked) {
  const view = workbookView(snapshot);
  const [settingsTab, unitsTab] = [view.byTitle(TABS.settings), view.byTitle(TABS.units)];
  if (!settingsTab || !unitsTab) return [];
  const { settings } = readSettingsTab(settingsTab, now.today);
  const tabs = tabsOfUnits(view, readUnits(unitsTab, settings.year).units);
  const [unit, tab] = [...tabs].find(([, candidate]) => candidate.sheetId === sheetId) ?? [];
  if (!unit?.kind || !tab) return [];
  const { table } = findTable(tab, unitForm(FORM_OF[unit.kind], settings), unit.code);
  if (!table) return [];
  const { listDone, nobody, doneOn } = declarationSpots(table);
  const isBox = [listDone, nobody].some((spot) => spot?.row === row && spot.column === column);
  const cell = tab.cell(row, column);
  if (!isBox || !doneOn || cell.kind !== 'boolean' || !cell.value) return [];
  const isDated = tab.cellData(doneOn.row, doneOn.column)?.effectiveFormat?.numberFormat?.type === 'DATE';
  const numberFormat = isDated ? undefined : NUMBER_FORMATS.date;
  return [{ ...doneOn, value: now.today, ...(numberFormat ? { numberFormat } : {}) }];
}
