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
    .map((payee) => [plainWords(payee.name), payee] as const);
  const all = phraseIndex(named);
  const distinct = phraseIndex(named.filter(([words]) => isDistinct(words.length)));
  return { find: all.find, findNear: distinct.findNear };
}

/** Whether a name of so many words tells somebody by itself: «An» alone is in every second text. */
export function isDistinct(words: number): boolean {
  return words >= 2;
}
