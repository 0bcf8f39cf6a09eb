import fc from 'fast-check';
import { importTargets, previewImport, writeImport } from '../../src/actions/import-list.ts';
import type { Now } from '../../src/actions/outcome.ts';
import type { Spreadsheet } from '../../src/workbook/sheets-api.ts';
import {
  at,
  type Book,
  day,
  donor,
  HIGH,
  household,
  person,
  smallBook,
  TODAY,
  type TypedRow,
} from '../support/book.ts';

/** A pasted list: one string a line, cells divided by bars. */
const pasted = (...lines: string[]) => lines.map((line) => line.split('|').map((cell) => cell.trim()));

type Request = { unit: string; rows: string[][] };
const ask = (unit: string, rows: string[][], more: object = {}): Request => ({ unit, rows, ...more });

const preview = (book: Book, request: Request, now: Now = TODAY) =>
  previewImport(book.read(), now, request).report;

/** Looks and then writes, as the sidebar does. */
function enter(book: Book, request: Request, skip: number[] = [], now: Now = TODAY) {
  const { token } = preview(book, request, now);
  return book.apply(writeImport(book.read(), now, { ...request, token, skip })).report;
}

/** What a clerk sees of a line: its number, what is done, and the cells or the reason. */
const seen = (book: Book, request: Request) =>
  preview(book, request).lines.map(({ line, action, name, cells, reason, remarks }) =>
    [
      `${line} ${action} ${name}`.trim(),
      ...cells.map(({ label, before, after }) => `${label}: ${before === '' ? '' : `${before} → `}${after}`),
      ...(reason === '' ? [] : [reason]),
      ...remarks.map((remark) => `! ${remark}`),
    ].join(' | '),
  );

/** Every cell of every tab that somebody or the tool typed: `title!row:column`. */
function cellsOf(book: Book): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const { properties, data } of (book.resource() as Spreadsheet).sheets ?? [])
    data?.[0]?.rowData?.forEach(({ values = [] }, row) => {
      values.forEach(({ userEnteredValue }, column) => {
        if (userEnteredValue !== undefined)
          cells.set(`${properties.title}!${row}:${column}`, userEnteredValue);
      });
    });
  return cells;
}

const rowsOf = (book: Book, tab: string) => book.table(tab, 'STT');
const named = (book: Book, tab: string, header: string, name: string) =>
  rowsOf(book, tab).find((row) => row[header]?.stringValue === name);

describe('columns are recognised by what they are called', () => {
  const columns = (unit: string, ...lines: string[]) => {
    const { headerRow, columns: found } = preview(smallBook(), ask(unit, pasted(...lines)));
    return [
      headerRow,
      ...found.map(({ field, suggestion }) => field ?? (suggestion ? `${suggestion}?` : '-')),
    ];
  };

  test.each([
    [
      'MN',
      'STT | Họ tên | Chức danh | Lương | Số tiền nộp | Ngày nộp tiền',
      ['number', 'name', 'position', 'income', 'paid', 'paidOn'],
    ],
    [
      'MN',
      'TT | HỌ VÀ TÊN | CHỨC VỤ | Đã nộp | CK/TM | STK | Diễn giải',
      ['number', 'name', 'position', 'paid', 'method', 'account', 'note'],
    ],
    ['MN', 'Họ đệm | Tên | Ngày công', ['familyName', 'givenName', 'days']],
    ['MN', 'Tên | Ngày công', ['name', 'days']],
    ['MN', 'Họ và tên | Tiền đã nộp (VNĐ) | Ngày nộp', ['name', 'paid', 'paidOn']],
    ['MN', 'Họ và tên | Số tiền (nghìn đồng)', ['name', '-']],
    ['MN', 'Họ và tên | Ngày nôp | Năm sinh', ['name', 'paidOn?', '-']],
    ['MN', 'Họ và tên | Số tiền nộp | Đã nộp', ['name', 'paid?', 'paid?']],
    ['MN', 'Họ và tên | Số tiền nộp | Tiền đã nộp (đồng)', ['name', '-', 'paid']],
    [
      'X01',
      'Chủ hộ | SL | ĐVT | Đơn giá | Đất hiến',
      ['name', 'quantity', 'measureUnit', 'unitPrice', 'land'],
    ],
    [
      'DN',
      'Tên công ty | MST | SĐT | Giám đốc | Đăng ký',
      ['name', 'taxCode', 'phone', 'representative', 'pledge'],
    ],
    ['HT', 'Nhà hảo tâm | Địa chỉ | Số tiền ủng hộ', ['name', 'address', 'paid']],
  ])('%s: %s', (unit, header, expected) => {
    expect(columns(unit, header, 'x | y')).toEqual([1, ...expected]);
  });

  test('the header may stand below titles, and may take two rows', () => {
    expect(
      columns(
        'MN',
        'TRƯỜNG MẦM NON THỬ',
        'DANH SÁCH | | ',
        '',
        'STT | Họ và tên | Nộp tiền',
        ' | | Ngày nộp | Số tiền',
      ),
    ).toEqual([4, 'number', 'name', 'paidOn', 'paid']);
  });

  test('without a header nothing is guessed: the person says which column is which', () => {
    const book = smallBook();
    const rows = pasted('Đinh Thử Một | 450.000', 'Đinh Thử Hai | 300.000');
    expect(preview(book, ask('MN', rows))).toMatchObject({ headerRow: 0, named: false, lines: [] });
    expect(seen(book, ask('MN', rows, { columns: ['name', 'paid'] }))).toEqual([
      '1 add Đinh Thử Một | Họ và tên: Đinh Thử Một | Tiền đã nộp (đồng): 450.000',
      '2 add Đinh Thử Hai | Họ và tên: Đinh Thử Hai | Tiền đã nộp (đồng): 300.000',
    ]);
  });

  test('what the person says outweighs what was recognised, and the header may be said too', () => {
    const rows = pasted('x | y', 'Họ và tên | Chức vụ', 'Đinh Thử Một | Hiệu trưởng');
    expect(seen(smallBook(), ask('MN', rows, { columns: ['name', null] }))).toEqual([
      '3 add Đinh Thử Một | Họ và tên: Đinh Thử Một',
    ]);
    expect(seen(smallBook(), ask('MN', rows, { headerRow: 0, columns: ['name', null] }))[0]).toBe(
      '1 add x | Họ và tên: x',
    );
  });

  test('a column that the tab has lost cannot be filled', () => {
    const book = smallBook();
    book.renameHeader('MN', 'Chức vụ', 'Nghề');
    expect(preview(book, ask('MN', pasted('Họ tên | Chức vụ', 'A B | C'))).columns[1]?.field).toBeNull();
  });
});

