/** `Đối chiếu`: when there is such a page, and what stands in it. */
import {
  ACCOUNT,
  type Book,
  day,
  household,
  labour,
  person,
  planned,
  receipt,
  smallBook,
} from '../support/book.ts';

const PAGE = 'Đối chiếu';

/** MN: two who declare 450.000 each, and one who declares nothing. X01: one household. */
const listed = () =>
  smallBook()
    .fill('MN', [
      person('Ma Thị Hoa'),
      person('Lò Văn Sơn'),
      person('Vi Thị Ba', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined }),
    ])
    .fill('X01', [household('Nông Văn Tám')]);

function pageOf(book: Book): string[][] {
  book.consolidate();
  return book.texts(PAGE);
}

/** The lines under a heading and its headers, up to the next blank one. */
function under(book: Book, heading: string): string[][] {
  const rows = pageOf(book);
  const from = rows.findIndex(([first]) => first?.startsWith(heading)) + 2;
  const end = rows.findIndex((row, at) => at >= from && row.every((text) => text === ''));
  return rows.slice(from, end < 0 ? undefined : end);
}

test.each<[string, boolean, (book: Book) => unknown]>([
  ['only lists', false, () => {}],
  ['a receipt', true, (book) => book.fill('Sổ thu', [receipt('MN-01')])],
  ['a day of labour', true, (book) => book.fill('Ngày công', [labour('MN-01')])],
  ['a plan of use', true, (book) => book.fill('Kế hoạch sử dụng', [planned('CT02')])],
])('with %s, that there is a page is %s', (_, isThere, change) => {
  const book = listed();
  change(book);
  book.consolidate();
  expect(book.titles().includes(PAGE)).toBe(isThere);
});

test('the page of a book that was emptied says that there is nothing in it any more', () => {
  const book = listed().fill('Sổ thu', [receipt('MN-01')]);
  expect(pageOf(book).flat().join()).toContain('Theo nơi giữ tiền');
  book.fill('Sổ thu', [Object.fromEntries(Object.keys(receipt('')).map((header) => [header, undefined]))]);
  expect(pageOf(book).flat().join()).toContain('Sổ thu chưa có dòng nào');
});

test('a unit that cannot be read has no line: its declaration is unknown, not nothing', () => {
  const book = listed()
    .deleteTab('X01')
    .fill('Sổ thu', [receipt('MN-01')]);
  const names = under(book, 'Theo đơn vị').map(([, name]) => name);
  expect(names).toContain('Trường Mầm non');
  expect(names).not.toContain('Xóm 1');
});

test('what a place holds now is what came and what moved there', () => {
  const moved = { 'Số chứng từ': 'CK1', Loại: 'Chuyển nội bộ', 'Ngày nhận': day('2024-05-16') };
  const book = listed().fill('Sổ thu', [
    receipt('MN-01'),
    receipt('', { ...moved, 'Số tiền': -100_000 }),
    receipt('', { ...moved, 'Số tiền': 100_000, 'Nơi nhận': 'Tiền mặt' }),
  ]);
  const held = under(book, 'Theo nơi giữ tiền').map((row) => row.slice(1));
  expect(held.find(([place]) => place?.includes(ACCOUNT))?.slice(2)).toEqual([
    '450000',
    '450000',
    '-100000',
    '350000',
  ]);
  expect(held.find(([place]) => place === 'Tiền mặt')?.slice(2)).toEqual(['0', '200000', '100000', '100000']);
});

test('what a unit paid as a whole is what its people declared: none of them is to be looked for', () => {
  const book = listed().fill('Sổ thu', [
    receipt('MN', { 'Số tiền': 900_000 }),
    receipt('MN-03', { 'Số chứng từ': 'PT02', 'Số tiền': 20_000 }),
    receipt('X01-01', { 'Số chứng từ': 'PT03', 'Số tiền': 200_000, 'Nơi nhận': 'Tiền mặt' }),
  ]);
  const told = under(book, 'Khoản cần xem').map((row) => [row[1], row[2], row[3], row[5]]);
  expect(told).toEqual([
    ['Vi Thị Ba', '0', '20000', 'MN-03'],
    ['Trường Mầm non (nộp chung của đơn vị)', '900000', '900000', 'MN'],
  ]);
});
