import { type CellValue, textOf } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { grouped } from '../domain/grouped.ts';
import { REFUSED, REMARKS } from '../text/vi-import.ts';
import { SOURCE_COLUMNS } from '../text/vi-import-columns.ts';
import { a1 } from './a1.ts';
import type { Column } from './columns.ts';
import { type ImportCell, type ImportRules, importCell } from './import-cells.ts';
import { isNoPerson } from './import-furniture.ts';
import type { CodedRow } from './import-rows.ts';
import { type Table, typedRows } from './read-table.ts';
import type { ExtendedValue } from './sheets-api.ts';

/** A list made elsewhere, and which of its columns is which. */
export interface ImportSource {
  readonly rows: readonly (readonly string[])[];
  /** The first row of the list itself (from 0). */
  readonly firstRow: number;
  /** The header's cells, which may come again on every printed page. */
  readonly header: readonly string[];
  /** By field: the column that it is in. */
  readonly columns: ReadonlyMap<string, number>;
}

export type ImportAction = 'add' | 'change' | 'same' | 'refuse';

export interface PlannedCell {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly value: ExtendedValue;
}

/** What is to become of one line of the source. */
export interface PlannedLine {
  /** As people count lines, from 1. */
  readonly line: number;
  readonly action: ImportAction;
  readonly name: string;
  /** The row (from 0) that it changes, or the ready row that bears its code. */
  readonly row: number | undefined;
  readonly cells: readonly PlannedCell[];
  /** Why it is refused. */
  readonly reason: string;
  readonly remarks: readonly string[];
}

/** Longest text that is taken over; longer ones are a document in a cell. */
const LONGEST = 500;

interface Candidate {
  readonly line: number;
  readonly name: string;
  readonly foldedName: string;
  readonly code: string;
  readonly foldedCode: string;
  text(key: string): string;
}

/**
 * Every line of the source with what is to become of it; blank lines are no lines. A person is known again by the code
 * of the row, else by a name that stands once in the list and at most once in the tab: nothing less is certain.
 * @param ready the rows in which nobody stands yet, by their folded code
 */
export function planLines(
  source: ImportSource,
  table: Table,
  rules: ImportRules,
  ready: ReadonlyMap<string, CodedRow>,
): PlannedLine[] {
  const lines: (PlannedLine | Candidate)[] = [];
  for (let row = source.firstRow; row < source.rows.length; row++) {
    if ((source.rows[row] ?? []).every((text) => printable(text) === '')) continue;
    const candidate = candidateAt(source, row);
    const reason = isNoPerson(source, row, candidate.name) || tooLong(source, row, table);
    lines.push(reason ? refused(candidate, reason) : candidate);
  }
  const candidates = lines.filter((line): line is Candidate => !('action' in line));
  const match = matcher(candidates, table, ready);
  return lines.map((line) => {
    if ('action' in line) return line;
    const found = match(line);
    return 'reason' in found ? refused(line, found.reason) : planned(line, table, source, rules, found);
  });
}

function printable(text: string): string {
  return textOf({ kind: 'text', value: text });
}

function candidateAt({ rows, columns }: ImportSource, row: number): Candidate {
  const text = (key: string) => {
    const column = columns.get(key);
    return column === undefined ? '' : printable(rows[row]?.[column] ?? '');
  };
  const whole = columns.has('name') ? text('name') : `${text('familyName')} ${text('givenName')}`;
  const name = whole.replace(/\s+/g, ' ').trim();
  const code = text('code');
  return { line: row + 1, name, foldedName: fold(name), code, foldedCode: fold(code), text };
}

function tooLong({ rows, columns }: ImportSource, row: number, table: Table): string {
  for (const [key, column] of columns) {
    if ((rows[row]?.[column]?.length ?? 0) <= LONGEST) continue;
    return REFUSED.tooLong(labelOf(table, key), LONGEST);
  }
  return '';
}

function labelOf(table: Table, key: string): string {
  const parts: Readonly<Record<string, string>> = SOURCE_COLUMNS;
  return parts[key] ?? table.columns.find((column) => column.key === key)?.header ?? '';
}

function refused({ line, name }: Candidate, reason: string): PlannedLine {
  return { line, action: 'refuse', name, row: undefined, cells: [], reason, remarks: [] };
}

interface Match {
  /** The row of the person, or the ready row that bears the code; undefined: any ready row. */
  readonly row: number | undefined;
  readonly isNew: boolean;
  readonly remark: string;
}

