/**
 * The calculation engine (IronCalc), kept between calculations and told only of cells that changed. It has no limits of its
 * own: a few formulas can keep it busy for an hour, fill the memory or break it down, so the program lets it work in a
 * thread that can be stopped (engine-thread.ts).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { ExtendedValue } from '../../workbook/sheets-api.ts';

/** What is typed into a cell, counted from 0; `undefined` for a formula that is not to be worked out. */
export type Input = readonly [tab: number, row: number, column: number, text: string | undefined];

export interface Calculation {
  /** For a book that the engine does not know yet: it begins with empty tabs. */
  readonly begin?: {
    readonly decimalComma: boolean;
    /** How many columns each tab has. */
    readonly columns: readonly number[];
    /** How many cells there will be, about. */
    readonly cells: number;
  };
  readonly inputs: readonly Input[];
  /** The places of formulas by tab: row, column, row, column, … */
  readonly formulas: readonly Int32Array[];
}

/** What the formulas of each tab come to, in the order in which they were asked for. */
export type Results = readonly (readonly ExtendedValue[])[];

/** Something that calculates books, each under a number of its own. */
export interface Engines {
  /** Another number means that nothing is known any more of the books before. */
  readonly generation: number;
  /** @throws Breakdown */
  calculate(book: number, asked: Calculation, limits: Limits): Results;
  /** Forgets a book. */
  close(book: number): void;
}

/** An engine in the caller's own thread. */
export interface UnguardedEngine extends Engines {
  calculate(book: number, asked: Calculation): Results;
}

/** How much one calculation may take. */
export interface Limits {
  /** Of the processor. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** Thrown when the engine broke down, or was stopped because it took too much. */
export class Breakdown extends Error {}

interface Calculated {
  readonly model: Model;
  readonly decimalComma: boolean;
  /** The places of formulas that the engine would not even take, or was not given. */
  readonly refused: Set<string>;
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

/** An engine in this thread, which nothing can stop. */
export function engineHere(): UnguardedEngine {
  const books = new Map<number, Calculated>();
  return {
    generation: 0,
    calculate(book, asked) {
      // Its memory cannot be trusted any more (say, after a chain of 100 000 cells each waiting for the next).
      if (brokenDown) throw new Breakdown('The engine has broken down before.');
      try {
        if (asked.begin) {
          books.get(book)?.model.free();
          books.set(book, begun(asked.begin));
        }
        const known = books.get(book);
        if (known === undefined) throw new Error(`No such book: ${book}`);
        return calculated(known, asked);
      } catch (error) {
        if (!isBreakdown(error)) throw error;
        brokenDown = true;
        throw new Breakdown('The engine broke down.', { cause: error });
      }
    },
    close(book) {
      if (!brokenDown) books.get(book)?.model.free();
      books.delete(book);
    },
  };
}

/** Any title is fine with Google, so the engine's tabs have names of their own. */
export function engineTab(index: number): string {
  return `Tab${index + 1}_`;
}

function begun({ decimalComma, columns, cells }: NonNullable<Calculation['begin']>): Calculated {
  reserve(startWasm(), cells * BYTES_PER_CELL);
  // Spanish is the engine's nearest to Vietnamese: 1.234,5 and day/month/year.
  const model = new Model('book', decimalComma ? 'es' : 'en', 'Asia/Ho_Chi_Minh', 'en');
  model.pauseEvaluation();
  columns.forEach((width, i) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, engineTab(i));
    model.updateRangeStyle({ sheet: i, row: 1, column: 1, width, height: ALL_ROWS }, 'num_fmt', PLAIN_NUMBER);
  });
  return { model, decimalComma, refused: new Set() };
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
function reserve(engine: ReturnType<typeof initSync>, bytes: number): void {
  if (bytes > 0) engine.__wbindgen_free(engine.__wbindgen_malloc(bytes, 8), bytes, 8);
}

/** A trap inside the engine or its stack at its end, as opposed to a formula that it does not take. */
function isBreakdown(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error.name === 'RangeError');
}

function calculated(book: Calculated, { inputs, formulas }: Calculation): Results {
  for (const [tab, row, column, text] of inputs) type(book, tab, row, column, text);
  book.model.evaluate();
  book.model.flushSendQueue();
  return formulas.map((places, tab) =>
    Array.from({ length: places.length / 2 }, (_, i): ExtendedValue => {
      const [row = 0, column = 0] = [places[2 * i], places[2 * i + 1]];
      return book.refused.has(`${tab} ${row} ${column}`)
        ? { errorValue: { type: 'ERROR', message: 'Formula parse error.' } }
        : readValue(book, tab, row + 1, column + 1);
    }),
  );
}

function type({ model, refused }: Calculated, tab: number, row: number, column: number, text?: string): void {
  const place = `${tab} ${row} ${column}`;
  refused.delete(place);
  try {
    model.setUserInput(tab, row + 1, column + 1, text ?? '');
    if (text === undefined) refused.add(place);
  } catch (error) {
    if (isBreakdown(error)) throw error;
    refused.add(place);
    model.setUserInput(tab, row + 1, column + 1, '');
  }
}

function readValue(book: Calculated, sheet: number, row: number, column: number): ExtendedValue {
  const type = book.model.getCellType(sheet, row, column);
  const text = book.model.getFormattedCellValue(sheet, row, column);
  switch (type) {
    case NUMBER_TYPE:
      return { numberValue: readNumber(book, sheet, row, column, text) };
    case BOOLEAN_TYPE:
      return { boolValue: text === 'TRUE' };
    case ERROR_TYPE:
      return { errorValue: { type: ERRORS[text] ?? 'ERROR', message: text } };
    default:
      return { stringValue: text };
  }
}

function readNumber(
  { model, decimalComma }: Calculated,
  sheet: number,
  row: number,
  column: number,
  text: string,
): number {
  const plain = decimalComma ? /^-?\d,\d{14}E/ : /^-?\d\.\d{14}E/;
  let shown = text;
  if (!plain.test(shown)) {
    // The engine gave the result a format of its own, such as a date's or a percentage's.
    model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', PLAIN_NUMBER);
    shown = model.getFormattedCellValue(sheet, row, column);
  }
  return Number(shown.replace(',', '.'));
}
