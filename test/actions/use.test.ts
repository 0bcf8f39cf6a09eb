/** Where the money goes (RULES 5), through the doors that people use. */
import { assess } from '../../src/actions/assess.ts';
import { check } from '../../src/actions/check.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { personPage } from '../../src/actions/person-page.ts';
import { publicBoard } from '../../src/actions/public-board.ts';
import {
  ACCOUNT,
  at,
  type Book,
  day,
  goods,
  household,
  labour,
  land,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
  TODAY,
  type TypedRow,
} from '../support/book.ts';

type Lines = Readonly<Record<string, readonly TypedRow[]>>;

/** 90.000.000 đ received at the first account on 15/5/2024; a hamlet's road CT01 with 50.000.000 đ approved. */
function campaign(lines: Lines = {}): Book {
  const book = smallBook()
    .fill('X01', [household('Nông Văn Tám', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined })])
    .fill('Sổ thu', lines['Sổ thu'] ?? [receipt('X01', { 'Số tiền': 90_000_000 })])
    .fill('Đề nghị hỗ trợ', lines['Đề nghị hỗ trợ'] ?? [proposal('CT01')]);
  for (const tab of ['Hiến đất', 'Kế hoạch sử dụng', 'Thanh quyết toán']) book.fill(tab, lines[tab] ?? []);
  return book;
}

const report = (book: Book, now = TODAY) => consolidate(book.read(), now).report;
const use = (book: Book) => {
  const found = report(book).use;
  if (!found) throw new Error('Nothing is said of the money’s use');
  return found;
};
const OURS = ['Đề nghị hỗ trợ', 'Hiến đất', 'Kế hoạch sử dụng', 'Thanh quyết toán', 'Sổ thu'];
const told = (book: Book) =>
  report(book)
    .problems.filter(({ tab }) => OURS.includes(tab))
    .map(({ code }) => code);
const leftAt = (book: Book, place: string) => use(book).places.find((one) => one.place === place)?.left;

const paid = (...lines: TypedRow[]): Lines => ({ 'Thanh quyết toán': lines });
const advance = (more: TypedRow = {}) => spent('CT01', { Loại: 'Tạm ứng', 'Số tiền': 30_000_000, ...more });
const settled = (sum: number, more: TypedRow = {}) =>
  spent('CT01', {
    'Số chứng từ': 'QT01',
    Loại: 'Quyết toán tạm ứng',
    'Số tiền': sum,
    'Nơi giữ tiền': undefined,
    'Chứng từ gốc': 'PC01',
    ...more,
  });
const back = (sum: number) =>
  spent('CT01', { 'Số chứng từ': 'PT50', Loại: 'Hoàn tạm ứng', 'Số tiền': sum, 'Chứng từ gốc': 'PC01' });
const reversal = (sum: number, more: TypedRow = {}) =>
  spent('CT01', {
    'Số chứng từ': 'DC01',
    Loại: 'Điều chỉnh',
    'Số tiền': sum,
    'Nơi giữ tiền': undefined,
    'Chứng từ gốc': 'PC01',
    ...more,
  });

type Of = { paid: number; settled: number; open: number; left: number };

