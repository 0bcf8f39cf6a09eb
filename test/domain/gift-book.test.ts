import { giftDifferenceOf } from '../../src/domain/gift-differences.ts';
import { type Gift, givenByCode, hasItsReason, readGiftDay, settleGifts } from '../../src/domain/gifts.ts';
import { grouped } from '../../src/domain/grouped.ts';
import type { RowProblem } from '../../src/domain/problems.ts';
import { receivedByCode } from '../../src/domain/received.ts';
import { type BookLine, bookLine } from './book-lines.ts';
import { RULES } from './rows.ts';
import { cell, day } from './typed.ts';

/** A line of a book of gifts: for whom · how much · what · whether somebody answers for it · the day. */
type Line = readonly [code: string, amount: number, what?: string, isConfirmed?: boolean, on?: string];

const gift = ([code, amount, what = 'gạch', isConfirmed = true, on = '1/4/2024']: Line): Gift<number> => ({
  ...{ code, amount, what, isConfirmed, works: '' },
  on: on === '' ? undefined : day(on),
});
const KNOWN = ['x01', 'x01-01'];

test.each<[string, Line[], number[], string[]]>([
  ['nothing', [], [], []],
  [
    'two gifts of one household',
    [
      ['X01-01', 900],
      ['x01-01', 100],
    ],
    [900, 100],
    [],
  ],
  ['whom it is for is not told', [['', 900]], [900], ['1 code RECEIPT_CODE_MISSING']],
  ['it is for nobody', [['LẠ', 900]], [900], ['1 code RECEIPT_CODE_UNKNOWN LẠ']],
  [
    'a line that is there twice',
    [
      ['X01', 900],
      ['x01', 900],
    ],
    [900, 900],
    ['2 code GIFT_REPEATED x01'],
  ],
  [
    'of another day it is another',
    [
      ['X01', 900],
      ['X01', 900, 'gạch', true, '2/4/2024'],
    ],
    [900, 900],
    [],
  ],
  [
    'of other goods it is another',
    [
      ['X01', 900],
      ['X01', 900, 'cát'],
    ],
    [900, 900],
    [],
  ],
  [
    'another amount',
    [
      ['X01', 900],
      ['X01', 800],
    ],
    [900, 800],
    [],
  ],
  [
    'lines of nothing repeat nothing',
    [
      ['X01', 0],
      ['X01', 0],
    ],
    [0, 0],
    [],
  ],
  [
    'a correction',
    [
      ['X01', 900],
      ['X01', -300],
    ],
    [900, -300],
    [],
  ],
  [
    'a correction of all',
    [
      ['X01', 900],
      ['X01', -900],
    ],
    [900, -900],
    [],
  ],
  [
    'a correction that stands before its gift',
    [
      ['X01', -900],
      ['X01', 900],
    ],
    [-900, 900],
    [],
  ],
  [
    'more than there is: it takes nothing',
    [
      ['X01', 900],
      ['X01', -901],
    ],
    [900, 0],
    ['2 days GIFT_CORRECTION_TOO_MUCH {"taken":901,"left":900}'],
  ],
  [
    'two that together take too much: the second takes nothing',
    [
      ['X01', 900],
      ['X01', -500],
      ['X01', -500, 'cát'],
    ],
    [900, -500, 0],
    ['3 days GIFT_CORRECTION_TOO_MUCH {"taken":500,"left":400}'],
  ],
  [
    'another code’s gift is not taken from',
    [
      ['X01', 900],
      ['X01-01', -100],
    ],
    [900, 0],
    ['2 days GIFT_CORRECTION_TOO_MUCH {"taken":100,"left":0}'],
  ],
  [
    'what is declared and what is confirmed are apart',
    [
      ['X01', 900, 'gạch', false],
      ['X01', -100],
    ],
    [900, 0],
    ['2 days GIFT_CORRECTION_TOO_MUCH {"taken":100,"left":0}'],
  ],
])('a book of gifts: %s', (_, lines, amounts, told) => {
  const { gifts, problems } = settleGifts(lines.map(gift), (code) => KNOWN.includes(code), 'days');
  expect(gifts.map(({ amount }) => amount)).toEqual(amounts);
  expect(
    problems.map(({ line, problem: { code, field, found, facts } }) =>
      [line + 1, field, code, found, ...(facts ? [JSON.stringify(facts)] : [])]
        .filter((one) => one !== '')
        .join(' '),
    ),
  ).toEqual(told);
});

