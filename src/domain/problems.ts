/**
 * What can be wrong, as stable codes. The words for people live in text/; the platform never sees these.
 * `error`: a figure is missing because of it. `warning`: counted all the same, look at it (RULES.md 2).
 */
export const SEVERITY = {
  NAME_MISSING: 'error',
  TOTAL_LINE: 'error',
  CATEGORY_MISSING: 'error',
  CATEGORY_UNKNOWN: 'error',
  INCOME_MISSING: 'error',
  INCOME_UNREADABLE: 'error',
  INCOME_IS_A_FIGURE: 'warning',
  STATUS_UNKNOWN: 'error',
  STATUS_NEEDS_REASON: 'error',
  DAYS_UNREADABLE: 'error',
  DAYS_NEGATIVE: 'error',
  DAYS_STEP: 'error',
  DAYS_TOO_MANY: 'error',
  AMOUNT_UNREADABLE: 'error',
  AMOUNT_SUSPICIOUS: 'error',
  AMOUNT_NEGATIVE: 'error',
  AMOUNT_FRACTION: 'error',
  AMOUNT_IS_DATE: 'error',
  AMOUNT_TOO_LARGE: 'error',
  AMOUNT_UNUSUAL: 'warning',
  DATE_UNREADABLE: 'error',
  DATE_OUT_OF_CAMPAIGN: 'error',
  DATE_MISSING: 'warning',
  QUANTITY_UNREADABLE: 'error',
  QUANTITY_NEGATIVE: 'error',
  QUANTITY_STEP: 'error',
  AREA_UNREADABLE: 'error',
  AREA_NEGATIVE: 'error',
  AREA_STEP: 'error',
  IN_KIND_UNPRICED: 'warning',
  METHOD_MISSING: 'warning',
  METHOD_UNKNOWN: 'warning',
  METHOD_CONFLICT: 'warning',
  ACCOUNT_MISSING: 'warning',
  ACCOUNT_UNKNOWN: 'warning',
  FORM_MISSING: 'warning',
  FORM_UNKNOWN: 'warning',
  TAX_CODE_INVALID: 'warning',
  BELOW_FLOOR: 'warning',
  BOX_UNREADABLE: 'error',
  NOBODY_BUT_ROWS: 'warning',
  LIST_EMPTY: 'warning',
  LIST_SHORT: 'warning',
  COMPUTED_OVERWRITTEN: 'warning',
  CODE_DUPLICATE: 'error',
  CODE_NAME_CHANGED: 'warning',
  DUPLICATE_PERSON: 'warning',
  EXCLUDED_PERSON: 'warning',
  MERGED_CELLS: 'warning',
  HEADER_CHANGED: 'error',
  HEADER_DUPLICATED: 'warning',
  TAB_MISSING: 'error',
  TAB_NAME_INVALID: 'error',
  TAB_DUPLICATED: 'error',
  TAB_UNREGISTERED: 'error',
  TAB_IN_BOTH_FILES: 'error',
  OWN_FILE_MISSING: 'warning',
  CONFIG_MISSING: 'error',
  CONFIG_INVALID: 'error',
  UNIT_DUPLICATE: 'error',
  UNIT_CODE_MISSING: 'error',
  UNIT_KIND_UNKNOWN: 'error',
  EMAIL_INVALID: 'warning',
  REOPENED_WITHOUT_REASON: 'warning',
  PROTECTION_LOST: 'warning',
  REMINDERS_UNREADABLE: 'warning',
  PAPER_NUMBER_UNREADABLE: 'warning',
  PAPER_NUMBERS_MISSING: 'warning',
  PAPER_LINES_MISSING: 'warning',
  PAPER_AMOUNT_CHANGED: 'warning',
  SEAL_CELL_CHANGED: 'warning',
  SEAL_BROKEN: 'error',
  SEAL_CHAIN_BROKEN: 'error',
  SEAL_MISSING: 'error',
  LOCALE_CHANGED: 'warning',
  RECEIPT_NUMBER_MISSING: 'warning',
  RECEIPT_CODE_MISSING: 'error',
  RECEIPT_CODE_UNKNOWN: 'error',
  RECEIPT_AMOUNT_MISSING: 'warning',
  RECEIPT_PLACE_MISSING: 'warning',
  RECEIPT_KIND_UNKNOWN: 'error',
  RECEIPT_ORIGINAL_UNKNOWN: 'error',
  RECEIPT_REFUND_TOO_MUCH: 'error',
  RECEIPT_REPEATED: 'warning',
  RECEIPT_TRANSFER_UNEVEN: 'warning',
  GIFT_REPEATED: 'warning',
  GIFT_REASON_MISSING: 'error',
  GIFT_CORRECTION_TOO_MUCH: 'error',
  LABOUR_DAYS_MISSING: 'warning',
  LABOUR_UNCONFIRMED: 'warning',
  GOODS_PRICE_WITHOUT_BASIS: 'warning',
  GOODS_NOT_HANDED_OVER: 'warning',
  WORK_CODE_UNKNOWN: 'error',
  WORK_CODE_DUPLICATE: 'error',
  WORK_SUPPORT_TOO_MUCH: 'error',
  WORK_NOT_AGREED: 'warning',
  USE_CATEGORY_UNKNOWN: 'error',
  USE_CONDITION_MISSING: 'error',
  USE_APPROVAL_DIFFERS: 'warning',
  USE_DECISION_MISSING: 'error',
  USE_OVER_RECEIVED: 'error',
  USE_BY_DECLARED: 'warning',
  PAYMENT_BEFORE_DECISION: 'error',
  PAYMENT_OVER_APPROVED: 'error',
  REVERSAL_ORIGINAL_UNKNOWN: 'error',
  REVERSAL_TOO_MUCH: 'error',
  ADVANCE_UNSETTLED: 'warning',
  ADVANCE_SHORT: 'warning',
  PAPERS_INCOMPLETE: 'warning',
  BALANCE_BELOW_ZERO: 'error',
  MINUTES_MISSING: 'warning',
  LAND_AREA_MISSING: 'warning',
} as const;

export type ProblemCode = keyof typeof SEVERITY;
export type Severity = 'error' | 'warning';

/** Numbers, dates and names that a sentence about a problem needs, by the sentence's own keys. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

/** A problem of one row; `field` names the column where the remedy goes. */
export interface RowProblem<Field extends string = string> {
  readonly code: ProblemCode;
  readonly field: Field;
  /** What was read, as the person would recognise it; empty when nothing or when it is private. */
  readonly found: string;
  readonly facts?: ProblemFacts;
}

/** Takes one problem; what is readable goes on being read after it. */
export type Report<Field extends string> = (problem: RowProblem<Field>) => void;

/** A row's problems in the order in which they are found, and who takes them. */
export function problemList<Field extends string>(): {
  problems: RowProblem<Field>[];
  report: Report<Field>;
} {
  const problems: RowProblem<Field>[] = [];
  return { problems, report: (problem) => void problems.push(problem) };
}

export function hasError(problems: readonly RowProblem[]): boolean {
  return problems.some((problem) => SEVERITY[problem.code] === 'error');
}
