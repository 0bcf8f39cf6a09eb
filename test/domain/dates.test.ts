import {
  civilDate,
  compareDates,
  dateFromIso,
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
  [2024, 1, 367, false],
  [2024, -11, 1, false],
  [1899, 12, 31, false],
  [1900, 1, 1, true],
  [9999, 12, 31, true],
  [10_000, 1, 1, false],
])('whether there is a day %d-%d-%d: %s', (year, month, date, exists) => {
  expect(civilDate(year, month, date)).toEqual(exists ? { year, month, day: date } : undefined);
});

test.each([0, 1, -45_431, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
  'serial %d is no day',
  (serial) => {
    expect(fromSerial(serial)).toBeUndefined();
  },
);

test('the first and the last day of serial numbers are those of 1900 and 9999', () => {
  expect([2, 2_958_465].map(fromSerial)).toEqual([day('1/1/1900'), day('31/12/9999')]);
});

test.each([
  ['2024-05-19', '19/5/2024'],
  ['2024-05-19T08:00:00+07:00', '19/5/2024'],
  ['2024-02-29', '29/2/2024'],
])('%s is the day %s', (iso, written) => {
  expect(dateFromIso(iso)).toEqual(day(written));
});

test.each([
  '',
  '2024-02-30',
  '19/5/2024',
  '2024-5-19',
  ' 2024-05-19',
  '12024-05-19',
  'xxxx-05-19',
  '2024-xx-19',
])('«%s» is no day', (iso) => {
  expect(dateFromIso(iso)).toBeUndefined();
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