describe('what becomes of each line', () => {
  test('of staff: cells are read as check reads them; what cannot be read stays as it was found', () => {
    const rows = pasted(
      'STT | Họ đệm | Tên | Đối tượng | Thu nhập | Tiền đã nộp | Ngày nộp | Hình thức | STK | Số công',
      '1 | Đinh  Thử | Một | viên chức | 6.250.000 | 450k | 15/5/2024 | CK | 8502215035268 | 1,5',
      '2 | Đinh Thử | Hai | GV | 4,2 triệu | 4xx | 31/2/2024 | tm | 123 | hai',
      '3 | Đinh Thử | Ba | Công chức | Dưới 5 triệu | - | 1/1/2020 | | Tiền mặt | ',
      '4 | Đinh Thử | Bốn | | 850 | 450 | | | |',
    );
    expect(seen(smallBook(), ask('MN', rows))).toEqual([
      '2 add Đinh Thử Một | Họ và tên: Đinh Thử Một | Đối tượng: Viên chức | Mức thu nhập: Từ 5 triệu trở lên | Ngày công đã làm: 1,5 | Tiền đã nộp (đồng): 450.000 | Ngày nộp: 15/5/2024 | Hình thức nộp: Chuyển khoản | Tài khoản nhận: 8502215035268 Nguyễn Thị Thu',
      '3 add Đinh Thử Hai | Họ và tên: Đinh Thử Hai | Đối tượng: GV | Mức thu nhập: Dưới 5 triệu | Ngày công đã làm: hai | Tiền đã nộp (đồng): 4xx | Ngày nộp: 31/2/2024 | Hình thức nộp: Tiền mặt | Tài khoản nhận: 123 | ! Đối tượng: không có trong danh sách chọn; ghi nguyên văn để «Kiểm tra» chỉ ra. | ! Ngày công đã làm: không đọc được số ngày; ghi nguyên văn để «Kiểm tra» chỉ ra. | ! Tiền đã nộp (đồng): không đọc được số tiền; ghi nguyên văn để «Kiểm tra» chỉ ra. | ! Ngày nộp: không đọc được ngày; ghi nguyên văn để «Kiểm tra» chỉ ra. | ! Tài khoản nhận: không phải tài khoản của cuộc vận động; ghi nguyên văn để «Kiểm tra» chỉ ra.',
      '4 add Đinh Thử Ba | Họ và tên: Đinh Thử Ba | Đối tượng: Công chức | Mức thu nhập: Dưới 5 triệu | Ngày nộp: 1/1/2020 | Tài khoản nhận: Tiền mặt | ! Ngày nộp: ngày ngoài thời gian tiếp nhận; vẫn ghi, «Kiểm tra» sẽ chỉ ra.',
      '5 add Đinh Thử Bốn | Họ và tên: Đinh Thử Bốn | Tiền đã nộp (đồng): 450 | ! Mức thu nhập: không đọc được thu nhập; không ghi để giữ kín số lương. Chọn mức ở trang. | ! Tiền đã nộp (đồng): số tiền quá nhỏ, có thể mất ba số 0; ghi nguyên văn để «Kiểm tra» chỉ ra.',
    ]);
  });

  test('of the other forms', () => {
    const book = smallBook();
    expect(
      seen(
        book,
        ask(
          'X01',
          pasted(
            'Chủ hộ | Hiện vật | SL | Đơn giá | Đất hiến (m2)',
            'Ma Thử Một | gạch | 1.000 | 900 | 12,5',
          ),
        ),
      ),
    ).toEqual([
      '2 add Ma Thử Một | Họ và tên chủ hộ: Ma Thử Một | Hiện vật: gạch | Số lượng: 1.000 | Đơn giá (đồng): 900 | Đất hiến (m²): 12,5',
    ]);
    expect(
      seen(
        book,
        ask(
          'DN',
          pasted('Tên công ty | Loại hình | MST | SĐT', 'Công ty Thử | HTX | 0101248141 | 0912 345 678'),
        ),
      ),
    ).toEqual([
      '2 add Công ty Thử | Tên doanh nghiệp: Công ty Thử | Loại hình: Hợp tác xã | Mã số thuế: 0101248141 | Điện thoại: 0912 345 678',
    ]);
    expect(
      seen(book, ask('HT', pasted('Người ủng hộ | Ẩn danh', 'Nhóm Thử | x', 'Nhóm Khác | không'))),
    ).toEqual([
      '2 add Nhóm Thử | Tên tổ chức, cá nhân: Nhóm Thử | Ẩn danh: Có',
      '3 add Nhóm Khác | Tên tổ chức, cá nhân: Nhóm Khác',
    ]);
  });

  test('lines that are nobody, or not certainly somebody, are refused with the reason', () => {
    const book = smallBook();
    book.fill('MN', [person('Lý Thử Trùng'), person('Lý Thử Trùng'), person('Lý Thử Riêng')]);
    const rows = pasted(
      'STT | Họ và tên | Chức vụ | Mã',
      '(1) | (2) | (3) | (4)',
      'I | Tổ một | | ',
      '1 | Đinh Thử Một | | ',
      '2 | đinh thử  một | | ',
      '3 | | Giáo viên | ',
      '4 | Lý Thử Trùng | | ',
      '5 | 12345 | Giáo viên | ',
      `6 | ${'a'.repeat(501)} | |`,
      'STT | Họ và tên | Chức vụ | Mã',
      '7 | Đinh Thử Hai | | MN-03',
      '8 | Đinh Thử Ba | | MN-03',
      ' | Tổng cộng: 8 người | | ',
      'Cộng | | | ',
      '',
      ' | | Người lập biểu |',
    );
    const reasons = preview(book, ask('MN', rows)).lines.map(({ line, action, reason }) => [
      line,
      action,
      reason,
    ]);
    expect(reasons).toEqual([
      [2, 'refuse', 'Dòng đánh số cột, không phải một người.'],
      [3, 'refuse', 'Dòng đề mục (STT ghi «I» và chỉ có tên mục).'],
      [
        4,
        'refuse',
        'Tên này còn ở dòng 5 của danh sách nên không chắc là một hay nhiều người. Nếu là nhiều người, ghi tay vào trang.',
      ],
      [
        5,
        'refuse',
        'Tên này còn ở dòng 4 của danh sách nên không chắc là một hay nhiều người. Nếu là nhiều người, ghi tay vào trang.',
      ],
      [6, 'refuse', 'Dòng không có tên.'],
      [
        7,
        'refuse',
        'Trang đã có nhiều người cùng tên này (ô C7, C8) nên không chắc là ai. Thêm cột «Mã» vào danh sách, hoặc ghi tay vào trang.',
      ],
      [8, 'refuse', 'Cột tên ghi «12345», không phải tên.'],
      [9, 'refuse', 'Ô ở cột «Họ và tên» dài quá 500 ký tự. Rút gọn rồi nhập lại.'],
      [10, 'refuse', 'Dòng tiêu đề lặp lại.'],
      [11, 'refuse', 'Mã «MN-03» còn ở dòng 12 của danh sách.'],
      [12, 'refuse', 'Mã «MN-03» còn ở dòng 11 của danh sách.'],
      [13, 'refuse', 'Dòng cộng, không phải một người.'],
      [14, 'refuse', 'Dòng cộng, không phải một người.'],
      [16, 'refuse', 'Dòng không có tên.'],
    ]);
  });

  test('a person of the tab is known by the code, else by the only name; blanks never erase', () => {
    const book = smallBook();
    book.fill('MN', [
      person('Lý Thử Hoà', { 'Chức vụ': 'Hiệu trưởng' }),
      person('Lý Thử Bình'),
      person('Lý Thử Chi'),
    ]);
    const rows = pasted(
      'Mã | Họ và tên | Chức vụ | Tiền đã nộp | Ngày nộp',
      ' | LÝ THỬ HÒA | | 450.000 | 20/5/2024',
      'MN-02 | Lý Thử Bính | Giáo viên | 450k | 15/5/2024',
      'NV-7 | Lý Thử Chi | | | ',
      'MN-09 | Đinh Thử Mới | | | ',
      'MN-01 | Lý Thử Chi | | | ',
    );
    expect(seen(book, ask('MN', rows.slice(0, 5)))).toEqual([
      '2 change LÝ THỬ HÒA | Ngày nộp: 15/5/2024 → 20/5/2024 | ! Ngày nộp: ngày ngoài thời gian tiếp nhận; vẫn ghi, «Kiểm tra» sẽ chỉ ra.',
      '3 change Lý Thử Bính | Họ và tên: Lý Thử Bình → Lý Thử Bính | Chức vụ: Giáo viên | ! Khớp theo mã «MN-02»; tên sẽ được đổi.',
      '4 same Lý Thử Chi | ! Mã «NV-7» không dùng được ở trang này nên không ghi; dòng mang mã của trang.',
      '5 add Đinh Thử Mới | Họ và tên: Đinh Thử Mới',
    ]);
    expect(preview(book, ask('MN', [rows[0] ?? [], rows[5] ?? []])).lines[0]?.reason).toBe(
      'Mã «MN-01» ở trang là của «Lý Thử Hoà», còn tên này ở ô C9; không chắc là ai.',
    );
    const swapped = pasted('Mã | Họ và tên', 'MN-02 | Lý Thử Hoà Hai', ' | Lý Thử Bình');
    expect(preview(book, ask('MN', swapped)).lines.map(({ reason }) => reason)).toEqual([
      'Mã «MN-02» ở trang là của «Lý Thử Bình», mà tên này còn ở dòng 3 của danh sách; không chắc là ai.',
      'Mã của người ở ô C8 đứng ở một dòng khác của danh sách; không chắc là ai.',
    ]);
    const before = cellsOf(book);
    enter(book, ask('MN', rows.slice(0, 5)));
    expect(named(book, 'MN', 'Họ và tên', 'Lý Thử Hoà')).toMatchObject({
      'Chức vụ': { stringValue: 'Hiệu trưởng' },
      'Ngày nộp': { numberValue: day('2024-05-20') },
      'Mức thu nhập': { stringValue: HIGH },
    });
    expect(named(book, 'MN', 'Mã', 'MN-09')?.['Họ và tên']).toEqual({ stringValue: 'Đinh Thử Mới' });
    const after = cellsOf(book);
    const changed = [...before].filter(
      ([place, value]) => JSON.stringify(after.get(place)) !== JSON.stringify(value),
    );
    expect(changed).toHaveLength(2);
  });

  test('what can be read in the tab is not given up for what cannot', () => {
    const book = smallBook();
    book.fill('MN', [person('Lý Thử Hoà', { 'Ngày nộp': '31/2' })]);
    const rows = pasted(
      'Họ tên | Đối tượng | Lương | Tiền đã nộp | Ngày nộp',
      'Lý Thử Hoà | GV | 850 | 4xx | 31/2/2024',
    );
    expect(seen(book, ask('MN', rows))).toEqual([
      '2 change Lý Thử Hoà | Ngày nộp: 31/2 → 31/2/2024 | ! Đối tượng: không đọc được «GV»; giữ nguyên nội dung đang có ở trang. | ! Mức thu nhập: không đọc được; giữ nguyên nội dung đang có ở trang. | ! Tiền đã nộp (đồng): không đọc được «4xx»; giữ nguyên nội dung đang có ở trang. | ! Ngày nộp: không đọc được ngày; ghi nguyên văn để «Kiểm tra» chỉ ra.',
    ]);
  });

  test('a salary is in nothing that comes back, not even one that stood in the tab', () => {
    const book = smallBook();
    book.fill('MN', [
      person('Lý Thử Hoà', { 'Mức thu nhập': 7_654_321 }),
      person('Lý Thử Bình', { 'Mức thu nhập': '76543 21' }),
    ]);
    const rows = pasted(
      'Họ và tên | Lương',
      'Lý Thử Hoà | 7654321',
      'Lý Thử Bình | 4.999.999',
      'Đinh Thử Mới | 7.654.321',
      'Đinh Thử Lạ | 7654x321',
    );
    const outcome = previewImport(book.read(), TODAY, ask('MN', rows));
    expect(JSON.stringify(outcome)).not.toMatch(/7\.?654|4\.?999/);
    const written = writeImport(book.read(), TODAY, { ...ask('MN', rows), token: outcome.report.token });
    expect(JSON.stringify(written)).not.toMatch(/7\.?654|4\.?999/);
    expect(
      outcome.report.lines.map(({ action, cells }) => [
        action,
        cells.map(({ before, after }) => [before, after]),
      ]),
    ).toEqual([
      ['same', []],
      ['change', [['(có nội dung, không nêu)', 'Dưới 5 triệu']]],
      [
        'add',
        [
          ['', 'Đinh Thử Mới'],
          ['', HIGH],
        ],
      ],
      ['add', [['', 'Đinh Thử Lạ']]],
    ]);
  });
});

