import { moneyMoves } from '../../src/domain/money-moves.ts';
import { dong } from '../../src/domain/quantities.ts';
import { CASH, type Receiver, TREASURY } from '../../src/domain/receivers.ts';
import { day } from './typed.ts';

const PLACES: Readonly<Record<string, Receiver>> = {
  thu: { kind: 'account', number: '8502215035268' },
  dong: { kind: 'account', number: '8502215036905' },
  cash: CASH,
  treasury: TREASURY,
};
const nameOf = (place: Receiver | undefined) =>
  Object.keys(PLACES).find((name) => PLACES[name] === place) ?? '?';

/** Voucher · day, or '' · place · thousand đồng, below zero where it left. */
type Line = readonly [string, string, string, number];

function moves(lines: readonly Line[], kind: 'transfer' | 'receipt' = 'transfer'): string[] {
  const transfers = lines.map(([number, on, place, thousands]) => ({
    ...{ kind, number, amount: dong(thousands * 1000), receiver: PLACES[place] ?? CASH },
    on: on === '' ? undefined : day(on),
  }));
  return moneyMoves(transfers).map(({ from, to, on, voucher, amount }) => {
    const when = on ? `${on.day}/${on.month}` : 'no day';
    return `${when} ${voucher || 'no voucher'}: ${nameOf(from)} → ${nameOf(to)} ${amount / 1000}`;
  });
}

