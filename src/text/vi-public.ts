import type { UseTotals } from '../domain/use-of-money.ts';
import { dongWords, SETTING_LABELS, TABS, vietnameseNumber, YES } from './vi.ts';

/** `Công khai`: what everybody may read of the campaign; the tab, the page to be printed, and what is said about them. */

export const PUBLIC_TAB = 'Công khai';

const GIVEN_HEADERS = [
  'Tiền đã nộp',
  'Ngày công',
  'Ngày công quy tiền',
  'Hiện vật quy tiền',
  'Đất hiến (m²)',
] as const;

/** What stands in the tab and on the page. */
export const PUBLIC_BOARD = {
  title: 'CÔNG KHAI KẾT QUẢ VẬN ĐỘNG VÀ SỬ DỤNG',
  asOf: (day: string) =>
    `Số liệu đến ngày ${day}. Đơn vị tính tiền: đồng. Đất hiến không quy ra tiền, không tính vào tổng giá trị.`,
  coverage: (readable: number, expected: number) =>
    `Mới có số liệu của ${vietnameseNumber(readable)} trên ${vietnameseNumber(expected)} đơn vị.`,
  notYet: 'Chưa có số liệu',
  units: 'I. KẾT QUẢ VẬN ĐỘNG',
  unitHeaders: ['STT', 'Đơn vị', ...GIVEN_HEADERS, 'Tổng giá trị', 'Số tham gia'],
  total: 'Tổng cộng',
  use: 'II. SỬ DỤNG NGUỒN VẬN ĐỘNG',
  pool: ({ carried, received, approved, paid, left }: UseTotals) =>
    `${carried === 0 ? '' : `Năm trước chuyển sang, bàn giao ${dongWords(carried)}; `}${carried === 0 ? 'Đã' : 'đã'} nhận ${dongWords(received)}; đã duyệt hỗ trợ ${dongWords(approved)}; đã chi ${dongWords(paid)}; còn ${dongWords(left)}.`,
  noUse: 'Chưa duyệt hỗ trợ công trình, nội dung nào.',
  useHeaders: ['STT', 'Công trình, nội dung', 'Được duyệt', 'Đã chi', 'Mục (II.2)', 'Quyết định'],
  decision: (number: string, day: string) => `Số ${number}${day === '' ? '' : ` ngày ${day}`}`,
  names: 'III. DANH SÁCH ỦNG HỘ',
  nameHeaders: ['STT', 'Đơn vị, họ và tên', ...GIVEN_HEADERS],
  unnamed: (people: number) => `Không nêu tên (${vietnameseNumber(people)})`,
  whole: 'Chung của đơn vị',
  thanks: 'Trân trọng cảm ơn các tập thể, cá nhân đã chung sức.',
} as const;

/** Above the page on a screen. */
export const HOW_TO_PRINT = 'Bấm Ctrl+P để in, chọn khổ A4 ngang.';

/** What the accountant is told about the board; not in it. */
export const PUBLIC_TOLD = {
  title: 'Bảng công khai',
  names: (people: number, unnamed: number) =>
    `Có tên ${vietnameseNumber(people)} người, hộ, đơn vị ủng hộ${unnamed === 0 ? '' : `; ${vietnameseNumber(unnamed)} không nêu tên`}.`,
  noNames: `Chỉ có tổng số, chưa có tên ai. Ban Chỉ đạo đã duyệt thì ghi «${YES}» ở dòng «${SETTING_LABELS.namesPublic}» của trang «${TABS.settings}».`,
  errors: (errors: number) =>
    `Còn ${vietnameseNumber(errors)} lỗi, ghi ở trang «${TABS.problems}»: nên sửa xong rồi mới công khai.`,
  updated: 'Đã ghi tệp công khai.',
  same: 'Tệp công khai đã đúng số liệu này; không ghi gì thêm.',
} as const;

/** Why the public file is not written. */
export const PUBLIC_REFUSED = {
  isCampaign:
    'Tệp được chọn có trang của sổ vận động nên không dùng làm tệp công khai: ai mở tệp cũng đọc được các trang ấy. Hãy tạo một bảng tính mới, để trống.',
  othersTab: `Tệp được chọn đã có trang «${PUBLIC_TAB}» do người khác ghi nên chưa ghi gì. Đổi tên trang ấy, hoặc chọn tệp khác.`,
  none: 'Chưa có tệp công khai: dán đường dẫn của một bảng tính mới, để trống.',
  isOurs: 'Đường dẫn này là của sổ vận động hoặc tệp riêng của kế toán. Hãy tạo một bảng tính mới, để trống.',
} as const;

/** In the sidebar of papers. */
export const PUBLIC_VIEW = {
  what: 'bảng công khai',
  looking: 'Đang lập bảng…',
  never: 'Không bao giờ có: mức thu nhập, mức và phần còn vận động, điện thoại, tài khoản, ghi chú.',
  file: 'Tệp công khai trên Google',
  why: 'Một bảng tính thứ hai chỉ có bảng này, để chủ tịch và mọi người xem. Sổ vận động không phải chia sẻ.',
  steps: [
    'Tạo một bảng tính mới, để trống.',
    'Chép đường dẫn của nó, dán vào ô dưới đây rồi bấm «Cập nhật tệp công khai».',
    'Ở bảng tính ấy bấm «Chia sẻ», cho quyền «Người xem».',
  ],
  address: 'Đường dẫn của tệp công khai',
  open: 'Mở tệp công khai',
  update: 'Cập nhật tệp công khai',
  question: (names: boolean) =>
    names
      ? 'Cả trang «Công khai» của tệp được ghi lại, có tên người ủng hộ. Ai mở được tệp thì đọc được.'
      : 'Cả trang «Công khai» của tệp được ghi lại. Ai mở được tệp thì đọc được.',
  yes: 'Ghi',
  no: 'Chưa',
  updating: 'Đang ghi tệp công khai…',
  onThisMachine: 'Muốn có tệp .xlsx riêng để gửi hay đăng, gõ lệnh:',
  command: 'npx chungsuc cong-khai so.xlsx -o cong-khai.xlsx',
} as const;

/** `chungsuc cong-khai`. */
export const PUBLIC_CLI = {
  about: 'bảng công khai: kết quả theo đơn vị, sử dụng tiền, tên người ủng hộ nếu đã được duyệt công khai',
  output: 'tệp ghi ra: đuôi .xlsx, hoặc .html để in',
  badName: (file: string) => `Tên tệp «${file}» phải có đuôi .xlsx hoặc .html. Ví dụ: -o cong-khai.xlsx`,
  isBook: 'Bảng công khai phải là tệp khác, không phải sổ hay tệp riêng.',
  written: (file: string) => `Đã ghi bảng công khai «${file}».`,
  totals: (amount: number, paid: number) =>
    `Tổng giá trị huy động ${dongWords(amount)}, trong đó tiền ${dongWords(paid)}.`,
} as const;
