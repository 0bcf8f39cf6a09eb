import { type CellValue, isBlank, textOf } from './cells.ts';
import { fold } from './fold.ts';

/** A cell that takes one of a list of words. */
export type Choice<Value> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'unknown' };

/** Words of a list by their folded form. */
export type Vocabulary<Value> = ReadonlyMap<string, Value>;

export function vocabulary<Value extends string>(words: Readonly<Record<Value, string>>): Vocabulary<Value> {
  const entries = Object.entries(words) as [Value, string][];
  return new Map(entries.map(([value, word]) => [fold(word), value]));
}

export function readChoice<Value>(cell: CellValue, words: Vocabulary<Value>): Choice<Value> {
  if (isBlank(cell)) return { kind: 'blank' };
  const value = words.get(fold(textOf(cell)));
  return value === undefined ? { kind: 'unknown' } : { kind: 'known', value };
}

/** Marks that people put in a box when the sheet shows them no box to tick. */
const TICKED = new Set(['true', 'x', 'v', 'có', '1', '✓', '✔', '☑', 'đúng', 'rồi'].map(fold));
const UNTICKED = new Set(['false', 'không', '0', '☐', 'sai', 'chưa', '-'].map(fold));

/** A tick box: a boolean, or a word people use for one. Undefined when it cannot be told. */
export function readBox(cell: CellValue): boolean | undefined {
  if (cell.kind === 'boolean') return cell.value;
  if (isBlank(cell)) return false;
  const mark = fold(textOf(cell));
  if (TICKED.has(mark)) return true;
  return UNTICKED.has(mark) ? false : undefined;
}
