import fc from 'fast-check';
import { consolidate } from '../../src/actions/consolidate.ts';
import { personPage } from '../../src/actions/person-page.ts';
import {
  ACCOUNT,
  at,
  type Book,
  day,
  household,
  person,
  receipt,
  smallBook,
  TODAY,
  type TypedRow,
} from '../support/book.ts';

const OTHER = '8502215036905';

/** MN: Hoa declares 450.000 paid, Sen nothing. X01: one household that declares 100.000. */
function listed(): Book {
  return smallBook()
    .fill('MN', [
      person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': 450_000 }),
      person('Lò Thị Sen', { 'Tiền đã nộp (đồng)': undefined }),
    ])
    .fill('X01', [household('Nông Văn Tám', { 'Tiền đã nộp (đồng)': 100_000 })]);
}

const report = (book: Book) => consolidate(book.read(), TODAY).report;
const unit = (book: Book, code: string) => {
  const found = report(book).units.find((one) => one.code === code);
  if (!found) throw new Error(`There is no unit ${code}`);
  return found;
};
const codes = (book: Book) => report(book).problems.map(({ code }) => code);

test('without a line in the receipt book what the lists declare counts, as before', () => {
  const book = listed();
  expect(unit(book, 'MN')).toMatchObject({ paid: 450_000, remaining: 450_000 });
  book.consolidate();
  expect(book.titles()).not.toContain('Đối chiếu');
});

test.each<[string, TypedRow[], RegExp | undefined]>([
  ['less', [receipt('MN-01')], /ít hơn số đơn vị kê khai: «Sổ thu» 450\.000 trên 550\.000 đồng\./],
  ['as much', [receipt('MN-01'), receipt('X01-01', { 'Số tiền': 100_000 })], undefined],
])('a book that gives %s as the lists declare', (_, lines, told) => {
  const notice = consolidate(listed().fill('Sổ thu', lines).read(), TODAY).notice.lines.join(' ');
  if (told) expect(notice).toMatch(told);
  else expect(notice).not.toContain('kê khai');
});

test.each<[string, TypedRow[], { paid: number; remaining: number; surplus: number; paidOnTime?: number }]>([
  ['what was declared was received', [receipt('MN-01')], { paid: 450_000, remaining: 450_000, surplus: 0 }],
  ['what was declared never came', [receipt('X01-01')], { paid: 0, remaining: 900_000, surplus: 0 }],
  [
    'one person pays twice',
    [
      receipt('MN-01', { 'Số tiền': 300_000 }),
      receipt('MN-01', { 'Số chứng từ': 'PT02', 'Ngày nhận': day('2024-05-17'), 'Số tiền': 200_000 }),
    ],
    { paid: 500_000, remaining: 450_000, surplus: 50_000, paidOnTime: 500_000 },
  ],
  [
    'a colleague pays for both',
    [receipt('MN-01', { 'Người nộp': 'Ma Thị Hoa' }), receipt('MN-02', { 'Người nộp': 'Ma Thị Hoa' })],
    { paid: 900_000, remaining: 0, surplus: 0 },
  ],
  [
    'a part is given back',
    [
      receipt('MN-01', { 'Số tiền': 600_000 }),
      receipt('MN-01', {
        'Số chứng từ': 'PC01',
        Loại: 'Hoàn trả',
        'Số tiền': 150_000,
        'Chứng từ gốc': 'PT01',
      }),
    ],
    { paid: 450_000, remaining: 450_000, surplus: 0, paidOnTime: 450_000 },
  ],
  [
    'a line for the wrong person is reversed and written again',
    [
      receipt('MN-01'),
      receipt('MN-01', {
        'Số chứng từ': 'ĐC01',
        Loại: 'Điều chỉnh',
        'Số tiền': -450_000,
        'Chứng từ gốc': 'PT01',
      }),
      receipt('MN-02', { 'Số chứng từ': 'ĐC02' }),
    ],
    { paid: 450_000, remaining: 450_000, surplus: 0 },
  ],
  [
    'money for the unit as a whole is what all of it lacks less',
    [receipt('MN', { 'Số tiền': 600_000 })],
    { paid: 600_000, remaining: 300_000, surplus: 0 },
  ],
  [
    'more for the unit as a whole than all of it lacks is surplus',
    [receipt('MN', { 'Số tiền': 1_000_000 })],
    { paid: 1_000_000, remaining: 0, surplus: 100_000 },
  ],
  [
    'one’s surplus is no help to another, money for the unit as a whole is',
    [receipt('MN-01', { 'Số tiền': 800_000 }), receipt('MN', { 'Số tiền': 100_000 })],
    { paid: 900_000, remaining: 350_000, surplus: 350_000 },
  ],
  [
    'money that moves between places is no contribution',
    [
      receipt('MN-01'),
      receipt('', { 'Số chứng từ': 'CK01', Loại: 'Chuyển nội bộ', 'Số tiền': -450_000 }),
      receipt('', {
        'Số chứng từ': 'CK01',
        Loại: 'Chuyển nội bộ',
        'Số tiền': 450_000,
        'Nơi nhận': 'Kho bạc',
      }),
    ],
    { paid: 450_000, remaining: 450_000, surplus: 0 },
  ],
  ['a code in small letters', [receipt('mn-01')], { paid: 450_000, remaining: 450_000, surplus: 0 }],
  [
    'an amount as text',
    [receipt('MN-01', { 'Số tiền': '450.000 đ' })],
    { paid: 450_000, remaining: 450_000, surplus: 0 },
  ],
])('%s', (_, lines, figures) => {
  const book = listed().fill('Sổ thu', lines);
  expect(unit(book, 'MN')).toMatchObject(figures);
  expect(codes(book).filter((code) => code.startsWith('RECEIPT_'))).toEqual([]);
});

