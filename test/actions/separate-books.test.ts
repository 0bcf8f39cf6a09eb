/** Moving the books of money to the accountant's own file, request by request, over two files that are read whole. */
import { check } from '../../src/actions/check.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { newRound } from '../../src/actions/new-round.ts';
import type { Outcome } from '../../src/actions/outcome.ts';
import { type SeparateRequest, separateBooks } from '../../src/actions/separate-books.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { OWN_FILE_REFUSED } from '../../src/text/vi-own-file.ts';
import { joinFiles, splitBatch } from '../../src/workbook/own-file.ts';
import type { Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { WHOLE_TABS_FIELDS } from '../../src/workbook/snapshot-fields.ts';
import { faultsOf } from '../contract/check-requests.ts';
import { at, type Book, business, donor, openBook, person, receipt, smallBook } from '../support/book.ts';

const FIRM = 'Công ty Thử Nghiệm';
const DONOR = 'Cụ Nông Thị Ẩn Danh';
const NOW = at('2024-05-18', 'ke.toan@xa.example');
const BOTH = { withLists: true };

const campaign = () =>
  smallBook()
    .fill('MN', [person('Ma Thị Hoa')])
    .fill('DN', [business(FIRM)])
    .fill('HT', [donor(DONOR)])
    .fill('Sổ thu', [receipt('MN-01', { 'Người nộp': 'Người nộp tiền' })]);

const empty = () => openBook(newSpreadsheet('Tệp riêng'));
const whole = (book: Book) => book.service.get('local', { fields: WHOLE_TABS_FIELDS });
const bytes = (...books: Book[]) => JSON.stringify(books.map((book) => book.resource()));

class Files {
  readonly shared: Book;
  readonly own: Book;

  constructor(shared = campaign(), own = empty()) {
    this.shared = shared;
    this.own = own;
  }

  joined() {
    return joinFiles(whole(this.shared), whole(this.own));
  }

  /** Only what is said and would be written. */
  ask(request: SeparateRequest = {}, now = NOW) {
    return separateBooks(this.joined(), now, request);
  }

  move(request: SeparateRequest = {}, now = NOW) {
    return this.apply(this.ask(request, now)).report;
  }

  apply<Report>(outcome: Outcome<Report>): Outcome<Report> {
    this.send(outcome.requests, 'any');
    this.send(outcome.protections, 'none');
    return outcome;
  }

  /** As the host does: the own file first. */
  private send(requests: readonly Request[], token: 'any' | 'none'): void {
    const batch = splitBatch(requests);
    for (const [book, some] of [
      [this.own, batch.own],
      [this.shared, batch.shared],
    ] as const) {
      if (some.length === 0) continue;
      expect(faultsOf(some, book.service.snapshot(), { token })).toEqual([]);
      book.send(...some);
    }
  }
}

const BOOKS = ['Sổ thu', 'Mã'];
const STAYING = 'Vẫn ở bảng chung, có tên người: «Ngày công», «Hiện vật», «Hiến đất», «Đã vận động» ';
const NEXT = 'Từ nay sổ tiền ghi ở tệp riêng; ';

test.each<[string, SeparateRequest[], string[], string]>([
  ['the books alone', [{}], BOOKS, 'Đã chuyển sang tệp riêng: «Sổ thu», «Mã».'],
  [
    'the lists stay where that is said',
    [{ withLists: false }],
    BOOKS,
    'Đã chuyển sang tệp riêng: «Sổ thu», «Mã».',
  ],
  ['the lists too', [BOTH], [...BOOKS, 'DN', 'HT'], 'Đã chuyển sang tệp riêng: «Sổ thu», «Mã», «DN», «HT».'],
  ['the lists later', [{}, BOTH], [...BOOKS, 'DN', 'HT'], 'Đã chuyển sang tệp riêng: «DN», «HT».'],
  ['once more', [{}, {}], BOOKS, 'Đã nối với tệp riêng; không còn trang nào phải chuyển.'],
  ['lists that moved do not come back', [BOTH, {}], [...BOOKS, 'DN', 'HT'], 'Đã nối với tệp riêng; '],
])('%s', (_, requests, titles, said) => {
  const files = new Files();
  const before = files.shared.titles();
  const reports = requests.map((request) => files.move(request));
  const [head = '', staying = '', next = ''] = reports.at(-1)?.lines ?? [];
  expect([head.slice(0, said.length), staying.slice(0, STAYING.length), next.slice(0, NEXT.length)]).toEqual([
    said,
    STAYING,
    NEXT,
  ]);
  expect(reports.flatMap(({ moved }) => moved)).toEqual(titles);
  expect(files.own.titles()).toEqual(titles);
  expect(files.shared.titles()).toEqual(before.filter((title) => !titles.includes(title)));
});

test('a copy is the tab: its cells, looks, notes, checks, widths, colours and protections', () => {
  const files = new Files();
  const books = ['Sổ thu', 'HT'].map((title) => [title, files.shared.sheet(title)] as const);
  files.move(BOTH);
  for (const [title, was] of books) {
    const now = files.own.sheet(title);
    expect(now.data?.[0]?.columnMetadata).toEqual(was.data?.[0]?.columnMetadata);
    expect(now.conditionalFormats?.length).toBe(was.conditionalFormats?.length);
    expect(now.merges?.length).toBe(was.merges?.length);
    expect(now.properties.gridProperties).toEqual(was.properties.gridProperties);
    const described = ({ protectedRanges = [] }: typeof was) =>
      protectedRanges.map(({ description, warningOnly }) => [description, warningOnly]);
    expect(described(now)).toEqual(described(was));
    const lines = (sheet: typeof was) =>
      (sheet.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
        values.map(({ note, dataValidation, userEnteredValue }) => [
          note,
          dataValidation?.condition.type,
          userEnteredValue?.formulaValue === undefined ? userEnteredValue : 'formula',
        ]),
      );
    expect(lines(now)).toEqual(lines(was));
  }
});

test('a list in the own file is marked and laid out there: no formula asks the other file', () => {
  const files = new Files();
  files.move(BOTH);
  for (const title of ['DN', 'HT']) {
    const sheet = files.own.sheet(title);
    expect(JSON.stringify(sheet)).not.toContain('Cấu hình');
    const marks = (sheet.developerMetadata ?? []).map(({ metadataKey, metadataValue }) => [
      metadataKey,
      metadataValue,
    ]);
    expect(marks).toEqual(expect.arrayContaining([['chungsuc.tab', `unit:${title}`]]));
    expect(marks.filter(([key]) => key === 'chungsuc.tab')).toHaveLength(1);
    expect(marks.filter(([key]) => key === 'chungsuc.layout')).toHaveLength(1);
  }
});

test('both files bear one mark, and a later move of the lists puts another in its place', () => {
  const files = new Files();
  const marks = () =>
    [files.shared, files.own].map((book) =>
      (book.resource().developerMetadata ?? [])
        .filter(({ metadataKey = '' }) => /ownFile/i.test(metadataKey))
        .map(({ metadataKey, metadataValue }) => `${metadataKey} ${metadataValue}`),
    );
  files.move();
  expect(marks()).toEqual([
    ['chungsuc.hasOwnFile 2024-05-18T08:00:00+07:00'],
    ['chungsuc.ownFile 2024-05-18T08:00:00+07:00'],
  ]);
  const joined = marks();
  files.move({}, at('2024-05-19'));
  expect(marks()).toEqual(joined);
  files.move(BOTH, at('2024-05-20'));
  expect(marks()).toEqual([
    ['chungsuc.hasOwnFile 2024-05-20T08:00:00+07:00+lists'],
    ['chungsuc.ownFile 2024-05-20T08:00:00+07:00+lists'],
  ]);
});

test('the own file gets the locale first, loses its empty tab, and the log has a line', () => {
  const files = new Files();
  const { requests } = files.ask();
  expect(Object.keys(splitBatch(requests).own[0] ?? {})).toEqual(['updateSpreadsheetProperties']);
  expect(Object.keys(splitBatch(requests).shared[0] ?? {})).toEqual(['updateSpreadsheetProperties']);
  files.move();
  expect(files.own.resource().properties).toMatchObject({ locale: 'vi_VN' });
  expect(files.own.titles()).not.toContain('Trang tính1');
  const [line] = files.shared.table('Nhật ký', 'Lần').slice(-1);
  expect(JSON.stringify(line)).toContain('chuyển 2 trang');
  expect(files.ask().requests).toEqual([]);
});

test('the guide has no link to a tab that is gone', () => {
  const files = new Files();
  const links = () => JSON.stringify(files.shared.sheet('Hướng dẫn').data).match(/#gid=\d+/g) ?? [];
  const gone = `#gid=${files.shared.idOf('Sổ thu')}`;
  const before = links();
  expect(before).toContain(gone);
  files.move();
  expect(links()).not.toContain(gone);
  expect(links().length).toBeGreaterThan(0);
  expect(links().length).toBeLessThan(before.length);
});

test('only the tabs that are there are said to stay', () => {
  const gone = ['Hiến đất', 'Hiện vật', 'Ngày công', 'Đã vận động'];
  const linesWithout = (...titles: string[]) => {
    const book = campaign();
    for (const title of titles) book.deleteTab(title);
    return new Files(book).ask().report.lines;
  };
  expect(linesWithout('Hiến đất')[1]).toMatch(/: «Ngày công», «Hiện vật», «Đã vận động» /);
  const lines = linesWithout(...gone);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(NEXT);
});

test('the books move without a guide, and a list whose headers are gone as it is', () => {
  const files = new Files(
    campaign().deleteTab('Hướng dẫn').renameHeader('HT', 'Tên tổ chức, cá nhân', 'Khác hẳn'),
  );
  expect(files.move(BOTH).moved).toEqual([...BOOKS, 'DN', 'HT']);
  expect(files.own.texts('HT').flat()).toContain('Khác hẳn');
});

test.each<[string, (files: Files) => Files]>([
  ['a book alone was copied', (files) => copied(files, ['Sổ thu'])],
  ['all was copied', (files) => copied(files, [...BOOKS, 'DN', 'HT'])],
])('interrupted when %s: the next try goes on from there', (_, interrupted) => {
  const files = interrupted(new Files());
  const { moved } = files.move(BOTH);
  expect(moved).toEqual([...BOOKS, 'DN', 'HT']);
  expect([...files.own.titles()].sort()).toEqual([...BOOKS, 'DN', 'HT'].sort());
  expect(files.own.table('Sổ thu', 'Số chứng từ')).toHaveLength(1);
  for (const title of moved) expect(files.shared.titles()).not.toContain(title);
});

/** The own file as it is when the copies of some tabs were written, and nothing of the shared one. */
function copied(files: Files, titles: readonly string[]): Files {
  const other = new Files();
  other.move(BOTH);
  const ids = (other.own.resource().sheets ?? []).filter(
    ({ properties: { title = '' } }) => !titles.includes(title),
  );
  for (const { properties } of ids) other.own.send({ deleteSheet: { sheetId: properties.sheetId ?? 0 } });
  const { developerMetadata: _, ...own } = other.own.resource();
  return new Files(files.shared, openBook(own));
}

describe('what is wrong', () => {
  const WORDS = { shared: 'Kiểm tra', own: 'Kiểm tra tệp riêng' } as const;
  /** The cells that a file's own page of problems tells, each with its link. */
  const told = (files: Files, file: 'shared' | 'own') =>
    files[file].table(WORDS[file], 'Mức độ').flatMap(({ Ô: cell }) => (cell?.stringValue ? [cell] : []));

  test.each<[string, (files: Files) => unknown, 'shared' | 'own', string]>([
    [
      'in the shared file is told there',
      ({ shared }) => shared.fill('MN', [{ 'Ngày công đã làm': 'hai' }]),
      'shared',
      'MN!H7',
    ],
    [
      'in the own file is told there alone',
      ({ own }) => own.fill('Sổ thu', [{ 'Số tiền': 'bốn trăm' }]),
      'own',
      'Sổ thu!E5',
    ],
  ])('%s, with the way to the cell, by a check as well', (_, wrong, file, cell) => {
    const files = new Files();
    files.move();
    files.apply(consolidate(files.joined(), NOW));
    wrong(files);
    files.apply(check(files.joined(), NOW));
    const link = expect.stringMatching(new RegExp(`#gid=\\d+&range=${cell.split('!')[1]}$`));
    expect(told(files, file)).toEqual([{ stringValue: cell, link }]);
    expect(told(files, file === 'own' ? 'shared' : 'own')).toEqual([]);
    expect(check(files.joined(), NOW).requests).toEqual([]);
  });
});

describe('refused, and nothing is written', () => {
  const titled = (...titles: string[]) => {
    const book = empty();
    for (const [place, title] of titles.entries())
      book.send({ addSheet: { properties: { sheetId: 50 + place, title } } });
    return book;
  };
  const bare = (without: string) => {
    const book = campaign();
    book.send({ deleteSheet: { sheetId: book.idOf(without) } });
    return book;
  };
  const elsewhere = () => {
    const files = new Files();
    files.move({}, at('2024-05-01'));
    return files.own;
  };
  const joinedHere = () => {
    const files = new Files();
    files.move();
    return files.shared;
  };

  test.each<[string, () => Files, string]>([
    [
      'the file at hand is another workbook’s',
      () => new Files(joinedHere(), elsewhere()),
      'là của bảng tính khác',
    ],
    ['the file is a campaign’s', () => new Files(campaign(), smallBook()), 'lại là một sổ của cuộc vận động'],
    [
      'both tabs of a campaign, in any writing',
      () => new Files(campaign(), titled('CẤU HÌNH', 'đơn vị')),
      'lại là một sổ',
    ],
    ['no Cấu hình here', () => new Files(bare('Cấu hình')), 'không phải sổ của cuộc vận động'],
    ['no Đơn vị here', () => new Files(bare('Đơn vị')), 'không phải sổ của cuộc vận động'],
    [
      'other lines under a book’s name',
      () => new Files(campaign(), titled('sổ thu').put('sổ thu', 'A1', 'Sổ cũ')),
      'đã có trang «Sổ thu» với nội dung khác',
    ],
  ])('%s', (_, make, sentence) => {
    const files = make();
    const before = bytes(files.shared, files.own);
    expect(() => files.ask(BOTH)).toThrow(sentence);
    expect(bytes(files.shared, files.own)).toBe(before);
  });

  test('there is no own file at hand', () => {
    expect(() => separateBooks(whole(campaign()), NOW, {})).toThrow('Không mở được tệp riêng');
  });

  test.each([[{ withLists: 'có' }], [null], [{ withList: true, withLists: 1 }]])(
    'asked for %j',
    (request) => {
      expect(() => new Files().ask(request as never)).toThrow(/^(?!.*(expected|invalid))/i);
    },
  );

  test('one tab of a campaign’s name is none', () => {
    const files = new Files(campaign(), titled('Cấu hình'));
    expect(files.move().moved).toEqual(BOOKS);
    expect(files.own.titles()).toContain('Cấu hình');
  });
});

describe('when books and lists are not where they were put', () => {
  const moved = (request: SeparateRequest = BOTH) => {
    const files = new Files(campaign().fill('MN', [person('Lò Văn Sơn', { 'Mức thu nhập': undefined })], 1));
    files.move(request);
    return files;
  };
  const codesIn = (snapshot: Spreadsheet, title: string) =>
    check(snapshot, NOW).report.problems.flatMap(({ code, tab, found }) =>
      tab === title || found === title ? [code] : [],
    );

  test('without the own file figures are refused, also where the log is gone', () => {
    const { shared } = moved();
    shared.deleteTab('Nhật ký');
    expect(() => consolidate(shared.read(), NOW)).toThrow(OWN_FILE_REFUSED.missing);
  });

  test('a book that somebody renamed in the own file is another matter than a file that is not at hand', () => {
    const files = moved();
    files.own.renameTab('Sổ thu', 'Sổ cũ');
    expect(() => consolidate(files.joined(), NOW)).not.toThrow();
  });

  test('a title that stands in both files is told', () => {
    const files = moved();
    files.shared.renameTab('X01', 'HT');
    expect(codesIn(files.joined(), 'HT')).toContain('TAB_IN_BOTH_FILES');
  });

  test('a list that nobody can see without the own file is nobody’s fault; what the others lack is told', () => {
    const { shared } = moved();
    shared.deleteTab('CQ');
    const codes = (unit: string) =>
      check(shared.read(), NOW).report.problems.flatMap(({ unit: of, code }) => (of === unit ? [code] : []));
    expect(codes('MN')).toContain('INCOME_MISSING');
    expect(codes('CQ')).toEqual(['TAB_MISSING']);
    expect(codes('DN')).toEqual([]);
  });

  test('that the own file is not at hand is told once, and only then', () => {
    const files = moved();
    const told = (snapshot: Spreadsheet) =>
      codesIn(snapshot, 'Cấu hình').filter((code) => code === 'OWN_FILE_MISSING');
    expect(told(files.shared.read())).toEqual(['OWN_FILE_MISSING']);
    expect(told(files.joined())).toEqual([]);
  });

  test('a list that is gone from the own file is told', () => {
    const files = moved();
    files.own.deleteTab('DN');
    const problems = check(files.joined(), NOW).report.problems;
    expect(problems.map(({ unit, code }) => `${unit} ${code}`)).toContain('DN TAB_MISSING');
  });

  test('a new round keeps both files together where the last one has a file of its own', () => {
    const files = moved();
    const request = { year: '2025', dueDate: '20/5/2025', reason: 'x' };
    const marks = (requests: readonly Request[]) =>
      requests.filter(({ createDeveloperMetadata }) =>
        /ownFile/i.test(createDeveloperMetadata?.developerMetadata.metadataKey ?? ''),
      ).length;
    const next = at('2025-01-08', 'ke.toan@xa.example');
    expect(marks(newRound(files.joined(), next, request).requests)).toBe(2);
    expect(marks(newRound(files.joined(), next, request, files.joined()).requests)).toBe(0);
    expect(marks(newRound(new Files().joined(), next, request).requests)).toBe(0);
  });
});
