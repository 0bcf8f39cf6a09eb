/**
 * Runs inside the realm before the bundle, and nowhere else: its text is evaluated there, so it must not use anything of
 * this file or of Node. It makes Apps Script's globals out of names and JSON, and keeps `host` to itself: no other code of
 * the realm ever holds an object of this side, nor an error of it.
 *
 * @param host takes and returns JSON.
 * @param services the global services, described as replies describe objects.
 * @returns what calls a door: name and JSON arguments in, JSON reply out.
 */
export function prelude(host: (request: string) => string, services: string) {
  interface Description {
    id: number;
    type: string;
    methods: string[];
    properties: Record<string, unknown>;
  }
  type Bag = Record<string | symbol, unknown>;
  const realm = globalThis as unknown as Bag;

  /** The only place where the host is called; an error of the host itself never comes through. */
  function ask(request: object): unknown {
    let text: string;
    try {
      text = host(JSON.stringify(request));
    } catch {
      throw new Error('The host of this realm failed');
    }
    const reply = JSON.parse(text);
    if (reply.error !== undefined) throw rebuilt(reply.error);
    return revived(reply.value);
  }

  function rebuilt({ name, message, details }: { name: string; message: string; details?: unknown }): Error {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: name });
    return details === undefined ? error : Object.assign(error, { details });
  }

  const objects = new Map<number, object>();
  const handles = new WeakMap<object, number>();

  /** An object that was handed out goes back by its number. */
  function crossing(value: unknown): unknown {
    const id = typeof value === 'object' && value !== null ? handles.get(value) : undefined;
    return id === undefined ? value : { $remote: id };
  }

  function revived(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(revived);
    const description = (value as { $remote?: Description } | null | undefined)?.$remote;
    return description === undefined ? value : (objects.get(description.id) ?? built(description));
  }

  function built({ id, type, methods, properties }: Description): object {
    const members: Bag = { toString: () => type };
    for (const method of methods)
      members[method] = (...args: unknown[]) => ask({ op: 'call', id, method, args: args.map(crossing) });
    for (const key of Object.keys(properties)) members[key] = revived(properties[key]);
    const object = guarded(type, members);
    objects.set(id, object);
    handles.set(object, id);
    return object;
  }

  /** What is not there says so by name, at once. Asked by the language itself, it is simply not there. */
  function guarded(type: string, members: Bag): object {
    return new Proxy(Object.freeze(members), {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === 'toJSON' || key === 'then')
          return target[key];
        throw new Error(`${type}.${key} is not implemented on this machine`);
      },
    });
  }

  function logger(level: string) {
    const shown = (value: unknown) => {
      if (typeof value === 'string') return value;
      return value instanceof Error ? (value.stack ?? value.message) : JSON.stringify(value);
    };
    return (...values: unknown[]) => void ask({ op: 'log', level, text: values.map(shown).join(' ') });
  }

  /** Date whose present is the host's. */
  function clock(): typeof Date {
    const now = () => ask({ op: 'now' }) as number;
    const clocked = new Proxy(Date, {
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
      apply: (target) => new target(now()).toString(),
      construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    });
    Object.defineProperty(Date.prototype, 'constructor', {
      value: clocked,
      writable: true,
      configurable: true,
    });
    return clocked;
  }

  const levels = ['log', 'info', 'warn', 'error', 'debug'];
  realm['console'] = Object.fromEntries(levels.map((level) => [level, logger(level)]));
  realm['Logger'] = guarded('Logger', { log: logger('log') });
  realm['Date'] = clock();
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete realm[name];
  for (const [name, value] of Object.entries(JSON.parse(services))) realm[name] = revived(value);

  return (door: string, args: string): string => {
    try {
      const entry = realm[door];
      if (typeof entry !== 'function') throw new Error(`Script function not found: ${door}`);
      return JSON.stringify({ value: entry(...JSON.parse(args)) });
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      return JSON.stringify({ error: { name, message, stack } });
    }
  };
}
