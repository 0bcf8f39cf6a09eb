/** What a sealed run holds, and what keeps it from being sealed. */
import { assess } from '../../src/actions/assess.ts';
import { sealBoard } from '../../src/actions/seal-board.ts';
import { asSealed } from '../../src/actions/seal-figures.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { changeLine } from '../../src/text/vi-seal-changes.ts';
import { readSeals } from '../../src/workbook/seal-book.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';
import { at, type Book, day, openBook, person, smallBook } from '../support/book.ts';
import { joinedOf, pairFrom } from './told/states.ts';

const TAB = 'Các lần tổng hợp';
const NOW = at('2024-05-24', 'ke.toan@xa.example');
const PEOPLE = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường', reason: 'Kịp hạn báo cáo' };
const RATE = 'Đơn giá ngày công (đồng)';

const campaign = () => smallBook().fill('MN', [person('Ma Thị Hoa'), person('Lò Văn Sơn')]);

function sealed(book: Book): Book {
  book.consolidate(NOW);
  book.apply(sealRun(book.read(), NOW, PEOPLE));
  return book;
}
const runOf = (book: Book) => readSeals(workbookView(book.read()).byTitle(TAB)).seals.at(-1)?.seal;
const rules = (book: Book) =>
  book.table(TAB, 'Lần chốt').flatMap((line) => Object.values(line).map(({ stringValue }) => stringValue));

test('a rule is sealed with the clause that stands beside it', () => {
  const book = campaign();
  const { row, column } = book.spot('Cấu hình', RATE);
  book.setCell('Cấu hình', row, column + 2, 'Nghị quyết 12/NQ-HĐND');
  expect(rules(sealed(book))).toContain(`${RATE}: 150.000 (Nghị quyết 12/NQ-HĐND)`);
});

test.each<[string, (book: Book) => unknown]>([
  [
    'its cell was emptied',
    (book) => {
      const { row, column } = book.spot('Cấu hình', RATE);
      book.setCell('Cấu hình', row, column + 2, undefined);
    },
  ],
  ['its row is gone', (book) => book.renameHeader('Cấu hình', RATE, 'Đơn giá cũ')],
  ['nobody can tell the columns apart', (book) => book.renameHeader('Cấu hình', 'Giá trị', 'Số')],
])('a rule is sealed with the clause of the plan where %s', (_, change) => {
  const usual = rules(sealed(campaign())).find((words) => words?.startsWith(RATE));
  const book = campaign();
  change(book);
  expect(rules(sealed(book))).toContain(usual);
});

test('the rules of a sealed run are read back as they were, days among them', () => {
  const book = campaign()
    .setting('Ngày khóa danh sách', day('2024-06-30'))
    .setting('Ngày kế hoạch', day('2024-04-02'));
  const { settings } = assess(sealed(book).read(), NOW.today);
  expect(settings).toMatchObject({
    closingDate: { year: 2024, month: 6, day: 30 },
    planDate: { year: 2024, month: 4, day: 2 },
  });
  expect(asSealed(settings, runOf(book)?.settings ?? [])).toEqual(settings);
  expect(runOf(book)?.settings.length).toBeGreaterThan(0);
});

test('rows that bear one code are told apart by their order', () => {
  const code = { Mã: 'MN-01' };
  const book = smallBook().fill('MN', [
    person('Ma Thị Hoa', code),
    person('Lò Văn Sơn', code),
    person('Vi Thị Ba', code),
  ]);
  expect(
    runOf(sealed(book))
      ?.people.find(({ unit }) => unit === 'MN')
      ?.rows.map(([key]) => key),
  ).toEqual(['MN-01', 'MN-01/2', 'MN-01/3']);
  book.put('MN', book.address('MN', 'Tiền đã nộp (đồng)', 3), 300_000);
  expect(sealBoard(book.read(), NOW).report.changes.map(changeLine)[0]).toBe(
    'MN / MN-01/3, Nộp đúng hạn: 450.000 → 300.000',
  );
});

test('a unit that cannot be read has no people in what is sealed', () => {
  const book = sealed(campaign().deleteTab('X01'));
  expect(runOf(book)?.people.map(({ unit }) => unit)).toEqual(['CQ', 'MN', 'DN', 'HT']);
});

describe('what is wrong with the tab of sealed runs itself', () => {
  test('a header that stands there twice is a warning, and in nobody’s way', () => {
    const book = sealed(campaign());
    const { row, column } = book.spot(TAB, 'Tài khoản ghi');
    book.send({ appendDimension: { sheetId: book.idOf(TAB), dimension: 'COLUMNS', length: 1 } });
    book.setCell(TAB, row, column + 1, 'Người duyệt');
    expect(book.check(NOW).report.problems.map(({ code, tab }) => [code, tab])).toContainEqual([
      'HEADER_DUPLICATED',
      TAB,
    ]);
    expect(sealBoard(book.read(), NOW).report).toMatchObject({
      isBlocked: false,
      obstacles: { moneyErrors: 0, sealErrors: 0 },
    });
  });

  test('standing in both files is an error of sealing, not of money', () => {
    const { shared, own } = pairFrom(() => sealed(campaign()).resource(), NOW);
    expect(own.titles()).toContain(TAB);
    shared.send({ addSheet: { properties: { sheetId: 901, title: TAB } } });
    const { report } = sealBoard(joinedOf(openBook(shared.resource()), own), NOW);
    expect(report).toMatchObject({ isBlocked: true, obstacles: { moneyErrors: 0, sealErrors: 1 } });
  });
});
