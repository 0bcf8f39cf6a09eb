import { readDate, readDateWithin } from '../../src/domain/date-cells.ts';
import { DATES_READ, DATES_REFUSED, WINDOW_EDGES, WINDOW_EDGES_AFTERWARDS } from './cases/dates.ts';
import { RULES } from './rows.ts';
import { cell, day, facts, readsAs, saying } from './typed.ts';

describe('a date', () => {
  test.each(facts(DATES_READ, readsAs))('%s', (_fact, typed, written) => {
    expect(readDate(cell(typed), 2024)).toEqual({
      ok: true,
      value: written === '' ? undefined : day(written),
    });
  });

  test.each(DATES_REFUSED.map((typed) => [saying(typed), typed] as const))(
    '%s is refused',
    (_fact, typed) => {
      expect(readDate(cell(typed), 2024)).toEqual({ ok: false, code: 'DATE_UNREADABLE' });
    },
  );

  test('of a day and a month alone takes the year of the campaign', () => {
    expect(readDate(cell('15/5'), 2025)).toEqual({ ok: true, value: day('15/5/2025') });
    expect(readDate(cell('29/2'), 2025)).toEqual({ ok: false, code: 'DATE_UNREADABLE' });
  });
});

const inside = (_typed: unknown, yes: boolean) => (yes ? 'is inside' : 'is out of the campaign');

describe('the days of the campaign', () => {
  test.each(facts(WINDOW_EDGES, inside))('on 30/6/2024, %s', (_fact, typed, yes) => {
    const reading = readDateWithin(cell(typed), RULES.window);
    expect(reading.ok ? 'inside' : reading.code).toBe(yes ? 'inside' : 'DATE_OUT_OF_CAMPAIGN');
  });

  test.each(facts(WINDOW_EDGES_AFTERWARDS, inside))('on 1/3/2025, %s', (_fact, typed, yes) => {
    const reading = readDateWithin(cell(typed), { ...RULES.window, today: day('1/3/2025') });
    expect(reading.ok ? 'inside' : reading.code).toBe(yes ? 'inside' : 'DATE_OUT_OF_CAMPAIGN');
  });

  test('a blank cell is no day, and not outside', () => {
    expect(readDateWithin(cell(''), RULES.window)).toEqual({ ok: true, value: undefined });
  });
});
