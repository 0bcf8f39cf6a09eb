import { type CellValue, isBlank, textOf } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { isTypedIn, type Table } from './read-table.ts';
import { gridOf } from './tool-tabs.ts';
import { rowCode } from './unit-tab.ts';

/** A row in which nobody stands yet. */
export interface ReadyRow {
  readonly row: number;
  /** '' when it has none yet. */
  readonly code: string;
  readonly hasNumber: boolean;
  /** Whether it has no formulas: added to the sheet by hand, or the tool has to add it. */
  readonly bare: boolean;
}

/** Where a new person goes, with the number and the code that the row has to be given. */
export interface NewRow {
  readonly row: number;
  readonly number: number | undefined;
  readonly code: string | undefined;
}

/** The rows below the header with nothing in them but what the tool put there. */
export function readyRowsOf(table: Table): ReadyRow[] {
  const { tab } = table;
  const computed = table.columns.filter(({ key, role }) => role === 'computed' && table.positions.has(key));
  const ours = new Set(
    table.columns.flatMap(({ key, role }) =>
      role === 'computed' || role === 'prefilled' ? (table.positions.get(key) ?? []) : [],
    ),
  );
  const merged = tab.sheet.merges ?? [];
  const ready: ReadyRow[] = [];
  for (let row = table.headerRow + 1; row < gridOf(tab).rows; row++) {
    if (isTypedIn(table, row)) continue;
    if (
      merged.some(
        (range) => row >= (range.startRowIndex ?? 0) && row < (range.endRowIndex ?? Number.POSITIVE_INFINITY),
      )
    )
      continue;
    const isOurs = (column: number) => ours.has(column);
    if (holdsOther(table, row, isOurs)) continue;
    const code = textOf(table.cell(row, 'code'));
    const withoutFormulas = computed.every(({ key }) => isBareCell(table, row, key));
    ready.push({
      row,
      code,
      hasNumber: !isBlank(table.cell(row, 'number')),
      bare: computed.length > 0 ? withoutFormulas : code === '',
    });
  }
  return ready;
}

/** A ready row with a code of its own. */
export interface CodedRow {
  readonly row: number;
  /** The folded name of whom the code was given to; '' when nobody had it yet. */
  readonly owner: string;
}

/** The ready rows by their folded code. */
export function readyByCode(table: Table, registered: ReadonlyMap<string, string>): Map<string, CodedRow> {
  const repeated = codesGivenTwice(table);
  return new Map(
    readyRowsOf(table)
      .map(({ row, code }) => ({ row, code: fold(code) }))
      .filter(({ code }) => code !== '' && !repeated.has(code))
      .map(({ row, code }) => [code, { row, owner: fold(registered.get(code) ?? '') }]),
  );
}

function holdsOther(table: Table, row: number, isOurs: (column: number) => boolean): boolean {
  for (let column = 0; column < table.tab.rowWidth(row); column++) {
    const cell: CellValue = table.tab.cell(row, column);
    if (isOurs(column) || isBlank(cell) || (cell.kind === 'boolean' && !cell.value)) continue;
    return true;
  }
  return false;
}

function isBareCell(table: Table, row: number, key: string): boolean {
  const column = table.positions.get(key) ?? 0;
  return !table.tab.isFormula(row, column) && isBlank(table.tab.cell(row, column));
}

/**
 * A row for each new person, in their order: the ready row that bears the person's code (told by the list, or registered
 * beside the same name), else the first ready row whose code is nobody's, else a row below the tab's last.
 * @param registered names by folded code, as `Mã` has them: a code is never given to a second person
 */
export function placeNewRows(
  table: Table,
  unitCode: string,
  people: readonly { readonly row: number | undefined; readonly foldedName: string }[],
  registered: ReadonlyMap<string, string>,
): { readonly rows: readonly NewRow[]; readonly added: number; readonly bare: boolean } {
  const ready = readyRowsOf(table);
  const byRow = new Map(ready.map((free) => [free.row, free]));
  const told = new Set(people.flatMap(({ row }) => row ?? []));
  const numbers = numbersGiven(table, unitCode, registered);
  const repeated = codesGivenTwice(table);
  const open: ReadyRow[] = [];
  const kept = new Map<string, ReadyRow>();
  for (const free of ready) {
    const owner = registered.get(fold(free.code));
    if (told.has(free.row) || repeated.has(fold(free.code))) continue;
    if (owner === undefined) open.push(free);
    else if (!kept.has(fold(owner))) kept.set(fold(owner), free);
  }
  let end = gridOf(table.tab).rows;
  let bare = false;
  const rows = people.map(({ row, foldedName }): NewRow => {
    const own = row === undefined ? undefined : byRow.get(row);
    const spot = own ?? kept.get(foldedName) ?? open.shift();
    if (spot === kept.get(foldedName)) kept.delete(foldedName);
    bare ||= spot?.bare ?? true;
    return {
      row: spot?.row ?? end++,
      number: spot?.hasNumber || !table.positions.has('number') ? undefined : numbers.number(),
      code: spot?.code || !table.positions.has('code') ? undefined : numbers.code(),
    };
  });
  return { rows, added: end - gridOf(table.tab).rows, bare };
}

/** Numbers and codes above all that were ever given here. */
function numbersGiven(table: Table, unitCode: string, registered: ReadonlyMap<string, string>) {
  const prefix = `${fold(unitCode)}-`;
  const placeOf = (code: string) => (code.startsWith(prefix) ? Number(code.slice(prefix.length)) : 0);
  const highest = (numbers: readonly number[]) =>
    numbers.reduce((most, number) => (Number.isSafeInteger(number) && number > most ? number : most), 0);
  const below: number[] = [];
  for (let row = table.headerRow + 1; row < table.tab.rowCount; row++) below.push(row);
  const codes = [...below.map((row) => fold(textOf(table.cell(row, 'code')))), ...registered.keys()];
  let lastCode = highest(codes.map(placeOf));
  let lastNumber = highest(below.map((row) => Number(textOf(table.cell(row, 'number')))));
  return { code: () => rowCode(unitCode, ++lastCode), number: () => ++lastNumber };
}

function codesGivenTwice(table: Table): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (let row = table.headerRow + 1; row < table.tab.rowCount; row++) {
    const code = fold(textOf(table.cell(row, 'code')));
    if (code === '') continue;
    if (seen.has(code)) twice.add(code);
    seen.add(code);
  }
  return twice;
}
