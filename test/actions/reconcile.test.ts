import fc from 'fast-check';
import { cancelCredit } from '../../src/actions/cancel-credit.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { reconcileTable } from '../../src/actions/reconcile-table.ts';
import { statementBoard, storeStatement } from '../../src/actions/statement-board.ts';
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import { STATEMENT_READ } from '../../src/text/vi-statement-read.ts';
import {
  ACCOUNT,
  type Book,
  day,
  person,
  receipt,
  smallBook,
  TODAY,
  type TypedRow,
} from '../support/book.ts';

const OTHER = '8502215036905';
const memo = (code: string) => transferMemo(2024, { unit: code.split('-')[0] ?? '', code });

interface Line {
  readonly row: number;
  readonly on: string;
  readonly amount: number;
  readonly text: string;
  readonly reference: string;
}

const credit = (row: number, text: string, amount = 450_000, more: Partial<Line> = {}): Line => ({
  row,
  on: '2024-05-16',
  amount,
  text,
  reference: `FT${row}`,
  ...more,
});

/** MN: Hoa, Sen and Sơn, each asked for 450.000. */
function listed(): Book {
  return smallBook().fill(
    'MN',
    ['Ma Thị Hoa', 'Lò Thị Sen', 'Lò Văn Sơn'].map((name) =>
      person(name, { 'Tiền đã nộp (đồng)': undefined }),
    ),
  );
}

const board = (book: Book, lines: readonly Line[], account = ACCOUNT) =>
  statementBoard(book.read(), TODAY, { account, lines }).report;
const store = (
  book: Book,
  lines: readonly Line[],
  more: { certain?: boolean; confirmed?: readonly unknown[]; account?: string } = {},
) =>
  book.apply(
    storeStatement(book.read(), TODAY, { account: ACCOUNT, lines, certain: true, confirmed: [], ...more }),
  );

/** The lines of `Sổ thu` as `chứng từ mã số tiền loại`, and those of `Sao kê` as `mã số tiền phân chứng từ trạng thái`. */
const booked = (book: Book) =>
  book
    .table('Sổ thu', 'Số chứng từ')
    .map((line) =>
      [
        line['Số chứng từ']?.stringValue,
        line['Nộp cho (mã)']?.stringValue,
        line['Số tiền']?.numberValue,
        line['Loại']?.stringValue,
      ].join(' '),
    );
const kept = (book: Book) =>
  book
    .table('Sao kê', 'Mã dòng')
    .map((line) =>
      [
        line['Nộp cho (mã)']?.stringValue,
        line['Số tiền phân']?.numberValue,
        line['Số chứng từ']?.stringValue,
        line['Trạng thái']?.stringValue,
      ].join(' '),
    );
const paid = (book: Book) => {
  const { report } = consolidate(book.read(), TODAY);
  return report.units.find(({ code }) => code === 'MN')?.paid;
};

