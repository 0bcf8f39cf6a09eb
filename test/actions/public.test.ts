/** `Công khai`: what everybody may read, and what nobody may. */
import fc from 'fast-check';
import { assess } from '../../src/actions/assess.ts';
import { publicBoard } from '../../src/actions/public-board.ts';
import { publicStanding, publish } from '../../src/actions/public-file.ts';
import { publicSheet } from '../../src/actions/public-sheet.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { UNKNOWN_KIND_GROUP } from '../../src/text/vi.ts';
import { PUBLIC_BOARD, PUBLIC_TOLD } from '../../src/text/vi-public.ts';
import { SNAPSHOT_FIELDS } from '../../src/workbook/snapshot-fields.ts';
import { faultsOf } from '../contract/check-requests.ts';
import {
  type Book,
  business,
  donor,
  goods,
  household,
  LOW,
  labour,
  openBook,
  person,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
  TODAY,
  type TypedRow,
} from '../support/book.ts';

const APPROVED = 'Ban Chỉ đạo đã duyệt công khai';
const HOSTILE = '=HYPERLINK("http://x.example";"<img src=x onerror=alert(1)>")';

/** Every private cell bears a mark of its own; two donors of three asked not to be named, one of them by a word that is none. */
function campaign(): Book {
  return smallBook()
    .unit('MN', {
      'Người phụ trách': 'KÍN-phụ-trách',
      Email: 'kin-thu@xa.example',
      'Điện thoại': '0900000001',
      'Ghi chú': 'KÍN-đơn-vị',
    })
    .setting('Điện thoại kế toán', '0900000002')
    .setting('Email chủ tịch', 'kin-chu-tich@xa.example')
    .fill('MN', [
      person('Ma Thị Hoa', { 'Chức vụ': 'KÍN-chức-vụ', 'Ghi chú': 'KÍN-ghi-chú' }),
      person('Lò Văn Mây', { 'Mức thu nhập': LOW, 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined }),
      person('Nông Thị Nghỉ', {
        'Tình trạng': 'Nghỉ thai sản',
        'Ghi chú': 'KÍN-quyết-định',
        'Tiền đã nộp (đồng)': 100_000,
      }),
    ])
    .fill('X01', [
      household(HOSTILE, { 'Ngày công đã làm': 2, 'Đất hiến (m²)': 42.5, 'Ghi chú': 'KÍN-hộ' }),
      household('', { 'Tiền đã nộp (đồng)': 50_000 }),
    ])
    .fill('DN', [
      business('Công ty Mẫu', {
        'Mã số thuế': '4600000009',
        'Người đại diện': 'KÍN-đại-diện',
        'Điện thoại': '0900000003',
        'Đăng ký ủng hộ (đồng)': 7_654_321,
        'Ghi chú': 'KÍN-doanh-nghiệp',
      }),
    ])
    .fill('HT', [
      donor('Hội Mẫu', { 'Địa chỉ': 'KÍN-địa-chỉ', 'Điện thoại': '0900000004' }),
      donor('KÍN-ẩn-danh', { 'Ẩn danh': true, 'Tiền đã nộp (đồng)': 2_000_000 }),
      donor('KÍN-dấu-lạ', { 'Ẩn danh': 'xin đừng nêu tên' }),
    ]);
}

