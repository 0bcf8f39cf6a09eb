import { reconcileTable } from '../../src/actions/reconcile-table.ts';
import { statementBoard, storeStatement } from '../../src/actions/statement-board.ts';
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import { ACCOUNT, type Book, day, person, receipt, smallBook, TODAY } from '../support/book.ts';

/** MN: three people, each asked for 450.000. */
function listed(): Book {
  return smallBook().fill(
    'MN',
    ['Ma Thị Hoa', 'Lò Thị Sen', 'Lò Văn Sơn'].map((name) =>
      person(name, { 'Tiền đã nộp (đồng)': undefined }),
    ),
  );
}

const memo = (code: string) => transferMemo(2024, { unit: 'MN', code });
const credit = (text: string, amount: number, row = 1, reference = 'FT1') => ({
  ...{ row, on: '2024-05-16', amount, text, reference },
});

const board = (book: Book, lines: readonly ReturnType<typeof credit>[]) =>
  statementBoard(book.read(), TODAY, { account: ACCOUNT, lines }).report;
const store = (book: Book, lines: readonly ReturnType<typeof credit>[]) => {
  const outcome = storeStatement(book.read(), TODAY, {
    account: ACCOUNT,
    lines,
    certain: true,
    confirmed: [],
  });
  book.apply(outcome);
  return outcome;
};
const paid = (book: Book) =>
  book.table('Sổ thu', 'Số chứng từ').reduce((sum, line) => sum + (line['Số tiền']?.numberValue ?? 0), 0);

const cash = (code: string, more: Parameters<typeof receipt>[1] = {}) =>
  receipt(code, { 'Nơi nhận': 'Tiền mặt', 'Ngày nhận': day('2024-05-10'), ...more });

/** What the book has, the transfer's text and amount, and what is to be looked at before it is kept. */
test.each<[string, ReturnType<typeof receipt>[], [string, number], RegExp | undefined]>([
  ['nothing in the book', [], [memo('MN'), 900_000], undefined],
  [
    'cash of two people on one voucher, then their unit brings the very sum to the bank',
    [cash('MN-01', { 'Số chứng từ': 'PT07' }), cash('MN-02', { 'Số chứng từ': 'PT07' })],
    [memo('MN'), 900_000],
    /^«Sổ thu» đã có đúng số tiền này bằng tiền mặt \(chứng từ PT07\)/,
  ],
  [
    'cash of two vouchers, brought to the bank together',
    [cash('MN-01', { 'Số chứng từ': 'PT07' }), cash('MN-02', { 'Số chứng từ': 'PT08' })],
    [memo('MN'), 900_000],
    /\(chứng từ PT07, PT08\)/,
  ],
  [
    'cash of another sum',
    [cash('MN-01', { 'Số chứng từ': 'PT07' }), cash('MN-02', { 'Số chứng từ': 'PT07' })],
    [memo('MN'), 950_000],
    undefined,
  ],
  [
    'cash that came after the transfer',
    [cash('MN-01', { 'Ngày nhận': day('2024-05-17') })],
    [memo('MN'), 450_000],
    undefined,
  ],
  ['cash of long ago', [cash('MN-01', { 'Ngày nhận': day('2024-04-02') })], [memo('MN'), 450_000], undefined],
  ['cash of another unit', [cash('X01-01')], [memo('MN'), 450_000], undefined],
  [
    'cash that was given back',
    [
      cash('MN-01', { 'Số chứng từ': 'PT07' }),
      cash('MN-01', {
        'Số chứng từ': 'PC01',
        'Chứng từ gốc': 'PT07',
        'Số tiền': -450_000,
        Loại: 'Hoàn trả',
        'Ngày nhận': day('2024-05-12'),
      }),
    ],
    [memo('MN'), 450_000],
    undefined,
  ],
  [
    'cash of a person, then the very sum under the same code',
    [cash('MN-01', { 'Số chứng từ': 'PT07' })],
    [memo('MN-01'), 450_000],
    /bằng tiền mặt \(chứng từ PT07\)/,
  ],
  ['cash of a colleague of the same sum', [cash('MN-02')], [memo('MN-01'), 450_000], undefined],
  [
    'cash of which a part was given back after the day of the transfer',
    [
      cash('MN-01', { 'Số chứng từ': 'PT07' }),
      cash('MN-01', {
        'Số chứng từ': 'PC01',
        'Chứng từ gốc': 'PT07',
        'Số tiền': -50_000,
        Loại: 'Hoàn trả',
        'Ngày nhận': day('2024-05-17'),
      }),
    ],
    [memo('MN'), 450_000],
    /bằng tiền mặt \(chứng từ PT07\)/,
  ],
  [
    'cash that the book has moved into the account already',
    [
      cash('MN-01'),
      cash('MN', { 'Số chứng từ': 'CK1', Loại: 'Chuyển nội bộ', 'Số tiền': -450_000 }),
      receipt('MN', { 'Số chứng từ': 'CK1', Loại: 'Chuyển nội bộ', 'Ngày nhận': day('2024-05-15') }),
    ],
    [memo('MN'), 450_000],
    /^«Sổ thu» đã ghi số tiền này là «Chuyển nội bộ» vào tài khoản \(chứng từ CK1\)/,
  ],
  ['nine times what is asked', [], [memo('MN-01'), 4_050_000], undefined],
  ['one zero too much', [], [memo('MN-01'), 4_500_000], /Gấp nhiều lần mức vận động \(450\.000 đồng\)/],
  ['a unit’s sum with a zero too much', [], [memo('MN'), 13_500_000], /\(1\.350\.000 đồng\)/],
])('%s', (_, lines, [text, amount], doubt) => {
  const book = listed().fill('Sổ thu', lines);
  const before = paid(book);
  const [found] = board(book, [credit(text, amount)]).matched;
  expect(found?.doubts).toEqual(doubt ? [expect.stringMatching(doubt)] : []);
  const { notice, report } = store(book, [credit(text, amount)]);
  expect(report.stored).toBe(doubt ? 0 : 1);
  expect(paid(book) - before).toBe(doubt ? 0 : amount);
  expect(notice.lines.some((line) => line.includes('có điều cần xem, chưa ghi (dòng 1)'))).toBe(
    doubt !== undefined,
  );
});

