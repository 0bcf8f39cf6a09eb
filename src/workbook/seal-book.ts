import { isBlank, shown, textOf } from '../domain/cells.ts';
import { GROUP_OF } from '../domain/org-kinds.ts';
import type { ProblemCode, ProblemFacts } from '../domain/problems.ts';
import {
  type SealedField,
  type SealedRun,
  type SealedSetting,
  type SealedUnit,
  sealedFigure,
} from '../domain/sealing.ts';
import { SEAL_HEADERS } from '../text/vi-columns.ts';
import { momentWords } from '../text/vi-notices.ts';
import { CLOSING_WORDS, obstacleWords, ruleWords, sealKind } from '../text/vi-seals.ts';
import { SUMMARY_WORDS } from '../text/vi-summary.ts';
import { appendLines, positionsIn } from './append-line.ts';
import { type Column, columnsUnder } from './columns.ts';
import { enteredValue } from './content.ts';
import { emphasised, type Look } from './looks.ts';
import { findTable, type Table, typedRows } from './read-table.ts';
import { pieces, readSeal, readSealedSummary, type SealTexts } from './seal-json.ts';
import type { Request } from './sheets-api.ts';
import type { TabView } from './tab-view.ts';
import type { ToolCell } from './tool-cell.ts';

export type SealKey = keyof typeof SEAL_HEADERS;

const column = columnsUnder(SEAL_HEADERS);

/**
 * `Các lần tổng hợp`: append-only. A sealed run is a block of lines: the whole, then each group with its units; behind them,
 * in columns that are hidden, its data in as many pieces as they need, `Phần` telling their order.
 */
export const SEALS_FORM: readonly Column<SealKey>[] = [
  column('number', 'essential', 60),
  column('kind', 'typed', 120),
  column('at', 'typed', 140),
  column('run', 'typed', 80),
  column('closing', 'typed', 110),
  column('preparedBy', 'typed', 150),
  column('approvedBy', 'typed', 150),
  column('reason', 'typed', 200),
  column('obstacles', 'typed', 180),
  column('waiver', 'typed', 200),
  column('name', 'typed', 220),
  column('participated', 'typed', 75),
  column('targetAmount', 'typed', 110),
  column('paid', 'typed', 110),
  column('labourValue', 'typed', 110),
  column('inKindValue', 'typed', 110),
  column('landArea', 'typed', 80),
  column('mobilised', 'typed', 120),
  column('remaining', 'typed', 110),
  column('surplus', 'typed', 110),
  column('rules', 'typed', 520),
  column('fingerprint', 'typed', 140),
  column('digest', 'essential', 150),
  column('part', 'essential', 55),
  column('data', 'essential', 120),
  column('people', 'essential', 120),
  column('who', 'typed', 150),
];

const HIDDEN: readonly SealKey[] = ['data', 'people'];

/** What stays in the commune: its people, and whose account sealed. The columns before them are what goes up. */
const STAYS: readonly SealKey[] = ['people', 'who'];

/** The columns of {@link SEALS_FORM} that go up; the others stand right of them and need not be read at all. */
export const SUMMARY_FORM = SEALS_FORM.filter(({ key }) => !STAYS.includes(key));

/** The columns of {@link SEALS_FORM} that no eye needs. */
export const SEALS_HIDDEN = HIDDEN.map((key) => SEALS_FORM.findIndex((one) => one.key === key));

/** A sealed run as the tab has it. */
export interface StoredSeal {
  readonly number: number;
  /** Its first line (from 0). */
  readonly row: number;
  readonly digest: string;
  /** Undefined where the data is not what was sealed. */
  readonly seal: SealedRun | undefined;
}

/** What somebody changed in a tab to which nothing but the tool should write. */
export interface SealFault {
  readonly code: Extract<ProblemCode, `SEAL_${string}`>;
  readonly row: number;
  readonly field: SealKey;
  readonly found: string;
  readonly facts: ProblemFacts;
}

export interface SealBook {
  /** Undefined where there is no such tab, or its essential headers cannot be found. */
  readonly table: Table<SealKey> | undefined;
  /** By their numbers. */
  readonly seals: readonly StoredSeal[];
  readonly faults: readonly SealFault[];
}

/** What is larger was typed by somebody. */
const MOST_SEALS = 10_000;

/**
 * Every sealed run, each digested and held against its lines and the run before it.
 * @param form {@link SUMMARY_FORM} for a tab of which only what goes up was read: then runs have no people
 */
