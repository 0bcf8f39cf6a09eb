/**
 * Copying and pasting. What goes out is what is seen; what comes in is read as if it were typed, so that 450.000 pasted
 * from another program is four hundred and fifty thousand here too. The looks of the sheet stay.
 */
import { CanceledError, type ICellData, ICommandService } from '@univerjs/core';
import { InsertRowMutation, SetRangeValuesCommand } from '@univerjs/sheets';
import Papa from 'papaparse';
import { vietnameseNumber } from '../text/vi.ts';
import { GRID_WORDS } from '../text/vi-grid.ts';
import type { Grid } from './grid.ts';
import { cellOf } from './typing.ts';

const MOST_CELLS = 20_000;
/** What a cell of the file holds. */
const LONGEST_TEXT = 32_767;

/** What was copied here last: pasted again, it is the very values and not the rounded ones that are shown. */
interface Copied {
  readonly text: string;
  readonly cells: readonly (readonly (ICellData | undefined)[])[];
}

export function ownClipboard(grid: Grid, say: (sentence: string) => void): void {
  let copied: Copied | undefined;

  const copy = () => {
    copied = copiedFrom(grid);
    navigator.clipboard.writeText(copied.text).catch(() => say(GRID_WORDS.copyBlocked));
  };
  const paste = (text: string) => {
    const cells = copied !== undefined && sameText(copied.text, text) ? copied.cells : undefined;
    const refusal = pasteInto(grid, cells ?? tableOf(text));
    if (refusal !== undefined) say(refusal);
  };

  grid.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (COPIES.has(id)) {
      copy();
      // Cutting empties the cells at once, through the same guard as the Delete key.
      if (CUTS.has(id)) {
        queueMicrotask(() =>
          grid.injector.get(ICommandService).executeCommand('sheet.command.clear-selection-content'),
        );
      }
      throw new CanceledError();
    }
    if (id === 'sheet.command.paste-by-short-key') {
      paste((params as { textContent?: string } | undefined)?.textContent ?? '');
      throw new CanceledError();
    }
    if (PASTES.has(id)) {
      navigator.clipboard.readText().then(paste, () => say(GRID_WORDS.pasteBlocked));
      throw new CanceledError();
    }
  });
}

const CUTS = new Set(['sheet.command.cut', 'univer.command.cut']);
const COPIES = new Set(['sheet.command.copy', 'univer.command.copy', ...CUTS]);
const PASTES = new Set([
  'sheet.command.paste',
  'univer.command.paste',
  'sheet.command.paste-value',
  'sheet.command.optional-paste',
]);

function copiedFrom(grid: Grid): Copied {
  const { sheetId, startRow, endRow, startColumn, endColumn } = grid.selection();
  const rows = Array.from({ length: endRow - startRow + 1 }, (_, i) => startRow + i);
  const columns = Array.from({ length: endColumn - startColumn + 1 }, (_, i) => startColumn + i);
  const text = Papa.unparse(
    rows.map((row) => columns.map((column) => grid.shown({ sheetId, row, column }))),
    { delimiter: '\t', newline: '\n' },
  );
  return { text, cells: rows.map((row) => columns.map((column) => grid.raw({ sheetId, row, column }))) };
}

function tableOf(text: string): string[][] {
  const trimmed = text.replace(/\r?\n$/, '');
  return Papa.parse<string[]>(trimmed, { delimiter: '\t' }).data;
}

/** A program that passes text on may change how its lines end. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\r\n/g, '\n').replace(/\n$/, '');
  return plain(a) === plain(b);
}

/** @returns why nothing was pasted. */
function pasteInto(
  grid: Grid,
  table: readonly (readonly (string | ICellData | undefined)[])[],
): string | undefined {
  const { sheetId, startRow, startColumn, endRow, endColumn } = grid.selection();
  const sheet = grid.sheet(sheetId);
  if (!sheet || table.length === 0) return undefined;
  const width = Math.max(...table.map((row) => row.length));
  // A table that fits the selection several times over fills it, as one value fills a column.
  const times = (size: number, chosen: number) => (chosen % size === 0 ? chosen / size : 1);
  const down = times(table.length, endRow - startRow + 1);
  const across = times(width, endColumn - startColumn + 1);
  const height = table.length * down;
  if (height * width * across > MOST_CELLS) return GRID_WORDS.tooMuchPasted(vietnameseNumber(MOST_CELLS));
  const missing = startColumn + width * across - sheet.getColumnCount();
  if (missing > 0) return GRID_WORDS.pasteWidth(missing);
  const isLong = (cell: unknown) => typeof cell === 'string' && cell.length > LONGEST_TEXT;
  if (table.some((row) => row.some(isLong))) return GRID_WORDS.tooLong(vietnameseNumber(LONGEST_TEXT));
  addRows(grid, sheetId, startRow + height - sheet.getRowCount());
  const value: Record<number, Record<number, ICellData>> = {};
  for (let r = 0; r < height; r += 1) {
    const cells: Record<number, ICellData> = {};
    for (let c = 0; c < width * across; c += 1) {
      const at = { sheetId, row: startRow + r, column: startColumn + c };
      cells[at.column] = pasted(grid, table[r % table.length]?.[c % width], at);
    }
    value[startRow + r] = cells;
  }
  const range = {
    startRow,
    endRow: startRow + height - 1,
    startColumn,
    endColumn: startColumn + width * across - 1,
  };
  const target = { unitId: grid.unitId, subUnitId: String(sheetId), range };
  grid.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, { ...target, value });
  return undefined;
}

/** A cell of this workbook gives its value; a formula gives what it comes to, for its references are of another place. */
function pasted(
  grid: Grid,
  from: string | ICellData | undefined,
  at: { sheetId: number; row: number; column: number },
): ICellData {
  if (typeof from === 'string') return cellOf(grid, from, at);
  return { v: from?.v ?? null, t: from?.t ?? null, f: null, si: null, p: null, custom: null };
}

function addRows(grid: Grid, sheetId: number, count: number): void {
  const sheet = grid.sheet(sheetId);
  if (!sheet || count <= 0) return;
  const startRow = sheet.getRowCount();
  grid.injector.get(ICommandService).syncExecuteCommand(InsertRowMutation.id, {
    unitId: grid.unitId,
    subUnitId: String(sheetId),
    range: { startRow, endRow: startRow + count - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 },
  });
}
