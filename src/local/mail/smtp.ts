import { MAIL_USAGE, NOT_SENT, PERHAPS_SENT } from '../../text/vi-mail-local.ts';
import type { MailPort } from '../realm/ports.ts';
import { UsageError } from '../usage-error.ts';
import { isAddress } from './address.ts';
import { composed } from './compose.ts';
import { daily, MOST_A_DAY } from './daily.ts';
import { type Failure, handOver, type Timeouts } from './hand-over.ts';
import { MailNotSent, MailRefused } from './not-sent.ts';
import { type SmtpServer, smtpServer } from './smtp-url.ts';

export interface SmtpOptions {
  readonly most?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly timeouts?: Partial<Timeouts>;
  /** A certificate, in PEM, that is trusted instead of the usual ones. */
  readonly certificate?: string;
}

const TIMEOUTS: Timeouts = { connection: 10_000, greeting: 10_000, socket: 20_000, whole: 120_000 };

/**
 * Mails by a mail server, each over a connection of its own.
 *
 * @param url smtp:// or smtps://, with user, password, host and port
 * @param from the sender; left out: the user of the URL
 * @throws UsageError
 */
export function smtp(url: string, from: string | undefined, options: SmtpOptions = {}): MailPort {
  const server = smtpServer(url);
  const sender = senderOf(server, from);
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  return daily(options.most ?? MOST_A_DAY, async (mail) => {
    const bytes = await composed(mail, sender, (options.now ?? Date.now)());
    const envelope = { from: sender, to: mail.to };
    const failure = await handOver(server, envelope, bytes, timeouts, options.certificate);
    if (failure !== undefined) throw errorOf(failure, server);
  });
}

function senderOf({ user }: SmtpServer, from: string | undefined): string {
  if (from === undefined && !isAddress(user)) throw new UsageError(MAIL_USAGE.noSender);
  const sender = from ?? user;
  if (!isAddress(sender)) throw new UsageError(MAIL_USAGE.badSender(sender));
  return sender;
}

function errorOf({ kind, words }: Failure, server: SmtpServer): Error {
  const name = `${server.host}:${server.port}`;
  const shown = shortened(withoutPassword(words, server));
  switch (kind) {
    case 'connection':
      return new MailNotSent(NOT_SENT.noConnection(name, shown));
    case 'login':
      return new MailNotSent(NOT_SENT.wrongLogin(name, shown));
    case 'refused':
      return new MailRefused(NOT_SENT.refused(name, shown));
    case 'unknown':
      return new Error(PERHAPS_SENT.noAnswer(name, shown));
  }
}

/** A server may say again what it was sent, as it was sent: in base64, alone or with the user's name. */
function withoutPassword(words: string, { user, password }: SmtpServer): string {
  if (password === '') return words;
  const sent = [password, `\0${user}\0${password}`];
  const secrets = [...sent.map((text) => Buffer.from(text).toString('base64')), password];
  return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), words);
}

const LONGEST = 300;

function shortened(words: string): string {
  const line = words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
