import { check } from '../../src/actions/check.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { type Book, day, donor, household, openBook, person, smallBook, TODAY } from '../support/book.ts';
import { ESSENTIAL_HEADERS, UNIT_HEADERS } from '../support/headers.ts';

const reportOf = (book: Book) => consolidate(book.read(), TODAY).report;
const unitOf = (book: Book, code: string) => {
  const unit = reportOf(book).units.find((candidate) => candidate.code === code);
  if (!unit) throw new Error(`There is no unit ${code}`);
  return unit;
};
const codesOf = (book: Book) => reportOf(book).problems.map((problem) => problem.code);
const toldOf = (book: Book) =>
  reportOf(book)
    .problems.map(({ message }) => message)
    .join(' ');

/** MN with two people, of whom one still owes days. */
function twoPeople(): Book {
  return smallBook().fill('MN', [
    person('Ma Thị Hoa'),
    person('Lò Văn Sơn', { 'Tiền đã nộp (đồng)': undefined, 'Ngày công đã làm': 1 }),
  ]);
}

const EXPECTED = {
  readable: true,
  listed: 2,
  inScope: 2,
  paid: 450_000,
  labourValue: 150_000,
  remaining: 300_000,
};

describe('columns are found by their headers', () => {
  test('where the tool put them', () => expect(unitOf(twoPeople(), 'MN')).toMatchObject(EXPECTED));

  test('wherever they were moved', () => {
    const book = twoPeople();
    const resource = book.resource();
    const sheet = resource.sheets?.find((tab) => tab.properties.title === 'MN');
    const { row: headerRow } = book.spot('MN', 'Mã');
    for (const row of sheet?.data?.[0]?.rowData?.slice(headerRow) ?? []) row.values?.reverse();
    expect(unitOf(openBook(resource), 'MN')).toMatchObject(EXPECTED);
  });

  test('in another composition, case and spacing', () => {
    const book = twoPeople();
    for (const header of UNIT_HEADERS.staff)
      book.renameHeader(
        'MN',
        header,
        `  ${header.normalize('NFD').toUpperCase().replaceAll(' ', '\u00a0 ')} `,
      );
    expect(unitOf(book, 'MN')).toMatchObject(EXPECTED);
    expect(codesOf(book)).toEqual([]);
  });

  test('below rows that somebody inserted above them, and between columns of their own', () => {
    const book = twoPeople();
    const sheetId = book.idOf('MN');
    book.send(
      { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 12 } } },
      { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 4, endIndex: 6 } } },
    );
    book.put('MN', 'E18', 'Ghi riêng').put('MN', 'F20', 'không phải số liệu');
    expect(unitOf(book, 'MN')).toMatchObject(EXPECTED);
    expect(codesOf(book)).toEqual([]);
  });
});

const forms = Object.entries({ staff: 'MN', hamlet: 'X01', business: 'DN', donor: 'HT' } as const);
const fields = forms.flatMap(([form, tab]) =>
  UNIT_HEADERS[form as 'staff'].map((header): [string, string, boolean] => [
    tab,
    header,
    (ESSENTIAL_HEADERS[form as 'staff'] as readonly string[]).includes(header),
  ]),
);

