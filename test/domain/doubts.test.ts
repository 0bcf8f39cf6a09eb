/** What a person should look at before a credit is kept: cash that was banked, money that only moved. */
import fc from 'fast-check';
import { isWithin, movedInto } from '../../src/domain/doubts.ts';
import { fold } from '../../src/domain/fold.ts';
import { dong } from '../../src/domain/quantities.ts';
import { type BookLine, bookLine } from './book-lines.ts';
import { ACCOUNT, credit, ON, told } from './credits.ts';
import { day } from './typed.ts';

const cash = (number: string, code: string, amount: number, on = '10/5/2024'): BookLine => [
  ...([number, code, amount, 'cash', on] as const),
];
const refund = (code: string, amount: number, original: string): BookLine => [
  ...(['PC1', code, -amount, 'cash', '17/5/2024', 'refund', original] as const),
];

test.each<[string, BookLine[], string, string[]]>([
  ['the book is empty', [], 'MN 900000', []],
  ['the very sum', [cash('PT7', 'MN-01', 450_000)], 'MN-01 450000', ['banked PT7']],
  ['a đồng less', [cash('PT7', 'MN-01', 449_999)], 'MN-01 450000', []],
  ['a đồng more', [cash('PT7', 'MN-01', 450_001)], 'MN-01 450000', []],
  ['of a colleague', [cash('PT7', 'MN-02', 450_000)], 'MN-01 450000', []],
  ['whatever way the code is written', [cash('PT7', ' mn-01', 450_000)], 'Mn-01 450000', ['banked PT7']],
  ['of a person, for the unit', [cash('PT7', 'MN-01', 450_000)], 'MN 450000', ['banked PT7']],
  ['of the unit, for a person', [cash('PT7', 'MN', 450_000)], 'MN-01 450000', []],
  ['of the unit itself', [cash('PT7', 'MN', 450_000)], 'MN 450000', ['banked PT7']],
  ['of nobody, for nobody', [cash('PT7', '', 450_000)], ' 450000', ['banked PT7']],
  ['of nobody, for the unit', [cash('PT7', '', 450_000)], 'MN 450000', []],
  ['31 days before', [cash('PT7', 'MN-01', 450_000, '15/4/2024')], 'MN-01 450000', ['banked PT7']],
  ['32 days before', [cash('PT7', 'MN-01', 450_000, '14/4/2024')], 'MN-01 450000', []],
  ['of the same day', [cash('PT7', 'MN-01', 450_000, ON)], 'MN-01 450000', ['banked PT7']],
  ['of the day after', [cash('PT7', 'MN-01', 450_000, '17/5/2024')], 'MN-01 450000', []],
  ['of no day', [cash('PT7', 'MN-01', 450_000, '')], 'MN-01 450000', ['banked PT7']],
  ['that came into an account', [['PT7', 'MN-01', 450_000, 'dong', '10/5/2024']], 'MN-01 450000', []],
  ['that is in the treasury', [['PT7', 'MN-01', 450_000, 'treasury', '10/5/2024']], 'MN-01 450000', []],
  [
    'on one voucher for two',
    [cash('PT7', 'MN-01', 450_000), cash('PT7', 'MN-02', 300_000)],
    'MN 750000',
    ['banked PT7'],
  ],
  [
    'on two vouchers, together',
    [cash('PT7', 'MN-01', 450_000), cash('PT8', 'MN-02', 300_000)],
    'MN 750000',
    ['banked PT7 PT8'],
  ],
  [
    'on two vouchers, each of the sum',
    [cash('PT7', 'MN-01', 450_000), cash('PT8', 'MN-02', 450_000), cash('PT9', 'MN-03', 1000)],
    'MN 450000',
    ['banked PT7 PT8'],
  ],
  [
    'a part of all the vouchers',
    [cash('PT7', 'MN-01', 450_000), cash('PT8', 'MN-02', 300_000), cash('PT9', 'MN-03', 1000)],
    'MN 750000',
    [],
  ],
  [
    'given back in part, what is left',
    [cash('PT7', 'MN-01', 450_000), refund('MN-01', 50_000, 'PT7')],
    'MN-01 400000',
    ['banked PT7'],
  ],
  [
    'given back in part, what it had been',
    [cash('PT7', 'MN-01', 450_000), refund('MN-01', 50_000, 'PT7')],
    'MN-01 450000',
    ['banked PT7'],
  ],
  [
    'what is left goes before what had been',
    [
      cash('PT7', 'MN-01', 450_000),
      refund('MN-01', 50_000, 'PT7'),
      cash('PT8', 'MN-01', 400_000),
      cash('PT9', 'MN-01', 450_000),
    ],
    'MN-01 450000',
    ['banked PT9'],
  ],
  [
    'given back but for a đồng',
    [cash('PT7', 'MN-01', 450_000), refund('MN-01', 449_999, 'PT7')],
    'MN-01 450000',
    ['banked PT7'],
  ],
  ['given back whole', [cash('PT7', 'MN-01', 450_000), refund('MN-01', 450_000, 'PT7')], 'MN-01 450000', []],
  ['for two payees at once', [cash('PT7', 'MN', 900_000)], 'MN-01 450000, MN-02 450000', []],
  ['and the payee is not told', [cash('PT7', '', 450_000)], '', []],
])('cash, then a credit: %s', (_fact, lines, payees, doubts) => {
  expect(told(lines, [credit(payees, {}, payees === '' ? 450_000 : undefined)])).toEqual([doubts]);
});

const moved = (amount: number, place: string, on: string): BookLine => [
  'N1',
  '',
  amount,
  place,
  on,
  'transfer',
];

