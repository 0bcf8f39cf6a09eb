import { CHECKED } from '../text/vi-notices.ts';
import { PROBLEMS_WORDS } from '../text/vi-summary.ts';
import { describe } from '../workbook/describe.ts';
import { cellLink } from '../workbook/links.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import type { Now, Outcome } from './outcome.ts';
import { countProblems } from './problem-counts.ts';

/** How many problems a page is sent at most; what is beyond is counted. */
export const MOST_PROBLEMS = 2000;

export type ProblemBoard = ReturnType<typeof problemBoard>['report'];
export type BoardProblem = ProblemBoard['problems'][number];

/**
 * Every problem of the workbook with its place and its words, errors first; writes nothing.
 * @throws Refusal when the workbook is not of this tool
 */
export function problemBoard(snapshot: Spreadsheet, now: Now) {
  const { problems, units } = assess(snapshot, now.today, { evenWithoutBooks: true });
  const counts = countProblems(problems);
  const names = new Map(units.map(({ reading: { orgUnit } }) => [orgUnit.code, orgUnit.name]));
  const errorsFirst = [
    ...problems.filter((problem) => problem.severity === 'error'),
    ...problems.filter((problem) => problem.severity === 'warning'),
  ];
  return {
    requests: [],
    protections: [],
    notice: { title: CHECKED.title, lines: [CHECKED.all(counts.errors, counts.warnings)] },
    report: {
      counts,
      /** Of the register; those with problems are told by the problems. */
      units: units.length,
      problems: errorsFirst.slice(0, MOST_PROBLEMS).map((problem) => ({
        severity: problem.severity,
        code: problem.code,
        /** '' for the workbook's own tabs. */
        unit: problem.orgUnit,
        unitName: names.get(problem.orgUnit) ?? (problem.orgUnit || PROBLEMS_WORDS.workbook),
        tab: problem.tab,
        sheetId: problem.sheetId,
        cell: problem.cell,
        ...describe(problem),
        link: cellLink(snapshot, problem.sheetId, problem.cell),
      })),
      omitted: countProblems(errorsFirst.slice(MOST_PROBLEMS)),
    },
  } satisfies Outcome<unknown>;
}
