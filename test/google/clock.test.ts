import { civilToday, hourOfDay, moment } from '../../src/google/clock.ts';

test.each([
  ['2024-05-17T16:59:59Z', { year: 2024, month: 5, day: 17 }],
  ['2024-05-17T17:00:00Z', { year: 2024, month: 5, day: 18 }],
  ['2024-12-31T17:00:00Z', { year: 2025, month: 1, day: 1 }],
  ['2024-02-28T17:00:00Z', { year: 2024, month: 2, day: 29 }],
])('at %s the day in Vietnam is %j', (utc, day) => {
  expect(civilToday(Date.parse(utc))).toEqual(day);
});

test('the moment carries its offset and names the same instant', () => {
  const ms = Date.parse('2024-05-18T01:00:00Z');
  expect(moment(ms)).toBe('2024-05-18T08:00:00+07:00');
  expect(Date.parse(moment(ms))).toBe(ms);
});

test('the hour of day has two digits', () => {
  expect(hourOfDay(Date.parse('2024-05-18T01:05:59Z'))).toBe('08:05');
});
