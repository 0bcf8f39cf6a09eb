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

/** What, the code as it is and as it is made, what is seen, and the deeds among which it shows. */
const PLANTED: readonly (readonly [string, string, string, RegExp, readonly string[]])[] = [
  [
    'a run leaves no number',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    'bookMark(RUN_TOKEN, `${run}`, run)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of the code.
    'bookMark(RUN_TOKEN, `${run}`)',
    /twice|receipt book/,
    ['statement', 'by list PT20', 'by list PT21'],
  ],
  [
    'nobody holds the tab that is written into',
    'return tabs.length > 0 && hasAddresses() ?',
    'return tabs.length > 9 ?',
    /the list has/,
    ['import'],
  ],
  [
    'what was read before the tab was held is written',
    'looked = look(task, now), write();',
    'write();',
    /the list has/,
    ['import'],
  ],
  [
    'a tab that is held is not let go of',
    'letGo: (requests, held) => holds.letGo(snapshot, requests, held, isOver)',
    'letGo: () => []',
    /still held/,
    ['import'],
  ],
  [
    'what another script holds is let go of',
    'return Number.isNaN(began) || ',
    'return true || ',
    /let go of what/,
    ['import', 'by list PT20'],
  ],
];

test.each(PLANTED)(
  'it is seen when %s',
  async (_what, before, after, seen, among) => {
    const mutated = replaced(before, after);
    const from = beforehand(code);
    const [first, ...others] = deeds(code, from).filter(({ name }) => among.includes(name));
    if (!first) throw new Error('There is no such deed');
    const cast = new Cast(mutated);
    const found: string[] = [];
    let seed = 0;
    try {
      while (found.length === 0 && seed < MOST) {
        seed += 1;
        const { violations } = await play(cast, from, [first, ...others], seed);
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
