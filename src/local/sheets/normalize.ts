/**
 * The form in which Google keeps what it is given: zero, false and empty are left out where Google leaves them out
 * (the schema table says where not), and colours are held as eight bits a channel.
 */
import { fieldsOf, isMessage } from './schema.ts';

/** Normalised copies by what they were made of, where one object stands for many cells. */
export type Copies = WeakMap<object, object>;

/** Messages that are one object in all cells that are alike, so that a reader copies each once. */
const SHARED = new Set(['CellFormat', 'DataValidationRule']);

/**
 * A normalised copy of `value`, or `undefined` when nothing of it is left. Fields that are read only are dropped.
 * @param copies kept over many calls, it gives cells of one format one copy of it
 */
export function normalize<T extends object>(
  value: T | undefined | null,
  type: string,
  copies?: Copies,
): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (type === 'Color') return normalizeColor(value as Record<string, unknown>) as T;
  const fields = fieldsOf(type);
  const source = value as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  let empty = true;
  for (const name in source) {
    const field = fields.get(name);
    const inner = source[name];
    if (!field || field.readOnly || inner === undefined || inner === null) continue;
    let kept: unknown = inner;
    if (field.repeated) {
      const list = (inner as unknown[]).map((item) =>
        isMessage(field) ? (normalize(item as object, field.type) ?? {}) : item,
      );
      kept = list.length > 0 ? list : undefined;
    } else if (isMessage(field)) {
      const known = copies?.get(inner as object);
      kept = known ?? normalize(inner as object, field.type) ?? (field.keepsDefault ? {} : undefined);
      if (!known && kept !== undefined && SHARED.has(field.type)) {
        kept = oneOf(kept as object);
        copies?.set(inner as object, kept as object);
      }
    } else if (!field.keepsDefault && (inner === 0 || inner === false || inner === '')) {
      kept = undefined;
    }
    if (kept === undefined) continue;
    copy[name] = kept;
    empty = false;
  }
  return empty ? undefined : (copy as T);
}

const MOST_STORED = 5_000;
const stored = new Map<string, object>();

/** The first object that was the same as this; nothing that is stored is ever changed in place. */
function oneOf(value: object): object {
  const key = JSON.stringify(value);
  const before = stored.get(key);
  if (before) return before;
  if (stored.size >= MOST_STORED) stored.clear();
  stored.set(key, value);
  return value;
}

function normalizeColor(color: Record<string, unknown>): Record<string, number> {
  const copy: Record<string, number> = {};
  for (const channel of ['red', 'green', 'blue'] as const) {
    const given = color[channel];
    const eighth = Math.round(Math.min(1, Math.max(0, typeof given === 'number' ? given : 0)) * 255);
    if (eighth > 0) copy[channel] = CHANNEL[eighth] ?? 0;
  }
  return copy;
}

/** n/255 as the shortest decimal that names the same single-precision number: 217/255 is 0.8509804. */
const CHANNEL: readonly number[] = Array.from({ length: 256 }, (_, n) => {
  const exact = Math.fround(n / 255);
  for (let digits = 1; digits < 10; digits += 1) {
    const short = Number(exact.toPrecision(digits));
    if (Math.fround(short) === exact) return short;
  }
  return exact;
});
