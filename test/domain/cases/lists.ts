import type { ListState } from '../../../src/domain/submission.ts';

/** "List done" ticked · "nobody" ticked · rows · state (RULES.md 2; WORKBOOK.md, box precedence). */
export const LIST_STATES: readonly [boolean, boolean, number, ListState][] = [
  [false, false, 0, 'none'],
  [false, false, 1, 'incomplete'],
  [false, false, 32, 'incomplete'],
  [true, false, 0, 'complete'],
  [true, false, 1, 'complete'],
  [false, true, 0, 'nobody'],
  [false, true, 1, 'incomplete'],
  [true, true, 0, 'complete'],
  [true, true, 1, 'complete'],
];

/** The expected units as `state/errors` · units whose list is complete and without errors. `null` is unreadable. */
export const COMPLETENESS: readonly {
  units: readonly (readonly [ListState | null, number, isEmpty?: true])[];
  done: number;
}[] = [
  { units: [['complete', 0]], done: 1 },
  { units: [['complete', 1]], done: 0 },
  { units: [['complete', 0, true]], done: 0 },
  { units: [['nobody', 0]], done: 1 },
  { units: [['nobody', 2]], done: 0 },
  { units: [['incomplete', 0]], done: 0 },
  { units: [['none', 0]], done: 0 },
  { units: [[null, 0]], done: 0 },
  {
    units: [
      ['complete', 0],
      ['complete', 3],
      ['nobody', 0],
      ['incomplete', 0],
      ['none', 0],
      [null, 1],
    ],
    done: 2,
  },
];
