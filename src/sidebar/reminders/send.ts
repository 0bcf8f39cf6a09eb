import type { BoardUnit } from '../../actions/reminder-board.ts';
import { SENT_WORDS } from '../../text/vi-reminder-board.ts';
import { call } from '../shared/call.ts';
import type { Line } from './work.ts';

/** Sends under the occasion that the board showed, and tells what became of each. */
export async function sendTo(chosen: readonly BoardUnit[]): Promise<Line[]> {
  const { lines, units } = await call('sideRemindersSend', {
    units: chosen.map(({ code, occasion }) => ({ unit: code, occasion })),
  });
  const names = new Map(chosen.map(({ code, name }) => [code, name]));
  return [
    ...lines,
    ...units.map(({ unit, state }) => ({ name: names.get(unit) ?? unit, words: SENT_WORDS[state] })),
  ];
}
