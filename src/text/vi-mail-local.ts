/** What is said of mails that leave from one's own machine. */

export const workerMissing = 'Chưa có tệp build/realm-worker.mjs. Hãy chạy: npm run build';

/** The mail certainly did not leave; `server` is its name and port, `words` what was said or happened. */
export const NOT_SENT = {
  noConnection: (server: string, words: string) =>
    `Thư chưa gửi đi: không nối được với máy chủ thư «${server}» (${words}). Hãy kiểm tra mạng và địa chỉ máy chủ.`,
  wrongLogin: (server: string, words: string) =>
    `Thư chưa gửi đi: máy chủ thư «${server}» không nhận tên đăng nhập hoặc mật khẩu (${words}).`,
  refused: (server: string, words: string) => `Thư chưa gửi đi: máy chủ thư «${server}» từ chối (${words}).`,
  badAddress: (address: string) => `Thư chưa gửi đi: «${address}» không phải địa chỉ thư.`,
  noMoreToday: (most: number) => `Thư chưa gửi đi: đã hết ${most} thư của lượt này.`,
  folder: (folder: string, words: string) =>
    `Thư chưa ghi được vào thư mục «${folder}» (${words}). Hãy kiểm tra quyền ghi và chỗ trống của ổ đĩa, hoặc chọn thư mục khác.`,
} as const;

/** Nobody knows whether the mail left. */
export const PERHAPS_SENT = {
  noAnswer: (server: string, words: string) =>
    `Không rõ thư đã gửi hay chưa: máy chủ thư «${server}» không trả lời sau khi nhận nội dung thư (${words}). Hãy hỏi lại người nhận hoặc xem hộp thư đã gửi.`,
  halfWritten: (file: string, words: string) =>
    `Không rõ thư đã ghi đủ hay chưa: tệp «${file}» bị dở dang và không xóa được (${words}).`,
} as const;

/** What stands for a server's words where there are none. */
export const HAPPENED = {
  tooLong: 'quá thời gian chờ',
  closed: 'kết nối bị ngắt',
} as const;

export const MAIL_USAGE = {
  badUrl:
    'Địa chỉ máy chủ thư trong CHUNGSUC_SMTP không đúng. Ghi dạng smtps://tên-đăng-nhập:mật-khẩu@máy-chủ:465; ký tự đặc biệt trong tên và mật khẩu ghi bằng mã, ví dụ @ là %40, # là %23, / là %2F.',
  noSender:
    'Chưa biết gửi thư từ địa chỉ nào: hãy ghi địa chỉ thư của kế toán, hoặc dùng địa chỉ thư làm tên đăng nhập trong CHUNGSUC_SMTP.',
  badMost: (most: string) => `Số thư «${most}» không đúng. Ghi một số từ 1, ví dụ --han-muc 50.`,
  badSender: (from: string) => `«${from}» không phải địa chỉ thư, nên không gửi thư từ đó được.`,
} as const;

/** Between two programs that would send for one workbook. */
export const SENDING = {
  busy: (book: string) =>
    `Một chương trình khác đang gửi thư của sổ «${book}», nên lần này chưa gửi thư nào. Chờ xong rồi chạy lại.`,
  changed: (book: string) =>
    `Sổ «${book}» vừa được chương trình khác ghi trong lúc gửi thư, nên việc gửi dừng lại. Đóng chương trình kia, mở lại sổ rồi gửi tiếp.`,
} as const;

/** Stands in the name of a mail's file when its subject has nothing that a name can hold. */
export const unnamedMail = 'thu';
