/**
 * The hidden helper sheet: kept state in column A, one long list of allowed values in each further column. It is
 * written anew each time, so that nothing ever piles up on it, and it is never part of our resource.
 */

import type { Cell, Sheet, WriteSheet } from 'hucre/xlsx';
import { absoluteName, parseRectangle, quotedTitle } from './a1.ts';
import { constantCell } from './cells.ts';
import { type KeptState, parseKeptState } from './kept-state.ts';
import type { Lists } from './validations.ts';

export const HELPER_TITLE = '_chungsuc';
const MARK = 'chungsuc.state';
/** Well below the longest text of a cell, since some programs count bytes. */
const CHUNK = 8_000;

/** Known by its mark; one that somebody wrote into, by being hidden as no person can hide a tab. */
export function isHelperSheet(sheet: Sheet): boolean {
  return sheet.name === HELPER_TITLE && (sheet.rows[0]?.[0] === MARK || sheet.veryHidden === true);
}

export function stateOn(sheet: Sheet | undefined): KeptState | undefined {
  if (sheet === undefined) return undefined;
  const chunks = sheet.rows.slice(1).map((row) => (typeof row[0] === 'string' ? row[0] : ''));
  return parseKeptState(chunks.join(''));
}

/** Lists that a file has on its helper sheet; nothing can be added to them. */
export function listsOn(sheet: Sheet | undefined): Lists {
  return {
    title: HELPER_TITLE,
    valuesAt: (address) => {
      const r = parseRectangle(address);
      if (r === undefined || sheet === undefined) return undefined;
      return sheet.rows.slice(r.top, r.bottom).map((row) => String(row[r.left] ?? ''));
    },
    addressOf: () => '',
  };
}

export interface HelperSheet extends Lists {
  finished(state: KeptState): WriteSheet;
}

export function newHelperSheet(): HelperSheet {
  const columns = new Map<string, { at: number; values: readonly string[] }>();
  return {
    title: HELPER_TITLE,
    valuesAt: () => undefined,
    addressOf: (values) => {
      const key = JSON.stringify(values);
      const at = columns.get(key)?.at ?? columns.size + 1;
      columns.set(key, { at, values });
      const cells = { top: 0, left: at, bottom: Math.max(values.length, 1), right: at + 1 };
      return `${quotedTitle(HELPER_TITLE)}!${absoluteName(cells)}`;
    },
    finished: (state) => {
      const cells = new Map<string, Partial<Cell>>();
      [MARK, ...chunksOf(JSON.stringify(state))].forEach((text, row) => {
        cells.set(`${row},0`, constantCell({ stringValue: text }));
      });
      for (const { at, values } of columns.values()) {
        values.forEach((value, row) => {
          // A number typed into the checked cell only equals a number.
          const number = value.trim() !== '' && String(Number(value)) === value;
          const content = number ? { numberValue: Number(value) } : { stringValue: value };
          cells.set(`${row},${at}`, constantCell(content));
        });
      }
      return { name: HELPER_TITLE, rows: [], cells, veryHidden: true };
    },
  };
}

/** Pieces that never cut a character in two. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + CHUNK, text.length);
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end < text.length) end -= 1;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}
