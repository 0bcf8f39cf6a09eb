import type { Obstacles } from '../domain/sealing.ts';
import { dongWords, TABS, vietnameseNumber } from './vi.ts';
import { MENU_ITEMS } from './vi-google.ts';
import { type BookBehind, booksBehindLine, momentWords } from './vi-notices.ts';
import { CLOSING_WORDS, obstacleWords, sealKind, shortDigest } from './vi-seals.ts';

/** The sidebar and the command that seal a run. */

/** What the board says of the run that would be sealed. */
interface BoardWords extends AlsoWords {
  readonly number: number;
  readonly run: number | null;
  readonly closing: keyof typeof CLOSING_WORDS;
  readonly units: { readonly expected: number; readonly readable: number };
  readonly totals: { readonly paid: number; readonly mobilised: number };
  readonly obstacles: Obstacles;
  readonly isBlocked: boolean;
  readonly isSealed: boolean;
}

/** What does not stand in the way and is to be known. */
interface AlsoWords {
  readonly otherErrors: number;
  readonly undetermined: number;
  /** Codes of units. */
  readonly withoutList: readonly string[];
  readonly behind: readonly BookBehind[];
}

export const SEAL_CLI = {
  about:
    'chốt số liệu gửi cấp trên: giữ nguyên số đã gửi, thay đổi về sau thành lần điều chỉnh; --xem: xem trước, --kiem: kiểm lại số đã chốt',
  preparer: 'họ tên người lập',
  approver: 'họ tên người duyệt (khác người lập)',
  reason: 'lý do điều chỉnh; ở lần chốt đầu còn vướng mắc: lý do của chủ tịch',
  waiver: 'lý do chủ tịch vẫn cho chốt khi còn vướng mắc (in kèm số liệu)',
  look: 'chỉ xem: sẽ chốt gì, đã đổi gì so với lần trước, còn vướng gì; không ghi',
  check: 'kiểm lại số đã chốt: dấu chốt, nối tiếp, cộng lại; không ghi (mã thoát 2 nếu không còn nguyên)',
  noPreparer: 'Thiếu người lập: thêm --nguoi-lap "Họ tên". Xem trước khi chốt: thêm --xem.',
  noApprover: 'Thiếu người duyệt: thêm --nguoi-duyet "Họ tên" (khác người lập).',
  changes: 'Thay đổi so với lần chốt trước (đơn vị / mã, trước → sau):',
  change: (line: string, tab: string, cell: string) =>
    `- ${line}${tab === '' ? '' : ` [${tab}${cell === '' ? '' : `!${cell}`}]`}`,
  more: (count: number) => `… và ${vietnameseNumber(count)} thay đổi khác (thêm --json để xem hết)`,
  board: ({ number, run, closing, units, totals, obstacles, isBlocked, isSealed, ...also }: BoardWords) => [
    isSealed
      ? SEAL_PAGE.sealed(number - 1)
      : `Sẽ chốt: lần ${number} (${sealKind(number)}); ${run === null ? 'sẽ tổng hợp lại trước khi chốt' : `theo lần tổng hợp số ${run}`}; ${CLOSING_WORDS[closing].toLocaleLowerCase('vi')}.`,
    `Số liệu của ${units.readable} trên ${units.expected} đơn vị: tiền đã nộp ${dongWords(totals.paid)}; tổng giá trị huy động ${dongWords(totals.mobilised)}.`,
    isBlocked ? `Còn vướng mắc: ${obstacleWords(obstacles)}.` : 'Không còn vướng mắc.',
    ...(isSealed ? [] : SEAL_PAGE.also(also)),
  ],
} as const;

export const SEAL_PAGE = {
  heading: 'Chốt số liệu gửi cấp trên',
  about:
    'Số đã chốt giữ nguyên như khi gửi. Số liệu đổi về sau thì chốt lần điều chỉnh, có lý do; số đã chốt trước vẫn còn.',
  what: 'Sẽ chốt',
  kind: (number: number) => `Lần ${number}: ${sealKind(number)}`,
  sealed: (number: number) => `Số liệu hiện nay đúng như lần chốt ${number}; không có gì phải chốt.`,
  closing: CLOSING_WORDS,
  units: (readable: number, expected: number) => `${readable} trên ${expected} đơn vị`,
  totals: {
    paid: 'Tiền đã nộp',
    labourValue: 'Ngày công quy tiền',
    inKindValue: 'Hiện vật quy tiền',
    mobilised: 'Tổng giá trị huy động',
    remaining: 'Còn vận động',
  },
  run: (run: number) => `Theo lần tổng hợp số ${run}.`,
  mustConsolidate: `Số liệu đã đổi sau lần «${MENU_ITEMS.consolidate}» cuối; khi chốt, công cụ tổng hợp lại trước.`,
  inTheWay: 'Còn vướng mắc',
  blocked: (obstacles: Obstacles) => `${obstacleWords(obstacles)}.`,
  seeProblems: `Xem từng lỗi ở «${MENU_ITEMS.problems}». Nên sửa xong rồi chốt.`,
  nothingInTheWay: 'Không còn vướng mắc.',
  also: ({ otherErrors, undetermined, withoutList, behind }: AlsoWords) => [
    ...booksBehindLine(behind),
    ...(otherErrors > 0
      ? [`${vietnameseNumber(otherErrors)} lỗi khác (không phải về tiền), ghi ở trang «${TABS.problems}».`]
      : []),
    ...(undetermined > 0 ? [`${vietnameseNumber(undetermined)} người chưa xác định được mức.`] : []),
    ...(withoutList.length > 0 ? [`Chưa lập xong danh sách: ${withoutList.join(', ')}.`] : []),
  ],
  changed: (changes: number) => `Đã đổi so với lần chốt trước (${vietnameseNumber(changes)})`,
  arrow: '→',
  from: 'trước',
  to: 'sau',
  goTo: (cell: string) => `Đến ô ${cell}`,
  omitted: (count: number) => `… và ${vietnameseNumber(count)} thay đổi khác.`,
  noNames: 'Ghi theo mã; không có tên người và mức thu nhập.',
  who: 'Người lập và người duyệt',
  preparedBy: 'Người lập',
  approvedBy: 'Người duyệt',
  twoPeople: 'Phải là hai người.',
  reason: 'Lý do điều chỉnh',
  waiver: 'Lý do chủ tịch vẫn cho chốt',
  waiverHint: 'In kèm số liệu ở mọi báo cáo.',
  seal: 'Chốt số liệu',
  question: (number: number) => `Chốt lần ${number} (${sealKind(number)})? Số đã chốt không sửa được.`,
  yes: 'Chốt',
  no: 'Chưa chốt',
  consolidating: 'Đang tổng hợp…',
  sealing: 'Đang chốt…',
  check: 'Kiểm lại số đã chốt',
  checking: 'Đang kiểm lại…',
  history: 'Các lần đã chốt',
  none: 'Chưa chốt lần nào.',
  line: (seal: { number: number; at: string; preparedBy: string; approvedBy: string }) =>
    `Lần ${seal.number} (${sealKind(seal.number)}), ${momentWords(seal.at)}. Người lập: ${seal.preparedBy}; người duyệt: ${seal.approvedBy}.`,
  digest: (digest: string) => `Dấu chốt ${shortDigest(digest)}`,
} as const;
