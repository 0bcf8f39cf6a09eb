import { dayAfter, moment, occasionOf } from './calendar.ts';
import { type Day, daily } from './days.ts';
import { type Call, failing, variantsOf, WAYS, type Way } from './faults.ts';
import type { Opening, Outcome } from './opening.ts';
import { keyOf, PERHAPS_GONE } from './oracle.ts';
import { isAskable, isFinished } from './units.ts';
import { World } from './world.ts';

/** What a set of trials came to. */
export interface Trials {
  readonly tried: number;
  readonly violations: readonly string[];
}

export interface TrialOptions {
  /** Hears of every call that was failed. */
  readonly told?: (call: Call, way: Way) => void;
  /** Asked before each trial; left out: all are made. */
  readonly isTried?: (call: Call, way?: Way) => boolean;
  /** A violation of these words ends the trials. */
  readonly until?: RegExp;
}

/** One day over and over, each time with another call failing in another way, and clean days after it. */
export function failEveryCall(day: Day, { told, isTried = () => true, until }: TrialOptions = {}): Trials {
  const calls: Call[] = [];
  day.run(World.from(day.from), { hook: (call) => void calls.push(call) });
  const afterwards = new Afterwards(day.mend);
  let tried = 0;
  for (const call of calls) {
    const { nth, method } = call;
    for (const way of WAYS) {
      for (let variant = 0; variant < variantsOf(way, method); variant += 1) {
        if (!isTried(call, way)) continue;
        const world = World.from(day.from);
        world.label = `${day.name}: call ${nth}, ${method} ${way} (${variant})`;
        day.run(world, { hook: failing(nth, way, { variant, ...(told ? { told } : {}) }) });
        afterwards.follow(world);
        tried += 1;
        if (afterwards.tells(until)) return { tried, violations: afterwards.violations };
      }
    }
  }
  return { tried, violations: afterwards.violations };
}

/** A second run, as whoever and from whichever script opens it. */
export type Second = (world: World, opening: Opening) => Outcome;

/** One run over and over, each time with another person's whole run within it, before another of its calls. */
export function interruptEveryCall(
  day: Day,
  second: Second,
  by: Pick<Opening, 'who' | 'script'>,
  { isTried = () => true, until }: TrialOptions = {},
): Trials {
  const calls: Call[] = [];
  day.run(World.from(day.from), { hook: (call) => void calls.push(call) });
  const nthOf = (method: string) => calls.find((call) => call.method === method)?.nth ?? 0;
  const [read, firstWrite] = [nthOf('get'), nthOf('batchUpdate')];
  const afterwards = new Afterwards(day.mend);
  let tried = 0;
  for (const trial of calls) {
    if (!isTried(trial)) continue;
    const { nth, method } = trial;
    const world = World.from(day.from);
    world.label = `${day.name}: ${by.script} script within, before call ${nth}, ${method}`;
    const blame = (what: string) => void world.seen.violations.push(`${what} (${world.label})`);
    let wrote = false;
    const first = day.run(world, {
      hook(call) {
        if (call.nth !== nth) return undefined;
        const isShut = by.script === 'own' && world.isLocked();
        const before = tokensOf(world);
        const { error, mails } = second(world, by);
        wrote = tokensOf(world) !== before;
        if (isShut && (wrote || mails.length > 0 || error === undefined))
          blame('the second of two got past the lock');
        else if (isShut && !/đang chạy/.test(error?.message ?? '')) blame('the second of two was not told');
        return undefined;
      },
    });
    const isStale = wrote && nth > read && nth <= firstWrite;
    if (isStale && (first.mails.length > 0 || first.error === undefined))
      blame('a run that read what another has changed since was not refused as a whole');
    afterwards.follow(world);
    tried += 1;
    if (afterwards.tells(until)) break;
  }
  return { tried, violations: afterwards.violations };
}

/**
 * What becomes of a world in the clean days after. What comes after depends on the workbook and the day's quota alone, so
 * worlds that are the same in these are followed once.
 */
class Afterwards {
  readonly violations: string[] = [];
  private readonly followed = new Set<string>();
  private readonly mend: ((world: World) => void) | undefined;

  constructor(mend: ((world: World) => void) | undefined) {
    this.mend = mend;
  }

  follow(world: World): void {
    const state = stateOf(world);
    if (!this.followed.has(state)) {
      this.followed.add(state);
      this.mend?.(world);
      this.cleanDays(world);
    }
    this.violations.push(...world.seen.violations);
  }

  tells(words: RegExp | undefined): boolean {
    return words !== undefined && this.violations.some((violation) => words.test(violation));
  }

  private cleanDays(world: World): void {
    const today = world.day;
    world.run('runRemindersSend');
    world.clock = moment(dayAfter(today));
    const { error } = daily(world);
    const blame = (what: string) => void world.seen.violations.push(`${what} (${world.label})`);
    if (error) blame(`a clean run failed: ${error.message}`);
    if (occasionOf(world.day) === occasionOf(today))
      for (const unit of unreached(world)) blame(`${unit} was not reached`);
  }
}

/** The numbers of the runs that wrote. */
function tokensOf({ book }: World): string {
  const { developerMetadata = [] } = book.service.get('local', { fields: 'developerMetadata' });
  const ids = developerMetadata.filter(({ metadataKey }) => metadataKey === 'chungsuc.run');
  return ids.map(({ metadataId }) => metadataId).join(' ');
}

function stateOf({ book, seen, day }: World): string {
  const fields =
    'developerMetadata,sheets(properties.title,protectedRanges,data.rowData.values.userEnteredValue)';
  return JSON.stringify([book.service.get('local', { fields }), [...seen.perDay], [...seen.taken], day]);
}

/** Units that lack something and can be written to, and that no mail of the day's occasion was sent to or may have been. */
export function unreached({ seen, units, day }: World): string[] {
  const occasion = occasionOf(day);
  if (occasion === undefined) return [];
  const perhaps = new Set(seen.lines.filter(({ state }) => PERHAPS_GONE.includes(state)).map(keyOf));
  return units
    .filter((unit) => isAskable(unit) && !isFinished(unit) && unit.email !== '')
    .map(({ code }) => code)
    .filter((code) => !perhaps.has(keyOf({ unit: code, occasion })));
}