describe('what is certain', () => {
  test('is kept, and is a receipt; everything else of the statement is nowhere', () => {
    const book = listed();
    const lines = [
      credit(5, `ct tu 0123 ${memo('MN-01').toLowerCase()} toi ${ACCOUNT}`),
      credit(6, 'Lo Thi Sen nop', 450_000),
      credit(7, 'Khach la tra tien hang', 1_234_567),
    ];
    const { report, notice } = store(book, lines);
    expect(report.stored).toBe(1);
    expect(notice.lines).toEqual([
      'Đã ghi 1 khoản, 450.000 đồng, vào «Sao kê» và «Sổ thu».',
      '1 khoản có đề xuất, chờ kế toán xác nhận; 1 khoản chưa rõ của ai, không lưu.',
      'Từ nay số đã nộp ở mọi báo cáo lấy theo «Sổ thu»: ghi cả những khoản tiền mặt vào đó.',
    ]);
    expect(booked(book)).toEqual(['SK0001 MN-01 450000 Thu']);
    expect(kept(book)).toEqual(['MN-01 450000 SK0001 đã khớp']);
    expect(paid(book)).toBe(450_000);
    expect(JSON.stringify(book.resource())).not.toMatch(/Khach la|1234567|Lo Thi Sen nop/);
  });

  test('again changes nothing, and a longer statement adds only what is new', () => {
    const book = listed();
    const first = [credit(5, memo('MN-01')), credit(6, memo('MN-01'), 450_000, { reference: 'FT5' })];
    store(book, first);
    // The same money twice in the same minute is two payments, in whatever row a later file has them.
    expect(booked(book)).toHaveLength(2);
    const again = storeStatement(book.read(), TODAY, {
      account: ACCOUNT,
      lines: first.map((line) => ({ ...line, row: line.row + 40 })),
      certain: true,
      confirmed: [],
    });
    expect(again.requests).toEqual([]);
    expect(again.report).toMatchObject({ stored: 0, alreadyImported: 2 });
    store(book, [...first, credit(9, memo('MN-02'))]);
    expect(booked(book)).toEqual([
      'SK0001 MN-01 450000 Thu',
      'SK0002 MN-01 450000 Thu',
      'SK0003 MN-02 450000 Thu',
    ]);
  });

  test('a receipt that the accountant wrote before is linked, not written twice', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-01', { 'Số chứng từ': 'PT07', 'Ngày nhận': day('2024-05-15') }),
      receipt('MN-02', { 'Số chứng từ': 'PT07', 'Ngày nhận': day('2024-05-15') }),
    ]);
    store(book, [credit(5, memo('MN-01')), credit(6, memo('MN-02')), credit(7, memo('MN-01'))]);
    expect(booked(book)).toEqual([
      'PT07 MN-01 450000 Thu',
      'PT07 MN-02 450000 Thu',
      'SK0001 MN-01 450000 Thu',
    ]);
    expect(kept(book)).toEqual([
      'MN-01 450000 PT07 đã khớp',
      'MN-02 450000 PT07 đã khớp',
      'MN-01 450000 SK0001 đã khớp',
    ]);
  });

  test('a receipt is behind one credit alone, also where the second comes with a later statement', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01', { 'Số chứng từ': 'PT07' })]);
    store(book, [credit(5, memo('MN-01'))]);
    store(book, [credit(5, memo('MN-01')), credit(9, memo('MN-01'))]);
    expect(booked(book)).toEqual(['PT07 MN-01 450000 Thu', 'SK0001 MN-01 450000 Thu']);
  });

  test.each([
    ['number', 'Số chứng từ', 'PT07'],
    ['day', 'Ngày nhận', day('2024-05-15')],
  ])(
    'a receipt without its %s stops the credit until it is written, and is then linked',
    (_, header, written) => {
      const book = listed().fill('Sổ thu', [
        receipt('MN-01', { 'Số chứng từ': 'PT07', [header]: undefined }),
      ]);
      const { report } = store(book, [credit(5, memo('MN-01'))]);
      expect(report).toMatchObject({
        stored: 0,
        matched: [{ doubts: [expect.stringMatching(/ghi nốt dòng đó/)] }],
      });
      book.put('Sổ thu', book.address('Sổ thu', header, 1), written);
      store(book, [credit(5, memo('MN-01'))]);
      expect(booked(book)).toEqual(['PT07 MN-01 450000 Thu']);
      expect(kept(book)).toEqual(['MN-01 450000 PT07 đã khớp']);
    },
  );

  test('a voucher’s number that stands in Sổ thu is given to no other money', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-02', { 'Số chứng từ': 'sk0001' })]);
    store(book, [credit(5, memo('MN-01'))]);
    expect(booked(book)).toEqual(['sk0001 MN-02 450000 Thu', 'SK0002 MN-01 450000 Thu']);
  });

  test.each<[string, TypedRow, string]>([
    ['all of it came to the account', {}, 'PT07'],
    ['a part was handed over in cash', { 'Nơi nhận': 'Tiền mặt' }, 'SK0001'],
    ['a part came weeks before', { 'Ngày nhận': day('2024-05-02') }, 'SK0001'],
  ])('a unit’s transfer and a voucher of its people: %s', (_, more, voucher) => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-01', { 'Số chứng từ': 'PT07' }),
      receipt('MN-02', { 'Số chứng từ': 'PT07', ...more }),
    ]);
    store(book, [credit(5, memo('MN'), 900_000)]);
    expect([...new Set(kept(book).map((line) => line.split(' ')[2]))]).toEqual([voucher]);
  });

  test.each([
    ['in cash, of another amount', { 'Nơi nhận': 'Tiền mặt', 'Số tiền': 300_000 }],
    ['in the other account', { 'Nơi nhận': OTHER }],
    ['of another amount', { 'Số tiền': 300_000 }],
    ['of another week', { 'Ngày nhận': day('2024-05-02') }],
  ])('a receipt %s is other money', (_, more) => {
    const book = listed().fill('Sổ thu', [receipt('MN-01', more)]);
    store(book, [credit(5, memo('MN-01'))]);
    expect(booked(book)).toHaveLength(2);
  });
});

