import { previewToday } from '../../src/actions/remind.ts';
import { at } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { logged, NOW, remindedBook, states, today } from '../support/reminded-book.ts';

describe('who is reminded', () => {
  const book = remindedBook();
  const report = previewToday(book.read(), NOW, 100);

  test('follows from the figures, with the occasion of the schedule', () => {
    expect(report).toMatchObject({ on: '2024-05-17', occasion: '-3', thanks: [], digest: null });
    expect(report.mails.map(({ unit, reasons, state }) => [unit, reasons, state])).toEqual([
      ['MN', ['NO_LIST'], 'would-send'],
      ['CQ', ['LIST_HAS_ERRORS', 'NO_SIGNED_PAPER', 'REMAINING'], 'would-send'],
    ]);
  });

  test('before the first occasion nobody is', () => {
    expect(previewToday(book.read(), at('2024-05-12'), 100)).toMatchObject({ occasion: null, mails: [] });
  });

  test('after the campaign’s last day nobody is', () => {
    expect(previewToday(book.read(), at('2025-01-01'), 100)).toMatchObject({ occasion: null, mails: [] });
  });

  test('a unit without an address is named, and nothing is sent for it', () => {
    const lacking = remindedBook(['MN']);
    expect(states(lacking)).toEqual(['CQ would-send', 'MN no-address']);
    const { lines, mails } = send(lacking, today(lacking), NOW.at);
    expect(mails.map(({ to }) => to)).toEqual(['cq@xa.example']);
    expect(lines.join(' ')).toContain('Chưa có địa chỉ thư dùng được: Trường Mầm non');
  });

  test('an address with a slip is none', () => {
    const slipped = remindedBook();
    slipped.unit('MN', { Email: 'mn@xa' });
    expect(states(slipped)).toEqual(['CQ would-send', 'MN no-address']);
    const note = previewToday(slipped.read(), NOW, 100).mails.find(({ unit }) => unit === 'MN')?.note;
    expect(note).toBe('Địa chỉ thư ghi không đúng: mn@xa. Sửa ở cột «Email» của trang «Đơn vị»');
  });

  test('a unit whose tab is missing cannot do anything about it, and is not written to', () => {
    const missing = remindedBook();
    missing.deleteTab('MN');
    expect(states(missing)).toEqual(['CQ would-send']);
    const unknown = missing.unit('X01', { Loại: 'Hợp tác xã' });
    expect(previewToday(unknown.read(), NOW, 100).unread).toEqual(['Trường Mầm non', 'Xóm 1']);
    expect(previewToday(unknown.read(), at('2024-05-09'), 100).unread).toEqual([]);
    const { lines } = send(unknown, today(unknown), NOW.at);
    expect(lines.join()).toContain('không đọc được trang: Trường Mầm non, Xóm 1');
  });
});

describe('who was reminded', () => {
  test('again on the same day, and until the next occasion, nothing goes', () => {
    const book = remindedBook();
    send(book, today(book), NOW.at);
    expect(today(book).mails).toEqual([]);
    expect(states(book, '2024-05-18')).toEqual(['CQ already-sent', 'MN already-sent']);
    expect(states(book, '2024-05-19')).toEqual(['MN would-send', 'CQ would-send']);
  });

  test('a mail that surely did not leave is due again, after the others', () => {
    const book = remindedBook();
    send(book, today(book), NOW.at, (_, place) => (place === 0 ? 'failed' : 'sent'));
    expect(logged(book)).toEqual([
      'MN | -3 | Thư theo lịch | không gửi được',
      'CQ | -3 | Thư theo lịch | đã gửi',
    ]);
    expect(states(book)).toEqual(['MN would-send', 'CQ already-sent']);
  });

  test('a failed mail waits behind those that were not tried', () => {
    const book = remindedBook();
    send(book, today(book, '2024-05-17', 1), NOW.at, () => 'failed');
    expect(states(book)).toEqual(['CQ would-send', 'MN would-send']);
  });

  test('with another due date the occasions begin anew, but nobody gets two mails in a day', () => {
    const book = remindedBook();
    send(book, today(book), NOW.at);
    book.setting('Nộp trước ngày', '18/5/2024');
    expect(states(book)).toEqual(['CQ already-sent', 'MN already-sent']);
    expect(states(book, '2024-05-18')).toEqual(['MN would-send', 'CQ would-send']);
  });

  test('with another due date a mail in doubt stays so for the day', () => {
    const book = remindedBook();
    send(book, today(book), NOW.at, () => 'killed');
    book.setting('Nộp trước ngày', '18/5/2024');
    expect(states(book)).toEqual(['CQ would-send', 'MN unknown']);
  });

  test('not more often than the setting says', () => {
    const book = remindedBook();
    book.setting('Số lần nhắc tối đa', 1);
    send(book, today(book), NOW.at);
    const [mail] = previewToday(book.read(), at('2024-05-19'), 100).mails;
    expect(mail).toMatchObject({ state: 'already-sent', note: expect.stringContaining('1 lần') });
  });

  test('a unit that is done meanwhile is left in peace', () => {
    const book = remindedBook();
    send(book, today(book), NOW.at);
    book.beside('MN', 'Không có ai thuộc diện', true);
    expect(states(book, '2024-05-19')).toEqual(['CQ would-send']);
  });
});
