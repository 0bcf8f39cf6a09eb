/** `npm run push` with the real clasp, against a local stand-in of the Apps Script API. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ID = `1${'aB3_-'.repeat(11)}Z`;
const PUSH = resolve('build/push.mjs');
const REDIRECT = pathToFileURL(resolve('test/bundle/to-stand-in.mjs')).href;

interface ScriptFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

/** As much of the Apps Script API, and of the token endpoint, as clasp asks for. */
interface StandIn {
  content: ScriptFile[];
  asked: string[];
  /** What `updateContent`, or whatever is asked first, answers instead. */
  refuses: { status: number; message: string } | undefined;
  tokenRefuses: boolean;
}

let server: Server;
let standIn: StandIn;
let folder: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const to = `${request.method} ${request.headers['x-meant-for']}${request.url}`;
    standIn.asked.push(to);
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (to.includes('/token')) {
      if (standIn.tokenRefuses)
        answer(400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' });
      else answer(200, { access_token: 'fresh', expires_in: 3600, token_type: 'Bearer' });
      return;
    }
    const { status, message } = standIn.refuses ?? { status: 200, message: '' };
    if (status !== 200) answer(status, { error: { code: status, message, errors: [{ message }] } });
    else if (request.method === 'PUT') {
      standIn.content = (JSON.parse(body) as { files: ScriptFile[] }).files;
      answer(200, { scriptId: ID, files: standIn.content });
    } else answer(200, { scriptId: ID, files: standIn.content });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));

beforeEach(() => {
  standIn = { content: [], asked: [], refuses: undefined, tokenRefuses: false };
  folder = mkdtempSync(join(tmpdir(), 'chungsuc-push-'));
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  project({ scriptId: ID, rootDir: 'dist' });
  login();
});
afterEach(() => rmSync(folder, { recursive: true }));

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => done(Buffer.concat(parts).toString('utf8')));
  });
}

function project(content: unknown): void {
  writeFileSync(join(folder, '.clasp.json'), typeof content === 'string' ? content : JSON.stringify(content));
}

