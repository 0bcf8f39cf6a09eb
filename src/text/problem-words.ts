/** How a sentence about a problem is put together. */

import { dongWords } from './vi.ts';

/** What a sentence about a problem may name. */
export interface ProblemWords {
  readonly found: string;
  /** Facts by the names the domain gives them. */
  readonly fact: (key: string) => string;
}

export interface Sentence {
  /** What is wrong and what it does to the figures. */
  readonly message: (p: ProblemWords) => string;
  /** What to do. */
  readonly fix: (p: ProblemWords) => string;
}

/** What was read, in quotes behind a colon; '' where nothing was, or it is private. */
export const read = (p: ProblemWords) => (p.found === '' ? '' : `: «${p.found}»`);

/** A fact that is an amount: 1.234.567 đồng. */
export const money = (p: ProblemWords, fact: string) => dongWords(Number(p.fact(fact)));

export function say(
  message: string | ((p: ProblemWords) => string),
  fix: string | ((p: ProblemWords) => string),
): Sentence {
  return {
    message: typeof message === 'string' ? () => message : message,
    fix: typeof fix === 'string' ? () => fix : fix,
  };
}