describe('a header that was typed over', () => {
  test.each(fields)('%s «%s»: essential %s', (tab, header, essential) => {
    const book = smallBook();
    const now = `${header.slice(0, -1)}~`;
    const address = book.address(tab, header, 0);
    book.renameHeader(tab, header, now);
    const report = reportOf(book);
    expect(report.problems).toEqual([
      expect.objectContaining({
        code: 'HEADER_CHANGED',
        severity: essential ? 'error' : 'warning',
        unit: tab,
        tab,
        cell: address,
        found: now,
        message: `Không thấy cột «${header}»; gần nhất là «${now}».`,
      }),
    ]);
    expect(report.units.find((unit) => unit.code === tab)?.readable).toBe(!essential);
  });

  test('makes the unit’s figures null, its state unreadable, and leaves it out of the totals, which say so', () => {
    const book = twoPeople().fill('CQ', [person('Hà Thị Lan')]);
    book.renameHeader('MN', 'Đối tượng', 'Đối tượn');
    book.consolidate();
    const report = reportOf(book);
    const mn = report.units.find((unit) => unit.code === 'MN');
    const { code, name, kind, tab, readable, ...figures } = mn ?? {};
    expect([code, name, kind, tab, readable]).toEqual(['MN', 'Trường Mầm non', 'Trường học', 'MN', false]);
    expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    expect(report.totals).toMatchObject({ listed: 1, paid: 450_000 });
    const lines = book.texts('Tổng hợp').flat();
    expect(lines).toContain('Số liệu gồm 4 trên 5 đơn vị; 1 đơn vị không đọc được, không có trong tổng số.');
    const line = book.table('Tổng hợp', 'STT').find((row) => row['Đơn vị']?.stringValue === 'Trường Mầm non');
    expect(line?.['Tình trạng danh sách']?.stringValue).toBe('Không đọc được');
    expect(line?.['Tổng số']).toEqual({});
  });

  test('beside no other strange header names none', () => {
    const book = smallBook();
    const cell = book.address('MN', 'Mức thu nhập', 0);
    book.renameHeader('MN', 'Mức thu nhập', undefined);
    expect(reportOf(book).problems).toEqual([
      expect.objectContaining({
        code: 'HEADER_CHANGED',
        cell,
        found: '',
        message: 'Không thấy cột «Mức thu nhập».',
      }),
    ]);
  });

  test('together with all the others is one problem, not nineteen', () => {
    const book = smallBook();
    for (const header of UNIT_HEADERS.staff) book.renameHeader('MN', header, undefined);
    expect(codesOf(book)).toEqual(['HEADER_CHANGED']);
    expect(reportOf(book).problems[0]?.message).toBe('Không thấy cột «STT, Mã, Họ và tên, Chức vụ, …».');
    expect(unitOf(book, 'MN').readable).toBe(false);
  });
});

describe('rows', () => {
  test('blank rows between, hidden and filtered rows, and rows beyond the ready ones are read', () => {
    const book = smallBook();
    book.fill('MN', [person('Ma Thị Hoa'), {}, {}, person('Lò Văn Sơn'), person('Hà Thị Lan')]);
    const sheetId = book.idOf('MN');
    book.send(
      { appendDimension: { sheetId, dimension: 'ROWS', length: 40 } },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'ROWS', startIndex: 9, endIndex: 10 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    );
    book.fill('MN', [person('Nông Thị Tư')], 90);
    const resource = book.resource();
    const [data] = resource.sheets?.find((tab) => tab.properties.title === 'MN')?.data ?? [];
    if (data) data.rowMetadata = [...(data.rowMetadata ?? [])];
    Object.assign(data?.rowMetadata?.[10] ?? {}, { hiddenByFilter: true });
    expect(unitOf(openBook(resource), 'MN')).toMatchObject({
      listed: 4,
      rows: { read: 4, counted: 4, rejected: 0 },
    });
  });

  test('what the tool put there, computed cells, unticked boxes and columns of their own make no row', () => {
    const book = smallBook({ recalculate: true });
    const { row, column } = book.spot('MN', 'Kết quả');
    book.send({ appendDimension: { sheetId: book.idOf('MN'), dimension: 'COLUMNS', length: 1 } });
    book.setCell('MN', row, column + 1, 'Cột riêng');
    book.setCell('MN', row + 3, column + 1, 'ghi riêng');
    book.fill('HT', [{ 'Ẩn danh': false }]).fill('MN', [{ 'Họ và tên': '  \u200b ' }], 6);
    expect(reportOf(book).totals.rows).toEqual({ read: 0, counted: 0, rejected: 0 });
    expect(unitOf(book, 'MN').list).toBe('none');
  });

  test('a ticked box alone is a row', () => {
    const book = smallBook().fill('HT', [{ 'Ẩn danh': true }]);
    expect(unitOf(book, 'HT').rows).toEqual({ read: 1, counted: 0, rejected: 1 });
  });

  test('an overwritten computed cell is told and not believed', () => {
    const book = twoPeople().fill('MN', [{ 'Số ngày công vận động': 99, 'Kết quả': 'Đủ' }]);
    expect(unitOf(book, 'MN')).toMatchObject({ ...EXPECTED, targetDays: 6 });
    expect(codesOf(book)).toEqual(['COMPUTED_OVERWRITTEN', 'COMPUTED_OVERWRITTEN']);
  });

  test('money is counted even in a row without a name', () => {
    const book = smallBook().fill('MN', [person('', { 'Họ và tên': undefined })]);
    expect(unitOf(book, 'MN')).toMatchObject({
      paid: 450_000,
      inScope: 0,
      surplus: 450_000,
      rows: { read: 1, counted: 0, rejected: 1 },
    });
  });

  test('a formula that nothing has calculated is unreadable, not blank; a calculated one counts', () => {
    const typed = { 'Tiền đã nộp (đồng)': { formula: '=150000*3' } };
    const book = smallBook().fill('MN', [person('Ma Thị Hoa', typed)]);
    expect(codesOf(book)).toEqual(['AMOUNT_UNREADABLE']);
    const live = smallBook({ recalculate: true }).fill('MN', [person('Ma Thị Hoa', typed)]);
    expect(unitOf(live, 'MN').paid).toBe(450_000);
    expect(codesOf(live)).toEqual([]);
  });

  test('merged cells are told, wherever the merge begins', () => {
    const book = smallBook();
    book.send({
      mergeCells: {
        range: book.range('MN', {
          startRowIndex: 10,
          endRowIndex: 12,
          startColumnIndex: 5,
          endColumnIndex: 7,
        }),
        mergeType: 'MERGE_ALL',
      },
    });
    expect(reportOf(book).problems).toEqual([
      expect.objectContaining({ code: 'MERGED_CELLS', severity: 'warning', cell: 'F11' }),
    ]);
  });
});

