import { balances, dips, type Movement, type MovementKind } from '../../src/domain/balances.ts';
import { CASH, type Receiver } from '../../src/domain/receivers.ts';
import { day } from './typed.ts';

const ACCOUNT: Receiver = { kind: 'account', number: '8502215035268' };
const PLACES: Readonly<Record<string, Receiver>> = { account: ACCOUNT, cash: CASH };

type Line = readonly [place: string, on: string, amount: number, kind?: MovementKind];

/** Lines as a clerk writes them: place · day, or '' · đồng. Each is told by its place in the list. */
function movements(lines: readonly Line[]): Movement<number>[] {
  return lines.map(([place, on, amount, kind = amount > 0 ? 'received' : 'spent'], source) => ({
    place: PLACES[place] ?? CASH,
    on: on === '' ? undefined : day(on),
    amount,
    kind,
    source,
  }));
}

test('a balance is what was carried over, came, moved and was spent', () => {
  const lines = movements([
    ['account', '1/4/2024', 5_000_000, 'carried'],
    ['account', '2/4/2024', 450_000],
    ['account', '3/4/2024', 300_000],
    ['account', '4/4/2024', -2_000_000, 'moved'],
    ['cash', '4/4/2024', 2_000_000, 'moved'],
    ['cash', '5/4/2024', -1_200_000, 'spent'],
    ['cash', '6/4/2024', 200_000, 'spent'],
  ]);
  expect(balances([CASH, ACCOUNT], lines)).toEqual([
    { place: CASH, carried: 0, received: 0, moved: 2_000_000, spent: -1_000_000, left: 1_000_000 },
    {
      place: ACCOUNT,
      carried: 5_000_000,
      received: 750_000,
      moved: -2_000_000,
      spent: 0,
      left: 3_750_000,
    },
  ]);
});

test('a place at which nothing moved is shown where it is asked for, and one with lines of 0 đồng is not met', () => {
  const nothing = movements([['cash', '1/4/2024', 0]]);
  expect(balances([ACCOUNT], nothing).map(({ place, left }) => [place, left])).toEqual([[ACCOUNT, 0]]);
  expect(balances([], movements([['cash', '1/4/2024', 450_000]]))).toHaveLength(1);
});

test.each<[string, Line[], [string, number, number][]]>([
  [
    'money that came before it left',
    [
      ['cash', '1/4/2024', 300],
      ['cash', '2/4/2024', -300],
    ],
    [],
  ],
  // The day as written · what is left · the line that left last.
  [
    'money that left before any came',
    [
      ['cash', '1/4/2024', -300],
      ['cash', '2/4/2024', 300],
    ],
    [['1/4/2024', -300, 0]],
  ],
  [
    'lines out of the order of their days',
    [
      ['cash', '2/4/2024', -300],
      ['cash', '1/4/2024', 300],
    ],
    [],
  ],
  [
    'more spent than came',
    [
      ['cash', '1/4/2024', 300],
      ['cash', '2/4/2024', -500],
    ],
    [['2/4/2024', -200, 1]],
  ],
  [
    'what comes and goes on one day, in any order',
    [
      ['cash', '1/4/2024', -300],
      ['cash', '1/4/2024', 300],
    ],
    [],
  ],
  [
    'the last line that left on the day is named',
    [
      ['cash', '1/4/2024', -100],
      ['cash', '1/4/2024', -200],
      ['cash', '1/4/2024', 50],
    ],
    [['1/4/2024', -250, 1]],
  ],
  [
    'a place that stays below zero is told once',
    [
      ['cash', '1/4/2024', -100],
      ['cash', '2/4/2024', -200],
      ['cash', '3/4/2024', 100],
    ],
    [['1/4/2024', -100, 0]],
  ],
  [
    'a place that recovers and goes below again is told twice',
    [
      ['cash', '1/4/2024', -100],
      ['cash', '2/4/2024', 100],
      ['cash', '3/4/2024', -50],
    ],
    [
      ['1/4/2024', -100, 0],
      ['3/4/2024', -50, 2],
    ],
  ],
  [
    'what came on no told day was there before all',
    [
      ['cash', '1/4/2024', -300],
      ['cash', '', 300],
    ],
    [],
  ],
  [
    'what left on no told day leaves last',
    [
      ['cash', '', -300],
      ['cash', '30/4/2024', 300],
    ],
    [],
  ],
  ['what left on no told day and was never there', [['cash', '', -300]], [['', -300, 0]]],
  [
    'another place’s money does not help',
    [
      ['account', '1/4/2024', 300],
      ['cash', '2/4/2024', -300],
    ],
    [['2/4/2024', -300, 1]],
  ],
  ['a line of 0 đồng', [['cash', '1/4/2024', 0]], []],
  [
    'a line of 0 đồng behind what left on its day is not the one that is named',
    [
      ['cash', '1/4/2024', -300],
      ['cash', '1/4/2024', 0],
    ],
    [['1/4/2024', -300, 0]],
  ],
])('below zero: %s', (_, lines, found) => {
  expect(dips(movements(lines))).toEqual(
    found.map(([on, left, source]) => ({
      place: CASH,
      on: on === '' ? undefined : day(on),
      left,
      source,
    })),
  );
});
