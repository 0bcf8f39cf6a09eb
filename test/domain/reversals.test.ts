import { settleReversals } from '../../src/domain/reversals.ts';

/** A line of a book: its name · what it adds · the name of the line that it reverses, or '' · what it is of. */
type Line = readonly [name: string, amount: number, original?: string, of?: string];

function settled(lines: readonly Line[]) {
  const book = lines.map(([name, amount, original = '', of = '']) => ({ name, amount, original, of }));
  const { effects, problems } = settleReversals(book, {
    nameOf: ({ name }) => name,
    reverses: ({ original }) => original || undefined,
    // A line that says what it is of means only lines of that.
    means: (reversing, original) => reversing.of === '' || reversing.of === original.of,
    likeness: ({ of }) => of,
  });
  return {
    does: effects.map(
      ({ at, as, amount, isVoid }) => `${at} as ${as.name}${as.of}: ${amount}${isVoid ? ' void' : ''}`,
    ),
    told: problems.map(({ at, problem: { code, field, found, facts } }) => [
      at,
      code,
      field,
      found,
      facts?.['left'],
    ]),
  };
}

test.each<[string, Line[], string[]]>([
  [
    'nothing is reversed',
    [
      ['C1', 500],
      ['C2', 300],
    ],
    ['0 as C1: 500', '1 as C2: 300'],
  ],
  [
    'a line is reversed whole',
    [
      ['C1', 500],
      ['C2', -500, 'C1'],
    ],
    ['0 as C1: 500 void', '1 as C1: -500 void'],
  ],
  [
    'a line is reversed in part',
    [
      ['C1', 500],
      ['C2', -200, 'C1'],
    ],
    ['0 as C1: 500', '1 as C1: -200'],
  ],
  [
    'a line is reversed in two parts, to the last đồng',
    [
      ['C1', 500],
      ['C2', -200, 'C1'],
      ['C3', -300, 'C1'],
    ],
    ['0 as C1: 500 void', '1 as C1: -200 void', '2 as C1: -300 void'],
  ],
  [
    'an area is reversed in two parts, to the last thousandth',
    [
      ['BB1', 167.1],
      ['BB2', -100.7, 'BB1'],
      ['BB3', -66.4, 'BB1'],
    ],
    ['0 as BB1: 167.1 void', '1 as BB1: -100.7 void', '2 as BB1: -66.4 void'],
  ],
  [
    'what gives back is reversed by what takes',
    [
      ['C1', -500],
      ['C2', 500, 'C1'],
    ],
    ['0 as C1: -500 void', '1 as C1: 500 void'],
  ],
  [
    'the reversing line stands first',
    [
      ['C2', -500, 'C1'],
      ['C1', 500],
    ],
    ['0 as C1: -500 void', '1 as C1: 500 void'],
  ],
  [
    'lines of one name that are alike are reversed together',
    [
      ['C1', 300],
      ['C1', 200],
      ['C2', -500, 'C1'],
    ],
    ['0 as C1: 300 void', '1 as C1: 200 void', '2 as C1: -500 void'],
  ],
  [
    'of two unlike lines of one name the one that is meant',
    [
      ['C1', 300, '', ' xi măng'],
      ['C1', 200, '', ' cát'],
      ['C2', -200, 'C1', ' cát'],
    ],
    ['0 as C1 xi măng: 300', '1 as C1 cát: 200 void', '2 as C1 cát: -200 void'],
  ],
])('%s', (_, lines, does) => {
  expect(settled(lines)).toEqual({ does, told: [] });
});

test.each<[string, Line[], string[], unknown[]]>([
  [
    'there is no such line',
    [
      ['C1', 500],
      ['C2', -500, 'C9'],
    ],
    ['0 as C1: 500'],
    [[1, 'REVERSAL_ORIGINAL_UNKNOWN', 'original', 'C9', undefined]],
  ],
  [
    'a reversal is not reversed',
    [
      ['C1', 500],
      ['C2', -500, 'C1'],
      ['C3', 500, 'C2'],
    ],
    ['0 as C1: 500 void', '1 as C1: -500 void'],
    [[2, 'REVERSAL_ORIGINAL_UNKNOWN', 'original', 'C2', undefined]],
  ],
  [
    'two unlike lines could be meant',
    [
      ['C1', 300, '', ' xi măng'],
      ['C1', 200, '', ' cát'],
      ['C2', -200, 'C1'],
    ],
    ['0 as C1 xi măng: 300', '1 as C1 cát: 200'],
    [[2, 'REVERSAL_ORIGINAL_UNKNOWN', 'original', 'C1', undefined]],
  ],
  [
    'it takes more than there is',
    [
      ['C1', 500],
      ['C2', -501, 'C1'],
    ],
    ['0 as C1: 500'],
    [[1, 'REVERSAL_TOO_MUCH', 'amount', '', 500]],
  ],
  [
    'two together take more than there is: neither does',
    [
      ['C1', 500],
      ['C2', -300, 'C1'],
      ['C3', -300, 'C1'],
    ],
    ['0 as C1: 500'],
    [
      [1, 'REVERSAL_TOO_MUCH', 'amount', '', 500],
      [2, 'REVERSAL_TOO_MUCH', 'amount', '', 500],
    ],
  ],
  [
    'of areas that are alike: what there is, to the thousandth',
    [
      ['BB1', 0.1],
      ['BB1', 0.2],
      ['BB2', -0.301, 'BB1'],
    ],
    ['0 as BB1: 0.1', '1 as BB1: 0.2'],
    [[2, 'REVERSAL_TOO_MUCH', 'amount', '', 0.3]],
  ],
  [
    'it adds instead of taking back; another still takes back',
    [
      ['C1', 500],
      ['C2', 100, 'C1'],
      ['C3', -500, 'C1'],
    ],
    ['0 as C1: 500 void', '2 as C1: -500 void'],
    [[1, 'REVERSAL_TOO_MUCH', 'amount', '', 500]],
  ],
])('a reversal that does nothing: %s', (_, lines, does, told) => {
  expect(settled(lines)).toEqual({ does, told });
});
