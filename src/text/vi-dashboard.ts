import { LIST_STATE_WORDS, UNREADABLE, vietnameseNumber } from './vi.ts';
import { sealKind } from './vi-seals.ts';
import { SUBMISSION_WORDS } from './vi-summary.ts';

/** What the sidebar «Bảng điều hành» says. */
export const DASHBOARD = {
  reload: 'Cập nhật số liệu',
  reloading: 'Đang cập nhật…',
  consolidate: 'Tổng hợp ngay',
  consolidating: 'Đang tổng hợp… Có thể đóng bảng này; việc tổng hợp vẫn tiếp tục.',
  progress: 'Tiến độ so với mức vận động',
  noTarget: 'Chưa có người nào thuộc diện có mức vận động nên chưa tính được tiến độ.',
  done: 'Đã thực hiện',
  target: 'Mức vận động',
  remaining: 'Còn vận động',
  collected: 'Đã huy động',
  money: 'Tiền đã nộp',
  onTime: 'Trước hạn',
  onDueDate: 'Ngày hạn, cần xác nhận',
  late: 'Sau hạn',
  undated: 'Chưa rõ ngày',
  labour: 'Ngày công',
  goods: 'Hiện vật',
  land: 'Đất hiến',
  landIsNoMoney: 'Không quy ra tiền, không cộng vào tổng.',
  mobilised: 'Tổng giá trị huy động',
  mobilisedIs: 'Tiền + ngày công quy tiền + hiện vật',
  lists: 'Danh sách của các đơn vị',
  state: 'Tình trạng',
  unitCount: 'Số đơn vị',
  names: 'Tên đơn vị theo tình trạng',
  completeness: 'Tỷ lệ hoàn thành',
  timeliness: 'Tỷ lệ đúng hạn',
  noUnits:
    'Chưa có đơn vị nào ở trang «Đơn vị». Chọn «Thiết lập» trong thực đơn «Chung sức NTM» để thêm đơn vị.',
  allUnreadable:
    'Chưa đọc được trang của đơn vị nào, nên các số dưới đây đều là 0. Mở «Xem và sửa lỗi» để biết cách sửa.',
  byUnit: 'Tiến độ từng đơn vị',
  lowestFirst: 'Thấp nhất trước.',
  supporters: 'Đơn vị không có mức vận động',
  supportersAre: 'Xóm, doanh nghiệp, tổ chức, cá nhân: giá trị đã ủng hộ, nhiều nhất trước.',
  showFewer: 'Thu gọn',
  lastRun: 'Lần tổng hợp gần nhất',
  neverRun: 'Chưa tổng hợp lần nào.',
  changedSince: 'Số liệu đã thay đổi sau lần tổng hợp này.',
  unchangedSince: 'Số liệu chưa thay đổi từ lần tổng hợp này.',
  noProblems: 'Không có lỗi nào.',
} as const;

/** The state of a unit's list as `Theo dõi nộp` words it. */
export const UNIT_STATE_WORDS = {
  ...LIST_STATE_WORDS,
  notAsked: SUBMISSION_WORDS.notAsked,
  unreadable: UNREADABLE,
} as const;

/** @param days until the due date: 0 on it, negative after it */
export function daysLeftWords(days: number): string {
  if (days === 0) return 'Hôm nay là ngày hạn';
  return days > 0 ? `Còn ${vietnameseNumber(days)} ngày` : `Đã qua hạn ${vietnameseNumber(-days)} ngày`;
}

export function dueWords(dueDate: string): string {
  return `Nộp xong trước ngày ${dueDate}`;
}

export function asOfWords(today: string): string {
  return `Số liệu đến ngày ${today}`;
}

export function coverageWords(readable: number, expected: number): string {
  return `Số liệu gồm ${readable} trên ${expected} đơn vị; ${expected - readable} đơn vị chưa đọc được, chưa có trong các số dưới đây.`;
}

export function fulfilledWords(done: string, target: string): string {
  return `Đã thực hiện ${done} trên ${target}`;
}

/** A surplus never covers another's remainder, which explains why both can stand side by side. */
export function surplusWords(surplus: string): string {
  return `Ủng hộ thêm ${surplus}, không bù cho phần còn vận động của người khác.`;
}

export function undeterminedWords(people: number): string {
  return `${vietnameseNumber(people)} người chưa xác định được mức, chưa có trong tiến độ.`;
}

export function labourWords(days: number): string {
  return `${vietnameseNumber(days)} ngày`;
}

export function labourValueWords(value: string): string {
  return `Quy tiền: ${value}`;
}

export function landWords(area: number): string {
  return `${vietnameseNumber(area)} m²`;
}

export function completenessWords(complete: number, expected: number): string {
  return `${complete} trên ${expected} đơn vị dự kiến (mọi dòng ở trang «Đơn vị») đã lập xong danh sách và không có lỗi.`;
}

export function timelinessWords(onTime: number, expected: number, dueDate: string): string {
  return `${onTime} trên ${expected} đơn vị dự kiến lập xong danh sách trước ngày ${dueDate}, theo lần nộp đầu. Thời hạn nộp tiền xem ở «Tiền đã nộp».`;
}

export function stateWords(state: string, units: number): string {
  return `${state}: ${vietnameseNumber(units)}`;
}

export function completeWithErrorsWords(units: number): string {
  return `${vietnameseNumber(units)} đơn vị đã lập xong nhưng danh sách còn lỗi.`;
}

export function showAllWords(units: number): string {
  return `Xem tất cả ${vietnameseNumber(units)} đơn vị`;
}

/** @param remaining an amount with its unit; '' when nothing remains */
export function unitRemainingWords(remaining: string): string {
  return remaining === '' ? 'đủ mức' : `còn vận động ${remaining}`;
}

export function runWords(number: number, moment: string): string {
  return moment === '' ? `Lần ghi số ${number}` : `Lần ghi số ${number}, lúc ${moment}`;
}

export function problemsLeftWords(errors: number, warnings: number): string {
  return `Còn ${vietnameseNumber(errors)} lỗi và ${vietnameseNumber(warnings)} điểm cần xem: chọn «Xem và sửa lỗi» trong thực đơn.`;
}

/** @param number of the sealed run; 1 is what was first sent */
export function sealedWords(number: number, at: string, state: 'current' | 'changed' | 'broken'): string {
  const head = `Đã chốt gửi cấp trên: lần ${vietnameseNumber(number)} (${sealKind(number)})${at === '' ? '' : `, lúc ${at}`}.`;
  if (state === 'current') return `${head} Số liệu hiện nay đúng như đã gửi.`;
  return state === 'changed'
    ? `${head} Số liệu đã đổi sau đó: chốt lần điều chỉnh nếu cần gửi lại.`
    : `${head} Số đã chốt bị sửa trong sổ: xem «Kiểm tra».`;
}
