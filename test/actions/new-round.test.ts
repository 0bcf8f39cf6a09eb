/** `Mở đợt mới`: what is the last round's goes, what is the commune's stays. */
import fc from 'fast-check';
import { newRound } from '../../src/actions/new-round.ts';
import type { NewRoundRequest } from '../../src/actions/new-round-request.ts';
import { roundBoard } from '../../src/actions/round-board.ts';
import { storeStatement } from '../../src/actions/statement-board.ts';
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import { NEW_ROUND } from '../../src/text/vi-new-round.ts';
import { NEW_ROUND_CLI } from '../../src/text/vi-new-round-page.ts';
import { dailyRequests } from '../../src/workbook/daily-state.ts';
import type { Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';
import {
  ACCOUNT,
  at,
  type Book,
  day,
  openBook,
  person,
  planned,
  receipt,
  smallBook,
  spent,
} from '../support/book.ts';
import { sealed, YEAR_END, year2024 } from '../support/year.ts';

const JANUARY = at('2025-01-08', 'ke.toan@xa.example');
const ASKED: NewRoundRequest = { year: '2025', dueDate: '20/5/2025' };
const LISTS = ['CQ', 'MN', 'X01', 'DN', 'HT'];
const BOOKS: Record<string, string> = {
  'Đã vận động': 'Họ và tên',
  'Sổ thu': 'Số chứng từ',
  'Ngày công': 'Ngày làm',
  'Hiện vật': 'Ngày nhận',
  'Đề nghị hỗ trợ': 'Mã công trình',
  'Hiến đất': 'Ngày hiến',
  'Kế hoạch sử dụng': 'Mã công trình',
};

const open = (book: Book, more: Partial<NewRoundRequest> = {}, record?: Spreadsheet, now = JANUARY) =>
  book.apply(newRound(book.read(), now, { ...ASKED, ...more }, record));
const cell = (book: Book, title: string, header: string, below = 1) =>
  book.value(title, book.address(title, header, below));
const setting = (book: Book, label: string) => {
  const { row, column } = book.spot('Cấu hình', label);
  const value = book.sheet('Cấu hình').data?.[0]?.rowData?.[row]?.values?.[column + 1]?.userEnteredValue;
  return value?.numberValue ?? value?.stringValue;
};

describe('a year that was sealed', () => {
  const reopened = { 'Mở lại đến ngày': day('2024-07-05'), 'Lý do mở lại': 'bổ sung 2 người' };
  const old = sealed(year2024().unit('MN', reopened));
  const before = old.resource();
  const book = openBook(before);
  const { report } = open(
    book,
    { closingDate: '30/6/2025', legalBasis: 'Kế hoạch số 9/KH-BCĐ ngày 6/1/2025' },
    before,
  );

  test.each(LISTS)('the list of %s is empty, to be handed in anew, its codes begin again', (unit) => {
    const name =
      { X01: 'Họ và tên chủ hộ', DN: 'Tên doanh nghiệp', HT: 'Tên tổ chức, cá nhân' }[unit] ?? 'Họ và tên';
    expect(cell(book, unit, name)).toBeUndefined();
    expect(cell(book, unit, 'Tiền đã nộp (đồng)')).toBeUndefined();
    expect(cell(book, unit, 'Ghi chú')).toBeUndefined();
    expect(cell(book, unit, 'Mã')).toEqual({ stringValue: `${unit}-01` });
    expect(cell(book, unit, 'STT', 2)).toEqual({ numberValue: 2 });
    expect(book.value(unit, 'A1')).toEqual({ stringValue: 'Chung sức xây dựng NTM xã Điềm Mặc năm 2025' });
  });

  test('the boxes are not ticked any more, and nobody stands beside them', () => {
    const { row, column } = book.spot('MN', 'Đơn vị xác nhận đã lập xong danh sách');
    expect(book.sheet('MN').data?.[0]?.rowData?.[row]?.values?.[column + 1]?.userEnteredValue).toEqual({
      boolValue: false,
    });
    expect(JSON.stringify(book.texts('MN'))).not.toMatch(/Hiệu trưởng cũ|45427/);
  });

  test.each(Object.entries(BOOKS))('%s has no line', (title, header) => {
    expect(cell(old, title, header)).toBeDefined();
    expect(cell(book, title, header)).toBeUndefined();
  });

  test('formulas stay, and so do computed columns of the books', () => {
    expect(cell(book, 'MN', 'Còn vận động (đồng)')?.formulaValue).toBeDefined();
    expect(cell(book, 'Đề nghị hỗ trợ', 'Phần vượt khả năng (đồng)')?.formulaValue).toBeDefined();
  });

  test('what was left at each place is carried over, with the sealed run as its paper', () => {
    expect(report.carried).toEqual([
      { place: expect.stringContaining(ACCOUNT), amount: 20_000_000 },
      { place: 'Tiền mặt', amount: 450_000 },
    ]);
    expect(book.table('Thanh quyết toán', 'Số chứng từ')[0]).toMatchObject({
      'Số chứng từ': { stringValue: 'SD2024-1' },
      Ngày: { numberValue: day('2024-12-31') },
      Loại: { stringValue: 'Số dư năm trước chuyển sang' },
      'Số tiền': { numberValue: 20_000_000 },
      'Nơi giữ tiền': { stringValue: `${ACCOUNT} Nguyễn Thị Thu` },
      'Hồ sơ, biên bản': { stringValue: 'Sổ của đợt 2024, lần chốt 1' },
    });
  });

  test.each([
    ['Năm', 2025],
    ['Nộp trước ngày', day('2025-05-20')],
    ['Ngày khóa danh sách', day('2025-06-30')],
    ['Tiếp nhận từ ngày', day('2025-01-01')],
    ['Tiếp nhận đến ngày', day('2025-12-31')],
    ['Căn cứ', undefined],
    ['Số kế hoạch', undefined],
    ['Ban Chỉ đạo đã duyệt công khai', 'Không'],
    ['Tài khoản 1', ACCOUNT],
    ['Email kế toán', 'ke.toan@xa.example'],
    ['Đơn giá ngày công (đồng)', 150_000],
    ['Người ký', 'Ma Đình Trường'],
  ])('setting %s is %s', (label, wanted) => {
    // «Căn cứ» is a header of the tab as well: its row is looked at below.
    if (label !== 'Căn cứ') expect(setting(book, label)).toBe(wanted);
    else expect(JSON.stringify(book.texts('Cấu hình'))).toContain('Kế hoạch số 9/KH-BCĐ ngày 6/1/2025');
  });

  test('units stay, without what they handed in', () => {
    const unit = book.table('Đơn vị', 'Mã').find((line) => line['Mã']?.stringValue === 'MN');
    expect(unit?.['Email']).toEqual({ stringValue: 'mn@xa.example' });
    expect(unit?.['Ghi chú']).toEqual({ stringValue: 'gần UBND' });
    expect(unit?.['Ngày nhận danh sách đã ký']?.numberValue).toBeUndefined();
    expect(unit?.['Mở lại đến ngày']?.numberValue).toBeUndefined();
    expect(unit?.['Lý do mở lại']?.stringValue).toBeUndefined();
  });

  test.each(['Các lần tổng hợp', 'Lịch sử nộp', 'Nhật ký nhắc', 'Mã'])('%s has its head alone', (title) => {
    expect(
      book
        .texts(title)
        .slice(4)
        .flat()
        .filter((text) => text !== ''),
    ).toEqual([]);
  });

  test('the log goes on, and its older lines ask for nothing any more', () => {
    const log = book.table('Nhật ký', 'Lần');
    expect(log.map((line) => line['Việc']?.stringValue)).toContain('Chốt số liệu');
    expect(log.at(-1)).toMatchObject({ Việc: { stringValue: 'Mở đợt mới' } });
    const { problems, totals, run } = openBook(book.resource()).consolidate(JANUARY).report;
    // Money is carried over, and nothing is received yet.
    expect(problems.map(({ code }) => code)).toEqual(['USE_BY_DECLARED']);
    expect([totals.listed, totals.paid, run.changed]).toEqual([0, 0, true]);
  });

  test('opened once more it changes nothing', () => {
    const again = newRound(book.read(), JANUARY, ASKED, before);
    expect([again.requests, again.protections]).toEqual([[], []]);
    expect(again.report.emptied).toEqual([]);
  });

  test('the file that was copied is as it was', () => {
    expect(old.resource()).toEqual(before);
  });
});

describe('where people stay in the lists', () => {
  const book = year2024();
  book.fill('DN', [
    {
      'Loại hình': 'Hợp tác xã',
      'Người đại diện': 'Ma Văn Giám',
      'Điện thoại': '0912345678',
      'Ghi chú': 'hẹn',
    },
  ]);
  book.fill('HT', [{ 'Địa chỉ': 'Hà Nội', 'Điện thoại': '0987654321', 'Ghi chú': 'gọi trước' }]);
  open(sealed(book), { keepPeople: true });

  test.each([
    ['CQ', 'Họ và tên', 'Hà Thị Năm Cũ'],
    ['CQ', 'Chức vụ', 'Văn thư'],
    ['CQ', 'Đối tượng', 'Viên chức'],
    ['CQ', 'Mức thu nhập', undefined],
    ['CQ', 'Tình trạng', undefined],
    ['CQ', 'Ghi chú', undefined],
    ['CQ', 'Tiền đã nộp (đồng)', undefined],
    ['X01', 'Họ và tên chủ hộ', 'Nông Văn Tám'],
    ['X01', 'Đất hiến (m²)', undefined],
    ['DN', 'Tên doanh nghiệp', 'Công ty Thử'],
    ['DN', 'Loại hình', 'Hợp tác xã'],
    ['DN', 'Mã số thuế', '0100109106'],
    ['DN', 'Người đại diện', 'Ma Văn Giám'],
    ['DN', 'Điện thoại', '0912345678'],
    ['DN', 'Tiền đã nộp (đồng)', undefined],
    ['DN', 'Ghi chú', undefined],
    ['HT', 'Tên tổ chức, cá nhân', 'Hội đồng hương'],
    ['HT', 'Địa chỉ', 'Hà Nội'],
    ['HT', 'Điện thoại', '0987654321'],
    ['HT', 'Ẩn danh', true],
    ['HT', 'Ghi chú', undefined],
  ])('%s, %s: %s', (unit, header, wanted) => {
    const { stringValue, numberValue, boolValue } = cell(book, unit, header) ?? {};
    expect(stringValue ?? numberValue ?? boolValue).toBe(wanted);
  });

  test('their codes stay theirs', () => {
    expect(book.table('Mã', 'Mã').map((line) => line['Mã']?.stringValue)).toEqual(
      expect.arrayContaining(['CQ-01', 'MN-01', 'MN-02']),
    );
    const codes = book.consolidate(JANUARY).report.problems.map(({ code }) => code);
    expect(codes).not.toContain('CODE_NAME_CHANGED');
    expect(codes).toContain('INCOME_MISSING');
  });

  test('a column that a unit added stays with its people', () => {
    const withColumn = () => {
      const made = sealed();
      const { row } = made.spot('MN', 'Mã');
      const { columnCount = 0 } = made.sheet('MN').properties.gridProperties ?? {};
      made.send({ appendDimension: { sheetId: made.idOf('MN'), dimension: 'COLUMNS', length: 1 } });
      made.setCell('MN', row, columnCount, 'Tổ chuyên môn');
      made.setCell('MN', row + 1, columnCount, 'Tổ lá');
      return made;
    };
    const other = withColumn();
    open(other, { keepPeople: true, reason: 'đã sửa sau khi chốt' });
    expect(JSON.stringify(other.texts('MN'))).toContain('Tổ lá');
    const emptied = withColumn();
    open(emptied, { reason: 'đã sửa sau khi chốt' });
    expect(JSON.stringify(emptied.texts('MN'))).not.toContain('Tổ lá');
  });
});

/** The tab of MN under another name, in a program that also lost our marks. */
function renamed(book: Book): Book {
  for (const { metadataId = 0 } of book.sheet('MN').developerMetadata ?? [])
    book.send({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
    });
  return book.renameTab('MN', 'Mầm non');
}

describe('what is refused; nothing is written', () => {
  const moved = () => {
    const book = sealed();
    book.put('MN', book.address('MN', 'Tiền đã nộp (đồng)', 1), 999_000);
    return book;
  };
  const cases: [string, () => Book, Partial<NewRoundRequest>, string][] = [
    ['no year', sealed, { year: '' }, NEW_ROUND.badYear],
    ['a year that is none', sealed, { year: 'năm sau' }, NEW_ROUND.badYear],
    ['a year before', sealed, { year: '2023' }, 'phải sau 2024'],
    ['no due date', sealed, { dueDate: ' ' }, NEW_ROUND.noDueDate],
    ['a due date left out', sealed, { dueDate: undefined }, NEW_ROUND.noDueDate],
    [
      'a due date on which nothing is received any more',
      sealed,
      { dueDate: '1/7/2025', acceptUntil: '30/6/2025' },
      'phải từ 1/1/2025 đến 30/6/2025',
    ],
    ['a due date that is none', sealed, { dueDate: '31/2/2025' }, 'Nộp trước ngày: '],
    ['a due date of another year', sealed, { dueDate: '20/5/2024' }, 'phải từ 1/1/2025 đến 31/12/2025'],
    ['rounds that overlap', sealed, { acceptFrom: '1/12/2024' }, 'tính hai lần'],
    ['figures that were never sealed', year2024, {}, 'số liệu hiện nay chưa chốt'],
    [
      'an advance that waits',
      () => {
        const book = year2024();
        book.fill(
          'Thanh quyết toán',
          [spent('CT01', { 'Số chứng từ': 'PC02', Loại: 'Tạm ứng', 'Số tiền': 1_000_000 })],
          1,
        );
        return sealed(book);
      },
      {},
      'chưa quyết toán xong công trình CT01',
    ],
    [
      'a tab whose headers are gone',
      () => sealed().renameHeader('Sổ thu', 'Số tiền', 'Tiền'),
      {},
      '«Sổ thu»',
    ],
    [
      'a unit of no known kind: nobody knows what of its list to empty',
      () => sealed().unit('MN', { Loại: 'Trường' }),
      {},
      NEW_ROUND.unreadable(['MN']),
    ],
    [
      'a unit’s tab that was renamed: its list would stay as it is',
      () => renamed(sealed()),
      {},
      NEW_ROUND.strays(['Mầm non']),
    ],
    ['a list whose headers are gone', () => sealed().renameHeader('MN', 'Họ và tên', 'Ai'), {}, '«MN»'],
    ['a field that is none', sealed, { keepAll: true } as object, 'không đúng dạng'],
  ];

  test.each(cases)('%s', (_, make, more, words) => {
    const book = make();
    expect(() => open(book, more)).toThrow(words);
  });

  test('a reason opens it, and stands in the log', () => {
    const book = year2024();
    open(book, { reason: 'Huyện chưa yêu cầu chốt' });
    expect(JSON.stringify(book.texts('Nhật ký'))).toContain('lý do: Huyện chưa yêu cầu chốt');
  });

  test('a file of the last round that lacks what would be emptied', () => {
    const book = moved();
    const record = sealed().resource();
    expect(() => open(book, { reason: 'x' }, record)).toThrow('ở trang «MN» nên chưa làm gì');
    expect(() => open(book, { reason: 'x' }, {})).toThrow('«CQ», «MN»');
    expect(() => open(book, { reason: 'x' }, openBook(book.resource()).resource())).not.toThrow();
  });
});

test.each([
  ['1/4/2025', '1/4/2025', '30/6/2025'],
  ['30/6/2025', '1/4/2025', '30/6/2025'],
])(
  'a due date %s is in the days from %s to %s on which money is received',
  (dueDate, acceptFrom, acceptUntil) => {
    const book = sealed();
    open(book, { dueDate, acceptFrom, acceptUntil });
    expect(setting(book, 'Năm')).toBe(2025);
  },
);

test('days that are left out move with the year: of 29/2 the day before', () => {
  const book = year2024()
    .setting('Tiếp nhận đến ngày', day('2024-02-29'))
    .setting('Nộp trước ngày', day('2024-02-20'));
  open(book, { dueDate: '20/2/2025', reason: 'Huyện chưa yêu cầu chốt' });
  expect(setting(book, 'Tiếp nhận đến ngày')).toBe(day('2025-02-28'));
});

test('what is not said of the new round is empty or stays as it was, and is told', () => {
  const book = sealed().setting('Số kế hoạch', '9/KH').setting('Ngày kế hoạch', day('2024-01-05'));
  const daily = { who: 'ke.toan@xa.example', since: '2024-05-01', trigger: '1', lastRun: '', lastResult: '' };
  book.send(...dailyRequests(workbookView(book.read()), daily));
  const { report } = open(book, { reason: 'x' });
  for (const label of ['Số kế hoạch', 'Ngày kế hoạch', 'Ngày khóa danh sách'])
    expect(setting(book, label)).toBeUndefined();
  expect([report.oldBasis === '', report.dailyWasOn]).toEqual([false, true]);
  const again = newRound(book.read(), JANUARY, ASKED).report;
  expect(again).toEqual({
    ...{ from: 2025, year: 2025, emptied: [], carried: [], odd: [] },
    ...{ isBalanceKnown: true, oldBasis: '', dailyWasOn: false },
  });
  const told = open(sealed(), { legalBasis: 'Kế hoạch số 9/KH-BCĐ ngày 6/1/2025' }).report;
  expect([told.oldBasis, told.dailyWasOn]).toEqual(['', false]);
});

test('the basis stays the last round’s until another is said', () => {
  const book = sealed();
  const { oldBasis } = open(book).report;
  expect(book.texts('Cấu hình').flat()).toContain(oldBasis);
  const other = sealed();
  open(other, { legalBasis: 'Kế hoạch số 9/KH-BCĐ ngày 6/1/2025' });
  expect(other.texts('Cấu hình').flat()).toContain('Kế hoạch số 9/KH-BCĐ ngày 6/1/2025');
});

test('a request that does not speak of a due date at all is refused like one that leaves it empty', () => {
  expect(() => newRound(sealed().read(), JANUARY, { year: '2025' })).toThrow(NEW_ROUND.noDueDate);
});

test('a title that a unit gave its list stays; the tool’s own is of the new round', () => {
  const book = sealed().put('MN', 'A1', 'Trường Mầm non Điềm Mặc');
  open(book, { reason: 'x' });
  expect(book.value('MN', 'A1')).toEqual({ stringValue: 'Trường Mầm non Điềm Mặc' });
  expect(book.value('CQ', 'A1')).toEqual({ stringValue: 'Chung sức xây dựng NTM xã Điềm Mặc năm 2025' });
});

test('what is carried over stands under its headers wherever they are, on the day itself if the year is not over', () => {
  const book = sealed();
  const range = {
    sheetId: book.idOf('Thanh quyết toán'),
    dimension: 'COLUMNS' as const,
    startIndex: 0,
    endIndex: 1,
  };
  book.send({ insertDimension: { range } });
  open(book, { reason: 'x' }, undefined, at('2024-12-30', 'ke.toan@xa.example'));
  expect(book.table('Thanh quyết toán', 'Số chứng từ')[0]).toMatchObject({
    'Số chứng từ': { stringValue: 'SD2024-1' },
    Ngày: { numberValue: day('2024-12-30') },
    'Số tiền': { numberValue: 20_000_000 },
  });
});

test('without a column for papers the rest of what is carried over is written', () => {
  const book = sealed().renameHeader('Thanh quyết toán', 'Hồ sơ, biên bản', 'Cột khác');
  const title = book.value('Thanh quyết toán', 'A1');
  open(book, { reason: 'x' });
  expect(book.table('Thanh quyết toán', 'Số chứng từ')[0]).toMatchObject({
    'Số chứng từ': { stringValue: 'SD2024-1' },
    'Số tiền': { numberValue: 20_000_000 },
  });
  expect(book.value('Thanh quyết toán', 'A1')).toEqual(title);
});

test('without the books of use nobody knows what was left, and it is said', () => {
  const book = smallBook();
  book.fill('MN', [person('Ma Thị Hoa')]).fill('Sổ thu', [receipt('MN-01')]);
  const { report } = open(book, { reason: 'x' });
  expect([report.carried, report.isBalanceKnown]).toEqual([[], false]);
});

test('money of which nobody wrote where it lies, and less than nothing, is told and not carried', () => {
  const book = smallBook();
  book.fill('MN', [person('Ma Thị Hoa')]).fill('Sổ thu', [receipt('MN-01', { 'Nơi nhận': undefined })]);
  book.fill('Kế hoạch sử dụng', [planned('CT02')]).fill('Thanh quyết toán', [spent('CT02')]);
  const { report } = open(book, { reason: 'x' });
  expect(report.carried).toEqual([]);
  expect(report.odd.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([-10_000_000, 450_000]);
});

test('a late transfer with the code of last year is not booked as of this year', () => {
  const late = `${transferMemo(2024, { unit: 'MN', code: 'MN-01' })} MA THI HOA`;
  const line = { row: 1, on: '2025-01-06', amount: 450_000, text: late, reference: 'FT1' };
  for (const keepPeople of [true, false]) {
    const book = sealed();
    open(book, { keepPeople });
    if (!keepPeople)
      book.fill('MN', [person('Vi Văn Khác', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined })]);
    const request = { account: ACCOUNT, lines: [line], certain: true, confirmed: [] };
    book.apply(storeStatement(book.read(), JANUARY, request));
    expect(cell(book, 'Sổ thu', 'Số chứng từ')).toBeUndefined();
    const now = `${transferMemo(2025, { unit: 'MN', code: 'MN-01' })} MA THI HOA`;
    book.apply(storeStatement(book.read(), JANUARY, { ...request, lines: [{ ...line, text: now }] }));
    expect(cell(book, 'Sổ thu', 'Nộp cho (mã)')).toEqual({ stringValue: 'MN-01' });
  }
});

test('a copy that lost whom its protections let in, its locks and its daily mails', () => {
  const book = sealed();
  const protect: Request[] = (book.resource().sheets ?? []).flatMap(({ protectedRanges = [] }) =>
    protectedRanges.flatMap(({ protectedRangeId, editors, range }): Request[] =>
      editors?.users && protectedRangeId !== undefined
        ? [
            {
              updateProtectedRange: {
                protectedRange: { protectedRangeId, range, editors: { users: [] } },
                fields: 'editors',
              },
            },
          ]
        : [],
    ),
  );
  expect(protect.length).toBeGreaterThan(0);
  book.send(...protect);
  open(book);
  const mine = book
    .sheet('MN')
    .protectedRanges?.find(({ description }) => description === 'Chung sức: unit MN');
  expect(mine?.editors?.users).toEqual(expect.arrayContaining(['ke.toan@xa.example', 'mn@xa.example']));
});

test('the command never says that nothing is in the way where opening would be refused', () => {
  const lines = (book: Book) => NEW_ROUND_CLI.board(roundBoard(book.read(), YEAR_END).report).join('\n');
  const clear = 'Không còn vướng mắc.';
  const stray = renamed(sealed());
  expect(lines(stray)).toContain('Trang «Mầm non» có danh sách mà không thuộc đơn vị nào');
  const unknown = sealed().unit('MN', { Loại: 'Trường' });
  expect(lines(unknown)).toContain('Không đọc được trang «MN»');
  expect([stray, unknown].map(lines).join()).not.toContain(clear);
  expect(lines(sealed())).toContain(clear);
});

test('the board says what would be emptied and what is in the way, and writes nothing', () => {
  const book = year2024();
  const { report, requests } = roundBoard(book.read(), YEAR_END);
  expect(requests).toEqual([]);
  expect(report).toMatchObject({ year: 2024, isSealed: false, openWorks: [], unreadable: [], strays: [] });
  expect(report.lists).toContainEqual({ title: 'MN', rows: 2 });
  expect(report.books).toContainEqual({ title: 'Sổ thu', rows: 2 });
  expect(report.left).toHaveLength(2);
});

const typedCell = fc.oneof(
  fc.constantFrom('450.000', 'abc', ' ', '2024', true, 12.5),
  fc.string({ maxLength: 12 }),
);

test('whatever stands in the tabs: nothing that is kept is lost, and opened again nothing changes', () => {
  const spots = fc.record({
    title: fc.constantFrom('CQ', 'MN', 'X01', 'DN', 'HT', ...Object.keys(BOOKS), 'Cấu hình', 'Đơn vị'),
    row: fc.integer({ min: 6, max: 15 }),
    column: fc.integer({ min: 4, max: 24 }),
    value: typedCell,
  });
  const start = sealed().resource();
  fc.assert(
    fc.property(fc.array(spots, { maxLength: 12 }), fc.boolean(), (cells, keepPeople) => {
      const book = openBook(start);
      for (const { title, row, column, value } of cells) {
        const columns = book.sheet(title).properties.gridProperties?.columnCount ?? 0;
        if (column < columns) book.setCell(title, row, column, value);
      }
      const before = book.resource();
      try {
        open(book, { keepPeople, reason: 'thử' }, before);
      } catch (error) {
        // What is typed over a header may make a tab unreadable: then nothing was done.
        expect((error as Error).name).toBe('Refusal');
        expect(book.resource()).toEqual(before);
        return;
      }
      for (const label of ['Xã', 'Tài khoản 1', 'Người ký', 'Đơn giá ngày công (đồng)'])
        expect(setting(book, label)).toEqual(setting(openBook(before), label));
      // A blank typed below the last unit is in no unit's line.
      const lines = (of: Book) =>
        of.table('Đơn vị', 'Mã').filter((line) => line['Mã']?.stringValue !== undefined);
      const codes = (of: Book) => lines(of).map((line) => [line['Mã'], line['Email']]);
      expect(codes(book)).toEqual(codes(openBook(before)));
      if (keepPeople)
        for (const unit of ['CQ', 'MN'])
          expect(cell(book, unit, 'Họ và tên')).toEqual(cell(openBook(before), unit, 'Họ và tên'));
      for (const title of Object.keys(BOOKS)) expect(cell(book, title, BOOKS[title] ?? '')).toBeUndefined();
      const again = newRound(book.read(), JANUARY, ASKED);
      expect([again.requests, again.protections]).toEqual([[], []]);
    }),
    { numRuns: 12, seed: 2025 },
  );
});
