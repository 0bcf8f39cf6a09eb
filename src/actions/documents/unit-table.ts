import { vietnameseDate } from '../../domain/dates.ts';
import { fulfilment } from '../../domain/figures.ts';
import { isInvited } from '../../domain/org-kinds.ts';
import { isComplete, owesList } from '../../domain/submission.ts';
import { inOneSentence, LIST_STATE_WORDS, UNREADABLE, vietnameseNumber } from '../../text/vi.ts';
import { MISSING_IN_TABLE, RESULT_COLUMNS } from '../../text/vi-document-results.ts';
import { ANNEX, shareWords } from '../../text/vi-documents.ts';
import { SUBMISSION_WORDS } from '../../text/vi-summary.ts';
import type { FiguresReport } from '../report.ts';
import type { DocumentTable, TableColumn, TableRow } from './description.ts';
import { type DocumentFigures, type GroupStanding, type UnitStanding, unitsOf } from './figures.ts';

/** A column of an annex: of figures, which groups and the whole have too, or of words about a unit. */
interface UnitColumn {
  readonly width: number;
  /** Means something only where people have a target. */
  readonly ofTarget?: true;
  readonly figure?: (figures: FiguresReport) => string;
  readonly words?: (unit: UnitStanding) => string;
}

export type UnitColumnKey = Exclude<keyof typeof RESULT_COLUMNS, 'place' | 'name'>;

const number = (width: number, read: (figures: FiguresReport) => number): UnitColumn => ({
  width,
  figure: (figures) => vietnameseNumber(read(figures)),
});
const ofTarget = (width: number, read: (figures: FiguresReport) => number): UnitColumn => ({
  ...number(width, read),
  ofTarget: true,
});

const MONEY = 20;

const COLUMNS: Readonly<Record<UnitColumnKey, UnitColumn>> = {
  listed: number(14, ({ listed }) => listed),
  inScope: ofTarget(14, ({ inScope }) => inScope),
  participated: number(14, ({ participated }) => participated),
  target: ofTarget(MONEY, ({ targetAmount }) => targetAmount),
  paid: number(MONEY, ({ paid }) => paid),
  labourDays: number(13, ({ labourDays }) => labourDays),
  labourValue: number(MONEY, ({ labourValue }) => labourValue),
  inKindValue: number(MONEY, ({ inKindValue }) => inKindValue),
  landArea: number(15, ({ landArea }) => landArea),
  mobilised: number(21, ({ mobilised }) => mobilised),
  remaining: ofTarget(MONEY, ({ remaining }) => remaining),
  surplus: ofTarget(MONEY, ({ surplus }) => surplus),
  // Blank of itself where there is no target.
  rate: { width: 14, figure: (figures) => shareWords(fulfilment(figures)) },
  onTime: number(MONEY, ({ paidOnTime }) => paidOnTime),
  onDueDate: number(MONEY, ({ paidOnDueDate }) => paidOnDueDate),
  late: number(MONEY, ({ paidLate }) => paidLate),
  undated: number(MONEY, ({ paidUndated }) => paidUndated),
  list: { width: 24, words: listWords },
  handedIn: { width: 21, words: ({ handedInOn }) => (handedInOn ? vietnameseDate(handedInOn) : '') },
  signed: { width: 21, words: ({ signedOn }) => (signedOn ? vietnameseDate(signedOn) : '') },
  missing: { width: 50, words: missingWords },
};

/** Units in their groups, with a line for each group and one for the whole. */
export function groupedTable(
  { groups, totals }: Pick<DocumentFigures, 'groups' | 'totals'>,
  keys: readonly UnitColumnKey[],
): DocumentTable {
  const rows = groups.flatMap((group): TableRow[] => [
    sumRow('group', group.key, group.name, group.figures, keys, hasTargets(group)),
    ...group.units.map((unit, place) => unitRow(unit, place, keys)),
  ]);
  return { ...table(keys), rows: [...rows, sumRow('total', '', ANNEX.total, totals, keys, true)] };
}

/** Some units alone. */
export function unitTable(units: readonly UnitStanding[], keys: readonly UnitColumnKey[]): DocumentTable {
  return { ...table(keys), rows: units.map((unit, place) => unitRow(unit, place, keys)) };
}

/** Of units that are invited, which owe no list: whether theirs is not said to be complete. */
export function isInvitedOpen({ kind, list }: UnitStanding): boolean {
  return isInvited(kind) && list !== null && !isComplete(list);
}

/** «Trường Mầm non, Xóm 1»: the units of whom something holds; '' when it holds of none. */
export function namesWhere(
  figures: Pick<DocumentFigures, 'groups'>,
  holds: (unit: UnitStanding) => boolean,
): string {
  return unitsOf(figures)
    .filter(holds)
    .map(({ name }) => name)
    .join(', ');
}

function table(keys: readonly UnitColumnKey[]): Omit<DocumentTable, 'rows'> {
  const columns = keys.map((key): TableColumn => {
    const { width, figure } = COLUMNS[key];
    const align = figure ? 'right' : key === 'missing' ? 'left' : 'center';
    return { header: RESULT_COLUMNS[key], width, align };
  });
  return {
    kind: 'table',
    columns: [
      { header: RESULT_COLUMNS.place, width: 9, align: 'center' },
      { header: RESULT_COLUMNS.name, width: 48, align: 'left' },
      ...columns,
    ],
  };
}

function unitRow(unit: UnitStanding, place: number, keys: readonly UnitColumnKey[]): TableRow {
  const cells = keys.map((key) => {
    const { figure, words, ofTarget: needsTarget } = COLUMNS[key];
    if (words) return words(unit);
    return unit.figures && (unit.hasTarget || !needsTarget) ? (figure?.(unit.figures) ?? '') : '';
  });
  return { look: 'plain', cells: [`${place + 1}`, unit.name, ...cells] };
}

function sumRow(
  look: 'group' | 'total',
  key: string,
  name: string,
  figures: FiguresReport,
  keys: readonly UnitColumnKey[],
  hasTarget: boolean,
): TableRow {
  const cells = keys.map((column) => {
    const { figure, ofTarget: needsTarget } = COLUMNS[column];
    return figure && (hasTarget || !needsTarget) ? figure(figures) : '';
  });
  return { look, cells: [key, name, ...cells] };
}

function hasTargets({ units }: GroupStanding): boolean {
  return units.some((unit) => unit.hasTarget);
}

function listWords({ kind, list }: UnitStanding): string {
  if (list === 'none' && !owesList(kind, list)) return SUBMISSION_WORDS.notAsked;
  return list === null ? UNREADABLE : LIST_STATE_WORDS[list];
}

/** «Danh sách; phần còn vận động»: what a unit is still asked for; how much stands in a column of its own. */
function missingWords({ reasons, errors }: UnitStanding): string {
  return inOneSentence(reasons.map((reason) => MISSING_IN_TABLE[reason](errors)));
}