/** The same with what the books have: payers, memos, payees and papers. */
function booked(): Book {
  return campaign()
    .fill('Sổ thu', [
      receipt('MN-01', { 'Người nộp': 'KÍN-người-nộp', 'Ghi chú': 'KÍN-nội-dung' }),
      receipt('X01', { 'Số chứng từ': 'KIN-PT2', 'Số tiền': 90_000_000 }),
    ])
    .fill('Ngày công', [labour('X01-01', { 'Người làm': 'KÍN-người-làm', 'Người xác nhận': 'KÍN-xác-nhận' })])
    .fill('Hiện vật', [goods('X01', { 'Người nộp': 'KÍN-nộp-hiện-vật', 'Biên bản bàn giao': 'KIN-BB' })])
    .fill('Đề nghị hỗ trợ', [
      proposal('CT01', { 'Ghi chú': 'KÍN-đề-nghị' }),
      proposal('CT03', {
        'Tên công trình, nội dung': 'KÍN-chưa-duyệt',
        'Số tiền duyệt (đồng)': undefined,
        'Ý kiến Ban Chỉ đạo': undefined,
      }),
    ])
    .fill('Kế hoạch sử dụng', [planned('CT02')])
    .fill('Thanh quyết toán', [
      spent('CT01', {
        'Số chứng từ': 'KIN-PC',
        'Người nhận': 'KÍN-người-nhận',
        'Hồ sơ, biên bản': 'KÍN-hồ-sơ',
        'Nội dung': 'KÍN-chi',
      }),
    ]);
}

const approved = (book: Book) => book.setting(APPROVED, 'Có');
const NAMES = ['Ma Thị Hoa', 'Nông Thị Nghỉ', HOSTILE, 'Công ty Mẫu', 'Hội Mẫu'];
/** Words of the lists that tell of somebody's income, target or standing, and codes and places of money. */
const NEVER = [
  'KÍN',
  'KIN-',
  'kin-',
  '09000000',
  '4600000009',
  '7.654.321',
  '7654321',
  'triệu',
  'Nghỉ thai sản',
  'Đang công tác',
  'Viên chức',
  'Còn vận động',
  'Dưới mức',
  'Chuyển khoản',
  '8502215035268',
  '8502215036905',
  'MN-01',
  'X01-01',
  'DN-01',
  'HT-01',
  'PT01',
];

const target = (resource = newSpreadsheet('Tệp công khai')) => openBook(resource);
const read = (file: Book) => file.service.get('local', { fields: SNAPSHOT_FIELDS });

/** Writes the public file as its host does. */
function published(book: Book, file = target()): Book {
  const { requests } = publish(book.read(), TODAY, read(file));
  expect(faultsOf(requests, read(file), { token: 'any', typed: [HOSTILE] })).toEqual([]);
  if (requests.length > 0) file.send(...requests);
  return file;
}
const everything = (book: Book) => [
  JSON.stringify(published(book).resource()),
  publicSheet(book.read(), TODAY).report,
];
const lines = (file: Book) =>
  file.texts('Công khai').map((cells) => cells.filter((cell) => cell !== '').join(' | '));

describe.each([
  ['as declared', campaign, NAMES],
  // Whoever has no line in a book gave nothing.
  ['as the books have it', booked, ['Ma Thị Hoa', HOSTILE]],
] as const)('%s', (_, book, names) => {
  test('nobody is named until the committee has approved it', () => {
    for (const text of everything(book())) {
      for (const name of [...NAMES, 'HYPERLINK', ...NEVER]) expect(text).not.toContain(name);
      expect(text).toContain('Trường Mầm non');
    }
    expect(publicStanding(book().read(), TODAY).report.lines[0]).toMatch(/^Chỉ có tổng số, chưa có tên ai\./);
  });

  test('then names, units and amounts, and nothing else that the lists hold', () => {
    const [file = '', page = ''] = everything(approved(book()));
    for (const text of [file, page]) for (const mark of NEVER) expect(text).not.toContain(mark);
    for (const name of names) {
      expect(file).toContain(JSON.stringify(name).slice(1, -1));
      if (name !== HOSTILE) expect(page).toContain(name);
    }
  });

  test('the lines of a unit add up to its figures, those without a name together', () => {
    const { board } = publicBoard(assess(approved(book()).read(), TODAY.today), TODAY);
    const [units, , names] = board.tables;
    const ofUnit = (name: string) => units?.rows.find(({ cells }) => cells[1] === name)?.cells.slice(2, 7);
    let sum: number[] = [];
    let unit = '';
    let checked = 0;
    const check = () => {
      if (unit === '') return;
      expect([unit, sum]).toEqual([unit, ofUnit(unit)]);
      checked += 1;
    };
    for (const { look, cells } of names?.rows ?? []) {
      const amounts = cells.slice(2).map(Number);
      if (look === 'group') {
        check();
        unit = `${cells[1]}`;
        expect(amounts).toEqual(ofUnit(unit));
        sum = amounts.map(() => 0);
      } else sum = sum.map((amount, at) => amount + (amounts[at] ?? 0));
    }
    check();
    expect(checked).toBe(names?.rows.filter(({ look }) => look === 'group').length);
    expect(checked).toBeGreaterThan(1);
  });
});