test('a row that bears its unit’s code by mistake has none of the money for the unit: it counts once', () => {
  const book = listed()
    .fill('MN', [{ Mã: 'MN' }])
    .fill('Sổ thu', [receipt('MN', { 'Số tiền': 800_000 })]);
  expect(unit(book, 'MN')).toMatchObject({ paid: 800_000, remaining: 100_000, surplus: 0 });
});

test('a refund is taken off the day of what it gives back', () => {
  const book = listed().fill('Sổ thu', [
    receipt('MN-01', { 'Ngày nhận': day('2024-05-15') }),
    receipt('MN-01', {
      Loại: 'Hoàn trả',
      'Số chứng từ': 'PC01',
      'Ngày nhận': day('2024-05-18'),
      'Chứng từ gốc': 'PT01',
    }),
  ]);
  expect(unit(book, 'MN')).toMatchObject({ paid: 0, paidOnTime: 0, paidLate: 0, paidUndated: 0 });
});

test.each<[string, TypedRow[], { paid: number; paidOnTime: number; paidLate: number }]>([
  [
    'a line that is reversed after the due date leaves nothing on any day, though the reversal bears its number',
    [
      receipt('MN-01'),
      receipt('MN-01', {
        Loại: 'Điều chỉnh',
        'Ngày nhận': day('2024-05-25'),
        'Số tiền': -450_000,
        'Chứng từ gốc': 'PT01',
      }),
    ],
    { paid: 0, paidOnTime: 0, paidLate: 0 },
  ],
  [
    'a voucher with a wrong day is reversed and written again: the money is on its right day',
    [
      receipt('MN-01'),
      receipt('MN-01', {
        Loại: 'Điều chỉnh',
        'Ngày nhận': day('2024-05-25'),
        'Số tiền': -450_000,
        'Chứng từ gốc': 'PT01',
      }),
      receipt('MN-01', { 'Ngày nhận': day('2024-05-24') }),
    ],
    { paid: 450_000, paidOnTime: 0, paidLate: 450_000 },
  ],
  [
    'a refund larger than the last line of its voucher goes on to the line before',
    [
      receipt('MN-01', { 'Số tiền': 300_000 }),
      receipt('MN-01', { 'Ngày nhận': day('2024-05-24'), 'Số tiền': 100_000 }),
      receipt('MN-01', {
        'Số chứng từ': 'PC01',
        Loại: 'Hoàn trả',
        'Ngày nhận': day('2024-05-25'),
        'Số tiền': 150_000,
        'Chứng từ gốc': 'PT01',
      }),
    ],
    { paid: 250_000, paidOnTime: 250_000, paidLate: 0 },
  ],
])('%s', (_, lines, figures) => {
  const book = listed().fill('Sổ thu', lines);
  const { report: later } = consolidate(book.read(), at('2024-05-26'));
  expect(later.units.find(({ code }) => code === 'MN')).toMatchObject(figures);
  expect(later.problems.map(({ code }) => code)).not.toContain('RECEIPT_REPEATED');
});

