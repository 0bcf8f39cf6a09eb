import { NOT_SENT } from '../../text/vi-mail-local.ts';
import type { Mail, MailPort } from '../realm/ports.ts';
import { MailNotSent } from './not-sent.ts';

/** A consumer account's day at Google, taken for the day of any server. */
export const MOST_A_DAY = 100;

/** A port that sends so many mails and no more. What perhaps left is counted with what did. */
export function daily(most: number, send: (mail: Mail) => Promise<void>): MailPort {
  let sent = 0;
  return {
    left: () => Math.max(0, most - sent),
    async send(mail) {
      if (sent >= most) throw new MailNotSent(NOT_SENT.noMoreToday(most));
      sent += 1;
      try {
        await send(mail);
      } catch (error) {
        if (error instanceof MailNotSent) sent -= 1;
        throw error;
      }
    },
  };
}
