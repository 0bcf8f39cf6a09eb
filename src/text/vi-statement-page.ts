import { vietnameseNumber } from './vi.ts';

/** What the sidebar «Sao kê» says. */

export const STATEMENT_STEPS = { source: 'Sao kê', columns: 'Cột', result: 'Khớp' } as const;

const credits = (count: number) => `${vietnameseNumber(count)} khoản`;
const dong = (amount: number) => `${vietnameseNumber(amount)} đồng`;

export const STATEMENT_PAGE = {
  private: 'Chỉ các khoản tiền vào được dùng để đối chiếu; tiền ra và số dư không rời máy này.',
  matching: 'Đang tìm xem từng khoản là của ai…',
  writing: 'Đang ghi…',
  cancelling: 'Đang hủy khớp…',
  reading: 'Đang đọc lại…',
} as const;

export const STATEMENT_SOURCE = {
  paste: 'Dán sao kê',
  pasteHint:
    'Mở sao kê trong Excel: bôi đen cả bảng, kể cả dòng tiêu đề và số tài khoản, sao chép rồi dán vào đây.',
  nothing: 'Chưa có sao kê.',
  tooLong: (most: number) =>
    `Sao kê dài hơn ${vietnameseNumber(most)} dòng. Hãy xuất từ ngân hàng theo từng quý hoặc từng tháng, rồi đọc từng tệp.`,
} as const;

export const STATEMENT_COLUMNS = {
  account: 'Sao kê của tài khoản',
  chooseAccount: 'Chọn tài khoản…',
  accountOption: (number: string, holder: string) => (holder === '' ? number : `${number} (${holder})`),
  accountFound: 'Số tài khoản này có ghi ở đầu sao kê.',
  accountNotFound: 'Đầu sao kê không có số tài khoản của cuộc vận động. Chọn cho đúng tài khoản.',
  accountDiffers: (number: string) => `Đầu sao kê ghi tài khoản ${number}, khác tài khoản đang chọn.`,
  checks: 'Kiểm tra',
  read: (rows: number, count: number, total: number) =>
    `${vietnameseNumber(rows)} dòng giao dịch; ${credits(count)} tiền vào, cộng ${dong(total)}.`,
  balanceAgrees: 'Số dư khớp từng dòng.',
  balanceAbsent: 'Sao kê không có cột số dư để kiểm tra.',
  totalAgrees: 'Khớp với cộng phát sinh có ghi trong sao kê.',
  moreFaults: (count: number) => `Còn ${vietnameseNumber(count)} dòng khác cũng chưa được tính.`,
  firstCredits: 'Khoản tiền vào đầu tiên, như đã đọc',
  columns: (known: number, all: number) => `Các cột: nhận ra ${known} trên ${all}`,
  notFound: 'Không nhận ra tiêu đề cột. Chọn dòng tiêu đề, hoặc tự chọn từng cột ở dưới.',
  released: (header: string) => `Cột «${header}» chuyển thành bỏ qua.`,
  missing: {
    date: 'Chưa chọn cột ngày.',
    text: 'Chưa chọn cột nội dung.',
    credit: 'Chưa chọn cột tiền vào.',
    account: 'Chưa chọn tài khoản của sao kê.',
    otherAccount: 'Chọn đúng tài khoản ghi ở đầu sao kê.',
    none: 'Chưa thấy khoản tiền vào nào. Xem lại các cột.',
  },
  next: 'Tìm người nộp',
} as const;

/** What a column of a statement is. */
export const ROLE_WORDS = {
  date: 'Ngày',
  dateAndReference: 'Ngày và số tham chiếu',
  text: 'Nội dung, người chuyển',
  credit: 'Tiền vào (ghi có)',
  debit: 'Tiền ra (ghi nợ)',
  amount: 'Số tiền (cả vào và ra)',
  side: 'Dấu tiền vào, tiền ra (C/D, +/-)',
  balance: 'Số dư',
  reference: 'Số tham chiếu',
} as const;

