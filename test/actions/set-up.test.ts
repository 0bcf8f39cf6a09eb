import { setUp } from '../../src/actions/set-up.ts';
import { fold } from '../../src/domain/fold.ts';
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { TABS } from '../../src/text/vi.ts';
import { AT_ONCE } from '../../src/text/vi-set-up-steps.ts';
import type { CellData, Sheet } from '../../src/workbook/sheets-api.ts';
import { at, type Book, fullBook, household, openBook, person, smallBook, TODAY } from '../support/book.ts';
import { COMPUTED_HEADERS, SETTINGS, TAB_HEADERS, UNIT_HEADERS } from '../support/headers.ts';

const UNITS = [
  'CQ',
  'MN',
  'TH',
  'THCS',
  'YT',
  ...Array.from({ length: 11 }, (_, n) => `X${`${n + 1}`.padStart(2, '0')}`),
  'DN',
  'HT',
];
const FORM: Record<string, keyof typeof UNIT_HEADERS> = { DN: 'business', HT: 'donor' };
const formOf = (unit: string) => FORM[unit] ?? (unit.startsWith('X') ? 'hamlet' : 'staff');

/** The grid of a tab as it is kept: values, formats, notes and checks. */
const cellsOf = (sheet: Sheet): CellData[][] =>
  (sheet.data?.[0]?.rowData ?? []).map((row) => row.values ?? []);
const text = (cell: CellData | undefined) => cell?.userEnteredValue?.stringValue ?? '';

/** What people typed, cell by cell: everything but formulas, by tab id. */
function typedCells(book: Book): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const sheet of book.resource().sheets ?? []) {
    for (const [row, cells] of cellsOf(sheet).entries()) {
      for (const [column, cell] of cells.entries()) {
        const value = cell.userEnteredValue;
        if (value && value.formulaValue === undefined)
          typed[`${sheet.properties.sheetId} ${row} ${column}`] = value;
      }
    }
  }
  return typed;
}

