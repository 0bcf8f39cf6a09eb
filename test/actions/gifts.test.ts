import fc from 'fast-check';
import { consolidate } from '../../src/actions/consolidate.ts';
import { printedReport } from '../../src/local/print.ts';
import {
  type Book,
  business,
  day,
  goods,
  household,
  labour,
  person,
  receipt,
  smallBook,
  TODAY,
  type TypedRow,
} from '../support/book.ts';

/**
 * MN: Hoa declares one day and 300.000, Sen two days. X01: Tám declares three days, goods of 1.000.000 and 40 m² of land.
 * DN: one firm that declares goods of 5.000.000.
 */
function listed(): Book {
  return smallBook()
    .fill('MN', [
      person('Ma Thị Hoa', { 'Ngày công đã làm': 1, 'Tiền đã nộp (đồng)': 300_000 }),
      person('Lò Thị Sen', { 'Ngày công đã làm': 2, 'Tiền đã nộp (đồng)': undefined }),
    ])
    .fill('X01', [
      household('Nông Văn Tám', {
        'Tiền đã nộp (đồng)': undefined,
        'Ngày công đã làm': 3,
        'Hiện vật': 'Gạch',
        'Số lượng': 1000,
        'Đơn giá (đồng)': 1000,
        'Đất hiến (m²)': 40,
      }),
    ])
    .fill('DN', [business('Công ty Mẫu', { 'Hiện vật quy tiền (đồng)': 5_000_000 })]);
}

const report = (book: Book) => consolidate(book.read(), TODAY).report;
const unit = (book: Book, code: string) => {
  const found = report(book).units.find((one) => one.code === code);
  if (!found) throw new Error(`There is no unit ${code}`);
  return found;
};
const codes = (book: Book) => report(book).problems.map(({ code }) => code);
const inBooks = (book: Book) =>
  report(book)
    .problems.filter(({ tab }) => tab === 'Ngày công' || tab === 'Hiện vật')
    .map(({ code }) => code);

test('without a line in either book what the lists declare counts, as before', () => {
  const book = listed();
  expect(unit(book, 'MN')).toMatchObject({ labourDays: 3, labourValue: 450_000, remaining: 150_000 });
  expect(unit(book, 'X01')).toMatchObject({ labourDays: 3, inKindValue: 1_000_000, landArea: 40 });
  book.consolidate();
  expect(book.titles()).not.toContain('Đối chiếu');
});

type LabourFigures = { labourDays: number; remaining: number; surplus: number };

test.each<[string, TypedRow[], LabourFigures]>([
  ['one declared day was done', [labour('MN-01')], { labourDays: 1, remaining: 450_000, surplus: 0 }],
  [
    'a person has many lines, in half days',
    [
      labour('MN-02'),
      labour('MN-02', { 'Ngày làm': day('2024-05-16'), 'Số ngày công': '1,5' }),
      labour('MN-02', { 'Ngày làm': day('2024-05-17'), 'Số ngày công': '1 công' }),
    ],
    { labourDays: 3.5, remaining: 150_000, surplus: 75_000 },
  ],
  [
    'a correction takes back what was written too much',
    [
      labour('MN-02', { 'Số ngày công': 3 }),
      labour('MN-02', { 'Số ngày công': -1, 'Ghi chú': 'chấm thừa ngày 15/5' }),
    ],
    { labourDays: 2, remaining: 300_000, surplus: 0 },
  ],
  [
    'a line for the wrong person is taken back and written again',
    [
      labour('MN-01', { 'Số ngày công': 2 }),
      labour('MN-01', { 'Số ngày công': '-2', 'Ghi chú': 'của người khác' }),
      labour('MN-02', { 'Số ngày công': 2 }),
    ],
    { labourDays: 2, remaining: 300_000, surplus: 0 },
  ],
  [
    'days for the unit as a whole are what all of it lacks less',
    [labour('MN', { 'Số ngày công': 3 })],
    { labourDays: 3, remaining: 150_000, surplus: 0 },
  ],
  ['a code in small letters', [labour('mn-01')], { labourDays: 1, remaining: 450_000, surplus: 0 }],
])('labour: %s', (_, lines, figures) => {
  const book = listed().fill('Ngày công', lines);
  expect(unit(book, 'MN')).toMatchObject({ ...figures, labourValue: figures.labourDays * 150_000 });
  // Goods and money are other books: theirs still come from the lists.
  expect(unit(book, 'MN').paid).toBe(300_000);
  expect(unit(book, 'X01')).toMatchObject({ labourDays: 0, inKindValue: 1_000_000, landArea: 40 });
  expect(inBooks(book)).toEqual([]);
});

