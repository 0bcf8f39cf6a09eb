import { BLANK, isBlank, shown, textOf } from '../../src/domain/cells.ts';
import { broken, cell, dated, facts, type Typed, UNCALCULATED } from './typed.ts';

const SHOWN: readonly [Typed, string][] = [
  ['', ''],
  ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
  ['  Nguyễn\n Thị\tHoa ', 'Nguyễn Thị Hoa'],
  ['a\u200bb\u0000c', 'abc'],
  [450, '450'],
  [450_000, '450.000'],
  [1_234_567, '1.234.567'],
  [-450_000, '-450.000'],
  [1234.5, '1.234,5'],
  [-1234.5, '-1.234,5'],
  [100, '100'],
  [1e100, '1e+100'],
  [dated(45_431), '19/5/2024'],
  [true, 'TRUE'],
  [false, 'FALSE'],
  [broken('#REF!'), '#REF!'],
  [UNCALCULATED, ''],
];

test.each(facts(SHOWN, (_typed, text) => `is shown as «${text}»`))('%s', (_fact, typed, text) => {
  expect(shown(cell(typed))).toBe(text);
});

test('a long text is cut to the limit, with a sign that it goes on', () => {
  expect(shown(cell('a'.repeat(60)))).toBe('a'.repeat(60));
  expect(shown(cell('a'.repeat(61)))).toBe(`${'a'.repeat(59)}…`);
});

test('a cut never leaves half a character', () => {
  expect(shown(cell(`${'a'.repeat(58)}🌾🌾`))).toBe(`${'a'.repeat(58)}…`);
  expect(shown(cell(`${'a'.repeat(57)}🌾🌾`))).toBe(`${'a'.repeat(57)}🌾…`);
});

const BLANKS: readonly [Typed, boolean][] = [
  [BLANK, true],
  ['', true],
  [{ kind: 'text', value: '' }, true],
  [' \u00a0\n', true],
  ['\u200b\u00ad\u202a', true],
  ['0', false],
  [0, false],
  [false, false],
  ['.', false],
  [broken('#N/A'), false],
  // A formula that nothing has calculated is unreadable, not blank.
  [UNCALCULATED, false],
];

test.each(facts(BLANKS, (_typed, yes) => (yes ? 'is blank' : 'is not blank')))('%s', (_fact, typed, yes) => {
  expect(isBlank(cell(typed))).toBe(yes);
});

test('the text of a cell keeps its line breaks and loses what nobody sees', () => {
  expect(textOf(cell(' \u200bMa Văn\nĐông\ud800 '))).toBe('Ma Văn\nĐông');
  expect(textOf(cell(8502215035268))).toBe('8502215035268');
  expect(textOf(cell(Number.NaN))).toBe('');
  expect(textOf(cell(broken('#REF!')))).toBe('');
});
