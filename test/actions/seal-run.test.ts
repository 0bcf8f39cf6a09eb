import { sealBoard } from '../../src/actions/seal-board.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { at, type Book, person, smallBook } from '../support/book.ts';

const TAB = 'Các lần tổng hợp';
const NOW = at('2024-05-24', 'ke.toan@xa.example');
const PEOPLE = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };

const campaign = (people = 2) =>
  smallBook().fill(
    'MN',
    Array.from({ length: people }, (_, at) => person(`Ma Thị Thứ ${at + 1}`)),
  );
const seal = (book: Book, more: object = {}) => {
  book.consolidate(NOW);
  return book.apply(sealRun(book.read(), NOW, { ...PEOPLE, ...more })).report;
};
/** What the page shows to the person who then says yes. */
const seen = (book: Book) => {
  book.consolidate(NOW);
  const { fingerprint, number } = sealBoard(book.read(), NOW).report;
  return { fingerprint, number };
};

describe('whoever looked at the figures before', () => {
  test('seals what was looked at', () => {
    const book = campaign();
    expect(seal(book, { agreed: seen(book) }).sealed.number).toBe(1);
  });

  test('is told when somebody else sealed the very figures meanwhile', () => {
    const book = campaign();
    const agreed = seen(book);
    seal(book);
    expect(() => seal(book, { agreed })).toThrow('vừa đổi');
  });
});

test('a reason is kept without the stops at its end: the sentence in which it stands has its own', () => {
  const book = campaign().put('MN', 'A1', 'x');
  seal(book);
  book.put('MN', book.address('MN', 'Tiền đã nộp (đồng)', 1), 'bốn trăm');
  const { sealed } = seal(book, { reason: 'Nộp nhầm, hoàn lại ...', waiver: 'Huyện cần hôm nay; .' });
  expect([sealed.reason, sealed.waiver]).toEqual(['Nộp nhầm, hoàn lại', 'Huyện cần hôm nay']);
});

test('nobody as preparer or as approver is said for what it is', () => {
  const book = campaign();
  expect(() => seal(book, { preparedBy: ' ' })).toThrow('Chưa chốt: ghi họ tên người lập.');
  expect(() => seal(book, { approvedBy: ' ' })).toThrow('Chưa chốt: ghi họ tên người duyệt.');
});

test('without its headers the tab of sealed runs is not gone on with: nobody could tell what was sealed', () => {
  const book = campaign();
  seal(book);
  book.renameHeader(TAB, 'Dấu chốt', 'Dấu');
  book.consolidate(NOW);
  expect(() => sealBoard(book.read(), NOW)).toThrow(`trang «${TAB}»`);
  expect(() => seal(book, { reason: 'Sửa' })).toThrow(`trang «${TAB}»`);
});

test('the board shows five hundred changes and counts the others', () => {
  const book = campaign(500);
  seal(book);
  const lines = Array.from({ length: 500 }, () => ({ 'Tiền đã nộp (đồng)': 450_001 }));
  const { report } = sealBoard(book.fill('MN', lines).read(), NOW);
  // Each person's, and what came to the account.
  expect([report.changes.length, report.omitted]).toEqual([500, 1]);
});
