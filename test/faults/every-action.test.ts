/**
 * Every call of a service that every action makes fails in every way. Afterwards the files are as they were, or as they are
 * after one of the action's own batches; what was told is true; and doing it again completes it, nothing twice.
 *
 * `FAULTS=all` (npm run faults) fails each call in each way; without it, each place in the code at least once, and of the
 * rest every 24th.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'acorn';
import { readableBundle } from '../simulation/bundle.ts';
import { everySo, TRIES_ALL } from '../support/share.ts';
import { claimOf } from './claims.ts';
import { READING, SAME_AS, SIMULATED } from './doors.ts';
import { befalling, kindsFor } from './kinds.ts';
import { type Opened, openDoor, type Standing } from './office.ts';
import { type Scene, scenes } from './scenes.ts';
import { courseOf, doubledRuns, essenceOf, firstDifference, isHeld, stateOf } from './trials.ts';

const { code } = readableBundle();
const all = scenes(code);
const { sites, telling } = readableBundle([...new Set(all.map(({ door }) => door))]);
const isNext = everySo(24);
const counts = { calls: 0, faults: 0, survived: 0, logs: 0 };
const failedAt = new Set<string>();

test.each(all.map((scene) => [scene.name, scene] as const))('%s', (_name, scene) => {
  const violations = failEveryCall(scene);
  expect(violations.slice(0, 10)).toEqual([]);
});

function failEveryCall(scene: Scene): string[] {
  const { calls, batches, progressOf, last } = courseOf(telling, scene);
  const essence = essenceOf(last.after);
  const violations: string[] = [];
  const followed = new Set<string>();
  counts.calls += calls.length;
  for (const { nth, service, method, site = 'unknown' } of calls) {
    for (const kind of kindsFor({ service, method })) {
      if (!isNext() && failedAt.has(site)) continue;
      counts.faults += 1;
      const blamed = violations.length;
      const where = `call ${nth}, ${service}.${method} ${kind.name}`;
      const blame = (what: string) => void violations.push(`${where}: ${what}`);
      const hook = befalling(nth, kind, (failed) => void failedAt.add(failed.site ?? 'unknown'));
      const opened = openDoor(telling, scene.from, scene, { hook });
      const state = stateOf(opened.after);
      const progress = progressOf(state);
      if (progress === undefined) blame('the files are neither the old nor the new ones');
      // A run that is over says nothing more; nor can one that cannot put words on the screen.
      // The self-check has a line for each thing that fails, and is tested by them.
      else if (!kind.isDeath && service !== 'Ui' && method !== 'getUi' && scene.door !== 'menuSelfCheck')
        judgeWords(opened, progress, batches.length, blame);
      const standing = `${state}${isHeld(opened.after)}`;
      if (!followed.has(standing)) again(scene, opened.after, essence, blame);
      followed.add(standing);
      if (violations.length === blamed) counts.survived += 1;
    }
  }
  return violations;
}

/** What was told, against how many of the batches were taken. */
function judgeWords(opened: Opened, taken: number, batches: number, blame: (what: string) => void): void {
  const claim = claimOf(opened);
  if (claim === 'not in our words') blame(`told in other words: ${opened.error?.message}`);
  if ((claim === 'unchanged' || claim === 'refused') && taken > 0)
    blame('told that nothing was written, and something was');
  const isRemarked = [...opened.toasts, ...opened.told].some((words) =>
    /Chưa đặt được phần bảo vệ/.test(words),
  );
  if (claim === 'done' && taken < batches - (isRemarked ? 1 : 0))
    blame(`told that it was done, and it was not: ${taken} of ${batches} batches`);
}

/** What comes of it when somebody does it again. */
function again(scene: Scene, from: Standing, essence: string, blame: (what: string) => void): void {
  // No two moments are the same.
  const { error, after } = openDoor(telling, from, { ...scene, now: scene.now + 7 });
  if (error && /chưa lường trước/.test(error.message)) blame(`doing it again fails: ${error.message}`);
  const { watching = [] } = after;
  if (new Set(watching).size < watching.length) blame('edits are watched twice');
  const doubled = doubledRuns(after);
  if (doubled !== 'none') {
    counts.logs += 1;
    if (doubled.length > 0) blame(`runs are numbered twice: ${doubled.join(', ')}`);
  }
  const now = essenceOf(after);
  if (now !== essence)
    blame(`doing it again does not complete it (${error?.message}): ${firstDifference(now, essence)}`);
}

test('every door is in a scene, does what a scene’s door does, or writes nothing', () => {
  const { body } = parse(readFileSync('dist/Code.js', 'utf8'), { ecmaVersion: 2019 });
  const doors = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  const played = new Set(all.map(({ door }) => door));
  const known = [...played, ...Object.keys(SAME_AS), ...SIMULATED, ...READING];
  expect(known.sort()).toEqual(doors.sort());
  expect(Object.values(SAME_AS).filter((door) => !played.has(door))).toEqual([]);
});

test('every place in the code of these doors that calls a service was failed (UPDATE_CALL_SITES=1 writes the list anew)', () => {
  const file = new URL('./call-sites.txt', import.meta.url);
  const list = [
    '# Every place in the code from which the actions call a service, found by reading the built code. Those marked - are of',
    '# the mails, which the simulation fails, or stand where no scene comes to; each is named in every-action.test.ts.',
    ...sites.map(({ name }) => `${failedAt.has(name) ? '+' : '-'} ${name}`),
    '',
  ].join('\n');
  if (process.env['UPDATE_CALL_SITES']) writeFileSync(file, list);
  expect(readFileSync(file, 'utf8')).toBe(list);
});

test('the count', () => {
  process.stdout.write(
    `${all.length} actions, ${counts.calls} calls at ${failedAt.size} places, ${counts.faults} faults, ${counts.survived} survived\n`,
  );
  expect(counts.logs).toBeGreaterThan(all.length);
  expect(counts.faults).toBeGreaterThan(TRIES_ALL ? counts.calls : failedAt.size);
});
