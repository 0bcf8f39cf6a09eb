import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { NOT_SENT } from '../../text/vi-mail-local.ts';
import type { Mail } from '../realm/ports.ts';
import { isAddress } from './address.ts';
import { MailNotSent } from './not-sent.ts';

/**
 * The bytes of a mail, the same for a server and for a file.
 *
 * @param from left out: a mail without a sender, for a file alone
 * @param draft whether it is to open as a mail that is not sent yet: Outlook shows its «Send» only then
 * @throws MailNotSent when an address is none
 */
export function composed(
  mail: Mail,
  from: string | undefined,
  now: number,
  { draft = false } = {},
): Promise<Buffer> {
  const { to, subject, body, htmlBody, name = '', replyTo } = mail;
  for (const address of [to, from, replyTo])
    if (address !== undefined && !isAddress(address))
      throw new MailNotSent(NOT_SENT.badAddress(oneLine(address)));
  const domain = from?.split('@')[1] ?? 'localhost';
  return new MailComposer({
    ...(from === undefined ? {} : { from: { name: oneLine(name), address: from } }),
    to: { name: '', address: to },
    ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
    subject: oneLine(subject),
    text: body,
    ...(htmlBody === undefined ? {} : { html: htmlBody }),
    date: new Date(now),
    messageId: `<${randomUUID()}@${domain}>`,
    ...(draft ? { headers: { 'X-Unsent': '1' } } : {}),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** What stands in a header must not begin another. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
