import { headerMeaning, wordsOf } from '../../src/domain/statement-headers.ts';
import { sideIn } from '../../src/domain/statement-side.ts';

/** What banks and their programs write above a column, and what it means. */
const HEADERS: Readonly<Record<string, string>> = {
  date: 'Ngày giao dịch; Ngày GD; Ngày giờ GD; Transaction date; Trans date; Tran date; Tnx Date; Txn Date',
  'date, after that of the transaction': 'Ngày; Date; Ngày/Date',
  'date, of the booking':
    'Ngày hiệu lực; Ngày hạch toán; Ngày ghi sổ; Effective date; Value date; Posting Date; Posted date; Booking date',
  'date, by the hour': 'Thời gian; Time; Transaction time',
  details:
    'Nội dung; Diễn giải; Mô tả; Detail; Details; Description; Descriptions; Remark; Remarks; Narrative; Narratives; Particulars; Chi tiết; Memo',
  payer:
    'Tên; Name; Đối tác; Đối ứng; Người chuyển; Người gửi; Người nộp; Đơn vị trả; Người hưởng; Đơn vị thụ hưởng; Remitter; Sender; Payer; Beneficiary; Counterparty',
  credit:
    'Ghi có; Phát sinh có; PS có; Tiền có; Số tiền ghi có; Số tiền có; Doanh số có; Có TKTT; Credit; Credits; CR; Tiền vào; Thu vào; Phát sinh tăng; PS tăng; Deposit; Deposits; Money in; Paid in; Có; Thu; Credit amount; Ghi có/Credit (VND); VND Có; Có (VND); Ghi có vào tài khoản; Số tiền ghi có TK; Credit amount (account currency)',
  debit:
    'Ghi nợ; Phát sinh nợ; PS nợ; Số tiền ghi nợ; Nợ TKTT; Debit; Debits; DR; Tiền ra; Chi ra; Rút ra; Phát sinh giảm; PS giảm; Withdrawal; Withdrawals; Money out; Paid out; Chi; Nợ; NỢ; Debit amount; Ghi nợ vào tài khoản; Ghi nợ từ tài khoản; Số tiền ghi nợ TK; Debit amount (account currency)',
  side: 'Nợ/Có; Có/Nợ; Ghi nợ/Ghi có; C/D; CR/DR; Debit/Credit; Nợ ghi có; Có ghi nợ',
  amount: 'Số tiền; Amount; Giá trị; Số tiền (VND)',
  'amount, in another word': 'Phát sinh; PS',
  balance: 'Số dư; Balance; Số dư cuối',
  'balance, of what may be drawn': 'Số dư khả dụng; Available balance',
  reference:
    'Tham chiếu; Số tham chiếu; Số bút toán; Mã giao dịch; Mã GD; Số giao dịch; Số GD; Reference; Ref; Transaction ID; Trans No; Txn number; Tnx code; Transaction ref; FT',
  'reference, of the voucher':
    'Số CT; Mã CT; Số chứng từ; Số hiệu; Số lệnh; Doc No; Document number; Voucher no; Trace; Seq',
  kind: 'Loại; Loại giao dịch; Loại GD; Type; Transaction type; Trans type; Loại tiền',
  other:
    'STT; Số thứ tự; Số dư đầu; Opening balance; Phí; Fee; Fees; VAT; Thuế; Tax; Ngân hàng; NH đối ứng; Bank; Chi nhánh; Branch; Tài khoản; Số TK; TK; Account; Account no; Acct no; Acc no',
  'a number of the row, or a debit without its mark': 'No; NO.; no',
  nothing:
    'Ghi chú; Địa chỉ; Kho; Phát sinh khác; Thu nhập; Cơ sở; Nguồn thu; Lý do phát sinh; Phân loại; VND; vnd; -; ; 123',
};

const RANKS: Readonly<Record<string, string>> = {
  'date 1': 'date, after that of the transaction',
  'date 2': 'date, of the booking',
  'date 3': 'date, by the hour',
  'amount 1': 'amount, in another word',
  'balance 1': 'balance, of what may be drawn',
  'reference 1': 'reference, of the voucher',
  'bareNo 0': 'a number of the row, or a debit without its mark',
};

const told = (header: string) => {
  const meaning = headerMeaning(header);
  if (!meaning) return 'nothing';
  return RANKS[`${meaning.role} ${meaning.rank}`] ?? meaning.role;
};

test.each(
  Object.entries(HEADERS).flatMap(([means, headers]) => headers.split('; ').map((header) => [header, means])),
)('«%s» is %s', (header, means) => {
  expect(told(header)).toBe(means);
});

test('a day and a number of a voucher may stand in one column', () => {
  expect(headerMeaning('Ngày / Số CT')).toMatchObject({ role: 'date', withReference: true });
  expect(headerMeaning('Ngày giao dịch / Tham chiếu')).toMatchObject({ role: 'date', withReference: true });
  expect(headerMeaning('Ngày')).toMatchObject({ role: 'date', withReference: false });
  expect(headerMeaning('Số tham chiếu, số CT')).toMatchObject({ role: 'reference', withReference: false });
});

test('what is longer than 100 characters is no header', () => {
  const header = (length: number) => headerMeaning(`Ngày ${'x'.repeat(length - 5)}`)?.role;
  expect([header(100), header(101)]).toEqual(['date', undefined]);
});

test('words have no marks and no signs, and one space between', () => {
  expect(wordsOf(' Ghi có / (Credit) — VND ')).toBe('ghi co credit vnd');
  expect(wordsOf('(Ghi có)')).toBe('ghi co');
});

test.each<['in' | 'out' | undefined, string]>([
  ['in', '+; C; CR; Có; Credit; Ghi có; PS có; Phát sinh có; Thu; Tiền vào; Nhận tiền; In; (C)'],
  ['out', '-; −; D; DR; N; Nợ; Debit; Ghi nợ; PS nợ; Phát sinh nợ; Chi; Tiền ra; Chuyển tiền đi; Out'],
  [undefined, '; x; ±; Có thể; Thu nhập; Vào thu; Chi tiết; Đã chi; Credit card; Ghi; 5; +5; -5'],
])('the side told by a mark: %s', (side, marks) => {
  expect(marks.split('; ').map((mark) => [mark, sideIn(mark)])).toEqual(
    marks.split('; ').map((mark) => [mark, side]),
  );
});

test('what is longer than 30 characters is no mark', () => {
  const mark = (length: number) => sideIn(`Có${' '.repeat(length - 2)}`);
  expect([mark(30), mark(31)]).toEqual(['in', undefined]);
});
