/** Memos at the edges of what they may be, and as people mistype them. */
import { memosOf, type Payee, squashed, transferMemo } from '../../src/domain/transfer-memo.ts';

/** Unit · code · year · the memo but for its check character. */
test.each([
  ['MN', 'MN', 2005, 'CSNTM05 MN00000'],
  ['MN', 'MN', 2100, 'CSNTM00 MN00000'],
  // A digit inside a unit's code leaves nothing open; one at its end does.
  ['X1A', 'X1A', 2024, 'CSNTM24 X1A0000'],
  ['X1', 'X1', 2024, 'CSNTM24 X1Q0000'],
  ['CAPTINH', 'CAPTINH-7', 2024, 'CSNTM24 CAPTINH07'],
  ['CAPTINH', 'CAPTINH-107', 2024, 'CSNTM24 CAPTINH107'],
  ['MN', 'MN-0007', 2024, 'CSNTM24 MN00007'],
  // What follows the unit is no number of a list: the code stays as it is.
  ['MN', 'MN-AB', 2024, 'CSNTM24 MNAB'],
  ['MN', 'MN-A12', 2024, 'CSNTM24 MNA12'],
  ['MN', 'MN-12A', 2024, 'CSNTM24 MN12A'],
  ['MN', 'MN-9999', 2024, 'CSNTM24 MN09999'],
  ['MN', 'MN-12345', 2024, 'CSNTM24 MN12345'],
  // Nineteen signs are the most.
  ['ABCDEFGH', 'ABCDEFGH', 2024, 'CSNTM24 ABCDEFGH00'],
  ['MN', 'ABCDEFGHIJ', 2024, 'CSNTM24 ABCDEFGHIJ'],
])('of %s, the memo of %s in %d begins %s', (unit, code, year, start) => {
  expect(transferMemo(year, { unit, code }).slice(0, -1)).toBe(start);
});

test.each([
  ['a unit of nine signs', 'ABCDEFGHI', 'ABCDEFGHI'],
  ['a code of eleven signs', 'MN', 'ABCDEFGHIJK'],
  ['no unit', '', 'MN-07'],
])('there is no memo for %s', (_, unit, code) => {
  expect(transferMemo(2024, { unit, code })).toBe('');
});

const SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const LIST: readonly Payee[] = ['MN', 'X1'].flatMap((unit) =>
  Array.from({ length: 30 }, (_, at) => ({ unit, code: `${unit}-${at + 1}` })),
);
const memos = memosOf(2024, LIST);
const START = 'CSNTM24';
const tailOf = (code: string) =>
  squashed(memos.of(LIST.find((payee) => payee.code === code) ?? { unit: '', code: '' })).slice(START.length);
const found = (said: string, all = memos) => {
  const result = all.find(said);
  const codes =
    result.kind === 'near' || result.kind === 'several' ? result.payees.map(({ code }) => code) : [];
  if (result.kind === 'one') return [result.isAlone ? 'one' : 'perhaps', result.payee.code];
  return [result.kind, ...codes.sort()];
};

/** The same found by another way: letter by letter. */
function isOneSlip(typed: string, right: string): boolean {
  const wrong = [...right].flatMap((sign, at) => (typed[at] === sign ? [] : [at]));
  const [one = 0, other = 0] = wrong;
  const isSwap = wrong.length === 2 && other === one + 1;
  return wrong.length === 1 || (isSwap && typed[one] === right[other] && typed[other] === right[one]);
}

test('every single wrong sign and every swap is near just those of whom it is one slip away', () => {
  const right = tailOf('MN-7');
  const wrong = [...right].flatMap((sign, at) => {
    const [before, after] = [right.slice(0, at), right.slice(at + 1)];
    const others = SIGNS.filter((other) => other !== sign).map((other) => before + other + after);
    const swapped = before + after.charAt(0) + sign + after.slice(1);
    return after === '' || swapped === right ? others : [...others, swapped];
  });
  expect(wrong.length).toBeGreaterThan(8 * 35);
  for (const typed of wrong) {
    const near = LIST.map(({ code }) => code).filter((code) => isOneSlip(typed, tailOf(code)));
    expect(near).toContain('MN-7');
    expect(found(`${START} ${typed} ung ho`)).toEqual(['near', ...near.sort()]);
  }
});

const SEVEN = tailOf('MN-7');
test.each<[string, string, string[]]>([
  ['one sign short', `${START} ${SEVEN.slice(0, -1)}`, ['near', 'MN-7']],
  ['two signs short', `${START} ${SEVEN.slice(0, -2)}`, ['none']],
  ['two signs wrong', `${START} ZZ${SEVEN.slice(2)}`, ['none']],
  ['a slip in a code without the campaign', `Z${SEVEN.slice(1)}`, ['none']],
  ['a code without the campaign', `abc ${SEVEN} xyz`, ['near', 'MN-7']],
  ['whole', `abc ${START} ${SEVEN} xyz`, ['one', 'MN-7']],
  ['whole beside a campaign that is nobody’s', `${START} ${SEVEN} ${START} ung ho`, ['perhaps', 'MN-7']],
  ['the campaign written twice before it', `${START} ${START} ${SEVEN}`, ['perhaps', 'MN-7']],
  ['whole, twice', `${START} ${SEVEN} ${START} ${SEVEN}`, ['one', 'MN-7']],
  ['two of them', `${START} ${SEVEN} ${START} ${tailOf('X1-2')}`, ['several', 'MN-7', 'X1-2']],
])('a memo: %s', (_, said, expected) => {
  expect(found(said)).toEqual(expected);
});

test('a payee without a memo is nobody’s, and takes nobody else’s', () => {
  const none = { unit: '–', code: '–' };
  const all = memosOf(2024, [none, { unit: 'MN', code: 'MN-7' }]);
  expect(all.of(none)).toBe('');
  expect(found('ung ho', all)).toEqual(['none']);
  expect(found(`${START} ${SEVEN}`, all)).toEqual(['one', 'MN-7']);
});

describe('where one memo is the beginning of another', () => {
  const short = { unit: 'MN', code: 'HOA' };
  const made = squashed(transferMemo(2024, short));
  const long = { unit: 'MN', code: `${made.slice(START.length)}NAM` };
  const longer = squashed(transferMemo(2024, long));
  const pair = memosOf(2024, [short, long]);
  const last = longer.slice(-1);
  const wrong = last === 'Z' ? 'Y' : 'Z';

  test.each<[string, string, string[]]>([
    ['the longer one whole', longer, ['several', 'HOA', long.code]],
    ['the longer one with a slip at its end', longer.slice(0, -1) + wrong, ['several', 'HOA', long.code]],
    ['that, and words behind it', `${longer.slice(0, -1)}${wrong} ung ho`, ['several', 'HOA', long.code]],
    ['that, and letters right behind it', `${longer.slice(0, -1)}${wrong}XY`, ['several', 'HOA', long.code]],
    ['the shorter one alone, or the longer cut short', made, ['several', 'HOA', long.code]],
    ['the longer one cut short', longer.slice(0, -2), ['several', 'HOA', long.code]],
    ['the shorter one, and other words', `${made} ung ho`, ['one', 'HOA']],
    ['the shorter one, and one other sign', `${made}X`, ['one', 'HOA']],
  ])('%s', (_, said, expected) => {
    expect(found(said, pair)).toEqual(expected);
  });
});
