/** Where the money of the campaign goes: totals, works and places together, case by case. */
import type { MovementKind } from '../../src/domain/balances.ts';
import { CASH } from '../../src/domain/receivers.ts';
import { moneyUse } from '../../src/domain/use-of-money.ts';
import { DONG, placeOf, THU } from './book-lines.ts';
import { day } from './typed.ts';
import { planLine, proposal, settlementLine, told } from './use-lines.ts';

/** What came or moved: đồng · where · when · what it is. */
type Came = readonly [amount: number, place?: string, on?: string, kind?: MovementKind];

interface Books {
  readonly proposals?: readonly string[];
  readonly plan?: readonly string[];
  readonly settlement?: readonly string[];
  readonly came?: readonly Came[];
  /** The lists declare what came, since the receipt book has no line. */
  readonly isDeclared?: boolean;
}

function use({ proposals = [], plan = [], settlement = [], came = [], isDeclared = false }: Books) {
  return moneyUse({
    proposals: proposals.map(proposal),
    plan: plan.map(planLine),
    settlement: settlement.map(settlementLine),
    moneyIn: came.map(([amount, place = 'cash', on = '1/4/2024', kind = 'received'], at) => ({
      ...{ amount, kind, place: placeOf(place) },
      ...{ on: on === '' ? undefined : day(on), source: isDeclared ? undefined : at },
    })),
    ...{ isDeclared, places: [THU, DONG, CASH], today: day('30/6/2024') },
  });
}
const wrong = (books: Books) => told(use(books).problems);
const PLANNED = ['CT01 2.2 1000 by Q1 on 1/4/2024'];

