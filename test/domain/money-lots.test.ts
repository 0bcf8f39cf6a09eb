import fc from 'fast-check';
import type { Movement } from '../../src/domain/balances.ts';
import { vietnameseDate } from '../../src/domain/dates.ts';
import { cameIn, keysOnce, type Lot, olderFirst, sumOf, take } from '../../src/domain/money-lots.ts';
import type { Receipt } from '../../src/domain/receipts.ts';
import { type BookLine, bookLine, placeOf } from './book-lines.ts';
import { day } from './typed.ts';

type Line = { readonly receipt: Receipt };
type Used = readonly [kind: Movement<string>['kind'], amount: number, place: string, on: string];

const dayOrNone = (on: string) => (on === '' ? undefined : day(on));
const lines = (...book: readonly BookLine[]): Line[] => book.map((line) => ({ receipt: bookLine(line) }));
const movements = (used: readonly Used[]) =>
  used.map(([kind, amount, place, on]) => ({
    ...{ kind, amount, place: placeOf(place), on: dayOrNone(on), source: '' },
  }));

/** A lot as `PT1 450 1/4`, what was carried over as `carried 100`. */
function said({ origin, isCarried, since, left }: Lot<Line>): string {
  const whose = isCarried ? 'carried' : (origin?.receipt.number ?? '?');
  return [whose, left, ...(since ? [vietnameseDate(since).replace('/2024', '')] : [])].join(' ');
}

/** The lots of each place, and what leaves, as `cash 50 of pt1 a` or `cash 50`. */
function told(book: readonly BookLine[], used: readonly Used[] = []) {
  const { lots, leaving } = cameIn(lines(...book), movements(used), keysOnce());
  return {
    lots: Object.fromEntries([...lots].map(([place, there]) => [place, there.map(said)])),
    leaving: leaving.map(({ from, amount, original }) =>
      [from.kind, amount, ...(original === undefined ? [] : ['of', original.replace('\n', ' ')])].join(' '),
    ),
  };
}

const cash = (number: string, amount: number, on = '1/4/2024', code = 'A'): BookLine => [
  ...([number, code, amount, 'cash', on] as const),
];
const correction = (
  amount: number,
  original: string,
  place = 'cash',
  on = '9/4/2024',
  code = 'A',
): BookLine => [...(['S1', code, amount, place, on, 'correction', original] as const)];
const refund = (amount: number, original: string, place = 'cash'): BookLine => [
  ...(['C1', 'A', amount, place, '8/4/2024', 'refund', original] as const),
];

type Cash = string[];

