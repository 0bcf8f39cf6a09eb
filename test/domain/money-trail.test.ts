import fc from 'fast-check';
import { placeKey } from '../../src/domain/differences.ts';
import { moneyMoves } from '../../src/domain/money-moves.ts';
import { moneyTrail, type Part } from '../../src/domain/money-trail.ts';
import { dong } from '../../src/domain/quantities.ts';
import type { Receipt, ReceiptKind } from '../../src/domain/receipts.ts';
import { CASH, type Receiver, TREASURY } from '../../src/domain/receivers.ts';

const BANK: Receiver = { kind: 'account', number: '8502215035268' };
const PLACES: Readonly<Record<string, Receiver>> = { ngân_hàng: BANK, quỹ: CASH, kho_bạc: TREASURY };
const KINDS: Readonly<Record<string, ReceiptKind>> = {
  thu: 'receipt',
  trả: 'refund',
  sửa: 'correction',
  chuyển: 'transfer',
};

/** A line as `PT1 3/5 thu A 450 quỹ`; a day or a number that is not told is `-`; the last word is the original. */
function line(text: string): { receipt: Receipt } {
  const [number = '', day = '', kind = '', code = '', amount = '', place = '', original = ''] =
    text.split(' ');
  const [date = 0, month = 0] = day.split('/').map(Number);
  return {
    receipt: {
      number: number === '-' ? '' : number,
      on: day === '-' ? undefined : { year: 2024, month, day: date },
      payer: '',
      code: code === '-' ? '' : code,
      amount: dong(Number(amount)),
      receiver: PLACES[place] ?? { kind: 'untold' },
      kind: KINDS[kind] ?? 'receipt',
      original,
    },
  };
}

const nameOf = (receiver: Receiver | undefined) =>
  receiver
    ? (Object.keys(PLACES).find((name) => placeKey(PLACES[name] ?? CASH) === placeKey(receiver)) ?? '?')
    : '?';
const partWords = ({ origin, since, amount }: Part<{ receipt: Receipt }>) =>
  `${origin ? `${origin.receipt.number} ` : '? '}${since ? `${since.day}/${since.month} ` : ''}${amount}`;

/** What went where with which money, and what lies where. */
function told(...lines: string[]) {
  const { moves, places } = moneyTrail(lines.map(line));
  return {
    moves: moves.map(({ from, to, amount, parts }) => [
      `${nameOf(from)} > ${nameOf(to)} ${amount}`,
      ...parts.map(partWords),
    ]),
    held: Object.fromEntries(
      places
        .filter(({ receiver }) => receiver.kind !== 'treasury')
        .map(({ receiver, balance, held }) => [nameOf(receiver), [balance, ...held.map(partWords)]]),
    ),
  };
}

