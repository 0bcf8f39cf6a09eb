import { readAmount, readSignedAmount, readUnitPrice } from '../../src/domain/amounts.ts';
import { readAmountInto } from '../../src/domain/payments.ts';
import type { RowProblem } from '../../src/domain/problems.ts';
import {
  AMOUNTS_READ,
  AMOUNTS_REFUSED,
  SIGNED_READ,
  SIGNED_REFUSED,
  UNIT_PRICES_READ,
  UNIT_PRICES_REFUSED,
} from './cases/amounts.ts';
import { cell, facts, readsAs, refusedAs, type Typed } from './typed.ts';

describe('an amount', () => {
  test.each(facts(AMOUNTS_READ, readsAs))('%s', (_fact, typed, dong) => {
    expect(readAmount(cell(typed))).toEqual({ ok: true, value: dong });
  });

  test.each(facts(AMOUNTS_REFUSED, refusedAs))('%s', (_fact, typed, code) => {
    expect(readAmount(cell(typed))).toEqual({ ok: false, code });
  });

  test('of a cell of 50.000 brackets is refused', () => {
    const typed = `${'('.repeat(25_000)}450.000${')'.repeat(25_000)}`;
    expect(readAmount(cell(typed))).toEqual({ ok: false, code: 'AMOUNT_UNREADABLE' });
  });
});

describe('a unit price', () => {
  test.each(facts(UNIT_PRICES_READ, readsAs))('%s', (_fact, typed, dong) => {
    expect(readUnitPrice(cell(typed))).toEqual({ ok: true, value: dong });
  });

  test.each(facts(UNIT_PRICES_REFUSED, refusedAs))('%s', (_fact, typed, code) => {
    expect(readUnitPrice(cell(typed))).toEqual({ ok: false, code });
  });
});

describe('an amount that may take back another', () => {
  test.each(facts(SIGNED_READ, readsAs))('%s', (_fact, typed, dong) => {
    expect(readSignedAmount(cell(typed))).toEqual({ ok: true, value: dong });
  });

  test.each(facts(SIGNED_REFUSED, refusedAs))('%s', (_fact, typed, code) => {
    expect(readSignedAmount(cell(typed))).toEqual({ ok: false, code });
  });
});

describe('a suspicious amount', () => {
  test.each<[Typed, string]>([
    [450, '450.000'],
    ['450', '450.000'],
    ['450 đ', '450.000'],
    [1, '1.000'],
    [999, '999.000'],
    [5.5, '5.500'],
  ])('of %s is asked about as %s', (typed, suggested) => {
    const problems: RowProblem[] = [];
    expect(readAmountInto('paid', cell(typed), (problem) => problems.push(problem))).toBeUndefined();
    expect(problems.map(({ code, facts }) => [code, facts])).toEqual([['AMOUNT_SUSPICIOUS', { suggested }]]);
  });
});
