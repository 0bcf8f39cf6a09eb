import { fold, plainWords } from './fold.ts';
import type { MatchPayee } from './match.ts';
import { phraseIndex } from './phrase-index.ts';

/** A unit that a text may name, with its list. */
export interface NamedUnit {
  readonly code: string;
  /** The people of its list, without the unit itself. */
  readonly people: readonly MatchPayee[];
}

export interface UnitFound {
  readonly unit: NamedUnit;
  /** By its name, or by a code with a number in it; letters alone (`HT`) may be anything. */
  readonly isSure: boolean;
}

/** First words of names that people leave out: «mầm non» for «Trường Mầm non Điềm Mặc». */
const KIND_WORD = new Set(['truong']);
const FEWEST_WORDS = 2;

/**
 * Finds the units that a text names: by code, by name, or by as many of its first words as no other unit's name has.
 * @returns the surer and longer mention first
 */
export function unitFinder(payees: readonly MatchPayee[]): (words: readonly string[]) => UnitFound[] {
  const units = unitsOf(payees);
  const starts = units.map(({ name }) => new Map(startsOf(name).map((words) => [words.join(' '), words])));
  const bearers = new Map<string, number>();
  for (const own of starts) for (const start of own.keys()) bearers.set(start, (bearers.get(start) ?? 0) + 1);
  const phrases = units.flatMap(({ code, name, people }, place) => {
    const unit: NamedUnit = { code, people };
    const own = [...(starts[place] ?? [])].filter(([start]) => bearers.get(start) === 1);
    const byName = [name, ...shortNames(name), ...own.map(([, words]) => words)].map(
      (words) => [words, { unit, isSure: true }] as const,
    );
    return [...byName, [plainWords(code), { unit, isSure: /\d/.test(code) }] as const];
  });
  const index = phraseIndex<UnitFound>(phrases);
  return (words) => {
    const found = index.find(words).flatMap(({ items }) => items);
    const inOrder = [...found.filter(({ isSure }) => isSure), ...found];
    return inOrder.filter(({ unit }, place) => inOrder.findIndex((other) => other.unit === unit) === place);
  };
}

function unitsOf(payees: readonly MatchPayee[]) {
  const units = new Map<string, { code: string; name: string[]; people: MatchPayee[] }>();
  for (const payee of payees) {
    const key = fold(payee.unit);
    const unit = units.get(key) ?? { code: payee.unit, name: plainWords(payee.unitName), people: [] };
    units.set(key, unit);
    if (!payee.isUnit) unit.people.push(payee);
  }
  return [...units.values()];
}

/** Schools by their kind's initials, as everybody writes them. */
const SCHOOLS: readonly (readonly [readonly string[], string])[] = [
  [['mam', 'non'], 'mn'],
  [['tieu', 'hoc'], 'th'],
  [['trung', 'hoc', 'co', 'so'], 'thcs'],
  [['thcs'], 'thcs'],
];

/** «truong mn» for «Trường Mầm non Điềm Mặc». */
function shortNames([first = '', ...rest]: readonly string[]): string[][] {
  if (!KIND_WORD.has(first)) return [];
  return SCHOOLS.flatMap(([kind, initials]) =>
    kind.every((word, at) => rest[at] === word) ? [[first, initials]] : [],
  );
}

/** The first words of a name, two of them at least, with and without the word that says its kind. */
function startsOf(name: readonly string[]): string[][] {
  const names = KIND_WORD.has(name[0] ?? '') ? [name, name.slice(1)] : [name];
  return names.flatMap((words) =>
    words.slice(FEWEST_WORDS - 1).map((_, place) => words.slice(0, place + FEWEST_WORDS)),
  );
}
