/** A small campaign in which every reason to remind somebody is there once. */
import { previewToday, remindToday } from '../../src/actions/remind.ts';
import { at, type Book, day, household, person, smallBook } from './book.ts';

export const DONE = 'Đơn vị xác nhận đã lập xong danh sách';
export const NOBODY = 'Không có ai thuộc diện';

/** CQ: a list with an error, no paper. MN: nothing. X01: done. DN and HT gave. Each has an address but those left out. */
export function remindedBook(without: readonly string[] = []): Book {
  const book = smallBook();
  for (const code of ['CQ', 'MN', 'X01', 'DN', 'HT'])
    if (!without.includes(code)) book.unit(code, { Email: `${code.toLowerCase()}@xa.example` });
  book
    .setting('Email kế toán', 'ke.toan@xa.example')
    .setting('Điện thoại kế toán', '0912 345 678')
    .fill('CQ', [
      person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': 150_000 }),
      person('Lò Văn Sơn', { 'Mức thu nhập': undefined }),
    ])
    .beside('CQ', DONE, true)
    .beside('CQ', 'Ngày xác nhận', day('2024-05-14'))
    .fill('X01', [household('Nông Văn Tám')])
    .beside('X01', DONE, true)
    .unit('X01', { 'Ngày nhận danh sách đã ký': day('2024-05-16') });
  return book;
}

/** The lines of `Nhật ký nhắc`, as `mã đợt hình thức trạng thái`. */
export function logged(book: Book): string[] {
  return book
    .table('Nhật ký nhắc', 'Thời điểm')
    .map((line) =>
      ['Mã', 'Đợt nhắc', 'Hình thức', 'Trạng thái'].map((key) => line[key]?.stringValue ?? '').join(' | '),
    );
}

/** Whoever asks, on the day that most tests of reminders are about: three days before the due date. */
export const NOW = at('2024-05-17', 'ke.toan@xa.example');

/** What is due on a day, ready to be sent. */
export const today = (book: Book, on = '2024-05-17', quota = 100) => remindToday(book.read(), at(on), quota);

/** Each reminder of a day, as `mã trạng-thái`. */
export const states = (book: Book, on = '2024-05-17', quota = 100) =>
  previewToday(book.read(), at(on), quota).mails.map(({ unit, state }) => `${unit} ${state}`);
