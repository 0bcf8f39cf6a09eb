import { plainWords } from './fold.ts';
import type { MatchPayee } from './match.ts';
import { type PhraseFound, phraseIndex } from './phrase-index.ts';

/** A name that stands in a text, and everybody who bears it. */
export type NameFound = PhraseFound<MatchPayee>;

/** Finds people by name, as banks write names: without marks, as whole words. */
export interface NameFinder {
  /** Every name in the text, longest first. */
  find(words: readonly string[]): NameFound[];
  /** Everybody whose name of at least two words is one edit away from words of the text. */
  findNear(words: readonly string[]): MatchPayee[];
}

export function nameFinder(payees: readonly MatchPayee[]): NameFinder {
  const named = payees
    .filter(({ isUnit }) => !isUnit)
    .flatMap((payee) => spellingsOf(plainWords(payee.name)).map((words) => [words, payee] as const));
  const all = phraseIndex(named);
  const distinct = phraseIndex(named.filter(([words]) => isDistinct(words.length)));
  return { find: all.find, findNear: distinct.findNear };
}

/** Whether a name of so many words tells somebody by itself: «An» alone is in every second text. */
export function isDistinct(words: number): boolean {
  return words >= 2;
}

/** What people put before a name in a list, and leave out in a transfer. */
const TITLES = new Set(['ong', 'ba', 'anh', 'chi', 'co', 'chu', 'bac', 'thay']);
/** What banks and people shorten: each as it stands in lists, and as it stands in transfers. */
const SHORT: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['cong', 'ty'], ['cty']],
  [['cong', 'ty'], ['ct']],
  [['hop', 'tac', 'xa'], ['htx']],
  [['htx'], ['hop', 'tac', 'xa']],
];

/** A name as its list has it, and as else it may stand in a transfer. */
function spellingsOf(words: readonly string[]): (readonly string[])[] {
  const [first = '', ...rest] = words;
  // «Cô Lan» stays whole: «Lan» alone is in every second text.
  const untitled = TITLES.has(first) && isDistinct(rest.length) ? [rest] : [];
  const shortened = SHORT.flatMap(([long, short]) =>
    long.every((word, at) => words[at] === word) ? [[...short, ...words.slice(long.length)]] : [],
  );
  return [words, ...untitled, ...shortened];
}
