import { type CellValue, shown } from './cells.ts';
import type { Choice } from './choices.ts';
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
import { addDong, type Dong, NO_DAYS, NO_DONG, NO_MEASURE } from './quantities.ts';
import { NO_TARGET } from './targets.ts';
import { isTaxCode } from './tax-code.ts';

/** `Loại hình`: the floor of plan II.1 is for enterprises only. */
export type BusinessForm = 'enterprise' | 'cooperative' | 'household';

/** `Kết quả` of a business. `belowFloor` is for the accountant's eyes; it is a gift, not a debt. */
export type BusinessResult = 'floorMet' | 'belowFloor' | 'pledged' | 'none';

export type BusinessField = 'name' | 'form' | 'taxCode' | 'pledge' | 'goodsValue' | PaymentField;

export interface BusinessCells extends PaymentCells {
  readonly name: CellValue;
  readonly formCell: CellValue;
  readonly form: Choice<BusinessForm>;
  readonly taxCode: CellValue;
  readonly pledge: CellValue;
  readonly goodsValue: CellValue;
}

export interface BusinessRules extends PaymentRules {
  readonly businessFloor: Dong;
}

export interface BusinessEntry extends Entry {
  readonly floor: Dong;
  readonly result: BusinessResult;
}

/** One business: what it gave and pledged against the floor (plan II.1: "từ 2.000.000 đồng trở lên"). */
export function assessBusiness(
  cells: BusinessCells,
  rules: BusinessRules,
): { entry: BusinessEntry; problems: RowProblem<BusinessField>[] } {
  const { problems, report } = problemList<BusinessField>();
  isNamed(cells.name, report);
  if (cells.form.kind === 'blank') report({ code: 'FORM_MISSING', field: 'form', found: '' });
  if (cells.form.kind === 'unknown') {
    report({ code: 'FORM_UNKNOWN', field: 'form', found: shown(cells.formCell) });
  }
  const mayBeHousehold = cells.form.kind !== 'known' || cells.form.value === 'household';
  if (!isTaxCode(cells.taxCode, mayBeHousehold)) {
    report({ code: 'TAX_CODE_INVALID', field: 'taxCode', found: shown(cells.taxCode) });
  }
  const pledge = readAmountInto('pledge', cells.pledge, report) ?? NO_DONG;
  const payment = readPayment(cells, rules, report);
  const inKindValue = readAmountInto('goodsValue', cells.goodsValue, report) ?? NO_DONG;
  const given = addDong(payment.amount, inKindValue);
  const isEnterprise = cells.form.kind === 'known' && cells.form.value === 'enterprise';
  const floor = isEnterprise ? rules.businessFloor : NO_DONG;
  if (given > 0 && given < floor) {
    report({ code: 'BELOW_FLOOR', field: 'paid', found: shown(cells.paid) });
  }
  const entry: BusinessEntry = {
    floor,
    result: resultOf(given, floor, pledge),
    payments: [payment],
    labourDays: NO_DAYS,
    labourValue: NO_DONG,
    inKindValue,
    landArea: NO_MEASURE,
    target: NO_TARGET,
    remaining: NO_DONG,
    surplus: NO_DONG,
  };
  return { entry, problems };
}

function resultOf(given: Dong, floor: Dong, pledge: Dong): BusinessResult {
  if (given === 0) return pledge > 0 ? 'pledged' : 'none';
  return given >= floor ? 'floorMet' : 'belowFloor';
}