test('the tab shows units, the money’s use and who gave', () => {
  const shown = lines(published(approved(booked())));
  expect(shown).toEqual(
    expect.arrayContaining([
      'ỦY BAN NHÂN DÂN XÃ ĐIỀM MẶC',
      'CÔNG KHAI KẾT QUẢ VẬN ĐỘNG VÀ SỬ DỤNG',
      'Đã nhận 90.450.000 đồng; đã duyệt hỗ trợ 60.000.000 đồng; đã chi 10.000.000 đồng; còn 80.450.000 đồng.',
      '1 | Đường bê tông xóm 1 | 50000000 | 10000000 | Số 45/QĐ-UBND ngày 10/5/2024',
      '2 | Sửa nhà văn hóa | 10000000 | 0 | 2.2 | Số 46/QĐ-UBND ngày 11/5/2024',
      '1 | Ma Thị Hoa | 450000 | 0 | 0 | 0 | 0',
      'Chung của đơn vị | 90000000 | 0 | 0 | 900000 | 0',
    ]),
  );
});

test('a donor who asked not to be named is counted, and so is one whose mark cannot be read', () => {
  const shown = lines(published(approved(campaign())));
  expect(shown).toContain('Không nêu tên (2) | 3000000 | 0 | 0 | 0 | 0');
  const { named, unnamed } = publicStanding(approved(campaign()).read(), TODAY).report;
  expect([named, unnamed]).toEqual([5, 3]);
});

test('where the column Ẩn danh is lost, no donor is named', () => {
  const [file = ''] = everything(approved(campaign()).renameHeader('HT', 'Ẩn danh', 'Cột khác'));
  expect(file).not.toContain('Hội Mẫu');
  expect(file).toContain('Công ty Mẫu');
});

test.each([
  ['Có', false],
  ['x', false],
  ['xin đừng', false],
  ['', true],
  ['Không', true],
])('staff may ask not to be named under a header that they add: «%s»', (mark, isNamed) => {
  const book = approved(campaign());
  const { row, column } = book.spot('MN', 'Họ và tên');
  const free = Math.max(...book.texts('MN').map((cells) => cells.length));
  book.send({ appendDimension: { sheetId: book.idOf('MN'), dimension: 'COLUMNS', length: 1 } });
  const name = book.texts('MN')[row + 1]?.[column] ?? '';
  expect(name).not.toBe('');
  book.setCell('MN', row, free, 'ẩn danh');
  book.setCell('MN', row + 1, free, mark);
  for (const text of everything(book)) expect(text.includes(name)).toBe(isNamed);
});

const boardOf = (book: Book) => publicBoard(assess(book.read(), TODAY.today), TODAY).board;

test('a unit whose list cannot be read has no figures, and the board says of how many units it tells', () => {
  const all = campaign();
  expect(boardOf(all).notes).toHaveLength(1);
  const { notes, tables } = boardOf(all.renameHeader('MN', 'Họ và tên', 'Ai'));
  expect(notes.slice(1)).toEqual([PUBLIC_BOARD.coverage(4, 5)]);
  expect(tables[0]?.rows.find(({ cells }) => cells[1] === 'Trường Mầm non')?.cells.slice(2)).toEqual([
    PUBLIC_BOARD.notYet,
  ]);
});

