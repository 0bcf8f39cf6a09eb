/** Who gets in, and what every answer says. */
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { ASSETS, ask, files, openPage, type Page } from './support.ts';

const made = files();
let page: Page;
beforeAll(async () => {
  page = await openPage(await made.sample());
});
afterAll(async () => {
  await page.server.close();
  made.remove();
});

/** The path behind the token. */
const at = (path: string) => page.base + path;
const own = () => `http://127.0.0.1:${page.port}`;
const json = () => ({ Origin: own(), 'Content-Type': 'application/json' });

test('the token has at least 128 bits and is new each time', async () => {
  const other = await openPage(await made.sample());
  expect(page.base).toMatch(/^\/[\w-]{22,}\/$/);
  expect(other.base).not.toBe(page.base);
  await other.server.close();
});

describe('without the token nothing is answered but 401, empty', () => {
  const token = () => page.base.slice(1, -1);
  test.each([
    ['the root', () => '/', 'GET'],
    ['a guess', () => '/abc/', 'GET'],
    ['a part of the token', () => `/${token().slice(0, -1)}/`, 'GET'],
    ['the token and more', () => `/${token()}x/`, 'GET'],
    ['the token in the second place', () => `/x/${token()}/`, 'GET'],
    ['the token encoded', () => `/%${token().charCodeAt(0).toString(16)}${token().slice(1)}/`, 'GET'],
    ['the token in the query', () => `/?${token()}`, 'GET'],
    ['a sidebar', () => '/sidebar/sidebar-test', 'GET'],
    ['an edit', () => '/api/edit', 'POST'],
    ['another method', () => '/', 'DELETE'],
    ['an icon', () => '/favicon.ico', 'GET'],
    ['two slashes', () => `//${token()}/`, 'GET'],
    ['a whole address', () => `http://127.0.0.1/${token()}/`, 'GET'],
    ['a very long path', () => `/${'a'.repeat(10_000)}`, 'GET'],
  ])('%s', async (_name, path, method) => {
    const answer = await ask(page.port, path(), { method });
    expect([answer.status, answer.text]).toEqual([401, '']);
  });

  test('whatever host, origin and content come along', async () => {
    const headers = { ...json(), Host: 'evil.example' };
    const answer = await ask(page.port, '/api/edit', { method: 'POST', headers, body: '{}' });
    expect([answer.status, answer.text]).toEqual([401, '']);
  });
});

describe('with the token', () => {
  const cases: [string, string, number, Parameters<typeof ask>[2]?][] = [
    ['the page', '', 200],
    ['a script of it', 'page.js', 200],
    ['a script in a folder', 'parts/one.js', 200],
    ['a sidebar', 'sidebar/sidebar-test', 200],
    ['the workbook', 'api/book', 200],
    ['the file', 'file', 200],
    ['a print page of no tab', 'print?sheet=987654', 404],
    ['a print page without a number', 'print', 404],
    ['a sidebar that is not there', 'sidebar/sidebar-other', 404],
    ['a property of every object', 'constructor', 404],
    ['a property of every object, as a sidebar', 'sidebar/__proto__', 404],
    ['posting to what does not exist', 'api/elsewhere', 404, { method: 'POST', headers: {} }],
    ['asking for an edit', 'api/edit', 405],
    ['deleting', 'api/book', 405, { method: 'DELETE' }],
    ['HEAD', '', 405, { method: 'HEAD' }],
    ['OPTIONS, as a browser asks before it sends across sites', 'api/edit', 405, { method: 'OPTIONS' }],
    ['an edit that is no JSON', 'api/edit', 400, { method: 'POST', body: '{' }],
  ];
  test.each(cases)('%s', async (_name, path, status, options = {}) => {
    const headers = options.method === 'POST' ? json() : {};
    expect((await ask(page.port, at(path), { ...options, headers })).status).toBe(status);
  });

  test('an address without its last slash leads to the page', async () => {
    const answer = await ask(page.port, page.base.slice(0, -1));
    expect([answer.status, answer.headers.location]).toEqual([308, page.base]);
  });
});

describe('no path leads to the disk', () => {
  test.each([
    '../package.json',
    '../../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/etc/passwd',
    'parts/../page.js',
    'parts/%2e%2e/page.js',
    'parts%2fone.js',
    'page.js%00.html',
    'page.js/',
    './page.js',
    '/etc/passwd',
    'index.html',
    'sidebar/../page.js',
    'sidebar/..%2f..%2fCode.js',
    'C:\\Windows\\win.ini',
  ])('%s', async (path) => {
    const answer = await ask(page.port, at(path));
    expect([answer.status, answer.text]).toEqual([404, '']);
  });

  test('nor does a very long one', async () => {
    expect((await ask(page.port, at('x'.repeat(8_000)))).status).toBe(404);
  });
});

