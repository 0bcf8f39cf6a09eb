import PostalMime from 'postal-mime';
import { smtp } from '../../../src/local/mail/smtp.ts';
import { at, FROM, MAIL, sent } from './sending.ts';
import { closeServers, mailServer } from './server.ts';

afterEach(closeServers);

test('a mail arrives as text and HTML, in Vietnamese', async () => {
  const { received, port } = await mailServer();
  const now = () => Date.UTC(2024, 4, 18, 1);
  expect(await sent(at(port), MAIL, { now })).toBe('');
  expect(received).toHaveLength(1);
  const [mail] = received;
  expect(mail).toMatchObject({ from: FROM, to: ['xom1@example.com'] });
  expect(await PostalMime.parse(mail?.bytes ?? '')).toMatchObject({
    from: { name: 'Kế toán xã', address: FROM },
    to: [{ name: '', address: 'xom1@example.com' }],
    replyTo: [{ name: '', address: 'phong@xa.example.vn' }],
    subject: MAIL.subject,
    date: '2024-05-18T01:00:00.000Z',
    messageId: expect.stringMatching(/^<[0-9a-f-]{36}@xa\.example\.vn>$/),
    text: expect.stringContaining(MAIL.body),
    html: expect.stringContaining(MAIL.htmlBody ?? ''),
    attachments: [],
  });
  expect(mail?.bytes.toString('latin1')).toMatch(/^Content-Type: multipart\/alternative;/m);
});

test('each mail is another connection, and all that left are counted', async () => {
  const { received, port } = await mailServer();
  const mails = smtp(at(port), FROM, { most: 2 });
  await mails.send(MAIL);
  expect(mails.left()).toBe(1);
  await mails.send({ ...MAIL, to: 'xom2@example.com' });
  await expect(mails.send(MAIL)).rejects.toMatchObject({ name: 'MailNotSent' });
  expect(mails.left()).toBe(0);
  expect(received.map(({ to }) => to)).toEqual([['xom1@example.com'], ['xom2@example.com']]);
});

test('a line end in a subject, a name or a text begins no header and no command', async () => {
  const { received, port } = await mailServer();
  for (const end of ['\r\n', '\n', '\r', '\u2028', '\0']) {
    const text = `Đôn đốc${end}Bcc: b@example.com${end}${end}.${end}RCPT TO:<b@example.com>`;
    expect(await sent(at(port), { ...MAIL, subject: text, name: text, body: text, htmlBody: text })).toBe('');
  }
  expect(received).toHaveLength(5);
  for (const { to, bytes } of received) {
    expect(to).toEqual(['xom1@example.com']);
    const [head = ''] = bytes.toString('latin1').split('\r\n\r\n');
    expect(head).not.toMatch(/^(?:Bcc|RCPT)/im);
    const mail = await PostalMime.parse(bytes);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe('Đôn đốc Bcc: b@example.com . RCPT TO:<b@example.com>');
    expect(mail.from?.address).toBe(FROM);
  }
});
