/**
 * Tabs, and rows and columns taken away: the program does it, and the page reads the workbook anew. The grid's own new
 * tabs would have ids of its own, and what is taken away here cannot be brought back, so it asks first.
 */
import { CanceledError, ICommandService } from '@univerjs/core';
import { isWhollyLocked, mayDelete } from '../local/page/locks.ts';
import { GRID_WORDS, PAGE_WORDS } from '../text/vi-grid.ts';
import type { Request } from '../workbook/sheets-api.ts';
import { columnName } from './addresses.ts';
import { showConfirm } from './dialogs.ts';
import type { Grid } from './grid.ts';

/** Done instead of the grid's command; `params` are the grid's. */
type Own = (grid: Grid, say: (sentence: string) => void, params: { subUnitId?: string }) => void;

const COMMANDS: Readonly<Record<string, Own>> = {
  'sheet.command.insert-sheet': addTab,
  'sheet.command.copy-sheet': copyTab,
  'sheet.command.remove-sheet': removeTab,
  'sheet.command.remove-sheet-confirm': removeTab,
  'sheet.command.remove-row': removeRows,
  'sheet.command.remove-row-by-range': removeRows,
  'sheet.command.remove-row-confirm': removeRows,
  'sheet.command.remove-col': removeColumns,
  'sheet.command.remove-col-by-range': removeColumns,
  'sheet.command.remove-col-confirm': removeColumns,
};

/** @param say tells why something is not done */
export function ownStructure(grid: Grid, say: (sentence: string) => void): void {
  grid.injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    const own = Object.hasOwn(COMMANDS, id) ? COMMANDS[id] : undefined;
    if (own === undefined || options?.fromCollab === true) return;
    own(grid, say, (params ?? {}) as { subUnitId?: string });
    throw new CanceledError();
  });
}

function addTab(grid: Grid): void {
  const title = freeTitle(grid, PAGE_WORDS.newSheet);
  grid.request([{ addSheet: { properties: { title, gridProperties: { rowCount: 200, columnCount: 20 } } } }]);
}

function copyTab(grid: Grid, _say: unknown, params: { subUnitId?: string }): void {
  const sourceSheetId = tabOf(grid, params);
  const newSheetName = freeTitle(grid, grid.titleOf(sourceSheetId));
  grid.request([{ duplicateSheet: { sourceSheetId, newSheetName } }]);
}

function removeTab(grid: Grid, say: (sentence: string) => void, params: { subUnitId?: string }): void {
  const sheetId = tabOf(grid, params);
  const title = grid.titleOf(sheetId);
  const locks = grid.locksOf(sheetId);
  if (locks && isWhollyLocked(locks)) say(GRID_WORDS.lockedSheet(title));
  else ask(grid, PAGE_WORDS.removeTab, PAGE_WORDS.removeTabText(title), { deleteSheet: { sheetId } });
}

function removeRows(grid: Grid, say: (sentence: string) => void): void {
  const { sheetId, startRow, endRow } = grid.selection();
  const words = GRID_WORDS.rows(startRow + 1, endRow + 1);
  const range = { sheetId, dimension: 'ROWS' as const, startIndex: startRow, endIndex: endRow + 1 };
  removeLines(grid, say, words, range);
}

function removeColumns(grid: Grid, say: (sentence: string) => void): void {
  const { sheetId, startColumn, endColumn } = grid.selection();
  const words = GRID_WORDS.columns(columnName(startColumn), columnName(endColumn));
  const range = { sheetId, dimension: 'COLUMNS' as const, startIndex: startColumn, endIndex: endColumn + 1 };
  removeLines(grid, say, words, range);
}

function removeLines(
  grid: Grid,
  say: (sentence: string) => void,
  words: string,
  range: { sheetId: number; dimension: 'ROWS' | 'COLUMNS'; startIndex: number; endIndex: number },
): void {
  const locks = grid.locksOf(range.sheetId);
  if (locks && !mayDelete(locks, range.dimension, range.startIndex, range.endIndex)) {
    say(GRID_WORDS.lockedLines(words));
    return;
  }
  const text = PAGE_WORDS.removeLinesText(words, grid.titleOf(range.sheetId));
  ask(grid, PAGE_WORDS.removeLines(words), text, { deleteDimension: { range } });
}

async function ask(grid: Grid, title: string, text: string, request: Request): Promise<void> {
  if (await showConfirm(title, text, title)) grid.request([request]);
}

function tabOf(grid: Grid, { subUnitId }: { subUnitId?: string }): number {
  return Number(subUnitId ?? grid.place().sheetId);
}

function freeTitle(grid: Grid, wanted: string): string {
  const taken = new Set(grid.titles());
  for (let number = 1; ; number += 1) {
    const title = `${wanted.slice(0, 24)} (${number})`;
    if (!taken.has(title)) return title;
  }
}
