import {
  confirmedBy,
  type Paper,
  paperChanges,
  paperOf,
  standingMoney,
} from '../../src/domain/confirmations.ts';
import { dong } from '../../src/domain/quantities.ts';
import { type BookLine, bookLine } from './book-lines.ts';

const standing = (lines: readonly BookLine[]) => {
  const { money, loose } = standingMoney(lines.map((line) => ({ receipt: bookLine(line) })));
  return {
    money,
    loose,
    told: money.map(({ voucher, code, amount, lines: of }) => `${voucher} ${code} ${amount} of ${of.length}`),
  };
};

test.each<[string, BookLine[], string[], number]>([
  ['nothing', [], [], 0],
  [
    'two people on one voucher',
    [
      ['PT1', 'MN-01', 450],
      ['PT1', 'MN-02', 300],
    ],
    ['PT1 MN-01 450 of 1', 'PT1 MN-02 300 of 1'],
    0,
  ],
  [
    'one person on two lines of it',
    [
      ['PT1', 'MN-01', 450],
      ['pt1', 'mn-01', 300],
    ],
    ['PT1 MN-01 750 of 2'],
    0,
  ],
  [
    'what was given back',
    [
      ['PT1', 'MN-01', 450],
      ['PC1', 'MN-01', -50, 'thu', '', 'refund', 'PT1'],
    ],
    ['PT1 MN-01 400 of 1'],
    0,
  ],
  [
    'a correction that stands before its line',
    [
      ['DC1', 'MN-01', -450, 'thu', '', 'correction', 'PT1'],
      ['PT1', 'MN-01', 450],
    ],
    ['PT1 MN-01 0 of 1'],
    0,
  ],
  ['what only moved', [['CK1', '', 450, 'thu', '', 'transfer']], [], 0],
  ['a line of 0 đồng', [['PT1', 'MN-01', 0]], [], 0],
  ['no voucher', [['', 'MN-01', 450]], [], 1],
  ['no code', [['PT1', '', 450]], [], 1],
  [
    'two lines without a code are not one',
    [
      ['PT1', '', 450],
      ['PT1', '', 300],
    ],
    [],
    2,
  ],
  ['a refund of no line', [['PC1', 'MN-01', -50, 'thu', '', 'refund', 'PT9']], [], 1],
])('what stands of each voucher: %s', (_, lines, told, loose) => {
  expect(standing(lines)).toMatchObject({ told, loose });
});

/** A paper: its number · whether it was cancelled · what it confirms: voucher, code, đồng. */
type Given = readonly [number, boolean, ...(readonly [string, string, number])[]];
const papers = (given: readonly Given[]): Paper[] =>
  given.map(([number, isCancelled, ...shares]) => ({
    ...{ number, isCancelled },
    shares: shares.map(([voucher, code, amount]) => ({ voucher, code, amount: dong(amount) })),
  }));

const BOOK: BookLine[] = [
  ['PT1', 'MN-01', 450],
  ['PT1', 'MN-02', 300],
  ['PT1', 'TH-01', 200],
  ['PT2', 'MN-01', 100],
];
const unitOf = (code: string) => (/^(MN|TH)-/.test(code) ? code.slice(0, 2) : undefined);

function changes(
  given: readonly Given[],
  lines: readonly BookLine[] = BOOK,
  asked: readonly string[] | 'all' = 'all',
) {
  const { cancelled, issued, unowned } = paperChanges(
    standing(lines).money,
    papers(given),
    unitOf,
    (code) => asked === 'all' || asked.includes(code),
  );
  return {
    cancelled: cancelled.map(({ number }) => number),
    issued: issued.map((group) =>
      group.map(({ voucher, code, amount }) => `${voucher} ${code} ${amount}`).join(', '),
    ),
    unowned,
  };
}

