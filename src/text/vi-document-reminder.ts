import { type CivilDate, vietnameseDate } from '../domain/dates.ts';
import type { ListForm } from '../domain/org-kinds.ts';
import type { ReminderReason } from '../domain/reminders.ts';
import type { Settings } from '../domain/settings.ts';
import { dongWords, vietnameseNumber } from './vi.ts';
import { BLANK, basisWords, campaignWords } from './vi-documents.ts';
import { accountLine } from './vi-summary.ts';

/** `Công văn đôn đốc`: to units, never to people. */
export const REMINDER_DOCUMENT = {
  kind: 'Công văn đôn đốc',
  inText: 'Công văn',
  /** The field that the letter is about, in its symbol. */
  field: 'NTM',
  fileStem: 'cong-van-don-doc',
  subject: (settings: Settings) => `đôn đốc thực hiện vận động ${campaignWords(settings)}`,
  /** Where too many units for a list of names are meant. */
  allInAnnex: 'Các đơn vị có tên trong Phụ lục kèm theo',
  opening: (settings: Settings, issuer: string, today: CivilDate, one: boolean) =>
    `Thực hiện ${basisWords(settings)}, ${issuer} trân trọng cảm ơn ${one ? 'đơn vị' : 'các đơn vị'} đã quan tâm hưởng ứng cuộc vận động. Theo kế hoạch, các đơn vị hoàn thành trước ngày ${vietnameseDate(settings.dueDate)}. Qua theo dõi đến ngày ${vietnameseDate(today)}, ${one ? 'đơn vị còn các việc sau' : 'một số đơn vị còn việc cần hoàn thành, cụ thể tại Phụ lục kèm theo'}${one ? ':' : '.'}`,
  reasons: {
    NO_LIST: (_: ReasonFacts) =>
      'Lập xong danh sách và xác nhận đã lập xong (không có thì ghi rõ là không có)',
    LIST_HAS_ERRORS: ({ errors }: ReasonFacts) =>
      `Sửa ${vietnameseNumber(errors)} chỗ chưa đúng trong danh sách, theo hướng dẫn của kế toán xã`,
    NO_SIGNED_PAPER: ({ form }: ReasonFacts) =>
      `Gửi bản danh sách có chữ ký của ${form === 'hamlet' ? 'trưởng xóm' : 'thủ trưởng đơn vị'} về UBND xã`,
    REMAINING: ({ remaining, words }: ReasonFacts) =>
      `Tiếp tục vận động phần còn lại theo mức của Kế hoạch: ${dongWords(remaining)} (Bằng chữ: ${words}), bằng ngày công hoặc bằng tiền`,
  } satisfies Record<ReminderReason, (facts: ReasonFacts) => string>,
  figures: (target: number, done: number, share: string) =>
    `Số tiền theo mức của đơn vị là ${dongWords(target)}; đã thực hiện ${dongWords(done)}, đạt ${share}.`,
  ask: (issuer: string, one: boolean, until: string, recipient: string) =>
    `Để kịp tổng hợp, báo cáo ${recipient}, ${issuer} đề nghị ${one ? 'đơn vị' : 'thủ trưởng các đơn vị, các ông (bà) trưởng xóm'} quan tâm chỉ đạo, vận động, hoàn thành các việc trên trước ngày ${until}.`,
  accounts: (bank: string) => `Số tiền ủng hộ gửi vào tài khoản mở tại ${bank}, hoặc nộp tại UBND xã:`,
  account: (number: string, holder: string) => accountLine(number, holder),
  noAccount: `Số tiền ủng hộ gửi vào tài khoản số ${BLANK}, hoặc nộp tại UBND xã.`,
  ignore: 'Trường hợp đơn vị đã hoàn thành các việc trên, xin bỏ qua nội dung đôn đốc này.',
  closing: (issuer: string, one: boolean) =>
    `${issuer} mong tiếp tục nhận được sự quan tâm, phối hợp của ${one ? 'đơn vị' : 'các đơn vị'}./.`,
  annex: 'CÁC ĐƠN VỊ CÓ VIỆC CẦN HOÀN THÀNH',
  nobody: 'Không có đơn vị nào cần đôn đốc.',
  done: (name: string) => `«${name}» đã hoàn thành, không cần đôn đốc.`,
  invited: (name: string) =>
    `«${name}» được mời ủng hộ, không có thời hạn phải hoàn thành, nên không có công văn đôn đốc.`,
  remark: 'Công văn nêu tên đơn vị và số của đơn vị, không nêu tên người.',
} as const;

/** What a sentence about something missing speaks of. */
export interface ReasonFacts {
  readonly errors: number;
  readonly remaining: number;
  /** The remainder written out. */
  readonly words: string;
  readonly form: ListForm;
}
