import { type CivilDate, vietnameseDate } from '../domain/dates.ts';
import type { ReminderReason } from '../domain/reminders.ts';
import type { Settings } from '../domain/settings.ts';
import { dongWords, vietnameseNumber } from './vi.ts';
import { basisWords, campaignWords } from './vi-documents.ts';
import { accountLine } from './vi-summary.ts';

/** `Báo cáo kết quả vận động`, to the district. */
export const RESULTS = {
  kind: 'Báo cáo kết quả vận động',
  fileStem: 'bao-cao-ket-qua',
  about: (settings: Settings) => `Kết quả vận động ${campaignWords(settings)}`,
  opening: (settings: Settings, issuer: string, today: CivilDate) =>
    `Thực hiện ${basisWords(settings)}, ${issuer} báo cáo kết quả vận động đến ngày ${vietnameseDate(today)} như sau:`,
  rollout: 'I. CÔNG TÁC TRIỂN KHAI',
  scope: (units: number, groups: readonly (readonly [string, number])[]) =>
    `1. Phạm vi: ${vietnameseNumber(units)} đơn vị, nhóm tham gia, gồm ${groups.map(([name, count]) => `${name.toLocaleLowerCase('vi')} (${count})`).join(', ')}.`,
  rates: ({ labourRate, incomeThreshold, daysAtOrAbove, daysBelow, businessFloor }: Settings) =>
    `2. Mức vận động (mục II.1 của Kế hoạch): ${vietnameseNumber(daysAtOrAbove)} ngày công/năm đối với cán bộ, công chức, viên chức, người lao động có thu nhập từ ${dongWords(incomeThreshold)}/tháng trở lên, ${vietnameseNumber(daysBelow)} ngày công/năm đối với người có thu nhập dưới mức đó; mỗi ngày công quy bằng tiền ${dongWords(labourRate)}; doanh nghiệp từ ${dongWords(businessFloor)} trở lên.`,
  deadline: (due: CivilDate) => `3. Thời hạn: trước ngày ${vietnameseDate(due)} (mục III.9 của Kế hoạch).`,
  results: 'II. KẾT QUẢ VẬN ĐỘNG',
  overall: '1. Kết quả chung',
  mobilised: (amount: number, words: string) =>
    `Tổng giá trị huy động: ${dongWords(amount)} (Bằng chữ: ${words}), gồm:`,
  money: (amount: number) => `Tiền đã nộp: ${dongWords(amount)}`,
  labour: (days: number, value: number) =>
    `Ngày công đã làm: ${vietnameseNumber(days)} ngày, quy bằng tiền ${dongWords(value)}`,
  goods: (value: number) => `Hiện vật quy bằng tiền: ${dongWords(value)}`,
  land: (area: number) =>
    `Đất hiến: ${vietnameseNumber(area)} m² (không quy ra tiền, không tính vào tổng giá trị huy động).`,
  byGroup: '2. Kết quả theo nhóm đơn vị (đơn vị tính tiền: đồng)',
  groupHeaders: [
    'TT',
    'Nhóm',
    'Số đơn vị',
    'Đã tham gia',
    'Tiền đã nộp',
    'Ngày công quy tiền',
    'Hiện vật quy tiền',
    'Tổng giá trị',
  ],
  againstTarget: '3. So với mức vận động',
  target: (inScope: number, target: number) =>
    `Cán bộ, công chức, viên chức, người lao động thuộc diện vận động: ${vietnameseNumber(inScope)} người, số tiền theo mức ${dongWords(target)}.`,
  fulfilled: (done: number, share: string, remaining: number, surplus: number) =>
    `Đã thực hiện ${dongWords(done)}, đạt ${share}; còn vận động ${dongWords(remaining)}; ủng hộ thêm ngoài mức ${dongWords(surplus)} (không bù cho phần còn vận động của người khác).`,
  noTarget: 'Chưa có người nào xác định được mức vận động.',
  byDay: '4. Thời gian nộp tiền',
  days: (due: string, onTime: number, onDueDate: number, late: number, undated: number) =>
    `Nộp trước ngày ${due}: ${dongWords(onTime)}; nộp trong ngày ${due} (chờ xác nhận đúng hạn): ${dongWords(onDueDate)}; nộp sau ngày ${due}: ${dongWords(late)}; chưa rõ ngày nộp: ${dongWords(undated)}.`,
  byReceiver: '5. Nơi nhận tiền',
  account: (number: string, bank: string, amount: number) =>
    `${accountLine(number, '')}, ${bank}: ${dongWords(amount)}`,
  cash: (amount: number) => `Tiền mặt: ${dongWords(amount)}`,
  untold: (amount: number) => `Chưa rõ nơi nhận: ${dongWords(amount)}`,
  unplaced: (amount: number) =>
    `Ngoài số trên, đã thu ${dongWords(amount)} chưa xác định được của đơn vị nào, chưa tính vào kết quả.`,
  lists: '6. Danh sách của các đơn vị',
  listCounts: (complete: number, onTime: number, expected: number, due: string) =>
    `Đã lập xong danh sách và không còn lỗi: ${complete} trên ${expected} đơn vị; lập xong trước ngày ${due}: ${onTime} trên ${expected} đơn vị.`,
  open: 'III. NỘI DUNG CẦN TIẾP TỤC HOÀN THIỆN',
  unread: (names: string) => `Danh sách chưa đọc được, chưa có trong số liệu trên: ${names}`,
  noList: (names: string) => `Chưa lập xong danh sách: ${names}`,
  invited: (names: string) => `Được mời ủng hộ, danh sách chưa xong: ${names}`,
  errors: (errors: number) =>
    `Còn ${vietnameseNumber(errors)} lỗi trong danh sách, sổ theo dõi (phần đọc được đã được tính)`,
  undetermined: (people: number) =>
    `${vietnameseNumber(people)} người chưa xác định được mức, chưa có trong số tiền theo mức`,
  proposals: (number: string) => `${number}. ĐỀ XUẤT, KIẾN NGHỊ`,
  closing: (settings: Settings, issuer: string, recipient: string) =>
    `Trên đây là báo cáo kết quả vận động ${campaignWords(settings)}, ${issuer} kính báo cáo ${recipient}./.`,
  unitsAnnex: 'KẾT QUẢ VẬN ĐỘNG THEO ĐƠN VỊ',
  daysAnnex: 'THỜI GIAN NỘP TIỀN VÀ TÌNH TRẠNG DANH SÁCH',
} as const;

