import type { BoardUnit } from '../../actions/reminder-board.ts';
import { FILED, SENT_WORDS } from '../../text/vi-reminder-board.ts';
import { call } from '../shared/call.ts';
import type { Line } from './work.ts';

/** Sends under the occasion that the board showed, and tells what became of each. @param isFiles whether mails only become files */
export async function sendTo(chosen: readonly BoardUnit[], isFiles: boolean): Promise<Line[]> {
  const { lines, units } = await call('sideRemindersSend', {
    units: chosen.map(({ code, occasion }) => ({ unit: code, occasion })),
  });
  const names = new Map(chosen.map(({ code, name }) => [code, name]));
  return [
    ...lines,
    ...units.map(({ unit, state }) => ({
      name: names.get(unit) ?? unit,
      words: isFiles && state === 'sent' ? FILED : SENT_WORDS[state],
    })),
  ];
}
