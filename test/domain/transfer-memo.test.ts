import fc from 'fast-check';
import { checkCharacter, isChecked } from '../../src/domain/check-character.ts';
import { memosOf, squashed, transferMemo } from '../../src/domain/transfer-memo.ts';

const SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const text = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 20 });
const checked = text.map((body) => body + checkCharacter(body));

describe('the check character', () => {
  test('is one of the 36 signs, and is right where it was made', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(SIGNS).toContain(checkCharacter(body));
        expect(isChecked(body + checkCharacter(body))).toBe(true);
      }),
    );
  });

  test('catches every single wrong letter, itself included', () => {
    fc.assert(
      fc.property(checked, fc.nat(20), (whole, at) => {
        const place = at % whole.length;
        for (const sign of SIGNS) {
          const typed = whole.slice(0, place) + sign + whole.slice(place + 1);
          expect(isChecked(typed)).toBe(sign === whole[place]);
        }
      }),
    );
  });

  test.each([1, 2])('catches every swap of two letters %i apart', (distance) => {
    // Every pair of signs, before and after anything.
    for (const a of SIGNS)
      for (const b of SIGNS) {
        if (a === b) continue;
        const middle = distance === 1 ? '' : 'X';
        const whole = `CS${a}${middle}${b}24`;
        const swapped = `CS${b}${middle}${a}24${checkCharacter(whole)}`;
        expect(isChecked(swapped)).toBe(false);
      }
  });

  test('catches its own swap with the letter before it', () => {
    fc.assert(
      fc.property(checked, (whole) => {
        const [last = '', before = ''] = [...whole].reverse();
        fc.pre(last !== before);
        expect(isChecked(whole.slice(0, -2) + last + before)).toBe(false);
      }),
    );
  });
});

test.each([
  ['a unit', 2024, 'MN', 'MN', /^CSNTM24 MN00000[A-Z0-9]$/],
  ['a person', 2024, 'MN', 'MN-07', /^CSNTM24 MN00007[A-Z0-9]$/],
  ['a person of a numbered unit', 2024, 'X01', 'X01-07', /^CSNTM24 X01Q007[A-Z0-9]$/],
  ['a long list', 2024, 'THCS', 'THCS-1204', /^CSNTM24 THCS1204[A-Z0-9]$/],
  ['another year', 2030, 'x-11', 'x-11', /^CSNTM30 X11Q000[A-Z0-9]$/],
  ['a code with Vietnamese letters', 2024, 'Đội', 'Đội-2', /^CSNTM24 DOI0002[A-Z0-9]$/],
  ['a code that follows no rule', 2024, 'MN', 'GV HOA', /^CSNTM24 GVHOA[A-Z0-9]$/],
  ['a formula', 2024, '=A1', '=A1', /^CSNTM24 A1Q0000[A-Z0-9]$/],
  ['a code too long for a transfer', 2024, 'A'.repeat(9), 'A'.repeat(9), /^$/],
  ['no code at all', 2024, '–', '–', /^$/],
])('the memo of %s', (_, year, unit, code, memo) => {
  const made = transferMemo(year, { unit, code });
  expect(made).toMatch(memo);
  expect(made).toMatch(/^[A-Z0-9 ]{0,19}$/);
  expect(made === '' || isChecked(squashed(made))).toBe(true);
});

const people = ['MN', 'X1', 'X11', 'THCS', 'CAPTINH'].flatMap((unit) => [
  { unit, code: unit },
  ...Array.from({ length: 40 }, (_, at) => ({ unit, code: `${unit}-${`${at + 1}`.padStart(2, '0')}` })),
]);
const memos = memosOf(2024, people);
const memo = (code: string) =>
  memos.of(people.find((payee) => payee.code === code) ?? { unit: '', code: '' });
const found = (said: string) => {
  const result = memos.find(said);
  if (result.kind === 'several') return result.payees.map(({ code }) => code).sort();
  if (result.kind === 'none') return undefined;
  if (result.kind === 'near') return `near ${result.payees.map(({ code }) => code).join(' ')}`;
  return result.isAlone ? result.payee.code : `perhaps ${result.payee.code}`;
};

