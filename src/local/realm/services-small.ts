import type { RealmOptions } from './ports.ts';
import { type Remote, remote } from './remote.ts';
import { containerOf } from './services-spreadsheet.ts';
import type { Shared } from './shared.ts';

/** The small services: lock, properties, session and utilities. */

/** As on Google, there is no document lock where no document holds the script. */
export function lockService(options: RealmOptions, shared: Shared, run: object): Remote {
  const lock = remote('Lock', {
    tryLock: () => shared.lock.try(run),
    hasLock: () => shared.lock.isHeldBy(run),
    releaseLock: () => shared.lock.release(run),
  });
  return remote('LockService', { getDocumentLock: () => (containerOf(options) === null ? null : lock) });
}

export function propertiesService(options: RealmOptions): Remote {
  const { document, user, script } = options.properties;
  const stores = { document: store(document), user: store(user), script: store(script) };
  return remote('PropertiesService', {
    getDocumentProperties: () => (containerOf(options) === null ? null : stores.document),
    getUserProperties: () => stores.user,
    getScriptProperties: () => stores.script,
  });
}

function store(values: Record<string, string>): Remote {
  const made: Remote = remote('Properties', {
    getProperty: (key: string) => values[key] ?? null,
    getProperties: () => ({ ...values }),
    setProperty: (key: string, value: string) => {
      values[key] = String(value);
      return made;
    },
    deleteProperty: (key: string) => {
      delete values[key];
      return made;
    },
  });
  return made;
}

export function session({ user, runsAs = user }: Pick<RealmOptions, 'user' | 'runsAs'>): Remote {
  const account = (email: string) => remote('User', { getEmail: () => email });
  const [atScreen, running] = [account(user), account(runsAs)];
  return remote('Session', { getActiveUser: () => atScreen, getEffectiveUser: () => running });
}

/** Nothing here has to be waited for: no host of this machine says that it is asked too often. */
export function utilities(): Remote {
  return remote('Utilities', { sleep: () => undefined });
}
