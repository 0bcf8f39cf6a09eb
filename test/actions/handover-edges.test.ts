/** The minutes at their edges: just fifteen days, one receipt on two ways, who asked not to be named, what nobody explains. */
import { handoverReport } from '../../src/actions/handover-report.ts';
import { handoverSheet } from '../../src/actions/handover-sheet.ts';
import {
  ACCOUNT,
  type Book,
  day,
  donor,
  person,
  receipt,
  smallBook,
  spent,
  TODAY,
  type TypedRow,
} from '../support/book.ts';
import { came, handed } from '../support/handed-over.ts';
import { pageWords } from '../support/page-words.ts';

const listed = (...rows: TypedRow[]) =>
  smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen')])
    .fill('Sổ thu', rows);
const report = (book: Book, request: unknown = {}) => handoverReport(book.read(), TODAY, request).report;
const sheet = (book: Book, now = TODAY) => handoverSheet(book.read(), now, {}).report;

describe('fifteen days are not too long, sixteen are', () => {
  test.each([
    ['2024-05-03', 15, false],
    ['2024-05-02', 16, true],
  ])('of money that still lies there since %s', (since, days, isOver) => {
    const book = listed(came('PT01', since, 450_000, ACCOUNT));
    expect(
      report(book)
        .lines.at(-1)
        ?.endsWith(`(${days} ngày${isOver ? ', quá hạn' : ''}).`),
    ).toBe(true);
    expect(sheet(book).includes('<tr class="over">')).toBe(isOver);
  });

  test.each([
    ['2024-05-02', false],
    ['2024-05-01', true],
  ])('of money that came on %s and went on 17/5', (since, isOver) => {
    const book = listed(
      came('PT01', since, 450_000, ACCOUNT),
      ...handed('NT01', '2024-05-17', 450_000, ACCOUNT),
    );
    expect(report(book).lines.join('\n').includes('giữ quá 15 ngày')).toBe(isOver);
    expect(pageWords(sheet(book)).includes('450.000 16 quá 15 ngày')).toBe(isOver);
  });

  test('receipts that were held too long are counted, each once', () => {
    const book = listed(
      came('PT01', '2024-04-01', 450_000, ACCOUNT),
      came('PT02', '2024-04-11', 300_000, ACCOUNT),
      ...handed('NT01', '2024-05-06', 600_000, ACCOUNT),
      ...handed('NT02', '2024-05-16', 150_000, ACCOUNT),
    );
    expect(report(book).lines).toContain('2 khoản thu giữ quá 15 ngày mới bàn giao, lâu nhất 35 ngày.');
    expect(pageWords(sheet(book))).toContain('150.000 25 một phần của 300.000; quá 15 ngày');
  });
});

test('where all was handed over, that is said', () => {
  const book = listed(
    came('PT01', '2024-05-10', 450_000, ACCOUNT),
    ...handed('NT01', '2024-05-14', 450_000, ACCOUNT),
  );
  expect(report(book).lines.at(-1)).toBe('Theo «Sổ thu», không còn tiền nào chưa bàn giao.');
  expect(report(listed()).lines.at(-1)).toBe('Theo «Sổ thu», không còn tiền nào chưa bàn giao.');
});

test('money of which only the treasury’s line is written is told once, with a giver of its own', () => {
  const book = listed(...handed('NT01', '2024-05-14', 500_000, ACCOUNT).slice(1));
  const { lines, places } = report(book);
  expect(lines.filter((line) => line.startsWith('500.000 đồng'))).toHaveLength(1);
  expect(places.map(({ name, handedOver }) => [name, handedOver]).at(-1)).toEqual([
    'Chưa ghi nơi đi',
    500_000,
  ]);
  expect(pageWords(sheet(book))).toContain('người giao phần tiền chưa ghi nơi đi');
  expect(pageWords(sheet(book))).not.toContain('người giữ tiền mặt');
});

