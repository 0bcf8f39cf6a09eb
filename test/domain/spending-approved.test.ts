/** What a payment needs: a decision, not after it, and no more than was decided. */
import { wrongInSpending as problems } from './use-lines.ts';

const OVER = (row: number, paid: number, approved = 1000) =>
  `settlement ${row} amount PAYMENT_OVER_APPROVED {"paid":${paid},"approved":${approved}}`;

/** What is decided for CT01 · what is paid · what is told. */
test.each<[string, string, string[], string[]]>([
  ['on the day of the decision', 'CT01 900 by Q1 on 1/5/2024', ['C1 payment 300 CT01'], []],
  [
    'on the day before it',
    'CT01 900 by Q1 on 2/5/2024',
    ['C1 payment 300 CT01'],
    ['settlement 1 on PAYMENT_BEFORE_DECISION 1/5/2024 {"decided":"2/5/2024"}'],
  ],
  [
    'in advance, on the day before it',
    'CT01 900 by Q1 on 2/5/2024',
    ['C1 advance 300 CT01', 'T1 return 300 CT01 for C1'],
    ['settlement 1 on PAYMENT_BEFORE_DECISION 1/5/2024 {"decided":"2/5/2024"}'],
  ],
  ['on no told day', 'CT01 900 by Q1 on 2/5/2024', ['C1 payment 300 CT01 on -'], []],
  [
    'before it, and reversed',
    'CT01 900 by Q1 on 2/5/2024',
    ['C1 payment 300 CT01', 'DC1 reversal -300 CT01 for C1'],
    [],
  ],
  [
    'without a decision',
    'CT01 900',
    ['C1 payment 300 CT01'],
    ['proposals 1 decisionNumber USE_DECISION_MISSING'],
  ],
  [
    'twice without a decision, told once',
    'CT01 900',
    ['C1 payment 300 CT01', 'C2 payment 300 CT01'],
    ['proposals 1 decisionNumber USE_DECISION_MISSING'],
  ],
  [
    'by a decision of no told day',
    'CT01 900 by Q1',
    ['C1 advance 300 CT01', 'C2 settlement 300 CT01 for C1'],
    ['proposals 1 decisionOn USE_DECISION_MISSING'],
  ],
  [
    'nothing yet, without a decision',
    'CT01 900',
    ['C1 settlement 0 CT01', 'M1 opening 900 -'],
    ['settlement 1 original REVERSAL_ORIGINAL_UNKNOWN'],
  ],
  [
    'nothing any more, without a decision',
    'CT01 900',
    ['C1 payment 300 CT01', 'D reversal -300 CT01 for C1'],
    [],
  ],
  ['all that is approved', 'CT01 1000 by Q1 on 1/4/2024', ['C1 payment 1000 CT01'], []],
  ['one đồng more than that', 'CT01 1000 by Q1 on 1/4/2024', ['C1 payment 1001 CT01'], [OVER(1, 1001)]],
  [
    'too much, of which enough came back',
    'CT01 1000 by Q1 on 1/4/2024',
    ['C1 advance 1001 CT01', 'C2 settlement 1000 CT01 for C1', 'T1 return 1 CT01 for C1'],
    [],
  ],
  [
    'too much by the payment of the last day',
    'CT01 1000 by Q1 on 1/4/2024',
    ['C1 payment 600 CT01 on 9/5/2024', 'C2 payment 600 CT01', 'C3 payment 1 CT01 on 8/5/2024'],
    [OVER(1, 1201)],
  ],
  [
    'too much by the last row of that day',
    'CT01 1000 by Q1 on 1/4/2024',
    ['C1 payment 600 CT01 on 9/5/2024', 'C2 payment 601 CT01 on 9/5/2024'],
    [OVER(2, 1201)],
  ],
  [
    'too much, and a payment of no told day is the last',
    'CT01 1000 by Q1 on 1/4/2024',
    ['C1 payment 600 CT01', 'C2 payment 600 CT01 on -', 'C3 payment 1 CT01 on 30/6/2024'],
    [OVER(2, 1201)],
  ],
  [
    'too much, and neither a return nor a reversed payment is the last',
    'CT01 1000 by Q1 on 1/4/2024',
    [
      ...['C1 advance 1300 CT01', 'C2 settlement 1299 CT01 for C1', 'T1 return 1 CT01 for C1 on 9/5/2024'],
      ...['C3 payment 50 CT01 on 10/5/2024', 'D reversal -50 CT01 for C3 on 11/5/2024'],
    ],
    [OVER(1, 1299)],
  ],
])('a work is paid %s', (_, decided, lines, wrong) => {
  expect(problems(lines, [decided])).toEqual(wrong);
});
