import {
  readLabourDays,
  readMeasure,
  readSignedLabourDays,
  readSignedMeasure,
} from '../../src/domain/measures.ts';
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

describe('a line that corrects another', () => {
  test.each<[typed: string | number, days: number]>([
    [-1, -1],
    ['-0,5', -0.5],
    ['−1,5 công', -1.5],
    [2, 2],
    ['', 0],
  ])('«%s» is %d days', (typed, days) => {
    expect(readSignedLabourDays(cell(typed))).toEqual({ ok: true, value: days });
  });

  test.each<[typed: string | number, code: string]>([
    [-0.3, 'DAYS_STEP'],
    [-400, 'DAYS_TOO_MANY'],
    ['trừ một', 'DAYS_UNREADABLE'],
    [0.3, 'DAYS_STEP'],
    [400, 'DAYS_TOO_MANY'],
    ['(5)', 'DAYS_UNREADABLE'],
  ])('«%s» is refused: %s', (typed, code) => {
    expect(readSignedLabourDays(cell(typed))).toEqual({ ok: false, code });
  });

  test.each<[typed: string | number, quantity: number]>([
    [-12, -12],
    [-1.125, -1.125],
    ['-2,125', -2.125],
    ['-1.000', -1000],
    [3, 3],
  ])('«%s» of goods is %d', (typed, quantity) => {
    expect(readSignedMeasure(cell(typed))).toEqual({ ok: true, value: quantity });
  });

  test.each<[typed: string | number, code: string]>([
    [-0.1234, 'STEP'],
    ['-x', 'UNREADABLE'],
  ])('«%s» of goods is refused: %s', (typed, code) => {
    expect(readSignedMeasure(cell(typed))).toEqual({ ok: false, code });
  });
});
