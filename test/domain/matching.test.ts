import fc from 'fast-check';
import { civilDate } from '../../src/domain/dates.ts';
import type { MatchResult } from '../../src/domain/match.ts';
import { matchStatement } from '../../src/domain/matching.ts';
import { dong } from '../../src/domain/quantities.ts';
import { lineIds } from '../../src/domain/statement-identity.ts';
import type { StatementLine } from '../../src/domain/statement-line.ts';
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import { textFingerprint } from '../../src/workbook/fingerprint.ts';
import { audit } from '../support/statement-audit.ts';
import { ACCOUNT, OWN_ACCOUNTS } from '../support/statement-people.ts';
import { type TrueLine, type TrueStatement, trueStatement } from '../support/statement-truth.ts';
import { PAYEES, TRANSFERS } from './cases/transfers.ts';

const ON = civilDate(2024, 5, 15) ?? { year: 2024, month: 5, day: 15 };
const NOTHING: ReadonlySet<string> = new Set();

function match(lines: readonly StatementLine[], payees = PAYEES, stored = NOTHING): MatchResult {
  const own = { year: 2024, account: ACCOUNT, accounts: OWN_ACCOUNTS };
  return matchStatement(lines, payees, { ...own, stored, digest: textFingerprint });
}

const line = (text: string, amount: number, row = 1): StatementLine => ({
  ...{ row, on: ON, amount: dong(amount), text, reference: '' },
});

/** What came out of the first line, in the words of the table. */
function told({ matched, proposed, internal }: MatchResult): string {
  const [found] = [...matched, ...proposed];
  if (!found) return internal.length > 0 ? 'internal' : 'unmatched';
  const heap = matched.length > 0 ? 'matched' : found.pass;
  const to = found.allocations.map(({ code, amount }) => ` ${code} ${amount}`).join();
  const others = found.others.length > 0 ? ` ? ${found.others.join(' ')}` : '';
  return `${heap}${to}${found.open > 0 ? ` + ${found.open}` : ''}${others}`;
}

test.each(TRANSFERS)('«%s», %i đ: %s', (text, amount, expected) => {
  expect(told(match([line(text, amount)]))).toBe(expected);
});

describe('lines of one statement', () => {
  const memo = transferMemo(2024, { unit: 'MN', code: 'MN-01' });

  test('every transfer of one person counts, whatever the amount', () => {
    const twice = [1, 2, 3].map((row) => line(memo, 450_000, row));
    const { matched } = match(twice);
    expect(matched.map(({ allocations }) => allocations)).toEqual(
      twice.map(() => [{ code: 'MN-01', amount: 450_000 }]),
    );
    expect(new Set(matched.map(({ id }) => id)).size).toBe(3);
  });

  test('colleagues may give the same on one day', () => {
    const { proposed } = match([line('TRAN THI BINH', 300_000, 1), line('DANG DUC TRUONG', 300_000, 2)]);
    expect(proposed.map(({ allocations }) => allocations[0]?.code)).toEqual(['MN-02', 'TH-03']);
  });

  test('a list’s transfer is for those who have not paid by their own code', () => {
    const { proposed } = match([line('TRUONG TIEU HOC', 1_200_000, 1), line(memoOf('TH-01'), 450_000, 2)]);
    expect(proposed[0]?.allocations).toEqual([
      { code: 'TH-02', amount: 450_000 },
      { code: 'TH-03', amount: 300_000 },
      { code: 'TH-04', amount: 450_000 },
    ]);
  });

  function memoOf(code: string): string {
    return transferMemo(2024, { unit: code.split('-')[0] ?? '', code });
  }
});

/** A seed and a size, small enough that there can be many. */
const seeded = fc.record({
  seed: fc.nat(),
  people: fc.integer({ min: 1, max: 120 }),
  lines: fc.integer({ min: 0, max: 80 }),
});
const matchAll = ({ lines, payees }: TrueStatement, stored = NOTHING) => match(lines, payees, stored);

/** Holds for whatever statement. */
function forStatements(holds: (statement: TrueStatement) => void, numRuns = 200): void {
  fc.assert(
    fc.property(seeded, ({ seed, ...size }) => holds(trueStatement(seed, size))),
    { numRuns },
  );
}

test('nothing is lost, doubled or given to somebody else, whatever a statement holds', () => {
  forStatements((statement) => expect(audit(statement.lines, matchAll(statement))).toEqual([]), 300);
});

test('strangers, own money, names and codes of several people are never matched', () => {
  forStatements((statement) => {
    const kinds = matchAll(statement).matched.map(({ line: { row } }) => statement.lines[row - 1]?.kind);
    // A code cut short may be made whole by the letter behind it: the audit holds that it is the right one.
    expect(kinds.filter((kind) => kind !== 'code' && kind !== 'brokenCode')).toEqual([]);
  }, 300);
});

test('the campaign’s own money is known as such, and nothing else is taken for it', () => {
  forStatements((statement) => {
    const own = statement.lines.filter(({ kind }) => kind === 'internal').map(({ row }) => row);
    expect(matchAll(statement).internal.map(({ row }) => row)).toEqual(own);
  });
});

