import type { DateWindow } from '../domain/date-cells.ts';
import { readGoodsLine } from '../domain/goods-lines.ts';
import type { Dong } from '../domain/quantities.ts';
import { GOODS_HEADERS as head } from '../text/vi-columns.ts';
import { GIFT_NOTES } from '../text/vi-gifts.ts';
import type { Column } from './columns.ts';
import type { GiftBookForm } from './gift-book.ts';

export type GoodsKey = keyof typeof head;

/** `Hiện vật`: append-only; what goods count as received, line by line. */
export const GOODS_FORM: readonly Column<GoodsKey>[] = [
  { key: 'on', header: head.on, kind: 'date', role: 'essential', width: 90 },
  { key: 'code', header: head.code, kind: 'digits', role: 'essential', width: 100, note: GIFT_NOTES.code },
  { key: 'giver', header: head.giver, kind: 'text', role: 'typed', width: 170 },
  { key: 'goods', header: head.goods, kind: 'text', role: 'typed', width: 170 },
  { key: 'measureUnit', header: head.measureUnit, kind: 'text', role: 'typed', width: 85 },
  {
    key: 'quantity',
    header: head.quantity,
    kind: 'signedMeasure',
    role: 'essential',
    width: 80,
    note: GIFT_NOTES.quantity,
  },
  {
    key: 'unitPrice',
    header: head.unitPrice,
    kind: 'money',
    role: 'essential',
    width: 100,
    note: GIFT_NOTES.unitPrice,
  },
  { key: 'priceBasis', header: head.priceBasis, kind: 'text', role: 'typed', width: 150 },
  {
    key: 'handover',
    header: head.handover,
    kind: 'text',
    role: 'essential',
    width: 130,
    note: GIFT_NOTES.handover,
  },
  { key: 'works', header: head.works, kind: 'text', role: 'typed', width: 170 },
  { key: 'note', header: head.note, kind: 'text', role: 'typed', width: 170, note: GIFT_NOTES.note },
];

export function goodsBookForm(window: DateWindow): GiftBookForm<GoodsKey, Dong> {
  return {
    columns: GOODS_FORM,
    amount: 'quantity',
    readLine: (cell) =>
      readGoodsLine(
        {
          on: cell('on'),
          code: cell('code'),
          giver: cell('giver'),
          goods: cell('goods'),
          measureUnit: cell('measureUnit'),
          quantity: cell('quantity'),
          unitPrice: cell('unitPrice'),
          priceBasis: cell('priceBasis'),
          handover: cell('handover'),
          works: cell('works'),
          note: cell('note'),
        },
        window,
      ),
  };
}
