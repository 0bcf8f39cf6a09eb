import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { Assets } from './assets.ts';
import { openPages } from './events.ts';
import { isToken, newToken, refusalOf, type Target, targetOf } from './guard.ts';
import { HEADERS, NO_PAGE, PAGE, printPolicy, sidebarPolicy } from './headers.ts';
import { printedTab } from './print.ts';
import { type OtherPage, openStore } from './store.ts';

/** The program behind the page: HTTP on this machine only, for those who have the address. */
export interface PageServer {
  /** `http://127.0.0.1:PORT/<token>/` */
  readonly address: string;
  readonly port: number;
  /** Whether the workbook's books are in the accountant's own file, which is not at hand. */
  readonly lacksOwnFile: boolean;
  /** Finishes what is under way, tells the pages, and ends. @returns as the store's own */
  close(): Promise<string | null | undefined>;
}

export interface ServerOptions {
  readonly path: string;
  /** The other file of the workbook, and the page that shows it. */
  readonly other?: OtherPage | undefined;
  readonly now: () => number;
  readonly assets: Assets;
  /** The port to begin with; 0 is any. */
  readonly port: number;
  /** Whether a page begins with the summary and the dashboard. */
  readonly onSummary?: boolean;
}

const HERE = '127.0.0.1';
const MOST_BYTES = 20 * 1024 * 1024;
/** How many ports after the wanted one are tried before any. */
const NEXT_PORTS = 20;
/** What a page that is told of the end needs to hear it. */
const FAREWELL_MS = 50;

/** Opens the workbook and serves it. @throws XlsxFileError when the file cannot be read */
export async function servePage(options: ServerOptions): Promise<PageServer> {
  const { path, assets, port: wanted } = options;
  const token = newToken();
  const pages = openPages();
  const store = await openStore({ ...options, tell: pages.tell });
  let port = 0;
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch(() => end(response, 500));
  });
  port = await listen(server, wanted);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = targetOf(request.url ?? '');
    if (!isToken(target.token, token)) return end(response, 401);
    const refusal = refusalOf(request, port, target.path === '');
    if (refusal !== undefined) return end(response, refusal, refusal === 405 ? { Allow: 'GET, POST' } : {});
    if (target.path === undefined) return end(response, 308, { Location: `/${token}/` });
    return request.method === 'POST' ? post(target.path, request, response) : get(target, response);
  }

  async function get({ path: name = '', query }: Target, response: ServerResponse): Promise<void> {
    const file = assets.files.get(name);
    if (file !== undefined) return send(response, file.type, file.content, name === '' ? PAGE : NO_PAGE);
    const sidebar = name.startsWith('sidebar/')
      ? assets.sidebars.get(name.slice('sidebar/'.length))
      : undefined;
    if (sidebar !== undefined) return send(response, HTML, sidebar, sidebarPolicy(sidebar));
    switch (name) {
      case 'api/book':
        return sendJson(response, await store.book());
      case 'api/events': {
        head(response, 200, { 'Content-Type': 'text/event-stream' });
        return pages.listen(query.get('page') ?? '', response);
      }
      case 'print': {
        const html = printedTab(await store.snapshot(), Number(query.get('sheet') ?? Number.NaN));
        return html === undefined ? end(response, 404) : send(response, HTML, html, printPolicy(html));
      }
      case 'file':
        return sendFile(response);
      case 'api/edit':
      case 'api/call':
        return end(response, 405, { Allow: 'POST' });
      default:
        return end(response, 404);
    }
  }

  async function sendFile(response: ServerResponse): Promise<void> {
    const content = await store.file();
    head(response, 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
      'Content-Length': content.byteLength,
    });
    response.end(content);
  }

  async function post(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const work = { 'api/edit': store.edit, 'api/call': store.call }[name];
    if (work === undefined) return end(response, assets.files.has(name) || GET_ONLY.has(name) ? 405 : 404);
    const body = await bodyOf(request);
    if (body === undefined) return end(response, 413, { Connection: 'close' });
    const asked = parsed(body);
    return asked === undefined ? end(response, 400) : sendJson(response, await work(asked));
  }

  return {
    address: `http://${HERE}:${port}/${token}/`,
    port,
    lacksOwnFile: store.lacksOwnFile,
    async close() {
      server.close();
      const kept = await store.close();
      pages.tell({ kind: 'closing' });
      pages.close();
      await new Promise((resolve) => setTimeout(resolve, FAREWELL_MS));
      server.closeAllConnections();
      return kept;
    },
  };
}

const HTML = 'text/html; charset=utf-8';
const GET_ONLY = new Set(['api/book', 'api/events', 'print', 'file']);

function head(response: ServerResponse, status: number, more: Record<string, string | number>): void {
  response.writeHead(status, { 'Content-Security-Policy': NO_PAGE, ...HEADERS, ...more });
}

/** An answer without content. */
function end(response: ServerResponse, status: number, more: Record<string, string> = {}): void {
  if (!response.headersSent) head(response, status, { 'Content-Length': 0, ...more });
  response.end();
}

function send(response: ServerResponse, type: string, content: string | Uint8Array, policy: string): void {
  head(response, 200, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(content),
    'Content-Security-Policy': policy,
  });
  response.end(content);
}

function sendJson(response: ServerResponse, value: object): void {
  send(response, 'application/json; charset=utf-8', JSON.stringify(value), NO_PAGE);
}

/** The content of a request; `undefined` when it is more than any page sends. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).byteLength;
    if (size > MOST_BYTES) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Takes the wanted port, else one of the next, else any. @returns the port that was free */
async function listen(server: Server, wanted: number): Promise<number> {
  const ports = Array.from({ length: NEXT_PORTS + 1 }, (_, at) => wanted + at).filter(
    (port) => port <= 65_535,
  );
  for (const port of wanted === 0 ? [0] : [...ports, 0]) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HERE, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (port === 0) throw error;
    }
  }
  throw new Error('unreachable');
}
