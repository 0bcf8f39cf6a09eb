import { importTargets } from '../../src/actions/import-list.ts';
import { lockLists } from '../../src/actions/lock-lists.ts';
import { logContact } from '../../src/actions/log-contact.ts';
import { remindDue } from '../../src/actions/remind.ts';
import { reminderBoard } from '../../src/actions/reminder-board.ts';
import { reminderView } from '../../src/actions/reminder-plan.ts';
import { reopenList } from '../../src/actions/reopen-list.ts';
import { at, type Book, day, smallBook } from '../support/book.ts';
import { logged } from '../support/reminded-book.ts';

const ACCOUNTANT = 'ke.toan@xa.example';
const AFTER = at('2024-06-02', ACCOUNTANT);

function closedBook(): Book {
  return smallBook().setting('Ngày khóa danh sách', day('2024-06-01')).setting('Email kế toán', ACCOUNTANT);
}

const lock = (book: Book, now = AFTER) => book.apply(lockLists(book.read(), now)).report;
const reopen = (book: Book, more: object = {}, now = AFTER) =>
  book.apply(reopenList(book.read(), now, { unit: 'MN', day: '5/6/2024', why: 'bổ sung 2 người', ...more }));
const locksOf = (book: Book, title: string) =>
  (book.sheet(title).protectedRanges ?? []).filter(({ description }) => description === 'Chung sức: lock');
const logLines = (book: Book) =>
  book.table('Nhật ký', 'Lần').map((line) => [line['Việc']?.stringValue, line['Kết quả']?.stringValue]);

describe('Khóa danh sách', () => {
  test('keeps every unit’s tab to the accountant, and says so in the log', () => {
    const book = closedBook();
    expect(lock(book)).toEqual({ locked: ['CQ', 'MN', 'X01', 'DN', 'HT'], opened: [], mended: [] });
    for (const code of ['CQ', 'MN', 'X01', 'DN', 'HT']) {
      const [protection] = locksOf(book, code);
      expect(protection?.warningOnly).toBeUndefined();
      expect(protection?.editors?.users).toContain(ACCOUNTANT);
      expect(protection?.range).toEqual(expect.not.objectContaining({ startRowIndex: expect.anything() }));
    }
    expect(logLines(book).pop()).toEqual(['Khóa danh sách', 'khóa 5 trang (CQ, MN, X01, DN, HT)']);
  });

  test('again changes nothing', () => {
    const book = closedBook();
    lock(book);
    expect(lockLists(book.read(), AFTER)).toMatchObject({ requests: [], protections: [] });
  });

  test('names whoever runs it where no address of the accountant is set', () => {
    const book = closedBook();
    book.setting('Email kế toán', undefined);
    lock(book);
    expect(locksOf(book, 'MN')[0]?.editors?.users).toContain(ACCOUNTANT);
  });

  test.each<[string, (book: Book) => unknown, ReturnType<typeof at>, RegExp]>([
    [
      'without a closing date',
      (book) => book.setting('Ngày khóa danh sách', undefined),
      AFTER,
      /Chưa ghi «Ngày khóa/,
    ],
    ['on the closing date itself', () => {}, at('2024-06-01', ACCOUNTANT), /từ hôm sau mới khóa được/],
    [
      'while nobody is known as the accountant',
      (book) => book.setting('Email kế toán', undefined),
      at('2024-06-02'),
      /Chưa có «Email kế toán»/,
    ],
  ])('%s it is refused, and nothing is locked', (_, make, now, sentence) => {
    const book = closedBook();
    make(book);
    expect(() => lockLists(book.read(), now)).toThrow(sentence);
  });

  test('mends a lock that lost the accountant, as in a copied workbook', () => {
    const book = closedBook();
    lock(book);
    const [protection] = locksOf(book, 'MN');
    book.send({
      updateProtectedRange: {
        protectedRange: { ...protection, range: protection?.range ?? {}, editors: { users: [] } },
        fields: 'editors',
      },
    });
    expect(book.check(AFTER).report.problems.map(({ code, tab }) => [code, tab])).toContainEqual([
      'PROTECTION_LOST',
      'MN',
    ]);
    expect(lock(book)).toEqual({ locked: [], opened: [], mended: ['MN'] });
    expect(locksOf(book, 'MN')[0]?.editors?.users).toContain(ACCOUNTANT);
    expect(book.check(AFTER).report.problems.map(({ code }) => code)).not.toContain('PROTECTION_LOST');
  });
});

test('a unit whose tab is gone hinders no lock of the others', () => {
  expect(lock(closedBook().deleteTab('MN')).locked).toEqual(['CQ', 'X01', 'DN', 'HT']);
});