export function readSeals(tab: TabView | undefined, form = SEALS_FORM): SealBook {
  const table = tab && findTable(tab, form, '').table;
  if (!table) return { table, seals: [], faults: [] };
  const faults: SealFault[] = [];
  const blocks = new Map<number, number[]>();
  for (const row of typedRows(table)) {
    const number = wholeNumber(table, row, 'number');
    if (number === undefined)
      faults.push({
        code: 'SEAL_CELL_CHANGED',
        row,
        field: 'number',
        found: shown(table.cell(row, 'number')),
        facts: { number: '?', sealed: '?' },
      });
    else blocks.set(number, [...(blocks.get(number) ?? []), row]);
  }
  const seals: StoredSeal[] = [];
  const numbers = [...blocks.keys()].sort((a, b) => a - b);
  let before: StoredSeal | undefined;
  for (const number of numbers) {
    const stored = readBlock(table, number, blocks.get(number) ?? [], faults);
    const expected = (before?.number ?? 0) + 1;
    const fault = { row: stored.row, found: '' };
    // However many are gone, one line says so.
    if (number > expected)
      faults.push({
        ...fault,
        code: 'SEAL_MISSING',
        field: 'number',
        facts: { number: gap(expected, number - 1) },
      });
    if (stored.seal && stored.seal.previous !== (before?.digest ?? ''))
      faults.push({ ...fault, code: 'SEAL_CHAIN_BROKEN', field: 'digest', facts: { number } });
    seals.push(stored);
    before = stored;
  }
  return { table, seals, faults };
}

function gap(from: number, until: number): string {
  return from === until ? `${from}` : `${from}–${until}`;
}

function wholeNumber(table: Table<SealKey>, row: number, key: 'number' | 'part'): number | undefined {
  const value = Number(textOf(table.cell(row, key)));
  return Number.isInteger(value) && value >= 1 && value <= MOST_SEALS * 100 ? value : undefined;
}

/** The lines of one run, in the order of their parts; somebody may have sorted the tab. */
function readBlock(
  table: Table<SealKey>,
  number: number,
  rows: readonly number[],
  faults: SealFault[],
): StoredSeal {
  const inOrder = [...rows].sort(
    (a, b) => (wholeNumber(table, a, 'part') ?? 0) - (wholeNumber(table, b, 'part') ?? 0) || a - b,
  );
  const first = inOrder[0] ?? table.headerRow;
  const whole = (key: 'data' | 'people') => inOrder.map((row) => raw(table, row, key)).join('');
  const digest = textOf(table.cell(first, 'digest'));
  const texts = { data: whole('data'), people: whole('people'), digest };
  const hasPeople = table.columns.some(({ key }) => key === 'people');
  const seal = hasPeople ? readSeal(texts) : readSealedSummary(texts);
  if (seal?.number !== number) {
    faults.push({ code: 'SEAL_BROKEN', row: first, field: 'digest', found: '', facts: { number } });
    return { number, row: first, digest, seal: undefined };
  }
  // How many lines people's figures need is not known where they were not read.
  const wanted = sealRows(seal, texts, hasPeople ? 0 : inOrder.length);
  if (inOrder.length < wanted.length)
    faults.push({ code: 'SEAL_MISSING', row: first, field: 'number', found: '', facts: { number } });
  inOrder.forEach((row, at) => {
    for (const { key } of table.columns) {
      const cell = table.cell(row, key);
      const isPiece = key === 'data' || key === 'people';
      // What is put together was right: here is only what adds nothing to it.
      if (isPiece && (cell.kind === 'text' || cell.kind === 'blank')) continue;
      const is = isPiece ? {} : (wanted[at]?.[key] ?? {});
      if (table.positions.has(key) && !isSame(cell, is))
        faults.push({
          code: 'SEAL_CELL_CHANGED',
          row,
          field: key,
          found: shown(cell),
          facts: { number, sealed: sealedWords(is) },
        });
    }
  });
  return { number, row: first, digest, seal };
}

/** The very text of a cell, outer spaces and all. */
function raw(table: Table<SealKey>, row: number, key: SealKey): string {
  const cell = table.cell(row, key);
  return cell.kind === 'text' ? cell.value : textOf(cell);
}

function isSame(cell: Parameters<typeof textOf>[0], wanted: ToolCell): boolean {
  const value = enteredValue(wanted);
  if (!value) return isBlank(cell);
  if (value.numberValue !== undefined) return cell.kind === 'number' && cell.value === value.numberValue;
  const words = textOf({ kind: 'text', value: value.stringValue ?? '' });
  return words === '' ? isBlank(cell) : cell.kind === 'text' && textOf(cell) === words;
}