describe('what the accountant says', () => {
  test('a transfer for several people; the difference stays open', () => {
    const book = listed();
    const lines = [credit(5, 'truong mam non nop', 1_000_000)];
    const shares = [
      { code: 'MN-01', amount: 450_000 },
      { code: 'mn-02', amount: 450_000 },
    ];
    store(book, lines, { confirmed: [{ row: 5, shares }] });
    expect(booked(book)).toEqual(['SK0001 MN-01 450000 Thu', 'SK0001 MN-02 450000 Thu']);
    expect(kept(book)).toEqual(['MN-01 450000 SK0001 đã khớp', 'MN-02 450000 SK0001 đã khớp']);
    expect(paid(book)).toBe(900_000);
  });

  test.each<[string, string, [string, number][], string]>([
    ['what was proposed', 'Lo Thi Sen nop', [['mn-02', 450_000]], 'Tên và số tiền'],
    ['another person', 'Lo Thi Sen nop', [['MN-03', 450_000]], 'Kế toán chọn'],
    ['another amount', 'Lo Thi Sen nop', [['MN-02', 400_000]], 'Kế toán chọn'],
  ])('is told apart from what was only found: %s', (_, text, said, way) => {
    const book = listed();
    const shares = said.map(([code, amount]) => ({ code, amount }));
    store(book, [credit(5, text)], { confirmed: [{ row: 5, shares }] });
    expect(book.table('Sao kê', 'Mã dòng')[0]?.['Cách khớp']?.stringValue).toBe(way);
  });

  test('in another order is what was proposed', () => {
    const book = listed();
    const lines = [credit(5, `${memo('MN-01')} ${memo('MN-02')}`, 900_000)];
    const [proposed] = board(book, lines).proposed;
    expect(proposed?.allocations).toHaveLength(2);
    const shares = [...(proposed?.allocations ?? [])].reverse();
    store(book, lines, { confirmed: [{ row: 5, shares }] });
    expect(book.table('Sao kê', 'Mã dòng')[0]?.['Cách khớp']?.stringValue).toBe('Nộp theo danh sách');
  });

  test('stands before what the code says', () => {
    const book = listed();
    store(book, [credit(5, memo('MN-01'))], {
      confirmed: [{ row: 5, shares: [{ code: 'MN-03', amount: 450_000 }] }],
    });
    expect(booked(book)).toEqual(['SK0001 MN-03 450000 Thu']);
  });

  test.each<[string, unknown, RegExp]>([
    [
      'more than came',
      { row: 5, shares: [{ code: 'MN-01', amount: 500_000 }] },
      /lớn hơn số tiền chuyển đến/,
    ],
    ['a code of nobody', { row: 5, shares: [{ code: 'ZZ-01', amount: 1_000 }] }, /không có mã «ZZ-01»/],
    ['a row that is not there', { row: 9, shares: [{ code: 'MN-01', amount: 1_000 }] }, /Dòng 9 không có/],
    ['no share', { row: 5, shares: [] }, /shares/],
    ['a share below zero', { row: 5, shares: [{ code: 'MN-01', amount: -1 }] }, /amount/],
    ['half a đồng', { row: 5, shares: [{ code: 'MN-01', amount: 0.5 }] }, /amount/],
  ])('%s is refused, and nothing is written', (_, confirmed, sentence) => {
    const book = listed();
    const before = JSON.stringify(book.resource());
    expect(() => store(book, [credit(5, 'nop tien')], { confirmed: [confirmed] })).toThrow(sentence);
    expect(JSON.stringify(book.resource())).toBe(before);
  });

  test('is taken back by reversing lines, and the bank’s line may be matched anew', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-02', { 'Số chứng từ': 'PT01', 'Ngày nhận': day('2024-05-16') }),
    ]);
    const lines = [credit(5, memo('MN-01')), credit(6, memo('MN-02'))];
    store(book, lines);
    const ids = board(book, []).stored.map(({ id }) => id);
    for (const id of ids) book.apply(cancelCredit(book.read(), TODAY, { id }));
    // The accountant's own receipt stays hers.
    expect(booked(book)).toEqual([
      'PT01 MN-02 450000 Thu',
      'SK0001 MN-01 450000 Thu',
      'SK0001 MN-01 -450000 Điều chỉnh',
    ]);
    expect(board(book, lines)).toMatchObject({ alreadyImported: 0, stored: [] });
    // What the bank wrote of money that is nobody's any more is not kept.
    for (const line of book.table('Sao kê', 'Mã dòng'))
      expect([line['Nội dung'], line['Số tham chiếu']]).toEqual([{}, {}]);
    expect(() => cancelCredit(book.read(), TODAY, { id: ids[0] })).toThrow('đã hủy rồi');
    store(book, lines);
    expect(booked(book).slice(3)).toEqual(['SK0002 MN-01 450000 Thu']);
    expect(kept(book).slice(4)).toEqual(['MN-01 450000 SK0002 đã khớp', 'MN-02 450000 PT01 đã khớp']);
    expect(paid(book)).toBe(900_000);
  });
});