test.each<[string, BookLine[], Cash, string[]]>([
  ['nothing is in the book', [], [], []],
  [
    'the oldest lies in front',
    [cash('PT2', 300, '2/4/2024'), cash('PT1', 450)],
    ['PT1 450 1/4', 'PT2 300 2/4'],
    [],
  ],
  ['what has no day lies last', [cash('PT1', 450, ''), cash('PT2', 300)], ['PT2 300 1/4', 'PT1 450'], []],
  [
    'of one day, as the book has it',
    [cash('PT2', 300), cash('PT1', 450)],
    ['PT2 300 1/4', 'PT1 450 1/4'],
    [],
  ],
  ['a line of 0 brings nothing', [cash('PT1', 0)], [], []],
  ['what moved is told elsewhere', [['N1', '', 450, 'cash', '1/4/2024', 'transfer']], [], []],
  [
    'a refund leaves, and its line stays',
    [cash('PT1', 450), refund(-50, 'PT1')],
    ['PT1 450 1/4'],
    ['cash 50 of pt1 a'],
  ],
  ['a refund of 0 does not', [cash('PT1', 450), refund(0, 'PT1')], ['PT1 450 1/4'], []],
  ['a refund of an unknown line leaves too', [refund(-50, 'PT9')], [], ['cash 50 of pt9 a']],
  ['more, as if it had come so', [cash('PT1', 450), correction(50, 'pt1')], ['PT1 500 1/4'], []],
  ['more, in a line before it', [correction(50, 'PT1'), cash('PT1', 450)], ['PT1 500 1/4'], []],
  ['less', [cash('PT1', 450), correction(-50, 'PT1')], ['PT1 400 1/4'], []],
  ['all of it taken back', [cash('PT1', 450), correction(-450, 'PT1')], ['PT1 0 1/4'], []],
  [
    'a đồng more is taken back than came',
    [cash('PT1', 450), correction(-451, 'PT1')],
    ['PT1 0 1/4'],
    ['cash 1'],
  ],
  ['a correction of 0', [cash('PT1', 450), correction(0, 'PT1')], ['PT1 450 1/4'], []],
  [
    'more, of an unknown line, is its own',
    [cash('PT1', 450), correction(50, 'PT9')],
    ['PT1 450 1/4', 'S1 50 9/4'],
    [],
  ],
  ['less, of an unknown line', [cash('PT1', 450), correction(-50, 'PT9')], ['PT1 450 1/4'], ['cash 50']],
  [
    'more, of the same voucher for somebody else',
    [cash('PT1', 450), correction(50, 'PT1', 'cash', '9/4/2024', 'B')],
    ['PT1 450 1/4', 'S1 50 9/4'],
    [],
  ],
  [
    'a voucher that was written twice: more is of the first',
    [cash('PT1', 450), cash('PT1', 300, '2/4/2024'), correction(50, 'PT1')],
    ['PT1 500 1/4', 'PT1 300 2/4'],
    [],
  ],
  [
    'and less is of the first as far as it goes',
    [cash('PT1', 450), cash('PT1', 300, '2/4/2024'), correction(-500, 'PT1')],
    ['PT1 0 1/4', 'PT1 250 2/4'],
    [],
  ],
])('cash: %s', (_fact, book, held, leaving) => {
  expect(told(book)).toEqual({ lots: held.length > 0 ? { cash: held } : {}, leaving });
});

test('each place has its own', () => {
  const book = [cash('PT1', 450), ['PT2', 'A', 300, 'thu'] as const, ['PT3', 'A', 200, 'treasury'] as const];
  expect(told(book).lots).toEqual({
    cash: ['PT1 450 1/4'],
    '8502215035268': ['PT2 300 1/4'],
    treasury: ['PT3 200 1/4'],
  });
});

test('a correction elsewhere than its line changes nothing there', () => {
  const more = told([cash('PT1', 450), correction(50, 'PT1', 'thu')]);
  expect(more).toEqual({ lots: { cash: ['PT1 450 1/4'], '8502215035268': ['S1 50 9/4'] }, leaving: [] });
  const less = told([cash('PT1', 450), correction(-50, 'PT1', 'thu')]);
  expect(less).toEqual({ lots: { cash: ['PT1 450 1/4'] }, leaving: ['account 50'] });
});

test.each<[string, Used[], Cash]>([
  [
    'in front of all, whatever its day',
    [['carried', 100, 'cash', '9/4/2024']],
    ['carried 100 9/4', 'PT1 450 1/4'],
  ],
  ['without a day as well', [['carried', 100, 'cash', '']], ['carried 100', 'PT1 450 1/4']],
  ['nothing of it', [['carried', 0, 'cash', '1/1/2024']], ['PT1 450 1/4']],
  ['a debt is no money', [['carried', -100, 'cash', '1/1/2024']], ['PT1 450 1/4']],
  [
    'twice, the older in front',
    [
      ['carried', 100, 'cash', '2/1/2024'],
      ['carried', 70, 'cash', '1/1/2024'],
    ],
    ['carried 70 1/1', 'carried 100 2/1', 'PT1 450 1/4'],
  ],
  [
    'what came back or was received is no such money',
    [
      ['spent', 100, 'cash', '1/1/2024'],
      ['received', 100, 'cash', '1/1/2024'],
      ['moved', 100, 'cash', '1/1/2024'],
    ],
    ['PT1 450 1/4'],
  ],
])('carried over: %s', (_fact, used, held) => {
  expect(told([cash('PT1', 450)], used)).toEqual({ lots: { cash: held }, leaving: [] });
});

