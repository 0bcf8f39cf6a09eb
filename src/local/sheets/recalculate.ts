/** What formula cells come to: a row that is the same object as last time holds the same cells, and is not told again. */
import type { CellData, ExtendedValue } from '../../workbook/sheets-api.ts';
import { type Book, columnCountOf, idOf, type Row, titleOf } from './book.ts';
import { Breakdown, type Calculation, type Engines, engineTab, type Input, type Limits } from './engine.ts';
import { type EngineDialect, engineFormula, engineNumber } from './engine-formula.ts';
import { isHuge, isModest } from './formula-limits.ts';
import { localeFormat } from './locale.ts';
import { serialOf } from './serial.ts';

/** The computed value of a formula cell. */
export type ComputedValues = (sheetId: number, row: number, column: number) => ExtendedValue | undefined;

/** Which formulas are worked out: all that people write, only those that cannot take much, or none any more. */
export type Care = 'all' | 'modest' | 'none';

export interface Calculator {
  /** The values of the book as it is now; calculated only if it has changed since the last call. */
  values(book: Book): ComputedValues;
  /** It becomes less when the formulas of the book took too much or broke the engine down, and stays so. */
  readonly care: Care;
}

/** What the engine knows of a book. */
interface Known {
  readonly generation: number;
  readonly care: Care;
  readonly identity: string;
  readonly dialect: EngineDialect;
  readonly rows: ReadonlyMap<number, readonly (Row | undefined)[]>;
}

const NOT_CALCULATED: ExtendedValue = {
  errorValue: { type: 'ERROR', message: 'The formulas could not be calculated.' },
};

/**
 * Of the processor and of memory: for any book, and for each of its cells. A book whose lists are full of formulas takes
 * 12 µs and 0,7 KB a cell on a quick machine; an old laptop is three times slower.
 */
const SECONDS = 2.5;
const SECONDS_PER_CELL = 0.000_08;
const MEGABYTES = 300;
const MEGABYTES_PER_CELL = 0.002;

let books = 0;

/** What nobody calculates any more, the engine need not know any more. */
const gone = new FinalizationRegistry<{ engines: Engines; id: number }>(({ engines, id }) =>
  engines.close(id),
);

/** A calculator of one book. `now` is the clock of TODAY() and NOW(). */
export function createCalculator(now: () => Date, engines: Engines): Calculator {
  books += 1;
  const id = books;
  let known: Known | undefined;
  let care: Care = 'all';
  let values: ComputedValues = () => undefined;
  let valid = '';

  function calculate(book: Book, serial: number): ComputedValues {
    const identity = JSON.stringify([
      book.properties.locale,
      Math.floor(serial),
      book.sheets.map((sheet) => [idOf(sheet), titleOf(sheet)]),
    ]);
    const isKnown =
      known?.identity === identity && known.care === care && known.generation === engines.generation;
    const dialect = (isKnown ? known?.dialect : undefined) ?? dialectOf(book, serial);
    const before = isKnown ? known?.rows : undefined;
    const cells = cellCount(book);
    const asked: Calculation = {
      ...(before ? {} : { begin: beginning(book, dialect, cells) }),
      inputs: book.sheets.flatMap((sheet, tab) =>
        changedInputs(tab, before?.get(idOf(sheet)) ?? [], sheet.rows, dialect, care),
      ),
      formulas: book.sheets.map(({ rows }) => formulaPlaces(rows)),
    };
    // Of a calculation that breaks off nothing is known.
    known = undefined;
    const results = engines.calculate(id, asked, limits(cells));
    known = {
      generation: engines.generation,
      care,
      identity,
      dialect,
      rows: new Map(book.sheets.map((sheet) => [idOf(sheet), sheet.rows])),
    };
    return computed(book, asked.formulas, results);
  }

  const calculator: Calculator = {
    get care() {
      return care;
    },
    values(book) {
      const serial = serialOf(now(), book.properties.timeZone);
      const key = `${book.valuesVersion} ${Math.floor(serial)}`;
      if (key === valid) return values;
      values = attempt(book, serial);
      valid = key;
      return values;
    },
  };
  gone.register(calculator, { engines, id });
  return calculator;

  function attempt(book: Book, serial: number): ComputedValues {
    while (care !== 'none') {
      try {
        return calculate(book, serial);
      } catch (error) {
        if (!(error instanceof Breakdown)) throw error;
        care = care === 'all' && !isAllModest(book) ? 'modest' : 'none';
      }
    }
    return () => NOT_CALCULATED;
  }
}

