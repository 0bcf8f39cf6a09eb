import type { BoardProblem, ProblemBoard } from '../../actions/problem-board.ts';
import { withoutMarks } from '../../domain/fold.ts';
import type { Severity } from '../../domain/problems.ts';
import { PROBLEM_TITLES } from '../../text/vi-problem-titles.ts';
import { compareWords } from '../shared/vietnamese.ts';

export type Filter = 'all' | Severity;
export type Grouping = 'unit' | 'kind';

/** Problems that stand under one heading, errors first. */
export interface ProblemGroup {
  readonly key: string;
  readonly name: string;
  readonly problems: readonly BoardProblem[];
  readonly counts: Counts;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** What names a problem on the page. */
export function keyOf({ sheetId, cell, code, message }: BoardProblem): string {
  return `${sheetId}!${cell} ${code} ${message}`;
}

/** What the search looks in. */
export function searchTextOf(problem: BoardProblem): string {
  const { unit, unitName, tab, cell, code, message, fix } = problem;
  const title = PROBLEM_TITLES[code];
  return withoutMarks([unit, unitName, `${tab}!${cell}`, title, message, fix].join(' '));
}

/** Groups with errors come first, each sort in Vietnamese order. */
export function groupsOf(problems: readonly BoardProblem[], grouping: Grouping): ProblemGroup[] {
  const groups = new Map<string, { name: string; problems: BoardProblem[] }>();
  for (const problem of problems) {
    const [id, name] =
      grouping === 'unit' ? [problem.unit, problem.unitName] : [problem.code, PROBLEM_TITLES[problem.code]];
    const key = `${grouping} ${id}`;
    const group = groups.get(key) ?? { name, problems: [] };
    group.problems.push(problem);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group, counts: countsOf(group.problems) }))
    .sort(
      (a, b) => Number(b.counts.errors > 0) - Number(a.counts.errors > 0) || compareWords(a.name, b.name),
    );
}

export function countsOf(problems: readonly BoardProblem[]): Counts {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/**
 * What a new look no longer finds, and what it finds for the first time. A problem is known again by its tab and its words,
 * so that one whose row has moved is the same one. Undefined where not all were sent: then nobody can tell.
 */
export function changesBetween(before: ProblemBoard, after: ProblemBoard) {
  if (before.omitted.errors + before.omitted.warnings + after.omitted.errors + after.omitted.warnings > 0)
    return undefined;
  return {
    gone: countsOf(missingFrom(after.problems, before.problems)),
    fresh: countsOf(missingFrom(before.problems, after.problems)),
  };
}

function missingFrom(there: readonly BoardProblem[], all: readonly BoardProblem[]): BoardProblem[] {
  const identity = ({ sheetId, code, message }: BoardProblem) => `${sheetId} ${code} ${message}`;
  const left = new Map<string, number>();
  for (const problem of there) left.set(identity(problem), (left.get(identity(problem)) ?? 0) + 1);
  return all.filter((problem) => {
    const times = left.get(identity(problem)) ?? 0;
    left.set(identity(problem), times - 1);
    return times <= 0;
  });
}
