import { type CellValue, isBlank, shown } from './cells.ts';
import type { Choice } from './choices.ts';
import type { Entry } from './entry.ts';
import { type IncomeBand, mayBeShown, readIncome } from './income.ts';
import { readLabourDays } from './measures.ts';
import { isNamed } from './names.ts';
import { type PaymentCells, type PaymentField, type PaymentRules, readPayment } from './payments.ts';
import { problemList, type Report, type RowProblem } from './problems.ts';
import { addDong, type Dong, labourValue, NO_DAYS, NO_DONG, NO_MEASURE } from './quantities.ts';
import {
  balanceOf,
  type ContributionTarget,
  isUnusual,
  NO_TARGET,
  type TargetRules,
  targetOf,
} from './targets.ts';

/** `Đối tượng`: what a person is employed as (plan II.1, III.6). */
export type Category = 'cadre' | 'civilServant' | 'publicEmployee' | 'worker' | 'partTime' | 'armedForces';

/** `Tình trạng`: all but `working` have no target and must say by what paper. */
export type Status =
  | 'working'
  | 'maternityLeave'
  | 'unpaidLeave'
  | 'retired'
  | 'transferred'
  | 'seconded'
  | 'exempt'
  | 'declaredElsewhere'
  | 'mobilisedElsewhere';

/** `Kết quả` of a person. */
export type StaffResult = 'fulfilled' | 'partial' | 'none' | 'outOfScope' | 'gaveOutOfScope' | 'undetermined';

export type StaffField = 'name' | 'category' | 'income' | 'status' | 'days' | 'note' | PaymentField;

export interface StaffCells extends PaymentCells {
  readonly name: CellValue;
  readonly categoryCell: CellValue;
  readonly category: Choice<Category>;
  readonly income: CellValue;
  readonly statusCell: CellValue;
  readonly status: Choice<Status>;
  readonly days: CellValue;
  readonly note: CellValue;
}

export interface StaffRules extends TargetRules, PaymentRules {
  /** `Không chuyên trách` has a target only when the setting says so; so has `Lực lượng vũ trang`. */
  readonly countPartTime: boolean;
  readonly countArmedForces: boolean;
}

export interface StaffEntry extends Entry {
  /** Undefined when it cannot be determined from what was written. */
  readonly target: ContributionTarget | undefined;
  readonly credit: Dong;
  readonly result: StaffResult;
}

/**
 * One person of a staff list.
 * @param mobilisedElsewhere the name is on `Đã vận động` for this unit (plan II.1, the words in brackets)
 * @returns what the row counts for, and its problems; a field in error contributes nothing
 */
export function assessStaff(
  cells: StaffCells,
  rules: StaffRules,
  mobilisedElsewhere: boolean,
): { entry: StaffEntry; problems: RowProblem<StaffField>[] } {
  const { problems, report } = problemList<StaffField>();
  const named = isNamed(cells.name, report);
  const known = named && !mobilisedElsewhere;
  const target = findTarget(cells, rules, known, report);
  const days = readDaysInto(cells.days, report);
  const payment = readPayment(cells, rules, report);
  if (isUnusual(payment.amount, target?.amount)) {
    report({ code: 'AMOUNT_UNUSUAL', field: 'paid', found: shown(cells.paid) });
  }
  const value = labourValue(days, rules.labourRate);
  const credit = addDong(value, payment.amount);
  const balance = target ? balanceOf(target, credit) : { remaining: NO_DONG, surplus: NO_DONG };
  const entry: StaffEntry = {
    target,
    credit,
    result: resultOf(target, credit),
    payments: [payment],
    labourDays: days,
    labourValue: value,
    inKindValue: NO_DONG,
    landArea: NO_MEASURE,
    ...balance,
  };
  return { entry, problems };
}

export function readDaysInto<Field extends string>(cell: CellValue, report: Report<Field | 'days'>) {
  const reading = readLabourDays(cell);
  if (reading.ok) return reading.value;
  report({ code: reading.code, field: 'days', found: shown(cell) });
  return NO_DAYS;
}

/**
 * The target, with every reason why there is none told. A known fact that says "no target" (no name, the
 * already-mobilised list, a status, a category out of scope) stands even where another cell is unreadable.
 */
function findTarget(
  cells: StaffCells,
  rules: StaffRules,
  mayHaveTarget: boolean,
  report: Report<StaffField>,
): ContributionTarget | undefined {
  const inService = readStatus(cells, report);
  const inScope = readScope(cells, rules, report);
  if (!mayHaveTarget || inService === false || inScope === false) return NO_TARGET;
  if (inService === undefined || inScope === undefined) return undefined;
  const band = readBand(cells.income, rules.incomeThreshold, report);
  return band && targetOf(band, rules);
}

/** Whether the person is in service here; undefined when the status is unknown. Blank means yes. */
function readStatus(cells: StaffCells, report: Report<StaffField>): boolean | undefined {
  const { status } = cells;
  if (status.kind === 'unknown') {
    report({ code: 'STATUS_UNKNOWN', field: 'status', found: shown(cells.statusCell) });
    return undefined;
  }
  if (status.kind === 'blank' || status.value === 'working') return true;
  if (isBlank(cells.note)) {
    // The remedy goes into the empty note: by what decision or list.
    report({ code: 'STATUS_NEEDS_REASON', field: 'note', found: shown(cells.statusCell) });
  }
  return false;
}

function readScope(cells: StaffCells, rules: StaffRules, report: Report<StaffField>): boolean | undefined {
  const { category } = cells;
  if (category.kind === 'blank') {
    report({ code: 'CATEGORY_MISSING', field: 'category', found: '' });
    return undefined;
  }
  if (category.kind === 'unknown') {
    report({ code: 'CATEGORY_UNKNOWN', field: 'category', found: shown(cells.categoryCell) });
    return undefined;
  }
  if (category.value === 'partTime') return rules.countPartTime;
  if (category.value === 'armedForces') return rules.countArmedForces;
  return true;
}

function readBand(cell: CellValue, threshold: Dong, report: Report<StaffField>): IncomeBand | undefined {
  const income = readIncome(cell, threshold);
  switch (income.kind) {
    case 'blank':
      report({ code: 'INCOME_MISSING', field: 'income', found: '' });
      return undefined;
    case 'unreadable':
      report({ code: 'INCOME_UNREADABLE', field: 'income', found: mayBeShown(cell) ? shown(cell) : '' });
      return undefined;
    case 'figure':
      report({ code: 'INCOME_IS_A_FIGURE', field: 'income', found: '' });
      return income.band;
    case 'band':
      return income.band;
  }
}

function resultOf(target: ContributionTarget | undefined, credit: Dong): StaffResult {
  if (!target) return 'undetermined';
  if (target.amount === 0) return credit > 0 ? 'gaveOutOfScope' : 'outOfScope';
  if (credit >= target.amount) return 'fulfilled';
  return credit > 0 ? 'partial' : 'none';
}