test('the daily run locks what the accountant would, and nothing while nobody is known as the accountant', () => {
  const daily = (book: Book, who = '') =>
    remindDue(reminderView(book.read(), at('2024-06-02', who)), 100, { daily: true }).protections;
  expect(daily(closedBook())).toHaveLength(5);
  expect(daily(closedBook().setting('Email kế toán', undefined))).toEqual([]);
  expect(daily(closedBook().setting('Ngày khóa danh sách', day('2024-06-02')))).toEqual([]);
});

describe.each<[string, number | undefined]>([
  ['put off', day('2024-06-20')],
  ['taken away', undefined],
])('a closing date that is %s after lists were locked', (_, date) => {
  const putOff = () => {
    const book = closedBook();
    lock(book);
    return book.setting('Ngày khóa danh sách', date);
  };
  const lockOf = (book: Book) => reminderBoard(book.read(), AFTER, 9).report.units[1]?.lock;

  test('opens them with «Khóa danh sách», and the log says so', () => {
    const book = putOff();
    expect(lockOf(book)).toBe('toOpen');
    const { notice, report } = book.apply(lockLists(book.read(), AFTER));
    expect(report).toEqual({ locked: [], opened: ['CQ', 'MN', 'X01', 'DN', 'HT'], mended: [] });
    expect(notice.lines.join(' ')).toMatch(/Đã mở 5 trang.*chưa qua hoặc để trống/);
    expect(locksOf(book, 'MN')).toEqual([]);
    expect(lockOf(book)).toBe('open');
    expect(logLines(book).pop()).toEqual(['Khóa danh sách', 'mở 5 trang (CQ, MN, X01, DN, HT)']);
    expect(() => lockLists(book.read(), AFTER)).toThrow();
  });

  test('opens them with the daily run, whether or not somebody is known as the accountant', () => {
    for (const accountant of [ACCOUNTANT, undefined]) {
      const view = reminderView(putOff().setting('Email kế toán', accountant).read(), at('2024-06-02'));
      expect(remindDue(view, 100, { daily: true }).protections).toEqual(
        Array(5).fill({ deleteProtectedRange: { protectedRangeId: expect.any(Number) } }),
      );
    }
  });
});

describe('locks stay as they are, and it is said why, where nobody can tell what is to be', () => {
  const locked = () => {
    const book = closedBook();
    lock(book);
    return book;
  };
  const label = (book: Book, words: string) => book.spot('Cấu hình', words);
  test.each<[string, (book: Book) => unknown, RegExp]>([
    ...['31/6/2024', 'ngày 1 tháng 6 năm 2024', 'sau 1/6', '?', '1/6/20244'].map(
      (typed): [string, (book: Book) => unknown, RegExp] => [
        `a closing date «${typed}»`,
        (book) => book.setting('Ngày khóa danh sách', typed),
        /Không dùng được giá trị của mục «Ngày khóa danh sách».*để nguyên/,
      ],
    ),
    [
      'the label of the closing date is gone',
      (book) =>
        book.setCell(
          'Cấu hình',
          label(book, 'Ngày khóa danh sách').row,
          label(book, 'Ngày khóa danh sách').column,
          '',
        ),
      /«Ngày khóa danh sách».*để nguyên/,
    ],
    [
      'the header of the settings is gone',
      (book) => book.renameHeader('Cấu hình', 'Giá trị', 'Số'),
      /«Ngày khóa danh sách».*để nguyên/,
    ],
    [
      'an address of the accountant that is none',
      (book) => book.setting('Email kế toán', 'ke toan xa'),
      /Không dùng được giá trị của mục «Email kế toán».*để nguyên/,
    ],
  ])('%s', (_, change, sentence) => {
    const book = locked();
    change(book);
    expect(() => lockLists(book.read(), AFTER)).toThrow(sentence);
    expect(remindDue(reminderView(book.read(), AFTER), 100, { daily: true }).protections).toEqual([]);
  });
});

test('a tab whose unit has left the register is opened with the others, and named', () => {
  const book = closedBook();
  lock(book);
  book.unit('MN', { Mã: undefined });
  expect(lock(book)).toMatchObject({ opened: [] });
  expect(locksOf(book, 'MN')).toHaveLength(1);
  book.setting('Ngày khóa danh sách', undefined);
  expect(lock(book).opened).toEqual(['CQ', 'X01', 'DN', 'HT', 'MN']);
  expect(locksOf(book, 'MN')).toEqual([]);
});