test.each<[string, TypedRow[], string[], number]>([
  [
    'a line that nobody confirmed is declared only',
    [labour('MN-01'), labour('MN-02', { 'Người xác nhận': undefined })],
    ['LABOUR_UNCONFIRMED'],
    1,
  ],
  [
    'a correction without a reason counts 0',
    [labour('MN-01', { 'Số ngày công': 2 }), labour('MN-01', { 'Số ngày công': -1 })],
    ['GIFT_REASON_MISSING'],
    2,
  ],
  [
    'a correction of more than there is counts 0',
    [labour('MN-01'), labour('MN-01', { 'Số ngày công': -2, 'Ghi chú': 'nhầm' })],
    ['GIFT_CORRECTION_TOO_MUCH'],
    1,
  ],
  [
    'a colleague’s days are not taken back by mistake',
    [labour('MN-01', { 'Số ngày công': 2 }), labour('MN-02', { 'Số ngày công': -1, 'Ghi chú': 'nhầm' })],
    ['GIFT_CORRECTION_TOO_MUCH'],
    2,
  ],
  [
    'a day that cannot be read counts 0',
    [labour('MN-01', { 'Số ngày công': 'hai' })],
    ['DAYS_UNREADABLE'],
    0,
  ],
  ['a line twice counts twice', [labour('MN-01'), labour('MN-01')], ['GIFT_REPEATED'], 2],
  [
    'two half days that the note tells apart are no repetition',
    [
      labour('MN-01', { 'Số ngày công': 0.5, 'Ghi chú': 'sáng' }),
      labour('MN-01', { 'Số ngày công': 0.5, 'Ghi chú': 'chiều' }),
    ],
    [],
    1,
  ],
  [
    'a day outside the campaign counts, and is told',
    [labour('MN-01', { 'Ngày làm': day('2023-05-15') })],
    ['DATE_OUT_OF_CAMPAIGN'],
    1,
  ],
])('labour: %s', (_, lines, told, days) => {
  const book = listed().fill('Ngày công', lines);
  expect([inBooks(book), unit(book, 'MN').labourDays]).toEqual([told, days]);
});

test.each<[string, TypedRow[], { X01: number; DN: number }]>([
  ['goods that were handed over', [goods('X01-01')], { X01: 900_000, DN: 0 }],
  ['a firm’s goods', [goods('DN-01', { 'Số lượng': '2,5' })], { X01: 0, DN: 225_000 }],
  [
    'a part is taken back',
    [goods('X01-01'), goods('X01-01', { 'Số lượng': -4, 'Ghi chú': 'trả lại bao rách' })],
    { X01: 540_000, DN: 0 },
  ],
  [
    'goods without a record of handing over are declared only',
    [goods('X01-01', { 'Biên bản bàn giao': undefined }), goods('DN-01')],
    { X01: 0, DN: 900_000 },
  ],
  [
    'a price without a basis counts',
    [goods('X01-01', { 'Căn cứ đơn giá': undefined })],
    { X01: 900_000, DN: 0 },
  ],
  [
    'goods without a price are worth 0',
    [goods('X01-01', { 'Đơn giá (đồng)': undefined })],
    { X01: 0, DN: 0 },
  ],
  [
    'a brick costs 900 đ',
    [goods('X01-01', { 'Số lượng': '1.000', 'Đơn giá (đồng)': 900 })],
    { X01: 900_000, DN: 0 },
  ],
  ['goods for the hamlet as a whole', [goods('X01')], { X01: 900_000, DN: 0 }],
])('goods: %s', (_, lines, values) => {
  const book = listed().fill('Hiện vật', lines);
  expect(unit(book, 'X01')).toMatchObject({ inKindValue: values.X01, labourDays: 3, landArea: 40 });
  expect(unit(book, 'DN')).toMatchObject({ inKindValue: values.DN, paid: 3_000_000, remaining: 0 });
});

test('labour and money of the books together make one person’s credit', () => {
  const book = listed()
    .fill('Sổ thu', [receipt('MN-01', { 'Số tiền': 300_000 })])
    .fill('Ngày công', [labour('MN-01', { 'Số ngày công': 2 })]);
  expect(unit(book, 'MN')).toMatchObject({
    paid: 300_000,
    labourValue: 300_000,
    mobilised: 600_000,
    remaining: 450_000,
    surplus: 150_000,
  });
});