test.each<[string, string[], string[][], Record<string, (number | string)[]>]>([
  [
    'all of it',
    ['PT1 3/5 thu A 450 ngân_hàng', 'N1 5/5 chuyển - -450 ngân_hàng', 'N1 5/5 chuyển - 450 kho_bạc'],
    [['ngân_hàng > kho_bạc 450', 'PT1 3/5 450']],
    { ngân_hàng: [0] },
  ],
  [
    'the oldest first, whatever the order of the book; of one receipt only a part',
    [
      'PT2 4/5 thu B 300 quỹ',
      'PT1 3/5 thu A 450 quỹ',
      'N1 5/5 chuyển - -600 quỹ',
      'N1 5/5 chuyển - 600 kho_bạc',
    ],
    [['quỹ > kho_bạc 600', 'PT1 3/5 450', 'PT2 4/5 150']],
    { quỹ: [150, 'PT2 4/5 150'] },
  ],
  [
    'cash that was paid into the account keeps the day on which it came',
    [
      'PT1 1/5 thu A 450 quỹ',
      'PT2 9/5 thu B 300 ngân_hàng',
      'G1 10/5 chuyển - -450 quỹ',
      'G1 10/5 chuyển - 450 ngân_hàng',
      'N1 12/5 chuyển - -500 ngân_hàng',
      'N1 12/5 chuyển - 500 kho_bạc',
    ],
    [
      ['quỹ > ngân_hàng 450', 'PT1 1/5 450'],
      ['ngân_hàng > kho_bạc 500', 'PT1 1/5 450', 'PT2 9/5 50'],
    ],
    { quỹ: [0], ngân_hàng: [250, 'PT2 9/5 250'] },
  ],
  [
    'more than came: what is not explained is shown, and nothing is invented',
    ['PT1 3/5 thu A 450 quỹ', 'N1 5/5 chuyển - -700 quỹ', 'N1 5/5 chuyển - 700 kho_bạc'],
    [['quỹ > kho_bạc 700', 'PT1 3/5 450', '? 250']],
    { quỹ: [-250] },
  ],
  [
    'a receipt dated after the move explains it only where nothing else does',
    [
      'PT1 3/5 thu A 450 quỹ',
      'PT2 9/5 thu B 300 quỹ',
      'N1 5/5 chuyển - -700 quỹ',
      'N1 5/5 chuyển - 700 kho_bạc',
    ],
    [['quỹ > kho_bạc 700', 'PT1 3/5 450', 'PT2 9/5 250']],
    { quỹ: [50, 'PT2 9/5 50'] },
  ],
  [
    'without a day: after all that have one',
    [
      'PT1 - thu A 450 quỹ',
      'PT2 9/5 thu B 300 quỹ',
      'N1 10/5 chuyển - -500 quỹ',
      'N1 10/5 chuyển - 500 kho_bạc',
    ],
    [['quỹ > kho_bạc 500', 'PT2 9/5 300', 'PT1 200']],
    { quỹ: [250, 'PT1 250'] },
  ],
  [
    'a refund takes its own line, not the oldest',
    ['PT1 1/5 thu A 450 quỹ', 'PT2 2/5 thu B 300 quỹ', 'C1 3/5 trả B -300 quỹ PT2'],
    [],
    { quỹ: [450, 'PT1 1/5 450'] },
  ],
  [
    'a refund of what was handed over already takes the oldest of what is there',
    [
      'PT1 1/5 thu A 450 quỹ',
      'N1 2/5 chuyển - -450 quỹ',
      'N1 2/5 chuyển - 450 kho_bạc',
      'PT2 3/5 thu B 300 quỹ',
      'PT3 4/5 thu C 300 quỹ',
      'C1 5/5 trả A -450 quỹ PT1',
    ],
    [['quỹ > kho_bạc 450', 'PT1 1/5 450']],
    { quỹ: [150, 'PT3 4/5 150'] },
  ],
  [
    'a corrected line was right from the start',
    [
      'PT1 1/5 thu A 4500 quỹ',
      'N1 2/5 chuyển - -450 quỹ',
      'N1 2/5 chuyển - 450 kho_bạc',
      'S1 9/5 sửa A -4050 quỹ PT1',
    ],
    [['quỹ > kho_bạc 450', 'PT1 1/5 450']],
    { quỹ: [0] },
  ],
  [
    'a move that was booked wrong and taken back on its own voucher leaves nothing',
    [
      'PT1 1/5 thu A 450 quỹ',
      'N1 2/5 chuyển - -450 quỹ',
      'N1 2/5 chuyển - 450 kho_bạc',
      'N1 2/5 chuyển - 450 quỹ',
      'N1 2/5 chuyển - -450 kho_bạc',
    ],
    [],
    { quỹ: [450, 'PT1 1/5 450'] },
  ],
  [
    'money that comes back from the treasury keeps its day',
    [
      'PT1 1/5 thu A 450 quỹ',
      'N1 2/5 chuyển - -450 quỹ',
      'N1 2/5 chuyển - 450 kho_bạc',
      'N2 8/5 chuyển - -100 kho_bạc',
      'N2 8/5 chuyển - 100 quỹ',
    ],
    [
      ['quỹ > kho_bạc 450', 'PT1 1/5 450'],
      ['kho_bạc > quỹ 100', 'PT1 1/5 100'],
    ],
    { quỹ: [100, 'PT1 1/5 100'] },
  ],
])('%s', (_, lines, moves, held) => {
  expect(told(...lines)).toEqual({ moves, held });
});

