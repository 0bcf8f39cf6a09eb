import { vietnameseDate } from '../domain/dates.ts';
import type { Obstacles, SealedRun, SealedSetting } from '../domain/sealing.ts';
import { say } from './problem-words.ts';
import { inOneSentence, NO, SETTING_LABELS, TABS, vietnameseNumber, YES } from './vi.ts';
import { momentWords } from './vi-notices.ts';

/** `Chốt số liệu gửi cấp trên`: the tab, the action, and what is wrong with what was sealed. */

export const SEALS_TAB = {
  title: 'CÁC LẦN TỔNG HỢP ĐÃ CHỐT GỬI CẤP TRÊN',
  howTo:
    'Công cụ tự ghi mỗi lần «Chốt số liệu gửi cấp trên». Số đã chốt giữ nguyên; thay đổi về sau thành lần điều chỉnh. Không sửa, không xóa.',
} as const;

/** Chốt lần đầu; Điều chỉnh lần 1. @param number 1 is what was first sent */
export function sealKind(number: number): string {
  return number <= 1 ? 'Chốt lần đầu' : `Điều chỉnh lần ${number - 1}`;
}

export const CLOSING_WORDS = {
  before: 'Trước ngày khóa',
  after: 'Sau ngày khóa',
  none: 'Chưa đặt ngày khóa',
} as const;

/** A setting with its value and clause: `Nộp trước ngày: 20/5/2024 (Kế hoạch, mục III.9)`. */
export function ruleWords([key, value, clause]: SealedSetting): string {
  return `${SETTING_LABELS[key]}: ${settingValue(key, value)}${clause === '' ? '' : ` (${clause})`}`;
}

export function settingValue(key: SealedSetting[0], value: SealedSetting[1]): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return key === 'year' ? `${value}` : vietnameseNumber(value);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return day === undefined
    ? value
    : vietnameseDate({ year: Number(year), month: Number(month), day: Number(day) });
}

/** What stood in the way; '' where nothing did. */
export function obstacleWords({ unread, moneyErrors, sealErrors }: Obstacles): string {
  return inOneSentence([
    ...(unread.length > 0 ? [`Không đọc được đơn vị ${unread.join(', ')}`] : []),
    ...(moneyErrors > 0 ? [`Còn ${vietnameseNumber(moneyErrors)} lỗi về tiền`] : []),
    ...(sealErrors > 0 ? [`Còn ${vietnameseNumber(sealErrors)} lỗi ở trang «${TABS.seals}»`] : []),
  ]);
}

/** The digest as people compare it: enough of it that nobody finds another text with the same. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16);
}

/** The seal in one sentence, wherever its figures are. */
export function sealLine(seal: SealedRun, digest: string): string {
  return [
    `Số liệu đã chốt lần ${seal.number} (${sealKind(seal.number)}) lúc ${momentWords(seal.at)}, theo lần tổng hợp số ${seal.run}; dấu số liệu ${seal.fingerprint}; dấu chốt ${shortDigest(digest)}.`,
    `Người lập: ${seal.preparedBy}; người duyệt: ${seal.approvedBy}.`,
    ...(seal.reason === '' ? [] : [`Lý do điều chỉnh: ${seal.reason}.`]),
    ...waiverLines(seal),
  ].join(' ');
}

/** The same where there is little room: number, digest, and in spite of what. */
export function shortSealLine(seal: SealedRun, digest: string): string {
  return [
    `Số liệu đã chốt lần ${seal.number} (${sealKind(seal.number)}); dấu chốt ${shortDigest(digest)}.`,
    ...waiverLines(seal),
  ].join(' ');
}

/** What stood in the way and why it was sealed all the same; nothing where nothing did. */
export function waiverLines({ waiver, obstacles }: Pick<SealedRun, 'waiver' | 'obstacles'>): string[] {
  return waiver === '' ? [] : [`${obstacleWords(obstacles)} khi chốt; chủ tịch cho chốt vì: ${waiver}.`];
}