describe('a book that gives less than the units declare', () => {
  const told = (book: Book) => {
    const { report, notice } = consolidate(book.read(), TODAY);
    const about = notice.lines.filter((line) => line.startsWith('Đang tính theo sổ của xã'));
    // The command line says the same, below its table.
    const printed = printedReport(report, { allProblems: false, figures: true })
      .split('\n')
      .filter((line) => line.startsWith('Đang tính'));
    expect(printed).toEqual(about);
    return about;
  };

  test('is named with both figures, from its first line on', () => {
    const book = listed();
    expect(told(book)).toEqual([]);
    book.fill('Ngày công', [labour('MN-01')]);
    expect(told(book)).toEqual([
      'Đang tính theo sổ của xã, ít hơn số đơn vị kê khai: «Ngày công» 1 trên 6 ngày.',
    ]);
    book.fill('Hiện vật', [goods('X01-01')]).fill('Sổ thu', [receipt('MN-01', { 'Số tiền': 100_000 })]);
    expect(told(book)).toEqual([
      'Đang tính theo sổ của xã, ít hơn số đơn vị kê khai: «Sổ thu» 100.000 trên 3.300.000 đồng; «Ngày công» 1 trên 6 ngày; «Hiện vật» 900.000 trên 6.000.000 đồng.',
    ]);
  });

  test('is named no longer once it has all of it', () => {
    const book = listed().fill('Ngày công', [labour('MN-01', { 'Số ngày công': 6 })]);
    expect(told(book)).toEqual([]);
  });
});

test('what is for nobody that is known is in no unit, and is said', () => {
  const book = listed()
    .fill('Ngày công', [labour('ZZ-01', { 'Số ngày công': 2.5 })])
    .fill('Hiện vật', [goods('ZZ-01'), goods('MN', { 'Biên bản bàn giao': undefined })]);
  const { totals } = book.consolidate().report;
  expect(totals).toMatchObject({ labourDays: 0, labourValue: 0, inKindValue: 0 });
  const lines = book.texts('Tổng hợp').flat();
  expect(lines).toContain(
    'Ngày công lấy theo trang «Ngày công», phần có người xác nhận; đơn vị kê khai 6 ngày, chênh lệch 6 ngày. Chưa có trong bảng: chưa rõ của ai 2,5 ngày.',
  );
  expect(lines).toContain(
    'Hiện vật lấy theo trang «Hiện vật», phần có biên bản bàn giao; đơn vị kê khai 6.000.000 đồng, chênh lệch 6.000.000 đồng. Chưa có trong bảng: chưa bàn giao 900.000 đồng; chưa rõ của ai 900.000 đồng.',
  );
});

test('Đối chiếu shows labour by unit and who differs, each with the way to the row', () => {
  const book = listed().fill('Ngày công', [
    labour('MN-01'),
    labour('MN-02', { 'Người xác nhận': undefined, 'Số ngày công': 2 }),
    labour('X01-01', { 'Số ngày công': 1.5 }),
    labour('X01', { 'Số ngày công': 4 }),
    labour('ZZ', { 'Số ngày công': 1 }),
  ]);
  book.consolidate();
  const rows = book.texts('Đối chiếu');
  const after = (title: string) => rows.slice(rows.findIndex((row) => row[0]?.startsWith(title)) + 2);
  const units = after('Ngày công theo đơn vị').map((row) => row.slice(1));
  expect(units).toContainEqual(['Trường Mầm non', '3', '1', '2', '2']);
  expect(units).toContainEqual(['Chưa rõ của ai, hoặc đơn vị chưa đọc được', '0', '1', '0', '-1']);
  expect(units).toContainEqual(['Tổng cộng', '6', '7.5', '2', '-1.5']);
  expect(after('Ngày công cần xem').map((row) => row.slice(1))).toEqual([
    ['Lò Thị Sen', '2', '0', '2', 'MN-02', expect.stringMatching(/^Sổ đã ghi nhưng chưa có người xác nhận/)],
    ['Nông Văn Tám', '3', '1.5', '0', 'X01-01', expect.stringMatching(/^Số ngày khác nhau/)],
    [expect.stringContaining('(chung của đơn vị)'), '0', '4', '0', 'X01', expect.stringMatching(/^Sổ đã có/)],
  ]);
  const [sen] = book.table('Đối chiếu', 'Người làm');
  const range = book.address('MN', 'Ngày công đã làm', 2);
  expect(sen?.['Người làm']?.link).toContain(`gid=${book.idOf('MN')}&range=${range}`);
  expect(rows.flat()).not.toContain('Theo nơi giữ tiền');
});

