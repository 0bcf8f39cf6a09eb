import type { ProblemCode } from '../../src/domain/problems.ts';
import {
  adjustmentOf,
  closingOf,
  isMoneyError,
  isOnePerson,
  type Obstacles,
  SEALED_FIELDS,
  sealedFigure,
  standsInTheWay,
} from '../../src/domain/sealing.ts';
import { figures } from './sealed-figures.ts';
import { day } from './typed.ts';

test('a figure is found by its name, wherever it stands', () => {
  const told = Object.fromEntries(SEALED_FIELDS.map((field, at) => [field, at + 1]));
  const list = figures(told);
  expect(SEALED_FIELDS.map((field) => sealedFigure(list, field))).toEqual(
    SEALED_FIELDS.map((_field, at) => at + 1),
  );
  expect(sealedFigure([], 'surplus')).toBe(0);
});

test.each([
  [1, 0],
  [2, 1],
  [10, 9],
])('the run sealed as number %i is adjustment %i', (number, adjustment) => {
  expect(adjustmentOf({ number })).toBe(adjustment);
});

test.each([
  ['Ma Văn Mẫu', 'Ma Văn Mẫu', true],
  ['Ma Văn Mẫu', ' MA  VĂN MẪU ', true],
  ['Ma Văn Hoà', 'Ma Văn Hòa', true],
  ['Ma Văn Mẫu', 'Ma Văn Mẫn', false],
  ['Ma Văn Mẫu', 'Ma Văn Mau', false],
  ['Ma Văn Mẫu', '', false],
])('«%s» and «%s» are one person: %s', (preparedBy, approvedBy, isOne) => {
  expect(isOnePerson(preparedBy, approvedBy)).toBe(isOne);
});

test.each([
  ['19/5/2024', 'before'],
  ['20/5/2024', 'before'],
  ['21/5/2024', 'after'],
  ['20/5/2023', 'before'],
  ['1/1/2025', 'after'],
])('with lists closing on 20/5/2024, %s is %s', (today, closing) => {
  expect(closingOf(day(today), day('20/5/2024'))).toBe(closing);
});

test('without a closing date there is no before and no after', () => {
  expect(closingOf(day('20/5/2024'), undefined)).toBe('none');
});

describe('what is wrong with money', () => {
  test.each<[ProblemCode, boolean]>([
    ['AMOUNT_UNREADABLE', true],
    ['DATE_UNREADABLE', true],
    ['RECEIPT_NUMBER_MISSING', true],
    ['GIFT_CORRECTION_TOO_MUCH', true],
    ['USE_OVER_RECEIVED', true],
    ['PAYMENT_OVER_APPROVED', true],
    ['REVERSAL_TOO_MUCH', true],
    ['BALANCE_BELOW_ZERO', true],
    ['WORK_SUPPORT_TOO_MUCH', true],
    ['TAB_DUPLICATED', true],
    ['CODE_DUPLICATE', true],
    ['TAB_MISSING', false],
    ['NAME_MISSING', false],
    ['DAYS_UNREADABLE', false],
    ['UNIT_KIND_UNKNOWN', false],
    ['METHOD_UNKNOWN', false],
    ['TAX_CODE_INVALID', false],
    ['PAPER_AMOUNT_CHANGED', false],
  ])('%s keeps a run from being sealed: %s', (code, isMoney) => {
    expect(isMoneyError({ code, severity: 'error' })).toBe(isMoney);
    expect(isMoneyError({ code, severity: 'warning' })).toBe(false);
  });
});

const FREE: Obstacles = { unread: [], moneyErrors: 0, sealErrors: 0 };

test.each<[string, Partial<Obstacles>, boolean]>([
  ['nothing', {}, false],
  ['one unit that cannot be read', { unread: ['MN'] }, true],
  ['one error about money', { moneyErrors: 1 }, true],
  ['one thing wrong with what was sealed', { sealErrors: 1 }, true],
  ['all of it', { unread: ['MN', 'CQ'], moneyErrors: 2, sealErrors: 3 }, true],
])('%s stands in the way of sealing: %j', (_fact, found, stands) => {
  expect(standsInTheWay({ ...FREE, ...found })).toBe(stands);
});
