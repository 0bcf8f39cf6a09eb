import { completeness, isComplete, listState } from '../../src/domain/submission.ts';
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
  expect(completeness(units.map(([list, errors]) => ({ list, errors })))).toBe(done / units.length);
});

test('without an expected unit there is no share', () => {
  expect(completeness([])).toBeUndefined();
});