test.each<[string, TypedRow[], Of, string[]]>([
  ['nothing is paid yet', [], { paid: 0, settled: 0, open: 0, left: 90e6 }, []],
  [
    'work that is done is paid at once',
    [spent('CT01')],
    { paid: 10e6, settled: 10e6, open: 0, left: 80e6 },
    [],
  ],
  ['the code in small letters', [spent('ct01')], { paid: 10e6, settled: 10e6, open: 0, left: 80e6 }, []],
  [
    'an advance waits',
    [advance()],
    { paid: 30e6, settled: 0, open: 30e6, left: 60e6 },
    ['ADVANCE_UNSETTLED'],
  ],
  [
    'an advance is settled to the đồng',
    [advance(), settled(30e6)],
    { paid: 30e6, settled: 30e6, open: 0, left: 60e6 },
    [],
  ],
  [
    'an advance is settled in part',
    [advance(), settled(18_500_500)],
    { paid: 30e6, settled: 18_500_500, open: 11_499_500, left: 60e6 },
    ['ADVANCE_UNSETTLED'],
  ],
  [
    'its rest comes back',
    [advance(), settled(18_500_500), back(11_499_500)],
    { paid: 18_500_500, settled: 18_500_500, open: 0, left: 71_499_500 },
    [],
  ],
  [
    'the work cost more than the advance: it is short',
    [advance(), settled(35e6)],
    { paid: 30e6, settled: 35e6, open: -5e6, left: 60e6 },
    ['ADVANCE_SHORT'],
  ],
  [
    'what was short is paid, against the advance',
    [
      advance(),
      settled(35e6),
      spent('CT01', { 'Số chứng từ': 'PC02', 'Số tiền': 5e6, 'Chứng từ gốc': 'PC01' }),
    ],
    { paid: 35e6, settled: 35e6, open: 0, left: 55e6 },
    [],
  ],
  [
    'an advance that went wrong is reversed whole',
    [advance(), reversal(-30e6)],
    { paid: 0, settled: 0, open: 0, left: 90e6 },
    [],
  ],
  [
    'a payment is reversed in part',
    [spent('CT01'), reversal(-4e6)],
    { paid: 6e6, settled: 6e6, open: 0, left: 84e6 },
    [],
  ],
  [
    'a reversal of too much does nothing',
    [spent('CT01'), reversal(-10_000_001)],
    { paid: 10e6, settled: 10e6, open: 0, left: 80e6 },
    ['REVERSAL_TOO_MUCH'],
  ],
  [
    'two reversals that together take too much do nothing, whichever is first',
    [spent('CT01'), reversal(-6e6), reversal(-6e6, { 'Số chứng từ': 'DC02' })],
    { paid: 10e6, settled: 10e6, open: 0, left: 80e6 },
    ['REVERSAL_TOO_MUCH', 'REVERSAL_TOO_MUCH'],
  ],
  [
    'a reversal upwards is none',
    [spent('CT01'), reversal(1e6)],
    { paid: 10e6, settled: 10e6, open: 0, left: 80e6 },
    ['REVERSAL_TOO_MUCH'],
  ],
  [
    'a settlement of no advance counts for nothing',
    [settled(5e6)],
    { paid: 0, settled: 0, open: 0, left: 90e6 },
    ['REVERSAL_ORIGINAL_UNKNOWN'],
  ],
  [
    'a reversal that says another place than its original means none',
    [spent('CT01'), reversal(-10e6, { 'Nơi giữ tiền': 'Tiền mặt' })],
    { paid: 10e6, settled: 10e6, open: 0, left: 80e6 },
    ['REVERSAL_ORIGINAL_UNKNOWN'],
  ],
  [
    'money that comes back for no known advance is there all the same',
    [advance(), back(1e6), { ...back(1e6), 'Chứng từ gốc': 'PC77', 'Số chứng từ': 'PT51' }],
    { paid: 28e6, settled: 0, open: 28e6, left: 62e6 },
    ['ADVANCE_UNSETTLED', 'REVERSAL_ORIGINAL_UNKNOWN'],
  ],
  [
    'a word that is no kind is 0',
    [spent('CT01', { Loại: 'Chi' })],
    { paid: 0, settled: 0, open: 0, left: 90e6 },
    ['RECEIPT_KIND_UNKNOWN'],
  ],
  [
    'a payment for no known work leaves the pool and is told',
    [spent('CT77')],
    { paid: 0, settled: 0, open: 0, left: 80e6 },
    ['WORK_CODE_UNKNOWN'],
  ],
])('payments: %s', (_, lines, { left, ...ofWork }, codes) => {
  const book = campaign(paid(...lines));
  expect(told(book).sort()).toEqual([...codes].sort());
  expect(use(book).works[0]).toMatchObject({ code: 'CT01', approved: 50e6, ...ofWork });
  expect(use(book)).toMatchObject({ left, received: 90e6 });
  const { read, counted, rejected } = use(book).rows.settlement;
  expect([read, counted + rejected]).toEqual([lines.length, lines.length]);
});

const transfer = (from: string, to: string, sum: number, on = '2024-05-15'): TypedRow[] => [
  receipt('X01', { Loại: 'Chuyển nội bộ', 'Nơi nhận': from, 'Số tiền': -sum, 'Ngày nhận': day(on) }),
  receipt('X01', { Loại: 'Chuyển nội bộ', 'Nơi nhận': to, 'Số tiền': sum, 'Ngày nhận': day(on) }),
];
const opening = (place: string, sum: number): TypedRow =>
  spent('', {
    'Số chứng từ': 'SD23',
    Ngày: day('2024-01-01'),
    Loại: 'Số dư năm trước chuyển sang',
    'Số tiền': sum,
    'Nơi giữ tiền': place,
  });
