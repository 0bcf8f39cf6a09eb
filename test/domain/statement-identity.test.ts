import fc from 'fast-check';
import { civilDate } from '../../src/domain/dates.ts';
import { dong } from '../../src/domain/quantities.ts';
import { lineIds } from '../../src/domain/statement-identity.ts';
import type { StatementLine } from '../../src/domain/statement-line.ts';
import { textFingerprint } from '../../src/workbook/fingerprint.ts';

const on = (day: number) => civilDate(2024, 5, day) ?? { year: 2024, month: 5, day: 1 };
const LINE: StatementLine = { row: 1, on: on(15), amount: dong(450_000), text: 'UNG HO', reference: 'FT1' };
const ids = (lines: readonly StatementLine[], account = '8502215035268') =>
  lineIds(account, lines, textFingerprint);

test.each<[string, Partial<StatementLine>, boolean]>([
  ['the row it stands in', { row: 7 }, true],
  ['case and spaces of its text', { text: ' Ung  hO ' }, true],
  ['its day', { on: on(16) }, false],
  ['its amount', { amount: dong(450_001) }, false],
  ['its reference', { reference: 'FT2' }, false],
  ['its text', { text: 'UNG HO NTM' }, false],
])('with another %s a line has the same id: %#', (_, change, isSame) => {
  expect(ids([{ ...LINE, ...change }])[0] === ids([LINE])[0]).toBe(isSame);
});

test('of another account it is another line', () => {
  expect(ids([LINE], '8502215036905')).not.toEqual(ids([LINE]));
});

test('an amount and the reference beside it do not run together', () => {
  const one = { ...LINE, amount: dong(450_000), reference: '1FT' };
  const other = { ...LINE, amount: dong(4_500_001), reference: 'FT' };
  expect(ids([one])).not.toEqual(ids([other]));
});

test('equal lines of one file are told apart by their number', () => {
  const [first, second] = ids([LINE, { ...LINE, row: 2 }]);
  expect(first).not.toBe(second);
  expect(ids([LINE, { ...LINE, row: 2 }, { ...LINE, row: 3 }]).slice(0, 2)).toEqual([first, second]);
});

test('an id is 16 hexadecimal digits, without anything of the text', () => {
  expect(ids([LINE])[0]).toMatch(/^[0-9a-f]{16}$/);
});

test.each<[string, number, number, number]>([
  ['the same two', 2, 2, 0],
  ['a third besides', 2, 3, 1],
  ['only the second', 2, 1, 0],
  ['both, of which one was brought in', 1, 2, 1],
])('equal lines brought in before, and now %s (%i, then %i): %i new', (_, before, now, expected) => {
  const stored = new Set(ids(Array.from({ length: before }, () => LINE)));
  const lines = ids(Array.from({ length: now }, () => LINE));
  expect(lines.filter((id) => !stored.has(id))).toHaveLength(expected);
});

test('statements of one account that overlap anyhow bring in each line once', () => {
  // A day of few kinds of lines, so that many are equal; each file ends anywhere and begins no later than the last ended.
  const day = fc.array(fc.record({ day: fc.integer({ min: 1, max: 3 }), kind: fc.nat(2) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(day, fc.array(fc.nat(30), { maxLength: 4 }), (drawn, ends) => {
      const sorted = [...drawn].sort((a, b) => a.day - b.day);
      const all = sorted.map((line, place) => ({
        ...LINE,
        row: place + 1,
        on: on(line.day),
        text: `UNG HO ${line.kind}`,
      }));
      const stored = new Set<string>();
      let reached = 0;
      for (const end of [...ends.sort((a, b) => a - b), all.length]) {
        // A bank gives whole days from their beginning.
        const start = all.findIndex((line) => line.on.day === all[Math.min(reached, all.length - 1)]?.on.day);
        const file = all.slice(Math.max(0, start), end);
        const fresh = ids(file).filter((id) => !stored.has(id));
        for (const id of fresh) stored.add(id);
        reached = Math.max(reached, end);
        expect(stored.size).toBe(Math.min(reached, all.length));
      }
    }),
    { numRuns: 500 },
  );
});
