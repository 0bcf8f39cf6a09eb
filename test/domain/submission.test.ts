import {
  completeLists,
  handedInOn,
  isComplete,
  isHandedIn,
  listState,
  newEvent,
  owesList,
  type SubmissionEvent,
} from '../../src/domain/submission.ts';
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
  expect(completeLists(units.map(([list, errors, isEmpty = false]) => ({ list, errors, isEmpty })))).toBe(
    done,
  );
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

const PEOPLE = { nobody: false };

test.each([
  ['complete', PEOPLE, 3, true],
  ['complete', PEOPLE, 0, false],
  ['complete', { nobody: true }, 0, true],
  ['nobody', { nobody: true }, 0, true],
  ['incomplete', PEOPLE, 3, false],
  ['none', PEOPLE, 0, false],
  [null, PEOPLE, 0, false],
] as const)('a list that is %s, %j, with %i rows is handed in: %s', (list, declared, rows, isIn) => {
  expect(isHandedIn(list, declared, rows)).toBe(isIn);
});

const event = (kind: SubmissionEvent['kind'], on: string, fingerprint = 'a'): SubmissionEvent => ({
  kind,
  on: day(on),
  fingerprint,
});

test.each<[string, SubmissionEvent[], boolean, string, string | undefined]>([
  ['nothing yet, and still nothing', [], false, '', undefined],
  ['handed in for the first time', [], true, 'a', 'first'],
  ['as it was', [event('first', '15/5/2024')], true, 'a', undefined],
  ['with other rows', [event('first', '15/5/2024')], true, 'b', 'changed'],
  [
    'with the rows of the last change',
    [event('first', '15/5/2024'), event('changed', '16/5/2024', 'b')],
    true,
    'b',
    undefined,
  ],
  ['unticked', [event('first', '15/5/2024')], false, '', 'withdrawn'],
  [
    'still unticked',
    [event('first', '15/5/2024'), event('withdrawn', '16/5/2024', '')],
    false,
    '',
    undefined,
  ],
  ['ticked again', [event('first', '15/5/2024'), event('withdrawn', '16/5/2024', '')], true, 'b', 'again'],
  [
    'dated by the accountant, rows as they were',
    [event('first', '15/5/2024'), event('dated', '14/5/2024', '')],
    true,
    'a',
    undefined,
  ],
])('a list %s', (_, events, isIn, fingerprint, kind) => {
  expect(newEvent(events, isIn, fingerprint)).toBe(kind);
});

test('the first complete list counts, whatever comes later, unless the accountant sets another day', () => {
  const events = [
    event('first', '15/5/2024'),
    event('withdrawn', '21/5/2024'),
    event('again', '22/5/2024'),
    event('changed', '23/5/2024', 'b'),
  ];
  expect(handedInOn([])).toBeUndefined();
  expect(handedInOn([event('changed', '23/5/2024', 'b')])).toBeUndefined();
  expect(handedInOn(events)).toEqual(day('15/5/2024'));
  expect(handedInOn([...events, event('dated', '14/5/2024'), event('dated', '16/5/2024')])).toEqual(
    day('16/5/2024'),
  );
});