describe('taking a credit back reverses no line that the accountant wrote', () => {
  const HERS = { 'Số chứng từ': 'PT07' };
  const NOTED = { 'Ghi chú': 'Theo sao kê' };

  test.each<[string, TypedRow[], readonly Line[]]>([
    [
      'though other money of the same payee is of the statement',
      [receipt('MN-01', HERS)],
      [credit(5, memo('MN-01')), credit(6, memo('MN-01'))],
    ],
    [
      'though a line for somebody else under the same number is by the statement',
      [receipt('MN-02', { ...HERS, ...NOTED, 'Ngày nhận': day('2024-05-02') }), receipt('MN-01', HERS)],
      [credit(5, memo('MN-01'))],
    ],
    [
      'though a correction under the same number is noted as by the statement',
      [
        receipt('MN-01', HERS),
        receipt('MN-01', {
          ...HERS,
          ...NOTED,
          Loại: 'Điều chỉnh',
          'Số tiền': 50_000,
          'Chứng từ gốc': 'PT99',
        }),
      ],
      [credit(5, memo('MN-01'))],
    ],
  ])('%s', (_, receipts, lines) => {
    const book = listed().fill('Sổ thu', receipts);
    store(book, lines);
    const before = booked(book);
    const found = board(book, []).stored.find(({ shares }) =>
      shares.some(({ voucher }) => voucher === 'PT07'),
    );
    book.apply(cancelCredit(book.read(), TODAY, { id: found?.id }));
    expect(booked(book)).toEqual(before);
  });

  test('and names each of several vouchers', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-01', HERS),
      receipt('MN-02', { 'Số chứng từ': 'PT08' }),
    ]);
    const shares = ['MN-01', 'MN-02'].map((code) => ({ code, amount: 450_000 }));
    store(book, [credit(5, 'hai nguoi nop', 900_000)], { confirmed: [{ row: 5, shares }] });
    const [stored] = board(book, []).stored;
    const { notice } = book.apply(cancelCredit(book.read(), TODAY, { id: stored?.id }));
    expect(notice.lines.join(' ')).toContain('PT07, PT08');
  });
});

test('the same text in the other account is other money', () => {
  const book = listed();
  store(book, [credit(5, memo('MN-01'))]);
  store(book, [credit(5, memo('MN-01'))], { account: OTHER });
  expect(booked(book)).toHaveLength(2);
});

test.each([
  ['none', '', /Chưa rõ sao kê của tài khoản nào/],
  ['a stranger’s', '123456789', /«123456789» không phải tài khoản/],
])('an account that is %s is refused', (_, account, sentence) => {
  expect(() => board(listed(), [credit(5, 'nop tien')], account)).toThrow(sentence);
});

test('without Sổ thu, or with its headers gone, nothing is kept', () => {
  const lost = listed().deleteTab('Sổ thu');
  expect(() => store(lost, [credit(5, memo('MN-01'))])).toThrow('Tạo / cập nhật các trang');
  const renamed = listed().renameHeader('Sổ thu', 'Số tiền', 'Tiền');
  expect(() => store(renamed, [credit(5, memo('MN-01'))])).toThrow('Tạo / cập nhật các trang');
});