function login(expires = Date.now() + 3_600_000): void {
  const token = {
    type: 'authorized_user',
    client_id: 'made-up-client',
    client_secret: 'made-up',
    refresh_token: 'made-up',
    access_token: 'made-up',
    expiry_date: expires,
  };
  writeFileSync(join(folder, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
}

function push(
  port = (server.address() as AddressInfo).port,
): Promise<{ code: number | null; out: string; err: string }> {
  const { HTTPS_PROXY: _a, https_proxy: _b, HTTP_PROXY: _c, http_proxy: _d, ...env } = process.env;
  const child = spawn(process.execPath, [PUSH, folder], {
    env: {
      ...env,
      HOME: folder,
      USERPROFILE: folder,
      STAND_IN: `${port}`,
      NODE_OPTIONS: `--import ${REDIRECT}`,
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => {
    out += part;
  });
  child.stderr.on('data', (part: Buffer) => {
    err += part;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, err: last(err) })));
}

/** The last line: before it stands what is under way. */
const last = (text: string) => text.trim().split('\n').at(-1) ?? '';

const TYPES: Readonly<Record<string, string>> = { js: 'SERVER_JS', json: 'JSON', html: 'HTML' };

/** The built files as Google's API names them. */
const built = (): ScriptFile[] =>
  readdirSync('dist').map((file) => {
    const [name = '', ending = ''] = file.split(/\.(?=[^.]+$)/);
    return { name, type: TYPES[ending] ?? '', source: readFileSync(join('dist', file), 'utf8') };
  });
const byName = (files: readonly ScriptFile[]) => [...files].sort((a, b) => a.name.localeCompare(b.name));

test('exactly the built files arrive, names, types and texts; sent again nothing is sent', async () => {
  const { code, out } = await push();
  expect([code, out]).toEqual([0, expect.stringContaining(`Đã gửi ${built().length} tệp lên dự án ${ID}.`)]);
  expect(byName(standIn.content)).toEqual(byName(built()));
  const url = `script.googleapis.com/v1/projects/${ID}/content`;
  expect(standIn.asked).toEqual([`GET ${url}`, `PUT ${url}`]);
  const again = await push();
  expect([again.code, again.out]).toEqual([0, `Dự án ${ID} đã có đúng bản này, không phải gửi gì.\n`]);
  expect(standIn.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(1);
});

test('a manifest that differs is overwritten without a question', async () => {
  standIn.content = built().map((file) => (file.type === 'JSON' ? { ...file, source: '{}' } : file));
  expect((await push()).code).toBe(0);
  expect(byName(standIn.content)).toEqual(byName(built()));
});

test('a login whose hour is over is renewed by itself', async () => {
  login(Date.now() - 1000);
  expect((await push()).code).toBe(0);
  expect(standIn.asked[0]).toContain('/token');
});

const refuse = (status: number, message: string) => () => {
  standIn.refuses = { status, message };
};
const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.';

test.each<[string, () => void, string]>([
  ['no project file', () => rmSync(join(folder, '.clasp.json')), 'Không có tệp .clasp.json'],
  ['a project file that is no JSON', () => project('{'), 'không đọc được'],
  ['no id', () => project({ rootDir: 'dist' }), 'Chưa ghi mã dự án'],
  ['an empty id', () => project({ scriptId: ' ', rootDir: 'dist' }), 'Chưa ghi mã dự án'],
  ['the id as it is delivered', () => project(readFileSync('.clasp.json', 'utf8')), 'Chưa ghi mã dự án'],
  [
    'the address in place of the id',
    () => project({ scriptId: `https://script.google.com/d/${ID}/edit`, rootDir: 'dist' }),
    'không phải mã dự án',
  ],
  ['an id cut short', () => project({ scriptId: '1abc', rootDir: 'dist' }), '«1abc»'],
  ['another folder', () => project({ scriptId: ID, rootDir: '.' }), 'phải là "dist"'],
  ['nothing built', () => rmSync(join(folder, 'dist'), { recursive: true }), 'npm run build'],
  ['no login', () => rmSync(join(folder, '.clasprc.json')), 'Chưa đăng nhập'],
  [
    'a login that was withdrawn',
    () => {
      login(Date.now() - 1000);
      standIn.tokenRefuses = true;
    },
    'đã hết hạn',
  ],
  [
    'a login that Google does not take',
    refuse(401, 'Request had invalid authentication credentials.'),
    'đã hết hạn',
  ],
  [
    'an id that Google does not know',
    refuse(404, 'Requested entity was not found.'),
    `không thấy dự án ${ID}`,
  ],
  ['an account that may not', refuse(403, 'The caller does not have permission'), 'không được sửa dự án'],
  ['the API not enabled in the settings', refuse(403, API_OFF), 'script.google.com/home/usersettings'],
  ['what nobody foresaw', refuse(400, 'Syntax error: Unexpected token'), 'Unexpected token'],
  [
    'a file that clasp leaves out',
    () => writeFileSync(join(folder, '.claspignore'), '**/Code.js\n'),
    'thiếu tệp: Code.js',
  ],
  [
    'a file that clasp leaves out, while all others are there',
    () => {
      standIn.content = built().filter(({ name }) => name !== 'Code');
      writeFileSync(join(folder, '.claspignore'), '**/Code.js\n');
    },
    'thiếu tệp: Code.js',
  ],
  [
    'all files left out: clasp pushes nothing',
    () => writeFileSync(join(folder, '.claspignore'), '**/**\n'),
    'mà không gửi gì',
  ],
])('%s: one sentence, exit 1', async (_, spoil, sentence) => {
  spoil();
  const { code, out, err } = await push();
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(sentence);
});

test('no network: one sentence, exit 1', async () => {
  const { code, out, err } = await push(9);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('Không liên lạc được với Google');
});
