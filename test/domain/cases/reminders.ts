import type { ReminderReason, UnitFacts } from '../../../src/domain/reminders.ts';

type Facts = Omit<UnitFacts, 'signedOn' | 'remaining' | 'isEmpty'> & {
  signed: boolean;
  remaining: number;
  /** Ticked with nothing in it. */
  isEmpty?: true;
};

/** A unit's list, errors, signed paper and remainder · what it is asked for (RULES.md 3; plan III.9). */
export const REASONS: readonly (Facts & { reasons: readonly ReminderReason[] })[] = [
  { kind: 'school', list: 'none', errors: 0, signed: false, remaining: 0, reasons: ['NO_LIST'] },
  {
    kind: 'school',
    list: 'incomplete',
    errors: 2,
    signed: false,
    remaining: 450_000,
    reasons: ['NO_LIST', 'LIST_HAS_ERRORS', 'REMAINING'],
  },
  {
    kind: 'school',
    list: 'complete',
    errors: 1,
    signed: false,
    remaining: 0,
    reasons: ['LIST_HAS_ERRORS', 'NO_SIGNED_PAPER'],
  },
  { kind: 'school', list: 'complete', errors: 0, signed: false, remaining: 0, reasons: ['NO_SIGNED_PAPER'] },
  { kind: 'school', list: 'complete', errors: 0, signed: true, remaining: 300_000, reasons: ['REMAINING'] },
  { kind: 'school', list: 'complete', errors: 0, signed: true, remaining: 0, reasons: [] },
  {
    kind: 'school',
    list: 'complete',
    isEmpty: true,
    errors: 0,
    signed: false,
    remaining: 0,
    reasons: ['NO_LIST'],
  },
  { kind: 'school', list: 'nobody', errors: 0, signed: false, remaining: 0, reasons: [] },
  { kind: 'school', list: null, errors: 1, signed: false, remaining: 0, reasons: ['LIST_HAS_ERRORS'] },
  { kind: 'hamlet', list: 'none', errors: 0, signed: false, remaining: 0, reasons: ['NO_LIST'] },
  { kind: 'hamlet', list: 'complete', errors: 0, signed: true, remaining: 0, reasons: [] },
  { kind: 'business', list: 'none', errors: 3, signed: false, remaining: 0, reasons: [] },
  { kind: 'donor', list: 'incomplete', errors: 0, signed: false, remaining: 0, reasons: [] },
  { kind: undefined, list: null, errors: 1, signed: false, remaining: 0, reasons: [] },
];

/** With the due date 20/5/2024 and the schedule -7; -3; -1; 0; 1; 7: a day · its occasion · the next one. */
export const OCCASIONS: readonly [string, number | undefined, number | undefined][] = [
  ['1/1/2024', undefined, -7],
  ['12/5/2024', undefined, -7],
  ['13/5/2024', -7, -3],
  ['16/5/2024', -7, -3],
  ['17/5/2024', -3, -1],
  ['18/5/2024', -3, -1],
  ['19/5/2024', -1, 0],
  ['20/5/2024', 0, 1],
  ['21/5/2024', 1, 7],
  ['26/5/2024', 1, 7],
  ['27/5/2024', 7, undefined],
  ['31/12/2024', 7, undefined],
  ['1/1/2025', undefined, undefined],
];
