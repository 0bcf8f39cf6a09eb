import { createContext, Script } from 'node:vm';
import { prelude } from './prelude.ts';

/** What a realm may call of its host: JSON in, JSON out, and it never throws. */
export type Host = (request: string) => string;

/** Calls a door: its name and JSON arguments in, a JSON reply out. */
export type Invoke = (door: string, args: string) => string;

/**
 * A bare realm with the built bundle in it: nothing of Node, no code from strings. It runs in whatever thread this is
 * called; where the host answers from is the host's business.
 *
 * @param code the text of Code.js
 * @param globals the global services, described in JSON
 */
export function startEngine(code: string, globals: string, host: Host): Invoke {
  // Were it ever reached from inside, it would lead nowhere.
  const bare = Object.freeze(Object.setPrototypeOf(host, null));
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const begin = new Script(`'use strict'; (${prelude.toString()})`, { filename: 'prelude.js' });
  const invoke = begin.runInContext(context)(bare, globals);
  new Script(code, { filename: 'Code.js' }).runInContext(context);
  return invoke;
}

/** What a door gave. @throws what it threw, as an Error of this side */
export function resultOf(reply: string): unknown {
  const { value, error } = JSON.parse(reply);
  if (error === undefined) return value;
  throw Object.assign(new Error(error.message), { name: error.name, stack: error.stack });
}
