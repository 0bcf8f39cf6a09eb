import { readableBundle } from './bundle.ts';
import { dayAfter, moment } from './calendar.ts';
import { daily, dayNamed, killedAtMail, representativeDays } from './days.ts';
import { tick, unitOf, writeEmail, writeRow } from './people.ts';
import { REMINDERS } from './reading.ts';
import { newCampaign } from './start.ts';
import { unreached } from './trials.ts';
import { COLLEAGUE } from './units.ts';
import { World } from './world.ts';

/**
 * What the simulation found in the code once, each as small as it can be.
 */

const days = representativeDays(newCampaign(readableBundle().code));
const first = dayNamed(days, 'the first mails');

test('a unit whose code is written in other letters is not mailed again for the same occasion', () => {
  const world = World.from(first.from);
  daily(world);
  world.book.unit('MN', { Mã: 'mn' });
  world.edited();
  world.clock = moment(dayAfter(world.day));
  daily(world);
  expect(world.seen.violations).toEqual([]);
});

test('a log that is deleted after a run was killed is missed, and nobody is mailed again', () => {
  const world = World.from(first.from);
  daily(world, { hook: killedAtMail(3, 'killed after') });
  world.book.deleteTab(REMINDERS);
  world.seen.isLogAway = true;
  world.clock = moment(dayAfter(world.day));
  expect(daily(world).mails).toEqual([]);
});

test('units whose addresses are refused do not keep the others from being reached', () => {
  const world = World.from(first.from);
  // Five a day are tried.
  const refused = ['CQ', 'MN', 'TH', 'YT', 'X01'];
  world.refused = new Set(refused.map((code) => `${code}@khong.example`));
  for (const code of refused)
    world.book.unit(code, { Email: `${code}@khong.example`, 'Ngày nhận danh sách đã ký': undefined });
  for (const unit of world.units) unit.email = '';
  const last = unitOf(world, 'X02');
  writeEmail(world, last, 'x02@xa.example');
  writeRow(world, last, 0, { paid: 200_000 });
  tick(world, last, true, false);
  world.edited();
  for (let days = 0; days < 3; days += 1) {
    daily(world);
    world.clock = moment(dayAfter(world.day));
  }
  expect(unreached(world)).toEqual([]);
});

test('a run that is refused as late locks no tab a second time', () => {
  const world = World.from(dayNamed(days, 'the day after closing').from);
  daily(world, {
    hook({ method }) {
      if (method === 'batchUpdate' && locksOf(world) === 0)
        world.run('sideLockLists', [], { who: COLLEAGUE, script: 'other' });
      return undefined;
    },
  });
  expect(locksOf(world)).toBe(world.units.length);
});

function locksOf({ book }: World): number {
  const { sheets = [] } = book.service.get('local', { fields: 'sheets(protectedRanges.description)' });
  const all = sheets.flatMap(({ protectedRanges = [] }) => protectedRanges);
  return all.filter(({ description }) => description === 'Chung sức: lock').length;
}
