import type { CellValue } from '../domain/cells.ts';
import type { RowProblem } from '../domain/problems.ts';
import type { Column } from './columns.ts';
import type { Problem } from './problem.ts';
import { overwrittenCells, placed } from './read-list.ts';
import { findTable, type Table, typedRows } from './read-table.ts';
import type { TabView } from './tab-view.ts';

/** How a book is read line by line: its columns, and what a line says. */
export interface LineForm<Key extends string, Line> {
  readonly columns: readonly Column<Key>[];
  readonly readLine: (cell: (key: Key) => CellValue) => {
    readonly line: Line;
    readonly problems: readonly RowProblem[];
  };
}

/** A book of the accountant's as read. */
export interface LineBook<Line> {
  /** In the order of the tab; none where there is no such tab, or its headers cannot be found. */
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
  /** Typed cells that its figures come from, for the fingerprint. */
  readonly inputs: readonly (number | CellValue)[];
  /** The row of a line (both from 0); undefined where there is none. */
  readonly rowOf: (at: number) => number | undefined;
  /** A problem that lines have with one another, with its place. */
  readonly place: (at: number, problem: RowProblem) => Problem[];
}

const NO_LINES: LineBook<never> = {
  lines: [],
  problems: [],
  inputs: [],
  rowOf: () => undefined,
  place: () => [],
};

export function readLines<Key extends string, Line>(
  tab: TabView | undefined,
  { columns, readLine }: LineForm<Key, Line>,
): LineBook<Line> {
  if (!tab) return NO_LINES;
  const { table, problems: told } = findTable(tab, columns, '');
  if (!table) return { ...NO_LINES, problems: told };
  const rows = typedRows(table);
  const problems = [...told, ...overwrittenCells(table, '')];
  const lines = rows.map((row) => {
    const { line, problems: wrong } = readLine((key) => table.cell(row, key));
    for (const problem of wrong) problems.push(placed(table, '', row, problem));
    return line;
  });
  return {
    lines,
    problems,
    inputs: inputsOf(table, rows),
    rowOf: (at) => rows[at],
    place: (at, problem) => {
      const row = rows[at];
      return row === undefined ? [] : [placed(table, '', row, problem)];
    },
  };
}

function inputsOf<Key extends string>(table: Table<Key>, rows: readonly number[]): (number | CellValue)[] {
  const typed = table.columns.filter(({ role }) => role !== 'computed');
  return rows.flatMap((row) => [row, ...typed.map(({ key }) => table.cell(row, key))]);
}
