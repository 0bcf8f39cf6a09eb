import { remindToday } from '../../src/actions/remind.ts';
import { RUN_TOKEN } from '../../src/workbook/tab-view.ts';
import { at } from '../support/book.ts';
import { send } from '../support/dispatch.ts';
import { logged, NOW, remindedBook, states, today } from '../support/reminded-book.ts';

test('each mail has its line before it leaves and its end after', () => {
  const book = remindedBook();
  const seen: string[][] = [];
  const { mails } = send(book, today(book), NOW.at, () => {
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

test('a killed run leaves one line in doubt, which no later run sends again', () => {
  const book = remindedBook();
  send(book, today(book), NOW.at, () => 'killed');
  expect(logged(book)).toEqual(['MN | -3 | Thư theo lịch | đang gửi']);
  expect(states(book)).toEqual(['CQ would-send', 'MN unknown']);
  const { mails } = send(book, today(book), NOW.at);
  expect(mails.map(({ to }) => to)).toEqual(['cq@xa.example']);
  expect(logged(book)[0]).toBe('MN | -3 | Thư theo lịch | chưa rõ');
  expect(states(book)).toEqual(['CQ already-sent', 'MN unknown']);
});

test('without its log, or with one that cannot be read, nothing is sent', () => {
  const book = remindedBook();
  send(book, today(book), NOW.at);
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
  send(book, today(book), NOW.at);
  expect(logged(book)).toHaveLength(2);
});

test('a row that somebody put into the log meanwhile does not mislead the next write', () => {
  const book = remindedBook();
  send(book, today(book), NOW.at, () => {
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
  send(book, today(book), NOW.at);
  expect(logged(book)).toEqual(['MN | -3 | Thư theo lịch | đã gửi', 'CQ | -3 | Thư theo lịch | đã gửi']);
});

test('mails that only become files say so, in the log and at the end', () => {
  const book = remindedBook();
  const { lines } = send(book, remindToday(book.read(), { ...NOW, outbox: '/thu' }, 100), NOW.at);
  expect(lines[0]).toBe('2 thư đã ghi thành tệp, chờ mở ra gửi.');
  expect(logged(book)).toContain('MN | -3 | Thư theo lịch | đã gửi');
  expect(book.table('Nhật ký nhắc', 'Thời điểm')[0]?.['Ghi chú']?.stringValue).toContain('tệp .eml');
});

test('a run that was cut off is settled by the next one, also where that one sends nothing', () => {
  const book = remindedBook();
  send(book, today(book), NOW.at, () => 'killed');
  send(book, today(book, '2024-05-17', 0), NOW.at);
  expect(logged(book)).toEqual(['MN | -3 | Thư theo lịch | chưa rõ']);
});

test('a first mail touches no line of before where no run was cut off', () => {
  const book = remindedBook();
  send(book, today(book, '2024-05-17', 1), NOW.at);
  const requests = today(book).claim(0, 0, NOW.at);
  expect(requests.filter(({ findReplace }) => findReplace)).toEqual([]);
});

test('the marks of runs long ago are dropped by a later run', () => {
  const book = remindedBook();
  const marks = () =>
    (book.read().developerMetadata ?? [])
      .filter(({ metadataKey }) => metadataKey === RUN_TOKEN)
      .map(({ metadataValue }) => metadataValue);
  book.consolidate(NOW);
  const [first] = marks();
  expect(first).toBeDefined();
  book.send({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: RUN_TOKEN,
        metadataValue: '90',
        metadataId: 90,
        location: { spreadsheet: true },
        visibility: 'DOCUMENT',
      },
    },
  });
  send(book, today(book), NOW.at);
  expect(marks()).not.toContain(first);
});
