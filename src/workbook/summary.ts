import { type CivilDate, vietnameseDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import { fulfilment } from '../domain/figures.ts';
import { ownAccounts, type Settings } from '../domain/settings.ts';
import type { ListState } from '../domain/submission.ts';
import type { UseTotals } from '../domain/use-of-money.ts';
import { LIST_STATE_WORDS, UNREADABLE } from '../text/vi.ts';
import { SUMMARY_HEADERS } from '../text/vi-columns.ts';
import { GIFT_BOOK_WORDS, type GiftControl } from '../text/vi-gifts.ts';
import * as words from '../text/vi-summary.ts';
import { USE_WORDS } from '../text/vi-use.ts';
import type { Content } from './content.ts';
import { emphasised, type Look } from './looks.ts';
import type { GiftBookName } from './reconciliation-gifts.ts';
import type { ToolCell } from './tool-cell.ts';

/** What `Tổng hợp` shows, free of where it was read from. */
export interface SummaryInput {
  readonly settings: Settings;
  readonly today: CivilDate;
  readonly groups: readonly SummaryGroup[];
  readonly totals: Figures;
  readonly accounts: readonly string[];
  /** Where the receipt book is kept: what the lists declare, and what was received for nobody that is known. */
  readonly receipts: { readonly declared: number; readonly unplaced: number } | undefined;
  /** Of each book of gifts that is kept, in its own measure: what the lists declare, and what is in no figures. */
  readonly gifts: Readonly<Partial<Record<GiftBookName, GiftControl>>>;
  /** Where the money went; undefined while the tabs that say so have no line. */
  readonly use: UseTotals | undefined;
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
  /** Whether the plan asks a target of its people; others have no target, no remainder and no rate to show. */
  readonly hasTarget: boolean;
  readonly link: string | undefined;
  /** Null when the unit's tab cannot be read. */
  readonly figures: Figures | null;
  readonly list: ListState | null;
  readonly errors: number;
  /** Received for no one of its people, so that nobody of them is known to have taken part, in đồng. */
  readonly undivided: number;
}

type SummaryKey = keyof typeof SUMMARY_HEADERS;

interface SummaryColumn {
  readonly key: SummaryKey;
  readonly width: number;
  readonly look: Look;
  readonly value?: (figures: Figures) => number | undefined;
  /** Means something only where people have a target. */
  readonly ofTarget?: true;
}

const OF_TARGET = new Set<SummaryKey>(['inScope', 'targetDays', 'targetAmount', 'remaining', 'surplus']);

const figure = (key: SummaryKey & keyof Figures, width: number, look: Look): SummaryColumn => ({
  key,
  width,
  look,
  value: (figures) => figures[key] as number,
  ...(OF_TARGET.has(key) ? { ofTarget: true } : {}),
});

/** The columns of the summary, in the order in which the district reads them. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  { key: 'number', width: 40, look: 'textCentred' },
  { key: 'name', width: 330, look: 'text' },
  figure('listed', 48, 'integer'),
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
  { key: 'list', width: 108, look: 'textCentred' },
  { key: 'note', width: 138, look: 'text' },
];

/** The header's row (from 0); rows up to it are frozen and repeated in print. */
export const SUMMARY_HEADER_ROW = 7;
const PAID_COLUMN = SUMMARY_COLUMNS.findIndex((column) => column.key === 'paid');
const LAST_COLUMN = SUMMARY_COLUMNS.length;
const CHART_NAME_COLUMN = 14;
const CHART_RATE_COLUMN = 19;
const LEFT_HALF = 7;
const RIGHT_HALF = 12;

/** Where the chart's cells are: each unit with a target, and its rate. */
export interface ChartRows {
  readonly from: number;
  readonly to: number;
  readonly nameColumn: number;
  readonly rateColumn: number;
}

/** The whole tab: letterhead, one line a unit, subtotals, total, control lines, signatures. */
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
    const hasTarget = group.units.some((unit) => unit.hasTarget);
    rows.push(totalLine(group.key, group.name, group.figures, 'group', hasTarget));
    group.units.forEach((unit, place) => {
      rows.push(unitLine(unit, place + 1));
    });
  }
  rows.push(totalLine('', words.SUMMARY_WORDS.total, input.totals, 'total'));
  const beside = rows.length + 1;
  addControlLines(input, rows);
  const chart = addChartRows(input, rows, beside);
  addSignatures(input, rows, spread);
  return { rows, merges, chart };
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
  spread(0, LAST_COLUMN, { value: words.asOf(vietnameseDate(today)), look: 'centredFaint', stamp: true });
  rows.push([]);
}

