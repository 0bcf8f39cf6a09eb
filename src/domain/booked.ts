import { type Entry, paidIn } from './entry.ts';
import type { Payment } from './payments.ts';
import { addDong, type Dong, type LabourDays, labourValue, NO_DONG } from './quantities.ts';
import { balanceOf } from './targets.ts';

/** What the commune's books have for a row, kind by kind; undefined where that book has no line. */
export interface Booked {
  readonly payments: readonly Payment[] | undefined;
  readonly labourDays: LabourDays | undefined;
  readonly inKindValue: Dong | undefined;
}

const NO_BALANCE = { remaining: NO_DONG, surplus: NO_DONG };

/**
 * The row with what the books have for it instead of what its unit declares, for each kind of gift that has a book with a
 * line; land is in none.
 * @param labourRate đồng a day
 * @param hasTargets whether the list is one of people with a target (plan II.1); others have no balance
 */
export function asBooked(entry: Entry, booked: Booked, labourRate: Dong, hasTargets: boolean): Entry {
  const { target } = entry;
  const payments = booked.payments ?? entry.payments;
  const labour =
    booked.labourDays === undefined
      ? { labourDays: entry.labourDays, labourValue: entry.labourValue }
      : { labourDays: booked.labourDays, labourValue: labourValue(booked.labourDays, labourRate) };
  const inKindValue = booked.inKindValue ?? entry.inKindValue;
  const credit = addDong(labour.labourValue, paidIn({ payments }));
  const balance = hasTargets && target ? balanceOf(target, credit) : NO_BALANCE;
  return { ...entry, payments, ...labour, inKindValue, ...balance };
}
