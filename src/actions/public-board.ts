import { vietnameseDate } from '../domain/dates.ts';
import { paidIn, participated } from '../domain/entry.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import { measure } from '../domain/quantities.ts';
import { decisionsOf } from '../domain/work-supports.ts';
import { PUBLIC_BOARD as words } from '../text/vi-public.ts';
import { campaignTitle, issuerName } from '../text/vi-summary.ts';
import type { PublicBoard, PublicColumn, PublicRow, PublicTable } from '../workbook/public-tab.ts';
import type { Assessment, CountedRow, UnitAssessment } from './assess.ts';
import type { Now } from './outcome.ts';

/** The board, with what its maker is told about it. */
export interface PublicFacts {
  readonly board: PublicBoard;
  /** How many are named, and how many asked not to be or have no name; undefined where nobody may be named. */
  readonly people: { readonly named: number; readonly unnamed: number } | undefined;
}

/** What somebody gave, in đồng, days and m². */
interface Given {
  readonly paid: number;
  readonly labourDays: number;
  readonly labourValue: number;
  readonly inKindValue: number;
  readonly landArea: number;
}

const GIVEN = ['paid', 'labourDays', 'labourValue', 'inKindValue', 'landArea'] as const;
const GIVEN_LOOKS = ['money', 'days', 'money', 'money', 'area'] as const;

/**
 * `Công khai`: totals of units and groups, where the money went, and who gave, if the committee lets it be told. It is made of
 * these few figures alone, so nothing else that lists hold can come into it: no band of income, target, remainder, code, phone,
 * account, memo, status or note.
 */
export function publicBoard(assessment: Assessment, now: Now): PublicFacts {
  const { settings, units } = assessment;
  const readable = units.filter(({ figures }) => figures).length;
  const lists = settings.namesPublic ? units.map(givers) : undefined;
  const all = lists?.flatMap(({ named }) => named.length) ?? [];
  return {
    board: {
      title: words.title,
      issuer: issuerName(settings),
      campaign: campaignTitle(settings),
      notes: [
        words.asOf(vietnameseDate(now.today)),
        ...(readable === units.length ? [] : [words.coverage(readable, units.length)]),
      ],
      tables: [unitsTable(assessment), tableOfUse(assessment), ...(lists ? [namesTable(units, lists)] : [])],
      end: words.thanks,
    },
    people: lists && {
      named: all.reduce((sum, count) => sum + count, 0),
      unnamed: lists.reduce((sum, { unnamed }) => sum + unnamed.length, 0),
    },
  };
}

function unitsTable({ groups, totals }: Assessment): PublicTable {
  type Sums = Given & { readonly mobilised: number; readonly participated: number };
  const row = (look: PublicRow['look'], place: string, name: string, sums: Sums | null): PublicRow => ({
    look,
    cells: [place, name, ...(sums ? [...amounts(sums), sums.mobilised, sums.participated] : [words.notYet])],
  });
  return {
    heading: words.units,
    note: '',
    columns: columnsOf(words.unitHeaders, ['textCentred', 'text', ...GIVEN_LOOKS, 'money', 'integer']),
    rows: [
      ...groups.flatMap(({ key, name, figures, units }) => [
        row('group', key, name, figures),
        ...units.map(({ reading, figures: own }, at) => row('plain', `${at + 1}`, reading.orgUnit.name, own)),
      ]),
      row('total', '', words.total, totals),
    ],
  };
}

