import { readUnitPrice } from './amounts.ts';
import { type CellValue, isBlank, shown } from './cells.ts';
import type { Entry } from './entry.ts';
import { type MeasureFault, readMeasure } from './measures.ts';
import { isNamed } from './names.ts';
import {
  type PaymentCells,
  type PaymentField,
  type PaymentRules,
  readAmountInto,
  readPayment,
} from './payments.ts';
import { type ProblemCode, problemList, type Report, type RowProblem } from './problems.ts';
import { type Dong, goodsValue, labourValue, type Measure, NO_DONG, NO_MEASURE } from './quantities.ts';
import { readDaysInto } from './staff.ts';
import { NO_TARGET } from './targets.ts';

export type HamletField = 'name' | 'days' | 'goods' | 'quantity' | 'unitPrice' | 'land' | PaymentField;

export interface HamletCells extends PaymentCells {
  readonly name: CellValue;
  readonly days: CellValue;
  readonly goods: CellValue;
  readonly quantity: CellValue;
  readonly unitPrice: CellValue;
  readonly land: CellValue;
}

export interface HamletRules extends PaymentRules {
  readonly labourRate: Dong;
}

/** One household's gift. Hamlets have no target anywhere in the plan; land is never turned into money. */
export function assessHousehold(
  cells: HamletCells,
  rules: HamletRules,
): { entry: Entry; problems: RowProblem<HamletField>[] } {
  const { problems, report } = problemList<HamletField>();
  isNamed(cells.name, report);
  const payment = readPayment(cells, rules, report);
  const labourDays = readDaysInto(cells.days, report);
  const entry: Entry = {
    payments: [payment],
    labourDays,
    labourValue: labourValue(labourDays, rules.labourRate),
    inKindValue: readGoods(cells, report),
    landArea: readMeasureInto('land', 'AREA', cells.land, report) ?? NO_MEASURE,
    target: NO_TARGET,
    remaining: NO_DONG,
    surplus: NO_DONG,
  };
  return { entry, problems };
}

/** Goods = quantity × unit price, and both are needed: an unpriced gift is told and worth 0. */
function readGoods(cells: HamletCells, report: Report<HamletField>): Dong {
  const quantity = readMeasureInto('quantity', 'QUANTITY', cells.quantity, report);
  const unitPrice = readAmountInto('unitPrice', cells.unitPrice, report, readUnitPrice);
  if (quantity === undefined || unitPrice === undefined) return NO_DONG;
  const mentioned = !isBlank(cells.goods) || quantity > 0 || unitPrice > 0;
  if (mentioned && (quantity === 0 || unitPrice === 0)) {
    const field = quantity === 0 ? 'quantity' : 'unitPrice';
    report({ code: 'IN_KIND_UNPRICED', field, found: shown(cells.goods) });
    return NO_DONG;
  }
  const value = goodsValue(quantity, unitPrice);
  if (value !== undefined) return value;
  report({ code: 'AMOUNT_TOO_LARGE', field: 'unitPrice', found: shown(cells.unitPrice) });
  return NO_DONG;
}

function readMeasureInto(
  field: 'quantity' | 'land',
  subject: 'QUANTITY' | 'AREA',
  cell: CellValue,
  report: Report<HamletField>,
): Measure | undefined {
  const reading = readMeasure(cell);
  if (reading.ok) return reading.value;
  const code: `${typeof subject}_${MeasureFault}` & ProblemCode = `${subject}_${reading.code}`;
  report({ code, field, found: shown(cell) });
  return undefined;
}
