import { NOW } from '../faults/campaign.ts';
import { SHARED, type Standing } from '../faults/office.ts';
import { Random } from '../simulation/random.ts';
import { answeringOnce } from '../support/ask-once.ts';
import { openBook } from '../support/book.ts';
import type { Cast, Player } from './cast.ts';
import { Clerk } from './clerk.ts';
import { type Deed, type Done, doneOf } from './deeds.ts';
import { Holds, judge } from './oracle.ts';

/** One play: who did what in which order, and what was wrong in the end. */
export interface Played {
  readonly seed: number;
  readonly order: readonly string[];
  readonly done: readonly Done[];
  readonly refusedEdits: number;
  readonly violations: readonly string[];
}

const MOST_EDITS = 3;

/**
 * Two to four people at once in one workbook, each call of a service in an order that the seed decides; the unit's clerk types
 * in between.
 */
export async function play(
  cast: Cast,
  from: Standing,
  deck: readonly [Deed, ...Deed[]],
  seed: number,
): Promise<Played> {
  const random = new Random(seed);
  const book = openBook(from.files[SHARED] ?? {});
  cast.enter(answeringOnce(book.service, from), NOW);
  const clerk = new Clerk(book);
  const holds = new Holds();
  const order: string[] = [];
  const done: Done[] = [];
  const atWork: { player: Player; deed: Deed }[] = [];
  const waiting = chosen(cast, deck, random);
  let edits = random.below(MOST_EDITS + 1);
  while (atWork.length > 0 || waiting.length > 0 || edits > 0) {
    // Moments of two people are never the same.
    cast.around.now += 7;
    const types = edits > 0 && (atWork.length + waiting.length === 0 || random.happens(chanceToType(atWork)));
    const next =
      atWork.length === 0 || random.happens(CHANCE_TO_BEGIN) ? waiting[waiting.length - 1] : undefined;
    const one = atWork[random.below(atWork.length)];
    if (types) {
      edits -= 1;
      order.push('the clerk types');
      clerk.edit(book, random);
    } else if (next) {
      waiting.pop();
      order.push(`${next.deed.name} begins, ${next.player.who} ${next.player.script}`);
      await next.player.thread.begin(next.deed.door, next.deed.args);
      atWork.push(next);
    } else if (one) {
      const { at } = one.player.thread;
      order.push(`${one.deed.name} ${at}`);
      await one.player.thread.goOn();
      if (at === 'batchUpdate') holds.watch(book, one.player.who, one.player.script);
    }
    for (const [place, { player, deed }] of [...atWork.entries()].reverse())
      if (player.thread.ended) {
        atWork.splice(place, 1);
        done.push(doneOf(deed, player.thread.ended));
      }
  }
  const violations = [...holds.violations, ...judge(book, clerk, done, cast.around.mails)];
  const [{ thread: last }] = cast.players;
  await last.begin('runConsolidate', []);
  while (!last.ended) await last.goOn();
  if (last.ended.error) violations.push(`Tổng hợp afterwards: ${last.ended.error.message}`);
  return { seed, order, done, refusedEdits: clerk.refused, violations };
}

const CHANCE_TO_BEGIN = 0.15;

/** What goes wrong goes wrong between a read and the write: there the clerk is quickest. */
function chanceToType(atWork: readonly { readonly player: Player }[]): number {
  return atWork.some(({ player }) => player.thread.at === 'batchUpdate') ? 0.4 : 0.02;
}

/** Two to four of the players, each with something to do. */
function chosen(cast: Cast, deck: readonly [Deed, ...Deed[]], random: Random) {
  const players = [...cast.players];
  const count = 2 + random.below(players.length - 1);
  return Array.from({ length: count }, () => {
    const [player] = players.splice(random.below(players.length), 1);
    if (!player) throw new Error('Nobody is left');
    return { player, deed: random.pick(deck) };
  });
}
