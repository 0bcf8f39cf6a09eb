import { webLink } from '../../src/actions/unit-letter.ts';
import { type Book, day } from '../support/book.ts';
import { remindedBook, today } from '../support/reminded-book.ts';

test('a letter leads to the shared workbook on Google; a file on a machine and the own file have no address', () => {
  const url = 'https://docs.google.com/spreadsheets/d/1a2b3c4d5e6f7g8h9i0jklmn';
  const onGoogle = { ...remindedBook().read(), spreadsheetUrl: `${url}/edit` };
  expect(webLink(onGoogle, 7)).toContain(`${url}/edit#gid=7`);
  expect([webLink(onGoogle, -7), webLink(remindedBook().read(), 7)]).toEqual(['', '']);
});

test('a mail says what the unit has, is asked for, and whom to ask', () => {
  const book = remindedBook();
  const [, mail] = today(book).mails;
  expect(mail).toMatchObject({
    to: 'cq@xa.example',
    replyTo: 'ke.toan@xa.example',
    name: 'UBND xã Điềm Mặc - Kế toán',
  });
  for (const part of [
    'Kính gửi: Cơ quan xã',
    'Sửa 1 chỗ trong danh sách',
    'Ô F8: Chưa chọn mức thu nhập',
    'bản danh sách có chữ ký',
    'phần còn lại theo kế hoạch: 300.000 đồng',
    'Tiền đã nộp: 600.000 đồng',
    'trước ngày 20/5/2024 (còn 3 ngày)',
    '8502215035268 - Nguyễn Thị Thu',
    'Nội dung chuyển khoản: CSNTM24 CQ',
    'Nguyễn Thị Thu, điện thoại 0912 345 678, thư ke.toan@xa.example',
  ])
    expect(mail?.text).toContain(part);
  expect(`${mail?.text}${mail?.html}`).not.toMatch(/nợ|phải nộp|truy thu|undefined|NaN|\[object/i);
});

test.each<[string, (book: Book) => unknown, string, RegExp]>([
  [
    'an open list without a link: the accountant writes it in',
    () => {},
    'mn',
    /không mở được sổ chung.*kế toán ghi giúp/,
  ],
  [
    'a closed list: it is to be reopened first',
    (book) => book.setting('Ngày khóa danh sách', day('2024-05-16')),
    'mn',
    /Danh sách đã khóa từ sau ngày 16\/5\/2024.*nêu lý do/,
  ],
  ['an office signs by its head', () => {}, 'cq', /chữ ký của thủ trưởng/],
  [
    'a hamlet signs by the hamlet’s head',
    (book) => book.unit('X01', { 'Ngày nhận danh sách đã ký': undefined }),
    'x01',
    /chữ ký của trưởng xóm/,
  ],
])('a letter says how to go on: %s', (_, change, unit, said) => {
  const book = remindedBook();
  change(book);
  expect(today(book).mails.find(({ to }) => to === `${unit}@xa.example`)?.text).toMatch(said);
});
