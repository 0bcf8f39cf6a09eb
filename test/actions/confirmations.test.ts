import fc from 'fast-check';
import { confirmationSheet } from '../../src/actions/confirmation-sheet.ts';
import { issueConfirmations } from '../../src/actions/confirmations.ts';
import { at, type Book, day, person, receipt, smallBook, TODAY } from '../support/book.ts';

const LATER = at('2024-05-25', 'ketoan@xa.example');

/** MN: Hoa, Sen and Sơn; CQ: Bình. */
function listed(): Book {
  return smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen'), person('Lò Văn Sơn')])
    .fill('CQ', [person('Nông Văn Bình')]);
}

const issue = (book: Book, request: unknown = {}, now = TODAY) =>
  book.apply(issueConfirmations(book.read(), now, request));
const sheet = (book: Book, request: unknown = {}) => confirmationSheet(book.read(), TODAY, request).report;

/** The lines of `Giấy xác nhận` as `số chứng từ mã số tiền trạng thái`. */
function lines(book: Book): string[] {
  return book
    .table('Giấy xác nhận', 'Số giấy')
    .map((line) =>
      [
        line['Số giấy']?.numberValue,
        line['Số chứng từ']?.stringValue,
        line['Nộp cho (mã)']?.stringValue,
        line['Số tiền']?.numberValue,
        line['Trạng thái']?.stringValue,
      ].join(' '),
    );
}

/** Lines below what stands in the receipt book already. */
function add(book: Book, rows: Parameters<Book['fill']>[1], skip: number): Book {
  return book.fill('Sổ thu', rows, skip);
}

const refund = (code: string, amount: number, original = 'PT01') =>
  receipt(code, { 'Số chứng từ': 'PC01', Loại: 'Hoàn trả', 'Số tiền': amount, 'Chứng từ gốc': original });

