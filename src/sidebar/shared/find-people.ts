import { withoutMarks } from '../../domain/fold.ts';

/** What a person or a unit is looked for by. */
interface Findable {
  readonly name: string;
  readonly code: string;
  readonly unitName: string;
}

/** Finds those whose name, code or unit has all of the words, with or without marks. */
export function finderOf<Person extends Findable>(
  people: readonly Person[],
): (words: string) => readonly Person[] {
  const texts = people.map((person) => ({
    person,
    text: withoutMarks(`${person.name} ${person.code} ${person.unitName}`),
  }));
  return (words) => {
    const wanted = withoutMarks(words.trim()).split(/\s+/);
    return texts
      .filter(({ text }) => wanted.every((word) => text.includes(word)))
      .map(({ person }) => person);
  };
}
