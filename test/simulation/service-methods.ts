import type { RealmOptions } from '../../src/local/realm/ports.ts';
import { isRemote, type Remote } from '../../src/local/realm/remote.ts';
import { services } from '../../src/local/realm/services.ts';
import { newShared } from '../../src/local/realm/shared.ts';

const NOTHING: RealmOptions = {
  code: '',
  sheets: { get: () => ({ sheets: [{ properties: { sheetId: 0 } }] }), batchUpdate: () => ({}) },
  ui: { toast() {}, alert() {}, menu() {}, sidebar() {}, goTo() {} },
  now: () => 0,
  user: '',
  properties: { document: {}, user: {}, script: {} },
  mail: { left: () => 1, send() {} },
  fires: true,
};

/**
 * Every method that the realm's services answer to, with the fewest arguments that one of that name takes: found by going
 * through the services themselves, from each to what it hands out.
 */
export function serviceMethods(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const seen = new Set<Remote>();
  const types = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isRemote(value) || seen.has(value)) return;
    seen.add(value);
    const isNewType = !types.has(value.type);
    types.add(value.type);
    Object.values(value.properties).forEach(visit);
    for (const [name, method] of Object.entries(value.methods)) {
      found.set(name, Math.min(found.get(name) ?? Number.POSITIVE_INFINITY, method.length));
      if (isNewType) visit(attempt(() => method('x')));
    }
  };
  const all = services(NOTHING, newShared(NOTHING), {}, false);
  Object.values(all).forEach(visit);
  return found;
}

function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch {
    return undefined;
  }
}
