/**
 * Google's fields masks: `sheets(properties(sheetId,title),data.rowData.values(effectiveValue))`, `*`, dotted paths,
 * camelCase or snake_case. Reading picks fields with one; an update says with one which fields to set or clear.
 */
import { type ApiError, invalid, notImplemented } from './errors.ts';
import { fieldsOf, isMessage } from './schema.ts';

/** `true` is "all of it"; otherwise what is wanted below each field. */
export type FieldsMask = true | ReadonlyMap<string, FieldsMask>;

type Tree = Map<string, FieldsMask>;

/** Reads the mask of a `get`, against the type it selects from. */
export function parseReadMask(text: string, type: string): FieldsMask {
  const refuse = (field: string): ApiError => invalid(`Invalid field selection ${field}`);
  const mask = parse(text, refuse);
  checkRead(mask, type, '', refuse);
  return mask;
}

/** Reads the mask of an update request. Lists are replaced whole, so a path cannot go into one. */
export function parseUpdateMask(text: string | undefined, type: string): FieldsMask {
  if (!text) {
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const refuse = (field: string): ApiError => invalid(`Invalid field: ${field}`);
  const mask = parse(text, refuse);
  checkUpdate(mask, type, '', refuse);
  return mask;
}

/** What the mask wants below one field; `undefined` when the field is not wanted. */
export function below(mask: FieldsMask | undefined, field: string): FieldsMask | undefined {
  return mask === undefined || mask === true ? mask : mask.get(field);
}

/** A copy of `value` that holds only what the mask names. */
export function select(value: unknown, mask: FieldsMask): unknown {
  if (Array.isArray(value)) return value.map((item) => select(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  const names = mask === true ? Object.keys(source) : mask.keys();
  for (const name of names) {
    const inner = source[name];
    if (inner !== undefined) copy[name] = select(inner, mask === true ? true : (mask.get(name) ?? true));
  }
  return copy;
}

/** A value as it is stored: it is replaced and never changed in place, and whoever reads it cannot change it either. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/**
 * `target` with the masked fields taken from `source`, where a field missing from `source` is cleared.
 * Nothing is changed in place; parts of `source` are shared. `undefined` when nothing is left.
 */
export function merge<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: FieldsMask,
): T | undefined {
  if (mask === true) return source;
  const result: Record<string, unknown> = { ...target };
  for (const [name, inner] of mask) {
    const given = (source as Record<string, unknown> | undefined)?.[name];
    const value =
      inner === true ? given : merge(result[name] as object | undefined, given as object | undefined, inner);
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  for (const _ in result) return result as T;
  return undefined;
}

function parse(text: string, refuse: (field: string) => ApiError): FieldsMask {
  let at = 0;

  function name(): string {
    const match = /^\s*([A-Za-z0-9_]+|\*)\s*/.exec(text.slice(at));
    if (!match?.[1]) throw refuse(text.slice(at) || text);
    at += match[0].length;
    return match[1].replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  }

  function path(into: Tree): boolean {
    const field = name();
    if (field === '*') return true;
    const known = into.get(field);
    const next = text[at];
    if (next === '.' || next === '/' || next === '(') {
      at += 1;
      const inner: Tree = new Map(known === true ? [] : (known ?? []));
      const all = next === '(' ? list(inner, ')') : path(inner);
      into.set(field, known === true || all ? true : inner);
    } else into.set(field, true);
    return false;
  }

  function list(into: Tree, end: ')' | undefined): boolean {
    let all = false;
    for (;;) {
      all = path(into) || all;
      const next = text[at];
      at += 1;
      if (next === end) break;
      if (next !== ',') throw refuse(text.slice(at - 1) || text);
    }
    if (end === ')') while (text[at] === ' ') at += 1;
    return all;
  }

  const tree: Tree = new Map();
  return list(tree, undefined) || tree;
}

function checkRead(mask: FieldsMask, type: string, path: string, refuse: (field: string) => ApiError): void {
  if (mask === true) return;
  for (const [name, inner] of mask) {
    const field = fieldsOf(type).get(name);
    const here = path + name;
    if (!field) throw refuse(here);
    if (inner === true || field.type === 'unsupported') continue;
    if (!isMessage(field)) throw refuse(`${here}.${inner.keys().next().value ?? ''}`);
    checkRead(inner, field.type, `${here}.`, refuse);
  }
}

function checkUpdate(
  mask: FieldsMask,
  type: string,
  path: string,
  refuse: (field: string) => ApiError,
): void {
  if (mask === true) return;
  for (const [name, inner] of mask) {
    const field = fieldsOf(type).get(name);
    const here = path + name;
    if (!field) throw refuse(here);
    if (field.type === 'unsupported') throw notImplemented(`the field ${here}`);
    if (field.readOnly) throw invalid(`Field is read only: ${here}`);
    if (inner === true) continue;
    if (!isMessage(field) || field.repeated) throw refuse(`${here}.${inner.keys().next().value ?? ''}`);
    checkUpdate(inner, field.type, `${here}.`, refuse);
  }
}
