import type { CivilDate } from './dates.ts';
import type { Dong } from './quantities.ts';

/** One credit of a bank statement, as the bank wrote it. */
export interface StatementLine {
  /** In the source, from 1. */
  readonly row: number;
  readonly on: CivilDate;
  readonly amount: Dong;
  /** The details and, where the statement has it, who paid; on one line. */
  readonly text: string;
  /** The bank's number of the transfer; '' where the statement has none. */
  readonly reference: string;
}
