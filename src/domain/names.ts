import { type CellValue, shown, textOf } from './cells.ts';
import type { Report } from './problems.ts';

/** Whether a row says whose it is; one that does not is told, and its readable fields still count. */
export function isNamed(name: CellValue, report: Report<'name'>): boolean {
  const named = textOf(name) !== '';
  if (!named) report({ code: 'NAME_MISSING', field: 'name', found: shown(name) });
  return named;
}