test('Đối chiếu shows goods by unit in đồng and who differs', () => {
  const book = listed().fill('Hiện vật', [goods('X01-01'), goods('HT', { 'Biên bản bàn giao': undefined })]);
  book.consolidate();
  const rows = book.texts('Đối chiếu');
  const after = (title: string) => rows.slice(rows.findIndex((row) => row[0]?.startsWith(title)) + 2);
  expect(after('Hiện vật theo đơn vị').map((row) => row.slice(1))).toContainEqual([
    'Tổng cộng',
    '6000000',
    '900000',
    '900000',
    '5100000',
  ]);
  expect(after('Hiện vật cần xem').map(([, name, ...figures]) => [name, ...figures.slice(0, 4)])).toEqual([
    ['Nông Văn Tám', '1000000', '900000', '0', 'X01-01'],
    ['Công ty Mẫu', '5000000', '0', '0', 'DN-01'],
    [expect.stringContaining('(chung của đơn vị)'), '0', '0', '900000', 'HT'],
  ]);
});

describe('Đối chiếu of gifts', () => {
  const below = (book: Book, title: string) => {
    book.consolidate();
    const rows = book.texts('Đối chiếu');
    return rows.slice(rows.findIndex((row) => row[0]?.startsWith(title)) + 2).map((row) => row.slice(1));
  };

  test('leaves out a unit that cannot be read', () => {
    const names = below(
      listed()
        .fill('Ngày công', [labour('MN-01')])
        .deleteTab('X01'),
      'Ngày công theo đơn vị',
    );
    expect(names.map(([name]) => name)).not.toContain('Xóm 1');
    expect(names.map(([name]) => name)).toContain('Trường Mầm non');
  });

  test('gives what is for a code that two people bear to neither', () => {
    const book = listed().fill('Ngày công', [labour('MN-01')]);
    book.put('MN', book.address('MN', 'Mã', 2), 'MN-01');
    expect(below(book, 'Ngày công cần xem').slice(0, 2)).toEqual([
      ['Ma Thị Hoa', '1', '0', '0', 'MN-01', expect.anything()],
      ['Lò Thị Sen', '2', '0', '0', 'MN-01', expect.anything()],
    ]);
  });

  test('leads to the name where the list has no column for such gifts', () => {
    const book = listed().fill('Hiện vật', [goods('MN-01')]);
    book.consolidate();
    const line = book
      .table('Đối chiếu', 'Người nộp')
      .find((row) => row['Người nộp']?.stringValue === 'Ma Thị Hoa');
    const range = book.address('MN', 'Họ và tên', 1);
    expect(line?.['Người nộp']?.link).toContain(`gid=${book.idOf('MN')}&range=${range}`);
  });
});

test('where both say the same, Đối chiếu says so', () => {
  const book = listed().fill('Hiện vật', [
    goods('X01-01', { 'Số lượng': 1000, 'Đơn giá (đồng)': 1000 }),
    goods('DN-01', { 'Số lượng': 1, 'Đơn giá (đồng)': 5_000_000 }),
  ]);
  book.consolidate();
  expect(book.texts('Đối chiếu').flat()).toContain('Hiện vật kê khai đều đã bàn giao.');
});

test('an emptied book gives the lists’ own figures back, and the first run’s fingerprint', () => {
  const before = report(listed()).run.fingerprint;
  const book = listed().fill('Ngày công', [labour('MN-02')]);
  expect(book.consolidate().report.run.fingerprint).not.toBe(before);
  const empty = Object.fromEntries(Object.keys(labour('')).map((header) => [header, undefined]));
  book.fill('Ngày công', [empty]).consolidate();
  expect(unit(book, 'MN')).toMatchObject({ labourDays: 3, remaining: 150_000 });
  expect(report(book).run.fingerprint).toBe(before);
  expect(book.texts('Đối chiếu').flat()).not.toContain('Ngày công theo đơn vị (ngày)');
});

test('a workbook without the two tabs works as before', () => {
  const book = listed().deleteTab('Ngày công').deleteTab('Hiện vật');
  expect(unit(book, 'MN')).toMatchObject({ labourDays: 3, remaining: 150_000 });
  expect(codes(book)).toEqual(codes(listed()));
});

test('a book whose header was lost says so, and the lists’ own figures count', () => {
  const book = listed()
    .fill('Ngày công', [labour('MN-01')])
    .renameHeader('Ngày công', 'Số ngày công', 'Công');
  expect(inBooks(book)).toEqual(['HEADER_CHANGED']);
  expect(unit(book, 'MN').labourDays).toBe(3);
});

