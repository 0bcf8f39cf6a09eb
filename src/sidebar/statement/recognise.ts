import { findStatementColumns } from '../../domain/statement-columns.ts';
import type { Source } from '../shared/source.ts';
import { type Roles, rolesOf } from './roles.ts';

/** The columns of a statement as they are understood, or as the person says. */
export interface Layout {
  /** From 0; -1: there is none. */
  readonly headerRow: number;
  readonly roles: Roles;
}

type Rows = readonly (readonly string[])[];

/** What the header tells; nothing where none is found. */
export function recognised(rows: Rows): Layout {
  const found = findStatementColumns(rows);
  const width = widthOf(rows);
  return found
    ? { headerRow: found.headerRow, roles: rolesOf(found, width) }
    : { headerRow: -1, roles: Array.from({ length: width }, () => null) };
}

/** What the row that the person chose as the header tells; where it tells too little the columns stay as they were. */
export function withHeader(rows: Rows, headerRow: number, before: Layout): Layout {
  const from = headerRow < 0 ? undefined : recognised(rows.map((row, at) => (at < headerRow ? [] : row)));
  return from?.headerRow === headerRow ? from : { headerRow, roles: before.roles };
}

/** Of a workbook's tabs the first that looks like a statement is chosen. */
export function withStatementTab(source: Source): Source {
  if (source.kind !== 'workbook') return source;
  const found = source.tabs.findIndex(({ rows }) => findStatementColumns(rows) !== undefined);
  return found < 0 ? source : { ...source, chosen: found };
}

function widthOf(rows: Rows): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}
