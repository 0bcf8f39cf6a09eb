import { HISTORY_WORDS } from '../text/vi-history.ts';
import { fingerprint } from '../workbook/fingerprint.ts';
import type { UnitReading } from '../workbook/read-unit.ts';
import type { RecordedEvent } from '../workbook/submission-history.ts';

/** A list as it is now, to be compared with the one that was handed in. */
export interface ListMarks {
  /** By the row's code; six signs that change with anything typed in the row, and tell nothing of it. */
  readonly rows: ReadonlyMap<string, string>;
  readonly paid: number;
}

const MARK_LENGTH = 6;

/** One short text for everything typed in a list. */
export function listFingerprint(reading: UnitReading): string {
  const whole = fingerprint();
  for (const { key, cells } of reading.listed()) whole.add([key, ...cells]);
  return whole.value();
}

/** That of a list of nobody: its rows are known, there are none. */
const OF_NOBODY = fingerprint().value();

/** The marks of a list's rows; two rows of one code are told apart by their order. */
export function rowMarks(reading: UnitReading): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { key, cells } of reading.listed()) {
    const mark = fingerprint();
    mark.add(cells);
    let name = key;
    for (let again = 2; marks.has(name); again++) name = `${key}/${again}`;
    marks.set(name, mark.value().slice(0, MARK_LENGTH));
  }
  return marks;
}

/** Codes named in one sentence; the others are counted. */
const MOST_NAMED = 12;

/**
 * What changed between two states of a list, by codes and totals and without a name; '' when nothing did but the order of
 * the rows.
 */
export function changeWords(
  before: Pick<RecordedEvent, 'rows' | 'paid' | 'fingerprint'>,
  now: ListMarks,
): string {
  const known = before.rows.size > 0 || now.rows.size === 0 || before.fingerprint === OF_NOBODY;
  const added = known ? [...now.rows.keys()].filter((key) => !before.rows.has(key)) : [];
  const removed = [...before.rows.keys()].filter((key) => !now.rows.has(key));
  const edited = [...now.rows].filter(([key, mark]) => before.rows.has(key) && before.rows.get(key) !== mark);
  const parts = [
    added.length > 0 ? HISTORY_WORDS.added(named(added)) : '',
    removed.length > 0 ? HISTORY_WORDS.removed(named(removed)) : '',
    edited.length > 0 ? HISTORY_WORDS.edited(named(edited.map(([key]) => key))) : '',
    before.paid !== undefined && before.paid !== now.paid ? HISTORY_WORDS.paid(before.paid, now.paid) : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return known ? '' : HISTORY_WORDS.other;
  return parts.join('; ');
}

function named(keys: readonly string[]): string {
  const shown = keys.slice(0, MOST_NAMED).map((key) => key.replace('_', ' '));
  const rest = keys.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} ${HISTORY_WORDS.more(rest)}` : shown.join(', ');
}