test('what was carried over is nobody’s line: a correction finds its own', () => {
  const { lots } = told([cash('PT1', 450), correction(-50, 'PT1')], [['carried', 100, 'cash', '']]);
  expect(lots).toEqual({ cash: ['carried 100', 'PT1 400 1/4'] });
});

const lot = (left: number, isCarried?: boolean, on = ''): Lot<Line> => ({
  ...{ origin: undefined, since: dayOrNone(on), left },
  ...(isCarried === undefined ? {} : { isCarried }),
});

test.each<[number[], number, number[], number[]]>([
  [[], 5, [], []],
  [[3, 4], 0, [], [3, 4]],
  [[3, 4], 2, [2], [1, 4]],
  [[3, 4], 3, [3], [0, 4]],
  [[3, 4], 4, [3, 1], [0, 3]],
  [[3, 4], 7, [3, 4], [0, 0]],
  [[3, 4], 8, [3, 4], [0, 0]],
  [[0, 4], 1, [1], [0, 3]],
])('of lots of %j are taken %i: %j, and %j is left', (amounts, wanted, taken, left) => {
  const lots = amounts.map((amount) => lot(amount));
  expect(take(lots, wanted).map(({ amount }) => amount)).toEqual(taken);
  expect(lots.map((one) => one.left)).toEqual(left);
});

test('a part tells where its money came from, and not what is left there', () => {
  const [origin] = lines(cash('PT1', 450));
  const since = day('1/4/2024');
  expect(take([{ origin, since, isCarried: true, left: 450 }], 50)).toEqual([
    { origin, since, isCarried: true, amount: 50 },
  ]);
});

test.each<[string, Lot<Line>, Lot<Line>, number]>([
  ['carried over and not', lot(1, true, '9/4/2024'), lot(1, undefined, '1/4/2024'), -1],
  ['both carried over', lot(1, true, '1/1/2024'), lot(1, true, '2/1/2024'), -1],
  ['both not', lot(1, false, '1/4/2024'), lot(1, undefined, '2/4/2024'), -1],
  ['one day', lot(1, false, '1/4/2024'), lot(1, undefined, '1/4/2024'), 0],
  ['a day and none', lot(1, undefined, '1/4/2024'), lot(1), -1],
  ['carried over without a day, and with', lot(1, true), lot(1, true, '1/1/2024'), 1],
])('which is older: %s', (_fact, one, other, order) => {
  expect(Math.sign(olderFirst(one, other))).toBe(order);
  expect(Math.sign(olderFirst(other, one))).toBe(order === 0 ? 0 : -order);
});

test('a line is known by its voucher and whom it is for, in whatever letters', () => {
  const keyOf = keysOnce<Line>();
  const [own, other, elsewhere, another] = lines(
    ...[cash('PT1', 1), cash(' pt1', 2, '2/4/2024', 'a'), cash('PT1', 1, '', 'B'), cash('PT2', 1)],
  );
  if (!own || !other || !elsewhere || !another) throw new Error('Every line is there');
  expect(keyOf(own)).toBe(keyOf(other));
  expect(keyOf(own)).toBe(keyOf(own));
  expect(new Set([own, elsewhere, another].map(keyOf)).size).toBe(3);
});

test('what lies there less what leaves is all that the book says', () => {
  const number = fc.constantFrom('PT1', 'PT2', 'PT3');
  const anyLine = fc.oneof(
    fc.tuple(number, fc.nat(9)).map(([own, amount]) => cash(own, amount)),
    fc.tuple(number, fc.nat(9)).map(([own, amount]) => refund(-amount, own)),
    fc.tuple(number, fc.integer({ min: -9, max: 9 })).map(([own, amount]) => correction(amount, own)),
  );
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 9 }), fc.nat(9), (book, carried) => {
      const used = movements([['carried', carried, 'cash', '']]);
      const { lots, leaving } = cameIn(lines(...book), used, keysOnce());
      const there = [...lots.values()].flat();
      expect(there.every(({ left }) => left >= 0)).toBe(true);
      const lies = there.reduce((all, { left }) => all + left, 0);
      expect(lies - sumOf(leaving)).toBe(carried + book.reduce((all, [, , amount]) => all + amount, 0));
    }),
  );
});
