/** What a hand may not do in the grid: type over what the tool writes, or change what the file would not keep. */
import {
  CanceledError,
  CommandType,
  type ICellData,
  ICommandService,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import { IEditorBridgeService, RenameSheetOperation, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { isLocked, isWhollyLocked } from '../local/page/locks.ts';
import { GRID_WORDS } from '../text/vi-grid.ts';
import { cellName } from './addresses.ts';
import type { Cell, Grid } from './grid.ts';
import { enteredValue, isAboutWorkbook, isKept } from './mutations.ts';

/**
 * Refuses before anything has changed, so that the screen and the file stay alike, and says why.
 * @param redraw shows the workbook as it is, where the library has drawn a refused change already
 */
export function guard(grid: Grid, say: (sentence: string) => void, redraw: () => void): void {
  const refuse = (sentence: string): never => {
    say(sentence);
    throw new CanceledError();
  };
  grid.injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }, options) => {
    if (options?.fromCollab === true) return;
    if (id === SetCellEditVisibleOperation.id && (params as { visible?: boolean }).visible) {
      const sentence = lockedAt(grid, grid.place());
      if (sentence === undefined) return;
      // The key that was pressed stands in the editor already.
      setTimeout(() => grid.injector.get(IEditorBridgeService).refreshEditCellState());
      refuse(sentence);
    }
    if (id === RenameSheetOperation.id) {
      const { subUnitId } = params as { subUnitId: string };
      const locks = grid.locksOf(Number(subUnitId));
      if (locks && isWhollyLocked(locks)) refuse(GRID_WORDS.lockedSheet(grid.titleOf(locks.sheetId)));
      return;
    }
    if (type !== CommandType.MUTATION || !grid.isBook(params)) return;
    if (!isAboutWorkbook(id)) return;
    if (!isKept(id))
      refuse(id === 'sheet.mutation.move-range' ? GRID_WORDS.noDragging : GRID_WORDS.notSupported);
    const sentence = lockedBy(grid, id, params as Params);
    if (sentence === undefined) return;
    // A tab shows its new name before it has it.
    if (id === 'sheet.mutation.set-worksheet-name') redraw();
    refuse(sentence);
  });
}

interface Params {
  readonly subUnitId: string;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
}

/** Why the mutation is refused: the first locked cell, row or column that it would change. */
function lockedBy(grid: Grid, id: string, { subUnitId, ranges, cellValue }: Params): string | undefined {
  const sheetId = Number(subUnitId);
  const locks = grid.locksOf(sheetId);
  if (locks === undefined) return undefined;
  const ofSheet = GRID_WORDS.lockedSheet(grid.titleOf(sheetId));
  switch (id) {
    case 'sheet.mutation.set-range-values':
      for (const [row, cells] of Object.entries(cellValue ?? {})) {
        for (const [column, cell] of Object.entries(cells ?? {})) {
          const at = { sheetId, row: Number(row), column: Number(column) };
          if (isLocked(locks, at.row, at.column) && changesValue(grid, at, cell)) return lockedAt(grid, at);
        }
      }
      return undefined;
    case 'sheet.mutation.insert-row':
    case 'sheet.mutation.insert-col':
    case 'sheet.mutation.set-worksheet-name':
      return isWhollyLocked(locks) ? ofSheet : undefined;
    case 'sheet.mutation.add-worksheet-merge':
      return (ranges ?? []).some((part) => anyLocked(part)) ? ofSheet : undefined;
    default:
      return undefined;
  }

  function anyLocked({ startRow, endRow, startColumn, endColumn }: IRange): boolean {
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        if (locks && isLocked(locks, row, column)) return true;
      }
    }
    return false;
  }
}

/** The sentence about a locked cell; undefined for one that is open. */
function lockedAt(grid: Grid, at: Cell): string | undefined {
  const locks = grid.locksOf(at.sheetId);
  if (locks === undefined || !isLocked(locks, at.row, at.column)) return undefined;
  return isWhollyLocked(locks)
    ? GRID_WORDS.lockedSheet(grid.titleOf(at.sheetId))
    : GRID_WORDS.locked(cellName(at.row, at.column));
}

/** Looks are free everywhere; so is writing the same value again. */
function changesValue(grid: Grid, at: Cell, cell: Nullable<ICellData>): boolean {
  const now = grid.raw(at);
  if (cell && !['v', 'f', 'p', 'custom'].some((key) => Object.hasOwn(cell, key))) return false;
  const next = cell ? { ...now, ...cell } : undefined;
  return (
    JSON.stringify(enteredValue(now, false) ?? null) !==
    JSON.stringify(enteredValue(next as ICellData | undefined, false) ?? null)
  );
}
