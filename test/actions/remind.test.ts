import { send } from '../support/dispatch.ts';
import { NOW, remindedBook, states, today } from '../support/reminded-book.ts';

test.each([
  ['sent', 'sent', ''],
  ['unknown', 'unknown', ''],
  ['failed', 'would-send', 'Không gửi được'],
] as const)('a mail that ended as «%s» is told as «%s»', (end, state, note) => {
  const book = remindedBook();
  const { report } = send(book, today(book), NOW.at, () => end);
  expect(report.mails[0]).toMatchObject({ state, note: expect.stringContaining(note) });
});

describe('the quota', () => {
  test('is kept, and what does not fit goes on tomorrow and is told', () => {
    const book = remindedBook();
    const { mails, lines, report } = send(book, today(book, '2024-05-17', 1), NOW.at);
    expect(mails).toHaveLength(1);
    expect(report.mails.map(({ state }) => state)).toEqual(['sent', 'over-quota']);
    expect(lines[0]).toBe('1 thư đã gửi; 1 thư để ngày mai vì hết hạn mức trong ngày.');
    expect(states(book, '2024-05-18')).toEqual(['CQ would-send', 'MN already-sent']);
    expect(book.table('Nhật ký', 'Lần').pop()?.['Kết quả']?.stringValue).toBe(lines[0]);
  });

  test('of none sends nothing and says so', () => {
    const book = remindedBook();
    const { mails, lines } = send(book, today(book, '2024-05-17', 0), NOW.at);
    expect(mails).toEqual([]);
    expect(lines[0]).toBe('0 thư đã gửi; 2 thư để ngày mai vì hết hạn mức trong ngày.');
  });
});
