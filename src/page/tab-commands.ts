import { CanceledError, ICommandService } from '@univerjs/core';
import { PAGE_WORDS } from '../text/vi-grid.ts';
import { showConfirm } from './dialogs.ts';
import type { Grid } from './grid.ts';

const TAB_COMMANDS = new Set([
  'sheet.command.insert-sheet',
  'sheet.command.copy-sheet',
  'sheet.command.remove-sheet',
  'sheet.command.remove-sheet-confirm',
]);

/** Tabs are made, copied and removed by the program: the grid's own new tabs would have ids of its own. */
export function ownTabCommands(grid: Grid): void {
  grid.injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (options?.fromCollab === true || !TAB_COMMANDS.has(id)) return;
    const sheetId = Number((params as { subUnitId?: string } | undefined)?.subUnitId ?? grid.place().sheetId);
    if (id === 'sheet.command.insert-sheet') {
      const title = freeTitle(grid, PAGE_WORDS.newSheet);
      const gridProperties = { rowCount: 200, columnCount: 20 };
      grid.request([{ addSheet: { properties: { title, gridProperties } } }]);
    } else if (id === 'sheet.command.copy-sheet') {
      const title = freeTitle(grid, grid.titleOf(sheetId));
      grid.request([{ duplicateSheet: { sourceSheetId: sheetId, newSheetName: title } }]);
    } else removeTab(grid, sheetId);
    throw new CanceledError();
  });
}

async function removeTab(grid: Grid, sheetId: number): Promise<void> {
  const sentence = PAGE_WORDS.removeSheet(grid.titleOf(sheetId));
  if (await showConfirm(PAGE_WORDS.removeSheetTitle, sentence, PAGE_WORDS.remove)) {
    grid.request([{ deleteSheet: { sheetId } }]);
  }
}

function freeTitle(grid: Grid, wanted: string): string {
  const taken = new Set(
    grid
      .lookup()
      .sheetIds()
      .map((id) => grid.titleOf(id)),
  );
  for (let number = 1; ; number += 1) {
    const title = `${wanted.slice(0, 24)} (${number})`;
    if (!taken.has(title)) return title;
  }
}
