/** The money invariants of RULES 5 over random histories: nothing lost, nothing negative in silence, reversals exact. */
import fc from 'fast-check';
import type { Movement } from '../../src/domain/balances.ts';
import { type CivilDate, toSerial } from '../../src/domain/dates.ts';
import { placeKey } from '../../src/domain/differences.ts';
import { dong, labourDays, measure } from '../../src/domain/quantities.ts';
import { CASH, type Receiver, TREASURY, UNTOLD } from '../../src/domain/receivers.ts';
import type { SettlementKind, SettlementLine } from '../../src/domain/settlement.ts';
import { moneyUse, type UseInput } from '../../src/domain/use-of-money.ts';
import type { PlanLine } from '../../src/domain/use-plan.ts';
import type { Proposal } from '../../src/domain/works.ts';

const ACCOUNTS: readonly Receiver[] = [
  { kind: 'account', number: '8502215035268' },
  { kind: 'account', number: '8502215036905' },
];
const PLACES = [...ACCOUNTS, CASH];
const TODAY: CivilDate = { year: 2024, month: 12, day: 1 };
const CODES = ['CT01', 'CT02', 'CT03'];

const day = fc.option(
  fc.record({
    year: fc.constant(2024),
    month: fc.integer({ min: 1, max: 11 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  { nil: undefined, freq: 9 },
);
const amount = fc.integer({ min: 1, max: 50 }).map((millions) => dong(millions * 1_000_000 + millions));
const place = fc.constantFrom<Receiver>(...PLACES, TREASURY, UNTOLD);
const code = fc.constantFrom(...CODES, 'ct01', '', 'LẠ');

/** Receipts, refunds and transfers; a transfer is always two lines. */
const moneyIn: fc.Arbitrary<Movement<number>[]> = fc
  .array(
    fc.oneof(
      fc.record({ place, on: day, amount }).map((one) => [{ ...one, kind: 'received' as const }]),
      fc
        .record({ place, on: day, amount })
        .map(({ amount: back, ...one }) => [{ ...one, amount: -back, kind: 'received' as const }]),
      fc.record({ from: place, to: place, on: day, amount }).map(({ from, to, on, amount: sum }) => [
        { place: from, on, amount: -sum, kind: 'moved' as const },
        { place: to, on, amount: sum, kind: 'moved' as const },
      ]),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.flat().map((line, source) => ({ ...line, source })));

const KINDS: readonly SettlementKind[] = [
  'opening',
  'handover',
  'advance',
  'payment',
  'settlement',
  'return',
];

const ordinary: fc.Arbitrary<Omit<SettlementLine, 'number'>> = fc.record({
  on: day,
  code,
  kind: fc.constantFrom(...KINDS),
  amount,
  place,
  payee: fc.constant(''),
  original: fc.constantFrom('', 'C0', 'C1', 'C2', 'C9'),
  papers: fc.constant('BB'),
  isComplete: fc.boolean(),
});

/** Vouchers `C0`, `C1` … in a row; some of them are reversed afterwards, whole or in part. */
const settlement: fc.Arbitrary<SettlementLine[]> = fc
  .tuple(
    fc.array(ordinary, { maxLength: 12 }),
    fc.array(fc.record({ of: fc.nat(11), part: fc.constantFrom(1, 1, 2) }), { maxLength: 4 }),
  )
  .map(([lines, reversals]) => {
    const numbered = lines.map((line, at) => ({ ...line, number: `C${at}` }));
    const back = reversals.flatMap(({ of, part }, at) => {
      const original = numbered[of];
      return original ? [reversalOf(original, `DC${at}`, Math.trunc(original.amount / part))] : [];
    });
    return [...numbered, ...back];
  });

function reversalOf(original: SettlementLine, number: string, sum: number): SettlementLine {
  return { ...original, number, kind: 'reversal', amount: dong(-sum), original: original.number };
}

const proposal: fc.Arbitrary<Proposal> = fc.record({
  code,
  name: fc.constant('Đường'),
  orgUnit: fc.constant('X01'),
  on: day,
  estimate: amount,
  share: fc.record({
    money: amount,
    labourDays: fc.nat(100).map(labourDays),
    goods: amount,
    land: fc.nat(500).map(measure),
  }),
  otherSources: amount,
  beyondMeans: fc.option(fc.integer({ min: -9_000_000, max: 99_000_000 }), { nil: undefined }),
  conditions: fc.record({ isCommunity: fc.boolean(), isSpecial: fc.boolean(), isBeyondMeans: fc.boolean() }),
  opinion: fc.constantFrom('agreed', 'partly', 'refused', undefined),
  approved: fc.oneof(fc.constant(dong(0)), amount),
  decision: fc.record({ number: fc.constantFrom('', '12/QĐ'), on: day }),
});

const planLine: fc.Arbitrary<PlanLine> = fc.record({
  code,
  name: fc.constant('Đường'),
  category: fc.constantFrom('2.1', '2.2', '2.3', undefined),
  noMechanism: fc.boolean(),
  implementer: fc.constant(''),
  estimate: amount,
  otherSources: amount,
  amount: fc.oneof(
    amount,
    amount.map((sum) => dong(-sum)),
  ),
  isSupportTyped: fc.boolean(),
  time: fc.constant(''),
  decision: fc.record({ number: fc.constantFrom('Q1', 'Q2', ''), on: day }),
  original: fc.constantFrom('Q1', 'Q2', ''),
});

const history: fc.Arbitrary<UseInput> = fc.record({
  proposals: fc.array(proposal, { maxLength: 4 }),
  plan: fc.array(planLine, { maxLength: 6 }),
  settlement,
  moneyIn,
  isDeclared: fc.constant(false),
  places: fc.constant(PLACES),
  today: fc.constant(TODAY),
});

const told = (input: UseInput) => moneyUse(input).problems.map((problem) => problem.code);
const figures = (input: UseInput) => {
  const { works, places, totals } = moneyUse(input);
  return {
    totals,
    places: new Map(places.map(({ place: where, left }) => [placeKey(where), left])),
    works: new Map(
      works.map(({ code: of, approved, spent: { advanced, paid, settled, open } }) => [
        of.toLowerCase(),
        { approved, advanced, paid, settled, open },
      ]),
    ),
  };
};

test('what came less what left is what lies at all places, to the đồng', () => {
  fc.assert(
    fc.property(history, (input) => {
      const { totals, places } = moneyUse(input);
      const { carried, received, moved, paid, left } = totals;
      expect(moved).toBe(0);
      expect(carried + received + moved - paid).toBe(left);
      expect(places.reduce((sum, where) => sum + where.left, 0)).toBe(left);
      for (const where of places) {
        expect(where.carried + where.received + where.moved + where.spent).toBe(where.left);
      }
    }),
  );
});

/** The same by another way: the balance of each place at the end of each day, added up from nothing each time. */
function lowest(input: UseInput): number {
  const effect = (line: SettlementLine): number => {
    const sign = { opening: 1, handover: 1, return: 1, advance: -1, payment: -1, settlement: 0, reversal: 0 };
    return line.kind ? sign[line.kind] * line.amount : 0;
  };
  const all = [
    ...input.moneyIn,
    ...input.settlement.map((line) => ({ place: line.place, on: line.on, amount: effect(line) })),
  ];
  const dayOf = (one: { on: CivilDate | undefined; amount: number }) =>
    one.on ? toSerial(one.on) : one.amount > 0 ? 0 : 99_999;
  const days = [...new Set(all.map(dayOf))];
  const places = [...new Set(all.map((one) => placeKey(one.place)))];
  return Math.min(
    0,
    ...places.flatMap((where) =>
      days.map((until) =>
        all
          .filter((one) => placeKey(one.place) === where && dayOf(one) <= until)
          .reduce((sum, one) => sum + one.amount, 0),
      ),
    ),
  );
}

test('a balance below zero on any day is told, and only then', () => {
  fc.assert(
    fc.property(history, (input) => {
      const plain = { ...input, settlement: input.settlement.filter(({ kind }) => kind !== 'reversal') };
      fc.pre(plain.settlement.length > 0);
      expect(told(plain).includes('BALANCE_BELOW_ZERO')).toBe(lowest(plain) < 0);
    }),
  );
});

test('a line that is reversed whole is as if it had never been written', () => {
  fc.assert(
    fc.property(history, fc.nat(11), (input, which) => {
      const lines = input.settlement.filter(({ kind }) => kind !== 'reversal');
      const wrong = lines[which];
      fc.pre(wrong !== undefined);
      const without = lines.filter((line) => line !== wrong && line.original !== wrong?.number);
      if (!wrong) return;
      const reversed = [...without, wrong, reversalOf(wrong, 'DC', wrong.amount)];
      const nothing = { totals: expect.anything(), places: expect.anything(), works: expect.anything() };
      const [before, after] = [
        figures({ ...input, settlement: without }),
        figures({ ...input, settlement: reversed }),
      ];
      expect(after).toEqual({ ...nothing, totals: before.totals, works: before.works });
      for (const [where, left] of after.places) expect(left).toBe(before.places.get(where) ?? 0);
    }),
  );
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (input, stream) => {
      const shuffled = <Line>(lines: readonly Line[]): Line[] =>
        lines
          .map((line) => ({ line, key: stream.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line);
      // Which of two proposals with one code counts is the upper one’s right.
      const codes = new Set<string>();
      const proposals = input.proposals.filter(({ code: of }) => {
        const isNew = !codes.has(of.toLowerCase());
        codes.add(of.toLowerCase());
        return isNew;
      });
      const straight = { ...input, proposals };
      const mixed = {
        ...straight,
        proposals: shuffled(proposals),
        plan: shuffled(input.plan),
        settlement: shuffled(input.settlement),
        moneyIn: shuffled(input.moneyIn),
      };
      expect(figures(mixed)).toEqual(figures(straight));
      expect(told(mixed).sort()).toEqual(told(straight).sort());
    }),
  );
});

test('what was paid and is not settled is what advances still owe, and a work that got too much is told', () => {
  fc.assert(
    fc.property(history, (input) => {
      const { works, problems, totals } = moneyUse(input);
      for (const { spent } of works) expect(spent.paid - spent.settled).toBe(spent.open);
      const over = works.filter(({ approved, spent }) => spent.paid > approved);
      expect(problems.filter(({ code: of }) => of === 'PAYMENT_OVER_APPROVED')).toHaveLength(over.length);
      const pool = totals.carried + totals.received;
      expect(problems.some(({ code: of }) => of === 'USE_OVER_RECEIVED')).toBe(
        totals.approved > Math.max(0, pool),
      );
    }),
  );
});
