import type { Payment } from './payments.ts';
import type { Dong, LabourDays, Measure } from './quantities.ts';
import type { ContributionTarget } from './targets.ts';

/** What one row counts for, whatever kind of list it stands in. */
export interface Entry {
  readonly payment: Payment;
  readonly labourDays: LabourDays;
  readonly labourValue: Dong;
  readonly inKindValue: Dong;
  readonly landArea: Measure;
  /** Staff only: undefined when undetermined. Other lists have no target anywhere in the plan. */
  readonly target?: ContributionTarget | undefined;
  readonly remaining: Dong;
  readonly surplus: Dong;
}

/** Whether the row gave anything: money, labour, goods or land. */
export function participated(entry: Entry): boolean {
  return entry.payment.amount > 0 || entry.labourDays > 0 || entry.inKindValue > 0 || entry.landArea > 0;
}
