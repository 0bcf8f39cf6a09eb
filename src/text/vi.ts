/** The words that people see, each once: vocabulary of cells, headers, labels. Sentences stand in the files beside. */
import type { BusinessForm, BusinessResult } from '../domain/business.ts';
import type { OrgKind } from '../domain/org-kinds.ts';
import type { Method } from '../domain/receivers.ts';
import type { SettingKey } from '../domain/settings.ts';
import type { Category, StaffResult, Status } from '../domain/staff.ts';
import type { ListState } from '../domain/submission.ts';

/** In place of the name of somebody who asked not to be named. */
export const UNNAMED = 'Người ủng hộ không nêu tên';

export const TABS = {
  guide: 'Hướng dẫn',
  settings: 'Cấu hình',
  units: 'Đơn vị',
  mobilised: 'Đã vận động',
  summary: 'Tổng hợp',
  submissions: 'Theo dõi nộp',
  problems: 'Kiểm tra',
  receipts: 'Sổ thu',
  labour: 'Ngày công',
  goods: 'Hiện vật',
  proposals: 'Đề nghị hỗ trợ',
  land: 'Hiến đất',
  plan: 'Kế hoạch sử dụng',
  settlement: 'Thanh quyết toán',
  bank: 'Sao kê',
  confirmations: 'Giấy xác nhận',
  reconciliation: 'Đối chiếu',
  seals: 'Các lần tổng hợp',
  ownProblems: 'Kiểm tra tệp riêng',
  log: 'Nhật ký',
  reminders: 'Nhật ký nhắc',
  history: 'Lịch sử nộp',
  codes: 'Mã',
} as const;

export const KIND_WORDS: Readonly<Record<OrgKind, string>> = {
  office: 'Cơ quan',
  school: 'Trường học',
  healthStation: 'Trạm y tế',
  otherOffice: 'Cơ quan khác',
  hamlet: 'Xóm',
  business: 'Doanh nghiệp',
  donor: 'Tổ chức, cá nhân',
};

export const GROUP_WORDS: Readonly<Record<OrgKind, string>> = { ...KIND_WORDS, office: 'Cơ quan xã' };
export const UNKNOWN_KIND_GROUP = 'Chưa rõ loại';

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  cadre: 'Cán bộ',
  civilServant: 'Công chức',
  publicEmployee: 'Viên chức',
  worker: 'Người lao động',
  partTime: 'Không chuyên trách',
  armedForces: 'Lực lượng vũ trang',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  working: 'Đang công tác',
  maternityLeave: 'Nghỉ thai sản',
  unpaidLeave: 'Nghỉ không lương',
  retired: 'Nghỉ hưu, thôi việc',
  transferred: 'Chuyển đi',
  seconded: 'Biệt phái',
  exempt: 'Miễn',
  declaredElsewhere: 'Kê khai ở đơn vị khác',
  mobilisedElsewhere: 'Đã vận động ở danh sách khác',
};

export const METHOD_WORDS: Readonly<Record<Method, string>> = { transfer: 'Chuyển khoản', cash: 'Tiền mặt' };
export const UNTOLD_RECEIVER = '?';

export const BUSINESS_FORM_WORDS: Readonly<Record<BusinessForm, string>> = {
  enterprise: 'Doanh nghiệp',
  cooperative: 'Hợp tác xã',
  household: 'Hộ kinh doanh',
};

export const STAFF_RESULT_WORDS: Readonly<Record<StaffResult, string>> = {
  fulfilled: 'Đủ',
  partial: 'Một phần',
  none: 'Chưa tham gia',
  outOfScope: 'Không thuộc diện',
  gaveOutOfScope: 'Ủng hộ ngoài diện',
  undetermined: 'Chưa xác định mức',
};

/** `Kết quả` where a cell holds what a formula cannot count, though the tool may read it. */
export const RETYPE = 'Ghi lại bằng số';

export const BUSINESS_RESULT_WORDS: Readonly<Record<BusinessResult, string>> = {
  floorMet: 'Đạt mức',
  belowFloor: 'Dưới mức vận động',
  pledged: 'Đã đăng ký',
  none: 'Chưa tham gia',
};

export const LIST_STATE_WORDS: Readonly<Record<ListState, string>> = {
  complete: 'Đã lập xong',
  incomplete: 'Đang lập',
  none: 'Chưa nộp',
  nobody: 'Không phát sinh',
};
export const UNREADABLE = 'Không đọc được';

export const YES = 'Có';
export const NO = 'Không';
export const SEVERITY_WORDS = { error: 'Lỗi', warning: 'Cần xem' } as const;

