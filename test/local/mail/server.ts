/** Mail servers on this machine: a real one, and one that says whatever it is told to. */

import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
  readonly secure: boolean;
  readonly user: unknown;
}

const closing: (() => Promise<void>)[] = [];
/** Call after each test. */
export async function closeServers(): Promise<void> {
  await Promise.all(closing.splice(0).map((close) => close()));
}

const sockets = new Set<Socket>();
/** Ends every connection, as a power cut does. */
export function dropAll(): void {
  for (const socket of sockets) socket.destroy();
}

function remembered(socket: Socket): void {
  sockets.add(socket);
  socket.on('error', () => {}).on('close', () => sockets.delete(socket));
}

/** A real server that takes every message, save for what the options say. */
export async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    closeTimeout: 10,
    logger: false,
    async onData(stream, session, then) {
      const bytes = await buffer(stream);
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      const to = rcptTo.map(({ address }) => address);
      received.push({ from, to, bytes, secure: session.secure, user: session.user });
      then(null);
    },
    ...options,
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  listening.on('connection', remembered);
  await once(listening, 'listening');
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { received, port: (listening.address() as AddressInfo).port };
}

/** What a scripted server does when a line comes, or when it is connected (''). The text `DROP` ends the connection. */
export type Script = (line: string, inData: boolean) => string | undefined;

/** A server that answers each line by a script. */
export async function scriptedServer(script: Script) {
  const lines: string[] = [];
  const server: Server = createServer((socket) => {
    remembered(socket);
    let inData = false;
    let rest = '';
    const say = (line: string) => {
      const words = script(line, inData);
      if (words === 'DROP') return void socket.destroy();
      if (words?.startsWith('354')) inData = true;
      if (line === '.') inData = false;
      if (words !== undefined) socket.write(`${words}\r\n`);
    };
    say('');
    socket.on('data', (chunk) => {
      const parts = (rest + chunk.toString('latin1')).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        say(line);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    dropAll();
    server.close();
  });
  return { lines, port: (server.address() as AddressInfo).port };
}

/** Answers as any server would, save for the lines that `changes` has an answer to; `SILENT` is none. */
export function usual(changes: (line: string, inData: boolean) => string | undefined): Script {
  return (line, inData) => {
    const other = changes(line, inData);
    if (other !== undefined) return other === 'SILENT' ? undefined : other;
    if (inData) return line === '.' ? '250 OK' : undefined;
    if (line === '') return '220 may-chu';
    if (line.startsWith('EHLO')) return '250-may-chu\r\n250 8BITMIME';
    return line === 'DATA' ? '354 Go on' : '250 OK';
  };
}
