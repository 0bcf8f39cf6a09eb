import type { DateWindow } from '../domain/date-cells.ts';
import { readLabourLine } from '../domain/labour-lines.ts';
import type { LabourDays } from '../domain/quantities.ts';
import { LABOUR_HEADERS as head } from '../text/vi-columns.ts';
import { GIFT_NOTES } from '../text/vi-gifts.ts';
import type { Column } from './columns.ts';
import type { GiftBookForm } from './gift-book.ts';

export type LabourKey = keyof typeof head;

/** `Ngày công`: append-only; what labour counts as done, line by line. */
export const LABOUR_FORM: readonly Column<LabourKey>[] = [
  { key: 'on', header: head.on, kind: 'date', role: 'essential', width: 90 },
  { key: 'code', header: head.code, kind: 'digits', role: 'essential', width: 100, note: GIFT_NOTES.code },
  { key: 'worker', header: head.worker, kind: 'text', role: 'typed', width: 190 },
  { key: 'works', header: head.works, kind: 'text', role: 'typed', width: 260 },
  {
    key: 'days',
    header: head.days,
    kind: 'signedDays',
    role: 'essential',
    width: 80,
    note: GIFT_NOTES.days,
  },
  {
    key: 'confirmedBy',
    header: head.confirmedBy,
    kind: 'text',
    role: 'essential',
    width: 170,
    note: GIFT_NOTES.confirmedBy,
  },
  { key: 'papers', header: head.papers, kind: 'text', role: 'typed', width: 160 },
  { key: 'note', header: head.note, kind: 'text', role: 'typed', width: 220, note: GIFT_NOTES.note },
];

export function labourBookForm(window: DateWindow): GiftBookForm<LabourKey, LabourDays> {
  return {
    columns: LABOUR_FORM,
    amount: 'days',
    readLine: (cell) =>
      readLabourLine(
        {
          on: cell('on'),
          code: cell('code'),
          worker: cell('worker'),
          works: cell('works'),
          days: cell('days'),
          confirmedBy: cell('confirmedBy'),
          note: cell('note'),
        },
        window,
      ),
  };
}
