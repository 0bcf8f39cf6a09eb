import { TRIES_ALL } from '../support/share.ts';
import { readableBundle } from './bundle.ts';
import { MOST_REMINDERS } from './calendar.ts';
import { type Course, play } from './campaign.ts';
import { wrongFigures } from './figures.ts';
import { PERHAPS_GONE } from './oracle.ts';
import { Random } from './random.ts';
import type { Line } from './reading.ts';
import { SEEDS } from './seeds.ts';
import { newCampaign } from './start.ts';
import { unreached } from './trials.ts';
import { World } from './world.ts';

/** Of the campaigns, those that `npm test` plays; `npm run faults` plays all. */
const PLAYED = TRIES_ALL ? SEEDS : SEEDS.slice(0, 2);

/** Sixty days with edits, crashes, few mails a day, second clicks and days on which nobody is there. */

const start = newCampaign(readableBundle().code);
const courses: Course[] = [];
/** Campaigns of which each run has a realm of its own, as on Google; it takes its time. */
const FRESH = 1;

test.each(PLAYED)(
  'campaign %i: nobody is written to twice or for nothing, nothing is lost, all are reached',
  (seed) => {
    const world = World.from(start);
    world.label = `seed ${seed}`;
    world.isFresh = SEEDS.indexOf(seed) < FRESH;
    let days = 0;
    const wrong: string[] = [];
    const course = play(world, new Random(seed), () => {
      days += 1;
      if (days % 8 === 0) wrong.push(...wrongFigures(world));
    });
    courses.push(course);
    expect(world.seen.violations.slice(0, 5)).toEqual([]);
    expect(wrong).toEqual([]);
    const isCapped = (code: string) => perhapsReminded(world, code) >= MOST_REMINDERS;
    expect(unreached(world).filter((code) => course.owing.has(code) && !isCapped(code))).toEqual([]);
    expect(world.seen.lines.filter(({ state }) => state === 'đang gửi')).toEqual([]);
  },
);

/** Reminders that a unit got, or may have got. */
function perhapsReminded({ seen }: World, code: string): number {
  const isReminder = ({ channel }: Line) => channel === 'Thư theo lịch' || channel === 'Thư gửi tay';
  return seen.lines.filter(
    (line) => line.unit === code && isReminder(line) && PERHAPS_GONE.includes(line.state),
  ).length;
}

test('the campaigns were no quiet ones', () => {
  const sum = (of: (course: Course) => number) => courses.reduce((total, course) => total + of(course), 0);
  expect(sum(({ days }) => days)).toBeGreaterThan(45 * PLAYED.length);
  expect(sum(({ crashes }) => crashes)).toBeGreaterThan(20 * PLAYED.length);
  expect(sum(({ pairs }) => pairs)).toBeGreaterThan(PLAYED.length);
  expect(sum(({ owing }) => owing.size)).toBeGreaterThan(0);
});
