/**
 * What stands on this side for an object of Apps Script: its name, the methods it answers to, and what can be read from it.
 * Only names and JSON cross into the realm; the object itself never does.
 */
export interface Remote {
  readonly type: string;
  readonly methods: Readonly<Record<string, Method>>;
  readonly properties: Readonly<Record<string, Remote | string>>;
}

/** Arguments are JSON, or a Remote that was handed out before; so is the result. */
// biome-ignore lint/suspicious/noExplicitAny: what the bundle passes is checked by no compiler, as on Google.
export type Method = (...args: any[]) => unknown;

const REMOTES = new WeakSet<object>();

export function remote(
  type: string,
  methods: Remote['methods'],
  properties: Remote['properties'] = {},
): Remote {
  const made = { type, methods, properties };
  REMOTES.add(made);
  return made;
}

/** An enumeration, such as Ui.ButtonSet: each word stands for itself. */
export function words(type: string, ...names: string[]): Remote {
  return remote(type, {}, Object.fromEntries(names.map((name) => [name, name])));
}

export function isRemote(value: unknown): value is Remote {
  return typeof value === 'object' && value !== null && REMOTES.has(value);
}