const cash = (more: TypedRow = {}) => spent('CT01', { 'Nơi giữ tiền': 'Tiền mặt', ...more });

test.each<[string, Lines, Record<string, number>, string[]]>([
  [
    'cash that is not there cannot be paid',
    paid(cash()),
    { 'Tiền mặt': -10e6, [ACCOUNT]: 90e6 },
    ['BALANCE_BELOW_ZERO'],
  ],
  [
    'cash that came from an account can',
    {
      'Sổ thu': [receipt('X01', { 'Số tiền': 90e6 }), ...transfer(ACCOUNT, 'Tiền mặt', 10e6)],
      ...paid(cash()),
    },
    { 'Tiền mặt': 0, [ACCOUNT]: 80e6 },
    [],
  ],
  [
    'not before it came',
    {
      'Sổ thu': [receipt('X01', { 'Số tiền': 90e6 }), ...transfer(ACCOUNT, 'Tiền mặt', 10e6, '2024-05-17')],
      ...paid(cash()),
    },
    { 'Tiền mặt': 0, [ACCOUNT]: 80e6 },
    ['BALANCE_BELOW_ZERO'],
  ],
  [
    'on one day it does not matter which was first',
    {
      'Sổ thu': [receipt('X01', { 'Số tiền': 90e6 }), ...transfer(ACCOUNT, 'Tiền mặt', 10e6, '2024-05-16')],
      ...paid(cash()),
    },
    { 'Tiền mặt': 0, [ACCOUNT]: 80e6 },
    [],
  ],
  [
    'last year’s balance is there from the first day',
    paid(opening('Tiền mặt', 12e6), opening(ACCOUNT, 3e6), cash({ Ngày: day('2024-05-12') })),
    { 'Tiền mặt': 2e6, [ACCOUNT]: 93e6 },
    [],
  ],
  [
    'last year’s balance was written wrong and is reversed: of two places the one is meant that is told',
    paid(
      opening('Tiền mặt', 12e6),
      opening(ACCOUNT, 3e6),
      spent('', { 'Số chứng từ': 'DC09', Loại: 'Điều chỉnh', 'Số tiền': -3e6, 'Chứng từ gốc': 'SD23' }),
    ),
    { 'Tiền mặt': 12e6, [ACCOUNT]: 90e6 },
    [],
  ],
  [
    'a commune that was merged hands over, and its record is named',
    paid(
      spent('', { Loại: 'Bàn giao khi sáp nhập', 'Số tiền': 7e6, 'Hồ sơ, biên bản': 'BB 01 ngày 1/5/2024' }),
    ),
    { [ACCOUNT]: 97e6 },
    [],
  ],
  [
    'what is handed over to another is below zero',
    paid(spent('', { Loại: 'Bàn giao khi sáp nhập', 'Số tiền': '-90.000.000', 'Hồ sơ, biên bản': 'BB 02' })),
    { [ACCOUNT]: 0 },
    ['USE_OVER_RECEIVED'],
  ],
  [
    'a refund after the money was spent is told where it is written',
    {
      'Sổ thu': [
        receipt('X01', { 'Số tiền': 10e6 }),
        receipt('X01', {
          'Số chứng từ': 'HT1',
          'Ngày nhận': day('2024-05-17'),
          Loại: 'Hoàn trả',
          'Số tiền': 1e6,
          'Chứng từ gốc': 'PT01',
        }),
      ],
      'Đề nghị hỗ trợ': [proposal('CT01', { 'Số tiền duyệt (đồng)': 9e6 })],
      ...paid(spent('CT01', { 'Số tiền': 9_500_000 })),
    },
    { [ACCOUNT]: -500_000 },
    ['BALANCE_BELOW_ZERO', 'PAYMENT_OVER_APPROVED'],
  ],
  [
    'the treasury pays as well',
    {
      'Sổ thu': [receipt('X01', { 'Số tiền': 90e6 }), ...transfer(ACCOUNT, 'Kho bạc', 90e6)],
      ...paid(spent('CT01', { 'Nơi giữ tiền': 'Kho bạc' })),
    },
    { 'Kho bạc': 80e6, [ACCOUNT]: 0 },
    [],
  ],
])('balances: %s', (_, lines, places, codes) => {
  const book = campaign(lines);
  expect(Object.fromEntries(Object.keys(places).map((place) => [place, leftAt(book, place)]))).toEqual(
    places,
  );
  expect(told(book).sort()).toEqual(codes);
  const { left, places: all } = use(book);
  expect(all.reduce((sum, place) => sum + place.left, 0)).toBe(left);
});

