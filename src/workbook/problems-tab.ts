import { SEVERITY_WORDS } from '../text/vi.ts';
import { PROBLEM_HEADERS } from '../text/vi-columns.ts';
import { PROBLEMS_WORDS as words } from '../text/vi-summary.ts';
import type { Content } from './content.ts';
import { describe } from './describe.ts';
import type { Look } from './looks.ts';
import type { Problem } from './problem.ts';
import type { ToolCell } from './tool-cell.ts';

type ProblemKey = keyof typeof PROBLEM_HEADERS;

export const PROBLEM_COLUMNS: readonly { key: ProblemKey; width: number }[] = [
  { key: 'severity', width: 80 },
  { key: 'orgUnit', width: 80 },
  { key: 'cell', width: 110 },
  { key: 'message', width: 480 },
  { key: 'fix', width: 420 },
];

export const PROBLEM_HEADER_ROW = 4;

/**
 * `Kiểm tra`: every problem, errors first, each with a link to its cell.
 * @param linkOf the address of a problem's cell
 */
export function problemsContent(
  problems: readonly Problem[],
  linkOf: (problem: Problem) => string | undefined,
  counts: { summary: string; stamp: string },
): Content {
  const header = PROBLEM_COLUMNS.map(
    ({ key }): ToolCell => ({ value: PROBLEM_HEADERS[key], look: 'header' }),
  );
  const bySeverity = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity);
  const lines = [...bySeverity('error'), ...bySeverity('warning')].map((problem) => {
    const { message, fix } = describe(problem);
    const mark: Look = problem.severity === 'error' ? 'errorMark' : 'warningMark';
    return [
      { value: SEVERITY_WORDS[problem.severity], look: mark },
      { value: problem.orgUnit || words.workbook, look: 'textCentred' as const },
      cellOf(problem, linkOf(problem)),
      { value: message, look: 'text' as const },
      { value: fix, look: 'text' as const },
    ];
  });
  const none: ToolCell[][] = lines.length === 0 ? [[{}, {}, {}, { value: words.none, look: 'plain' }]] : [];
  return {
    rows: [
      [{ value: words.title, look: 'titleLeft' }],
      [{ value: counts.summary, look: 'strong' }],
      [{ value: counts.stamp, look: 'faint', stamp: true }],
      [{ value: words.howTo, look: 'faint' }],
      header,
      ...lines,
      ...none,
    ],
    merges: [],
  };
}

function cellOf({ tab, cell }: Problem, link: string | undefined): ToolCell {
  const value = `${tab}!${cell}`;
  return link === undefined ? { value, look: 'textCentred' } : { value, look: 'linkCentred', link };
}
