import { type CivilDate, vietnameseDate } from '../domain/dates.ts';
import type { Settings } from '../domain/settings.ts';
import { vietnameseNumber } from './vi.ts';
import { basisWords, campaignWords } from './vi-documents.ts';

/** `Báo cáo tiến độ`, of the steering committee to the commune's People's Committee (plan III.1). */
export const PROGRESS = {
  kind: 'Báo cáo tiến độ vận động',
  fileStem: 'bao-cao-tien-do',
  about: (settings: Settings) => `Tiến độ vận động ${campaignWords(settings)}`,
  opening: (settings: Settings, issuer: string, today: CivilDate) =>
    `Thực hiện ${basisWords(settings)}, ${issuer} báo cáo tiến độ đến ngày ${vietnameseDate(today)} như sau:`,
  deadline: '1. Thời hạn',
  daysLeft: (due: string, days: number) =>
    `Các đơn vị hoàn thành trước ngày ${due}; ${days > 0 ? `còn ${vietnameseNumber(days)} ngày` : days === 0 ? 'hôm nay là ngày hạn' : `đã qua ngày này ${vietnameseNumber(-days)} ngày`}.`,
  lists: '2. Lập danh sách',
  listCounts: (complete: number, expected: number) =>
    `${complete} trên ${expected} đơn vị đã lập xong danh sách và không còn lỗi.`,
  noList: (names: string) => `Chưa lập xong: ${names}`,
  invited: (names: string) => `Được mời ủng hộ, danh sách chưa xong: ${names}`,
  withErrors: (names: string) => `Danh sách còn lỗi: ${names}`,
  unsigned: (names: string) => `Chưa gửi bản danh sách có chữ ký: ${names}`,
  unread: (names: string) => `Danh sách chưa đọc được, chưa có trong số liệu: ${names}`,
  collected: '3. Kết quả đã huy động',
  target: '4. So với mức vận động',
  work: '5. Việc cần làm tiếp',
  toRemind: (units: number) =>
    `${vietnameseNumber(units)} đơn vị còn việc cần hoàn thành (Phụ lục kèm theo), đề nghị UBND xã chỉ đạo, đôn đốc`,
  allDone: 'Không còn đơn vị nào phải đôn đốc',
  errors: (errors: number) =>
    `Kế toán xã và các đơn vị rà soát ${vietnameseNumber(errors)} lỗi còn lại trong danh sách, sổ theo dõi (phần đọc được đã được tính)`,
  undetermined: (people: number) =>
    `Bổ sung mức thu nhập hoặc đối tượng của ${vietnameseNumber(people)} người chưa xác định được mức vận động`,
  closing: (settings: Settings, issuer: string, recipient: string) =>
    `Trên đây là báo cáo tiến độ vận động ${campaignWords(settings)}, ${issuer} kính báo cáo ${recipient}./.`,
  annex: 'TIẾN ĐỘ CỦA TỪNG ĐƠN VỊ',
} as const;