test.each<[string, TypedRow, string]>([
  [
    'a refund leaves on its own day, when the money was spent',
    { Loại: 'Hoàn trả', 'Số tiền': 1e6 },
    'Sổ thu',
  ],
  [
    'what a correction takes back never came, and was missing when the money was spent',
    { Loại: 'Điều chỉnh', 'Số tiền': -1e6 },
    'Thanh quyết toán',
  ],
])('a place below zero: %s', (_, back, where) => {
  const book = campaign({
    'Sổ thu': [
      receipt('X01', { 'Số tiền': 10e6 }),
      receipt('X01', {
        'Số chứng từ': 'HT1',
        'Ngày nhận': day('2024-05-17'),
        'Chứng từ gốc': 'PT01',
        ...back,
      }),
    ],
    'Đề nghị hỗ trợ': [proposal('CT01', { 'Số tiền duyệt (đồng)': 9e6 })],
    ...paid(spent('CT01', { 'Số tiền': 9_500_000 })),
  });
  const below = report(book).problems.filter(({ code }) => code === 'BALANCE_BELOW_ZERO');
  expect(below.map(({ tab }) => tab)).toEqual([where]);
});

test('lines with an error are counted by their rows, also those of two figures', () => {
  const book = campaign();
  const toRow12 = 10 - book.spot('Thanh quyết toán', 'Số tiền').row;
  book.fill('Thanh quyết toán', [spent('CT01')]);
  book.fill('Thanh quyết toán', [spent('CT01', { 'Số chứng từ': 'PC02', 'Số tiền': '1tr/2' })], toRow12);
  expect(use(book).rows.settlement).toEqual({ read: 2, counted: 1, rejected: 1 });
});

test.each<[string, Lines, { approved: number; need: number | null }, string[]]>([
  ['a proposal alone', {}, { approved: 50e6, need: 60e6 }, []],
  [
    'the plan says it again, and is what counts',
    {
      'Kế hoạch sử dụng': [
        planned('CT01', { 'Mục sử dụng': '2.1 Kết cấu hạ tầng', 'Hỗ trợ từ nguồn vận động (đồng)': 50e6 }),
      ],
    },
    { approved: 50e6, need: 60e6 },
    [],
  ],
  [
    'a blank support is the approved one',
    {
      'Kế hoạch sử dụng': [
        planned('CT01', { 'Mục sử dụng': '2,1', 'Hỗ trợ từ nguồn vận động (đồng)': undefined }),
      ],
    },
    { approved: 50e6, need: 60e6 },
    [],
  ],
  [
    'a later decision adds',
    {
      'Kế hoạch sử dụng': [
        planned('CT01', { 'Mục sử dụng': '2.1', 'Hỗ trợ từ nguồn vận động (đồng)': 50e6 }),
        planned('CT01', {
          'Mục sử dụng': '2.1',
          'Hỗ trợ từ nguồn vận động (đồng)': 5e6,
          'Số quyết định': '60/QĐ',
        }),
      ],
    },
    { approved: 55e6, need: 60e6 },
    [],
  ],
  [
    'a later decision takes away from the one that it names',
    {
      'Kế hoạch sử dụng': [
        planned('CT01', { 'Mục sử dụng': '2.1', 'Hỗ trợ từ nguồn vận động (đồng)': 50e6 }),
        planned('CT01', {
          'Mục sử dụng': '2.1',
          'Hỗ trợ từ nguồn vận động (đồng)': -20e6,
          'Số quyết định': '61/QĐ',
          'Quyết định gốc': '46/QĐ-UBND',
        }),
      ],
    },
    { approved: 30e6, need: 60e6 },
    [],
  ],
  [
    'of a decision that is not there nothing is taken',
    {
      'Kế hoạch sử dụng': [
        planned('CT01', { 'Mục sử dụng': '2.1', 'Hỗ trợ từ nguồn vận động (đồng)': 50e6 }),
        planned('CT01', {
          'Mục sử dụng': '2.1',
          'Hỗ trợ từ nguồn vận động (đồng)': -20e6,
          'Quyết định gốc': '99',
        }),
      ],
    },
    { approved: 50e6, need: 60e6 },
    ['REVERSAL_ORIGINAL_UNKNOWN'],
  ],
  [
    'what is beyond the people’s means cannot be told: no limit is guessed',
    { 'Đề nghị hỗ trợ': [proposal('CT01', { 'Nguồn khác (đồng)': 'ba triệu' })] },
    { approved: 50e6, need: null },
    ['AMOUNT_UNREADABLE'],
  ],
  [
    'not all three conditions are ticked',
    {
      'Đề nghị hỗ trợ': [
        proposal('CT01', { 'Giao cộng đồng': undefined, 'Vượt khả năng của người dân': 'không' }),
      ],
    },
    { approved: 50e6, need: 60e6 },
    ['USE_CONDITION_MISSING', 'USE_CONDITION_MISSING'],
  ],
  [
    'conditions matter only once there is money',
    {
      'Đề nghị hỗ trợ': [
        proposal('CT01', { 'Giao cộng đồng': undefined, 'Số tiền duyệt (đồng)': undefined }),
      ],
    },
    { approved: 0, need: 60e6 },
    [],
  ],
])('approvals: %s', (_, lines, work, codes) => {
  const book = campaign(lines);
  expect(use(book).works[0]).toMatchObject({ code: 'CT01', ...work });
  expect(told(book)).toEqual(codes);
});

