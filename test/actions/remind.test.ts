import { renderLetter } from '../../src/actions/letter-render.ts';
import { previewToday, remindToday } from '../../src/actions/remind.ts';
import { remindByHand, remindForTest } from '../../src/actions/remind-by-hand.ts';
import { webLink } from '../../src/actions/unit-letter.ts';
import { at, type Book, business, day, donor, person } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { DONE, logged, remindedBook } from '../support/reminded-book.ts';

const NOW = at('2024-05-17', 'ke.toan@xa.example');
const MOMENT = NOW.at;

const today = (book: Book, day = '2024-05-17', quota = 100) => remindToday(book.read(), at(day), quota);
const states = (book: Book, day = '2024-05-17', quota = 100) =>
  previewToday(book.read(), at(day), quota).mails.map(({ unit, state }) => `${unit} ${state}`);

test('a letter leads to the shared workbook on Google; a file on a machine and the own file have no address', () => {
  const url = 'https://docs.google.com/spreadsheets/d/1a2b3c4d5e6f7g8h9i0jklmn';
  const onGoogle = { ...remindedBook().read(), spreadsheetUrl: `${url}/edit` };
  expect(webLink(onGoogle, 7)).toContain(`${url}/edit#gid=7`);
  expect([webLink(onGoogle, -7), webLink(remindedBook().read(), 7)]).toEqual(['', '']);
});

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
    const { lines, mails } = send(lacking, today(lacking), MOMENT);
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
  });
});

