import fc from 'fast-check';
import { dashboard } from '../../src/actions/dashboard.ts';
import { dateList } from '../../src/actions/date-list.ts';
import { stampList } from '../../src/actions/stamp-list.ts';
import { HISTORY_HEADERS } from '../../src/text/vi-columns.ts';
import { at, type Book, day, household, openBook, person, smallBook } from '../support/book.ts';
import { DONE, NOBODY } from '../support/reminded-book.ts';

const history = (book: Book) =>
  book
    .table('Lịch sử nộp', 'Thời điểm')
    .map((line) => [
      line['Mã']?.stringValue,
      line['Sự việc']?.stringValue,
      line['Ngày tính']?.numberValue,
      line['Nội dung']?.stringValue ?? '',
    ]);
const row = (book: Book, name: string) =>
  book.table('Theo dõi nộp', 'STT').find((line) => line['Đơn vị']?.stringValue === name);

function dashboardLists(book: Book, today: string) {
  return dashboard(book.read(), at(today)).report.lists;
}

function handedIn(): Book {
  return smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Văn Sơn')])
    .beside('MN', DONE, true)
    .beside('MN', 'Ngày xác nhận', day('2024-05-15'));
}

describe('the first complete list', () => {
  test('counts on the day beside its box', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    expect(history(book)).toEqual([
      [
        'MN',
        'Nộp danh sách lần đầu',
        day('2024-05-15'),
        '2 dòng; tiền đã nộp 900.000 đồng; ô ngày xác nhận ghi 15/5/2024',
      ],
    ]);
    expect(row(book, 'Trường Mầm non')).toMatchObject({
      'Ngày lập xong': { numberValue: day('2024-05-15') },
      'Thời hạn danh sách': { stringValue: 'Đúng hạn' },
      'Ngày nộp tiền gần nhất': { numberValue: day('2024-05-15') },
    });
  });

  test('the day of the latest money is one that is written, whoever else paid without a day', () => {
    const book = handedIn();
    book.put('MN', book.address('MN', 'Ngày nộp', 2), undefined);
    book.consolidate(at('2024-05-18'));
    expect(row(book, 'Trường Mầm non')?.['Ngày nộp tiền gần nhất']).toEqual({
      numberValue: day('2024-05-15'),
    });
  });

  test.each<[string, number | undefined, string, string]>([
    ['no day beside its box', undefined, '2024-05-18', '2024-05-18'],
    ['a day still to come', day('2024-12-01'), '2024-05-18', '2024-05-18'],
  ])('with %s counts on the day it is noticed', (_, beside, today, counted) => {
    const book = handedIn();
    book.beside('MN', 'Ngày xác nhận', beside);
    book.consolidate(at(today));
    expect(history(book)[0]?.[2]).toBe(day(counted));
  });

  test('of nobody is a list too', () => {
    const book = smallBook().beside('MN', NOBODY, true);
    book.consolidate(at('2024-05-18'));
    expect(history(book)).toEqual([
      ['MN', 'Nộp danh sách lần đầu', day('2024-05-18'), 'Không có ai thuộc diện / không phát sinh'],
    ]);
  });

  test('that is empty and ticked is none: it is an error, and on time for nobody', () => {
    const book = smallBook().beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', day('2024-05-15'));
    const { problems } = book.consolidate(at('2024-05-18')).report;
    expect(problems.map(({ code }) => code)).toEqual(['LIST_EMPTY']);
    expect(history(book)).toEqual([]);
    expect(dashboardLists(book, '2024-05-18')).toMatchObject({ complete: 0, onTime: 0 });
  });

  test('after the due date is late, and stays so whatever day is typed later', () => {
    const book = handedIn();
    book.beside('MN', 'Ngày xác nhận', day('2024-05-21'));
    book.consolidate(at('2024-05-21'));
    book.beside('MN', 'Ngày xác nhận', day('2024-05-10'));
    book.consolidate(at('2024-05-22'));
    expect(row(book, 'Trường Mầm non')?.['Thời hạn danh sách']).toEqual({ stringValue: 'Sau hạn' });
    expect(dashboardLists(book, '2024-05-22').onTime).toBe(0);
  });
});

