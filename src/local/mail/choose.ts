import { MAIL_USAGE } from '../../text/vi-mail-local.ts';
import type { MailPort } from '../realm/ports.ts';
import { UsageError } from '../usage-error.ts';
import { isAddress } from './address.ts';
import { MOST_A_DAY } from './daily.ts';
import { outbox } from './outbox.ts';
import { smtp } from './smtp.ts';

export interface MailChoice {
  /** The URL of a mail server; left out or empty: mails are put into the folder. */
  readonly smtp?: string;
  /** The sender's address. */
  readonly from?: string;
  readonly folder: string;
  /** Mails at most. */
  readonly most?: number;
}

export interface ChosenMail {
  readonly by: 'smtp' | 'outbox';
  readonly port: MailPort;
}

/** How mails leave this machine. @throws UsageError for a URL or a sender that cannot be used */
export function chooseMail({ smtp: url = '', from, folder, most = MOST_A_DAY }: MailChoice): ChosenMail {
  const sender = from?.trim() || undefined;
  if (sender !== undefined && !isAddress(sender)) throw new UsageError(MAIL_USAGE.badSender(sender));
  if (url.trim() !== '') return { by: 'smtp', port: smtp(url.trim(), sender, { most }) };
  return { by: 'outbox', port: outbox(folder, { ...(sender === undefined ? {} : { from: sender }), most }) };
}
