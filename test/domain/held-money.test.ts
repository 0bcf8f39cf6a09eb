import type { Movement, MovementKind } from '../../src/domain/balances.ts';
import type { CivilDate } from '../../src/domain/dates.ts';
import { heldAt } from '../../src/domain/held-money.ts';
import type { PlaceHolding } from '../../src/domain/money-trail.ts';
import { dong } from '../../src/domain/quantities.ts';
import { CASH } from '../../src/domain/receivers.ts';

const on = (day: number): CivilDate => ({ year: 2024, month: 5, day });
const came = (day: number, amount: number) => ({ origin: `PT${day}`, since: on(day), amount: dong(amount) });
const moved = (kind: MovementKind, day: number, amount: number, place: Movement<string>['place'] = CASH) => ({
  place,
  on: on(day),
  amount,
  kind,
  source: `${kind} ${day}`,
});
/** 300 that came on the 5th and 200 on the 9th, in cash. */
const BOOKED: PlaceHolding<string> = {
  receiver: CASH,
  balance: dong(500),
  held: [came(5, 300), came(9, 200)],
};

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
  const there = heldAt(CASH, [BOOKED], used);
  expect(there.balance).toBe(balance);
  expect(there.held.map(({ since, amount }) => [since?.day, amount])).toEqual(held);
});

test('a place of which the receipt book knows nothing', () => {
  expect(heldAt({ kind: 'treasury' }, [BOOKED], [])).toEqual({
    receiver: { kind: 'treasury' },
    balance: 0,
    held: [],
  });
});