/** What a unit is still asked for, in a table that has its amounts in other columns. */
export const MISSING_IN_TABLE: Readonly<Record<ReminderReason, (errors: number) => string>> = {
  NO_LIST: () => 'Danh sách',
  LIST_HAS_ERRORS: (errors) => `Sửa ${vietnameseNumber(errors)} lỗi`,
  NO_SIGNED_PAPER: () => 'Bản có chữ ký',
  REMAINING: () => 'Phần còn vận động',
};

/** Headers of the annexes' columns. */
export const RESULT_COLUMNS = {
  place: 'TT',
  name: 'Đơn vị',
  listed: 'Tổng số',
  inScope: 'Thuộc diện',
  participated: 'Tham gia',
  target: 'Số tiền theo mức',
  paid: 'Tiền đã nộp',
  labourDays: 'Ngày công',
  labourValue: 'Ngày công quy tiền',
  inKindValue: 'Hiện vật quy tiền',
  landArea: 'Đất hiến (m²)',
  mobilised: 'Tổng giá trị',
  remaining: 'Còn vận động',
  surplus: 'Ủng hộ thêm',
  rate: 'Tỷ lệ',
  onTime: 'Trước hạn',
  onDueDate: 'Ngày hạn',
  late: 'Sau hạn',
  undated: 'Chưa rõ ngày',
  list: 'Danh sách',
  handedIn: 'Ngày nộp danh sách',
  signed: 'Ngày nhận bản ký',
  missing: 'Còn thiếu',
} as const;