describe('received money', () => {
  test('each voucher is one paper for each unit, whoever of it paid', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-01'),
      receipt('MN-02', { 'Số tiền': 300_000 }),
      receipt('CQ-01'),
      receipt('MN', { 'Số chứng từ': 'PT02', 'Số tiền': 1_000_000 }),
    ]);
    const { report, notice } = issue(book);
    expect(lines(book)).toEqual([
      '1 PT01 MN-01 450000 đã lập',
      '1 PT01 MN-02 300000 đã lập',
      '2 PT01 CQ-01 450000 đã lập',
      '3 PT02 MN 1000000 đã lập',
    ]);
    expect(report).toMatchObject({ standing: [1, 2, 3], total: 2_200_000, left: 0, cancelled: [] });
    expect(report.issued[0]).toEqual({
      number: 1,
      voucher: 'PT01',
      unit: 'Trường Mầm non',
      codes: ['MN-01', 'MN-02'],
      amount: 750_000,
    });
    expect(notice.lines).toEqual(['Đã lập 3 giấy.', 'Đang có hiệu lực: 3 giấy, 2.200.000 đồng.']);
  });

  test('a line tells who paid, for whom, when and where it was received, and the amount in words', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-01', { 'Nơi nhận': 'Tiền mặt', 'Người thu': 'Hoàng Thị Thử', 'Người nộp': 'Ma Văn Tứ' }),
      receipt('MN-02', { 'Số chứng từ': 'PT02' }),
    ]);
    issue(book, {}, LATER);
    const [first, second] = book.table('Giấy xác nhận', 'Số giấy');
    expect(first).toEqual({
      'Số giấy': { numberValue: 1 },
      'Ngày lập': { numberValue: day('2024-05-25') },
      'Số chứng từ': { stringValue: 'PT01' },
      'Nộp cho (mã)': { stringValue: 'MN-01' },
      'Đơn vị': { stringValue: 'Trường Mầm non' },
      'Người nộp': { stringValue: 'Ma Văn Tứ' },
      'Ngày nhận': { stringValue: '15/5/2024' },
      'Nơi nhận': { stringValue: 'Tiền mặt, người thu: Hoàng Thị Thử' },
      'Số tiền': { numberValue: 450_000 },
      'Bằng chữ': { stringValue: 'Bốn trăm năm mươi nghìn đồng' },
      'Trạng thái': { stringValue: 'đã lập' },
      'Người lập': { stringValue: 'ketoan@xa.example' },
    });
    expect(second?.['Nơi nhận']).toEqual({ stringValue: 'Tài khoản 8502215035268, Nguyễn Thị Thu' });
  });

  test('of a voucher in several lines each payer, day and place is told once, and what is not told is left out', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-01', {
        'Người nộp': undefined,
        'Ngày nhận': undefined,
        'Nơi nhận': undefined,
        'Người thu': 'Hoàng Thị Thử',
      }),
      receipt('MN-01', { 'Người nộp': 'Ma Văn Tứ', 'Nơi nhận': 'Tiền mặt' }),
      receipt('MN-01', { 'Người nộp': 'Lò Văn Năm', 'Ngày nhận': day('2024-05-16'), 'Nơi nhận': 'Tiền mặt' }),
    ]);
    issue(book);
    expect(book.table('Giấy xác nhận', 'Số giấy')).toMatchObject([
      {
        'Người nộp': { stringValue: 'Ma Văn Tứ; Lò Văn Năm' },
        'Ngày nhận': { stringValue: '15/5/2024; 16/5/2024' },
        'Nơi nhận': { stringValue: 'Tiền mặt' },
        'Số tiền': { numberValue: 1_350_000 },
      },
    ]);
  });

  test('before there is any it is said what comes first', () => {
    expect(issueConfirmations(listed().read(), TODAY, {}).notice.lines).toEqual([
      'Không có giấy mới nào cần lập.',
      '«Sổ thu» chưa có dòng nào: ghi tiền đã nhận vào đó trước.',
    ]);
  });

  test('a second run adds nothing, and writes nothing', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01'), receipt('CQ-01')]);
    issue(book);
    const again = issueConfirmations(book.read(), LATER, {});
    expect([again.requests, again.protections]).toEqual([[], []]);
    expect(again.notice.lines[0]).toBe('Không có giấy mới nào cần lập.');
    expect(again.report).toMatchObject({ issued: [], cancelled: [], standing: [1, 2], total: 900_000 });
  });

  test('what came later gets the next number, also on a voucher that has a paper', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    issue(add(book, [receipt('MN-02'), receipt('MN-03', { 'Số chứng từ': 'PT02' })], 1));
    expect(lines(book)).toEqual([
      '1 PT01 MN-01 450000 đã lập',
      '2 PT01 MN-02 450000 đã lập',
      '3 PT02 MN-03 450000 đã lập',
    ]);
  });

  test('two people at once: the second batch is refused as a whole', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    const second = issueConfirmations(book.read(), TODAY, {});
    issue(book);
    expect(() => book.send(...second.requests)).toThrow();
    expect(lines(book)).toHaveLength(1);
  });
});

