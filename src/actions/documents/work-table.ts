import { vietnameseDate } from '../../domain/dates.ts';
import type { Decision } from '../../domain/use-cells.ts';
import type { Support } from '../../domain/work-supports.ts';
import { vietnameseNumber } from '../../text/vi.ts';
import { WORK_COLUMNS, WORKS } from '../../text/vi-document-works.ts';
import { ANNEX, BLANK, orBlank } from '../../text/vi-documents.ts';
import type { DocumentTable, TableColumn, TableRow } from './description.ts';
import { type DocumentWork, sumOfSupports } from './document-works.ts';

/** A line of an annex: a work, with all its supports or with one of them. */
export interface WorkRow {
  readonly work: DocumentWork;
  readonly supports: readonly Support[];
}

export interface WorkGroup {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly WorkRow[];
}

export type WorkColumnKey = Exclude<keyof typeof WORK_COLUMNS, 'place' | 'name'>;

/** A column of words, of a figure of each work, or of the supports of a line. */
interface WorkColumn {
  readonly width: number;
  readonly words?: (row: WorkRow) => string;
  readonly figure?: (work: DocumentWork) => number | undefined;
  readonly support?: (row: WorkRow) => number | undefined;
}

const MONEY = 23;

const COLUMNS: Readonly<Record<WorkColumnKey, WorkColumn>> = {
  proposer: { width: 23, words: ({ work }) => work.proposer },
  implementer: { width: 28, words: ({ work }) => orBlank(work.implementer) },
  time: { width: 21, words: ({ work }) => orBlank(work.time) },
  category: { width: 14, words: ({ work }) => orBlank(work.category ?? '') },
  estimate: { width: MONEY, figure: ({ estimate }) => estimate },
  people: { width: MONEY, figure: ({ people }) => people },
  land: { width: 15, figure: ({ land }) => land },
  otherSources: { width: 21, figure: ({ otherSources }) => otherSources },
  need: { width: MONEY, figure: ({ need }) => need },
  support: { width: MONEY, support: supportOf },
  decision: { width: 35, words: ({ supports }) => supports.map(decisionWords).join('; ') },
};

/** What is to be filled in where it is not known; the others are not asked of every work. */
const NEEDED: readonly WorkColumnKey[] = ['estimate', 'support'];

/** Works in their groups, each with its sums; a group without works has a line to be filled in where it is asked for. */
export function workTable(groups: readonly WorkGroup[], keys: readonly WorkColumnKey[]): DocumentTable {
  const all = groups.flatMap((group) => group.rows);
  const first = firstRows(all);
  const rows = groups.flatMap(({ key, name, rows: own }): TableRow[] => [
    sumRow('group', [key, name], { rows: own, first }, keys),
    ...(own.length === 0
      ? [{ look: 'plain' as const, cells: ['', BLANK, ...keys.map(() => BLANK)] }]
      : own.map((row, place) => workRow(row, place, keys, first.has(row)))),
  ]);
  return {
    kind: 'table',
    columns: [
      { header: WORK_COLUMNS.place, width: 9, align: 'center' },
      { header: WORK_COLUMNS.name, width: 50, align: 'left' },
      ...keys.map((key): TableColumn => {
        const { width, words } = COLUMNS[key];
        return { header: WORK_COLUMNS[key], width, align: words ? 'center' : 'right' };
      }),
    ],
    rows: [...rows, sumRow('total', ['', ANNEX.total], { rows: all, first }, keys)],
  };
}

/** The rows that show their work's own figures: each work shows them once, though it has a row for each of its decisions. */
function firstRows(rows: readonly WorkRow[]): ReadonlySet<WorkRow> {
  const byWork = new Map<DocumentWork, WorkRow>();
  for (const row of rows) if (!byWork.has(row.work)) byWork.set(row.work, row);
  return new Set(byWork.values());
}

function workRow(row: WorkRow, place: number, keys: readonly WorkColumnKey[], isFirst: boolean): TableRow {
  const cells = keys.map((key) => {
    const { words, figure, support } = COLUMNS[key];
    if (words) return words(row);
    if (figure && !isFirst) return '';
    const value = figure ? figure(row.work) : support?.(row);
    if (value !== undefined) return vietnameseNumber(value);
    return NEEDED.includes(key) ? BLANK : '';
  });
  return { look: 'plain', cells: [`${place + 1}`, row.work.name, ...cells] };
}

/** Adds up to what its rows show; what is not known of all stays open. */
function sumRow(
  look: 'group' | 'total',
  title: readonly string[],
  { rows, first }: { readonly rows: readonly WorkRow[]; readonly first: ReadonlySet<WorkRow> },
  keys: readonly WorkColumnKey[],
): TableRow {
  const cells = keys.map((column) => {
    const { figure, support } = COLUMNS[column];
    const values = figure
      ? rows.filter((row) => first.has(row)).map(({ work }) => figure(work))
      : support
        ? rows.map(support)
        : [];
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? '' : vietnameseNumber(known.reduce((sum, value) => sum + value, 0));
  });
  return { look, cells: [...title, ...cells] };
}

function supportOf({ supports }: WorkRow): number | undefined {
  return supports.some(({ amount }) => amount !== undefined) ? sumOfSupports(supports) : undefined;
}

function decisionWords({ decision: { number, on } }: { readonly decision: Decision }): string {
  return WORKS.decision(orBlank(number), on ? vietnameseDate(on) : BLANK);
}
