import type { Booked } from '../domain/booked.ts';
import { NO_DAYS, NO_DONG } from '../domain/quantities.ts';
import type { GiftsAssessment } from './assess-gifts.ts';
import type { ReceiptsAssessment } from './assess-receipts.ts';

/** The commune's own books: money, labour, goods. */
export interface Books {
  readonly receipts: ReceiptsAssessment;
  readonly gifts: GiftsAssessment;
}

/**
 * What the books have for one code.
 * @param code folded; undefined for a row that no line can be for: then a book that is kept has nothing for it
 */
export function bookedFor(code: string | undefined, { receipts, gifts }: Books): Booked {
  const of = <Value>(book: ReadonlyMap<string, Value> | undefined) =>
    code === undefined ? undefined : book?.get(code);
  return {
    payments: receipts.received && (of(receipts.received) ?? []),
    labourDays: gifts.labour.given && (of(gifts.labour.given)?.confirmed ?? NO_DAYS),
    inKindValue: gifts.goods.given && (of(gifts.goods.given)?.confirmed ?? NO_DONG),
  };
}