describe('refunds and corrections', () => {
  test.each([
    ['the whole amount: cancelled, and nothing in its place', 450_000, []],
    ['a part: cancelled, and what is left is confirmed anew', 150_000, ['2 PT01 MN-01 300000 đã lập']],
  ])('of %s', (_, amount, anew) => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    const { notice } = issue(add(book, [refund('MN-01', amount)], 1));
    expect(lines(book)).toEqual(['1 PT01 MN-01 450000 đã lập', '1 PT01 MN-01 -450000 đã hủy', ...anew]);
    expect(notice.lines[0]).toContain('Đã hủy 1 giấy');
    expect(issueConfirmations(book.read(), TODAY, {}).requests).toEqual([]);
  });

  test('of one of several cancel the paper of all, and the others are confirmed anew', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01'), receipt('MN-02')]);
    issue(book);
    issue(add(book, [refund('MN-02', 450_000)], 2));
    expect(lines(book).slice(2)).toEqual([
      '1 PT01 MN-01 -450000 đã hủy',
      '1 PT01 MN-02 -450000 đã hủy',
      '2 PT01 MN-01 450000 đã lập',
    ]);
  });

  test('asked for by one of its people, a paper is made anew for the others too', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01'), receipt('MN-02')]);
    issue(book);
    issue(add(book, [refund('MN-01', 450_000)], 2), { codes: ['MN-01'] });
    expect(lines(book).slice(4)).toEqual(['2 PT01 MN-02 450000 đã lập']);
  });

  test('lines that somebody sorted say the same', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    issue(add(book, [refund('MN-01', 450_000)], 1));
    book.fill('Giấy xác nhận', [
      { 'Số tiền': -450_000, 'Trạng thái': 'đã hủy' },
      { 'Số tiền': 450_000, 'Trạng thái': 'đã lập' },
    ]);
    const { report, requests } = issueConfirmations(book.read(), TODAY, {});
    expect([report.standing, requests]).toEqual([[], []]);
  });

  test('a number is not given again, even where somebody wrote over the line that made it', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    issue(add(book, [refund('MN-01', 450_000)], 1));
    book.fill('Giấy xác nhận', [{ 'Số giấy': 'x' }]);
    expect(issue(add(book, [receipt('MN-02')], 2)).report.issued.map(({ number }) => number)).toEqual([2]);
  });

  test('money booked for the wrong person: her paper is cancelled, the right one gets it', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    const correction = {
      ...refund('MN-01', -450_000),
      Loại: 'Điều chỉnh',
      'Số chứng từ': 'PT01',
    };
    issue(add(book, [correction, receipt('MN-02')], 1));
    expect(lines(book).slice(1)).toEqual(['1 PT01 MN-01 -450000 đã hủy', '2 PT01 MN-02 450000 đã lập']);
  });

  test('before any paper was made leave one of what is left', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01'), refund('MN-01', 150_000)]);
    issue(book);
    expect(lines(book)).toEqual(['1 PT01 MN-01 300000 đã lập']);
  });

  test('what only moved between places has no paper', () => {
    const move = (amount: number) =>
      receipt('', { 'Số chứng từ': 'CK1', Loại: 'Chuyển nội bộ', 'Số tiền': amount });
    const book = listed().fill('Sổ thu', [move(-100_000), move(100_000)]);
    expect(issue(book).report).toMatchObject({ issued: [], left: 0 });
  });
});

describe('a wish for some', () => {
  const some = () => listed().fill('Sổ thu', [receipt('MN-01'), receipt('MN-02'), receipt('CQ-01')]);

  test.each([
    ['a unit', ['cq'], ['1 PT01 CQ-01 450000 đã lập']],
    [
      'a person, who shares the paper with her colleagues',
      ['MN-02'],
      ['1 PT01 MN-01 450000 đã lập', '1 PT01 MN-02 450000 đã lập'],
    ],
  ])('%s', (_, codes, made) => {
    const book = some();
    issue(book, { codes });
    expect(lines(book)).toEqual(made);
  });

  test('counts the papers that stand for them, those shared with colleagues among them, and no others', () => {
    const book = some();
    issue(book);
    const { standing, total } = issueConfirmations(book.read(), TODAY, { codes: ['MN-02'] }).report;
    expect([standing, total]).toEqual([[1], 900_000]);
  });

  test('what others’ refunds ask for waits until they are asked for', () => {
    const book = some();
    issue(book);
    add(book, [refund('CQ-01', 450_000)], 3);
    expect(issueConfirmations(book.read(), TODAY, { codes: ['MN'] }).requests).toEqual([]);
    expect(issue(book, { codes: ['CQ'] }).report.cancelled.map(({ number }) => number)).toEqual([2]);
  });

  test.each<[string, unknown, RegExp]>([
    ['a code of nobody', { codes: ['ZZ-09'] }, /Không có mã «ZZ-09»/],
    ['no code', { codes: [] }, /codes/],
    ['an empty code', { codes: [''] }, /codes/],
    ['something else', { unit: 'MN' }, /./],
  ])('%s is refused', (_, request, sentence) => {
    expect(() => issueConfirmations(some().read(), TODAY, request)).toThrow(sentence);
  });
});

