import type { ReminderReport } from '../actions/remind.ts';
import { MAIL_STATE_WORDS, REMINDED } from '../text/vi-cli.ts';

/** Who would get what, for a terminal. */
export function printedReminders({ on, occasion, mails, thanks, digest }: ReminderReport): string {
  const lines = [REMINDED.head(on.split('-').reverse().map(Number).join('/'), occasion)];
  if (mails.length === 0) lines.push(REMINDED.none);
  for (const { unit, to, reasons, state, note } of mails) {
    const why = reasons.map((reason) => REMINDED.reasons[reason]).join('; ');
    lines.push(`${MAIL_STATE_WORDS[state].padEnd(WIDTH)}${unit.padEnd(UNIT)}${to || REMINDED.noAddress}`);
    lines.push(`${' '.repeat(WIDTH + UNIT)}${[why, note].filter((part) => part !== '').join('. ')}`);
  }
  for (const { unit, to, state } of thanks)
    lines.push(`${MAIL_STATE_WORDS[state].padEnd(WIDTH)}${unit.padEnd(UNIT)}${to}  ${REMINDED.thanks}`);
  if (digest)
    lines.push(`${MAIL_STATE_WORDS[digest.state].padEnd(WIDTH + UNIT)}${digest.to}  ${REMINDED.digest}`);
  return lines.join('\n');
}

const WIDTH = 20;
const UNIT = 8;
