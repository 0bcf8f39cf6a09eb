import { compareWords, day, money, percent } from '../../src/sidebar/shared/vietnamese.ts';

test.each([
  [0, '0%'],
  [0.00001, '0,1%'],
  [0.625, '62,5%'],
  [0.99999, '99,9%'],
  [1, '100%'],
])('%d is %s: what is not all is never 100%%, what is not nothing is never 0%%', (share, words) => {
  expect(percent(share)).toBe(words);
});

test('amounts and days are as people write them', () => {
  expect(money(1_234_567)).toBe('1.234.567\u00A0đ');
  expect(day('2024-05-09')).toBe('9/5/2024');
});

test('words stand in Vietnamese order', () => {
  const words = ['Xóm 10', 'Đồi Chè', 'Dốc Đá', 'Ấp Mới', 'An Thịnh', 'Xóm 2'];
  expect(words.sort(compareWords)).toEqual(['An Thịnh', 'Ấp Mới', 'Dốc Đá', 'Đồi Chè', 'Xóm 2', 'Xóm 10']);
});