describe('exactly once', () => {
  test('each mail has its line before it leaves and its end after', () => {
    const book = remindedBook();
    const seen: string[][] = [];
    const { mails } = send(book, today(book), MOMENT, () => {
      seen.push(logged(book));
      return 'sent';
    });
    expect(mails).toHaveLength(2);
    expect(seen).toEqual([
      ['MN | -3 | Thư theo lịch | đang gửi'],
      ['MN | -3 | Thư theo lịch | đã gửi', 'CQ | -3 | Thư theo lịch | đang gửi'],
    ]);
    expect(logged(book)).toEqual(['MN | -3 | Thư theo lịch | đã gửi', 'CQ | -3 | Thư theo lịch | đã gửi']);
  });

  test('again on the same day, and until the next occasion, nothing goes', () => {
    const book = remindedBook();
    send(book, today(book), MOMENT);
    expect(today(book).mails).toEqual([]);
    expect(states(book, '2024-05-18')).toEqual(['CQ already-sent', 'MN already-sent']);
    expect(states(book, '2024-05-19')).toEqual(['MN would-send', 'CQ would-send']);
  });

  test('a killed run leaves one line in doubt, which no later run sends again', () => {
    const book = remindedBook();
    send(book, today(book), MOMENT, () => 'killed');
    expect(logged(book)).toEqual(['MN | -3 | Thư theo lịch | đang gửi']);
    expect(states(book)).toEqual(['CQ would-send', 'MN unknown']);
    const { mails } = send(book, today(book), MOMENT);
    expect(mails.map(({ to }) => to)).toEqual(['cq@xa.example']);
    expect(logged(book)[0]).toBe('MN | -3 | Thư theo lịch | chưa rõ');
    expect(states(book)).toEqual(['CQ already-sent', 'MN unknown']);
  });

  test('a mail that surely did not leave is due again, after the others', () => {
    const book = remindedBook();
    send(book, today(book), MOMENT, (_, place) => (place === 0 ? 'failed' : 'sent'));
    expect(logged(book)).toEqual([
      'MN | -3 | Thư theo lịch | không gửi được',
      'CQ | -3 | Thư theo lịch | đã gửi',
    ]);
    expect(states(book)).toEqual(['MN would-send', 'CQ already-sent']);
  });

  test.each([
    ['sent', 'sent', ''],
    ['unknown', 'unknown', ''],
    ['failed', 'would-send', 'Không gửi được'],
  ] as const)('a mail that ended as «%s» is told as «%s»', (end, state, note) => {
    const book = remindedBook();
    const { report } = send(book, today(book), MOMENT, () => end);
    expect(report.mails[0]).toMatchObject({ state, note: expect.stringContaining(note) });
  });

  test('a failed mail waits behind those that were not tried', () => {
    const book = remindedBook();
    send(book, today(book, '2024-05-17', 1), MOMENT, () => 'failed');
    expect(states(book)).toEqual(['CQ would-send', 'MN would-send']);
  });

  test('with another due date the occasions begin anew, but nobody gets two mails in a day', () => {
    const book = remindedBook();
    send(book, today(book), MOMENT);
    book.setting('Nộp trước ngày', '18/5/2024');
    expect(states(book)).toEqual(['CQ already-sent', 'MN already-sent']);
    expect(states(book, '2024-05-18')).toEqual(['MN would-send', 'CQ would-send']);
  });

  test('not more often than the setting says', () => {
    const book = remindedBook();
    book.setting('Số lần nhắc tối đa', 1);
    send(book, today(book), MOMENT);
    const [mail] = previewToday(book.read(), at('2024-05-19'), 100).mails;
    expect(mail).toMatchObject({ state: 'already-sent', note: expect.stringContaining('1 lần') });
  });

  test('a unit that is done meanwhile is left in peace', () => {
    const book = remindedBook();
    send(book, today(book), MOMENT);
    book.beside('MN', 'Không có ai thuộc diện', true);
    expect(states(book, '2024-05-19')).toEqual(['CQ would-send']);
  });

  test('without its log, or with one that cannot be read, nothing is sent', () => {
    const book = remindedBook();
    send(book, today(book), MOMENT);
    book.renameHeader('Nhật ký nhắc', 'Trạng thái', 'Kết quả');
    expect(() => today(book, '2024-05-19')).toThrow(/Không đọc được trang «Nhật ký nhắc»/);
    book.deleteTab('Nhật ký nhắc');
    expect(() => today(book, '2024-05-19')).toThrow(/«Nhật ký nhắc» đã bị xóa/);
    book.setUp(at('2024-05-19'));
    expect(states(book, '2024-05-19')).toEqual(['MN would-send', 'CQ would-send']);
  });

  test('a workbook that never had the log gets it with the first mail', () => {
    const book = remindedBook();
    book.deleteTab('Nhật ký nhắc').deleteTab('Lịch sử nộp');
    send(book, today(book), MOMENT);
    expect(logged(book)).toHaveLength(2);
  });

  test('a row that somebody put into the log meanwhile does not mislead the next write', () => {
    const book = remindedBook();
    send(book, today(book), MOMENT, () => {
      const { row } = book.spot('Nhật ký nhắc', 'Thời điểm');
      const range = {
        sheetId: book.idOf('Nhật ký nhắc'),
        dimension: 'ROWS' as const,
        startIndex: row + 1,
        endIndex: row + 2,
      };
      book.send({ insertDimension: { range } });
      book.setCell('Nhật ký nhắc', row + 1, 0, 'ghi chú của ai đó');
      return 'sent';
    });
    expect(logged(book).filter((line) => line.startsWith('MN') || line.startsWith('CQ'))).toEqual(
      expect.arrayContaining(['MN | -3 | Thư theo lịch | đã gửi', 'CQ | -3 | Thư theo lịch | đã gửi']),
    );
  });

  test('columns of the log may be moved', () => {
    const book = remindedBook();
    const { row, column } = book.spot('Nhật ký nhắc', 'Trạng thái');
    book.setCell('Nhật ký nhắc', row, column, 'tạm');
    book.renameHeader('Nhật ký nhắc', 'Tiêu đề', 'Trạng thái');
    book.setCell('Nhật ký nhắc', row, column, 'Tiêu đề');
    send(book, today(book), MOMENT);
    expect(logged(book)).toEqual(['MN | -3 | Thư theo lịch | đã gửi', 'CQ | -3 | Thư theo lịch | đã gửi']);
  });
});

