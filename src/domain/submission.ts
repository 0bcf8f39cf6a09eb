import type { CivilDate } from './dates.ts';

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

/** Units whose list is complete and without errors, of those expected: 0–1, undefined when none is expected. */
export function completeness(
  units: readonly { list: ListState | null; errors: number }[],
): number | undefined {
  const done = units.filter((unit) => unit.list !== null && isComplete(unit.list) && unit.errors === 0);
  return units.length === 0 ? undefined : done.length / units.length;
}
