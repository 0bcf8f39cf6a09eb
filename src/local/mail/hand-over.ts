import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPError } from 'nodemailer/lib/smtp-connection';
import { HAPPENED } from '../../text/vi-mail-local.ts';
import { isHere, type SmtpServer } from './smtp-url.ts';

/** Milliseconds. */
export interface Timeouts {
  readonly connection: number;
  readonly greeting: number;
  /** Of silence. */
  readonly socket: number;
  /** Of the whole, whatever the server says meanwhile. */
  readonly whole: number;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** Why a server did not take a message. */
export interface Failure {
  readonly kind: 'connection' | 'login' | 'refused' | 'unknown';
  /** The server's words, or what happened. */
  readonly words: string;
}

/**
 * Gives one message to a server, over a connection of its own.
 *
 * The connection reads the message only when the server has asked for it, after the last answer to the envelope: until the
 * first read nothing can have left, whatever happened. After it, only the server's refusal of the message is certain.
 *
 * @param certificate the one that is trusted, in PEM, instead of the usual ones
 * @returns what went wrong; `undefined` when the server took the message
 */
export async function handOver(
  server: SmtpServer,
  envelope: Envelope,
  bytes: Uint8Array,
  timeouts: Timeouts,
  certificate?: string,
): Promise<Failure | undefined> {
  let begun = false;
  const message = new Readable({
    read() {
      begun = true;
      this.push(bytes);
      this.push(null);
    },
  });
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    // A password goes over no open line.
    requireTLS: !server.secure && server.password !== '' && !isHere(server),
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    dnsTimeout: timeouts.connection,
    socketTimeout: timeouts.socket,
    socketCloseTimeout: 1000,
    ...(certificate === undefined ? {} : { tls: { ca: certificate } }),
  });
  try {
    await Promise.race([over(connection, timeouts.whole), session(connection, server, envelope, message)]);
    connection.quit();
    return undefined;
  } catch (error) {
    return failure(error as SMTPError, begun);
  } finally {
    connection.close();
  }
}

async function session(
  connection: SMTPConnection,
  { user, password }: SmtpServer,
  envelope: Envelope,
  message: Readable,
): Promise<void> {
  await done((then) => connection.connect(then));
  if (password !== '' && connection.allowsAuth)
    await done((then) => connection.login({ user, pass: password }, then));
  await done((then) => connection.send({ ...envelope }, message, then));
}

function done(start: (then: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}

/** Fails when the connection does, or when it has been open for too long. */
function over(connection: SMTPConnection, whole: number): Promise<never> {
  return new Promise((_, reject) => {
    const clock = setTimeout(() => reject(new Error(HAPPENED.tooLong)), whole);
    connection.on('error', reject);
    connection.on('end', () => {
      clearTimeout(clock);
      // Whoever waits for an answer knows better why, and hears of it in a moment.
      setImmediate(() => reject(new Error(HAPPENED.closed)));
    });
  });
}

function failure(error: SMTPError, begun: boolean): Failure {
  const words = wordsOf(error);
  const { code, responseCode = 0 } = error;
  const refused = responseCode >= 400 && responseCode < 600;
  if (begun) return { kind: refused ? 'refused' : 'unknown', words };
  if (code === 'EAUTH' && responseCode !== CLOSING) return { kind: 'login', words };
  return { kind: refused || code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'connection', words };
}

/** What a server says that is about to go away, whatever it was asked. */
const CLOSING = 421;

function wordsOf({ response, code, message }: SMTPError): string {
  if (response !== undefined) return response;
  if (code === 'ETIMEDOUT') return HAPPENED.tooLong;
  return code === 'ECONNECTION' ? HAPPENED.closed : message;
}
