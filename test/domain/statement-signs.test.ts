import { holdsNumber, signsIn } from '../../src/domain/statement-amounts.ts';
import { hasMonthFirst, startsWithDay } from '../../src/domain/statement-dates.ts';

/** What tells a row of a statement from its header: more than the number of a page or of a column. */
test.each([
  ['450.000', true],
  ['100', true],
  ['-450.000 đ', true],
  ['99', false],
  ['12', false],
  ['Số dư', false],
  ['', false],
  [`450.000${' '.repeat(93)}`, true],
  [`450.000${' '.repeat(94)}`, false],
])('whether «%s» holds a number: %s', (cell, holds) => {
  expect(holdsNumber(cell)).toBe(holds);
});

test.each([
  ['1/4/2024', true],
  ['  1/4/2024 08:30', true],
  ["'01/04/2024", true],
  ['08:30 1/4/2024', true],
  ['08:30:15 1/4/2024', true],
  ['2024-04-01', true],
  ['１/４/２０２４', true],
  // Meant as a day, if none that there is.
  ['31/2/2024', true],
  ['Ngày 1/4/2024', false],
  ['Ngày giao dịch', false],
  ['450.000', false],
  ['', false],
])('whether «%s» starts with a day: %s', (cell, starts) => {
  expect(startsWithDay(cell)).toBe(starts);
});

test.each<[string[], string[]]>([
  [[], []],
  [['450.000'], ['none']],
  [
    ['+450.000', '-300.000'],
    ['+', '-'],
  ],
  [
    ['+450.000', '300.000'],
    ['+', 'none'],
  ],
  [
    ['(450.000)', '5 dr', '5 cr'],
    ['-', '+'],
  ],
  // Nothing and words bear no sign.
  [['0', '-0', 'Số tiền', ''], []],
])('the signs of %j are %j', (cells, signs) => {
  expect([...signsIn(cells)]).toEqual(signs);
});

/** A middle number above 12 proves that the month stands first, unless a first one is above 12 too. */
test.each<[string[], boolean]>([
  [['5/6/2024'], false],
  [['5/12/2024'], false],
  [['5/13/2024'], true],
  [['5/6/2024', '5/31/2024'], true],
  [['5/31/2024', '13/5/2024'], false],
  [['12/5/2024', '5/31/2024'], true],
  [['2024/13/05', 'Ngày', ''], false],
  [['2024/05/13', '5/13/2024'], true],
])('whether %j have the month first: %s', (cells, isFirst) => {
  expect(hasMonthFirst(cells)).toBe(isFirst);
});
