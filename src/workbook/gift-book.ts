import { type CellValue, shown } from '../domain/cells.ts';
import { type Gift, settleGifts } from '../domain/gifts.ts';
import type { RowProblem } from '../domain/problems.ts';
import type { Column } from './columns.ts';
import type { Problem } from './problem.ts';
import { placed } from './read-list.ts';
import { findTable, typedRows } from './read-table.ts';
import type { TabView } from './tab-view.ts';

/** How a book of gifts is read: its columns, which of them has the amount, and what a line says. */
export interface GiftBookForm<Key extends string, Amount extends number> {
  readonly columns: readonly Column<Key>[];
  readonly amount: Key;
  readonly readLine: (cell: (key: Key) => CellValue) => {
    readonly gift: Gift<Amount>;
    readonly problems: readonly RowProblem<Key>[];
  };
}

/** A book of gifts as read. */
export interface GiftBook<Amount extends number> {
  /** In the order of the book; none where there is no such tab, or its headers cannot be found. */
  readonly gifts: readonly Gift<Amount>[];
  /** What a line of `gifts` (from 0) shows in a column. */
  readonly text: (line: number, key: string) => string;
  readonly problems: readonly Problem[];
  /** Cells that its figures come from, for the fingerprint. */
  readonly inputs: readonly (number | CellValue)[];
}

/** @param isKnown whether a code (folded) is a unit's or a person's */
export function readGiftBook<Key extends string, Amount extends number>(
  tab: TabView | undefined,
  form: GiftBookForm<Key | 'code', Amount>,
  isKnown: (foldedCode: string) => boolean,
): GiftBook<Amount> {
  if (!tab) return { gifts: [], text: () => '', problems: [], inputs: [] };
  const { table, problems: told } = findTable(tab, form.columns, '');
  if (!table) return { gifts: [], text: () => '', problems: told, inputs: [] };
  const rows = typedRows(table);
  const lines = rows.map((row) => form.readLine((key) => table.cell(row, key)));
  const settled = settleGifts(
    lines.map(({ gift }) => gift),
    isKnown,
    form.amount,
  );
  const problems = [
    ...lines.flatMap((line, at) => line.problems.map((problem) => ({ line: at, problem }))),
    ...settled.problems,
  ];
  const keys = new Set<string>(form.columns.map(({ key }) => key));
  return {
    gifts: settled.gifts,
    text: (line, key) =>
      keys.has(key) ? shown(table.cell(rows[line] ?? table.headerRow, key as Key | 'code')) : '',
    problems: [
      ...told,
      ...problems.map(({ line, problem }) => placed(table, '', rows[line] ?? table.headerRow, problem)),
    ],
    inputs: rows.flatMap((row) => [row, ...table.columns.map(({ key }) => table.cell(row, key))]),
  };
}
