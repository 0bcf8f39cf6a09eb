import { type CellValue, shown } from './cells.ts';
import { readBox } from './choices.ts';
import type { Entry } from './entry.ts';
import { isNamed } from './names.ts';
import {
  type PaymentCells,
  type PaymentField,
  type PaymentRules,
  readAmountInto,
  readPayment,
} from './payments.ts';
import { problemList, type RowProblem } from './problems.ts';
import { NO_DAYS, NO_DONG, NO_MEASURE } from './quantities.ts';
import { NO_TARGET } from './targets.ts';

export type DonorField = 'name' | 'pledge' | 'goodsValue' | 'anonymous' | PaymentField;

export interface DonorCells extends PaymentCells {
  readonly name: CellValue;
  readonly pledge: CellValue;
  readonly goodsValue: CellValue;
  readonly anonymous: CellValue;
}

export interface DonorEntry extends Entry {
  /** Asked not to be named; a mark that cannot be read is taken as asking. */
  readonly anonymous: boolean;
}

/** One donor: no target, no floor, never late. */
export function assessDonor(
  cells: DonorCells,
  rules: PaymentRules,
): { entry: DonorEntry; problems: RowProblem<DonorField>[] } {
  const { problems, report } = problemList<DonorField>();
  isNamed(cells.name, report);
  readAmountInto('pledge', cells.pledge, report);
  const payment = readPayment(cells, rules, report);
  const anonymous = readBox(cells.anonymous);
  if (anonymous === undefined) {
    report({ code: 'BOX_UNREADABLE', field: 'anonymous', found: shown(cells.anonymous) });
  }
  const entry: DonorEntry = {
    anonymous: anonymous ?? true,
    payments: [payment],
    labourDays: NO_DAYS,
    labourValue: NO_DONG,
    inKindValue: readAmountInto('goodsValue', cells.goodsValue, report) ?? NO_DONG,
    landArea: NO_MEASURE,
    target: NO_TARGET,
    remaining: NO_DONG,
    surplus: NO_DONG,
  };
  return { entry, problems };
}
