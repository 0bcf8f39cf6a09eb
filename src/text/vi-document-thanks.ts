import type { Settings } from '../domain/settings.ts';
import { dongWords, TABS, vietnameseNumber } from './vi.ts';
import { campaignWords } from './vi-documents.ts';

/** `Thư cảm ơn`: to whoever gave, and of nobody else. */
export const THANKS = {
  kind: 'Thư cảm ơn',
  title: 'THƯ CẢM ƠN',
  fileStem: 'thu-cam-on',
  about: (settings: Settings) => `Về việc ủng hộ cuộc vận động ${campaignWords(settings)}`,
  opening: (settings: Settings, issuer: string, name: string) =>
    `Hưởng ứng cuộc vận động ${campaignWords(settings)}, ${name} đã tích cực tham gia ủng hộ. ${issuer} trân trọng ghi nhận:`,
  money: (amount: number, words: string) => `Số tiền: ${dongWords(amount)} (Bằng chữ: ${words})`,
  labour: (days: number) => `Ngày công lao động: ${vietnameseNumber(days)} ngày`,
  goods: (value: number, words: string) => `Hiện vật trị giá: ${dongWords(value)} (Bằng chữ: ${words})`,
  land: (area: number) => `Hiến đất: ${vietnameseNumber(area)} m²`,
  use: 'Sự ủng hộ quý báu trên là nguồn lực để xã xây dựng các công trình, hoàn thành và nâng cao các tiêu chí nông thôn mới, nâng cao đời sống của nhân dân. Nguồn ủng hộ được quản lý, sử dụng đúng mục đích, đúng quy định và công khai kết quả.',
  wish: (issuer: string) =>
    `${issuer} trân trọng cảm ơn tấm lòng và nghĩa cử cao đẹp đó, kính chúc sức khỏe, hạnh phúc, thành công, và mong tiếp tục nhận được sự quan tâm, đồng hành cùng xã./.`,
  noCode: `Cho biết thư gửi ai: chọn, hoặc ghi mã của đơn vị, của người, doanh nghiệp, nhà hảo tâm (ví dụ DN-01).`,
  unknownCode: (code: string) => `Không có mã «${code}» trong các danh sách. Ghi mã như ở trang của đơn vị.`,
  nothingGiven: (name: string) => `Chưa ghi nhận ủng hộ của «${name}» nên chưa có thư cảm ơn.`,
  unreadable: (name: string) =>
    `Chưa đọc được trang của «${name}» nên chưa biết đã ủng hộ bao nhiêu. Xem trang «${TABS.problems}».`,
} as const;
