import { check } from '../../src/actions/check.ts';
import { issueConfirmations } from '../../src/actions/confirmations.ts';
import { type Book, person, receipt, smallBook, TODAY } from '../support/book.ts';

/** Papers 1 (two people), 2 (cancelled) and 3. */
function papered(): Book {
  const book = smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen')])
    .fill('CQ', [person('Nông Văn Bình')])
    .fill('Sổ thu', [receipt('MN-01'), receipt('MN-02'), receipt('CQ-01', { 'Số chứng từ': 'PT02' })]);
  const issue = () => book.apply(issueConfirmations(book.read(), TODAY, {}));
  issue();
  const back = { 'Số chứng từ': 'PC01', Loại: 'Hoàn trả', 'Số tiền': 150_000, 'Chứng từ gốc': 'PT02' };
  book.fill('Sổ thu', [receipt('CQ-01', back)], 3);
  issue();
  return book;
}

/** The problems of the tab as `mã ô tìm thấy`. */
const told = (book: Book) =>
  check(book.read(), TODAY)
    .report.problems.filter(({ tab }) => tab === 'Giấy xác nhận')
    .map(({ code, cell, found, severity }) => `${severity} ${code} ${cell} ${found}`);
/** The address of a cell so many lines under its header. */
const cell = (book: Book, header: string, below: number) => book.address('Giấy xác nhận', header, below);

test('a tab to which only the tool wrote has no problem', () => {
  expect(told(papered())).toEqual([]);
});

test.each<[string, (book: Book) => void, (book: Book) => string[]]>([
  [
    'an amount that was changed',
    (book) => book.put('Giấy xác nhận', cell(book, 'Số tiền', 1), 460_000),
    (book) => [`warning PAPER_AMOUNT_CHANGED ${cell(book, 'Số tiền', 1)} 460.000`],
  ],
  [
    'words that were changed',
    (book) => book.put('Giấy xác nhận', cell(book, 'Bằng chữ', 2), 'Năm trăm nghìn đồng'),
    (book) => [`warning PAPER_AMOUNT_CHANGED ${cell(book, 'Số tiền', 2)} 450.000`],
  ],
  [
    'an amount that is text',
    (book) => book.put('Giấy xác nhận', cell(book, 'Số tiền', 1), '450.000'),
    (book) => [`warning PAPER_AMOUNT_CHANGED ${cell(book, 'Số tiền', 1)} 450.000`],
  ],
  [
    'an amount that has a half of a đồng',
    (book) => book.put('Giấy xác nhận', cell(book, 'Số tiền', 1), 450_000.5),
    (book) => [`warning PAPER_AMOUNT_CHANGED ${cell(book, 'Số tiền', 1)} 450.000,5`],
  ],
  [
    'a number that was written over',
    (book) => book.put('Giấy xác nhận', cell(book, 'Số giấy', 5), 'ba'),
    (book) => [`warning PAPER_NUMBER_UNREADABLE ${cell(book, 'Số giấy', 5)} ba`],
  ],
  [
    'a paper that is gone',
    (book) => {
      for (const header of [
        'Số giấy',
        'Ngày lập',
        'Số chứng từ',
        'Nộp cho (mã)',
        'Đơn vị',
        'Người nộp',
        'Ngày nhận',
        'Nơi nhận',
        'Số tiền',
        'Bằng chữ',
        'Trạng thái',
        'Người lập',
      ])
        for (const below of [1, 2]) book.put('Giấy xác nhận', cell(book, header, below), undefined);
    },
    (book) => [`warning PAPER_NUMBERS_MISSING ${cell(book, 'Số giấy', 0)} 1`],
  ],
  [
    'a cancelled paper of which a line is another’s now',
    (book) => book.put('Giấy xác nhận', cell(book, 'Số giấy', 4), 1),
    (book) => [`warning PAPER_LINES_MISSING ${cell(book, 'Số giấy', 1)} 1`],
  ],
])('%s is told', (_, change, problems) => {
  const book = papered();
  change(book);
  expect(told(book)).toEqual(problems(book));
});

test.each([
  ['at the largest that can be, the papers between are gone', 1010, 'PAPER_NUMBERS_MISSING', 0, '3–1009'],
  ['above it, somebody typed it', 1011, 'PAPER_NUMBER_UNREADABLE', 5, '1.011'],
])('of a number %s', (_, number, code, below, found) => {
  const book = papered();
  book.put('Giấy xác nhận', cell(book, 'Số giấy', 5), number);
  expect(told(book)).toEqual([`warning ${code} ${cell(book, 'Số giấy', below)} ${found}`]);
});

test('where columns were moved, the cell of the number is told; the problem is of no unit', () => {
  const book = papered();
  const range = {
    sheetId: book.idOf('Giấy xác nhận'),
    dimension: 'COLUMNS' as const,
    startIndex: 0,
    endIndex: 1,
  };
  book.send({ insertDimension: { range } });
  book.put('Giấy xác nhận', cell(book, 'Số giấy', 4), 1).put('Giấy xác nhận', cell(book, 'Số giấy', 5), 7);
  const unreadable = cell(book, 'Số giấy', 3);
  book.put('Giấy xác nhận', unreadable, 'hai');
  expect(told(book).sort()).toEqual([
    `warning PAPER_LINES_MISSING ${cell(book, 'Số giấy', 1)} 1`,
    `warning PAPER_NUMBERS_MISSING ${cell(book, 'Số giấy', 0)} 2–6`,
    `warning PAPER_NUMBER_UNREADABLE ${unreadable} hai`,
  ]);
  book.renameHeader('Giấy xác nhận', 'Ngày lập', 'Ngày');
  const units = check(book.read(), TODAY).report.problems.flatMap(({ tab, unit }) =>
    tab === 'Giấy xác nhận' ? [unit] : [],
  );
  expect([...new Set(units)]).toEqual(['']);
});

test('a header that was changed is a warning: papers are in no figure', () => {
  const book = papered().renameHeader('Giấy xác nhận', 'Số giấy', 'Giấy');
  expect(told(book)).toEqual([expect.stringMatching(/^warning HEADER_CHANGED .* Giấy$/)]);
});

test('a number typed far beyond the others is told, not taken for a million papers that are gone', () => {
  const book = papered();
  book.put('Giấy xác nhận', cell(book, 'Số giấy', 5), 999_999);
  expect(told(book)).toEqual([`warning PAPER_NUMBER_UNREADABLE ${cell(book, 'Số giấy', 5)} 999.999`]);
});
