import { renderLetter } from '../../src/actions/letter-render.ts';
import { person } from '../support/book.ts';
import { DONE, remindedBook, today } from '../support/reminded-book.ts';

test('text from people is text in a mail, and one line in its subject', () => {
  const book = remindedBook();
  const hostile = '<img src=x onerror=alert(1)>\r\nBcc: all@x.example\u2028"\'&';
  book.unit('MN', { 'Tên đơn vị': hostile, 'Người phụ trách': '<script>alert(1)</script>' });
  book.fill('MN', [person('<b>Ai</b>', { 'Mức thu nhập': '<i>cao</i>' })]).beside('MN', DONE, true);
  const mail = today(book).mails.find(({ to }) => to === 'mn@xa.example');
  expect(mail?.subject).not.toMatch(/[\r\n\u2028]/);
  expect(mail?.html).not.toMatch(/<(?:img|script|b|i)\b/);
  expect(mail?.html).toContain('&lt;script&gt;');
  expect(mail?.html).toContain('&lt;i&gt;cao&lt;/i&gt;');
});

test('a subject is one line, without more spaces than between its words', () => {
  const typed = '  Kính   đề nghị\r\n\u2028\u2029 hoàn thành \u0007\t ';
  expect(renderLetter({ subject: typed, parts: [] }).subject).toBe('Kính đề nghị hoàn thành');
});

test('a subject of 200 signs is whole, one more is cut', () => {
  const subjects = [200, 201].map((signs) => renderLetter({ subject: 'a'.repeat(signs), parts: [] }).subject);
  expect(subjects).toEqual(['a'.repeat(200), `${'a'.repeat(199)}…`]);
});

test('a subject too long for a mail program is cut at its end alone', () => {
  const { subject } = renderLetter({ subject: `🌾 Vụ mùa ${'a'.repeat(190)}🌾 xa`, parts: [] });
  expect(subject).toBe(`🌾 Vụ mùa ${'a'.repeat(189)}…`);
  const half = renderLetter({ subject: `${'a'.repeat(198)}🌾 xa`, parts: [] }).subject;
  expect(half).toBe(`${'a'.repeat(198)}…`);
});

test.each([
  'javascript:alert(1)//https://xa.example',
  'https://xa.example/ onclick=x',
  'http://xa.example',
  '',
])('a letter has no link to «%s»', (url) => {
  const letter = { subject: 's', parts: [{ kind: 'link', label: 'Mở bảng', url }] } as const;
  expect(renderLetter(letter).html).not.toContain('<a ');
});
