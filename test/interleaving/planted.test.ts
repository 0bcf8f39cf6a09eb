/**
 * Races put into the code on purpose: whoever watches over the interleavings must see each. The code as it is goes through the
 * very same plays in interleaving.test.ts.
 */
import { readableBundle } from '../simulation/bundle.ts';
import { Cast } from './cast.ts';
import { deeds } from './deeds.ts';
import { play } from './play.ts';
import { beforehand } from './start.ts';

const { code } = readableBundle();
const MOST = Number(process.env['INTERLEAVINGS'] ?? 150);

const PLANTED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a run leaves no number',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    'bookMark(RUN_TOKEN, `${run}`, run)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    'bookMark(RUN_TOKEN, `${run}`)',
    /twice|receipt book/,
  ],
  [
    'nobody holds the tab that is written into',
    'return tabs.length > 0 && hasAddresses() ?',
    'return tabs.length > 9 ?',
    /the list has/,
  ],
  [
    'what was read before the tab was held is written',
    'looked = look(task, now), write();',
    'write();',
    /the list has/,
  ],
  [
    'a tab that is held is not let go of',
    'letGo: () => holds.letGo(snapshot)',
    'letGo: () => []',
    /still held/,
  ],
];

test.each(PLANTED)(
  'it is seen when %s',
  async (_what, before, after, seen) => {
    const mutated = replaced(before, after);
    const from = beforehand(code);
    const deck = deeds(code, from);
    const cast = new Cast(mutated);
    const found: string[] = [];
    let seed = 0;
    try {
      while (found.length === 0 && seed < MOST) {
        seed += 1;
        const { violations } = await play(code, cast, from, deck, seed);
        found.push(...violations.filter((violation) => seen.test(violation)));
      }
    } finally {
      await cast.close();
    }
    expect(found[0] ?? `nothing in ${MOST} plays`).toMatch(seen);
    process.stdout.write(`«${_what}» is found by seed ${seed}: ${found[0]}\n`);
  },
  600_000,
);

function replaced(from: string, to: string): string {
  const parts = code.split(from);
  if (parts.length !== 2) throw new Error(`This stands ${parts.length - 1} times in the code: ${from}`);
  return parts.join(to);
}
