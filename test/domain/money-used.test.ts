/** The money's use beside the receipt book: what was carried over, spent and came back. */
import fc from 'fast-check';
import type { Movement, MovementKind } from '../../src/domain/balances.ts';
import type { CivilDate } from '../../src/domain/dates.ts';
import { holdingAt, moneyTrail } from '../../src/domain/money-trail.ts';
import { dong } from '../../src/domain/quantities.ts';
import type { Receipt, ReceiptKind } from '../../src/domain/receipts.ts';
import { CASH, type Receiver, TREASURY } from '../../src/domain/receivers.ts';

const BANK: Receiver = { kind: 'account', number: '8502215035268' };
const on = (day: number): CivilDate => ({ year: 2024, month: 5, day });
const line = (
  kind: ReceiptKind,
  number: string,
  day: number,
  amount: number,
  receiver: Receiver = CASH,
  original = '',
): { receipt: Receipt } => ({
  receipt: {
    number,
    on: on(day),
    payer: '',
    code: kind === 'transfer' ? '' : 'A',
    amount: dong(amount),
    receiver,
    kind,
    original,
  },
});
const came = (day: number, amount: number, place?: Receiver) =>
  line('receipt', `PT${day}`, day, amount, place);
const gone = (day: number, amount: number, from: Receiver = CASH, to: Receiver = TREASURY) => [
  line('transfer', `N${day}`, day, -amount, from),
  line('transfer', `N${day}`, day, amount, to),
];
const moved = (
  kind: MovementKind,
  day: number,
  amount: number,
  place: Receiver = CASH,
): Movement<string> => ({
  place,
  on: on(day),
  amount,
  kind,
  source: `${kind} ${day}`,
});
/** 300 that came on the 5th and 200 on the 9th, in cash. */
const BOOKED = [came(5, 300), came(9, 200)];

test.each<[string, Movement<string>[], number, [number | undefined, number][]]>([
  [
    'nothing was used',
    [],
    500,
    [
      [5, 300],
      [9, 200],
    ],
  ],
  ['the oldest is spent first', [moved('spent', 12, -350)], 150, [[9, 150]]],
  [
    'money carried over is the oldest',
    [moved('carried', 1, 100)],
    600,
    [
      [1, 100],
      [5, 300],
      [9, 200],
    ],
  ],
  [
    'and is spent first',
    [moved('carried', 1, 100), moved('spent', 12, -150)],
    450,
    [
      [5, 250],
      [9, 200],
    ],
  ],
  ['all of it is spent', [moved('spent', 12, -500)], 0, []],
  ['more is spent than there was', [moved('spent', 12, -700)], -200, []],
  [
    'what the receipt book says counts once',
    [moved('received', 5, 300), moved('moved', 9, 200)],
    500,
    [
      [5, 300],
      [9, 200],
    ],
  ],
  [
    'what was spent elsewhere lies here still',
    [moved('spent', 12, -500, { kind: 'treasury' })],
    500,
    [
      [5, 300],
      [9, 200],
    ],
  ],
  [
    'what comes back is there again',
    [moved('spent', 12, -300), moved('spent', 14, 100)],
    300,
    [
      [5, 100],
      [9, 200],
    ],
  ],
])('%s', (_, used, balance, held) => {
  const there = holdingAt(CASH, moneyTrail(BOOKED, used).places);
  expect(there.balance).toBe(balance);
  expect(there.held.map(({ since, amount }) => [since?.day, amount])).toEqual(held);
});

test('a place of which the books know nothing', () => {
  expect(holdingAt(TREASURY, moneyTrail(BOOKED).places)).toEqual({
    receiver: TREASURY,
    balance: 0,
    held: [],
  });
});

type Lines = { receipt: Receipt }[];

