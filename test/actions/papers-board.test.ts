import { issueConfirmations } from '../../src/actions/confirmations.ts';
import { papersBoard } from '../../src/actions/papers-board.ts';
import { confirmedPaymentSheet } from '../../src/actions/payment-sheet.ts';
import { numbersWords } from '../../src/text/vi-papers-page.ts';
import { type Book, person, receipt, smallBook, TODAY } from '../support/book.ts';

function listed(): Book {
  return smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen')])
    .fill('CQ', [person('Nông Văn Bình')])
    .fill('Sổ thu', [receipt('MN-01'), receipt('MN-02'), receipt('CQ-01', { 'Số chứng từ': 'PT02' })]);
}

const board = (book: Book) => papersBoard(book.read(), TODAY).report;
const issue = (book: Book, request: unknown = {}) =>
  book.apply(issueConfirmations(book.read(), TODAY, request));
const confirmed = (book: Book) => book.setting('Tài khoản đã được xác nhận', 'Có');

test('the board has the units with their people, and the papers from the newest on', () => {
  const book = listed();
  expect(board(book)).toMatchObject({ noQr: expect.stringContaining('chưa được xác nhận'), papers: [] });
  issue(book);
  const { noQr, units, papers } = board(confirmed(book));
  expect(noQr).toBe('');
  expect(units.map(({ code, people }) => [code, people])).toEqual([
    ['CQ', 1],
    ['MN', 2],
    ['X01', 0],
    ['DN', 0],
    ['HT', 0],
  ]);
  expect(papers.map(({ number, names, amount }) => [number, names, amount])).toEqual([
    [2, ['Nông Văn Bình'], 450_000],
    [1, ['Ma Thị Hoa', 'Lò Thị Sen'], 900_000],
  ]);
});

test('a board can be had of a workbook without its tab of papers, or with one that cannot be read', () => {
  const book = listed();
  issue(book);
  book.renameHeader('Giấy xác nhận', 'Số giấy', 'Giấy');
  expect(board(book).papers).toEqual([]);
  expect(board(listed().deleteTab('Sổ thu')).papers).toEqual([]);
});

describe('papers are made as they were agreed to', () => {
  const agreed = { issued: 2, cancelled: 0, amount: 1_350_000 };

  test('when the book is still what was looked at', () => {
    expect(issue(listed(), { agreed }).report.issued).toHaveLength(2);
  });

  test.each([
    ['more papers', { ...agreed, issued: 1 }],
    ['another amount', { ...agreed, amount: 1_350_001 }],
    ['a cancelled one', { ...agreed, cancelled: 1 }],
  ])('%s than agreed: none is made', (_, other) => {
    expect(() => issue(listed(), { agreed: other })).toThrow('Sổ thu vừa thay đổi');
  });
});

describe('the sheet of codes for a sidebar', () => {
  const sheet = (book: Book, request: unknown) => confirmedPaymentSheet(book.read(), TODAY, request).report;

  test('of one unit has nobody else on it', () => {
    const page = sheet(confirmed(listed()), { unit: 'mn' });
    expect(page).toContain('Lò Thị Sen');
    expect(page).not.toContain('Nông Văn Bình');
  });

  test.each<[string, boolean, unknown, RegExp]>([
    ['before the account is confirmed', false, {}, /chưa được xác nhận/],
    ['of a unit that is none', true, { unit: 'ZZ' }, /Không có đơn vị nào mang mã «ZZ»/],
    ['of a person', true, { unit: 'MN-01' }, /«MN-01»/],
    ['of something else', true, { unit: 5 }, /unit/],
    ['with more than was asked for', true, { all: true }, /./],
  ])('%s is refused', (_, isConfirmed, request, sentence) => {
    const book = isConfirmed ? confirmed(listed()) : listed();
    expect(() => sheet(book, request)).toThrow(sentence);
  });
});

test.each([
  [[], ''],
  [[4], '4'],
  [[1, 2, 3], '1–3'],
  [[9, 1, 2, 5], '1–2, 5, 9'],
])('numbers %j are told as «%s»', (numbers, words) => {
  expect(numbersWords(numbers)).toBe(words);
});
