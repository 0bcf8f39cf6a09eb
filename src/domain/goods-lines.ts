import { readUnitPrice } from './amounts.ts';
import { type CellValue, isBlank, shown, textOf } from './cells.ts';
import type { DateWindow } from './date-cells.ts';
import { fold } from './fold.ts';
import { type Gift, hasItsReason, readGiftDay } from './gifts.ts';
import { readSignedMeasure } from './measures.ts';
import { readAmountInto } from './payments.ts';
import { type ProblemCode, problemList, type Report, type RowProblem } from './problems.ts';
import { type Dong, dong, goodsValue, measure, NO_DONG } from './quantities.ts';

export type GoodsField = 'on' | 'code' | 'quantity' | 'unitPrice' | 'priceBasis' | 'handover' | 'note';

/** The cells of a line of `Hiện vật`. */
export interface GoodsCells {
  readonly on: CellValue;
  readonly code: CellValue;
  readonly giver: CellValue;
  readonly goods: CellValue;
  readonly measureUnit: CellValue;
  readonly quantity: CellValue;
  readonly unitPrice: CellValue;
  readonly priceBasis: CellValue;
  readonly handover: CellValue;
  readonly works: CellValue;
  readonly note: CellValue;
}

/** One line of goods, worth quantity × unit price in đồng; what is wrong is reported, what is readable still counts. */
export function readGoodsLine(
  cells: GoodsCells,
  window: DateWindow,
): { gift: Gift<Dong>; problems: RowProblem<GoodsField>[] } {
  const { problems, report } = problemList<GoodsField>();
  const isConfirmed = !isBlank(cells.handover);
  const gift: Gift<Dong> = {
    on: readGiftDay(cells.on, window, report),
    code: textOf(cells.code),
    amount: readValue(cells, report),
    isConfirmed,
    works: textOf(cells.works),
    what: JSON.stringify(
      [cells.giver, cells.goods, cells.measureUnit, cells.quantity, cells.works, cells.note].map((cell) =>
        fold(textOf(cell)),
      ),
    ),
  };
  if (!isConfirmed) report({ code: 'GOODS_NOT_HANDED_OVER', field: 'handover', found: '' });
  return { gift, problems };
}

/** Both factors are needed: goods without a quantity or a price are told and worth 0, as in a hamlet's list. */
function readValue(cells: GoodsCells, report: Report<GoodsField>): Dong {
  const reading = readSignedMeasure(cells.quantity);
  if (!reading.ok) {
    const code: `QUANTITY_${typeof reading.code}` & ProblemCode = `QUANTITY_${reading.code}`;
    report({ code, field: 'quantity', found: shown(cells.quantity) });
  }
  const unitPrice = readAmountInto('unitPrice', cells.unitPrice, report, readUnitPrice);
  if (unitPrice !== undefined && unitPrice > 0 && isBlank(cells.priceBasis)) {
    report({ code: 'GOODS_PRICE_WITHOUT_BASIS', field: 'priceBasis', found: shown(cells.unitPrice) });
  }
  if (!reading.ok) return NO_DONG;
  const { value: quantity } = reading;
  const hasReason = hasItsReason(quantity, cells.quantity, cells.note, report);
  if (unitPrice === undefined || !hasReason) return NO_DONG;
  if (quantity === 0 || unitPrice === 0) {
    const field = quantity === 0 ? 'quantity' : 'unitPrice';
    report({ code: 'IN_KIND_UNPRICED', field, found: shown(cells.goods) });
    return NO_DONG;
  }
  const value = goodsValue(measure(Math.abs(quantity)), unitPrice);
  if (value === undefined) {
    report({ code: 'AMOUNT_TOO_LARGE', field: 'unitPrice', found: shown(cells.unitPrice) });
    return NO_DONG;
  }
  return quantity < 0 && value > 0 ? dong(-value) : value;
}
