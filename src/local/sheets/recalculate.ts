/**
 * What formula cells come to. The engine (IronCalc) is kept between calculations and told only of cells that changed:
 * a row that is the same object as last time holds the same cells.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { CellData, ExtendedValue } from '../../workbook/sheets-api.ts';
import { type Book, columnCountOf, idOf, type Row, type SheetState, titleOf } from './book.ts';
import { type EngineDialect, engineFormula, engineNumber } from './engine-formula.ts';
import { localeFormat } from './locale.ts';
import { serialOf } from './serial.ts';

/** The computed value of a formula cell. */
export type ComputedValues = (sheetId: number, row: number, column: number) => ExtendedValue | undefined;

export interface Calculator {
  /** The values of the book as it is now; calculated only if it has changed since the last call. */
  values(book: Book): ComputedValues;
}

type SheetValues = (ExtendedValue | undefined)[][];

interface Engine {
  model: Model;
  /** What the engine was built for; another one needs another engine. */
  identity: string;
  dialect: EngineDialect;
  rows: Map<number, readonly (Row | undefined)[]>;
  /** The places of formulas that the engine would not even take. */
  refused: Set<string>;
}

/** The engine's height: a format over all of it belongs to the column and costs nothing a cell. */
const ALL_ROWS = 1_048_576;
/** Results are read in this format: fifteen digits, rightly rounded, which longer decimal formats are not. */
const PLAIN_NUMBER = '0.00000000000000E+00';

const NUMBER_TYPE = 1;
const BOOLEAN_TYPE = 4;
const ERROR_TYPE = 16;

const ERRORS: Readonly<Record<string, string>> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#N/A': 'N_A',
  '#NAME?': 'NAME',
  '#N/IMPL': 'NAME',
  '#N/IMPL!': 'NAME',
  '#NUM!': 'NUM',
  '#REF!': 'REF',
  '#CIRC!': 'REF',
  '#SPILL!': 'REF',
  '#VALUE!': 'VALUE',
  '#NULL!': 'NULL_VALUE',
};

/** About what the engine takes for one cell. */
const BYTES_PER_CELL = 700;

let wasm: ReturnType<typeof initSync> | undefined;
let brokenDown = false;

/** A calculator with its own engine. `now` is the clock of TODAY() and NOW(). */
export function createCalculator(now: () => Date): Calculator {
  let engine: Engine | undefined;
  let values: ComputedValues = () => undefined;
  let valid = '';
  return {
    values(book) {
      const serial = serialOf(now(), book.properties.timeZone);
      const key = `${book.valuesVersion} ${Math.floor(serial)}`;
      if (key === valid) return values;
      const identity = JSON.stringify([
        book.properties.locale,
        Math.floor(serial),
        book.sheets.map((sheet) => [idOf(sheet), titleOf(sheet)]),
      ]);
      try {
        if (brokenDown) throw new Error('The engine has broken down before.');
        if (engine?.identity !== identity) {
          engine?.model.free();
          engine = createEngine(book, identity, serial);
        }
        values = calculate(engine, book);
      } catch (error) {
        if (!brokenDown && !isBreakdown(error)) throw error;
        // Its memory cannot be trusted any more (say, after a chain of 100 000 cells each waiting for the next).
        brokenDown = true;
        engine = undefined;
        values = () => ({ errorValue: { type: 'ERROR', message: 'The formulas could not be calculated.' } });
      }
      valid = key;
      return values;
    },
  };
}

function createEngine(book: Book, identity: string, now: number): Engine {
  reserve(startWasm(), book);
  const decimalComma = localeFormat(book.properties.locale).decimal === ',';
  // Spanish is the engine's nearest to Vietnamese: 1.234,5 and day/month/year.
  const model = new Model('book', decimalComma ? 'es' : 'en', 'Asia/Ho_Chi_Minh', 'en');
  model.pauseEvaluation();
  const tabs = new Map<string, string>();
  book.sheets.forEach((sheet, i) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, engineTab(i));
    tabs.set(titleOf(sheet).toLowerCase(), engineTab(i));
    const area = { sheet: i, row: 1, column: 1, width: columnCountOf(sheet), height: ALL_ROWS };
    model.updateRangeStyle(area, 'num_fmt', PLAIN_NUMBER);
  });
  return { model, identity, dialect: { decimalComma, now, tabs }, rows: new Map(), refused: new Set() };
}

/** Any title is fine with Google, so the engine's tabs have names of their own. */
function engineTab(index: number): string {
  return `Tab${index + 1}_`;
}

