import fc from 'fast-check';
import { check } from '../../src/actions/check.ts';
import { MOST_PROBLEMS, problemBoard } from '../../src/actions/problem-board.ts';
import { SEVERITY } from '../../src/domain/problems.ts';
import { PROBLEM_TITLES } from '../../src/text/vi-problem-titles.ts';
import { type Book, business, household, person, smallBook, TODAY, type Typed } from '../support/book.ts';

const boardOf = (book: Book) => problemBoard(book.read(), TODAY).report;

/** A commune with mistakes in three tabs of units and in a setting. */
function mistaken(): Book {
  const book = smallBook();
  book.fill('CQ', [person('Hà Thị Lan', { 'Mức thu nhập': undefined })]);
  book.fill('MN', [
    person('Ma Thị Hoa', { 'Ngày nộp': undefined }),
    person('Lò Văn Sơn', { 'Tiền đã nộp (đồng)': 450 }),
  ]);
  book.fill('DN', [business('Công ty Mẫu', { 'Tiền đã nộp (đồng)': 1_500_000 })]);
  return book.setting('Ngưỡng thu nhập (đồng/tháng)', 'năm triệu');
}

test('every problem has its place and its words, errors first', () => {
  const lines = boardOf(mistaken()).problems.map(
    ({ severity, unit, unitName, tab, cell, code }) =>
      `${severity} | ${unit} | ${unitName} | ${tab}!${cell} | ${PROBLEM_TITLES[code]}`,
  );
  expect(lines).toEqual([
    'error |  | Sổ chung | Cấu hình!B14 | Giá trị cấu hình không dùng được',
    'error | CQ | Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể) | CQ!F7 | Chưa chọn mức thu nhập',
    'error | MN | Trường Mầm non | MN!I8 | Số tiền quá nhỏ',
    'warning | MN | Trường Mầm non | MN!J7 | Chưa ghi ngày',
    'warning | DN | Doanh nghiệp | DN!I7 | Ủng hộ dưới mức vận động',
  ]);
});

test('a problem says what is wrong, what to do, and where it is for who reads it elsewhere', () => {
  const book = mistaken();
  expect(boardOf(book).problems.find(({ code }) => code === 'AMOUNT_SUSPICIOUS')).toMatchObject({
    message: 'Số tiền quá nhỏ: «450», có thể đã mất ba số 0; tạm tính là 0.',
    fix: 'Có phải 450.000 đồng? Nếu đúng, ghi lại đủ số.',
    sheetId: book.idOf('MN'),
    link: `https://docs.google.com/spreadsheets/d/local/edit#gid=${book.idOf('MN')}&range=I8`,
  });
});

test('it counts errors, warnings and the units of the register', () => {
  expect(boardOf(mistaken())).toMatchObject({
    counts: { errors: 3, warnings: 2 },
    units: 5,
    omitted: { errors: 0, warnings: 0 },
  });
});

test('a workbook without a mistake has an empty board', () => {
  const board = boardOf(smallBook().fill('X01', [household('Nông Văn Tám')]));
  expect(board).toEqual({
    counts: { errors: 0, warnings: 0 },
    units: 5,
    problems: [],
    omitted: { errors: 0, warnings: 0 },
  });
});

test('looking writes nothing and is plain JSON', () => {
  const { requests, protections, report } = problemBoard(mistaken().read(), TODAY);
  expect([requests, protections]).toEqual([[], []]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('a workbook that is not of this tool is refused in words', () => {
  expect(() => problemBoard({ sheets: [] }, TODAY)).toThrow(/«Cấu hình» nên không phải sổ/);
});

test('of more than can be sent, the errors come first and the rest is counted', () => {
  const undated = Array.from({ length: MOST_PROBLEMS }, (_, n) =>
    household(`Hộ thử số ${n}`, { 'Ngày nộp': undefined }),
  );
  const book = smallBook()
    .fill('X01', undated)
    .fill('CQ', [person('', { 'Ngày nộp': 'mai' })]);
  const board = boardOf(book);
  expect(board.problems).toHaveLength(MOST_PROBLEMS);
  expect(board.problems.slice(0, 3).map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
  expect(board.counts).toEqual({ errors: 2, warnings: MOST_PROBLEMS });
  expect(board.omitted).toEqual({ errors: 0, warnings: 2 });
});

test('each kind of problem has a short title of its own', () => {
  const titles = Object.values(PROBLEM_TITLES);
  expect(Object.keys(PROBLEM_TITLES).sort()).toEqual(Object.keys(SEVERITY).sort());
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => title.length > 45 || /[.:]$/.test(title))).toEqual([]);
});

test('every problem that a check finds is on the board or counted', () => {
  const typed = fc.constantFrom<Typed>(undefined, '', 450, -5, 'abc', '31/2/2024', '=A1', '<b>', 450_000);
  const row = fc.record({
    'Họ và tên': typed,
    'Đối tượng': typed,
    'Mức thu nhập': typed,
    'Tiền đã nộp (đồng)': typed,
    'Ngày nộp': typed,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const book = smallBook().fill('MN', rows);
      const found = check(book.read(), TODAY).report.problems;
      const board = boardOf(book);
      const shown = board.problems.map(({ severity, code, unit, tab, cell, message, fix }) =>
        JSON.stringify({ severity, code, unit, tab, cell, message, fix }),
      );
      expect(shown.sort()).toEqual(
        found
          .map(({ severity, code, unit, tab, cell, message, fix }) =>
            JSON.stringify({ severity, code, unit, tab, cell, message, fix }),
          )
          .sort(),
      );
      expect(board.counts.errors + board.counts.warnings).toBe(found.length);
      expect(board.problems.length + board.omitted.errors + board.omitted.warnings).toBe(found.length);
    }),
    { numRuns: 15 },
  );
});