test('with the headers of Sao kê gone nothing is kept: nobody could tell what was kept before', () => {
  const book = listed();
  store(book, [credit(5, memo('MN-01'))]);
  book.renameHeader('Sao kê', 'Mã dòng', 'Dòng');
  expect(() => store(book, [credit(6, memo('MN-02'))])).toThrow(
    'Không đọc được tiêu đề cột của trang «Sao kê»',
  );
});

test('text from a bank is text', () => {
  const book = listed();
  const hostile = `=HYPERLINK("http://x.example";"y") ${memo('MN-01')} <img src=x onerror=alert(1)>`;
  store(book, [credit(5, hostile, 450_000, { reference: '=1+1' })]);
  const line = book.table('Sao kê', 'Mã dòng')[0];
  expect(line?.['Nội dung']).toEqual({ stringValue: hostile });
  expect(line?.['Số tham chiếu']).toEqual({ stringValue: '=1+1' });
});

describe('a whole statement, as the command line has it', () => {
  const header = ['Ngày giao dịch', 'Nội dung', 'Ghi nợ', 'Ghi có', 'Số dư', 'Số bút toán'];
  const table = [
    [`Số tài khoản: ${ACCOUNT}`],
    header,
    ['15/05/2024', memo('MN-01'), '', '450.000', '1.450.000', 'FT1'],
    ['16/05/2024', 'Viec rieng cua chu tai khoan', '950.000', '', '500.000', 'FT2'],
    ['16/05/2024', 'Khach la', '', '77.000', '577.000', ''],
  ];
  const asked = { tables: [[['Trang bìa']], table], account: '', store: false };

  test('is read, its account is found in its head, and its balance is checked', () => {
    const { report } = reconcileTable(listed().read(), TODAY, asked);
    expect(report).toMatchObject({
      statement: { account: ACCOUNT, rows: 3, credits: 2, creditTotal: 527_000 },
      matched: [{ row: 3, amount: 450_000, pass: 'code', allocations: [{ code: 'MN-01', amount: 450_000 }] }],
      proposed: [],
      unmatched: { count: 1, total: 77_000 },
      alreadyImported: 0,
      internal: 0,
      balance: 'agrees',
      faults: [],
    });
  });

  test('nothing of its debits, balances and strangers is in what is written', () => {
    const book = listed();
    book.apply(reconcileTable(book.read(), TODAY, { ...asked, store: true }));
    expect(JSON.stringify(book.resource())).not.toMatch(/Viec rieng|950000|577000|1450000|Khach la|77000/);
    expect(booked(book)).toEqual(['SK0001 MN-01 450000 Thu']);
  });

  test.each([
    ['by its number', OTHER, OTHER],
    ['by its place', '2', OTHER],
  ])('its account may be told %s', (_, account, meant) => {
    const headless = [table.slice(1)];
    expect(
      reconcileTable(listed().read(), TODAY, { ...asked, tables: headless, account }).report.statement
        .account,
    ).toBe(meant);
  });

  test('a statement of one account is not taken for the other’s: it would count twice', () => {
    expect(() => reconcileTable(listed().read(), TODAY, { ...asked, account: '2' })).toThrow(
      /^Đầu sao kê ghi tài khoản 8502215035268, khác tài khoản đã chọn 8502215036905/,
    );
  });

  test('a balance that does not agree, and a credit that cannot be read, are said', () => {
    const broken = [...table.slice(0, 4), ['16/05/2024', 'x', '', '12,34,5', '999.999', '']];
    const { report } = reconcileTable(listed().read(), TODAY, { ...asked, tables: [broken] });
    expect(report.lines.join('\n')).toMatch(
      /Dòng 5 của sao kê: không đọc được số tiền vào; dòng này chưa được tính/,
    );
  });

  test('a running balance that breaks is told, and that row waits for the accountant', () => {
    const gap = [...table.slice(0, 3), ['16/05/2024', memo('MN-02'), '', '450.000', '9.000.000', 'FT3']];
    const book = listed();
    const { report } = book.apply(
      reconcileTable(book.read(), TODAY, { ...asked, tables: [gap], store: true }),
    );
    expect(report.lines).toContain(STATEMENT_READ.balanceBroken([4]));
    expect(
      report.matched.map(({ row, doubts }) => [row, doubts.includes(STATEMENT_READ.balanceBreaks)]),
    ).toEqual(expect.arrayContaining([[4, true]]));
    expect(booked(book)).toEqual(['SK0001 MN-01 450000 Thu']);
  });

  test.each([
    ['527.000', []],
    ['600.000', [STATEMENT_READ.totalDiffers(600_000, 527_000)]],
  ])('a sum of %s below the statement is compared with what was read', (sum, lines) => {
    const summed = [...table, ['Tổng cộng', '', '950.000', sum, '', '']];
    const { report } = reconcileTable(listed().read(), TODAY, { ...asked, tables: [summed] });
    expect(report.lines).toEqual(lines);
  });

  test('an account that nobody names is the only one there is; of two none is guessed', () => {
    const headless = { ...asked, tables: [table.slice(1)] };
    const one = listed().setting('Tài khoản 2', undefined);
    expect(reconcileTable(one.read(), TODAY, headless).report.statement.account).toBe(ACCOUNT);
    expect(() => reconcileTable(listed().read(), TODAY, headless)).toThrow('tài khoản');
  });

  test('a number that is no place is an account, and not the campaign’s', () => {
    const headless = { ...asked, tables: [table.slice(1)], account: '02' };
    expect(() => reconcileTable(listed().read(), TODAY, headless)).toThrow('02');
  });

  test('without a header of a statement it is refused', () => {
    expect(() => reconcileTable(listed().read(), TODAY, { ...asked, tables: [[['a', 'b']]] })).toThrow(
      'Không nhận ra tiêu đề cột',
    );
  });
});