/** What of which receipt went to the treasury. */
test.each<[string, Lines, Movement<string>[], string[]]>([
  [
    'what was spent before is the oldest',
    [came(12, 200), came(13, 300), ...gone(20, 300)],
    [moved('spent', 14, -200)],
    ['PT13 300'],
  ],
  [
    'what was spent after it went is not',
    [came(12, 200), came(13, 300), ...gone(14, 300)],
    [moved('spent', 20, -200)],
    ['PT12 200', 'PT13 100'],
  ],
  [
    'of one day, what was spent first',
    [came(12, 200), came(13, 300), ...gone(14, 300)],
    [moved('spent', 14, -200)],
    ['PT13 300'],
  ],
  [
    'what was spent elsewhere takes nothing from here',
    [came(12, 200), came(13, 300), ...gone(20, 300)],
    [moved('spent', 14, -200, BANK)],
    ['PT12 200', 'PT13 100'],
  ],
  [
    'what was carried over is spent first',
    [came(12, 200), came(13, 300), ...gone(20, 500)],
    [moved('carried', 30, 200), moved('spent', 31, -1)],
    ['carried 200', 'PT12 200', 'PT13 100'],
  ],
  [
    'what came back goes along with its own day, the oldest again',
    [came(12, 200), came(13, 300), ...gone(20, 300)],
    [moved('spent', 14, -200), moved('spent', 16, 50)],
    ['PT12 50', 'PT13 250'],
  ],
  [
    'what was drawn at the bank and paid out on one day',
    [came(3, 500, BANK), ...gone(14, 500, BANK, CASH), came(17, 300), ...gone(20, 300)],
    [moved('spent', 14, -500)],
    ['PT17 300'],
  ],
  [
    'what the treasury pays on the day on which it came',
    [came(3, 500), ...gone(14, 500)],
    [moved('spent', 14, -500, TREASURY)],
    ['PT3 500'],
  ],
  [
    'a receipt refunded in part on that day goes with what was left of it',
    [came(12, 500), came(13, 300), ...gone(14, 600), line('refund', 'C1', 14, -200, CASH, 'PT12')],
    [],
    ['PT12 300', 'PT13 300'],
  ],
  [
    'a refund on that day from where the money had gone to',
    [
      came(2, 100, BANK),
      came(12, 500),
      ...gone(14, 500, CASH, BANK),
      line('refund', 'C1', 14, -500, BANK, 'PT12'),
      ...gone(20, 100, BANK),
    ],
    [],
    ['PT2 100'],
  ],
])('to the treasury: %s', (_, lines, used, parts) => {
  const { moves } = moneyTrail(lines, used);
  const handed = moves.filter(({ to }) => to?.kind === 'treasury').flatMap((move) => move.parts);
  expect(
    handed.map(
      ({ origin, isCarried, amount }) =>
        `${origin?.receipt.number ?? (isCarried ? 'carried' : '?')} ${amount}`,
    ),
  ).toEqual(parts);
});

const sum = (parts: readonly { readonly amount: number }[]) =>
  parts.reduce((all, { amount }) => all + amount, 0);
const anyStep = fc.record({
  what: fc.constantFrom('came', 'came', 'gone', 'drawn', 'spent', 'back', 'carried'),
  day: fc.integer({ min: 1, max: 6 }),
  amount: fc.integer({ min: 1, max: 9 }),
  place: fc.constantFrom(CASH, BANK),
});

test('what went to the treasury, what was spent and what is held are what came, line by line', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 14 }), (steps) => {
      // The account always has enough: what is explained only later stays unexplained further on.
      const enough = line('receipt', 'P', 1, 200, BANK);
      const booked = steps.flatMap(({ what, day, amount, place }, at): Lines => {
        const [from, to] = what === 'gone' ? [place, TREASURY] : [BANK, CASH];
        if (what === 'came') return [line('receipt', `P${at}`, day, amount, place)];
        if (what !== 'gone' && what !== 'drawn') return [];
        return [line('transfer', `N${at}`, day, -amount, from), line('transfer', `N${at}`, day, amount, to)];
      });
      const lines = [enough, ...booked];
      const used = steps.flatMap(({ what, day, amount, place }): Movement<string>[] => {
        if (what === 'carried') return [moved('carried', day, amount, place)];
        if (what === 'spent' || what === 'back')
          return [moved('spent', day, what === 'spent' ? -amount : amount, place)];
        return [];
      });
      const { moves, spent, places } = moneyTrail(lines, used);
      const went = moves.filter(({ to }) => to?.kind === 'treasury').flatMap(({ parts }) => parts);
      const held = places.flatMap((place) => (place.receiver.kind === 'treasury' ? [] : place.held));
      const all = [...went, ...spent, ...held];
      for (const one of lines.filter(({ receipt }) => receipt.kind === 'receipt'))
        expect(sum(all.filter(({ origin }) => origin === one))).toBe(one.receipt.amount);
      expect(sum(all.filter(({ isCarried }) => isCarried))).toBe(
        sum(used.filter(({ kind }) => kind === 'carried')),
      );
      for (const { receiver, balance, held: there } of places) {
        expect(sum(there)).toBe(Math.max(0, balance));
        const isHere = (place: Receiver) => JSON.stringify(place) === JSON.stringify(receiver);
        const own = lines.filter(({ receipt }) => isHere(receipt.receiver)).map(({ receipt }) => receipt);
        expect(balance).toBe(sum([...own, ...used.filter(({ place }) => isHere(place))]));
      }
    }),
    { numRuns: 2000 },
  );
});
