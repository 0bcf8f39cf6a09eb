import type { Mail, MailPort } from '../../../src/local/realm/ports.ts';
import { host } from './host.ts';

/** What the realm sees of one call of MailApp, and what reached the port. */
function sending(argument: string, port: Partial<MailPort> = {}) {
  const sent: Mail[] = [];
  const { realm } = host({
    code: `function door() { try { return String(MailApp.sendEmail(${argument})) } catch (e) { return e.name + ': ' + e.message } }
           function left() { return MailApp.getRemainingDailyQuota() }`,
    mail: { left: () => 7, send: (mail) => void sent.push(mail), ...port },
  });
  return { told: realm.call('door'), left: realm.call('left'), sent };
}

test('a mail reaches the port as it was given, and nothing else of the object', () => {
  const { told, left, sent } = sending(`{ to: 'x1@example.com', subject: 'Đôn đốc', body: 'Kính gửi',
    htmlBody: '<p>Kính gửi</p>', name: 'Kế toán', replyTo: 'xa@example.com', bcc: 'b@example.com' }`);
  expect({ told, left }).toEqual({ told: 'undefined', left: 7 });
  expect(sent).toEqual([
    {
      to: 'x1@example.com',
      subject: 'Đôn đốc',
      body: 'Kính gửi',
      htmlBody: '<p>Kính gửi</p>',
      name: 'Kế toán',
      replyTo: 'xa@example.com',
    },
  ]);
});

const SIGNATURE = "Exception: The parameters don't match the method signature for MailApp.sendEmail.";

test.each([
  [`{ subject: 'a', body: 'b' }`, 'Exception: Failed to send email: no recipient'],
  [`{ to: ' ', subject: 'a', body: 'b' }`, 'Exception: Failed to send email: no recipient'],
  [`{ to: 'xóm 1', body: 'b' }`, 'Exception: Invalid email: xóm 1'],
  [`{ to: 'a@example.com,b@example.com' }`, 'Exception: Invalid email: a@example.com,b@example.com'],
  [`{ to: 'a@example.com', replyTo: 'x' }`, 'Exception: Invalid email: x'],
  [`{ to: 'a@example.com', body: { path: '/etc/passwd' } }`, SIGNATURE],
  [`{ to: ['a@example.com'] }`, SIGNATURE],
  [`'a@example.com', 'chủ đề', 'lời'`, SIGNATURE],
  ['', SIGNATURE],
])('sendEmail(%s) is refused as Google refuses it', (argument, told) => {
  expect(sending(argument)).toMatchObject({ told, sent: [] });
});

test('when the day’s mails are used up the next is refused', () => {
  expect(sending(`{ to: 'a@example.com' }`, { left: () => 0 })).toMatchObject({
    told: 'Exception: Service invoked too many times for one day: email.',
    sent: [],
  });
});

test('without a port there is a quota and no sending', () => {
  const { realm } = host({
    code: `function left() { return MailApp.getRemainingDailyQuota() } function send() { MailApp.sendEmail({}) }`,
  });
  expect(realm.call('left')).toBe(100);
  expect(() => realm.call('send')).toThrow('MailApp.sendEmail is not implemented on this machine');
});
