import { completeLists, isComplete, listState, owesList } from '../../src/domain/submission.ts';
import { COMPLETENESS, LIST_STATES } from './cases/lists.ts';
import { day } from './typed.ts';

test.each(LIST_STATES)('done ticked %s, nobody ticked %s, %d rows: %s', (listDone, nobody, rows, state) => {
  expect(listState({ listDone, nobody, doneOn: undefined }, rows)).toBe(state);
});

test('a day beside an unticked box completes nothing', () => {
  expect(listState({ listDone: false, nobody: false, doneOn: day('15/5/2024') }, 0)).toBe('none');
  expect(listState({ listDone: false, nobody: false, doneOn: day('15/5/2024') }, 5)).toBe('incomplete');
});

test('a list declared empty is complete, an empty tab is not', () => {
  expect(isComplete('complete')).toBe(true);
  expect(isComplete('nobody')).toBe(true);
  expect(isComplete('incomplete')).toBe(false);
  expect(isComplete('none')).toBe(false);
});

test.each(COMPLETENESS)('of the units $units, $done are complete and without errors', ({ units, done }) => {
  expect(completeLists(units.map(([list, errors]) => ({ list, errors })))).toBe(done);
});

test.each([
  ['school', 'none', true],
  ['school', 'incomplete', true],
  ['school', null, true],
  ['school', 'complete', false],
  ['hamlet', 'nobody', false],
  ['hamlet', 'none', true],
  ['business', 'none', false],
  ['donor', null, false],
  [undefined, null, true],
] as const)('a unit of kind %s with the list %s still owes one: %s', (kind, list, owes) => {
  expect(owesList(kind, list)).toBe(owes);
});