test('what a book has for each code, what somebody answers for apart', () => {
  const lines: Line[] = [
    ['X01', 900],
    ['x01', -100],
    ['X01', 50, 'cát', false],
    ['X01', 25, 'sỏi', false],
    ['X02', 7],
  ];
  expect([...givenByCode(lines.map(gift), (sum) => sum)]).toEqual([
    ['x01', { confirmed: 800, unconfirmed: 75 }],
    ['x02', { confirmed: 7, unconfirmed: 0 }],
  ]);
});

/** Declared · confirmed · not yet · how they differ. */
test.each([
  [900, 900, 0, undefined],
  [0, 0, 0, undefined],
  [900, 0, 0, 'notBooked'],
  [0, 900, 0, 'notDeclared'],
  [900, 800, 0, 'amount'],
  // What waits for a signature comes first.
  [900, 900, 100, 'unconfirmed'],
  [900, 0, 900, 'unconfirmed'],
])('declared %d, confirmed %d, waiting %d: %s', (declared, confirmed, unconfirmed, kind) => {
  const expected = kind && { kind, declared, confirmed, unconfirmed };
  expect(giftDifferenceOf(declared, { confirmed, unconfirmed })).toEqual(expected);
});

test.each([
  ['19/5/2024', '19/5/2024', undefined, ''],
  ['', undefined, 'DATE_MISSING', ''],
  ['5/2024', undefined, 'DATE_UNREADABLE', '5/2024'],
  ['1/7/2024', undefined, 'DATE_OUT_OF_CAMPAIGN', '1/7/2024'],
])('the day «%s» of a gift is %s', (typed, read, code, found) => {
  const problems: RowProblem[] = [];
  expect(readGiftDay(cell(typed), RULES.window, (problem) => problems.push(problem))).toEqual(
    read && day(read),
  );
  const window = code === 'DATE_MISSING' ? {} : { from: '1/1/2024', until: '30/6/2024' };
  expect(problems).toEqual(code ? [{ code, field: 'on', found, facts: { ofGift: 1, ...window } }] : []);
});

test.each([
  [2, '', true],
  [0, '', true],
  [-1, 'ghi nhầm', true],
  [-1, ' ', false],
])('a line of %d with the note «%s» has its reason: %s', (quantity, note, has) => {
  const problems: RowProblem<'note'>[] = [];
  const report = (problem: RowProblem<'note'>) => problems.push(problem);
  expect(hasItsReason(quantity, cell(quantity), cell(note), report)).toBe(has);
  expect(problems).toEqual(has ? [] : [{ code: 'GIFT_REASON_MISSING', field: 'note', found: '-1' }]);
});

test('items by their key, those without one in none', () => {
  const items = ['an', 'bình', '', 'anh'];
  expect([...grouped(items, (item) => item[0])]).toEqual([
    ['a', ['an', 'anh']],
    ['b', ['bình']],
  ]);
});

/** What the receipt book has for each code: đồng, the day on which it counts, and whether that was in time. */
test.each<[string, BookLine[], [string, string[]][]]>([
  ['nothing', [], []],
  [
    'receipts by code, however it is spelt',
    [
      ['PT1', 'MN-01', 450],
      ['PT2', 'mn-01', 50],
    ],
    [['mn-01', ['450 1/4 onTime', '50 1/4 onTime']]],
  ],
  [
    'each by its day',
    [
      ['PT1', 'MN-01', 450, 'thu', '20/5/2024'],
      ['PT2', 'MN-02', 50, 'thu', ''],
    ],
    [
      ['mn-01', ['450 20/5 onDueDate']],
      ['mn-02', ['50 – undated']],
    ],
  ],
  [
    'a refund counts on the day of its line',
    [
      ['PT1', 'MN-01', 450, 'thu', '1/4/2024'],
      ['PC1', 'MN-01', -50, 'thu', '25/5/2024', 'refund', 'PT1'],
    ],
    [['mn-01', ['450 1/4 onTime', '-50 1/4 onTime']]],
  ],
  [
    'a refund of no line counts on its own',
    [['PC1', 'MN-01', -50, 'thu', '25/5/2024', 'refund', 'PT9']],
    [['mn-01', ['-50 25/5 late']]],
  ],
  ['what only moved is nobody’s', [['CK1', 'MN-01', 450, 'thu', '1/4/2024', 'transfer']], []],
  ['a line of 0 đồng', [['PT1', 'MN-01', 0]], []],
])('received: %s', (_, lines, expected) => {
  const received = receivedByCode(lines.map(bookLine), RULES.dueDate);
  const told = [...received].map(([code, payments]) => [
    code,
    payments.map(
      ({ amount, paidOn, timeliness }) =>
        `${amount} ${paidOn ? `${paidOn.day}/${paidOn.month}` : '–'} ${timeliness}`,
    ),
  ]);
  expect(told).toEqual(expected);
});