describe('an income that is not certain is left blank and told, and never repeated', () => {
  const small =
    '! Mức thu nhập: thu nhập dưới 100.000 đồng, có thể ghi theo nghìn đồng nên không chắc; không ghi. Chọn mức ở trang, hoặc ghi đủ số đồng trong danh sách rồi nhập lại.';
  const unread = '! Mức thu nhập: không đọc được thu nhập; không ghi để giữ kín số lương. Chọn mức ở trang.';
  const low = 'Mức thu nhập: Dưới 5 triệu';
  const high = 'Mức thu nhập: Từ 5 triệu trở lên';
  const lineOf = (income: string) =>
    seen(smallBook(), ask('MN', pasted('Họ và tên | Lương', `Đinh Thử Một | ${income}`)))[0]?.replace(
      '2 add Đinh Thử Một | Họ và tên: Đinh Thử Một | ',
      '',
    );

  test.each([
    ['7200', small],
    ['7.200', small],
    ['7 200 đ', small],
    ['1000', small],
    ['99.999', small],
    ['72k', small],
    ['0', small],
    ['100.000', low],
    ['4.999.999', low],
    ['5.000.000', high],
    ['7200k', high],
    ['7,2 triệu', high],
    ['7tr2', high],
    ['850', unread],
    ['7,2', unread],
    ['bảy triệu', unread],
    ['Bảy triệu hai', unread],
    ['cao', unread],
    ['trên 5 triệu', unread],
    ['Từ 5 triệu trở lên', high],
    ['từ 5tr', high],
    ['≥ 5 triệu', high],
    ['DƯỚI 5 TRIỆU', low],
    ['<5tr', low],
  ])('«%s»', (income, expected) => {
    expect(lineOf(income)).toBe(expected);
  });

  test('it neither takes the place of a band of the tab nor is it written beside a new one', () => {
    const book = smallBook();
    book.fill('MN', [person('Lý Thử Hoà'), person('Lý Thử Bình', { 'Mức thu nhập': 'bảy triệu' })]);
    const rows = pasted(
      'Họ và tên | Lương',
      'Lý Thử Hoà | 7200',
      'Lý Thử Bình | 4 triệu',
      'Đinh Thử Một | bảy triệu',
    );
    expect(seen(book, ask('MN', rows))).toEqual([
      '2 same Lý Thử Hoà | ! Mức thu nhập: không đọc được; giữ nguyên nội dung đang có ở trang.',
      '3 change Lý Thử Bình | Mức thu nhập: (có nội dung, không nêu) → Dưới 5 triệu',
      `4 add Đinh Thử Một | Họ và tên: Đinh Thử Một | ${unread}`,
    ]);
    enter(book, ask('MN', rows));
    expect(rowsOf(book, 'MN').map((row) => row['Mức thu nhập']?.stringValue)).toEqual([
      HIGH,
      'Dưới 5 triệu',
      undefined,
    ]);
  });

  test('whatever stands in the column, only a band is ever written', () => {
    const salary = fc.oneof(
      fc.string({ maxLength: 12, unit: 'grapheme' }),
      fc.integer({ min: 0, max: 20_000_000 }).map(String),
      fc.constantFrom('bảy triệu', 'năm triệu rưỡi', '7,2', '7.2tr', '=A1', '-', '#REF!'),
    );
    fc.assert(
      fc.property(salary, (income) => {
        const { lines } = preview(
          smallBook(),
          ask('MN', [
            ['Họ và tên', 'Lương'],
            ['Đinh Thử Một', income],
          ]),
        );
        const written = lines[0]?.cells.slice(1).map(({ after }) => after) ?? [];
        expect([[], [HIGH], ['Dưới 5 triệu']]).toContainEqual(written);
        const figure = /^\d+$/.test(income) ? Number(income) : undefined;
        if (figure !== undefined && figure < 100_000) expect(written).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('writing', () => {
  const LIST = pasted(
    'Họ và tên | Đối tượng | Lương | Tiền đã nộp',
    'Đinh Thử Một | Viên chức | 6tr | 450.000',
    'Đinh Thử Hai | Công chức | 4tr | 300.000',
  );

  test('new people go into the first free rows, with the numbers and codes that are there; the log has counts alone', () => {
    const book = smallBook();
    book.fill('MN', [person('Lý Thử Hoà')]);
    expect(enter(book, ask('MN', LIST))).toEqual({
      tab: 'MN',
      sheetId: book.idOf('MN'),
      cell: 'C8',
      added: 2,
      changed: 0,
    });
    expect(
      rowsOf(book, 'MN')
        .slice(0, 3)
        .map((row) => [row['STT']?.numberValue, row['Mã']?.stringValue, row['Họ và tên']?.stringValue]),
    ).toEqual([
      [1, 'MN-01', 'Lý Thử Hoà'],
      [2, 'MN-02', 'Đinh Thử Một'],
      [3, 'MN-03', 'Đinh Thử Hai'],
    ]);
    expect(book.table('Nhật ký', 'Lần').pop()).toMatchObject({
      Việc: { stringValue: 'Nhập danh sách' },
      'Kết quả': { stringValue: 'Đơn vị MN: thêm 2 dòng, sửa 0 dòng' },
    });
    const { lines } = preview(book, ask('MN', LIST));
    expect(lines.map(({ action }) => action)).toEqual(['same', 'same']);
    const { token } = preview(book, ask('MN', LIST));
    const again = writeImport(book.read(), TODAY, { ...ask('MN', LIST), token });
    expect([again.requests, again.protections]).toEqual([[], []]);
  });

  test('lines left out are not written', () => {
    const book = smallBook();
    expect(enter(book, ask('MN', LIST), [2])).toMatchObject({ added: 1, changed: 0 });
    expect(named(book, 'MN', 'Họ và tên', 'Đinh Thử Một')).toBeUndefined();
  });

  test('columns are written where they stand now', () => {
    const book = smallBook();
    const { column } = book.spot('MN', 'Chức vụ');
    book.renameHeader('MN', 'Đối tượng', 'tạm');
    book.renameHeader('MN', 'Chức vụ', 'Đối tượng');
    enter(book, ask('MN', LIST));
    expect(book.texts('MN')[6]?.[column]).toBe('Viên chức');
  });

  test.each([
    ['MN', 'Họ và tên', person, 30],
    ['X01', 'Họ và tên chủ hộ', household, 30],
    ['HT', 'Tên tổ chức, cá nhân', donor, 30],
  ] as [string, string, (name: string) => TypedRow, number][])(
    'where the ready rows of %s are too few, rows like them are added below',
    (tab, header, typed, count) => {
      const book = smallBook();
      book.fill(tab, [typed('Lý Thử Hoà')]);
      const names = Array.from(
        { length: count },
        (_, place) => `Đinh Thử ${'abcdefghijklmnopqrstuvwxyzđêôơ'[place]}`,
      );
      enter(book, ask(tab, [[header], ...names.map((name) => [name])]));
      const rows = rowsOf(book, tab);
      expect(rows.map((row) => row[header]?.stringValue)).toEqual(['Lý Thử Hoà', ...names]);
      expect(rows.map((row) => row['STT']?.numberValue)).toEqual(rows.map((_, place) => place + 1));
      expect(new Set(rows.map((row) => row['Mã']?.stringValue)).size).toBe(count + 1);
      expect(rows.map((row) => row['Mã']?.stringValue).pop()).toBe(`${tab}-31`);
      const sheet = book.sheet(tab);
      const [first, last] = [6, 6 + count].map((row) => sheet.data?.[0]?.rowData?.[row]?.values ?? []);
      const kinds = (cells: typeof first) =>
        (cells ?? []).map((cell) => [
          cell.userEnteredValue?.formulaValue !== undefined,
          cell.dataValidation?.condition.type,
          cell.userEnteredFormat?.numberFormat?.type,
          cell.userEnteredFormat?.backgroundColorStyle,
        ]);
      expect(kinds(last)).toEqual(kinds(first));
      const guarded = (sheet.protectedRanges ?? []).filter(({ description }) =>
        description?.includes('computed'),
      );
      expect(guarded.map(({ range }) => range.endRowIndex)).toEqual(guarded.map(() => 7 + count));
    },
  );

  test('a code is never given to a second person', () => {
    const book = smallBook();
    book.fill('MN', [person('Lý Thử Hoà'), person('Lý Thử Bình')]);
    book.consolidate();
    for (const header of [
      'Họ và tên',
      'Đối tượng',
      'Mức thu nhập',
      'Tiền đã nộp (đồng)',
      'Ngày nộp',
      'Hình thức nộp',
      'Tài khoản nhận',
    ])
      for (const below of [1, 2]) book.put('MN', book.address('MN', header, below), undefined);
    enter(book, ask('MN', pasted('Họ tên', 'Đinh Thử Một', 'Lý Thử Bình')));
    expect(named(book, 'MN', 'Họ và tên', 'Đinh Thử Một')?.['Mã']).toEqual({ stringValue: 'MN-03' });
    expect(named(book, 'MN', 'Họ và tên', 'Lý Thử Bình')?.['Mã']).toEqual({ stringValue: 'MN-02' });
  });

  test('a row with a note outside the form, or a merge, is not free', () => {
    const book = smallBook();
    book.send({ appendDimension: { sheetId: book.idOf('MN'), dimension: 'COLUMNS', length: 1 } });
    book.put('MN', 'T7', 'ghi chép riêng');
    book.send({
      mergeCells: {
        range: book.range('MN', { startRowIndex: 7, endRowIndex: 8, startColumnIndex: 3, endColumnIndex: 5 }),
        mergeType: 'MERGE_ALL',
      },
    });
    expect(enter(book, ask('MN', LIST)).cell).toBe('C9');
  });

  test('check and import agree: what the preview calls unreadable is what check finds', () => {
    const book = smallBook();
    enter(
      book,
      ask(
        'MN',
        pasted(
          'Họ và tên | Đối tượng | Thu nhập | Tiền đã nộp | Ngày nộp',
          'Đinh Thử Một | GV | 6tr | 4xx | 31/2/2024',
        ),
      ),
    );
    const { problems } = book.check().report;
    expect(
      problems
        .filter(({ unit, severity }) => unit === 'MN' && severity === 'error')
        .map(({ code, found }) => [code, found]),
    ).toEqual([
      ['CATEGORY_UNKNOWN', 'GV'],
      ['AMOUNT_UNREADABLE', '4xx'],
      ['DATE_UNREADABLE', '31/2/2024'],
    ]);
  });

  test('a tab, a list or columns other than those of the preview are refused', () => {
    const book = smallBook();
    const request = ask('MN', LIST);
    const { token } = preview(book, request);
    const write = (sent: object) => () => writeImport(book.read(), TODAY, { ...request, token, ...sent });
    expect(write({})).not.toThrow();
    const stale = /đã thay đổi từ lúc xem trước/;
    expect(write({ token: '0000000000000000' })).toThrow(stale);
    expect(write({ unit: 'CQ' })).toThrow(stale);
    expect(write({ rows: LIST.slice(0, 2) })).toThrow(stale);
    expect(write({ columns: ['name', null, null, null] })).toThrow(stale);
    book.put('MN', 'C7', 'Lý Thử Hoà');
    expect(write({})).toThrow(stale);
  });

  test('5.000 lines are written in one batch or refused whole, in a sentence', () => {
    const book = smallBook();
    const names = Array.from({ length: 4_999 }, (_, place) => [
      `Đinh Thử ${[...`${place}`].map((digit) => 'abcdeghikl'[Number(digit)]).join(' ')}`,
    ]);
    expect(enter(book, ask('MN', [['Họ và tên'], ...names]))).toMatchObject({ added: 4_999 });
  });
});

describe('who may import what', () => {
  const register = () => {
    const book = smallBook();
    book.unit('MN', { Email: 'mn@xa.example' }).unit('CQ', { Email: 'cq@xa.example' });
    book.setting('Email kế toán', 'ke.toan@xa.example');
    return book;
  };
  const rows = pasted('Họ tên', 'Đinh Thử Một');

  test.each([
    ['', 'lets'],
    ['mn@xa.example', 'lets'],
    ['MN@xa.example', 'lets'],
    ['ke.toan@xa.example', 'lets'],
    ['la@xa.example', 'lets'],
    ['cq@xa.example', 'refuses'],
  ])('the account «%s» … %s MN', (who, verdict) => {
    const look = () => preview(register(), ask('MN', rows), at('2024-05-18', who));
    if (verdict === 'lets') expect(look).not.toThrow();
    else expect(look).toThrow(/là của đơn vị khác/);
  });

  test('units are offered with what is listed now, and what blocks them', () => {
    const book = register();
    book.fill('X01', [household('Ma Thử Một')]);
    book.deleteTab('HT');
    book.renameHeader('DN', 'Tên doanh nghiệp', 'Tên khác hẳn');
    const { units, first } = importTargets(book.read(), TODAY).report;
    expect(first).toBe('');
    expect(
      units.map(({ code, kind, tab, listed, blocked }) => [code, kind, tab, listed, blocked.slice(0, 40)]),
    ).toEqual([
      ['CQ', 'Cơ quan', 'CQ', 0, ''],
      ['MN', 'Trường học', 'MN', 0, ''],
      ['X01', 'Xóm', 'X01', 1, ''],
      ['DN', 'Doanh nghiệp', 'DN', 0, 'Không đọc được trang «DN» nên chưa nhập '],
      ['HT', 'Tổ chức, cá nhân', 'HT', 0, 'Đơn vị «HT» chưa có trang. Chạy «Tạo / cậ'.slice(0, 40)],
    ]);
    expect(importTargets(book.read(), TODAY, book.idOf('X01')).report.first).toBe('X01');
    const own = importTargets(book.read(), at('2024-05-18', 'mn@xa.example'), book.idOf('X01')).report;
    expect([own.first, own.units.filter(({ blocked }) => blocked === '').length]).toEqual(['MN', 1]);
  });

  test('a list is closed after the closing date, unless the unit was reopened', () => {
    const book = register();
    book.setting('Ngày khóa danh sách', day('2024-06-01'));
    const look = (today: string) => () => preview(book, ask('MN', rows), at(today));
    expect(look('2024-06-01')).not.toThrow();
    expect(look('2024-06-02')).toThrow(/đã khóa/);
    book.unit('MN', { 'Mở lại đến ngày': day('2024-06-05') });
    expect(look('2024-06-05')).not.toThrow();
    expect(look('2024-06-06')).toThrow(/đã khóa/);
  });

  test.each([
    ['an unknown unit', { unit: 'ZZ', rows }, /Không có đơn vị «ZZ»/],
    ['a tool’s tab', { unit: 'Tổng hợp', rows }, /Không có đơn vị/],
    [
      'too many lines',
      { unit: 'MN', rows: Array.from({ length: 5_001 }, () => ['a']) },
      /tối đa 5\.000 dòng, 60 cột/,
    ],
    ['too many columns', { unit: 'MN', rows: [Array(61).fill('a')] }, /tối đa/],
    ['too many characters', { unit: 'MN', rows: [['a'.repeat(1_000_001)]] }, /tối đa/],
    ['a field twice', { unit: 'MN', rows, columns: ['name', 'name'] }, /Hai cột cùng được chọn/],
    ['a computed column', { unit: 'MN', rows, columns: ['remaining'] }, /không có ở trang/],
    ['a number for a cell', { unit: 'MN', rows: [[1]] }, /không đúng dạng \(rows\.0\.0\)/],
    ['something more', { unit: 'MN', rows, tab: 'Cấu hình' }, /không đúng dạng/],
    ['nothing', undefined, /không đúng dạng/],
  ])('%s is refused', (_, sent, sentence) => {
    expect(() => previewImport(smallBook().read(), TODAY, sent)).toThrow(sentence);
  });
});

describe('whatever is pasted', () => {
  const hostile = fc.constantFrom(
    '=IMPORTXML("http://x.example";"//a")',
    '+1+1',
    '-2',
    '@SUM(A1)',
    '<img src=x onerror=alert(1)>',
    '\u202eabc\u202c Thử',
    'Thử \u200b\u200dMột',
    '😀 Thử',
    "'; DROP",
    'TRUE',
    '__proto__',
    'constructor',
    '#REF!',
    '450.000',
    '31/2',
    'a'.repeat(600),
    '\ud800',
    '\n\t',
    '–',
  );
  const cell = fc.oneof(
    { weight: 2, arbitrary: hostile },
    fc.string({ maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom('', 'Đinh Thử Một', 'Đinh Thử Hai', 'Lý Thử Hoà', 'MN-01', 'MN-04'),
  );
  const list = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
  const columns = fc.constant(['name', 'code', 'paid', 'income', 'note', 'category']);

  test('every line with something in it is in exactly one group; a second look finds nothing more to do', () => {
    fc.assert(
      fc.property(list, columns, (rows, told) => {
        const book = smallBook();
        book.fill('MN', [person('Lý Thử Hoà')]);
        const before = cellsOf(book);
        const request = ask('MN', rows, {
          headerRow: 0,
          columns: told.slice(0, Math.max(...rows.map((row) => row.length))),
        });
        const first = preview(book, request);
        const visible = (text: string) =>
          text.replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu, '').trim() !== '';
        expect(first.lines.map(({ line }) => line)).toEqual(
          rows.flatMap((row, place) => (row.some(visible) ? [place + 1] : [])),
        );
        enter(book, request);
        const after = cellsOf(book);
        const touched = [...after].filter(
          ([place, value]) => JSON.stringify(before.get(place)) !== JSON.stringify(value),
        );
        for (const [place, value] of touched) {
          if (place.startsWith('Nhật ký!')) continue;
          expect(place).toMatch(/^MN!/);
          expect(Object.keys(value as object)[0]).not.toBe('formulaValue');
        }
        const lost = [...before.keys()].filter((place) => !after.has(place));
        expect(lost).toEqual([]);
        expect(
          preview(book, request)
            .lines.map(({ action }) => action)
            .filter((action) => action !== 'refuse' && action !== 'same'),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
