import { textOf } from '../domain/cells.ts';
import { dateFromIso } from '../domain/dates.ts';
import { fulfilment } from '../domain/figures.ts';
import { grouped } from '../domain/grouped.ts';
import { dong } from '../domain/quantities.ts';
import {
  type CountedCommune,
  communeKey,
  districtKey,
  type ExpectedCommune,
  type RollUp,
} from '../domain/roll-up.ts';
import { type SealedField, sealedFigure } from '../domain/sealing.ts';
import { inOneSentence, SETTING_LABELS } from '../text/vi.ts';
import {
  FILES_HEADERS,
  FILES_TAB,
  fileSentence,
  ROLL_UP,
  ROLL_UP_HEADERS,
  ROLL_UP_TAB,
  RULES_TAB,
} from '../text/vi-roll-up.ts';
import { sealKind, settingValue, shortDigest, waiverLines } from '../text/vi-seals.ts';
import { columnsUnder } from './columns.ts';
import { plainLine } from './commune-file.ts';
import type { Content } from './content.ts';
import { COLOURS, emphasised, LOOKS, type Look } from './looks.ts';
import { findTable, typedRows } from './read-table.ts';
import type { TabView } from './tab-view.ts';
import type { ToolCell } from './tool-cell.ts';

/** A line of the table: a commune that counts, one that is missing, or the sum. */
interface Line {
  readonly number?: number;
  readonly name: string;
  readonly commune?: CountedCommune;
  readonly figures?: readonly number[];
  readonly link?: string | undefined;
  readonly units?: number;
  readonly note?: string;
}

interface Column {
  readonly key: keyof typeof ROLL_UP_HEADERS;
  readonly width: number;
  readonly look: Look;
  readonly value: (line: Line) => ToolCell['value'];
}

const figure = (key: SealedField & Column['key'], width: number, look: Look): Column => ({
  key,
  width,
  look,
  value: ({ figures }) => figures && sealedFigure(figures, key),
});
const ofSeal = (
  key: Column['key'],
  width: number,
  look: Look,
  value: (commune: CountedCommune) => ToolCell['value'],
): Column => ({ key, width, look, value: ({ commune }) => commune && value(commune) });

/** Communes × figures; behind them which sealed run it is, to be held against the paper that was sent. */
const COLUMNS: readonly Column[] = [
  { key: 'number', width: 40, look: 'textCentred', value: ({ number }) => number },
  { key: 'name', width: 170, look: 'text', value: ({ name }) => name },
  { key: 'units', width: 52, look: 'integer', value: ({ units }) => units },
  figure('listed', 60, 'integer'),
  figure('inScope', 60, 'integer'),
  figure('participated', 60, 'integer'),
  figure('targetAmount', 104, 'money'),
  figure('paidOnTime', 104, 'money'),
  figure('paid', 104, 'money'),
  figure('labourDays', 64, 'days'),
  figure('labourValue', 100, 'money'),
  figure('inKindValue', 100, 'money'),
  figure('landArea', 76, 'area'),
  figure('mobilised', 112, 'money'),
  figure('remaining', 104, 'money'),
  figure('surplus', 96, 'money'),
  { key: 'rate', width: 62, look: 'percent', value: ({ figures }) => figures && rateOf(figures) },
  ofSeal('seal', 104, 'textCentred', ({ run }) => sealKind(run.number)),
  ofSeal('sealedOn', 84, 'date', ({ run }) => dateFromIso(run.at.slice(0, 10))),
  ofSeal('fingerprint', 122, 'textCentred', ({ run }) => plainLine(run.fingerprint, 64)),
  ofSeal('digest', 122, 'textCentred', ({ digest }) => shortDigest(digest)),
  { key: 'note', width: 220, look: 'text', value: ({ note }) => note },
];

export const ROLL_UP_WIDTHS = COLUMNS.map(({ width }) => width);
/** Rows from 0; up to it they are frozen and repeated in print. */
export const ROLL_UP_HEADER_ROW = 6;

/** @param addressOf where a file is opened; undefined where files have no addresses */
export function rollUpContent(rollUp: RollUp, addressOf: (file: string) => string | undefined): Content {
  const { communes, missing = [], totals, year } = rollUp;
  const [nameOf, missingName] = [communeNames(communes), communeNames(missing)];
  const told = [
    ROLL_UP.leftOut(rollUp.files.filter(({ fault }) => fault !== undefined).length),
    ROLL_UP.differ(rollUp.differences.length),
  ];
  const one = (value: string, look: Look): ToolCell[] => [{ value, look }];
  const row = (line: Line, as: (look: Look) => ToolCell['look'] = (look) => look) =>
    COLUMNS.map(({ key, look, value }): ToolCell => {
      const link = key === 'name' ? line.link : undefined;
      return { value: value(line), look: as(link ? 'link' : look) ?? look, ...(link ? { link } : {}) };
    });
  return {
    rows: [
      one(districtLine(communes), 'strong'),
      one(ROLL_UP_TAB.title(year), 'titleLeft'),
      one(ROLL_UP_TAB.how, 'faint'),
      one(ROLL_UP.coverage(communes.length, rollUp.missing?.length), 'plain'),
      one(told.filter((sentence) => sentence !== '').join(' '), 'plain'),
      [],
      COLUMNS.map(({ key }): ToolCell => ({ value: ROLL_UP_HEADERS[key], look: 'header' })),
      ...communes.map((commune, at) =>
        row({
          number: at + 1,
          name: nameOf(commune),
          commune,
          figures: commune.run.totals,
          link: addressOf(commune.file),
          units: commune.run.units.length,
          note: noteOf(commune),
        }),
      ),
      ...missing.map((expected, at) =>
        row(
          {
            number: communes.length + at + 1,
            name: missingName(expected),
            note: ROLL_UP_TAB.missing,
          },
          (look) => ({ ...LOOKS[look], backgroundColorStyle: COLOURS.attention }),
        ),
      ),
      row(
        {
          name: ROLL_UP_TAB.total(communes.length),
          figures: totals,
          units: communes.reduce((sum, { run }) => sum + run.units.length, 0),
        },
        (look) => emphasised(look, 'total'),
      ),
    ],
    merges: [],
  };
}

