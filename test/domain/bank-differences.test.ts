import { compareWithBank, type SeenCredit } from '../../src/domain/bank-differences.ts';
import { dong } from '../../src/domain/quantities.ts';
import { type BookLine, bookLine } from './book-lines.ts';
import { day } from './typed.ts';

const [THU, DONG] = ['8502215035268', '8502215036905'];

/** A credit of a statement: account · day · đồng · to whom: voucher, code, đồng. */
type Credit = readonly [string, string, number, ...(readonly [string, string, number])[]];

const seen = ([account, on, amount, ...shares]: Credit): SeenCredit => ({
  ...{ account, text: 'ung ho', amount: dong(amount) },
  on: on === '' ? undefined : day(on),
  shares: shares.map(([voucher, code, part]) => ({ voucher, code, amount: dong(part) })),
});

function told(lines: readonly BookLine[], credits: readonly Credit[]) {
  return compareWithBank(lines.map(bookLine), credits.map(seen)).map(
    ({ account, booked, seen: came, notSeen, open }) => [
      account,
      booked,
      came,
      notSeen.map(({ number, code }) => `${number} ${code}`),
      open.map(({ left }) => left),
    ],
  );
}

/** Of each account: what the book has, what the bank has, receipts that no credit stands behind, what is nobody’s yet. */
test.each<[string, BookLine[], Credit[], unknown[]]>([
  ['no statement was brought in', [['PT1', 'MN-01', 450_000]], [], []],
  [
    'a credit stands behind the receipt',
    [['PT1', 'MN-01', 450_000]],
    [[THU, '1/4/2024', 450_000, ['PT1', 'MN-01', 450_000]]],
    [[THU, 450_000, 450_000, [], []]],
  ],
  [
    'however its number and its code are spelt',
    [['pt1', 'mn-01', 450_000]],
    [[THU, '1/4/2024', 450_000, ['PT1', 'MN-01', 450_000]]],
    [[THU, 450_000, 450_000, [], []]],
  ],
  [
    'no credit stands behind it; of one number another person’s does not',
    [
      ['PT1', 'MN-01', 450_000],
      ['PT1', 'MN-02', 300_000],
    ],
    [[THU, '1/4/2024', 300_000, ['PT1', 'MN-02', 300_000]]],
    [[THU, 750_000, 300_000, ['PT1 MN-01'], []]],
  ],
  [
    'another account’s and cash are not looked at',
    [
      ['PT1', 'MN-01', 450_000, 'dong'],
      ['PT2', 'MN-02', 300_000, 'cash'],
      ['PT3', 'MN-03', 150_000, 'thu'],
    ],
    [[THU, '1/4/2024', 150_000, ['PT3', 'MN-03', 150_000]]],
    [[THU, 150_000, 150_000, [], []]],
  ],
  [
    'each account by its own credits',
    [
      ['PT1', 'MN-01', 450_000, 'thu'],
      ['PT2', 'MN-02', 300_000, 'dong'],
    ],
    [
      [THU, '1/4/2024', 450_000, ['PT1', 'MN-01', 450_000]],
      [DONG, '1/4/2024', 200_000],
      [DONG, '2/4/2024', 100_000],
    ],
    [
      [THU, 450_000, 450_000, [], []],
      [DONG, 300_000, 300_000, ['PT2 MN-02'], [200_000, 100_000]],
    ],
  ],
  [
    'what moved and what was paid back is no money that came in',
    [
      ['CK1', '', 500_000, 'thu', '1/4/2024', 'transfer'],
      ['PC1', 'MN-01', -50_000, 'thu', '1/4/2024', 'refund', 'PT1'],
    ],
    [[THU, '1/4/2024', 450_000]],
    [[THU, 0, 450_000, [], [450_000]]],
  ],
  [
    'a line that was corrected is not asked about',
    [
      ['PT1', 'MN-01', 450_000],
      ['DC1', 'MN-01', -450_000, 'thu', '1/4/2024', 'correction', 'PT1'],
    ],
    [[THU, '1/4/2024', 300_000, ['PT9', 'MN-09', 300_000]]],
    [[THU, 0, 300_000, [], []]],
  ],
  [
    'up to the last credit’s day: what came later cannot have been seen',
    [
      ['PT1', 'MN-01', 1_000, 'thu', '9/4/2024'],
      ['PT2', 'MN-02', 2_000, 'thu', '10/4/2024'],
      ['PT3', 'MN-03', 4_000, 'thu', '11/4/2024'],
      ['PT4', 'MN-04', 8_000, 'thu', ''],
    ],
    [
      [THU, '10/4/2024', 100],
      [THU, '5/4/2024', 100],
    ],
    [[THU, 15_000, 200, ['PT1 MN-01', 'PT2 MN-02', 'PT4 MN-04'], [100, 100]]],
  ],
  [
    'the last credit’s day is the latest, whatever their order',
    [
      ['PT1', 'MN-01', 1_000, 'thu', '9/4/2024'],
      ['PT2', 'MN-02', 2_000, 'thu', '11/4/2024'],
    ],
    [
      [THU, '5/4/2024', 100],
      [THU, '10/4/2024', 100],
    ],
    [[THU, 3_000, 200, ['PT1 MN-01'], [100, 100]]],
  ],
  [
    'only a correction takes a line out: a receipt that names another one, or has no number, does not',
    [
      ['PT1', 'MN-01', 450_000],
      ['PT2', 'MN-01', 300_000, 'thu', '1/4/2024', 'receipt', 'PT1'],
      ['', 'MN-02', 150_000],
    ],
    [[THU, '1/4/2024', 1_000]],
    [[THU, 900_000, 1_000, ['PT1 MN-01', 'PT2 MN-01', ' MN-02'], [1_000]]],
  ],
  [
    'without a day at the bank every receipt is asked about',
    [['PT1', 'MN-01', 1_000, 'thu', '9/4/2024']],
    [[THU, '', 100, ['PT7', 'MN-07', 40]]],
    [[THU, 1_000, 100, ['PT1 MN-01'], [60]]],
  ],
])('book and bank: %s', (_, lines, credits, expected) => {
  expect(told(lines, credits)).toEqual(expected);
});