describe('the quota', () => {
  test('is kept, and what does not fit goes on tomorrow and is told', () => {
    const book = remindedBook();
    const { mails, lines, report } = send(book, today(book, '2024-05-17', 1), MOMENT);
    expect(mails).toHaveLength(1);
    expect(report.mails.map(({ state }) => state)).toEqual(['sent', 'over-quota']);
    expect(lines[0]).toBe('1 thư đã gửi; 1 thư để ngày mai vì hết hạn mức trong ngày.');
    expect(states(book, '2024-05-18')).toEqual(['CQ would-send', 'MN already-sent']);
    expect(book.table('Nhật ký', 'Lần').pop()?.['Kết quả']?.stringValue).toBe(lines[0]);
  });

  test('of none sends nothing and says so', () => {
    const book = remindedBook();
    const { mails, lines } = send(book, today(book, '2024-05-17', 0), MOMENT);
    expect(mails).toEqual([]);
    expect(lines[0]).toBe('0 thư đã gửi; 2 thư để ngày mai vì hết hạn mức trong ngày.');
  });
});

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
    const { mails } = send(book, today(book), MOMENT);
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
    send(book, today(book), MOMENT);
    const request = { units: [{ unit: 'HT', occasion: 'gửi tay 18/5/2024' }] };
    send(book, remindByHand(book.read(), at('2024-05-18'), 9, request), MOMENT);
    const thanks = () => previewToday(book.read(), at('2024-05-19'), 100).thanks.map(({ unit }) => unit);
    expect(thanks()).toEqual([]);
    book.fill('HT', [donor('Hội Mẫu')]);
    expect(thanks()).toEqual(['HT']);
    // A thank-you that did not leave is owed still.
    send(book, remindToday(book.read(), at('2024-05-19'), 100), MOMENT, ({ to }) =>
      to === 'ht@xa.example' ? 'failed' : 'sent',
    );
    expect(thanks()).toEqual(['HT']);
    send(book, remindToday(book.read(), at('2024-05-20'), 100), MOMENT);
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
    const { mails } = send(book, remindByHand(book.read(), at('2024-05-18'), 9, request), MOMENT);
    expect(mails.map(({ to, subject }) => [to, subject.split(':')[0]])).toEqual([
      ['ht@xa.example', 'Kính mời tham gia ủng hộ'],
    ]);
  });
});

describe('the chairman’s letter', () => {
  test('goes once a week, with totals and units and nobody’s name', () => {
    const book = remindedBook().setting('Email chủ tịch', 'chu.tich@xa.example');
    const { mails } = send(book, today(book), MOMENT);
    const digest = mails[mails.length - 1];
    expect(digest?.to).toBe('chu.tich@xa.example');
    expect(digest?.text).toContain('Trường Mầm non: Chưa báo xong danh sách');
    expect(digest?.text).toContain('Danh sách đã xong, không có lỗi: 1/5 đơn vị (20%)');
    for (const name of ['Ma Thị Hoa', 'Lò Văn Sơn', 'Nông Văn Tám']) expect(digest?.text).not.toContain(name);
    expect(previewToday(book.read(), at('2024-05-19'), 100).digest).toMatchObject({ state: 'already-sent' });
    expect(previewToday(book.read(), at('2024-05-20'), 100).digest).toMatchObject({ state: 'would-send' });
  });
});

test('the chairman’s letter has no way to Tổng hợp while there is none', () => {
  const book = remindedBook().setting('Email chủ tịch', 'chu.tich@xa.example').deleteTab('Tổng hợp');
  const digest = send(book, today(book), MOMENT).mails.at(-1);
  expect(digest?.to).toBe('chu.tich@xa.example');
  expect(digest?.text).not.toContain('Mở bảng tổng hợp');
});

