import * as z from 'zod/mini';
import { bookMark, dropMarks } from './marks.ts';
import type { Request } from './sheets-api.ts';
import { DAILY_MARK, type WorkbookView } from './tab-view.ts';

/** Who keeps the daily reminding, and how it went last: in the workbook, so that two scripts over one workbook agree. */
export interface DailyState {
  /** Whose account owns the trigger. */
  readonly who: string;
  /** The moment it was turned on. */
  readonly since: string;
  /** Google's id of the trigger: any other one is a leftover, and ends itself. */
  readonly trigger: string;
  /** The moment of the last run and its result in words; '' before the first. */
  readonly lastRun: string;
  readonly lastResult: string;
}

const STATE = z.object({
  who: z.string(),
  since: z.string(),
  trigger: z.string(),
  lastRun: z.string(),
  lastResult: z.string(),
});

/** The newest state that can be read; undefined when daily reminding is off. */
export function readDaily({ snapshot }: WorkbookView): DailyState | undefined {
  const marks = (snapshot.developerMetadata ?? []).filter(({ metadataKey }) => metadataKey === DAILY_MARK);
  const states = marks.flatMap(({ metadataValue = '' }) => {
    const parsed = STATE.safeParse(json(metadataValue));
    return parsed.success ? [parsed.data] : [];
  });
  return states[states.length - 1];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Puts the state in the place of what there was; undefined: daily reminding is off. */
export function dailyRequests({ snapshot }: WorkbookView, state: DailyState | undefined): Request[] {
  const old = dropMarks(snapshot.developerMetadata, DAILY_MARK);
  return state ? [...old, bookMark(DAILY_MARK, JSON.stringify(state))] : old;
}
