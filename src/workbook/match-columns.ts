import { distance } from 'fastest-levenshtein';
import { headerWords, type ImportField } from './import-fields.ts';

/** How the columns of a source were recognised. */
export interface MatchedColumns {
  /** The row of the header (from 0); undefined when none was recognised: nothing is guessed by position. */
  readonly headerRow: number | undefined;
  /** Rows that the header takes: 2 where a second row divides its columns. */
  readonly headerRows: 1 | 2;
  /** By column of the source: the field that it is, surely. */
  readonly fields: readonly (string | undefined)[];
  /** By column: the field that its header is nearest to; only ever shown. */
  readonly suggestions: readonly (string | undefined)[];
}

/** How far down a header is looked for. */
const HEADER_SEARCH_ROWS = 20;
/** The share of its letters by which a header may differ from a known one and still be suggested for it. */
const NEAR = 0.34;

/**
 * Finds the header among the first rows: the one in which the most fields are recognised by what they are called.
 * @param told the row of the header as the person says it (from 0); -1: there is none
 */
export function matchColumns(
  rows: readonly (readonly string[])[],
  fields: readonly ImportField[],
  told?: number,
): MatchedColumns {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const blank = Array<undefined>(width).fill(undefined);
  const none: MatchedColumns = { headerRow: undefined, headerRows: 1, fields: blank, suggestions: blank };
  if (told === -1) return none;
  const known = knownHeaders(fields);
  const places = told === undefined ? range(Math.min(rows.length, HEADER_SEARCH_ROWS)) : [told];
  let best: { matched: MatchedColumns; found: number } = { matched: none, found: 0 };
  // A second row counts as header only where it names more than any row by itself.
  for (const headerRows of [1, 2] as const) {
    for (const row of places) {
      if (headerRows === 2 && row + 1 >= rows.length) continue;
      const headers = headersAt(rows, row, headerRows, width);
      const found = recognised(headers, known, fields);
      const count = found.filter((field) => field !== undefined).length;
      const named = found.some((field) => field === 'name' || field === 'familyName');
      if (count <= best.found || (!named && count < 2)) continue;
      const suggestions = suggested(headers, found, known);
      best = { matched: { headerRow: row, headerRows, fields: found, suggestions }, found: count };
    }
  }
  if (best.found > 0 || told === undefined) return best.matched;
  const suggestions = suggested(headersAt(rows, told, 1, width), none.fields, known);
  return { ...none, headerRow: told, suggestions };
}

const range = (length: number) => Array.from({ length }, (_, at) => at);

/** The header of each column; in a header of two rows the lower word counts where there is one. */
function headersAt(rows: readonly (readonly string[])[], row: number, count: 1 | 2, width: number): string[] {
  return range(width).map((column) => {
    const below = count === 2 ? headerWords(rows[row + 1]?.[column] ?? '') : '';
    return below || headerWords(rows[row]?.[column] ?? '');
  });
}

interface KnownHeader {
  readonly words: string;
  readonly field: string;
  /** Our own header outweighs a synonym beside it. */
  readonly own: boolean;
}

function knownHeaders(fields: readonly ImportField[]): KnownHeader[] {
  return fields.flatMap(({ key, header, synonyms }) => [
    ...(header === '' ? [] : [{ words: headerWords(header), field: key, own: true }]),
    ...synonyms.map((synonym) => ({ words: headerWords(synonym), field: key, own: false })),
  ]);
}

/** The field of each column. Two columns that could be one field are left to the person, unless one bears our own header. */
function recognised(
  headers: readonly string[],
  known: readonly KnownHeader[],
  fields: readonly ImportField[],
): (string | undefined)[] {
  const byWords = new Map<string, KnownHeader>();
  for (const header of known) if (!byWords.has(header.words)) byWords.set(header.words, header);
  const matches = headers.map((words) => (words === '' ? undefined : byWords.get(words)));
  const keys = asParts(matches, fields);
  return keys.map((key, column) => {
    if (key === undefined) return undefined;
    const rivals = range(keys.length).filter((at) => keys[at] === key);
    if (rivals.length === 1) return key;
    const own = rivals.filter((at) => matches[at]?.own);
    return own.length === 1 && own[0] === column ? key : undefined;
  });
}

/** «Tên» beside «Họ đệm» is the other half of a name; without it, it is the whole. */
function asParts(
  matches: readonly (KnownHeader | undefined)[],
  fields: readonly ImportField[],
): (string | undefined)[] {
  const divided = matches.some((match) => match?.field === 'familyName');
  const given = fields.find(({ key }) => key === 'givenName')?.synonyms.map(headerWords) ?? [];
  return matches.map((match) =>
    divided && match?.field === 'name' && given.includes(match.words) ? 'givenName' : match?.field,
  );
}

function suggested(
  headers: readonly string[],
  found: readonly (string | undefined)[],
  known: readonly KnownHeader[],
): (string | undefined)[] {
  const free = known.filter(({ field }) => !found.includes(field));
  return headers.map((words, column) => {
    if (words === '' || found[column] !== undefined) return undefined;
    let nearest: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const header of free) {
      const far = distance(words.slice(0, 100), header.words);
      if (far < least && far <= Math.max(words.length, header.words.length) * NEAR) {
        [nearest, least] = [header.field, far];
      }
    }
    return nearest;
  });
}
