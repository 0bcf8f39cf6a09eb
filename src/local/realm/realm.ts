import { resultOf, startEngine } from './engine.ts';
import type { Realm, RealmOptions } from './ports.ts';
import { openRun } from './run.ts';
import { newShared } from './shared.ts';
import { runInWorker } from './waiting.ts';

/**
 * The Apps Script stand-in: a bare realm with the built bundle in it, and Google's services served from outside by JSON.
 * It keeps our own bundle honest; it is no prison for code of others.
 */
export function createRealm(options: RealmOptions): Realm {
  const shared = newShared(options);
  const { globals, host } = openRun(options, shared, false);
  const invoke = startEngine(options.code, globals, host);

  return {
    calls: shared.calls,
    call: (door, ...args) => resultOf(invoke(door, JSON.stringify(args))),
    async callWaiting(door, ...args) {
      const run = openRun(options, shared, true);
      try {
        return resultOf(await runInWorker(options.code, run, door, JSON.stringify(args)));
      } finally {
        run.end();
      }
    },
  };
}
