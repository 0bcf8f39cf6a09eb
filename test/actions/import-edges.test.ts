/** Imports at their edges: the largest list, headers in two rows, whose list comes first, and workbooks that lack something. */
import { importTargets, previewImport, writeImport } from '../../src/actions/import-list.ts';
import { at, type Book, person, smallBook, TODAY } from '../support/book.ts';

const preview = (book: Book, rows: string[][], more: object = {}, now = TODAY) =>
  previewImport(book.read(), now, { unit: 'MN', rows, ...more }).report;
const ONE = [['Họ và tên'], ['Đinh Thử Một']];

describe('what is just not too large is taken', () => {
  test.each<[string, string[][]]>([
    ['5.000 lines', Array.from({ length: 5_000 }, () => ['a'])],
    ['60 columns', [Array<string>(60).fill('a')]],
    ['1.000.000 characters', Array.from({ length: 5_000 }, () => ['a'.repeat(200)])],
  ])('%s', (_, rows) => {
    expect(preview(smallBook(), rows, { headerRow: 0 }).lines).toEqual([]);
  });
});

test('what fills one batch to its last character is written, and one character more is refused whole', () => {
  const snapshot = smallBook().read();
  const name = (place: number) =>
    `Đinh ${[...`${place}`].map((digit) => 'abcdeghikl'[Number(digit)]).join('')}`;
  const written = (more: number) => {
    const note = (place: number) =>
      'x'.repeat(180 + Math.floor(more / 4_100) + (place < more % 4_100 ? 1 : 0));
    const rows = [
      ['Họ và tên', 'Ghi chú'],
      ...Array.from({ length: 4_100 }, (_, at) => [name(at), note(at)]),
    ];
    const request = { unit: 'MN', rows };
    const { token } = previewImport(snapshot, TODAY, request).report;
    return JSON.stringify(writeImport(snapshot, TODAY, { ...request, token }).requests).length;
  };
  const room = 1_900_000 - written(0);
  expect(room).toBeGreaterThan(0);
  expect(written(room)).toBe(1_900_000);
  expect(() => written(room + 1)).toThrow(/^Nhiều ô quá, không ghi được trong một lần/);
});

describe('what each column is called', () => {
  test('is shown without the spaces around it', () => {
    expect(preview(smallBook(), [['  Họ và tên ', ' Cỡ áo  ']]).columns.map(({ header }) => header)).toEqual([
      'Họ và tên',
      'Cỡ áo',
    ]);
  });

  test('under a header of two rows is the word of the second where it has one', () => {
    const rows = [
      ['STT', 'Họ và tên', 'Nộp tiền', ''],
      ['', '  ', 'Ngày nộp ', ' Số tiền'],
      ['1', 'Đinh Thử Một', '15/5/2024', '450.000'],
    ];
    const { columns, lines } = preview(smallBook(), [['DANH SÁCH ỦNG HỘ'], ...rows]);
    expect(columns.map(({ header }) => header)).toEqual(['STT', 'Họ và tên', 'Ngày nộp', 'Số tiền']);
    expect(lines.map(({ line, name }) => [line, name])).toEqual([[4, 'Đinh Thử Một']]);
  });

  test('once the person has said what it is, nothing else is suggested for it', () => {
    const rows = [
      ['Họ và tên', 'Ngày nôp'],
      ['Đinh Thử Một', '15/5/2024'],
    ];
    expect(preview(smallBook(), rows).columns[1]).toMatchObject({ field: null, suggestion: 'paidOn' });
    expect(preview(smallBook(), rows, { columns: ['name', 'paidOn'] }).columns[1]).toEqual({
      header: 'Ngày nôp',
      field: 'paidOn',
      suggestion: null,
    });
  });

  test('a column that nobody takes may hold long texts', () => {
    const rows = [
      ['Họ và tên', 'Cỡ áo'],
      ['Đinh Thử Một', 'ghi chép '.repeat(100)],
    ];
    expect(preview(smallBook(), rows).lines.map(({ action }) => action)).toEqual(['add']);
  });

  test.each(['familyName', 'givenName'])('%s alone is a name', (field) => {
    const { named, lines } = preview(smallBook(), [['Đinh Thử Một']], { columns: [field], headerRow: 0 });
    expect([named, lines[0]?.name]).toEqual([true, 'Đinh Thử Một']);
  });

  test('a whole name beside a part of one is a name twice', () => {
    for (const part of ['familyName', 'givenName'])
      expect(() => preview(smallBook(), ONE, { columns: ['name', part] })).toThrow(/Hai cột cùng được chọn/);
  });
});