describe('tabs', () => {
  test('a deleted one is told at the unit’s row of Đơn vị, and the unit is unreadable', () => {
    const book = smallBook().unit('MN', { 'Trang tính': 'Mầm non' });
    book.deleteTab('MN');
    expect(reportOf(book).problems).toEqual([
      expect.objectContaining({
        code: 'TAB_MISSING',
        unit: 'MN',
        tab: 'Đơn vị',
        cell: 'G6',
        found: 'Mầm non',
      }),
    ]);
    expect(unitOf(book, 'MN')).toMatchObject({
      readable: false,
      tab: 'Mầm non',
      listed: null,
      rows: null,
      list: null,
    });
  });

  test('a renamed one is followed by its mark', () => {
    const book = twoPeople().renameTab('MN', 'Trường mầm non');
    expect(unitOf(book, 'MN')).toMatchObject({ ...EXPECTED, tab: 'Trường mầm non' });
    expect(codesOf(book)).toEqual([]);
  });

  test('a copy under another name is told and not counted', () => {
    const book = twoPeople();
    const sourceSheetId = book.idOf('MN');
    book.send({ duplicateSheet: { sourceSheetId, newSheetId: 900, newSheetName: 'Bản sao của MN' } });
    const report = reportOf(book);
    expect(report.totals.listed).toBe(2);
    expect(report.problems).toEqual([
      expect.objectContaining({
        code: 'TAB_DUPLICATED',
        unit: 'MN',
        tab: 'Bản sao của MN',
        severity: 'error',
      }),
    ]);
  });

  test('no tab is read for two units', () => {
    const book = twoPeople().renameTab('MN', 'TH');
    book.fill('Đơn vị', [{ Mã: 'TH', Loại: 'Trường học' }], 5);
    const report = reportOf(book);
    expect(report.totals.listed).toBe(2);
    expect(report.units.map(({ code, listed }) => [code, listed])).toContainEqual(['MN', 2]);
    expect(report.problems).toEqual([expect.objectContaining({ code: 'TAB_MISSING', unit: 'TH' })]);
  });

  test('a copy that a unit was given by name is that unit’s', () => {
    const book = twoPeople();
    const sourceSheetId = book.idOf('MN');
    book.send({ duplicateSheet: { sourceSheetId, newSheetId: 900, newSheetName: 'TH' } });
    book.fill('Đơn vị', [{ Mã: 'TH', Loại: 'Trường học' }], 5);
    expect(unitOf(book, 'TH').listed).toBe(2);
    expect(codesOf(book)).not.toContain('TAB_DUPLICATED');
  });

  test('a list that belongs to no unit is told', () => {
    const book = twoPeople();
    book.renameTab('MN', 'Trường lạ').unit('MN', { Mã: 'TH', 'Trang tính': 'TH' });
    expect(codesOf(book)).toEqual(['TAB_MISSING', 'TAB_UNREGISTERED']);
  });

  test('tabs of people’s own are left alone', () => {
    const book = twoPeople();
    book.send({ addSheet: { properties: { sheetId: 900, title: 'Nháp' } } });
    book.put('Nháp', 'A1', 'STT').put('Nháp', 'B1', 'Mã').put('Nháp', 'C1', 'Họ và tên');
    expect(codesOf(book)).toEqual([]);
  });
});

