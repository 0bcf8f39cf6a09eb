import { RECONCILIATION_WORDS as words } from '../text/vi-reconciliation.ts';
import { emphasised, type Look } from './looks.ts';
import type { ToolCell } from './tool-cell.ts';

/** The cells that every section of `Đối chiếu` is made of. */

export type AmountLook = 'money' | 'days' | 'area';

/** A section's own heading. */
export function heading(value: string): ToolCell[] {
  return [{ value, look: 'strong' }];
}

export function head(headers: readonly string[]): ToolCell[] {
  return headers.map((value) => ({ value, look: 'header' }));
}

export function amounts(values: readonly number[], look: AmountLook = 'money'): ToolCell[] {
  return values.map((value) => ({ value, look }));
}

/** A numbered line: its place (none where the name stands for nobody in particular), its name, its amounts. */
export function line(
  place: number | undefined,
  name: string,
  values: readonly number[],
  look: AmountLook = 'money',
): ToolCell[] {
  return [{ value: place, look: 'textCentred' }, { value: name, look: 'text' }, ...amounts(values, look)];
}

/** The sum of each column of amounts. */
export function totalLine(lines: readonly (readonly number[])[], look: AmountLook = 'money'): ToolCell[] {
  const strong = (of: Look) => emphasised(of, 'total');
  const sums = (lines[0] ?? []).map((_, at) => lines.reduce((sum, values) => sum + (values[at] ?? 0), 0));
  return [
    { look: strong('text') },
    { value: words.total, look: strong('text') },
    ...sums.map((value) => ({ value, look: strong(look) })),
  ];
}

/** Somebody's name, which leads to the row where there is one. */
export function nameCell(name: string, link: string | undefined): ToolCell {
  return link ? { value: name, look: 'link', link } : { value: name, look: 'text' };
}