/** Where all are of one district, its name. */
function districtLine(communes: readonly CountedCommune[]): string {
  const [first] = communes;
  const isOne =
    first && communes.every(({ district }) => districtKey(district) === districtKey(first.district));
  return isOne && first.district !== '' ? ROLL_UP_TAB.district(first.district) : '';
}

/** Names of communes; with the district where another has the same name. */
function communeNames(all: readonly ExpectedCommune[]): (commune: ExpectedCommune) => string {
  const alike = grouped(all, ({ name }) => communeKey(name));
  return ({ name, district }) =>
    district !== '' && alike.get(communeKey(name))?.[1] ? `${name} (${district})` : name;
}

function rateOf(figures: readonly number[]): number | undefined {
  const of = (field: SealedField) => dong(sealedFigure(figures, field));
  return fulfilment({ targetAmount: of('targetAmount'), remaining: of('remaining') });
}

/** What whoever reads the figures has to know of them; a waiver is printed wherever they are. */
function noteOf({ run }: CountedCommune): string {
  const unread = run.units.filter(({ figures }) => figures === null).length;
  const undetermined = sealedFigure(run.totals, 'undetermined');
  const remarks = inOneSentence([
    ...(unread > 0 ? [ROLL_UP_TAB.unread(unread)] : []),
    ...(undetermined > 0 ? [ROLL_UP_TAB.undetermined(undetermined)] : []),
  ]);
  const waiver = waiverLines(run).map((line) => plainLine(line, 300));
  return [...(remarks === '' ? [] : [`${remarks}.`]), ...waiver].join(' ');
}

export const RULES_WIDTHS = [260, 200, 70, 620];
/** Communes named beside one value. */
const MOST_NAMES = 25;

/** `Quy định khác nhau`: each setting that differs, a line for each of its values. */
export function rulesContent({ differences }: RollUp): Content {
  return {
    rows: [
      ...headOf(RULES_TAB),
      RULES_TAB.headers.map((value): ToolCell => ({ value, look: 'header' })),
      ...(differences.length === 0 ? [[{ value: RULES_TAB.none, look: 'plain' as const }]] : []),
      ...differences.flatMap(({ key, values }) =>
        values.map(({ value, communes }, at): ToolCell[] => [
          { value: at === 0 ? SETTING_LABELS[key] : '', look: 'text' },
          { value: plainLine(settingValue(key, value), 150), look: 'text' },
          { value: communes.length, look: 'textCentred' },
          {
            value: RULES_TAB.communes(communes.slice(0, MOST_NAMES), communes.length - MOST_NAMES),
            look: 'text',
          },
        ]),
      ),
    ],
    merges: [],
  };
}

const fileColumn = columnsUnder(FILES_HEADERS);
const FILES_FORM = [
  fileColumn('file', 'essential', 420),
  fileColumn('commune', 'typed', 180),
  fileColumn('outcome', 'typed', 100),
  fileColumn('why', 'typed', 560),
];
export const FILES_WIDTHS = FILES_FORM.map(({ width }) => width);
export const TABLE_HEADER_ROW = 3;

/** `Tệp của các xã`: every file with what became of it. */
export function filesContent({ files }: RollUp, addressOf: (file: string) => string | undefined): Content {
  return {
    rows: [
      ...headOf(FILES_TAB),
      FILES_FORM.map(({ header }): ToolCell => ({ value: header, look: 'header' })),
      ...files.map(({ file, commune, fault }): ToolCell[] => {
        const link = addressOf(file);
        return [
          { value: file, look: link ? 'link' : 'text', ...(link ? { link } : {}) },
          { value: commune, look: 'text' },
          { value: fault ? FILES_TAB.left : FILES_TAB.counted, look: fault ? 'warningMark' : 'textCentred' },
          { value: fault ? fileSentence(fault, '') : '', look: 'text' },
        ];
      }),
    ],
    merges: [],
  };
}

/** The files that were given the last time, as the tab has them. */
export function filesBefore(tab: TabView | undefined): string[] {
  const table = tab && findTable(tab, FILES_FORM, '').table;
  if (!table) return [];
  return typedRows(table)
    .map((row) => textOf(table.cell(row, 'file')))
    .filter((file) => file !== '');
}

function headOf({ title, how }: { readonly title: string; readonly how: string }): ToolCell[][] {
  return [[{ value: title, look: 'titleLeft' }], [{ value: how, look: 'faint' }], []];
}
