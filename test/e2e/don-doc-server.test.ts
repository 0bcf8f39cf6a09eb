/** `chungsuc don-doc --gui` with a mail server: what arrives, and what is known of a mail when the server fails. */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { dirname } from 'node:path';
import PostalMime from 'postal-mime';
import { closeServers, mailServer, scriptedServer, usual } from '../local/mail/server.ts';
import type { Outcome } from './program.ts';
import { ACCOUNTANT, changed, ledger, openReminding, type Reminding, setting, states } from './reminding.ts';

let reminding: Reminding;
/** The program gives up a silent server after twenty seconds; other tests need not wait for that. */
let stalled: { readonly path: string; readonly ended: Promise<Outcome>; readonly lines: readonly string[] };
beforeAll(async () => {
  reminding = await openReminding();
  const { port, lines } = await scriptedServer(usual((line) => (line === '.' ? 'SILENT' : undefined)));
  const path = reminding.book();
  stalled = { path, lines, ended: reminding.send(path, { server: port }) };
});
afterAll(async () => {
  await closeServers();
  reminding?.program.remove();
});

const address = (unit: string) => `${unit.toLowerCase()}@mau.example`;
const ALL = ['TH', 'X09', 'X11', 'DN'];
const THANKS = 'DN cảm ơn 7.000.000 đã gửi';

/** Sends by a server that takes everything. @returns the outcome, and to whom mails came */
async function sentWell(path: string, args: readonly string[] = []) {
  const { port, received } = await mailServer();
  const outcome = await reminding.send(path, { server: port, args });
  return { ...outcome, mailed: received.flatMap(({ to }) => to) };
}