test.each([
  ['alone', memo('MN-07'), 'MN-07'],
  ['in lower case', memo('MN-07').toLowerCase(), 'MN-07'],
  ['with noise around it', `MBVCB.123;${memo('MN-07')};CT tu 0123 toi 8502215035268`, 'MN-07'],
  ['with dots and spaces inside', [...memo('X11-05')].join(' .'), 'X11-05'],
  ['of a unit', `UNG HO ${memo('THCS')} truong nop`, 'THCS'],
  ['twice', `${memo('MN-07')} ${memo('MN-07')}`, 'MN-07'],
  ['two of them', `${memo('MN-07')} va ${memo('MN-08')}`, ['MN-07', 'MN-08']],
  ['cut short', memo('MN-07').slice(0, -1), 'near MN-07'],
  [
    'two of them, the campaign written once',
    `${memo('MN-07')} ${memo('MN-08').slice(8)}`,
    ['MN-07', 'MN-08'],
  ],
  ['two of them in one word', `${memo('MN-07')}${memo('X11-05').slice(8)}`, ['MN-07', 'X11-05']],
  ['two of them with words between', `${memo('MN-07')} va ${memo('MN-08').slice(8)} nop`, ['MN-07', 'MN-08']],
  ['without its campaign', memo('MN-07').slice(8), 'near MN-07'],
  ['with the campaign of another year', memo('MN-07').replace('24', '23'), 'near MN-07'],
  ['nothing of ours', 'NGUYEN VAN A chuyen tien', undefined],
  ['nothing', '', undefined],
])('a memo %s', (_, said, expected) => {
  expect(found(said)).toEqual(expected);
});

test('a memo with one wrong letter, or two swapped, is nobody’s for certain, and never another’s', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.nat(12),
      fc.constantFrom(...SIGNS),
      fc.boolean(),
      (payee, at, sign, isSwap) => {
        const right = squashed(memos.of(payee));
        const place = at % (right.length - 1);
        const [a = '', b = ''] = right.slice(place, place + 2);
        const wrong = isSwap
          ? right.slice(0, place) + b + a + right.slice(place + 2)
          : right.slice(0, place) + sign + right.slice(place + 1);
        fc.pre(wrong !== right);
        const said = memos.find(wrong);
        // A slip before the code leaves the code whole: a hint, and no more; one in it, what may have been meant.
        if (said.kind === 'near') expect(said.payees).toContain(payee);
        else if (said.kind === 'one')
          expect([said.payee, said.isAlone, place < 7]).toEqual([payee, false, true]);
        else expect(said).toEqual({ kind: 'none' });
      },
    ),
    { numRuns: 2000 },
  );
});

test('one that may be another cut short is not taken for certain', () => {
  // Codes of their own, of two lengths: the check character of the shorter is the next letter of the longer.
  const short = { unit: 'MN', code: 'HOA' };
  const made = transferMemo(2024, short);
  const long = { unit: 'MN', code: `${made.slice(8)}N` };
  const pair = memosOf(2024, [short, long]);
  expect(transferMemo(2024, long).startsWith(made)).toBe(true);
  expect(pair.find(made).kind).toBe('several');
  expect(memosOf(2024, [short]).find(made).kind).toBe('one');
});

test('a memo that two would share is given to neither', () => {
  const pair = [
    { unit: 'X1', code: 'X1-1' },
    { unit: 'x1', code: 'X1.01' },
  ];
  const shared = memosOf(2024, pair);
  expect(pair.map((payee) => shared.of(payee))).toEqual(['', '']);
  expect(shared.find(transferMemo(2024, pair[0] ?? { unit: '', code: '' })).kind).toBe('none');
});

test('a memo that would also be the one of somebody who cannot be told by his code is given to nobody', () => {
  const [one, other] = [
    { unit: 'MN', code: 'MN-1' },
    { unit: 'MN', code: 'MN-2' },
  ];
  const memos = memosOf(2024, [one, other], [{ unit: 'MN', code: 'MN-02' }]);
  expect([one, other].map((payee) => memos.of(payee))).toEqual([transferMemo(2024, one), '']);
  expect(memos.find(transferMemo(2024, other)).kind).toBe('none');
});
