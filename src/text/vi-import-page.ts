import { vietnameseNumber } from './vi.ts';

/** What the sidebar «Nhập danh sách» says. */

export const IMPORT_STEPS = { source: 'Nguồn', columns: 'Cột', preview: 'Xem trước', done: 'Ghi' } as const;

const rows = (count: number) => `${vietnameseNumber(count)} dòng`;

export const IMPORT_PAGE = {
  steps: 'Các bước',
  stepOf: (place: number, name: string) => `Bước ${place}: ${name}`,
  back: 'Quay lại',
  working: 'Đang xem danh sách…',
  writing: 'Đang ghi vào trang…',
} as const;

export const SOURCE_STEP = {
  unit: 'Nhập vào trang của đơn vị',
  chooseUnit: 'Chọn đơn vị…',
  listed: (count: number) => (count === 0 ? 'Trang chưa có dòng nào.' : `Trang đang có ${rows(count)}.`),
  blocked: (count: number) => `${count} đơn vị chưa nhập được`,
  noUnits: 'Chưa có đơn vị nào nhập được. Xem lý do ở dưới.',
  paste: 'Dán danh sách',
  pasteHint: 'Trong Excel hoặc Word: bôi đen cả bảng, kể cả dòng tiêu đề, sao chép rồi dán vào đây.',
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
  nothing: 'Chưa có danh sách.',
  uncalculated: (count: number) =>
    `${vietnameseNumber(count)} ô công thức chưa có kết quả nên chưa đọc được: mở tệp bằng Excel, lưu lại rồi nhập.`,
  strayQuotes: 'Có dấu ngoặc kép lẻ nên các dấu ngoặc kép được giữ nguyên như chữ.',
  next: 'Tiếp tục',
} as const;

export const ENCODINGS = {
  'windows-1258': 'Windows tiếng Việt (1258)',
  'utf-16le': 'Unicode của Excel (UTF-16)',
} as const;

/** Why a file cannot be read, and what to do. */
export const BAD_FILE = {
  empty: 'Tệp không có nội dung. Chọn tệp khác.',
  tooLarge: 'Tệp lớn quá 20 MB. Chép riêng trang danh sách ra một tệp mới rồi chọn lại.',
  oldExcel:
    'Tệp là Excel đời cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, lưu lại thành .xlsx không mật khẩu rồi chọn lại.',
  unreadable:
    'Không đọc được tệp này. Mở bằng Excel, lưu lại thành .xlsx rồi chọn lại, hoặc sao chép và dán danh sách.',
  wrongKind: (name: string) =>
    `Chỉ đọc được tệp .xlsx, .csv, .tsv, .txt; «${name}» là loại khác. Hãy sao chép và dán danh sách.`,
  oneOnly: 'Mỗi lần chỉ đọc một tệp. Chọn lại một tệp.',
  noRows: 'Tệp không có trang nào có nội dung.',
} as const;

export const COLUMNS_STEP = {
  header: 'Dòng tiêu đề',
  noHeader: 'Không có dòng tiêu đề',
  headerOption: (line: number, text: string) => `Dòng ${line}: ${text}`,
  notFound: 'Không thấy dòng tiêu đề. Chọn dòng tiêu đề, hoặc tự chọn từng cột.',
  column: (place: number) => `Cột ${place}`,
  skip: 'Bỏ qua',
  samples: (values: readonly string[]) => `Ví dụ: ${values.join(' · ')}`,
  hidden: 'Chỉ lấy mức thu nhập; số tiền không được ghi.',
  empty: 'Không có nội dung ở các dòng đầu.',
  suggestion: (label: string) => `Gợi ý: ${label}`,
  take: 'Dùng',
  takeFor: (header: string, label: string) => `Dùng «${label}» cho cột «${header}»`,
  needName: 'Chưa chọn cột nào là tên. Chọn cột tên để xem trước.',
  released: (header: string) => `Cột «${header}» chuyển thành bỏ qua.`,
  recognised: (known: number, all: number) =>
    `Nhận ra ${known} trên ${all} cột. Xem lại rồi bấm «Xem trước».`,
  next: 'Xem trước',
} as const;

export const PREVIEW_STEP = {
  into: (unit: string, tab: string) => `${unit}, trang «${tab}». Chưa ghi gì.`,
  groups: { add: 'Thêm', change: 'Sửa', same: 'Không đổi', refuse: 'Không nhận' },
  group: (name: string, count: number) => `${name}: ${rows(count)}`,
  line: (line: number) => `Dòng ${line}`,
  noNameYet: '(không có tên)',
  at: (cell: string) => `ô ${cell}`,
  selectAll: 'Chọn tất cả',
  selectNone: 'Bỏ chọn tất cả',
  more: (count: number) => `Xem thêm ${rows(count)}`,
  write: (count: number) => `Ghi ${rows(count)}`,
  nothing: 'Không có dòng nào để ghi.',
  empty: 'Dưới dòng tiêu đề không có dòng nào.',
  uncalculated: (label: string) =>
    `${label}: ô công thức chưa có kết quả: mở tệp bằng Excel, lưu lại rồi nhập.`,
  uncalculatedInAll: (count: number) =>
    `${vietnameseNumber(count)} ô công thức chưa có kết quả nên để trống: mở tệp bằng Excel, lưu lại rồi nhập.`,
  left: (count: number) => `Bỏ ra ${rows(count)}, không ghi.`,
  again: 'Xem lại',
  before: 'trước:',
  after: 'sau:',
} as const;

export const DONE_STEP = {
  goTo: (tab: string) => `Đến trang «${tab}»`,
  link: (tab: string) => `Mở trang «${tab}»`,
  another: 'Nhập tiếp',
  refused: (count: number) => `${rows(count)} không nhận vẫn chưa có trong trang; ghi tay nếu cần.`,
} as const;