test('each mail arrives once, from the accountant, as Vietnamese text and HTML', async () => {
  const path = reminding.book();
  const { port, received } = await mailServer();
  const { code, out, err } = await reminding.send(path, { server: port });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('4 thư đã gửi.');
  expect(out).not.toMatch(/\.eml|CHUNGSUC_SMTP/);
  expect(received.map(({ from, to }) => [from, ...to])).toEqual(
    ALL.map((unit) => [ACCOUNTANT, address(unit)]),
  );
  expect(readdirSync(dirname(path))).toEqual(['so.xlsx']);
  expect(await ledger(path)).toEqual(['TH -3 đã gửi', 'X09 -3 đã gửi', 'X11 -3 đã gửi', THANKS]);

  const bytes = received[1]?.bytes ?? Buffer.alloc(0);
  expect(bytes.toString('latin1')).toMatch(/^Content-Type: multipart\/alternative;/m);
  const [head = ''] = bytes.toString('latin1').split('\r\n\r\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: headers are ASCII
  expect(head).toMatch(/^[\x00-\x7f]*$/);
  const greeting = 'Kính gửi: Xóm 9 (người phụ trách: Người phụ trách X09)';
  expect(await PostalMime.parse(bytes)).toMatchObject({
    from: { name: 'UBND xã Điềm Mặc - Kế toán', address: ACCOUNTANT },
    replyTo: [{ address: ACCOUNTANT }],
    to: [{ name: '', address: address('X09') }],
    subject: expect.stringMatching(/^Kính đề nghị hoàn thành trước ngày 20\/5\/2024: Chung sức .* - Xóm 9$/),
    messageId: expect.stringMatching(/^<[0-9a-f-]{36}@xa\.example\.vn>$/),
    text: expect.stringContaining(greeting),
    html: expect.stringContaining(greeting),
    attachments: [],
  });
});

test('a refused address keeps nobody else waiting, and is tried again after the others', async () => {
  const path = reminding.book();
  const { port, received } = await mailServer({
    onRcptTo: ({ address: to }, _session, then) =>
      then(to === address('TH') ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null),
  });
  const first = await reminding.send(path, { server: port, args: ['--han-muc', '2'] });
  expect(received.flatMap(({ to }) => to)).toEqual([address('X09')]);
  expect([first.code, first.err]).toEqual([1, '']);
  expect(first.out).toMatch(/^th@mau\.example: Thư chưa gửi đi: .* từ chối \(550 .*No such user\)\.$/m);
  expect(first.out).toContain('1 thư đã gửi; 1 thư không gửi được; 2 thư để ngày mai');
  expect(await ledger(path)).toEqual(['TH -3 không gửi được', 'X09 -3 đã gửi']);

  const again = await sentWell(path);
  expect(again.mailed).toEqual(['X11', 'TH', 'DN'].map(address));
  expect(again.code).toBe(0);
  expect(await ledger(path)).toEqual([
    'TH -3 không gửi được',
    'X09 -3 đã gửi',
    'X11 -3 đã gửi',
    'TH -3 đã gửi',
    THANKS,
  ]);
});

test('nothing listens, or the server goes away before the message: the next run sends all', async () => {
  const path = reminding.book();
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const nobody = await reminding.send(path, { server: port, args: ['--json'] });
  expect(nobody.code).toBe(1);
  expect(nobody.err).toMatch(/^th@mau\.example: Thư chưa gửi đi: không nối được .*ECONNREFUSED.*$/m);
  expect(states(nobody.out)).not.toContainEqual(expect.stringMatching(/sent|unknown/));
  expect(await ledger(path)).toEqual(['TH -3 không gửi được']);

  const away = await scriptedServer(usual((line) => (line === 'DATA' ? 'DROP' : undefined)));
  expect((await reminding.send(path, { server: away.port })).code).toBe(1);
  expect(await ledger(path)).toEqual(['TH -3 không gửi được', 'X09 -3 không gửi được']);

  const again = await sentWell(path);
  expect([again.code, again.mailed]).toEqual([0, ['X11', 'TH', 'X09', 'DN'].map(address)]);
});

test('a server that goes away after the message may have got it, and nobody else is tried', async () => {
  const path = reminding.book();
  const { port, lines } = await scriptedServer(usual((line) => (line === '.' ? 'DROP' : undefined)));
  const { code, out } = await reminding.send(path, { server: port });
  expect(code).toBe(1);
  expect(out).toMatch(/^th@mau\.example: Không rõ thư đã gửi hay chưa: .*kết nối bị ngắt/m);
  expect(lines.filter((line) => line.startsWith('RCPT'))).toHaveLength(1);
  expect(await ledger(path)).toEqual(['TH -3 chưa rõ']);
});

test('without anybody to send from nothing leaves, and nothing is in doubt', async () => {
  const path = reminding.book();
  await changed(path, path, (book) => [setting(book, 'Email kế toán', '')]);
  const { port, received } = await mailServer();
  const { code, out } = await reminding.send(path, { server: port });
  expect([code, received]).toEqual([1, []]);
  expect(out).toContain('Chưa biết gửi thư từ địa chỉ nào');
  expect(await ledger(path)).toEqual(['TH -3 không gửi được']);
});

test('a password is in no output and not in the workbook, whatever the server says', async () => {
  const password = 'mat-khau-bi-mat';
  const path = reminding.book();
  const { port } = await mailServer({
    authOptional: false,
    onAuth: (auth, _session, then) => then(new Error(`Wrong: ${auth.username} ${auth.password}`)),
  });
  const server = `smtp://${encodeURIComponent(ACCOUNTANT)}:${password}@127.0.0.1:${port}`;
  const { code, out, err } = await reminding.send(path, { server, args: ['--json'] });
  expect(code).toBe(1);
  expect(err).toContain('không nhận tên đăng nhập hoặc mật khẩu');
  expect(out + err).not.toContain(password);
  expect(await ledger(path)).toEqual(['TH -3 không gửi được']);
  expect(readFileSync(path).includes(password)).toBe(false);
});

test('a server that falls silent after the message: that mail is in doubt for good, the others go next time', async () => {
  const { path, ended, lines } = stalled;
  const { code, out } = await ended;
  expect(code).toBe(1);
  expect(out).toMatch(/^Chưa rõ +TH /m);
  expect(out).toMatch(/^th@mau\.example: Không rõ thư đã gửi hay chưa: .*không trả lời/m);
  expect(lines.filter((line) => line === 'DATA')).toHaveLength(1);
  expect(await ledger(path)).toEqual(['TH -3 chưa rõ']);
  for (const mailed of [['X09', 'X11', 'DN'].map(address), []]) {
    const next = await sentWell(path, ['--json']);
    expect(next.mailed).toEqual(mailed);
    expect(states(next.out)).toContain('TH unknown');
    expect(next.code).toBe(1);
  }
  expect(await ledger(path)).toEqual(['TH -3 chưa rõ', 'X09 -3 đã gửi', 'X11 -3 đã gửi', THANKS]);
});