describe('who calls', () => {
  const host = (name: string) => ({ Host: name });
  const cases: [string, () => Record<string, string>, number][] = [
    ['this machine by number', () => host(`127.0.0.1:${page.port}`), 200],
    ['this machine by name', () => host(`localhost:${page.port}`), 200],
    ['another name that leads here', () => host(`evil.example:${page.port}`), 403],
    ['another port', () => host('127.0.0.1:1'), 403],
    ['no port', () => host('127.0.0.1'), 403],
    ['a page of its own', () => ({ Origin: own() }), 200],
    ['a page elsewhere', () => ({ Origin: 'https://evil.example' }), 403],
    ['a page without an origin', () => ({ Origin: 'null' }), 403],
    ['a page of another program on this machine', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403],
    [
      'a picture on a page elsewhere',
      () => ({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }),
      403,
    ],
    ['a link elsewhere', () => ({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }), 403],
    ['a bookmark', () => ({ 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' }), 200],
  ];
  test.each(cases)('%s asks for the workbook', async (_name, headers, status) => {
    const answer = await ask(page.port, at('api/book'), { headers: headers() });
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.text).toBe('');
  });

  test('a link elsewhere opens the page itself', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
    expect((await ask(page.port, page.base, { headers })).status).toBe(200);
  });

  const posts: [string, () => Record<string, string>, number][] = [
    ['its own page', json, 200],
    [
      'its own page by the other name',
      () => ({ ...json(), Host: `localhost:${page.port}`, Origin: `http://localhost:${page.port}` }),
      200,
    ],
    ['JSON with a charset', () => ({ ...json(), 'Content-Type': 'application/json; charset=utf-8' }), 200],
    ['nobody', () => ({ 'Content-Type': 'application/json' }), 403],
    ['a page elsewhere', () => ({ ...json(), Origin: 'https://evil.example' }), 403],
    ['the other name of this machine', () => ({ ...json(), Origin: `http://localhost:${page.port}` }), 403],
    ['a sandboxed page', () => ({ ...json(), Origin: 'null' }), 403],
    ['a form', () => ({ ...json(), 'Content-Type': 'application/x-www-form-urlencoded' }), 415],
    ['plain text, which a browser sends unasked', () => ({ ...json(), 'Content-Type': 'text/plain' }), 415],
    ['a type that only begins so', () => ({ ...json(), 'Content-Type': 'application/jsonp' }), 415],
    ['no type', () => ({ Origin: own() }), 415],
  ];
  test.each(posts)('%s sends a call', async (_name, headers, status) => {
    const body = JSON.stringify({ page: 'p', door: 'sideNothing', args: [], activeSheetId: 0 });
    const answer = await ask(page.port, at('api/call'), { method: 'POST', headers: headers(), body });
    expect(answer.status).toBe(status);
  });
});

describe('more than 20 MB', () => {
  test('said beforehand is not waited for', async () => {
    const socket = connect(page.port, '127.0.0.1');
    const heard = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
    socket.write(
      `POST ${at('api/edit')} HTTP/1.1\r\nHost: 127.0.0.1:${page.port}\r\nOrigin: ${own()}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n',
    );
    expect(await heard).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  test('sent in pieces without saying is cut off', async () => {
    const socket = connect(page.port, '127.0.0.1');
    socket.on('error', () => {});
    const heard = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
    socket.write(
      `POST ${at('api/edit')} HTTP/1.1\r\nHost: 127.0.0.1:${page.port}\r\nOrigin: ${own()}\r\n` +
        'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const piece = 'a'.repeat(1024 * 1024);
    for (let sent = 0; sent < 22; sent += 1) socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
    expect(await heard).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });
});

describe('what every answer says', () => {
  test.each([
    ['without the token', '/', 401],
    ['the page', () => page.base, 200],
    ['the workbook', () => at('api/book'), 200],
    ['nothing there', () => at('x'), 404],
    ['a sidebar', () => at('sidebar/sidebar-test'), 200],
    ['the file', () => at('file'), 200],
  ] as [string, string | (() => string), number][])('%s', async (_name, path, status) => {
    const answer = await ask(page.port, typeof path === 'string' ? path : path());
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; base-uri 'none'; form-action 'none'/,
      ),
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('scripts come from the program alone, and no page may show it in a frame', async () => {
    const policy = (await ask(page.port, page.base)).headers['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('a sidebar runs its own scripts, known by what they are, and has no origin', async () => {
    const policy = String(
      (await ask(page.port, at('sidebar/sidebar-test'))).headers['content-security-policy'],
    );
    expect(policy).toMatch(/script-src 'sha256-[\w+/]{43}='/);
    expect(policy).toMatch(/style-src 'sha256-[\w+/]{43}='/);
    // Only the elements of a letter bring their styles; no sheet of styles and no script comes from anywhere else.
    expect(policy.match(/[\w-]+ 'unsafe-[^;]*/g)).toEqual(["style-src-attr 'unsafe-inline'"]);
    expect(policy).toContain('sandbox allow-scripts');
    expect(policy).not.toContain('allow-same-origin');
  });

  test('the file comes under its own name', async () => {
    const { headers, text } = await ask(page.port, at('file'));
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''so.xlsx");
    expect(text.startsWith('PK')).toBe(true);
  });
});

test('the program listens to this machine alone', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal);
  if (outside === undefined) return;
  const refused = new Promise((resolve) => {
    const socket = connect(page.port, outside.address);
    socket.on('connect', () => resolve('open'));
    socket.on('error', () => resolve('closed'));
  });
  expect(await refused).toBe('closed');
});

test('a taken port gives the next', async () => {
  const path = await made.sample();
  const second = await openPage(path, page.port);
  expect(second.port).toBeGreaterThan(page.port);
  expect(second.port).toBeLessThanOrEqual(page.port + 20);
  await second.server.close();
});

test('every stored asset is served as it is', async () => {
  for (const [name, { content, type }] of ASSETS.files) {
    const answer = await ask(page.port, at(name));
    expect([answer.text, answer.headers['content-type']]).toEqual([
      Buffer.from(content).toString('utf8'),
      type,
    ]);
  }
});
