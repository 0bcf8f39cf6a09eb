import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { isOneEditAway, phraseIndex } from '../../src/domain/phrase-index.ts';

const words = (text: string) => text.split(' ');
const index = phraseIndex(
  ['le an', 'le an binh', 'an binh', 'an binh chi', 'ma van an'].map((name) => [words(name), name]),
);

test.each<[string, string[]]>([
  ['ong le an nop', ['le an']],
  ['le an binh', ['le an binh']],
  ['le an binh chi', ['le an binh', 'an binh chi']],
  ['le an va ma van an', ['ma van an', 'le an']],
  ['le anh', []],
  ['le', []],
  ['', []],
])('in «%s» stand %j', (text, expected) => {
  expect(index.find(words(text)).flatMap(({ items }) => items)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['ma vam an', ['ma van an']],
  ['mma van an', ['ma van an']],
  ['ma van n', ['ma van an']],
  ['mavan an', ['ma van an']],
  ['ma vanan', ['ma van an']],
  ['ma v an an', ['ma van an']],
  ['m a van an', ['ma van an']],
  ['ma vam am', []],
  ['ma van', []],
  // What stands there as it is was found before.
  ['ma van an', []],
])('«%s» is one edit away from %j', (text, expected) => {
  expect(index.findNear(words(text))).toEqual(expected);
});

test('one edit is one edit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditAway(a, b)).toBe(distance(a, b) === 1);
    }),
    { numRuns: 2000 },
  );
});

test('phrases are found as a plain search finds them', () => {
  const phrase = fc.array(fc.constantFrom('le', 'an', 'ma', 'va'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 5 }), fc.array(phrase, { maxLength: 4 }), (phrases, pieces) => {
      const text = pieces.flat();
      const found = phraseIndex(phrases.map((own, place) => [own, place])).find(text);
      const standing = phrases.filter((own) => ` ${text.join(' ')} `.includes(` ${own.join(' ')} `));
      const longest = Math.max(0, ...standing.map(({ length }) => length));
      expect(found[0]?.length ?? 0).toBe(longest);
      expect(
        found.every(({ items }) => items.every((place) => standing.includes(phrases[place] ?? []))),
      ).toBe(true);
    }),
  );
});