describe('the declaration above the list', () => {
  const state = (book: Book) => {
    const { list, listCompleteOn } = unitOf(book, 'MN');
    return [list, listCompleteOn];
  };
  const DONE = 'Đơn vị xác nhận đã lập xong danh sách';
  const NOBODY = 'Không có ai thuộc diện';

  test('nothing said and nothing listed: not handed in', () =>
    expect(state(smallBook())).toEqual(['none', null]));
  test('rows without the tick: under way', () => expect(state(twoPeople())).toEqual(['incomplete', null]));
  test('ticked, with its day', () => {
    const book = twoPeople().beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', day('2024-05-15'));
    expect(state(book)).toEqual(['complete', '2024-05-15']);
  });
  test('a mark for a tick, and a day as text', () => {
    const book = twoPeople().beside('MN', DONE, 'x').beside('MN', 'Ngày xác nhận', '15/5');
    expect(state(book)).toEqual(['complete', '2024-05-15']);
  });
  test('said outright that there is nobody', () =>
    expect(state(smallBook().beside('MN', NOBODY, true))).toEqual(['nobody', null]));
  test('nobody, yet there are rows', () => {
    const book = twoPeople().beside('MN', NOBODY, true);
    expect([state(book), codesOf(book)]).toEqual([['incomplete', null], ['NOBODY_BUT_ROWS']]);
    expect(toldOf(book)).toMatch(/có 2 dòng\. Danh sách được coi là đang lập\.$/);
    // The box of the list goes before that of nobody.
    book.beside('MN', DONE, true);
    expect([state(book), codesOf(book)]).toEqual([['complete', null], ['NOBODY_BUT_ROWS']]);
    expect(toldOf(book)).toMatch(/được coi là đã lập xong, vì ô «đã lập xong» cũng được tích\.$/);
  });
  test('ticked as done although it says nobody: done', () => {
    expect(state(smallBook().beside('MN', DONE, true).beside('MN', NOBODY, true))).toEqual([
      'complete',
      null,
    ]);
  });
  test('a hamlet says that nothing was given', () => {
    expect(unitOf(smallBook().beside('X01', 'Không phát sinh ủng hộ', true), 'X01').list).toBe('nobody');
  });
  test('a column inserted between a label and its box does not part them, nor joins the box to another label', () => {
    const book = twoPeople().beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', day('2024-05-15'));
    const sheetId = book.idOf('MN');
    book.send({ insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 5 } } });
    expect(state(book)).toEqual(['complete', '2024-05-15']);
    const { row, column } = book.spot('MN', DONE);
    book.setCell('MN', row, column + 3, undefined);
    expect(state(book)).toEqual(['incomplete', '2024-05-15']);
    expect(codesOf(book)).toEqual([]);
  });
  test('labels that were moved keep the cell at their right', () => {
    const book = twoPeople();
    const { row, column } = book.spot('MN', DONE);
    book.setCell('MN', row, column, undefined);
    book.setCell('MN', row, column + 1, undefined);
    book.put('MN', 'J1', `${DONE}:`.toUpperCase()).put('MN', 'K1', true);
    expect(state(book)).toEqual(['complete', null]);
  });
});