/** Lines of which some bear a code, some a name, some nothing, with equal ones among them. */
const anyLine = fc.record({
  text: fc.constantFrom(memo('MN-01'), memo('MN-02'), memo('MN'), 'Lo Thi Sen', 'khach la', 'Nguoi khac'),
  amount: fc.constantFrom(300_000, 450_000, 1_000_000),
  on: fc.constantFrom('2024-05-14', '2024-05-15'),
  reference: fc.constantFrom('', 'FT1'),
});

test('statements in any pieces and order: each credit is kept once, and every đồng kept is a receipt', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 9 }),
      fc.array(fc.nat(9), { maxLength: 3 }),
      (all, ends) => {
        const lines = all.map((line, at) => ({ ...line, row: at + 1 }));
        const book = listed();
        // Statements that begin at the first day and end anywhere, then the whole one, twice.
        for (const end of [...ends, lines.length, lines.length]) store(book, lines.slice(0, end));
        const coded = lines.filter(({ text }) => text.startsWith('CSNTM24'));
        const sum = coded.reduce((total, { amount }) => total + amount, 0);
        expect(coded.length === 0 ? [] : kept(book)).toHaveLength(coded.length);
        const received = booked(book).map((line) => Number(line.split(' ')[2]));
        expect(received.reduce((total, amount) => total + amount, 0)).toBe(sum);
        expect(paid(book)).toBe(sum);
      },
    ),
    { numRuns: 25 },
  );
});

