/** The words of the sidebar *Thiết lập*, step by step. */
import { TABS, vietnameseNumber } from './vi.ts';
import { PLAN_CLAUSE } from './vi-summary.ts';

export const STEP_TITLES = {
  campaign: 'Xã và cuộc vận động',
  targets: 'Mức vận động',
  dates: 'Thời hạn',
  accounts: 'Tài khoản',
  units: 'Đơn vị',
  people: 'Người phụ trách, báo cáo và nhắc',
  review: 'Xem lại và tạo các trang',
} as const;

export const STEPS = {
  nav: 'Các bước thiết lập',
  heading: (number: number, title: string) => `Bước ${number}: ${title}`,
  label: (number: number, title: string, faults: number) =>
    `Bước ${number}: ${title}${faults > 0 ? `, ${faults} chỗ cần sửa` : ''}`,
  back: 'Quay lại',
  next: 'Tiếp theo',
  faultsHead: (count: number) => `Có ${count} chỗ cần sửa:`,
  introAgain: 'Các ô là những gì trang «Cấu hình» đang có. Chưa ghi gì vào sổ cho đến bước cuối.',
  intro: {
    campaign:
      'Các ô đã ghi sẵn theo kế hoạch của xã Điềm Mặc năm 2024; sửa cho đúng xã mình. Chưa ghi gì vào sổ cho đến bước cuối.',
    targets: 'Dưới mỗi mức là mục của kế hoạch mẫu. Chỉ sửa khi kế hoạch của xã ghi khác.',
    dates: 'Ghi ngày trước, tháng sau: 20/5/2024.',
    accounts: 'Người nộp chuyển vào các tài khoản này. Xã chỉ có một tài khoản thì để trống tài khoản 2.',
    units: 'Mỗi đơn vị có một trang để ghi danh sách. Tổng hợp sẽ đòi đủ các đơn vị này.',
    people: 'Tên và chức vụ in ở bảng gửi cấp trên; địa chỉ thư dùng để nhắc các đơn vị (mục «Đôn đốc»).',
  },
} as const;

export const FIELDS = {
  clause: (clause: string) =>
    clause.startsWith(PLAN_CLAUSE)
      ? `Theo kế hoạch mẫu, mục ${clause.slice(PLAN_CLAUSE.length)}.`
      : `Căn cứ: ${clause}.`,
  standard: (value: string) => `Mẫu: ${value}.`,
  mayBeBlank: 'Có thể để trống.',
  otherYear: (year: string) => `Xem lại: ngày này không thuộc năm ${year}.`,
  confirmed:
    'Chỉ tích khi đã đối chiếu số tài khoản với ngân hàng; khi đó mã QR chuyển khoản mới được in ra và gửi cho người nộp.',
  namesPublic:
    'Chỉ tích khi Ban Chỉ đạo đã họp, đồng ý công khai: bảng công khai khi đó có tên, đơn vị và phần ủng hộ của từng người, hộ (trừ người ghi Ẩn danh). Số tiền của cán bộ, viên chức có thể cho thấy mức vận động.',
  reminderDays: 'Số âm là trước hạn, 0 là đúng ngày hạn, số dương là sau hạn.',
} as const;

export const UNITS = {
  none: 'Chưa có đơn vị nào. Thêm từng đơn vị, dán danh sách từ Excel, hoặc lấy danh sách của kế hoạch.',
  atLeastOne: 'Thêm ít nhất một đơn vị.',
  unfinished: 'Đang ghi dở một đơn vị. Bấm Xong, hoặc Hủy.',
  unadded: 'Danh sách đã dán chưa được thêm. Bấm Thêm, hoặc Đóng phần dán.',
  count: (units: number) => `${vietnameseNumber(units)} đơn vị`,
  add: 'Thêm đơn vị',
  paste: 'Dán danh sách đơn vị từ Excel',
  plan: (units: number) => `Lấy ${units} đơn vị của kế hoạch`,
  clear: 'Bỏ hết đơn vị chưa có trang',
  sort: 'Xếp theo loại và tên',
  edit: (name: string) => `Sửa ${name}`,
  drop: (name: string) => `Bỏ ${name}`,
  editShort: 'Sửa',
  dropShort: 'Bỏ',
  hasTab: (tab: string, rows: number) =>
    rows > 0 ? `Trang «${tab}», đã ghi ${vietnameseNumber(rows)} dòng` : `Trang «${tab}», chưa ghi dòng nào`,
  willHaveTab: (tab: string) => `Sẽ tạo trang «${tab}»`,
  stays:
    'Đơn vị đã có ở trang «Đơn vị» thì không xóa được ở đây: xóa dòng của đơn vị ở trang «Đơn vị», rồi xóa trang danh sách nếu không cần nữa.',
  unread: (lines: number) =>
    `Trang «Đơn vị» còn ${lines} dòng chưa đọc được (thiếu mã, trùng mã hoặc trùng trang); bảng này giữ nguyên các dòng đó.`,
  dropped: (name: string) => `Đã bỏ ${name}.`,
  added: (units: number) => `Đã thêm ${vietnameseNumber(units)} đơn vị.`,
} as const;

