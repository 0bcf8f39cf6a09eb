import { BLANK_ENTRY, registerFaults, type UnitEntry } from '../../src/domain/register.ts';

const RESERVED = ['Tổng hợp', 'Cấu hình'];
const entry = (typed: Partial<UnitEntry>): UnitEntry => ({ ...BLANK_ENTRY, kind: 'hamlet', ...typed });

/** Units as entered, in their order, and what is told of which: its place from 0, the field and why. */
test.each<[string, Partial<UnitEntry>[], string[]]>([
  ['nothing', [], []],
  ['a whole one', [{ code: 'X01', email: 'xom1@example.vn', tab: 'Xóm 1', expected: '120 hộ' }], []],
  ['one with a code alone: its tab bears it', [{ code: 'X01' }], []],
  ['no code', [{ code: ' ' }], ['0 code CODE_MISSING']],
  [
    'two without a code: a missing one is not taken',
    [{}, {}],
    ['0 code CODE_MISSING', '1 code CODE_MISSING'],
  ],
  [
    'the code of an earlier one, however it is spelt',
    [{ code: 'X01' }, { code: ' x01 ' }],
    ['1 code CODE_TAKEN'],
  ],
  ['no kind', [{ code: 'X01', kind: '' }], ['0 kind KIND_MISSING']],
  ['an address that is none', [{ code: 'X01', email: 'xom1' }], ['0 email EMAIL_INVALID']],
  ['a title that no tab can have', [{ code: 'X01', tab: 'Xóm 1/2' }], ['0 tab TAB_INVALID']],
  ['the title of a tab of the tool', [{ code: 'X01', tab: 'tổng hợp' }], ['0 tab TAB_RESERVED']],
  ['a code that is such a title', [{ code: 'Cấu hình' }], ['0 tab TAB_RESERVED']],
  [
    'the title of an earlier one',
    [{ code: 'X01', tab: 'Xóm' }, { code: 'X02', tab: 'XÓM' }, { code: 'xóm' }],
    ['1 tab TAB_TAKEN', '2 tab TAB_TAKEN'],
  ],
  ['a number that is none', [{ code: 'X01', expected: 'nhiều' }], ['0 expected EXPECTED_UNREADABLE']],
  [
    'several at once',
    [{ code: 'X01' }, { code: '', kind: '', email: 'x', expected: '-1' }],
    ['1 code CODE_MISSING', '1 kind KIND_MISSING', '1 email EMAIL_INVALID', '1 expected EXPECTED_UNREADABLE'],
  ],
])('units as entered: %s', (_, typed, told) => {
  const faults = registerFaults(typed.map(entry), RESERVED);
  expect(faults.map(({ place, field, code }) => `${place} ${field} ${code}`)).toEqual(told);
});