test('a unit of which nobody knows the kind stands in a group of its own, behind all others', () => {
  const rows = boardOf(campaign().unit('MN', { Loại: 'Nhà trẻ' })).tables[0]?.rows ?? [];
  expect(rows.slice(-3).map(({ look, cells }) => [look, ...cells.slice(0, 2)])).toEqual([
    ['group', '?', UNKNOWN_KIND_GROUP],
    ['plain', '1', 'Trường Mầm non'],
    ['total', '', PUBLIC_BOARD.total],
  ]);
});

test('while nothing is approved or paid the part on use is one sentence, on the page too', () => {
  const { tables } = boardOf(campaign().fill('Sổ thu', [receipt('MN-01')]));
  expect(tables[1]).toMatchObject({ note: PUBLIC_BOARD.noUse, rows: [] });
  const page = publicSheet(campaign().read(), TODAY).report;
  const part = page.slice(page.indexOf(`<h2>${PUBLIC_BOARD.use}`), page.indexOf(PUBLIC_BOARD.thanks));
  expect(part.replace(/<[^>]+>|\n/g, '')).toBe(PUBLIC_BOARD.use + PUBLIC_BOARD.noUse);
  expect(part).not.toContain('<table');
});

test('what was paid for a work that nobody approved is told', () => {
  const unplanned = { 'Hỗ trợ từ nguồn vận động (đồng)': undefined, 'Số quyết định': undefined };
  const book = campaign()
    .fill('Kế hoạch sử dụng', [planned('CT02', { ...unplanned, 'Ngày quyết định': undefined })])
    .fill('Thanh quyết toán', [spent('CT02', { 'Số tiền': 100_000 })]);
  expect(boardOf(book).tables[1]?.rows[0]?.cells.slice(1, 4)).toEqual(['Sửa nhà văn hóa', 0, 100_000]);
});

test('a hamlet whose people gave land alone is in the list of givers', () => {
  const unpaid = { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined, 'Hình thức nộp': undefined };
  const book = approved(
    smallBook().fill('X01', [household('Nông Văn Tám', { ...unpaid, 'Đất hiến (m²)': 42.5 })]),
  );
  expect(boardOf(book).tables[2]?.rows.map(({ cells }) => [cells[1], cells[6]])).toEqual([
    ['Xóm 1', 42.5],
    ['Nông Văn Tám', 42.5],
  ]);
});

test('only sums of units and of all stand out: those without a name are a line like others', () => {
  const rows = boardOf(approved(booked())).tables[2]?.rows ?? [];
  expect(new Set(rows.map(({ look }) => look))).toEqual(new Set(['group', 'plain']));
});

test.each([['không'], ['đang xin ý kiến'], ['']])('«%s» names nobody', (typed) => {
  const book = approved(campaign()).setting(APPROVED, typed === '' ? undefined : typed);
  for (const text of everything(book)) for (const name of NAMES.slice(0, 2)) expect(text).not.toContain(name);
});

