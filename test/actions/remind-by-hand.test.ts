import { remindByHand, remindForTest } from '../../src/actions/remind-by-hand.ts';
import { at, type Book } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { NOW, remindedBook, states } from '../support/reminded-book.ts';

const ACCOUNTANT = 'ke.toan@xa.example';

const sentTo = (book: Book, ...units: string[]) => {
  const request = { units: units.map((unit) => ({ unit, occasion: '-3' })) };
  return send(book, remindByHand(book.read(), NOW, 9, request), NOW.at);
};
const tried = (book: Book, { unit = 'MN', now = NOW, quota = 9 } = {}) =>
  send(book, remindForTest(book.read(), now, quota, { unit }), now.at);

test('a unit chosen twice is written to once, and has one line in what is told', () => {
  const { report, mails } = sentTo(remindedBook(), 'MN', 'mn');
  expect(report.units).toEqual([{ unit: 'MN', state: 'sent' }]);
  expect(mails).toHaveLength(1);
});

test('a unit without an address is told as such, and the others are written to', () => {
  const { report, mails } = sentTo(remindedBook(['MN']), 'MN', 'CQ');
  expect(report.units).toEqual([
    { unit: 'MN', state: 'no-address' },
    { unit: 'CQ', state: 'sent' },
  ]);
  expect(mails.map(({ to }) => to)).toEqual(['cq@xa.example']);
});

describe('a letter to be looked at first', () => {
  test('goes to the accountant of the settings, whoever asks for it', () => {
    const now = at('2024-05-17', 'chu.tich@xa.example');
    expect(tried(remindedBook(), { now }).mails.map(({ to }) => to)).toEqual([ACCOUNTANT]);
  });

  test('goes to whoever asks where the settings name no accountant', () => {
    const book = remindedBook().setting('Email kế toán', undefined);
    const now = at('2024-05-17', 'chu.tich@xa.example');
    expect(tried(book, { now }).mails.map(({ to }) => to)).toEqual(['chu.tich@xa.example']);
  });

  test('is refused where nobody’s address is known', () => {
    const book = remindedBook().setting('Email kế toán', undefined);
    expect(() => tried(book, { now: at('2024-05-17') })).toThrow(/Email kế toán/);
  });

  test('is refused for a unit that is not there', () => {
    expect(() => tried(remindedBook(), { unit: 'ZZ' })).toThrow('Không có đơn vị mã «ZZ»');
  });

  test('takes the last mail of the day’s quota', () => {
    const { mails, lines } = tried(remindedBook(), { quota: 1 });
    expect(mails).toHaveLength(1);
    expect(lines[0]).toBe('1 thư đã gửi.');
  });

  test('waits for tomorrow where the quota is used up, and that is said', () => {
    const { mails, lines } = tried(remindedBook(), { quota: 0 });
    expect(mails).toEqual([]);
    expect(lines[0]).toBe('0 thư đã gửi; 1 thư để ngày mai vì hết hạn mức trong ngày.');
  });
});

describe('by hand', () => {
  const chosen = (occasion: string, ...units: string[]) => ({
    units: units.map((unit) => ({ unit, occasion })),
  });
  const byHand = (book: Book, request: unknown, quota = 9) => remindByHand(book.read(), NOW, quota, request);

  test('a mail takes the occasion’s place, so that the clock does not write again', () => {
    const book = remindedBook();
    const { mails, report } = send(book, byHand(book, chosen('-3', 'MN')), NOW.at);
    expect(mails.map(({ to }) => to)).toEqual(['mn@xa.example']);
    expect(report.units).toEqual([{ unit: 'MN', state: 'sent' }]);
    expect(states(book)).toEqual(['CQ would-send', 'MN already-sent']);
  });

  test('two people with the same board send one mail', () => {
    const book = remindedBook();
    send(book, byHand(book, chosen('-3', 'MN')), NOW.at);
    const { mails, report } = send(book, byHand(book, chosen('-3', 'MN')), NOW.at);
    expect(mails).toEqual([]);
    expect(report.units).toEqual([{ unit: 'MN', state: 'already-sent' }]);
  });

  test('once more on the same day is once', () => {
    const book = remindedBook();
    send(book, byHand(book, chosen('-3', 'MN')), NOW.at);
    const again = chosen('gửi tay 17/5/2024', 'MN');
    expect(send(book, byHand(book, again), NOW.at).mails).toHaveLength(1);
    expect(send(book, byHand(book, again), NOW.at).mails).toHaveLength(0);
  });

  test('a unit that is done is not written to, whoever asks', () => {
    const book = remindedBook();
    const { mails, report } = send(book, byHand(book, chosen('-3', 'X01')), NOW.at);
    expect(mails).toEqual([]);
    expect(report.units).toEqual([{ unit: 'X01', state: 'done' }]);
  });

  test('the quota holds', () => {
    const book = remindedBook();
    const { report, lines } = send(book, byHand(book, chosen('-3', 'MN', 'CQ'), 1), NOW.at);
    expect(lines[0]).toBe('1 thư đã gửi; 1 thư để ngày mai vì hết hạn mức trong ngày.');
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
    const { mails, report } = send(book, remindForTest(book.read(), NOW, 9, { unit: 'MN' }), NOW.at);
    expect(mails.map(({ to, subject }) => [to, subject.slice(0, 10)])).toEqual([
      ['ke.toan@xa.example', '[Gửi thử] '],
    ]);
    expect(report.to).toBe('ke.toan@xa.example');
    expect(states(book)).toEqual(['MN would-send', 'CQ would-send']);
  });

  test('of a unit without a tab leads nowhere', () => {
    const book = remindedBook();
    book.deleteTab('MN');
    const [mail] = send(book, remindForTest(book.read(), NOW, 9, { unit: 'MN' }), NOW.at).mails;
    expect(mail?.subject).toContain('[Gửi thử]');
    expect(JSON.stringify(mail)).not.toContain('Mở trang «MN»');
  });
});