describe('what cannot be confirmed is told', () => {
  test.each([
    ['without a number', receipt('MN-01', { 'Số chứng từ': undefined })],
    ['for nobody', receipt('')],
    ['for a code that is in no list', receipt('MN-99')],
    ['of a refund that goes back to nothing', refund('MN-01', 450_000, 'PT99')],
  ])('a line %s', (_, line) => {
    const { report, requests } = issueConfirmations(listed().fill('Sổ thu', [line]).read(), TODAY, {});
    expect([report.left, report.standing, requests]).toEqual([1, [], []]);
    expect(report.lines[2]).toMatch(/^1 dòng của «Sổ thu» chưa lập được giấy/);
  });

  test('a unit whose tab cannot be read for a while loses no paper', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    book.renameHeader('MN', 'Họ và tên', 'Người');
    expect(issueConfirmations(book.read(), TODAY, {}).requests).toEqual([]);
  });

  test('with the headers of the tab gone nothing is made: nobody could tell what was made before', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    book.renameHeader('Giấy xác nhận', 'Số giấy', 'Giấy');
    expect(() => issueConfirmations(book.read(), TODAY, {})).toThrow('Không đọc được tiêu đề cột');
    expect(() => sheet(book)).toThrow('Không đọc được tiêu đề cột');
  });

  test('without Sổ thu nothing is made', () => {
    expect(() => issueConfirmations(listed().deleteTab('Sổ thu').read(), TODAY, {})).toThrow(
      'Tạo / cập nhật các trang',
    );
  });
});