test('a receipt that came to the account on two days goes with the transfer as one', () => {
  const inside = (number: string, on: string, amount: number) => {
    const [out, back] = handed(number, on, amount, 'Tiền mặt');
    return [{ ...out }, { ...back, 'Nơi nhận': ACCOUNT }];
  };
  const book = listed(
    came('PT01', '2024-05-06', 300_000, 'Tiền mặt'),
    ...inside('NB01', '2024-05-08', 100_000),
    ...inside('NB02', '2024-05-10', 200_000),
    ...handed('NT01', '2024-05-14', 300_000, ACCOUNT),
  );
  expect(report(book).transfers[0]?.receipts).toEqual([
    { voucher: 'PT01', code: 'MN-01', since: '2024-05-06', amount: 300_000, days: 8 },
  ]);
});

test('last year’s balance and what nobody explains are two lines', () => {
  const opening = spent('', {
    'Số chứng từ': 'SD23',
    Ngày: day('2024-01-01'),
    'Mã công trình': undefined,
    Loại: 'Số dư năm trước chuyển sang',
    'Số tiền': 250_000,
  });
  const book = listed(...handed('NT01', '2024-05-14', 300_000, ACCOUNT)).fill('Thanh quyết toán', [opening]);
  expect(report(book).transfers[0]?.receipts.map(({ amount }) => amount)).toEqual([250_000, 50_000]);
  expect(pageWords(sheet(book))).toContain(
    '1 1/1/2024 Số dư chuyển sang, nhận bàn giao 250.000 2 Chưa rõ khoản thu nào 50.000 4. Điều cần xem lại',
  );
});

test('whoever asked not to be named is not named in the minutes', () => {
  const book = listed(
    receipt('HT-01', { 'Người nộp': 'Nguyễn Văn Kín', 'Số tiền': 1_000_000 }),
    ...handed('NT01', '2024-05-16', 1_000_000, ACCOUNT),
  ).fill('HT', [donor('Nguyễn Văn Kín', { 'Ẩn danh': 'Có' })]);
  const text = pageWords(sheet(book));
  expect(text).toContain('PT01 HT-01, Người ủng hộ không nêu tên 1.000.000');
  expect(text).not.toContain('Nguyễn Văn Kín');
});

test('a receipt dated after its transfer says so in its line, without days', () => {
  const book = listed(
    came('PT01', '2024-05-16', 500_000, ACCOUNT),
    ...handed('NT01', '2024-05-14', 500_000, ACCOUNT),
  );
  expect(pageWords(sheet(book))).toContain('MN-01, Người nộp tiền 500.000 ngày thu sau ngày chuyển');
});

test('a line of the treasury that is taken back and written again on its right day is no second handing over', () => {
  const right = receipt('', { 'Người nộp': undefined, 'Nơi nhận': 'Kho bạc', Loại: 'Chuyển nội bộ' });
  const book = listed(
    came('PT01', '2024-05-10', 450_000, ACCOUNT),
    ...handed('NT01', '2024-05-14', 450_000, ACCOUNT),
    { ...right, 'Số chứng từ': 'NT01S', 'Ngày nhận': day('2024-05-15'), 'Số tiền': -450_000 },
    { ...right, 'Số chứng từ': 'NT01S', 'Ngày nhận': day('2024-05-16'), 'Số tiền': 450_000 },
  );
  expect(report(book)).toMatchObject({ total: 450_000, transfers: [{ voucher: 'NT01' }] });
});

test('money that was received nobody knows where, and given back, lies nowhere', () => {
  const nowhere = { 'Nơi nhận': undefined };
  const back = { ...nowhere, Loại: 'Hoàn trả', 'Chứng từ gốc': 'PT01' };
  const names = (book: Book) => report(book).places.map(({ name }) => name);
  const there = listed(came('PT01', '2024-05-10', 450_000, '', nowhere));
  const gone = listed(
    came('PT01', '2024-05-10', 450_000, '', nowhere),
    came('PC01', '2024-05-12', -450_000, '', back),
  );
  expect(names(there)).toHaveLength(4);
  expect(names(gone)).toEqual(names(there).slice(0, 3));
});

test.each([
  ['before', 'ngày 2024-05-14'],
  ['behind', '2024-05-14 buổi sáng'],
])('a day with something %s it is refused as no day', (_, until) => {
  expect(() => report(listed(), { until })).toThrow(/until/);
});
