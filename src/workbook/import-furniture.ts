import { textOf } from '../domain/cells.ts';
import { fold } from '../domain/fold.ts';
import { REFUSED } from '../text/vi-import.ts';
import { TOTAL_LINES } from '../text/vi-import-columns.ts';
import { headerWords } from './import-fields.ts';
import type { ImportSource } from './import-lines.ts';

/** Lines of a printed list that are nobody: totals, headings of groups, the header of the next page, signatures. */

const WHOLE = new Set(TOTAL_LINES.whole.map(headerWords));
const BEGINNING = TOTAL_LINES.beginning.map((words) => `${headerWords(words)} `);

/** Why the line names nobody, in a sentence; '' when it names somebody. */
export function isNoPerson(source: ImportSource, row: number, name: string): string {
  const cells = (source.rows[row] ?? []).map((value) => textOf({ kind: 'text', value }));
  const typed = cells.filter((text) => text !== '');
  if (isTotal(name) || isTotal(typed[0] ?? '')) return REFUSED.total;
  if (typed.length >= 3 && typed.every((text) => /^\(?([a-z]|\d{1,2})\)?$/i.test(text)))
    return REFUSED.numbering;
  if (isHeaderAgain(source, cells)) return REFUSED.headerAgain;
  const number = cells[source.columns.get('number') ?? -1] ?? '';
  if (typed.length === 2 && name !== '' && /^([IVX]+|[A-Z])[.)]?$/.test(number))
    return REFUSED.heading(number);
  if (name === '') return REFUSED.noName;
  return /\p{L}/u.test(name) ? '' : REFUSED.notAName(name.slice(0, 60));
}

/** Whether a text in the place of a name is that of a line that adds others up. */
export function isTotal(text: string): boolean {
  const words = headerWords(text).replace(/ [\d ]+$/, '');
  return WHOLE.has(words) || BEGINNING.some((beginning) => `${words} `.startsWith(beginning));
}

function isHeaderAgain({ header, columns }: ImportSource, cells: readonly string[]): boolean {
  const again = [...columns.values()].filter((column) => {
    const title = fold(header[column] ?? '');
    return title !== '' && fold(cells[column] ?? '') === title;
  });
  return again.length >= 2;
}
