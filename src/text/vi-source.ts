import { vietnameseNumber } from './vi.ts';

/** What sidebars that take in a table of somebody else's say: its source and its columns, step by step. */

const rows = (count: number) => `${vietnameseNumber(count)} dòng`;

export const STEP_WORDS = {
  steps: 'Các bước',
  stepOf: (place: number, name: string) => `Bước ${place}: ${name}`,
  back: 'Quay lại',
  next: 'Tiếp tục',
} as const;

export const SOURCE = {
  file: 'Hoặc chọn tệp .xlsx, .csv…',
  fileHint: 'Cũng có thể kéo tệp thả vào đây. Tệp chỉ được đọc trên máy này.',
  chosenFile: (name: string) => `Tệp: ${name}`,
  dropFile: 'Bỏ tệp',
  reading: 'Đang đọc tệp…',
  tab: 'Trang trong tệp',
  tabOption: (name: string, count: number) => `${name} (${rows(count)})`,
  encoding: 'Tệp không ghi theo UTF-8. Chọn cách đọc cho đúng dấu',
  read: (lines: number, columns: number) =>
    `Đọc được ${rows(lines)}, ${vietnameseNumber(columns)} cột. Chưa ghi gì.`,
  uncalculated: (count: number) =>
    `${vietnameseNumber(count)} ô công thức chưa có kết quả nên chưa đọc được: mở tệp bằng Excel, lưu lại rồi nhập.`,
  strayQuotes: 'Có dấu ngoặc kép lẻ nên các dấu ngoặc kép được giữ nguyên như chữ.',
} as const;

export const ENCODINGS = {
  'windows-1258': 'Windows tiếng Việt (1258)',
  'utf-16le': 'Unicode của Excel (UTF-16)',
} as const;

/** Why a file cannot be read, and what to do. */
export const BAD_FILE = {
  empty: 'Tệp không có nội dung. Chọn tệp khác.',
  tooLarge: 'Tệp lớn quá 20 MB. Chép riêng trang cần đọc ra một tệp mới rồi chọn lại.',
  oldExcel:
    'Tệp là Excel đời cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, lưu lại thành .xlsx không mật khẩu rồi chọn lại.',
  unreadable:
    'Không đọc được tệp này. Mở bằng Excel, lưu lại thành .xlsx rồi chọn lại, hoặc sao chép cả bảng rồi dán.',
  wrongKind: (name: string) =>
    `Chỉ đọc được tệp .xlsx, .csv, .tsv, .txt; «${name}» là loại khác. Hãy sao chép cả bảng rồi dán.`,
  oneOnly: 'Mỗi lần chỉ đọc một tệp. Chọn lại một tệp.',
  noRows: 'Tệp không có trang nào có nội dung.',
} as const;

export const TABLE_COLUMNS = {
  header: 'Dòng tiêu đề',
  noHeader: 'Không có dòng tiêu đề',
  headerOption: (line: number, text: string) => `Dòng ${line}: ${text}`,
  column: (place: number) => `Cột ${place}`,
  skip: 'Bỏ qua',
  samples: (values: readonly string[]) => `Ví dụ: ${values.join(' · ')}`,
  empty: 'Không có nội dung ở các dòng đầu.',
} as const;
