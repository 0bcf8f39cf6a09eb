import { addDong, type Dong, NO_DONG } from '../domain/quantities.ts';
import type { BookBehind } from '../text/vi-notices.ts';
import type { Assessment } from './assess.ts';
import { giftControls } from './gift-sections.ts';

/** What the lists declare as paid, all together. */
export function declaredMoney({ units }: Pick<Assessment, 'units'>): Dong {
  return addDong(...units.map(({ declared }) => declared?.paid ?? NO_DONG));
}

/**
 * The commune's books that count instead of what units declare, and give less: those that were begun a while ago, or are
 * not kept up. Whoever wrote a first line sees by it why the figures fell.
 */
export function booksBehind(assessment: Assessment): BookBehind[] {
  const { receipts, totals } = assessment;
  const { labour, goods } = giftControls(assessment);
  const books: BookBehind[] = [
    ...(receipts.received
      ? [{ book: 'receipts' as const, counted: totals.paid, declared: declaredMoney(assessment) }]
      : []),
    ...(labour ? [{ book: 'labour' as const, ...labour }] : []),
    ...(goods ? [{ book: 'goods' as const, ...goods }] : []),
  ];
  return books
    .filter(({ counted, declared }) => counted < declared)
    .map(({ book, counted, declared }) => ({ book, counted, declared }));
}
