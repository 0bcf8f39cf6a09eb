import { type CivilDate, vietnameseDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import type { Settings } from '../domain/settings.ts';
import { dongWords, vietnameseNumber } from './vi.ts';
import { deadline, greeting, issuerShort, type Letter, signature } from './vi-mail.ts';
import { campaignTitle } from './vi-summary.ts';

/** The letters that are no reminders: thanks, and the chairman's. */

/** Of a business or a donor whose money came. */
export function thanksLetter(facts: {
  readonly settings: Settings;
  readonly today: CivilDate;
  readonly unitName: string;
  readonly head: string;
  readonly paid: number;
}): Letter {
  const { settings, today, unitName, paid } = facts;
  return {
    subject: `Thư cảm ơn: ${campaignTitle(settings)} - ${unitName}`,
    parts: [
      { kind: 'greeting', text: greeting(facts) },
      {
        kind: 'text',
        text: `${issuerShort(settings)} đã nhận được tiền ủng hộ cuộc vận động «${campaignTitle(settings)}». Tính đến ngày ${vietnameseDate(today)}, tổng số tiền đã nhận là ${dongWords(paid)}.`,
      },
      {
        kind: 'text',
        text: `${issuerShort(settings)} trân trọng cảm ơn tấm lòng của quý đơn vị, quý vị. Nguồn ủng hộ được sử dụng đúng mục đích theo kế hoạch và được công khai.`,
      },
      ...signature(settings),
    ],
  };
}

/** A test goes to whoever sends it, and says so. */
export function testSubject(subject: string): string {
  return `[Gửi thử] ${subject}`;
}

/** What the chairman reads each week: totals and units, nobody's name. */
export function digestLetter(facts: {
  readonly settings: Settings;
  readonly today: CivilDate;
  readonly daysLeft: number;
  readonly totals: Figures;
  readonly expected: number;
  readonly complete: number;
  readonly onTime: number;
  readonly missing: readonly { readonly name: string; readonly reasons: string }[];
  readonly inDoubt: number;
  readonly link: string;
}): Letter {
  const { settings, today, totals, expected, complete, onTime, missing } = facts;
  const share = (part: number) =>
    expected === 0 ? '' : ` (${vietnameseNumber(Math.round((part / expected) * 1000) / 10)}%)`;
  return {
    subject: `Tiến độ đến ngày ${vietnameseDate(today)}: ${campaignTitle(settings)}`,
    parts: [
      { kind: 'greeting', text: `Kính gửi: Đồng chí Chủ tịch ${issuerShort(settings)}` },
      {
        kind: 'text',
        text: `Kế toán xã báo cáo tiến độ «${campaignTitle(settings)}» đến ngày ${vietnameseDate(today)}. ${deadline(facts)}`,
      },
      {
        kind: 'figures',
        title: 'Toàn xã',
        rows: [
          ['Danh sách đã xong, không có lỗi', `${complete}/${expected} đơn vị${share(complete)}`],
          ['Danh sách nộp trước hạn', `${onTime}/${expected} đơn vị${share(onTime)}`],
          ['Tiền đã nộp', dongWords(totals.paid)],
          [
            'Ngày công đã làm',
            `${vietnameseNumber(totals.labourDays)} (quy tiền ${dongWords(totals.labourValue)})`,
          ],
          ['Hiện vật quy tiền', dongWords(totals.inKindValue)],
          ['Tổng giá trị huy động', dongWords(totals.mobilised)],
          ['Số tiền theo mức', dongWords(totals.targetAmount)],
          ['Còn vận động', dongWords(totals.remaining)],
        ],
      },
      ...(missing.length === 0
        ? [{ kind: 'text' as const, text: 'Mọi đơn vị đã hoàn thành.' }]
        : [
            { kind: 'text' as const, text: `Còn ${missing.length} đơn vị chưa hoàn thành:` },
            {
              kind: 'list' as const,
              items: missing.map(({ name, reasons }) => ({ text: `${name}: ${reasons}` })),
            },
          ]),
      ...(facts.inDoubt > 0
        ? [
            {
              kind: 'text' as const,
              text: `Có ${facts.inDoubt} thư nhắc không rõ đã đến nơi hay chưa; kế toán đang liên hệ trực tiếp.`,
            },
          ]
        : []),
      ...(facts.link === '' ? [] : [{ kind: 'link' as const, label: 'Mở bảng tổng hợp', url: facts.link }]),
      { kind: 'sign', text: `${settings.accountant}\nKế toán, ${issuerShort(settings)}` },
    ],
  };
}