test('a workbook made before the setting names nobody, is not told a problem, and keeps its fingerprint', () => {
  const old = campaign();
  const { row } = old.spot('Cấu hình', APPROVED);
  old.send({
    deleteDimension: {
      range: { sheetId: old.idOf('Cấu hình'), dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
    },
  });
  const before = assess(old.read(), TODAY.today);
  const now = assess(campaign().read(), TODAY.today);
  expect(before.problems.map(({ code }) => code)).toEqual(now.problems.map(({ code }) => code));
  expect(before.fingerprint).toBe(now.fingerprint);
  expect(before.settings.namesPublic).toBe(false);
  old.setUp();
  expect(old.spot('Cấu hình', APPROVED).row).toBeGreaterThan(0);
});

test('a name that would be a formula or HTML is text', () => {
  const file = published(approved(campaign()));
  const cells = (file.sheet('Công khai').data?.[0]?.rowData ?? []).flatMap(({ values = [] }) => values);
  expect(cells.some(({ userEnteredValue }) => userEnteredValue?.stringValue === HOSTILE)).toBe(true);
  expect(cells.some(({ userEnteredValue }) => userEnteredValue?.formulaValue !== undefined)).toBe(false);
  const page = publicSheet(approved(campaign()).read(), TODAY).report;
  expect(page).not.toMatch(/<img|<script/);
  expect(page).toContain('&lt;img src=x');
});

test('whatever is typed into private cells, no letter of it is published', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9 ]{4,12}$/),
      fc.constantFrom('Chức vụ', 'Ghi chú'),
      (typed, header) => {
        const mark = `zq${typed}qz`;
        const book = approved(smallBook().fill('MN', [person('Ma Thị Hoa', { [header]: mark } as TypedRow)]));
        for (const text of everything(book)) expect(text).not.toContain(mark);
      },
    ),
    { numRuns: 10 },
  );
});

describe('the second file', () => {
  test('holds the one tab; another run writes it only if something changed, and leaves nothing of before', () => {
    const book = approved(campaign());
    const file = published(book);
    expect(file.titles()).toEqual(['Công khai']);
    const again = publish(book.read(), TODAY, read(file));
    expect([again.requests, again.report.lines[0]]).toEqual([[], PUBLIC_TOLD.same]);
    const withdrawn = book.setting(APPROVED, 'Không');
    published(withdrawn, file);
    expect(JSON.stringify(file.resource())).not.toContain('Ma Thị Hoa');
    expect(lines(file)).toContain('I. KẾT QUẢ VẬN ĐỘNG');
  });

  test('may have a tab of any number, and a board longer than a new tab', () => {
    const file = target();
    file.send({ addSheet: { properties: { sheetId: 1, title: 'Ghi chép' } } });
    const people = Array.from({ length: 70 }, (_, at) => person(`Người Thứ ${at + 1}`));
    published(approved(smallBook().fill('MN', people)), file);
    expect(file.titles()).toContain('Ghi chép');
    expect(lines(file).join('\n')).toContain('Người Thứ 70');
  });

  test('may have other tabs, and its tab another name', () => {
    const file = target();
    file.put('Trang tính1', 'A1', 'Lời giới thiệu');
    published(campaign(), file);
    expect(file.titles()).toEqual(['Công khai', 'Trang tính1']);
    file.renameTab('Công khai', 'Kết quả');
    published(approved(campaign()), file);
    expect(file.titles()).toEqual(['Kết quả', 'Trang tính1']);
  });

  test.each<[string, () => Book, RegExp]>([
    ['the campaign’s own workbook', campaign, /có trang của sổ vận động/],
    [
      'the campaign’s own workbook under other names',
      () => campaign().renameTab('Cấu hình', 'a').renameTab('Đơn vị', 'b').renameTab('Sổ thu', 'c'),
      /có trang của sổ vận động/,
    ],
    [
      'a file of which one tab is the campaign’s',
      () => {
        const file = target();
        file.send({ addSheet: { properties: { sheetId: 7, title: 'Sổ thu' } } });
        return file;
      },
      /có trang của sổ vận động/,
    ],
    [
      'a copy of it that lost its marks',
      () => {
        const file = target();
        return file.renameTab('Trang tính1', 'sổ  thu');
      },
      /có trang của sổ vận động/,
    ],
    [
      'somebody else’s tab of that name',
      () => {
        const file = target();
        return file.renameTab('Trang tính1', 'Công khai').put('Công khai', 'A1', 'Của người khác');
      },
      /do người khác ghi/,
    ],
  ])('%s is refused', (_, file, sentence) => {
    expect(() => publish(campaign().read(), TODAY, read(file()))).toThrow(sentence);
  });
});
