import type { Issuer, Settings } from '../domain/settings.ts';
import { dongWords, TABS, vietnameseNumber } from './vi.ts';
import { USE_PLAN } from './vi-document-use-plan.ts';
import { BLANK, campaignWords, ISSUER_WORDS } from './vi-documents.ts';

const WORKS = 'công trình, nội dung';

/** `Quyết định phê duyệt dự toán kinh phí hỗ trợ` (plan III.2), as a draft. */
export const DECISION = {
  kind: 'Quyết định phê duyệt dự toán kinh phí hỗ trợ',
  fileStem: 'quyet-dinh-ho-tro',
  name: 'QUYẾT ĐỊNH',
  inText: 'Quyết định',
  symbol: 'QĐ',
  mark: 'DỰ THẢO',
  about: (settings: Settings) =>
    `Về việc phê duyệt dự toán kinh phí hỗ trợ từ nguồn vận động ${campaignWords(settings)}`,
  /** On what its power rests: a law, or whatever set the committee up. */
  power: {
    UBND: () => `Căn cứ Luật Tổ chức chính quyền địa phương ngày ${BLANK}`,
    'Ban Chỉ đạo': (commune: string) =>
      `Căn cứ Quyết định số ${BLANK} ngày ${BLANK} về việc thành lập ${ISSUER_WORDS['Ban Chỉ đạo'].inText(commune)}`,
  } satisfies Record<Issuer, (commune: string) => string>,
  basis: USE_PLAN.basis,
  planOfUse: (council: string) =>
    `Căn cứ Kế hoạch số ${BLANK}/${USE_PLAN.symbol}-${ISSUER_WORDS.UBND.symbol} ngày ${BLANK} của ${council} về sử dụng nguồn vận động`,
  proposed: {
    UBND: (committee: string) => `Theo đề nghị của ${committee} và công chức kế toán xã`,
    'Ban Chỉ đạo': () => 'Theo đề nghị của công chức kế toán xã',
  } satisfies Record<Issuer, (committee: string) => string>,
  enacting: 'QUYẾT ĐỊNH:',
  article: (number: number) => `Điều ${number}.`,
  approve: (settings: Settings, works: number) =>
    `Phê duyệt dự toán kinh phí hỗ trợ từ nguồn vận động ${campaignWords(settings)} cho ${works === 0 ? BLANK : vietnameseNumber(works)} ${WORKS}, cụ thể như sau:`,
  sum: (amount: number, words: string) =>
    `1. Tổng kinh phí hỗ trợ: ${dongWords(amount)} (Bằng chữ: ${words}).`,
  noSum: `1. Tổng kinh phí hỗ trợ: ${BLANK} đồng (Bằng chữ: ${BLANK}).`,
  without: (works: number) =>
    ` Số này chưa gồm ${vietnameseNumber(works)} ${WORKS} còn để trống mức hỗ trợ trong Phụ lục.`,
  source: (day: string, pool: number, before: number) =>
    `2. Nguồn kinh phí: tiền ủng hộ đã nhận và số dư chuyển sang, đến ngày ${day} là ${dongWords(pool)}; đã phê duyệt tại các quyết định trước ${dongWords(before)}.`,
  left: (amount: number) => `Sau Quyết định này còn ${dongWords(amount)} chưa phân bổ.`,
  over: (amount: number) => `Tổng mức hỗ trợ vượt nguồn ${dongWords(amount)}: phải giảm trước khi ban hành.`,
  list: `3. Danh mục ${WORKS} và mức hỗ trợ: theo Phụ lục kèm theo.`,
  use: `Đơn vị thực hiện dùng kinh phí đúng ${WORKS} được duyệt; tạm ứng, thanh toán không vượt quá mức hỗ trợ của từng ${WORKS}. Công chức kế toán xã hướng dẫn sử dụng, thanh quyết toán và kiểm tra theo mục III.2 của Kế hoạch vận động.`,
  force: 'Quyết định này có hiệu lực kể từ ngày ký.',
  carryOut: (committee: string) =>
    `${committee}, công chức kế toán xã, các đơn vị thực hiện có tên trong Phụ lục và cá nhân liên quan chịu trách nhiệm thi hành Quyết định này./.`,
  asArticle: (number: number) => `Như Điều ${number}`,
  annex: 'DỰ TOÁN KINH PHÍ HỖ TRỢ TỪ NGUỒN VẬN ĐỘNG',
  pending: 'Phê duyệt tại Quyết định này',
  decided: 'Đã có quyết định, ghi để theo dõi',
  blanks: {
    mark: { what: 'Chữ «DỰ THẢO»', fill: 'xóa khi ban hành' },
    power: {
      UBND: { what: 'Ngày của Luật Tổ chức chính quyền địa phương', fill: 'ghi theo luật đang có hiệu lực' },
      'Ban Chỉ đạo': { what: 'Quyết định thành lập Ban Chỉ đạo', fill: 'ghi số, ngày vào văn bản' },
    } satisfies Record<Issuer, unknown>,
    pending: {
      what: 'Công trình, nội dung được phê duyệt',
      fill: `lấy từ các dòng chưa có số quyết định ở trang «${TABS.proposals}», «${TABS.plan}»`,
    },
    planOfUse: {
      what: 'Số, ngày của Kế hoạch sử dụng nguồn vận động',
      fill: 'ghi vào văn bản, theo kế hoạch đã ban hành',
    },
  },
} as const;