test.each<[string, Line[], string[]]>([
  ['nothing', [], []],
  [
    'the two lines of one voucher',
    [
      ['CK1', '1/4/2024', 'cash', -500],
      ['CK1', '1/4/2024', 'thu', 500],
    ],
    ['1/4 CK1: cash → thu 500'],
  ],
  [
    'a voucher written in two ways is one',
    [
      ['CK1', '1/4/2024', 'cash', -500],
      ['ck1', '1/4/2024', 'thu', 500],
    ],
    ['1/4 CK1: cash → thu 500'],
  ],
  [
    'it left on one day and arrived on another: the day on which it left',
    [
      ['CK1', '3/4/2024', 'thu', 500],
      ['CK1', '1/4/2024', 'cash', -500],
    ],
    ['1/4 CK1: cash → thu 500'],
  ],
  [
    'the day of the arrival, where the other is not told',
    [
      ['CK1', '', 'cash', -500],
      ['CK1', '3/4/2024', 'thu', 500],
    ],
    ['3/4 CK1: cash → thu 500'],
  ],
  [
    'without a voucher, by the day and the sum',
    [
      ['', '1/4/2024', 'cash', -500],
      ['', '1/4/2024', 'thu', 500],
    ],
    ['1/4 no voucher: cash → thu 500'],
  ],
  [
    'two vouchers of one day and sum: both are named',
    [
      ['PC1', '1/4/2024', 'cash', -500],
      ['PT9', '1/4/2024', 'thu', 500],
    ],
    ['1/4 PC1; PT9: cash → thu 500'],
  ],
  [
    'only one side has a voucher',
    [
      ['', '1/4/2024', 'cash', -500],
      ['PT9', '1/4/2024', 'thu', 500],
    ],
    ['1/4 PT9: cash → thu 500'],
  ],
  [
    'without a voucher, sums of one day that differ are no move',
    [
      ['', '1/4/2024', 'cash', -500],
      ['', '1/4/2024', 'thu', 400],
    ],
    ['1/4 no voucher: cash → ? 500', '1/4 no voucher: ? → thu 400'],
  ],
  [
    'without a voucher and a day only the sum tells',
    [
      ['', '', 'cash', -500],
      ['', '', 'thu', 500],
    ],
    ['no day no voucher: cash → thu 500'],
  ],
  [
    'one sum goes to two places',
    [
      ['CK1', '1/4/2024', 'cash', -500],
      ['CK1', '1/4/2024', 'thu', 300],
      ['CK1', '1/4/2024', 'dong', 200],
    ],
    ['1/4 CK1: cash → thu 300', '1/4 CK1: cash → dong 200'],
  ],
  [
    'two places bring one sum, on other days',
    [
      ['CK1', '1/4/2024', 'thu', -300],
      ['CK1', '2/4/2024', 'dong', -200],
      ['CK1', '5/4/2024', 'treasury', 500],
    ],
    ['1/4 CK1: thu → treasury 300', '2/4 CK1: dong → treasury 200'],
  ],
  [
    'equal sums find each other before one is shared out',
    [
      ['CK1', '1/4/2024', 'cash', -500],
      ['CK1', '1/4/2024', 'thu', -200],
      ['CK1', '1/4/2024', 'treasury', 200],
      ['CK1', '1/4/2024', 'dong', 500],
    ],
    ['1/4 CK1: cash → dong 500', '1/4 CK1: thu → treasury 200'],
  ],
  [
    'sums are shared out among several, and nothing goes where nothing is left',
    [
      ['CK1', '1/4/2024', 'cash', -400],
      ['CK1', '1/4/2024', 'thu', -300],
      ['CK1', '1/4/2024', 'dong', 200],
      ['CK1', '1/4/2024', 'treasury', 500],
    ],
    ['1/4 CK1: cash → dong 200', '1/4 CK1: cash → treasury 200', '1/4 CK1: thu → treasury 300'],
  ],
  [
    'nor from where nothing is left',
    [
      ['CK1', '1/4/2024', 'cash', -200],
      ['CK1', '1/4/2024', 'thu', -500],
      ['CK1', '1/4/2024', 'dong', 400],
      ['CK1', '1/4/2024', 'treasury', 300],
    ],
    ['1/4 CK1: cash → dong 200', '1/4 CK1: thu → dong 200', '1/4 CK1: thu → treasury 300'],
  ],
  [
    'a voucher that was written twice: the lines of each day come together first',
    [
      ['CK1', '1/4/2024', 'cash', -500],
      ['CK1', '1/4/2024', 'thu', 300],
      ['CK1', '1/4/2024', 'dong', 200],
      ['CK1', '3/4/2024', 'cash', -300],
      ['CK1', '3/4/2024', 'thu', 100],
      ['CK1', '3/4/2024', 'dong', 200],
    ],
    [
      '1/4 CK1: cash → thu 300',
      '1/4 CK1: cash → dong 200',
      '3/4 CK1: cash → thu 100',
      '3/4 CK1: cash → dong 200',
    ],
  ],
  [
    'equal sums of one voucher find each other on other days too',
    [
      ['CK1', '1/4/2024', 'thu', -500],
      ['CK1', '1/4/2024', 'dong', -300],
      ['CK1', '2/4/2024', 'cash', 300],
      ['CK1', '2/4/2024', 'treasury', 500],
    ],
    ['1/4 CK1: thu → treasury 500', '1/4 CK1: dong → cash 300'],
  ],
  [
    'without a voucher two sums of one day and place stay two',
    [
      ['', '1/4/2024', 'cash', -500],
      ['', '1/4/2024', 'cash', -200],
      ['', '1/4/2024', 'thu', 500],
      ['', '1/4/2024', 'dong', 200],
    ],
    ['1/4 no voucher: cash → thu 500', '1/4 no voucher: cash → dong 200'],
  ],
  [
    'a voucher of the number 1 is not the second line, which has none',
    [
      ['1', '1/4/2024', 'cash', -500],
      ['', '1/4/2024', 'cash', -200],
      ['1', '1/4/2024', 'thu', 500],
      ['', '1/4/2024', 'dong', 200],
    ],
    ['1/4 1: cash → thu 500', '1/4 no voucher: cash → dong 200'],
  ],
  [
    'a voucher whose number ends with a day is not another of that day',
    [
      ['PC', '1/4/2024', 'cash', -500],
      ['PC2024-04-01', '', 'cash', -200],
      ['PC', '1/4/2024', 'thu', 500],
      ['PC2024-04-01', '', 'dong', 200],
    ],
    ['1/4 PC: cash → thu 500', 'no day PC2024-04-01: cash → dong 200'],
  ],
  [
    'the same voucher comes before the same day and sum',
    [
      ['PC1', '1/4/2024', 'cash', -500],
      ['PC2', '1/4/2024', 'thu', 500],
      ['PC1', '9/4/2024', 'dong', 500],
    ],
    ['1/4 PC1: cash → dong 500', '1/4 PC2: ? → thu 500'],
  ],
  [
    'more left than arrived: the rest is shown without where to',
    [
      ['CK1', '1/4/2024', 'cash', -500],
      ['CK1', '1/4/2024', 'thu', 300],
    ],
    ['1/4 CK1: cash → thu 300', '1/4 CK1: cash → ? 200'],
  ],
  [
    'a line that takes another back leaves nothing',
    [
      ['CK1', '1/4/2024', 'cash', -500],
      ['CK1', '1/4/2024', 'cash', 500],
      ['CK1', '1/4/2024', 'thu', 0],
    ],
    [],
  ],
  [
    'in the order of their days, those without one last',
    [
      ['CK3', '', 'cash', -3],
      ['CK3', '', 'thu', 3],
      ['CK2', '2/4/2024', 'cash', -2],
      ['CK2', '2/4/2024', 'thu', 2],
      ['CK1', '1/4/2024', 'cash', -1],
      ['CK1', '1/4/2024', 'thu', 1],
    ],
    ['1/4 CK1: cash → thu 1', '2/4 CK2: cash → thu 2', 'no day CK3: cash → thu 3'],
  ],
])('moves: %s', (_, lines, expected) => {
  expect(moves(lines)).toEqual(expected);
});

test('what was received moved nowhere', () => {
  expect(moves([['PT1', '1/4/2024', 'cash', 500]], 'receipt')).toEqual([]);
});
