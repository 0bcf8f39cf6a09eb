import { differenceOf, holdings, undividedOf } from '../../src/domain/differences.ts';
import type { Payment } from '../../src/domain/payments.ts';
import { dong } from '../../src/domain/quantities.ts';
import { CASH } from '../../src/domain/receivers.ts';
import { DONG, placeOf, THU } from './book-lines.ts';

/** Đồng · where. */
type Money = readonly [number, string];
const payments = (money: readonly Money[]): Payment[] =>
  money.map(([amount, place]) => ({
    ...{ amount: dong(amount), paidOn: undefined, timeliness: 'onTime' },
    receiver: placeOf(place),
  }));

test.each<[string, Money[], Money[], ReturnType<typeof differenceOf>]>([
  ['nothing and nothing', [], [], undefined],
  ['the same at the same place', [[450_000, 'thu']], [[450_000, 'thu']], undefined],
  [
    'the same in two parts',
    [[450_000, 'thu']],
    [
      [300_000, 'thu'],
      [150_000, 'thu'],
    ],
    undefined,
  ],
  [
    'declared and not received',
    [[450_000, 'thu']],
    [],
    { kind: 'notReceived', declared: dong(450_000), received: dong(0) },
  ],
  [
    'received and not declared',
    [],
    [[450_000, 'thu']],
    { kind: 'notDeclared', declared: dong(0), received: dong(450_000) },
  ],
  [
    'another sum',
    [[450_000, 'thu']],
    [[300_000, 'thu']],
    { kind: 'amount', declared: dong(450_000), received: dong(300_000) },
  ],
  [
    'another sum at another place: the sum is told',
    [[450_000, 'thu']],
    [[300_000, 'cash']],
    { kind: 'amount', declared: dong(450_000), received: dong(300_000) },
  ],
  [
    'the same at another account',
    [[450_000, 'thu']],
    [[450_000, 'dong']],
    { kind: 'place', declared: THU, received: DONG },
  ],
  [
    'the same in cash',
    [[450_000, 'thu']],
    [[450_000, 'cash']],
    { kind: 'place', declared: THU, received: CASH },
  ],
  ['where is not told, it differs from nothing', [[450_000, '?']], [[450_000, 'cash']], undefined],
  ['where it was received is not told', [[450_000, 'cash']], [[450_000, '?']], undefined],
  [
    'at two places it is not told which',
    [
      [300_000, 'thu'],
      [150_000, 'cash'],
    ],
    [[450_000, 'dong']],
    undefined,
  ],
  [
    'received at two places',
    [[450_000, 'dong']],
    [
      [300_000, 'thu'],
      [150_000, 'cash'],
    ],
    undefined,
  ],
  [
    'what came and was given back lies nowhere',
    [[450_000, 'thu']],
    [
      [100_000, 'dong'],
      [-100_000, 'dong'],
      [450_000, 'thu'],
    ],
    undefined,
  ],
  [
    'what came and was given back lies nowhere, and the rest elsewhere',
    [[450_000, 'thu']],
    [
      [100_000, 'thu'],
      [-100_000, 'thu'],
      [450_000, 'cash'],
    ],
    { kind: 'place', declared: THU, received: CASH },
  ],
])('a payer’s list and the book: %s', (_, declared, received, difference) => {
  expect(differenceOf(payments(declared), payments(received))).toEqual(difference);
});

test('a unit’s own money is beside what its people declare and were not booked for', () => {
  const people = [
    { declared: dong(450_000), received: dong(300_000) },
    { declared: dong(300_000), received: dong(0) },
    // More than declared: it is no money for the others.
    { declared: dong(300_000), received: dong(450_000) },
  ];
  expect(undividedOf(people, dong(900_000))).toEqual({
    kind: 'undivided',
    declared: 450_000,
    received: 900_000,
  });
  expect(undividedOf(people, dong(0))).toBeUndefined();
});

test('what lies where: places in their order, then those that are only met', () => {
  const booked = [
    { receiver: THU, amount: dong(450_000), isMove: false },
    { receiver: THU, amount: dong(-50_000), isMove: false },
    { receiver: THU, amount: dong(-200_000), isMove: true },
    { receiver: CASH, amount: dong(200_000), isMove: true },
  ];
  expect(
    holdings(
      [DONG, THU],
      payments([
        [450_000, 'thu'],
        [300_000, 'thu'],
        [0, '?'],
      ]),
      booked,
    ),
  ).toEqual([
    { receiver: DONG, declared: 0, received: 0, moved: 0 },
    { receiver: THU, declared: 750_000, received: 400_000, moved: -200_000 },
    { receiver: CASH, declared: 0, received: 0, moved: 200_000 },
  ]);
  expect(holdings([], [], [{ receiver: CASH, amount: dong(0), isMove: false }])).toEqual([]);
});
