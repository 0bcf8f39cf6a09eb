import { findStatementColumns } from '../../src/domain/statement-columns.ts';
import { headerMeaning } from '../../src/domain/statement-headers.ts';
import { tableRows } from './cases/statements.ts';

describe('a header in its own words', () => {
  test.each([
    ['Ghi có', 'credit'],
    ['Ghi có / Credit', 'credit'],
    ['SỐ TIỀN GHI CÓ', 'credit'],
    ['so tien ghi co (VND)', 'credit'],
    ['Credit', 'credit'],
    ['Credit amount', 'credit'],
    ['Có', 'credit'],
    ['Có'.normalize('NFD'), 'credit'],
    ['PS Có', 'credit'],
    ['Phát sinh\nCó', 'credit'],
    ['Tiền vào', 'credit'],
    ['Ghi nợ', 'debit'],
    ['Debit', 'debit'],
    ['Nợ', 'debit'],
    ['Phát sinh nợ', 'debit'],
    ['No', 'bareNo'],
    ['Ngày giao dịch', 'date'],
    ['Ngày hiệu lực', 'date'],
    ['TNX Date', 'date'],
    ['Ngày', 'date'],
    ['Nội dung', 'details'],
    ['Diễn giải', 'details'],
    ['Mô tả', 'details'],
    ['Remark', 'details'],
    ['Nội dung chi tiết', 'details'],
    ['Số dư', 'balance'],
    ['Số dư cuối', 'balance'],
    ['Balance', 'balance'],
    ['Số tham chiếu', 'reference'],
    ['Số bút toán', 'reference'],
    ['Ref no', 'reference'],
    ['Mã giao dịch', 'reference'],
    ['Số CT', 'reference'],
    ['Doc no', 'reference'],
    ['Trace', 'reference'],
    ['Seq', 'reference'],
    ['Tên người chuyển', 'payer'],
    ['Đối tác', 'payer'],
    ['Beneficiary/Remitter', 'payer'],
    ['Tên tài khoản đối ứng', 'payer'],
    ['Số tài khoản đối ứng', 'other'],
    ['Tài khoản ghi có', 'other'],
    ['Credit account', 'other'],
    ['Ngân hàng đối ứng', 'other'],
    ['Số dư đầu', 'other'],
    ['Phí', 'other'],
    ['STT/No.', 'other'],
    ['Nợ/Có', 'side'],
    ['Debit/Credit', 'side'],
    ['D/C', 'side'],
    ['Số tiền', 'amount'],
    ['Loại giao dịch', 'kind'],
    ['Ghi chú của ban', undefined],
    ['', undefined],
    ['Ghi có '.repeat(5000), undefined],
  ])('%s is %s', (header, role) => {
    expect(headerMeaning(header)?.role).toBe(role);
  });
});