describe('by hand', () => {
  const chosen = (occasion: string, ...units: string[]) => ({
    units: units.map((unit) => ({ unit, occasion })),
  });
  const byHand = (book: Book, request: unknown, quota = 9) => remindByHand(book.read(), NOW, quota, request);

  test('a mail takes the occasion’s place, so that the clock does not write again', () => {
    const book = remindedBook();
    const { mails, report } = send(book, byHand(book, chosen('-3', 'MN')), MOMENT);
    expect(mails.map(({ to }) => to)).toEqual(['mn@xa.example']);
    expect(report.units).toEqual([{ unit: 'MN', state: 'sent' }]);
    expect(states(book)).toEqual(['CQ would-send', 'MN already-sent']);
  });

  test('two people with the same board send one mail', () => {
    const book = remindedBook();
    send(book, byHand(book, chosen('-3', 'MN')), MOMENT);
    const { mails, report } = send(book, byHand(book, chosen('-3', 'MN')), MOMENT);
    expect(mails).toEqual([]);
    expect(report.units).toEqual([{ unit: 'MN', state: 'already-sent' }]);
  });

  test('once more on the same day is once', () => {
    const book = remindedBook();
    send(book, byHand(book, chosen('-3', 'MN')), MOMENT);
    const again = chosen('gửi tay 17/5/2024', 'MN');
    expect(send(book, byHand(book, again), MOMENT).mails).toHaveLength(1);
    expect(send(book, byHand(book, again), MOMENT).mails).toHaveLength(0);
  });

  test('a unit chosen twice is written to once', () => {
    const book = remindedBook();
    expect(byHand(book, chosen('-3', 'MN', 'mn')).mails).toHaveLength(1);
  });

  test('a unit that is done is not written to, whoever asks', () => {
    const book = remindedBook();
    const { mails, report } = send(book, byHand(book, chosen('-3', 'X01')), MOMENT);
    expect(mails).toEqual([]);
    expect(report.units).toEqual([{ unit: 'X01', state: 'done' }]);
  });

  test('the quota holds', () => {
    const book = remindedBook();
    const { report } = send(book, byHand(book, chosen('-3', 'MN', 'CQ'), 1), MOMENT);
    expect(report.units.map(({ state }) => state)).toEqual(['sent', 'over-quota']);
  });

  test.each<[string, unknown]>([
    ['nothing chosen', { units: [] }],
    ['another shape', { units: ['MN'] }],
    ['a field too many', { units: [{ unit: 'MN', occasion: '-3', to: 'x@y.vn' }] }],
    ['a unit that is not there', chosen('-3', 'ZZ')],
    ['an occasion of another day', chosen('-7', 'MN')],
    ['an occasion made up', chosen('gửi tay 1/1/2024', 'MN')],
  ])('%s is refused', (_, request) => {
    expect(() => byHand(remindedBook(), request)).toThrow();
  });

  test('a test goes to the accountant alone and counts for nothing', () => {
    const book = remindedBook();
    const { mails, report } = send(book, remindForTest(book.read(), NOW, 9, { unit: 'MN' }), MOMENT);
    expect(mails.map(({ to, subject }) => [to, subject.slice(0, 10)])).toEqual([
      ['ke.toan@xa.example', '[Gửi thử] '],
    ]);
    expect(report.to).toBe('ke.toan@xa.example');
    expect(states(book)).toEqual(['MN would-send', 'CQ would-send']);
  });

  test('of a unit without a tab leads nowhere', () => {
    const book = remindedBook();
    book.deleteTab('MN');
    const [mail] = send(book, remindForTest(book.read(), NOW, 9, { unit: 'MN' }), MOMENT).mails;
    expect(mail?.subject).toContain('[Gửi thử]');
    expect(JSON.stringify(mail)).not.toContain('Mở trang «MN»');
  });
});

