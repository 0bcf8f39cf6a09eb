import { vietnameseNumber } from './vi.ts';

/** `chungsuc doi-chieu`: its options, what it prints, and why a statement's file cannot be used. */

export const RECONCILE_CLI = {
  about: 'đối chiếu sao kê ngân hàng với danh sách; thêm --ghi thì ghi những khoản chắc chắn',
  statement: 'tệp sao kê: .csv, .tsv, .txt, .xlsx',
  account: 'số tài khoản của sao kê, hoặc 1, 2 theo «Cấu hình» (mặc định: tìm trong sao kê)',
  store: 'ghi các khoản khớp bằng mã chuyển khoản vào «Sao kê» và «Sổ thu»',
  encoding: 'bảng mã của tệp chữ: utf-8, utf-16le, windows-1258',
  noStatement: 'Thiếu tệp sao kê: thêm --sao-ke và tên tệp.',
  notStored:
    'Chưa ghi gì. Để ghi các khoản chắc chắn, chạy lại với --ghi. Các đề xuất: mở sổ, chọn «Sao kê».',
  nothingCertain: 'Chưa ghi gì: không có khoản nào chắc chắn. Các khoản còn lại: mở sổ, chọn «Sao kê».',
} as const;

export const RECONCILED = {
  head: (account: string, rows: number, credits: number, total: number) =>
    `Sao kê tài khoản ${account}: ${vietnameseNumber(rows)} dòng, ${vietnameseNumber(credits)} khoản tiền vào, ${vietnameseNumber(total)} đồng.`,
  matched: (count: number, total: number) =>
    `Khớp bằng mã chuyển khoản: ${vietnameseNumber(count)} khoản, ${vietnameseNumber(total)} đồng.`,
  proposed: (count: number, total: number) =>
    `Đề xuất, chờ kế toán xác nhận: ${vietnameseNumber(count)} khoản, ${vietnameseNumber(total)} đồng.`,
  unmatched: (count: number, total: number) =>
    `Chưa rõ của ai: ${vietnameseNumber(count)} khoản, ${vietnameseNumber(total)} đồng.`,
  already: (count: number, total: number) =>
    `Đã ghi từ trước: ${vietnameseNumber(count)} khoản, ${vietnameseNumber(total)} đồng.`,
  internal: (count: number, total: number) =>
    `Chuyển nội bộ, không tính là đóng góp: ${vietnameseNumber(count)} khoản, ${vietnameseNumber(total)} đồng. Khoản nào là của người nộp: mở sổ, chọn «Sao kê».`,
  row: (row: number, amount: number, shares: string, why: string) =>
    `  dòng ${row}: ${vietnameseNumber(amount)} đồng → ${shares} (${why})`,
  share: (code: string, amount: number) => `${code} ${vietnameseNumber(amount)}`,
  open: (amount: number) => `còn ${vietnameseNumber(amount)} chưa rõ`,
  others: (codes: readonly string[]) => `cũng có thể là ${codes.join(', ')}`,
  nobody: (others: readonly string[]) =>
    others.length === 0 ? 'chưa chọn được ai' : `chưa chọn được: ${others.join(' hoặc ')}`,
  doubt: (words: string) => `    cần xem: ${words}`,
  balanceAgrees: 'Số dư khớp ở mọi dòng.',
  balanceAgreesWhereRead: 'Số dư khớp ở những dòng đọc được.',
} as const;

export const STATEMENT_FILE = {
  missing: (path: string) => `Không thấy tệp sao kê: ${path}`,
  notAFile: (path: string) => `Không phải tệp: ${path}`,
  empty: (name: string) => `Tệp sao kê «${name}» trống.`,
  tooLarge: (name: string, megabytes: number) =>
    `Tệp sao kê «${name}» lớn hơn ${megabytes} MB. Xuất sao kê theo từng tháng rồi đối chiếu từng tệp.`,
  tooLong: (name: string, rows: number) =>
    `Tệp sao kê «${name}» dài hơn ${vietnameseNumber(rows)} dòng nên chưa đọc gì. Xuất sao kê theo từng tháng rồi đối chiếu từng tệp.`,
  unreadable: (name: string, code: string) => `Không đọc được tệp sao kê «${name}» (${code}).`,
  oldExcel: (name: string) =>
    `«${name}» là tệp Excel kiểu cũ (.xls). Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx hoặc .csv rồi chạy lại.`,
  wrongKind: (name: string) =>
    `Không đọc được «${name}» như một sổ Excel. Xuất lại sao kê dạng .xlsx hoặc .csv.`,
  uncertain: (name: string, names: readonly string[]) =>
    `Chưa rõ bảng mã của «${name}». Chạy lại với --bang-ma, thử lần lượt: ${names.join(', ')}; xem chữ nào đọc được.`,
  noEncoding: (typed: string, names: readonly string[]) =>
    `Không có bảng mã «${typed}». Chọn một trong: ${names.join(', ')}.`,
} as const;
