/** One account alone keeps the daily reminding of a workbook, so that nobody gets two mails of one occasion. */
import { dailySwitch, remindDaily } from '../../src/actions/daily-switch.ts';
import { at, type Book, day, person } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { DONE, logged, remindedBook } from '../support/reminded-book.ts';

const HERS = 'ke.toan@xa.example';
const OTHER = 'van.phong@xa.example';
const NOW = at('2024-05-10', HERS);

/** Before the schedule's first occasion: nobody is due a mail. */
function kept(by = HERS): Book {
  const book = remindedBook();
  book.consolidate(NOW);
  book.send(...dailySwitch(book.read(), NOW).on(by, 'kích-hoạt-1'));
  return book;
}

const daily = (book: Book, today = '2024-05-11') => {
  const now = at(today, HERS);
  return send(book, remindDaily(book.read(), now, 100, 'kích-hoạt-1'), now.at);
};
const log = (book: Book) =>
  book
    .table('Nhật ký', 'Lần')
    .map((line) => `${line['Việc']?.stringValue}: ${line['Kết quả']?.stringValue ?? ''}`);

test.each<[string, () => Book, string, boolean]>([
  ['nobody keeps it', () => remindedBook(), OTHER, false],
  ['nobody keeps it, and it is to be taken over', () => remindedBook(), OTHER, true],
  ['she keeps it herself', () => kept(HERS), HERS, false],
  ['somebody else keeps it, and it is taken over', () => kept(HERS), OTHER, true],
])('may be turned on where %s', (_, made, account, takeOver) => {
  expect(() => dailySwitch(made().read(), NOW).assertFree(account, takeOver)).not.toThrow();
});

test('may not be turned on beside somebody else’s, who is named with the day since when', () => {
  expect(() => dailySwitch(kept(HERS).read(), NOW).assertFree(OTHER, false)).toThrow(
    /đang do ke\.toan@xa\.example bật \(từ 10\/5\/2024 08:00:00\)/,
  );
});

test('a day on which nothing is due and nothing changed is noted, and has no line of the log', () => {
  const book = kept();
  const before = log(book);
  expect(daily(book).mails).toEqual([]);
  expect(log(book)).toEqual(before);
  expect(dailySwitch(book.read(), NOW).state).toMatchObject({
    who: HERS,
    lastRun: '2024-05-11T08:00:00+07:00',
    lastResult: 'Hôm nay không có thư nhắc nào cần gửi.',
  });
});

test('a list that was handed in since is recorded, with a line of the log, also where no mail is due', () => {
  const book = kept();
  const before = log(book);
  book
    .fill('MN', [person('Ma Thị Hoa')])
    .beside('MN', DONE, true)
    .beside('MN', 'Ngày xác nhận', day('2024-05-11'));
  expect(daily(book).mails).toEqual([]);
  expect(book.table('Lịch sử nộp', 'Thời điểm').at(-1)).toMatchObject({
    Mã: { stringValue: 'MN' },
    'Ngày tính': { numberValue: day('2024-05-11') },
  });
  expect(log(book).slice(before.length)).toEqual([expect.stringContaining('không có thư nhắc nào cần gửi')]);
});

test('mails leave though people emptied a header of the log that nothing depends on', () => {
  const book = kept().renameHeader('Nhật ký nhắc', 'Ghi chú', undefined);
  expect(daily(book, '2024-05-17').mails.length).toBeGreaterThan(0);
  expect(logged(book)).toContain('MN | -3 | Thư theo lịch | đã gửi');
});