test('the computed column shows what the tool computes, and is never read', () => {
  const book = campaign();
  const { row, column } = book.spot('Đề nghị hỗ trợ', 'Phần vượt khả năng (đồng)');
  const shown = smallBook({ recalculate: true }).fill('Đề nghị hỗ trợ', [proposal('CT01')]);
  expect(shown.texts('Đề nghị hỗ trợ')[row + 1]?.[column]).toBe('60000000');
  expect(shown.texts('Đề nghị hỗ trợ')[row + 2]?.[column] ?? '').toBe('');
  shown.fill('Đề nghị hỗ trợ', [proposal('CT02', { 'Dân góp tiền (đồng)': '5 triệu' })], 1);
  expect(shown.texts('Đề nghị hỗ trợ')[row + 2]?.[column]).toBe('Ghi lại bằng số');
});

test('without a line in the receipt book the declared money counts, and that is said', () => {
  const book = smallBook()
    .fill('X01', [household('Nông Văn Tám', { 'Tiền đã nộp (đồng)': 20e6 })])
    .fill('Đề nghị hỗ trợ', [proposal('CT01', { 'Số tiền duyệt (đồng)': 20_000_001 })])
    .fill('Thanh quyết toán', [cash()]);
  expect(use(book)).toMatchObject({ byReceipts: false, received: 20e6, paid: 10e6, left: 10e6 });
  expect(told(book)).toEqual(['USE_OVER_RECEIVED', 'USE_BY_DECLARED']);
  book.consolidate();
  expect(book.texts('Đối chiếu').flat().join('\n')).toContain('Tiền đã nhận lấy theo kê khai');
});

test('where only the proposals are kept nobody is told of a book that is not there', () => {
  const book = smallBook().fill('Đề nghị hỗ trợ', [proposal('CT01', { 'Số tiền duyệt (đồng)': undefined })]);
  for (const tab of ['Sổ thu', 'Thanh quyết toán', 'Kế hoạch sử dụng']) book.deleteTab(tab);
  expect(report(book).problems).toEqual([]);
  expect(use(book)).toMatchObject({ byReceipts: false, received: 0, approved: 0 });
});

test('land that hamlets alone declare is compared with no book', () => {
  const book = campaign().fill('X01', [household('Nông Văn Tám', { 'Đất hiến (m²)': 300 })]);
  book.consolidate();
  expect(book.texts('Đối chiếu').flat()).not.toContain('Sổ hiến đất');
  // A unit that declares and has none in the book is shown once the book has a line of another.
  book.fill('Hiến đất', [land('MN')]).consolidate();
  const lines = book.texts('Đối chiếu');
  const from = lines.findIndex((line) => line[3] === 'Sổ hiến đất');
  expect(lines.slice(from + 1, from + 3).map((line) => line.slice(1))).toEqual([
    ['Trường Mầm non', '0', '120', '-120'],
    ['Xóm 1', '300', '0', '300'],
  ]);
});

