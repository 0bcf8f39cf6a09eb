import { issueConfirmations } from '../../src/actions/confirmations.ts';
import { personPage } from '../../src/actions/person-page.ts';
import { storeStatement } from '../../src/actions/statement-board.ts';
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import { PERSON_PAGE } from '../../src/text/vi-person-page.ts';
import {
  ACCOUNT,
  type Book,
  business,
  day,
  goods,
  labour,
  person,
  planned,
  receipt,
  smallBook,
  spent,
  TODAY,
} from '../support/book.ts';

const page = (book: Book, code: string) => personPage(book.read(), TODAY, { code }).report;

/** The texts of a page between its tags. */
function texts(html: string): string[] {
  const body = html.slice(html.indexOf('<main>'));
  return body
    .split(/<[^>]+>/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The cells of the table of received money, line by line. */
function received(html: string): string[][] {
  const rows = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>')).split('</tr>').slice(0, -1);
  return rows.map((row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell));
}

/** MN: Hoa declared 450.000 and half a day, Sen nothing; a transfer of 300.000 for Hoa, and cash that a colleague brought. */
function known(): Book {
  const book = smallBook()
    .fill('MN', [
      person('Ma Thị Hoa', { 'Ngày công đã làm': 0.5 }),
      person('Lò Thị Sen', { 'Tiền đã nộp (đồng)': undefined }),
    ])
    .fill('Sổ thu', [
      receipt('MN-01', {
        'Số chứng từ': 'PT07',
        'Ngày nhận': day('2024-05-14'),
        'Người nộp': 'Người Nộp Hộ',
        'Nơi nhận': 'Tiền mặt',
        'Người thu': 'Người Thu Tiền',
        'Số tiền': 50_000,
      }),
      receipt('MN-02', { 'Số chứng từ': 'PT07', 'Số tiền': 77_000 }),
    ]);
  const memo = transferMemo(2024, { unit: 'MN', code: 'MN-01' });
  const line = { row: 5, on: '2024-05-16', amount: 300_000, text: `Nguoi La ${memo}`, reference: 'FT88' };
  book.apply(
    storeStatement(book.read(), TODAY, { account: ACCOUNT, lines: [line], certain: true, confirmed: [] }),
  );
  book.apply(issueConfirmations(book.read(), TODAY, {}));
  return book;
}

test('a person: declared, received line by line with the bank’s line and the paper, and what remains', () => {
  const html = page(known(), 'mn-01');
  expect(texts(html)).toEqual(
    expect.arrayContaining([
      'Ma Thị Hoa (MN-01)',
      'Trường Mầm non',
      '450.000 đồng, ngày 15/5/2024',
      '0,5 (quy tiền 75.000 đồng)',
      'Việc sử dụng nguồn đóng góp chung được công khai riêng.',
    ]),
  );
  expect(received(html)).toEqual([
    ['PT07', '14/5/2024', 'Thu', 'Tiền mặt', '50.000', '–', '1', '–'],
    [
      'SK0001',
      '16/5/2024',
      'Thu',
      `Tài khoản ${ACCOUNT}`,
      '300.000',
      '16/5/2024; FT88; Mã chuyển khoản',
      '2',
      '–',
    ],
    ['Cộng', '', '', '', '350.000', '', '', ''],
  ]);
  // 450.000 asked for; half a day is 75.000 and 350.000 came.
  const result = texts(html);
  expect(result.slice(result.indexOf('Kết quả') + 1, result.indexOf('Sử dụng nguồn đóng góp'))).toEqual([
    'Tiền đã nhận:',
    '350.000 đồng',
    'Ngày công đã làm:',
    '0,5 (quy tiền 75.000 đồng)',
    'Còn vận động:',
    '25.000 đồng',
  ]);
});

test('nothing of anybody else, no income, no script', () => {
  const html = page(known(), 'MN-01');
  expect(html).not.toMatch(/Sen|MN-02|77\.000|Nộp Hộ|Thu Tiền|Nguoi La|Nguyễn Thị Thu/);
  expect(html).not.toMatch(/5 triệu|thu nhập|<script|https?:/i);
});

test('a refund is a line of its own, and the paper that it cancelled is not shown', () => {
  const book = known().fill(
    'Sổ thu',
    [
      receipt('MN-01', {
        'Số chứng từ': 'PC01',
        Loại: 'Hoàn trả',
        'Số tiền': 50_000,
        'Chứng từ gốc': 'PT07',
      }),
    ],
    3,
  );
  book.apply(issueConfirmations(book.read(), TODAY, {}));
  expect(received(page(book, 'MN-01')).map((row) => [row[0], row[2], row[4], row[6]])).toEqual([
    ['PT07', 'Thu', '50.000', '–'],
    ['SK0001', 'Thu', '300.000', '2'],
    ['PC01', 'Hoàn trả', '-50.000', '–'],
    ['Cộng', '', '300.000', ''],
  ]);
});

test('a unit: the sums of its list, and the lines of its own code alone', () => {
  const book = known().fill('Sổ thu', [receipt('MN', { 'Số chứng từ': 'PT09', 'Số tiền': 1_000_000 })], 3);
  const html = page(book, 'MN');
  expect(texts(html)).toContain('Trường Mầm non (MN)');
  expect(received(html).map((row) => row[0])).toEqual(['PT09', 'Cộng']);
  expect(html).toContain('1.427.000 đồng');
  expect(html).not.toMatch(/Hoa|Sen|MN-0/);
});

test('a unit’s result: what was asked of it, and money, labour and goods as the books have them', () => {
  const book = known()
    .fill('Ngày công', [labour('MN-02', { 'Số ngày công': 1.5 })])
    .fill('Hiện vật', [goods('MN')]);
  const result = texts(page(book, 'MN'));
  expect(result.slice(result.indexOf('Kết quả') + 1, result.indexOf('Sử dụng nguồn đóng góp'))).toEqual([
    ...['Mức vận động:', '900.000 đồng'],
    ...['Tiền đã nhận:', '427.000 đồng'],
    ...['Ngày công đã làm:', '1,5 (quy tiền 225.000 đồng)'],
    ...['Hiện vật quy tiền:', '900.000 đồng'],
    ...['Còn vận động:', '248.000 đồng'],
  ]);
  // Of somebody the target is not told, for it tells the income; a hamlet has none.
  expect(page(book, 'MN-02')).not.toContain('Mức vận động');
  expect(page(book, 'X01')).not.toContain('Mức vận động');
});

test.each([
  [
    'a business: no remainder, its surplus is nobody’s figure',
    'DN',
    [business('Công ty Mẫu')],
    'DN-01',
    /Công ty Mẫu/,
    /Còn vận động|Ủng hộ thêm/,
  ],
  [
    'somebody whose income is not told: no remainder is guessed',
    'MN',
    [person('Ma Thị Hoa', { 'Mức thu nhập': undefined })],
    'MN-01',
    /Chưa xác định được mức vận động/,
    /Còn vận động/,
  ],
  [
    'whoever gave more: the surplus',
    'MN',
    [person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': 500_000 })],
    'MN-01',
    /Ủng hộ thêm:<\/dt><dd>50\.000 đồng/,
    /Còn vận động/,
  ],
])('%s', (_, tab, rows, code, shown, hidden) => {
  const html = page(smallBook().fill(tab, rows), code);
  expect(html).toMatch(shown);
  expect(html).not.toMatch(hidden);
  expect(html).toContain('số đã nộp đang lấy theo kê khai');
});

test('somebody for whom nothing came yet', () => {
  const book = known().fill('CQ', [person('Nông Văn Bình')]);
  expect(page(book, 'CQ-01')).toContain('Sổ thu chưa có khoản nào mang mã này.');
});

test.each([
  ['a code of nobody', 'ZZ-01', /^Không có mã «ZZ-01» trong các danh sách/],
  ['an empty code', '', /code/],
])('%s is refused', (_, code, sentence) => {
  expect(() => page(known(), code)).toThrow(sentence);
});

test('a unit whose tab cannot be read is refused', () => {
  const book = known().renameHeader('MN', 'Họ và tên', 'Người');
  expect(() => page(book, 'MN')).toThrow('Chưa đọc được trang của đơn vị Trường Mầm non');
});

test('what people typed is text', () => {
  const hostile = `<img src=x onerror=alert(1)> & "b"`;
  const book = smallBook()
    .fill('MN', [person(hostile)])
    .fill('Sổ thu', [receipt('MN-01', { 'Số chứng từ': '<script>x</script>' })]);
  const html = page(book, 'MN-01');
  expect(html).not.toMatch(/<img|<script/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;b&quot; (MN-01)');
});

test('when each receipt went to the treasury, and what the books of labour and goods have, with what it is worth', () => {
  const move = (amount: number, place: string) =>
    receipt('', {
      'Số chứng từ': 'NT01',
      'Ngày nhận': day('2024-05-17'),
      Loại: 'Chuyển nội bộ',
      'Số tiền': amount,
      'Nơi nhận': place,
    });
  const book = smallBook()
    .fill('MN', [person('Ma Thị Hoa')])
    .fill('Sổ thu', [
      receipt('MN-01', { 'Ngày nhận': day('2024-05-14') }),
      receipt('MN-01', { 'Số chứng từ': 'PT02' }),
      move(-500_000, ACCOUNT),
      move(500_000, 'Kho bạc'),
      receipt('MN-01', { 'Số chứng từ': 'PT03', 'Nơi nhận': 'Kho bạc' }),
      receipt('MN-01', { 'Số chứng từ': 'PT04', 'Nơi nhận': 'Tiền mặt' }),
    ])
    .fill('Ngày công', [labour('MN-01'), labour('MN', { 'Người làm': 'Người khác' })])
    .fill('Hiện vật', [
      goods('MN-01', {
        'Hiện vật': 'Xi măng <b>',
        'Số lượng': 2.5,
        'Đơn vị tính': 'tấn',
        'Đơn giá (đồng)': 1_500_000,
      }),
    ]);
  const html = page(book, 'MN-01');
  expect(received(html).map((cells) => cells[7])).toEqual([
    '17/5/2024',
    '17/5/2024 (một phần)',
    '15/5/2024',
    '–',
    '',
  ]);
  const shown = texts(html);
  expect(shown.slice(shown.indexOf('Ngày công theo sổ'), shown.indexOf('Kết quả'))).toEqual([
    'Ngày công theo sổ',
    ...['Ngày làm', 'Công trình, việc làm', 'Số ngày công', 'Xác nhận'],
    ...['15/5/2024', 'Đổ đường bê tông', '1', 'đã xác nhận'],
    'Hiện vật theo sổ',
    ...['Ngày nhận', 'Hiện vật', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)', 'Bàn giao'],
    ...['15/5/2024', 'Xi măng &lt;b&gt;', '2,5 tấn', '1.500.000', '3.750.000', 'đã xác nhận'],
  ]);
});

test('a unit of which somebody’s income is not told: what remains of it is not all that can be asked', () => {
  const html = page(smallBook().fill('MN', [person('Ma Thị Hoa', { 'Mức thu nhập': undefined })]), 'MN');
  expect(html).toContain(PERSON_PAGE.undetermined);
});

test('money that was moved between places is no line of whoever’s code somebody typed beside it', () => {
  const moved = { 'Số chứng từ': 'NT01', Loại: 'Chuyển nội bộ', 'Ngày nhận': day('2024-05-17') };
  const book = known().fill(
    'Sổ thu',
    [
      receipt('MN-01', { ...moved, 'Số tiền': -50_000, 'Nơi nhận': 'Tiền mặt' }),
      receipt('MN-01', { ...moved, 'Số tiền': 50_000 }),
    ],
    3,
  );
  expect(received(page(book, 'MN-01')).map(([voucher]) => voucher)).toEqual(['PT07', 'SK0001', 'Cộng']);
});

test('of a refund under the receipt’s own number neither the bank’s line, nor the paper, nor the treasury’s day is told', () => {
  const back = { 'Số chứng từ': 'SK0001', Loại: 'Hoàn trả', 'Số tiền': 20_000, 'Chứng từ gốc': 'SK0001' };
  const book = known().fill('Sổ thu', [receipt('MN-01', { ...back, 'Nơi nhận': 'Kho bạc' })], 3);
  const refund = received(page(book, 'MN-01')).find(([, , kind]) => kind === 'Hoàn trả');
  expect(refund?.slice(4)).toEqual(['-20.000', '–', '–', '–']);
});

test('of a receipt the bank’s lines are told one after the other, and so are the days on which it went to the treasury', () => {
  const book = known();
  const memo = transferMemo(2024, { unit: 'MN', code: 'MN-01' });
  const line = { row: 6, on: '2024-05-16', amount: 20_000, text: memo, reference: 'FT89' };
  book.apply(
    storeStatement(book.read(), TODAY, { account: ACCOUNT, lines: [line], certain: true, confirmed: [] }),
  );
  // The accountant puts both under one voucher by hand; of the second somebody erased the day.
  book.put('Sao kê', book.address('Sao kê', 'Số chứng từ', 2), 'SK0001');
  book.put('Sao kê', book.address('Sao kê', 'Ngày', 2), undefined);
  const move = (on: string, amount: number, place: string) =>
    receipt('', {
      'Số chứng từ': `NT${on.slice(-2)}`,
      'Ngày nhận': day(on),
      Loại: 'Chuyển nội bộ',
      'Số tiền': amount,
      'Nơi nhận': place,
    });
  book.fill(
    'Sổ thu',
    ['2024-05-17', '2024-05-18'].flatMap((on) => [move(on, -190_000, ACCOUNT), move(on, 190_000, 'Kho bạc')]),
    4,
  );
  const [, , , , , bank, , handedOver] = received(page(book, 'MN-01'))[1] ?? [];
  expect(bank).toBe('16/5/2024; FT88; Mã chuyển khoản · FT89; Mã chuyển khoản');
  expect(handedOver).toBe('17/5/2024, 18/5/2024');
});

test('a gift that is counted in no unit has its number alone', () => {
  const book = smallBook()
    .fill('MN', [person('Ma Thị Hoa')])
    .fill('Hiện vật', [goods('MN-01', { 'Đơn vị tính': undefined })]);
  expect(page(book, 'MN-01')).toContain('<td>10</td>');
});

test('a work that was paid for without a decision has a dash in its place', () => {
  const book = known().fill('Kế hoạch sử dụng', [
    planned('CT02', { 'Số quyết định': undefined, 'Ngày quyết định': undefined }),
  ]);
  book.fill('Thanh quyết toán', [spent('CT02', { 'Số tiền': 100_000 })]);
  expect(page(book, 'MN-01')).toContain('<td>Sửa nhà văn hóa</td><td>–</td><td>100.000</td>');
});