export const SETTING_LABELS: Readonly<Record<SettingKey, string>> = {
  campaignName: 'Tên cuộc vận động',
  year: 'Năm',
  commune: 'Xã',
  district: 'Huyện',
  province: 'Tỉnh',
  planNumber: 'Số kế hoạch',
  planDate: 'Ngày kế hoạch',
  legalBasis: 'Căn cứ',
  labourRate: 'Đơn giá ngày công (đồng)',
  incomeThreshold: 'Ngưỡng thu nhập (đồng/tháng)',
  daysAtOrAbove: 'Số ngày công từ ngưỡng trở lên',
  daysBelow: 'Số ngày công dưới ngưỡng',
  businessFloor: 'Mức vận động doanh nghiệp từ (đồng)',
  dueDate: 'Nộp trước ngày',
  closingDate: 'Ngày khóa danh sách',
  acceptFrom: 'Tiếp nhận từ ngày',
  acceptUntil: 'Tiếp nhận đến ngày',
  countPartTime: 'Tính người hoạt động không chuyên trách',
  countArmedForces: 'Tính lực lượng vũ trang',
  account1: 'Tài khoản 1',
  accountHolder1: 'Chủ tài khoản 1',
  account2: 'Tài khoản 2',
  accountHolder2: 'Chủ tài khoản 2',
  bank: 'Ngân hàng',
  accountsConfirmed: 'Tài khoản đã được xác nhận',
  issuer: 'Cơ quan ban hành (UBND/Ban Chỉ đạo)',
  signer: 'Người ký',
  signerTitle: 'Chức vụ người ký',
  reportRecipient: 'Nơi nhận báo cáo',
  accountant: 'Kế toán',
  accountantEmail: 'Email kế toán',
  accountantPhone: 'Điện thoại kế toán',
  chairmanEmail: 'Email chủ tịch',
  reminderDays: 'Lịch nhắc (ngày so với hạn)',
  maxReminders: 'Số lần nhắc tối đa',
  namesPublic: 'Ban Chỉ đạo đã duyệt công khai',
};

/** Above the header of a unit's tab: a box or a value is the cell right of its label. */
export const DECLARATION_LABELS = {
  unitName: 'Đơn vị',
  unitCode: 'Mã đơn vị',
  listDone: 'Đơn vị xác nhận đã lập xong danh sách',
  doneOn: 'Ngày xác nhận',
  doneBy: 'Người xác nhận',
  nobodyStaff: 'Không có ai thuộc diện',
  nobodyOthers: 'Không phát sinh ủng hộ',
} as const;

/** The units of plan III.9 as set-up lists them; the plan names no hamlet, so they are numbered until named. */
export const DEFAULT_UNITS: readonly { code: string; name: string; kind: OrgKind }[] = [
  { code: 'CQ', name: 'Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể)', kind: 'office' },
  { code: 'MN', name: 'Trường Mầm non', kind: 'school' },
  { code: 'TH', name: 'Trường Tiểu học', kind: 'school' },
  { code: 'THCS', name: 'Trường Trung học cơ sở', kind: 'school' },
  { code: 'YT', name: 'Trạm Y tế', kind: 'healthStation' },
  ...Array.from({ length: 11 }, (_, place) => ({
    code: `X${`${place + 1}`.padStart(2, '0')}`,
    name: `Xóm ${place + 1}`,
    kind: 'hamlet' as const,
  })),
  { code: 'DN', name: 'Doanh nghiệp', kind: 'business' },
  { code: 'HT', name: 'Tổ chức, cá nhân', kind: 'donor' },
];

/** 1.234.567; -1.234.567; 12,5: numbers as they are written here. */
export function vietnameseNumber(value: number): string {
  const [whole = '', fraction] = `${Math.abs(value)}`.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** 1.234.567 đồng. */
export function dongWords(value: number): string {
  return `${vietnameseNumber(value)} đồng`;
}

/** Parts with semicolons between; only the first keeps its capital letter. */
export function inOneSentence(parts: readonly string[]): string {
  return parts.map((part, at) => (at === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join('; ');
}

/** 5.000.000 → "5 triệu"; amounts that are no round million stay in figures. */
export function roundAmountWords(value: number): string {
  return value % 100_000 === 0 ? `${vietnameseNumber(value / 1_000_000)} triệu` : dongWords(value);
}

/** The two words of the income drop-down, made from the threshold. */
export function incomeBandWords(threshold: number): { high: string; low: string } {
  const limit = roundAmountWords(threshold);
  return { high: `Từ ${limit} trở lên`, low: `Dưới ${limit}` };
}
