import { type ChosenMail, chooseMail, type MailChoice } from '../../../src/local/mail/choose.ts';
import { UsageError } from '../../../src/local/usage-error.ts';

const choose = (choice: Partial<MailChoice>): ChosenMail => chooseMail({ folder: 'thu', ...choice });

test.each([[undefined], [''], ['  ']])('without a server (%j) mails go to the folder', (smtp) => {
  expect(choose(smtp === undefined ? {} : { smtp }).by).toBe('outbox');
});

test.each([
  'smtp://ketoan%40example.com:x@mail.example.com',
  'smtps://ketoan%40example.com:x@mail.example.com:465/',
  'smtp://ketoan%40example.com@[::1]:2525',
])('%s is a server', (smtp) => {
  expect(choose({ smtp }).by).toBe('smtp');
});

test('a hundred mails may go, or as many as is said', () => {
  expect(choose({}).port.left()).toBe(100);
  expect(choose({ most: 7 }).port.left()).toBe(7);
  expect(choose({ most: 7, smtp: 'smtp://may-chu', from: 'a@example.com' }).port.left()).toBe(7);
});

function refusal(choice: Partial<MailChoice>): string {
  try {
    choose(choice);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).cause).toBeUndefined();
    return (error as Error).message;
  }
  return '';
}

test.each([
  'mail.example.com',
  'http://mail.example.com',
  'smtp://',
  'smtp://user:mat/khau@mail.example.com',
  'smtp://user:mat#khau@mail.example.com',
  'smtp://user:mat?khau@mail.example.com',
  'smtp://user:mat%khau@mail.example.com',
  'smtp://mail.example.com:99999',
  'smtp://mail.example.com/path',
  'smtp://mail.example.com?secure=false',
])('«%s» is no server, and the sentence shows nothing of it', (smtp) => {
  const sentence = refusal({ smtp, from: 'a@example.com' });
  expect(sentence).toMatch(/^Địa chỉ máy chủ thư trong CHUNGSUC_SMTP không đúng\./);
  expect(sentence).not.toMatch(/khau|mail\.example/);
});

test('who sends must have an address', () => {
  expect(refusal({ smtp: 'smtp://ketoan:x@mail.example.com' })).toMatch(/^Chưa biết gửi thư từ địa chỉ nào/);
  expect(refusal({ smtp: 'smtp://mail.example.com', from: 'kế toán' })).toContain('«kế toán»');
  expect(refusal({ from: 'kế toán' })).toContain('«kế toán»');
});
