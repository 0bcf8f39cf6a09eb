/** `chungsuc don-doc --gui` killed, started twice, with another program at the same file, and refused. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closeServers, mailServer } from '../local/mail/server.ts';
import { until } from '../local/page/support.ts';
import {
  changed,
  ledger,
  openReminding,
  type Reminding,
  type RunOptions,
  setting,
  slowServer,
  states,
} from './reminding.ts';

let reminding: Reminding;
beforeAll(async () => {
  reminding = await openReminding();
});
afterAll(async () => {
  await closeServers();
  reminding?.program.remove();
});

const addresses = (...units: string[]) => units.map((unit) => `${unit.toLowerCase()}@mau.example`);
const THANKS = 'DN cảm ơn 7.000.000 đã gửi';
const never = () => new Promise(() => {});

test('killed while the server has the mail: it is in doubt for good, and everybody else is reached', async () => {
  const path = reminding.book();
  const { mailed, port } = await slowServer(never);
  const { child, ended } = reminding.start(path, { server: port, args: ['--gui'] });
  await until(() => mailed.length > 0, 30_000);
  child.kill('SIGKILL');
  await ended;
  expect(mailed).toEqual(addresses('TH'));
  expect(await ledger(path)).toEqual(['TH -3 đang gửi']);

  const bytes = readFileSync(path);
  const list = await reminding.list(path, { args: ['--json'] });
  expect(states(list.out)).toEqual([
    'X09 would-send',
    'X11 would-send',
    'TH unknown',
    'X04 no-address',
    'DN would-send',
  ]);
  expect(readFileSync(path).equals(bytes)).toBe(true);

  const good = await mailServer();
  const { code, out } = await reminding.send(path, { server: good.port });
  expect(good.received.flatMap(({ to }) => to)).toEqual(addresses('X09', 'X11', 'DN'));
  expect(await ledger(path)).toEqual(['TH -3 chưa rõ', 'X09 -3 đã gửi', 'X11 -3 đã gửi', THANKS]);
  expect(out).toMatch(/^Chưa rõ +TH /m);
  expect(code).toBe(1);
  expect(readdirSync(dirname(path))).toEqual(['so.xlsx']);
});

test('two at once: one sends, the other says so and sends nothing', async () => {
  const path = reminding.book();
  let oneEnds: (() => void) | undefined;
  const oneEnded = new Promise<void>((resolve) => {
    oneEnds = resolve;
  });
  const { mailed, port } = await slowServer(() => oneEnded);
  const runs = [0, 1].map(() => reminding.send(path, { server: port, args: ['--han-muc', '2'] }));
  for (const run of runs) run.then(() => oneEnds?.());
  const [second, first] = (await Promise.all(runs)).sort((a, b) => b.code - a.code);
  expect([first?.code, first?.err]).toEqual([0, '']);
  expect([second?.code, second?.out]).toEqual([1, '']);
  expect(second?.err).toBe(
    'Một chương trình khác đang gửi thư của sổ «so.xlsx», nên lần này chưa gửi thư nào. Chờ xong rồi chạy lại.\n',
  );
  expect(mailed).toEqual(addresses('TH', 'X09'));
  expect(await ledger(path)).toEqual(['TH -3 đã gửi', 'X09 -3 đã gửi']);
  expect(readdirSync(dirname(path))).toEqual(['so.xlsx']);
});

describe('another program writes the file while a mail is on its way', () => {
  let path: string;
  let theirs: Buffer;
  /** @returns a server during whose first mail the file is written by another program */
  const disturbed = () =>
    slowServer(async () => {
      await changed(path, path, (book) => [setting(book, 'Email chủ tịch', 'moi@xa.example.vn')]);
      theirs = readFileSync(path);
    });

  test('the run stops, nothing more is mailed, their file stays', async () => {
    path = reminding.book();
    const { mailed, port } = await disturbed();
    const { code, out } = await reminding.send(path, { server: port });
    expect(mailed).toEqual(addresses('TH'));
    expect(readFileSync(path).equals(theirs)).toBe(true);
    expect(await ledger(path)).toEqual(['TH -3 đang gửi']);
    expect(out).toContain('kết quả chưa ghi được vào nhật ký');
    expect(out).toMatch(/^Chưa gửi được +X09 /m);
    expect(code).toBe(1);
    expect(readdirSync(dirname(path))).toEqual(['so.xlsx']);
  });

  test('during the last mail: what became of it is not in the file, so it has not gone well', async () => {
    path = reminding.book();
    const { port } = await disturbed();
    const { code, out } = await reminding.send(path, { server: port, args: ['--han-muc', '1'] });
    expect(readFileSync(path).equals(theirs)).toBe(true);
    expect(out).toContain('kết quả chưa ghi được vào nhật ký');
    expect(code).toBe(1);
  });
});