test('land is shown beside what the hamlet declares, is never added to it, and never money', () => {
  const plain = campaign().fill('X01', [household('Nông Văn Tám', { 'Đất hiến (m²)': 300 })]);
  const before = report(plain).totals;
  const book = plain.fill('Hiến đất', [
    land('X01-01'),
    land('X01', { 'Thửa đất': '35', 'Diện tích hiến (m²)': '80,5', 'Biên bản hiến đất': 'BB08' }),
    land('X01', { 'Diện tích hiến (m²)': -30.5, 'Biên bản hiến đất': 'BB09', 'Biên bản gốc': 'BB08' }),
  ]);
  expect(report(book).totals).toEqual(before);
  expect(use(book)).toMatchObject({ landArea: 170, works: [{ given: { landArea: 170 } }] });
  book.consolidate();
  const lines = book.texts('Đối chiếu');
  const from = lines.findIndex((line) => line[3] === 'Sổ hiến đất');
  expect(lines.slice(from, from + 3)).toEqual([
    ['STT', 'Đơn vị', 'Kê khai', 'Sổ hiến đất', 'Chênh lệch'],
    ['1', 'Xóm 1', '300', '170', '130'],
    ['', 'Tổng cộng', '300', '170', '130'],
  ]);
});

test('labour and goods that name the work by its code first are the people’s part of it', () => {
  const book = campaign()
    .fill('Ngày công', [
      labour('X01-01', { 'Công trình, việc làm': 'CT01 đổ bê tông', 'Số ngày công': 2.5 }),
      labour('X01-01', { 'Công trình, việc làm': 'CT011', 'Ngày làm': day('2024-05-16') }),
      labour('X01-01', { 'Công trình, việc làm': 'CT01-2 mương', 'Ngày làm': day('2024-05-17') }),
      labour('X01-01', { 'Công trình, việc làm': 'ct01: đắp lề', 'Người xác nhận': undefined }),
    ])
    .fill('Hiện vật', [goods('X01-01', { 'Công trình': 'CT01' })]);
  expect(use(book).works[0]?.given).toEqual({ labourDays: 2.5, inKindValue: 900_000, landArea: 0 });
});

test('from a work to its decision, vouchers and papers, and from the pool to its works', () => {
  const book = campaign({
    'Kế hoạch sử dụng': [
      planned('CT01', { 'Mục sử dụng': '2.1 Kết cấu hạ tầng', 'Hỗ trợ từ nguồn vận động (đồng)': 50e6 }),
    ],
    ...paid(advance(), settled(18e6), back(12e6)),
  });
  book.consolidate();
  const lines = book.texts('Đối chiếu');
  const work = lines.find((line) => line[1] === 'CT01 Đường bê tông xóm 1');
  expect(work?.slice(2, 6)).toEqual(['50000000', '18000000', '18000000', '0']);
  expect(work?.[6]).toBe(
    'Mục 2.1; Quyết định 45/QĐ-UBND ngày 10/5/2024; Quyết định 46/QĐ-UBND ngày 11/5/2024; Tạm ứng PC01, 16/5/2024: 30.000.000; Quyết toán tạm ứng QT01, 16/5/2024: 18.000.000; Hoàn tạm ứng PT50, 16/5/2024: 12.000.000; đủ hồ sơ',
  );
  const sheetId = book.idOf('Kế hoạch sử dụng');
  const row = book.spot('Kế hoạch sử dụng', 'Mã công trình').row + 2;
  expect(book.table('Đối chiếu', 'Được duyệt')[0]?.['Công trình']?.link).toMatch(
    new RegExp(`#gid=${sheetId}&range=A${row}$`),
  );
  const account = lines.filter((line) => line[1]?.startsWith(`Tài khoản ${ACCOUNT}`));
  // What lies at the account is one figure, wherever it is told.
  expect(account.map((line) => line[6]).filter((left) => left !== '' && left !== undefined)).toEqual([
    '72000000',
    '72000000',
  ]);
  expect(book.texts('Tổng hợp').flat().join('\n')).toContain(
    'đã duyệt hỗ trợ 50.000.000 đồng; đã chi 18.000.000 đồng, đã quyết toán 18.000.000 đồng; hiện còn 72.000.000 đồng.',
  );
});

const BY_13 = { 'Số quyết định': '13/QĐ-UBND', 'Ngày quyết định': day('2024-05-13') };
const BY_15 = { 'Số quyết định': '15/QĐ-UBND', 'Ngày quyết định': day('2024-05-15') };
const SUPPORT = 'Hỗ trợ từ nguồn vận động (đồng)';