/** A step of the accountant: money in, some of it back, or papers made, for some or for all. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('receipt' as const),
    number: fc.constantFrom('PT01', 'PT02', 'PT03'),
    code: fc.constantFrom('MN', 'MN-01', 'MN-02', 'CQ-01'),
    amount: fc.constantFrom(300_000, 450_000),
  }),
  fc.record({ kind: fc.constant('refund' as const), of: fc.nat(), share: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constant('issue' as const), codes: fc.constantFrom(undefined, ['MN'], ['CQ-01']) }),
);

test('whatever comes and goes: numbers have no gap, the papers that stand are what was received', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
      const book = listed();
      const left = new Map<string, number>();
      let used = 0;
      for (const one of steps) {
        if (one.kind === 'issue') {
          issue(book, one.codes ? { codes: one.codes } : {});
          continue;
        }
        const keys = [...left.keys()];
        if (one.kind === 'refund' && keys.length === 0) continue;
        const key = one.kind === 'refund' ? (keys[one.of % keys.length] ?? '') : `${one.number} ${one.code}`;
        const before = left.get(key) ?? 0;
        const amount = one.kind === 'refund' ? before / one.share : one.amount;
        if (amount === 0) continue;
        const [number = '', code = ''] = key.split(' ');
        const line =
          one.kind === 'refund'
            ? refund(code, amount, number)
            : receipt(code, { 'Số chứng từ': number, 'Số tiền': amount });
        add(book, [line], used);
        used += 1;
        left.set(key, one.kind === 'refund' ? before - amount : before + amount);
      }
      const received = [...left.values()].reduce((sum, amount) => sum + amount, 0);
      const { report } = issue(book);
      expect([report.total, report.left]).toEqual([received, 0]);
      expect(issueConfirmations(book.read(), TODAY, {}).requests).toEqual([]);
      if (!book.titles().includes('Giấy xác nhận')) return;
      const made = book.table('Giấy xác nhận', 'Số giấy');
      const numbers = [...new Set(made.map((line) => line['Số giấy']?.numberValue))];
      expect(numbers.sort((a = 0, b = 0) => a - b)).toEqual(numbers.map((_, place) => place + 1));
      // The column adds up by itself.
      expect(made.reduce((sum, line) => sum + (line['Số tiền']?.numberValue ?? 0), 0)).toBe(received);
    }),
    { numRuns: 25 },
  );
});

describe('the page', () => {
  test('has each paper that stands, with amount, words, voucher, place and both signatures', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01'), receipt('CQ-01', { 'Số chứng từ': 'PT02' })]);
    issue(book);
    const page = sheet(book);
    expect(page.match(/<article class="half">/g)).toHaveLength(2);
    for (const words of [
      'lang="vi"',
      'ỦY BAN NHÂN DÂN XÃ ĐIỀM MẶC',
      'Độc lập - Tự do - Hạnh phúc',
      'Điềm Mặc, ngày 18 tháng 5 năm 2024',
      'Ma Thị Hoa (MN-01), Trường Mầm non',
      '450.000 đồng',
      'Bốn trăm năm mươi nghìn đồng.',
      'Tài khoản 8502215035268, Nguyễn Thị Thu',
      '15/5/2024',
      'PT02',
      'NGƯỜI NỘP TIỀN',
      'KẾ TOÁN',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/<script|https?:|ĐÃ HỦY/);
  });

  test('of several people has their list behind it, which adds up', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01'), receipt('MN-02', { 'Số tiền': 300_000 })]);
    issue(book);
    const page = sheet(book);
    expect(page).toContain('2 người của Trường Mầm non, theo danh sách gửi kèm');
    expect(page).toContain('DANH SÁCH GỬI KÈM GIẤY XÁC NHẬN SỐ 1');
    expect(page).toContain('<td>2</td><td>MN-02</td><td>Lò Thị Sen</td><td>300.000</td>');
    expect(page).toContain('<td>Cộng</td><td>750.000</td>');
  });

  test('of a unit itself and its people has the unit’s name in the list, and only payers that are told', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN', { 'Người nộp': undefined }),
      receipt('MN-02', { 'Người nộp': 'Cô Hiệu Trưởng' }),
    ]);
    issue(book);
    const page = sheet(book);
    expect(page).toContain('<td>MN</td><td>Trường Mầm non</td><td>450.000</td>');
    expect(page).toContain('<dd>Cô Hiệu Trưởng</dd>');
  });

  test('leaves the day open where somebody wrote over it in the tab', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    book.put('Giấy xác nhận', book.address('Giấy xác nhận', 'Ngày lập', 1), 'hôm kia');
    expect(sheet(book)).toContain('Độc lập - Tự do - Hạnh phúc</b><br><i></i></div>');
  });

  test('shows a cancelled paper only when it is asked for, with ĐÃ HỦY across it', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    issue(book);
    issue(add(book, [refund('MN-01', 150_000)], 1));
    expect(sheet(book)).not.toContain('ĐÃ HỦY');
    expect(sheet(book)).toContain('Số: 2');
    const old = sheet(book, { numbers: [1] });
    expect(old).toContain('<article class="half cancelled">');
    expect(old).toContain('<p class="stamp">ĐÃ HỦY</p>');
    expect(old).toContain('450.000 đồng');
    expect(old).not.toContain('Số: 2');
  });

  test.each<[string, unknown, RegExp]>([
    ['a number that no paper has', { numbers: [7] }, /Chưa có giấy xác nhận số 7/],
    ['no number at all', { numbers: ['1'] }, /numbers/],
  ])('%s is refused', (_, request, sentence) => {
    expect(() => sheet(listed(), request)).toThrow(sentence);
  });

  test('says so when there is no paper', () => {
    expect(sheet(listed())).toContain('Không có giấy nào để in.');
  });

  test('what people typed is text, in the tab and on the page', () => {
    const hostile = `=HYPERLINK("http://x.example") <img src=x onerror=alert(1)> & 'a' "b"`;
    const book = smallBook()
      .fill('MN', [person(hostile)])
      .fill('Sổ thu', [receipt('MN-01', { 'Người nộp': hostile, 'Số chứng từ': '<b>=1+1' })]);
    issue(book);
    const [line] = book.table('Giấy xác nhận', 'Số giấy');
    expect(line?.['Người nộp']).toEqual({ stringValue: hostile });
    expect(line?.['Số chứng từ']).toEqual({ stringValue: '<b>=1+1' });
    expect(sheet(book)).not.toMatch(/<img|<b>=/);
    expect(sheet(book)).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &#39;a&#39; &quot;b&quot;');
  });
});
