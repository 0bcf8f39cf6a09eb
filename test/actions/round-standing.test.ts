import { newRound } from '../../src/actions/new-round.ts';
import { roundBoard } from '../../src/actions/round-board.ts';
import { NEW_ROUND } from '../../src/text/vi-new-round.ts';
import { at, type Book, openBook, receipt } from '../support/book.ts';
import { sealed, YEAR_END, year2024 } from '../support/year.ts';
import { joinedOf, pairFrom } from './told/states.ts';

const JANUARY = at('2025-01-08', 'ke.toan@xa.example');
const ASKED = { year: '2025', dueDate: '20/5/2025', reason: 'Mở đợt mới' };

test('a unit without a tab, and a book that was never made, are no hindrance', () => {
  const book = sealed(year2024().deleteTab('X01').deleteTab('Hiến đất'));
  const { lists, books, unreadable } = roundBoard(book.read(), YEAR_END).report;
  expect(lists.map(({ title }) => title)).toEqual(['CQ', 'MN', 'DN', 'HT']);
  expect(books.map(({ title }) => title)).not.toContain('Hiến đất');
  expect(unreadable).toEqual([]);
  const before = book.resource();
  expect(book.apply(newRound(book.read(), JANUARY, ASKED, before)).report.emptied).toContain('MN');
});

test('tabs that cannot be read are named, each once, and the others are counted', () => {
  const book = year2024().renameHeader('Sổ thu', 'Số tiền', 'Tiền').renameHeader('MN', 'Họ và tên', 'Ai');
  const { lists, books, unreadable } = roundBoard(book.read(), YEAR_END).report;
  expect(unreadable).toEqual(['Sổ thu', 'MN']);
  expect(lists.map(({ title }) => title)).toEqual(['CQ', 'X01', 'DN', 'HT']);
  expect(books.map(({ title }) => title)).not.toContain('Sổ thu');
});

test('without the headers of the register nothing is emptied: nobody knows whose the lists are', () => {
  const book = sealed().renameHeader('Đơn vị', 'Mã', 'Ký hiệu');
  expect(roundBoard(book.read(), YEAR_END).report).toMatchObject({ lists: [], unreadable: ['Đơn vị'] });
  expect(() => newRound(book.read(), JANUARY, ASKED, book.resource())).toThrow('«Đơn vị»');
});

describe('in two files', () => {
  const { shared, own } = pairFrom(() => sealed().resource(), YEAR_END);
  const open = (record: Book) =>
    newRound(joinedOf(shared, own), JANUARY, ASKED, joinedOf(shared, record)).report.emptied;

  test('the record that has all of it is enough', () => {
    expect(open(own)).toEqual(expect.arrayContaining(['MN', 'Sổ thu']));
  });

  test('a line of money that the record lacks is not emptied', () => {
    const record = openBook(own.resource());
    record.put('Sổ thu', record.address('Sổ thu', 'Số tiền', 1), 1_000);
    expect(() => open(record)).toThrow('«Sổ thu»');
  });

  test('a day in the register that the record lacks is not wiped out', () => {
    const record = openBook(shared.resource()).unit('MN', { 'Ngày nhận danh sách đã ký': undefined });
    expect(() => newRound(joinedOf(shared, own), JANUARY, ASKED, joinedOf(record, own))).toThrow(
      NEW_ROUND.differs(['Đơn vị']),
    );
  });

  test('a book that a run emptied before it was cut short has nothing to lose', () => {
    const emptied = openBook(own.resource());
    const blank = Object.fromEntries(Object.keys(receipt('')).map((header) => [header, undefined]));
    emptied.fill('Sổ thu', [blank, blank]);
    const joined = joinedOf(shared, emptied);
    const { report } = newRound(joined, JANUARY, ASKED, joinedOf(shared, own));
    expect(report.emptied).toContain('MN');
    expect(report.emptied).not.toContain('Sổ thu');
  });
});
