import {
  civilDate,
  compareDates,
  fromSerial,
  isoDate,
  toSerial,
  vietnameseDate,
} from '../../src/domain/dates.ts';
import { day } from './typed.ts';

test.each([
  [45_292, '1/1/2024'],
  [45_351, '29/2/2024'],
  [45_352, '1/3/2024'],
  [45_431, '19/5/2024'],
  [45_657, '31/12/2024'],
  [45_658, '1/1/2025'],
  [25_569, '1/1/1970'],
])('serial %d is %s, both ways', (serial, written) => {
  expect(fromSerial(serial)).toEqual(day(written));
  expect(toSerial(day(written))).toBe(serial);
});

test.each([
  [2024, 2, 29, true],
  [2023, 2, 29, false],
  [2000, 2, 29, true],
  [2100, 2, 29, false],
  [2024, 4, 31, false],
  [2024, 12, 31, true],
  [2024, 13, 1, false],
  [2024, 0, 1, false],
  [2024, 1, 0, false],
  [2024, 1, 32, false],
])('whether there is a day %d-%d-%d: %s', (year, month, date, exists) => {
  expect(civilDate(year, month, date)).toEqual(exists ? { year, month, day: date } : undefined);
});

test('a day is written 2024-05-09 for programs and 9/5/2024 for people', () => {
  expect(isoDate(day('9/5/2024'))).toBe('2024-05-09');
  expect(vietnameseDate(day('9/5/2024'))).toBe('9/5/2024');
});

test.each([
  ['19/5/2024', '20/5/2024', -1],
  ['20/5/2024', '20/5/2024', 0],
  ['1/6/2024', '31/5/2024', 1],
  ['31/12/2023', '1/1/2024', -1],
])('%s against %s is %d', (a, b, sign) => {
  expect(Math.sign(compareDates(day(a), day(b)))).toBe(sign);
});
