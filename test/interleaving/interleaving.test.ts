/**
 * Several people at once: each call of a service that any of them makes comes in an order that a seed decides. `INTERLEAVINGS`
 * and `SEED` in the environment try more, or others; every one that goes wrong is told by its seed.
 */
import { readableBundle } from '../simulation/bundle.ts';
import { Cast } from './cast.ts';
import { deeds } from './deeds.ts';
import { type Played, play } from './play.ts';
import { beforehand } from './start.ts';

const { code } = readableBundle();
const COUNT = Number(process.env['INTERLEAVINGS'] ?? 60);
const FIRST = Number(process.env['SEED'] ?? 1);
/** Thousands take an hour. */
const TELL_EVERY = 500;
const from = beforehand(code);
const deck = deeds(code, from);

test(
  'nothing is lost, doubled or moved to another row, in whatever order the calls come',
  async () => {
    const cast = new Cast(code);
    const plays: Played[] = [];
    for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
      plays.push(await play(cast, from, deck, seed));
      if (plays.length % TELL_EVERY === 0) process.stdout.write(`${plays.length} of ${COUNT} played\n`);
    }
    await cast.close();
    const wrong = plays.filter(({ violations }) => violations.length > 0);
    const orders = new Set(plays.map(({ order }) => order.join('\n'))).size;
    const runs = plays.reduce((sum, { done }) => sum + done.length, 0);
    const done = plays.reduce((sum, one) => sum + one.done.filter(({ isDone }) => isDone).length, 0);
    process.stdout.write(
      `${plays.length} interleavings from seed ${FIRST}, ${orders} of them different, ${runs} runs, of which ${done} were done and ${runs - done} refused; ${wrong.length} went wrong\n`,
    );
    expect(wrong.slice(0, 3).map(({ seed, violations, order }) => ({ seed, violations, order }))).toEqual([]);
    expect(orders).toBe(plays.length);
  },
  COUNT * 5_000,
);
