import type { CivilDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import { fulfilment } from '../domain/figures.ts';
import type { Settings } from '../domain/settings.ts';
import type { ListState } from '../domain/submission.ts';
import { LIST_STATE_WORDS, UNREADABLE } from '../text/vi.ts';
import { SUMMARY_HEADERS } from '../text/vi-columns.ts';
import * as words from '../text/vi-summary.ts';
import type { Content, ToolCell } from './content.ts';
import { emphasised, type Look } from './looks.ts';

/** What `Tổng hợp` shows, free of where it was read from. */
export interface SummaryInput {
  readonly settings: Settings;
  readonly today: CivilDate;
  readonly groups: readonly SummaryGroup[];
  readonly totals: Figures;
  readonly accounts: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly complete: number;
  readonly onTime: number;
  readonly run: { readonly number: number; readonly at: string; readonly fingerprint: string };
}

export interface SummaryGroup {
  readonly key: string;
  readonly name: string;
  readonly figures: Figures;
  readonly units: readonly SummaryUnit[];
}

export interface SummaryUnit {
  readonly name: string;
  readonly link: string | undefined;
  /** Null when the unit's tab cannot be read. */
  readonly figures: Figures | null;
  readonly list: ListState | null;
  readonly errors: number;
  readonly warnings: number;
}

type SummaryKey = keyof typeof SUMMARY_HEADERS;

interface SummaryColumn {
  readonly key: SummaryKey;
  readonly width: number;
  readonly look: Look;
  readonly value?: (figures: Figures) => number | undefined;
}

const figure = (key: SummaryKey & keyof Figures, width: number, look: Look): SummaryColumn => ({
  key,
  width,
  look,
  value: (figures) => figures[key] as number,
});

/** The columns of the summary, in the order in which the district reads them. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  { key: 'number', width: 40, look: 'textCentred' },
  { key: 'name', width: 190, look: 'text' },
  figure('listed', 50, 'integer'),
  figure('inScope', 50, 'integer'),
  figure('participated', 55, 'integer'),
  figure('targetDays', 65, 'days'),
  figure('targetAmount', 92, 'money'),
  figure('paidOnTime', 92, 'money'),
  figure('paidOnDueDate', 84, 'money'),
  figure('paidLate', 84, 'money'),
  figure('paidUndated', 84, 'money'),
  figure('paid', 92, 'money'),
  figure('labourDays', 58, 'days'),
  figure('labourValue', 84, 'money'),
  figure('inKindValue', 88, 'money'),
  figure('landArea', 64, 'area'),
  figure('mobilised', 96, 'money'),
  figure('remaining', 92, 'money'),
  figure('surplus', 84, 'money'),
  { key: 'rate', width: 62, look: 'percent', value: (figures) => fulfilment(figures) },
  { key: 'list', width: 92, look: 'textCentred' },
  { key: 'note', width: 120, look: 'text' },
];

/** The header's row (from 0); rows up to it are frozen and repeated in print. */
export const SUMMARY_HEADER_ROW = 7;
const PAID_COLUMN = SUMMARY_COLUMNS.findIndex((column) => column.key === 'paid');
const LAST_COLUMN = SUMMARY_COLUMNS.length;
const LEFT_HALF = 7;
const RIGHT_HALF = 12;

/** Where the rows for the chart are: each unit with a target beside its rate. */
export interface ChartRows {
  readonly from: number;
  readonly to: number;
}

/** The whole tab: letterhead, one line a unit, subtotals, total, control lines, signatures, the chart's rows. */
export function summaryContent(input: SummaryInput): Content & { readonly chart: ChartRows | undefined } {
  const rows: ToolCell[][] = [];
  const merges: { row: number; from: number; to: number }[] = [];
  const spread = (from: number, to: number, cell: ToolCell, row = rows.length - 1) => {
    const line = rows[row] ?? [];
    for (let column = line.length; column < from; column++) line.push({});
    line[from] = cell;
    merges.push({ row, from, to });
  };
  addLetterhead(input, rows, spread);
  rows.push(SUMMARY_COLUMNS.map(({ key }) => ({ value: SUMMARY_HEADERS[key], look: 'header' })));
  for (const group of input.groups) {
    rows.push(totalLine(group.key, group.name, group.figures, 'group'));
    group.units.forEach((unit, place) => {
      rows.push(unitLine(unit, place + 1));
    });
  }
  rows.push(totalLine('', words.SUMMARY_WORDS.total, input.totals, 'total'));
  addControlLines(input, rows);
  addSignatures(input, rows, spread);
  return { rows, merges, chart: addChartRows(input, rows) };
}

type Spread = (from: number, to: number, cell: ToolCell, row?: number) => void;

function addLetterhead({ settings, today }: SummaryInput, rows: ToolCell[][], spread: Spread): void {
  rows.push([]);
  spread(0, LEFT_HALF, { value: words.issuerName(settings), look: 'letterhead' });
  spread(RIGHT_HALF, LAST_COLUMN, { value: words.SUMMARY_WORDS.nation, look: 'letterhead' });
  rows.push([]);
  spread(RIGHT_HALF, LAST_COLUMN, { value: words.SUMMARY_WORDS.motto, look: 'letterhead' });
  rows.push([], []);
  spread(0, LAST_COLUMN, { value: words.SUMMARY_WORDS.title, look: 'title' });
  rows.push([]);
  spread(0, LAST_COLUMN, { value: words.campaignTitle(settings), look: 'subtitle' });
  rows.push([]);
  spread(0, LAST_COLUMN, { value: words.asOf(today), look: 'centredFaint', stamp: true });
  rows.push([]);
}

function unitLine(unit: SummaryUnit, place: number): ToolCell[] {
  return SUMMARY_COLUMNS.map(({ key, look, value }): ToolCell => {
    if (key === 'number') return { value: place, look };
    if (key === 'name') {
      return unit.link ? { value: unit.name, look: 'link', link: unit.link } : { value: unit.name, look };
    }
    if (key === 'list') return { value: unit.list ? LIST_STATE_WORDS[unit.list] : UNREADABLE, look };
    if (key === 'note') return { value: noteOf(unit), look };
    return { value: unit.figures ? value?.(unit.figures) : undefined, look };
  });
}

function noteOf(unit: SummaryUnit): string {
  const parts = [
    unit.errors > 0 ? `${unit.errors} lỗi` : '',
    unit.warnings > 0 ? `${unit.warnings} điểm cần xem` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function totalLine(key: string, name: string, figures: Figures, line: 'group' | 'total'): ToolCell[] {
  return SUMMARY_COLUMNS.map((column): ToolCell => {
    const look = emphasised(column.look, line);
    if (column.key === 'number') return { value: key, look };
    if (column.key === 'name') return { value: name, look };
    return { value: column.value?.(figures), look };
  });
}

function addControlLines(input: SummaryInput, rows: ToolCell[][]): void {
  const { settings, totals } = input;
  const say = (value: string, look: Look = 'plain') => rows.push([{}, { value, look }]);
  const units = input.groups.flatMap((group) => group.units);
  const amount = (label: string, value: number) => {
    const line: ToolCell[] = Array.from({ length: PAID_COLUMN }, () => ({}));
    line[1] = { value: label, look: 'plain' };
    rows.push([...line, { value, look: 'amount' }]);
  };
  rows.push([]);
  say(words.SUMMARY_WORDS.control, 'strong');
  say(words.coverageLine(units.filter((unit) => unit.figures).length, units.length));
  say(words.completenessLine(input.complete, units.length));
  say(words.onTimeLine(input.onTime, units.length));
  say(words.rowsLine(totals.rows));
  say(words.problemsLine(input.errors, input.warnings));
  say(words.SUMMARY_WORDS.received, 'strong');
  const holders = new Map([
    [settings.account1, settings.accountHolder1],
    [settings.account2, settings.accountHolder2],
  ]);
  for (const number of input.accounts) {
    amount(words.accountLine(number, holders.get(number) ?? ''), totals.paidBy.accounts.get(number) ?? 0);
  }
  amount(words.SUMMARY_WORDS.cash, totals.paidBy.cash);
  amount(words.SUMMARY_WORDS.untold, totals.paidBy.untold);
  say(words.SUMMARY_WORDS.rules, 'strong');
  for (const line of words.ruleLines(settings)) say(line);
  const { number, at, fingerprint } = input.run;
  rows.push([{}, { value: words.runLine(number, at, fingerprint), look: 'faint', stamp: true }]);
}

function addSignatures({ settings }: SummaryInput, rows: ToolCell[][], spread: Spread): void {
  rows.push([], []);
  spread(RIGHT_HALF, LAST_COLUMN, { value: words.placeAndDate(settings), look: 'centredFaint' });
  rows.push([]);
  spread(0, LEFT_HALF, { value: words.SUMMARY_WORDS.preparer, look: 'centredStrong' });
  spread(RIGHT_HALF, LAST_COLUMN, { value: settings.signerTitle, look: 'centredStrong' });
  rows.push([]);
  spread(0, LEFT_HALF, { value: words.SUMMARY_WORDS.signHere, look: 'centredFaint' });
  spread(RIGHT_HALF, LAST_COLUMN, { value: words.SUMMARY_WORDS.stampHere, look: 'centredFaint' });
  rows.push([], [], [], []);
  spread(0, LEFT_HALF, { value: settings.accountant, look: 'centredStrong' });
  spread(RIGHT_HALF, LAST_COLUMN, { value: settings.signer, look: 'centredStrong' });
}

/** The chart's own rows: a plain table beside which the chart stands, readable without it. */
function addChartRows(input: SummaryInput, rows: ToolCell[][]): ChartRows | undefined {
  const rated = input.groups
    .flatMap((group) => group.units)
    .flatMap((unit) => {
      const rate = unit.figures ? fulfilment(unit.figures) : undefined;
      return rate === undefined ? [] : [{ name: unit.name, rate }];
    });
  if (rated.length === 0) return undefined;
  rows.push([], [{}, { value: words.SUMMARY_WORDS.chartTitle, look: 'strong' }]);
  rows.push([{}, { value: words.SUMMARY_WORDS.chartNote, look: 'faint' }]);
  const from = rows.length;
  for (const { name, rate } of rated) {
    rows.push([{}, { value: name, look: 'text' }, { value: rate, look: 'percent' }]);
  }
  // Room for the chart beside few rows.
  while (rows.length < from + 16) rows.push([]);
  return { from, to: from + rated.length };
}