test('text in the books is text, and no line of them is lost', () => {
  const hostile = '=IMPORTXML("http://x.example";"//a")';
  const book = listed()
    .fill('Ngày công', [
      labour('MN-01', { 'Người làm': hostile, 'Người xác nhận': '<img src=x onerror=alert(1)>' }),
      labour(hostile, { 'Ghi chú': '+1' }),
      labour('__proto__'),
    ])
    .fill('Hiện vật', [
      goods('X01-01', { 'Hiện vật': hostile }),
      goods('constructor', { 'Đơn vị tính': hostile }),
    ]);
  const { totals } = book.consolidate().report;
  expect(totals).toMatchObject({ labourDays: 1, inKindValue: 900_000 });
  expect(inBooks(book)).toEqual(Array.from({ length: 3 }, () => 'RECEIPT_CODE_UNKNOWN'));
});

const CODES = ['MN-01', 'MN-02', 'X01-01', 'MN', 'X01', 'ZZ'] as const;

/** Lines as an accountant may write them, in any order: half days, corrections, some not confirmed. */
const labourLine = fc.record({
  code: fc.constantFrom(...CODES),
  halves: fc.integer({ min: -3, max: 8 }).filter((halves) => halves !== 0),
  isConfirmed: fc.boolean(),
});
const goodsLine = fc.record({
  code: fc.constantFrom(...CODES),
  thousandths: fc.integer({ min: 1, max: 9_000 }),
  price: fc.integer({ min: 500, max: 90_000 }),
  isConfirmed: fc.boolean(),
});

test('confirmed, not confirmed and refused lines are all the lines; nobody gave less than nothing; a second run changes nothing', () => {
  fc.assert(
    fc.property(fc.array(labourLine, { minLength: 1, maxLength: 8 }), (lines) => {
      const book = listed().fill(
        'Ngày công',
        lines.map(({ code, halves, isConfirmed }, at) =>
          labour(code, {
            'Số ngày công': halves / 2,
            'Người xác nhận': isConfirmed ? 'Trưởng xóm mẫu' : undefined,
            'Ghi chú': `dòng ${at}`,
          }),
        ),
      );
      const { totals, units, problems } = book.consolidate().report;
      const refused = problems.filter(({ code }) => code === 'GIFT_CORRECTION_TOO_MUCH');
      const first = book.spot('Ngày công', 'Số ngày công').row + 2;
      const lost = refused.map(({ cell }) => (lines[Number(cell.slice(1)) - first]?.halves ?? 0) / 2);
      const total = book.texts('Đối chiếu').find((row) => row[1] === 'Tổng cộng') ?? [];
      const [, , declared, confirmed, unconfirmed] = total.map(Number);
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      expect(declared).toBe(6);
      expect(sum([confirmed ?? 0, unconfirmed ?? 0, ...lost])).toBe(
        sum(lines.map(({ halves }) => halves / 2)),
      );
      expect(lost.filter((days) => days >= 0)).toEqual([]);
      expect(units.filter(({ labourDays }) => (labourDays ?? 0) < 0)).toEqual([]);
      expect(sum(units.map(({ labourDays }) => labourDays ?? 0))).toBe(totals.labourDays);
      expect(totals.remaining).toBeLessThanOrEqual(totals.targetAmount);
      expect(consolidate(book.read(), TODAY).requests).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('every đồng of goods is in a unit, not handed over, or nobody’s', () => {
  fc.assert(
    fc.property(fc.array(goodsLine, { minLength: 1, maxLength: 8 }), (lines) => {
      const book = listed().fill(
        'Hiện vật',
        lines.map(({ code, thousandths, price, isConfirmed }, at) =>
          goods(code, {
            'Số lượng': thousandths / 1000,
            'Đơn giá (đồng)': price,
            'Biên bản bàn giao': isConfirmed ? `BB${at}` : undefined,
          }),
        ),
      );
      const value = (of: typeof lines) =>
        of.reduce((all, { thousandths, price }) => all + Math.floor((thousandths * price + 500) / 1000), 0);
      const { totals } = report(book);
      expect(totals.inKindValue).toBe(
        value(lines.filter(({ code, isConfirmed }) => isConfirmed && code !== 'ZZ')),
      );
      expect(totals.landArea).toBe(40);
      expect(totals.mobilised).toBe(totals.paid + totals.labourValue + totals.inKindValue);
    }),
    { numRuns: 20 },
  );
});