function matcher(candidates: readonly Candidate[], table: Table, ready: ReadonlyMap<string, CodedRow>) {
  const text = (row: number, key: string) => fold(textOf(table.cell(row, key)));
  const listed = typedRows(table);
  const rowsOfCode = grouped(listed, (row) => text(row, 'code') || undefined);
  const rowsOfName = grouped(listed, (row) => text(row, 'name') || undefined);
  const linesOfName = grouped(candidates, (line) => line.foldedName || undefined);
  const isOurs = (line: Candidate) => rowsOfCode.has(line.foldedCode) || ready.has(line.foldedCode);
  const linesOfCode = grouped(candidates.filter(isOurs), (line) => line.foldedCode || undefined);
  const byCode = new Set(
    candidates.flatMap((line) => {
      const rows = rowsOfCode.get(line.foldedCode) ?? [];
      return rows.length === 1 ? rows : [];
    }),
  );
  const others = <Item>(items: readonly Item[] | undefined, item: Item) =>
    (items ?? []).filter((other) => other !== item);
  const cellsOf = (rows: readonly number[]) => rows.map((row) => a1(row, table.positions.get('name') ?? 0));

  return (line: Candidate): Match | { readonly reason: string } => {
    const sameCode = others(linesOfCode.get(line.foldedCode), line);
    if (sameCode.length > 0) return { reason: REFUSED.codeTwice(line.code, sameCode[0]?.line ?? 0) };
    const coded = rowsOfCode.get(line.foldedCode) ?? [];
    const named = rowsOfName.get(line.foldedName) ?? [];
    if (coded.length > 1) return { reason: REFUSED.codeTwiceInTab(line.code, cellsOf(coded)) };
    const [own] = coded;
    if (own !== undefined) {
      const namesake = others(named, own);
      const nameInTab = textOf(table.cell(own, 'name'));
      if (namesake.length > 0 && fold(nameInTab) !== line.foldedName)
        return { reason: REFUSED.codeOfAnother(line.code, nameInTab, cellsOf(namesake)) };
      const renamed = nameInTab !== '' && fold(nameInTab) !== line.foldedName;
      const [former] = renamed ? (linesOfName.get(fold(nameInTab)) ?? []) : [];
      if (former) return { reason: REFUSED.codeOfFormer(line.code, nameInTab, former.line) };
      return { row: own, isNew: false, remark: renamed ? REMARKS.renamed(line.code) : '' };
    }
    const sameName = others(linesOfName.get(line.foldedName), line);
    if (sameName.length > 0) return { reason: REFUSED.nameTwice(sameName.map((other) => other.line)) };
    if (named.length > 1) return { reason: REFUSED.nameTwiceInTab(cellsOf(named)) };
    const [namesRow] = named;
    if (namesRow !== undefined) {
      if (byCode.has(namesRow)) return { reason: REFUSED.rowTaken(cellsOf([namesRow])[0] ?? '') };
      return { row: namesRow, isNew: false, remark: line.code === '' ? '' : REMARKS.codeLeftOut(line.code) };
    }
    const spot = ready.get(line.foldedCode);
    const isFree = spot !== undefined && (spot.owner === '' || spot.owner === line.foldedName);
    const remark = line.code === '' || isFree ? '' : REMARKS.codeLeftOut(line.code);
    return { row: isFree ? spot.row : undefined, isNew: true, remark };
  };
}

function planned(
  line: Candidate,
  table: Table,
  source: ImportSource,
  rules: ImportRules,
  { row, isNew, remark }: Match,
): PlannedLine {
  const cells: PlannedCell[] = [];
  const remarks = remark === '' ? [] : [remark];
  for (const column of filledColumns(table, source)) {
    const incoming = importCell(
      column,
      asText(column.key === 'name' ? line.name : line.text(column.key)),
      rules,
    );
    const cell: CellValue = isNew || row === undefined ? { kind: 'blank' } : table.cell(row, column.key);
    const there = importCell(column, cell, { ...rules, synonyms: {} });
    const isBlank = incoming.value === undefined && incoming.readable;
    if (isBlank || (incoming.value !== undefined && incoming.meaning === there.meaning)) continue;
    // What can be read is not given up for what cannot.
    if (!incoming.readable && there.value !== undefined && there.readable) {
      remarks.push(REMARKS.ofCell(column.header, REMARKS.kept(incoming.shown)));
      continue;
    }
    if (incoming.remark !== '') remarks.push(REMARKS.ofCell(column.header, incoming.remark));
    if (incoming.value === undefined) continue;
    cells.push({
      key: column.key,
      before: beforeOf(there, cell),
      after: incoming.shown,
      value: incoming.value,
    });
  }
  const action = isNew ? 'add' : cells.length > 0 ? 'change' : 'same';
  return { line: line.line, action, name: line.name, row, cells, reason: '', remarks };
}

function asText(value: string): CellValue {
  return { kind: 'text', value };
}

/** A cell of the tab that has something, though nothing that may be repeated. */
function beforeOf(there: ImportCell, cell: CellValue): string {
  return there.value === undefined && cell.kind !== 'blank' && there.remark !== ''
    ? REMARKS.notShown
    : there.shown;
}

/** Columns of the tab that the source fills. */
function filledColumns(table: Table, { columns }: ImportSource): Column[] {
  const named = columns.has('name') || columns.has('familyName') || columns.has('givenName');
  return table.columns.filter(
    ({ key, role }) =>
      (role === 'essential' || role === 'typed') &&
      table.positions.has(key) &&
      (key === 'name' ? named : columns.has(key)),
  );
}