describe('Đối chiếu', () => {
  const rowsAfter = (book: Book, title: string, count: number) => {
    const rows = book.texts('Đối chiếu');
    const at = rows.findIndex(([first]) => first?.startsWith(title));
    return at < 0 ? [] : rows.slice(at + 2, at + 2 + count).map((row) => row.slice(1));
  };

  test('shows what was booked and not seen, what came and is not divided, and how long money lies', () => {
    const book = listed().fill('Sổ thu', [
      receipt('MN-03', { 'Số chứng từ': 'PT01', 'Người nộp': 'Lò Văn Sơn', 'Ngày nhận': day('2024-05-02') }),
      receipt('MN-03', { 'Số chứng từ': 'PT02', 'Ngày nhận': day('2024-05-17'), 'Số tiền': 20_000 }),
      receipt('', {
        'Số chứng từ': 'CK1',
        'Ngày nhận': day('2024-05-16'),
        Loại: 'Chuyển nội bộ',
        'Số tiền': -100_000,
      }),
      receipt('', {
        'Số chứng từ': 'CK1',
        'Ngày nhận': day('2024-05-16'),
        Loại: 'Chuyển nội bộ',
        'Số tiền': 100_000,
        'Nơi nhận': 'Kho bạc',
      }),
    ]);
    store(book, [credit(5, memo('MN-01')), credit(6, 'hai nguoi nop', 600_000)], {
      confirmed: [{ row: 6, shares: [{ code: 'MN-02', amount: 450_000 }] }],
    });
    book.consolidate();
    // What came after the last credit of the statement cannot have been seen yet.
    expect(rowsAfter(book, 'Theo sao kê', 1)).toEqual([
      [`Tài khoản ${ACCOUNT}, Nguyễn Thị Thu`, '1370000', '1050000', '320000'],
    ]);
    expect(rowsAfter(book, 'Có ở sổ thu', 1)[0]?.slice(0, 5)).toEqual([
      'Lò Văn Sơn',
      '450000',
      `${day('2024-05-02')}`,
      'PT01',
      'MN-03',
    ]);
    expect(rowsAfter(book, 'Tiền đã đến', 1)[0]?.slice(0, 4)).toEqual([
      'hai nguoi nop',
      '600000',
      '450000',
      '150000',
    ]);
    // The oldest money leaves first: 100.000 of 2/5 is gone, the rest of that day is still there, over 15 days.
    expect(rowsAfter(book, 'Tiền đang giữ', 1)[0]).toEqual([
      `Tài khoản ${ACCOUNT}, Nguyễn Thị Thu`,
      '1270000',
      `${day('2024-05-02')}`,
      '16',
      expect.stringMatching(/^Đã quá 15 ngày: /),
    ]);
    expect(consolidate(book.read(), TODAY).requests).toEqual([]);
  });

  test('without a statement says how to bring one in', () => {
    const book = listed().fill('Sổ thu', [receipt('MN-01')]);
    book.consolidate();
    expect(book.texts('Đối chiếu').flat().join(' ')).toContain('Chưa đối chiếu sao kê của tài khoản nào');
  });
});

test.each(['x2024-05-16', '2024-05-161', '2024-05-16T08:00'])('a line of the day «%s» is no line', (on) => {
  expect(() => board(listed(), [credit(5, memo('MN-01'), 450_000, { on })])).toThrow('không đúng dạng');
});

test('a memo that is also the one of two rows with one code is nobody’s for certain', () => {
  const twins = [person('Lường Thị Chè', { Mã: 'MN-02' }), person('Vi Văn Bách', { Mã: 'MN-2' })];
  const lines = [credit(5, memo('MN-02'))];
  expect(board(listed(), lines).matched).toMatchObject([{ allocations: [{ code: 'MN-02' }] }]);
  expect(board(listed().fill('MN', twins, 3), lines).matched).toEqual([]);
});

describe('what lists declare as paid is still to be found at the bank until the receipt book has a line', () => {
  const declared = () =>
    smallBook().fill('MN', [
      person('Ma Thị Hoa'),
      person('Lò Thị Sen', { 'Tiền đã nộp (đồng)': 300_000, 'Ngày công đã làm': 1 }),
    ]);
  const proposed = (book: Book, codes: string[]) =>
    board(book, [credit(5, codes.map(memo).join(' '), 2_000_000)]).proposed.map(
      ({ allocations }) => allocations,
    );

  test.each<[string, string[], [string, number][]]>([
    [
      'each person as far as money is asked, without the days of labour',
      ['MN-01', 'MN-02'],
      [
        ['MN-01', 450_000],
        ['MN-02', 300_000],
      ],
    ],
    ['a unit as all its people together', ['MN', 'CQ'], [['MN', 750_000]]],
  ])('%s', (_, codes, wanted) => {
    expect(proposed(declared(), codes)).toEqual([wanted.map(([code, amount]) => ({ code, amount }))]);
  });
});

test('a transfer with the codes of two units pays of each no more than it is still asked for as a whole', () => {
  const book = listed().fill('Sổ thu', [receipt('MN', { 'Số tiền': 350_000 })]);
  const both = `${memo('MN')} ${memo('CQ')}`;
  expect(board(book, [credit(5, both, 1_200_000)]).proposed).toMatchObject([
    { pass: 'list', allocations: [{ code: 'MN', amount: 1_000_000 }] },
  ]);
});