test.each<[string, BookLine[], string[]]>([
  ['on that day', [moved(450_000, 'thu', ON)], ['moved N1']],
  ['three days before', [moved(450_000, 'thu', '13/5/2024')], ['moved N1']],
  ['three days after', [moved(450_000, 'thu', '19/5/2024')], ['moved N1']],
  ['four days before', [moved(450_000, 'thu', '12/5/2024')], []],
  ['four days after', [moved(450_000, 'thu', '20/5/2024')], []],
  ['on no day', [moved(450_000, 'thu', '')], []],
  ['another sum', [moved(450_001, 'thu', ON)], []],
  ['out of the account', [moved(-450_000, 'thu', ON)], []],
  ['into the other account', [moved(450_000, 'dong', ON)], []],
  ['into cash', [moved(450_000, 'cash', ON)], []],
  ['by a receipt', [['N1', 'MN-02', 450_000, 'thu', ON]], []],
  [
    'cash that was moved is told once',
    [cash('PT7', 'MN-01', 450_000), moved(-450_000, 'cash', ON), moved(450_000, 'thu', ON)],
    ['moved N1'],
  ],
])('moved into the account, then a credit of 450.000: %s', (_fact, lines, doubts) => {
  expect(told(lines, [credit('MN-01 450000')])).toEqual([doubts]);
});

test.each<[string, BookLine, string[]]>([
  ['without a number', ['', 'MN-01', 450_000, 'thu', ON], ['unfinished']],
  ['without a number, the code in other letters', ['', ' mn-01', 450_000, 'thu', ON], ['unfinished']],
  ['without a day', ['PT7', 'MN-01', 450_000, 'thu', ''], ['unfinished']],
  ['without either', ['', 'MN-01', 450_000, 'thu', ''], ['unfinished']],
  ['without a number, three days before', ['', 'MN-01', 450_000, 'thu', '13/5/2024'], ['unfinished']],
  ['without a number, three days after', ['', 'MN-01', 450_000, 'thu', '19/5/2024'], ['unfinished']],
  ['without a number, four days before', ['', 'MN-01', 450_000, 'thu', '12/5/2024'], []],
  ['without a number, four days after', ['', 'MN-01', 450_000, 'thu', '20/5/2024'], []],
  ['with both: it is linked', ['PT7', 'MN-01', 450_000, 'thu', ON], []],
  ['another sum', ['', 'MN-01', 449_999, 'thu', ON], []],
  ['of a colleague', ['', 'MN-02', 450_000, 'thu', ON], []],
  ['into the other account', ['', 'MN-01', 450_000, 'dong', ON], []],
  ['at the treasury', ['', 'MN-01', 450_000, 'treasury', ON], []],
])('a line of the book for MN-01, %s', (_fact, line, doubts) => {
  expect(told([line], [credit('MN-01 450000')])).toEqual([doubts]);
});

test('a line without a number may be one share of a transfer for several', () => {
  const line: BookLine = ['', 'MN-02', 450_000, 'thu', ON];
  expect(told([line], [credit('MN-01 450000, MN-02 450000')])).toEqual([['unfinished']]);
});

test('also money of several, or of nobody, may only have moved', () => {
  const lines = [moved(900_000, 'thu', ON)];
  expect(told(lines, [credit('MN-01 450000, MN-02 450000')])).toEqual([['moved N1']]);
  expect(told(lines, [credit('', {}, 900_000)])).toEqual([['moved N1']]);
});

test('all vouchers of such moves are told, in the order of the book', () => {
  const receipts = [moved(5000, 'thu', ON), ['N0', '', 5000, 'thu', ON, 'transfer'] as const].map(bookLine);
  const ofMoves = movedInto({ receipts, account: ACCOUNT });
  expect(ofMoves(dong(5000), day(ON))).toEqual(['N1', 'N0']);
});

test.each([
  ['13/5/2024', 3, 0, true],
  ['12/5/2024', 3, 0, false],
  ['16/5/2024', 0, 0, true],
  ['17/5/2024', 3, 0, false],
  ['17/5/2024', 0, 1, true],
  ['18/5/2024', 9, 1, false],
  ['29/2/2024', 77, 0, true],
  ['29/2/2024', 76, 0, false],
])('%s is from %i days before 16/5/2024 until %i days after it: %s', (on, before, after, isIn) => {
  expect(isWithin(day(on), day(ON), before, after)).toBe(isIn);
});

test('cash that is told as banked is the sum, each voucher alone or all together', () => {
  const voucher = fc.constantFrom('PT1', 'PT2', 'PT3', 'PT4');
  const anyLine = fc.tuple(voucher, fc.constantFrom('MN-01', 'MN-02', 'X01'), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 6 }), fc.integer({ min: 1, max: 12 }), (some, thousands) => {
      const lines = some.map(([number, code, amount]) => cash(number, code, amount * 1000));
      const [doubts = []] = told(lines, [credit(`MN ${thousands * 1000}`)]);
      const sums = new Map<string, number>();
      for (const [number, code, amount] of lines)
        if (fold(code) !== 'x01') sums.set(number, (sums.get(number) ?? 0) + amount);
      const sum = [...sums.values()].reduce((all, one) => all + one, 0);
      const alone = [...sums].filter(([, one]) => one === thousands * 1000).map(([number]) => number);
      const together = sum === thousands * 1000 ? [...sums.keys()] : [];
      const vouchers = alone.length > 0 ? alone : together;
      expect(doubts).toEqual(vouchers.length > 0 ? [`banked ${vouchers.join(' ')}`] : []);
    }),
  );
});
