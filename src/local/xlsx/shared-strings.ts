/**
 * The file's list of texts, which cells refer to by number. A text that no cell refers to any more is taken out, for a
 * name that somebody deleted must not stay in the file unseen; its place is given to the next new text.
 */

import { unescapedText } from './cells.ts';
import { textElement } from './patch-text.ts';
import { unescapeXml } from './xml.ts';

export interface SharedStrings {
  /** What stands before the first item and after the last. */
  readonly head: string;
  readonly tail: string;
  readonly items: readonly string[];
  /** How many cells refer to each item. */
  readonly uses: readonly number[];
  /** Places whose text was taken out. */
  readonly free: readonly number[];
  readonly places: ReadonlyMap<string, number>;
}

/** The list with its uses in the sheets; nothing when the list or a use of it is not understood. */
export function sharedStringsOf(xml: string, worksheets: readonly string[]): SharedStrings | undefined {
  const start = xml.indexOf('<si');
  const end = xml.lastIndexOf('</sst>');
  if (start < 0 || end < start) return undefined;
  const list = xml.slice(start, end);
  const items = list.match(ITEM) ?? [];
  if (list.replace(ITEM, '').trim() !== '') return undefined;
  const uses: number[] = items.map(() => 0);
  for (const sheet of worksheets) {
    let understood = 0;
    for (const [, place] of sheet.matchAll(/<c\b[^>]* t="s"[^>]*><v>(\d+)<\/v><\/c>/g)) {
      const at = Number(place);
      if (at >= items.length) return undefined;
      uses[at] = (uses[at] ?? 0) + 1;
      understood += 1;
    }
    if (understood !== (sheet.match(/\st\s*=\s*["']s["']/g) ?? []).length) return undefined;
  }
  const places = new Map(items.map((item, at) => [item, at]));
  return { head: xml.slice(0, start), tail: xml.slice(end), items, uses, free: [], places };
}

const ITEM = /<si>[\s\S]*?<\/si>|<si\/>/g;

/** What an item says, all its runs joined. */
export function textOfItem(item: string): string {
  const texts = [...item.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => text);
  return unescapedText(unescapeXml(texts.join('')));
}

export interface StringsEdit {
  itemAt(place: number): string | undefined;
  /** One cell less refers to the text. */
  drop(place: number): void;
  /** One cell more refers to the text, in the file's own escapes. Returns its place. */
  add(text: string): number;
  /** The list as it is now; the very list that was given when nothing changed. */
  finished(): SharedStrings;
}

/** Changes to a copy of the list. */
export function editStrings(list: SharedStrings): StringsEdit {
  const items = list.items.slice();
  const uses = list.uses.slice();
  const free = list.free.slice();
  const places = new Map(list.places);
  let changed = false;
  return {
    itemAt: (place) => items[place],
    drop(place) {
      changed = true;
      uses[place] = (uses[place] ?? 0) - 1;
      const item = items[place] ?? '';
      if (uses[place] !== 0) return;
      if (places.get(item) === place) places.delete(item);
      items[place] = '<si><t/></si>';
      free.push(place);
    },
    add(text) {
      changed = true;
      const item = `<si>${textElement(text)}</si>`;
      const place = places.get(item) ?? free.pop() ?? items.length;
      items[place] = item;
      uses[place] = (uses[place] ?? 0) + 1;
      places.set(item, place);
      return place;
    },
    finished: () => (changed ? { ...list, items, uses, free, places } : list),
  };
}

export function sharedStringsXml({ head, tail, items, uses }: SharedStrings): string {
  const counted = head
    .replace(/ count="\d+"/, ` count="${uses.reduce((sum, n) => sum + n, 0)}"`)
    .replace(/ uniqueCount="\d+"/, ` uniqueCount="${items.length}"`);
  return counted + items.join('') + tail;
}
