import { textOf } from '../domain/cells.ts';
import { vocabulary } from '../domain/choices.ts';
import { readDate } from '../domain/date-cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import type { SubmissionEvent, SubmissionEventKind } from '../domain/submission.ts';
import { HISTORY_HEADERS } from '../text/vi-columns.ts';
import { EVENT_WORDS } from '../text/vi-history.ts';
import { appendLines, positionsIn } from './append-line.ts';
import { type Column, columnsUnder } from './columns.ts';
import { findTable, type Table, typedRows } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import type { TabView } from './tab-view.ts';

export type HistoryKey = keyof typeof HISTORY_HEADERS;

const column = columnsUnder(HISTORY_HEADERS);

/** `Lịch sử nộp`: append-only; when each list was handed in first, and what changed since. */
export const HISTORY_FORM: readonly Column<HistoryKey>[] = [
  column('at', 'typed', 150),
  column('unit', 'essential', 60),
  column('unitName', 'typed', 220),
  column('event', 'essential', 180),
  column('on', 'essential', 90, 'date'),
  column('what', 'typed', 360),
  column('why', 'typed', 260),
  column('who', 'typed', 150),
  column('fingerprint', 'essential', 140),
  column('rows', 'typed', 120),
];

/** An event with what tells the next one from it. */
export interface RecordedEvent extends SubmissionEvent {
  /** What was noticed, in words. */
  readonly what: string;
  readonly why: string;
  /** The mark of each row of the list, by its code; empty where the list was too long to keep them. */
  readonly rows: ReadonlyMap<string, string>;
  readonly paid: number | undefined;
}

export interface SubmissionHistory {
  readonly table: Table<HistoryKey> | undefined;
  /** Oldest first; none for a unit of which nothing was noticed yet. */
  of(orgUnit: string): readonly RecordedEvent[];
}

/** @param tab undefined where there is no such tab yet */
export function readHistory(tab: TabView | undefined): SubmissionHistory {
  const table = tab && findTable(tab, HISTORY_FORM, '').table;
  const events = new Map<string, RecordedEvent[]>();
  for (const row of table ? typedRows(table) : []) {
    const event = table && readEvent(table, row);
    if (!event) continue;
    const unit = fold(textOf(table.cell(row, 'unit')));
    const before = events.get(unit);
    if (before) before.push(event);
    else events.set(unit, [event]);
  }
  return { table, of: (orgUnit) => events.get(fold(orgUnit)) ?? [] };
}

const EVENTS = vocabulary(EVENT_WORDS);

function readEvent(table: Table<HistoryKey>, row: number): RecordedEvent | undefined {
  const text = (key: HistoryKey) => textOf(table.cell(row, key));
  const kind = EVENTS.get(fold(text('event')));
  if (kind === undefined) return undefined;
  const on = readDate(table.cell(row, 'on'), 0);
  const { rows, paid } = readMarks(text('rows'));
  return {
    kind,
    on: on.ok ? on.value : undefined,
    fingerprint: text('fingerprint'),
    what: text('what'),
    why: text('why'),
    rows,
    paid,
  };
}

/** A line to be added. */
export interface NewEvent {
  readonly at: string;
  readonly unit: string;
  readonly unitName: string;
  readonly kind: SubmissionEventKind;
  readonly on: CivilDate | undefined;
  readonly what: string;
  readonly why: string;
  readonly who: string;
  readonly fingerprint: string;
  readonly rows: ReadonlyMap<string, string>;
  readonly paid: number;
}

/** Lines at the end of the history; none when nothing is new. */
export function historyRequests(
  sheetId: number,
  table: Table<HistoryKey> | undefined,
  events: readonly NewEvent[],
): Request[] {
  if (events.length === 0) return [];
  const positions = positionsIn(HISTORY_FORM, table);
  const lines = events.map((event) => ({
    at: { value: event.at, look: 'textCentred' as const },
    unit: { value: event.unit, look: 'textCentred' as const },
    unitName: { value: event.unitName, look: 'text' as const },
    event: { value: EVENT_WORDS[event.kind], look: 'text' as const },
    on: { value: event.on, look: 'date' as const },
    what: { value: event.what, look: 'text' as const },
    why: { value: event.why, look: 'text' as const },
    who: { value: event.who, look: 'text' as const },
    fingerprint: { value: event.fingerprint, look: 'textCentred' as const },
    rows: {},
  }));
  const request = appendLines(sheetId, positions, lines);
  const at = positions.get('rows');
  events.forEach((event, place) => {
    const cell = at === undefined ? undefined : request.appendCells?.rows[place]?.values?.[at];
    if (!cell) return;
    // Longer than what tabs show elsewhere, and for no eye: its column is hidden.
    cell.userEnteredValue = { stringValue: writtenMarks(event.rows, event.paid) };
  });
  return [request];
}

/** Excel holds no more in a cell. */
const MOST_SIGNS = 30_000;

/** `:450000 MN-01=a1b2c3 MN-02=…`: the money and a mark for each row. */
function writtenMarks(rows: ReadonlyMap<string, string>, paid: number): string {
  const whole = [`:${paid}`, ...[...rows].map(([code, mark]) => `${code}=${mark}`)].join(' ');
  return whole.length <= MOST_SIGNS ? whole : `:${paid}`;
}

function readMarks(written: string): { rows: Map<string, string>; paid: number | undefined } {
  const [first = '', ...marks] = written.split(' ');
  const paid = /^:(\d+)$/.exec(first)?.[1];
  const rows = new Map(
    marks.flatMap((pair): [string, string][] => {
      const cut = pair.lastIndexOf('=');
      return cut <= 0 ? [] : [[pair.slice(0, cut), pair.slice(cut + 1)]];
    }),
  );
  return { rows, paid: paid === undefined ? undefined : Number(paid) };
}
