/**
 * The check that Google makes before it looks at the meaning of a call: names it does not know, wrong kinds of value.
 * All requests of a batch are checked before the first is applied.
 */
import { type ApiError, invalid, notImplemented } from './errors.ts';
import { type Field, fieldsOf, isMessage, REQUEST_TYPES } from './schema.ts';

export interface NamedRequest {
  kind: string;
  body: Record<string, unknown>;
}

/** The requests of a batch with the kind of each, or the refusal of the whole call. */
export function checkBatch(batch: unknown): NamedRequest[] {
  if (!isObject(batch)) throw invalid('Invalid JSON payload received. Unexpected token.');
  for (const name of Object.keys(batch)) {
    if (name !== 'requests' && batch[name] !== undefined) throw unknownName(name, '');
  }
  const requests = batch['requests'];
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('Must specify at least one request.');
  return requests.map((request, index) => checkRequest(request, index));
}

function checkRequest(request: unknown, index: number): NamedRequest {
  const place = `requests[${index}]`;
  if (!isObject(request))
    throw wrongValue(place, 'type.googleapis.com/google.apps.sheets.v4.Request', request);
  const kinds = Object.keys(request).filter((kind) => request[kind] !== undefined);
  for (const kind of kinds) if (!REQUEST_TYPES.has(kind)) throw unknownName(kind, place);
  const [kind, second] = kinds;
  if (kind === undefined) throw invalid(`Invalid ${place}: No request set.`);
  if (second !== undefined) {
    throw invalid(
      `Invalid value at '${place}' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`,
    );
  }
  const body = request[kind];
  const type = REQUEST_TYPES.get(kind) ?? '';
  checkMessage(body, type, `${place}.${snake(kind)}`);
  return { kind, body: body as Record<string, unknown> };
}

function checkMessage(value: unknown, type: string, path: string): void {
  if (!isObject(value)) throw wrongValue(path, `type.googleapis.com/google.apps.sheets.v4.${type}`, value);
  const fields = fieldsOf(type);
  for (const name in value) {
    const inner = value[name];
    if (inner === undefined || inner === null) continue;
    const field = fields.get(name);
    if (!field) throw unknownName(name, path);
    const here = `${path}.${snake(name)}`;
    if (field.type === 'unsupported') throw notImplemented(`the field ${here}`);
    if (!field.repeated) checkValue(inner, field, type, here);
    else if (!Array.isArray(inner)) throw wrongValue(here, type, inner);
    else for (let i = 0; i < inner.length; i += 1) checkValue(inner[i], field, type, `${here}[${i}]`);
  }
  if (type === 'ExtendedValue') checkOneValue(value, path);
}

function checkValue(value: unknown, field: Field, owner: string, path: string): void {
  switch (field.type) {
    case 'string':
      if (typeof value !== 'string') throw wrongValue(path, 'TYPE_STRING', value);
      return;
    case 'bool':
      if (typeof value !== 'boolean') throw wrongValue(path, 'TYPE_BOOL', value);
      return;
    case 'int':
      if (!Number.isInteger(value) || Math.abs(value as number) > 0x7fffffff)
        throw wrongValue(path, 'TYPE_INT32', value);
      return;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongValue(path, 'TYPE_DOUBLE', value);
      return;
    case 'enum':
      if (!field.words.includes(value as string)) {
        throw wrongValue(path, `type.googleapis.com/google.apps.sheets.v4.${owner}`, value);
      }
      return;
    default:
      if (isMessage(field)) checkMessage(value, field.type, path);
  }
}

function checkOneValue(value: Record<string, unknown>, path: string): void {
  const [, second] = Object.keys(value).filter((name) => value[name] !== undefined && value[name] !== null);
  if (second !== undefined) {
    throw invalid(
      `Invalid value at '${path}' (oneof), oneof field 'value' is already set. Cannot set '${second}'`,
    );
  }
}

function unknownName(name: string, path: string): ApiError {
  const place = path === '' ? '' : ` at '${path}'`;
  return invalid(`Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`);
}

function wrongValue(path: string, type: string, value: unknown): ApiError {
  return invalid(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
