import { isTabTitle } from '../../src/domain/tab-titles.ts';

test.each([
  ['MN', true],
  ['Trường Mầm non Điềm Mặc', true],
  ['a'.repeat(31), true],
  ['a'.repeat(32), false],
  ['', false],
  ["Xóm 'Đồng'x", true],
  ["'Xóm", false],
  ["Xóm'", false],
  ['Xóm [1]', false],
  ['Xóm ]', false],
  ['1:2', false],
  ['1*2', false],
  ['Xóm?', false],
  ['1/2', false],
  ['1\\2', false],
])('whether a tab may be called «%s»: %s', (title, may) => {
  expect(isTabTitle(title)).toBe(may);
});