describe('what changes later', () => {
  test('a list that was on time and is emptied, or whose day was wiped out of the history, is on time no more', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-16'));
    expect(dashboardLists(book, '2024-05-18').onTime).toBe(1);
    const undated = openBook(book.resource());
    undated.put('Lịch sử nộp', undated.address('Lịch sử nộp', 'Ngày tính', 1), undefined);
    expect(dashboardLists(undated, '2024-05-18').onTime).toBe(0);
    const typed = Object.keys(person('')).map((header) => [header, undefined]);
    const nothing = Object.fromEntries(typed);
    book.fill('MN', [nothing, nothing]);
    expect(dashboardLists(book, '2024-05-18')).toMatchObject({ complete: 0, onTime: 0 });
  });

  test('is kept apart, by codes and totals, and moves no day', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    book.fill('MN', [person('Nông Thị Ba')], 2);
    book.put('MN', book.address('MN', 'Tiền đã nộp (đồng)', 1), 150_000);
    book.consolidate(at('2024-05-22'));
    expect(history(book)[1]).toEqual([
      'MN',
      'Thay đổi sau khi nộp',
      day('2024-05-22'),
      'thêm MN-03; sửa MN-01; tiền đã nộp 900.000 → 1.050.000 đồng',
    ]);
    expect(row(book, 'Trường Mầm non')).toMatchObject({
      'Ngày lập xong': { numberValue: day('2024-05-15') },
      'Thời hạn danh sách': { stringValue: 'Đúng hạn' },
      'Thay đổi sau khi nộp': { stringValue: expect.stringMatching(/^1 lần; gần nhất: thêm MN-03/) },
    });
    expect(JSON.stringify(history(book))).not.toMatch(/Hoa|Sơn|Nông/);
  });

  test('and a run that finds nothing new writes nothing', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    expect(book.consolidate(at('2024-05-19')).requests).toEqual([]);
  });

  test('the same rows in another order are the same list', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    const cells = (below: number) => book.texts('MN')[book.spot('MN', 'Mã').row + below] ?? [];
    const [first, second] = [cells(1), cells(2)];
    for (const [column, header] of cells(0).entries()) {
      if (!['Mã', 'Họ và tên'].includes(header)) continue;
      book.setCell('MN', book.spot('MN', 'Mã').row + 1, column, second[column]);
      book.setCell('MN', book.spot('MN', 'Mã').row + 2, column, first[column]);
    }
    book.consolidate(at('2024-05-19'));
    expect(history(book)).toHaveLength(1);
  });

  test('unticking and ticking again are told, and the first day stays', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    book.beside('MN', DONE, false);
    book.consolidate(at('2024-05-21'));
    expect(dashboardLists(book, '2024-05-21').onTime).toBe(0);
    book.beside('MN', DONE, true);
    book.consolidate(at('2024-05-22'));
    expect(history(book).map(([, event]) => event)).toEqual([
      'Nộp danh sách lần đầu',
      'Bỏ xác nhận đã xong',
      'Xác nhận lại',
    ]);
    // What it lacks while it is not ticked is not told as taken away.
    expect([1, 2].map((event) => history(book)[event]?.[3])).toEqual(['', '']);
    expect(dashboardLists(book, '2024-05-22').onTime).toBe(1);
  });

  test('a history whose marks somebody erased tells no change that it cannot know', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    const mark = book
      .texts('Lịch sử nộp')
      .flat()
      .find((text) => /^[0-9a-f]{12,}$/.test(text));
    const header = book.table('Lịch sử nộp', 'Thời điểm')[0] ?? {};
    const [column = ''] = Object.entries(header).find(([, cell]) => cell.stringValue === mark) ?? [];
    book.put('Lịch sử nộp', book.address('Lịch sử nộp', column, 1), undefined);
    book.consolidate(at('2024-05-19'));
    expect(history(book)).toHaveLength(1);
  });

  test('a row that lost its code is told by its place, and its code as gone', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    book.put('MN', book.address('MN', 'Mã', 2), undefined);
    book.consolidate(at('2024-05-19'));
    expect(history(book)[1]?.[3]).toBe(`thêm dòng ${book.spot('MN', 'Mã').row + 3}; bỏ MN-02`);
  });

  test('of three rows with one code the third is told apart', () => {
    const book = handedIn().fill('MN', [person('Nông Thị Ba')], 2);
    for (const below of [2, 3]) book.put('MN', book.address('MN', 'Mã', below), 'MN-01');
    book.consolidate(at('2024-05-18'));
    book.put('MN', book.address('MN', 'Ghi chú', 3), 'đã hỏi lại');
    book.consolidate(at('2024-05-19'));
    expect(history(book)[1]?.[3]).toBe('sửa MN-01/3');
  });

  test('nobody again is no change; somebody after all is told by code', () => {
    const book = smallBook().beside('MN', NOBODY, true);
    book.consolidate(at('2024-05-18'));
    book.beside('MN', NOBODY, false);
    book.consolidate(at('2024-05-19'));
    book.beside('MN', NOBODY, true);
    book.consolidate(at('2024-05-20'));
    expect(history(book).at(-1)).toEqual(['MN', 'Xác nhận lại', day('2024-05-20'), '']);
    book.beside('MN', NOBODY, false).beside('MN', DONE, true);
    book.fill('MN', [person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': undefined })]);
    book.consolidate(at('2024-05-21'));
    expect(history(book).at(-1)?.[3]).toBe('thêm MN-01');
  });

  test('a history whose marks somebody erased tells a change, and makes up no sum of before', () => {
    const book = handedIn();
    book.consolidate(at('2024-05-18'));
    const marks = HISTORY_HEADERS.rows;
    book.put('Lịch sử nộp', book.address('Lịch sử nộp', marks, 1), undefined);
    book.put('MN', book.address('MN', 'Tiền đã nộp (đồng)', 1), 150_000);
    book.consolidate(at('2024-05-19'));
    expect(history(book)[1]?.[3]).toBe('sửa nội dung khác');
  });

  test('a list of many rows names the first and counts the rest', () => {
    const book = smallBook()
      .fill('X01', [household('Hộ đầu')])
      .beside('X01', DONE, true);
    book.consolidate(at('2024-05-18'));
    book.fill(
      'X01',
      Array.from({ length: 14 }, (_, n) => household(`Hộ ${n}`)),
      1,
    );
    book.consolidate(at('2024-05-19'));
    expect(history(book)[1]?.[3]).toMatch(/^thêm X01-02, .*X01-13 và 2 dòng khác; tiền/);
  });
});