test('a line that stands twice is told, until one of the two is reversed', () => {
  const book = listed().fill('Sổ thu', [receipt('MN-01'), receipt('MN-01')]);
  expect(codes(book)).toContain('RECEIPT_REPEATED');
  book.fill(
    'Sổ thu',
    [receipt('MN-01', { Loại: 'Điều chỉnh', 'Số tiền': -450_000, 'Chứng từ gốc': 'PT01' })],
    2,
  );
  expect(codes(book)).not.toContain('RECEIPT_REPEATED');
});

test('money for nobody that is known is in no unit, and is said', () => {
  const book = listed().fill('Sổ thu', [receipt('MN-01'), receipt('ZZ-01', { 'Số tiền': 70_000 })]);
  const outcome = book.consolidate();
  expect(outcome.report.totals.paid).toBe(450_000);
  const lines = book.texts('Tổng hợp').flat();
  expect(lines).toContain('Đã thu nhưng chưa rõ nộp cho ai (chưa có trong bảng)');
  expect(lines).toContain('70000');
});

test('the foot of Tổng hợp has what units declare and how far what was received differs from it', () => {
  const book = listed().fill('Sổ thu', [receipt('MN-01', { 'Số tiền': 200_000 })]);
  book.consolidate();
  const foot = book.texts('Tổng hợp').map((row) => row.filter((text) => text !== ''));
  expect(foot).toContainEqual(['Đơn vị kê khai đã nộp', '550000']);
  expect(foot).toContainEqual(['Chênh lệch: kê khai trừ số đã nhận (có trong bảng)', '350000']);
});

test('Đối chiếu and Tra cứu say in words that nobody wrote where money lies', () => {
  const book = listed().fill('Sổ thu', [receipt('MN-01', { 'Nơi nhận': undefined })]);
  book.consolidate();
  const rows = book.texts('Đối chiếu');
  expect(rows.map((row) => row[1])).toContain('chưa ghi nơi nhận');
  expect(rows.flat()).not.toContain('?');
  const { report: html } = personPage(book.read(), TODAY, { code: 'MN-01' });
  expect(html).toContain('<td>chưa ghi nơi nhận</td>');
});

test('Đối chiếu shows declared and received by place, by unit, and who differs', () => {
  const book = listed().fill('Sổ thu', [
    receipt('MN-02', { 'Số tiền': 300_000 }),
    receipt('X01-01', { 'Số tiền': 100_000 }),
    receipt('MN', { 'Số chứng từ': 'PT09', 'Số tiền': 50_000, 'Nơi nhận': OTHER }),
  ]);
  book.consolidate();
  const rows = book.texts('Đối chiếu');
  const after = (title: string) => rows.slice(rows.findIndex((row) => row[0]?.startsWith(title)) + 2);
  expect(after('Theo nơi giữ tiền').slice(0, 4)).toEqual([
    ['1', `Tài khoản ${ACCOUNT}, Nguyễn Thị Thu`, '450000', '400000', '50000', '0', '400000'],
    ['2', `Tài khoản ${OTHER}, Ma Văn Đông`, '0', '50000', '-50000', '0', '50000'],
    ['3', 'Tiền mặt', '100000', '0', '100000', '0', '0'],
    ['', 'Tổng cộng', '550000', '450000', '100000', '0', '450000'],
  ]);
  const units = after('Theo đơn vị').map((row) => row.slice(1));
  expect(units).toContainEqual(['Trường Mầm non', '450000', '350000', '100000']);
  const found = after('Khoản cần xem').map(([, name, declared, received, , code]) => [
    name,
    declared,
    received,
    code,
  ]);
  expect(found).toEqual([
    ['Ma Thị Hoa', '450000', '0', 'MN-01'],
    ['Lò Thị Sen', '0', '300000', 'MN-02'],
    ['Trường Mầm non (nộp chung của đơn vị)', '0', '50000', 'MN'],
    ['Nông Văn Tám', '', '', 'X01-01'],
  ]);
});

