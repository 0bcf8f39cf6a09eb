import type { ReminderReport } from '../actions/remind.ts';
import { MAIL_STATE_WORDS, REMINDED } from '../text/vi-cli.ts';

/**
 * Who would get what, or what became of it, for a terminal.
 * @param words of the states; left out: nothing was tried yet
 */
export function printedReminders(
  { on, occasion, mails, thanks, digest }: ReminderReport,
  words: typeof MAIL_STATE_WORDS = MAIL_STATE_WORDS,
): string {
  const lines = [REMINDED.head(on.split('-').reverse().map(Number).join('/'), occasion)];
  if (mails.length === 0) lines.push(REMINDED.none);
  for (const { unit, to, reasons, state, note } of mails) {
    const why = reasons.map((reason) => REMINDED.reasons[reason]).join('; ');
    lines.push(`${words[state].padEnd(WIDTH)}${unit.padEnd(UNIT)}${to}`.trimEnd());
    lines.push(`${' '.repeat(WIDTH + UNIT)}${[why, note].filter((part) => part !== '').join('. ')}`);
  }
  for (const { unit, to, state } of thanks)
    lines.push(`${words[state].padEnd(WIDTH)}${unit.padEnd(UNIT)}${to}  ${REMINDED.thanks}`);
  if (digest) lines.push(`${words[digest.state].padEnd(WIDTH + UNIT)}${digest.to}  ${REMINDED.digest}`);
  return lines.join('\n');
}

const WIDTH = 20;
const UNIT = 8;
