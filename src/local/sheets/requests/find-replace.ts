/** The request that replaces a text wherever it stands: findReplace. */
import type { CellData, Request } from '../../../workbook/sheets-api.ts';
import { type Draft, writableRow } from '../book.ts';
import { invalid, notImplemented } from '../errors.ts';
import { normalize } from '../normalize.ts';
import { areaOf } from '../ranges.ts';

type FindReplace = NonNullable<Request['findReplace']>;

/** What Google tells of a replacement. Formulas are never among the changed, so their number is left out. */
interface Tally {
  valuesChanged: number;
  rowsChanged: number;
  sheetsChanged: number;
  occurrencesChanged: number;
}

/** Replaces a text in the cells of a range or a sheet. Cells and rows without it stay the very objects they were. */
export function findReplace(draft: Draft, request: FindReplace): object {
  const { sheet, area } = areaOf(draft, scopeOf(request));
  const pattern = patternOf(request);
  const tally: Tally = { valuesChanged: 0, rowsChanged: 0, sheetsChanged: 0, occurrencesChanged: 0 };
  for (let r = area.top; r < Math.min(area.bottom, sheet.rows.length); r += 1) {
    const before = tally.valuesChanged;
    for (let c = area.left; c < Math.min(area.right, sheet.rows[r]?.length ?? 0); c += 1) {
      const cell = sheet.rows[r]?.[c];
      const text = cell?.userEnteredValue?.stringValue ?? '';
      const found = text.match(pattern)?.length ?? 0;
      if (!cell || found === 0) continue;
      tally.valuesChanged += 1;
      tally.occurrencesChanged += found;
      // As a function, for `$` means nothing in a replacement that goes with no regular expression.
      const next = text.replace(pattern, () => request.replacement ?? '');
      if (next === text) continue;
      writableRow(draft, sheet, r)[c] = withText(cell, next);
      draft.valuesVersion += 1;
    }
    if (tally.valuesChanged > before) tally.rowsChanged += 1;
  }
  if (tally.valuesChanged > 0) tally.sheetsChanged = 1;
  return { findReplace: normalize(tally, 'FindReplaceResponse') ?? {} };
}

/** Where to look, as a range: a sheet is a range without bounds. */
function scopeOf({ range, sheetId }: FindReplace): NonNullable<FindReplace['range']> {
  if (range && sheetId !== undefined) {
    throw invalid("oneof field 'scope' is already set. Cannot set 'sheetId'");
  }
  if (range) return range;
  if (sheetId === undefined) throw invalid('Must specify a range or a sheet to search.');
  return { sheetId };
}

/** What is searched, letter by letter, as an expression: it alone folds case without moving what follows. */
function patternOf({ find, matchCase, matchEntireCell }: FindReplace): RegExp {
  if (!find) throw invalid('Must specify a value to find.');
  const literal = find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(matchEntireCell ? `^${literal}$` : literal, matchCase ? 'gu' : 'giu');
}

/** The cell with another text; an empty text is no value. */
function withText(cell: CellData, text: string): CellData | undefined {
  if (text.startsWith('=')) throw notImplemented("a replacement that leaves a text beginning with '='");
  if (text.length > 50_000) {
    throw invalid('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  if (text !== '') return { ...cell, userEnteredValue: { stringValue: text } };
  const { userEnteredValue: _empty, ...rest } = cell;
  return Object.keys(rest).length > 0 ? rest : undefined;
}
