/**
 * Between a cell of the grid and the text it is typed, edited and shown as. Each way comes before the library's own, which
 * would read 1.234 as one and a bit.
 */
import { type ICellData, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { gridValue } from '../local/page/univer-cell.ts';
import { editText, entered, isMomentPattern } from './entered.ts';
import type { Cell, Grid } from './grid.ts';
import { enteredValue } from './mutations.ts';

const STRING = 1;
const FORCE_STRING = 4;
const FIRST = 1000;

/** The text a person typed or pasted, as the grid's cell; its looks stay, but for a format that comes with the text. */
export function cellOf(grid: Grid, text: string, at: Cell): ICellData {
  const { value, numberFormat } = entered(text, grid.patternOf(grid.raw(at)));
  return {
    f: null,
    si: null,
    p: null,
    v: null,
    custom: null,
    ...(value === undefined ? {} : gridValue({ userEnteredValue: value })),
    ...(numberFormat?.pattern === undefined ? {} : { s: { n: { pattern: numberFormat.pattern } } }),
  };
}

/** Puts our reading of typed text, and our text for the editor, in the place of the library's. */
export function readTypedText(grid: Grid): void {
  const { writeCellInterceptor } = grid.injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }) => {
      const raw = grid.raw({ sheetId: Number(subUnitId), row, column: col });
      if (!raw) return cell;
      const text = editText(enteredValue(raw, false), grid.patternOf(raw));
      return { ...raw, v: text, t: STRING, f: null, custom: null };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }) => {
      if (!cell) return cell;
      const at = { sheetId: Number(subUnitId), row, column: col };
      const made = cellOf(grid, typedText(cell), at);
      return { ...cell, ...made, s: styleAfter(grid, at, cell, made) };
    },
  });
}

/** A day typed into a cell that shows days keeps that cell's way of showing them. */
function styleAfter(
  grid: Grid,
  at: Cell,
  cell: ICellData,
  made: ICellData,
): NonNullable<ICellData['s']> | null {
  const style = made.s as IStyleData | undefined;
  const pattern = grid.patternOf(grid.raw(at));
  if (style === undefined || (isMomentPattern(style.n?.pattern) && isMomentPattern(pattern)))
    return cell.s ?? null;
  return { ...(cell.s ? grid.lookup().style(cell.s) : {}), ...style };
}

/** The text as it was typed, whatever the library made of it. */
function typedText(cell: ICellData): string {
  const stream = cell.p?.body?.dataStream;
  if (stream !== undefined) return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (cell.f) return cell.f;
  const text = cell.v === undefined || cell.v === null ? '' : String(cell.v);
  return cell.t === FORCE_STRING ? `'${text}` : text;
}

/** A number without a format of its own is shown by the library with a decimal point. */
export function showDecimalComma(grid: Grid): void {
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: -1,
    handler: (cell, _location, next) =>
      typeof cell?.v === 'number' && !Number.isInteger(cell.v)
        ? next({ ...cell, v: String(cell.v).replace('.', ',') })
        : next(cell),
  });
}
