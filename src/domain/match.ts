import type { Dong } from './quantities.ts';
import type { StatementLine } from './statement-line.ts';
import type { Payee } from './transfer-memo.ts';

/** Who may have paid: a person or business of a list, or the unit itself. */
export interface MatchPayee extends Payee {
  readonly name: string;
  /** What is still asked of it, before this statement; 0 where nothing is. */
  readonly remaining: Dong;
  readonly unitName: string;
  readonly isUnit: boolean;
}

/** By what a line was given to its payees, falling in certainty; `list` is a transfer for several people at once. */
export type Pass = 'code' | 'nearCode' | 'nameAndUnit' | 'nameAndAmount' | 'words' | 'nearName' | 'list';

export interface Allocation {
  /** The payee's code. */
  readonly code: string;
  readonly amount: Dong;
}

/** Whom a text and an amount point to, of a line that is not certain or is. */
export interface Finding {
  readonly pass: Pass;
  /** Empty when nobody can be told from the `others`. */
  readonly allocations: readonly Allocation[];
  /** Codes of a few who it could be instead. */
  readonly others: readonly string[];
}

export interface Match extends Finding {
  readonly line: StatementLine;
  /** What the line is known by: `lineIds`. */
  readonly id: string;
  /** What of the amount is nobody's yet; never below zero. */
  readonly open: Dong;
  /** The text has another account of the campaign. */
  readonly mayBeInternal?: true;
}

/** Every line of the statement, in exactly one of the heaps. */
export interface MatchResult {
  /** Certain: by the code of one payee. */
  readonly matched: readonly Match[];
  /** For the accountant to confirm. */
  readonly proposed: readonly Match[];
  readonly unmatched: readonly StatementLine[];
  readonly alreadyImported: readonly StatementLine[];
  /** Between the campaign's own accounts: no contribution. */
  readonly internal: readonly StatementLine[];
}
