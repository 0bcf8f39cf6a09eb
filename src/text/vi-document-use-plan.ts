import type { Settings } from '../domain/settings.ts';
import { dongWords, vietnameseNumber } from './vi.ts';
import { BLANK, campaignWords } from './vi-documents.ts';

/** `Kế hoạch sử dụng nguồn vận động`, of the commune's People's Committee (plan III.1). */
export const USE_PLAN = {
  kind: 'Kế hoạch sử dụng nguồn vận động',
  fileStem: 'ke-hoach-su-dung',
  name: 'KẾ HOẠCH',
  inText: 'Kế hoạch',
  symbol: 'KH',
  about: (settings: Settings) => `Sử dụng nguồn vận động ${campaignWords(settings)}`,
  basis: (plan: string) => `Căn cứ ${plan}`,
  results: (year: number, day: string) =>
    `Căn cứ nhiệm vụ xây dựng NTM năm ${year} của xã và kết quả vận động đến ngày ${day}`,
  proposed: (committee: string) => `Theo đề nghị của ${committee}`,
  opening: (settings: Settings, issuer: string) =>
    `${issuer} ban hành Kế hoạch sử dụng nguồn vận động ${campaignWords(settings)}, với các nội dung sau:`,
  purpose: 'I. MỤC ĐÍCH, YÊU CẦU',
  purposes: [
    '1. Dùng nguồn lực vận động được để hỗ trợ những công trình, nội dung cần thiết, góp phần hoàn thành, duy trì và nâng cao các tiêu chí NTM của xã (mục I.1 của Kế hoạch vận động).',
    '2. Hỗ trợ đúng mục đích, đúng đối tượng, có hiệu quả, không phô trương, lãng phí; quản lý, thanh quyết toán theo quy định hiện hành (mục I.2 của Kế hoạch vận động).',
    '3. Tổng mức hỗ trợ không vượt quá số tiền thực có; ngày công, hiện vật, đất hiến không tính là tiền.',
  ],
  sources: 'II. NGUỒN KINH PHÍ',
  pool: (day: string, amount: number, words: string) =>
    `Tổng nguồn đến ngày ${day}: ${dongWords(amount)} (Bằng chữ: ${words}), gồm:`,
  carried: (amount: number) => `Năm trước chuyển sang, nhận bàn giao: ${dongWords(amount)}`,
  received: (amount: number) => `Tiền ủng hộ đã nhận: ${dongWords(amount)}`,
  paid: (amount: number) => `Đã chi từ nguồn này: ${dongWords(amount)}.`,
  contents: 'III. NỘI DUNG SỬ DỤNG',
  byCategory: '1. Theo mục II.2 của Kế hoạch vận động (đơn vị tính tiền: đồng)',
  categoryHeaders: ['TT', 'Nội dung', 'Số công trình, nội dung', 'Dự toán', 'Hỗ trợ được duyệt'],
  list: 'Danh mục công trình, nội dung: theo Phụ lục kèm theo.',
  balance: '2. Cân đối nguồn',
  approved: (amount: number, words: string) =>
    `Tổng mức hỗ trợ được duyệt: ${dongWords(amount)} (Bằng chữ: ${words}).`,
  noApproved: `Tổng mức hỗ trợ được duyệt: ${BLANK} đồng (Bằng chữ: ${BLANK}).`,
  left: (amount: number) => `Còn lại chưa phân bổ: ${dongWords(amount)}.`,
  over: (amount: number) =>
    `Mức hỗ trợ được duyệt vượt tổng nguồn ${dongWords(amount)}: phải giảm trước khi ban hành.`,
  ofAnnex: 'Đối với danh mục trong Phụ lục:',
  notApproved: (works: number) =>
    `${vietnameseNumber(works)} công trình, nội dung chưa được duyệt mức hỗ trợ, còn để trống`,
  undecided: (supports: number) =>
    `${vietnameseNumber(supports)} khoản hỗ trợ được duyệt chưa có số quyết định, còn để trống`,
  refused: (works: number) =>
    `${vietnameseNumber(works)} đề nghị Ban Chỉ đạo không đồng ý, không đưa vào Kế hoạch này`,
  carryingOut: 'IV. TỔ CHỨC THỰC HIỆN',
  duties: [
    '1. Ban Chỉ đạo xã: chủ trì xét đề xuất phương án hỗ trợ từng công trình, nội dung; theo dõi, báo cáo UBND xã (mục III.1 của Kế hoạch vận động).',
    '2. Công chức kế toán xã: thẩm định, tham mưu quyết định phê duyệt dự toán kinh phí hỗ trợ; hướng dẫn sử dụng, thanh quyết toán; phối hợp kiểm tra (mục III.2 của Kế hoạch vận động).',
    '3. Các ông (bà) trưởng xóm: rà soát nội dung, khối lượng từng hạng mục, đề nghị công trình vượt quá khả năng đối ứng của nhân dân; vận động hiến đất, giải phóng mặt bằng (mục III.8 của Kế hoạch vận động).',
    '4. Đơn vị thực hiện: dùng kinh phí đúng nội dung được duyệt, lập đủ hồ sơ, chứng từ để thanh quyết toán.',
  ],
  closing:
    'Trên đây là Kế hoạch sử dụng nguồn vận động của xã, yêu cầu các đơn vị, cá nhân liên quan thực hiện./.',
  annex: 'DANH MỤC CÔNG TRÌNH, NỘI DUNG SỬ DỤNG NGUỒN VẬN ĐỘNG',
  hamlets: 'Các ông (bà) trưởng xóm, đơn vị thực hiện',
} as const;
