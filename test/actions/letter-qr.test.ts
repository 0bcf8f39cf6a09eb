/** The QR code of a reminder letter, as a mail program shows it and as a telephone reads it. */
import type { Page } from 'playwright-core';
import type { RenderedLetter } from '../../src/actions/letter-render.ts';
import { paymentCodes } from '../../src/actions/payment-codes.ts';
import { reminderBoard } from '../../src/actions/reminder-board.ts';
import { type Book, person, TODAY } from '../support/book.ts';
import { openBrowser } from '../support/chromium.ts';
import { readQr } from '../support/read-qr.ts';
import { remindedBook } from '../support/reminded-book.ts';

const CONFIRMED = 'Tài khoản đã được xác nhận';
const confirmed = () => remindedBook().setting(CONFIRMED, 'Có');

function letter(book: Book, code: string): RenderedLetter {
  const unit = reminderBoard(book.read(), TODAY, 100).report.units.find((line) => line.code === code);
  if (!unit?.letter) throw new Error(`There is no letter to ${code}`);
  return unit.letter;
}

let page: Page;
beforeAll(async () => {
  page = await (await openBrowser()).newPage();
});

test.each([
  ['CQ', 'số tiền 300.000 đồng'],
  ['MN', 'số tiền tự ghi'],
  ['DN', 'số tiền tự ghi'],
])(
  'the letter to %s shows the code of its own list of codes, and says what is in it',
  async (code, money) => {
    const book = confirmed();
    const own = paymentCodes(book.read(), TODAY).report.codes.find((line) => line.code === code);
    await page.setContent(letter(book, code).html);
    expect(await readQr(page.getByRole('img', { name: `Mã QR chuyển khoản: ${own?.name}` }))).toBe(own?.qr);
    const text = (await page.locator('body').textContent())?.replace(/\s/g, ' ');
    expect(text).toContain('8502215035268 - Nguyễn Thị Thu - Agribank Định Hóa; nội dung');
    expect(text).toContain(`nội dung ${own?.memo}; ${money}.`);
  },
);

test('nothing is fetched for it, and the mail stays under 60 KB with every error named', async () => {
  const many = Array.from({ length: 14 }, (_, at) => person(`Ma Thị Số ${at}`, { 'Ngày nộp': '31/2/2024' }));
  const { html } = letter(confirmed().fill('CQ', many), 'CQ');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  expect(asked).toEqual([]);
  expect(html).not.toMatch(/<img|url\(|src=/);
  expect(html).toContain('chỗ khác, xem trang «Kiểm tra»');
  expect(Buffer.byteLength(html)).toBeLessThan(60_000);
});

test.each(['CQ', 'MN', 'DN'])('the plain text to %s is the same with and without a code', (code) => {
  expect(letter(confirmed(), code).text).toBe(letter(remindedBook(), code).text);
});

test.each([
  ['the accounts are not confirmed', () => remindedBook()],
  ['the bank is not known', () => confirmed().setting('Ngân hàng', 'Kho bạc Nhà nước')],
  ['its memo would be that of a row', () => confirmed().fill('MN', [person('Ma Thị Lan', { Mã: 'MN-0' })])],
])('there is no code while %s', (_, book) => {
  expect(letter(book(), 'MN').html).not.toContain('role="img"');
});