function sealedWords({ value }: ToolCell): string {
  if (value === undefined) return '';
  return shown(
    typeof value === 'number'
      ? { kind: 'number', value, isDate: false }
      : { kind: 'text', value: `${value}` },
  );
}

/** The lines of a run at the end of the tab. */
export function sealRequest(
  sheetId: number,
  table: Table<SealKey> | undefined,
  seal: SealedRun,
  texts: SealTexts,
): Request {
  // A long text that wraps would make its line as high as a page, hidden or not.
  const boxed = Object.fromEntries(
    SEALS_FORM.map(({ key }) => [key, HIDDEN.includes(key) ? {} : { look: 'text' as const }]),
  );
  const rows = sealRows(seal, texts).map((row) => ({ ...boxed, ...row }));
  const positions = positionsIn(SEALS_FORM, table);
  const request = appendLines(sheetId, positions, rows);
  // Longer than what tabs show elsewhere, and for no eye.
  for (const key of ['data', 'people'] as const)
    pieces(texts[key]).forEach((piece, at) => {
      const cell = request.appendCells?.rows[at]?.values?.[positions.get(key) ?? -1];
      if (cell) cell.userEnteredValue = { stringValue: piece };
    });
  return request;
}

type SealRow = Partial<Record<SealKey, ToolCell>>;

const text = (value: string): ToolCell => ({ value, look: 'text' });
const centred = (value: string): ToolCell => ({ value, look: 'textCentred' });

const SHOWN: readonly (readonly [Extract<SealKey, SealedField>, 'integer' | 'money' | 'area'])[] = [
  ['participated', 'integer'],
  ['targetAmount', 'money'],
  ['paid', 'money'],
  ['labourValue', 'money'],
  ['inKindValue', 'money'],
  ['landArea', 'area'],
  ['mobilised', 'money'],
  ['remaining', 'money'],
  ['surplus', 'money'],
];

/**
 * What the lines of a run show: the whole, each group with its units; beside them the settings, one a line; and lines for
 * whatever is left over.
 * @param least how many lines there are at least
 */
function sealRows(seal: SealedRun, texts: SealTexts, least = 0): SealRow[] {
  const shownRows: SealRow[] = [
    { ...headCells(seal, texts), ...figureCells(SUMMARY_WORDS.total, seal.totals, 'total') },
    ...seal.groups.flatMap(({ key, name, figures }) => [
      figureCells(`${key}. ${name}`, figures, 'group'),
      ...seal.units
        .filter((unit) => groupKey(unit) === key)
        .map((unit) => figureCells(unit.name, unit.figures)),
    ]),
  ];
  const hidden = [pieces(texts.data).length, pieces(texts.people).length];
  const most = Math.max(least, shownRows.length, seal.settings.length, ...hidden);
  return Array.from({ length: most }, (_, at) => ({
    number: { value: seal.number, look: 'integer' as const },
    kind: text(sealKind(seal.number)),
    ...shownRows[at],
    ...ruleCell(seal.settings[at]),
    part: { value: at + 1, look: 'integer' as const },
  }));
}

/** The group of the summary in which a unit stands. */
export function groupKey({ kind }: SealedUnit): string {
  return kind === null ? '?' : GROUP_OF[kind];
}

function headCells(seal: SealedRun, { digest }: SealTexts): SealRow {
  return {
    at: centred(momentWords(seal.at)),
    run: { value: seal.run, look: 'integer' },
    closing: centred(CLOSING_WORDS[seal.closing]),
    preparedBy: text(seal.preparedBy),
    approvedBy: text(seal.approvedBy),
    reason: text(seal.reason),
    obstacles: text(seal.waiver === '' ? '' : obstacleWords(seal.obstacles)),
    waiver: text(seal.waiver),
    fingerprint: centred(seal.fingerprint),
    digest: centred(digest),
    who: text(seal.who),
  };
}

function ruleCell(setting: SealedSetting | undefined): SealRow {
  return setting ? { rules: text(ruleWords(setting)) } : {};
}

function figureCells(name: string, figures: readonly number[] | null, line?: 'group' | 'total'): SealRow {
  const as = (look: Look) => (line ? emphasised(look, line) : look);
  return {
    name: { value: name, look: as('text') },
    ...(figures &&
      Object.fromEntries(
        SHOWN.map(([key, look]) => [key, { value: sealedFigure(figures, key), look: as(look) }]),
      )),
  };
}