/** Works and other contents that the money was approved for, each with its decisions and what was paid. */
function tableOfUse({ use }: Assessment): PublicTable {
  const works = use?.works.filter(({ approved, spent }) => approved !== 0 || spent.paid !== 0) ?? [];
  const sum = (of: (work: (typeof works)[number]) => number) =>
    works.reduce((all, work) => all + of(work), 0);
  return {
    heading: words.use,
    note: works.length === 0 ? words.noUse : use ? words.pool(use.totals) : '',
    columns: columnsOf(words.useHeaders, [
      'textCentred',
      'text',
      'money',
      'money',
      'textCentred',
      'textCentred',
    ]),
    rows: [
      ...works.map((work, at): PublicRow => {
        const { code, name, category, approved, spent } = work;
        const decided = decisionsOf(work).map(({ number, on }) =>
          words.decision(number, on ? vietnameseDate(on) : ''),
        );
        const what = name === '' ? code : name;
        return {
          look: 'plain',
          cells: [`${at + 1}`, what, approved, spent.paid, category ?? '', decided.join('; ')],
        };
      }),
      ...(works.length === 0
        ? []
        : [
            {
              look: 'total' as const,
              cells: [
                '',
                words.total,
                sum(({ approved }) => approved),
                sum(({ spent }) => spent.paid),
                '',
                '',
              ],
            },
          ]),
    ],
  };
}

interface Givers {
  readonly named: readonly CountedRow[];
  readonly unnamed: readonly CountedRow[];
}

/** Whoever gave anything. A donors' list whose column `Ẩn danh` is lost names nobody: nobody knows who asked not to be named. */
function givers({ reading, rows }: UnitAssessment): Givers {
  const { list, orgUnit } = reading;
  const asks = orgUnit.kind !== undefined && FORM_OF[orgUnit.kind] === 'donor';
  const isLost = asks && !list?.table.positions.has('anonymous');
  const mayName = ({ row }: CountedRow) => row.name !== '' && !isLost && row.entry.anonymous !== true;
  const gave = rows.filter(({ entry }) => participated(entry));
  return { named: gave.filter(mayName), unnamed: gave.filter((row) => !mayName(row)) };
}

/** Each unit with its people, those without a name together, and what was given for the unit as a whole: its very sum. */
function namesTable(units: readonly UnitAssessment[], lists: readonly Givers[]): PublicTable {
  return {
    heading: words.names,
    note: '',
    columns: columnsOf(words.nameHeaders, ['textCentred', 'text', ...GIVEN_LOOKS]),
    rows: units.flatMap(({ reading, figures, rows }, at): PublicRow[] => {
      const { named = [], unnamed = [] } = lists[at] ?? {};
      if (!figures || (figures.mobilised === 0 && figures.landArea === 0)) return [];
      const whole = minus(figures, sumOf(rows));
      return [
        { look: 'group', cells: ['', reading.orgUnit.name, ...amounts(figures)] },
        ...named.map(
          (row, place): PublicRow => ({
            look: 'plain',
            cells: [`${place + 1}`, row.row.name, ...amounts(givenBy(row))],
          }),
        ),
        ...(unnamed.length === 0 ? [] : [rest(words.unnamed(unnamed.length), sumOf(unnamed))]),
        ...(amounts(whole).every((amount) => amount === 0) ? [] : [rest(words.whole, whole)]),
      ];
    }),
  };
}

function rest(name: string, given: Given): PublicRow {
  return { look: 'plain', cells: ['', name, ...amounts(given)] };
}

function columnsOf(headers: readonly string[], looks: readonly PublicColumn['look'][]): PublicColumn[] {
  return headers.map((header, at) => ({ header, look: looks[at] ?? 'text' }));
}

function amounts(given: Given): number[] {
  return GIVEN.map((key) => given[key]);
}

function givenBy({ entry }: CountedRow): Given {
  return { ...entry, paid: paidIn(entry) };
}

function sumOf(rows: readonly CountedRow[]): Given {
  const sum = (key: keyof Given) => rows.reduce((all, row) => all + givenBy(row)[key], 0);
  return {
    paid: sum('paid'),
    labourDays: sum('labourDays'),
    labourValue: sum('labourValue'),
    inKindValue: sum('inKindValue'),
    landArea: measure(sum('landArea')),
  };
}

function minus(whole: Given, part: Given): Given {
  return {
    paid: whole.paid - part.paid,
    labourDays: whole.labourDays - part.labourDays,
    labourValue: whole.labourValue - part.labourValue,
    inKindValue: whole.inKindValue - part.inKindValue,
    landArea: measure(whole.landArea - part.landArea),
  };
}
