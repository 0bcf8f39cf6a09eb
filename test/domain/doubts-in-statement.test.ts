/** What of a credit its own statement tells: proposed before, far above what is asked, written twice. */
import fc from 'fast-check';
import { twinRows } from '../../src/domain/doubts.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Match } from '../../src/domain/match.ts';
import { dong } from '../../src/domain/quantities.ts';
import type { StatementLine } from '../../src/domain/statement-line.ts';
import { credit, told } from './credits.ts';
import { day } from './typed.ts';

/** Proposals for the rows 1, 2, 3 …; what begins with `*` was given by its own code. */
const rows = (...payees: string[]): Match[] =>
  payees.map((all, at) =>
    credit(all.replace('*', ''), { row: at + 1, pass: all.startsWith('*') ? 'code' : 'words' }),
  );

/** 300.000 is still asked of each person of MN. */
test.each<[string, string[], (number | undefined)[]]>([
  ['the very remainder twice', ['MN-01 300000', 'MN-01 300000'], [undefined, 1]],
  ['and a third time', ['MN-01 300000', 'MN-01 300000', 'MN-01 300000'], [undefined, 1, 1]],
  ['a đồng of it was left', ['MN-01 299999', 'MN-01 300000'], [undefined, undefined]],
  ['more than it was given', ['MN-01 300001', 'MN-01 1000'], [undefined, 1]],
  [
    'in two parts, of which the first is told',
    ['MN-01 100000', 'MN-01 200000', 'MN-01 1000'],
    [undefined, undefined, 1],
  ],
  ['whatever way the code is written', ['MN-01 300000', 'mn-01 300000'], [undefined, 1]],
  ['of a colleague', ['MN-01 300000', 'MN-02 300000'], [undefined, undefined]],
  ['by its own code before', ['*MN-01 300000', 'MN-01 300000'], [undefined, undefined]],
  ['by its own code after', ['MN-01 300000', '*MN-01 300000'], [undefined, undefined]],
  ['of whom nothing is asked', ['X01 300000', 'X01 300000'], [undefined, undefined]],
  [
    'two payees who both are paid for',
    ['MN-01 300000, MN-02 300000', 'MN-02 300000, MN-01 300000'],
    [undefined, 1],
  ],
  ['two of whom one is paid for', ['MN-01 300000', 'MN-01 300000, MN-02 300000'], [undefined, undefined]],
  [
    'the row of the first payee is told',
    ['MN-01 300000', 'MN-02 300000', 'MN-02 300000, MN-01 300000'],
    [undefined, undefined, 2],
  ],
])('proposed before: %s', (_fact, payees, before) => {
  expect(told([], rows(...payees))).toEqual(before.map((row) => (row ? [`proposedBefore ${row}`] : [])));
});

test('a proposal for nobody in particular is no one’s second', () => {
  const nobody = (row: number) => credit('', { row, pass: 'words' }, 300_000);
  expect(told([], [credit('MN-01 300000', { pass: 'words' }), nobody(2), nobody(3)])).toEqual([[], [], []]);
});

describe('so many times what is asked that a zero may be too much', () => {
  test.each<[string, number, string[]]>([
    ['MN-01', 4_499_999, []],
    ['MN-01', 4_500_000, ['farAbove 450000']],
    ['MN-01', 4_500_001, ['farAbove 450000']],
    ['mN-01', 45_000_000, ['farAbove 450000']],
    ['X01', 90_000_000, []],
    ['HT', 90_000_000, []],
  ])('of %s, %s', (code, amount, doubts) => {
    expect(told([], [credit(`${code} ${amount}`)])).toEqual([doubts]);
  });

  test('of several at once it cannot be told', () => {
    expect(told([], [credit('MN-01 9000000, MN-02 9000000')])).toEqual([[]]);
  });
});

test('the text has another account of the campaign', () => {
  expect(told([], [credit('MN-01 450000', { mayBeInternal: true })])).toEqual([['otherAccount']]);
  expect(told([], [credit('', { mayBeInternal: true, pass: 'words' }, 450_000)])).toEqual([['otherAccount']]);
});

test('all that is to be looked at is told, in one order', () => {
  const first = credit('MN-01 300000', { pass: 'words' });
  const second = credit('MN-01 4500000', { row: 2, pass: 'words', mayBeInternal: true });
  const cash = ['PT7', 'MN-01', 4_500_000, 'cash', '10/5/2024'] as const;
  const rest = ['otherAccount', 'proposedBefore 1', 'farAbove 450000'];
  expect(told([cash], [first, second])).toEqual([[], ['banked PT7', ...rest]]);
  const move = ['N1', '', 4_500_000, 'thu', '16/5/2024', 'transfer'] as const;
  expect(told([cash, move], [first, second])).toEqual([[], ['moved N1', ...rest]]);
});

const line = (row: number, more: Partial<StatementLine> = {}): StatementLine => ({
  ...{ row, on: day('16/5/2024'), amount: dong(450_000), text: 'Ma Văn Mẫu', reference: 'FT1' },
  ...more,
});

describe('credits that nothing tells apart', () => {
  test.each<[string, Partial<StatementLine>, boolean]>([
    ['the same in all', {}, true],
    ['in other letters', { text: ' MA  VĂN mẫu', reference: 'ft1' }, true],
    ['another reference', { reference: 'FT2' }, false],
    ['another day', { on: day('17/5/2024') }, false],
    ['another year', { on: day('16/5/2025') }, false],
    ['a đồng more', { amount: dong(450_001) }, false],
    ['another text', { text: 'Ma Văn Mẫn' }, false],
  ])('%s: %j', (_fact, more, areTwins) => {
    expect(twinRows([line(4), line(9, more)])).toEqual(areTwins ? [[4, 9]] : []);
  });

  test('without the bank’s reference nothing is told', () => {
    expect(twinRows([line(1, { reference: '' }), line(2, { reference: '' })])).toEqual([]);
  });

  test('a digit of the text is none of the amount', () => {
    const one = line(1, { amount: dong(1000), text: '5Ma' });
    const other = line(2, { amount: dong(10_005), text: 'Ma' });
    expect(twinRows([one, other])).toEqual([]);
  });

  test('each is in one group with all that are like it, in the order of the statement', () => {
    const anyLine = fc.record({
      reference: fc.constantFrom('', 'FT1', 'ft1', 'FT2'),
      amount: fc.constantFrom(dong(1000), dong(2000)),
    });
    const alike = (one: StatementLine, other: StatementLine) =>
      one.reference !== '' && fold(one.reference) === fold(other.reference) && one.amount === other.amount;
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), (some) => {
        const lines = some.map((more, at) => line(at + 1, more));
        const expected = lines.flatMap((one) => {
          const group = lines.filter((other) => alike(one, other)).map(({ row }) => row);
          return group.length > 1 && group[0] === one.row ? [group] : [];
        });
        expect(twinRows(lines)).toEqual(expected);
      }),
    );
  });
});
