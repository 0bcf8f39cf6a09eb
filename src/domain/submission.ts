import type { CivilDate } from './dates.ts';
import { isInvited, type OrgKind } from './org-kinds.ts';

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
 * "Không có ai thuộc diện" said outright is a complete empty list; an empty tab says nothing. A list that is declared
 * empty and has rows contradicts itself and stays incomplete, unless it is said to be done as well.
 */
export function listState(declaration: Declaration, rowsRead: number): ListState {
  if (declaration.listDone) return 'complete';
  if (rowsRead > 0) return 'incomplete';
  return declaration.nobody ? 'nobody' : 'none';
}

export function isComplete(state: ListState): boolean {
  return state === 'complete' || state === 'nobody';
}

/**
 * Units whose list is complete and without errors; never more than the units expected. A ticked list with nothing in it is
 * none.
 */
export function completeLists(
  units: readonly { list: ListState | null; errors: number; isEmpty: boolean }[],
): number {
  return units.filter(
    ({ list, errors, isEmpty }) => list !== null && isComplete(list) && errors === 0 && !isEmpty,
  ).length;
}

/**
 * Whether the unit still has to hand in its list. Nobody is asked of businesses and donors: the plan asks them for
 * support, not for a list.
 * @param list null when the unit's tab cannot be read
 */
export function owesList(kind: OrgKind | undefined, list: ListState | null): boolean {
  if (isInvited(kind)) return false;
  return list === null || !isComplete(list);
}

/** What can be noticed of a unit's list (tab `Lịch sử nộp`). */
export type SubmissionEventKind = 'first' | 'changed' | 'withdrawn' | 'again' | 'dated';

export interface SubmissionEvent {
  readonly kind: SubmissionEventKind;
  /** The day that counts: of receipt, or the one that the accountant set. */
  readonly on: CivilDate | undefined;
  /** Of the list as it was then; '' where it does not matter. */
  readonly fingerprint: string;
}

/**
 * Whether a list is handed in: said to be complete and with something in it. An empty list with a tick says nothing:
 * "nobody" has a box of its own.
 */
export function isHandedIn(
  list: ListState | null,
  { nobody }: Pick<Declaration, 'nobody'>,
  rowsRead: number,
): boolean {
  return list === 'nobody' || (list === 'complete' && (nobody || rowsRead > 0));
}

/**
 * The day that a list counts as handed in: of the first complete list, whatever was changed later (RULES.md 3), or the one
 * that the accountant set with a reason since. Undefined while it was never handed in.
 */
export function handedInOn(events: readonly SubmissionEvent[]): CivilDate | undefined {
  const last = (kind: SubmissionEventKind) => [...events].reverse().find((event) => event.kind === kind);
  return last('dated')?.on ?? events.find(({ kind }) => kind === 'first')?.on;
}

/**
 * What is new of a list since its last event; undefined when nothing is.
 * @param fingerprint of the list as it is now
 */
export function newEvent(
  events: readonly SubmissionEvent[],
  handedIn: boolean,
  fingerprint: string,
): Exclude<SubmissionEventKind, 'dated'> | undefined {
  const noticed = events.filter(({ kind }) => kind !== 'dated');
  const last = noticed[noticed.length - 1];
  if (last === undefined) return handedIn ? 'first' : undefined;
  if (last.kind === 'withdrawn') return handedIn ? 'again' : undefined;
  if (!handedIn) return 'withdrawn';
  return last.fingerprint === fingerprint ? undefined : 'changed';
}
