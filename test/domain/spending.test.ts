/** What is paid, settled and still out for a work, by the lines of `Thanh quyết toán`. */
import fc from 'fast-check';
import { spend } from '../../src/domain/spending.ts';
import { day } from './typed.ts';
import { DECIDED, settlementLine, worksOf } from './use-lines.ts';

const spending = (lines: readonly string[]) =>
  spend(lines.map(settlementLine), worksOf(DECIDED), day('30/6/2024'));

/** What is in the book · advanced, paid, settled, open for CT01 · papers. */
test.each<[string, string[], [number, number, number, number], string]>([
  ['an advance', ['C1 advance 300 CT01'], [300, 300, 0, 300], 'open'],
  ['a payment for work that is done', ['C1 payment 300 CT01'], [0, 300, 300, 0], 'complete'],
  ['a payment without its papers', ['C1 payment 300 CT01 papers lacking'], [0, 300, 300, 0], 'lacking'],
  ['an advance needs no papers yet', ['C1 advance 300 CT01 papers lacking'], [300, 300, 0, 300], 'open'],
  [
    'an advance settled whole',
    ['C1 advance 300 CT01', 'C2 settlement 300 CT01 for C1'],
    [300, 300, 300, 0],
    'complete',
  ],
  [
    'an advance settled without its papers',
    ['C1 advance 300 CT01', 'C2 settlement 300 CT01 for C1 papers lacking'],
    [300, 300, 300, 0],
    'lacking',
  ],
  [
    'an advance settled but for one đồng',
    ['C1 advance 300 CT01', 'C2 settlement 299 CT01 for C1'],
    [300, 300, 299, 1],
    'open',
  ],
  [
    'an advance whose rest came back',
    ['C1 advance 300 CT01', 'C2 settlement 200 CT01 for C1', 'T1 return 100 CT01 for C1'],
    [300, 200, 200, 0],
    'complete',
  ],
  [
    'an advance that came back whole',
    ['C1 advance 300 CT01', 'T1 return 300 CT01 for C1'],
    [300, 0, 0, 0],
    'open',
  ],
  [
    'more work accepted than was advanced',
    ['C1 advance 300 CT01', 'C2 settlement 400 CT01 for C1'],
    [300, 300, 400, -100],
    'open',
  ],
  [
    'the rest paid for it, which is not settled twice',
    ['C1 advance 300 CT01', 'C2 settlement 400 CT01 for C1', 'C3 payment 100 CT01 for C1'],
    [300, 400, 400, 0],
    'complete',
  ],
  [
    'a settlement of no advance counts for nothing',
    ['C1 payment 300 CT01', 'C2 settlement 200 CT01 for C9'],
    [0, 300, 300, 0],
    'complete',
  ],
  [
    'a payment of no advance counts whole',
    ['C1 payment 300 CT01', 'C2 payment 200 CT01 for C9'],
    [0, 500, 500, 0],
    'complete',
  ],
  [
    'an advance of another work is not settled here',
    ['C1 advance 300 CT02', 'C2 advance 100 CT01', 'C3 settlement 100 CT01 for C1'],
    [100, 100, 0, 100],
    'open',
  ],
  ['a code in small letters is the same work', ['C1 payment 300 ct01'], [0, 300, 300, 0], 'complete'],
  ['two lines of one work', ['C1 payment 300 CT01', 'C2 payment 200 ct01'], [0, 500, 500, 0], 'complete'],
  [
    'a payment that is reversed needs no papers any more',
    ['C1 payment 300 CT01 papers lacking', 'C2 payment 100 CT01', 'DC1 reversal -300 CT01 for C1'],
    [0, 100, 100, 0],
    'complete',
  ],
  [
    'a payment that is reversed in part still needs them',
    ['C1 payment 300 CT01 papers lacking', 'DC1 reversal -100 CT01 for C1 papers lacking'],
    [0, 200, 200, 0],
    'lacking',
  ],
  [
    'a reversal needs no papers itself',
    ['C1 payment 300 CT01', 'DC1 reversal -100 CT01 for C1 papers lacking'],
    [0, 200, 200, 0],
    'complete',
  ],
  [
    'a settlement that is reversed',
    ['C1 advance 300 CT01', 'C2 settlement 300 CT01 for C1', 'DC1 reversal -300 CT01 for C2'],
    [300, 300, 0, 300],
    'open',
  ],
])('%s', (_, lines, [advanced, paid, settled, open], papers) => {
  const spent = spending(lines).spent.get('ct01');
  expect(spent).toMatchObject({ advanced, paid, settled, open });
  expect(spent?.lacksPapers).toBe(papers === 'lacking');
  expect(spent?.papersComplete).toBe(papers === 'complete');
});

