import fc from 'fast-check';
import { type Likeness, type ListPayment, likenessOf, sumOf } from '../../src/domain/list-payment.ts';
import { dong } from '../../src/domain/quantities.ts';
import type { Receipt } from '../../src/domain/receipts.ts';
import { type BookLine, bookLine, placeOf } from './book-lines.ts';
import { day } from './typed.ts';

type Shares = readonly (readonly [code: string, amount: number])[];
const TWO: Shares = [
  ['MN-01', 450_000],
  ['MN-02', 300_000],
];

/** Voucher PT7 of 16/5/2024, into the first account unless told otherwise. */
function payment(shares: Shares, place: string, voucher = 'PT7'): ListPayment {
  return {
    ...{ voucher, on: day('16/5/2024'), receiver: placeOf(place) },
    shares: shares.map(([code, amount]) => ({ code, amount: dong(amount) })),
  };
}

type Heap = keyof Likeness;
type Told = Partial<Record<Heap, string[]>>;

/** What is in each heap, as `PT7 MN-01`; heaps with nothing in them are left out. */
function told(lines: readonly BookLine[], shares = TWO, place = 'thu'): Told {
  const likeness = likenessOf(payment(shares, place), lines.map(bookLine));
  const heaps = Object.entries(likeness) as [Heap, readonly Receipt[]][];
  const words = ({ number, code }: Receipt) => `${number} ${code}`.trim();
  return Object.fromEntries(
    heaps.filter(([, own]) => own.length > 0).map(([heap, own]) => [heap, own.map(words)]),
  );
}

/** A line of that day in the first account, if nothing else is told. */
const line = (
  number: string,
  code: string,
  amount: number,
  place = 'thu',
  on = '16/5/2024',
  ...more: [kind?: Receipt['kind'], original?: string]
): BookLine => [number, code, amount, place, on, ...more];

test.each<[string, BookLine[], Told]>([
  ['the book is empty', [], {}],
  ['the very line', [line('PT7', 'MN-01', 450_000)], { same: ['PT7 MN-01'] }],
  ['written another way', [line(' pt7', 'mn-01 ', 450_000)], { same: ['pt7 mn-01'] }],
  ['the day before', [line('PT7', 'MN-01', 450_000, 'thu', '15/5/2024')], { sameVoucher: ['PT7 MN-01'] }],
  ['the day after', [line('PT7', 'MN-01', 450_000, 'thu', '17/5/2024')], { sameVoucher: ['PT7 MN-01'] }],
  ['on no day', [line('PT7', 'MN-01', 450_000, 'thu', '')], { sameVoucher: ['PT7 MN-01'] }],
  ['in the other account', [line('PT7', 'MN-01', 450_000, 'dong')], { sameVoucher: ['PT7 MN-01'] }],
  ['in cash', [line('PT7', 'MN-01', 450_000, 'cash')], { sameVoucher: ['PT7 MN-01'] }],
  ['a đồng less', [line('PT7', 'MN-01', 449_999)], { sameVoucher: ['PT7 MN-01'] }],
  ['a đồng more', [line('PT7', 'MN-01', 450_001)], { sameVoucher: ['PT7 MN-01'] }],
  ['the colleague’s amount', [line('PT7', 'MN-01', 300_000)], { sameVoucher: ['PT7 MN-01'] }],
  ['somebody else of that voucher', [line('PT7', 'MN-03', 450_000)], { sameVoucher: ['PT7 MN-03'] }],
  ['another voucher, all else the same', [line('PT8', 'MN-01', 450_000)], { alike: ['PT8 MN-01'] }],
  ['without a number', [line('', 'MN-02', 300_000)], { alike: ['MN-02'] }],
  ['another voucher and day', [line('PT8', 'MN-01', 450_000, 'thu', '15/5/2024')], {}],
  ['another voucher and no day', [line('PT8', 'MN-01', 450_000, 'thu', '')], {}],
  ['another voucher and account', [line('PT8', 'MN-01', 450_000, 'dong')], {}],
  ['another voucher and amount', [line('PT8', 'MN-01', 450_001)], {}],
  ['another voucher and payee', [line('PT8', 'MN-03', 450_000)], {}],
  [
    'each line is in one heap, in the order of the book',
    [
      line('PT8', 'MN-02', 300_000),
      line('PT7', 'MN-02', 300_000),
      line('PT7', 'MN-03', 1000),
      line('PT7', 'MN-01', 450_000),
      line('PT8', 'MN-01', 450_000),
    ],
    { same: ['PT7 MN-02', 'PT7 MN-01'], sameVoucher: ['PT7 MN-03'], alike: ['PT8 MN-02', 'PT8 MN-01'] },
  ],
  [
    'what was given back whole',
    [
      line('PT7', 'MN-01', 450_000),
      line('PC1', 'MN-01', -450_000, 'thu', '17/5/2024', 'refund', 'PT7'),
      line('PT8', 'MN-02', 300_000),
      line('PC2', 'MN-02', -300_000, 'thu', '17/5/2024', 'refund', 'PT8'),
    ],
    {},
  ],
  [
    'what was given back but for a đồng stands as it was written',
    [line('PT7', 'MN-01', 450_000), line('PC1', 'MN-01', -449_999, 'thu', '17/5/2024', 'refund', 'PT7')],
    { same: ['PT7 MN-01'] },
  ],
  [
    'what only moved is no receipt',
    [
      line('PT7', 'MN-01', 450_000, 'thu', '16/5/2024', 'transfer'),
      line('PT8', '', 750_000, 'thu', '16/5/2024', 'transfer'),
    ],
    {},
  ],
])('450.000 for MN-01 and 300.000 for MN-02; the book has %s', (_fact, lines, heaps) => {
  expect(told(lines)).toEqual(heaps);
});

