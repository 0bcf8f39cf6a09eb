/**
 * Between the read and the write of every action somebody else deletes a tab, gives it another name or inserts a row.
 * Afterwards the files are the old or the new ones beside that; the row is as it was typed, and no write of ours has landed on
 * it or moved to another row. `npm test` tries every twenty-fourth of these, `npm run faults` all.
 */

import { readableBundle } from '../simulation/bundle.ts';
import { type Book, openBook } from '../support/book.ts';
import { everySo, TRIES_ALL } from '../support/share.ts';
import { claimOf } from './claims.ts';
import { interferences, tabsOf } from './meanwhile.ts';
import { openDoor, type Standing } from './office.ts';
import { type Scene, scenes } from './scenes.ts';
import { courseOf, doubledRuns, essenceOf, essenceWithout, firstDifference } from './trials.ts';

const { code } = readableBundle();
const all = scenes(code);
const isNext = everySo(24);
let tried = 0;

test.each(all.map((scene) => [scene.name, scene] as const))('%s', (_name, scene) => {
  expect(interfere(scene).slice(0, 10)).toEqual([]);
});

function interfere(scene: Scene): string[] {
  const { batches, essences } = courseOf(code, scene);
  const violations: string[] = [];
  for (const batch of batches) {
    const before = scene.from.files[batch.id];
    if (!before) continue;
    for (const { name, kind, happens, happened, undo, file, title } of interferences(
      batch,
      tabsOf(openBook(before)),
    )) {
      if (!isNext()) continue;
      tried += 1;
      const blame = (what: string) => void violations.push(`${what} (${name})`);
      const opened = openDoor(code, scene.from, scene, { meanwhile: happens });
      const claim = claimOf(opened);
      if (claim === 'not in our words') blame(`told in other words: ${opened.error?.message}`);
      // A tick is stamped without holding the tab, for its clerk types on (docs/faults.md).
      if (kind === 'row' && happened() && scene.door !== 'runTicked') {
        // A tab may have moved to another file, with the row.
        const books = Object.entries(opened.after.files).map(([id, one]) => [id, openBook(one)] as const);
        const [where, book] =
          books.find(([id, one]) => id === file && one.titles().includes(title)) ??
          books.find(([, one]) => one.titles().includes(title)) ??
          [];
        if (where === undefined || book === undefined) {
          blame('the tab was taken away with the row');
          continue;
        }
        const wrong = undo(book);
        if (wrong) blame(wrong);
        else {
          const found = essenceOf(withFile(opened.after, where, book));
          if (!essences.has(found))
            blame(
              `a write of ours moved to another row: ${firstDifference(found, [...essences].pop() ?? '')}`,
            );
        }
      }
      if (kind !== 'row' && (claim === 'unchanged' || claim === 'refused')) {
        const names = [title, `${title} (cũ)`];
        const [is, was] = [opened.after, scene.from].map((one) => essenceWithout(one, file, names));
        if (is !== was) blame('told that nothing was written, and something was');
      }
      again(scene, opened.after, blame);
    }
  }
  return violations;
}

/** What comes of it when somebody does it again, and once more. */
function again(scene: Scene, from: Standing, blame: (what: string) => void): void {
  const once = openDoor(code, from, { ...scene, now: scene.now + 7 });
  const twice = openDoor(code, once.after, { ...scene, now: scene.now + 14 });
  for (const { error } of [once, twice])
    if (error && /chưa lường trước/.test(error.message)) blame(`doing it again fails: ${error.message}`);
  if (once.error) return;
  const doubled = doubledRuns(twice.after);
  if (doubled !== 'none' && doubled.length > 0) blame(`runs are numbered twice: ${doubled.join(', ')}`);
  const [is, was] = [essenceOf(twice.after), essenceOf(once.after)];
  if (is !== was) blame(`doing it once more changes something: ${firstDifference(is, was)}`);
}

function withFile(standing: Standing, file: string, book: Book): Standing {
  return { ...standing, files: { ...standing.files, [file]: book.resource() } };
}

test('the count', () => {
  process.stdout.write(`${all.length} actions, ${tried} interferences\n`);
  expect(tried).toBeGreaterThan(TRIES_ALL ? 500 : 20);
});
