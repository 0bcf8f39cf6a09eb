import type { ReminderReason } from '../domain/reminders.ts';
import type { Clause, Settings } from '../domain/settings.ts';
import { dongWords, NO, vietnameseNumber, YES } from './vi.ts';

/** The sentences of the tabs that the tool writes. */
export const SUMMARY_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  title: 'BẢNG TỔNG HỢP KẾT QUẢ VẬN ĐỘNG',
  total: 'Tổng cộng',
  control: 'Kiểm soát số liệu',
  received: 'Tiền đã nộp theo nơi nhận (đồng)',
  cash: 'Tiền mặt',
  untold: 'Chưa rõ nơi nhận (?)',
  byReceipts: 'Số đã nộp lấy theo trang «Sổ thu»',
  declared: 'Đơn vị kê khai đã nộp',
  difference: 'Chênh lệch: kê khai trừ số đã nhận (có trong bảng)',
  unplaced: 'Đã thu nhưng chưa rõ nộp cho ai (chưa có trong bảng)',
  rules: 'Quy định đã áp dụng',
  preparer: 'NGƯỜI LẬP BIỂU',
  signHere: '(Ký, ghi rõ họ tên)',
  stampHere: '(Ký tên, đóng dấu)',
  chartTitle: 'Tỷ lệ thực hiện theo đơn vị',
  notYet: 'Chưa có số liệu. Mở thực đơn «Chung sức NTM» và chọn «Tổng hợp» (trên máy tính: lệnh tong-hop).',
} as const;

export function issuerName(settings: Settings): string {
  const commune = settings.commune.toLocaleUpperCase('vi');
  return settings.issuer === 'UBND' ? `ỦY BAN NHÂN DÂN XÃ ${commune}` : `BAN CHỈ ĐẠO XÃ ${commune}`;
}

export function campaignTitle(settings: Settings): string {
  return `${settings.campaignName} năm ${settings.year}`;
}

export function asOf(today: string): string {
  return `Số liệu đến ngày ${today}. Đơn vị tính tiền: đồng.`;
}

export function placeAndDate(settings: Settings): string {
  return `${settings.commune}, ngày …… tháng …… năm ${settings.year}`;
}

export function rowsLine(rows: { read: number; counted: number; rejected: number }): string {
  return `Số dòng đã đọc ${vietnameseNumber(rows.read)} = không có lỗi ${vietnameseNumber(rows.counted)} + có lỗi ${vietnameseNumber(rows.rejected)} (dòng có lỗi vẫn được tính phần đọc được).`;
}

export function problemsLine(errors: number, warnings: number): string {
  return `Còn ${vietnameseNumber(errors)} lỗi và ${vietnameseNumber(warnings)} điểm cần xem, ghi ở trang «Kiểm tra».`;
}

/** What the share of the target does not speak of. */
export function undeterminedLine(people: number): string {
  return `${vietnameseNumber(people)} người chưa xác định được mức: chưa có trong số tiền theo mức, còn vận động và tỷ lệ thực hiện.`;
}