test.each<[string, TypedRow[], string]>([
  ['one', [planned('NC01', BY_13)], 'Quyết định 13/QĐ-UBND ngày 13/5/2024'],
  [
    'a later one adds; by day, whatever the order of the lines',
    [planned('NC01', BY_15), planned('NC01', BY_13)],
    'Quyết định 13/QĐ-UBND ngày 13/5/2024; Quyết định 15/QĐ-UBND ngày 15/5/2024',
  ],
  [
    'a later one takes back',
    [planned('NC01', BY_13), planned('NC01', { ...BY_15, [SUPPORT]: -5e5, 'Quyết định gốc': '13/QĐ-UBND' })],
    'Quyết định 13/QĐ-UBND ngày 13/5/2024; Quyết định 15/QĐ-UBND ngày 15/5/2024',
  ],
  [
    'two lines of one decision',
    [planned('NC01', BY_13), planned('NC01', { ...BY_13, [SUPPORT]: 1e6 })],
    'Quyết định 13/QĐ-UBND ngày 13/5/2024',
  ],
  [
    'of the later one only the number is told',
    [planned('NC01', { ...BY_15, 'Ngày quyết định': undefined }), planned('NC01', BY_13)],
    'Quyết định 13/QĐ-UBND ngày 13/5/2024; Quyết định 15/QĐ-UBND',
  ],
  [
    'a line that only describes the work decides nothing',
    [planned('NC01', BY_13), planned('NC01', { ...BY_15, [SUPPORT]: 0 })],
    'Quyết định 13/QĐ-UBND ngày 13/5/2024',
  ],
  ['none has its day', [planned('NC01', { ...BY_13, 'Ngày quyết định': undefined })], 'chưa có quyết định'],
])('every decision of a work is cited: %s', (_, plan, cited) => {
  const book = campaign({ 'Đề nghị hỗ trợ': [], 'Kế hoạch sử dụng': plan });
  book.consolidate();
  const work = book.texts('Đối chiếu').find((line) => line[1] === 'NC01 Sửa nhà văn hóa');
  expect(work?.[6]).toBe(`Mục 2.2; ${cited}`);
  const { cells = [] } = publicBoard(assess(book.read(), TODAY.today), TODAY).board.tables[1]?.rows[0] ?? {};
  expect(cells.at(-1)).toBe(cited === 'chưa có quyết định' ? '' : cited.replaceAll('Quyết định', 'Số'));
});

const traceOf = (book: Book, work: string) => {
  book.consolidate();
  return book.texts('Đối chiếu').find((line) => line[1] === work)?.[6];
};

test('a work without a name is told by its code, and no decision is missed while nothing is approved', () => {
  const bare = { 'Tên công trình, nội dung': undefined, 'Số tiền duyệt (đồng)': undefined };
  const undecided = { 'Số quyết định': undefined, 'Ngày quyết định': undefined };
  const book = campaign({ 'Đề nghị hỗ trợ': [proposal('CT01', { ...bare, ...undecided })] });
  expect(traceOf(book, 'CT01')).toBe('');
});

test('a voucher that was reversed whole is not cited, and one without its day by its number alone', () => {
  const lines = [
    spent('CT01'),
    reversal(-10e6),
    spent('CT01', { 'Số chứng từ': 'PC02', Ngày: undefined, 'Số tiền': 4e6 }),
  ];
  expect(traceOf(campaign(paid(...lines)), 'CT01 Đường bê tông xóm 1')).toBe(
    'Quyết định 45/QĐ-UBND ngày 10/5/2024; Thanh toán PC02: 4.000.000; đủ hồ sơ',
  );
});

test('a payment is told with its place, and a settlement, which moves no money, with none', () => {
  const { lines } = use(campaign(paid(advance(), settled(30e6)))).works[0] ?? {};
  expect(lines?.map(({ voucher, place }) => [voucher, place])).toEqual([
    ['PC01', ACCOUNT],
    ['QT01', null],
  ]);
});

const NO_PAPERS = { 'Đủ hồ sơ': undefined };

test.each<[string, TypedRow[], string]>([
  ['an advance that waits, ticked', [advance()], 'còn tạm ứng chưa quyết toán 30.000.000 đồng'],
  [
    'an advance that waits needs no papers yet',
    [advance(NO_PAPERS)],
    'còn tạm ứng chưa quyết toán 30.000.000 đồng',
  ],
  ['settled in part, all ticked', [advance(), settled(18e6)], 'còn tạm ứng chưa quyết toán 12.000.000 đồng'],
  [
    'settled in part, without papers',
    [advance(), settled(18e6, NO_PAPERS)],
    'còn tạm ứng chưa quyết toán 12.000.000 đồng; chưa đủ hồ sơ',
  ],
  ['settled whole', [advance(), settled(30e6)], 'đủ hồ sơ'],
  ['settled whole, without papers', [advance(), settled(30e6, NO_PAPERS)], 'chưa đủ hồ sơ'],
  ['settled for more', [advance(), settled(35e6)], 'quyết toán nhiều hơn số đã chi 5.000.000 đồng'],
  ['paid at once, without papers', [spent('CT01', NO_PAPERS)], 'chưa đủ hồ sơ'],
  ['an advance that came back whole', [advance(), back(30e6)], 'Hoàn tạm ứng PT50, 16/5/2024: 30.000.000'],
])('what is said of papers: %s', (_, lines, standing) => {
  const book = campaign(paid(...lines));
  book.consolidate();
  const trace = book.texts('Đối chiếu').find((line) => line[1] === 'CT01 Đường bê tông xóm 1')?.[6] ?? '';
  const afterVouchers = trace
    .split('; ')
    .slice(1 + lines.length)
    .join('; ');
  expect(afterVouchers === '' ? trace.split('; ').at(-1) : afterVouchers).toBe(standing);
});