test('a statement brought in again changes nothing', () => {
  forStatements((statement) => {
    const stored = new Set(lineIds(ACCOUNT, statement.lines, textFingerprint));
    const again = matchAll(statement, stored);
    expect(again.alreadyImported).toEqual(statement.lines);
    expect([again.matched, again.proposed, again.unmatched, again.internal]).toEqual([[], [], [], []]);
  });
});

test('what was matched is not offered again; what was not, is', () => {
  forStatements((statement) => {
    const first = matchAll(statement);
    const again = matchAll(statement, new Set(first.matched.map(({ id }) => id)));
    expect(again.matched).toEqual([]);
    expect(again.alreadyImported).toEqual(first.matched.map((found) => found.line));
    expect(audit(statement.lines, again)).toEqual([]);
  });
});

test('of two statements that overlap every line is brought in once', () => {
  forStatements((statement) => {
    const { lines, payees } = statement;
    const end = Math.floor(lines.length * 0.7);
    // The first ends anywhere in a day, the second begins with some day before.
    const start = lines.findIndex(({ on }) => on.day === lines[Math.floor(end / 2)]?.on.day);
    const [earlier, later] = [lines.slice(0, end), lines.slice(Math.max(0, start))];
    const before = match(earlier, payees);
    const stored = new Set(before.matched.map(({ id }) => id));
    const after = match(later, payees, stored);
    const both = [...before.matched, ...after.matched];
    const whole = matchAll(statement).matched;
    expect(both.map(({ line: { row } }) => row)).toEqual(whole.map(({ line: { row } }) => row));
  });
});

test('of 10.000 lines and 1.000 people no line is given wrongly and every whole code is found', () => {
  const whole = trueStatement(2024, { people: 1000, lines: 10_000 });
  const result = matchAll(whole);
  expect(audit(whole.lines, result)).toEqual([]);
  const coded = whole.lines.filter(({ kind }) => kind === 'code').length;
  expect(coded).toBeGreaterThan(4000);
  expect(result.matched.length / coded).toBeGreaterThanOrEqual(0.99);
  // Names without a code are proposed for whom they are.
  const named = result.proposed.filter((found) => trueLine(whole, found.line).kind === 'name');
  const right = named.filter((found) => {
    const codes = [...found.allocations.map(({ code }) => code), ...found.others];
    return codes.includes(trueLine(whole, found.line).truth[0] ?? '');
  });
  expect(named.length).toBeGreaterThan(500);
  expect(right.length / named.length).toBeGreaterThan(0.75);
});

function trueLine({ lines }: TrueStatement, { row }: StatementLine): TrueLine {
  const found = lines[row - 1];
  if (!found) throw new Error(`There is no row ${row}`);
  return found;
}

describe('a planted fault is found', () => {
  let made: { whole: TrueStatement; good: MatchResult } | undefined;
  /** Matched when the first test asks for it. */
  const truth = () => {
    const whole = made?.whole ?? trueStatement(7, { people: 200, lines: 2000 });
    made ??= { whole, good: matchAll(whole) };
    return made;
  };

  test('and the matcher itself has none', () => {
    const { whole, good } = truth();
    expect(good.matched).not.toEqual([]);
    expect(audit(whole.lines, good)).toEqual([]);
  });

  test.each<[string, (good: MatchResult, whole: TrueStatement) => MatchResult]>([
    [
      'equal amounts of a day are taken for one transfer',
      (_, { lines, payees }) => {
        const isFirst = ({ on, amount }: StatementLine, place: number) =>
          lines.findIndex((other) => other.on.day === on.day && other.amount === amount) === place;
        return match(lines.filter(isFirst), payees);
      },
    ],
    [
      'names decide by themselves',
      (good) => ({ ...good, matched: [...good.matched, ...good.proposed], proposed: [] }),
    ],
    [
      'a proposal is called a code',
      (good) => {
        const called = good.proposed.map((found) => ({ ...found, pass: 'code' as const }));
        return { ...good, matched: [...good.matched, ...called], proposed: [] };
      },
    ],
    ['a line is dropped', (good) => ({ ...good, matched: good.matched.slice(1) })],
    [
      'a line counts twice',
      (good) => ({
        ...good,
        unmatched: [...good.unmatched, ...good.matched.slice(0, 1).map(({ line: one }) => one)],
      }),
    ],
    [
      'somebody else gets it',
      (good) => ({
        ...good,
        matched: good.matched.map((found, place) =>
          place === 0 ? { ...found, allocations: [{ code: 'MN', amount: found.line.amount }] } : found,
        ),
      }),
    ],
    [
      'more is given than came',
      (good) => ({ ...good, proposed: good.proposed.map((found) => ({ ...found, open: dong(-1) })) }),
    ],
  ])('%s', (_, planted) => {
    const { whole, good } = truth();
    expect(audit(whole.lines, planted(good, whole))).not.toEqual([]);
  });
});