/** The note beside a unit: what keeps its figures from being final. */
export function unitNote(errors: number, undetermined: number, undivided: number): string {
  const parts = [
    errors > 0 ? `Còn ${vietnameseNumber(errors)} lỗi` : '',
    undetermined > 0 ? `${vietnameseNumber(undetermined)} người chưa rõ mức` : '',
    undivided > 0 ? `Nộp chung ${vietnameseNumber(undivided)}, chưa chia cho từng người` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

export function coverageLine(readable: number, expected: number): string {
  return readable === expected
    ? `Số liệu lấy từ trang của đủ ${expected} đơn vị, kể cả đơn vị chưa nộp.`
    : `Số liệu gồm ${readable} trên ${expected} đơn vị; ${expected - readable} đơn vị không đọc được, không có trong tổng số.`;
}

export function completenessLine(complete: number, expected: number): string {
  const share = expected === 0 ? 0 : Math.round((complete / expected) * 1000) / 10;
  return `Danh sách đã xong và không có lỗi: ${complete} trên ${expected} đơn vị (${vietnameseNumber(share)}%).`;
}

export function onTimeLine(onTime: number, expected: number): string {
  const share = expected === 0 ? 0 : Math.round((onTime / expected) * 1000) / 10;
  return `Danh sách xong trước hạn: ${onTime} trên ${expected} đơn vị (${vietnameseNumber(share)}%).`;
}

export function runLine(run: number, at: string, fingerprint: string): string {
  return `Lần ghi số ${run}, lúc ${at}. Dấu số liệu: ${fingerprint}.`;
}

export function accountLine(number: string, holder: string): string {
  return holder === '' ? `Tài khoản ${number}` : `Tài khoản ${number}, ${holder}`;
}

/** What stands before the number of a clause of the sample plan. */
export const PLAN_CLAUSE = 'Kế hoạch, mục ';

/** The clause as a reader of the plan looks it up. */
export function clauseWords(clause: Clause): string {
  if (clause === 'reading') return 'Cách hiểu khi kế hoạch không nói rõ';
  return clause === 'office' ? 'Đơn vị tự ghi' : `${PLAN_CLAUSE}${clause.replace('plan ', '')}`;
}

/** The parameters that made the figures, each with its clause. */
export function ruleLines(settings: Settings, dueDate: string): string[] {
  return [
    `Một ngày công quy bằng tiền ${dongWords(settings.labourRate)} (mục II.1).`,
    `Thu nhập từ ${dongWords(settings.incomeThreshold)}/tháng trở lên: ${vietnameseNumber(settings.daysAtOrAbove)} ngày công/năm; dưới mức đó: ${vietnameseNumber(settings.daysBelow)} ngày công/năm (mục II.1).`,
    `Doanh nghiệp: từ ${dongWords(settings.businessFloor)} trở lên (mục II.1).`,
    `Nộp xong trước ngày ${dueDate} (mục III.9); nộp đúng ngày này ghi riêng ở cột «Nộp ngày hạn».`,
    `Tính người hoạt động không chuyên trách: ${settings.countPartTime ? YES : NO}; tính lực lượng vũ trang: ${settings.countArmedForces ? YES : NO} (cách hiểu).`,
    'Ngày công không cộng vào tiền: tiền, ngày công quy tiền và hiện vật là ba cột riêng; đất hiến không quy ra tiền.',
  ];
}

export const SUBMISSION_WORDS = {
  title: 'THEO DÕI NỘP DANH SÁCH VÀ KINH PHÍ',
  errorsLeft: (errors: number) => `Sửa ${errors} lỗi`,
  tabUnreadable: 'Trang chưa đọc được',
  enough: 'Đủ',
  noMoney: 'Chưa có tiền',
  gave: 'Đã ủng hộ',
  notAsked: 'Không yêu cầu',
  allOnTime: 'Đúng hạn',
  someOnDueDate: 'Có khoản nộp đúng ngày hạn, cần xác nhận',
  someLate: 'Có khoản sau hạn',
  someUndated: 'Có khoản chưa rõ ngày',
  listLate: 'Sau hạn',
  doneButEmpty: 'Đã báo xong, danh sách trống',
  doneWithErrors: (errors: number, blanks: number) =>
    [
      errors > 0 ? `Đã báo xong, còn ${errors} lỗi` : 'Đã báo xong',
      blanks > 0 ? `${blanks} ô trống chưa giải thích` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  changes: (times: number, last: string) =>
    last === '' ? `${times} lần` : `${times} lần; gần nhất: ${last}`,
} as const;

/** What a unit is still asked for, in the column «Còn thiếu». */
export const MISSING_WORDS: Readonly<
  Record<ReminderReason, (facts: { errors: number; remaining: number }) => string>
> = {
  NO_LIST: () => 'Danh sách',
  LIST_HAS_ERRORS: ({ errors }) => SUBMISSION_WORDS.errorsLeft(errors),
  NO_SIGNED_PAPER: () => 'Danh sách có chữ ký',
  REMAINING: ({ remaining }) => `Còn vận động ${dongWords(remaining)}`,
};

export const PROBLEMS_WORDS = {
  title: 'KIỂM TRA SỐ LIỆU',
  howTo:
    'Bấm vào địa chỉ ở cột «Ô» để đến chỗ cần sửa. Sửa xong, chạy lại «Kiểm tra tất cả» hoặc «Tổng hợp» (trên máy tính: lệnh tong-hop).',
  counts: (errors: number, warnings: number) =>
    `${vietnameseNumber(errors)} lỗi (số liệu còn thiếu vì lỗi này) và ${vietnameseNumber(warnings)} điểm cần xem (đã tính, nên xem lại).`,
  none: 'Không có lỗi nào.',
  workbook: 'Sổ chung',
} as const;

export const LOG_WORDS = {
  title: 'NHẬT KÝ',
  howTo: 'Công cụ tự ghi, mỗi lần ghi vào sổ một dòng. Không sửa, không xóa.',
  consolidated: 'Tổng hợp',
  checked: 'Kiểm tra',
  ownFile: 'Tách tệp riêng',
  sealed: 'Chốt số liệu',
  reminded: 'Gửi thư đôn đốc',
  remindedDaily: 'Nhắc hằng ngày',
  dailyOn: 'Bật nhắc hằng ngày',
  dailyOff: 'Tắt nhắc hằng ngày',
  told: 'Liên hệ với đơn vị',
  locked: 'Khóa danh sách',
  reopened: 'Mở lại danh sách',
  dated: 'Đặt lại ngày nộp danh sách',
  setUp: 'Tạo / cập nhật các trang',
  newRound: 'Mở đợt mới',
} as const;

export const CODES_WORDS = {
  title: 'MÃ ĐÃ CẤP',
  howTo: 'Mỗi mã thuộc về người đầu tiên đứng cạnh mã đó. Công cụ tự ghi trang này.',
} as const;
