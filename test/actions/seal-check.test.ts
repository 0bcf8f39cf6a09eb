import { sealBoard } from '../../src/actions/seal-board.ts';
import { checkSeals } from '../../src/actions/seal-check.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import type { SealedRun } from '../../src/domain/sealing.ts';
import { at, type Book, openBook, person, smallBook } from '../support/book.ts';
import { resealed } from '../support/communes.ts';

const TAB = 'Các lần tổng hợp';
const NOW = at('2024-05-24', 'ke.toan@xa.example');
const LATER = at('2024-06-10', 'ke.toan@xa.example');
const PEOPLE = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường', reason: 'Hoàn lại' };
const PAID = 'Tiền đã nộp (đồng)';

function seal(book: Book, now = NOW): Book {
  book.consolidate(now);
  book.apply(sealRun(book.read(), now, PEOPLE));
  return book;
}
const once = () => seal(smallBook().fill('MN', [person('Ma Thị Hoa'), person('Lò Văn Sơn')]));
const twice = () => {
  const book = once();
  return seal(book.put('MN', book.address('MN', PAID, 2), 300_000), LATER);
};
const told = (book: Book) =>
  book
    .check(LATER)
    .report.problems.filter(({ code, tab }) => code.startsWith('SEAL') || tab === TAB)
    .map(({ code, tab, cell, found, message }) => ({ code, at: `${tab}!${cell}`, found, message }));

test('a total that is not the sum of its units is told in words, though every digest is right', () => {
  const more = (run: SealedRun): SealedRun => ({
    ...run,
    totals: run.totals.map((figure) => (figure === 900_000 ? 950_000 : figure)),
  });
  const book = openBook(resealed(once().resource(), { change: more }).snapshot());
  const { report } = checkSeals(book.read(), NOW);
  expect(report.faults).toEqual([]);
  expect([report.ok, report.seals.map(({ ok }) => ok)]).toEqual([false, [false]]);
  expect(report.lines).toContainEqual(
    expect.stringMatching(/^Lần chốt 1, tổng cộng, .*: đã chốt 950\.000, cộng lại 900\.000\.$/),
  );
});

test('a run whose data somebody changed is not as it was, and nothing of it is added up', () => {
  const book = once();
  book.put(TAB, book.address(TAB, 'Dữ liệu chốt', 1), '{}');
  const { report } = checkSeals(book.read(), NOW);
  expect(report).toMatchObject({
    ok: false,
    current: 'broken',
    changes: [],
    seals: [{ number: 1, at: '', ok: false, sums: [] }],
  });
  expect(report.lines.at(-1)).toMatch(/^Không so được số liệu hiện nay với lần chốt 1/);
  expect(sealBoard(book.read(), NOW).report).toMatchObject({ number: 2, isSealed: false, seals: [] });
});

describe('runs that are gone', () => {
  test('all of them: one line says which', () => {
    expect(told(twice().deleteTab(TAB))).toEqual([
      {
        code: 'SEAL_MISSING',
        at: 'Nhật ký!A1',
        found: '',
        message: 'Thiếu dòng của lần chốt 1–2: dòng đã bị xóa.',
      },
    ]);
  });

  test('the last: its number, at the header of the numbers, wherever that column is now', () => {
    const book = twice();
    const sheetId = book.idOf(TAB);
    const { row } = book.spot(TAB, 'Lần chốt');
    const lines = book.table(TAB, 'Lần chốt');
    const first = lines.findIndex((line) => line['Lần chốt']?.numberValue === 2);
    book.send(
      {
        deleteDimension: {
          range: {
            sheetId,
            dimension: 'ROWS',
            startIndex: row + 1 + first,
            endIndex: row + 1 + lines.length,
          },
        },
      },
      { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    );
    expect(told(book)).toEqual([
      {
        code: 'SEAL_MISSING',
        at: `${TAB}!B${row + 1}`,
        found: '',
        message: 'Thiếu dòng của lần chốt 2: dòng đã bị xóa.',
      },
    ]);
  });

  test('are not told where only a header is: then nobody can see them', () => {
    expect(told(twice().renameHeader(TAB, 'Dấu chốt', 'Dấu')).map(({ code }) => code)).toEqual([
      'HEADER_CHANGED',
    ]);
  });
});