describe('a new workbook', () => {
  const book = fullBook();
  const resource = book.resource();
  const tab = (title: string): Sheet => {
    const found = resource.sheets?.find((sheet) => sheet.properties.title === title);
    if (!found) throw new Error(title);
    return found;
  };

  test('has every tab in its order, and the empty first one is gone', () => {
    expect(resource.sheets?.map((sheet) => sheet.properties.title)).toEqual([
      'Hướng dẫn',
      'Cấu hình',
      'Đơn vị',
      'Đã vận động',
      ...UNITS,
      'Tổng hợp',
      'Theo dõi nộp',
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
    expect(
      resource.sheets?.filter((sheet) => sheet.properties.hidden).map((s) => s.properties.title),
    ).toEqual([]);
  });

  test('is in the Vietnamese locale and time zone', () => {
    expect(resource.properties).toMatchObject({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  });

  test.each(UNITS)(
    '%s has each header of its form once, typed columns at the left of computed ones',
    (unit) => {
      const form = formOf(unit);
      const header = cellsOf(tab(unit))[5]?.map(text) ?? [];
      expect([...header].sort()).toEqual([...UNIT_HEADERS[form]].sort());
      const computed = COMPUTED_HEADERS[form] as readonly string[];
      expect(header.slice(header.length - computed.length).sort()).toEqual([...computed].sort());
    },
  );

  test.each(UNITS)(
    '%s has a formula in every computed cell of its 60 ready rows, and none elsewhere',
    (unit) => {
      const cells = cellsOf(tab(unit));
      const computed = COMPUTED_HEADERS[formOf(unit)] as readonly string[];
      expect(tab(unit).properties.gridProperties?.rowCount).toBe(66);
      for (let row = 6; row < 66; row++) {
        cells[5]?.forEach((header, column) => {
          const isFormula = cells[row]?.[column]?.userEnteredValue?.formulaValue !== undefined;
          expect([unit, row, text(header), isFormula]).toEqual([
            unit,
            row,
            text(header),
            computed.includes(text(header)),
          ]);
        });
      }
    },
  );

  test.each(UNITS)('%s has its rows numbered and coded', (unit) => {
    const [first, last] = [cellsOf(tab(unit))[6], cellsOf(tab(unit))[65]];
    expect(first?.[0]?.userEnteredValue).toEqual({ numberValue: 1 });
    expect(text(first?.[1])).toBe(`${unit}-01`);
    expect(text(last?.[1])).toBe(`${unit}-60`);
  });

  test.each(UNITS)('%s has its boxes right of their labels, unticked and checked as boxes', (unit) => {
    const cells = cellsOf(tab(unit));
    const nobody = formOf(unit) === 'staff' ? 'Không có ai thuộc diện' : 'Không phát sinh ủng hộ';
    for (const label of ['Đơn vị xác nhận đã lập xong danh sách', nobody]) {
      const row = cells.find((line) => line.some((cell) => text(cell) === label)) ?? [];
      const box = row[row.findIndex((cell) => text(cell) === label) + 1];
      expect(box?.userEnteredValue).toEqual({ boolValue: false });
      expect(box?.dataValidation?.condition.type).toBe('BOOLEAN');
    }
    const labels = cells.flat().map(text);
    expect(labels).toEqual(expect.arrayContaining(['Ngày xác nhận', 'Người xác nhận', unit]));
  });

  test('staff tabs offer the words of each choice, and only money, days and dates have soft checks', () => {
    const [header = [], first = []] = [cellsOf(tab('MN'))[5], cellsOf(tab('MN'))[6]];
    const rule = (name: string) => first[header.findIndex((cell) => text(cell) === name)]?.dataValidation;
    const words = (name: string) => rule(name)?.condition.values?.map((value) => value.userEnteredValue);
    expect(words('Đối tượng')).toEqual([
      'Cán bộ',
      'Công chức',
      'Viên chức',
      'Người lao động',
      'Không chuyên trách',
      'Lực lượng vũ trang',
    ]);
    expect(words('Mức thu nhập')).toEqual(['Từ 5 triệu trở lên', 'Dưới 5 triệu']);
    expect(words('Tình trạng')).toHaveLength(9);
    expect(words('Hình thức nộp')).toEqual(['Chuyển khoản', 'Tiền mặt']);
    expect(words('Tài khoản nhận')).toEqual(['8502215035268 Nguyễn Thị Thu', '8502215036905 Ma Văn Đông']);
    expect(rule('Đối tượng')?.strict).toBe(true);
    expect([rule('Tiền đã nộp (đồng)')?.condition.type, rule('Tiền đã nộp (đồng)')?.strict ?? false]).toEqual(
      ['NUMBER_GREATER_THAN_EQ', false],
    );
    expect(rule('Ngày công đã làm')?.condition).toEqual({
      type: 'NUMBER_BETWEEN',
      values: [{ userEnteredValue: '0' }, { userEnteredValue: '366' }],
    });
    expect(rule('Ngày nộp')?.condition.type).toBe('DATE_IS_VALID');
    expect(rule('Còn vận động (đồng)')).toBeUndefined();
  });

  test('identity numbers are text, money and dates have their formats', () => {
    const format = (unit: string, name: string) => {
      const cells = cellsOf(tab(unit));
      const column = cells[5]?.findIndex((cell) => text(cell) === name) ?? -1;
      return cells[6]?.[column]?.userEnteredFormat?.numberFormat?.type;
    };
    expect(format('DN', 'Mã số thuế')).toBe('TEXT');
    expect(format('DN', 'Điện thoại')).toBe('TEXT');
    expect(format('MN', 'Tài khoản nhận')).not.toBe('NUMBER');
    expect(format('MN', 'Tiền đã nộp (đồng)')).toBe('NUMBER');
    expect(format('X01', 'Ngày nộp')).toBe('DATE');
  });

  test('headers bear notes, rows are coloured by rules, and the head is frozen', () => {
    const notes = cellsOf(tab('MN'))[5]?.filter((cell) => cell.note);
    expect(notes?.length).toBeGreaterThan(4);
    expect(tab('MN').conditionalFormats?.length).toBeGreaterThan(3);
    expect(tab('MN').properties.gridProperties).toMatchObject({ frozenRowCount: 6, frozenColumnCount: 3 });
    expect(tab('Tổng hợp').properties.gridProperties?.frozenRowCount).toBe(8);
  });

  test('computed columns and tool tabs warn, and nothing is locked without addresses', () => {
    const ranges = resource.sheets?.flatMap((sheet) => sheet.protectedRanges ?? []) ?? [];
    expect(ranges.every((range) => range.warningOnly === true)).toBe(true);
    expect(tab('MN').protectedRanges?.map((range) => range.description)).toEqual([
      'Chung sức: header',
      'Chung sức: computed 1',
      'Chung sức: computed 2',
    ]);
    for (const title of ['Tổng hợp', 'Theo dõi nộp', 'Kiểm tra', 'Nhật ký', 'Mã', 'Hướng dẫn'])
      expect([title, tab(title).protectedRanges?.length]).toEqual([title, 1]);
  });

  test.each(Object.entries(TAB_HEADERS))('%s has its headers', (title, headers) => {
    expect(cellsOf(tab(title))[3]?.map(text)).toEqual(headers);
  });

  test('Cấu hình has every setting with its clause; Đơn vị has the plan’s register', () => {
    const lines = cellsOf(tab('Cấu hình')).slice(4);
    expect(lines.map((line) => text(line[0]))).toEqual(SETTINGS);
    expect(lines.every((line) => text(line[2]) !== '')).toBe(true);
    const value = (label: string) => lines[SETTINGS.indexOf(label)]?.[1]?.userEnteredValue;
    expect(value('Tài khoản 1')).toEqual({ stringValue: '8502215035268' });
    expect(value('Đơn giá ngày công (đồng)')).toEqual({ numberValue: 150000 });
    const register = cellsOf(tab('Đơn vị'))
      .slice(4)
      .map((line) => text(line[0]));
    expect(register.filter((code) => code !== '')).toEqual(UNITS);
    expect(text(cellsOf(tab('Đơn vị'))[4]?.[6])).toBe('CQ');
  });

  test('Hướng dẫn links to the tabs', () => {
    const links = cellsOf(tab('Hướng dẫn'))
      .flat()
      .flatMap((cell) => cell.hyperlink ?? []);
    const id = tab('Tổng hợp').properties.sheetId;
    expect(links).toContain(`https://docs.google.com/spreadsheets/d/local/edit#gid=${id}&range=A1`);
  });

  test('Hướng dẫn names what a person chooses in the menus, here and in Google', () => {
    const shown = book.texts('Hướng dẫn').flat().join('\n');
    const named = [
      ...['Thiết lập', 'Nhập danh sách', 'Xem và sửa lỗi', 'Bảng điều hành', 'Tổng hợp'],
      ...['Sao kê', 'Nộp theo danh sách', 'In giấy tờ'],
      ...['Chốt số liệu gửi cấp trên', 'Văn bản', 'Tệp riêng của kế toán'],
    ];
    expect(named.filter((item) => !shown.includes(`«${item}»`))).toEqual([]);
    expect(shown).toContain('Sổ trên máy: Tệp → In trang này. Trong Google: Tệp → In →');
  });

  test('Hướng dẫn has a heading for each of its four readers', () => {
    const shown = book.texts('Hướng dẫn').flat();
    expect(shown).toEqual(
      expect.arrayContaining([
        'Cán bộ đơn vị (cơ quan, trường, trạm y tế, doanh nghiệp)',
        'Trưởng xóm',
        'Kế toán xã',
        'Chủ tịch, Ban Chỉ đạo',
      ]),
    );
  });

  test('one line of the log tells of it', () => {
    expect(book.table('Nhật ký', 'Lần')).toEqual([
      expect.objectContaining({
        Lần: { numberValue: 1 },
        'Thời điểm': { stringValue: '18/5/2024 08:00:00' },
        Việc: { stringValue: 'Tạo / cập nhật các trang' },
      }),
    ]);
  });

  test('a second time, nothing is to be done', () => {
    const again = setUp(book.read(), at('2024-06-01', 'khac@xa.example'));
    expect([again.requests, again.protections]).toEqual([[], []]);
    expect(again.notice.lines[0]).toBe('Các trang đã đầy đủ; không có gì thay đổi.');
    expect(again.report).toEqual({ created: [], updated: [], skipped: [] });
  });
});

describe('the first tab of a spreadsheet', () => {
  test('stays when there is something in it', () => {
    const book = openBook(newSpreadsheet('Sổ thử'));
    book.put('Trang tính1', 'B7', 'ghi chép riêng');
    book.setUp();
    expect(book.titles()).toContain('Trang tính1');
    expect(book.value('Trang tính1', 'B7')).toEqual({ stringValue: 'ghi chép riêng' });
  });

  test.each(['Nhật ký', 'Tổng hợp', 'Hướng dẫn'])('stays when it is named «%s», as one of ours', (title) => {
    const book = openBook(newSpreadsheet('Sổ thử')).renameTab('Trang tính1', title);
    book.setUp();
    expect(book.titles()).toContain(title);
    expect(book.titles()).toContain('Cấu hình');
  });

  test('stays when people made a second one', () => {
    const book = openBook(newSpreadsheet('Sổ thử'));
    book.send({ addSheet: { properties: { sheetId: 7, title: 'Nháp' } } });
    book.setUp();
    expect(book.titles()).toEqual(expect.arrayContaining(['Trang tính1', 'Nháp']));
  });
});

describe('after the register changes', () => {
  test('a unit that was added gets its tab beside its like, and nothing else is touched', () => {
    const book = smallBook();
    book.fill('MN', [person('Ma Thị Hoa')]);
    book.fill('Đơn vị', [{ Mã: 'TH', 'Tên đơn vị': 'Trường Tiểu học', Loại: 'Trường học' }], 5);
    const before = typedCells(book);
    const { report } = book.setUp();
    expect(report).toEqual({ created: ['TH'], updated: [], skipped: [] });
    const titles = book.titles();
    expect(titles.indexOf('TH')).toBe(titles.indexOf('Tổng hợp') - 1);
    expect(typedCells(book)).toMatchObject(before);
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
  });

  test('a unit added in the middle of the register has its tab there', () => {
    const book = smallBook();
    const { row } = book.spot('Đơn vị', 'X01');
    const sheetId = book.idOf('Đơn vị');
    book.send({
      insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
    });
    book.fill('Đơn vị', [{ Mã: 'YT', Loại: 'Trạm Y tế', 'Trang tính': 'Trạm' }], row - 4);
    book.setUp();
    expect(book.titles().slice(4, 10)).toEqual(['CQ', 'MN', 'Trạm', 'X01', 'DN', 'HT']);
    expect(book.texts('Trạm')[1]).toEqual(expect.arrayContaining(['YT']));
  });

  test('80 expected people have 90 ready rows', () => {
    const book = smallBook();
    book.fill('Đơn vị', [{ Mã: 'THCS', Loại: 'Trường học', 'Số người dự kiến': 80 }], 5);
    book.setUp();
    const grid = book.sheet('THCS').properties.gridProperties;
    expect(grid?.rowCount).toBe(6 + 90);
    expect(book.value('THCS', 'B96')).toEqual({ stringValue: 'THCS-90' });
  });

  test('tab names that Google or Excel would refuse make no tab and are told', () => {
    const book = smallBook();
    const names = [
      'TH/2024',
      'Trường Tiểu học và Trung học cơ sở liên xã',
      "'Xóm'",
      '=IMPORTXML("http://x","//a")',
      'a\\b',
      '=A1',
    ];
    book.fill(
      'Đơn vị',
      names.map((name, n) => ({ Mã: `A${n}`, Loại: 'Xóm', 'Trang tính': name })),
      5,
    );
    const { report: made, notice } = book.setUp();
    expect(made.created).toEqual(['=A1']);
    expect(made.skipped).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
    expect(notice.lines[1]).toContain('A0, A1, A2, A3, A4');
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
    const { problems } = book.consolidate().report;
    expect(problems.map(({ code, found }) => [code, found])).toEqual(
      names.slice(0, 5).map((name) => ['TAB_NAME_INVALID', name]),
    );
  });

  test('a name that another unit’s renamed tab has gets a number, and the tab is found again', () => {
    const book = smallBook().renameTab('MN', 'th');
    book.fill('th', [person('Ma Thị Hoa')]);
    book.fill('Đơn vị', [{ Mã: 'TH', Loại: 'Trường học' }], 5);
    expect(book.setUp().report.created).toEqual(['TH 2']);
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
    const { units } = book.consolidate().report;
    expect(units.map(({ code, tab, listed }) => [code, tab, listed])).toEqual(
      expect.arrayContaining([
        ['MN', 'th', 1],
        ['TH', 'TH 2', 0],
      ]),
    );
  });

  test('a unit cannot take the name of a tab of the tool', () => {
    const book = smallBook();
    book.fill('Đơn vị', [{ Mã: 'A1', Loại: 'Trường học', 'Trang tính': 'tổng  HỢP' }], 5);
    expect(book.setUp().report.created).toEqual([]);
    expect(book.consolidate().report.problems).toEqual([
      expect.objectContaining({ code: 'UNIT_DUPLICATE', tab: 'Đơn vị', found: 'tổng HỢP' }),
    ]);
  });

  test('tab ids stay within 32 bits beside tabs with Google’s large ones', () => {
    const book = smallBook();
    book.send({ addSheet: { properties: { sheetId: 2 ** 31 - 2, title: 'Nháp' } } });
    book.fill(
      'Đơn vị',
      [
        { Mã: 'A1', Loại: 'Xóm' },
        { Mã: 'A2', Loại: 'Xóm' },
        { Mã: 'A3', Loại: 'Xóm' },
      ],
      5,
    );
    expect(book.setUp().report.created).toEqual(['A1', 'A2', 'A3']);
  });
});

describe('after settings change', () => {
  test('a changed threshold changes the drop-downs and the formulas', () => {
    const book = smallBook();
    book.fill('MN', [person('Ma Thị Hoa')]).setting('Ngưỡng thu nhập (đồng/tháng)', 6_000_000);
    const before = typedCells(book);
    expect(book.setUp().report).toEqual({ created: [], updated: ['CQ', 'MN'], skipped: [] });
    const cells = cellsOf(book.sheet('MN'));
    const income = cells[6]?.find((cell) => cell.dataValidation?.condition.values?.length === 2);
    expect(income?.dataValidation?.condition.values).toEqual([
      { userEnteredValue: 'Từ 6 triệu trở lên' },
      { userEnteredValue: 'Dưới 6 triệu' },
    ]);
    const formulas = cells[6]?.map((cell) => cell.userEnteredValue?.formulaValue ?? '').join('');
    expect(formulas).toContain('"Từ 6 triệu trở lên"');
    expect(formulas).not.toContain('5 triệu');
    expect(typedCells(book)).toMatchObject(before);
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
  });

  test('another account is offered wherever somebody chooses one, and nothing else is touched', () => {
    const book = fullBook();
    const choices = (tab: string, header: string) => {
      const { row, column } = book.spot(tab, header);
      return cellsOf(book.sheet(tab))[row + 1]?.[column]?.dataValidation?.condition.values?.map(
        ({ userEnteredValue }) => userEnteredValue,
      );
    };
    const [first, ...others] = choices('Sổ thu', 'Nơi nhận') ?? [];
    expect(first).toMatch(/^\d/);
    book.setting('Tài khoản 1', '9999000011112');
    const before = typedCells(book);
    const { updated } = book.setUp().report;
    expect(updated).toEqual(expect.arrayContaining(['Sổ thu', 'Thanh quyết toán', 'MN', 'HT']));
    for (const [tab, header] of [
      ['Sổ thu', 'Nơi nhận'],
      ['Thanh quyết toán', 'Nơi giữ tiền'],
    ] as const) {
      const [now, ...rest] = choices(tab, header) ?? [];
      expect(now).toMatch(/^9999000011112/);
      expect(rest).toEqual(others);
    }
    expect(typedCells(book)).toMatchObject(before);
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
  });

  test('rows that an older Cấu hình lacks are added once, under its headers wherever those are', () => {
    const book = smallBook();
    const sheetId = book.idOf('Cấu hình');
    const { row } = book.spot('Cấu hình', 'Kế toán');
    book.send(
      { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 6 } } },
      { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    );
    const before = typedCells(book);
    book.setUp();
    const line = book.spot('Cấu hình', 'Kế toán');
    expect(line.column).toBe(1);
    expect(book.texts('Cấu hình')[line.row]).toEqual([
      '',
      'Kế toán',
      'Nguyễn Thị Thu',
      expect.stringMatching(/Kế hoạch/),
    ]);
    expect(
      book
        .texts('Cấu hình')
        .slice(4)
        .map((cells) => cells[1])
        .sort(),
    ).toEqual([...SETTINGS].sort());
    expect(typedCells(book)).toMatchObject(before);
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
    expect(book.consolidate().report.problems).toEqual([]);
  });

  test('an added yes-or-no row has its drop-down, and formulas point to the added rows', () => {
    const book = smallBook();
    const sheetId = book.idOf('Cấu hình');
    const { row } = book.spot('Cấu hình', 'Tính lực lượng vũ trang');
    book.send({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
    });
    book.setUp();
    const now = book.spot('Cấu hình', 'Tính lực lượng vũ trang');
    const cell = cellsOf(book.sheet('Cấu hình'))[now.row]?.[1];
    expect(cell?.dataValidation?.condition.values?.map((value) => value.userEnteredValue)).toEqual([
      'Có',
      'Không',
    ]);
    const formulas = JSON.stringify(cellsOf(book.sheet('MN'))[6]);
    expect(formulas).toContain(`'Cấu hình'!$B$${now.row + 1}`);
  });

  test('settings that cannot be found at all: refused, and nothing is added below them', () => {
    const book = smallBook();
    book.renameHeader('Cấu hình', 'Giá trị', 'Giá tri ');
    expect(() => setUp(book.read(), TODAY)).toThrow(
      'Không đọc được trang «Cấu hình» nên chưa làm gì; sổ giữ nguyên. Không thấy cột «Giá trị»; gần nhất là «Giá tri». Ghi lại đúng tiêu đề cột rồi chạy lại.',
    );
  });

  test('the locale is set first in its batch, and the notice says that something was done', () => {
    const book = smallBook();
    book.send({
      updateSpreadsheetProperties: {
        properties: { locale: 'en_US', timeZone: 'Etc/GMT' },
        fields: 'locale,timeZone',
      },
    });
    const outcome = book.setUp();
    expect(outcome.requests[0]).toEqual({
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    });
    expect(outcome.notice.lines[0]).toMatch(/^Đã đặt lại vùng/);
  });
});

describe('protections', () => {
  const withAddresses = () =>
    smallBook().setting('Email kế toán', 'Ke.Toan@xa.example').unit('MN', { Email: 'MN@xa.example' });
  const locks = (book: Book, unit: string) =>
    book.sheet(unit).protectedRanges?.filter((range) => !range.warningOnly) ?? [];

  test('a unit with an address keeps its tab to itself and the accountant', () => {
    const book = withAddresses();
    book.setUp();
    expect(locks(book, 'MN')).toEqual([
      expect.objectContaining({
        description: 'Chung sức: unit MN',
        editors: { users: expect.arrayContaining(['Ke.Toan@xa.example', 'MN@xa.example']) },
      }),
    ]);
    expect(locks(book, 'CQ')).toEqual([]);
    expect(setUp(book.read(), TODAY).protections).toEqual([]);
  });

  test('addresses that Google wrote in small letters are the same', () => {
    const book = withAddresses();
    book.setUp();
    const resource = book.resource();
    for (const sheet of resource.sheets ?? []) {
      for (const range of sheet.protectedRanges ?? [])
        if (range.editors?.users) range.editors.users = range.editors.users.map((user) => user.toLowerCase());
    }
    expect(setUp(openBook(resource).read(), TODAY).protections).toEqual([]);
  });

  test('a protection that a copy of the workbook emptied is mended, not doubled', () => {
    const book = withAddresses();
    book.setUp();
    const [lock] = locks(book, 'MN');
    if (!lock) throw new Error('no lock');
    book.send({
      updateProtectedRange: { protectedRange: { ...lock, editors: { users: [] } }, fields: 'editors' },
    });
    const { requests, protections } = book.setUp();
    expect(requests).toEqual([]);
    expect(protections).toHaveLength(1);
    expect(locks(book, 'MN')).toHaveLength(1);
    expect(locks(book, 'MN')[0]?.editors?.users).toContain('MN@xa.example');
  });

  test('whoever runs it is named where the accountant has no address', () => {
    const book = smallBook().unit('MN', { Email: 'mn@xa.example' });
    book.setUp(at('2024-05-18', 'ke.toan@xa.example'));
    expect(locks(book, 'MN')[0]?.editors?.users).toContain('ke.toan@xa.example');
    expect(locks(smallBook().unit('MN', { Email: 'không có' }), 'MN')).toEqual([]);
  });
});

describe('a hand-made mess', () => {
  /** Columns moved, header pushed down, a tab renamed, a tool tab gone, rows added, computed cells typed over. */
  function messy(): Book {
    const book = smallBook();
    book.fill('MN', [person('Ma Thị Hoa'), person('Lò Văn Sơn', { 'Ghi chú': '=1+1' })]);
    book.fill('X01', [household('Nông Văn Tám')]);
    const [mn, x01] = [book.idOf('MN'), book.idOf('X01')];
    book.send(
      { insertDimension: { range: { sheetId: mn, dimension: 'COLUMNS', startIndex: 2, endIndex: 4 } } },
      { insertDimension: { range: { sheetId: mn, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
      { appendDimension: { sheetId: mn, dimension: 'ROWS', length: 20 } },
      { insertDimension: { range: { sheetId: x01, dimension: 'ROWS', startIndex: 7, endIndex: 9 } } },
    );
    book.fill('MN', [{ 'Kết quả': 'Đủ rồi' }], 3);
    book.renameTab('MN', 'Mầm non').deleteTab('Kiểm tra').deleteTab('Hướng dẫn');
    book.setting('Ngưỡng thu nhập (đồng/tháng)', 7_000_000);
    return book;
  }

  test('is brought up to date, and nothing that people typed is touched', () => {
    const book = messy();
    const before = typedCells(book);
    const overwritten = book.address('Mầm non', 'Kết quả', 4);
    const { report } = book.setUp();
    expect(report).toEqual({ created: ['Kiểm tra', 'Hướng dẫn'], updated: ['CQ', 'Mầm non'], skipped: [] });
    const after = typedCells(book);
    const gone = Object.keys(before).filter(
      (cell) => JSON.stringify(before[cell]) !== JSON.stringify(after[cell]),
    );
    // The one cell typed over a formula is the tool's own; the person's text there gives way to the formula.
    expect(gone).toHaveLength(1);
    expect(book.value('Mầm non', overwritten)?.formulaValue).toMatch(/^=/);
    expect(book.titles()[0]).toBe('Hướng dẫn');
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
  });

  test('has its formulas at the moved columns, down to the last row', () => {
    const book = messy();
    book.setUp();
    const last = book.sheet('Mầm non').properties.gridProperties?.rowCount ?? 0;
    const header = book.spot('Mầm non', 'Kết quả');
    const formula = book.value('Mầm non', book.address('Mầm non', 'Kết quả', last - 1 - header.row));
    expect(formula?.formulaValue).toContain(
      `$${book.address('Mầm non', 'Quy tiền (đồng)', 0).replace(/\d+/, '')}${last}`,
    );
  });

  test('a tab whose header is the last row is laid out without reaching beyond the sheet', () => {
    const book = smallBook();
    const sheetId = book.idOf('MN');
    book.send(
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenRowCount: 0 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        deleteDimension: {
          range: {
            sheetId,
            dimension: 'ROWS',
            startIndex: 6,
            endIndex: book.sheet('MN').properties.gridProperties?.rowCount ?? 0,
          },
        },
      },
    );
    book.setting('Ngưỡng thu nhập (đồng/tháng)', 7_000_000);
    expect(() => book.setUp()).not.toThrow();
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
  });

  test('a formula whose column somebody deleted is left out, never pointed at another column', () => {
    const book = smallBook();
    const sheetId = book.idOf('MN');
    const { column } = book.spot('MN', 'Quy tiền (đồng)');
    const range = { sheetId, dimension: 'COLUMNS' as const, startIndex: column, endIndex: column + 1 };
    book.send({ deleteDimension: { range } });
    book.setUp(TODAY, { repair: true });
    const formula = (header: string) => book.value('MN', book.address('MN', header, 1))?.formulaValue;
    expect(formula('Số ngày công vận động')).toMatch(/^=IF/);
    expect(formula('Đã thực hiện (đồng)')).toMatch(/^=IF/);
    for (const header of ['Còn vận động (đồng)', 'Ủng hộ thêm (đồng)', 'Kết quả'])
      expect([header, formula(header)]).toEqual([header, expect.stringContaining('#REF!')]);
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
  });

  test('formulas find the names of Đã vận động wherever its columns were moved', () => {
    const book = smallBook();
    const sheetId = book.idOf('Đã vận động');
    book.send({
      insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } },
    });
    book.setUp();
    const formula = book.value('MN', book.address('MN', 'Số ngày công vận động', 1))?.formulaValue;
    expect(formula).toContain("'Đã vận động'!$C$1:$C$1000");
    expect(formula).toContain("'Đã vận động'!$D$1:$D$1000");
  });

  test('a tab of another mark, or of none, is marked as its unit’s and then followed by that', () => {
    const book = smallBook().unit('MN', { Mã: 'MN1', 'Trang tính': 'MN' });
    expect(book.setUp().report.updated).toEqual(['MN']);
    book.renameTab('MN', 'Mầm');
    expect(setUp(book.read(), TODAY).report.created).toEqual([]);
    expect(
      book.sheet('Mầm').developerMetadata?.filter((item) => item.metadataKey === 'chungsuc.tab'),
    ).toEqual([expect.objectContaining({ metadataValue: 'unit:MN1' })]);
  });

  test('repairing lays every tab out anew, and colour rules are not doubled', () => {
    const book = smallBook();
    const rules = book.sheet('MN').conditionalFormats?.length;
    expect(book.setUp(TODAY, { repair: true }).report.updated).toEqual(['CQ', 'MN', 'X01', 'DN', 'HT']);
    expect(book.sheet('MN').conditionalFormats?.length).toBe(rules);
    expect(
      book.sheet('MN').developerMetadata?.filter((item) => item.metadataKey === 'chungsuc.layout'),
    ).toHaveLength(1);
  });

  test('tabs under names in other case or composition are the same tabs', () => {
    const book = smallBook();
    book.renameTab('Tổng hợp', 'TỔNG HỢP'.normalize('NFD')).renameTab('Đơn vị', 'đơn  vị');
    expect(fold('TỔNG HỢP'.normalize('NFD'))).toBe(fold('Tổng hợp'));
    expect(setUp(book.read(), TODAY).requests).toEqual([]);
  });
});

describe('options', () => {
  test.each([
    [null],
    ['x'],
    [[]],
    [['{}']],
    [{ repair: 'yes' }],
    [{ delete: true }],
    [{ repair: true, all: 1 }],
  ])('%j: refused in words', (options) => {
    const snapshot = newSpreadsheet('x');
    expect(() => setUp(snapshot, TODAY, options)).toThrow(
      'Tùy chọn của việc tạo trang không đúng nên chưa làm gì; sổ giữ nguyên.',
    );
  });
});

test('options that come as text do what options do', () => {
  const book = smallBook();
  expect(book.setUp(TODAY, '{"repair":true}').report.updated).toEqual(['CQ', 'MN', 'X01', 'DN', 'HT']);
});

test('a guide that is made anew leads to the tabs that were there', () => {
  const book = smallBook().deleteTab('Hướng dẫn');
  book.setUp();
  const links = JSON.stringify(book.sheet('Hướng dẫn').data);
  for (const title of ['Cấu hình', 'Đơn vị', 'Sổ thu']) expect(links).toContain(`#gid=${book.idOf(title)}&`);
});

test('a tab whose headers cannot be read stays as it is, and set-up says which', () => {
  const book = smallBook();
  book.renameHeader('MN', 'Mức thu nhập', undefined);
  const before = book.sheet('MN');
  const { report, notice } = book.setUp(TODAY, { repair: true });
  expect(report.unread).toEqual(['MN']);
  expect(notice.lines).toContain(
    'Chưa cập nhật được «MN»: tiêu đề cột bị sửa hoặc bị xóa, chạy «Kiểm tra» để xem ô nào.',
  );
  expect(book.sheet('MN').data).toEqual(before.data);
  expect(smallBook().setUp().report).not.toHaveProperty('unread');
});

test('the form names beforehand the tabs that are made beside those of the units', () => {
  const common = AT_ONCE.map((tab) => TABS[tab]);
  const made = fullBook()
    .titles()
    .filter((title) => !UNITS.includes(title));
  expect([...common].sort()).toEqual(made.sort());
});

describe('Google takes 200 tabs', () => {
  /** A workbook with so many more units than the plan's, each of which wants a tab. */
  const withMore = (more: number) => {
    const book = openBook(fullBook().resource());
    const units = Array.from({ length: more }, (_, place) => {
      const code = `TT${place}`;
      return { Mã: code, 'Tên đơn vị': `Tổ thử ${place}`, Loại: 'Cơ quan', 'Trang tính': code };
    });
    book.fill('Đơn vị', units, UNITS.length);
    return book;
  };
  const there = fullBook().titles().length;

  test('so many are made', () => {
    const { report } = setUp(withMore(200 - there).read(), TODAY);
    expect(report.created).toHaveLength(200 - there);
  });

  test.each([1, 250])('%s more are refused, and the sentence says how many it would be', (more) => {
    const book = withMore(200 - there + more);
    expect(() => book.setUp()).toThrow(`Sổ sẽ có ${200 + more} trang, Google chỉ cho 200.`);
  });
});

test('a unit without a kind gets no tab, and set-up says which', () => {
  const book = smallBook().fill('Đơn vị', [{ Mã: 'X12', 'Tên đơn vị': 'Xóm Mới' }], 5);
  const { report, notice } = book.setUp();
  expect(report).toEqual({ created: [], updated: [], skipped: ['X12'] });
  expect(notice.lines.join(' ')).toContain('X12');
  expect(book.consolidate().report.problems.map(({ code }) => code)).toEqual(['UNIT_KIND_UNKNOWN']);
});

test('where people typed what a formula cannot count, the tab asks for a number and calls nobody a non-giver', () => {
  const book = smallBook();
  book.fill('MN', [
    person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': '450.000' }),
    person('Lò Văn Sơn', { 'Ngày công đã làm': 'hai' }),
    person('Bế Thị Đào', { 'Tiền đã nộp (đồng)': 450 }),
    person('Vi Văn Cọ', { 'Tiền đã nộp (đồng)': 450_000 }),
  ]);
  const calculated = openBook(book.resource(), { recalculate: true });
  const shown = [1, 2, 3, 4].map((row) => {
    const { row: at, column } = calculated.spot('MN', 'Kết quả');
    return cellsOf(calculated.sheet('MN'))[at + row]?.[column]?.effectiveValue?.stringValue;
  });
  expect(shown).toEqual(['Ghi lại bằng số', 'Ghi lại bằng số', 'Ghi lại bằng số', 'Đủ']);
});

describe('the memo at the head of a unit’s tab', () => {
  const memo = (book: Book, unit: string) =>
    book
      .texts(unit)
      .flat()
      .filter((text) => text.startsWith('Nội dung chuyển khoản'));

  test('is there once the accounts are confirmed and the tabs are brought up to date, and goes with the confirmation', () => {
    const book = smallBook();
    expect(memo(book, 'MN')).toEqual([]);
    book.setting('Tài khoản đã được xác nhận', 'Có').setUp();
    expect(memo(book, 'MN')).toEqual([
      `Nội dung chuyển khoản: ${transferMemo(2024, { unit: 'MN', code: 'MN' })}`,
    ]);
    expect(memo(book, 'X01')[0]).toContain('CSNTM24 X01Q000');
    book.setting('Tài khoản đã được xác nhận', 'sai').setUp();
    expect(memo(book, 'MN')).toEqual([]);
  });

  test('what somebody typed in its place stays', () => {
    const book = smallBook().put('MN', 'H2', 'Gọi trước 17h');
    book.setting('Tài khoản đã được xác nhận', 'Có').setUp();
    expect(memo(book, 'MN')).toEqual([]);
    expect(book.value('MN', 'H2')).toEqual({ stringValue: 'Gọi trước 17h' });
    expect(memo(book, 'X01')).toHaveLength(1);
  });
});
