import { MAIL_USAGE } from '../../text/vi-mail-local.ts';
import { UsageError } from '../usage-error.ts';

/** A mail server, and who one is to it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it, TLS as soon as the server offers it. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** @throws UsageError whose sentence holds nothing of the address: a password may stand in it */
export function smtpServer(address: string): SmtpServer {
  try {
    const url = new URL(address);
    const usual = PORTS[url.protocol];
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const rest = url.pathname.replace(/^\/$/, '') + url.search + url.hash;
    if (usual === undefined || !/^[\w.:-]+$/.test(host) || rest !== '') throw new Error('not a server');
    return {
      host,
      port: url.port === '' ? usual : Number(url.port),
      secure: url.protocol === 'smtps:',
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    };
  } catch {
    // Without its cause, which would show the address.
    throw new UsageError(MAIL_USAGE.badUrl);
  }
}

/** This machine, where nobody can listen on the way. */
export function isHere({ host }: SmtpServer): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
}
