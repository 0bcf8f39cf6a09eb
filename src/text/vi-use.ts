import type { SettlementKind } from '../domain/settlement.ts';
import type { UseTotals } from '../domain/use-of-money.ts';
import type { UseCategory } from '../domain/use-plan.ts';
import type { Opinion } from '../domain/works.ts';
import { money, type ProblemWords, read, say } from './problem-words.ts';
import { dongWords, TABS, vietnameseNumber } from './vi.ts';

/** Where the money goes: works, land, the plan of use, payments; their words, and what can be wrong in them. */

export const OPINION_WORDS: Readonly<Record<Opinion, string>> = {
  agreed: 'Đồng ý',
  partly: 'Đồng ý một phần',
  refused: 'Không đồng ý',
};

export const WORK_KIND_WORDS = [
  'Đường giao thông nông thôn',
  'Kênh mương nội đồng',
  'Công trình hạ tầng khác',
  'Nội dung khác',
] as const;

/** The paragraphs of plan II.2; each word begins with its number. */
export const CATEGORY_WORDS: Readonly<Record<UseCategory, string>> = {
  '2.1': '2.1 Kết cấu hạ tầng',
  '2.2': '2.2 Nội dung cần thiết khác',
  '2.3': '2.3 Duy trì, nâng cao tiêu chí',
};

export const SETTLEMENT_KIND_WORDS: Readonly<Record<SettlementKind, string>> = {
  opening: 'Số dư năm trước chuyển sang',
  handover: 'Bàn giao khi sáp nhập',
  advance: 'Tạm ứng',
  payment: 'Thanh toán',
  settlement: 'Quyết toán tạm ứng',
  return: 'Hoàn tạm ứng',
  reversal: 'Điều chỉnh',
};

export const LAND_KIND_WORDS = [
  'Đất ở',
  'Đất trồng lúa',
  'Đất trồng cây hằng năm',
  'Đất trồng cây lâu năm',
  'Đất rừng sản xuất',
  'Đất khác',
] as const;

export const CLEARANCE_WORDS = ['Chưa bàn giao', 'Đang giải phóng', 'Đã bàn giao'] as const;

export const USE_NOTES = {
  code: 'Mã do kế toán đặt, ví dụ CT01. Mỗi công trình một mã, dùng ở mọi trang.',
  shareDays: 'Quy tiền theo đơn giá ngày công ở Cấu hình.',
  shareLand: 'Không quy ra tiền.',
  condition: 'Điều kiện của mục 2.1: phải đủ cả ba ô mới được hỗ trợ.',
  beyondMeans: 'Dự toán − dân góp tiền, ngày công, hiện vật − nguồn khác.',
  support: 'Để trống: lấy số đã duyệt ở Đề nghị hỗ trợ. Giảm hỗ trợ: số trừ, ghi Quyết định gốc.',
  noMechanism: 'Điều kiện của mục 2.2 và 2.3.',
  amount: 'Số đồng. Chỉ dòng Điều chỉnh và Bàn giao đi ghi dấu trừ.',
  original: 'Quyết toán, Hoàn tạm ứng: số phiếu tạm ứng. Điều chỉnh: số chứng từ của dòng sai.',
  papers: 'Bàn giao khi sáp nhập phải ghi số, ngày của biên bản.',
  landOriginal: 'Dòng số âm ghi biên bản của dòng được sửa.',
} as const;

