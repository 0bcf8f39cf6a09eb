import { dailySwitch } from '../../src/actions/daily-switch.ts';
import { remindToday } from '../../src/actions/remind.ts';
import { reminderBoard } from '../../src/actions/reminder-board.ts';
import { at, type Book } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { remindedBook } from '../support/reminded-book.ts';

const NOW = at('2024-05-17', 'ke.toan@xa.example');
/** Three days before the first mail of the schedule. */
const EARLY = at('2024-05-09', 'ke.toan@xa.example');

const board = (book: Book, now = NOW) => reminderBoard(book.read(), now, 9).report;
const unitOf = (book: Book, code: string, now = NOW) =>
  board(book, now).units.find((unit) => unit.code === code);

test('before the first day of the schedule there is no occasion, and no unit is called done that is not', () => {
  const book = remindedBook();
  expect(board(book, EARLY)).toMatchObject({ occasion: null, occasionOn: null, nextOn: '2024-05-13' });
  expect(unitOf(book, 'MN', EARLY)).toMatchObject({
    done: false,
    state: 'none',
    note: '',
    occasion: 'gửi tay 9/5/2024',
  });
  expect(unitOf(book, 'X01')).toMatchObject({ done: true, note: 'Đã xong, không cần nhắc' });
});

test('on a day of the schedule the board says which, and when it began', () => {
  expect(board(remindedBook(), at('2024-05-18'))).toMatchObject({
    occasion: '-3',
    occasionOn: '2024-05-17',
  });
});

test('a unit whose tab is missing is told so, and there is no letter to send it', () => {
  const book = remindedBook().deleteTab('MN').deleteTab('DN');
  for (const code of ['MN', 'DN'])
    expect(unitOf(book, code)).toMatchObject({
      note: 'Chưa có trang của đơn vị: chạy «Tạo / cập nhật các trang»',
      occasion: '',
      letter: null,
      message: '',
    });
});

test('a unit of a kind that nobody knows is neither done nor written to', () => {
  const book = remindedBook().unit('MN', { Loại: 'Hợp tác xã' });
  expect(unitOf(book, 'MN')).toMatchObject({ done: false, note: '', occasion: '', letter: null });
});

test('the chairman’s letter is announced until it has left this week', () => {
  const book = remindedBook().setting('Email chủ tịch', 'chu.tich@xa.example');
  expect(board(book).others.map(({ to, state }) => [to, state])).toEqual([
    ['chu.tich@xa.example', 'would-send'],
  ]);
  send(book, remindToday(book.read(), NOW, 9), NOW.at);
  expect(board(book).others).toEqual([]);
});

test.each([
  ['ke.toan@xa.example', 'ke.toan@xa.example', true],
  ['ke.toan@xa.example', 'chu.tich@xa.example', false],
  // Google does not always tell who somebody is: two nobodies need not be one.
  ['', '', false],
])('daily mails turned on by «%s», the board of «%s»: mine %s', (by, account, mine) => {
  const book = remindedBook();
  book.send(...dailySwitch(book.read(), NOW).on(by, 'kích-hoạt-1'));
  expect(reminderBoard(book.read(), NOW, 9, account).report.daily).toMatchObject({ who: by, mine });
});