describe('settings', () => {
  test('rows in another order, case and place are the same settings', () => {
    const book = twoPeople().setting('Đơn giá ngày công (đồng)', '200.000 đ');
    const resource = book.resource();
    const rows =
      resource.sheets?.find((tab) => tab.properties.title === 'Cấu hình')?.data?.[0]?.rowData ?? [];
    const lines = rows.splice(4);
    rows.push(...lines.reverse());
    const moved = openBook(resource);
    moved.renameHeader('Cấu hình', 'Đơn giá ngày công (đồng)', 'ĐƠN GIÁ NGÀY CÔNG'.normalize('NFD'));
    expect(reportOf(moved).campaign.labourRate).toBe(200_000);
    expect(unitOf(moved, 'MN')).toMatchObject({ targetAmount: 1_200_000, remaining: 550_000 });
    expect(codesOf(moved)).toEqual([]);
  });

  test('a setting that stands twice is told; the first counts', () => {
    const book = smallBook();
    const { row } = book.spot('Cấu hình', 'Số lần nhắc tối đa');
    book.setCell('Cấu hình', row, 0, 'Đơn giá ngày công (đồng)');
    const report = reportOf(book);
    expect(report.campaign.labourRate).toBe(150_000);
    expect(report.problems.map(({ code, cell }) => [code, cell])).toEqual([
      ['CONFIG_INVALID', `B${row + 1}`],
      ['CONFIG_MISSING', 'A4'],
    ]);
  });

  test.each([
    ['Năm', 'hai nghìn'],
    ['Đơn giá ngày công (đồng)', -1],
    ['Ngưỡng thu nhập (đồng/tháng)', 'nhiều'],
    ['Số ngày công từ ngưỡng trở lên', 0.3],
    ['Nộp trước ngày', '31/2/2024'],
    ['Tính lực lượng vũ trang', 'tùy'],
    ['Tài khoản 1', 'Agribank'],
    ['Cơ quan ban hành (UBND/Ban Chỉ đạo)', 'Sở'],
    ['Email kế toán', 'a@b'],
    ['Lịch nhắc (ngày so với hạn)', 'hằng ngày'],
    ['Số lần nhắc tối đa', -2],
    ['Tiếp nhận đến ngày', day('2023-01-01')],
  ])('«%s» of %s is told at its cell and takes its default', (label, value) => {
    const book = smallBook().setting(label, value);
    const { row } = book.spot('Cấu hình', label);
    expect(reportOf(book).problems).toEqual([
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        severity: 'error',
        tab: 'Cấu hình',
        cell: `B${row + 1}`,
      }),
    ]);
  });

  test('a blank that is an answer is no problem', () => {
    const book = smallBook().setting('Tài khoản 2', undefined).setting('Chủ tài khoản 2', undefined);
    expect(codesOf(book)).toEqual([]);
    expect(Object.keys(reportOf(book).totals.paidByAccount)).toEqual(['8502215035268', 'Tiền mặt', '?']);
  });

  test('without their headers all have their defaults, and the headers are asked for', () => {
    const book = twoPeople().renameHeader('Cấu hình', 'Giá trị', 'Giá tri');
    const report = reportOf(book);
    expect(report.problems[0]).toMatchObject({
      code: 'HEADER_CHANGED',
      tab: 'Cấu hình',
      cell: 'B4',
      found: 'Giá tri',
    });
    expect(report.campaign.labourRate).toBe(150_000);
  });
});

describe('the register', () => {
  test('a second unit of a code or a tab is told and left out', () => {
    const book = twoPeople().fill(
      'Đơn vị',
      [
        { Mã: ' mn ', Loại: 'Trường học', 'Trang tính': 'Khác' },
        { Mã: 'MN2', Loại: 'Trường học', 'Trang tính': 'mn' },
      ],
      5,
    );
    const report = reportOf(book);
    expect(report.units).toHaveLength(5);
    expect(report.problems.map(({ code, cell }) => [code, cell])).toEqual([
      ['UNIT_DUPLICATE', 'A10'],
      ['UNIT_DUPLICATE', 'G11'],
    ]);
  });

  test('a unit of unknown kind is expected, unreadable and in a group of its own', () => {
    const book = twoPeople().unit('MN', { Loại: 'Nhà trẻ' });
    const report = reportOf(book);
    expect(report.units.find((unit) => unit.code === 'MN')).toMatchObject({
      kind: 'Nhà trẻ',
      readable: false,
    });
    expect(report.groups.map(({ key, name }) => [key, name])).toEqual([
      ['I', 'Cơ quan xã'],
      ['V', 'Xóm'],
      ['VI', 'Doanh nghiệp'],
      ['VII', 'Tổ chức, cá nhân'],
      ['?', 'Chưa rõ loại'],
    ]);
  });

  test('without its headers nothing is known of any unit, and that is said', () => {
    const book = twoPeople().renameHeader('Đơn vị', 'Loại', 'Loai hinh');
    const { units, problems } = check(book.read(), TODAY).report;
    expect(units).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('HEADER_CHANGED');
  });
});