/** Together 750.000. */
test.each<[string, BookLine[], string, Told]>([
  ['one line of the sum', [line('FT1', 'MN', 750_000)], 'thu', { sameSum: ['FT1 MN'] }],
  ['a đồng less', [line('FT1', 'MN', 749_999)], 'thu', {}],
  ['a đồng more', [line('FT1', 'MN', 750_001)], 'thu', {}],
  [
    'a voucher’s lines together',
    [line('FT1', 'MN', 700_000), line('FT2', 'X01', 1000), line(' ft1', 'MN-03', 50_000)],
    'thu',
    { sameSum: ['FT1 MN', 'ft1 MN-03'] },
  ],
  ['a voucher of which that is a part', [line('FT1', 'MN', 750_000), line('FT1', 'X01', 1000)], 'thu', {}],
  ['two vouchers together', [line('FT1', 'MN', 700_000), line('FT2', 'MN', 50_000)], 'thu', {}],
  [
    'two vouchers, each of the sum',
    [line('FT1', 'MN', 750_000), line('FT2', 'X01', 750_000)],
    'thu',
    { sameSum: ['FT1 MN', 'FT2 X01'] },
  ],
  ['on another day', [line('FT1', 'MN', 750_000, 'thu', '15/5/2024')], 'thu', {}],
  ['in the other account', [line('FT1', 'MN', 750_000, 'dong')], 'thu', {}],
  ['in the other account, as asked', [line('FT1', 'MN', 750_000, 'dong')], 'dong', { sameSum: ['FT1 MN'] }],
  ['in cash, where many bring the same', [line('FT1', 'MN', 750_000, 'cash')], 'cash', {}],
  ['on the payment’s own voucher', [line('PT7', 'MN', 750_000)], 'thu', { sameVoucher: ['PT7 MN'] }],
  [
    'a voucher with a line that is told already',
    [line('FT1', 'MN-01', 450_000), line('FT1', 'MN-03', 300_000)],
    'thu',
    { alike: ['FT1 MN-01'] },
  ],
])('750.000 for two people; the book has %s', (_fact, lines, place, heaps) => {
  expect(told(lines, TWO, place)).toEqual(heaps);
});

test('in cash a line is the same by its place and payee too', () => {
  const inCash = [line('PT7', 'MN-01', 450_000, 'cash'), line('PT8', 'MN-02', 300_000, 'cash')];
  expect(told(inCash, TWO, 'cash')).toEqual({ same: ['PT7 MN-01'], alike: ['PT8 MN-02'] });
  const inTreasury = [line('PT7', 'MN-01', 450_000, 'treasury'), line('PT8', 'MN-02', 300_000, 'treasury')];
  expect(told(inTreasury, TWO, 'cash')).toEqual({ sameVoucher: ['PT7 MN-01'] });
});

test.each([
  [[], 0],
  [[450_000], 450_000],
  [[450_000, 300_000, 1], 750_001],
])('the sum of %j is %i', (amounts, sum) => {
  expect(sumOf(amounts.map((amount) => ({ amount: dong(amount) })))).toBe(sum);
});

describe('properties', () => {
  const anyLine = fc
    .record({
      number: fc.constantFrom('PT7', 'pt7', 'PT8', ''),
      code: fc.constantFrom('MN-01', 'MN-02', 'MN'),
      amount: fc.constantFrom(450_000, 300_000, 750_000),
      place: fc.constantFrom('thu', 'thu', 'dong', 'cash'),
      on: fc.constantFrom('16/5/2024', '16/5/2024', '17/5/2024', ''),
    })
    .map(({ number, code, amount, place, on }) => line(number, code, amount, place, on));
  const anyBook = fc.array(anyLine, { maxLength: 7 }).map((lines) => lines.map(bookLine));

  test('no line is told twice, and of the payment’s own voucher each is told', () => {
    fc.assert(
      fc.property(anyBook, fc.constantFrom('thu', 'cash'), (book, place) => {
        const { same, sameVoucher, alike, sameSum } = likenessOf(payment(TWO, place), book);
        const all = [...same, ...sameVoucher, ...alike, ...sameSum];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set([...same, ...sameVoucher])).toEqual(
          new Set(book.filter(({ number }) => number.toUpperCase() === 'PT7')),
        );
      }),
    );
  });

  test('a payment that was written is the same, whatever else the book has', () => {
    fc.assert(
      fc.property(anyBook, fc.constantFrom('thu', 'dong', 'cash'), (book, place) => {
        const own = TWO.map(([code, amount]) => bookLine(line('PT7', code, amount, place)));
        expect(likenessOf(payment(TWO, place), [...book, ...own]).same).toEqual(expect.arrayContaining(own));
      }),
    );
  });
});
