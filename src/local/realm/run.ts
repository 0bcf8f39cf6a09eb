import type { Host } from './engine.ts';
import { Handles } from './handles.ts';
import type { RealmOptions } from './ports.ts';
import { errorParts, ServiceError } from './service-error.ts';
import { services } from './services.ts';
import { SPREADSHEETS } from './services-sheets.ts';
import { count, type Shared } from './shared.ts';

/** The machine's side of one run of the bundle. */
export interface Run {
  /** The global services, described in JSON. */
  readonly globals: string;
  /** Answers at once. What takes its time is an error of the machine. */
  readonly host: Host;
  /** Answers when it can. */
  readonly answer: (request: string) => Promise<string>;
  /** Gives back what the run still holds. */
  end(): void;
}

interface Request {
  readonly op: string;
  readonly [key: string]: unknown;
}

/** @param waits whether who asks can wait for an answer: only then is a write put on the disk before it is answered */
export function openRun(options: RealmOptions, shared: Shared, waits: boolean): Run {
  const handles = new Handles();
  const run = {};
  const globals = Object.entries(services(options, shared, run, waits));
  const described = globals.map(([name, object]) => [name, handles.outgoing(object)]);

  function serve(request: Request): unknown {
    if (request.op === 'now') return options.now();
    if (request.op === 'log') return options.log?.(String(request['level']), String(request['text']));
    const object = handles.get(request['id'] as number);
    const name = request['method'] as string;
    const method = object?.methods[name];
    if (object === undefined || method === undefined) throw new Error(`No such object or method: ${name}`);
    const args = (request['args'] as unknown[]).map((arg) => handles.incoming(arg));

    if (object.type === SPREADSHEETS) count(shared.calls, `spreadsheets.${name}`);
    const fault = options.fault?.(object.type, name, count(shared.nth, `${object.type}.${name}`));
    if (fault?.when === 'before') throw ServiceError.of(fault.error);
    const finished = (result: unknown) => {
      if (fault?.when === 'after') throw ServiceError.of(fault.error);
      return handles.outgoing(fault?.when === 'instead' ? fault.answer : result);
    };
    const result = method(...args);
    return isPromise(result) ? result.then(finished) : finished(result);
  }

  return {
    globals: JSON.stringify(Object.fromEntries(described)),
    host(request) {
      try {
        const value = serve(JSON.parse(request));
        return isPromise(value) ? unawaited(value) : reply(value);
      } catch (error) {
        return failed(error);
      }
    },
    async answer(request) {
      try {
        return reply(await serve(JSON.parse(request)));
      } catch (error) {
        return failed(error);
      }
    },
    end: () => shared.lock.release(run),
  };
}

const reply = (value: unknown) => JSON.stringify({ value });
const failed = (error: unknown) => JSON.stringify({ error: errorParts(error) });

/** How it ends is not known here, and nobody hears of it any more. */
function unawaited(value: Promise<unknown>): string {
  value.catch(() => {});
  return failed(new Error('This takes its time, and a run that cannot wait asked for it'));
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
