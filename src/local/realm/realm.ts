import { createContext, Script } from 'node:vm';
import { Handles } from './handles.ts';
import type { Realm, RealmOptions } from './ports.ts';
import { prelude } from './prelude.ts';
import { errorParts, ServiceError } from './service-error.ts';
import { services } from './services.ts';
import { SPREADSHEETS } from './services-sheets.ts';

/**
 * The Apps Script stand-in: a bare realm with the built bundle in it, nothing of Node, no code from strings, and Google's
 * services served from outside by JSON. It keeps our own bundle honest; it is no prison for code of others.
 */
export function createRealm(options: RealmOptions): Realm {
  const calls: Record<string, number> = {};
  const handles = new Handles();
  const globals = services(options);
  const host = hostOf(options, handles, calls);

  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const begin = new Script(`'use strict'; (${prelude.toString()})`, { filename: 'prelude.js' });
  const described = Object.entries(globals).map(([name, object]) => [name, handles.outgoing(object)]);
  const invoke = begin.runInContext(context)(host, JSON.stringify(Object.fromEntries(described)));
  new Script(options.code, { filename: 'Code.js' }).runInContext(context);

  return {
    calls,
    call(door, ...args) {
      const reply = JSON.parse(invoke(door, JSON.stringify(args)));
      if (reply.error === undefined) return reply.value;
      throw Object.assign(new Error(reply.error.message), {
        name: reply.error.name,
        stack: reply.error.stack,
      });
    },
  };
}

/** The one function that the realm may call: JSON in, JSON out, and it never throws. */
function hostOf(
  options: RealmOptions,
  handles: Handles,
  calls: Record<string, number>,
): (request: string) => string {
  const nth: Record<string, number> = {};

  function answer(request: { op: string; [key: string]: unknown }): unknown {
    if (request.op === 'now') return options.now();
    if (request.op === 'log') return options.log?.(String(request['level']), String(request['text']));
    const object = handles.get(request['id'] as number);
    const name = request['method'] as string;
    const method = object?.methods[name];
    if (object === undefined || method === undefined) throw new Error(`No such object or method: ${name}`);
    const args = (request['args'] as unknown[]).map((arg) => handles.incoming(arg));

    if (object.type === SPREADSHEETS) count(calls, `spreadsheets.${name}`);
    const fault = options.fault?.(object.type, name, count(nth, `${object.type}.${name}`));
    if (fault?.when === 'before') throw failure(fault.error);
    const result = method(...args);
    if (fault?.when === 'after') throw failure(fault.error);
    return handles.outgoing(result);
  }

  const host = (request: string): string => {
    try {
      return JSON.stringify({ value: answer(JSON.parse(request)) });
    } catch (error) {
      return JSON.stringify({ error: errorParts(error) });
    }
  };
  // Were it ever reached from inside, it would lead nowhere.
  return Object.freeze(Object.setPrototypeOf(host, null));
}

function failure({
  name,
  message,
  details,
}: {
  name: string;
  message: string;
  details?: unknown;
}): ServiceError {
  return new ServiceError(message, name, details);
}

function count(counts: Record<string, number>, key: string): number {
  counts[key] = (counts[key] ?? 0) + 1;
  return counts[key];
}
