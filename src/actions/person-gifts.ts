import { vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import type { Gift } from '../domain/gifts.ts';
import { PERSON_PAGE } from '../text/vi-person-page.ts';
import type { GiftBook } from '../workbook/gift-book.ts';
import type { Assessment } from './assess.ts';

/** Lines of `Ngày công` and `Hiện vật` for one code, as their tables on the person's page have them; none where it has none. */
export interface PersonGifts {
  readonly labour: readonly (readonly string[])[];
  readonly goods: readonly (readonly string[])[];
}

export function personGifts({ gifts: { labour, goods } }: Assessment, code: string): PersonGifts {
  return {
    labour: linesFor(labour.book, code, ({ amount }, text) => [text('works'), PERSON_PAGE.number(amount)]),
    goods: linesFor(goods.book, code, ({ amount }, text) => [
      text('goods'),
      `${text('quantity')} ${text('measureUnit')}`.trim(),
      text('unitPrice'),
      PERSON_PAGE.number(amount),
    ]),
  };
}

function linesFor<Amount extends number>(
  { gifts, text }: GiftBook<Amount>,
  code: string,
  cells: (gift: Gift<Amount>, text: (key: string) => string) => string[],
): string[][] {
  return gifts.flatMap((gift, line) =>
    fold(gift.code) === fold(code)
      ? [
          [
            gift.on ? vietnameseDate(gift.on) : PERSON_PAGE.undated,
            ...cells(gift, (key) => text(line, key)),
            gift.isConfirmed ? PERSON_PAGE.confirmed : PERSON_PAGE.unconfirmed,
          ],
        ]
      : [],
  );
}
