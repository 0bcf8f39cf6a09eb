import fc from 'fast-check';
import { addDays, compareDates, toSerial } from '../../src/domain/dates.ts';
import { isInvited } from '../../src/domain/org-kinds.ts';
import { type Dong, dong } from '../../src/domain/quantities.ts';
import {
  compareUrgency,
  failuresOf,
  mondayOf,
  nextOccasion,
  occasionOn,
  type ReminderLine,
  type ReminderReason,
  reasonsOf,
  remindersSent,
  standingOf,
  standingOn,
  type Urgency,
  withinQuota,
} from '../../src/domain/reminders.ts';
import { OCCASIONS, REASONS } from './cases/reminders.ts';
import { day } from './typed.ts';

const DUE = day('20/5/2024');
const LAST_DAY = day('31/12/2024');
const SCHEDULE = [-7, -3, -1, 0, 1, 7];

test.each(REASONS)(
  '$kind, list $list, $errors errors, signed $signed, $remaining đồng left: $reasons',
  ({ reasons, signed, remaining, isEmpty = false, ...facts }) => {
    const signedOn = signed ? day('15/5/2024') : undefined;
    expect(reasonsOf({ ...facts, isEmpty, signedOn, remaining: dong(remaining) })).toEqual(reasons);
  },
);

test('only businesses and donors are invited and never reminded', () => {
  expect(
    ['office', 'school', 'healthStation', 'otherOffice', 'hamlet', 'business', 'donor'].filter((kind) =>
      isInvited(kind as never),
    ),
  ).toEqual(['business', 'donor']);
});

test.each(OCCASIONS)('%s belongs to occasion %s, the next is %s', (today, occasion, next) => {
  expect(occasionOn(SCHEDULE, DUE, day(today), LAST_DAY)).toBe(occasion);
  expect(nextOccasion(SCHEDULE, DUE, day(today))).toBe(next);
});

