import {
  addDong,
  dong,
  excess,
  goodsValue,
  labourDays,
  labourValue,
  measure,
} from '../../src/domain/quantities.ts';

test.each([
  [0, 0],
  [0.5, 75_000],
  [1, 150_000],
  [1.5, 225_000],
  [2, 300_000],
  [3, 450_000],
  [12.5, 1_875_000],
  [366, 54_900_000],
])('%d days of labour are worth %d đ', (days, value) => {
  expect(labourValue(labourDays(days), dong(150_000))).toBe(value);
});

test('half a day of an odd rate is rounded half up', () => {
  expect(labourValue(labourDays(0.5), dong(150_001))).toBe(75_001);
  expect(labourValue(labourDays(1.5), dong(150_001))).toBe(225_002);
  expect(labourValue(labourDays(1), dong(150_001))).toBe(150_001);
});

test.each([0.1 + 0.2, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
  '%d is no number of đồng',
  (value) => {
    expect(() => dong(value)).toThrow(RangeError);
  },
);

test.each([0.3, 0.25, Number.NaN, Number.POSITIVE_INFINITY])('%d is no number of half days', (value) => {
  expect(() => labourDays(value)).toThrow(RangeError);
});

test('what is left is never below zero', () => {
  expect(excess(dong(450_000), dong(449_999))).toBe(1);
  expect(excess(dong(450_000), dong(450_000))).toBe(0);
  expect(excess(dong(450_000), dong(450_001))).toBe(0);
});

test('amounts add up to the last đồng', () => {
  expect(addDong()).toBe(0);
  expect(addDong(dong(300_000), dong(449_999), dong(1))).toBe(750_000);
});

test('a large gift of goods is exact, and one beyond belief is none', () => {
  expect(goodsValue(measure(999_999.999), dong(1_000_000))).toBe(999_999_999_000);
  expect(goodsValue(measure(1_000_000), dong(1_000_000))).toBe(1_000_000_000_000);
  expect(goodsValue(measure(1_000_000.001), dong(1_000_000))).toBeUndefined();
  expect(goodsValue(measure(1_000_000_000), dong(1_000_000_000_000))).toBeUndefined();
});