test('what was looked at is kept when the accountant says so', () => {
  const book = listed().fill('Sổ thu', [cash('MN-01'), cash('MN-02')]);
  const lines = [credit(memo('MN'), 900_000)];
  const confirmed = [{ row: 1, shares: [{ code: 'MN', amount: 900_000 }] }];
  book.apply(storeStatement(book.read(), TODAY, { account: ACCOUNT, lines, certain: true, confirmed }));
  expect(paid(book)).toBe(1_800_000);
});

test('credits that nothing tells apart all count, and are named', () => {
  const book = listed();
  const { notice } = store(book, [credit(memo('MN-01'), 200_000, 4), credit(memo('MN-01'), 200_000, 9)]);
  expect(paid(book)).toBe(400_000);
  expect(notice.lines.join('\n')).toContain('Giống hệt nhau, kể cả số tham chiếu, đã ghi cả: dòng 4, 9.');
});

test('a unit’s transfer is joined to the list that was booked for the same account before', () => {
  const book = listed().fill('Sổ thu', [
    receipt('MN-01', { 'Số chứng từ': 'DS01', 'Ngày nhận': day('2024-05-15') }),
    receipt('MN-02', { 'Số chứng từ': 'DS01', 'Ngày nhận': day('2024-05-15') }),
  ]);
  store(book, [credit(memo('MN'), 900_000)]);
  expect(paid(book)).toBe(900_000);
  const shares = book.table('Sao kê', 'Mã dòng').map((line) => line['Nộp cho (mã)']?.stringValue);
  expect(shares).toEqual(['MN-01', 'MN-02']);
});