test('a day has the last occasion that has come, whatever the schedule', () => {
  const offsets = fc
    .uniqueArray(fc.integer({ min: -366, max: 366 }), { minLength: 1 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(offsets, fc.integer({ min: -400, max: 200 }), (schedule, days) => {
      const occasion = occasionOn(schedule, DUE, addDays(DUE, days), LAST_DAY);
      const come = schedule.filter((offset) => offset <= days);
      expect(occasion).toBe(come[come.length - 1]);
      expect(nextOccasion(schedule, DUE, addDays(DUE, days))).toBe(schedule.find((offset) => offset > days));
    }),
  );
});

const LINE: ReminderLine = {
  campaign: '2024',
  dueDate: DUE,
  unit: 'MN',
  occasion: '-3',
  channel: 'auto',
  state: 'sent',
  on: day('17/5/2024'),
};

test.each<[string, Partial<ReminderLine>, string]>([
  ['a mail that left', {}, 'sent'],
  ['one in doubt', { state: 'unknown' }, 'unknown'],
  ['one that a killed run left', { state: 'sending' }, 'unknown'],
  ['one that did not leave', { state: 'failed' }, 'open'],
  ['another unit’s', { unit: 'TH' }, 'open'],
  ['another occasion’s', { occasion: '-7' }, 'open'],
  ['another year’s', { campaign: '2023' }, 'open'],
  ['one of another due date', { dueDate: day('30/5/2024') }, 'open'],
  ['one whose due date was written over', { dueDate: undefined }, 'sent'],
  ['one of its code in other letters', { unit: 'mn' }, 'sent'],
])('%s: its occasion is %s', (_, more, standing) => {
  expect(standingOf([{ ...LINE, ...more }], LINE)).toBe(standing);
});

test('a mail that left outweighs one in doubt, and both outweigh one that failed', () => {
  const lines = (['failed', 'unknown', 'sent'] as const).map((state) => ({ ...LINE, state }));
  expect(standingOf(lines, LINE)).toBe('sent');
  expect(standingOf(lines.slice(0, 2), LINE)).toBe('unknown');
  expect(failuresOf(lines, LINE)).toBe(1);
});

test.each<[string, Partial<ReminderLine>, string, number]>([
  ['by the clock', {}, 'sent', 1],
  ['by hand', { channel: 'hand', occasion: 'gửi tay 17/5/2024' }, 'sent', 1],
  ['a test', { channel: 'test' }, 'open', 0],
  ['a thank-you', { channel: 'thanks' }, 'open', 0],
  ['a call', { channel: 'call', state: 'told' }, 'open', 0],
  ['one in doubt', { state: 'unknown' }, 'unknown', 1],
  ['one that failed', { state: 'failed' }, 'open', 0],
])('%s: that day is %s, and counts %i reminders', (_, more, standing, count) => {
  const lines = [{ ...LINE, ...more }];
  expect(standingOn(lines, 'MN', day('17/5/2024'))).toBe(standing);
  expect(standingOn(lines, 'MN', day('18/5/2024'))).toBe('open');
  expect(remindersSent(lines, '2024', 'MN')).toBe(count);
  expect(remindersSent(lines, '2023', 'MN')).toBe(0);
});

test('mails that would not leave take nothing of the day’s quota', () => {
  const states = ['no-address', 'would-send', 'already-sent', 'would-send', 'no-address', 'would-send'];
  const mails = states.map((state) => ({ state }));
  expect(withinQuota(mails, 2).map(({ state }) => state)).toEqual([
    ...['no-address', 'would-send', 'already-sent', 'would-send', 'no-address', 'over-quota'],
  ]);
});

const urgency = (more: Partial<Urgency>): Urgency => ({
  reasons: ['NO_LIST'],
  remaining: dong(0),
  reminders: 0,
  failures: 0,
  ...more,
});

test('who is written to first: the least reminded, then what is missing, then the larger remainder, bad addresses last', () => {
  const inOrder = [
    urgency({}),
    urgency({ reasons: ['LIST_HAS_ERRORS', 'REMAINING'], remaining: dong(900_000) }),
    urgency({ reasons: ['NO_SIGNED_PAPER'] }),
    urgency({ reasons: ['REMAINING'], remaining: dong(900_000) }),
    urgency({ reasons: ['REMAINING'], remaining: dong(150_000) }),
    urgency({ reminders: 1 }),
    urgency({ failures: 1 }),
  ];
  expect([...inOrder].reverse().sort(compareUrgency)).toEqual(inOrder);
});

test('with a quota of one a day everybody is reached in turn', () => {
  const reasons = fc.constantFrom<ReminderReason>(
    'NO_LIST',
    'LIST_HAS_ERRORS',
    'NO_SIGNED_PAPER',
    'REMAINING',
  );
  const unit = fc.record({
    reasons: reasons.map((one) => [one]),
    remaining: fc.nat(10_000_000).map((n) => n as Dong),
  });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (units) => {
      const counts = units.map(() => 0);
      for (let today = 0; today < units.length; today++) {
        const [first] = units
          .map((facts, at) => ({ ...facts, at, reminders: counts[at] ?? 0, failures: 0 }))
          .sort(compareUrgency);
        counts[first?.at ?? 0] = (counts[first?.at ?? 0] ?? 0) + 1;
      }
      expect(counts).toEqual(units.map(() => 1));
    }),
  );
});

test('a week is known by its Monday', () => {
  for (const [date, monday] of [
    ['13/5/2024', '13/5/2024'],
    ['19/5/2024', '13/5/2024'],
    ['20/5/2024', '20/5/2024'],
    ['1/1/2024', '1/1/2024'],
    ['7/1/2024', '1/1/2024'],
  ] as const)
    expect(mondayOf(day(date))).toBe(toSerial(day(monday)));
});

test('days are added over months and years', () => {
  expect(addDays(day('31/12/2024'), 1)).toEqual(day('1/1/2025'));
  expect(addDays(day('1/3/2024'), -1)).toEqual(day('29/2/2024'));
  expect(compareDates(addDays(DUE, 7), DUE)).toBe(7);
});
