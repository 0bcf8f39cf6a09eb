import { receiptOrigins } from '../../src/domain/receipt-origins.ts';
import { bookProblems } from '../../src/domain/receipt-problems.ts';
import { type BookLine, bookLine } from './book-lines.ts';

const refund = (number: string, code: string, amount: number, original: string): BookLine => [
  number,
  code,
  amount,
  'thu',
  '2/4/2024',
  'refund',
  original,
];
const correction = (number: string, code: string, amount: number, original: string): BookLine => [
  number,
  code,
  amount,
  'thu',
  '2/4/2024',
  'correction',
  original,
];
const move = (amount: number, place: string): BookLine => ['CK1', '', amount, place, '2/4/2024', 'transfer'];

const KNOWN = ['mn-01', 'mn-02', 'mn'];

/** What is told of which line, from 1: the column, why, what was found and with which figures. */
function told(lines: readonly BookLine[]): string[] {
  return bookProblems(lines.map(bookLine), (code) => KNOWN.includes(code)).map(
    ({ line, problem: { code, field, found, facts } }) =>
      [line + 1, field, code, found, ...(facts ? [JSON.stringify(facts)] : [])]
        .filter((one) => one !== '')
        .join(' '),
  );
}

test.each<[string, BookLine[], string[]]>([
  ['nothing', [], []],
  [
    'receipts of two people on one voucher',
    [
      ['PT1', 'MN-01', 450],
      ['PT1', 'mn-02', 300],
    ],
    [],
  ],
  ['whom it is for is not told', [['PT1', '', 450]], ['1 code RECEIPT_CODE_MISSING']],
  ['it is for nobody', [['PT1', 'LẠ', 450]], ['1 code RECEIPT_CODE_UNKNOWN LẠ']],
  [
    'a line that is there twice',
    [
      ['PT1', 'MN-01', 450],
      ['PT1', 'mn-01', 450],
    ],
    ['2 number RECEIPT_REPEATED PT1'],
  ],
  [
    'the same on another day',
    [
      ['PT1', 'MN-01', 450],
      ['PT1', 'MN-01', 450, 'thu', '2/4/2024'],
    ],
    [],
  ],
  [
    'the same at another place',
    [
      ['PT1', 'MN-01', 450],
      ['PT1', 'MN-01', 450, 'cash'],
    ],
    [],
  ],
  [
    'another sum',
    [
      ['PT1', 'MN-01', 450],
      ['PT1', 'MN-01', 300],
    ],
    [],
  ],
  [
    'without a number nothing is repeated',
    [
      ['', 'MN-01', 450],
      ['', 'MN-01', 450],
    ],
    [],
  ],
  [
    'the first was taken back: the second repeats nothing',
    [['PT1', 'MN-01', 450], correction('DC1', 'MN-01', -450, 'PT1'), ['PT1', 'MN-01', 450]],
    [],
  ],
  ['a refund of what came', [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -450, 'PT1')], []],
  ['a refund that stands before its line', [refund('PC1', 'MN-01', -450, 'PT1'), ['PT1', 'MN-01', 450]], []],
  [
    'a refund of no line',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -50, 'PT9')],
    ['2 original RECEIPT_ORIGINAL_UNKNOWN PT9'],
  ],
  [
    'a refund of another person’s line',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-02', -50, 'PT1')],
    ['2 original RECEIPT_ORIGINAL_UNKNOWN PT1'],
  ],
  [
    'a refund that does not say of which line',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -50, '')],
    ['2 original RECEIPT_ORIGINAL_UNKNOWN'],
  ],
  [
    'a correction of a refund: the refund is no receipt to go back to',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -50, 'PT1'), correction('DC1', 'MN-01', 50, 'PC1')],
    ['3 original RECEIPT_ORIGINAL_UNKNOWN PC1'],
  ],
  [
    'a receipt without a number is no line to go back to',
    [['', 'MN-01', 450], refund('PC1', 'MN-01', -50, '')],
    ['2 original RECEIPT_ORIGINAL_UNKNOWN'],
  ],
  [
    'more than came',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -451, 'PT1')],
    ['2 amount RECEIPT_REFUND_TOO_MUCH {"taken":451,"left":450}'],
  ],
  [
    'two that together take more than came',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -300, 'PT1'), refund('PC2', 'MN-01', -200, 'PT1')],
    ['3 amount RECEIPT_REFUND_TOO_MUCH {"taken":200,"left":150}'],
  ],
  [
    'a correction upwards makes room',
    [['PT1', 'MN-01', 450], correction('DC1', 'MN-01', 50, 'PT1'), refund('PC1', 'MN-01', -500, 'PT1')],
    [],
  ],
  [
    'a refund for nobody',
    [['PT1', 'LẠ', 450], refund('PC1', '', -50, 'PT1')],
    [
      '1 code RECEIPT_CODE_UNKNOWN LẠ',
      '2 code RECEIPT_CODE_MISSING',
      '2 original RECEIPT_ORIGINAL_UNKNOWN PT1',
    ],
  ],
  ['what left one place came to another', [move(-500, 'cash'), move(500, 'thu')], []],
  [
    'it did not all come',
    [move(-500, 'cash'), move(300, 'thu'), ['PT1', 'MN-01', 450]],
    ['2 amount RECEIPT_TRANSFER_UNEVEN {"moved":-200}'],
  ],
])('the receipt book: %s', (_, lines, expected) => {
  expect(told(lines)).toEqual(expected);
});