/** What of the money's use stands in `Đối chiếu`, at the foot of `Tổng hợp` and on a person's page. */
export const USE_WORDS = {
  byPlace: 'Sử dụng nguồn vận động: theo nơi giữ tiền (đồng)',
  declared: 'Tiền đã nhận lấy theo kê khai của đơn vị, vì «Sổ thu» chưa có dòng nào.',
  byWork: 'Sử dụng nguồn vận động: theo công trình (đồng)',
  pool: (approved: number, pool: number) =>
    `Đã duyệt ${dongWords(approved)} trong ${dongWords(pool)} đã nhận và chuyển sang.`,
  land: 'Đất hiến theo đơn vị (m²): không quy ra tiền, không cộng hai lần',
  category: (category: string) => `Mục ${category}`,
  decision: (number: string, day: string) => `Quyết định ${number}${day === '' ? '' : ` ngày ${day}`}`,
  noDecision: 'chưa có quyết định',
  line: (kind: string, number: string, day: string, amount: number) =>
    `${kind} ${[number, day].filter((part) => part !== '').join(', ')}: ${vietnameseNumber(amount)}`,
  papersComplete: 'đủ hồ sơ',
  lacksPapers: 'chưa đủ hồ sơ',
  unsettled: (open: number) => `còn tạm ứng chưa quyết toán ${dongWords(open)}`,
  short: (short: number) => `quyết toán nhiều hơn số đã chi ${dongWords(short)}`,
  given: (days: number, goods: number, land: number) =>
    [
      days > 0 ? `${vietnameseNumber(days)} ngày công` : '',
      goods > 0 ? `hiện vật ${dongWords(goods)}` : '',
      land > 0 ? `${vietnameseNumber(land)} m² đất` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  people: (given: string) => `dân đã góp ${given}`,
  total: (t: UseTotals) =>
    `Sử dụng nguồn vận động: năm trước chuyển sang, bàn giao ${dongWords(t.carried)}; đã duyệt hỗ trợ ${dongWords(t.approved)}; đã chi ${dongWords(t.paid)}, đã quyết toán ${dongWords(t.settled)}; hiện còn ${dongWords(t.left)}.`,
} as const;

export const USE_PLACE_HEADERS = [
  'STT',
  'Nơi giữ tiền',
  'Chuyển sang',
  'Đã nhận',
  'Chuyển nội bộ',
  'Đã chi',
  'Hiện còn',
] as const;
export const USE_WORK_HEADERS = [
  'STT',
  'Công trình',
  'Được duyệt',
  'Đã chi',
  'Đã quyết toán',
  'Chưa quyết toán',
  'Quyết định, chứng từ, hồ sơ',
] as const;
export const LAND_UNIT_HEADERS = ['STT', 'Đơn vị', 'Kê khai', 'Sổ hiến đất', 'Chênh lệch'] as const;

const onDay = (p: ProblemWords) => (p.fact('on') === '' ? '' : ` ngày ${p.fact('on')}`);

export const USE_SENTENCES = {
  WORK_CODE_UNKNOWN: say(
    (p) =>
      p.fact('ofProposal') === ''
        ? `Chưa rõ công trình nào${read(p)}: mã để trống, hoặc không có ở «${TABS.proposals}», «${TABS.plan}».`
        : `Công trình mục 2.1 chưa có ở «${TABS.proposals}»${read(p)} nên chưa rõ đủ điều kiện không.`,
    `Ghi đúng mã, hoặc thêm công trình vào «${TABS.proposals}».`,
  ),
  WORK_CODE_DUPLICATE: say(
    (p) => `Mã ${p.found} đã có ở một dòng đề nghị phía trên; dòng này chưa được tính.`,
    'Đặt mã khác, hoặc gộp hai dòng.',
  ),
  WORK_SUPPORT_TOO_MUCH: say(
    (p) => `Duyệt hỗ trợ ${money(p, 'approved')}, quá phần còn thiếu của công trình: ${money(p, 'need')}.`,
    'Xem lại số duyệt; nguồn vận động chỉ hỗ trợ phần vượt khả năng của người dân (kế hoạch, mục II.2).',
  ),
  WORK_NOT_AGREED: say(
    'Đã ghi số tiền duyệt nhưng Ban Chỉ đạo chưa có ý kiến đồng ý.',
    'Chọn ý kiến theo biên bản họp xét, hoặc bỏ số tiền duyệt.',
  ),
  USE_CATEGORY_UNKNOWN: say(
    (p) => `Chưa rõ khoản hỗ trợ thuộc mục nào của kế hoạch${read(p)}.`,
    'Chọn mục 2.1, 2.2 hoặc 2.3.',
  ),
  USE_CONDITION_MISSING: say(
    (p) =>
      p.fact('category') === '2.1'
        ? 'Đã duyệt hỗ trợ theo mục 2.1 nhưng điều kiện ở ô này chưa được tích.'
        : `Mục ${p.fact('category')} chỉ hỗ trợ nội dung chưa có cơ chế hỗ trợ từ nguồn NSNN; ô này chưa được tích.`,
    'Xem hồ sơ: đúng thì tích vào ô; không đúng thì không được hỗ trợ (kế hoạch, mục II.2).',
  ),
  USE_APPROVAL_DIFFERS: say(
    (p) =>
      `Ở đây duyệt ${money(p, 'proposed')}, «${TABS.plan}» ghi ${money(p, 'planned')}. Số ở «${TABS.plan}» được dùng.`,
    'Đối chiếu quyết định, sửa cho hai nơi bằng nhau.',
  ),
  USE_DECISION_MISSING: say(
    'Công trình đã được tạm ứng hoặc thanh toán nhưng chưa có đủ số và ngày quyết định.',
    'Ghi số, ngày của quyết định phê duyệt kinh phí hỗ trợ.',
  ),
  USE_OVER_RECEIVED: say(
    (p) => `Tổng hỗ trợ đã duyệt ${money(p, 'approved')}, nhiều hơn tiền thực có: ${money(p, 'pool')}.`,
    'Giảm số duyệt, hoặc ghi đủ tiền đã nhận vào «Sổ thu». Cam kết và ngày công không phải tiền.',
  ),
  USE_BY_DECLARED: say(
    '«Sổ thu» chưa có dòng nào nên tiền đã nhận đang lấy theo kê khai của đơn vị; số dư dưới đây cũng vậy.',
    'Ghi tiền thực nhận vào «Sổ thu» trước khi duyệt và chi.',
  ),
  PAYMENT_BEFORE_DECISION: say(
    (p) => `Chi ngày ${p.found}, trước ngày quyết định ${p.fact('decided')}.`,
    'Xem lại ngày chứng từ và ngày quyết định.',
  ),
  PAYMENT_OVER_APPROVED: say(
    (p) => `Công trình đã chi ${money(p, 'paid')}, nhiều hơn số được duyệt: ${money(p, 'approved')}.`,
    'Thu hồi phần chi quá (Hoàn tạm ứng), hoặc có quyết định bổ sung.',
  ),
  REVERSAL_ORIGINAL_UNKNOWN: say(
    (p) => `Chưa chỉ ra đúng một dòng gốc${read(p)}, nên chưa gắn được với khoản nào.`,
    'Ghi số của dòng gốc; mã công trình, nơi giữ tiền phải như ở dòng đó.',
  ),
  REVERSAL_TOO_MUCH: say(
    (p) =>
      `Điều chỉnh không ngược dấu, hoặc nhiều hơn dòng gốc (${vietnameseNumber(Number(p.fact('left')))}); tạm tính là 0.`,
    'Số điều chỉnh ngược dấu với dòng gốc, không lớn hơn dòng gốc.',
  ),
  ADVANCE_UNSETTLED: say(
    (p) =>
      `Tạm ứng${onDay(p)} còn ${money(p, 'left')} chưa quyết toán${p.fact('days') === '' ? '' : `, đã ${p.fact('days')} ngày`}.`,
    'Có hồ sơ thì thêm dòng Quyết toán tạm ứng; còn thừa thì thu về, thêm dòng Hoàn tạm ứng.',
  ),
  ADVANCE_SHORT: say(
    (p) => `Quyết toán, hoàn trả nhiều hơn số tạm ứng: còn thiếu ${money(p, 'short')} chưa chi.`,
    'Chi thêm bằng dòng Thanh toán, chứng từ gốc là phiếu tạm ứng này; hoặc xem lại số quyết toán.',
  ),
  PAPERS_INCOMPLETE: say('Khoản chi, quyết toán này chưa đủ hồ sơ.', 'Đủ hồ sơ thì tích vào ô.'),
  BALANCE_BELOW_ZERO: say(
    (p) => `Sau khoản này${onDay(p)}, nơi giữ tiền bị âm ${money(p, 'below')}.`,
    'Xem lại nơi giữ tiền, ngày, số tiền; tiền chuyển từ nơi khác đến thì ghi hai dòng Chuyển nội bộ ở «Sổ thu».',
  ),
  MINUTES_MISSING: say('Dòng chưa ghi biên bản. Số liệu vẫn được tính.', 'Ghi số, ngày của biên bản.'),
  LAND_AREA_MISSING: say('Dòng chưa có diện tích.', 'Ghi số m², ví dụ 120 hoặc 45,5.'),
} as const;
