import { remindByHand, remindForTest } from '../../src/actions/remind-by-hand.ts';
import { at, type Book } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { remindedBook } from '../support/reminded-book.ts';

const ACCOUNTANT = 'ke.toan@xa.example';
const NOW = at('2024-05-17', ACCOUNTANT);

const chosen = (book: Book, ...units: string[]) => {
  const request = { units: units.map((unit) => ({ unit, occasion: '-3' })) };
  return send(book, remindByHand(book.read(), NOW, 9, request), NOW.at);
};
const tried = (book: Book, { unit = 'MN', now = NOW, quota = 9 } = {}) =>
  send(book, remindForTest(book.read(), now, quota, { unit }), now.at);

test('a unit chosen twice has one line in what is told', () => {
  expect(chosen(remindedBook(), 'MN', 'mn').report.units).toEqual([{ unit: 'MN', state: 'sent' }]);
});

test('a unit without an address is told as such, and the others are written to', () => {
  const { report, mails } = chosen(remindedBook(['MN']), 'MN', 'CQ');
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