function startWasm(): ReturnType<typeof initSync> {
  wasm ??= initSync({
    module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
  });
  return wasm;
}

/**
 * Takes the memory that the book will need in one piece and gives it back to the engine's own allocator. Left to itself
 * it would grow a page at a time, and each growth makes Node collect garbage: ten seconds for a large book.
 */
function reserve(engine: ReturnType<typeof initSync>, book: Book): void {
  let cells = 0;
  for (const sheet of book.sheets) for (const row of sheet.rows) cells += row?.length ?? 0;
  const bytes = cells * BYTES_PER_CELL;
  if (bytes > 0) engine.__wbindgen_free(engine.__wbindgen_malloc(bytes, 8), bytes, 8);
}

/** A trap inside the engine, as opposed to a mistake in the code here. */
function isBreakdown(error: unknown): boolean {
  return error instanceof Error && error.name === 'RuntimeError';
}

function calculate(engine: Engine, book: Book): ComputedValues {
  book.sheets.forEach((sheet, i) => {
    sync(engine, sheet, i);
  });
  engine.model.evaluate();
  engine.model.flushSendQueue();
  const results = new Map(book.sheets.map((sheet, i) => [idOf(sheet), readValues(engine, sheet, i)]));
  return (sheetId, row, column) => results.get(sheetId)?.[row]?.[column];
}

function sync(engine: Engine, sheet: SheetState, index: number): void {
  const before = engine.rows.get(idOf(sheet)) ?? [];
  const after = sheet.rows;
  for (let r = 0; r < Math.max(before.length, after.length); r += 1) {
    const old = before[r];
    const row = after[r];
    if (old === row) continue;
    for (let c = 0; c < Math.max(old?.length ?? 0, row?.length ?? 0); c += 1) {
      const was = old?.[c];
      const is = row?.[c];
      if (was?.userEnteredValue === is?.userEnteredValue) continue;
      const input = inputOf(is, engine.dialect);
      if (was && inputOf(was, engine.dialect) === input) continue;
      const place = `${index} ${r} ${c}`;
      engine.refused.delete(place);
      try {
        engine.model.setUserInput(index, r + 1, c + 1, input);
      } catch (error) {
        if (isBreakdown(error)) throw error;
        engine.refused.add(place);
        engine.model.setUserInput(index, r + 1, c + 1, '');
      }
    }
  }
  engine.rows.set(idOf(sheet), after);
}

function inputOf(cell: CellData | undefined, dialect: EngineDialect): string {
  const value = cell?.userEnteredValue;
  if (value === undefined) return '';
  if (value.formulaValue !== undefined) return engineFormula(value.formulaValue, dialect);
  if (value.numberValue !== undefined) return engineNumber(value.numberValue, dialect);
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.errorValue) return value.errorValue.message ?? '#N/A';
  // The apostrophe keeps 0123, 1/2 and "=x" the texts that they are.
  return `'${value.stringValue ?? ''}`;
}

function readValues(engine: Engine, sheet: SheetState, index: number): SheetValues {
  const values: SheetValues = [];
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.userEnteredValue?.formulaValue === undefined) return;
      const line = values[r] ?? [];
      values[r] = line;
      line[c] = engine.refused.has(`${index} ${r} ${c}`)
        ? { errorValue: { type: 'ERROR', message: 'Formula parse error.' } }
        : readValue(engine, index, r + 1, c + 1);
    });
  });
  return values;
}

function readValue({ model, dialect }: Engine, sheet: number, row: number, column: number): ExtendedValue {
  const type = model.getCellType(sheet, row, column);
  const text = model.getFormattedCellValue(sheet, row, column);
  switch (type) {
    case NUMBER_TYPE:
      return { numberValue: readNumber(model, dialect, sheet, row, column, text) };
    case BOOLEAN_TYPE:
      return { boolValue: text === 'TRUE' };
    case ERROR_TYPE:
      return { errorValue: { type: ERRORS[text] ?? 'ERROR', message: text } };
    default:
      return { stringValue: text };
  }
}

function readNumber(
  model: Model,
  dialect: EngineDialect,
  sheet: number,
  row: number,
  column: number,
  text: string,
): number {
  const plain = dialect.decimalComma ? /^-?\d,\d{14}E/ : /^-?\d\.\d{14}E/;
  let shown = text;
  if (!plain.test(shown)) {
    // The engine gave the result a format of its own, such as a date's or a percentage's.
    model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', PLAIN_NUMBER);
    shown = model.getFormattedCellValue(sheet, row, column);
  }
  return Number(shown.replace(',', '.'));
}
