import { reopenList } from '../../src/actions/reopen-list.ts';
import { at, type Book, day, smallBook } from '../support/book.ts';

const AFTER = at('2024-06-02', 'ke.toan@xa.example');

const closedBook = () => smallBook().setting('Ngày khóa danh sách', day('2024-06-01'));
const reopen = (book: Book, until = '5/6/2024') =>
  book.apply(reopenList(book.read(), AFTER, { unit: 'MN', day: until, why: 'bổ sung 2 người' }));

test('a list may be reopened for the rest of today', () => {
  expect(reopen(closedBook(), '2/6/2024').report.lines).toEqual([
    expect.stringContaining('đến hết ngày 2/6/2024'),
  ]);
});

test('a unit that has no tab yet may be reopened: there is nothing to unlock', () => {
  const book = closedBook().deleteTab('MN');
  expect(reopen(book).protections).toEqual([]);
  expect(book.table('Đơn vị', 'Mã').find((line) => line['Mã']?.stringValue === 'MN')).toMatchObject({
    'Mở lại đến ngày': { numberValue: day('2024-06-05') },
    'Lý do mở lại': { stringValue: 'bổ sung 2 người' },
  });
});

test.each<[string, (book: Book) => unknown, RegExp]>([
  [
    'without the column of the day',
    (book) => book.renameHeader('Đơn vị', 'Mở lại đến ngày', 'Ngày mở'),
    /thiếu cột «Mở lại đến ngày» hoặc «Lý do mở lại»/,
  ],
  [
    'without the column of the reason',
    (book) => book.renameHeader('Đơn vị', 'Lý do mở lại', 'Vì sao'),
    /thiếu cột «Mở lại đến ngày» hoặc «Lý do mở lại»/,
  ],
  ['without the log', (book) => book.deleteTab('Nhật ký'), /Không có trang «Nhật ký»/],
])('%s it is refused, and nothing is written', (_, change, sentence) => {
  const book = closedBook();
  change(book);
  const before = book.resource();
  expect(() => reopen(book)).toThrow(sentence);
  expect(book.resource()).toEqual(before);
});
