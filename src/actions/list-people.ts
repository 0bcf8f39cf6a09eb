import { asBooked } from '../domain/booked.ts';
import { paidIn } from '../domain/entry.ts';
import { fold } from '../domain/fold.ts';
import { addDong, type Dong, excess, type LabourDays } from '../domain/quantities.ts';
import type { Assessment, UnitAssessment } from './assess.ts';
import { bookedFor } from './booked-for.ts';

/** Somebody of a unit's list who may pay; amounts in đồng. */
export interface ListPerson {
  readonly code: string;
  readonly name: string;
  /** What is asked for; undefined where nothing is, or it cannot be told. */
  readonly target: Dong | undefined;
  readonly declared: Dong;
  /** By the receipt book; 0 while it has no line. */
  readonly received: Dong;
  /** Labour that counts towards the target, and its value. */
  readonly labourDays: LabourDays;
  readonly labourValue: Dong;
  /** Of the target, once what was received and labour done are taken off. */
  readonly remaining: Dong;
  /** What is most likely brought now; 0 where nobody can tell. */
  readonly suggested: Dong;
}

/**
 * The named people of a unit's list whose code is theirs alone, in the list's order. What is left is reckoned by the receipt
 * book even while it has no line: the first line makes it count.
 */
export function listPeople(assessment: Assessment, { rows }: UnitAssessment): ListPerson[] {
  const { receipts, settings } = assessment;
  return rows.flatMap(({ row }): ListPerson[] => {
    const key = fold(row.code);
    if (receipts.owners.get(key)?.row !== row) return [];
    const payments = receipts.received?.get(key) ?? [];
    const booked = { ...bookedFor(key, assessment), payments };
    // In a list without targets each row's is 0: nothing remains of it.
    const counted = asBooked(row.entry, booked, settings.labourRate, true);
    const { target, labourDays, labourValue, remaining } = counted;
    const asked = target && target.amount > 0 ? target.amount : undefined;
    const declared = paidIn(row.entry);
    const received = addDong(...payments.map(({ amount }) => amount));
    // Beyond the target, or without one, what was declared and has not come is all that can be told.
    const suggested = remaining > 0 ? remaining : excess(declared, received);
    const gave = { declared, received, labourDays, labourValue };
    return [{ code: row.code, name: row.name, target: asked, ...gave, remaining, suggested }];
  });
}