describe('what cannot be used is refused in one Vietnamese sentence, and nothing is written or sent', () => {
  /** Runs it with `--gui` and without. */
  async function refused(path: string, options: RunOptions, sentence: RegExp): Promise<void> {
    const folder = dirname(path);
    const before = [readdirSync(folder), readFileSync(path).toString('base64')];
    for (const outcome of [reminding.list(path, options), reminding.send(path, options)]) {
      const { code, out, err } = await outcome;
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^[^\n]+\n$/);
      expect(err).toMatch(sentence);
      expect(err).not.toContain('bi-mat');
    }
    expect([readdirSync(folder), readFileSync(path).toString('base64')]).toEqual(before);
  }

  test.each(['smtp://ketoan:bi-mat/1@mail.xa.example.vn', 'smtps://ketoan:bi-mat@mail.xa.example.vn:99999'])(
    'the server «%s»',
    async (server) => {
      await refused(reminding.book(), { server }, /^Địa chỉ máy chủ thư trong CHUNGSUC_SMTP không đúng\./);
    },
  );

  test.each(['0', 'mười', ''])('the number of mails «%s»', async (most) => {
    await refused(reminding.book(), { args: [`--han-muc=${most}`] }, /^Số thư «.*» không đúng\./);
  });

  test('a day that no month has', async () => {
    await refused(reminding.book(), { day: '2024-02-30' }, /^Ngày «2024-02-30» không đúng\./);
  });

  /** With `--gui` alone: whoever only looks needs none of it. */
  async function notSent(path: string, sentence: RegExp, options: RunOptions = {}): Promise<void> {
    const { port, received } = await mailServer();
    const { code, out, err } = await reminding.send(path, { server: port, ...options });
    expect([code, out, received]).toEqual([1, '', []]);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toMatch(sentence);
  }

  test('a workbook that is open in LibreOffice, or marked read-only', async () => {
    const path = reminding.book();
    writeFileSync(join(dirname(path), '.~lock.so.xlsx#'), '');
    await notSent(path, /^Tệp «so\.xlsx» đang mở trong Excel hoặc LibreOffice/);
    const marked = reminding.book();
    chmodSync(marked, 0o444);
    await notSent(marked, /^Không ghi được tệp «so\.xlsx»/);
    expect(readdirSync(dirname(marked))).toEqual(['so.xlsx']);
  });

  test('a folder that is not there', async () => {
    await notSent(join(dirname(reminding.book()), 'khong-co', 'so.xlsx'), /tệp «so\.xlsx»/);
  });

  test('a folder that may not be written', async () => {
    const path = reminding.book();
    const folder = dirname(path);
    chmodSync(path, 0o666);
    chmodSync(folder, 0o555);
    // Whoever may do everything runs it as nobody, who has to get at the program.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chmodSync(dirname(reminding.program.folder), 0o755);
    await notSent(path, /^Không ghi được tệp «so\.xlsx»/, isRoot ? { uid: 65_534 } : {});
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual(['so.xlsx']);
  });

  test('a folder for mails that is a file: no mail counts as sent', async () => {
    const path = reminding.book();
    const { code, out } = await reminding.send(path, { args: ['--thu-muc', path] });
    expect(code).toBe(1);
    expect(out).toMatch(/^th@mau\.example: Thư chưa ghi được vào thư mục «.*so\.xlsx»/m);
    expect(await ledger(path)).toEqual(['TH -3 không gửi được']);
  });
});
