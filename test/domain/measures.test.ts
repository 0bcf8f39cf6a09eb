import { readLabourDays, readMeasure } from '../../src/domain/measures.ts';
import { DAYS_READ, DAYS_REFUSED, MEASURES_READ, MEASURES_REFUSED } from './cases/measures.ts';
import { cell, facts, readsAs, refusedAs } from './typed.ts';

describe('labour days', () => {
  test.each(facts(DAYS_READ, readsAs))('%s', (_fact, typed, days) => {
    expect(readLabourDays(cell(typed))).toEqual({ ok: true, value: days });
  });

  test.each(facts(DAYS_REFUSED, refusedAs))('%s', (_fact, typed, code) => {
    expect(readLabourDays(cell(typed))).toEqual({ ok: false, code });
  });
});

describe('a quantity or an area', () => {
  test.each(facts(MEASURES_READ, readsAs))('%s', (_fact, typed, measure) => {
    expect(readMeasure(cell(typed))).toEqual({ ok: true, value: measure });
  });

  test.each(facts(MEASURES_REFUSED, refusedAs))('%s', (_fact, typed, code) => {
    expect(readMeasure(cell(typed))).toEqual({ ok: false, code });
  });
});
