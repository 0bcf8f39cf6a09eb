import type { Payment } from './payments.ts';
import { addDong, type Dong, type LabourDays, type Measure } from './quantities.ts';
import type { ContributionTarget } from './targets.ts';

/** What one row counts for, whatever kind of list it stands in. */
export interface Entry {
  /** One as declared in the list; any number as received, by the receipt book. */
  readonly payments: readonly Payment[];
  readonly labourDays: LabourDays;
  readonly labourValue: Dong;
  readonly inKindValue: Dong;
  readonly landArea: Measure;
  /** Staff only: undefined when undetermined. Other lists have no target anywhere in the plan. */
  readonly target?: ContributionTarget | undefined;
  readonly remaining: Dong;
  readonly surplus: Dong;
  /** Asked not to be named: lists of donors alone ask it. */
  readonly anonymous?: boolean;
}

/** Whether the row gave anything: money, labour, goods or land. */
export function participated(entry: Entry): boolean {
  return paidIn(entry) > 0 || entry.labourDays > 0 || entry.inKindValue > 0 || entry.landArea > 0;
}

/** The money of a row, in đồng. */
export function paidIn({ payments }: Pick<Entry, 'payments'>): Dong {
  return addDong(...payments.map(({ amount }) => amount));
}
