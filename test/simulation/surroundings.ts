import type { Mail, SheetsPort } from '../../src/local/realm/ports.ts';
import type { Hook } from './faults.ts';
import type { Script, Surroundings } from './runner.ts';

/** Who holds the document lock of each script. */
export type Locks = Record<Script, object | undefined>;

/** What the surroundings of a run are made of. */
export interface Parts {
  readonly world: { clock: number };
  readonly sheets: SheetsPort;
  readonly locks: Locks;
  readonly script: Script;
  readonly hook: Hook | undefined;
  /** Milliseconds that every call takes. */
  readonly slowness: number;
  /** Mails that may still leave. */
  readonly left: () => number;
  readonly take: (mail: Mail) => void;
}

/** What a run finds around it, and what whoever opened the door can do about it. */
export interface Watched {
  readonly surroundings: Surroundings;
  /** From now on calls are counted and may fail. */
  begin(): void;
  /** Google lets go of a run's lock when the run ends, however it ends. */
  end(): void;
}

export function surround({ world, sheets, locks, script, hook, slowness, left, take }: Parts): Watched {
  const me = {};
  const sites = new Map<string, string>();
  let [calls, isOn, pending] = [0, false, ''];
  /** A call of the lock has had its effect once the next one is made. */
  const settleLock = () => {
    if (pending === 'tryLock') locks[script] ??= me;
    if (pending === 'releaseLock' && locks[script] === me) locks[script] = undefined;
    pending = '';
  };
  return {
    begin() {
      isOn = true;
    },
    end() {
      settleLock();
      isOn = false;
      if (locks[script] === me) locks[script] = undefined;
    },
    surroundings: {
      sheets,
      now: () => world.clock,
      isLockedElsewhere: () => locks[script] !== undefined && locks[script] !== me,
      mail: { left, send: take },
      log(text) {
        const site = /^@site (.*)$/.exec(text)?.[1];
        if (site !== undefined) sites.set(site.slice(site.lastIndexOf(' ') + 1).replace(/#.*/, ''), site);
      },
      fault(service, method) {
        if (!isOn) return undefined;
        settleLock();
        calls += 1;
        world.clock += slowness;
        const fault = hook?.({ nth: calls, service, method, site: sites.get(method) });
        if (service === 'Lock' && fault?.when !== 'before') pending = method;
        return fault;
      },
    },
  };
}
