/** Where in the workbook the board shows a change since the last sealed run. */
import { sealBoard } from '../../src/actions/seal-board.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { changeLine } from '../../src/text/vi-seal-changes.ts';
import {
  at,
  type Book,
  business,
  day,
  goods,
  household,
  labour,
  person,
  receipt,
  smallBook,
  type Typed,
} from '../support/book.ts';

const NOW = at('2024-05-24', 'ke.toan@xa.example');
const PEOPLE = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };
const PAID = 'Tiền đã nộp (đồng)';
const DAYS = 'Ngày công đã làm';
const LAND = 'Đất hiến (m²)';

function sealed(book: Book): Book {
  book.consolidate(NOW);
  book.apply(sealRun(book.read(), NOW, PEOPLE));
  return book;
}

const listed = () =>
  smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Văn Sơn', { [DAYS]: 1 })])
    .fill('X01', [household('Nông Văn Tám', { [LAND]: 42.5 })])
    .fill('DN', [business('Công ty Thử', { 'Hiện vật quy tiền (đồng)': 1_000_000 })]);

/** Changes of people's rows, each with its place. */
const places = (book: Book) =>
  sealBoard(book.read(), NOW)
    .report.changes.filter(({ of }) => of === 'person')
    .map((change) => `${changeLine(change)} [${change.tab}!${change.cell}]`);
const typed = (book: Book, unit: string, header: string, value: Typed) =>
  book.put(unit, book.address(unit, header, 1), value);

describe('while only lists are kept, in the cell of the list that says it', () => {
  test.each<[string, Typed]>([
    ['money that came late', day('2024-05-22')],
    ['money of the due date itself', day('2024-05-20')],
    ['money without a day', undefined],
  ])('%s', (_, on) => {
    const book = sealed(listed());
    typed(book, 'MN', 'Ngày nộp', on);
    const place = `\\[MN!${book.address('MN', PAID, 1)}\\]$`;
    expect(places(book)).toEqual([
      expect.stringMatching(`^MN / MN-01, Nộp đúng hạn: 450\\.000 → 0 ${place}`),
      expect.stringMatching(`^MN / MN-01, .*: 0 → 450\\.000 ${place}`),
    ]);
  });

  test('a person who was added stands at the name', () => {
    const book = sealed(listed());
    book.fill('X01', [household('Bế Thị Năm')], 1);
    expect(places(book)[0]).toBe(
      `X01 / X01-02: thêm dòng [X01!${book.address('X01', 'Họ và tên chủ hộ', 2)}]`,
    );
  });
});

describe('where a book is kept, in the book', () => {
  const inBooks = () =>
    sealed(
      listed()
        .fill('Ngày công', [labour('MN-02')])
        .fill('Hiện vật', [goods('DN-01')]),
    );

  test('of labour, and nothing else of the row', () => {
    const book = inBooks();
    book.fill('Ngày công', [labour('MN-02', { 'Số ngày công': 2 })]);
    typed(book, 'MN', PAID, 300_000);
    typed(book, 'X01', LAND, 55);
    expect(places(book)).toEqual([
      expect.stringMatching(`450\\.000 → 300\\.000 \\[MN!${book.address('MN', PAID, 1)}\\]$`),
      expect.stringMatching(/^MN \/ MN-02, .* \[Ngày công!\]$/),
      expect.stringMatching(`^X01 / X01-01, .* \\[X01!${book.address('X01', LAND, 1)}\\]$`),
    ]);
  });

  test('of goods', () => {
    const book = inBooks();
    book.fill('Hiện vật', [goods('DN-01', { 'Số lượng': 12 })]);
    expect(places(book)).toEqual([expect.stringMatching(/^DN \/ DN-01, .* \[Hiện vật!\]$/)]);
  });

  test('of money alone: labour and goods are still the list’s', () => {
    const book = sealed(listed().fill('Sổ thu', [receipt('MN-01')]));
    book.fill('Sổ thu', [receipt('MN-01', { 'Số tiền': 500_000 })]);
    book.put('MN', book.address('MN', DAYS, 2), 2);
    typed(book, 'DN', 'Hiện vật quy tiền (đồng)', 2_000_000);
    expect(places(book)).toEqual([
      expect.stringMatching(/^MN \/ MN-01, .* \[Sổ thu!\]$/),
      expect.stringMatching(`^MN / MN-02, .*1 → 2 \\[MN!${book.address('MN', DAYS, 2)}\\]$`),
      expect.stringMatching(`^DN / DN-01, .* \\[DN!${book.address('DN', 'Hiện vật quy tiền (đồng)', 1)}\\]$`),
    ]);
  });
});

test('nowhere where the line is gone from the book, and a list of staff has no column of goods', () => {
  const book = sealed(listed().fill('Hiện vật', [goods('MN-01')]));
  const emptied = Object.keys(goods('')).map((header) => [header, undefined]);
  book.fill('Hiện vật', [Object.fromEntries(emptied)]);
  expect(places(book)).toContainEqual(expect.stringMatching(/^MN \/ MN-01, .*900\.000 → 0 \[!\]$/));
});