test.each<[string, string[], string[]]>([
  [
    'two places on one voucher',
    ['N1 5/5 chuyển - -3 ngân_hàng', 'N1 5/5 chuyển - -2 quỹ', 'N1 5/5 chuyển - 5 kho_bạc'],
    ['ngân_hàng > kho_bạc 3', 'quỹ > kho_bạc 2'],
  ],
  [
    'one place to two on one voucher',
    ['N1 5/5 chuyển - -5 ngân_hàng', 'N1 5/5 chuyển - 2 quỹ', 'N1 5/5 chuyển - 3 kho_bạc'],
    ['ngân_hàng > quỹ 2', 'ngân_hàng > kho_bạc 3'],
  ],
  [
    'a voucher whose money arrives a day later',
    ['N1 5/5 chuyển - -5 ngân_hàng', 'N1 6/5 chuyển - 5 kho_bạc'],
    ['ngân_hàng > kho_bạc 5'],
  ],
  [
    'other vouchers of one day and amount',
    ['UNC7 5/5 chuyển - -5 ngân_hàng', 'GNT9 5/5 chuyển - 5 kho_bạc'],
    ['ngân_hàng > kho_bạc 5'],
  ],
  [
    'no voucher at all',
    [
      '- 5/5 chuyển - -5 ngân_hàng',
      '- 5/5 chuyển - 5 kho_bạc',
      '- 5/5 chuyển - -5 quỹ',
      '- 5/5 chuyển - 5 kho_bạc',
    ],
    ['ngân_hàng > kho_bạc 5', 'quỹ > kho_bạc 5'],
  ],
  [
    'a line whose other side is missing',
    ['N1 5/5 chuyển - -5 ngân_hàng', 'N2 9/5 chuyển - 7 kho_bạc'],
    ['ngân_hàng > ? 5', '? > kho_bạc 7'],
  ],
  [
    'one voucher number for everything: each day by itself',
    [
      'CK 5/5 chuyển - -5 ngân_hàng',
      'CK 5/5 chuyển - 5 kho_bạc',
      'CK 9/5 chuyển - -7 ngân_hàng',
      'CK 9/5 chuyển - 7 kho_bạc',
    ],
    ['ngân_hàng > kho_bạc 5', 'ngân_hàng > kho_bạc 7'],
  ],
])('a move: %s', (_, lines, moves) => {
  const found = moneyMoves(lines.map((text) => line(text).receipt));
  expect(found.map(({ from, to, amount }) => `${nameOf(from)} > ${nameOf(to)} ${amount}`)).toEqual(moves);
});

const anyPlace = fc.constantFrom('ngân_hàng', 'quỹ', 'kho_bạc', 'nơi_khác');
const anyDay = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }).map((day) => `${day}/5`) },
  fc.constant('-'),
);
const anyLine = fc
  .record({
    number: fc.constantFrom('P1', 'P2', 'P3', 'N1', 'N2', '-'),
    day: anyDay,
    kind: fc.constantFrom('thu', 'thu', 'chuyển', 'chuyển', 'trả', 'sửa'),
    code: fc.constantFrom('A', 'B'),
    amount: fc.integer({ min: 1, max: 9 }),
    sign: fc.constantFrom(1, -1),
    place: anyPlace,
    original: fc.constantFrom('P1', 'P2', 'P3', 'P9'),
  })
  .map(({ number, day, kind, code, amount, sign, place, original }) => {
    const signed = kind === 'thu' ? amount : kind === 'trả' ? -amount : amount * sign;
    return `${number} ${day} ${kind} ${code} ${signed} ${place} ${kind === 'trả' || kind === 'sửa' ? original : ''}`;
  });

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