describe('already mobilised elsewhere', () => {
  const listed = (unit: string) =>
    twoPeople().fill('Đã vận động', [{ 'Họ và tên': 'lò  văn SƠN', 'Đơn vị': unit }]);
  test.each(['MN', 'Trường mầm NON'])('name and unit «%s» agree: no target', (unit) => {
    expect(unitOf(listed(unit), 'MN')).toMatchObject({ inScope: 1, remaining: 0, surplus: 150_000 });
  });
  test('the name alone only warns', () => {
    expect(unitOf(listed('Xóm 9'), 'MN')).toMatchObject(EXPECTED);
    expect(codesOf(listed('Xóm 9'))).toEqual(['EXCLUDED_PERSON']);
  });
  test('without the tab, nobody is', () => {
    const book = listed('MN');
    book.deleteTab('Đã vận động');
    expect(unitOf(book, 'MN')).toMatchObject(EXPECTED);
  });
});

describe('codes', () => {
  test('are kept with the name beside which they first appeared', () => {
    const book = twoPeople();
    book.consolidate();
    expect(
      book.table('Mã', 'Họ và tên').map((line) => Object.values(line).map((cell) => cell.stringValue)),
    ).toEqual([
      ['MN-01', 'MN', 'Ma Thị Hoa'],
      ['MN-02', 'MN', 'Lò Văn Sơn'],
    ]);
    book.fill('MN', [{ 'Họ và tên': 'MA  THỊ hoa' }, { 'Họ và tên': 'Hà Thị Lan' }]);
    expect(reportOf(book).problems).toEqual([
      expect.objectContaining({ code: 'CODE_NAME_CHANGED', severity: 'warning', found: 'Hà Thị Lan' }),
    ]);
    expect(unitOf(book, 'MN').rows).toEqual({ read: 2, counted: 2, rejected: 0 });
  });

  test('of two rows are an error in both, across tabs as well', () => {
    const book = twoPeople().fill('CQ', [person('Hà Thị Lan', { Mã: 'MN-02' })]);
    const report = reportOf(book);
    expect(report.problems.map(({ code, tab, cell }) => [code, tab, cell])).toEqual([
      ['CODE_DUPLICATE', 'CQ', 'B7'],
      ['CODE_DUPLICATE', 'MN', 'B8'],
    ]);
    expect(report.totals.rows).toEqual({ read: 3, counted: 1, rejected: 2 });
  });
});

describe('another locale', () => {
  test.each([
    ['en_US', 'Asia/Ho_Chi_Minh'],
    ['vi_VN', 'Etc/GMT'],
  ])('%s, %s is told before any figure', (locale, timeZone) => {
    const book = twoPeople();
    book.send({
      updateSpreadsheetProperties: { properties: { locale, timeZone }, fields: 'locale,timeZone' },
    });
    expect(reportOf(book).problems[0]).toMatchObject({
      code: 'LOCALE_CHANGED',
      found: `${locale}, ${timeZone}`,
    });
  });
});

test('every form is read: households, donors and businesses beside staff', () => {
  const book = smallBook()
    .fill('X01', [household('Nông Văn Tám', { 'Đất hiến (m²)': 12.5, 'Số lượng': 2, 'Đơn giá (đồng)': 900 })])
    .fill('HT', [donor('Hội Mẫu', { 'Hiện vật quy tiền (đồng)': 500_000 })]);
  expect(reportOf(book).totals).toMatchObject({
    listed: 2,
    participated: 2,
    paid: 1_200_000,
    inKindValue: 501_800,
    landArea: 12.5,
    mobilised: 1_701_800,
    remaining: 0,
    surplus: 0,
  });
});