export const UNIT_EDITOR = {
  add: 'Thêm đơn vị',
  edit: (name: string) => `Sửa ${name}`,
  name: 'Tên đơn vị',
  nameRepeated: (code: string) => `Xem lại: đã có đơn vị cùng tên, cùng loại (mã «${code}»).`,
  kind: 'Loại',
  chooseKind: 'Chọn loại…',
  code: 'Mã',
  codeHint: 'Để trống thì tự đặt. Ngắn, không trùng; đứng đầu mã của từng người: X12-01.',
  head: 'Người phụ trách',
  email: 'Email',
  emailHint:
    'Để trống nếu chưa có. Trong Google, có địa chỉ thì chỉ đơn vị và kế toán sửa được trang này; sổ trên máy thì không chặn theo địa chỉ.',
  phone: 'Điện thoại',
  phoneOdd: 'Xem lại: số điện thoại thường có 10 chữ số, bắt đầu bằng 0.',
  expected: 'Số người dự kiến',
  expectedHint: 'Để chuẩn bị đủ dòng; chưa biết thì để trống.',
  tab: 'Tên trang',
  tabHint: 'Để trống thì lấy mã.',
  tabFixed: 'Muốn đổi tên trang, đổi ngay ở thẻ của trang.',
  done: 'Xong',
  cancel: 'Hủy',
} as const;

export const PASTE = {
  label: 'Danh sách chép từ Excel',
  how: 'Chép các ô trong Excel rồi dán vào đây: có dòng tiêu đề, hoặc không có tiêu đề thì theo đúng thứ tự:',
  kindForRest: 'Loại cho các dòng chưa rõ loại',
  preview: 'Xem trước',
  line: (line: number, words: string) => `Dòng ${line}: ${words}`,
  ignored: (headers: string) => `Không dùng cột: ${headers}.`,
  noName: 'không có tên đơn vị, không thêm.',
  there: (name: string) => `«${name}» đã có trong danh sách, không thêm.`,
  noKind: 'chưa rõ loại; chọn loại ở trên.',
  nothing: 'Chưa đọc được dòng nào.',
  tooMany: (most: number) => `Chỉ đọc ${most} dòng đầu.`,
  add: (units: number) => `Thêm ${vietnameseNumber(units)} đơn vị`,
  close: 'Đóng phần dán',
} as const;

/** Tabs that are made when they are first written. */
const LATER: readonly (keyof typeof TABS)[] = [
  'bank',
  'confirmations',
  'reconciliation',
  'seals',
  'ownProblems',
];

/** Tabs that set-up makes beside those of the units. */
export const AT_ONCE = (Object.keys(TABS) as (keyof typeof TABS)[]).filter((tab) => !LATER.includes(tab));

const titles = (tabs: readonly (keyof typeof TABS)[]) => tabs.map((tab) => TABS[tab]).join(', ');

export const REVIEW = {
  create: 'Tạo các trang',
  update: 'Cập nhật',
  working: (isSetUp: boolean) => (isSetUp ? 'Đang cập nhật sổ…' : 'Đang tạo các trang…'),
  faults: 'Cần sửa trước khi ghi:',
  newTabs: (tabs: number) => `Trang sẽ tạo (${tabs})`,
  commonTabs: `Các trang chung: ${titles(AT_ONCE)}. Khi cần đến mới có: ${titles(LATER)}.`,
  noNewTabs: 'Không có trang mới.',
  settings: (isSetUp: boolean) => (isSetUp ? 'Mục cấu hình sẽ sửa' : 'Mục khác với kế hoạch mẫu'),
  sameSettings: (isSetUp: boolean) => (isSetUp ? 'Cấu hình không đổi.' : 'Mọi mục giữ theo kế hoạch mẫu.'),
  units: 'Đơn vị sẽ sửa',
  change: (before: string, after: string) =>
    `${before === '' ? 'trống' : before} → ${after === '' ? 'trống' : after}`,
  leftovers: (commune: string) =>
    `Các mục sau còn ghi theo kế hoạch của xã ${commune}. Xem lại cho đúng xã mình, nhất là tài khoản:`,
  repeatedNames: 'Các đơn vị sau trùng tên và loại với đơn vị khác. Xem lại có ghi hai lần không:',
  repeatedName: (own: string, other: string) => `mã «${own}» và mã «${other}»`,
  kept: 'Những gì đã ghi ở các trang được giữ nguyên.',
  nothing: 'Không có gì thay đổi. Vẫn có thể bấm để tạo lại trang bị xóa và cập nhật định dạng.',
} as const;

/** More titles than these are only counted. */
const MOST_TITLES = 15;

const counted = (titles: readonly string[]) =>
  `${titles.length} trang${titles.length <= MOST_TITLES ? `: ${titles.join(', ')}` : ''}`;

export const DONE = {
  heading: 'Đã xong',
  unchanged: 'Sổ đã đầy đủ; không có gì thay đổi.',
  created: (titles: readonly string[]) => `Đã tạo ${counted(titles)}.`,
  updated: (titles: readonly string[]) => `Đã cập nhật ${counted(titles)}.`,
  written: (line: string) => `Đã ${line}.`,
  skipped: (codes: readonly string[]) =>
    `Chưa tạo được trang cho: ${codes.join(', ')}. Xem lại loại và tên trang của các đơn vị này.`,
  next: 'Việc tiếp theo',
  import: 'Dán danh sách người',
  guide: 'Mở trang hướng dẫn',
  again: 'Quay lại biểu thiết lập',
  share: 'Để mỗi đơn vị ghi vào trang của mình, hoặc dán danh sách người đã có sẵn.',
} as const;