describe('Mở lại', () => {
  test('opens one unit to the end of a day, with its reason in the register and in the log', () => {
    const book = closedBook();
    lock(book);
    reopen(book);
    expect(locksOf(book, 'MN')).toEqual([]);
    expect(locksOf(book, 'CQ')).toHaveLength(1);
    expect(logLines(book).pop()).toEqual(['Mở lại danh sách', 'MN đến 5/6/2024: bổ sung 2 người']);
    expect(
      importTargets(book.read(), at('2024-06-05', ACCOUNTANT)).report.units.find(({ code }) => code === 'MN')
        ?.blocked,
    ).toBe('');
  });

  test('is locked again when the day is over', () => {
    const book = closedBook();
    lock(book);
    reopen(book);
    expect(lock(book, at('2024-06-05', ACCOUNTANT))).toMatchObject({ locked: [], opened: [] });
    expect(lock(book, at('2024-06-06', ACCOUNTANT))).toMatchObject({ locked: ['MN'] });
  });

  test('may be given more days', () => {
    const book = closedBook();
    lock(book);
    reopen(book);
    reopen(book, { day: '10/6/2024', why: 'chờ quyết định' }, at('2024-06-04', ACCOUNTANT));
    expect(lock(book, at('2024-06-10', ACCOUNTANT))).toMatchObject({ locked: [] });
  });

  test('typed into the register by hand opens too, and is told while it has no reason', () => {
    const book = closedBook();
    lock(book);
    book.unit('MN', { 'Mở lại đến ngày': day('2024-06-05') });
    expect(book.check(AFTER).report.problems.map(({ code }) => code)).toContain('REOPENED_WITHOUT_REASON');
    expect(lock(book)).toMatchObject({ opened: ['MN'] });
  });

  test.each<[string, object, RegExp]>([
    ['no reason', { why: '' }, /Chưa ghi lý do/],
    ['a day that is over', { day: '1/6/2024' }, /1\/6\/2024 đã qua/],
    ['no day', { day: '31/2/2024' }, /không đúng/],
    ['a unit that is not there', { unit: 'ZZ' }, /Không có đơn vị/],
    ['another shape', { unit: 5 }, /không đúng dạng/],
  ])('%s is refused', (_, more, sentence) => {
    const book = closedBook();
    lock(book);
    expect(() => reopen(book, more)).toThrow(sentence);
  });

  test('of a list that is not closed is refused', () => {
    expect(() => reopen(smallBook())).toThrow(/chưa bị khóa/);
  });
});

test('the board says of each list whether it is open, to be locked, locked or reopened', () => {
  const book = closedBook();
  const locks = (now: ReturnType<typeof at>) =>
    reminderBoard(book.read(), now, 9)
      .report.units.slice(0, 2)
      .map(({ lock: state }) => state);
  expect(locks(at('2024-05-30'))).toEqual(['open', 'open']);
  expect(locks(AFTER)).toEqual(['toLock', 'toLock']);
  lock(book);
  reopen(book);
  expect(locks(AFTER)).toEqual(['locked', 'reopened']);
});

describe('a call', () => {
  const call = (book: Book, more: object = {}) =>
    logContact(book.read(), at('2024-05-17', ACCOUNTANT), {
      unit: 'MN',
      channel: 'call',
      note: 'hẹn 18/5\n=1+1',
      ...more,
    });

  test('is a line of the reminders’ log, and no mail', () => {
    const book = smallBook().unit('MN', { 'Điện thoại': '0912000000' });
    book.apply(call(book));
    expect(logged(book)).toEqual(['MN | liên hệ 17/5/2024 08:00:00 | Gọi điện | đã liên hệ']);
    expect(book.table('Nhật ký nhắc', 'Thời điểm')[0]).toMatchObject({
      'Gửi đến': { stringValue: '0912000000' },
      'Ghi chú': { stringValue: 'hẹn 18/5 =1+1' },
    });
    const { units } = reminderBoard(book.read(), at('2024-05-18'), 9).report;
    expect(units.find(({ code }) => code === 'MN')).toMatchObject({
      reminders: 0,
      last: { channel: 'Gọi điện' },
    });
  });

  test('is told again where somebody erased the day of the first', () => {
    const book = smallBook();
    book.apply(call(book));
    expect(call(book).requests).toEqual([]);
    book.put('Nhật ký nhắc', book.address('Nhật ký nhắc', 'Thời điểm', 1), undefined);
    expect(call(book).requests).not.toEqual([]);
  });

  test('of a unit or a way that is not there is refused', () => {
    expect(() => call(smallBook(), { unit: 'ZZ' })).toThrow();
    expect(() => call(smallBook(), { channel: 'auto' })).toThrow();
  });
});