describe('whose list is offered first', () => {
  const first = (book: Book, who: string) => importTargets(book.read(), at('2024-05-18', who)).report.first;
  const ACCOUNTANT = 'ke.toan@xa.example';
  const registered = (emails: Readonly<Record<string, string>>) => {
    const book = smallBook().setting('Email kế toán', ACCOUNTANT);
    for (const [code, email] of Object.entries(emails)) book.unit(code, { Email: email });
    return book;
  };

  test('the accountant’s own unit, though every unit is open to the accountant', () => {
    expect(first(registered({ MN: ACCOUNTANT }), ACCOUNTANT)).toBe('MN');
  });

  test('none for somebody of two units', () => {
    expect(first(registered({ CQ: 'hai@xa.example', MN: 'hai@xa.example' }), 'hai@xa.example')).toBe('');
  });

  test('none while nobody knows who it is, though one unit alone has no address', () => {
    const others = { CQ: 'cq@xa.example', X01: 'x@xa.example', DN: 'dn@xa.example', HT: 'ht@xa.example' };
    expect(first(registered(others), '')).toBe('');
  });

  test('the accountant may write to every list, also as another unit’s own person', () => {
    const book = registered({ CQ: ACCOUNTANT, MN: 'mn@xa.example' });
    expect(preview(book, ONE, {}, at('2024-05-18', ACCOUNTANT)).counts.add).toBe(1);
  });
});

describe('a workbook that lacks something', () => {
  const targets = (book: Book) => importTargets(book.read(), TODAY).report.units;

  test.each(['Cấu hình', 'Đơn vị'])('without «%s» it is said that it is not of this tool', (tab) => {
    expect(() => targets(smallBook().deleteTab(tab))).toThrow(`«${tab}»`);
  });

  test('without any unit that is said', () => {
    const book = smallBook();
    for (const code of ['CQ', 'MN', 'X01', 'DN', 'HT']) book.unit(code, { Mã: undefined });
    expect(() => targets(book)).toThrow('Không đọc được trang «Đơn vị» nên chưa nhập được.');
  });

  test('a unit of no known kind is blocked, and says so', () => {
    const found = targets(smallBook().unit('MN', { Loại: 'Trường gì đó' })).find(({ code }) => code === 'MN');
    expect(found?.blocked).toBe('Đơn vị «MN» chưa ghi đúng loại ở trang «Đơn vị» nên chưa nhập được.');
  });

  test('a list whose header was lost is blocked for that, whatever else is to be said of it', () => {
    const book = smallBook().renameHeader('MN', 'Chức vụ', 'STT').renameHeader('MN', 'Họ và tên', 'Người');
    expect(targets(book).find(({ code }) => code === 'MN')?.blocked).toContain('Họ và tên');
  });

  test('without the log nothing is written', () => {
    const book = smallBook().deleteTab('Nhật ký');
    const { token } = preview(book, ONE);
    expect(() => writeImport(book.read(), TODAY, { unit: 'MN', rows: ONE, token })).toThrow(/«Nhật ký»/);
  });
});

test('a new line has no place yet, also where its code has a row', () => {
  const rows = [
    ['Mã', 'Họ và tên', 'Chức vụ'],
    ['MN-09', 'Đinh Thử Một', ''],
    ['', 'Lý Thử Hoà', 'Hiệu trưởng'],
  ];
  const { lines } = preview(smallBook().fill('MN', [person('Lý Thử Hoà')]), rows);
  expect(lines.map(({ action, cell }) => [action, cell])).toEqual([
    ['add', ''],
    ['change', 'C7'],
  ]);
});

test('where nothing is to be written the way leads to the header', () => {
  const book = smallBook().fill('MN', [person('Đinh Thử Một')]);
  const { token } = preview(book, ONE);
  const { report } = writeImport(book.read(), TODAY, { unit: 'MN', rows: ONE, token });
  expect(report).toEqual({ tab: 'MN', sheetId: book.idOf('MN'), cell: 'C6', added: 0, changed: 0 });
});
