/** Every Vietnamese word that reading or writing an `.xlsx` file may show. */

export type XlsxFailure =
  | 'missing'
  | 'empty'
  | 'not-xlsx'
  | 'encrypted'
  | 'too-large'
  | 'damaged'
  | 'in-use'
  | 'not-writable'
  | 'is-folder';

/** One sentence for each reason: the file, what is wrong with it, what to do. */
export const xlsxFailureSentences: Readonly<Record<XlsxFailure, (file: string, detail: string) => string>> = {
  missing: (file) =>
    `Không tìm thấy hoặc không có quyền đọc tệp «${file}». Hãy kiểm tra lại tên tệp và thư mục.`,
  empty: (file) => `Tệp «${file}» rỗng (0 byte). Hãy lấy lại tệp từ người gửi hoặc từ bản sao lưu.`,
  'not-xlsx': (file, kind) =>
    `Tệp «${file}» không phải sổ Excel .xlsx${kind ? ` (${kind})` : ''}. Hãy mở bằng Excel hoặc LibreOffice rồi chọn «Lưu thành» kiểu «Sổ làm việc Excel (.xlsx)».`,
  encrypted: (file) =>
    `Tệp «${file}» có mật khẩu mở tệp. Hãy mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi lưu lại.`,
  'too-large': (file) =>
    `Tệp «${file}» quá lớn để mở an toàn. Hãy xóa các trang, hàng và hình không cần rồi lưu lại.`,
  damaged: (file) =>
    `Tệp «${file}» bị hỏng, không đọc được. Hãy lấy lại tệp từ người gửi hoặc từ bản sao lưu, hoặc mở bằng Excel để sửa rồi lưu lại.`,
  'in-use': (file, lock) =>
    `Tệp «${file}» đang mở trong Excel hoặc LibreOffice. Hãy lưu và đóng tệp rồi chạy lại; nếu không ai đang mở, hãy xóa tệp khóa «${lock}».`,
  'not-writable': (file) =>
    `Không ghi được tệp «${file}»: thư mục chưa có, tệp hoặc thư mục chỉ cho đọc, hoặc ổ đĩa đã đầy. Hãy kiểm tra lại thư mục, hoặc ghi ra chỗ khác.`,
  'is-folder': (file) => `«${file}» là một thư mục, không phải tệp. Hãy chọn một tệp .xlsx trong thư mục đó.`,
};

/** Names of tabs are what Excel is strict about. */
export const cannotHold =
  'Không ghi được sổ này thành tệp Excel: sổ quá lớn, hoặc có trang trùng tên, tên dài quá 31 chữ, hoặc tên có một trong các dấu \\ / ? * [ ] :. Hãy đổi tên trang rồi chạy lại; tệp giữ nguyên.';

/** What a file that is no `.xlsx` looks like. */
export const fileKinds = {
  pdf: 'đây là tệp PDF',
  html: 'đây là trang web HTML',
  text: 'đây là tệp văn bản hoặc CSV',
  xls: 'đây là sổ Excel đời cũ .xls',
  ods: 'đây là sổ LibreOffice .ods',
  xlsb: 'đây là sổ Excel nhị phân .xlsb',
  zip: 'đây là tệp nén loại khác',
  unknown: '',
} as const;

/** Kinds of things in a file that could not be kept when it was written. */
export const lostKinds = {
  macros: 'macro (VBA)',
  chartSheet: 'trang chỉ có biểu đồ',
  signature: 'chữ ký số',
  control: 'nút bấm và điều khiển trên trang',
  embedded: 'tệp nhúng (OLE)',
  conditionalFormat: 'định dạng có điều kiện loại lạ',
  validation: 'kiểm tra dữ liệu loại lạ',
  longPrompt: 'phần lời nhắc quá 255 ký tự',
  longText: 'phần văn bản quá 32.767 ký tự trong một ô',
  link: 'liên kết không an toàn hoặc không rõ đích',
  validationKind: 'kiểm tra dữ liệu mà Excel không có',
  conditionalKind: 'định dạng có điều kiện mà Excel không có',
  deletedSheetParts: 'hình, bảng và biểu đồ của trang đã xóa',
  printPictures: 'hình ở đầu trang và chân trang in',
  customViews: 'kiểu xem riêng và kịch bản',
} as const;

/** The page number in a printed footer; `&P` and `&N` are the file format's own codes. */
export const printedPageNumber = 'Trang &P/&N';

/** Shown in place of a prompt that had to be cut. */
export const cutMark = '…';