test.each<[string, Given[], BookLine[], readonly string[] | 'all', Partial<ReturnType<typeof changes>>]>([
  [
    'a paper is what of one voucher is for one unit',
    [],
    BOOK,
    'all',
    { cancelled: [], issued: ['PT1 MN-01 450, PT1 MN-02 300', 'PT1 TH-01 200', 'PT2 MN-01 100'], unowned: 0 },
  ],
  [
    'what is confirmed is not confirmed again',
    [[1, false, ['PT1', 'MN-01', 450], ['PT1', 'MN-02', 300]]],
    BOOK,
    'all',
    { cancelled: [], issued: ['PT1 TH-01 200', 'PT2 MN-01 100'] },
  ],
  [
    'a paper that was cancelled confirms nothing',
    [[1, true, ['PT2', 'MN-01', 100]]],
    [['PT2', 'MN-01', 100]],
    'all',
    { cancelled: [], issued: ['PT2 MN-01 100'] },
  ],
  [
    'money that was corrected: its paper is cancelled, and all of it is confirmed anew',
    [[1, false, ['PT1', 'MN-01', 400], ['PT1', 'MN-02', 300]]],
    BOOK.slice(0, 2),
    'all',
    { cancelled: [1], issued: ['PT1 MN-01 450, PT1 MN-02 300'] },
  ],
  [
    'money that is no more in the book',
    [[1, false, ['PT9', 'MN-01', 400]]],
    [],
    'all',
    { cancelled: [1], issued: [] },
  ],
  [
    'money of which nothing is left is not confirmed',
    [],
    [
      ['PT1', 'MN-01', 450],
      ['PC1', 'MN-01', -450, 'thu', '', 'refund', 'PT1'],
    ],
    'all',
    { issued: [], unowned: 0 },
  ],
  [
    'nothing is left of it, and its paper says so no more',
    [[1, false, ['PT1', 'MN-01', 450]]],
    [
      ['PT1', 'MN-01', 450],
      ['PC1', 'MN-01', -450, 'thu', '', 'refund', 'PT1'],
    ],
    'all',
    { cancelled: [1], issued: [] },
  ],
  [
    'a code that is nobody’s',
    [],
    [
      ['PT1', 'LẠ', 450],
      ['PT1', 'MN-01', 300],
    ],
    'all',
    { issued: ['PT1 MN-01 300'], unowned: 1 },
  ],
  [
    'only who is asked for: the unit’s paper of the voucher is whole',
    [],
    BOOK,
    ['MN-02'],
    { issued: ['PT1 MN-01 450, PT1 MN-02 300'] },
  ],
  ['nobody is asked for', [], BOOK, [], { cancelled: [], issued: [] }],
  [
    'a wrong paper of others is left',
    [[1, false, ['PT1', 'MN-01', 400]]],
    BOOK.slice(0, 1),
    ['TH-01'],
    { cancelled: [], issued: [] },
  ],
  [
    'one of a wrong paper is asked for: all that it frees is confirmed anew',
    [[1, false, ['PT1', 'MN-01', 400], ['PT2', 'MN-01', 100]]],
    [
      ['PT1', 'MN-01', 450],
      ['PT2', 'MN-01', 100],
    ],
    ['MN-01'],
    { cancelled: [1], issued: ['PT1 MN-01 450', 'PT2 MN-01 100'] },
  ],
  [
    'what a cancelled paper frees of others is confirmed anew as well',
    [[1, false, ['PT1', 'MN-01', 400], ['PT1', 'TH-01', 200]]],
    [
      ['PT1', 'MN-01', 450],
      ['PT1', 'TH-01', 200],
    ],
    ['MN-01'],
    { cancelled: [1], issued: ['PT1 MN-01 450', 'PT1 TH-01 200'] },
  ],
])('papers: %s', (_, given, lines, asked, expected) => {
  expect(changes(given, lines, asked)).toMatchObject(expected);
});

test('papers by what they confirm, and their sum', () => {
  const given = papers([
    [1, true, ['PT1', 'MN-01', 450]],
    [2, false, ['PT1', 'MN-01', 450], ['PT1', 'MN-02', 300]],
  ]);
  const find = paperOf(given);
  expect([find('pt1', 'mn-01')?.number, find('PT1', 'MN-02')?.number, find('PT2', 'MN-01')]).toEqual([
    2,
    2,
    undefined,
  ]);
  expect(paperOf(given.slice(0, 1))('PT1', 'MN-01')).toBeUndefined();
  expect(confirmedBy(given[1]?.shares ?? [])).toBe(750);
});