describe('the accountant sets another day', () => {
  const ask = (book: Book, more: object = {}) =>
    dateList(book.read(), at('2024-05-22', 'ke.toan@xa.example'), {
      unit: 'MN',
      day: '2024-05-19',
      why: 'nhận bản giấy ngày 19/5',
      ...more,
    });

  test('with a reason, both in the history and in the log; the first day stays there', () => {
    const book = handedIn();
    book.beside('MN', 'Ngày xác nhận', day('2024-05-21'));
    book.consolidate(at('2024-05-21'));
    book.apply(ask(book));
    book.consolidate(at('2024-05-22'));
    expect(history(book).map(([, event, on]) => [event, on])).toEqual([
      ['Nộp danh sách lần đầu', day('2024-05-21')],
      ['Kế toán đặt lại ngày nộp', day('2024-05-19')],
    ]);
    expect(book.table('Lịch sử nộp', 'Thời điểm')[1]?.['Lý do']?.stringValue).toBe('nhận bản giấy ngày 19/5');
    expect(dashboardLists(book, '2024-05-22').onTime).toBe(1);
    expect(book.table('Nhật ký', 'Lần').map((line) => line['Việc']?.stringValue)).toContain(
      'Đặt lại ngày nộp danh sách',
    );
  });

  test('of a list that no run has noticed yet, both events are recorded', () => {
    const book = handedIn();
    book.apply(ask(book));
    expect(history(book)).toHaveLength(2);
  });

  test.each<[string, (book: Book) => unknown, object, number]>([
    ['the same once more is told as done, and adds nothing', () => {}, {}, 1],
    [
      'the same is told as done, also where the list was changed in between',
      (book) => book.fill('MN', [person('Lường Thị Vi')], 2).consolidate(at('2024-05-22')),
      {},
      1,
    ],
    ['for another reason it is another line', () => {}, { why: 'có giấy biên nhận' }, 2],
    ['on another day it is another line', () => {}, { day: '2024-05-18' }, 2],
  ])('%s', (_, between, again, times) => {
    const book = handedIn();
    book.consolidate(at('2024-05-21'));
    book.apply(ask(book));
    between(book);
    book.apply(ask(book, again));
    expect(history(book).filter(([, event]) => event === 'Kế toán đặt lại ngày nộp')).toHaveLength(times);
  });

  test.each<[string, object, RegExp]>([
    ['no reason', { why: ' \u200b\n' }, /Chưa ghi lý do/],
    ['a day still to come', { day: '2024-06-01' }, /1\/6\/2024 chưa tới/],
    ['a blank day', { day: ' ' }, /không đúng/],
    ['no day', { day: 'hôm qua' }, /«hôm qua» không đúng/],
    ['a unit that is not there', { unit: 'ZZ' }, /Không có đơn vị mã «ZZ»/],
    ['a list that was never handed in', { unit: 'X01' }, /chưa nộp danh sách/],
    ['a field too many', { who: 'ai đó' }, /không đúng dạng/],
  ])('%s is refused', (_, more, sentence) => {
    expect(() => ask(handedIn(), more)).toThrow(sentence);
  });
});

