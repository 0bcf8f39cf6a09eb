import { dongWords, vietnameseNumber } from './vi.ts';

/** What the sidebar «Nộp theo danh sách» says. */

export const BY_LIST_STEPS = { people: 'Người nộp', voucher: 'Chứng từ' } as const;

const people = (count: number) => `${vietnameseNumber(count)} người`;

export const BY_LIST_PAGE = {
  writing: 'Đang ghi vào «Sổ thu»…',
  undoing: 'Đang hủy lần ghi…',
  /** @param declared what lists declare, all together */
  firstLine: (declared: number) =>
    `«Sổ thu» chưa có dòng nào: các bảng đang lấy số đơn vị kê khai (${dongWords(declared)}). Từ dòng đầu tiên, mọi bảng lấy theo «Sổ thu»; khoản chưa ghi vào đó thành chưa nhận.`,
} as const;

export const PEOPLE = {
  unit: 'Đơn vị',
  chooseUnit: 'Chọn đơn vị…',
  unreadable: (unit: string) => `${unit} (không đọc được trang)`,
  unreadableHint: 'Chưa đọc được danh sách của đơn vị này. Xem «Xem và sửa lỗi».',
  nobody: 'Danh sách của đơn vị này chưa có ai.',
  leftOut: (rows: number) =>
    `${vietnameseNumber(rows)} dòng chưa có mã, chưa có tên hoặc trùng mã nên không ghi thu ở đây được. Xem «Xem và sửa lỗi».`,
  search: 'Tìm theo tên hoặc mã',
  found: (count: number) => `Tìm thấy ${people(count)}.`,
  notFound: 'Không tìm thấy ai.',
  list: 'Danh sách người nộp',
  all: (count: number) => `Chọn cả ${people(count)}`,
  allFound: (count: number) => `Chọn ${people(count)} đang hiện`,
  withTarget: (count: number) => `Chọn ${people(count)} còn vận động`,
  withDeclared: (count: number) => `Chọn ${people(count)} kê khai mà chưa nhận`,
  none: 'Bỏ chọn hết',
  hiddenTicked: (count: number) => `${people(count)} đã chọn không hiện vì đang tìm; vẫn được tính.`,
  target: (amount: number) => `Mức ${vietnameseNumber(amount)}`,
  declared: (amount: number) => `Kê khai ${vietnameseNumber(amount)}`,
  received: (amount: number) => `đã nhận ${vietnameseNumber(amount)}`,
  labour: (days: number, value: number) => `${vietnameseNumber(days)} ngày công (${vietnameseNumber(value)})`,
  remaining: (amount: number) => (amount === 0 ? 'đã đủ' : `còn ${vietnameseNumber(amount)}`),
  amountOf: (name: string, code: string) => `Số tiền của ${name}, ${code}`,
  amount: 'Số tiền',
  amountMissing: 'Chưa ghi số tiền.',
  amountUnreadable: 'Không đọc được. Ghi số đồng, ví dụ 450.000.',
} as const;

export const SUM = {
  title: 'Tổng số tiền',
  ticked: (count: number) => `${people(count)} đã chọn`,
  words: (words: string) => `Bằng chữ: ${words}`,
  counted: 'Số tiền thực nhận',
  agrees: 'Khớp với số tiền thực nhận.',
  differs: (difference: number) =>
    difference > 0
      ? `Chênh lệch: +${dongWords(difference)} (thực nhận nhiều hơn danh sách)`
      : `Chênh lệch: −${dongWords(-difference)} (thực nhận ít hơn danh sách)`,
  unreadable: 'Không đọc được số tiền thực nhận. Ghi số đồng, ví dụ 7.200.000.',
  next: 'Tiếp tục',
  nobody: 'Chưa chọn ai.',
  missing: (count: number) => `${people(count)} đã chọn chưa có số tiền đọc được.`,
  sumFirst: 'Số tiền thực nhận phải bằng tổng của danh sách rồi mới ghi được.',
} as const;

export const VOUCHER = {
  day: 'Ngày nhận',
  dayHint: 'Ngày/tháng/năm, ví dụ 19/5/2024.',
  calendar: 'Chọn ngày trên lịch',
  place: 'Nơi nhận',
  choosePlace: 'Chọn nơi nhận…',
  voucher: 'Số chứng từ',
  voucherHint: 'Số phiếu thu, hoặc số tham chiếu của ngân hàng; một số cho cả danh sách.',
  lastVoucher: (number: string) => `Gần nhất trong «Sổ thu»: ${number}.`,
  payer: 'Người nộp',
  payerHint: 'Người mang tiền đến, hoặc chuyển khoản, cho cả danh sách.',
  collector: 'Người thu',
  note: 'Ghi chú',
  missing: {
    day: 'Chưa ghi ngày nhận.',
    dayUnreadable: 'Không đọc được ngày này. Ghi ngày/tháng/năm, ví dụ 19/5/2024.',
    dayAhead: 'Ngày này chưa tới.',
    place: 'Chưa chọn nơi nhận.',
    voucher: 'Chưa ghi số chứng từ.',
    payer: 'Chưa ghi người nộp.',
  },
  dayOutside: (from: string, until: string) => `Ngoài thời gian tiếp nhận: ${from} đến ${until}.`,
  faults: (count: number) => `Còn ${count} ô cần ghi lại.`,
  keep: (count: number, total: number) => `Ghi ${people(count)}, ${dongWords(total)}`,
  question: (count: number, total: number, unit: string) =>
    `Ghi ${vietnameseNumber(count)} dòng, ${dongWords(total)}, của ${unit} vào «Sổ thu»?`,
  facts: (voucher: string, day: string, place: string, payer: string) =>
    `Chứng từ ${voucher}, ngày ${day}, ${place}, người nộp: ${payer}.`,
  keepNow: 'Ghi',
  notYet: 'Chưa ghi',
  keepAnyway: 'Đã xem, vẫn ghi',
  anotherPayment: 'Là lần nộp khác, ghi thêm',
  notKept: 'Chưa ghi gì. Xem lại trước khi ghi:',
} as const;

export const KEPT = {
  title: (count: number) => `Đã ghi theo danh sách: ${vietnameseNumber(count)} lần`,
  line: (voucher: string, day: string, place: string) =>
    [`Chứng từ ${voucher}`, day, place].filter((part) => part !== '').join(' · '),
  people: (unit: string, count: number, run: number) =>
    [unit, people(count), `lần ghi ${run}`].filter((part) => part !== '').join(' · '),
  more: (count: number) => `Xem thêm ${vietnameseNumber(count)} lần`,
  undo: 'Hủy lần ghi này',
  undoOf: (run: number, voucher: string, amount: number) =>
    `Hủy lần ghi này: lần ghi ${run}, chứng từ ${voucher}, ${dongWords(amount)}`,
  question: (run: number, lines: number, amount: number, voucher: string) =>
    `Hủy lần ghi ${run}? «Sổ thu» sẽ có thêm ${vietnameseNumber(lines)} dòng điều chỉnh, trừ ${dongWords(amount)} của chứng từ ${voucher}; dòng cũ giữ nguyên.`,
  yes: 'Hủy lần ghi',
  no: 'Giữ nguyên',
} as const;