function isAllModest({ sheets }: Book): boolean {
  return sheets.every(({ rows }) =>
    rows.every((row) => row?.every((cell) => isModest(cell?.userEnteredValue?.formulaValue ?? '')) ?? true),
  );
}

function limits(cells: number): Limits {
  return {
    seconds: SECONDS + cells * SECONDS_PER_CELL,
    megabytes: MEGABYTES + cells * MEGABYTES_PER_CELL,
  };
}

function dialectOf(book: Book, now: number): EngineDialect {
  return {
    decimalComma: localeFormat(book.properties.locale).decimal === ',',
    now,
    tabs: new Map(book.sheets.map((sheet, i) => [titleOf(sheet).toLowerCase(), engineTab(i)])),
  };
}

function beginning(
  book: Book,
  { decimalComma }: EngineDialect,
  cells: number,
): NonNullable<Calculation['begin']> {
  return { decimalComma, columns: book.sheets.map(columnCountOf), cells };
}

function cellCount(book: Book): number {
  let cells = 0;
  for (const sheet of book.sheets) for (const row of sheet.rows) cells += row?.length ?? 0;
  return cells;
}

/** What is typed otherwise than before, in one tab. */
function changedInputs(
  tab: number,
  before: readonly (Row | undefined)[],
  after: readonly (Row | undefined)[],
  dialect: EngineDialect,
  care: Care,
): Input[] {
  const inputs: Input[] = [];
  for (let r = 0; r < Math.max(before.length, after.length); r += 1) {
    const old = before[r];
    const row = after[r];
    if (old === row) continue;
    for (let c = 0; c < Math.max(old?.length ?? 0, row?.length ?? 0); c += 1) {
      const was = old?.[c];
      const is = row?.[c];
      if (was?.userEnteredValue === is?.userEnteredValue) continue;
      const input = inputOf(is, dialect, care);
      if (was && input !== undefined && inputOf(was, dialect, care) === input) continue;
      inputs.push([tab, r, c, input]);
    }
  }
  return inputs;
}

function inputOf(cell: CellData | undefined, dialect: EngineDialect, care: Care): string | undefined {
  const value = cell?.userEnteredValue;
  if (value === undefined) return '';
  if (value.formulaValue !== undefined) {
    const formula = value.formulaValue;
    const isTaken = care === 'all' ? !isHuge(formula) : isModest(formula);
    return isTaken ? engineFormula(formula, dialect) : undefined;
  }
  if (value.numberValue !== undefined) return engineNumber(value.numberValue, dialect);
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.errorValue) return value.errorValue.message ?? '#N/A';
  // The apostrophe keeps 0123, 1/2 and "=x" the texts that they are.
  return `'${value.stringValue ?? ''}`;
}

function formulaPlaces(rows: readonly (Row | undefined)[]): Int32Array {
  const places: number[] = [];
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.userEnteredValue?.formulaValue !== undefined) places.push(r, c);
    });
  });
  return Int32Array.from(places);
}

function computed(
  book: Book,
  formulas: readonly Int32Array[],
  results: readonly (readonly ExtendedValue[])[],
): ComputedValues {
  const bySheet = new Map<number, ExtendedValue[][]>();
  book.sheets.forEach((sheet, tab) => {
    const values: ExtendedValue[][] = [];
    results[tab]?.forEach((value, i) => {
      const row = formulas[tab]?.[2 * i] ?? 0;
      values[row] ??= [];
      (values[row] as ExtendedValue[])[formulas[tab]?.[2 * i + 1] ?? 0] = value;
    });
    bySheet.set(idOf(sheet), values);
  });
  return (sheetId, row, column) => bySheet.get(sheetId)?.[row]?.[column];
}
