import type { MailState, ReminderReason } from '../domain/reminders.ts';
import { TABS } from './vi.ts';
import { SET_UP } from './vi-notices.ts';
import { occasionWords } from './vi-reminder-log.ts';

/** What the command line says. */

export const bundleMissing = 'Chưa có tệp dist/Code.js. Hãy chạy: npm run build';

export const CLI = {
  description:
    'Chung sức: tổng hợp cuộc vận động xây dựng nông thôn mới của xã, trên máy tính, không cần tài khoản Google.',
  usage: 'Cách dùng:',
  options: 'Tùy chọn:',
  commands: 'Lệnh:',
  arguments: 'Tham số:',
  help: 'xem hướng dẫn',
  version: 'xem phiên bản',
  create: 'tạo sổ mới cho cuộc vận động (không có -o: tệp chung-suc.xlsx)',
  check: 'kiểm tra sổ, không ghi gì',
  consolidate: 'tổng hợp sổ',
  update: 'thêm trang cho đơn vị mới và cập nhật theo cấu hình; giữ nguyên số liệu đã ghi',
  repair: 'sửa lại định dạng và công thức của mọi trang đơn vị',
  demo: 'tạo sổ mẫu của một xã, tổng hợp và in kết quả',
  remind: 'xem hôm nay nhắc đơn vị nào, vì sao; thêm --gui thì gửi thư',
  send: 'gửi thư: qua máy chủ thư ghi ở biến CHUNGSUC_SMTP; không có thì ghi thành tệp .eml',
  outbox: 'thư mục chứa tệp .eml (mặc định: thư mục mang tên sổ, bên cạnh sổ)',
  most: 'coi hạn mức thư của hôm nay còn bấy nhiêu (mặc định 100)',
  codes: 'nội dung chuyển khoản và mã QR của từng đơn vị, từng người; thêm -o thì ghi thành trang để in',
  page: 'trang để in, đuôi .html',
  output: 'tệp ghi ra, đuôi .xlsx',
  nameless: 'để trống số tài khoản, chủ tài khoản, kế toán, người ký của kế hoạch mẫu',
  sample: 'điền sẵn số liệu mẫu (tên người là tên đặt ra)',
  json: 'in một đối tượng JSON',
  today: 'coi ngày này là hôm nay: 2024-05-18 hoặc 18/5/2024',
  book: 'tệp sổ .xlsx',
  open: 'mở sổ trong trình duyệt: trang tính, thực đơn và các bảng bên',
  bookOrSample: 'tệp sổ .xlsx; tên chưa có: tạo sổ mới; không ghi tên: sổ mẫu của một xã',
  port: 'cổng của trang trên máy này (thường là 8119; 0: cổng bất kỳ)',
  noBrowser: 'không tự mở trình duyệt',
  wordForCommand: '[lệnh]',
  wordForOptions: '[tùy chọn]',
} as const;

export const USAGE = {
  unknownOption: (option: string) => `Không có tùy chọn «${option}». Xem: npx chungsuc --help`,
  unknownCommand: (command: string) => `Không có lệnh «${command}». Xem: npx chungsuc --help`,
  missingArgument: (command: string) =>
    `Thiếu tên tệp. Xem cách dùng: npx chungsuc ${command === '' ? '' : `${command} `}--help`,
  ownFileAway:
    'Sổ tiền ở tệp riêng của kế toán, lần này chưa đọc được: chỉ kiểm tra danh sách, chưa có số tiền đã thu.',
  ownFileOther: 'Tệp riêng đang dùng không phải của sổ này: chỉ kiểm tra danh sách, chưa có số tiền đã thu.',
  tooMany: 'Thừa tham số; mỗi lần chỉ một tệp sổ. Xem: npx chungsuc --help',
  missingValue: (option: string) => `Tùy chọn «${option}» cần một giá trị. Xem: npx chungsuc --help`,
  untyped: (part: string) =>
    `Trong «${part}» có dấu xuống dòng hoặc ký tự không nhìn thấy nên chưa làm gì. Hãy gõ lại phần này, đừng dán.`,
  noCommand: 'Chưa có lệnh. Xem: npx chungsuc --help',
  badDate: (value: string) => `Ngày «${value}» không đúng. Ghi dạng 2024-05-18 hoặc 18/5/2024.`,
  exists: (file: string) =>
    `Tệp «${file}» đã có; công cụ không ghi đè lên sổ đã có. Hãy chọn tên khác sau -o.`,
  notXlsx: (file: string) => `Tên tệp «${file}» phải có đuôi .xlsx. Ví dụ: -o so.xlsx`,
  notOurs: (file: string) =>
    `Sổ «${file}» không có trang «${TABS.settings}» và «${TABS.units}» nên không phải sổ của cuộc vận động. Để tạo sổ mới: npx chungsuc tao -o so.xlsx`,
  other: (message: string) => `Không thực hiện được: ${message}`,
} as const;

