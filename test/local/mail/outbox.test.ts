import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { outbox } from '../../../src/local/mail/outbox.ts';
import type { Mail } from '../../../src/local/realm/ports.ts';

const home = mkdtempSync(join(tmpdir(), 'chungsuc-mail-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const now = () => Date.UTC(2024, 4, 18, 18);
const MAIL: Mail = {
  to: 'xom1@example.com',
  subject: 'Đôn đốc: Xóm Nà Pài',
  body: 'Kính gửi Xóm Nà Pài',
  htmlBody: '<p>Kính gửi <b>Xóm Nà Pài</b></p>',
};
let folders = 0;
/** A folder that is not there yet. */
const newFolder = () => join(home, String(++folders), 'thu');

test('each mail is a new file that a mail program reads, named by the day in Vietnam and the subject', async () => {
  const folder = newFolder();
  const mails = outbox(folder, { from: 'ketoan@example.com', now, most: 3 });
  for (const unit of [1, 2]) await mails.send({ ...MAIL, body: `Thư ${unit}`, name: 'Kế toán' });
  const names = [
    '2024-05-19-010000-xom1-example-com-don-doc-xom-na-pai-2.eml',
    '2024-05-19-010000-xom1-example-com-don-doc-xom-na-pai.eml',
  ];
  expect(readdirSync(folder).sort()).toEqual(names);
  expect(mails.left()).toBe(1);
  expect(await PostalMime.parse(readFileSync(join(folder, names[1] ?? '')))).toMatchObject({
    from: { name: 'Kế toán', address: 'ketoan@example.com' },
    to: [{ address: 'xom1@example.com' }],
    subject: MAIL.subject,
    date: '2024-05-18T18:00:00.000Z',
    messageId: expect.stringMatching(/^<.+@example\.com>$/),
    text: expect.stringContaining('Thư 1'),
    html: expect.stringContaining(MAIL.htmlBody ?? ''),
  });
});

test('without a sender the mail has none, and tells nothing of this machine', async () => {
  const folder = newFolder();
  await outbox(folder, { now }).send(MAIL);
  const [name = ''] = readdirSync(folder);
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).not.toMatch(/^From:/m);
  expect(text).toMatch(/^Message-ID: <[0-9a-f-]+@localhost>\r$/m);
});

test('a file that is there stays as it is', async () => {
  const folder = newFolder();
  await outbox(folder, { now }).send(MAIL);
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), 'của tôi');
  await outbox(folder, { now }).send(MAIL);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('của tôi');
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  ['../../../etc/passwd', '-etc-passwd'],
  ['..\\..\\con', '-con'],
  ['/tmp/a', '-tmp-a'],
  ['a\0b\r\nc', '-a-b-c'],
  ['C:\\x:stream', '-c-x-stream'],
  ['....', ''],
  ['', ''],
  ['漢字 🙂', ''],
  ['Đơn vị «Xóm 1» – 50%', '-don-vi-xom-1-50'],
  ['x'.repeat(500), `-${'x'.repeat(43)}`],
  ['\u202Egpj.exe', '-gpj-exe'],
])('the subject %j becomes a name within the folder', async (subject, slug) => {
  const folder = newFolder();
  await outbox(folder, { now }).send({ ...MAIL, subject });
  expect(readdirSync(folder)).toEqual([`2024-05-19-010000-xom1-example-com${slug}.eml`]);
});

test('a folder that cannot be made or written is told in words, and nothing left', async () => {
  const file = join(home, 'tep');
  writeFileSync(file, '');
  const blocked = [file, join(file, 'thu')];
  if (process.getuid?.() !== 0) {
    const locked = mkdtempSync(join(home, 'khoa-'));
    chmodSync(locked, 0o500);
    blocked.push(locked);
  }
  for (const folder of blocked) {
    const mails = outbox(folder, { now, most: 4 });
    await expect(mails.send(MAIL)).rejects.toMatchObject({
      name: 'MailNotSent',
      message: expect.stringContaining(`Thư chưa ghi được vào thư mục «${folder}»`),
    });
    expect(mails.left()).toBe(4);
  }
});

test('a mail to no address is not written', async () => {
  const folder = newFolder();
  await expect(outbox(folder).send({ ...MAIL, to: 'xóm 1' })).rejects.toMatchObject({ name: 'MailNotSent' });
  expect(existsSync(folder)).toBe(false);
});
