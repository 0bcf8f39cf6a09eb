import { check } from '../../src/actions/check.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import type { Color } from '../../src/workbook/sheets-api.ts';
import {
  at,
  type Book,
  business,
  day,
  donor,
  household,
  openBook,
  person,
  smallBook,
  TODAY,
} from '../support/book.ts';
import { PROBLEM_HEADERS, SUMMARY_HEADERS } from '../support/headers.ts';

const TOOL_TABS = ['Tổng hợp', 'Theo dõi nộp', 'Kiểm tra', 'Nhật ký', 'Nhật ký nhắc', 'Lịch sử nộp', 'Mã'];
const NAMES = ['Ma Thị Hoa', 'Lò Văn Sơn', 'Hà Thị Lan', 'Nông Văn Tám', 'Công ty Mẫu', 'Hội Đồng Hương'];

/** Five units with somebody in each, a mistake, a list handed in and one left empty. */
function campaign(options: { readonly recalculate?: boolean } = {}): Book {
  const book = smallBook(options);
  book.fill('CQ', [person('Hà Thị Lan', { 'Mức thu nhập': 4_321_000, 'Tiền đã nộp (đồng)': 300_000 })]);
  book.fill('MN', [
    person('Ma Thị Hoa', { 'Ngày nộp': day('2024-05-20') }),
    person('Lò Văn Sơn', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined, 'Ngày công đã làm': 1.5 }),
  ]);
  book.fill('X01', [household('Nông Văn Tám', { 'Đất hiến (m²)': 12.5 })]);
  book.fill('DN', [
    business('Công ty Mẫu', { 'Điện thoại': '0912345678', 'Hiện vật quy tiền (đồng)': 100_000 }),
  ]);
  book.fill('HT', [donor('Hội Đồng Hương', { 'Ngày nộp': undefined })]);
  book
    .beside('MN', 'Đơn vị xác nhận đã lập xong danh sách', true)
    .beside('MN', 'Ngày xác nhận', day('2024-05-15'));
  book.unit('MN', { 'Người phụ trách': 'Cô Hiệu Trưởng', 'Ngày nhận danh sách đã ký': day('2024-05-16') });
  return book;
}