test('each work has its own lines, also one that nobody proposed; money carried over is of none', () => {
  const { spent } = spending([
    'C1 payment 300 CT01',
    'M1 opening 900 CT01',
    'C2 payment 200 LẠ',
    'C3 advance 100 ct01',
    'C4 ? 0 CT01',
  ]);
  expect([...spent.keys()]).toEqual(['ct01', 'lạ']);
  expect([...spent.values()].map(({ lines }) => lines.map(({ at }) => at))).toEqual([[0, 3], [2]]);
});

/** What a line does to a place: where, how much, as what. */
test.each<[string, string[], string[]]>([
  ['money carried over', ['M1 opening 900 - at thu'], ['thu +900 carried']],
  ['money handed over by another commune', ['M1 handover 900 - at thu'], ['thu +900 carried']],
  ['money handed over to another commune', ['M1 handover -900 - at thu'], ['thu -900 carried']],
  ['an advance', ['C1 advance 300 CT01'], ['cash -300 spent']],
  ['a payment', ['C1 payment 300 CT01 at treasury'], ['treasury -300 spent']],
  ['a return', ['C1 advance 300 CT01', 'T1 return 100 CT01 for C1'], ['cash -300 spent', 'cash +100 spent']],
  ['a settlement moves nothing', ['C2 settlement 300 CT01 for C1'], []],
  ['a word that is no kind moves nothing', ['C2 ? 0 CT01'], []],
  [
    'a reversal brings money back to where it came from',
    ['C1 payment 300 CT01 at thu', 'DC1 reversal -300 CT01 for C1 at ?'],
    ['thu -300 spent', 'thu +300 spent'],
  ],
  [
    'a reversal that is in error moves nothing',
    ['C1 payment 300 CT01', 'DC1 reversal -301 CT01 for C1'],
    ['cash -300 spent'],
  ],
])('what moves: %s', (_, lines, moves) => {
  const written = spending(lines).movements.map(({ place, amount, kind }) => {
    const where = place.kind === 'account' ? 'thu' : place.kind;
    return `${where} ${amount > 0 ? '+' : ''}${amount} ${kind}`;
  });
  expect(written).toEqual(moves);
});

test('a movement bears the day of the line that is reversed, and the row that says so', () => {
  const { movements } = spending(['C1 payment 300 CT01', 'DC1 reversal -300 CT01 for C1 on 2/6/2024']);
  expect(movements.map(({ on, source }) => [on, source])).toEqual([
    [day('1/5/2024'), 0],
    [day('1/5/2024'), 1],
  ]);
});

const anyLine = fc
  .record({
    kind: fc.constantFrom('opening', 'handover', 'advance', 'payment', 'settlement', 'return'),
    amount: fc.integer({ min: 1, max: 9 }),
    code: fc.constantFrom('CT01', 'ct01', 'CT02', 'LẠ'),
    original: fc.constantFrom('-', 'C0', 'C1', 'C2'),
    place: fc.constantFrom('thu', 'cash', 'treasury'),
    reversed: fc.constantFrom(0, 0, 1, 2),
  })
  .map((line) => (at: number) => {
    const { kind, amount, code, original, place, reversed } = line;
    const back = `D${at} reversal ${-Math.min(amount, reversed)} ${code} for C${at} at ?`;
    return [`C${at} ${kind} ${amount} ${code} for ${original} at ${place}`, ...(reversed > 0 ? [back] : [])];
  });

test('what is paid for all works is what left the places for them, and what is open is paid less settled', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), (made) => {
      const { spent, movements } = spending(made.flatMap((line, at) => line(at)));
      const left = movements
        .filter(({ kind }) => kind === 'spent')
        .reduce((sum, { amount }) => sum - amount, 0);
      const paid = [...spent.values()].reduce((sum, one) => sum + one.paid, 0);
      expect(paid).toBe(left);
      for (const one of spent.values()) expect(one.open).toBe(one.paid - one.settled);
    }),
  );
});
