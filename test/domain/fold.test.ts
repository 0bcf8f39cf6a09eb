import { fold, plainNumerals, plainWords, withoutMarks } from '../../src/domain/fold.ts';
import { OTHER_NAMES, SAME_NAMES } from './cases/words.ts';

test.each(SAME_NAMES)('%s and %s are one name', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each(OTHER_NAMES)('%s and %s are two names', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

// A mark in front of its letters would be lost where a title is taken apart into words.
test.each([
  ['Hòa', 'hoà'],
  ['THÚY', 'thuý'],
])('the tone of «%s» goes to the end of its syllable: %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});

test('spaces alone fold to nothing', () => {
  expect(fold(' \u00a0\n\u200b')).toBe('');
});

test.each([
  ['４５０．０００', '450.000'],
  ['450\u00a0000', '450 000'],
  ['−5', '-5'],
  ['–5', '-5'],
  ['VNĐ'.normalize('NFD'), 'vnđ'],
  [' 450  000 ', '450 000'],
  ['450\u200b\u2060000', '450 000'],
  ['—5', '-5'],
])('%s in plain numerals is %s', (typed, plain) => {
  expect(plainNumerals(typed)).toBe(plain);
});

test.each([
  ['Điềm Mặc', 'diem mac'],
  ['Trường  THCS ', 'truong thcs'],
  ['Nguyễn Thị Hoà'.normalize('NFD'), 'nguyen thi hoa'],
])('%s is looked for as %s', (text, plain) => {
  expect(withoutMarks(text)).toBe(plain);
});

test.each([
  ['Xóm 4', ['xom', '4']],
  ['xom4', ['xom', '4']],
  ['XÓM 04', ['xom', '4']],
  ['Xóm 0004', ['xom', '4']],
  ['Xóm 010', ['xom', '10']],
  ['Xóm 10', ['xom', '10']],
  ['Trường THCS (Điềm Mặc)', ['truong', 'thcs', 'diem', 'mac']],
  // Longer numbers are no numbers of a hamlet: a telephone keeps its zero.
  ['0280123456', ['0280123456']],
  ['0123', ['0123']],
  ['00', ['0']],
  ['…', []],
  ['', []],
])('the words of «%s» are %j', (text, words) => {
  expect(plainWords(text)).toEqual(words);
});
