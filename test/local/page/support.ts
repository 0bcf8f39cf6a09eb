/** The program behind the page over real HTTP, with workbooks in folders of their own. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCampaign } from '../../../src/local/new-campaign.ts';
import type { Assets } from '../../../src/local/page/assets.ts';
import type {
  BookAnswer,
  DoorAnswer,
  EditAnswer,
  EditCall,
  PageEvent,
} from '../../../src/local/page/protocol.ts';
import { type PageServer, servePage } from '../../../src/local/page/server.ts';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import type { CellData, ExtendedValue, Request, Spreadsheet } from '../../../src/workbook/sheets-api.ts';

export const NOW = () => Date.parse('2024-05-24T08:00:00+07:00');

const asset = (type: string, text: string) => ({ type, content: Buffer.from(text) });

export const ASSETS: Assets = {
  files: new Map([
    ['', asset('text/html; charset=utf-8', '<!doctype html><title>Sổ</title>')],
    ['page.js', asset('text/javascript; charset=utf-8', 'void 0;')],
    ['parts/one.js', asset('text/javascript; charset=utf-8', 'void 1;')],
  ]),
  sidebars: new Map([['sidebar-test', '<style>p{color:red}</style><p>Bảng bên</p><script>void 2;</script>']]),
};

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request, sent exactly as given: no client in between mends the path or the headers. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A page that is open: what it may call, and what it was told. */
export interface Page {
  readonly server: PageServer;
  readonly port: number;
  /** `/<token>/` */
  readonly base: string;
  book(): Promise<BookAnswer>;
  /** Left out, the base is the last revision that the program told of. */
  edit(requests: readonly Request[], more?: Partial<EditCall>): Promise<EditAnswer>;
  call(door: string, ...args: unknown[]): Promise<DoorAnswer>;
  post(path: string, body: unknown): Promise<Answer>;
}

export async function openPage(path: string, port = 0): Promise<Page> {
  return pageOf(await servePage({ path, now: NOW, assets: ASSETS, port }), 'page-one');
}

const revisions = new WeakMap<PageServer, number>();

/** Another page on the same program. */
export function pageOf(server: PageServer, id: string): Page {
  const { port } = server;
  const base = new URL(server.address).pathname;
  const origin = `http://127.0.0.1:${port}`;
  const post = (path: string, body: unknown) =>
    ask(port, base + path, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const newest = <Answer extends { revision: number }>(text: string): Answer => {
    const answer = JSON.parse(text) as Answer;
    revisions.set(server, Math.max(answer.revision, revisions.get(server) ?? 0));
    return answer;
  };
  const book = async () => newest<BookAnswer>((await ask(port, `${base}api/book`)).text);
  return {
    server,
    port,
    base,
    book,
    post,
    async edit(requests, more = {}) {
      const base = more.base ?? revisions.get(server) ?? (await book()).revision;
      return newest<EditAnswer>((await post('api/edit', { page: id, requests, ...more, base })).text);
    },
    async call(door, ...args) {
      return newest<DoorAnswer>((await post('api/call', { page: id, door, args, activeSheetId: 0 })).text);
    },
  };
}

/** Listens as a page does. */
export function listen({ port, base }: Page, page: string) {
  const events: PageEvent[] = [];
  let ended = false;
  let failed: unknown;
  const sent = httpRequest({ host: '127.0.0.1', port, path: `${base}api/events?page=${page}`, agent: false });
  const open = new Promise<void>((resolve) => {
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        const whole = text.split('\n\n');
        text = whole.pop() ?? '';
        for (const block of whole) {
          if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)) as PageEvent);
        }
        resolve();
      });
      response.on('end', () => {
        ended = true;
      });
      response.on('error', () => {
        ended = true;
      });
    });
  });
  sent.on('error', (error) => {
    failed = error;
  });
  sent.end();
  return {
    open,
    events,
    hasEnded: () => ended || failed !== undefined,
    close: () => sent.destroy(),
    kinds: () => events.map(({ kind }) => kind),
  };
}

/** Waits until something holds, for as long as the slowest machine needs. */
export async function until(holds: () => boolean, most = 10_000): Promise<void> {
  const end = Date.now() + most;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come to pass in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A folder for a test, with the sample commune made once and copied as often as it is asked for. */
export function files() {
  const folder = mkdtempSync(join(tmpdir(), 'chungsuc-page-'));
  let number = 0;
  return {
    folder,
    async sample(name = 'so.xlsx'): Promise<string> {
      sample ??= makeSample();
      number += 1;
      const own = mkdtempSync(join(folder, `${number}-`));
      copyFileSync(await sample, join(own, name));
      return join(own, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

let sample: Promise<string> | undefined;

/** The sample commune without most of its tabs: what is tested here does not depend on how many there are. */
async function makeSample(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'chungsuc-page-sample-')), 'mau.xlsx');
  const { sheets, id } = sampleCampaign(NOW, {}).session;
  const left = (sheets.snapshot().sheets ?? []).filter(({ properties }) =>
    /^(?:X|T|CQ|YT)[\dHC]/.test(properties.title ?? ''),
  );
  const requests = left.map(({ properties }) => ({ deleteSheet: { sheetId: properties.sheetId ?? 0 } }));
  sheets.batchUpdate({ requests }, id);
  await writeXlsxFile(path, sheets.snapshot());
  return path;
}

/** One cell written, as a hand does. */
export function write(sheetId: number, row: number, column: number, value: ExtendedValue): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ userEnteredValue: value }] }],
      fields: 'userEnteredValue',
    },
  };
}

/** A tab of a file, read as any program reads it. */
export async function tabOf(path: string, title: string) {
  const { resource } = await readXlsxFile(path);
  return tabIn(resource, title);
}

export function tabIn(book: Spreadsheet, title: string) {
  const sheet = book.sheets?.find(({ properties }) => properties.title === title);
  if (sheet === undefined) throw new Error(`No tab ${title}`);
  const rows = sheet.data?.[0]?.rowData ?? [];
  return {
    sheetId: sheet.properties.sheetId ?? 0,
    sheet,
    cell: (row: number, column: number): CellData => rows[row]?.values?.[column] ?? {},
    /** Where the cell with a text is. */
    find(text: string): { row: number; column: number } {
      for (const [row, { values = [] }] of rows.entries()) {
        const column = values.findIndex((cell) => cell.userEnteredValue?.stringValue === text);
        if (column >= 0) return { row, column };
      }
      throw new Error(`No cell ${text} in ${title}`);
    },
  };
}
