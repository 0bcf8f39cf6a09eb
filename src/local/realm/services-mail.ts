import { isAddress } from '../mail/address.ts';
import type { Mail, MailPort } from './ports.ts';
import { type Remote, remote } from './remote.ts';
import { errorParts, ServiceError } from './service-error.ts';
import type { Shared } from './shared.ts';

/** A consumer account's day. */
const PER_DAY = 100;

/** MailApp. It refuses in Google's words what never reaches a mail server. */
export function mailApp(mail: MailPort | undefined, shared: Shared): Remote {
  if (mail === undefined) return remote('MailApp', { getRemainingDailyQuota: () => PER_DAY }, { outbox: '' });
  const methods = {
    getRemainingDailyQuota: () => mail.left(),
    sendEmail: (message: unknown) => {
      const checked = mailOf(message);
      if (shared.unsaved !== undefined)
        throw new ServiceError(errorParts(shared.unsaved.error).message, 'MailNotSent');
      if (mail.left() <= 0) throw new ServiceError('Service invoked too many times for one day: email.');
      return mail.send(checked);
    },
  };
  return remote('MailApp', methods, { outbox: mail.folder ?? '' });
}

function mailOf(message: unknown): Mail {
  const { to, subject = '', body = '', htmlBody, name, replyTo } = (message ?? {}) as Partial<Mail>;
  const texts = [to ?? '', subject, body, htmlBody ?? '', name ?? '', replyTo ?? ''];
  if (typeof message !== 'object' || !texts.every((text) => typeof text === 'string'))
    throw new ServiceError("The parameters don't match the method signature for MailApp.sendEmail.");
  if (to === undefined || to === null || to.trim() === '')
    throw new ServiceError('Failed to send email: no recipient');
  for (const address of [to, replyTo])
    if (address && !isAddress(address)) throw new ServiceError(`Invalid email: ${address}`);
  return {
    to,
    subject,
    body,
    ...(htmlBody ? { htmlBody } : {}),
    ...(name ? { name } : {}),
    ...(replyTo ? { replyTo } : {}),
  };
}
