import { fold } from '../domain/fold.ts';
import type { SealedFigures, SealedRun } from '../domain/sealing.ts';
import { type SealChange, sealingChanges } from '../domain/sealing-changes.ts';
import { TABS } from '../text/vi.ts';
import { columnLetters } from '../workbook/a1.ts';
import { readLog } from '../workbook/run-log.ts';
import { readSeals, type SealBook, type StoredSeal } from '../workbook/seal-book.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import type { Assessment, UnitAssessment } from './assess.ts';
import { lastConsolidation } from './consolidate.ts';

/** The last sealed run of a workbook whose data is what was sealed. */
export interface IntactSeal extends StoredSeal {
  readonly seal: SealedRun;
}

/** What stands in `Các lần tổng hợp`. */
export function sealsIn({ view }: { readonly view: WorkbookView }): SealBook {
  return readSeals(view.byTitle(TABS.seals));
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
  const units = new Map(assessment.units.map((unit) => [unit.reading.orgUnit.code, unit]));
  return sealingChanges(seal, now).map((change) => ({ ...change, ...placeOf(change, assessment, units) }));
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
  units: ReadonlyMap<string, UnitAssessment>,
): typeof NOWHERE {
  const inTab = (title: string, cell = '') => {
    const tab = view.byTitle(title);
    return tab ? { tab: tab.title, sheetId: tab.sheetId, cell } : NOWHERE;
  };
  const a1 = ({ row, column }: { row: number; column: number }) => `${columnLetters(column)}${row + 1}`;
  if (change.of === 'setting') {
    const spot = settingCells.get(change.field);
    return spot ? inTab(TABS.settings, a1(spot)) : NOWHERE;
  }
  if (change.of !== 'person') return NOWHERE;
  const { field } = change;
  // Where a book is kept, it is the book that says what a row gave.
  if (field.startsWith('paid') && receipts.received) return inTab(TABS.receipts);
  if (field === 'labourDays' && gifts.labour.given) return inTab(TABS.labour);
  if (field === 'inKindValue' && gifts.goods.given) return inTab(TABS.goods);
  const list = units.get(change.unit)?.reading.list;
  const row = list?.rows.find(({ code }) => fold(code) === fold(change.code))?.row;
  const column = (TYPED_IN[field] ?? [])
    .map((key) => list?.table.positions.get(key))
    .find((at) => at !== undefined);
  if (!list || row === undefined || column === undefined) return NOWHERE;
  const { title, sheetId } = list.table.tab;
  return { tab: title, sheetId, cell: a1({ row, column }) };
}
