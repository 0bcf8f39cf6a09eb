import { smtp } from '../../../src/local/mail/smtp.ts';
import { CERTIFICATE, KEY } from './certificate.ts';
import { at, FROM, MAIL, sent } from './sending.ts';
import { closeServers, mailServer, scriptedServer, usual } from './server.ts';

afterEach(closeServers);

describe('login', () => {
  const password = 'm%t kh:u/#@';
  const login = `ketoan%40xa.example.vn:${encodeURIComponent(password)}@`;
  const checks: NonNullable<Parameters<typeof mailServer>[0]> = {
    authOptional: false,
    onAuth: (auth, _session, then) =>
      auth.username === FROM && auth.password === password
        ? then(null, { user: auth.username })
        : then(new Error(`Sai: ${auth.password}`)),
  };

  test('with the right password the mail leaves, from the user when nobody else is named', async () => {
    const { received, port } = await mailServer(checks);
    await smtp(at(port, login), undefined).send(MAIL);
    expect(received).toMatchObject([{ from: FROM, user: FROM }]);
  });

  test('with a wrong one it does not, and the password is shown nowhere', async () => {
    const { received, port } = await mailServer(checks);
    const result = await sent(at(port, 'ketoan%40xa.example.vn:sai-roi@'));
    expect(result).toMatch(/^MailNotSent: .*không nhận tên đăng nhập hoặc mật khẩu \(535 .*Sai: \*\*\*\)/);
    expect(received).toEqual([]);
  });

  test('without one the server says that it wants it', async () => {
    const { port } = await mailServer(checks);
    expect(await sent(at(port))).toMatch(/^MailRefused: .*từ chối \(530 /);
  });

  test('a server that says again what it was sent does not show the password either', async () => {
    const { port } = await scriptedServer(
      usual((line) => {
        if (line.startsWith('EHLO')) return '250-may-chu\r\n250 AUTH PLAIN';
        return line.startsWith('AUTH') ? `535 What is ${line}?` : undefined;
      }),
    );
    const result = await sent(at(port, login));
    expect(result).toContain('535 What is AUTH PLAIN ***?');
    for (const secret of [password, encodeURIComponent(password), Buffer.from(password).toString('base64')])
      expect(result).not.toContain(secret);
  });

  test('a password goes over no open line to another machine', async () => {
    const { lines, port } = await scriptedServer(
      usual((line) => (line === 'STARTTLS' ? '454 Not here' : undefined)),
    );
    // Leads here too, and does not look like it.
    const result = await sent(`smtp://${login}0.0.0.0:${port}`);
    expect(result).toMatch(/^MailRefused: .*454 Not here/);
    expect(lines.join()).not.toContain('AUTH');
  });
});

describe('TLS', () => {
  const tls = { key: KEY, cert: CERTIFICATE, disabledCommands: [] };

  test.each([
    ['from the first byte', 'smtps', { ...tls, secure: true }],
    ['as soon as the server offers it', 'smtp', tls],
  ])('%s: the mail leaves only to a server whose certificate is trusted', async (_, scheme, options) => {
    const { received, port } = await mailServer(options);
    const url = `${scheme}://localhost:${port}`;
    expect(await sent(url)).toMatch(/^MailNotSent: .*self-signed certificate/);
    expect(received).toEqual([]);
    expect(await sent(url, MAIL, { certificate: CERTIFICATE })).toBe('');
    expect(received).toMatchObject([{ secure: true }]);
  });

  test('a server without TLS where TLS is asked for gets nothing', async () => {
    const { received, port } = await mailServer();
    expect(await sent(`smtps://127.0.0.1:${port}`)).toMatch(/^MailNotSent: .*không nối được/);
    expect(received).toEqual([]);
  });
});