test('a person’s page tells what the pool was used for, and names nobody', () => {
  const book = campaign(paid(spent('CT01', { 'Người nhận': 'Tổ thợ Kín Danh' })));
  const html = personPage(book.read(), TODAY, { code: 'X01-01' }).report;
  expect(html).toContain(
    'Đến nay nguồn có 90.000.000 đồng, đã dùng 10.000.000 đồng cho các việc dưới đây, hiện còn 80.000.000 đồng.',
  );
  expect(html).toContain(
    '<tr><td>Đường bê tông xóm 1</td><td>Quyết định 45/QĐ-UBND ngày 10/5/2024</td><td>10.000.000</td><td>10.000.000</td></tr>',
  );
  expect(html).not.toContain('Kín Danh');
});

test('an advance says for how many days it has waited, and only that changes with the day', () => {
  const book = campaign(paid(advance()));
  const message = (iso: string) =>
    report(book, at(iso)).problems.find(({ code }) => code === 'ADVANCE_UNSETTLED')?.message;
  expect([message('2024-05-16'), message('2024-06-30')]).toEqual([
    'Tạm ứng ngày 16/5/2024 còn 30.000.000 đồng chưa quyết toán, đã 0 ngày.',
    'Tạm ứng ngày 16/5/2024 còn 30.000.000 đồng chưa quyết toán, đã 45 ngày.',
  ]);
});

test('a second run changes nothing, and any typed cell of the four tabs changes the fingerprint', () => {
  const book = campaign({ 'Hiến đất': [land('X01')], ...paid(spent('CT01')) });
  book.consolidate();
  const again = consolidate(book.read(), TODAY);
  expect([again.requests, again.report.run.changed]).toEqual([[], false]);
  const prints = new Set([again.report.run.fingerprint]);
  for (const [tab, header] of [
    ['Đề nghị hỗ trợ', 'Tiêu chí'],
    ['Hiến đất', 'Loại đất'],
    ['Kế hoạch sử dụng', 'Ghi chú'],
    ['Thanh quyết toán', 'Người nhận'],
  ] as const) {
    book.put(tab, book.address(tab, header, 1), 'đổi');
    prints.add(report(book).run.fingerprint);
  }
  expect(prints.size).toBe(5);
});

test('a workbook that has these tabs and no line in them is as it was: no figure, no fingerprint, no page', () => {
  const book = smallBook().fill('X01', [household('Nông Văn Tám')]);
  const before = report(book);
  expect(before).not.toHaveProperty('use');
  for (const tab of ['Đề nghị hỗ trợ', 'Hiến đất', 'Kế hoạch sử dụng', 'Thanh quyết toán'])
    book.deleteTab(tab);
  expect(report(book)).toEqual(before);
  expect(book.titles()).not.toContain('Đối chiếu');
  // Set-up makes them, where they belong.
  expect(book.setUp().report.created).toEqual([
    'Đề nghị hỗ trợ',
    'Hiến đất',
    'Kế hoạch sử dụng',
    'Thanh quyết toán',
  ]);
  expect(book.setUp().requests).toEqual([]);
});

test('a tab without an essential column is not read, and a check alone says so', () => {
  const book = campaign(paid(spent('CT01'))).renameHeader('Thanh quyết toán', 'Số tiền', 'Tiền');
  const { problems } = check(book.read(), TODAY).report;
  expect(
    problems.filter(({ tab }) => tab === 'Thanh quyết toán').map(({ code, cell }) => [code, cell]),
  ).toEqual([['HEADER_CHANGED', 'E4']]);
  expect(use(book).paid).toBe(0);
});
