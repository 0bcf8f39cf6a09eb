/** Which line of `Thanh quyết toán` a reversal takes back, and which lines are there twice. */
import { wrongInSpending as problems } from './use-lines.ts';

/** Lines of one voucher · what is told of the reversal, which stands last. */
test.each<[string, string[], string[]]>([
  ['of a line at the same place', ['C1 payment 300 CT01 at thu', 'D reversal -300 CT01 for C1 at thu'], []],
  ['that names no place', ['C1 payment 300 CT01 at thu', 'D reversal -300 ct01 for c1 at ?'], []],
  [
    'of a line at another place',
    ['C1 payment 300 CT01 at thu', 'D reversal -300 CT01 for C1 at cash'],
    ['settlement 2 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'of another work’s line',
    ['C1 payment 300 CT01', 'D reversal -300 CT02 for C1'],
    ['settlement 2 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'of more than there is',
    ['C1 payment 300 CT01', 'D reversal -301 CT01 for C1'],
    ['settlement 2 amount REVERSAL_TOO_MUCH {"left":300}'],
  ],
  [
    'of the one at the place that is named',
    ['C1 payment 300 CT01 at thu', 'C1 payment 200 CT01 at cash', 'D reversal -200 CT01 for C1 at cash'],
    [],
  ],
  [
    'of two lines alike, together',
    ['C1 payment 300 CT01', 'C1 payment 200 CT01', 'D reversal -500 CT01 for C1'],
    [],
  ],
  [
    'of one at either of two places',
    ['C1 payment 300 CT01 at thu', 'C1 payment 200 CT01 at cash', 'D reversal -200 CT01 for C1 at ?'],
    ['settlement 3 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'of one of two days',
    ['C1 payment 300 CT01', 'C1 payment 200 CT01 on 2/5/2024', 'D reversal -200 CT01 for C1'],
    ['settlement 3 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'of one that is dated and one that is not',
    ['C1 payment 300 CT01', 'C1 payment 200 CT01 on -', 'D reversal -200 CT01 for C1'],
    ['settlement 3 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'of one of two kinds',
    [
      'C1 advance 100 CT01',
      'C1 payment 200 CT01',
      'T1 return 100 CT01 for C1',
      'D reversal -200 CT01 for C1',
    ],
    ['settlement 4 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'of one of two advances settled by one voucher',
    [
      ...['A1 advance 100 CT01', 'A2 advance 100 CT01', 'C1 settlement 100 CT01 for A1'],
      ...['C1 settlement 100 CT01 for A2', 'D reversal -100 CT01 for C1'],
    ],
    ['settlement 5 original REVERSAL_ORIGINAL_UNKNOWN C1'],
  ],
  [
    'of two lines that name one advance in capitals and not',
    [
      ...['A1 advance 100 CT01', 'C1 settlement 100 CT01 for A1', 'C1 settlement 50 CT01 for a1'],
      ...['D reversal -50 CT01 for C1'],
    ],
    [],
  ],
])('a reversal %s', (_, lines, wrong) => {
  expect(problems(lines)).toEqual(wrong);
});

/** The same line again, but for one cell · whether it is told. */
test.each<[string, string, boolean]>([
  ['the same', 'C1 payment 300 CT01', true],
  ['the same in small letters', 'c1 payment 300 ct01', true],
  ['another voucher', 'C2 payment 300 CT01', false],
  ['another day', 'C1 payment 300 CT01 on 2/5/2024', false],
  ['another work', 'C1 payment 300 CT02', false],
  ['another kind', 'C1 return 300 CT01', false],
  ['another amount', 'C1 payment 301 CT01', false],
  ['another place', 'C1 payment 300 CT01 at thu', false],
  ['another original', 'C1 payment 300 CT01 for C9', false],
])('a line that is there twice: %s', (_, again, isTold) => {
  const repeated = problems(['C1 payment 300 CT01', again]).filter((one) => one.includes('RECEIPT_REPEATED'));
  const [number] = again.split(' ');
  expect(repeated).toEqual(isTold ? [`settlement 2 number RECEIPT_REPEATED ${number}`] : []);
});

test('lines that name one original in capitals and not are alike; lines without a number are not', () => {
  const advance = 'A1 advance 600 CT01';
  expect(problems([advance, 'C1 settlement 300 CT01 for A1', 'C1 settlement 300 CT01 for a1'])).toEqual([
    'settlement 3 number RECEIPT_REPEATED C1',
  ]);
  expect(problems(['- payment 300 CT01', '- payment 300 CT01'])).toEqual([]);
});
