import type { CivilDate } from './dates.ts';
import type { OrgKind } from './org-kinds.ts';

/** State of a unit's list (RULES.md 3). Errors do not change it; they are counted beside it. */
export type ListState = 'complete' | 'incomplete' | 'none' | 'nobody';

/** What a unit says of its own list, above the header. */
export interface Declaration {
  readonly listDone: boolean;
  readonly nobody: boolean;
  /** The day beside the box, if one can be read. */
  readonly doneOn: CivilDate | undefined;
}

/**
 * "Không có ai thuộc diện" said outright is a complete empty list; an empty tab says nothing. A list that is both
 * declared empty and has rows contradicts itself and stays incomplete.
 */
export function listState(declaration: Declaration, rowsRead: number): ListState {
  if (declaration.listDone) return 'complete';
  if (rowsRead > 0) return 'incomplete';
  return declaration.nobody ? 'nobody' : 'none';
}

export function isComplete(state: ListState): boolean {
  return state === 'complete' || state === 'nobody';
}

/** Units whose list is complete and without errors; never more than the units expected. */
export function completeLists(units: readonly { list: ListState | null; errors: number }[]): number {
  return units.filter((unit) => unit.list !== null && isComplete(unit.list) && unit.errors === 0).length;
}

/**
 * Whether the unit still has to hand in its list. Nobody is asked of businesses and donors: the plan asks them for
 * support, not for a list.
 * @param list null when the unit's tab cannot be read
 */
export function owesList(kind: OrgKind | undefined, list: ListState | null): boolean {
  if (kind === 'business' || kind === 'donor') return false;
  return list === null || !isComplete(list);
}
