import { everySo } from '../support/share.ts';
import { readableBundle } from './bundle.ts';
import { byHand, type Day, daily, dayNamed, representativeDays } from './days.ts';
import type { Call } from './faults.ts';
import { REMINDERS } from './reading.ts';
import { newCampaign } from './start.ts';
import { interruptEveryCall, type Second } from './trials.ts';
import { COLLEAGUE } from './units.ts';

/**
 * Two people at once: a whole run of the second falls between any two calls of the first; in `npm test` before each write
 * and each mail, and before every twelfth of the other calls.
 */

const days = representativeDays(newCampaign(readableBundle().code));
const day = (name: string): Day => dayNamed(days, name);
const first = day('the first mails');
const closed = day('the day after closing');
const hand = byHand(first.from);

const consolidating: Second = (world, by) => world.run('runConsolidate', [], by);
const told: Second = (world, by) =>
  world.run('sideContact', [{ unit: 'X02', channel: 'zalo', note: 'Đã báo' }], by);
const locking: Second = (world, by) => world.run('sideLockLists', [], by);
const sending: Second = (world, by) => world.run('runRemindersSend', [], by);

const PAIRS: readonly (readonly [string, Day, Second])[] = [
  ['the clock twice', first, daily],
  ['the clock and the menu', first, sending],
  ['the clock and a hand', first, hand],
  ['a hand and the clock', { ...first, name: 'by hand', run: hand }, daily],
  ['two hands', { ...first, name: 'by hand', run: hand }, hand],
  ['after a mail left under way', day('a mail left under way that was taken'), sending],
  ['without a log yet', day('no log of reminders yet'), daily],
  ['the clock and Tổng hợp', first, consolidating],
  ['Tổng hợp and the clock', { ...first, name: 'Tổng hợp', run: consolidating }, daily],
  ['the clock and a call noted', first, told],
  ['the clock and the locks', closed, locking],
];

const isNext = everySo(12);
const isTried = ({ method }: Call): boolean => /batchUpdate|sendEmail/.test(method) || isNext();

/** Somebody inserts a line at the top of the log of reminders. */
const inserting: Second = (world) => {
  const { row } = world.book.spot(REMINDERS, 'Đợt nhắc');
  const range = { sheetId: world.book.idOf(REMINDERS), dimension: 'ROWS' as const };
  world.book.send({
    insertDimension: {
      range: { ...range, startIndex: row + 1, endIndex: row + 2 },
      inheritFromBefore: false,
    },
  });
  return { value: undefined, error: undefined, mails: [] };
};

describe.each(PAIRS)('%s', (_name, of, second) => {
  test('with one lock between them the second is told so and does nothing', () => {
    const { violations } = interruptEveryCall(of, second, { who: COLLEAGUE, script: 'own' }, { isTried });
    expect(violations.slice(0, 5)).toEqual([]);
  });

  test('with no lock between them the one that is late is refused as a whole', () => {
    const { violations } = interruptEveryCall(of, second, { who: COLLEAGUE, script: 'other' }, { isTried });
    expect(violations.slice(0, 5)).toEqual([]);
  });
});

test('a line that somebody inserts in the log while a mail is under way moves no mail’s state to another', () => {
  for (const of of [first, day('a mail left under way that was taken')]) {
    const { violations } = interruptEveryCall(of, inserting, { script: 'other' }, { isTried });
    expect(violations.slice(0, 5)).toEqual([]);
  }
});
