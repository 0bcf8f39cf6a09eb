import { distance } from 'fastest-levenshtein';
import { type CellValue, isBlank, shown, textOf } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { a1 } from './a1.ts';
import type { Column } from './columns.ts';
import type { Problem } from './problem.ts';
import type { TabView } from './tab-view.ts';

/** A table as it was found in a tab: where its header is and in which column each of its columns stands. */
export interface Table<Key extends string = string> {
  readonly tab: TabView;
  readonly columns: readonly Column<Key>[];
  readonly headerRow: number;
  readonly positions: ReadonlyMap<Key, number>;
  cell(row: number, key: Key): CellValue;
  /** The cell under a header (folded) that somebody added and that is none of the form's; undefined without such a header. */
  added(row: number, foldedHeader: string): CellValue | undefined;
}

export interface FoundTable<Key extends string> {
  /** Undefined when an essential column or the whole header is missing. */
  readonly table: Table<Key> | undefined;
  readonly problems: Problem[];
}

/** How far down a header is looked for: people insert rows above it, not pages. */
const HEADER_SEARCH_ROWS = 60;

/**
 * Finds a table by its headers, wherever its columns were moved to. A missing column is told with the nearest
 * header that was seen; only a missing essential one makes the table unreadable.
 */
export function findTable<Key extends string>(
  tab: TabView,
  columns: readonly Column<Key>[],
  orgUnit: string,
): FoundTable<Key> {
  const header = findHeader(tab, columns);
  if (!header) {
    const problem: Problem = {
      ...place(tab, orgUnit, 0, 0),
      severity: 'error',
      code: 'HEADER_CHANGED',
      found: '',
    };
    return {
      table: undefined,
      problems: [{ ...problem, facts: { header: headersInShort(columns) } }],
    };
  }
  const problems: Problem[] = header.repeated.map((column) => ({
    ...place(tab, orgUnit, header.row, column),
    severity: 'warning',
    code: 'HEADER_DUPLICATED',
    found: shown(tab.cell(header.row, column)),
  }));
  let readable = true;
  for (const column of columns) {
    if (header.positions.has(column.key)) continue;
    const essential = column.role === 'essential';
    readable &&= !essential;
    const nearest = nearestHeader(tab, header.row, header.unknown, column.header);
    problems.push({
      ...place(tab, orgUnit, header.row, nearest ?? emptiedHeader(tab, columns, header, column) ?? 0),
      severity: essential ? 'error' : 'warning',
      code: 'HEADER_CHANGED',
      found: nearest === undefined ? '' : shown(tab.cell(header.row, nearest)),
      facts: { header: column.header },
    });
  }
  return { table: readable ? table(tab, columns, header) : undefined, problems };
}

/** Enough of them to know the row again. */
function headersInShort(columns: readonly Column[]): string {
  const first = columns.slice(0, 4).map(({ header }) => header);
  return [...first, ...(columns.length > first.length ? ['…'] : [])].join(', ');
}

/** The empty cell right of the column that should stand before it: there the header stood, most likely. */
function emptiedHeader<Key extends string>(
  tab: TabView,
  columns: readonly Column<Key>[],
  { row, positions }: Header<Key>,
  missing: Column<Key>,
): number | undefined {
  const before = columns[columns.indexOf(missing) - 1];
  const left = before && positions.get(before.key);
  return left !== undefined && isBlank(tab.cell(row, left + 1)) ? left + 1 : undefined;
}

interface Header<Key extends string> {
  readonly row: number;
  readonly positions: ReadonlyMap<Key, number>;
  /** Columns with a header that is none of ours. */
  readonly unknown: readonly number[];
  /** Columns whose header stands further left already. */
  readonly repeated: readonly number[];
}

function findHeader<Key extends string>(
  tab: TabView,
  columns: readonly Column<Key>[],
): Header<Key> | undefined {
  const keys = new Map(columns.map((column) => [fold(column.header), column.key]));
  let best: Header<Key> | undefined;
  for (let row = 0; row < Math.min(tab.rowCount, HEADER_SEARCH_ROWS); row++) {
    const found = readHeader(tab, row, keys);
    if (found.positions.size >= 2 && found.positions.size > (best?.positions.size ?? 0)) best = found;
  }
  return best;
}

function readHeader<Key extends string>(
  tab: TabView,
  row: number,
  keys: ReadonlyMap<string, Key>,
): Header<Key> {
  const positions = new Map<Key, number>();
  const unknown: number[] = [];
  const repeated: number[] = [];
  for (let column = 0; column < tab.rowWidth(row); column++) {
    const cell = tab.cell(row, column);
    if (isBlank(cell)) continue;
    const key = keys.get(fold(textOf(cell)));
    if (key === undefined) unknown.push(column);
    else if (positions.has(key)) repeated.push(column);
    else positions.set(key, column);
  }
  return { row, positions, unknown, repeated };
}

function nearestHeader(
  tab: TabView,
  row: number,
  unknown: readonly number[],
  header: string,
): number | undefined {
  const wanted = fold(header);
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const column of unknown) {
    const seen = fold(textOf(tab.cell(row, column))).slice(0, 100);
    const far = distance(wanted, seen);
    if (far < least && far <= Math.max(wanted.length, seen.length) * 0.6) [nearest, least] = [column, far];
  }
  return nearest;
}

function table<Key extends string>(
  tab: TabView,
  columns: readonly Column<Key>[],
  header: Header<Key>,
): Table<Key> {
  const others = new Map(
    header.unknown.map((column) => [fold(textOf(tab.cell(header.row, column))), column]),
  );
  return {
    tab,
    columns,
    headerRow: header.row,
    positions: header.positions,
    cell(row, key) {
      const column = header.positions.get(key);
      return column === undefined ? { kind: 'blank' } : tab.cell(row, column);
    },
    added(row, foldedHeader) {
      const column = others.get(foldedHeader);
      return column === undefined ? undefined : tab.cell(row, column);
    },
  };
}

/** Where a problem is. */
export function place(tab: TabView, orgUnit: string, row: number, column: number) {
  return { orgUnit, tab: tab.title, sheetId: tab.sheetId, cell: a1(row, column) };
}

/** Whether a person typed anything in the row: computed and prefilled cells and unticked boxes aside. */
export function isTypedIn<Key extends string>(table: Table<Key>, row: number): boolean {
  for (const column of table.columns) {
    if (column.role !== 'essential' && column.role !== 'typed') continue;
    const cell = table.cell(row, column.key);
    if (isBlank(cell) || (column.kind === 'box' && cell.kind === 'boolean' && !cell.value)) continue;
    return true;
  }
  return false;
}

/** The rows below the header in which something was typed. */
export function typedRows<Key extends string>(table: Table<Key>): number[] {
  const rows: number[] = [];
  for (let row = table.headerRow + 1; row < table.tab.rowCount; row++) {
    if (isTypedIn(table, row)) rows.push(row);
  }
  return rows;
}
