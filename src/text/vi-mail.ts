import type { CivilDate } from '../domain/dates.ts';
import { vietnameseDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import type { ListForm } from '../domain/org-kinds.ts';
import type { ReminderReason } from '../domain/reminders.ts';
import type { Settings } from '../domain/settings.ts';
import { DECLARATION_LABELS, dongWords, vietnameseNumber } from './vi.ts';
import { accountLine, qrLabel, qrSentence } from './vi-payment-codes.ts';
import { campaignTitle } from './vi-summary.ts';

/** The letters that leave by mail: what is said, part by part; how it looks is said elsewhere. */

/** A part of a letter. */
export type LetterPart =
  | { readonly kind: 'greeting' | 'text' | 'sign' | 'faint'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly LetterItem[] }
  | {
      readonly kind: 'figures';
      readonly title: string;
      readonly rows: readonly (readonly [string, string])[];
    }
  /** A QR code and the sentence under it: looks alone, for the plain text says the same in words. */
  | { readonly kind: 'qr'; readonly payload: string; readonly label: string; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export interface LetterItem {
  readonly text: string;
  readonly under?: readonly string[];
}

export interface Letter {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}

/** Whoever writes: «UBND xã Điềm Mặc», in the middle of a sentence. */
export function issuerShort({ issuer, commune }: Settings): string {
  return `${issuer} xã ${commune}`;
}

/** The name that a mail box shows for the sender. */
export function senderName(settings: Settings): string {
  return `${issuerShort(settings)} - Kế toán`;
}

/** What a reminder speaks of. */
export interface ReminderFacts {
  readonly settings: Settings;
  readonly today: CivilDate;
  /** Days to the due date; negative after it. */
  readonly daysLeft: number;
  readonly unitName: string;
  readonly head: string;
  readonly form: ListForm;
  readonly tab: string;
  /** Whether its list is closed: then it is asked to have it reopened first. */
  readonly locked: boolean;
  readonly figures: Figures | null;
  readonly reasons: readonly ReminderReason[];
  /** «Ô F12: …», the first of them; `errors` counts all. */
  readonly errorLines: readonly string[];
  readonly errors: number;
  /** Cells to be filled or explained: `F12`. */
  readonly blanks: readonly string[];
  readonly memo: string;
  /** The text of the unit's QR code; '' where it has none. */
  readonly qr: string;
  /** The address of the unit's tab; '' where the workbook has none. */
  readonly link: string;
}

/** Cells and errors named in a letter; the rest is counted. */
export const MOST_ERRORS = 10;
const MOST_CELLS = 20;

export function reminderLetter(facts: ReminderFacts): Letter {
  const { settings, unitName, reasons, daysLeft } = facts;
  const due = vietnameseDate(settings.dueDate);
  const isInvitation = reasons.length === 0;
  const subject = isInvitation
    ? `Kính mời tham gia ủng hộ: ${campaignTitle(settings)}`
    : daysLeft > 0
      ? `Kính đề nghị hoàn thành trước ngày ${due}: ${campaignTitle(settings)} - ${unitName}`
      : `Kính đề nghị hoàn thành: ${campaignTitle(settings)} - ${unitName}`;
  return {
    subject,
    parts: [
      { kind: 'greeting', text: greeting(facts) },
      { kind: 'text', text: opening(facts, isInvitation) },
      ...(isInvitation ? [] : [{ kind: 'list' as const, items: reasonItems(facts) }, ...howToHandIn(facts)]),
      ...figuresPart(facts),
      { kind: 'text', text: deadline(facts) },
      ...accountParts(facts),
      ...qrPart(facts),
      ...linkPart(facts),
      ...(isInvitation
        ? []
        : [{ kind: 'faint' as const, text: 'Nếu đơn vị vừa hoàn thành xong, kính mong bỏ qua thư này.' }]),
      ...signature(settings),
    ],
  };
}

/** Whom a letter is to. */
export function greeting({ unitName, head }: { unitName: string; head: string }): string {
  return head === '' ? `Kính gửi: ${unitName}` : `Kính gửi: ${unitName} (người phụ trách: ${head})`;
}

function opening({ settings, today }: ReminderFacts, isInvitation: boolean): string {
  const thanks = `${issuerShort(settings)} trân trọng cảm ơn sự quan tâm, tham gia của đơn vị đối với cuộc vận động «${campaignTitle(settings)}».`;
  return isInvitation
    ? `${thanks} Rất mong tiếp tục nhận được sự ủng hộ của quý đơn vị; mọi đóng góp đều là tự nguyện.`
    : `${thanks} Theo sổ theo dõi đến ngày ${vietnameseDate(today)}, kính đề nghị đơn vị hoàn thành giúp các việc sau:`;
}

function reasonItems(facts: ReminderFacts): LetterItem[] {
  const { errors, errorLines, blanks } = facts;
  const more = errors - errorLines.length;
  const says: Readonly<Record<ReminderReason, () => LetterItem>> = {
    NO_LIST: () => ({
      text: `Lập xong danh sách ở trang «${facts.tab}» rồi tích ô «${DECLARATION_LABELS.listDone}». Nếu không có, tích ô «${facts.form === 'staff' ? DECLARATION_LABELS.nobodyStaff : DECLARATION_LABELS.nobodyOthers}».`,
    }),
    LIST_HAS_ERRORS: () => ({
      text: `Sửa ${vietnameseNumber(errors)} chỗ trong danh sách (trang «${facts.tab}»):`,
      under: [
        ...errorLines,
        ...(more > 0 ? [`… và ${vietnameseNumber(more)} chỗ khác, xem trang «Kiểm tra».`] : []),
      ],
    }),
    NO_SIGNED_PAPER: () => ({
      text: `Gửi bản danh sách có chữ ký của ${facts.form === 'hamlet' ? 'trưởng xóm' : 'thủ trưởng (người phụ trách)'} về kế toán xã.`,
    }),
    REMAINING: () => ({
      text: `Tiếp tục vận động phần còn lại theo kế hoạch: ${dongWords(facts.figures?.remaining ?? 0)}, bằng ngày công hoặc bằng tiền.`,
    }),
  };
  const items = facts.reasons.map((reason) => says[reason]());
  if (blanks.length === 0) return items;
  const shown = blanks.slice(0, MOST_CELLS).join(', ');
  const rest = blanks.length - MOST_CELLS;
  return [
    ...items,
    {
      text: `Ghi nốt các ô còn trống, hoặc ghi lý do ở cột «Ghi chú» của dòng: ${shown}${rest > 0 ? ` và ${rest} ô khác` : ''}.`,
    },
  ];
}

/** Reasons that a unit settles by writing in its tab. */
const IN_THE_TAB: readonly ReminderReason[] = ['NO_LIST', 'LIST_HAS_ERRORS'];

/** How a unit gets at its list: by the accountant, once it is closed, or where its workbook is a file on one machine. */
function howToHandIn({ reasons, locked, link, settings }: ReminderFacts): LetterPart[] {
  if (!reasons.some((reason) => IN_THE_TAB.includes(reason))) return [];
  if (locked) {
    const day = settings.closingDate ? ` từ sau ngày ${vietnameseDate(settings.closingDate)}` : '';
    return [
      {
        kind: 'text',
        text: `Danh sách đã khóa${day}. Để bổ sung, sửa, xin báo kế toán xã nêu lý do; kế toán mở lại danh sách cho đơn vị.`,
      },
    ];
  }
  if (link !== '') return [];
  return [
    {
      kind: 'text',
      text: 'Nếu đơn vị không mở được sổ chung, xin gửi danh sách hoặc chỗ cần sửa về kế toán xã (bản giấy, tệp hoặc tin nhắn); kế toán ghi giúp.',
    },
  ];
}

function figuresPart({ figures, form }: ReminderFacts): LetterPart[] {
  if (!figures || figures.listed === 0) return [];
  const money = (label: string, value: number): [string, string] => [label, dongWords(value)];
  const rows: [string, string][] =
    form === 'staff'
      ? [
          ['Số người trong danh sách', vietnameseNumber(figures.listed)],
          ['Thuộc diện vận động', vietnameseNumber(figures.inScope)],
          ['Số ngày công vận động', vietnameseNumber(figures.targetDays)],
          money('Quy tiền theo mức', figures.targetAmount),
          money('Tiền đã nộp', figures.paid),
          [
            'Ngày công đã làm',
            `${vietnameseNumber(figures.labourDays)} (quy tiền ${dongWords(figures.labourValue)})`,
          ],
          money('Còn vận động', figures.remaining),
          ...(figures.surplus > 0 ? [money('Ủng hộ thêm', figures.surplus)] : []),
        ]
      : [
          ['Số dòng trong danh sách', vietnameseNumber(figures.listed)],
          money('Tiền đã ủng hộ', figures.paid),
          ...(figures.labourDays > 0
            ? [['Ngày công đã làm', vietnameseNumber(figures.labourDays)] as [string, string]]
            : []),
          ...(figures.inKindValue > 0 ? [money('Hiện vật quy tiền', figures.inKindValue)] : []),
          ...(figures.landArea > 0
            ? [['Đất hiến', `${vietnameseNumber(figures.landArea)} m²`] as [string, string]]
            : []),
        ];
  const parts: LetterPart[] = [{ kind: 'figures', title: 'Số liệu của đơn vị', rows }];
  // Without this a head who adds the figures up finds them wrong.
  if (figures.remaining > 0 && figures.surplus > 0)
    parts.push({
      kind: 'faint',
      text: 'Phần còn vận động tính riêng từng người; phần ủng hộ thêm của người này không trừ vào phần của người khác.',
    });
  return parts;
}

/** The due date as the plan has it, and how far away it is. */
export function deadline({ settings, daysLeft }: Pick<ReminderFacts, 'settings' | 'daysLeft'>): string {
  const due = `Thời hạn theo kế hoạch: trước ngày ${vietnameseDate(settings.dueDate)}`;
  if (daysLeft > 0) return `${due} (còn ${daysLeft} ngày).`;
  return daysLeft === 0 ? `${due} (hôm nay là ngày hạn).` : `${due}.`;
}

function accountParts({ settings, memo }: ReminderFacts): LetterPart[] {
  const accounts = [
    [settings.account1, settings.accountHolder1],
    [settings.account2, settings.accountHolder2],
  ].filter(([number]) => number !== '');
  if (accounts.length === 0) return [];
  return [
    { kind: 'text', text: `Tiền ủng hộ xin chuyển vào tài khoản, mở tại ${settings.bank}:` },
    {
      kind: 'list',
      items: [
        ...accounts.map(([number = '', holder = '']) => ({
          text: holder === '' ? number : `${number} - ${holder}`,
        })),
        ...(memo === '' ? [] : [{ text: `Nội dung chuyển khoản: ${memo}` }]),
      ],
    },
    {
      kind: 'faint',
      text: 'Số tài khoản ghi theo kế hoạch của xã; xin đối chiếu với văn bản đã nhận trước khi chuyển. Có thể nộp tiền mặt cho kế toán xã.',
    },
  ];
}

function qrPart({ settings, unitName, memo, qr, figures }: ReminderFacts): LetterPart[] {
  if (qr === '') return [];
  const account = accountLine(settings.account1, settings.accountHolder1, settings.bank);
  const text = qrSentence(account, memo, figures?.remaining ?? 0);
  return [{ kind: 'qr', payload: qr, label: qrLabel(unitName), text }];
}

function linkPart({ link, tab }: ReminderFacts): LetterPart[] {
  return link === '' ? [] : [{ kind: 'link', label: `Mở trang «${tab}» của đơn vị`, url: link }];
}

/** Who to ask, and the end. */
export function signature(settings: Settings): LetterPart[] {
  const phone = settings.accountantPhone === '' ? '' : `, điện thoại ${settings.accountantPhone}`;
  const mail = settings.accountantEmail === '' ? '' : `, thư ${settings.accountantEmail}`;
  return [
    {
      kind: 'text',
      text: `Cần trao đổi, xin liên hệ kế toán xã: ${settings.accountant}${phone}${mail}.`,
    },
    { kind: 'text', text: 'Trân trọng cảm ơn.' },
    { kind: 'sign', text: `${settings.accountant}\nKế toán, ${issuerShort(settings)}` },
  ];
}

/** For Zalo and SMS: short, plain, polite. */
export function shortMessage(facts: ReminderFacts): string {
  const { settings, unitName, reasons, errors } = facts;
  const says: Readonly<Record<ReminderReason, string>> = {
    NO_LIST: 'lập xong danh sách',
    LIST_HAS_ERRORS: `sửa ${errors} lỗi trong danh sách`,
    NO_SIGNED_PAPER: 'gửi bản danh sách có chữ ký',
    REMAINING: `vận động phần còn lại ${dongWords(facts.figures?.remaining ?? 0)}`,
  };
  const asked = reasons.map((reason) => says[reason]).join('; ');
  const due = vietnameseDate(settings.dueDate);
  const phone = settings.accountantPhone === '' ? '' : `, ${settings.accountantPhone}`;
  const what =
    asked === ''
      ? `Kính mời ${unitName} tiếp tục quan tâm, ủng hộ.`
      : `Kính đề nghị ${unitName}: ${asked}${facts.daysLeft > 0 ? `, xong trước ngày ${due}` : ` (thời hạn theo kế hoạch: trước ngày ${due})`}.`;
  const link = facts.link === '' ? '' : ` ${facts.link}`;
  return `Kính gửi ${unitName}. ${campaignTitle(settings)}: ${what}${link} Kế toán xã ${settings.accountant}${phone}. Trân trọng cảm ơn.`;
}
