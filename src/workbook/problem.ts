import type { ProblemCode, ProblemFacts, Severity } from '../domain/problems.ts';

/** A problem with its place in the workbook. The sentence about it is made in text/. */
export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** The unit's code, or '' for the workbook's own tabs. */
  readonly orgUnit: string;
  readonly tab: string;
  readonly sheetId: number;
  /** In A1 notation: where the remedy goes. */
  readonly cell: string;
  /** What was read; empty when nothing or when it is private. */
  readonly found: string;
  readonly facts?: ProblemFacts;
}