test('whatever the book says: moves are what it moved, covered once and whole, and what is held is the balance', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 14 }), (texts) => {
      const lines = texts.map(line);
      const { moves, places } = moneyTrail(lines);
      for (const { amount, parts } of moves) {
        expect(sum(parts.map((part) => part.amount))).toBe(amount);
        expect(parts.every((part) => part.amount > 0)).toBe(true);
      }
      for (const { receiver, balance, held } of places) {
        const own = lines.filter(({ receipt }) => placeKey(receipt.receiver) === placeKey(receiver));
        expect(balance).toBe(sum(own.map(({ receipt }) => receipt.amount)));
        expect(sum(held.map(({ amount }) => amount))).toBe(Math.max(0, balance));
        const moved = sum(
          moves.map(({ from, to, amount }) => {
            const isThis = (place: Receiver | undefined) => place && placeKey(place) === placeKey(receiver);
            return (isThis(to) ? amount : 0) - (isThis(from) ? amount : 0);
          }),
        );
        const transfers = own.filter(({ receipt }) => receipt.kind === 'transfer');
        expect(moved).toBe(sum(transfers.map(({ receipt }) => receipt.amount)));
      }
      // No line lies in more places than it has money, its corrections counted in.
      for (const one of lines) {
        if (one.receipt.kind === 'transfer' || one.receipt.amount <= 0) continue;
        const added = lines.filter(
          ({ receipt: { kind, amount, original, code } }) =>
            kind === 'correction' &&
            amount > 0 &&
            original === one.receipt.number &&
            code === one.receipt.code,
        );
        const there = places.flatMap(({ held }) => held.filter(({ origin }) => origin === one));
        expect(sum(there.map(({ amount }) => amount))).toBeLessThanOrEqual(
          one.receipt.amount + sum(added.map(({ receipt }) => receipt.amount)),
        );
      }
      // The book is read, not changed.
      expect(lines).toEqual(texts.map(line));
    }),
    { numRuns: 2000 },
  );
});

test('no receipt is handed over twice', () => {
  const anyReceiptOrHandover = fc.oneof(
    fc.record({
      day: anyDay,
      amount: fc.integer({ min: 1, max: 9 }),
      place: fc.constantFrom('ngân_hàng', 'quỹ'),
    }),
    fc.record({
      day: anyDay,
      amount: fc.integer({ min: 1, max: 20 }),
      from: fc.constantFrom('ngân_hàng', 'quỹ'),
    }),
  );
  fc.assert(
    fc.property(fc.array(anyReceiptOrHandover, { maxLength: 16 }), (steps) => {
      const lines = steps
        .flatMap((step, at) =>
          'place' in step
            ? [`P${at} ${step.day} thu A ${step.amount} ${step.place}`]
            : [
                `N${at} ${step.day} chuyển - ${-step.amount} ${step.from}`,
                `N${at} ${step.day} chuyển - ${step.amount} kho_bạc`,
              ],
        )
        .map(line);
      const { moves, places } = moneyTrail(lines);
      for (const one of lines.filter(({ receipt }) => receipt.kind === 'receipt')) {
        const used = [
          ...moves.flatMap(({ parts }) => parts),
          ...places.flatMap(({ receiver, held }) => (receiver.kind === 'treasury' ? [] : held)),
        ];
        const own = used.filter(({ origin }) => origin === one);
        expect(sum(own.map(({ amount }) => amount))).toBe(one.receipt.amount);
      }
      const covered = moves.flatMap(({ parts }) => parts.filter(({ origin }) => origin));
      const came = (place: Receiver) =>
        lines.filter(
          ({ receipt }) => receipt.kind === 'receipt' && placeKey(receipt.receiver) === placeKey(place),
        );
      const left = (place: Receiver) =>
        sum(moves.filter(({ from }) => from === place).map(({ amount }) => amount));
      // As much is covered as can be.
      expect(sum(covered.map(({ amount }) => amount))).toBe(
        sum(
          [BANK, CASH].map((place) =>
            Math.min(left(place), sum(came(place).map(({ receipt }) => receipt.amount))),
          ),
        ),
      );
    }),
    { numRuns: 500 },
  );
});
