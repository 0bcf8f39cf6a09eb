/** Defined names: those of the original file, and the reserved ones that stand for filters and print settings. */

import type { NamedRange, Workbook } from 'hucre';
import type { Sheet } from '../../workbook/sheets-api.ts';
import { absoluteName, boundedRange, quotedTitle } from './a1.ts';
import type { WrittenSheet } from './writing.ts';

const RENEWED = new Set(['_xlnm._FilterDatabase', '_xlnm.Print_Area', '_xlnm.Print_Titles']);

/** The library would write the reserved names without the quotes that most tabs' titles need. */
export function namedRangesOf(
  book: Workbook | undefined,
  sheets: readonly Sheet[],
  written: readonly WrittenSheet[],
): NamedRange[] {
  return [...keptNames(book, written), ...written.flatMap((sheet, i) => reservedNames(sheet, sheets[i]))];
}

/** Names follow tabs that the tool renamed; Excel takes a name on a tab that is gone for damage. */
function keptNames(book: Workbook | undefined, written: readonly WrittenSheet[]): NamedRange[] {
  const titles = new Map(written.map((sheet) => [sheet.before?.file.model.name, sheet.model.name]));
  const changed = (book?.sheets ?? []).filter(({ name }) => titles.get(name) !== name);
  return (book?.namedRanges ?? []).flatMap((named) => {
    if (RENEWED.has(named.name)) return [];
    const scope = named.scope === undefined ? undefined : titles.get(named.scope);
    if (named.scope !== undefined && scope === undefined) return [];
    let { range } = named;
    for (const { name } of changed) {
      const now = titles.get(name);
      const renamed = withTitle(range, name, now ?? '');
      if (now === undefined && renamed !== range) return [];
      range = renamed;
    }
    return [{ ...named, range, ...(scope === undefined ? {} : { scope }) }];
  });
}

function withTitle(formula: string, old: string, now: string): string {
  const quoted = formula.replaceAll(`${quotedTitle(old)}!`, () => `${quotedTitle(now)}!`);
  // Only such titles may stand without quotes.
  if (!/^[\p{L}\p{N}_.]+$/u.test(old)) return quoted;
  const bare = new RegExp(`(?<![\\p{L}\\p{N}_.'])${old.replaceAll('.', '\\.')}!`, 'gu');
  return quoted.replace(bare, () => `${quotedTitle(now)}!`);
}

function reservedNames({ model, print }: WrittenSheet, sheet: Sheet | undefined): NamedRange[] {
  const tab = quotedTitle(model.name);
  const filter = sheet?.basicFilter?.range;
  const titles = [print.titleRows, print.titleColumns].filter((part) => part !== undefined);
  const named = (name: string, ranges: readonly string[]): NamedRange[] =>
    ranges.length === 0
      ? []
      : [{ name, range: ranges.map((range) => `${tab}!${range}`).join(','), scope: model.name }];
  return [
    ...named('_xlnm._FilterDatabase', filter === undefined ? [] : [absoluteName(boundedRange(filter))]),
    ...named('_xlnm.Print_Area', print.printArea?.split(',') ?? []),
    ...named('_xlnm.Print_Titles', titles),
  ];
}