function unitLine(unit: SummaryUnit, place: number): ToolCell[] {
  return SUMMARY_COLUMNS.map(({ key, look, value, ofTarget }): ToolCell => {
    if (key === 'number') return { value: place, look };
    if (key === 'name') {
      return unit.link ? { value: unit.name, look: 'link', link: unit.link } : { value: unit.name, look };
    }
    if (key === 'list') return { value: unit.list ? LIST_STATE_WORDS[unit.list] : UNREADABLE, look };
    if (key === 'note')
      return { value: words.unitNote(unit.errors, unit.figures?.undetermined ?? 0, unit.undivided), look };
    const shown = unit.figures && (unit.hasTarget || !ofTarget);
    return { value: shown ? value?.(unit.figures) : undefined, look };
  });
}

function totalLine(
  key: string,
  name: string,
  figures: Figures,
  line: 'group' | 'total',
  hasTarget = true,
): ToolCell[] {
  return SUMMARY_COLUMNS.map((column): ToolCell => {
    const look = emphasised(column.look, line);
    if (column.key === 'number') return { value: key, look };
    if (column.key === 'name') return { value: name, look };
    return { value: hasTarget || !column.ofTarget ? column.value?.(figures) : undefined, look };
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
  if (totals.undetermined > 0) say(words.undeterminedLine(totals.undetermined));
  say(words.completenessLine(input.complete, units.length));
  say(words.onTimeLine(input.onTime, units.length));
  say(words.rowsLine(totals.rows));
  say(words.problemsLine(input.errors, input.warnings));
  say(words.SUMMARY_WORDS.received, 'strong');
  const holders = new Map(ownAccounts(settings).map(({ number, holder }) => [number, holder]));
  for (const number of input.accounts) {
    amount(words.accountLine(number, holders.get(number) ?? ''), totals.paidBy.accounts.get(number) ?? 0);
  }
  amount(words.SUMMARY_WORDS.cash, totals.paidBy.cash);
  amount(words.SUMMARY_WORDS.untold, totals.paidBy.untold);
  if (input.receipts) {
    say(words.SUMMARY_WORDS.byReceipts);
    amount(words.SUMMARY_WORDS.declared, input.receipts.declared);
    amount(words.SUMMARY_WORDS.difference, input.receipts.declared - totals.paid);
    if (input.receipts.unplaced !== 0) amount(words.SUMMARY_WORDS.unplaced, input.receipts.unplaced);
  }
  for (const book of ['labour', 'goods'] as const) {
    const control = input.gifts[book];
    if (control) say(GIFT_BOOK_WORDS[book].control(control));
  }
  if (input.use) say(USE_WORDS.total(input.use));
  say(words.SUMMARY_WORDS.rules, 'strong');
  for (const line of words.ruleLines(settings, vietnameseDate(settings.dueDate))) say(line);
  const { number, at, fingerprint } = input.run;
  rows.push([{}, { value: words.runLine(number, at, fingerprint), look: 'faint', stamp: true }]);
}

function addSignatures({ settings }: SummaryInput, rows: ToolCell[][], spread: Spread): void {
  rows.push([]);
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

/**
 * The chart's own cells beside the control lines, behind the chart: each unit with a target and its rate. Whoever
 * takes the chart away still reads them.
 */
function addChartRows(input: SummaryInput, rows: ToolCell[][], from: number): ChartRows | undefined {
  const rated = input.groups
    .flatMap((group) => group.units)
    .flatMap((unit) => {
      const rate = unit.figures ? fulfilment(unit.figures) : undefined;
      return rate === undefined ? [] : [{ name: unit.name, rate }];
    });
  if (rated.length === 0) return undefined;
  rated.forEach(({ name, rate }, place) => {
    while (rows.length <= from + place) rows.push([]);
    const line = rows[from + place] ?? [];
    while (line.length < CHART_RATE_COLUMN) line.push({});
    line[CHART_NAME_COLUMN] = { value: name, look: 'chartName' };
    line[CHART_RATE_COLUMN] = { value: rate, look: 'chartRate' };
  });
  return { from, to: from + rated.length, nameColumn: CHART_NAME_COLUMN, rateColumn: CHART_RATE_COLUMN };
}