export const RESULT = {
  certain: (count: number, total: number) =>
    `Khớp chắc chắn (mã chuyển khoản): ${credits(count)}, ${dong(total)}`,
  takeCertain: (count: number) =>
    count === 1 ? 'Ghi khoản khớp chắc chắn' : `Ghi cả ${credits(count)} khớp chắc chắn`,
  showCertain: 'Xem danh sách',
  proposed: (count: number, total: number) => `Đề xuất: ${credits(count)}, ${dong(total)}`,
  proposedHint: 'Đối chiếu nội dung với người được đề xuất; xác nhận rồi mới được ghi.',
  confirmShown: (count: number) => `Xác nhận ${vietnameseNumber(count)} đề xuất đang hiện`,
  unmatched: (count: number, total: number) => `Chưa rõ của ai: ${credits(count)}, ${dong(total)}`,
  unmatchedHint: 'Không lưu ở đâu. Biết của ai thì chọn người nộp.',
  imported: (count: number, total: number) => `Đã ghi trước đó: ${credits(count)}, ${dong(total)}.`,
  internal: (count: number, total: number) => `Chuyển nội bộ: ${credits(count)}, ${dong(total)}`,
  internalHint:
    'Chuyển giữa các tài khoản của cuộc vận động, không tính là đóng góp. Nếu có khoản là của người nộp thì chọn người nộp.',
  nothing: 'Không còn khoản nào cần xem.',
  more: (count: number) => `Xem thêm ${credits(count)}`,
  store: (count: number, total: number) => `Ghi ${credits(count)}, ${dong(total)}`,
  nothingTaken: 'Chưa chọn khoản nào để ghi.',
  question: (count: number, total: number) =>
    `Ghi ${credits(count)}, ${dong(total)} vào «Sao kê» và «Sổ thu»?`,
  questionOpen: (amount: number) => `Trong đó ${dong(amount)} để ngỏ, chưa ghi cho ai.`,
  questionLeft: (proposed: number, unmatched: number) =>
    [
      proposed > 0 ? `${vietnameseNumber(proposed)} đề xuất không xác nhận` : '',
      unmatched > 0 ? `${credits(unmatched)} chưa rõ của ai` : '',
    ]
      .filter((part) => part !== '')
      .join(' và '),
  notStored: (what: string) => `${what} sẽ không được lưu.`,
  storeNow: 'Ghi',
  notYet: 'Chưa ghi',
  another: 'Đọc sao kê khác',
  anotherQuestion: (count: number) => `${credits(count)} đã chọn mà chưa ghi. Bỏ để đọc sao kê khác?`,
  anotherNow: 'Bỏ, đọc sao kê khác',
  stay: 'Ở lại',
} as const;

export const CREDIT = {
  row: (row: number) => `dòng ${vietnameseNumber(row)}`,
  /** For a screen reader, where many buttons bear one label. */
  of: (label: string, amount: number, on: string, row: number) =>
    `${label}: ${dong(amount)}, ngày ${on}, dòng ${row}`,
  noText: '(không có nội dung)',
  why: (pass: string) => `Vì: ${pass}`,
  open: (amount: number) => `Để ngỏ ${dong(amount)}, chưa ghi cho ai.`,
  others: (codes: readonly string[]) => `Cũng có thể là: ${codes.join(', ')}.`,
  noneOf: 'Chưa rõ là của ai; cần chọn.',
  several: (count: number) => `Có thể là một trong ${count} người; cần chọn.`,
  confirmed: 'Sẽ ghi',
  left: 'Bỏ ra, không ghi',
  confirm: 'Xác nhận',
  other: 'Người khác',
  choose: 'Chọn người nộp',
  leave: 'Bỏ ra',
  change: 'Sửa',
  undo: 'Bỏ chọn',
  takeBack: 'Xét lại',
} as const;

export const SHARES = {
  search: 'Tìm theo tên, mã hoặc đơn vị',
  candidates: 'Có thể là',
  found: (count: number) => `Tìm thấy ${vietnameseNumber(count)}`,
  notFound: 'Không tìm thấy ai. Thử gõ ít chữ hơn.',
  moreFound: (count: number) => `Còn ${vietnameseNumber(count)} người khác; gõ thêm để tìm.`,
  add: 'Thêm',
  wholeUnit: 'cả đơn vị',
  remaining: (amount: number) => `còn vận động ${dong(amount)}`,
  nobody: 'Chưa chọn ai.',
  amountOf: (name: string) => `Số tiền của ${name}`,
  unreadable: 'Không đọc được số tiền này.',
  remove: 'Bỏ',
  removeFor: (name: string) => `Bỏ ${name}`,
  sum: (shared: number, whole: number) => `Đã chia ${dong(shared)} trên ${dong(whole)}.`,
  open: (amount: number) => `Còn ${dong(amount)} để ngỏ.`,
  over: (amount: number) => `Chia quá ${dong(amount)}.`,
  addRest: (amount: number, name: string) => `Thêm ${dong(amount)} cho ${name}`,
  done: 'Xong',
  cancel: 'Thôi',
} as const;

export const STORED = {
  title: (count: number) => `Đã ghi: ${credits(count)}`,
  search: 'Tìm trong các khoản đã ghi',
  found: (count: number) => `Tìm thấy ${credits(count)}`,
  notFound: 'Không có khoản nào như vậy.',
  cancel: 'Hủy khớp',
  cancelOf: (amount: number, on: string, vouchers: string) =>
    `Hủy khớp ${vouchers}: ${dong(amount)}${on === '' ? '' : `, ngày ${on}`}`,
  question: (amount: number, vouchers: string) =>
    `Hủy khớp khoản ${dong(amount)}? «Sổ thu» sẽ có dòng điều chỉnh cho ${vouchers}; khoản này có thể khớp lại từ sao kê.`,
  yes: 'Hủy khớp',
  no: 'Giữ nguyên',
} as const;