const LATER = at('2024-05-25');
const GREEN = 'd5edd9';
const YELLOW = 'fde9c8';
/** A colour as six hexadecimal digits. */
const hex = ({ red = 0, green = 0, blue = 0 }: Color = {}) =>
  [red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
/** What is in the whole workbook, to be compared before and after. */
const everything = (book: Book) => JSON.stringify(book.resource());
/** Empties all that stands under a header's row. */
function emptyBelow(book: Book, title: string, header: string): void {
  const { row } = book.spot(title, header);
  const range = book.range(title, { startRowIndex: row + 1, endRowIndex: row + 20 });
  book.send({ updateCells: { range, fields: 'userEnteredValue' } });
}
const codes = (book: Book) => consolidate(book.read(), LATER).report.problems.map((problem) => problem.code);

describe('one run', () => {
  const book = campaign();
  const before = book.read();
  const outcome = book.consolidate(LATER);
  const { report } = outcome;

  test('is one batch into the tool’s own tabs', () => {
    const ids = new Set(TOOL_TABS.map((title) => book.idOf(title)));
    const touched = outcome.requests.flatMap((request) => {
      const text = JSON.stringify(request);
      return [...text.matchAll(/"sheetId":(\d+)/g)].map((match) => Number(match[1]));
    });
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.filter((id) => !ids.has(id))).toEqual([]);
    expect(before.sheets?.length).toBe(book.read().sheets?.length);
    expect(outcome.protections).toEqual([]);
  });

  test('gives the figures of the rules', () => {
    expect(report.totals).toEqual({
      listed: 6,
      inScope: 3,
      undetermined: 0,
      participated: 6,
      targetDays: 8,
      targetAmount: 1_200_000,
      paidOnTime: 3_500_000,
      paidOnDueDate: 450_000,
      paidLate: 0,
      paidUndated: 1_000_000,
      paid: 4_950_000,
      labourDays: 1.5,
      labourValue: 225_000,
      inKindValue: 100_000,
      landArea: 12.5,
      mobilised: 5_275_000,
      remaining: 225_000,
      surplus: 0,
      rows: { read: 6, counted: 6, rejected: 0 },
      paidByAccount: { '8502215035268': 3_750_000, '8502215036905': 0, 'Tiền mặt': 1_200_000, '?': 0 },
    });
  });

  test('has exactly the keys that are described', () => {
    const figures =
      'listed inScope undetermined participated targetDays targetAmount paidOnTime paidOnDueDate paidLate paidUndated paid labourDays labourValue inKindValue landArea mobilised remaining surplus paidByAccount rows'.split(
        ' ',
      );
    const keys = (value: object | undefined) => Object.keys(value ?? {}).sort();
    expect(keys(report)).toEqual(['campaign', 'groups', 'problems', 'run', 'totals', 'units']);
    expect(report.campaign).toEqual({
      name: 'Chung sức xây dựng NTM xã Điềm Mặc',
      commune: 'Điềm Mặc',
      year: 2024,
      labourRate: 150_000,
      dueDate: '2024-05-20',
    });
    expect(report.run).toEqual({
      number: 2,
      at: '2024-05-25T08:00:00+07:00',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      changed: true,
    });
    expect(keys(report.totals)).toEqual([...figures].sort());
    expect(keys(report.groups[0])).toEqual(['key', 'name', ...figures].sort());
    for (const unit of report.units) {
      expect(keys(unit)).toEqual(
        ['code', 'name', 'kind', 'tab', 'readable', 'list', 'listCompleteOn', ...figures].sort(),
      );
    }
    for (const problem of report.problems) {
      expect(keys(problem)).toEqual(['cell', 'code', 'fix', 'found', 'message', 'severity', 'tab', 'unit']);
    }
    expect(report.groups.map(({ key, name }) => `${key} ${name}`)).toEqual([
      'I Cơ quan xã',
      'II Trường học',
      'V Xóm',
      'VI Doanh nghiệp',
      'VII Tổ chức, cá nhân',
    ]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('groups and totals are the sums of their units', () => {
    const keys = ['listed', 'paid', 'remaining', 'surplus', 'mobilised', 'landArea', 'labourDays'] as const;
    for (const key of keys) {
      const sum = (parts: readonly { [K in typeof key]: number | null }[]) =>
        parts.reduce((total, part) => total + (part[key] ?? 0), 0);
      expect([key, sum(report.units)]).toEqual([key, report.totals[key]]);
      expect([key, sum(report.groups)]).toEqual([key, report.totals[key]]);
    }
  });

  test('Tổng hợp has a line for each group, unit and the total, with the figures of the report', () => {
    const lines = book.table('Tổng hợp', 'STT');
    const header = book.texts('Tổng hợp')[7];
    expect(header).toEqual(SUMMARY_HEADERS);
    expect(
      lines.map((line) => [
        line['STT']?.stringValue ?? line['STT']?.numberValue,
        line['Đơn vị']?.stringValue,
      ]),
    ).toEqual([
      ['I', 'Cơ quan xã'],
      [1, 'Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể)'],
      ['II', 'Trường học'],
      [1, 'Trường Mầm non'],
      ['V', 'Xóm'],
      [1, 'Xóm 1'],
      ['VI', 'Doanh nghiệp'],
      [1, 'Doanh nghiệp'],
      ['VII', 'Tổ chức, cá nhân'],
      [1, 'Tổ chức, cá nhân'],
      [undefined, 'Tổng cộng'],
    ]);
    const columns = {
      'Tổng số': 'listed',
      'Thuộc diện': 'inScope',
      'Đã tham gia': 'participated',
      'Số ngày công vận động': 'targetDays',
      'Số tiền theo mức': 'targetAmount',
      'Nộp đúng hạn': 'paidOnTime',
      'Nộp ngày hạn': 'paidOnDueDate',
      'Nộp sau hạn': 'paidLate',
      'Chưa rõ ngày': 'paidUndated',
      'Tổng tiền đã nộp': 'paid',
      'Ngày công đã làm': 'labourDays',
      'Quy tiền ngày công': 'labourValue',
      'Hiện vật quy tiền': 'inKindValue',
      'Đất hiến (m²)': 'landArea',
      'Tổng giá trị huy động': 'mobilised',
      'Còn vận động': 'remaining',
      'Ủng hộ thêm': 'surplus',
    } as const;
    // What a hamlet, a business or a donor has no target for is blank there, never a figure.
    const ofTarget = [
      'Thuộc diện',
      'Số ngày công vận động',
      'Số tiền theo mức',
      'Còn vận động',
      'Ủng hộ thêm',
    ];
    const figures = report.groups.flatMap((group, place) => [group, report.units[place]]);
    [...figures, report.totals].forEach((part, place) => {
      for (const [header, key] of Object.entries(columns)) {
        const cell = lines[place]?.[header]?.numberValue;
        const isBlank = cell === undefined && ofTarget.includes(header) && part?.[key] === 0;
        expect([place, header, isBlank ? 0 : cell]).toEqual([place, header, part?.[key]]);
      }
    });
    const rate = (place: number) => lines[place]?.['Tỷ lệ thực hiện']?.numberValue;
    expect([rate(1), rate(3), rate(5)]).toEqual([1, 0.75, undefined]);
    expect(rate(10)).toBeCloseTo(975 / 1200, 10);
  });

  test('below stand the control lines, the accounts, the rules, the run and the signatures', () => {
    const rows = book.texts('Tổng hợp');
    const lines = rows.flat();
    expect(lines).toEqual(
      expect.arrayContaining([
        'Số liệu lấy từ trang của đủ 5 đơn vị, kể cả đơn vị chưa nộp.',
        'Danh sách đã xong và không có lỗi: 1 trên 5 đơn vị (20%).',
        'Danh sách xong trước hạn: 1 trên 5 đơn vị (20%).',
        'Số dòng đã đọc 6 = không có lỗi 6 + có lỗi 0 (dòng có lỗi vẫn được tính phần đọc được).',
        'Còn 0 lỗi và 2 điểm cần xem, ghi ở trang «Kiểm tra».',
        'Tài khoản 8502215035268, Nguyễn Thị Thu',
        'NGƯỜI LẬP BIỂU',
        'CHỦ TỊCH',
        'Ma Đình Trường',
        `Lần ghi số 2, lúc 25/5/2024 08:00:00. Dấu số liệu: ${report.run.fingerprint}.`,
      ]),
    );
    const account = rows.find((row) => row.includes('Tài khoản 8502215035268, Nguyễn Thị Thu'));
    expect(account?.at(11)).toBe('3750000');
    expect(lines.filter((line) => line.includes('(mục II.1)')).length).toBeGreaterThanOrEqual(3);
  });

  test('a chart shows the rates of the units with a target', () => {
    const [chart, ...others] = book.sheet('Tổng hợp').charts ?? [];
    expect(others).toEqual([]);
    const source = chart?.spec.basicChart.series[0]?.series.sourceRange.sources[0];
    const rows = book.sheet('Tổng hợp').data?.[0]?.rowData ?? [];
    const rates = rows
      .slice(source?.startRowIndex, source?.endRowIndex)
      .map((row) => row.values?.[source?.startColumnIndex ?? 0]?.userEnteredValue?.numberValue);
    expect(rates).toEqual([1, 0.75]);
  });

  test('a unit’s line links to its tab, a problem’s line to its cell', () => {
    const link = (title: string, cell: string) =>
      `https://docs.google.com/spreadsheets/d/local/edit#gid=${book.idOf(title)}&range=${cell}`;
    expect(book.table('Tổng hợp', 'STT')[3]?.['Đơn vị']?.link).toBe(link('MN', 'A1'));
    expect(book.table('Theo dõi nộp', 'STT')[1]?.['Đơn vị']?.link).toBe(link('MN', 'A1'));
    const lines = book.table('Kiểm tra', 'Mức độ');
    expect(lines.map((line) => [line['Ô']?.stringValue, line['Ô']?.link])).toEqual(
      report.problems.map(({ tab, cell }) => [`${tab}!${cell}`, link(tab, cell)]),
    );
  });

  test('Kiểm tra has a line for each problem, in words', () => {
    expect(book.texts('Kiểm tra')[4]).toEqual(PROBLEM_HEADERS);
    const lines = book.table('Kiểm tra', 'Mức độ');
    expect(lines.map((line) => PROBLEM_HEADERS.map((header) => line[header]?.stringValue))).toEqual(
      report.problems.map(({ severity, unit, tab, cell, message, fix }) => [
        severity === 'error' ? 'Lỗi' : 'Cần xem',
        unit,
        `${tab}!${cell}`,
        message,
        fix,
      ]),
    );
  });

  test('Theo dõi nộp keeps list, signed paper and money apart', () => {
    const line = book.table('Theo dõi nộp', 'STT')[1];
    expect(line).toMatchObject({
      'Người phụ trách': { stringValue: 'Cô Hiệu Trưởng' },
      'Danh sách': { stringValue: 'Đã lập xong' },
      'Ngày lập xong': { numberValue: day('2024-05-15') },
      'Danh sách đã ký nhận ngày': { numberValue: day('2024-05-16') },
      'Tiền đã nộp (đồng)': { numberValue: 450_000 },
      'Thời hạn nộp tiền': { stringValue: 'Có khoản nộp đúng ngày hạn, cần xác nhận' },
      'Còn vận động (đồng)': { numberValue: 225_000 },
      'Còn thiếu': { stringValue: 'Còn vận động 225.000 đồng' },
    });
    const donors = book.table('Theo dõi nộp', 'STT')[4];
    expect(donors?.['Thời hạn nộp tiền']?.stringValue).toBe('Đã ủng hộ');
    expect(donors?.['Còn vận động (đồng)']).not.toHaveProperty('numberValue');
  });

  test('only a list that is done is green in Theo dõi nộp; one that is begun is yellow, whoever keeps it', () => {
    const column = book.texts('Theo dõi nộp')[3]?.indexOf('Danh sách') ?? -1;
    const rows = book.sheet('Theo dõi nộp').data?.[0]?.rowData ?? [];
    const colours = rows
      .slice(4)
      .map(({ values = [] }) => [
        values[1]?.userEnteredValue?.stringValue,
        values[column]?.userEnteredValue?.stringValue,
        hex(values[column]?.userEnteredFormat?.backgroundColorStyle?.rgbColor),
      ]);
    expect(colours).toEqual([
      ['Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể)', 'Đang lập', YELLOW],
      ['Trường Mầm non', 'Đã lập xong', GREEN],
      ['Xóm 1', 'Đang lập', YELLOW],
      ['Doanh nghiệp', 'Đang lập', YELLOW],
      ['Tổ chức, cá nhân', 'Đang lập', YELLOW],
    ]);
  });

  test('Nhật ký has one more line, with the totals and nobody’s name', () => {
    expect(
      book.table('Nhật ký', 'Lần').map((line) => Object.values(line).map((cell) => Object.values(cell)[0])),
    ).toEqual([
      [1, '18/5/2024 08:00:00', undefined, 'Tạo / cập nhật các trang', expect.any(String)],
      [
        2,
        '25/5/2024 08:00:00',
        undefined,
        'Tổng hợp',
        '5/5 đơn vị; tiền 4.950.000 đồng; tổng huy động 5.275.000 đồng; 0 lỗi, 2 điểm cần xem',
        report.run.fingerprint,
      ],
    ]);
  });

  test('no personal name, income or phone is in what goes out', () => {
    for (const title of ['Tổng hợp', 'Theo dõi nộp', 'Nhật ký']) {
      const shown = JSON.stringify(book.sheet(title));
      for (const secret of [...NAMES, '0912345678', '4321000', '4.321.000'])
        expect([title, secret, shown.includes(secret)]).toEqual([title, secret, false]);
    }
    expect(JSON.stringify(outcome.notice)).not.toMatch(new RegExp(NAMES.join('|')));
  });

  test('no cell shows an error value, and none is a formula', () => {
    for (const title of TOOL_TABS) {
      const shown = JSON.stringify(book.sheet(title).data);
      expect(shown).not.toMatch(/formulaValue|errorValue|NaN|undefined/);
    }
  });

  test('the notice says what happened and what comes next', () => {
    expect(outcome.notice).toEqual({
      title: 'Tổng hợp',
      lines: [
        'Đã tổng hợp 5 trên 5 đơn vị vào trang «Tổng hợp». Có 0 lỗi và 2 điểm cần xem, ghi ở trang «Kiểm tra».',
        expect.stringMatching(/^Việc tiếp theo: /),
      ],
    });
  });
});

describe('a second run', () => {
  test('of the same workbook writes nothing and keeps its number and time', () => {
    const book = campaign();
    const first = book.consolidate(LATER).report;
    const before = everything(book);
    const again = book.consolidate(at('2024-05-25', 'khac@xa.example'));
    expect([again.requests, again.protections]).toEqual([[], []]);
    expect(again.report).toEqual({ ...first, run: { ...first.run, changed: false } });
    expect(again.notice.lines[0]).toMatch(/^Số liệu không đổi so với lần trước; không ghi lại\./);
    expect(everything(book)).toBe(before);
  });

  test('writes nothing where somebody emptied in the log of which data the last one was', () => {
    const book = campaign();
    book.consolidate(LATER);
    book.put('Nhật ký', book.address('Nhật ký', 'Dấu số liệu', 2), undefined);
    expect(consolidate(book.read(), LATER).requests).toEqual([]);
  });

  test('on another day writes nothing when nothing depends on the day', () => {
    const book = campaign();
    book.consolidate(LATER);
    expect(consolidate(book.read(), at('2024-06-20')).requests).toEqual([]);
  });

  test('of cells that only gained spaces, moved columns or hidden rows writes nothing', () => {
    const book = campaign();
    book.consolidate(LATER);
    book.fill('CQ', [{ 'Chức vụ': ' \u200b ' }]);
    const sheetId = book.idOf('X01');
    book.send({ insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 } } });
    expect(consolidate(book.read(), LATER).requests).toEqual([]);
  });

  test('on another day writes when a date was in the future before', () => {
    const book = campaign();
    expect(book.consolidate(at('2024-05-18')).report.problems.map((p) => p.code)).toContain(
      'DATE_OUT_OF_CAMPAIGN',
    );
    const { report } = book.consolidate(at('2024-05-21'));
    expect([report.run.changed, report.run.number]).toEqual([true, 3]);
  });

  test.each([
    ['money', (book: Book) => book.fill('CQ', [{ 'Tiền đã nộp (đồng)': 310_000 }])],
    ['a name', (book: Book) => book.fill('CQ', [{ 'Họ và tên': 'Hà Thị Lân' }])],
    ['a note that no tab shows', (book: Book) => book.fill('CQ', [{ 'Ghi chú': 'đã đối chiếu' }])],
    ['a tick', (book: Book) => book.beside('CQ', 'Đơn vị xác nhận đã lập xong danh sách', true)],
    ['a setting', (book: Book) => book.setting('Người ký', 'Lý Thị Bé')],
    ['a setting that no tab shows', (book: Book) => book.setting('Điện thoại kế toán', '0900000000')],
    [
      'the day of the signed paper',
      (book: Book) => book.unit('CQ', { 'Ngày nhận danh sách đã ký': day('2024-05-20') }),
    ],
    ['a unit’s name', (book: Book) => book.unit('X01', { 'Tên đơn vị': 'Xóm Bản Tiến' })],
    ['a cell of Tổng hợp itself', (book: Book) => book.put('Tổng hợp', 'C10', 999)],
    ['the registry of codes was emptied', (book: Book) => emptyBelow(book, 'Mã', 'Họ và tên')],
    ['the history of lists was emptied', (book: Book) => emptyBelow(book, 'Lịch sử nộp', 'Thời điểm')],
    ['a stray cell beside Kiểm tra', (book: Book) => book.put('Kiểm tra', 'A40', 'x')],
  ])('after %s changed has the next number', (_what, change) => {
    const book = campaign();
    const first = book.consolidate(LATER).report.run;
    change(book);
    const second = book.consolidate(LATER).report.run;
    expect([second.number, second.changed]).toEqual([first.number + 1, true]);
    expect(consolidate(book.read(), LATER).requests).toEqual([]);
  });

  test('that read the same state as another fails as a whole and leaves the workbook as it was', () => {
    const book = campaign();
    const [one, other] = [consolidate(book.read(), LATER), consolidate(book.read(), LATER)];
    book.apply(one);
    const before = everything(book);
    expect(() => book.send(...other.requests)).toThrow(/already exists/);
    expect(everything(book)).toBe(before);
    expect(book.table('Nhật ký', 'Lần')).toHaveLength(2);
  });

  test('never reuses a number, even where the log was cleared', () => {
    const book = campaign();
    book.consolidate(LATER);
    const { row } = book.spot('Nhật ký', 'Lần');
    book.send({
      updateCells: {
        range: book.range('Nhật ký', { startRowIndex: row + 1, endRowIndex: row + 9 }),
        fields: 'userEnteredValue',
      },
    });
    expect(book.consolidate(LATER).report.run).toMatchObject({ number: 3, changed: true });
  });

  test('after more than fifty writes only the newest fifty tokens are kept', () => {
    const book = smallBook();
    for (let n = 0; n < 56; n++) {
      book.fill('MN', [person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': 300_000 + n * 1000 })]);
      book.consolidate(LATER);
    }
    const tokens = book.read().developerMetadata?.map((item) => item.metadataId ?? 0) ?? [];
    expect(tokens.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 8));
    expect(book.table('Nhật ký', 'Lần')).toHaveLength(57);
    expect(book.sheet('Tổng hợp').charts).toHaveLength(1);
  });
});

describe('the tool’s tabs', () => {
  test('that were deleted come back in their places, with their protection', () => {
    const book = campaign();
    book.consolidate(LATER);
    const order = book.titles();
    for (const title of ['Tổng hợp', 'Theo dõi nộp', 'Kiểm tra', 'Nhật ký']) book.deleteTab(title);
    const { protections, report } = book.consolidate(LATER);
    expect(book.titles()).toEqual(order);
    expect(protections).toHaveLength(4);
    expect(report.run.number).toBe(3);
    expect(book.sheet('Tổng hợp').charts).toHaveLength(1);
    expect(consolidate(book.read(), LATER).requests).toEqual([]);
  });

  test('shrink cleanly when units and problems go', () => {
    const book = campaign();
    book.fill(
      'MN',
      Array.from({ length: 70 }, (_, n) => person(`Người ${n}`, { 'Mức thu nhập': undefined })),
      2,
    );
    book.consolidate(LATER);
    expect(book.table('Kiểm tra', 'Mức độ').length).toBeGreaterThan(69);
    const fresh = smallBook();
    for (const target of [book, fresh]) {
      for (const code of ['MN', 'DN', 'HT']) {
        const { row } = target.spot('Đơn vị', code);
        const range = {
          sheetId: target.idOf('Đơn vị'),
          dimension: 'ROWS' as const,
          startIndex: row,
          endIndex: row + 1,
        };
        target.deleteTab(code).send({ deleteDimension: { range } });
      }
    }
    fresh.fill('CQ', [person('Hà Thị Lan', { 'Mức thu nhập': 4_321_000, 'Tiền đã nộp (đồng)': 300_000 })]);
    fresh.fill('X01', [household('Nông Văn Tám', { 'Đất hiến (m²)': 12.5 })]);
    book.consolidate(LATER);
    fresh.consolidate(LATER);
    const stamp = /Lần ghi số/;
    for (const title of ['Tổng hợp', 'Theo dõi nộp', 'Kiểm tra']) {
      const shown = (target: Book) => {
        const { data, merges } = target.sheet(title);
        const rows = (data?.[0]?.rowData ?? []).map((row) =>
          (row.values ?? []).map((cell) => [
            stamp.test(cell.userEnteredValue?.stringValue ?? '') ? 'stamp' : cell.userEnteredValue,
            cell.userEnteredFormat,
          ]),
        );
        return { rows, merges };
      };
      expect(shown(book)).toEqual(shown(fresh));
    }
    expect(book.sheet('Tổng hợp').charts).toHaveLength(1);
  });

  test('Lịch sử nộp comes back with its first line, and not before', () => {
    const book = smallBook().deleteTab('Lịch sử nộp');
    book.consolidate(LATER);
    expect(book.titles()).not.toContain('Lịch sử nộp');
    book.fill('MN', [person('Ma Thị Hoa')]).beside('MN', 'Đơn vị xác nhận đã lập xong danh sách', true);
    book.consolidate(LATER);
    expect(book.table('Lịch sử nộp', 'Thời điểm')).toHaveLength(1);
  });

  test('a copy of our chart that somebody put on another tab stays', () => {
    const book = campaign();
    book.consolidate(LATER);
    const [ours] = book.sheet('Tổng hợp').charts ?? [];
    if (!ours) throw new Error('no chart');
    const anchorCell = { sheetId: book.idOf('Theo dõi nộp'), rowIndex: 0, columnIndex: 5 };
    const position = { overlayPosition: { anchorCell } };
    book.send({ addChart: { chart: { ...ours, chartId: 78, position } } });
    book.fill('CQ', [{ 'Tiền đã nộp (đồng)': 310_000 }]);
    book.consolidate(LATER);
    expect(book.sheet('Theo dõi nộp').charts?.map(({ chartId }) => chartId)).toEqual([78]);
  });

  test('a chart that somebody drew stays, ours is replaced', () => {
    const book = campaign();
    book.consolidate(LATER);
    const [ours] = book.sheet('Tổng hợp').charts ?? [];
    if (!ours) throw new Error('no chart');
    book.send({ addChart: { chart: { ...ours, chartId: 77, spec: { ...ours.spec, altText: 'của tôi' } } } });
    book.fill('CQ', [{ 'Tiền đã nộp (đồng)': 310_000 }]);
    book.consolidate(LATER);
    const charts = book.sheet('Tổng hợp').charts ?? [];
    expect(charts.map((chart) => chart.spec.altText)).toEqual(['của tôi', ours.spec.altText]);
  });

  test('grow beyond their first rows', () => {
    const book = smallBook();
    book.fill(
      'Đơn vị',
      Array.from({ length: 60 }, (_, n) => ({ Mã: `U${n}`, Loại: 'Xóm', 'Trang tính': `U${n}` })),
      5,
    );
    book.consolidate(LATER);
    expect(book.table('Tổng hợp', 'STT')).toHaveLength(5 + 65 + 1);
    expect(book.table('Kiểm tra', 'Mức độ')).toHaveLength(60);
  });

  test('with nobody in any list, and with no unit at all, still say so', () => {
    const book = smallBook();
    expect(book.consolidate(LATER).notice.lines[1]).toBe(
      // Businesses and donors are not asked for a list.
      'Việc tiếp theo: đôn đốc 3 đơn vị chưa nộp danh sách, xem trang «Theo dõi nộp».',
    );
    const { row } = book.spot('Đơn vị', 'Mã');
    book.send({
      updateCells: {
        range: book.range('Đơn vị', { startRowIndex: row + 1, endRowIndex: row + 10 }),
        fields: 'userEnteredValue',
      },
    });
    expect(book.consolidate(LATER).report).toMatchObject({ units: [], groups: [], totals: { listed: 0 } });
  });
});

describe('hostile texts', () => {
  const HOSTILE = [
    '=IMPORTXML("http://x.example";"//a")',
    '=HYPERLINK("http://x.example";"bấm")',
    '<img src=x onerror=alert(1)>',
    '+1+1',
    '-2',
    '@SUM(A1)',
    '{=1}',
    "'quoted",
    '"; DROP',
    '\u202eđảo',
    `${'dài '.repeat(300)}😀`,
    `${'x'.repeat(499)}😀`,
    '{{name}}',
    '__proto__',
    'constructor',
  ];

  test('stay texts wherever the tool repeats them, and the run settles', () => {
    const book = smallBook({ recalculate: true });
    book.fill(
      'MN',
      HOSTILE.map((text) => person(text, { 'Ghi chú': text, 'Chức vụ': text, 'Mức thu nhập': text })),
    );
    book.fill(
      'X01',
      HOSTILE.map((text) => household(text, { 'Tiền đã nộp (đồng)': text, 'Hiện vật': text })),
    );
    book.fill(
      'Đã vận động',
      HOSTILE.map((text) => ({ 'Họ và tên': text, 'Đơn vị': text })),
    );
    book.unit('X01', { 'Tên đơn vị': HOSTILE[0], 'Người phụ trách': HOSTILE[2], Email: HOSTILE[1] });
    book.unit('DN', { 'Tên đơn vị': HOSTILE[10], 'Ghi chú': HOSTILE[5] });
    for (const [place, label] of [
      'Tên cuộc vận động',
      'Xã',
      'Người ký',
      'Chủ tài khoản 1',
      'Kế toán',
    ].entries())
      book.setting(label, HOSTILE[place === 3 ? 11 : place]);
    book.fill(
      'Đơn vị',
      [
        { Mã: HOSTILE[0], Loại: 'Xóm' },
        { Mã: HOSTILE[5], Loại: HOSTILE[3] },
      ],
      5,
    );
    book.setUp(LATER);
    const outcome = book.consolidate(LATER);
    expect(outcome.report.problems.length).toBeGreaterThan(HOSTILE.length);
    for (const title of [...TOOL_TABS, 'Hướng dẫn', 'Cấu hình', 'Đơn vị']) {
      const cells = (book.sheet(title).data?.[0]?.rowData ?? []).flatMap((row) => row.values ?? []);
      expect(cells.filter((cell) => cell.userEnteredValue?.formulaValue !== undefined)).toEqual([]);
    }
    expect(consolidate(book.read(), LATER).requests).toEqual([]);
  });

  test('the text of a sheet stays what JSON can carry', () => {
    const book = smallBook().unit('MN', { 'Tên đơn vị': `${'x'.repeat(499)}😀` });
    book.consolidate(LATER);
    expect(JSON.stringify(book.texts('Tổng hợp'))).not.toMatch(/\\ud83d/);
  });

  test('a code that is no code is told, not run', () => {
    const book = smallBook().fill('MN', [person('Ma Thị Hoa', { Mã: '=1+1' })]);
    expect(codes(book)).toEqual([]);
    book.consolidate(LATER);
    expect(book.table('Mã', 'Họ và tên')[0]?.['Mã']).toEqual({ stringValue: '=1+1' });
  });
});

describe('a check', () => {
  test('writes Kiểm tra and a line of the log, and nothing else', () => {
    const book = campaign();
    book.fill('MN', [{ 'Ngày công đã làm': 'hai' }]);
    const before = new Map(book.titles().map((title) => [title, JSON.stringify(book.sheet(title))]));
    const outcome = book.check(LATER);
    const changed = book.titles().filter((title) => JSON.stringify(book.sheet(title)) !== before.get(title));
    expect(changed).toEqual(['Kiểm tra', 'Nhật ký']);
    expect(outcome.report.run).toEqual({
      number: 0,
      at: null,
      fingerprint: expect.any(String),
      changed: false,
    });
    expect(book.table('Nhật ký', 'Lần').at(-1)?.['Việc']).toEqual({ stringValue: 'Kiểm tra' });
    expect(check(book.read(), LATER).requests).toEqual([]);
  });

  test('gives the figures of a consolidation, and the last run’s number and time', () => {
    const book = campaign();
    const { report } = book.consolidate(LATER);
    expect(check(book.read(), at('2024-06-01')).report).toEqual({
      ...report,
      run: { ...report.run, changed: false },
    });
  });

  test('of one tab tells its first problems', () => {
    const book = campaign().fill('MN', [{ 'Ngày công đã làm': 'hai' }]);
    const { notice } = check(book.read(), LATER, book.idOf('MN'));
    expect(notice.lines).toEqual([
      'Trang «MN» có 1 lỗi và 0 điểm cần xem.',
      expect.stringMatching(/^Ô H7: Không đọc được số ngày công: «hai»/),
      expect.stringMatching(/^Sửa xong/),
    ]);
    expect(check(book.read(), LATER, book.idOf('X01')).notice.lines[0]).toBe('Trang «X01» không có lỗi nào.');
  });

  test('of one tab tells errors before what is only to be looked at, wherever they stand', () => {
    const book = smallBook().fill('MN', [
      ...Array.from({ length: 6 }, (_, n) => person(`Người ${n}`, { 'Ngày nộp': undefined })),
      person('Ma Thị Hoa', { 'Ngày công đã làm': 'hai' }),
    ]);
    const { lines } = check(book.read(), LATER, book.idOf('MN')).notice;
    expect(lines[0]).toBe('Trang «MN» có 1 lỗi và 6 điểm cần xem.');
    expect(lines[1]).toMatch(/^Ô H13: Không đọc được số ngày công: «hai»/);
  });

  test('makes Kiểm tra and Nhật ký anew where they were deleted', () => {
    const book = campaign().deleteTab('Kiểm tra').deleteTab('Nhật ký');
    expect(book.check(LATER).protections).toHaveLength(2);
    expect(book.titles().slice(-12)).toEqual([
      'Kiểm tra',
      'Sổ thu',
      'Ngày công',
      'Hiện vật',
      'Đề nghị hỗ trợ',
      'Hiến đất',
      'Kế hoạch sử dụng',
      'Thanh quyết toán',
      'Nhật ký',
      'Nhật ký nhắc',
      'Lịch sử nộp',
      'Mã',
    ]);
  });
});

describe('a workbook of something else', () => {
  test.each(['Đơn vị', 'Cấu hình'])('without «%s»: refused in words', (title) => {
    const book = campaign().deleteTab(title);
    const sentence = `Sổ này không có trang «${title}» nên không phải sổ của cuộc vận động.`;
    expect(() => consolidate(book.read(), LATER)).toThrow(sentence);
    expect(() => check(book.read(), LATER)).toThrow(sentence);
  });

  test('an empty one is refused as well', () => {
    expect(() => consolidate(newSpreadsheet('x'), TODAY)).toThrow(/«Cấu hình»/);
    expect(() => consolidate({}, TODAY)).toThrow(/«Cấu hình»/);
  });
});

test('a workbook in another locale is told, and its figures are as they were read', () => {
  const book = campaign();
  book.send({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
  expect(codes(book)).toContain('LOCALE_CHANGED');
});

test('the actions change nothing of what they are given', () => {
  const book = campaign();
  const snapshot = book.read();
  const before = JSON.stringify(snapshot);
  consolidate(snapshot, LATER);
  check(snapshot, LATER);
  expect(JSON.stringify(snapshot)).toBe(before);
  expect(openBook(book.resource()).titles()).toEqual(book.titles());
});

test('a register whose header was changed is refused, and the summary that is there stays', () => {
  const book = campaign().renameHeader('Đơn vị', 'Loại', 'Loai hinh');
  expect(() => consolidate(book.read(), LATER)).toThrow(/«Đơn vị».*sổ giữ nguyên.*«Loại»/);
  expect(check(book.read(), LATER).report.problems.map(({ code }) => code)).toContain('HEADER_CHANGED');
});

test('a header of the register that no figure depends on may be called otherwise', () => {
  const book = campaign().renameHeader('Đơn vị', 'Người phụ trách', 'Phụ trách');
  expect(book.consolidate(LATER).report.problems).toContainEqual(
    expect.objectContaining({ code: 'HEADER_CHANGED', severity: 'warning', tab: 'Đơn vị' }),
  );
});

test('a unit that cannot be read is not counted among those that are in the sums', () => {
  const book = campaign().deleteTab('X01');
  expect(book.consolidate(LATER).notice.lines[0]).toMatch(/^Đã tổng hợp 4 trên 5 đơn vị/);
  expect(book.table('Nhật ký', 'Lần').at(-1)?.['Kết quả']?.stringValue).toMatch(/^4\/5 đơn vị;/);
});

test('a code on two rows is nobody’s: the run that told it is followed by none', () => {
  const book = campaign().fill('X01', [
    { Mã: 'X01-07', 'Họ và tên chủ hộ': 'Nông Thị Suối' },
    { Mã: 'X01-07', 'Họ và tên chủ hộ': 'Lý Văn Tre' },
  ]);
  book.consolidate(LATER);
  const { requests, report } = consolidate(book.read(), LATER);
  expect(requests).toEqual([]);
  expect(report.problems.map(({ code }) => code)).toContain('CODE_DUPLICATE');
  expect(report.problems.map(({ code }) => code)).not.toContain('CODE_NAME_CHANGED');
});
