import { readSignedAmount } from './amounts.ts';
import { type CellValue, isBlank, shown } from './cells.ts';
import type { DateWindow } from './date-cells.ts';
import type { RowProblem } from './problems.ts';
import { type Dong, NO_DONG } from './quantities.ts';
import { type CellOf, type Decision, lineReader } from './use-cells.ts';

/** What money of the campaign may be used for: the three paragraphs of plan II.2. */
export const USE_CATEGORIES = ['2.1', '2.2', '2.3'] as const;

export type UseCategory = (typeof USE_CATEGORIES)[number];

export type PlanField =
  | 'code'
  | 'name'
  | 'category'
  | 'noMechanism'
  | 'implementer'
  | 'estimate'
  | 'support'
  | 'otherSources'
  | 'time'
  | 'decisionNumber'
  | 'decisionOn'
  | 'original';

/**
 * A line of `Kế hoạch sử dụng`, which only grows: a support that is decided for a work, more of it by a later decision, or
 * less of it (below zero) by one that names the earlier.
 */
export interface PlanLine {
  readonly code: string;
  readonly name: string;
  readonly category: UseCategory | undefined;
  /** «Chưa có cơ chế hỗ trợ từ nguồn NSNN», the condition of 2.2 and 2.3. */
  readonly noMechanism: boolean;
  readonly implementer: string;
  readonly estimate: Dong;
  readonly otherSources: Dong;
  readonly amount: Dong;
  /** A blank support is the one that was approved in `Đề nghị hỗ trợ`. */
  readonly isSupportTyped: boolean;
  /** When it is to be done, in whatever words. */
  readonly time: string;
  readonly decision: Decision;
  /** The decision that a support below zero takes back from. */
  readonly original: string;
}

/** One line of the plan; what is wrong is reported, what is readable still counts. */
export function readPlanLine(
  cell: CellOf<PlanField>,
  window: DateWindow,
): { line: PlanLine; problems: RowProblem<PlanField>[] } {
  const { problems, report, text, money, box, decision } = lineReader(cell, window);
  const code = text('code');
  if (code === '') report({ code: 'WORK_CODE_UNKNOWN', field: 'code', found: text('name') });
  // The word of the drop-down begins with the paragraph's number, which people type alone as well.
  const category = USE_CATEGORIES.find((number) => text('category').replace(',', '.').startsWith(number));
  if (!category) report({ code: 'USE_CATEGORY_UNKNOWN', field: 'category', found: shown(cell('category')) });
  const line: PlanLine = {
    code,
    name: text('name'),
    category,
    noMechanism: box('noMechanism'),
    implementer: text('implementer'),
    estimate: money('estimate') ?? NO_DONG,
    otherSources: money('otherSources') ?? NO_DONG,
    amount: money('support', readSignedAmount) ?? NO_DONG,
    isSupportTyped: !isBlank(cell('support')),
    time: isDay(cell('time')) ? shown(cell('time')) : text('time'),
    decision: decision('decisionNumber', 'decisionOn'),
    original: text('original'),
  };
  if (category && category !== '2.1' && !line.noMechanism && line.amount >= 0) {
    report({ code: 'USE_CONDITION_MISSING', field: 'noMechanism', found: '', facts: { category } });
  }
  return { line, problems };
}

function isDay(cell: CellValue): boolean {
  return cell.kind === 'number' && cell.isDate;
}