describe('columns of a header', () => {
  test.each([
    [
      'the transaction date before the posting date',
      'Posting date|Transaction date|Details|Credit',
      { date: 1 },
    ],
    ['any date where there is one only', 'Ngày hiệu lực|Diễn giải|Có', { date: 0 }],
    ['a counter account is no reference', 'Ngày|Nội dung|Số tài khoản đối ứng|Có', { reference: undefined }],
    ['No beside Co is debit', 'Ngay|Noi dung|No|Co', { debit: 2, credit: 3 }],
    ['the balance after, not before', 'Ngày|Nội dung|Số dư đầu|Có|Số dư cuối', { balance: 4 }],
    ['who paid joins the text', 'Ngày|Đối tác|Nội dung|Có', { text: [1, 2] }],
    ['Nợ/Có over amounts is a signed amount', 'Ngày|Nội dung|Nợ/Có', { credit: 2, sign: { kind: 'signed' } }],
    [
      'the account above the header is no part of it',
      'Số tài khoản: 8502215035268\nNgày|Nội dung|Nợ|Có|Số dư',
      { headerRow: 1, date: 0, credit: 3 },
    ],
    [
      'a line above with the currency does not hide the marks',
      'Số tài khoản: 8502215035268|||Loại tiền: VND\nNgày|Nội dung|Số tiền|Nợ/Có\n2/5/2024|a|450.000|C\n3/5/2024|b|300.000|D',
      { headerRow: 1, sign: { kind: 'marked', column: 3 } },
    ],
    [
      'the second row may end before the first',
      'Ngày|Nội dung|Số tiền||Số dư\n||Nợ|Có',
      { debit: 2, credit: 3, balance: 4 },
    ],
    [
      'a merged word goes on over a cell of spaces',
      'Ngày|Nội dung|Phát sinh| \n||giảm|tăng',
      { debit: 2, credit: 3 },
    ],
    [
      'the day may stand in the second row alone',
      '||Tiền|\nNgày|Nội dung|ra|vào',
      { headerRow: 0, date: 0, debit: 2, credit: 3 },
    ],
    ['a blank column ends a merged word', 'Ngày|Diễn giải|||\n|||Ghi nợ|Ghi có', { text: [1] }],
    ['so does one of spaces', 'Ngày|Diễn giải|||\n|| |Ghi nợ|Ghi có', { text: [1] }],
    [
      'a divided balance may stand before the money',
      'Ngày|Nội dung|Số dư||Số tiền|\n||Nợ|Có|Nợ|Có',
      { balance: 3, debit: 4, credit: 5 },
    ],
    ['the first of two alike', 'Ngày|Nội dung|Số tham chiếu|Mã giao dịch|Có', { reference: 2 }],
    [
      'marks prove themselves where texts go on over several rows',
      'Ngày|Nội dung|Số tiền|Nợ/Có\n2/5/2024|ung ho|450.000|C\n|xom 1||\n|nam 2024|| ',
      { sign: { kind: 'marked', column: 3 } },
    ],
    [
      'marks in half of the rows prove nothing',
      'Ngày|Nội dung|Số tiền|Loại giao dịch\n2/5/2024|a|450.000|Thu\n3/5/2024|b|-300.000|Chuyển khoản',
      { sign: { kind: 'signed' } },
    ],
    [
      'a table above without marks tells less',
      'Ngày|Nội dung|Số tiền\n31/5/2024|Tóm tắt|750.000\nNgày|Nội dung|Số tiền|Nợ/Có\n2/5/2024|a|450.000|C',
      { headerRow: 2, sign: { kind: 'marked', column: 3 } },
    ],
    [
      'a table above without who paid tells less',
      'Ngày|Nội dung|Số tiền\n31/5/2024|Tóm tắt|750.000\nNgày|Nội dung|Người chuyển|Số tiền',
      { headerRow: 2, text: [1, 2] },
    ],
    [
      'a balance may be divided too',
      'Ngày|Nội dung|Số tiền||Số dư|\n||Nợ|Có|Nợ|Có',
      { credit: 3, balance: 5 },
    ],
  ])('%s', (_fact, table, expected) => {
    const columns = findStatementColumns(tableRows(table));
    expect(columns).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([, at]) => at !== undefined)),
    );
    for (const [key, at] of Object.entries(expected))
      if (at === undefined) expect(columns).not.toHaveProperty(key);
  });
});

test.each([
  [24, 26, 0, 'marked'],
  [25, 25, 0, 'signed'],
  [25, 25, 9, 'signed'],
])('%d rows without a mark, %d with one, %d more: the amounts are %s', (without, marked, more, kind) => {
  const rows = (mark: string, count: number) =>
    Array.from({ length: count }, () => ['2/5/2024', 'ung ho', '450.000', mark]);
  const header = ['Ngày', 'Nội dung', 'Số tiền', 'Loại giao dịch'];
  const table = [header, ...rows('Chuyển khoản', without), ...rows('Ghi có', marked + more)];
  expect(findStatementColumns(table)?.sign?.kind).toBe(kind);
});

describe('where a header is looked for', () => {
  const header = ['Ngày', 'Nội dung', 'Có'];
  const under = (count: number) => [...Array.from({ length: count }, () => ['']), header];

  test.each([
    [1, 0],
    [79, 78],
    [80, 79],
  ])('in row %d it is found', (row, index) => {
    expect(findStatementColumns(under(row - 1))?.headerRow).toBe(index);
  });

  test('in row 81 it is not', () => {
    expect(findStatementColumns(under(80))).toBeUndefined();
  });

  test.each([
    ['nothing at all', ''],
    ['no text', 'Ngày|Có|Số dư'],
    ['no money that came in', 'Ngày|Nội dung|Nợ|Số dư'],
    ['no date', 'Nội dung|Nợ|Có'],
    ['a transfer whose words look like a header', '15/5/2024|ngày nội dung ghi có|Diễn giải|Có|450.000'],
  ])('%s is no header', (_fact, table) => {
    expect(findStatementColumns(tableRows(table))).toBeUndefined();
  });

  test('among 200 columns it is found', () => {
    const wide = Array.from({ length: 200 }, (_, at) => `Cột ${at}`);
    wide.splice(150, 3, ...header);
    expect(findStatementColumns([wide])).toEqual({ headerRow: 0, date: 150, text: [151], credit: 152 });
  });
});

test('a line above that names an account is no part of the header', () => {
  const header = ['Ngày giao dịch', 'Nội dung', 'Ghi nợ', 'Ghi có', 'Số dư', 'Số bút toán'];
  const rows = [
    ['Số tài khoản: 8502215035268'],
    header,
    ['15/05/2024', 'a', '', '450.000', '1.450.000', 'FT1'],
  ];
  expect(findStatementColumns(rows)?.headerRow).toBe(1);
});