test('a mail says what the unit has, is asked for, and whom to ask', () => {
  const book = remindedBook();
  const [, mail] = today(book).mails;
  expect(mail).toMatchObject({
    to: 'cq@xa.example',
    replyTo: 'ke.toan@xa.example',
    name: 'UBND xã Điềm Mặc - Kế toán',
  });
  for (const part of [
    'Kính gửi: Cơ quan xã',
    'Sửa 1 chỗ trong danh sách',
    'Ô F8: Chưa chọn mức thu nhập',
    'bản danh sách có chữ ký',
    'phần còn lại theo kế hoạch: 300.000 đồng',
    'Tiền đã nộp: 600.000 đồng',
    'trước ngày 20/5/2024 (còn 3 ngày)',
    '8502215035268 - Nguyễn Thị Thu',
    'Nội dung chuyển khoản: CSNTM24 CQ',
    'Nguyễn Thị Thu, điện thoại 0912 345 678, thư ke.toan@xa.example',
  ])
    expect(mail?.text).toContain(part);
  expect(`${mail?.text}${mail?.html}`).not.toMatch(/nợ|phải nộp|truy thu|undefined|NaN|\[object/i);
});

test.each<[string, (book: Book) => unknown, string, RegExp]>([
  [
    'an open list without a link: the accountant writes it in',
    () => {},
    'mn',
    /không mở được sổ chung.*kế toán ghi giúp/,
  ],
  [
    'a closed list: it is to be reopened first',
    (book) => book.setting('Ngày khóa danh sách', day('2024-05-16')),
    'mn',
    /Danh sách đã khóa từ sau ngày 16\/5\/2024.*nêu lý do/,
  ],
  ['an office signs by its head', () => {}, 'cq', /chữ ký của thủ trưởng/],
  [
    'a hamlet signs by the hamlet’s head',
    (book) => book.unit('X01', { 'Ngày nhận danh sách đã ký': undefined }),
    'x01',
    /chữ ký của trưởng xóm/,
  ],
])('a letter says how to go on: %s', (_, change, unit, said) => {
  const book = remindedBook();
  change(book);
  expect(today(book).mails.find(({ to }) => to === `${unit}@xa.example`)?.text).toMatch(said);
});

test('mails that only become files say so, in the log and at the end', () => {
  const book = remindedBook();
  const { lines } = send(book, remindToday(book.read(), { ...NOW, outbox: '/thu' }, 100), MOMENT);
  expect(lines[0]).toBe('2 thư đã ghi thành tệp, chờ mở ra gửi.');
  expect(logged(book)).toContain('MN | -3 | Thư theo lịch | đã gửi');
  expect(book.table('Nhật ký nhắc', 'Thời điểm')[0]?.['Ghi chú']?.stringValue).toContain('tệp .eml');
});

test('text from people is text in a mail, and one line in its subject', () => {
  const book = remindedBook();
  const hostile = '<img src=x onerror=alert(1)>\r\nBcc: all@x.example\u2028"\'&';
  book.unit('MN', { 'Tên đơn vị': hostile, 'Người phụ trách': '<script>alert(1)</script>' });
  book.fill('MN', [person('<b>Ai</b>', { 'Mức thu nhập': '<i>cao</i>' })]).beside('MN', DONE, true);
  const mail = today(book).mails.find(({ to }) => to === 'mn@xa.example');
  expect(mail?.subject).not.toMatch(/[\r\n\u2028]/);
  expect(mail?.html).not.toMatch(/<(?:img|script|b|i)\b/);
  expect(mail?.html).toContain('&lt;script&gt;');
  expect(mail?.html).toContain('&lt;i&gt;cao&lt;/i&gt;');
});

test('a subject too long for a mail program is cut at its end alone', () => {
  const { subject } = renderLetter({ subject: `🌾 Vụ mùa ${'a'.repeat(190)}🌾 xa`, parts: [] });
  expect(subject).toBe(`🌾 Vụ mùa ${'a'.repeat(189)}…`);
  const half = renderLetter({ subject: `${'a'.repeat(198)}🌾 xa`, parts: [] }).subject;
  expect(half).toBe(`${'a'.repeat(198)}…`);
});

test.each([
  'javascript:alert(1)//https://xa.example',
  'https://xa.example/ onclick=x',
  'http://xa.example',
  '',
])('a letter has no link to «%s»', (url) => {
  const letter = { subject: 's', parts: [{ kind: 'link', label: 'Mở bảng', url }] } as const;
  expect(renderLetter(letter).html).not.toContain('<a ');
});
