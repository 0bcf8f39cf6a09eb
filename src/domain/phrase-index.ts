/** A phrase that stands in a text. */
export interface PhraseFound<Of> {
  /** How many words it has. */
  readonly length: number;
  readonly items: readonly Of[];
}

/** Finds many phrases at once in the words of a text, by whole words, at a cost that hardly grows with their number. */
export interface PhraseIndex<Of> {
  /** Every phrase in the text that is not part of a longer one; longest first, else as they stand. */
  find(words: readonly string[]): PhraseFound<Of>[];
  /** What is one edit away from words of the text: a letter wrong, missing or too many, a space missing or too many. */
  findNear(words: readonly string[]): Of[];
}

interface Node<Of> {
  readonly next: Map<string, Node<Of>>;
  readonly items: Of[];
}

/** @param phrases words and what they stand for; equal phrases may stand for several things */
export function phraseIndex<Of>(phrases: Iterable<readonly [readonly string[], Of]>): PhraseIndex<Of> {
  const root = newNode<Of>();
  for (const [words, item] of phrases) leaf(root, words).items.push(item);
  /** The words of texts are few and come again and again: what each may begin is looked up once. */
  const starts = new Map<string, boolean>();
  const mayStart = (word: string, next: string) => {
    let known = starts.get(word);
    if (known === undefined) {
      known = root.next.has(word) || slippedFrom(root, word).length > 0;
      starts.set(word, known);
    }
    return known || root.next.has(word + next);
  };
  return {
    find: (words) => longestAt(root, words).sort((a, b) => b.length - a.length),
    findNear(words) {
      const found = new Set<Of>();
      words.forEach((word, at) => {
        if (mayStart(word, words[at + 1] ?? '')) collectNear(root, words, at, found);
      });
      return [...found];
    },
  };
}

function newNode<Of>(): Node<Of> {
  return { next: new Map(), items: [] };
}

function leaf<Of>(root: Node<Of>, words: readonly string[]): Node<Of> {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? newNode<Of>();
    node.next.set(word, next);
    node = next;
  }
  return node;
}

function longestAt<Of>(root: Node<Of>, words: readonly string[]): PhraseFound<Of>[] {
  const found: PhraseFound<Of>[] = [];
  let covered = 0;
  for (let start = 0; start < words.length; start += 1) {
    let longest: PhraseFound<Of> | undefined;
    let node = root.next.get(words[start] ?? '');
    for (let end = start + 1; node; end += 1) {
      if (node.items.length > 0) longest = { length: end - start, items: node.items };
      node = node.next.get(words[end] ?? '');
    }
    if (!longest || start + longest.length <= covered) continue;
    covered = start + longest.length;
    found.push(longest);
  }
  return found;
}

/** Follows the words from `at` with one edit still to be made, and gathers what is reached after it. */
function collectNear<Of>(node: Node<Of>, words: readonly string[], at: number, found: Set<Of>): void {
  const word = words[at];
  if (word === undefined) return;
  for (const slipped of slippedFrom(node, word)) collectExact(slipped, words, at + 1, found);
  const joined = node.next.get(word + (words[at + 1] ?? ''));
  if (joined && at + 1 < words.length) collectExact(joined, words, at + 2, found);
  const exact = node.next.get(word);
  if (exact) collectNear(exact, words, at + 1, found);
}

function collectExact<Of>(from: Node<Of>, words: readonly string[], start: number, found: Set<Of>): void {
  let node: Node<Of> | undefined = from;
  for (let at = start; node; at += 1) {
    for (const item of node.items) found.add(item);
    node = node.next.get(words[at] ?? '');
  }
}

/** Where a word leads with one letter wrong, missing or too many, or as two words written as one. */
function slippedFrom<Of>(node: Node<Of>, word: string): Node<Of>[] {
  const reached: Node<Of>[] = [];
  for (const [right, next] of node.next) {
    if (isOneEditAway(word, right)) reached.push(next);
    const second = word.startsWith(right) ? next.next.get(word.slice(right.length)) : undefined;
    if (second) reached.push(second);
  }
  return reached;
}

/** Whether one letter changed, left out or put in makes one word the other. */
export function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let same = 0;
  while (short[same] === long[same]) same += 1;
  return short.slice(long.length === short.length ? same + 1 : same) === long.slice(same + 1);
}