describe('a ticked box', () => {
  const tick = (book: Book, label: string, value = true, today = '2024-05-17') => {
    const { row: line, column } = book.spot('MN', label);
    book.setCell('MN', line, column + 1, value);
    const ticked = { sheetId: book.idOf('MN'), row: line, column: column + 1 };
    const { requests } = stampList(book.read(), at(today), ticked);
    if (requests.length > 0) book.send(...requests);
    const { row: dateRow, column: dateColumn } = book.spot('MN', 'Ngày xác nhận');
    return book.sheet('MN').data?.[0]?.rowData?.[dateRow]?.values?.[dateColumn + 1]?.userEnteredValue;
  };

  test.each([DONE, NOBODY])('«%s» gets the day of receipt beside it', (label) => {
    expect(tick(smallBook(), label)).toEqual({ numberValue: day('2024-05-17') });
  });

  test('gets it even where another day was typed before', () => {
    const book = smallBook().beside('MN', 'Ngày xác nhận', day('2024-01-01'));
    expect(tick(book, DONE)).toEqual({ numberValue: day('2024-05-17') });
  });

  test('that is empty again leaves the day', () => {
    const book = smallBook();
    tick(book, DONE);
    expect(tick(book, DONE, false, '2024-05-25')).toEqual({ numberValue: day('2024-05-17') });
  });

  const stamped = (book: Book, title: string, line: number, column: number) =>
    stampList(book.read(), at('2024-05-17'), { sheetId: book.idOf(title), row: line, column }).report.stamped;

  test('gets it as a day, whatever format the cell had', () => {
    const book = smallBook();
    const spot = book.spot('MN', 'Ngày xác nhận');
    const [startRowIndex, startColumnIndex] = [spot.row, spot.column + 1];
    const range = book.range('MN', {
      ...{ startRowIndex, endRowIndex: startRowIndex + 1 },
      ...{ startColumnIndex, endColumnIndex: startColumnIndex + 1 },
    });
    const cell = { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } as const } };
    book.send({ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } });
    tick(book, DONE);
    const { values = [] } = book.sheet('MN').data?.[0]?.rowData?.[startRowIndex] ?? {};
    expect(values[startColumnIndex]?.userEnteredFormat?.numberFormat?.type).toBe('DATE');
  });

  test('beside or below the boxes, or a word in the place of one, gets nothing', () => {
    const book = smallBook();
    const { row: line, column } = book.spot('MN', DONE);
    book.setCell('MN', line, column + 9, true);
    book.setCell('MN', line + 9, column + 1, true);
    book.setCell('MN', line, column + 1, 'đã xong');
    const around = [
      stamped(book, 'MN', line, column + 9),
      stamped(book, 'MN', line + 9, column + 1),
      stamped(book, 'MN', line, column + 1),
    ];
    expect(around).toEqual([null, null, null]);
  });

  test.each<[string, (book: Book) => unknown]>([
    ['Cấu hình is gone', (book) => book.deleteTab('Cấu hình')],
    ['Đơn vị is gone', (book) => book.deleteTab('Đơn vị')],
    ['the unit’s kind is none', (book) => book.unit('MN', { Loại: 'Lớp' })],
  ])('gets nothing while %s', (_, spoil) => {
    const book = smallBook().beside('MN', DONE, true);
    const { row: line, column } = book.spot('MN', DONE);
    spoil(book);
    expect(stamped(book, 'MN', line, column + 1)).toBeNull();
  });

  test('elsewhere, or in a tab of no unit, gets nothing', () => {
    const book = smallBook();
    const cell = (title: string, line: number, column: number) => stamped(book, title, line, column);
    book.setCell('MN', 8, 2, true);
    book.setCell('HT', 7, 11, true);
    book.setCell('Cấu hình', 3, 2, true);
    expect([cell('MN', 8, 2), cell('HT', 7, 11), cell('Cấu hình', 3, 2), cell('MN', 400, 40)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

test('blanks of a complete list are told until they are filled or explained', () => {
  const book = handedIn();
  book.put('MN', book.address('MN', 'Ngày nộp', 1), undefined);
  book.put('MN', book.address('MN', 'Hình thức nộp', 2), undefined);
  book.consolidate(at('2024-05-18'));
  expect(row(book, 'Trường Mầm non')?.['Danh sách']).toEqual({
    stringValue: 'Đã báo xong, 2 ô trống chưa giải thích',
  });
  book.put('MN', book.address('MN', 'Ghi chú', 1), 'chưa rõ ngày, hỏi lại ngân hàng');
  book.put('MN', book.address('MN', 'Hình thức nộp', 2), 'Chuyển khoản');
  book.consolidate(at('2024-05-19'));
  expect(row(book, 'Trường Mầm non')?.['Danh sách']).toEqual({ stringValue: 'Đã lập xong' });
});

test('blanks are found by their row also where a list reaches beyond column Z', () => {
  const book = handedIn();
  const before = book.spot('MN', 'Ngày nộp').column;
  const range = {
    sheetId: book.idOf('MN'),
    dimension: 'COLUMNS' as const,
    startIndex: before,
    endIndex: before + 26,
  };
  book.send({ insertDimension: { range } });
  book.put('MN', book.address('MN', 'Ngày nộp', 1), undefined);
  book.put('MN', book.address('MN', 'Ghi chú', 1), 'chưa rõ ngày, hỏi lại ngân hàng');
  book.consolidate(at('2024-05-18'));
  expect(row(book, 'Trường Mầm non')?.['Danh sách']).toEqual({ stringValue: 'Đã lập xong' });
});

test('a list with errors that says it is done shows both', () => {
  const book = handedIn();
  book.put('MN', book.address('MN', 'Mức thu nhập', 1), undefined);
  book.consolidate(at('2024-05-18'));
  expect(row(book, 'Trường Mầm non')?.['Danh sách']).toEqual({ stringValue: 'Đã báo xong, còn 1 lỗi' });
  expect(dashboardLists(book, '2024-05-18')).toMatchObject({ complete: 0, onTime: 1, completeWithErrors: 1 });
});

test('whatever people do day by day, no share is above one, and an unchanged run writes nothing', () => {
  const unit = fc.constantFrom('CQ', 'MN', 'X01', 'DN', 'HT');
  const deed = fc.record({ unit, done: fc.boolean(), nobody: fc.boolean(), row: fc.nat(3), days: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 6 }), (deeds) => {
      const book = smallBook();
      let today = 45_420;
      for (const { unit: code, done, nobody, row: line, days } of deeds) {
        today += days;
        const iso = new Date((today - 25_569) * 86_400_000).toISOString().slice(0, 10);
        const isStaff = code === 'CQ' || code === 'MN';
        if (isStaff) book.fill(code, [person(`Người ${line}`)], line);
        book.beside(code, DONE, done).beside(code, isStaff ? NOBODY : 'Không phát sinh ủng hộ', nobody);
        book.consolidate(at(iso));
        const { completeness, timeliness } = dashboardLists(book, iso);
        for (const share of [completeness, timeliness]) expect(share).toBeLessThanOrEqual(1);
        expect(book.consolidate(at(iso)).requests).toEqual([]);
      }
    }),
    { numRuns: 8 },
  );
});
