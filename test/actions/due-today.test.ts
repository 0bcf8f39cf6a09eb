import { previewToday, remindToday } from '../../src/actions/remind.ts';
import { remindByHand } from '../../src/actions/remind-by-hand.ts';
import { at, type Book, business, day, donor, person } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { NOBODY, NOW, remindedBook, today } from '../support/reminded-book.ts';

describe('businesses and donors', () => {
  const gave = () =>
    remindedBook()
      .fill('DN', [business('Công ty Mẫu')])
      .fill('HT', [donor('Hội Mẫu')]);

  test('get no reminder by the clock, and a thank-you when money came', () => {
    const report = previewToday(gave().read(), NOW, 100);
    expect(report.mails.map(({ unit }) => unit)).toEqual(['MN', 'CQ']);
    expect(report.thanks.map(({ unit, to, state }) => [unit, to, state])).toEqual([
      ['DN', 'dn@xa.example', 'would-send'],
      ['HT', 'ht@xa.example', 'would-send'],
    ]);
  });

  test('are thanked once, and again only when more came', () => {
    const book = gave();
    const { mails } = send(book, today(book), NOW.at);
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Kính đề nghị hoàn thành trước ngày 20/5/2024',
      'Kính đề nghị hoàn thành trước ngày 20/5/2024',
      'Thư cảm ơn',
      'Thư cảm ơn',
    ]);
    expect(previewToday(book.read(), at('2024-05-18'), 100).thanks).toEqual([]);
    book.put('DN', book.address('DN', 'Tiền đã nộp (đồng)', 1), 2_000_000);
    expect(previewToday(book.read(), at('2024-05-18'), 100).thanks).toEqual([]);
    book.put('DN', book.address('DN', 'Tiền đã nộp (đồng)', 1), 5_000_000);
    expect(previewToday(book.read(), at('2024-05-18'), 100).thanks).toMatchObject([{ unit: 'DN' }]);
  });

  test('are thanked whatever other mail they or others got', () => {
    const book = remindedBook().fill('DN', [business('Công ty Mẫu', { 'Tiền đã nộp (đồng)': 90_000_000 })]);
    send(book, today(book), NOW.at);
    const request = { units: [{ unit: 'HT', occasion: 'gửi tay 18/5/2024' }] };
    send(book, remindByHand(book.read(), at('2024-05-18'), 9, request), NOW.at);
    const thanks = () => previewToday(book.read(), at('2024-05-19'), 100).thanks.map(({ unit }) => unit);
    expect(thanks()).toEqual([]);
    book.fill('HT', [donor('Hội Mẫu')]);
    expect(thanks()).toEqual(['HT']);
    // A thank-you that did not leave is owed still.
    send(book, remindToday(book.read(), at('2024-05-19'), 100), NOW.at, ({ to }) =>
      to === 'ht@xa.example' ? 'failed' : 'sent',
    );
    expect(thanks()).toEqual(['HT']);
    send(book, remindToday(book.read(), at('2024-05-20'), 100), NOW.at);
    expect(thanks()).toEqual([]);
  });

  test('who gave nothing is not thanked', () => {
    const book = remindedBook().fill('DN', [business('Công ty Mẫu', { 'Tiền đã nộp (đồng)': 0 })]);
    expect(previewToday(book.read(), NOW, 100).thanks).toEqual([]);
  });

  test('may be written to by hand', () => {
    const book = gave();
    const occasion = 'gửi tay 18/5/2024';
    const request = { units: [{ unit: 'HT', occasion }] };
    const { mails } = send(book, remindByHand(book.read(), at('2024-05-18'), 9, request), NOW.at);
    expect(mails.map(({ to, subject }) => [to, subject.split(':')[0]])).toEqual([
      ['ht@xa.example', 'Kính mời tham gia ủng hộ'],
    ]);
  });
});

describe('the chairman’s letter', () => {
  const read = () => remindedBook().setting('Email chủ tịch', 'chu.tich@xa.example');
  const digestOf = (book: Book) =>
    send(book, today(book), NOW.at).mails.find(({ to }) => to.startsWith('chu'));

  test('goes once a week, with totals and units and nobody’s name', () => {
    const book = read();
    const { mails } = send(book, today(book), NOW.at);
    const digest = mails[mails.length - 1];
    expect(digest?.to).toBe('chu.tich@xa.example');
    expect(digest?.text).toContain('Trường Mầm non: Chưa báo xong danh sách');
    expect(digest?.text).toContain('Danh sách đã xong, không có lỗi: 1/5 đơn vị (20%)');
    for (const name of ['Ma Thị Hoa', 'Lò Văn Sơn', 'Nông Văn Tám']) expect(digest?.text).not.toContain(name);
    expect(previewToday(book.read(), at('2024-05-19'), 100).digest).toMatchObject({ state: 'already-sent' });
    expect(previewToday(book.read(), at('2024-05-20'), 100).digest).toMatchObject({ state: 'would-send' });
  });

  test.each(['2024-05-12', '2025-01-01'])('is not due on %s, when nobody is reminded', (on) => {
    expect(previewToday(read().read(), at(on), 100).digest).toBeNull();
  });

  test('counts the mails of which nobody knows, and no others', () => {
    const book = read();
    send(book, today(book), NOW.at, () => 'killed');
    expect(digestOf(book)?.text).toContain('Có 1 thư nhắc không rõ đã đến nơi');
    const known = read();
    send(known, today(known, '2024-05-17', 1), NOW.at);
    const { text } = digestOf(known) ?? {};
    expect(text).toBeDefined();
    expect(text).not.toContain('thư nhắc không rõ');
  });

  test('goes once more in the week in which everything is there, and then no more', () => {
    const book = read();
    digestOf(book);
    book
      .beside('MN', NOBODY, true)
      .fill('CQ', [person('Ma Thị Hoa'), person('Lò Văn Sơn')])
      .unit('CQ', { 'Ngày nhận danh sách đã ký': day('2024-05-17') });
    expect(digestOf(book)?.text).toBeDefined();
    expect(digestOf(book)).toBeUndefined();
  });

  test('has no way to Tổng hợp while there is none', () => {
    const digest = digestOf(read().deleteTab('Tổng hợp'));
    expect(digest?.to).toBe('chu.tich@xa.example');
    expect(digest?.text).not.toContain('Mở bảng tổng hợp');
  });
});
