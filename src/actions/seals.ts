import { fold } from '../domain/fold.ts';
import type { SealedFigures, SealedRun } from '../domain/sealing.ts';
import { type SealChange, sealingChanges } from '../domain/sealing-changes.ts';
import { TABS } from '../text/vi.ts';
import { a1 } from '../workbook/a1.ts';
import { readLog } from '../workbook/run-log.ts';
import type { StoredSeal } from '../workbook/seal-book.ts';
import type { Assessment, UnitAssessment } from './assess.ts';
import { lastConsolidation } from './consolidate.ts';

/** The last sealed run of a workbook whose data is what was sealed. */
export interface IntactSeal extends StoredSeal {
  readonly seal: SealedRun;
}

export function isIntact(stored: StoredSeal | undefined): stored is IntactSeal {
  return stored?.seal !== undefined;
}

/** The run of `Tổng hợp` that was of these very data; undefined where they changed since, or nothing was consolidated. */
export function currentRun({ view, fingerprint }: Assessment): number | undefined {
  const last = lastConsolidation(readLog(view));
  return last?.fingerprint === fingerprint ? last.run : undefined;
}

/** A change since a sealed run, and where in the workbook it can be looked at. */
export type PlacedChange = SealChange & {
  /** The tab that holds the figure; '' where it is no one cell's. */
  readonly tab: string;
  readonly sheetId: number;
  /** In A1 notation; '' where it is no one cell's. */
  readonly cell: string;
};

export function changesSince(seal: SealedRun, now: SealedFigures, assessment: Assessment): PlacedChange[] {
  const find = rowFinder(assessment);
  return sealingChanges(seal, now).map((change) => ({ ...change, ...placeOf(change, assessment, find) }));
}

type RowFinder = (
  unit: string,
  code: string,
) => { readonly list: UnitList; readonly row: number } | undefined;
type UnitList = NonNullable<UnitAssessment['reading']['list']>;

/** Finds the first row of a code in its unit's list; each list in which something changed is gone through once. */
function rowFinder({ units }: Assessment): RowFinder {
  const lists = new Map(units.map(({ reading }) => [reading.orgUnit.code, reading.list]));
  const known = new Map<string, ReadonlyMap<string, number>>();
  const rowsOf = (list: UnitList) =>
    new Map([...list.rows].reverse().map(({ code, row }) => [fold(code), row] as const));
  return (unit, code) => {
    const list = lists.get(unit);
    if (!list) return undefined;
    const rows = known.get(unit) ?? rowsOf(list);
    known.set(unit, rows);
    const row = rows.get(fold(code));
    return row === undefined ? undefined : { list, row };
  };
}

const NOWHERE = { tab: '', sheetId: 0, cell: '' };

/** In which column of a list a figure of a row is typed, the first that the list has. */
const TYPED_IN: Readonly<Record<string, readonly string[]>> = {
  paidOnTime: ['paid'],
  paidOnDueDate: ['paid'],
  paidLate: ['paid'],
  paidUndated: ['paid'],
  labourDays: ['days'],
  inKindValue: ['unitPrice', 'goodsValue'],
  landArea: ['land'],
  targetAmount: ['income'],
  row: ['name'],
};

function placeOf(
  change: SealChange,
  { view, receipts, gifts, settingCells }: Assessment,
  find: RowFinder,
): typeof NOWHERE {
  const inTab = (title: string, cell = '') => {
    const tab = view.byTitle(title);
    return tab ? { tab: tab.title, sheetId: tab.sheetId, cell } : NOWHERE;
  };
  if (change.of === 'setting') {
    const spot = settingCells.get(change.field);
    return spot ? inTab(TABS.settings, a1(spot.row, spot.column)) : NOWHERE;
  }
  if (change.of !== 'person') return NOWHERE;
  const { field } = change;
  // Where a book is kept, it is the book that says what a row gave.
  if (field.startsWith('paid') && receipts.received) return inTab(TABS.receipts);
  if (field === 'labourDays' && gifts.labour.given) return inTab(TABS.labour);
  if (field === 'inKindValue' && gifts.goods.given) return inTab(TABS.goods);
  const found = find(change.unit, change.code);
  if (!found) return NOWHERE;
  const { list, row } = found;
  const column = (TYPED_IN[field] ?? [])
    .map((key) => list.table.positions.get(key))
    .find((at) => at !== undefined);
  if (column === undefined) return NOWHERE;
  const { title, sheetId } = list.table.tab;
  return { tab: title, sheetId, cell: a1(row, column) };
}
