import { vietnameseNumber } from './vi.ts';

/** What the sidebar «Nhập danh sách» says. */

export const IMPORT_STEPS = { source: 'Nguồn', columns: 'Cột', preview: 'Xem trước', done: 'Ghi' } as const;

const rows = (count: number) => `${vietnameseNumber(count)} dòng`;

export const IMPORT_PAGE = {
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
  nothing: 'Chưa có danh sách.',
} as const;

export const COLUMNS_STEP = {
  notFound: 'Không thấy dòng tiêu đề. Chọn dòng tiêu đề, hoặc tự chọn từng cột.',
  hidden: 'Chỉ lấy mức thu nhập; số tiền không được ghi.',
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
  refused: (count: number) =>
    `${rows(count)} không nhận chưa có trong trang: là người thật thì ghi tay, dòng cộng thì bỏ.`,
} as const;