test('money between the own accounts is told with its sum, and a gift among it can be taken', () => {
  const book = listed();
  const lines = [credit('BAC HOA UNG HO, TU TK 8502215036905', 700_000)];
  const { internal, internalTotal, rows } = board(book, lines);
  expect([internal, internalTotal, rows.internal]).toEqual([1, 700_000, [1]]);
  const confirmed = [{ row: 1, shares: [{ code: 'MN-01', amount: 700_000 }] }];
  book.apply(storeStatement(book.read(), TODAY, { account: ACCOUNT, lines, certain: false, confirmed }));
  expect(paid(book)).toBe(700_000);
});

test('what the book has moved into the account is internal, whatever little the bank writes', () => {
  const book = listed().fill('Sổ thu', [
    receipt('MN', { 'Số chứng từ': 'CK1', Loại: 'Chuyển nội bộ', 'Ngày nhận': day('2024-05-15') }),
  ]);
  const { internal, unmatched } = board(book, [credit('NOP TIEN MAT VAO TAI KHOAN', 450_000)]);
  expect([internal, unmatched.count]).toEqual([1, 0]);
});

test('a giver who is named is proposed, even where the text has another account of ours, and is asked about', () => {
  const text = 'MA THI HOA ung ho dot 2 (tk 8502215036905 bao loi)';
  const [found] = board(listed(), [credit(text, 450_000)]).proposed;
  expect(found).toMatchObject({ pass: 'nameAndAmount', allocations: [{ code: 'MN-01', amount: 450_000 }] });
  expect(found?.doubts).toEqual([expect.stringMatching(/số tài khoản khác của cuộc vận động/)]);
});

test('of two rows proposed for one remainder the second says so', () => {
  const lines = [credit('MA THI HOA', 450_000, 4), credit('ma thi hoa nop', 450_000, 9, 'FT2')];
  expect(board(listed(), lines).proposed.map(({ doubts }) => doubts)).toEqual([
    [],
    [expect.stringMatching(/đã đề xuất cho dòng 4/)],
  ]);
});

test('what was doubtful and the accountant confirmed is not told as left', () => {
  const book = listed().fill('Sổ thu', [cash('MN-01', { 'Số chứng từ': 'PT07' })]);
  const lines = [credit(memo('MN-01'), 450_000)];
  const confirmed = [{ row: 1, shares: [{ code: 'MN-01', amount: 450_000 }] }];
  const asked = { account: ACCOUNT, lines, certain: true };
  const said = (more: object) =>
    storeStatement(book.read(), TODAY, { ...asked, ...more }).notice.lines.join('\n');
  expect(said({ confirmed: [] })).toContain('khớp bằng mã nhưng');
  expect(said({ confirmed })).not.toContain('khớp bằng mã nhưng');
});

test('a row at which the running balance breaks is not kept by itself', () => {
  const book = listed();
  const tables = [
    [
      ['Ngày giao dịch', 'Nội dung', 'Ghi nợ', 'Ghi có', 'Số dư', 'Số tham chiếu'],
      ['15/05/2024', memo('MN-01'), '', '450.000', '1.450.000', 'FT1'],
      ['16/05/2024', memo('MN-02'), '', '450.000', '1.990.000', 'FT2'],
      ['17/05/2024', memo('MN-03'), '', '450.000', '2.440.000', 'FT3'],
    ],
  ];
  const outcome = reconcileTable(book.read(), TODAY, { tables, account: ACCOUNT, store: true });
  book.apply(outcome);
  expect(outcome.report.matched).toHaveLength(3);
  expect(paid(book)).toBe(900_000);
  expect(outcome.report.matched.map(({ doubts }) => doubts.length)).toEqual([0, 1, 0]);
  expect(outcome.report.lines.join('\n')).toMatch(/1 khoản khớp bằng mã nhưng .* \(dòng 3\)/);
});

test('before the book has a line, what lists declare is still to be found at the bank', () => {
  const book = smallBook().fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen')]);
  const { proposed } = board(book, [credit('TRUONG MAM NON NOP TIEN', 900_000)]);
  expect(proposed[0]).toMatchObject({
    pass: 'list',
    allocations: [{ code: 'MN-01' }, { code: 'MN-02' }],
  });
});