/** Of each refund and correction: how much is of which line, from 1; then what of each receipt still stands. */
function origins(lines: readonly BookLine[]) {
  const receipts = lines.map(bookLine);
  const { parts, standing } = receiptOrigins(receipts);
  return [
    [...parts].map(
      ([of, its]) =>
        `${of.number}: ${its.map(({ amount, origin }) => `${amount} of ${origin ? receipts.indexOf(origin) + 1 : 'none'}`).join(', ')}`,
    ),
    [...standing.values()],
  ];
}

test.each<[string, BookLine[], string[], number[]]>([
  [
    'nothing goes back',
    [
      ['PT1', 'MN-01', 450],
      ['PT2', 'MN-01', 300],
    ],
    [],
    [450, 300],
  ],
  ['a part', [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -50, 'pt1')], ['PC1: -50 of 1'], [400]],
  [
    'of a voucher written again: the latest before it',
    [['PT1', 'MN-01', 450], ['PT1', 'MN-01', 300], refund('PC1', 'MN-01', -50, 'PT1')],
    ['PC1: -50 of 2'],
    [450, 250],
  ],
  [
    'of the latest of which something is left',
    [['PT1', 'MN-01', 450], ['PT1', 'MN-01', 300], refund('PC1', 'MN-01', -350, 'PT1')],
    ['PC1: -300 of 2, -50 of 1'],
    [400, 0],
  ],
  [
    'no earlier one is there: a later one',
    [refund('PC1', 'MN-01', -50, 'PT1'), ['PT1', 'MN-01', 450]],
    ['PC1: -50 of 2'],
    [400],
  ],
  [
    'taken back, then written again',
    [['PT1', 'MN-01', 450], correction('DC1', 'MN-01', -450, 'PT1'), ['PT1', 'MN-01', 450]],
    ['DC1: -450 of 1'],
    [0, 450],
  ],
  [
    'what is more than there was is of the latest',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -500, 'PT1')],
    ['PC1: -450 of 1, -50 of 1'],
    [-50],
  ],
  [
    'what is added is of the latest',
    [['PT1', 'MN-01', 450], ['PT1', 'MN-01', 300], correction('DC1', 'MN-01', 50, 'PT1')],
    ['DC1: 50 of 2'],
    [450, 350],
  ],
  ['of no line', [['PT1', 'MN-01', 450], refund('PC1', 'MN-02', -50, 'PT1')], ['PC1: -50 of none'], [450]],
  [
    'of a line without a number',
    [['', 'MN-01', 450], refund('PC1', 'MN-01', -50, '')],
    ['PC1: -50 of none'],
    [450],
  ],
  [
    'of a refund, which is no receipt',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', -50, 'PT1'), correction('DC1', 'MN-01', 50, 'PC1')],
    ['PC1: -50 of 1', 'DC1: 50 of none'],
    [400],
  ],
  [
    'a refund of 0 đồng is of nothing',
    [['PT1', 'MN-01', 450], refund('PC1', 'MN-01', 0, 'PT1')],
    ['PC1: '],
    [450],
  ],
  ['what moved has no origin', [move(-450, 'thu'), ['PT1', 'MN-01', 450]], [], [450]],
])('what goes back to what: %s', (_, lines, parts, standing) => {
  expect(origins(lines)).toEqual([parts, standing]);
});