export const SEAL = {
  title: 'Chốt số liệu gửi cấp trên',
  unreadable: `Không đọc được trang «${TABS.seals}» nên chưa chốt được: có tiêu đề cột bị sửa hoặc bị xóa. Lấy lại trang đó từ lịch sử phiên bản của sổ rồi chốt lại.`,
  consolidateFirst:
    'Chưa chốt: số liệu đã đổi sau lần «Tổng hợp» cuối (hoặc chưa tổng hợp lần nào). Bấm «Tổng hợp» rồi chốt lại.',
  badRequest: (field: string) => `Yêu cầu chốt số liệu không đúng dạng${field === '' ? '' : ` (${field})`}.`,
  noPreparer: 'Chưa chốt: ghi họ tên người lập.',
  noApprover: 'Chưa chốt: ghi họ tên người duyệt.',
  onePerson: 'Chưa chốt: người lập và người duyệt phải là hai người.',
  inTheWay: (obstacles: Obstacles, isFirst: boolean) =>
    `Chưa chốt. ${obstacleWords(obstacles)}. Sửa xong rồi chốt; nếu chủ tịch vẫn cho chốt thì ghi lý do của chủ tịch (trên máy tính: ${isFirst ? '--ly-do' : '--van-chot'} "…"), lý do này in kèm số liệu.`,
  noReason: (number: number) =>
    `Chưa chốt: số liệu đã khác lần chốt trước, lần này là ${sealKind(number)}. Ghi lý do điều chỉnh (trên máy tính: --ly-do "…").`,
  changed: 'Chưa chốt: số liệu vừa đổi sau khi mở bảng này. Xem lại rồi chốt.',
  done: (seal: SealedRun, digest: string) =>
    `Đã chốt lần ${seal.number} (${sealKind(seal.number)}), theo lần tổng hợp số ${seal.run}. Dấu chốt: ${shortDigest(digest)}.`,
  next: 'Việc tiếp theo: lập báo cáo ở «Văn bản»; báo cáo lấy số đã chốt.',
  same: (number: number) => `Số liệu không đổi so với lần chốt ${number}; không ghi thêm.`,
  log: (number: number, digest: string) =>
    `Chốt lần ${number} (${sealKind(number)}); dấu chốt ${shortDigest(digest)}`,
} as const;

/** What reports say of their figures. */
export const SEALED_WORDS = {
  never: 'SỐ LIỆU CHƯA CHỐT.',
  changedSince: (number: number) => `SỐ LIỆU CHƯA CHỐT: đã đổi sau lần chốt ${number}.`,
  notInside: (changes: number) =>
    `Sau lần chốt này có ${vietnameseNumber(changes)} thay đổi; phần thay đổi là số liệu chưa chốt, không có ở đây.`,
  broken: `SỐ LIỆU CHƯA CHỐT: không dùng được dòng chốt cuối ở trang «${TABS.seals}».`,
} as const;

const RESTORE = `Lấy lại dòng cũ của trang «${TABS.seals}» từ lịch sử phiên bản của sổ; đối chiếu với bản đã gửi cấp trên.`;

export const SEAL_SENTENCES = {
  SEAL_CELL_CHANGED: say(
    (p) =>
      `Ô này của lần chốt ${p.fact('number')} đã bị sửa${p.found === '' ? '' : ` («${p.found}»)`}; số đã chốt là ${p.fact('sealed') === '' ? 'ô trống' : `«${p.fact('sealed')}»`}.`,
    RESTORE,
  ),
  SEAL_BROKEN: say(
    (p) =>
      `Dữ liệu của lần chốt ${p.fact('number')} không khớp dấu chốt: dữ liệu hoặc dấu chốt đã bị sửa, số của lần chốt này không dùng được.`,
    RESTORE,
  ),
  SEAL_CHAIN_BROKEN: say(
    (p) =>
      `Lần chốt ${p.fact('number')} không nối tiếp lần chốt trước nó: lần trước đã bị sửa, bị xóa hoặc bị thay.`,
    RESTORE,
  ),
  SEAL_MISSING: say((p) => `Thiếu dòng của lần chốt ${p.fact('number')}: dòng đã bị xóa.`, RESTORE),
} as const;
