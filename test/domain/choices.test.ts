import { readBox, readChoice } from '../../src/domain/choices.ts';
import {
  BOXES,
  CATEGORIES_READ,
  CATEGORIES_UNKNOWN,
  STATUSES_READ,
  STATUSES_UNKNOWN,
} from './cases/words.ts';
import { CATEGORIES, STATUSES } from './rows.ts';
import { cell, facts, readsAs, saying } from './typed.ts';

describe('a category', () => {
  test.each(facts(CATEGORIES_READ, readsAs))('%s', (_fact, typed, value) => {
    expect(readChoice(cell(typed), CATEGORIES)).toEqual({ kind: 'known', value });
  });

  test.each(CATEGORIES_UNKNOWN.map((typed) => [saying(typed), typed] as const))(
    '%s is unknown',
    (_fact, typed) => {
      expect(readChoice(cell(typed), CATEGORIES)).toEqual({ kind: 'unknown' });
    },
  );
});

describe('a status', () => {
  test.each(facts(STATUSES_READ, readsAs))('%s', (_fact, typed, value) => {
    expect(readChoice(cell(typed), STATUSES)).toEqual({ kind: 'known', value });
  });

  test.each(STATUSES_UNKNOWN.map((typed) => [saying(typed), typed] as const))(
    '%s is unknown',
    (_fact, typed) => {
      expect(readChoice(cell(typed), STATUSES)).toEqual({ kind: 'unknown' });
    },
  );
});

test.each(['', ' ', '\u00a0', '\u200b\u00ad'])('a choice of %j is blank', (typed) => {
  expect(readChoice(cell(typed), CATEGORIES)).toEqual({ kind: 'blank' });
});

const ticked = (_typed: unknown, yes: boolean | undefined) =>
  yes === undefined ? 'cannot be told for a tick' : yes ? 'is a tick' : 'is no tick';

test.each(facts(BOXES, ticked))('%s', (_fact, typed, yes) => {
  expect(readBox(cell(typed))).toBe(yes);
});
