import { remindToday } from '../../src/actions/remind.ts';
import { remindForTest } from '../../src/actions/remind-by-hand.ts';
import { reminderBoard } from '../../src/actions/reminder-board.ts';
import type { TypedRow } from '../support/book.ts';
import { at, type Book, day, household, person } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { DONE, remindedBook } from '../support/reminded-book.ts';

const NOW = at('2024-05-17', 'ke.toan@xa.example');

const unitOf = (book: Book, code: string, now = NOW) =>
  reminderBoard(book.read(), now, 9).report.units.find((unit) => unit.code === code);

/** MN with these people, said to be complete. */
const withPeople = (...people: TypedRow[]) => remindedBook().fill('MN', people).beside('MN', DONE, true);

describe('when a unit was last told', () => {
  test('is told by the last mail to it, not by a letter that only the accountant looked at, nor by one that did not leave', () => {
    const book = remindedBook();
    send(book, remindToday(book.read(), NOW, 9), NOW.at);
    const last = unitOf(book, 'MN')?.last;
    expect(last).toMatchObject({ channel: 'Thư theo lịch', state: 'đã gửi' });
    const later = at('2024-05-18', 'ke.toan@xa.example');
    send(book, remindForTest(book.read(), later, 9, { unit: 'MN' }), later.at);
    expect(unitOf(book, 'MN', later)?.last).toEqual(last);
    const failing = at('2024-05-19', 'ke.toan@xa.example');
    send(book, remindToday(book.read(), failing, 9), failing.at, () => 'failed');
    expect(unitOf(book, 'MN', failing)?.last).toEqual(last);
  });
});

describe('the day of the latest money', () => {
  const paidOn = (date: string, amount = 150_000) =>
    person(`Người nộp ${date}`, { 'Tiền đã nộp (đồng)': amount, 'Ngày nộp': day(date) });

  test.each<[string, TypedRow[], string]>([
    [
      'is the latest, wherever it stands',
      ['2024-05-12', '2024-05-15', '2024-05-11'].map((on) => paidOn(on)),
      '2024-05-15',
    ],
    ['is of no line with 0 đồng', [paidOn('2024-05-12'), paidOn('2024-05-16', 0)], '2024-05-12'],
  ])('%s', (_, people, on) => {
    expect(unitOf(withPeople(...people), 'MN')?.paidUntil).toBe(on);
  });
});

describe('a blank of a complete list', () => {
  const undated = (name: string, more: TypedRow = {}) => person(name, { 'Ngày nộp': undefined, ...more });
  const asked = (book: Book, code = 'MN') => {
    const { text = '' } = unitOf(book, code)?.letter ?? {};
    return /cột «Ghi chú» của dòng: (.*)\./.exec(text)?.[1] ?? 'không hỏi';
  };
  const place = (book: Book, below: number) => book.address('MN', 'Ngày nộp', below);

  test.each<[string, string, TypedRow]>([
    ['Hình thức nộp', 'MN', person('Ma Thị Hoa', { 'Hình thức nộp': undefined })],
    ['Tài khoản nhận', 'MN', person('Ma Thị Hoa', { 'Tài khoản nhận': undefined })],
    ['Số lượng', 'X01', household('Nông Văn Tám', { 'Hiện vật': '2 bao xi măng' })],
  ])('may be one of «%s»', (header, code, row) => {
    const book = remindedBook()
      .fill(code, [row])
      .beside(code, DONE, true)
      .unit(code, { 'Ngày nhận danh sách đã ký': undefined });
    expect(asked(book, code)).toBe(book.address(code, header, 1));
    book.put(code, book.address(code, 'Ghi chú', 1), 'đã hỏi, chưa rõ');
    expect(asked(book, code)).toBe('không hỏi');
  });

  test('is asked for where its row has no note, and only there', () => {
    const book = withPeople(
      undated('Ma Thị Hoa'),
      undated('Lò Văn Sơn', { 'Ghi chú': 'mất biên lai' }),
      undated('Nông Văn Tám'),
    );
    expect(asked(book)).toBe(`${place(book, 1)}, ${place(book, 3)}`);
  });

  test('is explained by no number in the note', () => {
    const book = withPeople(undated('Ma Thị Hoa', { 'Ghi chú': 15 }));
    expect(asked(book)).toBe(place(book, 1));
  });

  test('is asked for where the tab has no column for notes', () => {
    const book = withPeople(undated('Ma Thị Hoa', { 'Ghi chú': 'mất biên lai' }));
    book.renameHeader('MN', 'Ghi chú', 'Nhận xét');
    expect(asked(book)).toBe(place(book, 1));
  });

  test('is not asked for while the list is not complete', () => {
    const book = withPeople(undated('Ma Thị Hoa')).beside('MN', DONE, false);
    expect(asked(book)).toBe('không hỏi');
  });
});
