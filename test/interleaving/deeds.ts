import { BY_LIST, LIST, NOW, SEAL, STATEMENT } from '../faults/campaign.ts';
import { claimOf } from '../faults/claims.ts';
import { openDoor, type Standing } from '../faults/office.ts';
import { TRIGGER } from './start.ts';
import type { Ended } from './thread.ts';

/** Something that one of the officers, or the clock, sets going. */
export interface Deed {
  readonly name: string;
  readonly door: string;
  readonly args: readonly unknown[];
}

/** What became of it, as far as whoever did it was told. */
export interface Done {
  readonly deed: Deed;
  readonly isDone: boolean;
  readonly value: unknown;
  /** What was said instead. */
  readonly words: string;
}

/** As the sidebars were when somebody began: each asks for what he saw then. */
export function deeds(code: string, from: Standing): readonly [Deed, ...Deed[]] {
  const seen = (door: string, ...args: unknown[]) => openDoor(code, from, { door, args, now: NOW }).value;
  const { token } = seen('sideImportPreview', LIST) as { token: string };
  const byList = (voucher: string): Deed => {
    const request = { ...BY_LIST, voucher };
    const { questions } = seen('sideByListKeep', request) as { questions: { id: string }[] };
    const agreed = questions.map(({ id }) => id);
    return { name: `by list ${voucher}`, door: 'sideByListKeep', args: [{ ...request, agreed }] };
  };
  const units = [{ code: 'X02', name: 'Xóm 2', kind: 'hamlet' }];
  return [
    { name: 'consolidate', door: 'runConsolidate', args: [] },
    { name: 'statement', door: 'sideStatementStore', args: [{ ...STATEMENT, certain: true, confirmed: [] }] },
    byList('PT20'),
    byList('PT21'),
    { name: 'import', door: 'sideImportWrite', args: [{ ...LIST, token }] },
    { name: 'papers', door: 'sideConfirmationsIssue', args: [{}] },
    { name: 'seal', door: 'sideSealRun', args: [SEAL] },
    { name: 'set-up', door: 'sideSetUp', args: [{ units }] },
    { name: 'remind', door: 'runRemindersSend', args: [] },
    { name: 'the clock', door: 'dailyRemindersSend', args: [{ triggerUid: TRIGGER }] },
    { name: 'a call', door: 'sideContact', args: [{ unit: 'MN', channel: 'call', note: 'Hẹn thứ hai' }] },
  ];
}

export function doneOf(deed: Deed, { value, error }: Ended): Done {
  const claim = claimOf({ error, told: [] });
  const asks = ((value ?? {}) as { questions?: unknown[] }).questions ?? [];
  return { deed, value, isDone: claim === 'done' && asks.length === 0, words: error?.message ?? '' };
}
