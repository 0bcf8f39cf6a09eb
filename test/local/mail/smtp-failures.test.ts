import { createServer } from 'node:net';
import { smtp } from '../../../src/local/mail/smtp.ts';
import { at, FROM, MAIL, SHORT, sent } from './sending.ts';
import { closeServers, dropAll, mailServer, type Script, scriptedServer, usual } from './server.ts';

afterEach(closeServers);

describe('it certainly did not leave', () => {
  const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

  test('when nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    expect(await sent(at(port))).toMatch(
      new RegExp(`^MailNotSent: .*không nối được với máy chủ thư «127.0.0.1:${port}» .*ECONNREFUSED`),
    );
  });

  test('when no such server has a name', async () => {
    expect(await sent('smtp://may-chu.invalid:2525')).toMatch(
      /^MailNotSent: .*không nối được.*may-chu.invalid/,
    );
  });

  test('when the recipient is refused, with a server that takes commands together too', async () => {
    for (const hidePIPELINING of [true, false]) {
      const { received, port } = await mailServer({
        hidePIPELINING,
        onRcptTo: (_address, _session, then) => then(refusal(550, 'Không có người này')),
      });
      expect(await sent(at(port))).toMatch(/^MailRefused: .*từ chối \(550 .*Không có người này\)/);
      expect(received).toEqual([]);
    }
  });

  test('when the sender is refused', async () => {
    const { port } = await mailServer({ onMailFrom: (_a, _s, then) => then(refusal(451, 'Try later')) });
    expect(await sent(at(port))).toMatch(/^MailRefused: .*từ chối \(451 .*Try later\)/);
  });

  test('when the message is refused', async () => {
    const { port } = await mailServer({
      onData: (stream, _session, then) => stream.on('end', () => then(refusal(554, 'Spam'))).resume(),
    });
    expect(await sent(at(port))).toMatch(/^MailRefused: .*từ chối \(554 .*Spam\)/);
  });

  test('when the server is busy at once', async () => {
    const { port } = await mailServer({ onConnect: (_session, then) => then(refusal(421, 'Too busy')) });
    expect(await sent(at(port))).toMatch(/^MailRefused: .*từ chối \(421 .*Too busy\)/);
  });

  const script: [string, Script, RegExp][] = [
    ['the server says nothing', () => undefined, /không nối được.*quá thời gian chờ/],
    ['the server drops at once', () => 'DROP', /không nối được.*kết nối bị ngắt/],
    [
      'it is no mail server',
      (line) => (line === '' ? 'HTTP/1.1 400 Bad' : undefined),
      /không nối được.*HTTP/,
    ],
    ['DATA is not answered', usual((line) => (line === 'DATA' ? 'SILENT' : undefined)), /quá thời gian chờ/],
    [
      'DATA is answered by a drop',
      usual((line) => (line === 'DATA' ? 'DROP' : undefined)),
      /kết nối bị ngắt/,
    ],
    [
      'DATA is refused',
      usual((line) => (line === 'DATA' ? '503 Not now' : undefined)),
      /từ chối \(503 Not now\)/,
    ],
    [
      'it goes away at RCPT',
      usual((line) => (/^RCPT/.test(line) ? '421 Bye' : undefined)),
      /từ chối \(421 Bye\)/,
    ],
    [
      'it goes away after the message',
      usual((line) => (line === '.' ? '421 Bye' : undefined)),
      /từ chối \(421 Bye/,
    ],
  ];
  test.each(script)('when %s', async (_, answers, words) => {
    const { port } = await scriptedServer(answers);
    const result = await sent(at(port), MAIL, { timeouts: SHORT });
    expect(result).toMatch(/^Mail(?:NotSent|Refused): /);
    expect(result).toMatch(words);
  });

  test('when the server never comes to an end, however busy it is', async () => {
    const drip = usual((line) => (line.startsWith('EHLO') ? '250-still' : undefined));
    const { port } = await scriptedServer(drip);
    expect(await sent(at(port), MAIL, { timeouts: { whole: 200 } })).toMatch(
      /^MailNotSent: .*quá thời gian chờ/,
    );
  });

  test.each(['to', 'replyTo'])('when %s is no address', async (field) => {
    const { received, port } = await mailServer();
    for (const text of [
      '',
      'xóm 1',
      'a@b',
      'a@example.com,b@example.com',
      'a@example.com\r\nRCPT TO:<b@example.com>',
    ])
      expect(await sent(at(port), { ...MAIL, [field]: text })).toMatch(
        /^MailNotSent: .*không phải địa chỉ thư/,
      );
    expect(received).toEqual([]);
  });

  test('and such mails are not counted', async () => {
    const { port } = await scriptedServer(() => 'DROP');
    const mails = smtp(at(port), FROM, { most: 5 });
    await expect(mails.send(MAIL)).rejects.toMatchObject({ name: 'MailNotSent' });
    expect(mails.left()).toBe(5);
  });
});

describe('nobody knows whether it left', () => {
  const script: [string, Script][] = [
    ['stalls in the message', usual((_, inData) => (inData ? 'SILENT' : undefined))],
    ['stalls after the message', usual((line) => (line === '.' ? 'SILENT' : undefined))],
    ['drops in the message', usual((line, inData) => (inData && line === '' ? 'DROP' : undefined))],
    ['drops after the message', usual((line) => (line === '.' ? 'DROP' : undefined))],
    ['answers with what is no answer', usual((line) => (line === '.' ? 'xin chào' : undefined))],
    ['asks for more', usual((line) => (line === '.' ? '354 Go on' : undefined))],
  ];
  test.each(script)('when the server %s', async (_, answers) => {
    const { lines, port } = await scriptedServer(answers);
    const mails = smtp(at(port), FROM, { timeouts: SHORT, most: 5 });
    await expect(mails.send(MAIL)).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringMatching(/^Không rõ thư đã gửi hay chưa/),
    });
    expect(mails.left()).toBe(4);
    expect(lines).toContain('DATA');
  });

  test('when a real server drops in the middle of a long message', async () => {
    const { received, port } = await mailServer({
      onData: (stream) => void stream.once('data', () => dropAll()),
    });
    const long = { ...MAIL, body: 'Kính gửi Xóm Nà Pài. '.repeat(200_000) };
    expect(await sent(at(port), long)).toMatch(/^Error: Không rõ thư đã gửi hay chưa/);
    expect(received).toEqual([]);
  });
});
