import { dayAfter, FIRST_DAY, LAST_DAY, LAST_OCCASION, moment } from './calendar.ts';
import { daily } from './days.ts';
import { failing, type Hook, WAYS } from './faults.ts';
import type { Opening } from './opening.ts';
import { editAtRandom } from './people.ts';
import type { Random } from './random.ts';
import { COLLEAGUE, isAskable, isFinished } from './units.ts';
import type { World } from './world.ts';

/** What befell a campaign, so that a test can tell that it was no quiet one. */
export interface Course {
  days: number;
  runs: number;
  /** Runs of which a call was failed. */
  crashes: number;
  /** Runs with another person's run within. */
  pairs: number;
  /** Units that could be reminded for the whole of the last occasion. */
  readonly owing: Set<string>;
}

/** How many of the last days pass without a failure, so that what was left under way is settled in the end. */
const CALM_DAYS = 4;
/** As many calls as every run makes, and as many mails as one may send. */
const CALLS = 17;
const MAILS = 5;

/** Plays the sixty days: every morning people edit, then the clock sends, and sometimes somebody clicks. */
export function play(world: World, random: Random, each: (day: string) => void): Course {
  const course: Course = { days: 0, runs: 0, crashes: 0, pairs: 0, owing: new Set() };
  let board: Board | undefined;
  for (const code of world.units.map((unit) => unit.code)) course.owing.add(code);
  for (let day = FIRST_DAY; day <= LAST_DAY; day = dayAfter(day)) {
    const isCalm = day > dayAfter(LAST_DAY, -CALM_DAYS);
    // The clock jumps: nobody and nothing is at work for some days.
    if (!isCalm && random.happens(0.08)) day = [day, dayAfter(day), dayAfter(day, 2)][random.below(3)] ?? day;
    course.days += 1;
    world.clock = moment(day, 7, random.below(60));
    if (!isCalm) for (let edits = random.below(3); edits > 0; edits -= 1) editAtRandom(world, random);
    const step = (work: (opening: Opening) => unknown) => {
      course.runs += 1;
      work(isCalm ? {} : trouble(world, random, course));
    };
    if (isCalm || random.happens(0.92)) step((opening) => daily(world, opening));
    if (!isCalm) {
      world.clock += random.below(9) * 3_600_000;
      if (random.happens(0.3)) board = readBoard(world);
      if (random.happens(0.25)) step((opening) => sendByHand(world, random, board, opening));
      if (random.happens(0.2)) step((opening) => world.run('runRemindersSend', [], opening));
      if (random.happens(0.1)) step(() => besides(world, random));
    }
    if (day >= LAST_OCCASION)
      for (const unit of world.units)
        if (!isAskable(unit) || isFinished(unit) || unit.email === '') course.owing.delete(unit.code);
    each(day);
  }
  return course;
}

/** What befalls a run: nothing mostly; a failing call; another run within; slowness, which ends in a run cut short. */
function trouble(world: World, random: Random, course: Course): Opening {
  const slowness = random.happens(0.1) ? 30_000 : 0;
  const chance = random.next();
  if (chance < 0.56) {
    const told = () => {
      course.crashes += 1;
    };
    const strike = (nth: number) => failing(nth, random.pick(WAYS), { variant: random.below(4), told });
    return { hook: chance < 0.36 ? strike(1 + random.below(CALLS)) : atMail(random, strike), slowness };
  }
  if (chance > 0.72) return { slowness };
  const by = { who: COLLEAGUE, script: random.pick(['own', 'other'] as const) };
  const isClock = random.happens(0.5);
  const strike =
    (nth: number): Hook =>
    (call) => {
      if (call.nth !== nth) return undefined;
      course.pairs += 1;
      if (isClock) daily(world, by);
      else world.run('runRemindersSend', [], by);
      return undefined;
    };
  return { hook: atMail(random, strike), slowness };
}

/** Strikes at a mail or at a write around it: there the most can go wrong. */
function atMail(random: Random, strike: (nth: number) => Hook): Hook {
  const method = random.pick(['sendEmail', 'batchUpdate', 'batchUpdate']);
  let left = 1 + random.below(method === 'sendEmail' ? MAILS : 2 * MAILS);
  let struck: Hook | undefined;
  return (call) => {
    if (call.method === method) left -= 1;
    if (left === 0) struck ??= strike(call.nth);
    return struck?.(call);
  };
}

type Board = readonly { readonly code: string; readonly occasion: string }[];

function readBoard(world: World): Board | undefined {
  return (world.run('sideReminders').value as { units: Board } | undefined)?.units;
}

/** Some units of a board, which may have been open for days. */
function sendByHand(world: World, random: Random, board: Board | undefined, opening: Opening): void {
  const fresh = board ?? readBoard(world) ?? [];
  const units = fresh.filter(({ occasion }) => occasion !== '' && random.happens(0.4));
  if (units.length === 0) return;
  const asked = units.map(({ code, occasion }) => ({ unit: code, occasion }));
  const byHand = new Map(asked.map(({ unit, occasion }) => [unit, occasion]));
  world.run('sideRemindersSend', [{ units: asked }], { ...opening, byHand });
}

/** Work of another kind on the same workbook. */
function besides(world: World, random: Random): void {
  const unit = world.units[random.below(world.units.length)]?.code ?? '';
  const kind = random.below(4);
  if (kind === 0) world.run('runConsolidate');
  else if (kind === 1) world.run('sideContact', [{ unit, channel: random.pick(['call', 'zalo']), note: '' }]);
  else if (kind === 2) world.run('sideLockLists');
  else world.run('runSetUp');
}
