import { PROBLEM_SENTENCES } from '../text/vi-problems.ts';
import type { Problem } from './problem.ts';

/** The two sentences about a problem: what is wrong, and what to do. */
export function describe(problem: Problem): { message: string; fix: string } {
  const words = {
    found: problem.found,
    fact: (key: string) => {
      const value = problem.facts?.[key];
      return value === undefined ? '' : `${value}`;
    },
  };
  const sentence = PROBLEM_SENTENCES[problem.code];
  return { message: sentence.message(words), fix: sentence.fix(words) };
}
