import { moment } from './calendar.ts';
import { failing, type Hook } from './faults.ts';
import type { Opening, Outcome } from './opening.ts';
import { finish, tick, unitOf, writeRow } from './people.ts';
import { REMINDERS } from './reading.ts';
import { TARGET } from './units.ts';
import { type Checkpoint, World } from './world.ts';

/** A day of the campaign with the run that is made to fail on it. */
export interface Day {
  readonly name: string;
  readonly from: Checkpoint;
  run(world: World, opening: Opening): Outcome;
  /** What people do before the clean days that follow. */
  readonly mend?: (world: World) => void;
}

export const daily = (world: World, opening: Opening = {}) =>
  world.run('dailyRemindersSend', [{ triggerUid: world.trigger }], opening);

/** The days that differ in what a run of mails does. */
export function representativeDays(start: Checkpoint): Day[] {
  const at = (from: Checkpoint, day: string, change: (world: World) => void = () => {}): Checkpoint => {
    const world = World.from(from);
    world.clock = moment(day);
    change(world);
    world.edited();
    return world.checkpoint();
  };
  const sentOn = (from: Checkpoint, ...days: string[]): Checkpoint => {
    const world = World.from(from);
    for (const day of days) {
      world.clock = moment(day);
      daily(world);
    }
    return world.checkpoint();
  };
  const typed = at(start, '2024-05-06', someLists);
  const first = at(typed, '2024-05-13');
  const sent = sentOn(first, '2024-05-13');

  const lost = at(sent, '2024-05-17');
  const withoutLog = World.from(lost);
  const log = withoutLog.book.sheet(REMINDERS);
  withoutLog.book.deleteTab(REMINDERS);
  withoutLog.seen.isLogAway = true;

  return [
    { name: 'the first mails', from: first, run: daily },
    {
      name: 'a mail left under way that was taken',
      from: at(first, '2024-05-13', (world) => {
        daily(world, { hook: killedAtMail(2, 'killed after') });
        world.clock = moment('2024-05-14');
      }),
      run: daily,
    },
    {
      name: 'a mail left under way that was not taken',
      from: at(first, '2024-05-13', (world) => {
        daily(world, { hook: killedAtMail(1, 'killed before') });
        world.clock = moment('2024-05-14');
      }),
      run: daily,
    },
    { name: 'the quota used up', from: at(sent, '2024-05-13'), run: daily },
    {
      name: 'no log of reminders yet',
      from: at(typed, '2024-05-13', (world) => void world.book.deleteTab(REMINDERS)),
      run: daily,
    },
    {
      name: 'the log of reminders lost',
      from: withoutLog.checkpoint(),
      run: daily,
      mend: (world) => world.restore(log),
    },
    { name: 'nothing due', from: at(typed, '2024-05-07'), run: daily },
    {
      name: 'the day after closing',
      from: at(sentOn(sent, '2024-05-27', '2024-05-28'), '2024-06-02'),
      run: daily,
    },
    {
      name: 'a trigger that somebody else took over',
      from: first,
      run: (world, opening) => daily(world, { ...opening, isLeftOver: true }),
    },
    {
      name: 'somebody else is at it',
      from: first,
      run: (world, opening) => world.whileLocked(() => daily(world, opening)),
    },
    {
      name: 'without the clock',
      from: at(sent, '2024-05-17'),
      run: (world, opening) => world.run('runRemindersSend', [], opening),
    },
    { name: 'by hand', from: first, run: byHand(first) },
  ];
}

export function dayNamed(days: readonly Day[], name: string): Day {
  const day = days.find((one) => one.name === name);
  if (!day) throw new Error(`There is no day ${name}`);
  return day;
}

/** CQ is done, MN has an error, TH and X01 have nothing, YT lacks the paper, X02 has no address, DN gave. */
function someLists(world: World): void {
  finish(world, unitOf(world, 'CQ'));
  writeRow(world, unitOf(world, 'MN'), 0, { paid: undefined });
  tick(world, unitOf(world, 'MN'), true, true);
  writeRow(world, unitOf(world, 'YT'), 0, { paid: TARGET });
  tick(world, unitOf(world, 'YT'), true, true);
  writeRow(world, unitOf(world, 'DN'), 0, { paid: 3_000_000 });
}

/** The end of a run at one of its mails. */
export function killedAtMail(nth: number, way: 'killed before' | 'killed after'): Hook {
  let mails = 0;
  let kill: Hook | undefined;
  return (call) => {
    if (call.method === 'sendEmail') mails += 1;
    if (mails === nth) kill ??= failing(call.nth, way);
    return kill?.(call);
  };
}

/** Two units under the schedule's occasion and two under the day's own, as the board showed them that morning. */
export function byHand(morning: Checkpoint): Day['run'] {
  const { value } = World.from(morning).run('sideReminders');
  const { units } = value as { units: { code: string; occasion: string }[] };
  const asked = units
    .filter(({ code }) => ['MN', 'TH', 'DN', 'HT'].includes(code))
    .map(({ code, occasion }) => ({ unit: code, occasion }));
  const occasions = new Map(asked.map(({ unit, occasion }) => [unit, occasion]));
  return (world, opening) =>
    world.run('sideRemindersSend', [{ units: asked }], { ...opening, byHand: occasions });
}