test('money for the unit as a whole that is what its people declare is one thing to see, not one for each', () => {
  const book = listed().fill('Sổ thu', [receipt('MN', { 'Số tiền': 450_000 })]);
  book.consolidate();
  const rows = book.texts('Đối chiếu');
  const found = rows.slice(rows.findIndex((row) => row[0]?.startsWith('Khoản cần xem')) + 2);
  expect(found.filter(([, , , , , code]) => code?.startsWith('MN'))).toEqual([
    [
      ...[expect.anything(), 'Trường Mầm non (nộp chung của đơn vị)', '450000', '450000', '0', 'MN'],
      expect.stringMatching(/^Nộp chung, chưa chia cho người nào/),
    ],
  ]);
});

test('a second run changes nothing', () => {
  const book = listed().fill('Sổ thu', [receipt('MN-02'), receipt('ZZ')]);
  book.consolidate();
  expect(consolidate(book.read(), TODAY).requests).toEqual([]);
});

test('an emptied book gives the lists’ own figures back, and Đối chiếu says so', () => {
  const book = listed().fill('Sổ thu', [receipt('MN-02')]);
  book.consolidate();
  const empty = Object.fromEntries(Object.keys(receipt('')).map((header) => [header, undefined]));
  book.fill('Sổ thu', [empty]).consolidate();
  expect(unit(book, 'MN').paid).toBe(450_000);
  expect(book.texts('Đối chiếu').flat().join(' ')).toContain('Sổ thu chưa có dòng nào');
});

test('text in the book is text, and no line of it is lost', () => {
  const hostile = '=IMPORTXML("http://x.example";"//a")';
  const book = listed().fill('Sổ thu', [
    receipt('MN-01', { 'Người nộp': hostile, 'Ghi chú': '<img src=x onerror=alert(1)>' }),
    receipt(hostile, { 'Số tiền': 10_000 }),
  ]);
  const outcome = book.consolidate();
  expect(outcome.report.totals.paid).toBe(450_000);
  expect(codes(book)).toContain('RECEIPT_CODE_UNKNOWN');
});

/** Lines as an accountant may write them, in any order. */
const line = fc.record({
  code: fc.constantFrom('MN-01', 'MN-02', 'X01-01', 'MN', 'X01', 'ZZ'),
  amount: fc.integer({ min: 1, max: 50 }).map((thousands) => thousands * 10_000),
  place: fc.constantFrom(ACCOUNT, OTHER, 'Tiền mặt'),
  date: fc.constantFrom('2024-05-10', '2024-05-17', undefined),
});

test('every đồng of the book is in a unit or said to be nobody’s, and every row of a person adds up', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const book = listed().fill(
        'Sổ thu',
        lines.map(({ code, amount, place, date }, turn) =>
          receipt(code, {
            'Số chứng từ': `PT${turn}`,
            'Số tiền': amount,
            'Nơi nhận': place,
            'Ngày nhận': date === undefined ? undefined : day(date),
          }),
        ),
      );
      const { units, totals } = report(book);
      const sum = (of: typeof lines) => of.reduce((all, { amount }) => all + amount, 0);
      expect(totals.paid).toBe(sum(lines.filter(({ code }) => code !== 'ZZ')));
      expect(totals.paidUndated).toBe(
        sum(lines.filter(({ code, date }) => code !== 'ZZ' && date === undefined)),
      );
      expect(Object.values(totals.paidByAccount ?? {}).reduce((a, b) => a + b, 0)).toBe(totals.paid);
      const asked = ['MN-01', 'MN-02'].map((code) => 450_000 - sum(lines.filter((one) => one.code === code)));
      const mn = units.find(({ code }) => code === 'MN');
      const whole = sum(lines.filter((one) => one.code === 'MN'));
      const lacking = asked.reduce((all, left) => all + Math.max(0, left), 0);
      const over = asked.reduce((all, left) => all + Math.max(0, -left), 0);
      expect(mn?.remaining).toBe(Math.max(0, lacking - whole));
      expect(mn?.surplus).toBe(over + Math.max(0, whole - lacking));
      expect((mn?.paid ?? 0) + (mn?.remaining ?? 0) - (mn?.surplus ?? 0)).toBe(900_000);
    }),
    { numRuns: 40 },
  );
});