test('nothing is nothing, at every place that is known', () => {
  const { totals, places, works, problems, movements } = use({});
  expect(Object.values(totals)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(Object.values(totals).some((sum) => Object.is(sum, -0))).toBe(false);
  expect(places.map(({ place, left }) => [place, left])).toEqual([
    [THU, 0],
    [DONG, 0],
    [CASH, 0],
  ]);
  expect([works, problems, movements]).toEqual([[], [], []]);
});

test('each total is of its own', () => {
  const { totals, places, movements } = use({
    plan: [...PLANNED, 'CT02 2.3 200 by Q2 on 1/4/2024'],
    came: [[1500], [300, 'thu'], [-100, 'cash', '1/4/2024', 'moved'], [100, 'thu', '1/4/2024', 'moved']],
    settlement: [
      ...['M1 opening 50 - on 1/1/2024', 'C1 advance 400 CT01', 'C2 settlement 350 CT01 for C1'],
      ...['T1 return 30 CT01 for C1', 'C3 payment 120 CT02 at thu'],
    ],
  });
  expect(totals).toEqual({
    ...{ carried: 50, received: 1800, moved: 0, approved: 1200, advanced: 400, paid: 490 },
    ...{ settled: 470, left: 1360 },
  });
  expect(places.map(({ left }) => left)).toEqual([280, 0, 1080]);
  expect(movements.map(({ source }) => source)).toEqual([
    ...[0, 1, 2, 3].map((at) => ({ book: 'receipts', at })),
    ...[0, 1, 3, 4].map((at) => ({ book: 'settlement', at })),
  ]);
});

test('a half of a transfer that was forgotten shows', () => {
  expect(use({ came: [[-100, 'cash', '1/4/2024', 'moved']] }).totals).toMatchObject({
    moved: -100,
    left: -100,
  });
});

test('a work stands beside what was spent on it; one on which nothing was beside nothing', () => {
  const { works } = use({ plan: [...PLANNED, 'CT02 2.3 200'], settlement: ['C1 payment 120 ct02'] });
  const nothing = { advanced: 0, paid: 0, settled: 0, open: 0 };
  expect(works.map(({ code, spent }) => [code, spent])).toEqual([
    ['CT01', { ...nothing, lacksPapers: false, papersComplete: false, lines: [] }],
    ['CT02', expect.objectContaining({ ...nothing, paid: 120, settled: 120, papersComplete: true })],
  ]);
});

test('what is spent on a work that nobody knows is in the totals all the same', () => {
  const { works, totals } = use({ settlement: ['C1 advance 120 CT09', 'C2 settlement 70 CT09 for C1'] });
  expect(works).toEqual([]);
  expect(totals).toMatchObject({ advanced: 120, paid: 120, settled: 70, left: -120 });
});

const OVER = (where: string, approved: number, pool: number) =>
  `${where} USE_OVER_RECEIVED {"approved":${approved},"pool":${pool}}`;

/** Books · where it is told that more is approved than was received. */
test.each<[string, Books, string[]]>([
  ['all that came', { plan: PLANNED, came: [[1000]] }, []],
  ['one đồng more', { plan: PLANNED, came: [[999]] }, [OVER('plan 1 support', 1000, 999)]],
  [
    'money carried over was received as well',
    { plan: PLANNED, came: [[600]], settlement: ['M1 opening 400 -'] },
    [],
  ],
  [
    'money handed over is gone',
    { plan: PLANNED, came: [[1000]], settlement: ['M1 handover -1 -'] },
    [OVER('plan 1 support', 1000, 999)],
  ],
  ['nothing came and nothing is approved', { plan: ['CT01 2.2 0'] }, []],
  [
    'told at the work that was decided last',
    {
      plan: [
        ...['CT01 2.2 1 by Q1 on 1/4/2024', 'CT02 2.2 1 by Q2 on 3/4/2024'],
        'CT03 2.2 1 by Q3 on 2/4/2024',
      ],
    },
    [OVER('plan 2 support', 3, 0)],
  ],
  [
    'of one day at the lower',
    { plan: ['CT01 2.2 1 by Q1 on 1/4/2024', 'CT02 2.2 1 by Q2 on 1/4/2024'] },
    [OVER('plan 2 support', 2, 0)],
  ],
  [
    'one that is not decided yet is the last',
    { plan: ['CT01 2.2 1', 'CT02 2.2 1 by Q2 on 1/4/2024'] },
    [OVER('plan 1 support', 2, 0)],
  ],
  [
    'never at one that gets nothing',
    { plan: ['CT01 2.2 1 by Q1 on 1/4/2024', 'CT02 2.2 0'] },
    [OVER('plan 1 support', 1, 0)],
  ],
  [
    'where the proposal has it, there',
    { proposals: ['CT00 0', 'CT01 1'] },
    [OVER('proposals 2 approved', 1, 0)],
  ],
  [
    'nothing is approved, though more was refunded than came',
    { came: [[-100]], settlement: ['M1 opening 50 -'], plan: ['CT01 2.2 0'] },
    [],
  ],
])('more approved than received: %s', (_, books, problems) => {
  expect(wrong(books).filter((one) => !one.includes('BALANCE_BELOW_ZERO'))).toEqual(problems);
});

const BELOW = (where: string, facts: string) => `${where} amount BALANCE_BELOW_ZERO {${facts}}`;

/** Books · where it is told that a place had less than nothing. */
test.each<[string, Books, string[]]>([
  ['all that lies there is spent', { came: [[300]], settlement: ['C1 payment 300 CT01'] }, []],
  [
    'one đồng more',
    { came: [[300]], settlement: ['C1 payment 301 CT01'] },
    [BELOW('settlement 1', '"below":1,"on":"1/5/2024"')],
  ],
  [
    'spent before it came',
    { came: [[300, 'cash', '2/5/2024']], settlement: ['C1 payment 300 CT01'] },
    [BELOW('settlement 1', '"below":300,"on":"1/5/2024"')],
  ],
  [
    'spent on the day on which it came',
    { came: [[300, 'cash', '1/5/2024']], settlement: ['C1 payment 300 CT01'] },
    [],
  ],
  [
    'spent elsewhere than it lies',
    { came: [[300, 'thu']], settlement: ['C1 payment 300 CT01'] },
    [BELOW('settlement 1', '"below":300,"on":"1/5/2024"')],
  ],
  [
    'spent on no told day',
    { settlement: ['C1 payment 300 CT01 on -'] },
    [BELOW('settlement 1', '"below":300')],
  ],
  [
    'the receipt book takes more than there is, beside what is spent',
    { came: [[300], [-200, 'cash', '9/5/2024']], settlement: ['C1 payment 200 CT01'] },
    [BELOW('receipts 2', '"below":100,"on":"9/5/2024"')],
  ],
  ['while nothing is paid, it is the receipt book’s own matter', { came: [[-200]] }, []],
  [
    'lists declare it, in which there is no line to show',
    { came: [[-200, 'thu']], settlement: ['M1 opening 1 -'], isDeclared: true },
    [],
  ],
])('less than nothing: %s', (_, books, problems) => {
  expect(wrong(books).filter((one) => one.includes('BALANCE_BELOW_ZERO'))).toEqual(problems);
});

test('problems of the works come first, then those of payments, then those of the money itself', () => {
  const books = { plan: ['CT01 2.1 1'], settlement: ['C1 payment 2 CT01'] };
  expect(use(books).problems.map(({ code }) => code)).toEqual([
    ...['WORK_CODE_UNKNOWN', 'USE_DECISION_MISSING', 'PAYMENT_OVER_APPROVED'],
    ...['USE_OVER_RECEIVED', 'BALANCE_BELOW_ZERO'],
  ]);
});

test.each([true, false])('whether the lists declare what came is passed on: %s', (isDeclared) => {
  expect(use({ came: [[300]], isDeclared }).isDeclared).toBe(isDeclared);
});