export const PRINTED = {
  created: (file: string, tabs: number) =>
    `Đã tạo sổ «${file}» có ${tabs} trang. Mở bằng Excel hoặc LibreOffice để ghi số liệu.`,
  /** Where a command wrote only what `Tổng hợp` makes on its way. */
  consolidatedInto: (files: readonly string[]) =>
    `Đã tổng hợp lại vào ${files.map((file) => `«${file}»`).join(' và ')}.`,
  written: (files: readonly string[]) => `Đã ghi vào ${files.map((file) => `«${file}»`).join(' và ')}.`,
  upToDate: (file: string) => `Các trang đã đầy đủ; «${file}» giữ nguyên.`,
  tabs: (report: {
    created: readonly string[];
    updated: readonly string[];
    skipped: readonly string[];
    unread?: readonly string[];
  }) => [
    ...(report.unread ? [SET_UP.unread(report.unread)] : []),
    ...(report.skipped.length > 0 ? [SET_UP.skipped(report.skipped)] : []),
    ...(report.created.length > 0 ? [`Trang mới: ${report.created.join(', ')}.`] : []),
    ...(report.updated.length > 0 ? [`Trang được cập nhật: ${report.updated.join(', ')}.`] : []),
  ],
  unchanged: (file: string) => `Số liệu không đổi; «${file}» giữ nguyên.`,
  demo: (day: string, file: string) =>
    `Sổ mẫu coi hôm nay là ngày ${day}; tên người trong sổ là tên đặt ra.\nSổ mẫu ở: ${file}`,
  oldCopy: 'bản cũ',
  kept: (file: string, copy: string) => `Tệp «${file}» đã có nội dung khác; bản cũ được giữ ở «${copy}».`,
  totals: 'Tổng cộng',
  missing: 'Đơn vị chưa nộp danh sách:',
  noneMissing: 'Mọi đơn vị đều đã nộp danh sách.',
  problems: (shown: number, errors: number, warnings: number) =>
    `${errors} lỗi, ${warnings} điểm cần xem${shown < errors + warnings ? `; ${shown} điểm đầu (tất cả ở trang «${TABS.problems}» của sổ)` : ''}:`,
  noProblems: 'Không có lỗi nào.',
  lost: (kinds: readonly string[]) => `Lưu ý: tệp có phần không giữ lại được khi ghi: ${kinds.join('; ')}.`,
  headers: [
    'Đơn vị',
    'Tổng số',
    'Thuộc diện',
    'Tham gia',
    'Tiền đã nộp',
    'Công',
    'Hiện vật',
    'Tổng huy động',
    'Còn vận động',
    'Tỷ lệ',
    'Danh sách',
  ],
} as const;

/** What becomes of a mail, in a few words. */
export const MAIL_STATE_WORDS: Readonly<Record<MailState, string>> = {
  'would-send': 'Sẽ gửi',
  sent: 'Đã gửi',
  'already-sent': 'Đã gửi trước đó',
  'no-address': 'Chưa có địa chỉ',
  'over-quota': 'Để ngày mai',
  unknown: 'Chưa rõ',
};

/** The same once the mails were tried. @param isFiles whether they only became files */
export function triedWords(isFiles: boolean): typeof MAIL_STATE_WORDS {
  return {
    ...MAIL_STATE_WORDS,
    'would-send': 'Chưa gửi được',
    ...(isFiles ? { sent: 'Đã ghi tệp' } : {}),
  };
}

const REASONS: Readonly<Record<ReminderReason, string>> = {
  NO_LIST: 'chưa báo xong danh sách',
  LIST_HAS_ERRORS: 'danh sách còn lỗi',
  NO_SIGNED_PAPER: 'chưa nhận bản có chữ ký',
  REMAINING: 'còn vận động',
};

export const REMINDED = {
  head: (day: string, occasion: string | null) =>
    `Ngày ${day}. ${occasion === null ? 'Hôm nay không thuộc đợt nhắc nào.' : `Đợt nhắc: ${occasionWords(Number(occasion))}.`}`,
  none: 'Không có đơn vị nào cần nhắc.',
  reasons: REASONS as Readonly<Record<string, string>>,
  thanks: 'thư cảm ơn',
  digest: 'bản tin tuần gửi chủ tịch',
  howToSend: 'Chưa gửi thư nào. Để gửi, chạy lại với --gui.',
  outbox: (folder: string) =>
    `Chưa đặt máy chủ thư (biến CHUNGSUC_SMTP) nên thư được ghi thành tệp .eml trong thư mục «${folder}». Thư chưa đến đơn vị: mở từng tệp bằng chương trình thư rồi gửi đi.`,
} as const;
